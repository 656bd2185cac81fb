// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/outbox.h"
#include "guestos/proxy/client.h"
#include "guestos/proxy/peer.h"

#include <list>

namespace Vitrine::GuestOs {

/// The machine's way out: an HTTP and SOCKS5 proxy on 127.0.0.1 that asks the host for each connection. It decides
/// nothing; the engine has the policy. At most maxStreams connections at a time; the next ones wait in the kernel's
/// queue.
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
    /// Opened or Refused. False: it breaks the rules.
    bool handle(const Wire::Frame &frame);
    void hostLost();
    /// Before the loop sleeps: drops what is over, and accepts again when there is room.
    void tidy();

private:
    [[nodiscard]] std::size_t count();
    void accept();
    void listen(bool on);
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
    Descriptor m_listener;
    std::uint16_t m_port = 0;
    bool m_listens = false;
    std::uint32_t m_lastId = 0;
    std::list<std::unique_ptr<ProxyClient>> m_clients;
};

} // namespace Vitrine::GuestOs
