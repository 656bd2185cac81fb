// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the pane of files: its actions and its menus.
#include "ui/files/codeview.h"
#include "ui/files/fileedit.h"
#include "ui/files/filepage.h"
#include "ui/files/filespane.h"
#include "ui/files/fileview.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace Vitrine::Ui {

void FilesPane::makeMenu()
{
    m_more = new QAction(themeIcon(QStringLiteral("more")), tr("More"), this);
    auto *menu = new QMenu(this);
    m_hidden = menu->addAction(tr("Show hidden files"));
    m_hidden->setCheckable(true);
    m_hidden->setChecked(m_model->showsHidden());
    connect(m_hidden, &QAction::triggered, this, [this](bool on) {
        setShowHidden(on);
        m_engine.settings.setValue(QString::fromLatin1(hiddenSetting), on);
    });
    connect(menu->addAction(tr("Fold all")), &QAction::triggered, m_tree, &FileTree::foldAll);
    connect(menu->addAction(themeIcon(QStringLiteral("redo")), tr("List again")), &QAction::triggered, m_model,
            &FileModel::refreshAll);
    menu->addSeparator();
    m_followItem = menu->addAction(tr("Follow what is written"));
    m_followItem->setCheckable(true);
    connect(m_followItem, &QAction::triggered, this, &FilesPane::setFollowing);
    m_more->setMenu(menu);
    connect(m_more, &QAction::triggered, this, [menu] { menu->popup(QCursor::pos()); });
}

void FilesPane::makeActions(Actions &actions)
{
    using Menu = Actions::Menu;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    actions.add({QStringLiteral("files.find"),
                 tr("Find a file…"),
                 QStringLiteral("search"),
                 Menu::Workspace,
                 {key("Ctrl+Shift+O")}},
                this, [this] {
                    Q_EMIT raiseRequested();
                    m_field->setFocus(Qt::OtherFocusReason);
                    m_field->selectAll();
                });
    actions.add({QStringLiteral("files.open"),
                 tr("Open the selected file"),
                 QStringLiteral("open"),
                 Menu::Workspace,
                 {key("Ctrl+Alt+O")}},
                this, [this] {
                    if (const QByteArray path = selectedPath(); !path.isEmpty())
                        open(path, 0, true);
                });
    actions.add({QStringLiteral("files.copyPath"),
                 tr("Copy the file's path"),
                 QStringLiteral("copy"),
                 Menu::Workspace,
                 {key("Ctrl+Alt+C")}},
                this, [this] {
                    const FilePage *front = pageInFront();
                    if (const QByteArray path =
                            front && front->isAncestorOf(QApplication::focusWidget()) ? front->path() : selectedPath();
                        !path.isEmpty())
                        copyPath(path);
                });
    actions.add({QStringLiteral("files.edit"),
                 tr("Edit the file in view"),
                 QStringLiteral("pencil"),
                 Menu::Workspace,
                 {key("Ctrl+Alt+Shift+E")}},
                this, [this] {
                    if (FilePage *front = pageInFront())
                        front->edit();
                });
    actions.add({QStringLiteral("files.save"), tr("Save the file"), {}, Menu::Workspace, {key("Ctrl+S")}}, this,
                [this] {
                    if (FilePage *front = pageInFront())
                        front->save();
                });
    m_goToLine = actions.add(
        {QStringLiteral("files.goToLine"), tr("Go to line…"), {}, Menu::Workspace, {key("Ctrl+G")}}, this, [this] {
            FilePage *front = pageInFront();
            if (front && front->isEditing()) {
                front->editor()->askLine();
                return;
            }
            const bool inPreview = m_preview->isVisible() && m_preview->isAncestorOf(QApplication::focusWidget());
            if (inPreview || !front)
                m_preview->askLine();
            else
                front->view()->askLine();
        });
}

void FilesPane::showMenu(const QByteArray &path, const QPoint &position)
{
    const QModelIndex index = m_model->indexOf(path);
    const FolderRow *row = m_model->row(index);
    const bool folder = row && row->isFolder();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (folder) {
        const bool isOpen = m_tree->isExpanded(index);
        connect(menu->addAction(isOpen ? tr("Fold") : tr("Unfold")), &QAction::triggered, this, [this, path] {
            if (const QModelIndex at = m_model->indexOf(path); at.isValid())
                m_tree->setExpanded(at, !m_tree->isExpanded(at));
        });
    } else {
        connect(menu->addAction(themeIcon(QStringLiteral("open")), tr("Open")), &QAction::triggered, this,
                [this, path] { open(path, 0, true); });
        if (m_checkpoint.id.isEmpty())
            connect(menu->addAction(tr("Open in an editor of this computer")), &QAction::triggered, this,
                    [this, path] { openExternally(path); });
    }
    menu->addSeparator();
    connect(menu->addAction(themeIcon(QStringLiteral("copy")), tr("Copy path")), &QAction::triggered, this,
            [this, path] { copyPath(path); });
    connect(menu->addAction(tr("Copy name")), &QAction::triggered, this,
            [path] { QApplication::clipboard()->setText(QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1))); });
    menu->addSeparator();
    menu->addAction(m_saveTo);
    if (m_checkpoint.id.isEmpty()) {
        for (QAction *action : std::as_const(m_changing))
            menu->addAction(action);
    }
    menu->addSeparator();
    menu->addAction(m_hidden);
    menu->popup(position);
}

void FilesPane::copyPath(const QByteArray &path)
{
    if (m_session)
        QApplication::clipboard()->setText(m_session->mountPath + QLatin1Char('/') + QString::fromUtf8(path));
}

} // namespace Vitrine::Ui
