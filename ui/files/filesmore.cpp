// SPDX-License-Identifier: GPL-3.0-or-later
// What else the pane of files does: opening by some letters, following what is written, an editor of this computer.
#include "ui/files/codeview.h"
#include "ui/files/externaledit.h"
#include "ui/files/filefollow.h"
#include "ui/files/filepage.h"
#include "ui/files/filespane.h"
#include "ui/files/fileview.h"
#include "ui/files/quickopen.h"
#include "ui/files/transferbar.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QApplication>
#include <QScrollBar>

namespace Vitrine::Ui {

void FilesPane::makeMoreActions(Actions &actions)
{
    using Menu = Actions::Menu;
    startEditor = ExternalEdit::startEditor;
    actions.add({QStringLiteral("files.quickOpen"),
                 tr("Open a file by its name…"),
                 QStringLiteral("file"),
                 Menu::Workspace,
                 {QKeySequence(QStringLiteral("Ctrl+P"))}},
                this, [this] { m_quickOpen->open(); });
    connect(m_quickOpen, &QuickOpen::chosen, this, [this](const QByteArray &path, int line) { showFile(path, line); });

    m_following = actions.add({QStringLiteral("files.follow"),
                               tr("Follow what is written"),
                               QStringLiteral("eye"),
                               Menu::Workspace,
                               {QKeySequence(QStringLiteral("Ctrl+Alt+Shift+A"))}},
                              this, [this] { setFollowing(m_following->isChecked()); });
    m_following->setCheckable(true);
    connect(m_follow, &FileFollow::written, this, [this](const QByteArray &path) {
        if (!m_session || !m_checkpoint.id.isEmpty())
            return;
        m_tree->reveal(path);
        if (m_preview->isVisible())
            m_preview->showFile(m_session->key, path, m_session->mountPath);
        else if (FilePage *front = pageInFront(); !front || !front->isEditing())
            open(path, 0, true);
    });

    m_external = actions.add({QStringLiteral("files.external"),
                              tr("Open the file in an editor of this computer"),
                              QStringLiteral("open"),
                              Menu::Workspace,
                              {QKeySequence(QStringLiteral("Ctrl+Alt+Shift+X"))}},
                             this, [this] {
                                 const FilePage *front = pageInFront();
                                 const bool inPage = front && front->isAncestorOf(QApplication::focusWidget());
                                 if (const QByteArray path = inPage ? front->path() : selectedPath(); !path.isEmpty())
                                     openExternally(path);
                             });
}

QuickOpen *FilesPane::quickOpen() const
{
    return m_quickOpen;
}

// --- Following

bool FilesPane::isFollowing() const
{
    return m_follows;
}

void FilesPane::setFollowing(bool on)
{
    m_follows = on;
    m_following->setChecked(on);
    m_followItem->setChecked(on);
    updateFollowing();
}

void FilesPane::updateFollowing()
{
    const bool runs =
        m_session && (m_session->state == SessionState::Running || m_session->state == SessionState::Idle);
    m_follow->follow(m_follows && runs && isVisible() && m_checkpoint.id.isEmpty() ? std::optional(m_session->key)
                                                                                   : std::nullopt);
}

// --- An editor of this computer

QList<ExternalEdit *> FilesPane::externalEdits() const
{
    QList<ExternalEdit *> edits;
    for (const auto &edit : m_externals) {
        if (edit)
            edits.append(edit);
    }
    return edits;
}

void FilesPane::openExternally(const QByteArray &path)
{
    if (!m_session || !m_checkpoint.id.isEmpty())
        return;
    m_externals.removeIf([](const auto &edit) { return !edit; });
    for (ExternalEdit *edit : externalEdits()) {
        if (edit->session() != m_session->key || edit->path() != path || edit->file().isEmpty())
            continue;
        if (const auto started = startEditor(edit->file()); !started) // the same copy once more
            Q_EMIT failed(started.error());
        return;
    }
    auto *edit = new ExternalEdit(m_engine, *m_session, path, this);
    m_externals.append(edit);
    const QString name = displayText(path.mid(path.lastIndexOf('/') + 1));
    connect(edit, &ExternalEdit::failed, this, &Pane::failed);
    connect(edit, &ExternalEdit::opened, this, [this, name] {
        m_transferBar->say(tr("%1 is open in an editor. What is saved there is written back.").arg(name));
    });
    connect(edit, &ExternalEdit::saved, this,
            [this, name] { m_transferBar->say(tr("%1 was written back into the workspace.").arg(name)); });
    connect(edit, &ExternalEdit::ended, edit, &QObject::deleteLater);
    edit->open(startEditor);
}

} // namespace Vitrine::Ui
