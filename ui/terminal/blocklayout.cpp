// SPDX-License-Identifier: GPL-3.0-or-later
// Where the blocks of a list stand, which of them have widgets, and in what order outputs are drawn.
#include "ui/terminal/blockfoot.h"
#include "ui/terminal/blockhead.h"
#include "ui/terminal/blocklist.h"
#include "ui/terminal/blockview.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int bottomPadding = 6;

} // namespace

void BlockList::scheduleLayout()
{
    if (!m_layoutTimer.isActive())
        m_layoutTimer.start(0);
}

QString BlockList::footText(const Block &block) const
{
    const CommandRecord &record = block.record;
    const qint64 dropped = record.out.dropped + record.err.dropped;
    const qint64 total = record.out.total + record.err.total;
    if (block.cut && total > 0)
        return tr("The last %L1 lines of %2 are shown.").arg(BlockView::keptLines).arg(sizeText(total));
    if (block.cut)
        return tr("The last %L1 lines are shown.").arg(BlockView::keptLines);
    if (dropped > 0)
        return tr("%1 in the middle were not kept.").arg(sizeText(dropped));
    if (!record.problem.message.isEmpty())
        return record.problem.message;
    if (record.status == CommandStatus::Queued)
        return tr("Waits for the machine to start.");
    if (record.status == CommandStatus::TimedOut)
        return tr("Stopped after %1, its time limit.").arg(durationText(record.timeout.count() * 1000));
    if (hasEnded(record.status) && block.lines == 0 && (!block.view || block.view->isCaughtUp()))
        return tr("No output.");
    return {};
}

int BlockList::rowsInView() const
{
    const int line = m_blocks.empty() ? 17 : [this] {
        for (const Block &block : m_blocks) {
            if (block.view)
                return block.view->lineHeight();
        }
        return QFontMetrics(textFont(TextStyle::Code)).height();
    }();
    // Never fewer than before: the emulations would have to move lines to and fro with each drag of the splitter.
    return std::max({m_rows, 24, viewport()->height() / std::max(1, line) + 2});
}

BlockList::Anchor BlockList::anchor() const
{
    const int scroll = verticalScrollBar()->value();
    const int head = BlockHead::headHeight();
    for (const Block &block : m_blocks) {
        const int outputTop = block.top + head;
        if (outputTop + block.outputHeight + block.footHeight <= scroll)
            continue;
        if (block.view && scroll > block.top) {
            const int line = block.view->lineHeight();
            const int into = std::max(0, scroll - block.top);
            return {block.record.id, block.view->droppedLines() + into / line, into % line};
        }
        return {block.record.id, -1, scroll - block.top};
    }
    return {};
}

void BlockList::restore(const Anchor &anchor)
{
    const Block *block = find(anchor.id);
    if (!block)
        return;
    int into = anchor.offset;
    if (anchor.row >= 0 && block->view)
        into += int(std::max<qint64>(0, anchor.row - block->view->droppedLines())) * block->view->lineHeight();
    verticalScrollBar()->setValue(block->top + into);
}

void BlockList::layoutBlocks()
{
    if (m_inLayout)
        return;
    m_layoutTimer.stop();
    const Anchor held = m_following ? Anchor{} : anchor();
    m_inLayout = true;
    m_rows = rowsInView();
    const int head = BlockHead::headHeight();
    int y = 0;
    bool anyRunning = false;
    for (Block &block : m_blocks) {
        anyRunning = anyRunning || !hasEnded(block.record.status);
        block.top = y;
        y += head;
        block.outputHeight = 0;
        block.footHeight = 0;
        if (!block.open)
            continue;
        int line = QFontMetrics(textFont(TextStyle::Code)).height();
        if (block.view) {
            block.lines = block.view->lines();
            block.cut = block.view->isCut();
            line = block.view->lineHeight();
        }
        if (block.lines > 0)
            block.outputHeight = BlockView::topPadding + block.lines * line + bottomPadding;
        if (!footText(block).isEmpty())
            block.footHeight = BlockFoot::footHeight;
        else if (block.lines == 0)
            block.outputHeight = BlockView::topPadding + line + bottomPadding;
        y += block.outputHeight + block.footHeight;
    }
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(QFontMetrics(textFont(TextStyle::Code)).height());
    bar->setRange(0, std::max(0, y - viewport()->height()));
    if (m_following)
        bar->setValue(bar->maximum());
    else if (!held.id.isEmpty())
        restore(held);
    m_inLayout = false;
    placeBlocks();
    if (anyRunning && !m_clock.isActive())
        m_clock.start(1s);
    else if (!anyRunning)
        m_clock.stop();
    if (m_width != width()) {
        m_width = width();
        m_widthTimer.start(150ms);
    }
}

