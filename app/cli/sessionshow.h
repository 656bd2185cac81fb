// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/session.h"

namespace Vitrine::Cli {

/// One session, a fact a line.
[[nodiscard]] QString sessionText(const SessionInfo &session, const QDateTime &now);

} // namespace Vitrine::Cli
