// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/session.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Vitrine::GuestOs {

/// The certificates that the host trusts, beside those of the image: networks whose proxies sign TLS anew work then.
/// They come once; a machine made from a template has those of the template, and gets new ones only when they have
/// changed.
class Trust
{
public:
    explicit Trust(bool isMachine) : m_isMachine(isMachine) {}

    /// ENOENT: they must be sent.
    [[nodiscard]] Trouble ask(std::uint64_t hash, std::uint32_t size);
    /// Whether a piece is the next one.
    [[nodiscard]] bool fits(std::uint32_t offset, std::size_t size) const;
    /// The next piece; the last one puts them where programs look.
    [[nodiscard]] Trouble take(std::string_view bytes);

private:
    bool m_isMachine;
    std::uint64_t m_hash = 0; ///< of those that are in place
    std::uint64_t m_coming = 0;
    std::uint32_t m_size = 0;
    std::string m_bytes;
};

/// The certificates of `pem` that are not in `bundle`, one string each, with their BEGIN and END lines.
[[nodiscard]] std::vector<std::string> certificatesNotIn(std::string_view pem, std::string_view bundle);

} // namespace Vitrine::GuestOs
