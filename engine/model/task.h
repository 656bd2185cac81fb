// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QList>
#include <QStringList>

#include <chrono>

namespace Vitrine {

/// A named command of a session or of all sessions of a runtime: what its menu offers, and what must have passed
/// before. Running one makes an ordinary command that carries a TaskMark.
struct Task
{
    static constexpr int maxIdLength = 40;
    static constexpr int maxNameLength = 60;

    QString id;   ///< a-z, 0-9 and "-"; testId for the one whose output is read as tests
    QString name; ///< what the person calls it
    /// `bash -c` line, 1 … 65,536 bytes. messageWord in it asks for a message each time, and becomes that message as
    /// one quoted word.
    QString command;
    std::chrono::seconds timeout{300}; ///< 1 … 3,600
    bool onStart = false;              ///< runs whenever the session's machine has started
    bool afterPrompt = false;          ///< runs whenever the agent has answered a prompt
    QStringList needs;                 ///< ids of the tasks that must pass before

    static constexpr auto testId = "test";
    static constexpr auto messageWord = "{message}";

    [[nodiscard]] bool isTest() const { return id == QLatin1String(testId); }
    [[nodiscard]] bool asksMessage() const;
    /// The command with the message in it. InvalidInput when it asks for one and there is none.
    [[nodiscard]] Result<QString> withMessage(const QString &message) const;
    /// InvalidInput that names the task and the member that is wrong.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QJsonObject toJson() const;
    static Task fromJson(const QJsonObject &json);
    friend bool operator==(const Task &, const Task &) = default;
};

/// The tasks that belong together, in the order of the menu.
struct TaskList
{
    static constexpr qsizetype maxTasks = 40;
    static constexpr qsizetype maxFileBytes = qsizetype(1) << 20;

    QList<Task> tasks;

    /// nullptr: there is none.
    [[nodiscard]] const Task *find(const QString &id) const;
    /// Every task by itself, and: no id twice, what is needed is there, nothing needs itself in the end.
    [[nodiscard]] Result<void> check() const;
    /// The task and all that must pass before it, in an order in which each comes after what it needs, each once; it
    /// itself is the last. NotFound when there is no such task; a list that was not checked gives InvalidInput.
    [[nodiscard]] Result<QList<Task>> order(const QString &id) const;
    /// The same for all that run by themselves for one cause; a task comes once.
    [[nodiscard]] Result<QList<Task>> orderOf(const QStringList &ids) const;

    /// {"vitrineTasks": 1, "tasks": […]}: what is exported, imported and kept.
    [[nodiscard]] QJsonObject toJson() const;
    static TaskList fromJson(const QJsonObject &json); ///< lenient; check() says what is wrong
    [[nodiscard]] QByteArray toFile() const;
    /// A file of anybody: bounded, of this shape and nothing else, every task checked. InvalidInput says which task and
    /// what.
    [[nodiscard]] static Result<TaskList> fromFile(const QByteArray &file);
    friend bool operator==(const TaskList &, const TaskList &) = default;
};

/// Why a task ran.
enum class TaskCause {
    Person, ///< somebody asked for it
    Start,  ///< the session's machine had started
    Prompt, ///< the agent had answered a prompt
};
[[nodiscard]] QString taskCauseName(TaskCause cause); ///< "person", "start", "prompt"
[[nodiscard]] TaskCause taskCauseFromName(const QString &name);

/// The task that a command belongs to. An empty id: to none.
struct TaskMark
{
    QString id;
    QString name; ///< as it was called then
    TaskCause cause = TaskCause::Person;
    QString before; ///< the name of the task that it had to pass for; empty: it was wanted itself

    [[nodiscard]] bool isEmpty() const { return id.isEmpty(); }
    [[nodiscard]] QJsonObject toJson() const;
    static TaskMark fromJson(const QJsonObject &json);
    friend bool operator==(const TaskMark &, const TaskMark &) = default;
};

/// Where a session's tasks come from; the first that has any counts.
enum class TaskScope {
    Session,   ///< its own
    Runtime,   ///< those of all sessions of its runtime
    Workspace, ///< what the files of its workspace suggest
};
[[nodiscard]] QString taskScopeName(TaskScope scope); ///< "session", "runtime", "workspace"
[[nodiscard]] TaskScope taskScopeFromName(const QString &name);

/// The tasks of one session, as they are now.
struct TaskBoard
{
    SessionKey session;
    TaskScope scope = TaskScope::Workspace;
    TaskList list;
    bool complete = true; ///< false: the workspace could not be looked into, so that nothing of it is known

    [[nodiscard]] QJsonObject toJson() const;
    static TaskBoard fromJson(const QJsonObject &json);
};

/// A task to be run.
struct TaskRequest
{
    SessionKey session;
    QString task;        ///< its id
    QString message;     ///< for one that asks
    QString command;     ///< instead of its own, as for failed tests only; empty: its own
    bool anyway = false; ///< what must pass before is left out
    QString id;          ///< of the task's own command; empty: the engine chooses

    [[nodiscard]] QJsonObject toJson() const;
    static TaskRequest fromJson(const QJsonObject &json);
};

/// One word for a shell, whatever is in it.
[[nodiscard]] QString shellQuoted(const QString &text);

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::TaskBoard)
