// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/checkpoint.h"

namespace Vitrine::Cli {

/// Why it was taken, in one or two words.
[[nodiscard]] QString causeWords(CheckpointCause cause);

} // namespace Vitrine::Cli
