// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/proxy.h"

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <utility>

namespace Vitrine::GuestOs {

using Wire::FrameWriter;
using Wire::Reader;
using Wire::Type;

namespace {
constexpr int backlog = 512;
constexpr std::string_view noHost = "Nobody outside this machine can make connections at the moment. Try again; if it "
                                    "stays so, look whether the engine runs: vitrine engine status";
} // namespace

Proxy::Proxy(Loop &loop, Outbox &outbox, TcpStreams &streams, Host host)
    : m_loop(loop), m_outbox(outbox), m_streams(streams), m_host(std::move(host)),
      m_owner{.asks = [this](ProxyClient &client) { asks(client); },
              .withdrawn = [this](ProxyClient &client) { withdrawn(client); }}
{
}

bool Proxy::listenOn(std::uint16_t port)
{
    m_listener = Descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int one = 1;
    setsockopt(m_listener.get(), SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto *const general = static_cast<const sockaddr *>(static_cast<const void *>(&address));
    if (!m_listener || bind(m_listener.get(), general, sizeof address) != 0 ||
        ::listen(m_listener.get(), backlog) != 0) {
        m_listener.close();
        return false;
    }
    m_port = port;
    listen(true);
    return true;
}

void Proxy::listen(bool on)
{
    if (!m_listener || on == m_listens)
        return;
    m_listens = on;
    if (on)
        m_loop.add(m_listener.get(), EPOLLIN, [this](std::uint32_t) { accept(); });
    else
        m_loop.remove(m_listener.get());
}

std::size_t Proxy::count()
{
    return m_clients.size() + m_streams.adoptedCount();
}

void Proxy::accept()
{
    for (std::size_t room = Wire::maxStreams - std::min(count(), Wire::maxStreams); room > 0; --room) {
        Descriptor fd(accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!fd && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (!fd)
            return; // out of descriptors: the loop asks again
        const int one = 1;
        setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        m_clients.push_back(std::make_unique<ProxyClient>(m_loop, std::move(fd), m_owner));
    }
    listen(false);
}

void Proxy::asks(ProxyClient &client)
{
    if (!m_host.isThere()) {
        client.refuse(Wire::Refusal::Busy, noHost);
        return;
    }
    do {
        m_lastId = (m_lastId + 1) & ~Wire::guestIds;
        client.id = m_lastId | Wire::guestIds;
    } while (m_lastId == 0 || m_streams.isOver(client.id));
    const Peer peer = m_peers.find(client.port(), m_port);
    const Handshake &request = client.request();
    FrameWriter(m_outbox.urgent(), Type::Open, client.id)
        .u8(std::uint8_t(request.way()))
        .text(request.host())
        .u16(request.port())
        .text(std::string_view(peer.name).substr(0, Wire::maxProcessName))
        .u32(std::uint32_t(peer.pid))
        .u32(std::uint32_t(Wire::streamCredit))
        .finish(m_host.epoch());
}

/// The last word about an id, which must come before the host may believe it ended.
void Proxy::end(std::uint32_t id)
{
    m_streams.neverOpened(id);
    if (m_host.isThere())
        FrameWriter(m_outbox.urgent(), Type::StreamEnd, id).u32(ECANCELED).text({}).finish(m_host.epoch());
}

void Proxy::withdrawn(ProxyClient &client)
{
    end(std::exchange(client.id, 0));
}

ProxyClient *Proxy::find(std::uint32_t id)
{
    const auto found = std::ranges::find_if(m_clients, [id](const auto &client) {
        return client->id == id && client->state() == ProxyClient::State::Asking;
    });
    return found == m_clients.end() ? nullptr : found->get();
}

bool Proxy::handle(const Wire::Frame &frame)
{
    Reader reader(frame.payload);
    ProxyClient *const client = find(frame.id);
    if (!client)
        return m_streams.isOver(frame.id); // crossed its end
    if (frame.type == Type::Opened) {
        const std::uint32_t credit = reader.u32();
        if (!reader.isDone())
            return false;
        m_streams.adopt(frame.id, client->handOver(), credit);
        return true;
    }
    const std::uint8_t why = reader.u8();
    const std::string_view words = reader.text(Wire::maxText);
    if (!reader.isDone() || why > std::uint8_t(Wire::Refusal::Busy))
        return false;
    end(std::exchange(client->id, 0));
    client->refuse(Wire::Refusal(why), words);
    return true;
}

void Proxy::hostLost()
{
    for (const auto &client : m_clients) {
        if (client->state() == ProxyClient::State::Asking)
            client->refuse(Wire::Refusal::Busy, noHost);
    }
}

void Proxy::tidy()
{
    std::erase_if(m_clients, [](const auto &client) { return client->state() == ProxyClient::State::Over; });
    if (m_listener && !m_listens && count() < Wire::maxStreams)
        listen(true);
}

} // namespace Vitrine::GuestOs
