// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/connectionview.h"

#include "ui/network/connectionmodel.h"
#include "ui/network/networkwords.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

namespace Vitrine::Ui {

namespace {

constexpr int rowMinimum = 30;
constexpr int cellGap = 8;
constexpr int dataFrom = 620; ///< narrower views show no bytes
constexpr int programFrom = 480;

int textWidth(TextStyle style, const QString &text)
{
    return QFontMetrics(textFont(style)).horizontalAdvance(text);
}

} // namespace

// --- Cells

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {60, std::max(rowMinimum, lineHeight(TextStyle::Body) + 12)};
}

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool first = index.column() == ConnectionModel::Decision;
    const Mirror at(option);
    const QRect cell = at(at(option.rect).adjusted(first ? paneGutter : cellGap, 0, -cellGap, 0));
    if (first) {
        const auto state = ConnectionRecord::State(index.data(ConnectionModel::StateRole).toInt());
        paintChip(painter, cell, decisionChip(state));
        painter->restore();
        return;
    }
    const bool host = index.column() == ConnectionModel::Host;
    const bool strong = host || index.column() == ConnectionModel::Program;
    const bool right = index.column() >= ConnectionModel::Data;
    const QFont font = textFont(host ? TextStyle::Code : TextStyle::Secondary);
    painter->setFont(font);
    painter->setPen(color(strong ? Token::Text : Token::Text2));
    // Of a long host the end tells most: who owns it.
    const QString text =
        QFontMetrics(font).elidedText(index.data().toString(), host ? Qt::ElideLeft : Qt::ElideRight, cell.width());
    painter->drawText(cell,
                      host ? at.codeFlags()
                           : int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                      text);
    painter->restore();
}

AllowButtons::AllowButtons(const QStringList &rules, const QString &agent, QWidget *parent)
    : QWidget(parent), m_allow(makeButton(tr("Allow for this session"), {}, ButtonKind::Filled, this))
{
    m_allow->setProperty("small", true);
    m_allow->setFont(textFont(TextStyle::Secondary));
    m_allow->setToolTip(tr("Add the rule %1 to this session").arg(rules.first()).toHtmlEscaped());
    m_allow->setAccessibleName(tr("Allow %1 for this session").arg(rules.first()));
    connect(m_allow, &QPushButton::clicked, this, [this, rule = rules.first()] { Q_EMIT chosen(rule); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch(1);
    layout->addWidget(m_allow);
    m_allow->setProperty("join", isRightToLeft() ? QStringLiteral("right") : QStringLiteral("left"));
    auto *arrow = makeButton({}, {}, ButtonKind::Filled, this);
    arrow->setProperty("join", isRightToLeft() ? QStringLiteral("left") : QStringLiteral("right"));
    arrow->setProperty("small", true);
    arrow->setIcon(themeIcon(QStringLiteral("down"), Token::FillText));
    arrow->setIconSize({12, 12});
    arrow->setAccessibleName(tr("Other ways to allow it"));
    arrow->setToolTip(arrow->accessibleName());
    layout->addWidget(arrow);
    m_menu = new QMenu(this);
    for (const QString &rule : rules)
        connect(m_menu->addAction(allowText(rule, rules)), &QAction::triggered, this,
                [this, rule] { Q_EMIT chosen(rule); });
    m_menu->addSeparator();
    for (const QString &rule : rules)
        connect(m_menu->addAction(alwaysText(rule, rules, agent)), &QAction::triggered, this,
                [this, rule] { Q_EMIT chosenForAgent(rule); });
    connect(arrow, &QPushButton::clicked, this,
            [this, arrow] { m_menu->popup(arrow->mapToGlobal(QPoint(0, arrow->height()))); });
}

void AllowButtons::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Token::Sel));
}

// --- The table

ConnectionView::ConnectionView(ConnectionFilter *rows, QWidget *parent) : QTreeView(parent)
{
    setModel(rows);
    setItemDelegate(new ConnectionDelegate(this));
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Connections"));
    verticalScrollBar()->setSingleStep(rowMinimum);
    QHeaderView *head = header();
    head->setSectionsMovable(false);
    head->setSectionsClickable(false);
    head->setStretchLastSection(false);
    head->setMinimumSectionSize(40);
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(ConnectionModel::Why, QHeaderView::Stretch);
    giveWidths();
}

