// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QHash>
#include <QPointer>

class QAction;
class QMenu;

namespace Vitrine::Ui {

class TaskStarter;
class TasksDialog;

/// The tasks of the session in view as actions: in the menu beside Run tests, in the menu Run and in the command bar.
/// Those that every project may have keep their keys; others come and go with the session. A task that runs is stopped
/// by the same action.
class TaskCommands : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    TaskCommands(const PaneContext &context, TaskStarter &starter, QWidget *window);

    void setSession(const std::optional<SessionInfo> &session);
    /// Puts the tasks into a menu, before `before`; their texts are those of this moment.
    void fill(QMenu *menu, QAction *before);
    void edit();
    [[nodiscard]] const TaskBoard &board() const { return m_board; }
    /// How the newest run of a task ended, in a word or two.
    [[nodiscard]] QString state(const Task &task) const;
    [[nodiscard]] TasksDialog *dialog() const;

Q_SIGNALS:
    void changed();
    void failed(const Vitrine::Error &error);

private:
    void load();
    void loadRuns();
    void recordSeen(const CommandRecord &record);
    void trigger(const QString &id);
    void askMessage(const Task &task);
    void rebuild();
    void updateActions();
    [[nodiscard]] QAction *actionOf(const QString &id) const;

    Api::Nouns &m_engine;
    Actions &m_actions;
    TaskStarter &m_starter;
    QWidget *m_window;
    std::optional<SessionInfo> m_session;
    TaskBoard m_board;
    QHash<QString, CommandRecord> m_runs; ///< the newest of each task
    QStringList m_own;                    ///< ids that have an action of their own
    QAction *m_edit;
    QPointer<TasksDialog> m_dialog;
    int m_run = 0;
};

} // namespace Vitrine::Ui
