// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/proxy.h"

#include "guestos/log.h"
#include "guestos/proxy/dnsstub.h"

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
/// Questions in a row; the loop has other things to do, too.
constexpr int namesAtATime = 64;
constexpr std::size_t largestQuestion = 1500;
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
    return open(m_door, port);
}

bool Proxy::open(Door &door, std::uint16_t port)
{
    door.fd = Descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int one = 1;
    setsockopt(door.fd.get(), SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto *const general = static_cast<const sockaddr *>(static_cast<const void *>(&address));
    if (!door.fd || bind(door.fd.get(), general, sizeof address) != 0 || ::listen(door.fd.get(), backlog) != 0) {
        door.fd.close();
        return false;
    }
    door.port = port;
    listen(door, true);
    return true;
}

bool Proxy::listenTransparently()
{
    if (!open(m_transparent, Wire::proxyPort + 1))
        return false;
    m_redirect = Redirect::to(m_transparent.fd.get());
    m_names = Descriptor(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(53);
    address.sin_addr.s_addr = htonl(StandIns::resolver);
    if (!m_redirect ||
        bind(m_names.get(), static_cast<const sockaddr *>(static_cast<const void *>(&address)), sizeof address) != 0) {
        if (m_redirect)
            logErrno("no transparent way out: names cannot be answered");
        listen(m_transparent, false);
        m_transparent.fd.close();
        m_redirect.reset();
        m_names.close();
        return false;
    }
    m_loop.add(m_names.get(), EPOLLIN, [this](std::uint32_t) { answerNames(); });
    return true;
}

void Proxy::answerNames()
{
    char question[largestQuestion];
    for (int turn = 0; turn < namesAtATime; ++turn) {
        sockaddr_in from{};
        socklen_t size = sizeof from;
        auto *const general = static_cast<sockaddr *>(static_cast<void *>(&from));
        const ssize_t count = recvfrom(m_names.get(), question, sizeof question, 0, general, &size);
        if (count < 0)
            return;
        const std::string answer = answerDns({question, std::size_t(count)}, m_standIns);
        if (!answer.empty()) // one that is lost is asked for again
            (void)sendto(m_names.get(), answer.data(), answer.size(), MSG_DONTWAIT, general, size);
    }
}

void Proxy::listen(Door &door, bool on)
{
    if (!door.fd || on == door.listens)
        return;
    door.listens = on;
    if (on)
        m_loop.add(door.fd.get(), EPOLLIN, [this, &door](std::uint32_t) { accept(door); });
    else
        m_loop.remove(door.fd.get());
}

std::size_t Proxy::count()
{
    return m_clients.size() + m_streams.adoptedCount();
}

void Proxy::accept(Door &door)
{
    for (std::size_t room = Wire::maxStreams - std::min(count(), Wire::maxStreams); room > 0; --room) {
        Descriptor fd(accept4(door.fd.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!fd && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (!fd)
            return; // out of descriptors: the loop asks again
        const int one = 1;
        setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (&door == &m_door)
            m_clients.push_back(std::make_unique<ProxyClient>(m_loop, std::move(fd), m_owner));
        else
            welcome(std::move(fd));
    }
    listen(door, false);
}

/// Through the second door. Where the program wanted to go is the socket's own address.
void Proxy::welcome(Descriptor fd)
{
    sockaddr_in goal{};
    socklen_t size = sizeof goal;
    if (getsockname(fd.get(), static_cast<sockaddr *>(static_cast<void *>(&goal)), &size) != 0)
        return;
    const std::uint32_t address = ntohl(goal.sin_addr.s_addr);
    std::string host;
    if (StandIns::isOne(address)) {
        host = m_standIns.nameOf(address).value_or(std::string());
    } else if ((address >> 24) != 127) {
        for (int shift = 24; shift >= 0; shift -= 8)
            host += (host.empty() ? "" : ".") + std::to_string(address >> shift & 0xff);
    }
    if (host.empty()) { // a name that nobody knows any more, or the door itself
        const linger now{1, 0};
        setsockopt(fd.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        return;
    }
    m_clients.push_back(
        std::make_unique<ProxyClient>(m_loop, std::move(fd), m_owner, std::move(host), ntohs(goal.sin_port)));
    m_clients.back()->ask();
}

void Proxy::asks(ProxyClient &client)
{
    if (!m_host.isThere()) {
        client.refuse(Wire::Refusal::Busy, noHost);
        return;
    }
    do {
        m_lastId = (m_lastId + 1) & ~Wire::visitorIds;
        client.id = m_lastId | Wire::guestIds;
    } while (m_lastId == 0 || m_streams.isOver(client.id));
    const ProxyClient::Goal goal = client.goal();
    const Peer peer = m_peers.find(client.port(), goal.address, goal.port);
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
    if (count() < Wire::maxStreams) {
        listen(m_door, true);
        listen(m_transparent, true);
    }
}

} // namespace Vitrine::GuestOs
