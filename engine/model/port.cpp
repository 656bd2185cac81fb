// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/port.h"

#include "engine/model/json.h"

namespace Vitrine {

namespace {

quint16 portFromJson(const QJsonValue &json)
{
    return quint16(qBound(0, json.toInt(), 65535));
}

} // namespace

QJsonObject NewPort::toJson() const
{
    return {{QStringLiteral("session"), session.toJson()},
            {QStringLiteral("guestPort"), guestPort},
            {QStringLiteral("hostPort"), hostPort},
            {QStringLiteral("isOpen"), isOpen}};
}

NewPort NewPort::fromJson(const QJsonObject &json)
{
    return {SessionKey::fromJson(json[QLatin1String("session")].toObject()),
            portFromJson(json[QLatin1String("guestPort")]), portFromJson(json[QLatin1String("hostPort")]),
            json[QLatin1String("isOpen")].toBool()};
}

QJsonObject PortInfo::toJson() const
{
    return {{QStringLiteral("session"), session.toJson()},
            {QStringLiteral("guestPort"), guestPort},
            {QStringLiteral("hostPort"), hostPort},
            {QStringLiteral("isOpen"), isOpen},
            {QStringLiteral("url"), url},
            {QStringLiteral("since"), timeToJson(since)}};
}

PortInfo PortInfo::fromJson(const QJsonObject &json)
{
    PortInfo info;
    info.session = SessionKey::fromJson(json[QLatin1String("session")].toObject());
    info.guestPort = portFromJson(json[QLatin1String("guestPort")]);
    info.hostPort = portFromJson(json[QLatin1String("hostPort")]);
    info.isOpen = json[QLatin1String("isOpen")].toBool();
    info.url = json[QLatin1String("url")].toString();
    info.since = timeFromJson(json[QLatin1String("since")]);
    return info;
}

QJsonObject ListeningPort::toJson() const
{
    return {{QStringLiteral("port"), port}, {QStringLiteral("isLocal"), isLocal}};
}

ListeningPort ListeningPort::fromJson(const QJsonObject &json)
{
    return {portFromJson(json[QLatin1String("port")]), json[QLatin1String("isLocal")].toBool()};
}

} // namespace Vitrine
