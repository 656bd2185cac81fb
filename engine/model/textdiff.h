// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>
#include <QList>

namespace Vitrine {

/// Lines that differ, with some that do not around them. Line numbers begin with 1; of no lines at all it is the number
/// of the line before.
struct DiffHunk
{
    struct Line
    {
        enum class Kind { Same, Removed, Added };
        Kind kind = Kind::Same;
        QByteArray text; ///< with its line feed, if it has one
    };
    qint64 oldLine = 0;
    qint64 oldCount = 0;
    qint64 newLine = 0;
    qint64 newCount = 0;
    QList<Line> lines;
};

/// The differences of two texts. Takes processor time: half a second for 20,000 lines of which many differ; so not in a
/// thread that somebody looks at.
[[nodiscard]] QList<DiffHunk> diffText(const QByteArray &before, const QByteArray &after, int context = 3);

/// No NUL among the first 8,000 bytes, as git has it.
[[nodiscard]] bool looksLikeText(const QByteArray &bytes);

/// As `diff -u` and git print it. Names are shown with control characters made visible; empty: /dev/null.
[[nodiscard]] QByteArray unifiedDiff(const QByteArray &oldName, const QByteArray &newName,
                                     const QList<DiffHunk> &hunks);

/// `after` without what this hunk of diffText(before, after) changed. WrongState when `after` does not have these lines
/// there any more.
[[nodiscard]] Result<QByteArray> withoutHunk(const QByteArray &after, const DiffHunk &hunk);

} // namespace Vitrine
