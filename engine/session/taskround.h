// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"
#include "engine/model/operation.h"
#include "engine/model/pending.h"

#include <functional>
#include <optional>

namespace Vitrine::Session {

/// Tasks one after the other, each as an ordinary command: the gate. A task runs only when all that it needs have
/// ended with exit code 0 in this very round. Knows no machine: how a command is run is given to it.
///
/// Of a person's round the last task is the one that is wanted: the round ends with its record as soon as that has
/// begun, or with Rejected, which says what did not pass, and nothing more is run. A round that began by itself goes on
/// with what does not need what failed, and ends with the last command's end.
class TaskRound : public Operation<CommandRecord>
{
    Q_OBJECT

public:
    struct Hands
    {
        std::function<Pending<CommandRecord>(const CommandSpec &)> run; ///< ends when the command has its record
        std::function<Pending<CommandRecord>(const QString &id)> ended; ///< ends when the command has ended
    };

    /// `line` as TaskList::orderOf() gives it, commands as they are to be run; `wanted`: the ids for which the others
    /// are there.
    TaskRound(const SessionKey &session, QList<Task> line, QStringList wanted, TaskCause cause, Hands hands,
              QObject *parent = nullptr);

    /// Of the last task's command; empty: it is chosen.
    void setGoalId(const QString &id) { m_goalId = id; }
    void start() override;

    /// "exit code 1", "it was stopped", … of a task that did not pass.
    [[nodiscard]] static QString endWords(const CommandRecord &record);
    [[nodiscard]] static bool hasPassed(const CommandRecord &record);

private:
    void next();
    void run(const Task &task);
    void ended(const Task &task, const Result<CommandRecord> &record);
    [[nodiscard]] QString before(const Task &task) const;

    SessionKey m_session;
    QList<Task> m_line;
    QStringList m_wanted;
    TaskCause m_cause;
    Hands m_hands;
    QString m_goalId;
    qsizetype m_next = 0;
    QStringList m_passed;
    std::optional<CommandRecord> m_last;
};

} // namespace Vitrine::Session
