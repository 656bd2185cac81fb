// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QDateTime>

#include <optional>

namespace Vitrine {

/// Where a session is between nothing and a running machine. engine/session/session.h has the table of what moves it.
enum class SessionState {
    Stopped,  ///< no machine; the workspace is kept
    Starting, ///< a machine boots, or the workspace is mounted
    Running,  ///< the machine answers; something runs in it (invocation, command, shell, a busy agent)
    Idle,     ///< the machine answers; nothing runs; the idle timeout counts
    Stopping, ///< the agent is given its time, then sync and power off
    Failed,   ///< the machine was lost or did not start; `problem` says why; the workspace is kept; resume is possible
};
[[nodiscard]] QString sessionStateName(SessionState state); ///< "stopped", … (wire and --json)
[[nodiscard]] SessionState sessionStateFromName(const QString &name);
/// Whether a machine exists in this state.
[[nodiscard]] bool hasMachine(SessionState state);

/// What becomes of a workspace when its session goes on with another version of its runtime.
enum class WorkspaceFate {
    Keep,
    StartAnew, ///< it becomes a checkpoint, and the session gets an empty one
};
[[nodiscard]] QString workspaceFateName(WorkspaceFate fate); ///< "keep", "startAnew" (wire and --json)
[[nodiscard]] WorkspaceFate workspaceFateFromName(const QString &name);

/// The version of its runtime that a session has from its next start on.
struct NextVersion
{
    int version = 1;
    WorkspaceFate workspace = WorkspaceFate::Keep;

    [[nodiscard]] QJsonObject toJson() const;
    static NextVersion fromJson(const QJsonObject &json);
    bool operator==(const NextVersion &) const = default;
};

/// The last known result of the session's tests, for its badge.
struct TestBadge
{
    enum class Kind { None, Running, Passed, Failed };
    Kind kind = Kind::None;
    int failed = 0; ///< tests that failed, if the output told; else 0
    int passed = 0; ///< tests that passed, if the output told; else 0
    int exitCode = 0;
    QDateTime endedAt;
    QString commandId; ///< the command record

    [[nodiscard]] QJsonObject toJson() const;
    static TestBadge fromJson(const QJsonObject &json);
};

/// One session as everything outside the engine sees it: a value, made anew at each change.
struct SessionInfo
{
    SessionKey key;
    QString name;           ///< what the person calls it; the session id until renamed
    int runtimeVersion = 1; ///< the one it was started with last; at first, the one its workspace was made with
    std::optional<NextVersion> nextVersion;
    SessionState state = SessionState::Stopped;
    QString activity;       ///< one line: what it does now, or did last; for people, translated
    Error problem;          ///< with Failed, or when the agent was lost; message empty: none
    bool agentLost = false; ///< the machine runs, its agent does not
    /// Its answer to the newest prompt has a question that nobody has answered, and the machine that asked is there.
    bool agentAsks = false;
    QString mountPath; ///< where the workspace is inside the machine
    QDateTime createdAt;
    QDateTime lastUsedAt;      ///< last invocation, command or shell
    QDateTime startedAt;       ///< of the machine; invalid without one
    QDateTime idleStopAt;      ///< when Idle: the moment the idle timeout stops the machine, or suspends it
    bool idleSuspends = false; ///< the idle timeout suspends
    QDateTime lifetimeEndsAt;  ///< of the machine; invalid without one
    qint64 diskBytes = 0;      ///< what the workspace takes on this computer's disk
    qint64 diskLimitBytes = 0; ///< the workspace's size
    QString accelerator;       ///< "kvm" or "tcg" of the running machine
    int cpus = 1;
    int memoryMiB = 512;
    qint64 residentBytes = 0; ///< what the machine takes of this computer's memory; 0: not known yet, or no machine
    int openCommands = 0;     ///< running now
    int openInvocations = 0;  ///< running now
    int openQuestions = 0;    ///< that programs wait for until the person answers
    QString testCommand;      ///< chosen by the person; empty: detect
    TestBadge tests;
    /// Stopped, with the machine's memory kept on the disk: what that takes there, part of diskBytes. 0: not suspended.
    qint64 suspendedBytes = 0;
    /// Without use until then it goes into the trash; invalid: never, or it has a machine. It moves on while nobody has
    /// been shown that it will.
    QDateTime expiresAt;
    bool isExpiring = false; ///< that is near enough for a warning
    QString notice;          ///< how the machine came to be, if not as expected; for people, translated; mostly empty

    [[nodiscard]] bool isSuspended() const { return suspendedBytes > 0; }
    [[nodiscard]] QJsonObject toJson() const;
    static SessionInfo fromJson(const QJsonObject &json);
};

/// A session to be made. Making it makes the workspace, too; the machine comes with the first use or with start().
struct NewSession
{
    QString runtime; ///< runtime name; must exist
    QString session; ///< session id; empty: a fresh one
    QString name;    ///< for people; empty: the id
    /// Files are to be put into it, and half of them are no session: it is deleted when whoever makes it, or the
    /// engine, goes before Sessions::finish().
    bool isUnfinished = false;

    [[nodiscard]] QJsonObject toJson() const;
    static NewSession fromJson(const QJsonObject &json);
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::SessionInfo)
