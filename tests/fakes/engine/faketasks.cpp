// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/faketasks.h"

namespace Vitrine::Fake {

TaskBoard FakeTasks::boardOf(const SessionKey &key) const
{
    const auto &kept = m_engine->m->taskLists;
    if (const auto own = kept.constFind(key); own != kept.cend())
        return {key, TaskScope::Session, *own, true};
    if (const auto shared = kept.constFind({key.runtime, {}}); shared != kept.cend())
        return {key, TaskScope::Runtime, *shared, true};
    return {key, TaskScope::Workspace, m_engine->m->suggestedTasks.value(key), true};
}

Pending<TaskBoard> FakeTasks::board(const SessionKey &key)
{
    if (auto error = m_engine->takeFailure(QStringLiteral("tasks.board")))
        return refuse<TaskBoard>(m_engine, *error);
    return answer<TaskBoard>(m_engine, boardOf(key));
}

Pending<void> FakeTasks::set(const SessionKey &key, TaskScope scope, const TaskList &list)
{
    m_engine->note(QStringLiteral("tasks.set %1 %2").arg(key.text(), taskScopeName(scope)));
    if (const auto fine = list.check(); !fine)
        return refuse<void>(m_engine, fine.error());
    const SessionKey at{key.runtime, scope == TaskScope::Session ? key.session : QString()};
    m_engine->m->taskLists.insert(at, list);
    Q_EMIT changed(at);
    return answer<void>(m_engine, {});
}

Pending<void> FakeTasks::reset(const SessionKey &key, TaskScope scope)
{
    m_engine->note(QStringLiteral("tasks.reset %1 %2").arg(key.text(), taskScopeName(scope)));
    const SessionKey at{key.runtime, scope == TaskScope::Session ? key.session : QString()};
    m_engine->m->taskLists.remove(at);
    Q_EMIT changed(at);
    return answer<void>(m_engine, {});
}

Pending<CommandRecord> FakeTasks::run(const TaskRequest &request)
{
    m_engine->note(
        QStringLiteral("tasks.run %1 %2%3")
            .arg(request.session.text(), request.task, request.anyway ? QStringLiteral(" anyway") : QString()));
    if (auto error = m_engine->takeFailure(QStringLiteral("tasks.run")))
        return refuse<CommandRecord>(m_engine, *error);
    Task task;
    if (const TaskBoard board = boardOf(request.session); const Task *found = board.list.find(request.task))
        task = *found;
    else if (!request.command.isEmpty())
        task.id = task.name = request.task;
    else
        return refuse<CommandRecord>(m_engine, noSuch(request.task));
    if (!request.command.isEmpty())
        task.command = request.command;
    const auto command = task.withMessage(request.message);
    if (!command)
        return refuse<CommandRecord>(m_engine, command.error());
    CommandSpec spec;
    spec.session = request.session;
    spec.command = *command;
    spec.timeout = task.timeout;
    spec.origin = task.isTest() ? Origin::Tests : Origin::Task;
    spec.task = {task.id, task.name, TaskCause::Person, {}};
    return m_engine->m->commands->run(spec);
}

} // namespace Vitrine::Fake
