// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/testrunner.h"

#include "ui/tasks/taskcommands.h"
#include "ui/tasks/taskstarter.h"
#include "ui/tasks/testcommanddialog.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QFontMetrics>
#include <QMenu>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int recordsSearched = 100; ///< for the newest test run

QString inMenu(const QString &command)
{
    QString text = command.left(60).simplified();
    if (text.size() < command.size())
        text += QChar(0x2026);
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

TestRunner::TestRunner(const PaneContext &context, TaskStarter &starter, TaskCommands &tasks, QWidget *window)
    : QObject(window), m_engine(context.engine), m_starter(starter), m_tasks(tasks), m_window(window),
      m_menu(new QMenu(window))
{
    using Menu = Actions::Menu;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    Actions &actions = context.actions;
    m_runAction = actions.add({QStringLiteral("run.tests"),
                               tr("Run tests"),
                               QStringLiteral("play"),
                               Menu::Run,
                               {key("Ctrl+Shift+R"), key("F5")}},
                              this, [this] { runTests(); });
    m_againAction = actions.add({QStringLiteral("tests.again"),
                                 tr("Run last tests again"),
                                 QStringLiteral("redo"),
                                 Menu::Run,
                                 {key("Ctrl+Shift+F5")}},
                                this, [this] { runAgain(); });
    m_failedAction = actions.add({QStringLiteral("tests.failed"),
                                  tr("Run failed tests"),
                                  QStringLiteral("redo"),
                                  Menu::Run,
                                  {key("Ctrl+Shift+G")}},
                                 this, [this] { runFailed(); });
    m_changeAction = actions.add(
        {QStringLiteral("tests.change"), tr("Test command…"), QStringLiteral("pencil"), Menu::Run, {key("Shift+F5")}},
        this, [this] { askCommand(); });
    m_showAction = actions.add(
        {QStringLiteral("tests.show"), tr("Test results"), QStringLiteral("flask"), Menu::Run, {key("Ctrl+F5")}}, this,
        [this] { Q_EMIT showRequested(); });
    m_runItem = m_menu->addAction(themeIcon(QStringLiteral("flask")), tr("Run tests"));
    connect(m_runItem, &QAction::triggered, this, &TestRunner::runTests);
    m_menu->addAction(m_failedAction);
    m_menu->addAction(m_againAction);
    m_menu->addSeparator();
    m_tasksEnd = m_menu->addSeparator();
    if (QAction *edit = actions.find(QStringLiteral("tasks.edit")))
        m_menu->addAction(edit);
    m_menu->addAction(m_changeAction);
    m_menu->addAction(m_showAction);
    m_runAction->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        updateActions();
        fillMenu();
    });
    connect(&m_starter, &TaskStarter::waitingChanged, this, &TestRunner::updateActions);

    connect(&m_engine.commands, &Api::Commands::added, this, &TestRunner::recordSeen);
    connect(&m_engine.commands, &Api::Commands::changed, this, &TestRunner::recordSeen);
    connect(&m_clock, &QTimer::timeout, this, &TestRunner::updateActions);
    updateActions();
}

void TestRunner::setSession(const std::optional<SessionInfo> &session)
{
    const bool other = (session ? session->key : SessionKey()) != (m_session ? m_session->key : SessionKey());
    m_session = session;
    if (other) {
        ++m_run;
        m_last.reset();
        m_suggestion.clear();
        m_failedCommand.clear();
        m_failedCount = 0;
        setFinding(false);
        if (session)
            loadLast();
    }
    updateActions();
}

void TestRunner::loadLast()
{
    m_engine.commands.list(m_session->key, recordsSearched)
        .then(this, [this, run = m_run](const Result<QList<CommandRecord>> &records) {
            if (run != m_run || !records)
                return;
            for (const CommandRecord &record : *records) {
                if (record.origin == Origin::Tests) {
                    if (!m_last)
                        m_last = record;
                    break;
                }
            }
            updateActions();
        });
}

