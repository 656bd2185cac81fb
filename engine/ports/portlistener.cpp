// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ports/portlistener.h"

#include "engine/network/socketstream.h"

#include <QPointer>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Vitrine::Ports {

namespace {

constexpr int backlog = 128;

} // namespace

Result<std::unique_ptr<PortListener>> PortListener::open(const NewPort &port, GuestConnector connector)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int one = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port.hostPort);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const general = static_cast<sockaddr *>(static_cast<void *>(&address));
    if (socket < 0 || bind(socket, general, size) != 0 || listen(socket, backlog) != 0 ||
        getsockname(socket, general, &size) != 0) {
        const int number = errno;
        if (socket >= 0)
            ::close(socket);
        if (number == EADDRINUSE)
            return fail(ErrorCode::AlreadyExists,
                        tr("Port %1 of this computer is taken. Choose another one, or none: then a free one is taken.")
                            .arg(port.hostPort));
        return std::unexpected(
            errorFromErrno(number, tr("Cannot listen on port %1 of this computer.").arg(port.hostPort)));
    }
    return std::unique_ptr<PortListener>(new PortListener(socket, ntohs(address.sin_port), port, std::move(connector)));
}

PortListener::PortListener(int socket, quint16 hostPort, const NewPort &port, GuestConnector connector)
    : m_socket(socket), m_notifier(socket, QSocketNotifier::Read), m_key(hostPort), m_connector(std::move(connector))
{
    m_info.session = port.session;
    m_info.guestPort = port.guestPort;
    m_info.hostPort = hostPort;
    m_info.isOpen = port.isOpen;
    m_info.since = QDateTime::currentDateTimeUtc();
    connect(&m_notifier, &QSocketNotifier::activated, this, &PortListener::accept);
}

PortListener::~PortListener()
{
    m_notifier.setEnabled(false);
    while (!m_connections.empty())
        drop(m_connections.begin()->first);
    ::close(m_socket);
}

PortInfo PortListener::info()
{
    PortInfo info = m_info;
    info.url = m_info.isOpen ? QStringLiteral("http://127.0.0.1:%1/").arg(m_info.hostPort)
                             : m_key.freshUrl(QDateTime::currentDateTimeUtc());
    return info;
}

void PortListener::accept()
{
    while (m_connections.size() < maxConnections) {
        const int fd = ::accept4(m_socket, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        const quint64 number = ++m_lastNumber;
        Connection &connection = m_connections[number];
        connection.outside = Network::SocketStream::over(fd);
        if (m_info.isOpen) {
            connect(connection.outside.get(), &ByteStream::closed, this, [this, number] { drop(number); });
            reach(number);
            continue;
        }
        connection.visitor = std::make_shared<Visitor>(connection.outside, m_key);
        connection.outside = connection.visitor;
        connect(connection.visitor.get(), &ByteStream::closed, this, [this, number] { drop(number); });
        connect(connection.visitor.get(), &Visitor::admitted, this, [this, number] { reach(number); });
        connection.visitor->start();
    }
    m_notifier.setEnabled(false); // until one ends
}

void PortListener::reach(quint64 number)
{
    m_connector(m_info.guestPort)
        .then(this, [this, number, self = QPointer<QObject>(this)](const Result<std::shared_ptr<ByteStream>> &inside) {
            if (!self)
                return;
            const auto found = m_connections.find(number);
            if (found == m_connections.end())
                return;
            Connection &connection = found->second;
            if (!inside) {
                if (connection.visitor)
                    connection.visitor->sayUnreachable(inside.error().message);
                else
                    drop(number);
                return;
            }
            connection.outside->disconnect(this);
            connection.relay = std::make_unique<Network::Relay>(connection.outside, *inside);
            connect(connection.relay.get(), &Network::Relay::ended, this, [this, number] { drop(number); });
            connection.relay->start();
        });
}

void PortListener::drop(quint64 number)
{
    const auto found = m_connections.find(number);
    if (found == m_connections.end())
        return;
    Connection connection = std::move(found->second);
    m_connections.erase(found);
    if (connection.relay) {
        connection.relay->disconnect(this);
        connection.relay->abort();
        connection.relay.release()->deleteLater(); // this may be one of its signals
    }
    connection.outside->disconnect(this);
    connection.outside->abort();
    // The same goes for the streams: they die from the event loop.
    QMetaObject::invokeMethod(
        qApp, [connection = std::make_shared<Connection>(std::move(connection))] {}, Qt::QueuedConnection);
    m_notifier.setEnabled(true);
}

} // namespace Vitrine::Ports
