// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/codeview.h"

#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype fillRows = 400; ///< put in at a time; some milliseconds
constexpr qsizetype fillBytes = 32 << 10;
constexpr int fillMs = 4;

class Gutter : public QWidget
{
public:
    explicit Gutter(CodeView *view) : QWidget(view), m_view(view) {}
    [[nodiscard]] QSize sizeHint() const override { return {m_view->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintGutter(event); }

private:
    CodeView *m_view;
};

} // namespace

CodeView::CodeView(CodeColors *colors, QWidget *parent)
    : SearchedText(parent), m_colors(colors), m_gutter(new Gutter(this))
{
    leftToRight(this);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Content of the file"));
    setTabChangesFocus(true);
    m_filler.setSingleShot(true);
    m_filler.setInterval(0);
    m_filler.callOnTimeout(this, &CodeView::fill);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    applyTheme();
}

CodeView::~CodeView()
{
    m_colors->forget(this);
}

void CodeView::applyTheme()
{
    setFont(textFont(TextStyle::Code));
    setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')));
    for (qsizetype row = 0; row < qsizetype(m_rowColors.size()); ++row)
        paintRow(row);
    setViewportMargins(gutterWidth(), 0, 0, 0);
    updateMarks();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || (event->type() == QEvent::ApplicationFontChange))
        applyTheme();
}

void CodeView::clearLines()
{
    m_colors->forget(this);
    m_filler.stop();
    m_lines = {};
    m_next = 0;
    m_rowColors.clear();
    m_wantedLine = 0;
    m_wantedScroll = m_wantedRow = -1;
    clear();
}

void CodeView::setLines(const TextLines &lines, const QString &fileName)
{
    qsizetype same = 0;
    if (fileName == m_fileName) {
        const qsizetype inDocument = std::min(m_next, lines.rows.size());
        while (same < inDocument && m_lines.rows[same] == lines.rows[same])
            ++same;
    }
    m_wantedScroll = verticalScrollBar()->value();
    m_wantedRow = textCursor().blockNumber();
    m_fileName = fileName;
    m_lines = lines;
    if (same == 0) {
        clear();
        m_next = 0;
    } else if (same < m_next) {
        QTextCursor cursor(document()->findBlockByNumber(int(same)));
        cursor.movePosition(QTextCursor::PreviousCharacter);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        m_next = same;
    }
    m_rowColors.resize(size_t(m_next));
    setViewportMargins(gutterWidth(), 0, 0, 0);
    if (!lines.longLines && !fileName.isEmpty()) {
        m_colors->color(this, fileName, lines.rows,
                        [this](qsizetype first, const std::vector<CodeRow> &colors) { colorRows(first, colors); });
    } else {
        m_colors->forget(this);
        m_rowColors.clear();
    }
    fill();
}

void CodeView::fill()
{
    QElapsedTimer timer;
    timer.start();
    QTextCursor cursor(document());
    while (m_next < m_lines.rows.size() && timer.elapsed() < fillMs) {
        QString text;
        qsizetype row = m_next;
        while (row < m_lines.rows.size() && row - m_next < fillRows && text.size() < fillBytes) {
            if (row > 0)
                text += QLatin1Char('\n');
            text += m_lines.rows[row++];
        }
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(text);
        const qsizetype first = std::exchange(m_next, row);
        for (qsizetype i = first; i < row && i < qsizetype(m_rowColors.size()); ++i)
            paintRow(i);
    }
    restore();
    if (isFilling()) {
        m_filler.start();
    } else {
        m_wantedScroll = m_wantedRow = -1;
        updateMarks();
        Q_EMIT filled();
    }
}

