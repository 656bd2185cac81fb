// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text of a guest on its way to a person: bounded, and without characters that do something instead of showing
/// something. Markup is not removed here, since these are never read as markup.
namespace Vitrine::Agent {

/// Several lines: line ends become \n; terminal colours and other control sequences go; tabs stay.
[[nodiscard]] QString cleanText(const QString &text);

/// One line: line ends and tabs become spaces, characters that turn the direction of writing go, and what is longer
/// than `limit` ends in "…".
[[nodiscard]] QString cleanLine(const QString &text, qsizetype limit = 300);

/// A path below the workspace, or empty when it is none ("..", absolute, control characters, too long).
[[nodiscard]] QString cleanPath(const QString &path);

} // namespace Vitrine::Agent
