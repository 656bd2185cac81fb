// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/storage.h"

#include "engine/model/json.h"

#include <array>

namespace Vitrine {

namespace {
constexpr std::array kindNames = {
    std::pair{ReclaimItem::Kind::Trim, "trim"},
    std::pair{ReclaimItem::Kind::Ring, "ring"},
    std::pair{ReclaimItem::Kind::Trash, "trash"},
    std::pair{ReclaimItem::Kind::Template, "template"},
    std::pair{ReclaimItem::Kind::Held, "heldByCheckpoint"},
};
} // namespace

QString trashCauseName(TrashCause cause)
{
    return cause == TrashCause::Retention ? QStringLiteral("retention") : QStringLiteral("you");
}

TrashCause trashCauseFromName(const QString &name)
{
    return name == QLatin1String("retention") ? TrashCause::Retention : TrashCause::You;
}

QString reclaimKindName(ReclaimItem::Kind kind)
{
    for (const auto &[value, name] : kindNames) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("heldByCheckpoint");
}

/// An unknown one is of a newer engine: nothing is done to it.
ReclaimItem::Kind reclaimKindFromName(const QString &text)
{
    for (const auto &[value, name] : kindNames) {
        if (text == QLatin1String(name))
            return value;
    }
    return ReclaimItem::Kind::Held;
}

QJsonObject TrashedSession::toJson() const
{
    QJsonObject json = key.toJson();
    json.insert(QStringLiteral("id"), id);
    json.insert(QStringLiteral("name"), name);
    json.insert(QStringLiteral("cause"), trashCauseName(cause));
    json.insert(QStringLiteral("deletedAt"), timeToJson(deletedAt));
    json.insert(QStringLiteral("goneAt"), timeToJson(goneAt));
    json.insert(QStringLiteral("diskBytes"), diskBytes);
    return json;
}

TrashedSession TrashedSession::fromJson(const QJsonObject &json)
{
    TrashedSession trashed;
    trashed.key = SessionKey::fromJson(json);
    trashed.id = json[QLatin1String("id")].toString();
    trashed.name = json[QLatin1String("name")].toString();
    trashed.cause = trashCauseFromName(json[QLatin1String("cause")].toString());
    trashed.deletedAt = timeFromJson(json[QLatin1String("deletedAt")]);
    trashed.goneAt = timeFromJson(json[QLatin1String("goneAt")]);
    trashed.diskBytes = json[QLatin1String("diskBytes")].toInteger();
    return trashed;
}

QJsonObject SessionUsage::toJson() const
{
    QJsonObject json = key.toJson();
    json.insert(QStringLiteral("name"), name);
    json.insert(QStringLiteral("workspaceBytes"), workspaceBytes);
    json.insert(QStringLiteral("checkpointBytes"), checkpointBytes);
    json.insert(QStringLiteral("recordBytes"), recordBytes);
    json.insert(QStringLiteral("suspendedBytes"), suspendedBytes);
    json.insert(QStringLiteral("sharedBytes"), sharedBytes);
    json.insert(QStringLiteral("bytes"), bytes());
    json.insert(QStringLiteral("exact"), isExact);
    return json;
}

SessionUsage SessionUsage::fromJson(const QJsonObject &json)
{
    SessionUsage usage;
    usage.key = SessionKey::fromJson(json);
    usage.name = json[QLatin1String("name")].toString();
    usage.workspaceBytes = json[QLatin1String("workspaceBytes")].toInteger();
    usage.checkpointBytes = json[QLatin1String("checkpointBytes")].toInteger();
    usage.recordBytes = json[QLatin1String("recordBytes")].toInteger();
    usage.suspendedBytes = json[QLatin1String("suspendedBytes")].toInteger();
    usage.sharedBytes = json[QLatin1String("sharedBytes")].toInteger();
    usage.isExact = json[QLatin1String("exact")].toBool(true);
    return usage;
}

QJsonObject ReclaimItem::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("kind"), reclaimKindName(kind)},
            {QStringLiteral("session"), session.toJson()},
            {QStringLiteral("name"), name},
            {QStringLiteral("count"), count},
            {QStringLiteral("bytes"), bytes},
            {QStringLiteral("estimate"), isEstimate},
            {QStringLiteral("startsMachine"), startsMachine}};
}

