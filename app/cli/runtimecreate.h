// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "engine/model/runtime.h"

namespace Vitrine::Cli {

/// The options of runtimes, for `runtime create` and `runtime update`.
[[nodiscard]] QList<Option> runtimeOptions();
/// `base` with what the options say. InvalidInput names the option that is wrong.
[[nodiscard]] Result<RuntimeSpec> runtimeSpecFrom(const Arguments &arguments, const RuntimeSpec &base = {});

} // namespace Vitrine::Cli
