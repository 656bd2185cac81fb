// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrine::Ui {

/// The part of a long text that is shown.
struct CutText
{
    QString shown;
    int lines = 0;        ///< of the whole
    bool folded = false;  ///< more is shown when unfolded
    qsizetype hidden = 0; ///< characters left out although unfolded

    /// A few lines more than the limit are not worth folding.
    [[nodiscard]] static bool isLong(int lines, int foldedLines) { return lines > foldedLines + 4; }
    /// Folded: `foldedLines` lines at most. Unfolded: as much as a widget can show without being slow.
    [[nodiscard]] static CutText of(const QString &text, int foldedLines, bool unfolded);
};

} // namespace Vitrine::Ui
