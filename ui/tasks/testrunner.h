// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QPointer>
#include <QTimer>

#include <chrono>

class QAction;
class QMenu;

namespace Vitrine::Ui {

class TestCommandDialog;

/// Run tests: the action behind the button in the tool bar, and its menu. It finds the command (the person's choice, or
/// what the workspace's files suggest), resumes a stopped session first when it has to look into it, asks when nothing
/// suggests a command, and runs it as a command like any other.
///
/// Idle → finding (resume, detect) → running → idle. While tests run, the action stops them.
class TestRunner : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    TestRunner(const PaneContext &context, QWidget *window);

    void setSession(const std::optional<SessionInfo> &session);
    void runTests();
    /// Runs the command of the newest test run, whatever the chosen one is now.
    void runAgain();
    void askCommand();
    [[nodiscard]] bool isBusy() const { return m_finding; }

    static constexpr std::chrono::seconds timeLimit{1800};

Q_SIGNALS:
    /// A test run has its record.
    void started(const Vitrine::CommandRecord &record);
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

    Api::Nouns &m_engine;
    QWidget *m_window;
    std::optional<SessionInfo> m_session;
    std::optional<CommandRecord> m_last; ///< the newest test run of the session in view
    QString m_suggestion;                ///< what was found last, for the menu
    bool m_finding = false;
    int m_run = 0;
    QTimer m_clock;
    QAction *m_runAction;
    QAction *m_runItem;
    QAction *m_againAction;
    QAction *m_changeAction;
    QAction *m_showAction;
    QMenu *m_menu;
    QPointer<TestCommandDialog> m_dialog;
};

} // namespace Vitrine::Ui
