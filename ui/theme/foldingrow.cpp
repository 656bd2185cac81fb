// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/foldingrow.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace Vitrine::Ui {

FoldingRow::FoldingRow(const QMargins &margins, int spacing, QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(margins);
    m_layout->setSpacing(spacing);
}

void FoldingRow::addWidget(QWidget *widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
}

void FoldingRow::addStretch()
{
    m_layout->addStretch(1);
}

bool FoldingRow::isFolded() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

QSize FoldingRow::minimumSizeHint() const
{
    // As wide as the widest part, whichever way they stand now: else a row could never become narrow enough to fold.
    int width = 0;
    for (int i = 0; i < m_layout->count(); ++i)
        width = std::max(width, m_layout->itemAt(i)->minimumSize().width());
    const QMargins margins = m_layout->contentsMargins();
    return {width + margins.left() + margins.right(), m_layout->totalMinimumSize().height()};
}

void FoldingRow::fold()
{
    int needed = m_layout->contentsMargins().left() + m_layout->contentsMargins().right();
    int parts = 0;
    for (int i = 0; i < m_layout->count(); ++i) {
        const QLayoutItem *item = m_layout->itemAt(i);
        if (!item->widget() || item->isEmpty())
            continue;
        // What wraps or is typed into can be narrower than it would like.
        const auto *label = qobject_cast<const QLabel *>(item->widget());
        const bool yields = m_layout->stretch(i) > 0 && !(label && !label->wordWrap());
        needed += yields ? std::max(item->minimumSize().width(), 120) : item->sizeHint().width();
        ++parts;
    }
    needed += std::max(0, parts - 1) * m_layout->spacing();
    const auto direction = needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_layout->direction())
        m_layout->setDirection(direction);
}

void FoldingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

bool FoldingRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fold();
    return QWidget::event(event);
}

} // namespace Vitrine::Ui
