// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/client.h"

#include <cerrno>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace Vitrine::GuestOs {

using namespace std::chrono_literals;

namespace {
constexpr auto requestLimit = 60s;
/// Closing at once would take our reply away from a program that is still writing.
constexpr auto closeLimit = 2s;
} // namespace

ProxyClient::ProxyClient(Loop &loop, Descriptor fd, const Owner &owner)
    : m_loop(loop), m_fd(std::move(fd)), m_owner(owner)
{
    m_timer = m_loop.after(requestLimit, [this] {
        m_timer = 0;
        drop();
    });
    m_loop.add(m_fd.get(), EPOLLIN, [this](std::uint32_t events) { happened(events); });
}

ProxyClient::ProxyClient(Loop &loop, Descriptor fd, const Owner &owner, std::string host, std::uint16_t port)
    : m_loop(loop), m_fd(std::move(fd)), m_owner(owner), m_handshake(std::move(host), port), m_state(State::Asking)
{
    m_loop.add(m_fd.get(), EPOLLRDHUP, [this](std::uint32_t events) { happened(events); });
}

void ProxyClient::ask()
{
    m_owner.asks(*this);
}

ProxyClient::Goal ProxyClient::goal() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (getsockname(m_fd.get(), static_cast<sockaddr *>(static_cast<void *>(&address)), &size) != 0)
        return {};
    return {ntohl(address.sin_addr.s_addr), ntohs(address.sin_port)};
}

ProxyClient::~ProxyClient()
{
    drop();
}

std::uint16_t ProxyClient::port() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (getpeername(m_fd.get(), static_cast<sockaddr *>(static_cast<void *>(&address)), &size) != 0)
        return 0;
    return ntohs(address.sin_port);
}

void ProxyClient::happened(std::uint32_t events)
{
    switch (m_state) {
    case State::Talking:
    case State::Closing:
        read();
        return;
    case State::Asking: {
        // Who has ended its half of a plain request may still wait for the answer; of a tunnel nothing is left then.
        const bool gone = (events & (EPOLLHUP | EPOLLERR)) || m_handshake.way() != Wire::Way::Http;
        m_loop.remove(m_fd.get());
        if (gone) {
            m_owner.withdrawn(*this);
            drop();
        }
        return;
    }
    case State::Over:
        return;
    }
}

void ProxyClient::read()
{
    char buffer[16384];
    for (;;) {
        const ssize_t count = recv(m_fd.get(), buffer, sizeof buffer, 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            return;
        if (count <= 0) {
            drop();
            return;
        }
        if (m_state == State::Closing)
            continue;
        const auto state = m_handshake.feed({buffer, std::size_t(count)});
        const std::string answer = m_handshake.takeReply();
        reply(answer);
        if (m_state == State::Over)
            return;
        if (state == Handshake::State::Wrong) {
            close();
            return;
        }
        if (state == Handshake::State::Asking) {
            m_loop.cancel(m_timer);
            m_state = State::Asking;
            m_loop.change(m_fd.get(), EPOLLRDHUP);
            m_owner.asks(*this);
            return;
        }
    }
}

/// A few hundred bytes on a connection that carried none: its buffer takes them, or the program is not worth a queue.
void ProxyClient::reply(std::string_view bytes)
{
    if (!bytes.empty() && send(m_fd.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) != ssize_t(bytes.size()))
        drop();
}

AcceptedConnection ProxyClient::handOver()
{
    m_loop.remove(m_fd.get());
    m_loop.cancel(m_timer);
    m_state = State::Over;
    AcceptedConnection connection;
    connection.forHost = m_handshake.takeForHost();
    connection.forProgram = m_handshake.opened();
    connection.mayRead = m_handshake.mayRead();
    connection.fd = std::move(m_fd);
    return connection;
}

void ProxyClient::refuse(Wire::Refusal why, std::string_view words)
{
    const std::string answer = m_handshake.refused(why, words);
    if (answer.empty()) { // nothing can be said: a reset is seen at once, and is no orderly end
        const linger now{1, 0};
        setsockopt(m_fd.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        drop();
        return;
    }
    reply(answer);
    if (m_state != State::Over)
        close();
}

void ProxyClient::close()
{
    m_state = State::Closing;
    shutdown(m_fd.get(), SHUT_WR);
    m_loop.remove(m_fd.get());
    m_loop.add(m_fd.get(), EPOLLIN, [this](std::uint32_t events) { happened(events); });
    m_loop.cancel(m_timer);
    m_timer = m_loop.after(closeLimit, [this] {
        m_timer = 0;
        drop();
    });
}

void ProxyClient::drop()
{
    m_state = State::Over;
    m_loop.cancel(m_timer);
    if (m_fd)
        m_loop.remove(m_fd.get());
    m_fd.close();
}

} // namespace Vitrine::GuestOs
