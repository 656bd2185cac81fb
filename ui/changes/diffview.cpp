// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/diffview.h"

#include "ui/changes/diffmodel.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Vitrine::Ui {

namespace {
constexpr int gap = 8;
using Row = DiffModel::Row;

QChar signOf(Row row)
{
    return row == Row::Added ? u'+' : row == Row::Removed ? u'-' : u' ';
}
} // namespace

int DiffDelegate::numberWidth() const
{
    const int digits = std::max<int>(3, int(QString::number(m_model.lastLine()).size()));
    return QFontMetrics(textFont(TextStyle::Code)).horizontalAdvance(QString(digits, u'0'));
}

QSize DiffDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const QFontMetrics metrics(textFont(TextStyle::Code));
    // A line's bytes are at least as many as its characters.
    const int width =
        readingGutter * 2 + numberWidth() * 2 + gap * 4 + metrics.horizontalAdvance(u'0') * int(m_model.longest() + 4);
    return {width, std::max(18, lineHeight(TextStyle::Code))};
}

void DiffDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction); // and not that of the window
    const auto row = Row(index.data(DiffModel::RowRole).toInt());
    const QRect rect = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(rect, color(row == Row::Added     ? Token::DiffAdd
                                  : row == Row::Removed ? Token::DiffDel
                                  : row == Row::Head    ? Token::Alt
                                                        : Token::Base));
    if (selected) {
        QColor veil = color(Token::Accent);
        veil.setAlphaF(0.18F);
        painter->fillRect(rect, veil);
    }
    const int number = numberWidth();
    int left = rect.left() + readingGutter;
    if (row == Row::Head) {
        painter->setFont(textFont(TextStyle::Small));
        painter->setPen(color(Token::Text2));
        painter->drawText(rect.adjusted(readingGutter, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                          index.data().toString());
    } else {
        painter->setFont(textFont(TextStyle::Code));
        painter->setPen(color(Token::Text2));
        for (const int role : {int(DiffModel::OldLineRole), int(DiffModel::NewLineRole)}) {
            const qint64 line = index.data(role).toLongLong();
            if (line > 0)
                painter->drawText(QRect(left, rect.top(), number, rect.height()),
                                  Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, QString::number(line));
            left += number + gap;
        }
        painter->setPen(color(Token::Text));
        const int sign = QFontMetrics(painter->font()).horizontalAdvance(u'0');
        painter->drawText(QRect(left, rect.top(), sign, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                          QString(signOf(row)));
        left += sign + gap;
        painter->drawText(QRect(left, rect.top(), rect.right() - left, rect.height()),
                          Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
    }
    painter->restore();
}

DiffView::DiffView(DiffModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    leftToRight(this);
    setModel(model);
    setItemDelegate(new DiffDelegate(*model, this));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Changed lines"));
}

int DiffView::currentHunk() const
{
    return currentIndex().isValid() ? currentIndex().data(DiffModel::HunkRole).toInt() : -1;
}

void DiffView::goToHunk(int hunk)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (index.data(DiffModel::HunkRole).toInt() != hunk)
            continue;
        setCurrentIndex(index);
        scrollTo(index, PositionAtTop);
        return;
    }
}

void DiffView::copy()
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex &index : std::as_const(rows)) {
        const auto row = Row(index.data(DiffModel::RowRole).toInt());
        if (row != Row::Head)
            text += signOf(row) + index.data().toString() + u'\n';
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_N || event->key() == Qt::Key_P)) {
        const int next = currentHunk() + (event->key() == Qt::Key_N ? 1 : -1);
        if (next >= 0 && next < m_model->hunks().size())
            goToHunk(next);
        return;
    }
    QListView::keyPressEvent(event);
}

void DiffView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT hunkChanged(currentHunk());
}

} // namespace Vitrine::Ui
