// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/taskround.h"

#include <algorithm>

namespace Vitrine::Session {

TaskRound::TaskRound(const SessionKey &session, QList<Task> line, QStringList wanted, TaskCause cause, Hands hands,
                     QObject *parent)
    : Operation(parent), m_session(session), m_line(std::move(line)), m_wanted(std::move(wanted)), m_cause(cause),
      m_hands(std::move(hands))
{
}

bool TaskRound::hasPassed(const CommandRecord &record)
{
    return record.status == CommandStatus::Completed && record.exitCode == 0;
}

QString TaskRound::endWords(const CommandRecord &record)
{
    switch (record.status) {
    case CommandStatus::Completed:
        return record.signal > 0 ? tr("was ended by signal %1").arg(record.signal)
                                 : tr("ended with exit code %1").arg(record.exitCode);
    case CommandStatus::TimedOut:
        return tr("was stopped after %1 s, its time limit").arg(record.timeout.count());
    case CommandStatus::Cancelled:
        return tr("was stopped");
    default:
        return tr("was lost with its machine");
    }
}

void TaskRound::start()
{
    next();
}

void TaskRound::next()
{
    while (m_next < m_line.size()) {
        const Task &task = m_line.at(m_next++);
        const bool open =
            std::ranges::all_of(task.needs, [this](const QString &need) { return m_passed.contains(need); });
        // What was left out of the round is no condition of it.
        const bool asked = std::ranges::any_of(task.needs, [this](const QString &need) {
            return std::ranges::any_of(m_line, [&need](const Task &one) { return one.id == need; });
        });
        if (open || !asked) {
            run(task);
            return;
        }
    }
    if (m_last)
        finish(*m_last);
    else
        fail({ErrorCode::NotFound, tr("There is no task to run."), {}});
}

/// The name of what it has to pass for.
QString TaskRound::before(const Task &task) const
{
    if (m_wanted.contains(task.id))
        return {};
    QStringList needed{task.id};
    for (const Task &later : m_line) { // each stands behind what it needs
        if (std::ranges::none_of(later.needs, [&needed](const QString &need) { return needed.contains(need); }))
            continue;
        if (m_wanted.contains(later.id))
            return later.name;
        needed.append(later.id);
    }
    return {};
}

void TaskRound::run(const Task &task)
{
    CommandSpec spec;
    spec.session = m_session;
    spec.command = task.command;
    spec.timeout = task.timeout;
    spec.origin = task.isTest() ? Origin::Tests : Origin::Task;
    spec.task = {task.id, task.name, m_cause, before(task)};
    const bool isGoal = m_cause == TaskCause::Person && m_next == m_line.size();
    if (isGoal)
        spec.id = m_goalId;
    m_hands.run(spec).then(this, [this, task, isGoal](const Result<CommandRecord> &record) {
        if (hasEnded())
            return;
        if (isGoal) {
            finish(record);
        } else if (!record) {
            ended(task, record);
        } else {
            m_hands.ended(record->id).then(this, [this, task](const Result<CommandRecord> &end) {
                if (!hasEnded())
                    ended(task, end);
            });
        }
    });
}

void TaskRound::ended(const Task &task, const Result<CommandRecord> &record)
{
    if (record)
        m_last = *record;
    if (record && hasPassed(*record)) {
        m_passed.append(task.id);
    } else if (m_cause == TaskCause::Person) {
        const Task &goal = m_line.last();
        if (!record)
            fail(record.error().as(
                tr("“%1” was not run: “%2” must pass before, and could not be run.").arg(goal.name, task.name)));
        else
            fail({ErrorCode::Rejected,
                  tr("“%1” was not run: “%2” must pass before, and %3. Look at its output, or run “%1” anyway.")
                      .arg(goal.name, task.name, endWords(*record)),
                  {}});
        return;
    } else if (!record && !m_last) {
        fail(record.error()); // nothing can be run at all
        return;
    }
    next();
}

} // namespace Vitrine::Session
