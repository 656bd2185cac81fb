// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filetree.h"

#include "ui/files/filedelegate.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimerEvent>

namespace Vitrine::Ui {

namespace {

constexpr int level = 16;     ///< a folder's content stands this much to the right
constexpr int arrowShift = 7; ///< the arrow is painted this much right of where QTreeView has it
constexpr int clockMs = 10'000;
constexpr qsizetype maxOpenRemembered = 2'000;

} // namespace

FileTree::FileTree(FileModel *model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    // Before the selection hears of it: it makes a neighbour the current row then. Nobody asked for that: what is shown
    // beside the tree stays.
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_quiet = true; });
    setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { m_quiet = false; });
    setItemDelegate(new FileDelegate(this));
    setHeaderHidden(true);
    setIndentation(level);
    setUniformRowHeights(true); // what keeps a folder of ten thousand rows quick
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDropIndicatorShown(false);
    setAutoScroll(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(true);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Files"));
    verticalScrollBar()->setSingleStep(24);

    m_unfold.setSingleShot(true);
    m_unfold.callOnTimeout(this, [this] {
        if (const QModelIndex index = m_model->indexOf(m_unfoldPath); index.isValid())
            setExpanded(index, true);
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_open.size() < maxOpenRemembered)
            m_open.insert(m_model->path(index));
    });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_open.remove(m_model->path(index)); });
    connect(model, &FileModel::folderLoaded, this, &FileTree::catchUp);
}

FileTree::Remembered FileTree::remembered() const
{
    return {m_open, m_current, verticalScrollBar()->value()};
}

void FileTree::restore(const Remembered &remembered)
{
    m_open = remembered.open;
    m_current = remembered.current;
    m_scroll = remembered.scroll;
    m_reveal.clear();
}

void FileTree::reveal(const QByteArray &path)
{
    if (path.isEmpty())
        return;
    m_reveal = path;
    m_current = path;
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        const QByteArray folder = path.left(slash);
        m_open.insert(folder);
        if (const QModelIndex index = m_model->indexOf(folder); index.isValid())
            setExpanded(index, true);
    }
    catchUp({});
}

void FileTree::foldAll()
{
    m_open.clear();
    collapseAll();
}

/// After a folder was listed: opens what was open in it, and selects what was selected.
void FileTree::catchUp(const QByteArray &folder)
{
    const QByteArray prefix = folder.isEmpty() ? QByteArray() : folder + '/';
    const QSet<QByteArray> open = m_open; // expanding changes it
    for (const QByteArray &path : open) {
        if (!path.startsWith(prefix) || path.indexOf('/', prefix.size()) >= 0)
            continue;
        const QModelIndex index = m_model->indexOf(path);
        if (!index.isValid())
            continue;
        if (!isExpanded(index))
            setExpanded(index, true);
        if (m_model->canFetchMore(index)) // QTreeView asks at its next layout, which a hidden one does not have
            m_model->fetchMore(index);
    }
    const QByteArray wanted = m_reveal.isEmpty() ? m_current : m_reveal;
    if (!wanted.isEmpty() && m_model->path(currentIndex()) != wanted) {
        if (const QModelIndex index = m_model->indexOf(wanted); index.isValid()) {
            const QScopedValueRollback quiet(m_quiet, true);
            setCurrentIndex(index);
            if (m_reveal == wanted)
                scrollTo(index, EnsureVisible);
        }
    }
    if (!m_reveal.isEmpty() && m_model->path(currentIndex()) == m_reveal)
        m_reveal.clear();
    if (m_scroll >= 0) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(m_scroll);
        if (verticalScrollBar()->value() == m_scroll)
            m_scroll = -1;
    }
}

void FileTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const FolderRow *row = m_model->row(current);
    if (m_quiet || !row)
        return; // a row that went leaves its path remembered: programs write files anew under the same name
    m_current = m_model->path(current);
    m_reveal.clear();
    m_scroll = -1;
    if (hasFocus() || underMouse())
        Q_EMIT shown(m_current, row->entry);
}

int FileTree::reading(const QPoint &position) const
{
    return isRightToLeft() ? viewport()->width() - 1 - position.x() : position.x();
}

int FileTree::startOf(const QModelIndex &index) const
{
    return Mirror(viewport())(visualRect(index)).left();
}

