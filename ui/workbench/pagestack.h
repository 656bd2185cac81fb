// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <optional>

class QAction;
class QBoxLayout;
class QStackedWidget;
class QToolButton;

namespace Vitrine::Ui {

class Pane;
class TabRow;
class ThinProgress;

/// One place of the window: a row of tabs, the pages behind them, and between the two what is true of the page in
/// front (progress, banners). Pages are panes; a place may also start with a plain widget that is no pane (the list of
/// sessions).
///
/// A page that belongs to another session than the one in view keeps its place in the list, but has no tab.
class PageStack : public QWidget
{
    Q_OBJECT

public:
    explicit PageStack(const QString &name, QWidget *parent = nullptr);
    ~PageStack() override;

    void addPlain(QWidget *page, const QString &title, const QString &iconName);
    void addPane(Pane *pane, bool inFront);
    /// Takes the pane out without deleting it.
    void removePane(Pane *pane);
    [[nodiscard]] QList<Pane *> panes() const;
    [[nodiscard]] bool holds(const QWidget *page) const;
    /// The page in front; null when there is none.
    [[nodiscard]] QWidget *current() const;
    [[nodiscard]] Pane *currentPane() const;
    void setCurrent(QWidget *page);
    /// Goes to the next (+1) or previous (-1) tab, around the ends.
    void step(int by);

    /// Shows the tabs of this session, and brings back the one that was in front in it.
    void setSession(const std::optional<SessionKey> &key);

    /// Widgets between the tab row and the page, over all pages of the place.
    [[nodiscard]] QBoxLayout *notices() const { return m_notices; }
    /// Actions at the right end of the row, before those of the page.
    void setOwnActions(const QList<QAction *> &actions);
    /// A single page has a title instead of a tab; several have tabs without icons and badges, to fit a narrow place.
    void setSingleAsTitle(bool on);
    /// False: only the pages, as on the first run.
    void setRowVisible(bool visible);
    void setBusy(Pane *pane, bool busy, double fraction);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged();
    void closeRequested(Vitrine::Ui::Pane *pane);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Page
    {
        QWidget *widget = nullptr;
        QString title; ///< of plain pages
        QString icon;
    };
    [[nodiscard]] bool isShown(const Page &page) const;
    [[nodiscard]] int tabOf(const QWidget *page) const;
    void rebuildRow();
    void rebuildCorner();
    void showBadge(Pane *pane);
    void tabSelected(int tab);

    QList<Page> m_pages;
    QList<QWidget *> m_tabs; ///< the page behind each tab
    std::optional<QString> m_sessionText;
    QHash<QString, QPointer<QWidget>> m_front; ///< by session
    bool m_plainTabs = false;
    QList<QAction *> m_ownActions;
    QHash<const QWidget *, double> m_busy;
    TabRow *m_row;
    QWidget *m_rowHolder;
    QToolButton *m_plus;
    QWidget *m_corner;
    ThinProgress *m_progress;
    QBoxLayout *m_notices;
    QStackedWidget *m_stack;
};

} // namespace Vitrine::Ui
