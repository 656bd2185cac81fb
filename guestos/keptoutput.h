// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string_view>

namespace Vitrine::GuestOs {

/// The bytes of one output stream that the host has not acknowledged. Offsets count from the process's start:
/// acknowledged ≤ sent ≤ end ≤ acknowledged + window.
class KeptOutput
{
public:
    /// Room for bytes to be read into; empty when the window, or the program's budget, is used up.
    [[nodiscard]] std::span<char> room();
    void filled(std::size_t count);

    [[nodiscard]] std::uint64_t acknowledged() const { return m_acknowledged; }
    [[nodiscard]] std::uint64_t sent() const { return m_sent; }
    [[nodiscard]] std::uint64_t end() const { return m_end; }
    [[nodiscard]] bool isFull() const;

    [[nodiscard]] std::string_view nextToSend(std::size_t most) const;
    void markSent(std::size_t count) { m_sent += count; }
    /// False: the offset is not one the host can mean.
    bool acknowledge(std::uint64_t offset);
    /// Sends again from `offset`, and forgets what lies before it. False: it is gone, or not there yet.
    bool restartAt(std::uint64_t offset);

    KeptOutput() = default;
    KeptOutput(const KeptOutput &) = delete;
    ~KeptOutput();

private:
    static constexpr std::size_t blockSize = 32 << 10;
    struct Block
    {
        std::unique_ptr<char[]> bytes;
        std::uint64_t start; ///< offset of the first byte
    };
    void dropBefore(std::uint64_t offset);

    std::deque<Block> m_blocks;
    std::uint64_t m_acknowledged = 0;
    std::uint64_t m_sent = 0;
    std::uint64_t m_end = 0;
};

} // namespace Vitrine::GuestOs
