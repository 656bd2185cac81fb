// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/folderrows.h"

#include <QSet>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

/// Compares runs of digits by their value, everything else by character.
int compareNatural(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            while (i < a.size() && a[i] == QLatin1Char('0'))
                ++i;
            while (j < b.size() && b[j] == QLatin1Char('0'))
                ++j;
            const qsizetype startA = i;
            const qsizetype startB = j;
            while (i < a.size() && isDigit(a[i]))
                ++i;
            while (j < b.size() && isDigit(b[j]))
                ++j;
            if (i - startA != j - startB)
                return i - startA < j - startB ? -1 : 1;
            if (const int order = a.sliced(startA, i - startA).compare(b.sliced(startB, j - startB)); order != 0)
                return order;
            continue;
        }
        if (a[i] != b[j])
            return a[i] < b[j] ? -1 : 1;
        ++i;
        ++j;
    }
    return int(a.size() - i > 0) - int(b.size() - j > 0);
}

int order(const FolderRow &a, const FolderRow &b)
{
    if (a.isFolder() != b.isFolder())
        return a.isFolder() ? -1 : 1;
    if (const int byName = compareNatural(a.sortKey, b.sortKey); byName != 0)
        return byName;
    return a.entry.name.compare(b.entry.name);
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

bool comesBefore(const FolderRow &a, const FolderRow &b)
{
    return order(a, b) < 0;
}

FolderRows sortedRows(const QList<FileEntry> &entries, bool withHidden)
{
    FolderRows rows;
    rows.reserve(size_t(entries.size()));
    for (const FileEntry &entry : entries) {
        const QByteArray &name = entry.name;
        if (name.isEmpty() || name == "." || name == ".." || name.contains('/') || name.contains('\0'))
            continue;
        if (!withHidden && name.startsWith('.'))
            continue;
        const QString shown = entry.displayName();
        rows.push_back(std::make_shared<const FolderRow>(FolderRow{entry, shown, shown.toCaseFolded()}));
    }
    std::ranges::sort(rows, [](const auto &a, const auto &b) { return order(*a, *b) < 0; });
    const auto same = std::ranges::unique(rows, [](const auto &a, const auto &b) { return order(*a, *b) == 0; });
    rows.erase(same.begin(), same.end());
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
