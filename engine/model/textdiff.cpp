// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/textdiff.h"

#include "engine/model/file.h"

#include <QCoreApplication>
#include <QHash>

// The library's own warnings are not ours to mend.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wshadow"
#include <dtl/dtl.hpp>
#pragma GCC diagnostic pop

#include <algorithm>

namespace Vitrine {

namespace {

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.append(text.sliced(at, next - at));
        at = next;
    }
    return lines;
}

/// Lines as numbers, so that the search compares numbers.
std::vector<int> numbersOf(const QList<QByteArray> &lines, qsizetype from, qsizetype to, QHash<QByteArray, int> &known)
{
    std::vector<int> numbers;
    numbers.reserve(std::size_t(to - from));
    for (qsizetype i = from; i < to; ++i) {
        const auto found = known.constFind(lines[i]);
        numbers.push_back(found != known.cend() ? *found : *known.insert(lines[i], int(known.size())));
    }
    return numbers;
}

using Kind = DiffHunk::Line::Kind;

/// Puts what changed, and `context` lines around it, into hunks.
class Hunks
{
public:
    Hunks(const QList<Kind> &kinds, const QList<QByteArray> &before, const QList<QByteArray> &after, qsizetype context)
        : m_kinds(kinds), m_before(before), m_after(after), m_context(context)
    {
    }

    QList<DiffHunk> made()
    {
        for (qsizetype i = 0; i < m_kinds.size(); ++i) {
            const bool same = m_kinds[i] == Kind::Same;
            if (!same)
                open(i);
            if (m_open && same && i - m_lastChange > m_context && !changesBefore(i, m_lastChange + 2 * m_context + 2))
                close();
            if (m_open)
                append(i);
            m_old += m_kinds[i] != Kind::Added;
            m_new += m_kinds[i] != Kind::Removed;
        }
        close();
        return std::move(m_hunks);
    }

private:
    /// Hunks whose context would touch are one.
    [[nodiscard]] bool changesBefore(qsizetype at, qsizetype end) const
    {
        for (; at < std::min(end, m_kinds.size()); ++at) {
            if (m_kinds[at] != Kind::Same)
                return true;
        }
        return false;
    }
    void open(qsizetype at)
    {
        m_lastChange = at;
        if (m_open)
            return;
        m_open = true;
        m_hunk = {};
        // Those before it are the same on both sides, and no other hunk's.
        qsizetype back = 0;
        while (back < m_context && at - back - 1 >= m_free && m_kinds[at - back - 1] == Kind::Same)
            ++back;
        m_hunk.oldLine = m_old - back;
        m_hunk.newLine = m_new - back;
        for (qsizetype i = back; i > 0; --i)
            add(Kind::Same, m_after[m_new - i]);
    }
    void append(qsizetype at)
    {
        add(m_kinds[at], m_kinds[at] == Kind::Removed ? m_before[m_old] : m_after[m_new]);
        m_free = at + 1;
    }
    void add(Kind kind, const QByteArray &text)
    {
        m_hunk.lines.append({kind, text});
        m_hunk.oldCount += kind != Kind::Added;
        m_hunk.newCount += kind != Kind::Removed;
    }
    void close()
    {
        if (!std::exchange(m_open, false))
            return;
        m_hunk.oldLine += m_hunk.oldCount > 0;
        m_hunk.newLine += m_hunk.newCount > 0;
        m_hunks.append(std::move(m_hunk));
    }

    const QList<Kind> &m_kinds;
    const QList<QByteArray> &m_before;
    const QList<QByteArray> &m_after;
    const qsizetype m_context;
    QList<DiffHunk> m_hunks;
    DiffHunk m_hunk;
    bool m_open = false;
    qsizetype m_old = 0;
    qsizetype m_new = 0;
    qsizetype m_lastChange = 0;
    qsizetype m_free = 0; ///< the first that no hunk has
};

} // namespace