void ConnectionView::giveWidths()
{
    QFont font = textFont(TextStyle::Secondary);
    header()->setFont(font);
    const int width = viewport()->width();
    const QString sample = decisionChip(ConnectionRecord::State::Blocked).text;
    header()->resizeSection(ConnectionModel::Decision,
                            std::max(textWidth(TextStyle::SmallStrong, sample) + 32 + paneGutter + cellGap,
                                     textWidth(TextStyle::Secondary, tr("Decision")) + paneGutter + 2 * cellGap));
    header()->resizeSection(ConnectionModel::Host, std::clamp(width * 28 / 100, 120, 420));
    header()->resizeSection(ConnectionModel::Program, std::clamp(width * 16 / 100, 90, 200));
    const auto wide = [this](int column, const QString &widest) {
        const QString head = model()->headerData(column, Qt::Horizontal).toString();
        return std::max(textWidth(TextStyle::Secondary, widest), textWidth(TextStyle::Secondary, head)) + 2 * cellGap;
    };
    header()->resizeSection(ConnectionModel::Data, wide(ConnectionModel::Data, sizeText(888'000'000)));
    header()->resizeSection(ConnectionModel::Time, wide(ConnectionModel::Time, QStringLiteral("Wed 00:00")));
    setColumnHidden(ConnectionModel::Data, width < dataFrom);
    setColumnHidden(ConnectionModel::Program, width < programFrom);
}

void ConnectionView::setOffer(const QStringList &rules, const QString &agent)
{
    const QPersistentModelIndex at = currentIndex().siblingAtColumn(ConnectionModel::Why);
    if (rules == m_offered && at == m_offerAt && (m_offer || rules.isEmpty()))
        return;
    const bool hadFocus = m_offer && m_offer->isAncestorOf(QApplication::focusWidget());
    delete m_offer;
    m_offered = rules;
    m_offerAt = at;
    if (!rules.isEmpty() && at.isValid()) {
        m_offer = new AllowButtons(rules, agent, viewport());
        connect(m_offer, &AllowButtons::chosen, this, &ConnectionView::allowRequested, Qt::QueuedConnection);
        connect(m_offer, &AllowButtons::chosenForAgent, this, &ConnectionView::allowForAgentRequested,
                Qt::QueuedConnection);
        placeOffer();
        m_offer->show();
    }
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void ConnectionView::placeOffer()
{
    if (!m_offer)
        return;
    const Mirror at(viewport());
    const QRect why = at(visualRect(m_offerAt));
    if (!why.isValid()) {
        m_offer->hide();
        return;
    }
    // Over the reason and the bytes, which a blocked connection has none of.
    const int right = isColumnHidden(ConnectionModel::Data)
                          ? why.right()
                          : at(visualRect(QModelIndex(m_offerAt).siblingAtColumn(ConnectionModel::Data))).right();
    // Wider than its buttons, so that no half a word stands beside them; the row's frame stays.
    const int width = std::max(m_offer->sizeHint().width(), right - why.left() - 4);
    m_offer->setGeometry(at(QRect(right - width - 4, why.top() + 2, width, why.height() - 5)));
    m_offer->show();
}

void ConnectionView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!current.isValid() || current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentRowChanged();
}

void ConnectionView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int scrolled = verticalScrollBar()->value();
    QTreeView::rowsInserted(parent, start, end);
    if (scrolled <= 0 || start > 0)
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(scrolled + (end - start + 1) * rowHeight(model()->index(0, 0)));
}

void ConnectionView::updateGeometries()
{
    QTreeView::updateGeometries();
    placeOffer();
}

void ConnectionView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    placeOffer();
}

void ConnectionView::keyPressEvent(QKeyEvent *event)
{
    // Enter never allows by itself: it goes to the button that does.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_offer) {
        m_offer->allow()->setFocus(Qt::TabFocusReason);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ConnectionView::contextMenuEvent(QContextMenuEvent *event)
{
    QModelIndex at = currentIndex();
    QPoint where = viewport()->mapToGlobal(visualRect(at).center());
    if (event->reason() == QContextMenuEvent::Mouse) {
        at = indexAt(event->pos());
        where = event->globalPos();
        if (at.isValid())
            setCurrentIndex(at);
    }
    if (at.isValid())
        Q_EMIT menuRequested(where);
}

void ConnectionView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel()->isSelected(index);
    if (selected)
        painter->fillRect(row, color(Token::Sel));
    else if (underMouse() && row.contains(viewport()->mapFromGlobal(QCursor::pos())))
        painter->fillRect(row, color(Token::Alt));
    QStyleOptionViewItem plain = option;
    plain.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus); // painted here
    QTreeView::drawRow(painter, plain, index);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), color(Token::Line));
    if (selected)
        painter->fillRect(QRect(0, row.top(), 3, row.height()), color(Token::Accent));
    if (hasFocus() && index.row() == currentIndex().row()) {
        painter->setPen(QPen(color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
}

void ConnectionView::resizeEvent(QResizeEvent *event)
{
    giveWidths();
    QTreeView::resizeEvent(event);
    placeOffer();
}

void ConnectionView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        giveWidths();
        scheduleDelayedItemsLayout();
    }
}

} // namespace Vitrine::Ui
