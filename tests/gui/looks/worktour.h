// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/looks/tour.h"

namespace Vitrine::Looks {

/// The part of the tour that shows work going on: what an agent asks, a shell, menus, dialogs of what takes its while.
[[nodiscard]] const QList<Stop> &workTour();

} // namespace Vitrine::Looks
