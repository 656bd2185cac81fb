// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/loop.h"
#include "guestos/proxy/handshake.h"
#include "guestos/tcpstream.h"

namespace Vitrine::GuestOs {

/// A program's connection to the proxy until bytes flow. Owned by the Proxy, which takes the socket away when the host
/// has opened the other end.
///
/// States: talking (its request comes in) → asking (the host decides) → handed over; or → closing (a reply of ours is
/// on its way) → over. The proxy is told of each change, and removes it later: never inside its own call.
class ProxyClient
{
public:
    enum class State { Talking, Asking, Closing, Over };

    struct Owner
    {
        std::function<void(ProxyClient &)> asks;      ///< the request is there
        std::function<void(ProxyClient &)> withdrawn; ///< it was asking, and the program went away
    };

    ProxyClient(Loop &loop, Descriptor fd, const Owner &owner);
    /// Of a program that knows no proxy: it has said where to by connecting there. It asks when ask() is called.
    ProxyClient(Loop &loop, Descriptor fd, const Owner &owner, std::string host, std::uint16_t port);
    ~ProxyClient();
    ProxyClient(const ProxyClient &) = delete;
    ProxyClient &operator=(const ProxyClient &) = delete;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Handshake &request() const { return m_handshake; }
    [[nodiscard]] std::uint16_t port() const; ///< the program's own
    /// Where it believes to be connected to.
    struct Goal
    {
        std::uint32_t address = 0; ///< 0x7f000001 is 127.0.0.1
        std::uint16_t port = 0;
    };
    [[nodiscard]] Goal goal() const;
    void ask();

    std::uint32_t id = 0; ///< the stream's, while it asks

    /// The socket and what belongs to its two ends; afterwards it is over.
    [[nodiscard]] AcceptedConnection handOver();
    void refuse(Wire::Refusal why, std::string_view words);
    void drop();

private:
    void happened(std::uint32_t events);
    void read();
    void reply(std::string_view bytes);
    void close();

    Loop &m_loop;
    Descriptor m_fd;
    const Owner &m_owner;
    Handshake m_handshake;
    State m_state = State::Talking;
    Loop::TimerId m_timer = 0;
};

} // namespace Vitrine::GuestOs
