// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tabrow.h"

#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace Vitrine::Ui {

namespace {

struct PageData
{
    QString icon;
    QString badge;
    Token badgeTone = Token::Text2;
    bool closable = false;
};

constexpr int side = 11;
constexpr int gap = 8;
constexpr int picture = 16;
constexpr int crossSize = 16;

PageData pageOf(const TabRow *row, int index)
{
    return row->tabData(index).value<PageData>();
}

} // namespace

TabRow::TabRow(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setFixedHeight(tabRowHeight);
}

int TabRow::addPage(const QString &title, const QString &iconName, bool closable)
{
    return insertPage(count(), title, iconName, closable);
}

int TabRow::insertPage(int index, const QString &title, const QString &iconName, bool closable)
{
    const int at = insertTab(index, title);
    setTabData(at, QVariant::fromValue(PageData{iconName, {}, Token::Text2, closable}));
    setTabText(at, title); // its width is asked for anew only then, and now the icon counts
    updateGeometry();
    return at;
}

void TabRow::setBadge(int index, const QString &text, Token tone)
{
    PageData page = pageOf(this, index);
    if (page.badge == text && page.badgeTone == tone)
        return;
    page.badge = text;
    page.badgeTone = tone;
    setTabData(index, QVariant::fromValue(page));
    setAccessibleTabName(index, text.isEmpty() ? tabText(index) : tabText(index) + QStringLiteral(", ") + text);
    // QTabBar lays out anew only when it believes something changed.
    setTabText(index, tabText(index));
    update();
}

QSize TabRow::tabSizeHint(int index) const
{
    const PageData page = pageOf(this, index);
    int width = 2 * side + QFontMetrics(textFont(TextStyle::Strong)).horizontalAdvance(tabText(index));
    if (!page.icon.isEmpty())
        width += picture + gap;
    if (!page.badge.isEmpty())
        width += QFontMetrics(textFont(TextStyle::SmallStrong)).horizontalAdvance(page.badge) + gap - 2;
    if (page.closable)
        width += crossSize + 4;
    return {std::min(width, 280), tabRowHeight};
}

QSize TabRow::minimumTabSizeHint(int index) const
{
    return {std::min(64, tabSizeHint(index).width()), tabRowHeight};
}

void TabRow::tabLayoutChange()
{
    // Who cannot read the whole title of a tab that had to become narrow finds it under the pointer.
    for (int index = 0; index < count(); ++index)
        setTabToolTip(index, tabRect(index).width() < tabSizeHint(index).width() ? tabText(index) : QString());
}

QRect TabRow::crossRect(int index) const
{
    if (!pageOf(this, index).closable)
        return {};
    const QRect tab = tabRect(index);
    const Mirror at(this);
    return at(QRect(at(tab).right() - side - crossSize + 4, tab.top() + (tab.height() - crossSize) / 2, crossSize,
                    crossSize));
}

bool TabRow::isTitle() const
{
    return m_singleAsTitle && count() == 1 && !pageOf(this, 0).closable;
}

void TabRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isTitle()) {
        painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Line));
        painter.setFont(textFont(TextStyle::Strong));
        painter.setPen(color(Token::Text));
        painter.drawText(Mirror(this)(rect().adjusted(3, 2, 0, 0)),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, tabText(0));
        return;
    }
    const Mirror at(this);
    const qreal ratio = devicePixelRatioF();
    for (int index = 0; index < count(); ++index) {
        const QRect place = tabRect(index);
        const QRect tab = at(place);
        const bool current = index == currentIndex();
        const PageData page = pageOf(this, index);
        const Token ink = current ? Token::Text : Token::Text2;
        if (current) {
            painter.fillRect(place, color(Token::Base));
            painter.fillRect(at(QRect(tab.left(), 0, 1, tab.height())), color(Token::Line));
            painter.fillRect(at(QRect(tab.right(), 0, 1, tab.height())), color(Token::Line));
            painter.fillRect(at(QRect(tab.left(), 0, tab.width(), 2)), color(Token::Accent));
        } else {
            painter.fillRect(at(QRect(tab.left(), tab.bottom(), tab.width(), 1)), color(Token::Line));
        }
        int x = tab.left() + side;
        if (!page.icon.isEmpty()) {
            painter.drawPixmap(at(QRect(x, tab.top() + (tab.height() - picture) / 2 + 1, picture, picture)).topLeft(),
                               iconPixmap(page.icon, ink, picture, ratio));
            x += picture + gap;
        }
        int right = tab.right() - side;
        if (page.closable) {
            const QRect cross = crossRect(index);
            if (index == m_hovered || current)
                painter.drawPixmap(cross.left() + 2, cross.top() + 3,
                                   iconPixmap(QStringLiteral("cross"), Token::Text2, 12, ratio));
            right -= crossSize + 4;
        }
        const QFont badgeFont = textFont(TextStyle::SmallStrong);
        if (!page.badge.isEmpty())
            right -= QFontMetrics(badgeFont).horizontalAdvance(page.badge) + gap - 2;
        const QFont titleFont = textFont(current ? TextStyle::Strong : TextStyle::Body);
        const QString title = QFontMetrics(titleFont).elidedText(tabText(index), Qt::ElideRight, right - x + 2);
        painter.setFont(titleFont);
        painter.setPen(color(index == m_hovered ? Token::Text : ink));
        const QRect textRect(x, tab.top() + 2, std::max(0, right - x + 2), tab.height() - 2);
        painter.drawText(at(textRect), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
        if (!page.badge.isEmpty()) {
            painter.setFont(badgeFont);
            painter.setPen(color(page.badgeTone));
            painter.drawText(at(QRect(x + QFontMetrics(titleFont).horizontalAdvance(title) + gap - 2, tab.top() + 2,
                                      tab.width(), tab.height() - 2)),
                             Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, page.badge);
        }
        if (current && hasFocus()) {
            painter.setPen(QPen(color(Token::Accent), 2));
            painter.drawRect(QRectF(place).adjusted(3, 5, -3, -3));
        }
    }
}

void TabRow::mousePressEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    m_pressedCross = index >= 0 && crossRect(index).contains(event->position().toPoint()) ? index : -1;
    if (event->button() == Qt::MiddleButton && index >= 0 && pageOf(this, index).closable) {
        Q_EMIT closeRequested(index);
        return;
    }
    if (m_pressedCross < 0)
        QTabBar::mousePressEvent(event);
}

void TabRow::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressedCross, -1);
    if (pressed >= 0) {
        if (crossRect(pressed).contains(event->position().toPoint()))
            Q_EMIT closeRequested(pressed);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void TabRow::mouseMoveEvent(QMouseEvent *event)
{
    const int hovered = tabAt(event->position().toPoint());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
    QTabBar::mouseMoveEvent(event);
}

void TabRow::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QTabBar::leaveEvent(event);
}

} // namespace Vitrine::Ui
