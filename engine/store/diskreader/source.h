// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace Vitrine::DiskReader {

/// A disk's bytes. Reading is all there is: nothing in this program can write to a disk.
class Source
{
public:
    virtual ~Source() = default;
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    /// All of them, or false: beyond the end, or what says where they are is damaged.
    [[nodiscard]] virtual bool read(std::uint64_t offset, char *to, std::size_t count) = 0;
};

} // namespace Vitrine::DiskReader
