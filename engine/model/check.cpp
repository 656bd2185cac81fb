// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/check.h"

namespace Vitrine {

QJsonObject Check::toJson() const
{
    const QString levelName = level == Level::Good     ? QStringLiteral("good")
                              : level == Level::Notice ? QStringLiteral("notice")
                                                       : QStringLiteral("bad");
    return {
        {QStringLiteral("id"), id},           {QStringLiteral("title"), title},   {QStringLiteral("level"), levelName},
        {QStringLiteral("finding"), finding}, {QStringLiteral("remedy"), remedy},
    };
}

Check Check::fromJson(const QJsonObject &json)
{
    Check check;
    check.id = json[QLatin1String("id")].toString();
    check.title = json[QLatin1String("title")].toString();
    const QString level = json[QLatin1String("level")].toString();
    check.level = level == QLatin1String("good")     ? Level::Good
                  : level == QLatin1String("notice") ? Level::Notice
                                                     : Level::Bad;
    check.finding = json[QLatin1String("finding")].toString();
    check.remedy = json[QLatin1String("remedy")].toString();
    return check;
}

} // namespace Vitrine
