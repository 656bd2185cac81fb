// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/windowlayout.h"

#include "ui/workbench/pagestack.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>

namespace Vitrine::Ui {

namespace {

/// Of the remembered layout. Where the window is laid out from right to left the same places are at other sides.
int layoutVersion()
{
    return QGuiApplication::isRightToLeft() ? 101 : 1;
}

constexpr int leftWidth = 272;
constexpr int rightWidth = 392;
constexpr int bottomHeight = 266;
constexpr int lowHeight = 64;
constexpr int centreHeight = 154; ///< tabs, a line of the transcript, the message field

} // namespace

WindowLayout::WindowLayout(QMainWindow *window)
    : QObject(window), m_window(window), m_left(new PageStack(tr("Sessions"), window)),
      m_centre(new PageStack(tr("Work"), window)), m_right(new PageStack(tr("Files"), window)),
      m_bottom(new PageStack(tr("Commands"), window))
{
    window->setDockNestingEnabled(false);
    // QMainWindow does not turn its sides by itself.
    const bool turned = window->isRightToLeft();
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_centre->setMinimumWidth(320);
    m_centre->setMinimumHeight(centreHeight);
    window->setCentralWidget(m_centre);
    m_leftDock =
        addDock(m_left, QStringLiteral("dock.left"), turned ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea);
    m_rightDock =
        addDock(m_right, QStringLiteral("dock.right"), turned ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea);
    m_bottomDock = addDock(m_bottom, QStringLiteral("dock.bottom"), Qt::BottomDockWidgetArea);
    m_left->setMinimumWidth(220);
    m_left->setSingleAsTitle(true);
    m_right->setMinimumWidth(260);
    showDocks();
    giveSizes();
}

QDockWidget *WindowLayout::addDock(PageStack *stack, const QString &id, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(stack->accessibleName(), m_window);
    dock->setObjectName(id);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setTitleBarWidget(new QWidget(dock)); // its tab row is its title
    dock->setWidget(stack);
    m_window->addDockWidget(area, dock);
    return dock;
}

QDockWidget *WindowLayout::dockOf(const PageStack *place) const
{
    if (place == m_left)
        return m_leftDock;
    if (place == m_right)
        return m_rightDock;
    return place == m_bottom ? m_bottomDock : nullptr;
}

PageStack *WindowLayout::placeOf(const QWidget *page) const
{
    for (PageStack *place : places()) {
        if (place->holds(page))
            return place;
    }
    return nullptr;
}

PageStack *WindowLayout::homeOf(const Pane *pane) const
{
    switch (pane->place()) {
    case Pane::Place::Centre:
        return m_centre;
    case Pane::Place::Right:
        return m_form == Form::Wide ? m_right : m_left;
    case Pane::Place::Bottom:
        return m_bottom;
    }
    return m_centre;
}

void WindowLayout::addPane(Pane *pane, bool inFront)
{
    homeOf(pane)->addPane(pane, inFront);
    showDocks();
    if (inFront && placeOf(pane) == m_bottom)
        giveRoom();
}

void WindowLayout::raise(QWidget *page)
{
    PageStack *place = placeOf(page);
    if (!place)
        return;
    if (!isShown(place))
        toggle(place);
    else if (place == m_bottom)
        giveRoom();
    place->setCurrent(page);
}

/// To the bottom of a low window, when it is but a row of tabs.
void WindowLayout::giveRoom()
{
    if (m_low && m_bottomDock->height() <= lowHeight + 8)
        m_window->resizeDocks({m_bottomDock}, {m_bottomHeight}, Qt::Vertical);
}

bool WindowLayout::isShown(const PageStack *place) const
{
    const QDockWidget *dock = dockOf(place);
    return !dock || !dock->isHidden();
}

void WindowLayout::toggle(PageStack *place)
{
    QDockWidget *dock = dockOf(place);
    if (!dock || m_bare)
        return;
    if (place == m_bottom && m_low && !dock->isHidden()) {
        const bool open = dock->height() > lowHeight + 8;
        if (open)
            m_bottomHeight = dock->height();
        m_window->resizeDocks({dock}, {open ? lowHeight : m_bottomHeight}, Qt::Vertical);
        return;
    }
    const bool show = dock->isHidden();
    if (place == m_left && m_form != Form::Slim)
        m_leftWanted = show;
    else if (place == m_right)
        m_rightWanted = show;
    else if (place == m_bottom)
        m_bottomWanted = show;
    dock->setVisible(show);
}

void WindowLayout::fit(const QSize &size)
{
    setForm(size.width() < slimBelow ? Form::Slim : size.width() < narrowBelow ? Form::Narrow : Form::Wide);
    setLow(size.height() < lowBelow);
}

void WindowLayout::setForm(Form form)
{
    if (m_form == form)
        return;
    if (m_form == Form::Wide)
        m_wideState = m_window->saveState(layoutVersion());
    m_form = form;
    moveRightPages();
    showDocks();
    if (form == Form::Wide && !m_wideState.isEmpty())
        m_window->restoreState(m_wideState, layoutVersion());
    Q_EMIT formChanged();
}

void WindowLayout::moveRightPages()
{
    PageStack *from = m_form == Form::Wide ? m_left : m_right;
    PageStack *to = m_form == Form::Wide ? m_right : m_left;
    Pane *front = from->currentPane();
    for (Pane *pane : from->panes()) {
        if (pane->place() != Pane::Place::Right)
            continue;
        from->removePane(pane);
        to->addPane(pane, pane == front && to == m_right);
    }
}

void WindowLayout::setLow(bool low)
{
    if (m_low == low)
        return;
    m_low = low;
    if (m_bottomDock->isHidden())
        return;
    if (low)
        m_bottomHeight = std::max(m_bottomDock->height(), 160);
    m_window->resizeDocks({m_bottomDock}, {low ? lowHeight : m_bottomHeight}, Qt::Vertical);
}

void WindowLayout::setBare(bool bare)
{
    if (m_bare == bare)
        return;
    m_bare = bare;
    m_centre->setRowVisible(!bare);
    showDocks();
}

void WindowLayout::showDocks()
{
    m_leftDock->setVisible(m_leftWanted && m_form != Form::Slim);
    m_rightDock->setVisible(!m_bare && m_form == Form::Wide && m_rightWanted && !m_right->panes().isEmpty());
    m_bottomDock->setVisible(!m_bare && m_bottomWanted && !m_bottom->panes().isEmpty());
}

void WindowLayout::giveSizes()
{
    m_window->resizeDocks({m_leftDock, m_rightDock}, {leftWidth, rightWidth}, Qt::Horizontal);
    m_window->resizeDocks({m_bottomDock}, {m_low ? lowHeight : bottomHeight}, Qt::Vertical);
}

QByteArray WindowLayout::save() const
{
    return m_form == Form::Wide && !m_bare ? m_window->saveState(layoutVersion()) : m_wideState;
}

void WindowLayout::restore(const QByteArray &state)
{
    if (state.isEmpty() || !m_window->restoreState(state, layoutVersion()))
        return;
    m_wideState = state;
    m_leftWanted = !m_leftDock->isHidden();
    m_rightWanted = !m_rightDock->isHidden() || m_right->panes().isEmpty();
    m_bottomWanted = !m_bottomDock->isHidden() || m_bottom->panes().isEmpty();
    showDocks();
}

void WindowLayout::reset()
{
    m_leftWanted = m_rightWanted = m_bottomWanted = true;
    m_wideState.clear();
    m_bottomHeight = bottomHeight;
    showDocks();
    giveSizes();
}

} // namespace Vitrine::Ui
