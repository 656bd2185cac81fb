// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

namespace Vitrine::Bench {

/// Scrolls to the other end and back as a wheel that is turned quickly does, each step to its picture. False when a
/// picture did not come.
[[nodiscard]] bool scrollThrough(QAbstractScrollArea *area);

} // namespace Vitrine::Bench
