// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkpoints/timelineview.h"

#include "engine/model/checkpoint.h"
#include "ui/checkpoints/checkpointmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Vitrine::Ui {

namespace {

constexpr int rowMinimum = 44;
constexpr int lineX = 24; ///< of the line's middle
constexpr int textX = 44;
constexpr int knob = 18;

void paintPoint(QPainter *painter, const QPointF &middle, const QModelIndex &index, const QColor &ground)
{
    const bool shown = index.data(CheckpointModel::ShownRole).toBool();
    const Token tone = shown ? Token::Accent : Token::Text2;
    painter->setPen(QPen(color(tone), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(shown ? color(Token::Accent) : ground);
    if (index.data(CheckpointModel::NowRole).toBool()) {
        painter->drawEllipse(middle, 5, 5);
        return;
    }
    switch (CheckpointCause(index.data(CheckpointModel::CauseRole).toInt())) {
    case CheckpointCause::Prompt:
        painter->drawEllipse(middle, 5, 5);
        return;
    case CheckpointCause::Tests:
        painter->drawPolygon(QPolygonF({middle + QPointF(0, -6), middle + QPointF(6.5, 5), middle + QPointF(-6.5, 5)}));
        return;
    case CheckpointCause::You:
    case CheckpointCause::Restore:
        break;
    }
    painter->drawEllipse(middle, knob / 2.0, knob / 2.0);
    const QString icon = CheckpointCause(index.data(CheckpointModel::CauseRole).toInt()) == CheckpointCause::You
                             ? QStringLiteral("flag")
                             : QStringLiteral("restore");
    painter->drawPixmap(QPointF(middle.x() - 6, middle.y() - 6),
                        iconPixmap(icon, shown ? Token::Base : Token::Text, 12, painter->device()->devicePixelRatio()));
}

} // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, std::max(rowMinimum, lineHeight(TextStyle::Body) + lineHeight(TextStyle::Secondary) + 10)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Mirror at(option);
    const QRect row = at(option.rect);
    const bool selected = option.state & QStyle::State_Selected;
    const Token ground = selected ? Token::Sel : option.state & QStyle::State_MouseOver ? Token::Alt : Token::Base;
    painter->fillRect(row, color(ground));
    if (selected)
        painter->fillRect(at(QRect(row.left(), row.top(), 3, row.height())), color(Token::Accent));
    painter->setRenderHint(QPainter::Antialiasing);

    const bool first = index.row() == 0;
    const bool last = index.row() == index.model()->rowCount() - 1;
    const QPointF middle = at(QPointF(row.left() + lineX + 0.5, row.center().y() + 0.5));
    painter->setPen(QPen(color(Token::Ctl), 1.5));
    painter->drawLine(QPointF(middle.x(), first ? middle.y() : row.top()),
                      QPointF(middle.x(), last ? middle.y() : row.bottom() + 1));
    paintPoint(painter, middle, index, color(ground));

    const QFont secondary = textFont(TextStyle::Secondary);
    const QString size = index.data(CheckpointModel::SizeRole).toString();
    const int right = row.right() - paneGutter;
    const int sizeWidth = QFontMetrics(secondary).horizontalAdvance(size);
    const int width = right - row.left() - textX;
    const int bodyHeight = lineHeight(TextStyle::Body);
    const int noteHeight = lineHeight(TextStyle::Secondary);
    const int top = row.top() + (row.height() - bodyHeight - noteHeight) / 2;
    const bool named = index.data(CheckpointModel::CauseRole).toInt() == int(CheckpointCause::You) || first;
    const QFont title = textFont(named ? TextStyle::Strong : TextStyle::Body);
    painter->setFont(title);
    painter->setPen(color(Token::Text));
    painter->drawText(at(QRect(row.left() + textX, top, width - sizeWidth - 8, bodyHeight)),
                      Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(title).elidedText(index.data().toString(), Qt::ElideRight, width - sizeWidth - 8));
    painter->setFont(secondary);
    painter->setPen(color(Token::Text2));
    painter->drawText(at(QRect(right - sizeWidth, top, sizeWidth, bodyHeight)), Qt::AlignVCenter | Qt::TextSingleLine,
                      size);
    painter->drawText(
        at(QRect(row.left() + textX, top + bodyHeight, width, noteHeight)), Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(secondary).elidedText(index.data(CheckpointModel::NoteRole).toString(), Qt::ElideRight, width));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(QPen(color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

TimelineView::TimelineView(QWidget *parent) : QListView(parent)
{
    setItemDelegate(new TimelineDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Checkpoints"));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        Q_EMIT chosen(index);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            Q_EMIT chosen(currentIndex());
        return;
    case Qt::Key_Delete:
        Q_EMIT deleteRequested(currentIndex());
        return;
    case Qt::Key_Escape:
        event->ignore();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    QModelIndex index = currentIndex();
    QPoint where = viewport()->mapToGlobal(visualRect(index).center());
    if (event->reason() == QContextMenuEvent::Mouse) {
        index = indexAt(event->pos());
        where = event->globalPos();
        if (index.isValid())
            setCurrentIndex(index);
    }
    if (index.isValid())
        Q_EMIT menuRequested(index, where);
}

void TimelineView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace Vitrine::Ui
