// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// The guest channel's language, shared by the program inside the machine and the engine. Plain C++, no Qt, no
/// exceptions. README.md lists the frames.
namespace Vitrine::Wire {

inline constexpr std::uint32_t protocolVersion = 4;

/// size of the payload u32, type u16, zero u16, id u32; then the payload; then the connection's epoch u32.
inline constexpr std::size_t headerSize = 12;
inline constexpr std::size_t trailerSize = 4;
inline constexpr std::size_t maxPayload = 65536;
inline constexpr std::size_t maxFrame = headerSize + maxPayload + trailerSize;

/// One write to a virtio port carries at most 32 KiB: bulk frames are cut so that each is one write.
inline constexpr std::size_t bulkPayload = 32768 - headerSize - trailerSize;

/// Zeros before the host's hello: they complete a frame that an earlier connection cut, and the epoch at its end is
/// then wrong, so that the hello is never taken for its payload and the cut frame never for a whole one.
inline constexpr std::size_t paddingSize = maxFrame;

// Limits both ends keep.
inline constexpr std::uint64_t window = std::uint64_t(1) << 20; ///< unacknowledged output, queued input
inline constexpr std::size_t maxPath = 4096;
inline constexpr std::size_t maxName = 255;
inline constexpr std::size_t maxText = 1024;       ///< an error's words
inline constexpr std::size_t maxArguments = 4096;  ///< also variables of an environment
inline constexpr std::size_t maxRequest = 1 << 20; ///< all of a Run's fields together
inline constexpr std::size_t maxRecordId = 64;
inline constexpr std::size_t maxProcesses = 128;
inline constexpr std::size_t maxStreams = 256;   ///< of each side's asking
inline constexpr std::size_t maxRequests = 1024; ///< unanswered
inline constexpr std::size_t maxListeners = 64;  ///< ports of the machine that the host listens on
inline constexpr std::size_t maxVisitors = 128;  ///< streams that came to these
inline constexpr std::uint64_t maxRead = 1 << 20;
inline constexpr std::size_t maxWrite = 32768;      ///< bytes of one Write
inline constexpr std::size_t maxListing = 32 << 20; ///< bytes of all Entries frames of one answer
/// What a machine says on its console before it ends because its kernel cannot keep time (guestos/timercheck.h).
inline constexpr std::string_view mistimedMark = "the kernel has measured its timer wrongly";
inline constexpr std::uint64_t streamCredit = 256 << 10; ///< what the guest grants the host at first on a TCP stream
inline constexpr std::size_t maxHost = 255;              ///< a name or an address that a stream is to go to
inline constexpr std::size_t maxProcessName = 64;
inline constexpr std::size_t maxCertificates = 4 << 20; ///< all of them, as PEM
inline constexpr std::size_t certificatesPiece = 32000; ///< of one TrustBytes

/// Ids with this bit are the guest's: of streams that programs in the machine ask for.
inline constexpr std::uint32_t guestIds = std::uint32_t(1) << 31;
/// With this one, too: of streams that came to a port on which the host listens. They are counted apart, so that
/// visitors cannot take the way out from programs.
inline constexpr std::uint32_t visitorIds = guestIds | std::uint32_t(1) << 30;
[[nodiscard]] constexpr bool isVisitorId(std::uint32_t id)
{
    return (id & visitorIds) == visitorIds;
}

/// Where the guest's proxy listens (127.0.0.1), HTTP and SOCKS5 alike. Above the ports that a kernel gives away by
/// itself.
inline constexpr std::uint16_t proxyPort = 61080;

/// What a hello begins with. The two differ so that neither end takes its own echo for the other.
inline constexpr std::string_view hostMark{"\x9d\x16vitrine-host\xe3\x01", 16};
inline constexpr std::string_view guestMark{"\x9d\x61vitrine-room\xe3\x02", 16};
inline constexpr std::size_t markSize = 16;
inline constexpr std::size_t nonceSize = 16;
/// After the host's mark: protocol u32, epoch u32, nonce.
inline constexpr std::size_t hostHelloSize = 8 + nonceSize;

enum class Type : std::uint16_t {
    // Host to guest: the machine
    Ping = 1,
    Configure,
    SetClock,
    Sync,
    Memory,
    PowerOff,
    Trust,
    TrustBytes,
    Freeze,
    Thaw,
    // … processes
    Run = 16,
    Adopt,
    Acknowledge,
    Cancel,
    Forget,
    Detach,
    Input,
    Resize,
    RunMore,
    InputEnd,
    // … files
    List = 32,
    Stat,
    Read,
    Write,
    MakeFolder,
    Rename,
    Remove,
    SetAttributes,
    Watch,
    Unwatch,
    MakeLink,
    // … TCP
    Connect = 48,
    StreamAbort,
    Opened,
    Refused,
    Listen,
    Unlisten,
    // Both ways
    StreamData = 64,
    StreamCredit,
    StreamFinish,
    // Guest to host
    Hello = 128,
    Done,
    MemoryIs,
    Entries,
    Bytes,
    Started,
    Output,
    Ended,
    InputCredit,
    Detached,
    Changed,
    Overflow,
    Connected,
    StreamEnd,
    Broken,
    Open,
    Listening,
    Visit,
    Unlistened,
};

[[nodiscard]] bool isHostType(std::uint16_t type);  ///< a host may send it
[[nodiscard]] bool isGuestType(std::uint16_t type); ///< a guest may send it

/// What a Run starts: standard input, output and error are /dev/null and two pipes; one terminal; three pipes.
enum class Mode : std::uint8_t { Command = 0, Shell = 1, CommandWithInput = 2 };

/// How a program in the machine asked for a stream; its number is in Open.
enum class Way : std::uint8_t { Tunnel = 0, Http = 1, Socks = 2, Transparent = 3 };

/// Why a stream is not opened; its number is in Refused.
enum class Refusal : std::uint8_t { Blocked = 0, Unreachable = 1, TimedOut = 2, Busy = 3 };

/// How a process ended, as Ended says it.
enum class End : std::uint8_t { Exited = 0, Signalled = 1, TimedOut = 2, Cancelled = 3, NotStarted = 4 };

/// One whole frame. The payload points into the decoder and lives until its next call.
struct Frame
{
    Type type = Type::Ping;
    std::uint32_t id = 0;
    std::string_view payload;
};

/// Builds one frame at the end of `out`: header at once, size and trailer in finish().
class FrameWriter
{
public:
    FrameWriter(std::string &out, Type type, std::uint32_t id);
    FrameWriter(const FrameWriter &) = delete;
    FrameWriter &operator=(const FrameWriter &) = delete;

