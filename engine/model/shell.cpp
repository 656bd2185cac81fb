// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/shell.h"

#include "engine/model/json.h"

namespace Vitrine {

QJsonObject ShellInfo::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("id"), id);
    json.insert(QStringLiteral("createdAt"), timeToJson(createdAt));
    json.insert(QStringLiteral("running"), running);
    json.insert(QStringLiteral("readers"), readers);
    json.insert(QStringLiteral("endedAt"), timeToJson(endedAt));
    json.insert(QStringLiteral("exitCode"), exitCode);
    json.insert(QStringLiteral("bytes"), bytes);
    return json;
}

ShellInfo ShellInfo::fromJson(const QJsonObject &json)
{
    ShellInfo info;
    info.id = json[QLatin1String("id")].toString();
    info.session = SessionKey::fromJson(json);
    info.createdAt = timeFromJson(json[QLatin1String("createdAt")]);
    info.running = json[QLatin1String("running")].toBool();
    info.readers = json[QLatin1String("readers")].toInt();
    info.endedAt = timeFromJson(json[QLatin1String("endedAt")]);
    info.exitCode = json[QLatin1String("exitCode")].toInt(-1);
    info.bytes = json[QLatin1String("bytes")].toInteger();
    return info;
}

} // namespace Vitrine
