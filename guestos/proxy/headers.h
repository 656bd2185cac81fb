// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Vitrine::GuestOs {

/// The header lines of one plain HTTP request, strictly read (RFC 9112): whatever two programs could understand
/// differently is refused. Points into the bytes that it was read from.
class RequestHeaders
{
public:
    /// `lines`, each ended by CR LF. False: they break the rules, or are too many.
    bool read(std::string_view lines, std::size_t most);

    /// Of the one header with this name; none: there is none, or there are several.
    [[nodiscard]] std::optional<std::string_view> only(std::string_view name) const;
    /// Bytes of the body; none: not known (chunked, or a protocol that the request upgrades to).
    [[nodiscard]] std::optional<std::uint64_t> bodySize() const;
    /// Appends what goes on to the other end: all but what is between the program and its proxy, and Host, which the
    /// address has said.
    void writeForward(std::string &out) const;

private:
    struct Header
    {
        std::string_view name;
        std::string_view value;
    };
    [[nodiscard]] bool isHop(std::string_view name) const;

    std::vector<Header> m_headers;
    std::vector<std::string_view> m_hops; ///< that Connection names
    std::optional<std::uint64_t> m_length;
    bool m_isChunked = false;
    bool m_upgrades = false;
};

[[nodiscard]] bool isToken(std::string_view text);
/// Without regard to case.
[[nodiscard]] bool isSame(std::string_view a, std::string_view b);

} // namespace Vitrine::GuestOs
