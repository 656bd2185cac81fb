// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/hostkeyquestion.h"

#include "engine/model/json.h"

namespace Vitrine {

QJsonObject HostKeyQuestion::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("session"), session.toJson()},
            {QStringLiteral("host"), host},
            {QStringLiteral("keyType"), keyType},
            {QStringLiteral("fingerprint"), fingerprint},
            {QStringLiteral("request"), request},
            {QStringLiteral("askedAt"), timeToJson(askedAt)},
            {QStringLiteral("endsAt"), timeToJson(endsAt)}};
}

HostKeyQuestion HostKeyQuestion::fromJson(const QJsonObject &json)
{
    HostKeyQuestion question;
    question.id = json[QLatin1String("id")].toString();
    question.session = SessionKey::fromJson(json[QLatin1String("session")].toObject());
    question.host = json[QLatin1String("host")].toString();
    question.keyType = json[QLatin1String("keyType")].toString();
    question.fingerprint = json[QLatin1String("fingerprint")].toString();
    question.request = json[QLatin1String("request")].toString();
    question.askedAt = timeFromJson(json[QLatin1String("askedAt")]);
    question.endsAt = timeFromJson(json[QLatin1String("endsAt")]);
    return question;
}

} // namespace Vitrine
