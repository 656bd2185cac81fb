// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

namespace Vitrine::Store {

/// What a layer's file says of itself.
struct QcowFile
{
    qint64 bytes = 0; ///< virtual size
    QString mark;     ///< the layer it was made as; empty: it does not say

    /// Corrupt when it is no qcow2 file. Reads the first 64 KiB at most; nothing in a header is a path to us.
    [[nodiscard]] static Result<QcowFile> read(const QString &file);
};

/// Makes a qcow2 file that holds nothing and names nothing: what stands below it is said by whoever opens it. On the
/// disk when it returns (some milliseconds). AlreadyExists when there is one.
[[nodiscard]] Result<void> makeEmptyLayer(const QString &file, qint64 bytes, const QString &mark);

/// Writes the mark into a file that nobody has open: QEMU keeps header extensions that it does not know.
[[nodiscard]] Result<void> markLayer(const QString &file, const QString &mark);

} // namespace Vitrine::Store
