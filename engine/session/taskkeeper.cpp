// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/taskkeeper.h"

#include "engine/model/sessionsetting.h"
#include "engine/session/suggestedtasks.h"

#include <QCoreApplication>

namespace Vitrine::Session {

namespace {

using namespace std::chrono_literals;

constexpr auto testTimeout = 1800s; ///< of tests that no task has a limit for

QString settingOf(const SessionKey &key, TaskScope scope)
{
    return scope == TaskScope::Session ? sessionSetting(key, QLatin1StringView("tasks"))
                                       : QStringLiteral("tasks/runtime/") + key.runtime;
}

/// The person may have chosen a test command without touching the tasks.
void putTestCommand(TaskList *list, const QString &command)
{
    if (command.isEmpty())
        return;
    for (Task &task : list->tasks) {
        if (task.isTest()) {
            task.command = command;
            return;
        }
    }
}

} // namespace

TaskKeeper::TaskKeeper(SessionRegistry &registry, Store::Catalogue &catalogue)
    : m_registry(registry), m_catalogue(catalogue)
{
    connect(&registry, &SessionRegistry::removed, this, [this](const SessionKey &key) { m_causes.remove(key); });
    connect(&registry, &SessionRegistry::machineStarted, this,
            [this](const SessionKey &key) { runByItself(key, TaskCause::Start); });
    connect(&registry, &SessionRegistry::invocationEnded, this, [this](const InvocationRecord &record) {
        if (record.status == InvocationStatus::Completed)
            runByItself(record.session, TaskCause::Prompt);
    });
}

Pending<std::optional<TaskList>> TaskKeeper::read(const QString &setting)
{
    return andThen(m_catalogue.setting(setting), this, [](QVariant &&value) {
        if (!value.isValid())
            return ready(std::optional<TaskList>());
        auto list = TaskList::fromFile(value.toByteArray());
        if (!list)
            return failed<std::optional<TaskList>>(
                {ErrorCode::Corrupt, tr("The tasks that are kept cannot be read. Edit them to set them anew."),
                 list.error().text()});
        return ready(std::optional(std::move(*list)));
    });
}

Pending<TaskKeeper::Kept> TaskKeeper::kept(const SessionKey &key)
{
    return andThen(read(settingOf(key, TaskScope::Session)), this, [this, key](std::optional<TaskList> &&own) {
        if (own)
            return ready(Kept{TaskScope::Session, std::move(*own)});
        return andThen(read(settingOf(key, TaskScope::Runtime)), this, [](std::optional<TaskList> &&shared) {
            return ready(shared ? Kept{TaskScope::Runtime, std::move(*shared)} : Kept());
        });
    });
}

Pending<TaskBoard> TaskKeeper::board(const SessionKey &key)
{
    if (const auto session = m_registry.need(key); !session)
        return failed<TaskBoard>(session.error());
    return andThen(kept(key), this, [this, key](Kept &&found) {
        const auto session = m_registry.need(key);
        if (!session)
            return failed<TaskBoard>(session.error());
        const QString testCommand = (*session)->row().testCommand;
        if (found.scope != TaskScope::Workspace) {
            putTestCommand(&found.list, testCommand);
            return ready(TaskBoard{key, found.scope, std::move(found.list), true});
        }
        Promise<TaskBoard> promise;
        readProject((*session)->files()).then(this, [promise, key, testCommand](const Result<ProjectFiles> &project) {
            TaskBoard board{key, TaskScope::Workspace, {}, project.has_value()};
            if (project)
                board.list = suggestTasks(*project);
            if (!testCommand.isEmpty() && !board.list.find(QString::fromLatin1(Task::testId))) {
                Task test;
                test.id = QString::fromLatin1(Task::testId);
                test.name = QCoreApplication::translate("Vitrine::Task", "Test");
                test.timeout = testTimeout;
                board.list.tasks.prepend(test);
            }
            putTestCommand(&board.list, testCommand);
            promise.finish(board);
        });
        return promise.pending();
    });
}

Pending<void> TaskKeeper::set(const SessionKey &key, TaskScope scope, const TaskList &list)
{
    const auto session = m_registry.need(key);
    if (!session)
        return failed<void>(session.error());
    if (scope == TaskScope::Workspace)
        return failed<void>(
            {ErrorCode::InvalidInput, tr("Tasks are kept with a session or with its agent. Choose one of them."), {}});
    if (const auto fine = list.check(); !fine)
        return failed<void>(fine.error());
    const QByteArray file = list.toFile();
    if (file.size() > TaskList::maxFileBytes)
        return failed<void>({ErrorCode::InvalidInput,
                             tr("The tasks are larger than 1 MB. Put long commands into scripts of the workspace."),
                             {}});
    // One place says which command runs the tests: from here on the list does.
    Pending<void> cleared = ready();
    if (scope == TaskScope::Session && list.find(QString::fromLatin1(Task::testId)) &&
        !(*session)->row().testCommand.isEmpty())
        cleared = (*session)->setTestCommand({});
    return andThen(cleared, this, [this, key, scope, file] {
        return andThen(m_catalogue.setSetting(settingOf(key, scope), file), this, [this, key, scope] {
            Q_EMIT changed({key.runtime, scope == TaskScope::Session ? key.session : QString()});
            return ready();
        });
    });
}

Pending<void> TaskKeeper::reset(const SessionKey &key, TaskScope scope)
{
    if (const auto session = m_registry.need(key); !session)
        return failed<void>(session.error());
    if (scope == TaskScope::Workspace)
        return ready();
    return andThen(m_catalogue.setSetting(settingOf(key, scope), {}), this, [this, key, scope] {
        Q_EMIT changed({key.runtime, scope == TaskScope::Session ? key.session : QString()});
        return ready();
    });
}

void TaskKeeper::forgetRuntime(const QString &runtime)
{
    (void)m_catalogue.setSetting(settingOf({runtime, {}}, TaskScope::Runtime), {});
}

void TaskKeeper::close()
{
    m_closed = true;
    const auto rounds = findChildren<TaskRound *>(Qt::FindDirectChildrenOnly);
    for (TaskRound *round : rounds)
        round->cancel();
}

TaskRound::Hands TaskKeeper::hands(const SessionKey &key, bool mayStart)
{
    return {[this, key, mayStart](const CommandSpec &spec) {
                const auto session = m_registry.need(key);
                if (!session)
                    return failed<CommandRecord>(session.error());
                if (!mayStart && !(*session)->link())
                    return failed<CommandRecord>({ErrorCode::WrongState, tr("The machine has ended."), {}});
                return (*session)->commands().run(spec);
            },
            [this](const QString &id) {
                const CommandRun *open = m_registry.openCommand(id);
                return open ? open->ended() : m_catalogue.command(id);
            }};
}

Pending<CommandRecord> TaskKeeper::run(const TaskRequest &request)
{
    return andThen(board(request.session), this, [this, request](TaskBoard &&board) {
        TaskList &list = board.list;
        if (request.task == QLatin1String(Task::testId) && !list.find(request.task) && !request.command.isEmpty()) {
            Task test;
            test.id = request.task;
            test.name = QCoreApplication::translate("Vitrine::Task", "Test");
            test.timeout = testTimeout;
            test.command = request.command;
            list.tasks.append(test);
        }
        auto line = list.order(request.task);
        if (!line)
            return failed<CommandRecord>(line.error());
        Task goal = line->takeLast();
        if (!request.command.isEmpty())
            goal.command = request.command;
        const auto command = goal.withMessage(request.message);
        if (!command)
            return failed<CommandRecord>(command.error());
        goal.command = *command;
        if (request.anyway)
            line->clear();
        line->append(goal);
        if (m_closed)
            return failed<CommandRecord>({ErrorCode::Cancelled, {}, {}});
        auto *round =
            new TaskRound(request.session, *line, {goal.id}, TaskCause::Person, hands(request.session, true), this);
        round->setGoalId(request.id);
        round->deleteWhenEnded();
        const auto pending = round->pending();
        round->start();
        return pending;
    });
}

Pending<QString> TaskKeeper::testCommand(const SessionKey &key)
{
    const auto session = m_registry.need(key);
    if (!session)
        return failed<QString>(session.error());
    if (!(*session)->row().testCommand.isEmpty())
        return (*session)->testCommand();
    return andThen(kept(key), this, [this, key](Kept &&found) {
        if (const Task *test = found.list.find(QString::fromLatin1(Task::testId)))
            return ready(QString(test->command));
        const auto present = m_registry.need(key);
        return present ? (*present)->testCommand() : failed<QString>(present.error());
    });
}

void TaskKeeper::runByItself(const SessionKey &key, TaskCause cause)
{
    if (m_closed)
        return;
    QList<TaskCause> &causes = m_causes[key];
    if (causes.size() > 1 && causes.indexOf(cause, 1) > 0)
        return; // it waits already
    causes.append(cause);
    if (causes.size() > 1)
        return;
    kept(key).then(this, [this, key, cause](const Result<Kept> &found) {
        if (!m_causes.contains(key))
            return; // the session was deleted meanwhile
        if (found)
            begin(key, cause, found->list);
        else
            roundEnded(key);
    });
}

void TaskKeeper::begin(const SessionKey &key, TaskCause cause, const TaskList &list)
{
    QStringList wanted;
    for (const Task &task : list.tasks) {
        if (cause == TaskCause::Start ? task.onStart : task.afterPrompt)
            wanted.append(task.id);
    }
    const auto line = list.orderOf(wanted);
    if (m_closed || wanted.isEmpty() || !line) {
        roundEnded(key);
        return;
    }
    auto *round = new TaskRound(key, *line, wanted, cause, hands(key, false), this);
    round->deleteWhenEnded();
    round->pending().then(this, [this, key](const Result<CommandRecord> &) { roundEnded(key); });
    round->start();
}

void TaskKeeper::roundEnded(const SessionKey &key)
{
    const auto it = m_causes.find(key);
    if (it == m_causes.end())
        return;
    QList<TaskCause> waiting = it->mid(1);
    m_causes.erase(it);
    while (!waiting.isEmpty())
        runByItself(key, waiting.takeFirst());
}

} // namespace Vitrine::Session
