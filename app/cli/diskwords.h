// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/table.h"
#include "engine/model/storage.h"

namespace Vitrine::Cli {

/// What the store takes, by what.
[[nodiscard]] QString usageText(const DiskReport &report);
/// What could be given back: each with the id that names it and its bytes; then what checkpoints hold.
[[nodiscard]] QString reclaimText(const DiskReport &report);
/// "delete its 3 automatic checkpoints", …
[[nodiscard]] QString reclaimWords(const ReclaimItem &item);
/// "about 12 MB" where only the machine knows.
[[nodiscard]] QString bytesWords(const ReclaimItem &item);

} // namespace Vitrine::Cli
