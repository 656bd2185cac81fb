// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class CheckpointModel;
class EmptyState;
class TimelineView;

/// What the workspace was before: a line of checkpoints, newest first. One is taken here with a name, and each can be
/// looked at, restored, forked into a new session, and deleted.
class CheckpointsPane : public Pane
{
    Q_OBJECT

public:
    explicit CheckpointsPane(const PaneContext &context, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] QList<QAction *> cornerActions() const override { return {m_more}; }
    void takeFocus() override;
    /// Marks what is shown; showing it is the file browser's.
    bool showCheckpoint(const CheckpointInfo &checkpoint) override;
    bool restoreCheckpoint(const CheckpointInfo &checkpoint) override;

    [[nodiscard]] CheckpointModel *model() const { return m_model; }
    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] QString summary() const;

    void askTake();
    void askFork(const CheckpointInfo &checkpoint);
    void askDelete(const CheckpointInfo &checkpoint);

private:
    void makeActions(Actions &actions);
    void take(const QString &name);
    void fork(const CheckpointInfo &checkpoint, const QString &name);
    void choose(const QModelIndex &index);
    void fillMenu(QMenu *menu, const QModelIndex &index);
    void updateState();
    /// The thin bar while something is done; true: it went well.
    void begin();
    bool end(const Error *error);

    Api::Nouns &m_engine;
    std::optional<SessionInfo> m_session;
    CheckpointModel *m_model;
    QPushButton *m_takeButton;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    TimelineView *m_view;
    EmptyState *m_empty;
    QAction *m_take = nullptr;
    QAction *m_more = nullptr; ///< what can be done with the selected one
    int m_working = 0;
};

} // namespace Vitrine::Ui
