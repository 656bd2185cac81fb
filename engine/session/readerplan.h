// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/launch.h"

namespace Vitrine::Session {

/// A disk that no machine writes to.
struct UnusedDisk
{
    QStringList layers;  ///< files of the chain, the newest first
    bool isKept = false; ///< nobody writes to it, so machines may have it open, too
};

/// How `vitrine-diskreader` is started: nothing but the disk's files, opened for reading, and one socket whose other
/// end is `socket`. `work`: the last word of its command line, which says what it is to do.
[[nodiscard]] Result<Vm::LaunchPlan> planReader(const UnusedDisk &disk, const QString &work, Descriptor &socket);

} // namespace Vitrine::Session
