// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace Vitrine::DiskReader {

// Both qcow2 and the journal of ext4 are big endian. The bytes need not be aligned.

[[nodiscard]] inline std::uint16_t bigEndian16(const char *bytes)
{
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[0]) << 8 | static_cast<unsigned char>(bytes[1]));
}

[[nodiscard]] inline std::uint32_t bigEndian32(const char *bytes)
{
    return static_cast<std::uint32_t>(bigEndian16(bytes)) << 16 | bigEndian16(bytes + 2);
}

[[nodiscard]] inline std::uint64_t bigEndian64(const char *bytes)
{
    return static_cast<std::uint64_t>(bigEndian32(bytes)) << 32 | bigEndian32(bytes + 4);
}

inline void putBigEndian32(std::uint32_t value, char *bytes)
{
    for (int i = 0; i < 4; ++i)
        bytes[i] = static_cast<char>(static_cast<unsigned char>(value >> (24 - 8 * i)));
}

} // namespace Vitrine::DiskReader
