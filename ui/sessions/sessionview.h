// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QSet>
#include <QTreeView>

namespace Vitrine::Ui {

class SessionDelegate;
class SessionModel;

/// The list itself. Groups fold with a click or Left and Right; rows stand still while the pointer is over them. It
/// keeps the session in view selected when rows move, groups come and go, or the filter changes. With Ctrl and Shift
/// several are selected; Escape goes back to the one in view.
class SessionView : public QTreeView
{
    Q_OBJECT

public:
    explicit SessionView(SessionModel *model, QWidget *parent = nullptr);
    void setCompact(bool compact);
    /// Selects it without telling anybody; an unknown key selects nothing until it comes.
    void showKey(const SessionKey &key);
    /// All that are selected, in the order of the list; the one in view is one of them.
    [[nodiscard]] QList<SessionKey> selectedKeys() const;

Q_SIGNALS:
    void opened(const Vitrine::SessionKey &key);
    void entered(const Vitrine::SessionKey &key); ///< Enter or double click
    void menuRequested(const QPoint &globalPosition);
    /// Delete was pressed.
    void deleteRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void restore();
    void toggleGroup(const QModelIndex &index);

    SessionModel *m_model;
    SessionDelegate *m_delegate;
    SessionKey m_key;
    QSet<int> m_folded;
    bool m_quiet = false;
    int m_clock = 0;
};

} // namespace Vitrine::Ui
