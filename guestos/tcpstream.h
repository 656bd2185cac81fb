// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/loop.h"
#include "guestos/outbox.h"
#include "guestos/wire/frame.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace Vitrine::GuestOs {

/// A program's connection to the proxy or to a port of the host's, once the host has opened the other end of it.
struct AcceptedConnection
{
    Descriptor fd;
    std::string forHost;                  ///< what was read of it already and belongs to the other end
    std::string forProgram;               ///< what it gets before anything of the host
    std::optional<std::uint64_t> mayRead; ///< bytes that are still the other end's; none: all that comes
};

/// A connection to a port of this machine (127.0.0.1, else ::1: what listens on "localhost" may mean either), or of a
/// program of this machine, carried over the channel. Reads only what the host has granted, straight into the frame;
/// keeps at most streamCredit bytes of the host's until the port takes them.
///
/// States: connecting → open (each side may finish) → over: StreamEnd has been sent or is about to be.
class TcpStream final : public Source
{
public:
    TcpStream(Loop &loop, Outbox &outbox, std::uint32_t id, std::uint16_t port);
    TcpStream(Loop &loop, Outbox &outbox, std::uint32_t id, AcceptedConnection connection); ///< open
    ~TcpStream() override;

    bool data(std::string_view bytes); ///< false: more than its credit, or after its finish
    bool credit(std::uint32_t bytes);  ///< false: an absurd sum
    bool finish();                     ///< false: twice
    void abort();
    [[nodiscard]] bool isOver() const { return m_saidEnd; } ///< nothing more of it will be sent

    bool produce(std::string &out, std::uint32_t epoch) override;

private:
    enum class State { Connecting, Open, Over };
    void connectTo(bool six);
    void happened(std::uint32_t events);
    void listen();
    void write();
    void fail(int number);
    void overIfFinished();
    bool produceData(std::string &out, std::uint32_t epoch);
    bool produceEarly(std::string &out, std::uint32_t epoch);
    [[nodiscard]] bool hasReadAll() const { return m_mayRead == std::uint64_t(0); }

    Loop &m_loop;
    Outbox &m_outbox;
    std::uint32_t m_id;
    Descriptor m_fd;
    std::uint16_t m_port = 0; ///< of this machine; 0: it was a program that asked
    bool m_triedSix = false;
    State m_state = State::Connecting;
    bool m_saidConnected = false;
    bool m_saidFinish = false;
    bool m_saidEnd = false;
    int m_errno = 0;
    std::uint32_t m_asked = 0; ///< events that the loop waits for
    bool m_readable = false;
    bool m_readFinished = false;
    std::uint64_t m_credit = 0; ///< bytes the host takes
    std::string m_early;        ///< bytes for the host that were read before
    std::optional<std::uint64_t> m_mayRead;
    std::string m_queue; ///< bytes for the port
    std::size_t m_queueSent = 0;
    std::size_t m_ours = 0;   ///< of the queue's: not the host's, no credit is given back for them
    std::uint64_t m_held = 0; ///< of the host's credit: queued, or taken and not said yet
    std::uint32_t m_taken = 0;
    bool m_hostFinished = false;
    bool m_shutDown = false;
};

/// All streams of the present connection; they end with it.
class TcpStreams
{
public:
    TcpStreams(Loop &loop, Outbox &outbox) : m_loop(loop), m_outbox(outbox) {}

    /// False: the host broke the rules.
    bool handle(const Wire::Frame &frame);
    void hostLost();
    /// A connection that a program asked for and the host has opened.
    void adopt(std::uint32_t id, AcceptedConnection connection, std::uint32_t credit);
    /// The id of a program's connection that never came to be: the host may not know yet.
    void neverOpened(std::uint32_t id);
    [[nodiscard]] bool isOver(std::uint32_t id) const;
    /// Connections of programs that went out by the proxy; and those that came to a port of the host's.
    [[nodiscard]] std::size_t adoptedCount();
    [[nodiscard]] std::size_t visitorCount();

private:
    void forgetOver();
    [[nodiscard]] std::size_t count(std::uint32_t bits);

    Loop &m_loop;
    Outbox &m_outbox;
    std::unordered_map<std::uint32_t, std::unique_ptr<TcpStream>> m_streams;
    std::deque<std::uint32_t> m_over; ///< the last ids that ended: what crossed their end is no breach of the rules
};

} // namespace Vitrine::GuestOs
