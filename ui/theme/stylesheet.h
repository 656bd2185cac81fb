// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrine::Ui {

/// What a palette cannot say: outlines, radii, paddings and the kinds of buttons, in the colours of this moment.
[[nodiscard]] QString styleSheet();

} // namespace Vitrine::Ui
