// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/image/manifest.h"
#include "engine/image/recipe.h"
#include "engine/image/workfolder.h"

namespace Vitrine::Image {

/// The last part of a build, for a worker thread: takes kernel and modules out, writes the list of packages and the
/// manifest, and makes all of it an image by one rename. Errors have an empty message.
[[nodiscard]] Result<Manifest> finishImage(const Recipe &recipe, const QString &recipeDigest, const WorkFolder &folder,
                                           const QString &imagesDir);

} // namespace Vitrine::Image
