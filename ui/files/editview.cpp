// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/editview.h"

#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int fillMs = 4;
constexpr qsizetype fillCharacters = 16 << 10;

class EditGutter : public QWidget
{
public:
    explicit EditGutter(EditView *view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintGutter(event); }

private:
    EditView *m_view;
};

/// How the text indents: the spaces before its first line that begins with some; 0: tabs, or no line does.
int indentationOf(const QString &text)
{
    for (const QStringView line : QStringView(text.left(64 << 10)).split(u'\n')) {
        if (line.startsWith(u'\t'))
            return 0;
        qsizetype spaces = 0;
        while (spaces < line.size() && line[spaces] == u' ')
            ++spaces;
        if (spaces >= 2 && spaces <= 8 && spaces < line.size() && line[spaces] != u'*')
            return int(spaces);
    }
    return 0;
}

} // namespace

EditView::EditView(CodeColors *colors, QWidget *parent)
    : SearchedText(parent), m_colors(colors), m_gutter(new EditGutter(this))
{
    leftToRight(this);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Text of the file"));
    setReadOnly(true);
    m_filler.setSingleShot(true);
    m_filler.setInterval(0);
    m_filler.callOnTimeout(this, &EditView::fill);
    m_later.setSingleShot(true);
    m_later.setInterval(150ms);
    m_later.callOnTimeout(this, &EditView::colorAll);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(gutterWidth(), 0, 0, 0); });
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!isFilling() && (removed > 0 || added > 0))
            m_later.start();
    });
    applyTheme();
}

EditView::~EditView()
{
    m_colors->forget(this);
}

void EditView::applyTheme()
{
    setFont(textFont(TextStyle::Code));
    setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')));
    setViewportMargins(gutterWidth(), 0, 0, 0);
    if (!isFilling())
        colorAll();
}

void EditView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyTheme();
}

void EditView::setContent(const QString &text, const QString &fileName)
{
    m_colors->forget(this);
    m_fileName = fileName;
    m_spaces = indentationOf(text);
    m_filling = text;
    m_filled = 0;
    setReadOnly(true);
    setUndoRedoEnabled(false);
    clear();
    fill();
}

void EditView::fill()
{
    QElapsedTimer timer;
    timer.start();
    QTextCursor cursor(document());
    while (isFilling() && timer.elapsed() < fillMs) {
        qsizetype end = std::min(m_filled + fillCharacters, m_filling.size());
        if (end < m_filling.size() && m_filling.at(end - 1).isHighSurrogate())
            --end;
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(m_filling.mid(m_filled, end - m_filled));
        m_filled = end;
    }
    if (isFilling()) {
        m_filler.start();
        return;
    }
    m_filling.clear();
    m_filled = 0;
    setUndoRedoEnabled(true);
    setReadOnly(false);
    document()->setModified(false);
    moveCursor(QTextCursor::Start);
    if (m_wantedLine > 0)
        goToLine(std::exchange(m_wantedLine, 0));
    colorAll();
    Q_EMIT filled();
}

void EditView::replaceContent(const QString &text)
{
    const int line = textCursor().blockNumber();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    goToLine(line + 1);
}

QString EditView::content() const
{
    // Not toPlainText(), which makes spaces of unbreakable ones.
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void EditView::goToLine(int line)
{
    if (isFilling()) {
        m_wantedLine = line;
        return;
    }
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line - 1, 0, blockCount() - 1));
    setTextCursor(QTextCursor(block));
    centerCursor();
}

void EditView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return event->ignore();
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier && m_spaces > 0 && !isReadOnly()) {
        const int column = textCursor().positionInBlock() % m_spaces;
        textCursor().insertText(QString(m_spaces - column, u' '));
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void EditView::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText() && !isReadOnly()) {
        textCursor().insertText(source->text());
        ensureCursorVisible();
    }
}

// --- Colours

void EditView::colorAll()
{
    if (m_fileName.isEmpty() || isFilling())
        return;
    m_coloring = document()->revision();
    m_colors->color(this, m_fileName, content().split(u'\n'),
                    [this](qsizetype first, const std::vector<CodeRow> &colors) { colorRows(first, colors); });
}

void EditView::colorRows(qsizetype first, const std::vector<CodeRow> &colors)
{
    if (document()->revision() != m_coloring)
        return; // edited since; it is coloured anew
    QTextBlock block = document()->findBlockByNumber(int(first));
    for (const CodeRow &row : colors) {
        if (!block.isValid())
            return;
        QList<QTextLayout::FormatRange> formats;
        for (const CodeSpan &span : row) {
            QTextLayout::FormatRange range;
            range.start = int(span.start);
            range.length = int(span.length);
            range.format.setForeground(color(span.token));
            range.format.setFontItalic(span.italic);
            formats.append(range);
        }
        if (formats != block.layout()->formats()) {
            block.layout()->setFormats(formats);
            document()->markContentsDirty(block.position(), block.length());
        }
        block = block.next();
    }
}

// --- The gutter

int EditView::gutterWidth() const
{
    const qsizetype digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    return paneGutter + QFontMetrics(font()).horizontalAdvance(QString(digits, QLatin1Char('0'))) + 10;
}

void EditView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

void EditView::paintGutter(QPaintEvent *event)
{
    if (m_gutter->width() != gutterWidth())
        m_gutter->resize(gutterWidth(), m_gutter->height());
    QPainter painter(m_gutter);
    painter.setLayoutDirection(Qt::LeftToRight); // a painter starts with that of the window
    painter.fillRect(event->rect(), color(Token::Base));
    painter.setFont(font());
    const int lineHeight = QFontMetrics(font()).height();
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        painter.setPen(color(block.blockNumber() == textCursor().blockNumber() ? Token::Text : Token::Text2));
        painter.drawText(QRectF(0, top, m_gutter->width() - 10, lineHeight), Qt::AlignRight | Qt::AlignTop,
                         QString::number(block.blockNumber() + 1));
        top += blockBoundingRect(block).height();
        block = block.next();
    }
}

} // namespace Vitrine::Ui
