// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/blocklist.h"

#include "ui/terminal/blockfoot.h"
#include "ui/terminal/blockhead.h"
#include "ui/terminal/blockview.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/quietcommand.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

BlockList::BlockList(Api::Commands &commands, QWidget *parent)
    : QAbstractScrollArea(parent), m_commands(commands),
      m_newOutput(makeButton(tr("New output"), QStringLiteral("down"), ButtonKind::Plain, this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Commands and their output"));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    m_newOutput->setProperty("small", true);
    m_newOutput->setFocusPolicy(Qt::NoFocus);
    m_newOutput->hide();
    connect(m_newOutput, &QPushButton::clicked, this, &BlockList::followEnd);

    m_layoutTimer.setSingleShot(true);
    m_drawTimer.setSingleShot(true);
    m_widthTimer.setSingleShot(true);
    connect(&m_layoutTimer, &QTimer::timeout, this, &BlockList::layoutBlocks);
    connect(&m_drawTimer, &QTimer::timeout, this, &BlockList::drawSome);
    connect(&m_widthTimer, &QTimer::timeout, this, &BlockList::restartViews);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (const Block &block : m_blocks) {
            if (block.head && !hasEnded(block.record.status))
                block.head->tick();
        }
    });
    m_lastDraw.start();

    connect(&commands, &Api::Commands::added, this, &BlockList::recordAdded);
    connect(&commands, &Api::Commands::changed, this, &BlockList::recordChanged);
}

BlockList::~BlockList()
{
    m_inLayout = true; // children that go now must not cause a new layout
}

void BlockList::clearBlocks()
{
    for (Block &block : m_blocks) {
        dropView(&block);
        releaseHead(&block);
        delete block.foot;
    }
    m_blocks.clear();
    m_current.clear();
    m_awaited.clear();
    m_search = {};
}

void BlockList::setSession(const std::optional<SessionKey> &key)
{
    if (key == m_key)
        return;
    m_key = key;
    ++m_run;
    clearBlocks();
    m_loaded = false;
    m_loading = false;
    m_allLoaded = false;
    m_oldest.clear();
    m_following = true;
    layoutBlocks();
    Q_EMIT changed();
    if (m_key)
        load({});
}

void BlockList::load(const QString &before)
{
    if (m_loading || m_allLoaded || !m_key)
        return;
    m_loading = true;
    m_commands.list(*m_key, pageSize, before)
        .then(this, [this, run = m_run](const Result<QList<CommandRecord>> &records) {
            if (run != m_run)
                return;
            m_loading = false;
            const bool first = !m_loaded;
            m_loaded = true;
            if (records) {
                m_allLoaded = records->size() < pageSize;
                if (!records->isEmpty())
                    m_oldest = records->last().id;
                insertOld(*records);
                if (records->size() == pageSize && std::ranges::all_of(*records, isQuiet))
                    return load(m_oldest); // nothing of this page shows
                if (first && !m_blocks.empty() && !m_blocks.back().chosen)
                    m_blocks.back().open = true;
            } else if (records.error().code != ErrorCode::Cancelled) {
                m_allLoaded = true;
                Q_EMIT failed(records.error());
            }
            layoutBlocks();
            if (!m_awaited.isEmpty())
                showCommand(m_awaited);
            Q_EMIT changed();
        });
}

void BlockList::insertOld(const QList<CommandRecord> &newestFirst)
{
    std::vector<Block> old;
    for (auto it = newestFirst.crbegin(); it != newestFirst.crend(); ++it) {
        if (isQuiet(*it) || find(it->id))
            continue; // it was announced while the list was on its way
        Block block;
        block.record = *it;
        old.push_back(block);
    }
    m_blocks.insert(m_blocks.begin(), old.begin(), old.end());
}

void BlockList::recordAdded(const CommandRecord &record)
{
    if (!m_key || record.session != *m_key || isQuiet(record) || find(record.id))
        return;
    for (Block &block : m_blocks) {
        if (block.open && !block.chosen)
            block.open = false;
    }
    Block block;
    block.record = record;
    block.open = true;
    m_blocks.push_back(block);
    if (record.origin == Origin::You)
        m_following = true;
    else if (!m_following)
        m_newOutput->show();
    layoutBlocks();
    Q_EMIT changed();
}

void BlockList::recordChanged(const CommandRecord &record)
{
    Block *block = find(record.id);
    if (!block)
        return;
    const bool started = block->record.status == CommandStatus::Queued && record.status != CommandStatus::Queued;
    const bool was = hasEnded(block->record.status);
    block->record = record;
    if (block->head)
        block->head->present(record, block->open, record.id == m_current);
    if (started && block->view && hasEnded(record.status))
        block->view->start(record);
    scheduleLayout();
    if (was != hasEnded(record.status) || started)
        Q_EMIT changed();
}

BlockList::Block *BlockList::find(const QString &id)
{
    const auto it = std::ranges::find_if(m_blocks, [&id](const Block &block) { return block.record.id == id; });
    return it == m_blocks.end() ? nullptr : &*it;
}

