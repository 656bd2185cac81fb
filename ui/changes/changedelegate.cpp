// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/changedelegate.h"

#include "ui/changes/changemodel.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace Vitrine::Ui {

namespace {
constexpr int letterWidth = 24;
constexpr int gap = 8;
} // namespace

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, std::max(26, lineHeight(TextStyle::Body) + 8)};
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Mirror at(option);
    const QRect row = at(option.rect);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(row, color(selected                                 ? Token::Sel
                                 : option.state & QStyle::State_MouseOver ? Token::Alt
                                                                          : Token::Base));
    if (selected)
        painter->fillRect(at(QRect(row.left(), row.top(), 3, row.height())), color(Token::Accent));
    const auto kind = FileChange::Kind(index.data(ChangeModel::KindRole).toInt());
    const Token tone = kind == FileChange::Kind::Added     ? Token::Ok
                       : kind == FileChange::Kind::Removed ? Token::Bad
                                                           : Token::Accent;
    const QString letter = kind == FileChange::Kind::Added     ? QStringLiteral("A")
                           : kind == FileChange::Kind::Removed ? QStringLiteral("D")
                                                               : QStringLiteral("M");
    int left = row.left() + paneGutter;
    painter->setFont(textFont(TextStyle::SmallStrong));
    painter->setPen(color(tone));
    painter->drawText(at(QRect(left, row.top(), letterWidth, row.height())), Qt::AlignVCenter | Qt::TextSingleLine,
                      letter);
    left += letterWidth;
    const QFont small = textFont(TextStyle::Secondary);
    const QString note = index.data(ChangeModel::NoteRole).toString();
    const int right = row.right() - paneGutter;
    const int noteWidth = QFontMetrics(small).horizontalAdvance(note);
    painter->setFont(small);
    painter->setPen(color(Token::Text2));
    painter->drawText(at(QRect(right - noteWidth, row.top(), noteWidth, row.height())),
                      Qt::AlignVCenter | Qt::TextSingleLine, note);
    QFont body = textFont(TextStyle::Body);
    body.setStrikeOut(kind == FileChange::Kind::Removed);
    painter->setFont(body);
    painter->setPen(color(kind == FileChange::Kind::Removed ? Token::Text2 : Token::Text));
    const int width = right - noteWidth - gap - left;
    // Its name tells more than the folders before it.
    painter->drawText(at(QRect(left, row.top(), width, row.height())), at.codeFlags(),
                      QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideLeft, width));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(QPen(color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace Vitrine::Ui
