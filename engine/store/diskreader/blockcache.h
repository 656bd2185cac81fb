// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/diskreader/source.h"

#include <array>
#include <vector>

namespace Vitrine::DiskReader {

/// Keeps what was read last, in pieces that are larger than what libext2fs asks for: it reads block by block, and the
/// inodes of a folder lie beside each other but are asked for in the order of their names. At most 32 MiB.
class BlockCache : public Source
{
public:
    explicit BlockCache(Source &disk) : m_disk(disk) {}

    [[nodiscard]] std::uint64_t size() const override { return m_disk.size(); }
    [[nodiscard]] bool read(std::uint64_t offset, char *to, std::size_t count) override;

private:
    static constexpr std::size_t pieceSize = 65536;
    static constexpr std::size_t pieces = 512;
    struct Piece
    {
        std::uint64_t number = 0;
        std::vector<char> bytes; ///< empty: nothing
    };

    Source &m_disk;
    std::array<Piece, pieces> m_pieces; ///< by number, modulo
};

} // namespace Vitrine::DiskReader
