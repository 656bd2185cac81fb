// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Vitrine::Ui {

/// What a colour is for. Widgets name the purpose, never a value, so that light, dark and high contrast need no code
/// of theirs. "X on XSoft" is text or a shape of tone X on its soft ground.
enum class Token {
    Window,
    Base,
    Alt,
    Line, ///< separators only, carries no meaning
    Ctl,  ///< outline of every control
    Text,
    Text2,
    Accent,
    Fill,
    FillHover,
    FillPressed,
    FillText, ///< the filled button
    Sel,      ///< ground of the selected row
    Run,
    RunSoft,
    Ok,
    OkSoft,
    Warn,
    WarnSoft,
    Bad,
    BadSoft,
    DiffAdd,
    DiffDel,
    DiffAddWord,
    DiffDelWord,
    CodeKeyword,
    CodeString,
    CodeComment,
    CodeNumber,
    CodeName,
    Count
};

/// Contrast takes the desktop's own palette, for people who chose a high-contrast theme.
enum class Scheme { Light, Dark, Contrast };

/// The value of a token in a set. For Contrast it comes from `desktop`.
[[nodiscard]] QColor tokenColor(Token token, Scheme scheme, const QPalette &desktop = {});
/// The palette that Fusion paints with.
[[nodiscard]] QPalette schemePalette(Scheme scheme, const QPalette &desktop = {});

/// The WCAG 2 contrast ratio of two opaque colours, 1 … 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace Vitrine::Ui
