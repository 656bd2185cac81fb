// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

namespace Vitrine::Vm {

/// How fast this processor's time stamp counter runs, in kHz; 0 on processors without one.
///
/// The guest's kernel is told, or it measures against a timer that the machine does not have and hangs now and then.
/// Measured once a process, over the time since it started or 50 ms, whichever is longer.
[[nodiscard]] Pending<qint64> tscFrequency(QObject *context);

} // namespace Vitrine::Vm
