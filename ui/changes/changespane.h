// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/comparepage.h"
#include "ui/window/pane.h"

#include <QPointer>
#include <QTimer>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class ChangeModel;
class EmptyState;

/// What changed in the workspace: two states to choose, and the files that differ. One that is chosen opens in the
/// centre, line by line.
class ChangesPane : public Pane
{
    Q_OBJECT

public:
    explicit ChangesPane(const PaneContext &context, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] QList<QAction *> cornerActions() const override;
    void takeFocus() override;
    bool showChanges(const QString &from, const QString &to) override;

    /// Compares these two; an empty id is the present.
    void compare(const QString &from, const QString &to);

    [[nodiscard]] ChangeModel *model() const { return m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] QComboBox *fromBox() const { return m_from; }
    [[nodiscard]] QComboBox *toBox() const { return m_to; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] ComparePage *page() const { return m_page; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void listCheckpoints();
    void fill(QComboBox *box, const QString &id);
    void boxChosen();
    void compareNow();
    void filesChanged();
    void updateState();
    void open(const QModelIndex &index);
    [[nodiscard]] QString nameOf(const QString &id) const;

    PaneContext m_context;
    Api::Nouns &m_engine;
    std::optional<SessionInfo> m_session;
    QList<CheckpointInfo> m_checkpoints;
    QString m_fromId;
    QString m_toId;
    bool m_followsNewest = true; ///< the person has not chosen a left end
    bool m_listed = false;
    bool m_stale = true;
    quint64 m_turn = 0;
    QTimer m_soon;

    QComboBox *m_from;
    QComboBox *m_to;
    QPushButton *m_again;
    QLabel *m_sum;
    QStackedWidget *m_stack;
    ChangeModel *m_model;
    QListView *m_view;
    EmptyState *m_empty;
    QAction *m_refresh = nullptr;
    QPointer<ComparePage> m_page;
};

} // namespace Vitrine::Ui
