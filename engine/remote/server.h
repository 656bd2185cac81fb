// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/methodtable.h"
#include "engine/remote/serverinfo.h"

#include <QLocalServer>
#include <QObject>

namespace Vitrine::Remote {

class Connection;

/// The nouns of an engine on a local socket, for the command line and for windows. Lives in the engine's thread; the
/// app owns it beside the engine and closes it before the engine gives up its lock.
///
/// Only processes of the same user are let in: the socket lies in a directory of mode 0700, and the peer's uid is asked
/// of the kernel. Clients are trusted no further than that; see connection.h for the bounds.
class Server : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxConnections = 128;

    Server(const Api::Nouns &nouns, const ServerInfo &info, QObject *parent = nullptr);
    ~Server() override;

    /// Takes the place of a socket that a killed engine left. Call it only while holding the store's lock. Fails with
    /// HostLacks when the directory is open to others.
    [[nodiscard]] Result<void> listen(const QString &socketPath);
    /// Ends every connection and removes the socket. `why` reaches the clients.
    void close(const Error &why);
    /// Clients that have said hello.
    [[nodiscard]] int clientCount() const;

Q_SIGNALS:
    void clientCountChanged(int count);
    /// A window asks: take no more work, release the lock, end; machines run on.
    void handOverRequested();
    /// Stop every machine, then end.
    void stopRequested();
    /// A second launch asks the window to come to the front.
    void raiseRequested();

private:
    void accept();

    Api::Nouns m_nouns;
    ServerInfo m_info;
    MethodTable m_methods;
    QLocalServer m_listener;
    QList<Connection *> m_connections;
};

} // namespace Vitrine::Remote
