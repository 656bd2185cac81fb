// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/listeners.h"

#include "guestos/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace Vitrine::GuestOs {

using Wire::FrameWriter;
using Wire::Reader;
using Wire::Type;

namespace {

constexpr int backlog = 128;

sockaddr *general(sockaddr_in &address)
{
    return static_cast<sockaddr *>(static_cast<void *>(&address));
}

} // namespace

Listeners::Listeners(Loop &loop, Outbox &outbox, TcpStreams &streams, std::function<std::uint32_t()> epoch)
    : m_loop(loop), m_outbox(outbox), m_streams(streams), m_epoch(std::move(epoch))
{
}

bool Listeners::handle(const Wire::Frame &frame)
{
    Reader reader(frame.payload);
    if (frame.type == Type::Unlisten) {
        if (!reader.isDone() || (frame.id & Wire::guestIds))
            return false;
        close(frame.id); // one that could not be opened is said to be closed all the same: the two may have crossed
        return true;
    }
    const std::uint16_t port = reader.u16();
    if (!reader.isDone() || (frame.id & Wire::guestIds) || m_listeners.contains(frame.id))
        return false;
    open(frame.id, port);
    return true;
}

void Listeners::open(std::uint32_t id, std::uint16_t port)
{
    const auto refuse = [this, id](int number) {
        writeDone(m_outbox.urgent(), id, m_epoch(), number, std::strerror(number));
    };
    if (m_listeners.size() >= Wire::maxListeners) {
        refuse(EMFILE);
        return;
    }
    Descriptor fd(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int one = 1; // a port that was closed a moment ago may be opened again
    sockaddr_in address{};
    socklen_t size = sizeof address;
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (!fd || setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &one, sizeof one) != 0 ||
        bind(fd.get(), general(address), size) != 0 || ::listen(fd.get(), backlog) != 0 ||
        getsockname(fd.get(), general(address), &size) != 0) {
        refuse(errno);
        return;
    }
    FrameWriter(m_outbox.urgent(), Type::Listening, id).u16(ntohs(address.sin_port)).finish(m_epoch());
    Listener &listener = m_listeners[id];
    listener.fd = std::move(fd);
    listen(id, listener, true);
}

void Listeners::close(std::uint32_t id)
{
    if (const auto found = m_listeners.find(id); found != m_listeners.end()) {
        listen(id, found->second, false);
        m_listeners.erase(found);
    }
    for (auto visitor = m_visitors.begin(); visitor != m_visitors.end();) {
        const auto next = std::next(visitor);
        if (visitor->second.listener == id)
            end(visitor->first);
        visitor = next;
    }
    FrameWriter(m_outbox.urgent(), Type::Unlistened, id).finish(m_epoch());
}

void Listeners::listen(std::uint32_t id, Listener &listener, bool on)
{
    if (on == listener.listens)
        return;
    listener.listens = on;
    if (on)
        m_loop.add(listener.fd.get(), EPOLLIN, [this, id](std::uint32_t) { accept(id); });
    else
        m_loop.remove(listener.fd.get());
}

std::size_t Listeners::room()
{
    return Wire::maxVisitors - std::min(m_visitors.size() + m_streams.visitorCount(), Wire::maxVisitors);
}

void Listeners::accept(std::uint32_t id)
{
    Listener &listener = m_listeners.at(id);
    for (std::size_t left = room(); left > 0; --left) {
        sockaddr_in from{};
        socklen_t size = sizeof from;
        Descriptor fd(accept4(listener.fd.get(), general(from), &size, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!fd && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (!fd)
            return; // out of descriptors: the loop asks again
        const int one = 1;
        setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        announce(id, std::move(fd), ntohs(from.sin_port));
    }
    listen(id, listener, false);
}

void Listeners::announce(std::uint32_t listener, Descriptor fd, std::uint16_t from)
{
    std::uint32_t id = 0;
    do {
        m_lastId = (m_lastId + 1) & ~Wire::visitorIds;
        id = m_lastId | Wire::visitorIds;
    } while (m_lastId == 0 || m_streams.isOver(id));
    m_visitors.emplace(id, Visitor{std::move(fd), listener});
    FrameWriter(m_outbox.urgent(), Type::Visit, id)
        .u32(listener)
        .u16(from)
        .u32(std::uint32_t(Wire::streamCredit))
        .finish(m_epoch());
}

/// The last word about a visitor that never became a stream.
void Listeners::end(std::uint32_t visitor)
{
    const auto found = m_visitors.find(visitor);
    const linger now{1, 0}; // the program sees a reset, not an orderly end
    setsockopt(found->second.fd.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_visitors.erase(found);
    m_streams.neverOpened(visitor);
    FrameWriter(m_outbox.urgent(), Type::StreamEnd, visitor).u32(ECANCELED).text({}).finish(m_epoch());
}

bool Listeners::answered(const Wire::Frame &frame)
{
    Reader reader(frame.payload);
    const auto found = m_visitors.find(frame.id);
    if (found == m_visitors.end())
        return m_streams.isOver(frame.id); // crossed its end
    if (frame.type == Type::Opened) {
        const std::uint32_t credit = reader.u32();
        if (!reader.isDone())
            return false;
        AcceptedConnection connection;
        connection.fd = std::move(found->second.fd);
        m_visitors.erase(found);
        m_streams.adopt(frame.id, std::move(connection), credit);
        return true;
    }
    const std::uint8_t why = reader.u8();
    (void)reader.text(Wire::maxText); // there is nobody to read the words
    if (!reader.isDone() || why > std::uint8_t(Wire::Refusal::Busy))
        return false;
    end(frame.id);
    return true;
}

void Listeners::hostLost()
{
    for (auto &[id, listener] : m_listeners)
        listen(id, listener, false);
    m_listeners.clear();
    m_visitors.clear();
}

void Listeners::tidy()
{
    if (m_listeners.empty() || room() == 0)
        return;
    for (auto &[id, listener] : m_listeners)
        listen(id, listener, true);
}

} // namespace Vitrine::GuestOs
