// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/ids.h"

#include <QRegularExpression>
#include <QUuid>

namespace Vitrine {

QJsonObject SessionKey::toJson() const
{
    return {{QStringLiteral("runtime"), runtime}, {QStringLiteral("session"), session}};
}

SessionKey SessionKey::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("runtime")].toString(), json[QLatin1String("session")].toString()};
}

bool isRuntimeName(const QString &name)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z][a-zA-Z0-9_]{0,47}\\z"));
    return rule.match(name).hasMatch();
}

bool isSessionId(const QString &id)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9][a-zA-Z0-9_-]{0,255}\\z"));
    return rule.match(id).hasMatch();
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isRecordId(const QString &id)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9][a-zA-Z0-9_-]{0,127}\\z"));
    return rule.match(id).hasMatch();
}

QString newSessionId()
{
    return newId();
}

} // namespace Vitrine
