// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

namespace Vitrine {

/// The name of a setting that is one session's: it goes into the trash with it, comes back with it (under another id,
/// too), and is forgotten with it. `name` has no slash.
[[nodiscard]] inline QString sessionSetting(const SessionKey &key, QLatin1StringView name)
{
    return QLatin1StringView("session/") + name + QLatin1Char('/') + key.text();
}

} // namespace Vitrine
