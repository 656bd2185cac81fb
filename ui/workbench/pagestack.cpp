// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/pagestack.h"

#include "ui/theme/tabrow.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int rowInset = 9; ///< before the first tab

/// The row's ground with the line below it, on which the tabs stand.
class RowHolder : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Token::Window));
        painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Line));
    }
};

Pane *paneOf(QWidget *page)
{
    return qobject_cast<Pane *>(page);
}

} // namespace

PageStack::PageStack(const QString &name, QWidget *parent)
    : QWidget(parent), m_row(new TabRow(this)), m_rowHolder(new RowHolder(this)), m_plus(new QToolButton(m_rowHolder)),
      m_corner(new QWidget(m_rowHolder)), m_progress(new ThinProgress(this)), m_stack(new QStackedWidget(this))
{
    setAccessibleName(name);
    m_row->setAccessibleName(tr("Tabs: %1").arg(name));
    m_rowHolder->setFixedHeight(tabRowHeight);
    // What stands over the pages is there to be answered: it keeps its height, whatever the highest page would like.
    m_stack->setMinimumHeight(30);
    m_plus->setIconSize({16, 16});
    m_plus->setFixedSize(paneControlHeight, paneControlHeight);
    m_plus->hide();
    auto *corner = new QHBoxLayout(m_corner);
    corner->setContentsMargins(0, 0, 0, 0);
    corner->setSpacing(2);

    auto *row = new QHBoxLayout(m_rowHolder);
    row->setContentsMargins(rowInset, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_row, 0, Qt::AlignBottom);
    row->addWidget(m_plus);
    row->addStretch(1);
    row->addWidget(m_corner);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rowHolder);
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(0);
    layout->addLayout(m_notices);
    layout->addWidget(m_stack, 1);
    m_progress->raise(); // lies over the first lines of the page, so that nothing moves when it shows

    connect(m_row, &QTabBar::currentChanged, this, &PageStack::tabSelected);
    connect(m_row, &TabRow::closeRequested, this, [this](int tab) {
        if (Pane *pane = paneOf(m_tabs.value(tab)))
            Q_EMIT closeRequested(pane);
    });
}

PageStack::~PageStack()
{
    // The pages die after this, as children, and nobody is left to hear of it.
    for (const Page &page : std::as_const(m_pages))
        disconnect(page.widget, nullptr, this, nullptr);
}

void PageStack::addPlain(QWidget *page, const QString &title, const QString &iconName)
{
    m_pages.append({page, title, iconName});
    m_stack->addWidget(page);
    rebuildRow();
}

void PageStack::addPane(Pane *pane, bool inFront)
{
    m_pages.append({pane, {}, {}});
    m_stack->addWidget(pane);
    connect(pane, &Pane::titleChanged, this, &PageStack::rebuildRow);
    connect(pane, &Pane::badgeChanged, this, [this, pane] { showBadge(pane); });
    connect(pane, &Pane::cornerActionsChanged, this, &PageStack::rebuildCorner);
    connect(pane, &Pane::busyChanged, this,
            [this, pane](bool busy, double fraction) { setBusy(pane, busy, fraction); });
    connect(pane, &QObject::destroyed, this, [this, pane] {
        // Only the address is left of it.
        m_pages.removeIf([pane](const Page &page) { return page.widget == pane; });
        m_busy.remove(pane);
        rebuildRow();
    });
    rebuildRow();
    if (inFront)
        setCurrent(pane);
}

void PageStack::removePane(Pane *pane)
{
    disconnect(pane, nullptr, this, nullptr);
    m_pages.removeIf([pane](const Page &page) { return page.widget == pane; });
    m_busy.remove(pane);
    m_stack->removeWidget(pane);
    rebuildRow();
}

QList<Pane *> PageStack::panes() const
{
    QList<Pane *> list;
    for (const Page &page : m_pages) {
        if (Pane *pane = paneOf(page.widget))
            list.append(pane);
    }
    return list;
}

bool PageStack::holds(const QWidget *page) const
{
    return std::ranges::any_of(m_pages, [page](const Page &each) { return each.widget == page; });
}

QWidget *PageStack::current() const
{
    return m_tabs.value(m_row->currentIndex());
}

Pane *PageStack::currentPane() const
{
    return paneOf(current());
}

void PageStack::setCurrent(QWidget *page)
{
    if (const int tab = tabOf(page); tab >= 0)
        m_row->setCurrentIndex(tab);
}

