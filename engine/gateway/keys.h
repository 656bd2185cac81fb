// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/signature.h"

namespace Vitrine::Gateway {

/// The keys in that file; made, with mode 0600, when there is none. Corrupt when it is not such a file, HostLacks when
/// others can read it.
[[nodiscard]] Result<AccessKey> keysIn(const QString &file);

} // namespace Vitrine::Gateway
