// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/wire/frame.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace Vitrine::GuestOs {

class RequestHeaders;

/// What a program says to the proxy before bytes flow: HTTP CONNECT, a plain HTTP request with an absolute address, one
/// for a host below ".vitrine" (those lead here by name, for programs that know no proxy), or SOCKS5 with names. Bytes
/// in, bytes out, no sockets; it holds at most maxHead bytes.
///
/// States: reading → (the whole request is there) asking → opened() or refused(). A request that makes no sense goes to
/// wrong, with a reply that says so.
class Handshake
{
public:
    static constexpr std::size_t maxHead = 64 << 10;
    static constexpr std::size_t maxHeaders = 200;

    enum class State { Reading, Asking, Wrong };

    Handshake() = default;
    /// Of a program that knows no proxy: asking at once.
    Handshake(std::string host, std::uint16_t port);

    /// More bytes of the program. In state Asking they are kept for the other end; the caller stops reading then.
    State feed(std::string_view bytes);
    [[nodiscard]] State state() const { return m_state; }
    /// Bytes for the program at this moment: SOCKS's greeting, the reply to a wrong request. Taken once.
    [[nodiscard]] std::string takeReply();

    // What it asks for.
    [[nodiscard]] Wire::Way way() const { return m_way; }
    [[nodiscard]] const std::string &host() const { return m_host; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    /// For the program, now that the other end is there; empty for a plain request, which is answered by the other end.
    [[nodiscard]] std::string opened() const;
    /// For the program: `words` go into the body of an HTTP reply. SOCKS has no place for them.
    [[nodiscard]] std::string refused(Wire::Refusal why, std::string_view words) const;
    /// For the other end: the rewritten head of a plain request, and what came after the head. Taken once.
    [[nodiscard]] std::string takeForHost();
    /// How much more the program may send to the other end. A plain request is one request, since the next one may be
    /// for another host: so much as its body has left. None: all that comes.
    [[nodiscard]] std::optional<std::uint64_t> mayRead() const { return m_mayRead; }

private:
    enum class Stage { First, Http, SocksGreeting, SocksRequest };

    void readHttp();
    bool readRequestLine(std::string_view line);
    bool readConnect(std::string_view target);
    bool readPlain(std::string_view method, std::string_view target, std::string_view version);
    bool readHouse(const RequestHeaders &headers);
    bool readHeaders(std::string_view lines);
    void readSocksGreeting();
    void readSocksRequest();
    bool setHost(std::string_view authority, std::uint16_t defaultPort);
    void wrong(int status, std::string_view words);
    void wrongSocks(std::uint8_t code);

    Stage m_stage = Stage::First;
    State m_state = State::Reading;
    std::string m_in;
    std::string m_reply;
    std::string m_forHost;
    Wire::Way m_way = Wire::Way::Tunnel;
    std::string m_host;
    std::uint16_t m_port = 0;
    std::optional<std::uint64_t> m_mayRead;
    std::optional<std::string> m_house; ///< request line of one whose host only its headers say
};

/// A whole HTTP reply of the proxy's own, after which the connection ends.
[[nodiscard]] std::string proxyReply(int status, std::string_view words);

} // namespace Vitrine::GuestOs
