// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/folderrows.h"

#include <QSet>
#include <QThread>
#include <QVarLengthArray>
#include <QtConcurrent/QtConcurrentMap>

#include <algorithm>
#include <array>
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

/// What decides where a row stands, mostly: whether it is a file, and the key's first characters after those that all
/// keys have in common. Beside each other in memory, since looking at a hundred thousand rows again and again is slow.
using Start = std::array<quint64, 2>;

/// A row on its way to its place.
struct Candidate
{
    Start start;
    std::shared_ptr<const FolderRow> *row;
};

/// A part of a listing. Parts are made and sorted beside each other: of a large folder each takes its while.
struct Part
{
    std::span<const FileEntry> entries;
    FolderRows rows; ///< as listed
    std::vector<Candidate> sorted;
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
        for (const auto &row : part.rows) {
            const QStringView key = row->sortKey;
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

Start startOf(const FolderRow &row, qsizetype common)
{
    const QStringView key(row.sortKey);
    const auto at = [key](qsizetype i) { return quint64(i < key.size() ? key[i].unicode() : 0); };
    const auto four = [&at](quint64 first, qsizetype i) {
        return first << 48 | at(i) << 32 | at(i + 1) << 16 | at(i + 2);
    };
    return {four(row.isFolder() ? 0 : 1, common), four(at(common + 3), common + 4)};
}

bool candidateBefore(const Candidate &a, const Candidate &b)
{
    return a.start != b.start ? a.start < b.start : order(**a.row, **b.row) < 0;
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
        part.rows.push_back(std::make_shared<const FolderRow>(FolderRow{entry, shown, sortKeyOf(shown)}));
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
        part.sorted.reserve(part.rows.size());
        for (auto &row : part.rows)
            part.sorted.push_back({startOf(*row, common), &row});
        std::ranges::sort(part.sorted, candidateBefore);
    });
    std::vector<Candidate> sorted = std::move(parts.front().sorted);
    for (size_t i = 1; i < parts.size(); ++i) {
        const auto middle = std::ptrdiff_t(sorted.size());
        std::ranges::copy(parts[i].sorted, std::back_inserter(sorted));
        std::ranges::inplace_merge(sorted, sorted.begin() + middle, candidateBefore);
    }
    FolderRows rows;
    rows.reserve(sorted.size());
    Start before{};
    for (const Candidate &each : sorted) {
        if (rows.empty() || before != each.start || order(*rows.back(), **each.row) != 0)
            rows.push_back(std::move(*each.row));
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
