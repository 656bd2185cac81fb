// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/folderrows.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

int order(const FolderRow &a, const FolderRow &b)
{
    if (a.isFolder() != b.isFolder())
        return a.isFolder() ? -1 : 1;
    if (const int byName = a.sortKey.compare(b.sortKey); byName != 0)
        return byName;
    return a.entry.name.compare(b.entry.name);
}

/// A row on its way to its place: what decides mostly stands in it, so that few comparisons look at the row itself.
struct Candidate
{
    std::shared_ptr<const FolderRow> row;
    quint64 start = 0; ///< the key's first characters after those that all keys have in common, the first one highest
};

/// How many characters all keys begin with.
qsizetype commonStart(const std::vector<Candidate> &rows)
{
    if (rows.empty())
        return 0;
    const QStringView first = rows.front().row->sortKey;
    qsizetype common = first.size();
    for (const Candidate &each : rows) {
        const QStringView key = each.row->sortKey;
        common = std::mismatch(first.begin(), first.begin() + std::min(common, key.size()), key.begin()).first -
                 first.begin();
    }
    return common;
}

quint64 startAfter(QStringView key, qsizetype common)
{
    quint64 start = 0;
    for (qsizetype i = common; i < common + 4; ++i)
        start = start << 16 | (i < key.size() ? key[i].unicode() : 0);
    return start;
}

bool candidateBefore(const Candidate &a, const Candidate &b)
{
    if (a.row->isFolder() != b.row->isFolder())
        return a.row->isFolder();
    return a.start != b.start ? a.start < b.start : order(*a.row, *b.row) < 0;
}

/// Of a name without case; see sortKeyOf().
QString keyOf(QStringView lower)
{
    QVarLengthArray<QChar, 256> key;
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    for (qsizetype i = 0; i < lower.size();) {
        if (!isDigit(lower[i])) {
            key.append(lower[i++]);
            continue;
        }
        while (i + 1 < lower.size() && lower[i] == QLatin1Char('0') && isDigit(lower[i + 1]))
            ++i;
        const qsizetype start = i;
        while (i < lower.size() && isDigit(lower[i]))
            ++i;
        // More digits are more; names have no runs that long.
        key.append(QLatin1Char('0'));
        key.append(QChar(char16_t(std::min<qsizetype>(i - start, 0x7fff))));
        for (qsizetype digit = start; digit < i; ++digit)
            key.append(lower[digit]);
    }
    return QString(key.constData(), key.size());
}

void extend(QList<RowsDifference::Range> &ranges, int row)
{
    if (!ranges.isEmpty() && ranges.last().last == row - 1)
        ranges.last().last = row;
    else
        ranges.append({row, row});
}

} // namespace

bool FolderRow::isQuiet() const
{
    static const QSet<QByteArray> filled{"node_modules", "__pycache__", "target", "dist", "build", "venv"};
    return entry.name.startsWith('.') || (isFolder() && filled.contains(entry.name));
}

QString sortKeyOf(const QString &name)
{
    QVarLengthArray<QChar, 256> lower;
    bool isAscii = true;
    for (const QChar c : name) {
        isAscii = isAscii && c.unicode() < 0x80;
        lower.append(c >= QLatin1Char('A') && c <= QLatin1Char('Z') ? QChar(c.unicode() + 0x20) : c);
    }
    return keyOf(isAscii ? QStringView(lower.constData(), lower.size()) : QStringView(name.toCaseFolded()));
}

bool comesBefore(const FolderRow &a, const FolderRow &b)
{
    return order(a, b) < 0;
}

FolderRows sortedRows(const QList<FileEntry> &entries, bool withHidden)
{
    std::vector<Candidate> candidates;
    candidates.reserve(size_t(entries.size()));
    for (const FileEntry &entry : entries) {
        const QByteArray &name = entry.name;
        if (name.isEmpty() || name == "." || name == ".." || name.contains('/') || name.contains('\0'))
            continue;
        if (!withHidden && name.startsWith('.'))
            continue;
        const QString shown = entry.displayName();
        candidates.push_back({std::make_shared<const FolderRow>(FolderRow{entry, shown, sortKeyOf(shown)})});
    }
    const qsizetype common = commonStart(candidates);
    for (Candidate &each : candidates)
        each.start = startAfter(each.row->sortKey, common);
    std::ranges::sort(candidates, candidateBefore);
    FolderRows rows;
    rows.reserve(candidates.size());
    for (Candidate &each : candidates) {
        if (rows.empty() || order(*rows.back(), *each.row) != 0)
            rows.push_back(std::move(each.row));
    }
    return rows;
}

bool contentDiffers(const FileEntry &a, const FileEntry &b)
{
    return a.kind != b.kind || a.size != b.size || a.modifiedAt != b.modifiedAt || a.linkTarget != b.linkTarget;
}

RowsDifference difference(const FolderRows &from, const FolderRows &to)
{
    RowsDifference result;
    size_t i = 0;
    size_t j = 0;
    while (i < from.size() || j < to.size()) {
        const int sign = i == from.size() ? 1 : j == to.size() ? -1 : order(*from[i], *to[j]);
        if (sign < 0) {
            extend(result.removed, int(i++));
        } else if (sign > 0) {
            extend(result.inserted, int(j++));
        } else {
            const FileEntry &was = from[i]->entry;
            const FileEntry &is = to[j]->entry;
            if (contentDiffers(was, is) || was.mode != is.mode)
                result.changed.append(int(j));
            ++i;
            ++j;
        }
    }
    return result;
}

} // namespace Vitrine::Ui
