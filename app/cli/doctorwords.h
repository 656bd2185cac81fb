// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/check.h"

#include <QList>

namespace Vitrine::Cli {

/// One line a check, and one for what to do about it.
[[nodiscard]] QString doctorText(const QList<Check> &checks);

} // namespace Vitrine::Cli
