// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/filemodel.h"

#include <QSet>
#include <QTreeView>

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

Q_SIGNALS:
    /// Selected with the mouse or the keys.
    void shown(const QByteArray &path, const Vitrine::FileEntry &entry);
    /// Double click or Enter on a file.
    void opened(const QByteArray &path, const Vitrine::FileEntry &entry);
    void menuRequested(const QPoint &globalPosition);
    /// Escape.
    void left();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void catchUp(const QByteArray &folder);
    void openCurrent();

    FileModel *m_model;
    QSet<QByteArray> m_open;
    QByteArray m_current;
    QByteArray m_reveal;
    int m_scroll = -1; ///< to be restored; negative: nothing
    bool m_quiet = false;
    int m_clock = 0;
};

} // namespace Vitrine::Ui
