// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchview.h"

#include "ui/search/searchmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int numberWidth = 52;

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, std::max(22, lineHeight(TextStyle::Code) + 6)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const Mirror at(option);
        const QRect row = at(option.rect);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(at(QRect(0, row.top(), row.right() + 1, row.height())), color(Token::Sel));
            painter->fillRect(at(QRect(0, row.top(), 3, row.height())), color(Token::Accent));
        }
        if (SearchModel::isFile(index))
            paintFile(painter, at, row, index);
        else
            paintLine(painter, at, row, index);
        painter->restore();
    }

private:
    static void paintFile(QPainter *painter, const Mirror &at, const QRect &row, const QModelIndex &index)
    {
        QRect room = row.adjusted(4, 0, -12, 0);
        const auto write = [&](const QString &text, TextStyle style, Token tone) {
            const QFont font = textFont(style);
            const QString cut = QFontMetrics(font).elidedText(text, Qt::ElideMiddle, room.width());
            painter->setFont(font);
            painter->setPen(color(tone));
            painter->drawText(at(room), at.codeFlags(), cut);
            room.setLeft(std::min(room.right(), room.left() + QFontMetrics(font).horizontalAdvance(cut) + 8));
        };
        write(index.data().toString(), TextStyle::Strong, Token::Text);
        write(index.data(SearchModel::CountRole).toString(), TextStyle::Secondary, Token::Text2);
        write(index.data(SearchModel::FolderRole).toString(), TextStyle::Secondary, Token::Text2);
    }

    static void paintLine(QPainter *painter, const Mirror &at, const QRect &row, const QModelIndex &index)
    {
        painter->setFont(textFont(TextStyle::Code));
        painter->setPen(color(Token::Text2));
        painter->drawText(at(QRect(row.left(), row.top(), numberWidth, row.height())),
                          Qt::AlignVCenter | Qt::AlignRight, index.data(SearchModel::LineRole).toString());
        painter->setPen(color(Token::Text));
        const QRect room = row.adjusted(numberWidth + 12, 0, -12, 0);
        // Indentation says nothing here.
        painter->drawText(
            at(room), at.codeFlags(),
            QFontMetrics(painter->font()).elidedText(index.data().toString().trimmed(), Qt::ElideRight, room.width()));
    }
};

} // namespace

SearchView::SearchView(SearchModel *model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new RowDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(16);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setFrameShape(NoFrame);
    setAccessibleName(tr("What was found"));
    connect(this, &QTreeView::clicked, this, &SearchView::open);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &into, int first) {
        if (into.isValid() && first == 0)
            expand(into);
    });
}

void SearchView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (SearchModel::isFile(index))
        setExpanded(index, !isExpanded(index));
    else
        Q_EMIT opened(m_model->path(index), m_model->line(index));
}

void SearchView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(currentIndex());
        return;
    case Qt::Key_Up:
        if (!indexAbove(currentIndex()).isValid()) {
            Q_EMIT left();
            return;
        }
        break;
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
}

void SearchView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!SearchModel::isFile(index))
        return;
    constexpr int size = 12;
    const Mirror at(viewport());
    const QRect place(at(rect).right() - size, rect.top() + (rect.height() - size) / 2, size, size);
    painter->drawPixmap(at(place).topLeft(), iconPixmap(at.foldIcon(isExpanded(index)), Token::Text2, size,
                                                        painter->device()->devicePixelRatio()));
}

} // namespace Vitrine::Ui
