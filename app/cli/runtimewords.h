// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/runtime.h"

#include <optional>

namespace Vitrine::Cli {

/// The error that there is no such runtime, with those that there are and how to make one; nothing when there is.
[[nodiscard]] std::optional<Error> unknownRuntime(const QString &name, const QList<RuntimeInfo> &known);

} // namespace Vitrine::Cli
