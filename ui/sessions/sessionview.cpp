// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionview.h"

#include "ui/sessions/sessiondelegate.h"
#include "ui/sessions/sessionmodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace Vitrine::Ui {

SessionView::SessionView(SessionModel *model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_delegate(new SessionDelegate(model, this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setItemsExpandable(false); // folding is done here, so that a group is never selected
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(false);
    m_folded.insert(int(Group::Archived)); // put away means out of sight
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Sessions"));
    verticalScrollBar()->setSingleStep(24);
    connect(model, &QAbstractItemModel::modelReset, this, &SessionView::restore);
    connect(model, &QAbstractItemModel::rowsInserted, this, &SessionView::restore);
    connect(model, &QAbstractItemModel::rowsMoved, this, &SessionView::restore);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SessionView::restore);
    restore();
}

void SessionView::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    viewport()->update();
}

void SessionView::showKey(const SessionKey &key)
{
    m_key = key;
    restore();
    if (const QModelIndex index = m_model->indexOf(key); index.isValid())
        scrollTo(index);
}

QList<SessionKey> SessionView::selectedKeys() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.internalId(), a.row()) < std::pair(b.internalId(), b.row());
    });
    QList<SessionKey> keys;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const SessionInfo *session = m_model->session(row))
            keys.append(session->key);
    }
    return keys;
}

void SessionView::restore()
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex head = m_model->index(row, 0);
        setExpanded(head, !m_folded.contains(int(m_model->group(head))));
    }
    const QModelIndex index = m_model->indexOf(m_key);
    if (index != currentIndex())
        setCurrentIndex(index);
}

void SessionView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const SessionInfo *session = m_model->session(current);
    if (m_quiet || !session || session->key == m_key)
        return;
    m_key = session->key;
    Q_EMIT opened(m_key);
}

void SessionView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // A row that changes its group may have to go before it comes again; its neighbour would become the current one,
    // and the person would suddenly type into another session. The selection model hears of the rows after this.
    const QScopedValueRollback quiet(m_quiet, true);
    const QModelIndex current = currentIndex();
    const bool goes = current.parent() == parent ? current.row() >= start && current.row() <= end
                                                 : !parent.isValid() && current.parent().isValid() &&
                                                       current.parent().row() >= start && current.parent().row() <= end;
    if (goes)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    QTreeView::rowsAboutToBeRemoved(parent, start, end);
}

void SessionView::toggleGroup(const QModelIndex &index)
{
    const int group = int(m_model->group(index));
    const bool open = isExpanded(index);
    if (open)
        m_folded.insert(group);
    else
        m_folded.remove(group);
    setExpanded(index, !open);
}

void SessionView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (SessionModel::isGroup(index)) {
        if (event->button() == Qt::LeftButton)
            toggleGroup(index);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void SessionView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (SessionModel::isGroup(index))
        toggleGroup(index);
    else if (const SessionInfo *session = m_model->session(index))
        Q_EMIT entered(session->key);
}

void SessionView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (SessionModel::isGroup(current))
            toggleGroup(current);
        else if (const SessionInfo *session = m_model->session(current))
            Q_EMIT entered(session->key);
        return;
    case Qt::Key_Left:
        if (const QModelIndex head = current.parent(); head.isValid() && isExpanded(head))
            toggleGroup(head);
        else if (SessionModel::isGroup(current) && isExpanded(current))
            toggleGroup(current);
        return;
    case Qt::Key_Right:
        if (SessionModel::isGroup(current) && !isExpanded(current))
            toggleGroup(current);
        return;
    case Qt::Key_Delete:
        Q_EMIT deleteRequested();
        return;
    case Qt::Key_Escape:
        if (selectionModel()->selectedRows().size() > 1)
            selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
        else
            event->ignore();
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void SessionView::contextMenuEvent(QContextMenuEvent *event)
{
    QModelIndex index = currentIndex();
    QPoint where = viewport()->mapToGlobal(visualRect(index).center());
    if (event->reason() == QContextMenuEvent::Mouse) {
        index = indexAt(event->pos());
        where = event->globalPos();
    }
    if (!m_model->session(index))
        return;
    if (!selectionModel()->isSelected(index))
        setCurrentIndex(index);
    Q_EMIT menuRequested(where);
}

bool SessionView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter)
        m_model->setFrozen(true);
    else if (event->type() == QEvent::Leave)
        m_model->setFrozen(false);
    return QTreeView::viewportEvent(event);
}

void SessionView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_clock)
        viewport()->update(); // "12 s", "in 3 min": some fifteen visible rows
    else
        QTreeView::timerEvent(event);
}

void SessionView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    if (m_clock == 0)
        m_clock = startTimer(1000);
}

void SessionView::hideEvent(QHideEvent *event)
{
    QTreeView::hideEvent(event);
    if (m_clock != 0)
        killTimer(std::exchange(m_clock, 0));
    m_model->setFrozen(false);
}

} // namespace Vitrine::Ui
