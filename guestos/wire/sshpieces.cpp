// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/wire/sshpieces.h"

#include <array>

namespace Vitrine::Wire {

namespace {
constexpr std::string_view version = "1";
constexpr std::size_t fields = 6;

bool isKind(std::uint8_t kind)
{
    return (kind >= std::uint8_t(SshPiece::Request) && kind <= std::uint8_t(SshPiece::InputEnd)) ||
           (kind >= std::uint8_t(SshPiece::Output) && kind <= std::uint8_t(SshPiece::Exit));
}
} // namespace

void appendPiece(std::string &out, SshPiece kind, std::string_view bytes)
{
    out += char(kind);
    for (int shift = 0; shift < 32; shift += 8)
        out += char(bytes.size() >> shift & 0xff);
    out.append(bytes);
}

std::string encode(const SshRequest &request)
{
    std::string bytes;
    for (const std::string_view field :
         {version, std::string_view(request.user), std::string_view(request.host), std::string_view(request.port),
          std::string_view(request.protocol), std::string_view(request.command)}) {
        bytes.append(field);
        bytes += '\0';
    }
    return bytes;
}

std::optional<SshRequest> decodeSshRequest(std::string_view bytes)
{
    std::array<std::string_view, fields> found;
    for (std::string_view &field : found) {
        const std::size_t end = bytes.find('\0');
        if (end == std::string_view::npos)
            return {};
        field = bytes.substr(0, end);
        bytes.remove_prefix(end + 1);
    }
    if (!bytes.empty() || found[0] != version)
        return {};
    return SshRequest{std::string(found[1]), std::string(found[2]), std::string(found[3]), std::string(found[4]),
                      std::string(found[5])};
}

void SshPieces::feed(std::string_view bytes)
{
    m_bytes.erase(0, m_begin);
    m_begin = 0;
    m_bytes.append(bytes);
}

SshPieces::Event SshPieces::next()
{
    m_begin += m_size;
    m_size = 0;
    if (m_broken)
        return Event::Broken;
    const std::string_view all = std::string_view(m_bytes).substr(m_begin);
    if (all.size() < sshPieceHead)
        return Event::NeedMore;
    const auto kind = static_cast<unsigned char>(all[0]);
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i)
        size |= std::size_t(static_cast<unsigned char>(all[1 + i])) << (8 * i);
    if (!isKind(kind) || size > maxSshPiece) {
        m_broken = true;
        return Event::Broken;
    }
    if (all.size() - sshPieceHead < size)
        return Event::NeedMore;
    m_kind = SshPiece(kind);
    m_begin += sshPieceHead;
    m_size = size;
    return Event::Piece;
}

} // namespace Vitrine::Wire