void TestRunner::recordSeen(const CommandRecord &record)
{
    if (!m_session || record.session != m_session->key || record.origin != Origin::Tests)
        return;
    if (m_last && m_last->id != record.id && record.createdAt < m_last->createdAt)
        return;
    m_last = record;
    updateActions();
}

void TestRunner::updateActions()
{
    const bool running = m_last && !hasEnded(m_last->status);
    const bool resumes = m_session && !hasMachine(m_session->state);
    const bool waiting = m_session && m_starter.isWaiting(m_session->key, QString::fromLatin1(Task::testId));
    m_runAction->setEnabled(m_session.has_value() && !m_finding && !waiting);
    m_againAction->setEnabled(m_session && m_last && !running && !m_finding && !waiting);
    m_failedAction->setEnabled(m_againAction->isEnabled() && !m_failedCommand.isEmpty());
    m_changeAction->setEnabled(m_session.has_value());
    m_showAction->setEnabled(m_session.has_value());
    const QString keys = m_runAction->shortcut().toString(QKeySequence::NativeText);
    QString text = tr("Run tests");
    QString tip;
    if (running) {
        const qint64 seconds = m_last->startedAt.isValid()
                                   ? std::max<qint64>(0, m_last->startedAt.secsTo(QDateTime::currentDateTimeUtc()))
                                   : 0;
        text = tr("Stop tests, %1").arg(durationText(seconds * 1000));
        tip = tr("Stops %1 (%2)").arg(m_last->command.left(200), keys);
    } else if (waiting) {
        text = tr("Waiting…");
        tip = tr("Waits for what must pass before the tests");
    } else if (m_finding) {
        text = resumes ? tr("Resuming…") : tr("Finding tests…");
        tip = tr("Looks for the command that runs the tests");
    } else {
        const QString command = m_session && !m_session->testCommand.isEmpty() ? m_session->testCommand : m_suggestion;
        if (resumes)
            tip = command.isEmpty() ? tr("Resumes the session, then runs its tests (%1)").arg(keys)
                                    : tr("Resumes the session, then runs %1 (%2)").arg(command.left(200), keys);
        else
            tip = command.isEmpty() ? tr("Runs the tests of the workspace (%1)").arg(keys)
                                    : tr("Runs %1 (%2)").arg(command.left(200), keys);
    }
    if (m_runAction->text() != text) {
        const QString icon = running ? QStringLiteral("stop") : QStringLiteral("play");
        m_runAction->setProperty("iconName", icon); // for the button, which paints it in a tone of its own
        m_runAction->setIcon(themeIcon(icon));
        m_runAction->setText(text);
    }
    if (m_runAction->toolTip() != tip)
        m_runAction->setToolTip(tip);
    const QString chosen = m_session && !m_session->testCommand.isEmpty() ? m_session->testCommand : m_suggestion;
    m_runItem->setText(running ? text : chosen.isEmpty() ? tr("Run tests") : tr("Run tests: %1").arg(inMenu(chosen)));
    m_runItem->setEnabled(m_runAction->isEnabled());
    m_failedAction->setText(m_failedCommand.isEmpty() ? tr("Run failed tests")
                            : m_failedCount == 1      ? tr("Run the failed test")
                                                      : tr("Run %n failed tests", nullptr, m_failedCount));
    m_againAction->setText(m_last ? tr("Run again: %1").arg(inMenu(m_last->command)) : tr("Run last tests again"));
    if (running && !m_clock.isActive())
        m_clock.start(1s);
    else if (!running)
        m_clock.stop();
}

void TestRunner::setFinding(bool finding)
{
    if (m_finding == finding)
        return;
    m_finding = finding;
    Q_EMIT busyChanged(finding);
    updateActions();
}

void TestRunner::runTests()
{
    if (!m_session || m_finding)
        return;
    if (m_last && !hasEnded(m_last->status)) {
        stop();
        return;
    }
    setFinding(true);
    findAndRun(m_session->key, true);
}

void TestRunner::runAgain()
{
    if (m_session && m_last && hasEnded(m_last->status))
        run(m_session->key, m_last->command);
}

