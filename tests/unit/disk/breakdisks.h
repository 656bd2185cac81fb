// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Vitrine {

class DiskLab;

/// Disks that are broken on purpose, always the same ones for a seed.
///
/// Three whole disks (with checksums, without them so that damage gets far into libext2fs, and one with a log to be
/// replayed), each broken in many ways: bits and whole fields in superblock, group descriptors, inodes, extents,
/// folders and their indexes, links and journal; folders that hold themselves; files of impossible sizes; and the qcow2
/// around them in its header and tables, with loops, impossible sizes and cut ends.
class BreakDisks
{
public:
    struct Broken
    {
        struct Patch
        {
            qint64 place = 0; ///< in the file
            QByteArray bytes;
        };
        QByteArray what;      ///< "folder of plain"
        QByteArray whole;     ///< shared by all that are made of it
        QList<Patch> patches; ///< what is broken
        qint64 length = -1;   ///< where it is cut off; negative: nowhere
        [[nodiscard]] QByteArray bytes() const;
    };

    /// Makes the whole disks. Empty: a program is missing.
    [[nodiscard]] static QList<Broken> all(const DiskLab &lab, quint32 seed);
};

} // namespace Vitrine
