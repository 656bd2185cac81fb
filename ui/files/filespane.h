// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/filetree.h"
#include "ui/window/pane.h"

#include <QHash>
#include <QPointer>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Vitrine::Transfer {
class FilesAt;
}

namespace Vitrine::Ui {

class Banner;
class CodeColors;
class DragOut;
class EmptyState;
class ExternalEdit;
class FileChanges;
class FileFollow;
class FilePage;
class FileView;
class FoundFiles;
class QuickOpen;
class SearchField;
class TransferBar;
class Transfers;

/// What is on the disk: the workspace of the session in view as a live tree, a field that finds files in it, and a
/// preview. It opens files as pages in the centre. When asked to, it shows the files of a checkpoint instead, until the
/// person goes back, the checkpoint is deleted, or another session comes into view.
class FilesPane : public Pane
{
    Q_OBJECT

public:
    explicit FilesPane(const PaneContext &context, QWidget *parent = nullptr);
    ~FilesPane() override;

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] QList<QAction *> cornerActions() const override;
    void takeFocus() override;
    bool find() override;
    void copy() override;
    /// Files of this computer that are in the clipboard, into the folder at hand.
    void paste() override;
    bool showFile(const QByteArray &path, int line) override;
    bool showCheckpoint(const CheckpointInfo &checkpoint) override;

    [[nodiscard]] FileTree *tree() const { return m_tree; }
    [[nodiscard]] FileModel *model() const { return m_model; }
    [[nodiscard]] FileView *preview() const { return m_preview; }
    [[nodiscard]] SearchField *field() const { return m_field; }
    [[nodiscard]] FoundFiles *found() const { return m_found; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    /// Says which checkpoint is shown, and leads back; hidden while the files of now are.
    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }
    [[nodiscard]] FileChanges *changes() const { return m_changes; }
    [[nodiscard]] Transfers *transfers() const { return m_transfers; }
    [[nodiscard]] TransferBar *transferBar() const { return m_transferBar; }
    [[nodiscard]] DragOut *dragOut() const { return m_dragOut; }
    [[nodiscard]] QuickOpen *quickOpen() const;
    /// Whether the preview shows what is being written.
    [[nodiscard]] bool isFollowing() const;
    void setFollowing(bool on);
    /// Files that are open in an editor of this computer.
    [[nodiscard]] QList<ExternalEdit *> externalEdits() const;
    void openExternally(const QByteArray &path);
    std::function<Result<void>(const QString &)> startEditor; ///< tests put something else here
    /// Copies what is selected into this folder of this computer.
    void saveTo(const QString &folder);
    /// Empty: the files of now.
    [[nodiscard]] QString checkpoint() const { return m_checkpoint.id; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    static constexpr auto hiddenSetting = "files/hidden";

    void makeActions(Actions &actions);
    void makeChangeActions(Actions &actions);
    void connectChanges();
    void makeMenu();
    void updateActive();
    void updateState();
    /// Lists everything again, from the checkpoint or from now.
    void switchTo(const CheckpointInfo &checkpoint);
    void lookForCheckpoint();
    void setShowHidden(bool show);
    void showPreview(const QByteArray &path, const FileEntry &entry);
    void open(const QByteArray &path, int line, bool inFront);
    void showMenu(const QByteArray &path, const QPoint &position);
    void copyPath(const QByteArray &path);
    [[nodiscard]] FilePage *page(const QByteArray &path) const;
    [[nodiscard]] FilePage *pageInFront() const;
    [[nodiscard]] QByteArray selectedPath() const;
    [[nodiscard]] QList<QByteArray> selectedPaths() const;
    void askFiles(bool folder);
    void askSaveTo();
    void updateChangeActions();
    void makeMoreActions(Actions &actions);
    void updateFollowing();

    Api::Nouns &m_engine;
    std::shared_ptr<CodeColors> m_colors;
    std::optional<SessionInfo> m_session;
    CheckpointInfo m_checkpoint; ///< empty id: now
    std::unique_ptr<Transfer::FilesAt> m_files;
    QHash<SessionKey, FileTree::Remembered> m_remembered;
    QList<QPointer<FilePage>> m_pages;
    FileModel *m_model;
    Banner *m_banner;
    QPushButton *m_restore;
    SearchField *m_field;
    QLabel *m_place;
    QWidget *m_readOnly;
    QStackedWidget *m_stack;
    FileTree *m_tree;
    FoundFiles *m_found;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    FileView *m_preview;
    QAction *m_more = nullptr;
    QAction *m_hidden = nullptr;
    QAction *m_goToLine = nullptr;
    Transfers *m_transfers;
    TransferBar *m_transferBar;
    DragOut *m_dragOut;
    FileChanges *m_changes;
    QList<QAction *> m_changing; ///< for the files of now only
    QAction *m_saveTo = nullptr;
    QPointer<QuickOpen> m_quickOpen; ///< the window is its parent once it was open
    FileFollow *m_follow;
    QAction *m_following = nullptr;
    QAction *m_followItem = nullptr; ///< the same in the menu
    bool m_follows = false;
    QAction *m_external = nullptr;
    QList<QPointer<ExternalEdit>> m_externals;
};

} // namespace Vitrine::Ui
