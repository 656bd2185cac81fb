// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/file.h"

#include <memory>
#include <vector>

namespace Vitrine::Ui {

/// One entry of a folder as the tree shows it; immutable, so that worker threads make them and models share them.
struct FolderRow
{
    FileEntry entry;
    QString name;    ///< for people
    QString sortKey; ///< see sortKeyOf()

    [[nodiscard]] bool isFolder() const { return entry.kind == FileEntry::Kind::Folder; }
    /// Dot files, and folders that programs fill: shown quietly.
    [[nodiscard]] bool isQuiet() const;
};

using FolderRows = std::vector<std::shared_ptr<const FolderRow>>;

/// The name without case, with numbers written so that comparing characters compares their values.
[[nodiscard]] QString sortKeyOf(const QString &name);

/// Folders first, then by name, numbers by value, without case; the bytes decide between equals.
[[nodiscard]] bool comesBefore(const FolderRow &a, const FolderRow &b);

/// Sorted rows of a listing. Names that break the rules of a name ("/", NUL, ".", "..", twice the same) are left out:
/// they come from the guest.
[[nodiscard]] FolderRows sortedRows(const QList<FileEntry> &entries, bool withHidden);

/// What it takes to turn one sorted list into another.
struct RowsDifference
{
    struct Range
    {
        int first = 0;
        int last = 0; ///< included
    };
    QList<Range> removed;  ///< in the old list, ascending
    QList<Range> inserted; ///< in the new list, ascending
    QList<int> changed;    ///< in the new list: same name, other size, time, mode or target
};
[[nodiscard]] RowsDifference difference(const FolderRows &from, const FolderRows &to);

/// Whether the content of a file may have changed between two looks.
[[nodiscard]] bool contentDiffers(const FileEntry &a, const FileEntry &b);

} // namespace Vitrine::Ui
