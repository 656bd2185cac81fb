// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/tcpstream.h"

#include <map>
#include <unordered_map>

namespace Vitrine::GuestOs {

/// Ports of this machine's 127.0.0.1 on which the host listens. Whoever connects to one becomes a stream once the host
/// has opened its end; until then nothing of it is read. They are the present connection's, and close with it. At most
/// maxVisitors streams at a time; the next ones wait in the kernel's queue.
class Listeners
{
public:
    Listeners(Loop &loop, Outbox &outbox, TcpStreams &streams, std::function<std::uint32_t()> epoch);

    /// Listen or Unlisten. False: it breaks the rules.
    bool handle(const Wire::Frame &frame);
    /// Opened or Refused, of a visitor. False: it breaks the rules.
    bool answered(const Wire::Frame &frame);
    void hostLost();
    /// Before the loop sleeps: accepts again when there is room.
    void tidy();

private:
    struct Listener
    {
        Descriptor fd;
        bool listens = false;
    };
    /// The host has not answered yet.
    struct Visitor
    {
        Descriptor fd;
        std::uint32_t listener;
    };
    void open(std::uint32_t id, std::uint16_t port);
    void close(std::uint32_t id);
    void listen(std::uint32_t id, Listener &listener, bool on);
    void accept(std::uint32_t id);
    void announce(std::uint32_t listener, Descriptor fd, std::uint16_t from);
    void end(std::uint32_t visitor);
    [[nodiscard]] std::size_t room();

    Loop &m_loop;
    Outbox &m_outbox;
    TcpStreams &m_streams;
    std::function<std::uint32_t()> m_epoch;
    std::uint32_t m_lastId = 0;
    std::map<std::uint32_t, Listener> m_listeners;
    std::unordered_map<std::uint32_t, Visitor> m_visitors;
};

} // namespace Vitrine::GuestOs
