// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace Vitrine::Ui {

/// How a file of the workspace stands in a prompt: @path, or @"path" when it has spaces.
[[nodiscard]] QString fileMention(const QString &path);
/// Where prompts mention files: the first or the second group is the path.
[[nodiscard]] const QRegularExpression &fileMentions();
/// The path of a match of it; empty: it is no file, but a word with an @ before it.
[[nodiscard]] QString mentionedPath(const QRegularExpressionMatch &match);

} // namespace Vitrine::Ui
