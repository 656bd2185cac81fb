// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/signedrequest.h"

#include "engine/gateway/target.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace Vitrine {

namespace {

const QByteArray region = "local-1";

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

} // namespace

QByteArray runtimeTarget(const QByteArray &id, const QByteArray &rest)
{
    return "/runtimes/" +
           Gateway::percentEncoded("arn:aws:bedrock-agentcore:" + region + ":000000000000:runtime/" + id) + rest;
}

QByteArray signedRequest(const Gateway::AccessKey &key, quint16 port, const QByteArray &method,
                         const QByteArray &target, const QByteArray &body, const Gateway::Fields &more)
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    const QByteArray host = "127.0.0.1:" + QByteArray::number(port);
    const QByteArray scope = time.first(8) + '/' + region + "/bedrock-agentcore/aws4_request";
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

} // namespace Vitrine
