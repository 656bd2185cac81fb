// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/diskreader/source.h"

#include <expected>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace Vitrine::DiskReader {

/// The journal of ext4 (jbd2), as it lies on the disk.
///
/// A machine that was killed leaves blocks that are on the disk in the journal only. A mount copies them to where they
/// belong. Here nothing is copied: the replay says for each such block where in the journal its newest bytes are.
struct JournalPlace
{
    std::vector<std::uint64_t> blocks; ///< of the disk, in the journal's order
    std::uint32_t blockSize = 0;
    std::uint64_t diskBlocks = 0;
};

/// Where a block's bytes are instead.
struct Replacement
{
    std::uint64_t block = 0; ///< of the disk, inside the journal
    bool escaped = false;    ///< its first four bytes are the journal's mark, taken out there for that reason
};
using Replacements = std::unordered_map<std::uint64_t, Replacement>;

/// The replay of what was committed, with the rules of the kernel; an error where a mount would fail, too. Empty when
/// there is nothing to replay.
[[nodiscard]] std::expected<Replacements, std::string> replayJournal(Source &disk, const JournalPlace &journal);

/// The disk as it is after the replay.
class ReplayedDisk : public Source
{
public:
    ReplayedDisk(Source &disk, std::uint32_t blockSize, Replacements replacements)
        : m_disk(disk), m_blockSize(blockSize), m_replacements(std::move(replacements))
    {
    }

    [[nodiscard]] std::uint64_t size() const override { return m_disk.size(); }
    [[nodiscard]] bool read(std::uint64_t offset, char *to, std::size_t count) override;

private:
    Source &m_disk;
    std::uint32_t m_blockSize;
    Replacements m_replacements;
};

} // namespace Vitrine::DiskReader
