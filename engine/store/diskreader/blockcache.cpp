// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/diskreader/blockcache.h"

#include <algorithm>
#include <cstring>

namespace Vitrine::DiskReader {

bool BlockCache::read(std::uint64_t offset, char *to, std::size_t count)
{
    if (count >= pieceSize) // would only push out what is worth keeping
        return m_disk.read(offset, to, count);
    while (count > 0) {
        const std::uint64_t number = offset / pieceSize;
        const std::uint64_t start = number * pieceSize;
        if (start >= size())
            return false;
        Piece &piece = m_pieces[number % pieces];
        if (piece.bytes.empty() || piece.number != number) {
            piece.bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(pieceSize, size() - start)));
            piece.number = number;
            if (!m_disk.read(start, piece.bytes.data(), piece.bytes.size())) {
                // The damage may lie beside what was asked for.
                piece.bytes.clear();
                return m_disk.read(offset, to, count);
            }
        }
        const auto inPiece = static_cast<std::size_t>(offset - start);
        if (inPiece >= piece.bytes.size())
            return false;
        const std::size_t length = std::min(count, piece.bytes.size() - inPiece);
        std::memcpy(to, piece.bytes.data() + inPiece, length);
        offset += length;
        to += length;
        count -= length;
    }
    return true;
}

} // namespace Vitrine::DiskReader
