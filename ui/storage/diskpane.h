// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QTreeView;

namespace Vitrine::Ui {

class RowModel;

/// The page Disk: what takes it, what can be given back, and the trash.
class DiskPane : public Pane
{
    Q_OBJECT

public:
    explicit DiskPane(Api::Nouns &engine, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &) override {}
    [[nodiscard]] bool isClosable() const override { return true; }
    void takeFocus() override;

    [[nodiscard]] QTreeView *sessions() const { return m_sessions.view; }
    [[nodiscard]] QTreeView *trash() const { return m_trash.view; }
    [[nodiscard]] QTreeView *items() const { return m_items.view; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct List
    {
        RowModel *model = nullptr;
        QTreeView *view = nullptr;
        QLabel *title = nullptr;
        QLabel *none = nullptr;
    };
    [[nodiscard]] List makeList(const QStringList &headings, const QString &title, const QString &none,
                                const char *name);
    void look();
    void present(const DiskReport &report);
    void updateButtons();
    void restore();
    void restoreAs(const QString &id, const QString &session);
    void askDelete();
    void askEmpty();
    void askReclaim();
    void reclaim(const QStringList &items);
    template <typename T>
    void then(Pending<T> pending);

    Api::Nouns &m_engine;
    QLabel *m_summary;
    QLabel *m_outcome;
    QPushButton *m_again;
    List m_items;
    List m_trash;
    List m_sessions;
    QPushButton *m_reclaim;
    QPushButton *m_restore;
    QPushButton *m_delete;
    QPushButton *m_empty;
    QTimer m_later;
    bool m_isLooking = false;
    bool m_isWorking = false;
};

} // namespace Vitrine::Ui
