// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>

namespace Vitrine::Store {

/// What a layer's file says of itself.
struct QcowFile
{
    qint64 bytes = 0; ///< virtual size
    QString mark;     ///< the layer it was made as; empty: it does not say

    /// Corrupt when it is no qcow2 file. Reads the first 64 KiB at most; nothing in a header is a path to us.
    [[nodiscard]] static Result<QcowFile> read(const QString &file);
};

/// Where the parts of a new qcow2 file lie. Each part begins at a cluster's beginning.
struct QcowLayout
{
    static constexpr int clusterBits = 16;
    static constexpr qint64 clusterBytes = qint64(1) << clusterBits;
    static constexpr qint64 inTable = clusterBytes / 8; ///< entries of a second table, clusters of the disk

    qint64 bytes = 0;         ///< virtual size
    qint64 counts = 0;        ///< offset of the table of blocks of reference counts
    qint64 countClusters = 0; ///< that it takes
    qint64 tables = 0;        ///< offset of the first table

    /// Entries of the first table: one for each second table that there could be.
    [[nodiscard]] qint64 entries() const { return (bytes + clusterBytes * inTable - 1) / (clusterBytes * inTable); }
    [[nodiscard]] qint64 tableClusters() const { return (entries() * 8 + clusterBytes - 1) / clusterBytes; }
    /// The header's cluster. It names no other file.
    [[nodiscard]] QByteArray header(const QString &mark) const;
};

/// Makes a qcow2 file that holds nothing and names nothing: what stands below it is said by whoever opens it. On the
/// disk when it returns (some milliseconds). AlreadyExists when there is one.
[[nodiscard]] Result<void> makeEmptyLayer(const QString &file, qint64 bytes, const QString &mark);

/// Writes the mark into a file that nobody has open: QEMU keeps header extensions that it does not know.
[[nodiscard]] Result<void> markLayer(const QString &file, const QString &mark);

} // namespace Vitrine::Store
