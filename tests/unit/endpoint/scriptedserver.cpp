// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/endpoint/scriptedserver.h"

#include <QTcpSocket>
#include <QTest>

namespace Vitrine {

ScriptedServer::ScriptedServer(std::unique_ptr<QTcpServer> server) : m_server(std::move(server))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                ++left;
                m_bytes.remove(socket);
                socket->deleteLater();
            });
        }
    });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port is free");
}

ScriptedServer::~ScriptedServer()
{
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this); // their ends are news for nobody
}

Endpoint::Service ScriptedServer::service() const
{
    return testService(QStringLiteral("http://127.0.0.1:%1").arg(port()));
}

void ScriptedServer::take(QTcpSocket *socket)
{
    QByteArray &bytes = m_bytes[socket];
    bytes += socket->readAll();
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArrayList lines = bytes.first(end).split('\n');
    Request request;
    request.method = lines.first().split(' ').value(0);
    request.target = lines.first().split(' ').value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.fields.append({lines[i].first(colon), lines[i].sliced(colon + 1).trimmed()});
    }
    const qsizetype size = AwsWire::fieldOf(request.fields, "content-length").toLongLong();
    if (bytes.size() < end + 4 + size)
        return;
    request.body = bytes.sliced(end + 4, size);
    bytes.remove(0, end + 4 + size);
    requests.append(request);
    if (answer)
        answer(request, socket);
}

void ScriptedServer::reply(QTcpSocket *socket, int status, const AwsWire::Fields &fields, const QByteArray &body)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Words\r\nConnection: close\r\n";
    for (const auto &[name, value] : fields)
        head += name + ": " + value + "\r\n";
    if (AwsWire::fieldCount(fields, "content-length") == 0)
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    socket->write(head + "\r\n" + body);
    socket->disconnectFromHost();
}

void ScriptedServer::refuse(QTcpSocket *socket, int status, const QByteArray &type, const QByteArray &message)
{
    reply(socket, status, {{"Content-Type", "application/json"}, {"x-amzn-errortype", type}},
          "{\"message\":\"" + message + "\"}");
}

Endpoint::Service testService(const QString &url)
{
    const auto address = Endpoint::Address::parse(url);
    if (!address)
        qFatal("%s", qPrintable(address.error().text()));
    return {*address, {{"AKIAVITRINETESTKEY00", "secret-of-the-tests"}, {}, QStringLiteral("the test")}, "local-1"};
}

} // namespace Vitrine
