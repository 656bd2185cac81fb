// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/archive/archivemanifest.h"
#include "engine/store/archive/archivework.h"
#include "engine/store/archive/runs.h"
#include "engine/store/storepaths.h"

#include <memory>
#include <vector>

namespace Vitrine::Store {

/// A session that is to be put into an archive.
struct PackPlan
{
    StorePaths paths;
    QString file;                  ///< must not be there yet
    ArchiveManifest manifest;      ///< sizes and files are filled in by packing
    QList<CommandRecord> commands; ///< oldest first
    QList<InvocationRecord> invocations;
    std::vector<std::shared_ptr<DiskInput>> disks; ///< as in the manifest
    ArchiveWorkPointer work;
};

struct Packed
{
    ArchiveManifest manifest; ///< as it was written
    qint64 fileBytes = 0;
};

/// Writes the archive; waits for disks, so not in the engine's thread. What has not ended is given an end in the copy:
/// its machine stays behind. When it fails there is no file.
[[nodiscard]] Result<Packed> pack(PackPlan plan);

} // namespace Vitrine::Store
