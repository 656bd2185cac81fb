// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace Vitrine::Store {

/// A stretch of a disk.
struct DiskRun
{
    qint64 offset = 0;
    qint64 length = 0;
    bool isZero = false; ///< nothing but zeros, where the disk below may have something; else its bytes follow
};

/// Which stretches of a disk are its own; the rest is what the disk below has, or zeros when there is none.
///
/// As bytes, little endian: "VitrRun1", size of the disk (8), number of runs (8), and for each run its offset (8) and
/// its length (8; bit 63: zeros). Then the bytes of those that are not zeros, one after the other. It names no file and
/// has no place inside of itself that could be wrong: whoever reads it needs no second look.
struct DiskRuns
{
    static constexpr qint64 piece = 65536; ///< runs begin and end at multiples of it, or at the disk's end
    static constexpr qint64 most = qint64(8) << 20;
    static constexpr qint64 headBytes = 24;
    static constexpr qint64 runBytes = 16;
    static constexpr qint64 largestDisk = qint64(16) << 40;
    using Read = std::function<Result<void>(char *to, qint64 count)>;

    qint64 bytes = 0;
    std::vector<DiskRun> runs; ///< ascending

    [[nodiscard]] qint64 dataBytes() const;
    /// Of the member that holds it.
    [[nodiscard]] qint64 memberBytes() const { return headBytes + runBytes * qint64(runs.size()) + dataBytes(); }
    [[nodiscard]] QByteArray toBytes() const;
    /// Up to where the data begins. Corrupt when a rule is broken; `expected`: that many, or Corrupt; negative: any
    /// number.
    [[nodiscard]] static Result<DiskRuns> read(const Read &read, qint64 expected = -1);
};

/// A disk to be put into an archive: its runs, then their bytes. Both calls wait.
class DiskInput
{
public:
    virtual ~DiskInput() = default;
    [[nodiscard]] virtual Result<DiskRuns> runs() = 0; ///< first, once
    [[nodiscard]] virtual Result<void> read(char *to, qint64 count) = 0;
};

} // namespace Vitrine::Store
