// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane of files offers to change and to copy: actions, drops, the clipboard.
#include "ui/files/dragout.h"
#include "ui/files/filechanges.h"
#include "ui/files/filespane.h"
#include "ui/files/fileview.h"
#include "ui/files/foundfiles.h"
#include "ui/files/transferbar.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QListView>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace Vitrine::Ui {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

void FilesPane::makeChangeActions(Actions &actions)
{
    using Menu = Actions::Menu;
    const auto add = [&](const char *id, const QString &text, const char *icon, const char *keys, auto run) {
        return actions.add(
            {QLatin1String(id), text, QLatin1String(icon), Menu::Workspace, {QKeySequence(QLatin1String(keys))}}, this,
            run);
    };
    m_saveTo = add("files.saveTo", tr("Save to…"), "download", "Ctrl+Alt+Shift+S", [this] { askSaveTo(); });
    m_changing = {
        add("files.newFile", tr("New file…"), "plus", "Ctrl+Alt+Shift+F",
            [this] { m_changes->newFile(m_tree->currentFolder()); }),
        add("files.newFolder", tr("New folder…"), "folder", "Ctrl+Alt+Shift+N",
            [this] { m_changes->newFolder(m_tree->currentFolder()); }),
        add("files.addFiles", tr("Copy files into the workspace…"), "clip", "Ctrl+Alt+Shift+U",
            [this] { askFiles(false); }),
        add("files.addFolder", tr("Copy a folder into the workspace…"), "", "Ctrl+Alt+Shift+O",
            [this] { askFiles(true); }),
        add("files.rename", tr("Rename the selected file…"), "pencil", "Ctrl+Alt+Shift+R",
            [this] { m_changes->rename(selectedPath()); }),
        add("files.remove", tr("Delete what is selected…"), "trash", "Ctrl+Alt+Shift+D",
            [this] { m_changes->remove(selectedPaths()); }),
    };
}

void FilesPane::connectChanges()
{
    setAcceptDrops(true); // for when there is no tree
    connect(m_tree, &FileTree::renameRequested, this, [this](const QByteArray &path) {
        if (m_checkpoint.id.isEmpty())
            m_changes->rename(path);
    });
    connect(m_tree, &FileTree::removeRequested, this, [this](const QList<QByteArray> &paths) {
        if (m_checkpoint.id.isEmpty())
            m_changes->remove(paths);
    });
    connect(m_tree, &FileTree::dropped, m_changes, &FileChanges::upload);
    connect(m_tree, &FileTree::dragRequested, this, [this](const QList<QByteArray> &paths) {
        if (m_session)
            m_dragOut->begin(m_session->key, m_checkpoint.id, paths);
    });
    connect(m_changes, &FileChanges::failed, this, &Pane::failed);
    connect(m_dragOut, &DragOut::failed, this, &Pane::failed);
    connect(m_transferBar, &TransferBar::failed, this, &Pane::failed);
    connect(m_changes, &FileChanges::made, this, [this](const QByteArray &path, bool isFile) {
        m_field->clear();
        m_tree->reveal(path);
        if (isFile)
            open(path, 0, true);
    });
    connect(m_transfers, &Transfers::ended, this, [this](Transfers::Direction direction) {
        if (direction == Transfers::Direction::In)
            m_model->refreshAll(); // a stopped machine tells nothing any more
    });
}

void FilesPane::updateChangeActions()
{
    const bool now = m_model->session().has_value() && m_checkpoint.id.isEmpty();
    for (QAction *action : std::as_const(m_changing))
        action->setEnabled(now);
    m_saveTo->setEnabled(m_model->session().has_value());
    m_tree->setTakesDrops(now);
}

QList<QByteArray> FilesPane::selectedPaths() const
{
    if (m_stack->currentWidget() != m_found)
        return m_tree->selectedPaths();
    const QByteArray path = m_found->currentPath();
    return path.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{path};
}

void FilesPane::askFiles(bool folder)
{
    if (!m_session)
        return;
    auto *dialog =
        new QFileDialog(this, folder ? tr("Copy a folder into the workspace") : tr("Copy files into the workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, to = m_tree->currentFolder()](const QStringList &files) { m_changes->upload(files, to); });
    dialog->open();
}

void FilesPane::askSaveTo()
{
    if (!m_session || !m_saveTo->isEnabled())
        return;
    auto *dialog = new QFileDialog(this, tr("Save to this folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FilesPane::saveTo);
    dialog->open();
}

void FilesPane::saveTo(const QString &folder)
{
    if (!m_session)
        return;
    QList<QByteArray> paths = selectedPaths();
    if (paths.isEmpty())
        paths.append(QByteArray()); // nothing is selected: all of it, in a folder named after the session
    const auto begun = m_transfers->download(m_session->key, m_checkpoint.id,
                                             downloadSources(paths, m_session->key.session.toUtf8()), folder);
    if (!begun)
        Q_EMIT failed(begun.error());
}

void FilesPane::paste()
{
    const QStringList files = localFiles(QApplication::clipboard()->mimeData());
    if (!files.isEmpty() && m_session && m_checkpoint.id.isEmpty() &&
        !m_preview->isAncestorOf(QApplication::focusWidget()))
        m_changes->upload(files, m_tree->currentFolder());
    else
        Pane::paste();
}

void FilesPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_model->session() || !m_checkpoint.id.isEmpty() || event->source() == m_tree ||
        localFiles(event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void FilesPane::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_changes->upload(localFiles(event->mimeData()), {});
}

} // namespace Vitrine::Ui
