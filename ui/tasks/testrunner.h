// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QPointer>
#include <QTimer>

#include <chrono>

class QAction;
class QMenu;

namespace Vitrine::Ui {

class TaskCommands;
class TaskStarter;
class TestCommandDialog;

/// Run tests: the action behind the button in the tool bar, and its menu. It finds the command (the person's choice, or
/// what the workspace's files suggest), resumes a stopped session first when it has to look into it, asks when nothing
/// suggests a command, and has it run as the task Test. The menu has the other tasks, too.
///
/// Idle → finding (resume, detect) → running → idle. While tests run, the action stops them.
class TestRunner : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    TestRunner(const PaneContext &context, TaskStarter &starter, TaskCommands &tasks, QWidget *window);

    void setSession(const std::optional<SessionInfo> &session);
    void runTests();
    /// Runs the command of the newest test run, whatever the chosen one is now.
    void runAgain();
    /// What of the newest run failed, by this command; empty: there is no way to run only that.
    void setFailed(const QString &command, int count);
    void runFailed();
    /// Any command as a test run of the session in view.
    void runOnly(const QString &command);
    void askCommand();
    [[nodiscard]] bool isBusy() const { return m_finding; }

Q_SIGNALS:
    void showRequested();
    void busyChanged(bool busy);
    void failed(const Vitrine::Error &error);

private:
    void findAndRun(const SessionKey &key, bool mayStart);
    void run(const SessionKey &key, const QString &command);
    void stop();
    void openDialog(const QString &reason, const QString &suggestion);
    void setFinding(bool finding);
    void recordSeen(const CommandRecord &record);
    void loadLast();
    void updateActions();
    void fillMenu();

    Api::Nouns &m_engine;
    TaskStarter &m_starter;
    TaskCommands &m_tasks;
    QWidget *m_window;
    std::optional<SessionInfo> m_session;
    std::optional<CommandRecord> m_last; ///< the newest test run of the session in view
    QString m_failedCommand;
    int m_failedCount = 0;
    QString m_suggestion; ///< what was found last, for the menu
    bool m_finding = false;
    int m_run = 0;
    QTimer m_clock;
    QAction *m_runAction;
    QAction *m_runItem;
    QAction *m_againAction;
    QAction *m_failedAction;
    QAction *m_changeAction;
    QAction *m_showAction;
    QMenu *m_menu;
    QAction *m_tasksEnd; ///< in the menu; tasks stand before it
    QList<QAction *> m_shown;
    QPointer<TestCommandDialog> m_dialog;
};

} // namespace Vitrine::Ui