ReclaimItem ReclaimItem::fromJson(const QJsonObject &json)
{
    ReclaimItem item;
    item.id = json[QLatin1String("id")].toString();
    item.kind = reclaimKindFromName(json[QLatin1String("kind")].toString());
    item.session = SessionKey::fromJson(json[QLatin1String("session")].toObject());
    item.name = json[QLatin1String("name")].toString();
    item.count = json[QLatin1String("count")].toInt(1);
    item.bytes = json[QLatin1String("bytes")].toInteger();
    item.isEstimate = json[QLatin1String("estimate")].toBool();
    item.startsMachine = json[QLatin1String("startsMachine")].toBool();
    return item;
}

QJsonObject DiskReport::toJson() const
{
    return {{QStringLiteral("sessions"), listToJson(sessions)},
            {QStringLiteral("trash"), listToJson(trash)},
            {QStringLiteral("layerBytes"), layerBytes},
            {QStringLiteral("recordBytes"), recordBytes},
            {QStringLiteral("suspendedBytes"), suspendedBytes},
            {QStringLiteral("trashRecordBytes"), trashRecordBytes},
            {QStringLiteral("trashLayerBytes"), trashLayerBytes},
            {QStringLiteral("trashBytes"), trashBytes()},
            {QStringLiteral("templateBytes"), templateBytes},
            {QStringLiteral("imageBytes"), imageBytes},
            {QStringLiteral("otherBytes"), otherBytes},
            {QStringLiteral("totalBytes"), totalBytes()},
            {QStringLiteral("freeBytes"), freeBytes},
            {QStringLiteral("reclaim"), listToJson(items)}};
}

DiskReport DiskReport::fromJson(const QJsonObject &json)
{
    DiskReport report;
    report.sessions = listFromJson<SessionUsage>(json[QLatin1String("sessions")]);
    report.trash = listFromJson<TrashedSession>(json[QLatin1String("trash")]);
    report.layerBytes = json[QLatin1String("layerBytes")].toInteger();
    report.recordBytes = json[QLatin1String("recordBytes")].toInteger();
    report.suspendedBytes = json[QLatin1String("suspendedBytes")].toInteger();
    report.trashRecordBytes = json[QLatin1String("trashRecordBytes")].toInteger();
    report.trashLayerBytes = json[QLatin1String("trashLayerBytes")].toInteger();
    report.templateBytes = json[QLatin1String("templateBytes")].toInteger();
    report.imageBytes = json[QLatin1String("imageBytes")].toInteger();
    report.otherBytes = json[QLatin1String("otherBytes")].toInteger();
    report.freeBytes = json[QLatin1String("freeBytes")].toInteger();
    report.items = listFromJson<ReclaimItem>(json[QLatin1String("reclaim")]);
    return report;
}

QJsonObject ReclaimOutcome::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("kind"), reclaimKindName(kind)},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("bytes"), bytes}};
    if (!problem.message.isEmpty())
        json.insert(QStringLiteral("problem"), problem.toJson());
    return json;
}

ReclaimOutcome ReclaimOutcome::fromJson(const QJsonObject &json)
{
    ReclaimOutcome outcome;
    outcome.id = json[QLatin1String("id")].toString();
    outcome.kind = reclaimKindFromName(json[QLatin1String("kind")].toString());
    outcome.name = json[QLatin1String("name")].toString();
    outcome.bytes = json[QLatin1String("bytes")].toInteger();
    if (json.contains(QLatin1String("problem")))
        outcome.problem = Error::fromJson(json[QLatin1String("problem")].toObject());
    return outcome;
}

} // namespace Vitrine
