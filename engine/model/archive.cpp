// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/archive.h"

#include "engine/model/json.h"

namespace Vitrine {

QJsonObject ArchiveReport::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("file"), file);
    json.insert(QStringLiteral("fileBytes"), fileBytes);
    json.insert(QStringLiteral("diskBytes"), diskBytes);
    json.insert(QStringLiteral("checkpoints"), checkpoints);
    json.insert(QStringLiteral("commands"), commands);
    json.insert(QStringLiteral("prompts"), prompts);
    json.insert(QStringLiteral("notes"), QJsonArray::fromStringList(notes));
    return json;
}

ArchiveReport ArchiveReport::fromJson(const QJsonObject &json)
{
    ArchiveReport report;
    report.session = SessionKey::fromJson(json);
    report.file = json[QLatin1String("file")].toString();
    report.fileBytes = json[QLatin1String("fileBytes")].toInteger();
    report.diskBytes = json[QLatin1String("diskBytes")].toInteger();
    report.checkpoints = json[QLatin1String("checkpoints")].toInt();
    report.commands = json[QLatin1String("commands")].toInt();
    report.prompts = json[QLatin1String("prompts")].toInt();
    const QJsonArray notes = json[QLatin1String("notes")].toArray();
    for (const auto &each : notes)
        report.notes.append(each.toString());
    return report;
}

QJsonObject ArchiveProgress::toJson() const
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("bytesDone"), bytesDone},
            {QStringLiteral("bytesTotal"), bytesTotal}};
}

ArchiveProgress ArchiveProgress::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("file")].toString(), json[QLatin1String("bytesDone")].toInteger(),
            json[QLatin1String("bytesTotal")].toInteger()};
}

} // namespace Vitrine