void PageStack::step(int by)
{
    const int count = m_row->count();
    if (count > 1)
        m_row->setCurrentIndex((m_row->currentIndex() + by + count) % count);
}

void PageStack::setSession(const std::optional<SessionKey> &key)
{
    const std::optional<QString> text = key ? std::optional(key->text()) : std::nullopt;
    if (text == m_sessionText)
        return;
    m_sessionText = text;
    const QPointer<QWidget> front = text ? m_front.value(*text) : nullptr;
    rebuildRow();
    if (front)
        setCurrent(front);
}

bool PageStack::isShown(const Page &page) const
{
    const Pane *pane = paneOf(page.widget);
    const std::optional<SessionKey> only = pane ? pane->onlyFor() : std::nullopt;
    return !only || (m_sessionText && only->text() == *m_sessionText);
}

int PageStack::tabOf(const QWidget *page) const
{
    return int(m_tabs.indexOf(const_cast<QWidget *>(page)));
}

void PageStack::rebuildRow()
{
    QWidget *front = current();
    {
        const QSignalBlocker quiet(m_row);
        while (m_row->count() > 0)
            m_row->removeTab(0);
        m_tabs.clear();
        for (const Page &page : std::as_const(m_pages)) {
            if (!isShown(page))
                continue;
            m_tabs.append(page.widget);
            const Pane *pane = paneOf(page.widget);
            if (!pane) {
                m_row->addPage(page.title, page.icon);
                continue;
            }
            const int tab =
                m_row->addPage(pane->title(), m_plainTabs ? QString() : pane->iconName(), pane->isClosable());
            if (!m_plainTabs)
                m_row->setBadge(tab, pane->badge(), pane->badgeTone());
        }
        const int tab = tabOf(front);
        m_row->setCurrentIndex(tab >= 0 ? tab : 0);
    }
    tabSelected(m_row->currentIndex());
}

void PageStack::showBadge(Pane *pane)
{
    if (const int tab = tabOf(pane); tab >= 0 && !m_plainTabs)
        m_row->setBadge(tab, pane->badge(), pane->badgeTone());
}

void PageStack::tabSelected(int tab)
{
    QWidget *page = m_tabs.value(tab);
    if (page) {
        m_stack->setCurrentWidget(page);
        if (m_sessionText)
            m_front.insert(*m_sessionText, page);
    }
    rebuildCorner();
    if (const auto busy = m_busy.constFind(page); page && busy != m_busy.constEnd())
        m_progress->start(*busy);
    else
        m_progress->stop();
    Q_EMIT currentChanged();
}

void PageStack::rebuildCorner()
{
    qDeleteAll(m_corner->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly));
    QList<QAction *> actions = m_ownActions;
    if (const Pane *pane = currentPane())
        actions = pane->cornerActions() + actions;
    for (QAction *action : std::as_const(actions))
        m_corner->layout()->addWidget(cornerButton(action, m_corner));

    QAction *plus = nullptr;
    for (const Page &page : std::as_const(m_pages)) {
        if (const Pane *pane = paneOf(page.widget); pane && isShown(page) && !plus)
            plus = pane->newPageAction();
    }
    for (QAction *old : m_plus->actions()) {
        if (old != plus)
            m_plus->removeAction(old);
    }
    if (plus) {
        m_plus->setDefaultAction(plus);
        m_plus->setToolButtonStyle(Qt::ToolButtonIconOnly);
        QString name = plus->text();
        m_plus->setAccessibleName(name.remove(QLatin1Char('&')));
    }
    m_plus->setVisible(plus != nullptr);
}

void PageStack::setOwnActions(const QList<QAction *> &actions)
{
    m_ownActions = actions;
    rebuildCorner();
}

void PageStack::setSingleAsTitle(bool on)
{
    m_plainTabs = on;
    m_row->setSingleAsTitle(on);
    rebuildRow();
}

void PageStack::setRowVisible(bool visible)
{
    m_rowHolder->setVisible(visible);
}

void PageStack::setBusy(Pane *pane, bool busy, double fraction)
{
    if (busy)
        m_busy.insert(pane, fraction);
    else
        m_busy.remove(pane);
    if (pane != current())
        return;
    if (busy)
        m_progress->start(fraction);
    else
        m_progress->stop();
}

QSize PageStack::minimumSizeHint() const
{
    // Small, so that the bottom place can shrink to its tabs and one line.
    return {160, tabRowHeight + 30};
}

void PageStack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Base));
}

void PageStack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_progress->setGeometry(0, tabRowHeight, width(), 2);
}

} // namespace Vitrine::Ui
