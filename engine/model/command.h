// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"
#include "engine/model/task.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>

namespace Vitrine {

/// Who asked for a command or an invocation.
enum class Origin { You, Tests, CommandLine, Agent, Api, Task };
[[nodiscard]] QString originName(Origin origin); ///< "you", "tests", "commandLine", "agent", "api", "task"
[[nodiscard]] Origin originFromName(const QString &name);

/// The two output streams of a command. A shell's terminal merges them into Out.
enum class OutputStream : quint8 { Out = 1, Err = 2 };

/// What to run: one `bash -c` line in the session's machine, with the agent's user, environment and working directory
/// (the workspace), an empty stdin, and nothing carried over from other commands.
struct CommandSpec
{
    static constexpr int maxCommandBytes = 65536; ///< the service's limit, UTF-8
    SessionKey session;
    QString command;                   ///< 1 … 65,536 bytes of UTF-8
    std::chrono::seconds timeout{300}; ///< 1 … 3,600
    Origin origin = Origin::You;
    QString id;    ///< empty: the engine chooses
    TaskMark task; ///< with Origin::Task; with Origin::Tests, too, when the tests ran as a task

    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QJsonObject toJson() const;
    static CommandSpec fromJson(const QJsonObject &json);
};

/// How a command stands. Queued → Running → one of the ends. Ends never change.
enum class CommandStatus {
    Queued, ///< waits for the machine to start
    Running,
    Completed, ///< ended by itself; exitCode is what a shell would show (128 + n for signal n)
    TimedOut,  ///< its limit passed; it and all its descendants were killed; exitCode is 124
    Cancelled, ///< a person or client ended it; exitCode is 130
    Lost,      ///< no exit was seen: the machine or the engine ended first; exitCode is -1
};
[[nodiscard]] QString commandStatusName(CommandStatus status); ///< "queued", "running", "completed", …
[[nodiscard]] CommandStatus commandStatusFromName(const QString &name);
[[nodiscard]] bool hasEnded(CommandStatus status);

/// One stream of a record: how much there was and how much of it was kept on disk. When more than the cap came, the
/// first half and the last half of the cap are kept, and what lay between is counted in dropped.
struct StreamTotals
{
    qint64 total = 0;   ///< bytes the command wrote
    qint64 dropped = 0; ///< of these, bytes the record does not hold

    friend bool operator==(const StreamTotals &, const StreamTotals &) = default;
};

/// A command as the catalogue holds it.
struct CommandRecord
{
    QString id;
    SessionKey session;
    QString command;
    std::chrono::seconds timeout{300};
    Origin origin = Origin::You;
    TaskMark task; ///< see CommandSpec
    CommandStatus status = CommandStatus::Queued;
    int exitCode = -1; ///< valid once ended
    int signal = 0;    ///< the signal that ended it; 0: none
    QDateTime createdAt;
    QDateTime startedAt; ///< in the machine
    QDateTime endedAt;
    StreamTotals out;
    StreamTotals err;
    Error problem; ///< with Lost, or when it could not be started

    [[nodiscard]] QJsonObject toJson() const;
    static CommandRecord fromJson(const QJsonObject &json);
};

/// A run of bytes of one stream, in the order in which the output arrived.
struct OutputChunk
{
    OutputStream stream = OutputStream::Out;
    QByteArray bytes;
    qint64 droppedBefore = 0; ///< bytes that the record left out right before this chunk
};

/// A slice of a record's output. Positions count all bytes of both streams in order of arrival, dropped ones included.
struct OutputSlice
{
    QList<OutputChunk> chunks;
    qint64 position = 0; ///< where the slice starts
    qint64 next = 0;     ///< where to read on
    qint64 end = 0;      ///< the record's end at this moment
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::CommandRecord)
