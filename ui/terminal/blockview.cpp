// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/blockview.h"

#include "ui/terminal/terminalscreen.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace Vitrine::Ui {

BlockView::BlockView(Api::Commands &commands, const CommandRecord &record, QWidget *parent)
    : QWidget(parent), m_commands(commands), m_record(record),
      m_screen(new TerminalScreen(TerminalScreen::Use::Block, this))
{
    leftToRight(this);
    m_screen->show();
    connect(m_screen, &TerminalScreen::scrolled, this, &BlockView::screenScrolled);
    connect(m_screen, &TerminalScreen::linkActivated, this, &BlockView::linkActivated);
}

BlockView::~BlockView() = default;

void BlockView::start(const CommandRecord &record)
{
    m_record = record;
    ++m_run;
    m_startColumns = m_screen->columns();
    m_reader.reset();
    m_queue.clear();
    m_offset = 0;
    m_queued = 0;
    m_toSkip = 0;
    m_skippedBytes = 0;
    m_drawn = 0;
    m_toLineStart = false;
    m_caughtUp = false;
    m_dropped = m_shownDropped = m_bottom = 0;
    m_errors.clear();
    m_filter.reset();
    m_screen->clear();
    // How much there is decides where to begin; nobody reads more than the last lines.
    m_commands.read(record.id, 0, 1).then(this, [this, run = m_run](const Result<OutputSlice> &slice) {
        if (run != m_run)
            return;
        if (!slice) {
            m_caughtUp = true;
            if (slice.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(slice.error());
            return;
        }
        const qint64 begin = std::max<qint64>(0, slice->end - tailBytes);
        m_skippedBytes = begin;
        m_toLineStart = begin > 0;
        if (hasEnded(m_record.status)) {
            readFrom(begin);
        } else {
            m_toSkip = begin;
            follow();
        }
    });
}

void BlockView::follow()
{
    m_commands.follow(m_record.id)
        .then(this, [this, run = m_run](const Result<std::shared_ptr<Api::OutputReader>> &reader) {
            if (run != m_run)
                return;
            if (!reader) {
                readFrom(m_skippedBytes); // it has ended in the meantime
                return;
            }
            m_reader = *reader;
            connect(m_reader.get(), &Api::OutputReader::data, this, &BlockView::take);
            connect(m_reader.get(), &Api::OutputReader::ended, this, [this] {
                m_caughtUp = true;
                m_reader.reset();
                Q_EMIT workCame();
            });
            m_reader->grant(credit);
        });
}

void BlockView::readFrom(qint64 position)
{
    m_commands.read(m_record.id, position, credit / 2)
        .then(this, [this, run = m_run](const Result<OutputSlice> &slice) {
            if (run != m_run)
                return;
            if (!slice) {
                m_caughtUp = true;
                if (slice.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(slice.error());
                return;
            }
            for (const OutputChunk &chunk : slice->chunks)
                take(chunk.stream, chunk.bytes);
            if (slice->next < slice->end && slice->next > slice->position)
                readFrom(slice->next);
            else
                m_caughtUp = true;
            Q_EMIT workCame();
        });
}

void BlockView::take(OutputStream stream, const QByteArray &received)
{
    QByteArray bytes = received;
    skip(&bytes);
    const qint64 skipped = received.size() - bytes.size();
    if (skipped > 0 && m_reader)
        m_reader->grant(skipped);
    if (bytes.isEmpty())
        return;
    m_queued += bytes.size();
    m_queue.append({stream, bytes, 0});
    Q_EMIT workCame();
}

/// Leaves out what lies before the tail, and then the rest of a line that was cut.
void BlockView::skip(QByteArray *bytes)
{
    if (m_toSkip > 0) {
        const qint64 now = std::min<qint64>(m_toSkip, bytes->size());
        m_toSkip -= now;
        bytes->remove(0, now);
    }
    if (m_toSkip == 0 && m_toLineStart && !bytes->isEmpty()) {
        const qsizetype end = bytes->indexOf('\n');
        // A line without end is shown from where we are.
        if (end >= 0)
            bytes->remove(0, end + 1);
        m_toLineStart = false;
    }
}

bool BlockView::work(const QDeadlineTimer &deadline)
{
    const QScopedValueRollback working(m_working, true);
    bool drew = false;
    qint64 used = 0;
    m_screen->beginRound();
    while (!m_queue.isEmpty() && !(drew && deadline.hasExpired())) {
        const OutputChunk &chunk = m_queue.first();
        const QByteArrayView rest = QByteArrayView(chunk.bytes).sliced(m_offset);
        qsizetype consumed = 0;
        const QByteArray piece = m_filter.pass(rest, &consumed);
        const qint64 before = absoluteRow();
        m_dropped += m_screen->feedCounted(piece);
        const qint64 after = absoluteRow();
        const bool wroteInto = m_screen->cursor().x() > 0;
        m_bottom = std::max(m_bottom, after + (wroteInto ? 1 : 0));
        if (chunk.stream == OutputStream::Err && !piece.isEmpty())
            mark(std::min(before, after), std::max(before, after) - (wroteInto || after <= before ? 0 : 1));
        drew = true;
        used += consumed;
        m_offset += consumed;
        if (m_offset >= chunk.bytes.size()) {
            m_queue.removeFirst();
            m_offset = 0;
        }
    }
    m_queued -= used;
    m_drawn += used;
    m_screen->endRound(); // from here on the picture and our numbers agree
    const auto kept = std::ranges::find_if(m_errors, [this](const Span &span) { return span.last >= m_dropped; });
    m_errors.erase(m_errors.begin(), kept);
    if (used > 0 && m_reader)
        m_reader->grant(used);
    if (drew) {
        m_shownDropped = m_dropped;
        Q_EMIT changed();
    }
    return m_queued > 0;
}

qint64 BlockView::absoluteRow() const
{
    return m_dropped + m_screen->historyLines() + m_screen->cursor().y();
}

void BlockView::mark(qint64 first, qint64 last)
{
    if (!m_errors.isEmpty() && first <= m_errors.last().last + 1 && first >= m_errors.last().first)
        m_errors.last().last = std::max(last, m_errors.last().last);
    else if (m_errors.isEmpty() || first > m_errors.last().last)
        m_errors.append({first, last});
    // Else it was drawn over lines further up, which keep the mark they have.
}

void BlockView::screenScrolled()
{
    if (m_working || m_placing || m_screen->topLine() == m_top)
        return;
    if (QGuiApplication::mouseButtons() & Qt::LeftButton) // dragging a selection beyond the edge
        Q_EMIT draggedTo(topPadding + m_screen->topLine() * lineHeight());
    else
        m_screen->setTopLine(m_top); // it moves by itself when lines are dropped; we have moved it already
}

int BlockView::lines() const
{
    const qint64 all = m_bottom - m_dropped;
    // The picture may be a moment behind the emulation; to go with the picture keeps lines from jumping.
    return int(std::clamp<qint64>(all, 0, qint64(m_screen->shownHistory()) + std::max(1, m_screen->rows())));
}

int BlockView::lineHeight() const
{
    return std::max(1, m_screen->cell().height());
}

bool BlockView::isError(int row) const
{
    const qint64 absolute = row + m_shownDropped;
    return std::ranges::any_of(
        m_errors, [absolute](const Span &span) { return span.first <= absolute && absolute <= span.last; });
}

int BlockView::columns() const
{
    return m_screen->columns();
}

void BlockView::place(int viewTop, int rows)
{
    const int line = lineHeight();
    const int top = std::clamp((viewTop - topPadding) / line, 0, m_screen->shownHistory());
    const QScopedValueRollback placing(m_placing, true);
    m_top = top;
    m_screen->setTopLine(top);
    m_screen->setGeometry(textLeft, topPadding + top * line, width() - textLeft - 4, rows * line + 2);
    update(0, 0, textLeft, height());
}

void BlockView::showMatch(int row, int column, int length)
{
    m_screen->select(row, column, length);
}

QStringList BlockView::rowTexts() const
{
    return m_screen->rowTexts();
}

void BlockView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), color(Token::Base));
    const int line = lineHeight();
    for (const Span &span : std::as_const(m_errors)) {
        const qint64 first = std::max<qint64>(0, span.first - m_shownDropped);
        const qint64 last = std::min<qint64>(lines() - 1, span.last - m_shownDropped);
        if (last < first)
            continue;
        const QRect bar(textLeft - 8, int(topPadding + first * line), 2, int((last - first + 1) * line));
        if (bar.intersects(event->rect()))
            painter.fillRect(bar, color(Token::Bad));
    }
}

} // namespace Vitrine::Ui
