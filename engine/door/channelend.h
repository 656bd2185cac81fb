// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/door/library.h"
#include "engine/door/request.h"

#include <deque>

namespace Vitrine::Door {

class Connection;
class Desk;
struct Shared;

/// The client's end of a channel: a session with its requests, a connection to a port of the machine, or one from a
/// port of the machine on which the client listens. Lives in the
/// server's thread; owned by its connection.
///
/// States: waits for a request, or for the client to accept it → asked → open → ended → over. As much is taken from the
/// client as the engine takes, and from the engine as the client's window has room for.
class ChannelEnd
{
public:
    ChannelEnd(Shared &shared, Connection &connection, quint64 number, ssh_channel channel);
    ~ChannelEnd();
    ChannelEnd(const ChannelEnd &) = delete;
    ChannelEnd &operator=(const ChannelEnd &) = delete;

    // What it is for.
    void takeRequests();
    void connectTo(quint16 port);
    /// To the client: somebody has connected to the port that it calls so, from a port of its own.
    void offer(const QByteArray &address, quint16 port, quint16 from);

    // Answers of the engine; see Answers.
    void opened();
    void taken(qint64 bytes);
    void data(OutputStream stream, const QByteArray &bytes);
    void finished();
    void ended(int exitCode, const QString &words);

    /// Moves what can be moved.
    void turn();
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    struct Offer
    {
        QByteArray address;
        quint16 port;
        quint16 from;
    };

    struct Piece
    {
        OutputStream stream;
        QByteArray bytes;
    };

    static ChannelEnd &from(void *self) { return *static_cast<ChannelEnd *>(self); }
    [[nodiscard]] bool run(const Api::ProgramSpec &spec);
    [[nodiscard]] bool isAccepted();
    void resize();
    void takeInput();
    void giveOutput();
    void endOutput();

    Shared &m_shared;
    Connection &m_connection;
    const quint64 m_number;
    ssh_channel m_channel; ///< libssh frees it with its session, too
    ssh_channel_callbacks_struct m_callbacks{};
    Request m_request;
    std::optional<Offer> m_offer;            ///< the client has not accepted it yet
    std::optional<Api::ShellSize> m_newSize; ///< not passed on yet
    std::deque<Piece> m_output;              ///< bounded by what was granted
    qsizetype m_sent = 0;                    ///< of the first piece
    qint64 m_inputCredit = 0;
    int m_exitCode = -1;
    bool m_isSession = false;
    bool m_onTerminal = false;
    bool m_asked = false;
    bool m_isOpen = false;
    bool m_unread = false; ///< the client has sent something
    bool m_inputEnds = false;
    bool m_toldInputEnd = false;
    bool m_outputEnds = false;
    bool m_toldOutputEnd = false;
    bool m_ended = false;
    bool m_closed = false; ///< by the client
    bool m_over = false;
};

} // namespace Vitrine::Door
