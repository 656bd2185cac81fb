// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/names.h"

#include <QRegularExpression>

namespace Vitrine::Gateway {

namespace {

bool matches(const QRegularExpression &rule, const QString &text)
{
    return rule.match(text).hasMatch();
}

} // namespace

bool isRuntimeId(const QString &id)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z][a-zA-Z0-9_]{0,99}-[a-zA-Z0-9]{10}\\z"));
    return matches(rule, id);
}

bool isEndpointName(const QString &name)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z][a-zA-Z0-9_]{0,47}\\z"));
    return matches(rule, name);
}

bool isVersion(const QString &version)
{
    static const QRegularExpression rule(QStringLiteral("\\A[1-9][0-9]{0,4}\\z"));
    return matches(rule, version);
}

bool isAccount(const QString &account)
{
    static const QRegularExpression rule(QStringLiteral("\\A[0-9]{12}\\z"));
    return matches(rule, account);
}

bool isClientToken(const QString &token)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9](-*[a-zA-Z0-9]){0,256}\\z"));
    return token.size() >= 33 && token.size() <= 256 && matches(rule, token);
}

bool isServiceSessionId(const QString &id)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9][a-zA-Z0-9_-]{32,255}\\z"));
    return matches(rule, id);
}

bool isShellId(const QString &id)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9][a-zA-Z0-9_-]{0,127}\\z"));
    return matches(rule, id);
}

QString nameInId(const QString &runtimeId)
{
    return runtimeId.section(QLatin1Char('-'), 0, 0);
}

QString Arn::text() const
{
    QString text = QStringLiteral("arn:aws:bedrock-agentcore:%1:%2:runtime/%3").arg(region, account, runtimeId);
    if (!endpoint.isEmpty())
        text += QLatin1String("/runtime-endpoint/") + endpoint;
    return text;
}

std::optional<Arn> parseArn(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral(
        "\\Aarn:aws(?:-[^:]+)?:bedrock-agentcore:([a-z0-9-]+):([0-9]{12}):runtime/"
        "([a-zA-Z][a-zA-Z0-9_]{0,99}-[a-zA-Z0-9]{10})(?:/runtime-endpoint/([a-zA-Z][a-zA-Z0-9_]{0,47}))?\\z"));
    const auto match = rule.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Arn{match.captured(1), match.captured(2), match.captured(3), match.captured(4)};
}

} // namespace Vitrine::Gateway
