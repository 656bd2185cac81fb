// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/serving.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Vitrine {

QString ServingState::toText() const
{
    const QJsonObject json{{QStringLiteral("url"), url},
                           {QStringLiteral("error"), error},
                           {QStringLiteral("holder"), holder},
                           {QStringLiteral("file"), file}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ServingState ServingState::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {json[u"url"].toString(), json[u"error"].toString(), json[u"holder"].toInteger(), json[u"file"].toString()};
}

} // namespace Vitrine
