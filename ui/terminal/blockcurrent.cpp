// SPDX-License-Identifier: GPL-3.0-or-later
// The current block of a list: which one it is, and what keys do to it.
#include "ui/terminal/blockhead.h"
#include "ui/terminal/blocklist.h"
#include "ui/terminal/blockview.h"
#include "ui/terminal/terminalscreen.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace Vitrine::Ui {

void BlockList::setCurrent(const QString &id)
{
    m_current = id;
    for (Block &block : m_blocks) {
        if (block.head)
            block.head->present(block.record, block.open, block.record.id == m_current && hasFocus());
    }
}

TerminalLink BlockList::linkAt(const QPoint &globalPosition) const
{
    for (const Block &block : m_blocks) {
        if (!block.view || !block.view->isVisible())
            continue;
        QWidget *display = block.view->screen()->display();
        const QPoint position = display->mapFromGlobal(globalPosition);
        if (display->rect().contains(position) && !display->visibleRegion().isEmpty())
            return block.view->screen()->linkAt(position);
    }
    return {};
}

void BlockList::moveCurrent(int step)
{
    if (m_blocks.empty())
        return;
    const auto it = std::ranges::find_if(m_blocks, [this](const Block &block) { return block.record.id == m_current; });
    qsizetype index = it == m_blocks.end() ? qsizetype(m_blocks.size()) - (step > 0 ? 1 : 0) : it - m_blocks.begin();
    index = std::clamp<qsizetype>(index + step, 0, qsizetype(m_blocks.size()) - 1);
    const Block &block = m_blocks[size_t(index)];
    const int head = BlockHead::headHeight();
    QScrollBar *bar = verticalScrollBar();
    if (block.top < bar->value())
        bar->setValue(block.top);
    else if (block.top + head > bar->value() + viewport()->height())
        bar->setValue(block.top + head - viewport()->height());
    setCurrent(block.record.id);
}

void BlockList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        moveCurrent(-1);
        return;
    case Qt::Key_Down:
        moveCurrent(1);
        return;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return;
    case Qt::Key_End:
        followEnd();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (Block *block = find(m_current))
            toggle(block);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        setOpen(m_current, event->key() == Qt::Key_Right);
        return;
    case Qt::Key_Menu:
        if (const Block *block = find(m_current)) {
            const int y = std::max(0, block->top - verticalScrollBar()->value());
            Q_EMIT menuRequested(block->record,
                                 viewport()->mapToGlobal(QPoint(BlockView::textLeft, y + BlockHead::headHeight())));
        }
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void BlockList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current.isEmpty() && !m_blocks.empty())
        m_current = m_blocks.back().record.id;
    setCurrent(m_current);
}

void BlockList::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    setCurrent(m_current);
}

} // namespace Vitrine::Ui