void FileTree::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_model->isNote(index)) {
        m_model->showMore(index);
        return;
    }
    const int x = reading(event->position().toPoint());
    const int left = startOf(index);
    if (event->button() == Qt::LeftButton && m_model->hasChildren(index) && index.isValid() && x < left + arrowShift) {
        if (x >= left - level)
            setExpanded(index, !isExpanded(index));
        return;
    }
    const bool again = index.isValid() && index == currentIndex();
    QTreeView::mousePressEvent(event);
    // A click on the selected file shows it again, when something else was shown meanwhile.
    if (const FolderRow *row = m_model->row(index); again && row && event->button() == Qt::LeftButton)
        Q_EMIT shown(m_current, row->entry);
}

void FileTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const FolderRow *row = m_model->row(index);
    if (row && row->isFolder() && reading(event->position().toPoint()) < startOf(index) + arrowShift) {
        mousePressEvent(event); // the second of two quick clicks on the arrow
        return;
    }
    if (row && !row->isFolder() && event->button() == Qt::LeftButton) {
        Q_EMIT opened(m_model->path(index), row->entry);
        return;
    }
    QTreeView::mouseDoubleClickEvent(event);
}

void FileTree::openCurrent()
{
    const QModelIndex index = currentIndex();
    if (m_model->isNote(index))
        m_model->showMore(index);
    else if (const FolderRow *row = m_model->row(index); row && row->isFolder())
        setExpanded(index, !isExpanded(index));
    else if (row)
        Q_EMIT opened(m_model->path(index), row->entry);
}

void FileTree::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return;
    case Qt::Key_F2:
        if (!m_model->isNote(currentIndex()) && currentIndex().isValid())
            Q_EMIT renameRequested(m_model->path(currentIndex()));
        return;
    case Qt::Key_Delete:
        if (const QList<QByteArray> paths = selectedPaths(); !paths.isEmpty())
            Q_EMIT removeRequested(paths);
        return;
    case Qt::Key_Escape:
        Q_EMIT left();
        event->ignore();
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

bool FileTree::event(QEvent *event)
{
    // The window has these keys for sessions; here they are about files.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete)) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void FileTree::contextMenuEvent(QContextMenuEvent *event)
{
    QModelIndex index = currentIndex();
    QPoint where = viewport()->mapToGlobal(visualRect(index).center());
    if (event->reason() == QContextMenuEvent::Mouse) {
        index = indexAt(event->pos());
        where = event->globalPos();
    }
    if (m_model->isNote(index))
        return;
    if (index.isValid()) {
        const QScopedValueRollback quiet(m_quiet, true); // a right click does not change what is shown
        if (selectionModel()->isSelected(index))         // of several: the menu is about all of them
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        else
            setCurrentIndex(index);
        m_current = m_model->path(index);
    }
    Q_EMIT menuRequested(where);
}

void FileTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!m_model->hasChildren(index))
        return;
    constexpr int size = 12;
    const Mirror at(viewport());
    const QRect before = at(rect);
    const QRect place(before.right() - size - 1 + arrowShift, rect.top() + (rect.height() - size) / 2, size, size);
    painter->drawPixmap(at(place).topLeft(), iconPixmap(at.foldIcon(isExpanded(index)), Token::Text2, size,
                                                        painter->device()->devicePixelRatio()));
}

void FileTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel()->isSelected(index);
    if (selected) {
        painter->fillRect(row, color(Token::Sel));
    } else if (indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index && underMouse()) {
        painter->fillRect(row, color(Token::Alt));
    }
    QTreeView::drawRow(painter, option, index);
    if (m_dropFolder && !m_model->isNote(index) && m_model->path(index) == *m_dropFolder) {
        painter->setPen(QPen(color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
    if (selected)
        painter->fillRect(QRect(0, row.top(), 3, row.height()), color(Token::Accent));
    if (hasFocus() && index == currentIndex()) {
        painter->setPen(QPen(color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
}

void FileTree::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_clock)
        viewport()->update(); // "12 s", "3 min" of the visible rows
    else
        QTreeView::timerEvent(event);
}

void FileTree::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    if (m_clock == 0)
        m_clock = startTimer(clockMs);
}

void FileTree::hideEvent(QHideEvent *event)
{
    QTreeView::hideEvent(event);
    if (m_clock != 0)
        killTimer(std::exchange(m_clock, 0));
}

} // namespace Vitrine::Ui
