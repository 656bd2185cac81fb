// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/gateway/gatewayfixture.h"

#include "tests/patience.h"
#include "tests/signedrequest.h"

#include <algorithm>

namespace Vitrine {

GatewayFixture::GatewayFixture(const Gateway::TransportLimits &limits)
{
    engine.populate();
    const QString keys = dir.filePath(QStringLiteral("keys.json"));
    auto opened = Gateway::Gateway::open({engine.nouns(), versions, agents}, {0, keys, dir.path()}, limits);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text()));
    gateway = std::move(*opened);
    key = *Gateway::keysIn(keys);
}

QByteArray GatewayFixture::runtimePath(const QByteArray &rest, const QString &runtime) const
{
    return runtimeTarget(runtime.toUtf8() + "-a1b2c3d4e5", rest);
}

QByteArray GatewayFixture::bytes(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                                 const Gateway::Fields &more) const
{
    return signedRequest(key, gateway->port(), method, target, body, more);
}

RuntimeInfo GatewayFixture::runtime(const QString &name)
{
    const auto pending = engine.nouns().runtimes.show(name);
    if (!waitUntil([&] { return pending.isFinished(); }) || !pending.result())
        qFatal("no runtime");
    return *pending.result();
}

std::unique_ptr<QTcpSocket> GatewayFixture::connection() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QStringLiteral("127.0.0.1"), gateway->port());
    if (!socket->waitForConnected(5000))
        qFatal("no connection: %s", qPrintable(socket->errorString()));
    return socket;
}

HttpAnswer GatewayFixture::parse(const QByteArray &bytes)
{
    HttpAnswer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    QByteArrayList lines = bytes.first(end).split('\n');
    answer.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        answer.fields.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    const QByteArray rest = bytes.sliced(end + 4);
    if (answer.field("Transfer-Encoding") != "chunked") {
        const qsizetype length = answer.field("Content-Length").toLongLong();
        answer.body = rest.first(std::min(length, rest.size()));
        answer.whole = rest.size() >= length;
        return answer;
    }
    for (qsizetype at = 0; at < rest.size();) {
        const qsizetype line = rest.indexOf("\r\n", at);
        if (line < 0)
            return answer;
        const qsizetype size = rest.mid(at, line - at).toLongLong(nullptr, 16);
        answer.body += rest.mid(line + 2, size);
        answer.whole = size == 0;
        if (line + 4 + size > rest.size())
            return answer;
        at = line + 4 + size;
    }
    return answer;
}

HttpAnswer GatewayFixture::exchange(const QByteArray &request, int patience) const
{
    const auto socket = connection();
    socket->write(request);
    QByteArray received;
    (void)waitUntil(
        [&] {
            received += socket->readAll();
            return parse(received).whole || socket->state() == QAbstractSocket::UnconnectedState;
        },
        patience);
    received += socket->readAll();
    return parse(received);
}

} // namespace Vitrine