void BlockList::placeBlocks()
{
    if (m_inLayout)
        return;
    m_inLayout = true;
    const int scroll = verticalScrollBar()->value();
    const int height = viewport()->height();
    const int head = BlockHead::headHeight();
    int hiddenViews = 0;
    for (Block &block : m_blocks) {
        const int bottom = block.top + head + block.outputHeight + block.footHeight;
        placeOne(&block, scroll, bottom > scroll && block.top < scroll + height);
        hiddenViews += block.view && !block.view->isVisibleTo(viewport()) ? 1 : 0;
    }
    for (; hiddenViews > maxViews; --hiddenViews) {
        Block *oldest = nullptr;
        for (Block &block : m_blocks) {
            if (block.view && !block.view->isVisibleTo(viewport()) && (!oldest || block.lastSeen < oldest->lastSeen))
                oldest = &block;
        }
        if (oldest)
            dropView(oldest);
    }
    if (!m_following && !m_blocks.empty() && scroll < height)
        load(m_oldest);
    else if (verticalScrollBar()->maximum() == 0 && m_loaded && !m_blocks.empty())
        load(m_oldest);
    const QSize size = m_newOutput->sizeHint();
    m_newOutput->setGeometry(viewport()->x() + viewport()->width() - size.width() - 12,
                             viewport()->y() + height - size.height() - 8, size.width(), size.height());
    m_newOutput->raise();
    m_inLayout = false;
}

void BlockList::placeOne(Block *block, int scroll, bool visible)
{
    const int head = BlockHead::headHeight();
    const int viewWidth = viewport()->width();
    // As if the scroll bar were always there: its coming must not wrap every line anew.
    const int textWidth = width() - verticalScrollBar()->sizeHint().width();
    if (!visible) {
        releaseHead(block);
        if (block->view)
            block->view->hide();
        if (block->foot)
            block->foot->hide();
        if (!block->open)
            dropView(block);
        return;
    }
    if (block->open) {
        makeView(block);
        const int top = block->top + head;
        block->view->setGeometry(0, top - scroll, textWidth, block->outputHeight);
        block->view->place(scroll + head - top, m_rows);
        block->view->setVisible(block->outputHeight > 0);
        block->lastSeen = ++m_seen;
    } else {
        dropView(block);
    }
    if (block->footHeight > 0) {
        if (!block->foot) {
            block->foot = new BlockFoot(viewport());
            const QString id = block->record.id;
            connect(block->foot, &BlockFoot::wholeRequested, this,
                    [this, id] { Q_EMIT wholeOutputRequested(find(id)->record); });
            connect(block->foot, &BlockFoot::saveRequested, this,
                    [this, id] { Q_EMIT saveRequested(find(id)->record); });
        }
        block->foot->setContent(footText(*block),
                                block->cut || block->record.out.dropped + block->record.err.dropped > 0);
        block->foot->setGeometry(0, block->top + head + block->outputHeight - scroll, viewWidth, block->footHeight);
        block->foot->show();
    } else if (block->foot) {
        block->foot->hide();
    }
    if (!block->head) {
        block->head = m_spareHeads.isEmpty() ? new BlockHead(viewport()) : m_spareHeads.takeLast();
        const QString id = block->record.id;
        BlockHead *made = block->head;
        connect(made, &BlockHead::pressed, this, [this, id] {
            setFocus(Qt::MouseFocusReason);
            setCurrent(id);
        });
        connect(made, &BlockHead::foldRequested, this, [this, id] { toggle(find(id)); });
        connect(made, &BlockHead::copyRequested, this, [this, id] { Q_EMIT copyRequested(find(id)->record); });
        connect(made, &BlockHead::rerunRequested, this, [this, id] { Q_EMIT rerunRequested(find(id)->record); });
        connect(made, &BlockHead::stopRequested, this, [this, id] { Q_EMIT stopRequested(id); });
        connect(made, &BlockHead::menuRequested, this,
                [this, id](const QPoint &position) { Q_EMIT menuRequested(find(id)->record, position); });
        made->present(block->record, block->open, id == m_current && hasFocus());
    } else {
        block->head->setOpen(block->open);
    }
    // The head of an output that has been scrolled up stays on top of it.
    const int bottom = block->top + block->outputHeight + block->footHeight - scroll;
    const int y = std::clamp(block->top - scroll, std::min(0, bottom), std::max(0, block->top - scroll));
    block->head->setGeometry(0, y, viewWidth, head);
    block->head->show();
    block->head->raise();
}

