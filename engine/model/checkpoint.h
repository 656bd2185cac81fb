// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QDateTime>

namespace Vitrine {

/// Why a checkpoint was taken.
enum class CheckpointCause {
    You,     ///< a person or client asked for it: it stays until it is deleted
    Prompt,  ///< automatically, before a prompt
    Tests,   ///< … before a test run
    Restore, ///< … before another checkpoint took the workspace's place
};
[[nodiscard]] QString checkpointCauseName(CheckpointCause cause); ///< "you", "prompt", "tests", "restore"
[[nodiscard]] CheckpointCause checkpointCauseFromName(const QString &name);

/// A frozen state of a session's workspace: browse, restore, fork.
struct CheckpointInfo
{
    QString id; ///< ten hex digits, unique in the store
    SessionKey session;
    QString name; ///< for people, one line; empty: none
    CheckpointCause cause = CheckpointCause::You;
    /// The machine's file system was not brought to rest first: what is in it is what a power cut at that moment would
    /// have left, and its journal is replayed when it is read.
    bool crashConsistent = false;
    QDateTime createdAt;
    qint64 bytes = 0; ///< what this computer's disk holds of it that the one before it does not have

    /// Goes by itself when newer ones come.
    [[nodiscard]] bool isAutomatic() const { return cause != CheckpointCause::You; }
    [[nodiscard]] QJsonObject toJson() const;
    static CheckpointInfo fromJson(const QJsonObject &json);
};

/// A checkpoint that is to be taken of the present state, running or stopped.
struct NewCheckpoint
{
    static constexpr int maxName = 200; ///< characters
    SessionKey session;
    QString name;

    /// InvalidInput unless the name is one line of at most maxName characters.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QJsonObject toJson() const;
    static NewCheckpoint fromJson(const QJsonObject &json);
};

/// A new session that begins as a checkpoint of another one.
struct NewFork
{
    SessionKey from;
    QString checkpoint;
    QString session; ///< the new one's id, in the same runtime; empty: a fresh one
    QString name;    ///< for people; empty: the id

    [[nodiscard]] QJsonObject toJson() const;
    static NewFork fromJson(const QJsonObject &json);
};

[[nodiscard]] QString newCheckpointId();

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::CheckpointInfo)
