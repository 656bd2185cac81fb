// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

namespace Vitrine::Ui {

/// The panes a window starts with, in the order of their tabs. Here alone the window names them.
[[nodiscard]] QList<Pane *> makePanes(const PaneContext &context);

} // namespace Vitrine::Ui
