// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/textlines.h"

#include <QStringDecoder>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype sniffBytes = 8192;

bool startsWithAnyOf(const QByteArray &bytes, std::initializer_list<QByteArrayView> signatures)
{
    return std::ranges::any_of(signatures, [&](QByteArrayView signature) { return bytes.startsWith(signature); });
}

QStringConverter::Encoding encodingOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    return QStringConverter::Utf8;
}

bool isReordering(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e ||
           code == 0x200f || code == 0x061c;
}

bool needsShowing(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && c != QLatin1Char('\t')) || code == 0x7f || (code >= 0x80 && code < 0xa0) ||
           isReordering(c) || code == 0x2028 || code == 0x2029 || code == 0xfdd0 ||
           code == 0xfdd1; // Qt would break lines or more at these
}

/// Makes what a screen would not show, or show elsewhere, visible.
QString shown(QStringView line)
{
    QString text;
    if (std::ranges::none_of(line, needsShowing)) {
        text = line.toString();
        return text;
    }
    text.reserve(line.size() + 16);
    for (const QChar c : line) {
        if (!needsShowing(c))
            text += c;
        else if (c.unicode() < 0x20)
            text += QChar(char16_t(0x2400 + c.unicode()));
        else if (c.unicode() == 0x7f)
            text += QChar(char16_t(0x2421));
        else
            text += QStringLiteral("[U+%1]").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
    }
    return text;
}

void addLine(TextLines &lines, QStringView line, int number)
{
    if (line.endsWith(QLatin1Char('\r')))
        line.chop(1);
    const QString text = shown(line);
    qsizetype from = 0;
    do {
        qsizetype size = std::min(TextLines::maxRow, text.size() - from);
        if (from + size < text.size() && text[from + size - 1].isHighSurrogate())
            --size;
        lines.rows.append(text.mid(from, size));
        lines.numbers.push_back(from == 0 ? number : 0);
        from += size;
    } while (from < text.size());
    if (text.size() > TextLines::maxRow)
        lines.longLines = true;
}

} // namespace

ContentKind contentKindOf(const QByteArray &bytes)
{
    if (startsWithAnyOf(bytes, {"\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF87a", "GIF89a"}) ||
        (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") ||
        (bytes.startsWith("BM") && bytes.size() > 26 && bytes[14] == 40) ||
        bytes.startsWith(QByteArrayView("\0\0\1\0", 4)))
        return ContentKind::Image;
    const QByteArray head = bytes.left(sniffBytes);
    if (encodingOf(bytes) != QStringConverter::Utf8)
        return ContentKind::Text;
    if (head.contains('\0'))
        return ContentKind::Binary;
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(head);
    const auto bad = std::ranges::count_if(text, [](QChar c) {
        return c == QChar::ReplacementCharacter ||
               (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\r') && c != QLatin1Char('\t') &&
                c != QLatin1Char('\f') && c.unicode() != 0x1b);
    });
    return bad * 20 > text.size() ? ContentKind::Binary : ContentKind::Text; // a few slips are still text
}

qsizetype TextLines::rowOf(int line) const
{
    const auto found = std::ranges::find(numbers, line);
    return line < 1 || found == numbers.end() ? -1 : found - numbers.begin();
}

TextLines textLines(const QByteArray &bytes)
{
    TextLines lines;
    QStringDecoder decoder(encodingOf(bytes));
    const QString text = decoder(bytes);
    lines.lossy = decoder.hasError();
    int number = 1;
    qsizetype from = 0;
    while (from <= text.size()) {
        const qsizetype newline = text.indexOf(QLatin1Char('\n'), from);
        const qsizetype to = newline < 0 ? text.size() : newline;
        if (newline < 0 && from == text.size() && from > 0)
            break; // the newline at the end of the file starts no line
        addLine(lines, QStringView(text).sliced(from, to - from), number++);
        from = to + 1;
    }
    return lines;
}

TextLines hexLines(const QByteArray &bytes, qsizetype maxBytes)
{
    TextLines lines;
    constexpr qsizetype perRow = 16;
    constexpr char digits[] = "0123456789abcdef";
    const qsizetype end = std::min(bytes.size(), maxBytes);
    for (qsizetype at = 0; at < end; at += perRow) {
        QByteArray row = QByteArray::number(qulonglong(at), 16).rightJustified(8, '0') + "  ";
        QByteArray letters;
        for (qsizetype i = 0; i < perRow; ++i) {
            if (at + i < end) {
                const auto byte = uchar(bytes[at + i]);
                row += digits[byte >> 4];
                row += digits[byte & 15];
                letters += byte >= 0x20 && byte < 0x7f ? char(byte) : '.';
            } else {
                row += "  ";
            }
            row += i == 7 ? "  " : " ";
        }
        lines.rows.append(QString::fromLatin1(row + ' ' + letters));
        lines.numbers.push_back(0);
    }
    return lines;
}

} // namespace Vitrine::Ui
