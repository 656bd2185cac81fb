// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Git over SSH: what the machine's `ssh` (guestos/ssh) and the engine (engine/gitssh) say to each other once the proxy
/// has opened the way to sshHost. First one Request, then bytes both ways; the engine's last word is an Exit.
namespace Vitrine::Wire {

/// Where that `ssh` asks the proxy to go: the engine itself answers there.
inline constexpr std::string_view sshHost = "ssh.vitrine";
inline constexpr std::uint16_t sshPort = 22;
/// Where the machine has it. Its last name is what git takes for a usual ssh.
inline constexpr std::string_view sshProgram = "/usr/lib/vitrine/ssh";

inline constexpr std::size_t maxSshPiece = 32 << 10; ///< bytes of one piece
inline constexpr std::size_t maxSshRequest = 8 << 10;
inline constexpr std::size_t sshPieceHead = 5; ///< kind, size

enum class SshPiece : std::uint8_t {
    // Out of the machine
    Request = 1,
    Input = 2,
    InputEnd = 3,
    // Into it
    Output = 16,
    ErrorOutput = 17,
    Exit = 18, ///< one byte: the exit code
};

/// What git wants of its ssh. Of the machine's making: none of it is checked here.
struct SshRequest
{
    std::string user; ///< empty: whoever the other side takes
    std::string host;
    std::string port;     ///< as it was written; empty: 22
    std::string protocol; ///< value of GIT_PROTOCOL; empty: none
    std::string command;

    friend bool operator==(const SshRequest &, const SshRequest &) = default;
};

/// Kind u8, size u32 (little endian), bytes. At most maxSshPiece of them.
void appendPiece(std::string &out, SshPiece kind, std::string_view bytes);
/// Fields one after the other, each with a zero byte behind it; none of them can hold one.
[[nodiscard]] std::string encode(const SshRequest &request);
/// None: not exactly these fields.
[[nodiscard]] std::optional<SshRequest> decodeSshRequest(std::string_view bytes);

/// Cuts a stream into pieces. It holds what was fed and not taken: feed no more while there are pieces.
class SshPieces
{
public:
    enum class Event { NeedMore, Piece, Broken }; ///< Broken stays

    void feed(std::string_view bytes);
    /// The piece before is dropped.
    Event next();
    [[nodiscard]] SshPiece kind() const { return m_kind; }
    /// Until the next call.
    [[nodiscard]] std::string_view bytes() const { return std::string_view(m_bytes).substr(m_begin, m_size); }
    /// What was fed behind the present piece.
    [[nodiscard]] std::string_view rest() const { return std::string_view(m_bytes).substr(m_begin + m_size); }

private:
    std::string m_bytes;
    std::size_t m_begin = 0;
    std::size_t m_size = 0;
    SshPiece m_kind = SshPiece::Request;
    bool m_broken = false;
};

} // namespace Vitrine::Wire
