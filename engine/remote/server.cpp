// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/server.h"

#include "engine/remote/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>

#include <algorithm>
#include <utility>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Remote {

namespace {

bool isOurs(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == ::geteuid();
}

} // namespace

Server::Server(const Api::Nouns &nouns, const ServerInfo &info, QObject *parent)
    : QObject(parent), m_nouns(nouns), m_info(info)
{
    m_info.protocol = protocolVersion;
    m_info.pid = QCoreApplication::applicationPid();
    m_listener.setListenBacklogSize(maxConnections);
    m_listener.setMaxPendingConnections(maxConnections);
    connect(&m_listener, &QLocalServer::newConnection, this, &Server::accept);
}

Server::~Server()
{
    close({ErrorCode::Unreachable, {}, QStringLiteral("the engine ends")});
}

Result<void> Server::listen(const QString &socketPath)
{
    const QString message =
        QCoreApplication::translate("Vitrine::Remote", "Cannot open the engine's socket. Look at the folder %1.")
            .arg(QFileInfo(socketPath).path());
    struct stat info{};
    if (::stat(QFile::encodeName(QFileInfo(socketPath).path()).constData(), &info) != 0)
        return fail(errorFromErrno(errno, message));
    if (!S_ISDIR(info.st_mode) || info.st_uid != ::geteuid() || (info.st_mode & 077) != 0)
        return fail(ErrorCode::HostLacks, message, QStringLiteral("it must belong to you alone (mode 0700)"));
    QLocalServer::removeServer(socketPath);
    if (!m_listener.listen(socketPath))
        return fail(ErrorCode::Failed, message, m_listener.errorString());
    return {};
}

void Server::close(const Error &why)
{
    m_listener.close();
    const QList<Connection *> connections = std::exchange(m_connections, {});
    for (Connection *connection : connections) {
        connection->disconnect(this);
        connection->end(why);
    }
    if (!connections.isEmpty())
        Q_EMIT clientCountChanged(0);
}

int Server::clientCount() const
{
    return int(std::ranges::count_if(m_connections, [](const Connection *connection) { return connection->isOpen(); }));
}

void Server::accept()
{
    while (QLocalSocket *socket = m_listener.nextPendingConnection()) {
        if (!isOurs(*socket) || m_connections.size() >= maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *connection = new Connection(socket, m_nouns, m_info, m_methods, this);
        m_connections.append(connection);
        connect(connection, &Connection::opened, this, [this] { Q_EMIT clientCountChanged(clientCount()); });
        connect(connection, &Connection::ended, this, [this, connection] {
            m_connections.removeOne(connection);
            Q_EMIT clientCountChanged(clientCount());
        });
        connect(connection, &Connection::handOverRequested, this, &Server::handOverRequested);
        connect(connection, &Connection::stopRequested, this, &Server::stopRequested);
        connect(connection, &Connection::raiseRequested, this, &Server::raiseRequested);
    }
}

} // namespace Vitrine::Remote
