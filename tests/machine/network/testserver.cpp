// SPDX-License-Identifier: GPL-3.0-or-later
#include "testserver.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace {

constexpr qint64 piece = 256 << 10;

QByteArray reply(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// What has come of one request, and what is still to be sent.
struct Exchange
{
    QByteArray head;
    bool hasHead = false;
    qint64 bodyLeft = 0;
    qint64 bodySize = 0;
    qint64 toSend = 0;
};

} // namespace

TestServer::TestServer(const QString &address) : m_address(address)
{
    start();
    while (m_port == 0)
        msleep(1);
}

TestServer::~TestServer()
{
    quit();
    wait();
}

QString TestServer::url(const QString &path) const
{
    return QStringLiteral("http://%1:%2%3").arg(m_address).arg(port()).arg(path);
}

void TestServer::run()
{
    QTcpServer server;
    server.setMaxPendingConnections(1000);
    server.setListenBacklogSize(1000);
    if (!server.listen(QHostAddress(m_address)))
        qFatal("The test's server cannot listen.");
    QList<QTcpSocket *> held;
    const auto send = [](QTcpSocket *socket, const std::shared_ptr<Exchange> &exchange) {
        while (exchange->toSend > 0 && socket->bytesToWrite() < 4 * piece) {
            const qint64 size = std::min(exchange->toSend, piece);
            socket->write(QByteArray(size, 'd'));
            exchange->toSend -= size;
            if (exchange->toSend == 0)
                socket->disconnectFromHost();
        }
    };
    const auto answer = [&](QTcpSocket *socket, const std::shared_ptr<Exchange> &exchange) {
        const QByteArray path = exchange->head.split(' ').value(1);
        ++requests;
        if (path == "/never")
            return;
        if (path == "/hold") {
            held.append(socket);
            if (held.size() < holdFor)
                return;
            for (QTcpSocket *each : std::as_const(held)) {
                each->write(reply("200 OK", "held\n"));
                each->disconnectFromHost();
            }
            held.clear();
            return;
        }
        if (path.startsWith("/down?")) {
            exchange->toSend = path.mid(6).toLongLong();
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " +
                          QByteArray::number(exchange->toSend) + "\r\n\r\n");
            send(socket, exchange);
            return;
        }
        if (path == "/redirect")
            socket->write(reply("302 Found", {}, "Location: " + redirectTo.toUtf8() + "\r\n"));
        else if (path == "/up")
            socket->write(reply("200 OK", "got " + QByteArray::number(exchange->bodySize) + "\n"));
        else
            socket->write(reply("200 OK", "hello from the host\n"));
        socket->disconnectFromHost();
    };
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            ++connections;
            const auto exchange = std::make_shared<Exchange>();
            QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [=] { send(socket, exchange); });
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [=] {
                QByteArray bytes = socket->readAll();
                if (!exchange->hasHead) {
                    exchange->head += bytes;
                    const qsizetype end = exchange->head.indexOf("\r\n\r\n");
                    if (end < 0)
                        return;
                    exchange->hasHead = true;
                    bytes = exchange->head.mid(end + 4);
                    const QByteArray lower = exchange->head.left(end).toLower();
                    const qsizetype length = lower.indexOf("content-length:");
                    if (length >= 0)
                        exchange->bodySize = lower.mid(length + 15).split('\r').first().trimmed().toLongLong();
                    exchange->bodyLeft = exchange->bodySize;
                    if (exchange->bodyLeft == 0) {
                        answer(socket, exchange);
                        return;
                    }
                }
                if (exchange->bodyLeft > 0) {
                    exchange->bodyLeft -= bytes.size();
                    if (exchange->bodyLeft <= 0)
                        answer(socket, exchange);
                }
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, [&held, socket] {
                held.removeAll(socket);
                socket->deleteLater();
            });
        }
    });
    m_port = server.serverPort();
    exec();
}

const char *const rawRequestProgram = R"(import os, socket, sys
s = socket.create_connection(("127.0.0.1", int(os.environ["http_proxy"].rsplit(":", 1)[1])))
s.sendall(sys.argv[1].encode().decode("unicode_escape").encode("latin-1"))
s.settimeout(30)
reply = b""
while True:
    part = s.recv(65536)
    if not part:
        break
    reply += part
sys.stdout.buffer.write(reply)
)";

const char *const manyConnectionsProgram = R"(import os, selectors, socket, sys
count, host = int(sys.argv[1]), sys.argv[2]
proxy = ("127.0.0.1", int(os.environ["http_proxy"].rsplit(":", 1)[1]))
sockets = [socket.create_connection(proxy) for _ in range(count)]
for s in sockets:
    s.sendall(f"GET http://{host}/hold HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
good = 0
for s in sockets:
    s.settimeout(100)
    reply = b""
    while True:
        part = s.recv(65536)
        if not part:
            break
        reply += part
    good += reply.endswith(b"held\n")
print(good)
)";
