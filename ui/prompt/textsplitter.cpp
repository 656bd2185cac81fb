// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/textsplitter.h"

namespace Vitrine::Ui {

namespace {

constexpr qsizetype deepestFence = 12; ///< spaces before a fence; inside of lists they are indented

struct Fence
{
    QChar mark;
    qsizetype length = 0;
    qsizetype indent = 0;
    QString info;
};

/// The fence that a line is; length 0: none.
Fence fenceOf(QStringView line)
{
    Fence fence;
    while (fence.indent < line.size() && line[fence.indent] == u' ')
        ++fence.indent;
    if (fence.indent > deepestFence || fence.indent >= line.size())
        return {};
    fence.mark = line[fence.indent];
    if (fence.mark != u'`' && fence.mark != u'~')
        return {};
    qsizetype end = fence.indent;
    while (end < line.size() && line[end] == fence.mark)
        ++end;
    fence.length = end - fence.indent;
    const QStringView info = line.sliced(end).trimmed();
    if (fence.length < 3 || (fence.mark == u'`' && info.contains(u'`')))
        return {};
    fence.info = info.left(40).toString();
    return fence;
}

} // namespace

void TextSplitter::append(QStringView text)
{
    qsizetype from = 0;
    for (;;) {
        const qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            break;
        m_line += text.sliced(from, end - from);
        endLine(m_line);
        m_line.clear();
        from = end + 1;
    }
    m_line += text.sliced(from);
    // A line without end must not grow into one piece without end.
    while (m_fence.isNull() && m_line.size() > hardLimit) {
        qsizetype cut = m_line.lastIndexOf(u' ', hardLimit);
        if (cut < hardLimit / 2)
            cut = hardLimit;
        const QString head = m_line.left(cut);
        m_line.remove(0, cut);
        endLine(head);
        close();
    }
}

void TextSplitter::endLine(const QString &line)
{
    if (!m_fence.isNull()) {
        const Fence fence = fenceOf(line);
        if (fence.mark == m_fence && fence.length >= m_fenceLength && fence.info.isEmpty()) {
            m_fence = {};
            close();
            return;
        }
        qsizetype skip = 0;
        while (skip < m_indent && skip < line.size() && line[skip] == u' ')
            ++skip;
        m_open.text += QStringView(line).sliced(skip);
        m_open.text += u'\n';
        return;
    }
    const Fence fence = fenceOf(line);
    if (fence.length > 0) {
        close();
        m_fence = fence.mark;
        m_fenceLength = fence.length;
        m_indent = fence.indent;
        m_open = {true, fence.info.section(u' ', 0, 0), {}};
        m_hasOpen = true;
        return;
    }
    const bool blank = QStringView(line).trimmed().isEmpty();
    const bool indented = line.startsWith(u' ') || line.startsWith(u'\t');
    if (!blank && m_hasOpen &&
        ((m_afterBlank && !indented && m_open.text.size() >= softLimit) ||
         m_open.text.size() + line.size() > hardLimit))
        close();
    m_afterBlank = blank;
    if (blank && !m_hasOpen)
        return; // nothing begins with empty lines
    m_open.text += line;
    m_open.text += u'\n';
    m_hasOpen = true;
}

void TextSplitter::close()
{
    if (m_hasOpen)
        m_closed.append(std::move(m_open));
    m_open = {};
    m_hasOpen = false;
    m_afterBlank = false;
}

QList<TextSplitter::Piece> TextSplitter::pieces() const
{
    QList<Piece> all = m_closed;
    Piece last = m_open;
    bool has = m_hasOpen;
    const QStringView line = QStringView(m_line).trimmed();
    const bool maybeFence =
        !line.isEmpty() && line.size() < 60 &&
        (line.startsWith(m_fence.isNull() ? u'`' : m_fence) || (m_fence.isNull() && line.startsWith(u'~'))) &&
        (line.size() < 3 || fenceOf(m_line).length > 0);
    if (!line.isEmpty() && !maybeFence) {
        if (m_fence.isNull() && !has)
            last = {};
        last.text += m_line;
        has = true;
    }
    if (has)
        all.append(last);
    return all;
}

} // namespace Vitrine::Ui
