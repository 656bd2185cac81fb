// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/diskreader/qcowchain.h"

#include <functional>

namespace Vitrine::DiskReader {

/// Who needs the bytes that one layer of a chain holds. Layers are counted from the newest, 0.
struct LayerUsage
{
    std::uint64_t live = 0; ///< they show, and the file system has something there
    std::uint64_t free = 0; ///< they show, but the file system has nothing there: what a trim would let go
    /// By the layer right above that has something else there, or nothing any more: what only those between need, and
    /// whoever else stands on this one.
    std::vector<std::uint64_t> covered;
};

/// Whether nothing of the file system is in this stretch of the disk.
using IsFree = std::function<bool(std::uint64_t offset, std::uint64_t length)>;

/// Of each layer; without `isFree` all that shows counts as live.
[[nodiscard]] std::expected<std::vector<LayerUsage>, std::string> findUsage(QcowChain &chain, const IsFree &isFree);

/// Sends it: "VitrUse1", the number of layers, and for each `live`, `free` and as many `covered`; 8 bytes each, little
/// endian. `withFiles`: looks into the file system, too; else the layers' tables are all that is read, as is right for
/// a disk that a machine writes to. Returns the exit code, as sendBlocks() does.
[[nodiscard]] int sendUsage(int socket, const std::vector<int> &disks, bool withFiles);

} // namespace Vitrine::DiskReader
