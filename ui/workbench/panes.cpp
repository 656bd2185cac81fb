// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/panes.h"

namespace Vitrine::Ui {

QList<Pane *> makePanes(const PaneContext &)
{
    return {};
}

} // namespace Vitrine::Ui
