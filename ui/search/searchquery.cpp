// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchquery.h"

#include "ui/window/quietcommand.h"

#include <algorithm>
#include <utility>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype maxRow = 16 << 10; ///< a longer row is dropped: ripgrep cuts lines, so it was made to be long

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

} // namespace

QString SearchQuery::command() const
{
    QString plain = text.left(maxText);
    plain.remove(QChar::Null).remove(u'\n').remove(u'\r');
    QStringList rg{
        QStringLiteral("rg --no-config --color=never --no-heading --with-filename --null --line-number "
                       "--max-columns=%1 --max-columns-preview --max-filesize=20M --max-count=500 --no-messages")
            .arg(SearchOutput::maxLine)};
    QStringList grep{QStringLiteral("grep -rInZs --color=never --max-count=500")};
    if (!isPattern) {
        rg.append(QStringLiteral("--fixed-strings"));
        grep.append(QStringLiteral("-F"));
    } else {
        grep.append(QStringLiteral("-E"));
    }
    if (!matchCase) {
        rg.append(QStringLiteral("--ignore-case"));
        grep.append(QStringLiteral("-i"));
    }
    if (wholeWords) {
        rg.append(QStringLiteral("--word-regexp"));
        grep.append(QStringLiteral("-w"));
    }
    if (hidden)
        rg.append(QStringLiteral("--hidden --no-ignore"));
    else
        grep.append(QStringLiteral("--exclude-dir='.?*' --exclude-dir=node_modules"));
    const QString end = QStringLiteral("-e %1 -- .").arg(quoted(plain));
    rg.append(end);
    grep.append(end);
    return quietMark + QStringLiteral("if command -v rg >/dev/null; then exec %1; else exec %2; fi")
                           .arg(rg.join(u' '), grep.join(u' '));
}

void SearchOutput::take(const QByteArray &bytes)
{
    qsizetype from = 0;
    while (from < bytes.size() && !isFull()) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype to = newline < 0 ? bytes.size() : newline;
        if (!m_tooLong && m_row.size() + to - from <= maxRow) {
            m_row.append(bytes.constData() + from, to - from);
        } else {
            m_row.clear();
            m_tooLong = true;
        }
        if (newline < 0)
            return;
        if (!std::exchange(m_tooLong, false))
            takeRow(m_row);
        m_row.clear();
        from = newline + 1;
    }
}

void SearchOutput::end()
{
    if (!m_tooLong && !isFull() && !m_row.isEmpty())
        takeRow(m_row);
    m_row.clear();
}

void SearchOutput::takeRow(QByteArrayView row)
{
    // path NUL number ":" text
    const qsizetype zero = row.indexOf('\0');
    if (zero <= 0 || zero > maxPath)
        return;
    QByteArrayView path = row.first(zero);
    if (path.startsWith("./"))
        path = path.sliced(2);
    const QByteArrayView rest = row.sliced(zero + 1);
    const qsizetype colon = rest.indexOf(':');
    bool isNumber = false;
    const int line = colon > 0 ? rest.first(colon).toInt(&isNumber) : 0;
    if (!isNumber || line <= 0)
        return;
    const QByteArray whole = path.toByteArray();
    for (const QByteArray &part : whole.split('/')) {
        if (part.isEmpty() || part == "." || part == "..")
            return;
    }
    QByteArrayView text = rest.sliced(colon + 1);
    if (text.endsWith('\r'))
        text.chop(1);
    ++m_count;
    m_found({whole, line, text.first(std::min(text.size(), maxLine)).toByteArray()});
}

} // namespace Vitrine::Ui
