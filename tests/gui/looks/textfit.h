// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Vitrine::Looks {

/// Texts of `root` and in it that do not fit where they stand, one line each: the widget's path, the text and the
/// sizes. A text may be cut with an ellipsis when a tool tip or an accessible name has the whole of it; what scrolls
/// may be cut where it can be scrolled.
[[nodiscard]] QStringList misfits(QWidget *root);

} // namespace Vitrine::Looks
