// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tcprelay.h"

#include <QTcpSocket>

namespace Vitrine::Bench {

namespace {

constexpr qint64 outward = 1 << 20;   ///< bytes from the guest that may wait here
constexpr qint64 inward = 256 * 1024; ///< bytes for the guest that may wait here

} // namespace

TcpRelay::TcpRelay(Guest::Channel &channel, quint16 guestPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this, &channel, guestPort] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            channel.connectTcp(guestPort).then(socket, [socket](const Result<std::shared_ptr<ByteStream>> &stream) {
                if (stream)
                    join(socket, *stream);
                else
                    socket->abort();
            });
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

void TcpRelay::join(QTcpSocket *socket, const std::shared_ptr<ByteStream> &stream)
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // The lambdas at the socket own the stream; it goes with the socket.
    connect(stream.get(), &ByteStream::data, socket, [socket](const QByteArray &bytes) { socket->write(bytes); });
    connect(socket, &QTcpSocket::bytesWritten, socket, [stream](qint64 count) { stream->grant(count); });
    const auto forward = [socket, stream] {
        if (stream->bytesToWrite() < inward && socket->bytesAvailable() > 0)
            stream->write(socket->read(inward));
    };
    connect(socket, &QTcpSocket::readyRead, socket, forward);
    connect(stream.get(), &ByteStream::bytesWritten, socket, forward);
    connect(stream.get(), &ByteStream::readFinished, socket, &QTcpSocket::disconnectFromHost);
    connect(stream.get(), &ByteStream::closed, socket, &QTcpSocket::disconnectFromHost);
    connect(socket, &QTcpSocket::disconnected, socket, [stream] { stream->abort(); });
    stream->grant(outward);
    forward();
}

} // namespace Vitrine::Bench
