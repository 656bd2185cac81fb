// SPDX-License-Identifier: GPL-3.0-or-later
// The tree as a place that files are dropped on and dragged from, and what more than one selected row means.
#include "ui/files/filetree.h"

#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int unfoldMs = 800; ///< a folder that something is held over opens then

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

QList<QByteArray> FileTree::selectedPaths() const
{
    QList<QByteArray> paths;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        if (!m_model->isNote(index))
            paths.append(m_model->path(index));
    }
    // What is in a selected folder goes with it.
    const QSet<QByteArray> all(paths.cbegin(), paths.cend());
    paths.removeIf([&all](const QByteArray &path) {
        for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (all.contains(path.left(slash)))
                return true;
        }
        return false;
    });
    std::ranges::sort(paths);
    return paths;
}

QByteArray FileTree::folderAt(const QModelIndex &index) const
{
    const FolderRow *row = m_model->row(index);
    const QByteArray path = m_model->path(index);
    if (!index.isValid() || !row || row->isFolder())
        return path; // of a note: its folder's
    return path.left(std::max<qsizetype>(path.lastIndexOf('/'), 0));
}

QByteArray FileTree::currentFolder() const
{
    return folderAt(currentIndex());
}

void FileTree::setTakesDrops(bool takes)
{
    setAcceptDrops(takes);
    viewport()->setAcceptDrops(takes);
}

void FileTree::startDrag(Qt::DropActions)
{
    if (const QList<QByteArray> paths = selectedPaths(); !paths.isEmpty())
        Q_EMIT dragRequested(paths);
}

void FileTree::dragEnterEvent(QDragEnterEvent *event)
{
    // Dragged out and back again: nothing is to be done.
    if (event->source() == this || localFiles(event->mimeData()).isEmpty())
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void FileTree::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    setDropFolder(folderAt(index));
    const FolderRow *row = m_model->row(index);
    if (!row || !row->isFolder() || isExpanded(index))
        m_unfold.stop();
    else if (m_unfoldPath != m_dropFolder || !m_unfold.isActive())
        m_unfold.start(unfoldMs);
    m_unfoldPath = m_dropFolder.value_or(QByteArray());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void FileTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_unfold.stop();
    setDropFolder(std::nullopt);
    event->accept();
}

void FileTree::dropEvent(QDropEvent *event)
{
    m_unfold.stop();
    const QByteArray folder = folderAt(indexAt(event->position().toPoint()));
    setDropFolder(std::nullopt);
    event->setDropAction(Qt::CopyAction); // whatever was meant: what is on this computer stays there
    event->accept();
    Q_EMIT dropped(localFiles(event->mimeData()), folder);
}

void FileTree::setDropFolder(const std::optional<QByteArray> &folder)
{
    if (m_dropFolder == folder)
        return;
    m_dropFolder = folder;
    viewport()->update();
}

void FileTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_dropFolder || !m_dropFolder->isEmpty())
        return;
    QPainter painter(viewport()); // into the workspace itself
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

} // namespace Vitrine::Ui
