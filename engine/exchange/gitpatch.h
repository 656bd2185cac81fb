// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/change.h"

namespace Vitrine::Exchange {

/// One change as `git apply` reads it, texts line by line and other bytes whole. Names are quoted as git has it.
/// Nothing for what git does not know: folders, owners, times. Takes processor time: for a worker thread.
[[nodiscard]] QByteArray gitPatch(const FileChange &change, const QByteArray &before, const QByteArray &after);

} // namespace Vitrine::Exchange
