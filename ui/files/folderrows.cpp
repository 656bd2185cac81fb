// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/folderrows.h"

#include <QSet>
#include <QThread>
#include <QVarLengthArray>
#include <QtConcurrent/QtConcurrentMap>

#include <algorithm>
#include <span>

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

/// A part of a listing. Parts are made and sorted beside each other: of a large folder each takes its while.
struct Part
{
    std::span<const FileEntry> entries;
    std::vector<Candidate> rows;
};
constexpr qsizetype worthSharing = 4096; ///< entries; fewer are one part

std::vector<Part> partsOf(const QList<FileEntry> &entries)
{
    const qsizetype most = std::max<qsizetype>(1, std::min<qsizetype>(QThread::idealThreadCount(), 4));
    const qsizetype count = std::clamp<qsizetype>(entries.size() / worthSharing, 1, most);
    std::vector<Part> parts;
    parts.resize(size_t(count));
    const std::span<const FileEntry> all(entries);
    for (qsizetype i = 0; i < count; ++i) {
        const auto begin = size_t(entries.size() * i / count);
        parts[size_t(i)].entries = all.subspan(begin, size_t(entries.size() * (i + 1) / count) - begin);
    }
    return parts;
}

/// How many characters all keys begin with.
qsizetype commonStart(const std::vector<Part> &parts)
{
    QStringView first;
    qsizetype common = -1;
    for (const Part &part : parts) {
        for (const Candidate &each : part.rows) {
            const QStringView key = each.row->sortKey;
            if (common < 0) {
                first = key;
                common = key.size();
            }
            common = std::mismatch(first.begin(), first.begin() + std::min(common, key.size()), key.begin()).first -
                     first.begin();
        }
    }
    return std::max<qsizetype>(common, 0);
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

void fill(Part &part, bool withHidden)
{
    part.rows.reserve(part.entries.size());
    for (const FileEntry &entry : part.entries) {
        const QByteArray &name = entry.name;
        if (name.isEmpty() || name == "." || name == ".." || name.contains('/') || name.contains('\0'))
            continue;
        if (!withHidden && name.startsWith('.'))
            continue;
        const QString shown = entry.displayName();
        part.rows.push_back({std::make_shared<const FolderRow>(FolderRow{entry, shown, sortKeyOf(shown)})});
    }
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
    std::vector<Part> parts = partsOf(entries);
    const auto everywhere = [&parts](const auto &work) {
        if (parts.size() == 1)
            work(parts.front());
        else
            QtConcurrent::blockingMap(parts, work);
    };
    everywhere([withHidden](Part &part) { fill(part, withHidden); });
    const qsizetype common = commonStart(parts);
    everywhere([common](Part &part) {
        for (Candidate &each : part.rows)
            each.start = startAfter(each.row->sortKey, common);
        std::ranges::sort(part.rows, candidateBefore);
    });
    std::vector<Candidate> sorted = std::move(parts.front().rows);
    for (size_t i = 1; i < parts.size(); ++i) {
        const auto middle = std::ptrdiff_t(sorted.size());
        std::ranges::move(parts[i].rows, std::back_inserter(sorted));
        std::ranges::inplace_merge(sorted, sorted.begin() + middle, candidateBefore);
    }
    FolderRows rows;
    rows.reserve(sorted.size());
    quint64 before = 0;
    for (Candidate &each : sorted) {
        if (rows.empty() || before != each.start || order(*rows.back(), *each.row) != 0)
            rows.push_back(std::move(each.row));
        before = each.start;
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
