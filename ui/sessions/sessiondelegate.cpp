// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessiondelegate.h"

#include "ui/sessions/sessionmodel.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace Vitrine::Ui {

namespace {

constexpr int textLeft = 34;
constexpr int gap = 8;

/// Draws right-aligned text and gives back its left edge.
int drawRight(QPainter *painter, const Mirror &at, const QString &text, const QFont &font, const QColor &ink, int right,
              const QRect &line)
{
    const int width = QFontMetrics(font).horizontalAdvance(text);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(at(QRect(right - width, line.top(), width + 1, line.height())),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    return right - width;
}

void drawElided(QPainter *painter, const Mirror &at, const QString &text, const QFont &font, const QColor &ink,
                const QRect &rect)
{
    if (rect.width() <= 0)
        return;
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(at(rect), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

SessionDelegate::SessionDelegate(const SessionModel *model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    // The view asks it of every row, and measuring a font takes longer than all the rest.
    if (const double points = QApplication::font().pointSizeF(); points != m_heightsFor) {
        m_heightsFor = points;
        m_groupHeight = std::max(28, lineHeight(TextStyle::Secondary) + 10);
        m_rowHeight = std::max(48, lineHeight(TextStyle::Body) + lineHeight(TextStyle::Secondary) + 12);
    }
    return SessionModel::isGroup(index) ? QSize(120, m_groupHeight) : QSize(160, m_rowHeight);
}

void SessionDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Mirror at(option);
    const QRect row = at(option.rect);
    const bool open = option.state & QStyle::State_Open;
    painter->drawPixmap(at(QRect(row.left() + 13, row.top() + (row.height() - 12) / 2, 12, 12)).topLeft(),
                        iconPixmap(at.foldIcon(open), Token::Text2, 12, painter->device()->devicePixelRatio()));
    QFont head = textFont(TextStyle::Secondary);
    head.setWeight(QFont::DemiBold);
    const QString title = index.data().toString();
    const int left = row.left() + textLeft;
    drawElided(painter, at, title, head, color(Token::Text2), QRect(left, row.top(), row.right() - left, row.height()));
    const int after = left + QFontMetrics(head).horizontalAdvance(title) + 10;
    drawElided(painter, at, QString::number(index.data(SessionModel::CountRole).toInt()),
               textFont(TextStyle::Secondary), color(Token::Text2),
               QRect(after, row.top(), std::max(0, row.right() - after), row.height()));
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    if (SessionModel::isGroup(index)) {
        paintGroup(painter, option, index);
    } else if (const SessionInfo *info = m_model->session(index)) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Standing standing = standingOf(*info, now);
        const Mirror at(option);
        const QRect row = at(option.rect);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected) {
            painter->fillRect(option.rect, color(Token::Sel));
            // Of several that are selected one is in view.
            const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
            if (!view || view->currentIndex() == index)
                painter->fillRect(at(QRect(row.left(), row.top(), 3, row.height())), color(Token::Accent));
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, color(Token::Alt));
        }
        const int upper = lineHeight(TextStyle::Body);
        const int lower = lineHeight(TextStyle::Secondary);
        const int top = row.top() + (row.height() - upper - lower) / 2;
        // The right edge is that of the view, so that nothing shifts when a scroll bar comes.
        const int viewWidth = option.widget ? option.widget->width() : row.width();
        const int lineWidth = std::min(row.width() - 5, viewWidth - 16);
        const QRect first(row.left() + textLeft, top, lineWidth - textLeft, upper);
        const QRect second(first.left(), top + upper, first.width(), lower);
        const int right = first.right() + 1;

        paintShape(painter, at(QRectF(row.left() + 12, first.top() + (upper - 14) / 2.0, 14, 14)), standing.shape,
                   color(shapeTone(standing.shape)), color(selected ? Token::Sel : Token::Base));

        const QFont small = textFont(TextStyle::Secondary);
        int ago = drawRight(painter, at, agoText(info->lastUsedAt, now), small, color(Token::Text2), right, first);
        if (index.data(SessionModel::PinnedRole).toBool()) {
            ago -= 16;
            painter->drawPixmap(
                at(QRect(ago, first.top() + (upper - 12) / 2, 12, 12)).topLeft(),
                iconPixmap(QStringLiteral("pin"), Token::Text2, 12, painter->device()->devicePixelRatio()));
        }
        QFont name = textFont(TextStyle::Body);
        name.setWeight(standing.group == Group::NeedsAttention ? QFont::DemiBold : QFont::Medium);
        drawElided(painter, at, info->name, name, color(Token::Text),
                   QRect(first.left(), first.top(), ago - gap - first.left(), upper));
        // The agent and labels take what the name leaves.
        int after = first.left() + QFontMetrics(name).horizontalAdvance(info->name) + gap;
        const auto drawAfter = [&](const QString &words, Token tone) {
            const int room = ago - gap - after;
            const QFont tiny = textFont(TextStyle::Small);
            if (words.isEmpty() || room <= 24)
                return;
            drawElided(painter, at, words, tiny, color(tone), QRect(after, first.top(), room, upper));
            after += QFontMetrics(tiny).horizontalAdvance(words) + gap;
        };
        drawAfter(info->key.runtime, Token::Text2);
        drawAfter(index.data(SessionModel::LabelsRole).toStringList().join(QStringLiteral(", ")), Token::Accent);

        const QString disk = sizeText(info->diskBytes);
        auto badge = testBadgeWithAge(info->tests, now);
        int badgeWidth = badge ? chipSize(*badge).width() + gap : 0;
        QFont lineFont = small;
        if (standing.lineTone != Token::Text2)
            lineFont.setWeight(QFont::Medium);
        const int wanted = QFontMetrics(lineFont).horizontalAdvance(standing.line);
        int edge = right;
        // Where it is tight the age goes first, then the size; the line is cut last.
        if (badge && wanted + gap + badgeWidth + (m_compact ? 0 : QFontMetrics(small).horizontalAdvance(disk) + gap) >
                         second.width()) {
            badge = testBadge(info->tests);
            badgeWidth = chipSize(*badge).width() + gap;
        }
        const bool roomForDisk =
            wanted + gap + badgeWidth + QFontMetrics(small).horizontalAdvance(disk) <= second.width();
        if (!m_compact && roomForDisk)
            edge = drawRight(painter, at, disk, small, color(Token::Text2), right, second) - gap;
        if (badge) {
            paintChip(painter,
                      at(QRect(edge - chipSize(*badge).width(), second.top(), chipSize(*badge).width(), lower)),
                      *badge);
            edge -= badgeWidth;
        }
        drawElided(painter, at, standing.line, lineFont, color(standing.lineTone),
                   QRect(second.left(), second.top(), edge - second.left(), lower));
    }
    if (focused) {
        painter->setPen(QPen(color(Token::Accent), 2));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace Vitrine::Ui
