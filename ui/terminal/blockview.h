// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/terminal/outputfilter.h"
#include "ui/terminal/terminallink.h"

#include <QDeadlineTimer>
#include <QList>
#include <QWidget>

#include <memory>

namespace Vitrine::Ui {

class TerminalScreen;

/// The output of one open block that is in view: fetches it (from the record when the command has ended, live with
/// credit while it runs), draws it on a TerminalScreen of its own, and marks the lines that came as stderr.
///
/// It is as tall as its text; the screen inside has the rows of the list and slides along, so that a long output costs
/// no more than a short one (README.md). Memory: at most `keptLines` lines and a screen, and `credit` bytes.
///
/// Made by BlockList when an open block comes into view → start() → outputs work() until it is caught up → gone, or
/// made anew when the width changes, because lines wrap differently then.
class BlockView : public QWidget
{
    Q_OBJECT

public:
    BlockView(Api::Commands &commands, const CommandRecord &record, QWidget *parent);
    ~BlockView() override;

    /// Starts, or starts anew with the columns of this moment.
    void start(const CommandRecord &record);
    /// Draws what has come, until nothing is left or the time is over; true: more is waiting.
    bool work(const QDeadlineTimer &deadline);
    [[nodiscard]] bool hasWork() const { return m_queued > 0; }
    /// All that there is now has been drawn.
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp && m_queued == 0; }

    /// Lines to show, as far as the picture knows them.
    [[nodiscard]] int lines() const;
    [[nodiscard]] int lineHeight() const;
    /// Whether this row, counted as in rowTexts(), came as stderr.
    [[nodiscard]] bool isError(int row) const;
    /// Lines that were dropped at the head since start(); they shift all the others.
    [[nodiscard]] qint64 droppedLines() const { return m_shownDropped; }
    [[nodiscard]] bool isCut() const { return m_skippedBytes > 0 || m_dropped > 0; }
    [[nodiscard]] int columns() const;
    /// The columns for which it was drawn.
    [[nodiscard]] int startColumns() const { return m_startColumns; }
    /// Bytes of the output that have been drawn since start().
    [[nodiscard]] qint64 drawnBytes() const { return m_drawn; }

    /// Gives the screen `rows` rows and this width, and puts it where a view that begins `viewTop` pixels below the
    /// top of this widget needs it.
    void place(int viewTop, int rows);
    /// Selects what was found in a row of rowTexts(); place() it in view first.
    void showMatch(int row, int column, int length);

    [[nodiscard]] TerminalScreen *screen() const { return m_screen; }
    /// Rows as drawn, history first, in one string each, for finding.
    [[nodiscard]] QStringList rowTexts() const;

    static constexpr int keptLines = 2000;           ///< above the screen
    static constexpr qint64 credit = 512 * 1024;     ///< bytes that may wait
    static constexpr qint64 tailBytes = 1024 * 1024; ///< of a record, for a start
    static constexpr int textLeft = 36;
    static constexpr int topPadding = 4;

Q_SIGNALS:
    /// There is something for work().
    void workCame();
    /// lines() or isCut() have changed.
    void changed();
    /// The person dragged a selection out of view; this pixel row should be on top.
    void draggedTo(int y);
    /// Ctrl and a click on what leads somewhere.
    void linkActivated(const Vitrine::Ui::TerminalLink &link);
    /// The record could not be read.
    void failed(const Vitrine::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Span
    {
        qint64 first = 0;
        qint64 last = 0; ///< inclusive
    };

    void follow();
    void readFrom(qint64 position);
    void take(OutputStream stream, const QByteArray &bytes);
    void skip(QByteArray *bytes);
    [[nodiscard]] qint64 absoluteRow() const;
    void mark(qint64 first, qint64 last);
    void screenScrolled();

    Api::Commands &m_commands;
    CommandRecord m_record;
    TerminalScreen *m_screen;
    OutputFilter m_filter{OutputFilter::Use::Block};
    std::shared_ptr<Api::OutputReader> m_reader;
    QList<OutputChunk> m_queue;
    qsizetype m_offset = 0; ///< within the queue's first
    qint64 m_queued = 0;
    qint64 m_toSkip = 0; ///< bytes still to be left out
    qint64 m_skippedBytes = 0;
    qint64 m_drawn = 0;
    bool m_toLineStart = false;
    bool m_caughtUp = false;
    bool m_working = false;
    bool m_placing = false;
    int m_startColumns = 0;
    int m_run = 0; ///< counts starts, so that late answers are known
    int m_top = 0;
    qint64 m_dropped = 0;
    qint64 m_shownDropped = 0;
    qint64 m_bottom = 0;  ///< absolute row after the lowest one that was written
    QList<Span> m_errors; ///< absolute rows that came as stderr
};

} // namespace Vitrine::Ui
