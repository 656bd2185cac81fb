// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/fuzzymatch.h"

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int starts = 8; ///< beginnings that are tried; the rest would cost and find nothing better

bool beginsWord(QStringView path, qsizetype at)
{
    return at == 0 || !path[at - 1].isLetterOrNumber();
}

/// As far as they stand from `from` on, each letter as soon as it comes; 0: not all do.
int pointsFrom(QStringView path, qsizetype nameAt, QStringView wanted, qsizetype from)
{
    int points = 0;
    qsizetype at = from;
    qsizetype last = -2;
    for (const QChar letter : wanted) {
        const qsizetype found = path.indexOf(letter, at);
        if (found < 0)
            return 0;
        points += 1 + (found >= nameAt ? 2 : 0) + (found == last + 1 ? 4 : 0) + (beginsWord(path, found) ? 3 : 0);
        last = found;
        at = found + 1;
    }
    return points;
}

} // namespace

int fuzzyPoints(QStringView path, qsizetype nameAt, QStringView wanted)
{
    if (wanted.isEmpty())
        return 0;
    int best = 0;
    const auto tryFrom = [&](qsizetype begin) {
        qsizetype from = begin;
        for (int i = 0; i < starts; ++i) {
            from = path.indexOf(wanted.front(), from);
            if (from < 0)
                return;
            const int points = pointsFrom(path, nameAt, wanted, from++);
            if (points == 0)
                return; // nor from further on
            best = std::max(best, points);
        }
    };
    tryFrom(nameAt);
    tryFrom(0);
    if (best == 0)
        return 0;
    // All of it in one piece is what was meant; of the rest the shorter name.
    if (const qsizetype whole = path.indexOf(wanted, nameAt); whole >= 0)
        best += whole == nameAt ? 60 : 30;
    return best * 100 - int(std::min<qsizetype>(path.size(), 99));
}

} // namespace Vitrine::Ui
