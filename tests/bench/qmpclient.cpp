// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/qmpclient.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace Vitrine::Bench {

namespace {

constexpr int limitSeconds = 20;

} // namespace

Result<std::unique_ptr<QmpClient>> QmpClient::open(const QString &socket)
{
    const QByteArray path = QFile::encodeName(socket);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (size_t(path.size()) >= sizeof address.sun_path)
        return fail(ErrorCode::InvalidInput, QStringLiteral("The path is too long for a socket: %1").arg(socket));
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    const QDeadlineTimer deadline(std::chrono::seconds{limitSeconds});
    while (!deadline.hasExpired()) {
        const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (fd < 0)
            break;
        const timeval limit{limitSeconds, 0};
        ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
            std::unique_ptr<QmpClient> client(new QmpClient(fd));
            if (const auto greeting = client->receive(); !greeting)
                return std::unexpected(greeting.error());
            if (const auto ready = client->tell(QStringLiteral("qmp_capabilities")); !ready)
                return std::unexpected(ready.error());
            return client;
        }
        ::close(fd);
        QThread::msleep(1);
    }
    return fail(ErrorCode::Unreachable, QStringLiteral("QEMU's control socket is not there."), socket);
}

QmpClient::~QmpClient()
{
    ::close(m_fd);
}

Result<QJsonObject> QmpClient::receive()
{
    for (;;) {
        if (const qsizetype end = m_received.indexOf('\n'); end >= 0) {
            const QJsonObject message = QJsonDocument::fromJson(m_received.first(end)).object();
            m_received.remove(0, end + 1);
            return message;
        }
        char bytes[4096];
        const ssize_t count = ::recv(m_fd, bytes, sizeof bytes, 0);
        if (count <= 0)
            return fail(ErrorCode::Failed, QStringLiteral("QEMU has nothing to say."),
                        count < 0 ? QString::fromLocal8Bit(std::strerror(errno)) : QString());
        m_received.append(bytes, count);
    }
}

Result<QJsonObject> QmpClient::tell(const QString &command, const QJsonObject &arguments)
{
    QJsonObject message{{QStringLiteral("execute"), command}};
    if (!arguments.isEmpty())
        message.insert(QStringLiteral("arguments"), arguments);
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    if (::send(m_fd, line.constData(), size_t(line.size()), MSG_NOSIGNAL) != line.size())
        return fail(errorFromErrno(errno, command));
    for (;;) {
        const auto answer = receive();
        if (!answer)
            return answer;
        if (answer->contains(QLatin1String("error")))
            return fail(ErrorCode::Failed, QStringLiteral("QEMU refuses %1.").arg(command),
                        (*answer)[QLatin1String("error")][QLatin1String("desc")].toString());
        if (answer->contains(QLatin1String("return"))) // else an event
            return (*answer)[QLatin1String("return")].toObject();
    }
}

Result<void> QmpClient::awaitMigration()
{
    const QDeadlineTimer deadline(std::chrono::seconds{limitSeconds});
    while (!deadline.hasExpired()) {
        const auto state = tell(QStringLiteral("query-migrate"));
        if (!state)
            return std::unexpected(state.error());
        const QString status = (*state)[QLatin1String("status")].toString();
        if (status == QLatin1String("completed"))
            return {};
        if (status == QLatin1String("failed"))
            return fail(ErrorCode::Failed, QStringLiteral("The machine's state could not be carried over."),
                        (*state)[QLatin1String("error-desc")].toString());
        QThread::msleep(1);
    }
    return fail(ErrorCode::TimedOut, QStringLiteral("The machine's state was not carried over in time."));
}

} // namespace Vitrine::Bench