void TestRunner::stop()
{
    m_engine.commands.cancel(m_last->id).then(this, [this](const Result<void> &result) {
        if (!result && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
    });
}

void TestRunner::findAndRun(const SessionKey &key, bool mayStart)
{
    m_engine.sessions.testCommand(key).then(
        this, [this, key, mayStart, started = m_run](const Result<QString> &command) {
            if (started != m_run)
                return;
            if (command) {
                m_suggestion = m_session->testCommand.isEmpty() ? *command : QString();
                setFinding(false);
                run(key, *command);
                return;
            }
            const ErrorCode code = command.error().code;
            if (code == ErrorCode::WrongState && mayStart) {
                // It has to look into the workspace, and that needs the machine.
                m_engine.sessions.start(key).then(this, [this, key, started](const Result<SessionInfo> &session) {
                    if (started != m_run)
                        return;
                    if (session) {
                        findAndRun(key, false);
                        return;
                    }
                    setFinding(false);
                    if (session.error().code != ErrorCode::Cancelled)
                        Q_EMIT failed(session.error());
                });
                return;
            }
            setFinding(false);
            if (code == ErrorCode::NotFound)
                openDialog(command.error().message, {});
            else if (code != ErrorCode::Cancelled)
                Q_EMIT failed(command.error());
        });
}

void TestRunner::run(const SessionKey &key, const QString &command)
{
    const Task *task = m_tasks.board().list.find(QString::fromLatin1(Task::testId));
    m_starter.run({key, QString::fromLatin1(Task::testId), {}, command, false, {}}, task ? task->name : tr("Test"));
}

void TestRunner::setFailed(const QString &command, int count)
{
    m_failedCommand = command;
    m_failedCount = count;
    updateActions();
}

void TestRunner::runFailed()
{
    if (!m_failedCommand.isEmpty())
        runOnly(m_failedCommand);
}

void TestRunner::runOnly(const QString &command)
{
    if (m_session && !(m_last && !hasEnded(m_last->status)))
        run(m_session->key, command);
}

void TestRunner::fillMenu()
{
    qDeleteAll(m_shown);
    m_shown.clear();
    const QList<QAction *> before = m_menu->actions();
    m_tasks.fill(m_menu, m_tasksEnd);
    const QList<QAction *> after = m_menu->actions();
    for (QAction *action : after) {
        if (!before.contains(action))
            m_shown.append(action);
    }
}

void TestRunner::askCommand()
{
    if (m_session)
        openDialog({}, m_session->testCommand.isEmpty() ? m_suggestion : QString());
}

void TestRunner::openDialog(const QString &reason, const QString &suggestion)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const SessionKey key = m_session->key;
    const bool detects = m_session->testCommand.isEmpty();
    m_dialog = new TestCommandDialog(m_session->testCommand, reason, m_window->window());
    connect(m_dialog, &QDialog::finished, this, [this] { m_dialog = nullptr; });
    if (!suggestion.isEmpty())
        m_dialog->setSuggestion(suggestion);
    connect(m_dialog, &TestCommandDialog::chosen, this, [this, key](const QString &command, bool runNow) {
        m_engine.sessions.setTestCommand(key, command)
            .then(this, [this, key, command, runNow](const Result<void> &result) {
                if (!result) {
                    if (result.error().code != ErrorCode::Cancelled)
                        Q_EMIT failed(result.error());
                    return;
                }
                if (!runNow)
                    return;
                if (!command.isEmpty()) {
                    run(key, command);
                } else if (m_session && m_session->key == key) {
                    setFinding(true);
                    findAndRun(key, true);
                }
            });
    });
    m_dialog->open();
    if (!detects || !reason.isEmpty())
        return;
    m_engine.sessions.testCommand(key).then(m_dialog.get(), [dialog = m_dialog](const Result<QString> &found) {
        if (!dialog)
            return;
        if (found)
            dialog->setSuggestion(*found);
        else if (found.error().code == ErrorCode::WrongState)
            dialog->setSuggestion({}, TestRunner::tr("What the files suggest is known once the session runs."));
        else if (found.error().code == ErrorCode::NotFound)
            dialog->setSuggestion({}, found.error().message);
    });
}

} // namespace Vitrine::Ui
