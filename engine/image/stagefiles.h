// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/image/recipe.h"

namespace Vitrine::Image {

/// Lays out below `root` what the recipe copies from the resources, with modes that do not depend on the umask of
/// whoever unpacked the program. Errors have an empty message.
[[nodiscard]] Result<void> stageFiles(const Recipe &recipe, const QString &resourcesDir, const QString &root);

} // namespace Vitrine::Image
