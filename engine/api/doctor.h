// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/check.h"
#include "engine/session/machineprovider.h"

namespace Vitrine::Api {

/// Looks at this computer and the store. Probes the accelerator when that was not done since the computer was started;
/// everything else is looked at now. Starts no machine of a session.
[[nodiscard]] Pending<QList<Check>> examine(const Session::Services &services, QObject *context);

} // namespace Vitrine::Api