QList<DiffHunk> diffText(const QByteArray &before, const QByteArray &after, int context)
{
    const QList<QByteArray> old = linesOf(before);
    const QList<QByteArray> now = linesOf(after);
    // Most of two versions of a file is the same; the search takes only what is in between.
    const qsizetype shortest = std::min(old.size(), now.size());
    qsizetype head = 0;
    while (head < shortest && old[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shortest - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    QHash<QByteArray, int> known;
    const auto a = numbersOf(old, head, old.size() - tail, known);
    const auto b = numbersOf(now, head, now.size() - tail, known);
    dtl::Diff<int> search(a, b);
    search.onHuge();
    search.compose();
    QList<Kind> kinds(head, Kind::Same);
    for (const auto &[number, info] : search.getSes().getSequence())
        kinds.append(info.type == dtl::SES_ADD      ? Kind::Added
                     : info.type == dtl::SES_DELETE ? Kind::Removed
                                                    : Kind::Same);
    kinds.append(QList<Kind>(tail, Kind::Same));
    // What went comes before what came, as every such list has it.
    for (auto at = kinds.begin(); at != kinds.end();) {
        at = std::find_if(at, kinds.end(), [](Kind kind) { return kind != Kind::Same; });
        const auto end = std::find(at, kinds.end(), Kind::Same);
        std::partition(at, end, [](Kind kind) { return kind == Kind::Removed; });
        at = end;
    }
    return Hunks(kinds, old, now, std::max(context, 0)).made();
}

bool looksLikeText(const QByteArray &bytes)
{
    return !bytes.first(std::min<qsizetype>(bytes.size(), 8000)).contains('\0');
}

QByteArray unifiedDiff(const QByteArray &oldName, const QByteArray &newName, const QList<DiffHunk> &hunks)
{
    if (hunks.isEmpty())
        return {};
    const auto name = [](const char *side, const QByteArray &path) {
        return path.isEmpty() ? QByteArray("/dev/null") : side + displayText(path).toUtf8();
    };
    const auto range = [](qint64 line, qint64 count) {
        return QByteArray::number(line) + (count == 1 ? QByteArray() : ',' + QByteArray::number(count));
    };
    QByteArray text = "--- " + name("a/", oldName) + "\n+++ " + name("b/", newName) + '\n';
    for (const DiffHunk &hunk : hunks) {
        text += "@@ -" + range(hunk.oldLine, hunk.oldCount) + " +" + range(hunk.newLine, hunk.newCount) + " @@\n";
        for (const DiffHunk::Line &line : hunk.lines) {
            text += line.kind == Kind::Added ? '+' : line.kind == Kind::Removed ? '-' : ' ';
            text += line.text;
            if (!line.text.endsWith('\n'))
                text += "\n\\ No newline at end of file\n";
        }
    }
    return text;
}

Result<QByteArray> withoutHunk(const QByteArray &after, const DiffHunk &hunk)
{
    const QList<QByteArray> lines = linesOf(after);
    QList<QByteArray> there;
    QByteArray instead;
    for (const DiffHunk::Line &line : hunk.lines) {
        if (line.kind != Kind::Removed)
            there.append(line.text);
        if (line.kind != Kind::Added)
            instead += line.text;
    }
    const qsizetype from = hunk.newCount > 0 ? hunk.newLine - 1 : hunk.newLine;
    if (from < 0 || from + there.size() > lines.size() || lines.sliced(from, there.size()) != there)
        return fail(ErrorCode::WrongState,
                    QCoreApplication::translate("Vitrine", "The file has changed meanwhile, and does not have these "
                                                           "lines there any more. Compare again."));
    QByteArray text;
    for (qsizetype i = 0; i < from; ++i)
        text += lines[i];
    text += instead;
    for (qsizetype i = from + there.size(); i < lines.size(); ++i)
        text += lines[i];
    return text;
}

} // namespace Vitrine
