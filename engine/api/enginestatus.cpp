// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/nouns.h"

#include <QJsonObject>

namespace Vitrine::Api {

QJsonObject EngineStatus::toJson() const
{
    return {{QStringLiteral("pid"), pid},
            {QStringLiteral("store"), store},
            {QStringLiteral("version"), version},
            {QStringLiteral("background"), background},
            {QStringLiteral("machines"), machines},
            {QStringLiteral("workspaceBytes"), workspaceBytes},
            {QStringLiteral("freeBytes"), freeBytes}};
}

EngineStatus EngineStatus::fromJson(const QJsonObject &json)
{
    EngineStatus status;
    status.pid = json[u"pid"].toInteger();
    status.store = json[u"store"].toString();
    status.version = json[u"version"].toString();
    status.background = json[u"background"].toBool();
    status.machines = json[u"machines"].toInt();
    status.workspaceBytes = json[u"workspaceBytes"].toInteger();
    status.freeBytes = json[u"freeBytes"].toInteger();
    return status;
}

} // namespace Vitrine::Api
