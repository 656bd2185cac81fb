// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/headers.h"

#include <algorithm>
#include <charconv>

namespace Vitrine::GuestOs {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

std::string_view stripped(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

} // namespace

bool isToken(std::string_view text)
{
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::ranges::all_of(text, [others](char c) {
        return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || others.contains(c);
    });
}

bool isSame(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool RequestHeaders::read(std::string_view lines, std::size_t most)
{
    while (!lines.empty()) {
        const std::size_t end = lines.find("\r\n");
        if (end == std::string_view::npos || m_headers.size() >= most)
            return false;
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end + 2);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
            return false; // also a line that goes on the one before, and a blank before the colon
        const Header header{line.substr(0, colon), stripped(line.substr(colon + 1))};
        if (std::ranges::any_of(header.value, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; }))
            return false;
        m_headers.push_back(header);
        if (isSame(header.name, "Content-Length")) {
            std::uint64_t size = 0;
            const char *const last = header.value.data() + header.value.size();
            const auto [stop, problem] = std::from_chars(header.value.data(), last, size);
            if (problem != std::errc() || stop != last || header.value.empty() || (m_length && *m_length != size))
                return false;
            m_length = size;
        } else if (isSame(header.name, "Transfer-Encoding")) {
            if (m_isChunked || !isSame(header.value, "chunked"))
                return false;
            m_isChunked = true;
        } else if (isSame(header.name, "Connection") || isSame(header.name, "Proxy-Connection")) {
            for (std::string_view rest = header.value; !rest.empty();) {
                const std::size_t comma = std::min(rest.find(','), rest.size());
                const std::string_view word = stripped(rest.substr(0, comma));
                m_upgrades = m_upgrades || isSame(word, "upgrade");
                m_hops.push_back(word);
                rest.remove_prefix(std::min(comma + 1, rest.size()));
            }
        }
    }
    m_upgrades =
        m_upgrades && std::ranges::any_of(m_headers, [](const Header &each) { return isSame(each.name, "Upgrade"); });
    return !(m_isChunked && m_length);
}

std::optional<std::string_view> RequestHeaders::only(std::string_view name) const
{
    std::optional<std::string_view> found;
    for (const Header &header : m_headers) {
        if (!isSame(header.name, name))
            continue;
        if (found)
            return std::nullopt;
        found = header.value;
    }
    return found;
}

std::optional<std::uint64_t> RequestHeaders::bodySize() const
{
    if (m_isChunked || m_upgrades)
        return std::nullopt;
    return m_length.value_or(0);
}

bool RequestHeaders::isHop(std::string_view name) const
{
    for (const std::string_view hop : {"Connection", "Proxy-Connection", "Proxy-Authorization", "Keep-Alive", "Host"}) {
        if (isSame(name, hop))
            return true;
    }
    if (isSame(name, "Upgrade"))
        return !m_upgrades;
    // How the body is framed cannot be between the two alone: the other end gets the body.
    if (isSame(name, "Content-Length") || isSame(name, "Transfer-Encoding"))
        return false;
    return std::ranges::any_of(m_hops, [name](std::string_view hop) { return isSame(name, hop); });
}

void RequestHeaders::writeForward(std::string &out) const
{
    for (const Header &header : m_headers) {
        if (!isHop(header.name))
            out.append(header.name).append(": ").append(header.value).append("\r\n");
    }
    out.append(m_upgrades ? "Connection: Upgrade\r\n" : "Connection: close\r\n");
}

} // namespace Vitrine::GuestOs
