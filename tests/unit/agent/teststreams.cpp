// SPDX-License-Identifier: GPL-3.0-or-later
#include "teststreams.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Vitrine;

Pending<std::shared_ptr<ByteStream>> SocketStream::dial(quint16 port)
{
    auto *socket = new QTcpSocket;
    Promise<std::shared_ptr<ByteStream>> promise;
    QObject::connect(socket, &QTcpSocket::connected, socket, [promise, socket] {
        socket->disconnect();
        promise.finish(std::make_shared<SocketStream>(socket));
    });
    QObject::connect(socket, &QTcpSocket::errorOccurred, socket, [promise, socket] {
        socket->disconnect();
        promise.fail({ErrorCode::Unreachable, QStringLiteral("connect"), socket->errorString()});
        socket->deleteLater();
    });
    socket->connectToHost(QHostAddress::LocalHost, port);
    return promise.pending();
}

SocketStream::SocketStream(QTcpSocket *socket) : m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(64 * 1024);
    connect(m_socket, &QTcpSocket::readyRead, this, &SocketStream::pump);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] { Q_EMIT bytesWritten(); });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_gone = true;
        pump();
    });
}

void SocketStream::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
    mostQueued = std::max(mostQueued, m_socket->bytesToWrite());
}

void SocketStream::grant(qint64 bytes)
{
    m_granted += bytes;
    QMetaObject::invokeMethod(this, &SocketStream::pump, Qt::QueuedConnection);
}

void SocketStream::abort()
{
    m_socket->disconnect(this);
    m_socket->abort();
    close({});
}

void SocketStream::pump()
{
    while (m_granted > 0 && m_socket->bytesAvailable() > 0 && !m_closed) {
        const QByteArray bytes = m_socket->read(m_granted);
        m_granted -= bytes.size();
        Q_EMIT data(bytes);
    }
    if (m_gone && m_socket->bytesAvailable() == 0 && !m_finished && !m_closed) {
        m_finished = true;
        const bool reset = m_socket->error() != QAbstractSocket::RemoteHostClosedError;
        if (!reset)
            Q_EMIT readFinished();
        close(reset ? Error{ErrorCode::Unreachable, QStringLiteral("socket"), m_socket->errorString()} : Error{});
    }
}

void SocketStream::close(const Error &error)
{
    if (m_closed)
        return;
    m_closed = true;
    Q_EMIT closed(error);
}

void ScriptedStream::write(const QByteArray &bytes)
{
    written += bytes;
    if (!holdBack)
        return;
    queued += bytes.size();
    mostQueued = std::max(mostQueued, queued);
}

void ScriptedStream::drain(qint64 bytes)
{
    queued -= std::min(queued, bytes);
    Q_EMIT bytesWritten();
}

AgentProgram::AgentProgram(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    QByteArray line;
    while (!line.contains('\n') && m_process.waitForReadyRead(30'000))
        line += m_process.readAll();
    static const QRegularExpression number(QStringLiteral("(?:port|on) (\\d+)"));
    m_port = number.match(QString::fromUtf8(line)).captured(1).toUShort();
}

AgentProgram::~AgentProgram()
{
    kill();
}

void AgentProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished(30'000);
}
