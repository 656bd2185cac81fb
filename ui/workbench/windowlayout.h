// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace Vitrine::Ui {

class PageStack;

/// The four places of the window and how they share its room. Left, right and bottom are docks, the centre is the
/// central widget; the side docks own the bottom corners, so that terminal and transcript share one width.
///
/// Forms: wide; narrow (under 1,200: the right pages stand beside Sessions); slim (under 900: the left dock hides,
/// too); and, of any of them, low (under 760 high: the bottom shrinks to its tabs and one line). Growing back restores
/// what was. In a form the person may still open and resize docks; only the change from one form to the other moves
/// things.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    static constexpr int narrowBelow = 1200;
    static constexpr int slimBelow = 900;
    static constexpr int lowBelow = 760;

    explicit WindowLayout(QMainWindow *window);

    [[nodiscard]] PageStack *left() const { return m_left; }
    [[nodiscard]] PageStack *centre() const { return m_centre; }
    [[nodiscard]] PageStack *right() const { return m_right; }
    [[nodiscard]] PageStack *bottom() const { return m_bottom; }
    [[nodiscard]] QList<PageStack *> places() const { return {m_left, m_centre, m_right, m_bottom}; }
    /// The place that holds this page; null: none.
    [[nodiscard]] PageStack *placeOf(const QWidget *page) const;

    void addPane(Pane *pane, bool inFront);
    /// Brings a page to the front and its dock into view.
    void raise(QWidget *page);
    /// Shows or hides a dock; showing a low bottom gives it room.
    void toggle(PageStack *place);
    [[nodiscard]] bool isShown(const PageStack *place) const;

    void fit(const QSize &size);
    [[nodiscard]] bool isNarrow() const { return m_form != Form::Wide; }
    [[nodiscard]] bool isSlim() const { return m_form == Form::Slim; }
    /// On the first run there is only the list and the one page that asks.
    void setBare(bool bare);
    [[nodiscard]] bool isBare() const { return m_bare; }

    /// As it was at the last wide moment, so that a window that was closed narrow opens well.
    [[nodiscard]] QByteArray save() const;
    void restore(const QByteArray &state);
    void reset();

Q_SIGNALS:
    void formChanged();

private:
    enum class Form { Wide, Narrow, Slim };

    QDockWidget *addDock(PageStack *stack, const QString &id, Qt::DockWidgetArea area);
    [[nodiscard]] QDockWidget *dockOf(const PageStack *place) const;
    [[nodiscard]] PageStack *homeOf(const Pane *pane) const;
    void setForm(Form form);
    void setLow(bool low);
    void moveRightPages();
    void showDocks();
    void giveSizes();
    void giveRoom();

    QMainWindow *m_window;
    PageStack *m_left;
    PageStack *m_centre;
    PageStack *m_right;
    PageStack *m_bottom;
    QDockWidget *m_leftDock;
    QDockWidget *m_rightDock;
    QDockWidget *m_bottomDock;
    Form m_form = Form::Wide;
    bool m_low = false;
    bool m_bare = false;
    bool m_leftWanted = true; ///< what the person left open, in the wide form
    bool m_rightWanted = true;
    bool m_bottomWanted = true;
    int m_bottomHeight = 266;
    QByteArray m_wideState;
};

} // namespace Vitrine::Ui
