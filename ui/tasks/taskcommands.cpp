// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskcommands.h"

#include "ui/tasks/messagedialog.h"
#include "ui/tasks/tasksdialog.h"
#include "ui/tasks/taskstarter.h"
#include "ui/theme/format.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QMenu>

namespace Vitrine::Ui {

namespace {

constexpr int recordsSearched = 100; ///< for the newest run of each task

struct Usual
{
    const char *id;
    const char *icon;
    const char *key;
};

/// The tasks that most projects have, with a place in the menu and keys of their own.
constexpr Usual usual[] = {
    {"build", "term", "F7"},   {"lint", "term", "Shift+F7"}, {"format", "term", "Ctrl+F7"},
    {"commit", "check", "F8"}, {"push", "up", "Shift+F8"},
};

QString usualName(const QString &id)
{
    return id == QLatin1String("build")    ? TaskCommands::tr("Build")
           : id == QLatin1String("lint")   ? TaskCommands::tr("Lint")
           : id == QLatin1String("format") ? TaskCommands::tr("Format")
           : id == QLatin1String("commit") ? TaskCommands::tr("Git commit…")
                                           : TaskCommands::tr("Git push");
}

bool isUsual(const QString &id)
{
    return std::ranges::any_of(usual, [&id](const Usual &one) { return id == QLatin1String(one.id); });
}

QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

TaskCommands::TaskCommands(const PaneContext &context, TaskStarter &starter, QWidget *window)
    : QObject(window), m_engine(context.engine), m_actions(context.actions), m_starter(starter), m_window(window)
{
    bool first = true;
    for (const Usual &one : usual) {
        const QString id = QString::fromLatin1(one.id);
        m_actions.add({QStringLiteral("task.") + id,
                       usualName(id),
                       QString::fromLatin1(one.icon),
                       Actions::Menu::Run,
                       {QKeySequence(QLatin1String(one.key))},
                       first},
                      this, [this, id] { trigger(id); });
        first = false;
    }
    m_edit = m_actions.add({QStringLiteral("tasks.edit"),
                            tr("Edit tasks…"),
                            QStringLiteral("pencil"),
                            Actions::Menu::Run,
                            {QKeySequence(QStringLiteral("Ctrl+F8"))}},
                           this, [this] { edit(); });
    connect(&m_engine.tasks, &Api::Tasks::changed, this, [this](const SessionKey &key) {
        if (m_session && key.runtime == m_session->key.runtime &&
            (key.session.isEmpty() || key.session == m_session->key.session))
            load();
    });
    connect(&m_engine.commands, &Api::Commands::added, this, &TaskCommands::recordSeen);
    connect(&m_engine.commands, &Api::Commands::changed, this, &TaskCommands::recordSeen);
    connect(&m_starter, &TaskStarter::waitingChanged, this, &TaskCommands::updateActions);
    updateActions();
}

void TaskCommands::setSession(const std::optional<SessionInfo> &session)
{
    const bool other = (session ? session->key : SessionKey()) != (m_session ? m_session->key : SessionKey());
    // What the files suggest can be seen when a machine has come or gone, if not before.
    const bool again =
        !other && session && m_session &&
        (session->testCommand != m_session->testCommand || (session->state != m_session->state && !m_board.complete));
    m_session = session;
    if (other) {
        ++m_run;
        m_board = {};
        m_runs.clear();
        rebuild();
        if (session)
            loadRuns();
    }
    if (session && (other || again))
        load();
    updateActions();
}

void TaskCommands::load()
{
    m_engine.tasks.board(m_session->key).then(this, [this, run = m_run](const Result<TaskBoard> &board) {
        if (run != m_run)
            return;
        if (board) {
            m_board = *board;
        } else {
            m_board = {};
            m_board.complete = false;
            if (board.error().code == ErrorCode::Corrupt)
                Q_EMIT failed(board.error());
        }
        rebuild();
        updateActions();
        Q_EMIT changed();
    });
}

void TaskCommands::loadRuns()
{
    m_engine.commands.list(m_session->key, recordsSearched)
        .then(this, [this, run = m_run](const Result<QList<CommandRecord>> &records) {
            if (run != m_run || !records)
                return;
            for (const CommandRecord &record : *records)
                recordSeen(record);
        });
}

void TaskCommands::recordSeen(const CommandRecord &record)
{
    if (!m_session || record.session != m_session->key || record.task.isEmpty())
        return;
    const auto known = m_runs.constFind(record.task.id);
    if (known != m_runs.cend() && known->id != record.id && record.createdAt < known->createdAt)
        return;
    m_runs.insert(record.task.id, record);
    updateActions();
}

QAction *TaskCommands::actionOf(const QString &id) const
{
    return m_actions.find((isUsual(id) ? QStringLiteral("task.") : QStringLiteral("task.own.")) + id);
}

/// Own tasks have actions only while their session is in view.
void TaskCommands::rebuild()
{
    QStringList wanted;
    for (const Task &task : std::as_const(m_board.list.tasks)) {
        if (!task.isTest() && !isUsual(task.id))
            wanted.append(task.id);
    }
    for (const QString &id : std::as_const(m_own)) {
        if (!wanted.contains(id))
            delete actionOf(id);
    }
    for (const QString &id : std::as_const(wanted)) {
        if (!m_own.contains(id))
            m_actions.add({QStringLiteral("task.own.") + id, {}, QStringLiteral("term"), Actions::Menu::Run}, this,
                          [this, id] { trigger(id); });
    }
    m_own = wanted;
}

QString TaskCommands::state(const Task &task) const
{
    if (m_session && m_starter.isWaiting(m_session->key, task.id))
        return tr("waits for what must pass before");
    const auto run = m_runs.constFind(task.id);
    if (run == m_runs.cend())
        return tr("not run yet");
    switch (run->status) {
    case CommandStatus::Queued:
    case CommandStatus::Running:
        return tr("running");
    case CommandStatus::Completed:
        return run->exitCode == 0 ? tr("passed") : tr("exit %1").arg(run->exitCode);
    case CommandStatus::TimedOut:
        return tr("timed out");
    case CommandStatus::Cancelled:
        return tr("stopped");
    case CommandStatus::Lost:
        return tr("lost");
    }
    return {};
}

void TaskCommands::updateActions()
{
    for (const Usual &one : usual) {
        const QString id = QString::fromLatin1(one.id);
        QAction *action = actionOf(id);
        const Task *task = m_board.list.find(id);
        action->setEnabled(m_session && task && !m_starter.isWaiting(m_session->key, id));
        if (!task)
            action->setText(usualName(id));
    }
    for (const Task &task : std::as_const(m_board.list.tasks)) {
        QAction *action = task.isTest() ? nullptr : actionOf(task.id);
        if (!action)
            continue;
        const auto run = m_runs.constFind(task.id);
        const bool running = run != m_runs.cend() && !hasEnded(run->status);
        const QString name = plain(task.name) + (task.asksMessage() ? QStringLiteral("…") : QString());
        action->setText(running ? tr("Stop %1").arg(plain(task.name)) : name);
        action->setToolTip(tr("%1: %2").arg(task.name, task.command.left(200)).toHtmlEscaped());
        action->setEnabled(m_session && !m_starter.isWaiting(m_session->key, task.id));
    }
    m_edit->setEnabled(m_session.has_value());
}

void TaskCommands::fill(QMenu *menu, QAction *before)
{
    for (const Task &task : std::as_const(m_board.list.tasks)) {
        QAction *action = task.isTest() ? nullptr : actionOf(task.id);
        if (!action)
            continue;
        QString command = task.command.left(48).simplified();
        if (command.size() < task.command.size())
            command += QChar(0x2026);
        auto *item = new QAction(action->icon(),
                                 QStringLiteral("%1: %2\t%3").arg(action->text(), plain(command), state(task)), menu);
        item->setEnabled(action->isEnabled());
        connect(item, &QAction::triggered, action, &QAction::trigger);
        menu->insertAction(before, item);
    }
}

void TaskCommands::trigger(const QString &id)
{
    const Task *task = m_board.list.find(id);
    if (!m_session || !task)
        return;
    if (const auto run = m_runs.constFind(id); run != m_runs.cend() && !hasEnded(run->status)) {
        m_engine.commands.cancel(run->id).then(this, [this](const Result<void> &result) {
            if (!result && result.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(result.error());
        });
        return;
    }
    if (task->asksMessage()) {
        askMessage(*task);
        return;
    }
    m_starter.run({m_session->key, task->id, {}, {}, false, {}}, task->name);
}

void TaskCommands::askMessage(const Task &task)
{
    auto *dialog = new MessageDialog(task.name, task.command, m_window->window());
    connect(dialog, &MessageDialog::chosen, this, [this, key = m_session->key, task](const QString &message) {
        m_starter.run({key, task.id, message, {}, false, {}}, task.name);
    });
    dialog->open();
}

TasksDialog *TaskCommands::dialog() const
{
    return m_dialog;
}

void TaskCommands::edit()
{
    if (!m_session)
        return;
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new TasksDialog(m_engine.tasks, m_session->key, m_window->window());
    m_dialog->open();
}

} // namespace Vitrine::Ui
