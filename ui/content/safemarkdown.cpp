// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/safemarkdown.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextFrame>
#include <QTextTable>

#include <utility>

namespace Vitrine::Ui {

namespace {

/// Deep nesting and wide tables make little text cost much layout.
bool looksCostly(QStringView markdown)
{
    qsizetype lines = 0;
    qsizetype lineStart = 0;
    qsizetype bars = 0;
    qsizetype tables = 0;
    bool atStart = true;
    qsizetype depth = 0;
    for (qsizetype i = 0; i <= markdown.size(); ++i) {
        const QChar c = i < markdown.size() ? markdown[i] : QChar(u'\n');
        if (c == u'\n') {
            tables += bars;
            if (bars > 60 || depth > 24 || tables > 4'000)
                return true;
            ++lines;
            lineStart = i + 1;
            bars = depth = 0;
            atStart = true;
            continue;
        }
        if (c == u'|')
            ++bars;
        if (atStart) {
            if (c == u'>')
                ++depth;
            else if (c == u'-' || c == u'*' || c == u'+')
                ++depth; // "- - - - x" nests lists
            else if (c != u' ' && c != u'\t')
                atStart = false;
            if (i - lineStart > 80)
                return true;
        }
    }
    return lines > 3'000;
}

QTextCursor cursorIn(const QTextBlock &block)
{
    return QTextCursor(block);
}

void dress(QTextDocument *document)
{
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    const QFont code = textFont(TextStyle::Code);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isCode = format.hasProperty(QTextFormat::BlockCodeLanguage) ||
                            format.hasProperty(QTextFormat::BlockCodeFence) || format.nonBreakableLines();
        const int heading = format.headingLevel();
        const bool inList = block.textList() != nullptr;
        const int quoted = format.intProperty(QTextFormat::BlockQuoteLevel);
        const bool inTable = cursorIn(block).currentTable() != nullptr;
        const bool first = block == document->begin();
        format.setTopMargin(first || inList ? 0 : heading > 0 ? 8 : 0);
        format.setBottomMargin(!block.next().isValid() ? 0 : inList ? 2 : heading > 0 ? 4 : isCode ? 0 : 8);
        format.setLineHeight(isCode ? 0 : 110,
                             isCode ? QTextBlockFormat::SingleHeight : QTextBlockFormat::ProportionalHeight);
        if (quoted > 0) {
            format.setLeftMargin(14.0 * quoted); // TextBody draws the bars
            format.setRightMargin(0);
        }
        if (inTable) {
            format.setTopMargin(0);
            format.setBottomMargin(0);
        } else if (block.length() == 1 && !isCode) {
            format.setLineHeight(1, QTextBlockFormat::FixedHeight); // what tables leave behind
            format.setBottomMargin(0);
        }
        if (isCode)
            format.setBackground(color(Token::Alt));
        if (inList && block.next().isValid() && block.next().textList() == nullptr)
            format.setBottomMargin(8);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);

        // Ranges first: changing formats while walking fragments would change the fragments.
        struct Range
        {
            int from;
            int length;
            QTextCharFormat format;
        };
        QList<Range> ranges;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            ranges.append({fragment.position(), fragment.length(), fragment.charFormat()});
        }
        for (qsizetype i = ranges.size() - 1; i >= 0; --i) {
            const Range &range = ranges[i];
            QTextCharFormat style = range.format;
            cursor.setPosition(range.from);
            cursor.setPosition(range.from + range.length, QTextCursor::KeepAnchor);
            if (style.isImageFormat()) {
                const QTextImageFormat image = style.toImageFormat();
                const QString about = image.property(QTextFormat::ImageAltText).toString();
                QTextCharFormat link;
                link.setAnchor(true);
                link.setAnchorHref(image.name());
                link.setToolTip(image.name().toHtmlEscaped());
                link.setForeground(color(Token::Accent));
                link.setFontUnderline(true);
                cursor.insertText(about.isEmpty()
                                      ? QCoreApplication::translate("SafeMarkdown", "picture")
                                      : QCoreApplication::translate("SafeMarkdown", "picture: %1").arg(about),
                                  link);
                continue;
            }
            bool changed = false;
            if (style.fontFixedPitch() || isCode) {
                style.setFontFamilies(code.families());
                style.setFontFixedPitch(true);
                style.setProperty(QTextFormat::FontPointSize, code.pointSizeF());
                changed = true;
            }
            if (heading > 0) {
                const QFont font = textFont(heading == 1 ? TextStyle::Headline : TextStyle::Strong);
                style.clearProperty(QTextFormat::FontSizeAdjustment);
                style.setFontPointSize(font.pointSizeF());
                style.setFontWeight(QFont::DemiBold);
                changed = true;
            } else if (style.fontWeight() > QFont::Medium) {
                style.setFontWeight(QFont::DemiBold);
                changed = true;
            }
            if (style.isAnchor()) {
                style.setForeground(color(Token::Accent));
                style.setFontUnderline(true);
                style.setToolTip(style.anchorHref().toHtmlEscaped()); // a tool tip may be rich text
                changed = true;
            }
            if (changed)
                cursor.setCharFormat(style);
        }
    }
    // Tables: hairlines instead of the old browser's raised edges.
    const QList<QTextFrame *> frames = document->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(0);
            format.setCellSpacing(0);
            format.setCellPadding(4);
            format.setBorderCollapse(true);
            format.setBottomMargin(8);
            table->setFormat(format);
            for (int row = 0; row < table->rows(); ++row) {
                for (int column = 0; column < table->columns(); ++column) {
                    QTextTableCell cell = table->cellAt(row, column);
                    QTextTableCellFormat style = cell.format().toTableCellFormat();
                    style.setBottomBorder(1);
                    style.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                    style.setBottomBorderBrush(color(Token::Line));
                    style.setLeftPadding(column == 0 ? 0 : 8);
                    style.setRightPadding(8);
                    style.setTopPadding(4);
                    style.setBottomPadding(4);
                    cell.setFormat(style);
                }
            }
        }
    }
    cursor.endEditBlock();
}

} // namespace