void CodeView::restore()
{
    if (m_wantedLine > 0) {
        const qsizetype row = m_lines.rowOf(m_wantedLine);
        if (row >= 0 && row < m_next)
            goToLine(std::exchange(m_wantedLine, 0));
        else if (!isFilling())
            goToLine(std::min(std::exchange(m_wantedLine, 0), lineCount()));
        return;
    }
    if (m_wantedRow > 0 && m_wantedRow < m_next) {
        setTextCursor(QTextCursor(document()->findBlockByNumber(m_wantedRow)));
        m_wantedRow = -1;
    }
    if (m_wantedScroll >= 0 && m_wantedScroll <= verticalScrollBar()->maximum())
        verticalScrollBar()->setValue(m_wantedScroll);
}

int CodeView::lineCount() const
{
    const auto last =
        std::find_if(m_lines.numbers.rbegin(), m_lines.numbers.rend(), [](int number) { return number > 0; });
    return last == m_lines.numbers.rend() ? 0 : *last;
}

int CodeView::currentLine() const
{
    for (qsizetype row = std::min<qsizetype>(textCursor().blockNumber(), qsizetype(m_lines.numbers.size()) - 1);
         row >= 0; --row) {
        if (m_lines.numbers[size_t(row)] > 0)
            return m_lines.numbers[size_t(row)];
    }
    return 1;
}

void CodeView::goToLine(int line)
{
    const qsizetype row = m_lines.rowOf(line);
    if (row < 0 || row >= m_next) {
        m_wantedLine = line; // when it has come
        return;
    }
    setTextCursor(QTextCursor(document()->findBlockByNumber(int(row))));
    centerCursor();
    updateMarks();
}

void CodeView::colorRows(qsizetype first, const std::vector<CodeRow> &colors)
{
    const size_t end = size_t(first) + colors.size();
    if (m_rowColors.size() < end)
        m_rowColors.resize(end);
    std::ranges::copy(colors, m_rowColors.begin() + std::ptrdiff_t(first));
    for (qsizetype row = first; row < qsizetype(end) && row < m_next; ++row)
        paintRow(row);
}

void CodeView::paintRow(qsizetype row)
{
    if (row >= m_next || size_t(row) >= m_rowColors.size())
        return;
    const QTextBlock block = document()->findBlockByNumber(int(row));
    if (!block.isValid())
        return;
    QList<QTextLayout::FormatRange> formats;
    for (const CodeSpan &span : m_rowColors[size_t(row)]) {
        QTextLayout::FormatRange range;
        range.start = int(span.start);
        range.length = int(span.length);
        range.format.setForeground(color(span.token));
        if (span.italic)
            range.format.setFontItalic(true);
        formats.append(range);
    }
    if (formats == block.layout()->formats())
        return;
    block.layout()->setFormats(formats);
    document()->markContentsDirty(block.position(), block.length());
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

// --- The gutter

int CodeView::gutterWidth() const
{
    if (m_lines.numbers.empty() || lineCount() == 0)
        return paneGutter;
    const auto digits = qsizetype(std::max<size_t>(2, QString::number(lineCount()).size()));
    return paneGutter + QFontMetrics(font()).horizontalAdvance(QString(digits, QLatin1Char('0'))) + 10;
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

void CodeView::paintGutter(QPaintEvent *event)
{
    if (m_gutter->width() != gutterWidth())
        m_gutter->resize(gutterWidth(), m_gutter->height());
    QPainter painter(m_gutter);
    painter.setLayoutDirection(Qt::LeftToRight); // a painter starts with that of the window
    painter.fillRect(event->rect(), color(Token::Base));
    painter.setFont(font());
    painter.setPen(color(Token::Text2));
    const int lineHeight = QFontMetrics(font()).height();
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        const auto row = size_t(block.blockNumber());
        if (row < m_lines.numbers.size() && m_lines.numbers[row] > 0 && top + height >= event->rect().top()) {
            // Not the block's height: the last one has the margin of the document in it.
            painter.drawText(QRectF(0, top, m_gutter->width() - 10, lineHeight), Qt::AlignRight | Qt::AlignTop,
                             QString::number(m_lines.numbers[row]));
        }
        top += height;
        block = block.next();
    }
}

} // namespace Vitrine::Ui
