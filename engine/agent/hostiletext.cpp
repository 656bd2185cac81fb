// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/hostiletext.h"

#include <QStringList>

namespace Vitrine::Agent {

namespace {

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

bool turnsDirection(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x061c;
}

/// Index after the terminal control sequence that begins at `at` (an ESC); at most 256 characters are taken for one.
qsizetype afterSequence(const QString &text, qsizetype at)
{
    qsizetype i = at + 1;
    if (i >= text.size())
        return i;
    const qsizetype end = qMin(text.size(), i + 256);
    if (text[i] == u'[') { // CSI: parameters, then one final character
        for (++i; i < end; ++i) {
            const char16_t c = text[i].unicode();
            if (c >= 0x40 && c <= 0x7e)
                return i + 1;
            if (c < 0x20 || c > 0x7e)
                return i;
        }
        return i;
    }
    if (text[i] == u']') { // OSC: until BEL or ESC backslash
        for (++i; i < end; ++i) {
            if (text[i] == u'\x07')
                return i + 1;
            if (text[i] == u'\x1b')
                return i + 1 < text.size() && text[i + 1] == u'\\' ? i + 2 : i;
            if (text[i] == u'\n')
                return i;
        }
        return i;
    }
    const char16_t c = text[i].unicode();
    if ((c == u'(' || c == u')') && i + 1 < text.size())
        return i + 2;
    return c >= 0x30 && c <= 0x7e ? i + 1 : i;
}

} // namespace

QString cleanText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (c == u'\x1b') {
            i = afterSequence(text, i);
            continue;
        }
        ++i;
        if (c == u'\r') {
            if (i < text.size() && text[i] == u'\n')
                continue;
            result += u'\n';
        } else if (c == u'\n' || c == u'\t' || !isControl(c)) {
            result += c;
        }
    }
    return result;
}

QString cleanLine(const QString &text, qsizetype limit)
{
    const bool cut = text.size() > limit;
    QString result;
    for (const QChar c : QStringView(text).first(qMin(text.size(), limit))) {
        if (c == u'\n' || c == u'\t' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result += u' ';
        else if (!isControl(c) && !turnsDirection(c))
            result += c;
    }
    if (cut) {
        if (!result.isEmpty() && result.back().isHighSurrogate())
            result.chop(1);
        result += u'…';
    }
    return result.trimmed();
}

QString cleanPath(const QString &path)
{
    if (path.isEmpty() || path.size() > 4096 || path.startsWith(u'/'))
        return {};
    QStringList parts;
    for (const QString &part : path.split(u'/')) {
        if (part == QLatin1String(".."))
            return {};
        if (!part.isEmpty() && part != QLatin1String("."))
            parts += part;
    }
    for (const QChar c : path) {
        if (isControl(c) || turnsDirection(c))
            return {};
    }
    return parts.join(u'/');
}

} // namespace Vitrine::Agent