void BlockList::releaseHead(Block *block)
{
    if (!block->head)
        return;
    block->head->disconnect(this);
    block->head->hide();
    m_spareHeads.append(block->head);
    block->head = nullptr;
}

void BlockList::makeView(Block *block)
{
    if (block->view)
        return;
    block->view = new BlockView(m_commands, block->record, viewport());
    block->view->screen()->setZoom(m_zoom);
    block->view->setGeometry(0, 0, width() - verticalScrollBar()->sizeHint().width(), std::max(1, block->outputHeight));
    block->view->show();
    block->view->place(0, m_rows);
    TerminalScreen *screen = block->view->screen();
    const QString id = block->record.id;
    connect(block->view, &BlockView::workCame, this, &BlockList::scheduleDraw);
    connect(block->view, &BlockView::changed, this, [this] {
        if (!m_following)
            m_newOutput->setVisible(running().has_value());
        scheduleLayout();
    });
    block->view->screen()->setMountPath(m_mountPath);
    connect(block->view, &BlockView::linkActivated, this, &BlockList::linkActivated);
    connect(block->view, &BlockView::failed, this, &BlockList::failed);
    connect(block->view, &BlockView::draggedTo, this,
            [this, id](int y) { verticalScrollBar()->setValue(find(id)->top + y); });
    connect(screen, &TerminalScreen::wheeled, this, [this](QWheelEvent *event) { wheelEvent(event); });
    connect(screen, &TerminalScreen::menuRequested, this, [this, id](const QPoint &position) {
        setCurrent(id);
        Q_EMIT menuRequested(find(id)->record, position);
    });
    connect(screen, &TerminalScreen::selectionMade, this, [this, id](bool any) {
        if (!any)
            return;
        for (const Block &other : m_blocks) { // one selection in the list
            if (other.view && other.record.id != id)
                other.view->screen()->clearSelection();
        }
    });
    block->view->start(block->record);
}

void BlockList::dropView(Block *block)
{
    if (!block->view)
        return;
    disconnect(block->view, nullptr, this, nullptr);
    disconnect(block->view->screen(), nullptr, this, nullptr);
    block->view->hide();
    block->view->deleteLater(); // it may be the one that brought us here
    block->view = nullptr;
}

/// Lines wrap at the width they were drawn with: draw them again.
void BlockList::restartViews()
{
    for (Block &block : m_blocks) {
        if (block.view && block.view->columns() != block.view->startColumns())
            block.view->start(block.record);
    }
}

// --- Drawing

void BlockList::scheduleDraw()
{
    if (m_drawTimer.isActive())
        return;
    const qint64 since = m_lastDraw.elapsed();
    m_drawTimer.start(since >= frameMs ? 0 : int(frameMs - since));
}

void BlockList::drawSome()
{
    const QDeadlineTimer deadline(std::chrono::milliseconds(budgetMs), Qt::PreciseTimer);
    bool more = false;
    // Round robin, so that one command that floods cannot starve the others.
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        BlockView *view = m_blocks[(m_turn + i) % m_blocks.size()].view;
        if (!view || !view->hasWork())
            continue;
        if (deadline.hasExpired()) {
            more = true;
            break;
        }
        more = view->work(deadline) || more;
    }
    ++m_turn;
    m_lastDraw.start();
    layoutBlocks();
    if (more)
        scheduleDraw();
    if (!m_search.id.isEmpty())
        searchNow();
}

} // namespace Vitrine::Ui