void setSafeMarkdown(QTextDocument *document, const QString &markdown)
{
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(textFont(TextStyle::Body));
    document->setIndentWidth(20);
    QString text = markdown;
    while (text.endsWith(u'\n'))
        text.chop(1);
    if (looksCostly(text)) {
        document->setPlainText(text);
        return;
    }
    document->setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                    QTextDocument::MarkdownNoHTML);
    dress(document);
}

QString plainOfMarkdown(const QString &markdown)
{
    QTextDocument document;
    setSafeMarkdown(&document, markdown);
    return document.toPlainText();
}

LinkKind linkKind(const QUrl &url)
{
    if (!url.isValid() || url.isEmpty())
        return LinkKind::None;
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https"))
        return url.host().isEmpty() ? LinkKind::None : LinkKind::Web;
    if (!scheme.isEmpty() || !url.authority().isEmpty() || url.path().isEmpty())
        return LinkKind::None;
    return LinkKind::File;
}

QByteArray linkedFile(const QUrl &url, const QString &mountPath, int *line)
{
    *line = 0;
    if (linkKind(url) != LinkKind::File)
        return {};
    static const QRegularExpression lineMark(QStringLiteral("^L?(\\d{1,7})\\b"));
    if (const QRegularExpressionMatch match = lineMark.match(url.fragment()); match.hasMatch())
        *line = match.captured(1).toInt();
    QString path = url.path(QUrl::FullyDecoded);
    if (!mountPath.isEmpty() && path.startsWith(mountPath + u'/'))
        path.remove(0, mountPath.size() + 1);
    if (path.startsWith(u'/') || path.contains(QChar(u'\0')))
        return {};
    QStringList parts;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == QLatin1String(".."))
            return {};
        if (part != QLatin1String("."))
            parts += part;
    }
    return parts.join(u'/').toUtf8();
}

} // namespace Vitrine::Ui
