// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/error.h"
#include "engine/model/ids.h"

#include <QDateTime>
#include <QList>

namespace Vitrine {

/// Who put a session into the trash.
enum class TrashCause { You, Retention };
[[nodiscard]] QString trashCauseName(TrashCause cause); ///< "you", "retention" (wire and --json)
[[nodiscard]] TrashCause trashCauseFromName(const QString &name);

/// A deleted session that can still be brought back. It has no machine, and its id may be another session's by now.
struct TrashedSession
{
    QString id;     ///< of the entry in the trash
    SessionKey key; ///< what it was called
    QString name;   ///< for people; its id unless it was renamed
    TrashCause cause = TrashCause::You;
    QDateTime deletedAt;
    QDateTime goneAt;     ///< when it goes for good, as far as can be said now
    qint64 diskBytes = 0; ///< what it takes on this computer's disk; layers that others stand on count, too

    [[nodiscard]] QJsonObject toJson() const;
    static TrashedSession fromJson(const QJsonObject &json);
};

/// What one session takes on this computer's disk.
struct SessionUsage
{
    SessionKey key;
    QString name;
    qint64 workspaceBytes = 0;  ///< its files as they are now
    qint64 checkpointBytes = 0; ///< what nothing but its checkpoints needs
    qint64 recordBytes = 0;     ///< output of commands and prompts, and other files beside the workspace
    qint64 suspendedBytes = 0;  ///< memory of its suspended machine
    /// Part of the first two that is common to several sessions: each of them counts it, the total once.
    qint64 sharedBytes = 0;
    bool isExact = true; ///< false: its disk could not be looked into, and checkpoints are counted by their files

    [[nodiscard]] qint64 bytes() const { return workspaceBytes + checkpointBytes + recordBytes + suspendedBytes; }
    [[nodiscard]] QJsonObject toJson() const;
    static SessionUsage fromJson(const QJsonObject &json);
};

/// Something that can give room back, or that says who holds it.
struct ReclaimItem
{
    enum class Kind {
        Trim,     ///< freed space of a workspace goes back to this computer
        Ring,     ///< a session's automatic checkpoints go
        Trash,    ///< a deleted session goes for good
        Template, ///< a template of machines that no runtime uses goes
        Held,     ///< what a checkpoint that somebody keeps holds: nothing is done to it, it is only named
    };
    Kind kind = Kind::Trim;
    QString id;                 ///< chosen by it; the same as long as the thing is there
    SessionKey session;         ///< of Trim, Ring, Held; of Trash: what it was called
    QString name;               ///< of the session, the checkpoint or the template, for people
    int count = 1;              ///< checkpoints of Ring
    qint64 bytes = 0;           ///< that come back; of Held: that it holds
    bool isEstimate = false;    ///< of a running session: the machine knows better
    bool startsMachine = false; ///< of Trim: its machine is started for it, and stopped again

    [[nodiscard]] bool canBeChosen() const { return kind != Kind::Held; }
    [[nodiscard]] QJsonObject toJson() const;
    static ReclaimItem fromJson(const QJsonObject &json);
};
[[nodiscard]] QString reclaimKindName(ReclaimItem::Kind kind); ///< "trim", … (wire and --json)
[[nodiscard]] ReclaimItem::Kind reclaimKindFromName(const QString &name);

/// What the store takes, by what, and what could be given back.
struct DiskReport
{
    QList<SessionUsage> sessions; ///< the largest first
    QList<TrashedSession> trash;  ///< deleted last first
    qint64 layerBytes = 0;        ///< all workspaces and checkpoints, those in the trash, too; shared ones once
    qint64 recordBytes = 0;       ///< all sessions that are not in the trash
    qint64 suspendedBytes = 0;
    qint64 trashRecordBytes = 0; ///< what trashed sessions have beside their layers
    qint64 trashLayerBytes = 0;  ///< part of layerBytes that nothing but the trash needs
    qint64 templateBytes = 0;
    qint64 imageBytes = 0;
    qint64 otherBytes = 0; ///< catalogue, logs
    qint64 freeBytes = 0;  ///< free on the store's disk
    QList<ReclaimItem> items;

    [[nodiscard]] qint64 trashBytes() const { return trashLayerBytes + trashRecordBytes; }
    [[nodiscard]] qint64 totalBytes() const
    {
        return layerBytes + recordBytes + suspendedBytes + trashRecordBytes + templateBytes + imageBytes + otherBytes;
    }
    [[nodiscard]] QJsonObject toJson() const;
    static DiskReport fromJson(const QJsonObject &json);
};

/// What became of one item.
struct ReclaimOutcome
{
    QString id;
    ReclaimItem::Kind kind = ReclaimItem::Kind::Trim;
    QString name;
    qint64 bytes = 0; ///< that came back
    Error problem;    ///< message empty: none

    [[nodiscard]] QJsonObject toJson() const;
    static ReclaimOutcome fromJson(const QJsonObject &json);
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::DiskReport)
