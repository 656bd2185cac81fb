// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace Vitrine::GuestOs {

/// Addresses that stand for names. A program that knows no proxy looks a name up, gets one of these and connects to it;
/// the name is passed on to the host then, which looks it up itself. The addresses are from the range that is set
/// aside for tests of networks (198.18.0.0/15), which no host has.
///
/// Of all names the last maxNames are known. An address is not given to another name before 130,000 others were.
class StandIns
{
public:
    static constexpr std::size_t maxNames = 16384;
    static constexpr std::uint32_t resolver = 0xc6120035; ///< 198.18.0.53: where names are asked for
    static constexpr std::uint32_t first = 0xc6120100;    ///< 198.18.1.0
    static constexpr std::uint32_t last = 0xc613fffe;     ///< 198.19.255.254

    [[nodiscard]] std::uint32_t addressFor(std::string_view name); ///< lower case
    [[nodiscard]] std::optional<std::string> nameOf(std::uint32_t address) const;
    [[nodiscard]] static bool isOne(std::uint32_t address) { return address >= 0xc6120000 && address <= 0xc613ffff; }

private:
    std::uint32_t m_next = first;
    std::unordered_map<std::string, std::uint32_t> m_addresses;
    std::unordered_map<std::uint32_t, std::string> m_names;
    std::deque<std::uint32_t> m_order; ///< oldest first
};

} // namespace Vitrine::GuestOs
