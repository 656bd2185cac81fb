// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/address.h"

#include "engine/awswire/fields.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace Vitrine::Endpoint {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Endpoint", text);
}

QUrl joined(const QUrl &base, const QByteArray &target)
{
    return QUrl::fromEncoded(base.toEncoded(QUrl::RemovePath) + target, QUrl::StrictMode);
}

} // namespace

Result<Address> Address::parse(const QString &text)
{
    Address address;
    address.m_base = QUrl(text, QUrl::StrictMode);
    const QUrl &url = address.m_base;
    const bool isPlain = url.scheme() == QLatin1String("http");
    const bool isBare = (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() &&
                        !url.hasFragment() && url.userInfo().isEmpty();
    if (!url.isValid() || url.host().isEmpty() || (!isPlain && url.scheme() != QLatin1String("https")) || !isBare)
        return fail(ErrorCode::InvalidInput,
                    tr("“%1” is not the address of an endpoint. Give one like http://127.0.0.1:8911 or "
                       "https://HOST, without a path.")
                        .arg(text));
    address.m_isThisComputer = url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    if (isPlain && !address.m_isThisComputer)
        return fail(ErrorCode::InvalidInput,
                    tr("Commands are not sent to %1 over plain http: everybody on the way could read them. Use https.")
                        .arg(url.host()));
    return address;
}

QByteArray Address::region() const
{
    static const QRegularExpression rule(
        QStringLiteral("\\Abedrock-agentcore(?:-control)?(?:-fips)?\\.([a-z]{2}(?:-[a-z]+)+-[0-9]+)\\."));
    return rule.match(m_base.host()).captured(1).toLatin1();
}

QUrl Address::url(const QByteArray &target) const
{
    return joined(m_base, target);
}

QUrl Address::webSocketUrl(const QByteArray &target) const
{
    QUrl base = m_base;
    base.setScheme(m_base.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    return joined(base, target);
}

QByteArray targetOf(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

Result<void> checkSessionId(const QString &id)
{
    constexpr int least = 33;
    constexpr int most = 256;
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9][a-zA-Z0-9_-]*\\z"));
    if (id.size() < least || id.size() > most)
        return fail(
            ErrorCode::InvalidInput,
            tr("The session id “%1” has %2 characters. Endpoints take ids of %3 to %4: use a longer one, a UUID "
               "for example.")
                .arg(id)
                .arg(id.size())
                .arg(least)
                .arg(most));
    if (!rule.match(id).hasMatch())
        return fail(ErrorCode::InvalidInput, tr("“%1” cannot be the id of a session. Use letters, digits, “-” and “_”, "
                                                "beginning with a letter or digit.")
                                                 .arg(id));
    return {};
}

bool isRuntimeArn(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral(
        "\\Aarn:aws(?:-[^:/]+)?:bedrock-agentcore:[a-z0-9-]+:[0-9]{12}:runtime/[a-zA-Z][a-zA-Z0-9_]{0,99}-"
        "[a-zA-Z0-9]{10}\\z"));
    return rule.match(text).hasMatch();
}

QByteArray regionOfArn(const QString &arn)
{
    return arn.section(QLatin1Char(':'), 3, 3).toLatin1();
}

QByteArray Session::target(const QByteArray &operation) const
{
    QByteArray text = "/runtimes/" + AwsWire::percentEncoded(arn.toUtf8()) + '/' + operation;
    if (!qualifier.isEmpty())
        text += "?qualifier=" + AwsWire::percentEncoded(qualifier.toUtf8());
    return text;
}

} // namespace Vitrine::Endpoint
