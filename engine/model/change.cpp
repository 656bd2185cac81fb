// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/change.h"

#include "engine/model/json.h"

#include <QJsonObject>

namespace Vitrine {

QString changeKindName(FileChange::Kind kind)
{
    switch (kind) {
    case FileChange::Kind::Added:
        return QStringLiteral("added");
    case FileChange::Kind::Removed:
        return QStringLiteral("removed");
    case FileChange::Kind::Changed:
        break;
    }
    return QStringLiteral("changed");
}

QJsonObject FileChange::toJson() const
{
    QJsonObject json{
        {QStringLiteral("kind"), changeKindName(kind)},
        {QStringLiteral("path"), displayText(path)},
        {QStringLiteral("pathBytes"), QString::fromLatin1(path.toBase64())},
        {QStringLiteral("contentDiffers"), contentDiffers},
    };
    if (kind != Kind::Added)
        json.insert(QStringLiteral("before"), before.toJson());
    if (kind != Kind::Removed)
        json.insert(QStringLiteral("after"), after.toJson());
    return json;
}

FileChange FileChange::fromJson(const QJsonObject &json)
{
    FileChange change;
    const QString kind = json[QLatin1String("kind")].toString();
    change.kind = kind == QLatin1String("added")     ? Kind::Added
                  : kind == QLatin1String("removed") ? Kind::Removed
                                                     : Kind::Changed;
    change.path = QByteArray::fromBase64(json[QLatin1String("pathBytes")].toString().toLatin1());
    change.contentDiffers = json[QLatin1String("contentDiffers")].toBool(true);
    change.before = FileEntry::fromJson(json[QLatin1String("before")].toObject());
    change.after = FileEntry::fromJson(json[QLatin1String("after")].toObject());
    return change;
}

QJsonObject ChangeList::toJson() const
{
    return {{QStringLiteral("changes"), listToJson(changes)}, {QStringLiteral("complete"), complete}};
}

ChangeList ChangeList::fromJson(const QJsonObject &json)
{
    return {listFromJson<FileChange>(json[QLatin1String("changes")]), json[QLatin1String("complete")].toBool(true)};
}

} // namespace Vitrine
