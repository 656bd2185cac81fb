// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Vitrine::Ui {

/// How well the letters of `wanted` stand in `path` in their order; both are case-folded, `nameAt` is where the file's
/// name begins. 0: they do not. Letters of the name, at the beginnings of words and next to each other count more.
[[nodiscard]] int fuzzyPoints(QStringView path, qsizetype nameAt, QStringView wanted);

} // namespace Vitrine::Ui
