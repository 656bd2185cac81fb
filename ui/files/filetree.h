// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/filemodel.h"

#include <QSet>
#include <QTimer>
#include <QTreeView>

#include <optional>

namespace Vitrine::Ui {

/// The tree of a workspace. It remembers by path what is open and selected, so that both come back when a session is
/// shown again or its machine came anew.
class FileTree : public QTreeView
{
    Q_OBJECT

public:
    /// What is remembered of a session.
    struct Remembered
    {
        QSet<QByteArray> open;
        QByteArray current;
        int scroll = 0;
    };

    explicit FileTree(FileModel *model, QWidget *parent = nullptr);

    [[nodiscard]] Remembered remembered() const;
    /// To be called before the model lists the session.
    void restore(const Remembered &remembered);
    /// Opens the folders above `path` and selects it, as soon as they are listed.
    void reveal(const QByteArray &path);
    [[nodiscard]] QByteArray currentPath() const { return m_current; }
    void foldAll();

    /// All that is selected, sorted; what is in a selected folder goes with it and is not named.
    [[nodiscard]] QList<QByteArray> selectedPaths() const;
    /// The folder that is selected, or that the selected file is in.
    [[nodiscard]] QByteArray currentFolder() const;
    /// Whether files of this computer may be dropped.
    void setTakesDrops(bool takes);
    /// Where they would go now; none: nothing is held over the tree.
    [[nodiscard]] std::optional<QByteArray> dropFolder() const { return m_dropFolder; }

Q_SIGNALS:
    /// Selected with the mouse or the keys.
    void shown(const QByteArray &path, const Vitrine::FileEntry &entry);
    /// Double click or Enter on a file.
    void opened(const QByteArray &path, const Vitrine::FileEntry &entry);
    void menuRequested(const QPoint &globalPosition);
    /// Escape.
    void left();
    /// F2 and Delete, while the tree has the focus.
    void renameRequested(const QByteArray &path);
    void removeRequested(const QList<QByteArray> &paths);
    void dragRequested(const QList<QByteArray> &paths);
    /// Files and folders of this computer, onto this folder.
    void dropped(const QStringList &paths, const QByteArray &folder);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void timerEvent(QTimerEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// How far a position, or the text of a row, is from the side where rows begin.
    [[nodiscard]] int reading(const QPoint &position) const;
    [[nodiscard]] int startOf(const QModelIndex &index) const;
    void catchUp(const QByteArray &folder);
    void openCurrent();
    [[nodiscard]] QByteArray folderAt(const QModelIndex &index) const;
    void setDropFolder(const std::optional<QByteArray> &folder);

    FileModel *m_model;
    QSet<QByteArray> m_open;
    QByteArray m_current;
    QByteArray m_reveal;
    int m_scroll = -1; ///< to be restored; negative: nothing
    bool m_quiet = false;
    int m_clock = 0;
    std::optional<QByteArray> m_dropFolder;
    QByteArray m_unfoldPath;
    QTimer m_unfold;
};

} // namespace Vitrine::Ui
