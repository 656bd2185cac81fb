// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/folderrows.h"

#include <QSet>

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
    const QString folded = name.toCaseFolded();
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (std::ranges::none_of(folded, isDigit))
        return folded;
    QString key;
    key.reserve(folded.size() + 8);
    for (qsizetype i = 0; i < folded.size();) {
        if (!isDigit(folded[i])) {
            key += folded[i++];
            continue;
        }
        while (i + 1 < folded.size() && folded[i] == QLatin1Char('0') && isDigit(folded[i + 1]))
            ++i;
        const qsizetype start = i;
        while (i < folded.size() && isDigit(folded[i]))
            ++i;
        // More digits are more; names have no runs that long.
        key += QLatin1Char('0');
        key += QChar(char16_t(std::min<qsizetype>(i - start, 0x7fff)));
        key += QStringView(folded).sliced(start, i - start);
    }
    return key;
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
        rows.push_back(std::make_shared<const FolderRow>(FolderRow{entry, shown, sortKeyOf(shown)}));
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
