// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

namespace Vitrine::Cli {

/// A session's policy and counters as lines for a person.
[[nodiscard]] QString networkText(const NetworkStatus &status);
/// An agent runtime's.
[[nodiscard]] QString policyText(const NetworkPolicy &policy);
/// One line about what came of a connection: "allowed by *.npmjs.org (@npm)", "blocked: …".
[[nodiscard]] QString outcomeWords(const ConnectionRecord &record);

} // namespace Vitrine::Cli
