// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class EmptyState;
class SearchField;
class SelectionCommands;
class SessionModel;
class SessionView;

/// The left dock: filter, list, and at its foot what all workspaces take. It selects sessions; what is done to them is
/// SessionCommands' work.
class SessionsPane : public QWidget
{
    Q_OBJECT

public:
    SessionsPane(Api::Nouns &engine, SessionModel *model, QWidget *parent = nullptr);

    [[nodiscard]] SessionView *view() const { return m_view; }
    [[nodiscard]] SearchField *filterField() const { return m_filter; }
    /// Shown by a right click on a row.
    void setRowMenu(QMenu *menu) { m_menu = menu; }
    /// What can be done when several are selected; outlives the pane.
    void setSelectionCommands(SelectionCommands *commands) { m_several = commands; }
    void setCompact(bool compact);

Q_SIGNALS:
    void newRequested();
    /// The one that is selected shall be deleted.
    void deleteRequested();
    /// What takes the disk, and the trash.
    void diskRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateState();
    void askStatus();
    void placeFigures();
    /// Sessions that expire stand here now, for whoever looks: the engine is told, since none goes unsaid.
    void tellExpiring();

    Api::Nouns &m_engine;
    SessionModel *m_model;
    SearchField *m_filter;
    QStackedWidget *m_stack;
    SessionView *m_view;
    EmptyState *m_empty;
    QWidget *m_filterRow;
    QWidget *m_foot;
    QLabel *m_total;
    QLabel *m_free;
    QProgressBar *m_bar;
    QLabel *m_expiring;
    QPushButton *m_disk;
    QSet<SessionKey> m_told;
    QMenu *m_menu = nullptr;
    SelectionCommands *m_several = nullptr;
    QTimer m_statusTimer;
};

} // namespace Vitrine::Ui