    FrameWriter &u8(std::uint8_t value);
    FrameWriter &u16(std::uint16_t value);
    FrameWriter &u32(std::uint32_t value);
    FrameWriter &u64(std::uint64_t value);
    FrameWriter &i64(std::int64_t value) { return u64(static_cast<std::uint64_t>(value)); }
    FrameWriter &text(std::string_view bytes); ///< length u32, then the bytes
    FrameWriter &raw(std::string_view bytes);
    [[nodiscard]] std::size_t payloadSize() const { return m_out.size() - m_start - headerSize; }
    void finish(std::uint32_t epoch);

private:
    std::string &m_out;
    std::size_t m_start;
};

/// Takes a payload apart. Reading past its end makes it not ok and yields zeros from then on.
class Reader
{
public:
    explicit Reader(std::string_view payload) : m_rest(payload) {}

    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    std::uint64_t u64();
    std::int64_t i64() { return static_cast<std::int64_t>(u64()); }
    std::string_view text(std::size_t most); ///< not ok when longer than `most`
    std::string_view rest();                 ///< all that is left
    [[nodiscard]] bool ok() const { return m_ok; }
    /// Every field was there and nothing is left over.
    [[nodiscard]] bool isDone() const { return m_ok && m_rest.empty(); }

private:
    std::string_view take(std::size_t count);
    std::string_view m_rest;
    bool m_ok = true;
};

} // namespace Vitrine::Wire
