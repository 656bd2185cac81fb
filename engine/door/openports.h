// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/door/library.h"

#include <QByteArray>
#include <QString>

#include <deque>
#include <map>

namespace Vitrine::Door {

class Connection;
struct Shared;

/// Ports of the machine on which one client listens (`ssh -R`). Lives in the server's thread; owned by its connection,
/// and the ports close with it.
///
/// Each request is answered in its turn: the client tells answers apart by nothing but their order. So while one waits
/// for the engine the client is not read, and nothing of it can be answered in between.
class OpenPorts
{
public:
    OpenPorts(Shared &shared, Connection &connection) : m_shared(shared), m_connection(connection) {}
    ~OpenPorts();
    OpenPorts(const OpenPorts &) = delete;
    OpenPorts &operator=(const OpenPorts &) = delete;

    // Requests of the client.
    void takeListen(ssh_message message);
    void takeCancel(ssh_message message);

    // Answers of the engine; see Answers.
    void listening(quint64 number, quint16 port, const QString &words);
    void visited(quint64 number, quint64 visitor, quint16 from);
    void closed(quint64 number);

    /// Answers what can be answered.
    void turn();
    [[nodiscard]] bool isWaiting() const { return !m_requests.empty(); }
    /// The machine took a port away: SSH knows no word for that, except the end of the connection.
    [[nodiscard]] bool isOneLost() const { return m_isOneLost; }

private:
    /// libssh frees a message when its callback returns, but whether a port could be opened is known later. What an
    /// answer needs of a message is in the message's own bytes.
    class KeptMessage
    {
    public:
        explicit KeptMessage(ssh_message message);
        [[nodiscard]] ssh_message get() const { return static_cast<ssh_message>(m_bytes.get()); }

    private:
        struct Frees
        {
            void operator()(void *bytes) const;
        };
        std::unique_ptr<void, Frees> m_bytes;
    };

    struct Asked
    {
        KeptMessage message;
        quint64 number = 0; ///< 0: the engine is not asked
        bool isAnswered = false;
        bool isFine = false;
        quint16 port = 0; ///< that was opened
        QString words = {};
    };

    struct Port
    {
        QByteArray address; ///< as the client wrote it, who is told so of each connection
        quint16 port = 0;   ///< 0: not open yet
    };

    void refuse(ssh_message message, const QString &words);

    Shared &m_shared;
    Connection &m_connection;
    std::deque<Asked> m_requests; ///< the oldest first
    std::map<quint64, Port> m_ports;
    bool m_isOneLost = false;
};

} // namespace Vitrine::Door
