// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/diskreader/qcowchain.h"

#include <expected>
#include <string>
#include <vector>

namespace Vitrine::DiskReader {

/// A stretch of the disk that the newest layers have, in whole pieces of 64 KiB (but for the disk's end).
struct BlockRun
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    bool isZero = false;
};

/// What the newest `own` layers have. With all layers of the chain zeros are left out: there is nothing below them.
[[nodiscard]] std::expected<std::vector<BlockRun>, std::string> findBlocks(QcowChain &chain, std::size_t own);

/// Sends what the newest `own` of the layers `disks` (newest first) have, as engine/store/archive/runs.h has it; a disk
/// that cannot be read at all says so there. Returns the exit code: 0 when all of it was taken, 1 when the other end
/// went, 3 when the disk cannot be read: then the bytes end before they should.
[[nodiscard]] int sendBlocks(int socket, const std::vector<int> &disks, std::size_t own);

// What the answers of this program that are no frames consist of.
void putLittleEndian(std::uint64_t value, std::string &to);
[[nodiscard]] bool sendAll(int socket, const char *bytes, std::size_t count);
/// Instead of an answer. Returns the exit code.
[[nodiscard]] int sayUnreadable(int socket, const std::string &why);

} // namespace Vitrine::DiskReader
