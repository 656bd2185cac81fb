// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/gateway/gatewayfixture.h"

#include "engine/gateway/target.h"
#include "tests/patience.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace Vitrine {

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

} // namespace

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
    const QByteArray id = runtime.toUtf8() + "-a1b2c3d4e5";
    return "/runtimes/" + Gateway::percentEncoded("arn:aws:bedrock-agentcore:local-1:000000000000:runtime/" + id) +
           rest;
}

QByteArray GatewayFixture::bytes(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                                 const Gateway::Fields &more) const
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    const QByteArray host = "127.0.0.1:" + QByteArray::number(gateway->port());
    const QByteArray scope = time.first(8) + "/local-1/bedrock-agentcore/aws4_request";
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = Gateway::percentEncoded(target.first(mark < 0 ? target.size() : mark)).replace("%2F", "/");
    QByteArrayList query = mark < 0 ? QByteArrayList() : target.sliced(mark + 1).split('&');
    for (QByteArray &pair : query) {
        if (!pair.isEmpty() && !pair.contains('='))
            pair += '=';
    }
    std::ranges::sort(query);
    const QByteArray request = method + '\n' + path + '\n' + query.join('&') + "\nhost:" + host +
                               "\nx-amz-content-sha256:" + sha256(body) + "\nx-amz-date:" + time +
                               "\n\nhost;x-amz-content-sha256;x-amz-date\n" + sha256(body);
    const QByteArray text = "AWS4-HMAC-SHA256\n" + time + '\n' + scope + '\n' + sha256(request);
    QByteArray signing = "AWS4" + key.secret;
    for (const QByteArray &part : scope.split('/'))
        signing = hmac(signing, part);
    QByteArray head = method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\nX-Amz-Date: " + time +
                      "\r\nX-Amz-Content-Sha256: " + sha256(body) +
                      "\r\nAuthorization: AWS4-HMAC-SHA256 Credential=" + key.id + '/' + scope +
                      ", SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=" + hmac(signing, text).toHex() +
                      "\r\n";
    for (const auto &[name, value] : more)
        head += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method != "GET")
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return head + "\r\n" + body;
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
