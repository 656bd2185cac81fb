// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/textbody.h"

#include "ui/content/safemarkdown.h"
#include "ui/prompt/filemention.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Vitrine::Ui {

TextBody::TextBody(Wrapping wrapping, QWidget *parent) : QTextBrowser(parent), m_wrapping(wrapping)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(wrapping == Wrapping::None ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLineWrapMode(wrapping == Wrapping::None ? QTextEdit::NoWrap : QTextEdit::FixedPixelWidth);
    setWordWrapMode(wrapping == Wrapping::None ? QTextOption::NoWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setProperty("ground", QStringLiteral("none"));
    connect(this, &QTextBrowser::anchorClicked, this, &TextBody::linkActivated);
}

template <typename Fill>
void TextBody::refill(Fill fill)
{
    const QTextCursor before = textCursor();
    const int anchor = before.anchor();
    const int position = before.position();
    const bool selected = before.hasSelection();
    const QString chosen = before.selectedText();
    fill();
    if (!selected)
        return;
    QTextCursor cursor(document());
    const int end = document()->characterCount() - 1;
    cursor.setPosition(std::min(anchor, end));
    cursor.setPosition(std::min(position, end), QTextCursor::KeepAnchor);
    if (cursor.selectedText() == chosen)
        setTextCursor(cursor);
}

void TextBody::showMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    refill([&] { setSafeMarkdown(document(), markdown); });
}

void TextBody::showPlain(const QString &text, const QFont &font)
{
    m_markdown.clear();
    refill([&] {
        document()->setDefaultFont(font);
        document()->setDocumentMargin(0);
        document()->setPlainText(text);
        m_mentions = false;
    });
}

void TextBody::linkMentions()
{
    QTextCharFormat link;
    link.setAnchor(true);
    link.setForeground(color(Token::Accent));
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        for (auto found = fileMentions().globalMatch(line); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const QString path = mentionedPath(match);
            if (path.isEmpty())
                continue;
            QUrl url;
            url.setPath(path);
            link.setAnchorHref(url.toString(QUrl::FullyEncoded));
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + int(match.capturedStart()));
            const qsizetype length = match.captured(1).isEmpty() ? path.size() + 1 : match.capturedLength();
            cursor.setPosition(block.position() + int(match.capturedStart() + length), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(link);
            m_mentions = true;
        }
    }
}

int TextBody::heightFor(int width)
{
    ensurePolished();
    if (m_wrapping == Wrapping::None) {
        const int bar = document()->idealWidth() > width ? 12 : 0;
        return int(std::ceil(document()->size().height())) + bar;
    }
    // The document's own text width would be undone by the base class, which knows only the widget's.
    if (lineWrapColumnOrWidth() != width)
        setLineWrapColumnOrWidth(width);
    return int(std::ceil(document()->size().height()));
}

void TextBody::highlight(const QString &query, int current)
{
    m_currentMatch = {};
    QList<QTextEdit::ExtraSelection> selections;
    if (!query.isEmpty()) {
        int number = 0;
        constexpr int most = 500; // marks are painted with each line
        for (QTextCursor found = document()->find(query, 0); !found.isNull() && number < most;
             found = document()->find(query, found), ++number) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = found;
            selection.format.setBackground(color(number == current ? Token::Fill : Token::WarnSoft));
            selection.format.setForeground(color(number == current ? Token::FillText : Token::Text));
            selections.append(selection);
            if (number == current) {
                QTextCursor start = found;
                start.setPosition(found.selectionStart());
                m_currentMatch = cursorRect(start).translated(viewport()->pos());
            }
        }
    }
    if (!selections.isEmpty() || !extraSelections().isEmpty())
        setExtraSelections(selections);
}

QVariant TextBody::loadResource(int, const QUrl &)
{
    return {}; // neither pictures nor style sheets, from wherever
}

void TextBody::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // A link never replaces the text.
}

void TextBody::wheelEvent(QWheelEvent *event)
{
    if (m_wrapping == Wrapping::None && std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y()))
        QTextBrowser::wheelEvent(event);
    else
        event->ignore(); // the transcript scrolls, not the text in it
}

void TextBody::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos(), anchorAt(event->pos()));
}

void TextBody::resizeEvent(QResizeEvent *event)
{
    if (m_wrapping == Wrapping::Words)
        (void)heightFor(event->size().width()); // nobody may have asked this one for its height
    QTextBrowser::resizeEvent(event);
}

void TextBody::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (m_markdown.isEmpty())
        return;
    QPainter painter(viewport());
    const QAbstractTextDocumentLayout *layout = document()->documentLayout();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int level = std::min(8, block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel));
        const QRectF box = layout->blockBoundingRect(block);
        for (int i = 0; i < level; ++i)
            painter.fillRect(QRectF(14.0 * i, box.top(), 2, box.height()), color(Token::Ctl));
    }
}

void TextBody::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        showMarkdown(m_markdown); // the colours of links and code are in the document
    else if (event->type() == QEvent::PaletteChange && m_mentions)
        linkMentions();
}

} // namespace Vitrine::Ui