const BlockList::Block *BlockList::find(const QString &id) const
{
    const auto it = std::ranges::find_if(m_blocks, [&id](const Block &block) { return block.record.id == id; });
    return it == m_blocks.end() ? nullptr : &*it;
}

QList<CommandRecord> BlockList::records() const
{
    QList<CommandRecord> result;
    for (const Block &block : m_blocks)
        result.append(block.record);
    return result;
}

std::optional<CommandRecord> BlockList::running() const
{
    for (auto it = m_blocks.crbegin(); it != m_blocks.crend(); ++it) {
        if (!hasEnded(it->record.status))
            return it->record;
    }
    return std::nullopt;
}

BlockView *BlockList::view(const QString &id) const
{
    const Block *block = find(id);
    return block ? block->view : nullptr;
}

BlockHead *BlockList::head(const QString &id) const
{
    const Block *block = find(id);
    return block ? block->head : nullptr;
}

bool BlockList::isOpen(const QString &id) const
{
    const Block *block = find(id);
    return block && block->open;
}

void BlockList::setOpen(const QString &id, bool open)
{
    Block *block = find(id);
    if (block && block->open != open)
        toggle(block);
}

void BlockList::toggle(Block *block)
{
    block->open = !block->open;
    block->chosen = true;
    const QString id = block->record.id;
    if (block != &m_blocks.back())
        m_following = false;
    layoutBlocks();
    if (block->open && block->top < verticalScrollBar()->value())
        verticalScrollBar()->setValue(block->top);
    m_following = m_following || verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    setCurrent(id);
}

void BlockList::foldAll()
{
    for (Block &block : m_blocks) {
        block.open = false;
        block.chosen = true;
    }
    layoutBlocks();
}

void BlockList::showCommand(const QString &id)
{
    Block *block = find(id);
    if (!block) {
        m_awaited = m_allLoaded ? QString() : id;
        if (m_key && m_loaded && !m_allLoaded && !m_blocks.empty())
            load(m_oldest);
        return;
    }
    m_awaited.clear();
    block->open = true;
    block->chosen = true;
    m_following = block == &m_blocks.back();
    layoutBlocks();
    if (!m_following)
        verticalScrollBar()->setValue(block->top);
    setCurrent(id);
}

void BlockList::search(const QString &id, const QString &text, int fromEnd)
{
    m_search = {id, text, fromEnd};
    if (!isOpen(id) || !view(id))
        showCommand(id);
    searchNow();
}

void BlockList::searchNow()
{
    Block *block = m_search.id.isEmpty() ? nullptr : find(m_search.id);
    if (!block || !block->view || !block->view->isCaughtUp())
        return; // drawSome() comes back
    const Search wanted = std::exchange(m_search, {});
    struct Place
    {
        qsizetype row;
        qsizetype column;
    };
    QList<Place> places;
    const QStringList rows = block->view->rowTexts();
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype at = -1; (at = rows.at(row).indexOf(wanted.text, at + 1, Qt::CaseInsensitive)) >= 0;)
            places.append({row, at});
    }
    const qsizetype index = wanted.fromEnd < 0 ? 0 : places.size() - 1 - wanted.fromEnd;
    if (index < 0 || index >= places.size()) {
        Q_EMIT searched(wanted.id, -1);
        return;
    }
    m_following = false;
    layoutBlocks();
    const int y = block->top + BlockHead::headHeight() + BlockView::topPadding +
                  int(places.at(index).row) * block->view->lineHeight();
    QScrollBar *bar = verticalScrollBar();
    if (y < bar->value() + BlockHead::headHeight() ||
        y > bar->value() + viewport()->height() - 2 * block->view->lineHeight())
        bar->setValue(std::max(0, y - viewport()->height() / 2));
    clearSelection();
    block->view->showMatch(int(places.at(index).row), int(places.at(index).column), int(wanted.text.size()));
    setCurrent(wanted.id);
    Q_EMIT searched(wanted.id, int(places.size() - 1 - index));
}

void BlockList::followEnd()
{
    m_following = true;
    layoutBlocks();
}

QString BlockList::selectedText() const
{
    for (const Block &block : m_blocks) {
        if (!block.view)
            continue;
        if (const QString text = block.view->screen()->selectedText(); !text.isEmpty())
            return text;
    }
    return {};
}

void BlockList::clearSelection()
{
    for (const Block &block : m_blocks) {
        if (block.view)
            block.view->screen()->clearSelection();
    }
}

void BlockList::setZoom(int steps)
{
    steps = std::clamp(steps, -4, 12);
    if (steps == m_zoom)
        return;
    m_zoom = steps;
    for (const Block &block : m_blocks) {
        if (block.view)
            block.view->screen()->setZoom(steps);
    }
    m_rows = 0;
    layoutBlocks();
    restartViews();
}

bool BlockList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        return true; // heads lay themselves out
    return QAbstractScrollArea::viewportEvent(event);
}

void BlockList::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleLayout();
}

void BlockList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layoutBlocks();
}

void BlockList::scrollContentsBy(int, int)
{
    if (m_inLayout)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_following = bar->value() >= bar->maximum();
    if (m_following)
        m_newOutput->hide();
    placeBlocks();
}

} // namespace Vitrine::Ui
