// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filedelegate.h"

#include "ui/files/filemodel.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace Vitrine::Ui {

namespace {

constexpr int iconSize = 16;
constexpr int inset = 10; ///< right of the tree's own indentation, so that the tree stands on the pane's gutter
constexpr int gap = 8;
constexpr int timeFrom = 300; ///< narrower views show no times

void drawText(QPainter *painter, const Mirror &at, const QString &text, const QFont &font, const QColor &ink,
              const QRect &rect, Qt::Alignment side)
{
    if (rect.width() <= 0)
        return;
    painter->setFont(font);
    painter->setPen(ink);
    const QFontMetrics metrics(font);
    // The start and the end of a name tell more than its middle.
    painter->drawText(at(rect), int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideMiddle, rect.width()));
}

/// As wide as such a text gets in the person's language.
int widestTime(const QFontMetrics &metrics, const QDateTime &now)
{
    int width = 0;
    for (const int seconds : {0, 58, 58 * 60, 23 * 3600, 88 * 86'400})
        width = std::max(width, metrics.horizontalAdvance(agoText(now.addSecs(-seconds), now)));
    return width;
}

} // namespace

QSize FileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, std::max(24, lineHeight(TextStyle::Body) + 6)};
}

void FileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Mirror at(option);
    const QRect row = at(option.rect);
    const int viewWidth = option.widget ? option.widget->width() : row.right();
    const int right = viewWidth - 16; // that of the view, so that nothing shifts when a scroll bar comes
    if (index.data(FileModel::NoteRole).toBool()) {
        drawText(painter, at, index.data().toString(), textFont(TextStyle::Secondary), color(Token::Text2),
                 QRect(row.left() + inset, row.top(), right - row.left() - inset, row.height()), Qt::AlignLeft);
        painter->restore();
        return;
    }
    const auto kind = FileEntry::Kind(index.data(FileModel::KindRole).toInt());
    const bool folder = kind == FileEntry::Kind::Folder;
    const bool quiet = index.data(FileModel::QuietRole).toBool();
    const QString icon = folder                          ? QStringLiteral("folder")
                         : kind == FileEntry::Kind::Link ? QStringLiteral("link")
                                                         : QStringLiteral("file");
    painter->drawPixmap(
        at(QRect(row.left() + inset, row.top() + (row.height() - iconSize) / 2, iconSize, iconSize)).topLeft(),
        iconPixmap(icon, quiet ? Token::Text2 : Token::Text, iconSize, painter->device()->devicePixelRatio()));

    const QFont secondary = textFont(TextStyle::Secondary);
    const QFontMetrics metrics(secondary);
    int edge = right;
    const int sizeWidth = metrics.horizontalAdvance(sizeText(888'000'000));
    if (kind == FileEntry::Kind::File) {
        drawText(painter, at, sizeText(index.data(FileModel::SizeRole).toLongLong()), secondary, color(Token::Text2),
                 QRect(edge - sizeWidth, row.top(), sizeWidth, row.height()), Qt::AlignRight);
    }
    edge -= sizeWidth + gap;
    if (viewWidth >= timeFrom) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const int timeWidth = widestTime(metrics, now);
        const QDateTime changed = index.data(FileModel::TimeRole).toDateTime();
        if (!folder && changed.isValid()) {
            drawText(painter, at, agoText(changed, now), secondary, color(Token::Text2),
                     QRect(edge - timeWidth, row.top(), timeWidth, row.height()), Qt::AlignRight);
        }
        edge -= timeWidth + gap;
    }
    const auto mark = FileModel::Mark(index.data(FileModel::MarkRole).toInt());
    QFont letter = textFont(TextStyle::Code);
    letter.setWeight(QFont::Bold);
    const int letterWidth = QFontMetrics(letter).horizontalAdvance(QLatin1Char('M'));
    if (mark != FileModel::Mark::None) {
        const bool added = mark == FileModel::Mark::Added;
        drawText(painter, at, added ? QStringLiteral("A") : QStringLiteral("M"), letter,
                 color(added ? Token::Ok : Token::Accent),
                 QRect(edge - letterWidth, row.top(), letterWidth, row.height()), Qt::AlignRight);
        edge -= letterWidth + gap;
    }
    const int left = row.left() + inset + iconSize + gap;
    const QFont body = textFont(TextStyle::Body);
    painter->setFont(body);
    painter->setPen(color(quiet ? Token::Text2 : Token::Text));
    painter->drawText(at(QRect(left, row.top(), edge - left, row.height())), at.codeFlags(),
                      QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideMiddle, edge - left));
    painter->restore();
}

} // namespace Vitrine::Ui
