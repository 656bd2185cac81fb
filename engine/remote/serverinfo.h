// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace Vitrine::Remote {

/// What an engine says of itself in its hello, before anything is asked.
struct ServerInfo
{
    int protocol = 0;
    QString version; ///< of the program
    qint64 pid = 0;
    QString store;           ///< directory
    bool background = false; ///< true: no window to bring to the front

    [[nodiscard]] QJsonObject toJson() const
    {
        return {{QStringLiteral("protocol"), protocol},
                {QStringLiteral("version"), version},
                {QStringLiteral("pid"), pid},
                {QStringLiteral("store"), store},
                {QStringLiteral("background"), background}};
    }
    static ServerInfo fromJson(const QJsonObject &json)
    {
        return {json[QLatin1String("protocol")].toInt(), json[QLatin1String("version")].toString(),
                json[QLatin1String("pid")].toInteger(), json[QLatin1String("store")].toString(),
                json[QLatin1String("background")].toBool()};
    }
};

} // namespace Vitrine::Remote
