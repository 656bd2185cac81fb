// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "engine/model/runtime.h"

namespace Vitrine::Cli {

/// What `runtime create` asks the engine for. InvalidInput names the option that is wrong.
[[nodiscard]] Result<RuntimeSpec> runtimeSpecFrom(const Arguments &arguments);

} // namespace Vitrine::Cli
