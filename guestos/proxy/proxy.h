// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/outbox.h"
#include "guestos/proxy/client.h"
#include "guestos/proxy/peer.h"
#include "guestos/proxy/redirect.h"
#include "guestos/proxy/standins.h"

#include <list>

namespace Vitrine::GuestOs {

/// The machine's way out: an HTTP and SOCKS5 proxy on 127.0.0.1 that asks the host for each connection, and a second
/// door for programs that know no proxy: names that they look up lead to stand-in addresses, and whatever they connect
/// to ends there. It decides nothing; the engine has the policy. At most maxStreams connections at a time; the next
/// ones wait in the kernel's queue.
class Proxy
{
public:
    struct Host
    {
        std::function<bool()> isThere;
        std::function<std::uint32_t()> epoch;
    };

    Proxy(Loop &loop, Outbox &outbox, TcpStreams &streams, Host host);

    bool listenOn(std::uint16_t port);
    /// The second door, on the port behind the proxy's own. False: the kernel cannot; programs have to know the proxy.
    bool listenTransparently();
    /// Opened or Refused. False: it breaks the rules.
    bool handle(const Wire::Frame &frame);
    void hostLost();
    /// Before the loop sleeps: drops what is over, and accepts again when there is room.
    void tidy();

private:
    [[nodiscard]] std::size_t count();
    /// One of the two listening sockets.
    struct Door
    {
        Descriptor fd;
        std::uint16_t port = 0;
        bool listens = false;
    };
    bool open(Door &door, std::uint16_t port);
    void accept(Door &door);
    void welcome(Descriptor fd);
    void listen(Door &door, bool on);
    void answerNames();
    void asks(ProxyClient &client);
    void withdrawn(ProxyClient &client);
    void end(std::uint32_t id);
    [[nodiscard]] ProxyClient *find(std::uint32_t id);

    Loop &m_loop;
    Outbox &m_outbox;
    TcpStreams &m_streams;
    Host m_host;
    ProxyClient::Owner m_owner;
    PeerFinder m_peers;
    Door m_door;
    Door m_transparent;
    std::optional<Redirect> m_redirect;
    StandIns m_standIns;
    Descriptor m_names; ///< UDP, where names are asked for
    std::uint32_t m_lastId = 0;
    std::list<std::unique_ptr<ProxyClient>> m_clients;
};

} // namespace Vitrine::GuestOs
