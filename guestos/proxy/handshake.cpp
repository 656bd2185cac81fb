// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/handshake.h"

#include "guestos/proxy/headers.h"
#include "guestos/text.h"

#include <algorithm>
#include <utility>

namespace Vitrine::GuestOs {

namespace {

// RFC 1928
constexpr char socksVersion = 5;
constexpr std::uint8_t socksFailed = 1;
constexpr std::uint8_t socksNotAllowed = 2;
constexpr std::uint8_t socksHostUnreachable = 4;
constexpr std::uint8_t socksNoSuchCommand = 7;
constexpr std::uint8_t socksNoSuchAddress = 8;

std::string_view reasonOf(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 403:
        return "Blocked by the session's network policy";
    case 431:
        return "Request Header Fields Too Large";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Error";
    }
}

std::string socksReply(std::uint8_t code)
{
    return {socksVersion, char(code), 0, 1, 0, 0, 0, 0, 0, 0};
}

bool isHostByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_';
}

std::string numbersAndDots(std::string_view address)
{
    std::string text;
    for (const char byte : address)
        text += (text.empty() ? "" : ".") + std::to_string(unsigned(static_cast<unsigned char>(byte)));
    return text;
}

std::string groupsAndColons(std::string_view address)
{
    std::string text;
    for (std::size_t i = 0; i + 1 < address.size(); i += 2) {
        if (i > 0)
            text += ':';
        for (const std::size_t at : {i, i + 1}) {
            const auto byte = static_cast<unsigned char>(address[at]);
            text += "0123456789abcdef"[byte >> 4];
            text += "0123456789abcdef"[byte & 15];
        }
    }
    return text;
}

} // namespace

std::string proxyReply(int status, std::string_view words)
{
    std::string body(words);
    if (!body.ends_with('\n'))
        body += '\n';
    std::string reply = "HTTP/1.1 " + std::to_string(status) + ' ';
    reply.append(reasonOf(status));
    reply += "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " + std::to_string(body.size()) +
             "\r\nProxy-Agent: vitrine\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
    return reply + body;
}

Handshake::Handshake(std::string host, std::uint16_t port)
    : m_state(State::Asking), m_way(Wire::Way::Transparent), m_host(std::move(host)), m_port(port)
{
}

void Handshake::wrong(int status, std::string_view words)
{
    m_state = State::Wrong;
    m_reply += proxyReply(status, words);
}

void Handshake::wrongSocks(std::uint8_t code)
{
    m_state = State::Wrong;
    m_reply += socksReply(code);
}

Handshake::State Handshake::feed(std::string_view bytes)
{
    if (m_state == State::Wrong)
        return m_state;
    if (m_state == State::Asking) {
        m_forHost.append(bytes);
        return m_state;
    }
    m_in.append(bytes);
    if (m_stage == Stage::First && !m_in.empty())
        m_stage = m_in.front() == socksVersion ? Stage::SocksGreeting : Stage::Http;
    if (m_stage == Stage::Http)
        readHttp();
    if (m_stage == Stage::SocksGreeting)
        readSocksGreeting();
    if (m_stage == Stage::SocksRequest && m_state == State::Reading)
        readSocksRequest();
    return m_state;
}

std::string Handshake::takeReply()
{
    return std::exchange(m_reply, {});
}

std::string Handshake::takeForHost()
{
    return std::exchange(m_forHost, {});
}

/// A name, an IPv4 address, or an IPv6 address in brackets; the engine says what it means.
bool Handshake::setHost(std::string_view authority, std::uint16_t defaultPort)
{
    std::string_view host = authority;
    std::string_view port;
    if (authority.starts_with('[')) {
        const std::size_t end = authority.find(']');
        if (end == std::string_view::npos)
            return false;
        host = authority.substr(1, end - 1);
        port = authority.substr(end + 1);
        // A zone ("%eth0") would name one of the computer's own interfaces.
        if (!host.contains(':') || !std::ranges::all_of(host, [](char c) { return isHostByte(c) || c == ':'; }))
            return false;
    } else {
        const std::size_t colon = authority.find(':');
        host = authority.substr(0, colon);
        port = colon == std::string_view::npos ? std::string_view() : authority.substr(colon);
        if (!std::ranges::all_of(host, isHostByte))
            return false;
    }
    if (host.empty() || host.size() > Wire::maxHost || host == ".")
        return false;
    m_port = defaultPort;
    if (!port.empty()) {
        const auto number = port.size() > 6 ? std::nullopt : toNumber(port.substr(1));
        if (port.front() != ':' || !number || *number == 0 || *number > 65535)
            return false;
        m_port = std::uint16_t(*number);
    }
    m_host = host;
    return m_port != 0;
}

void Handshake::readHttp()
{
    // Empty lines in front of a request are let pass (RFC 9112, 2.2).
    const std::size_t begin = m_in.find_first_not_of("\r\n");
    const std::size_t end = begin == std::string::npos ? std::string::npos : m_in.find("\r\n\r\n", begin);
    if (end == std::string::npos || end > maxHead) {
        if (m_in.size() > maxHead)
            wrong(431, "The head of the request is too large for the session's proxy.");
        return;
    }
    const std::string_view head = std::string_view(m_in).substr(begin, end + 2 - begin);
    const std::string rest = m_in.substr(end + 4);
    const std::size_t line = head.find("\r\n");
    if (!readRequestLine(head.substr(0, line)) || !readHeaders(head.substr(line + 2))) {
        if (m_state != State::Wrong)
            wrong(400, "This is no request that the session's proxy understands.");
        return;
    }
    if (m_way == Wire::Way::Http)
        m_forHost += "\r\n";
    // What comes behind the body would be the next request, maybe to another host.
    const std::size_t taken = std::size_t(std::min<std::uint64_t>(rest.size(), m_mayRead.value_or(rest.size())));
    m_forHost.append(rest, 0, taken);
    if (m_mayRead)
        *m_mayRead -= taken;
    m_in.clear();
    m_state = State::Asking;
}

bool Handshake::readRequestLine(std::string_view line)
{
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return false;
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!isToken(method) || method.size() > 32 || (version != "HTTP/1.1" && version != "HTTP/1.0") || target.empty() ||
        std::ranges::any_of(target, [](char c) { return c <= ' ' || c == '\x7f'; }))
        return false;
    return method == "CONNECT" ? readConnect(target) : readPlain(method, target, version);
}

bool Handshake::readConnect(std::string_view target)
{
    m_way = Wire::Way::Tunnel;
    return setHost(target, 0);
}

bool Handshake::readPlain(std::string_view method, std::string_view target, std::string_view version)
{
    m_way = Wire::Way::Http;
    if (target.starts_with('/')) {
        m_house = std::string(method).append(" ").append(target).append(" ").append(version);
        return true;
    }
    constexpr std::string_view scheme = "http://";
    if (target.size() <= scheme.size() || !isSame(target.substr(0, scheme.size()), scheme)) {
        wrong(400, "The session's proxy takes http:// addresses, and everything else through CONNECT.");
        return false;
    }
    target.remove_prefix(scheme.size());
    const std::size_t slash = target.find_first_of("/?#");
    std::string_view authority = target.substr(0, slash);
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1); // whoever means these as a password has sent a header, too
    std::string path(slash == std::string_view::npos ? std::string_view() : target.substr(slash));
    path.erase(std::min(path.find('#'), path.size()));
    if (!path.starts_with('/'))
        path.insert(path.begin(), '/');
    if (!setHost(authority, 80))
        return false;
    m_forHost.append(method).append(" ").append(path).append(" ").append(version).append("\r\nHost: ");
    m_forHost.append(authority).append("\r\n");
    return true;
}

/// A path alone: the host is in the headers, and must be one of the engine's own. Everything else is a program that
/// takes this for a web server.
bool Handshake::readHouse(const RequestHeaders &headers)
{
    const std::string_view authority = headers.only("Host").value_or(std::string_view());
    constexpr std::string_view house = ".vitrine";
    const std::string_view name = authority.substr(0, authority.find(':'));
    if (name.size() <= house.size() || !isSame(name.substr(name.size() - house.size()), house) ||
        !setHost(authority, 80)) {
        wrong(400, "This is the proxy of the session's machine. It wants an absolute address.");
        return false;
    }
    m_forHost.append(*m_house).append("\r\nHost: ").append(authority).append("\r\n");
    return true;
}

bool Handshake::readHeaders(std::string_view lines)
{
    RequestHeaders headers;
    if (!headers.read(lines, maxHeaders) || (m_house && !readHouse(headers)))
        return false;
    if (m_way == Wire::Way::Http) {
        m_mayRead = headers.bodySize();
        headers.writeForward(m_forHost);
    }
    return true;
}

void Handshake::readSocksGreeting()
{
    if (m_in.size() < 2 || m_in.size() < 2 + std::size_t(static_cast<unsigned char>(m_in[1])))
        return;
    const std::size_t count = static_cast<unsigned char>(m_in[1]);
    if (!std::string_view(m_in).substr(2, count).contains('\0')) { // no password is wanted here
        m_state = State::Wrong;
        m_reply += std::string{socksVersion, '\xff'};
        return;
    }
    m_reply += std::string{socksVersion, 0};
    m_in.erase(0, 2 + count);
    m_stage = Stage::SocksRequest;
}

void Handshake::readSocksRequest()
{
    // version, command, 0, kind of address, address, port
    if (m_in.size() < 5)
        return;
    m_way = Wire::Way::Socks;
    if (m_in[0] != socksVersion || m_in[2] != 0)
        return wrongSocks(socksFailed);
    if (m_in[1] != 1)
        return wrongSocks(socksNoSuchCommand);
    std::size_t begin = 4;
    std::size_t size = 0;
    switch (m_in[3]) {
    case 1:
        size = 4;
        break;
    case 3:
        begin = 5;
        size = static_cast<unsigned char>(m_in[4]);
        break;
    case 4:
        size = 16;
        break;
    default:
        return wrongSocks(socksNoSuchAddress);
    }
    if (m_in.size() < begin + size + 2)
        return;
    const std::string_view address = std::string_view(m_in).substr(begin, size);
    const auto high = static_cast<unsigned char>(m_in[begin + size]);
    const auto low = static_cast<unsigned char>(m_in[begin + size + 1]);
    m_port = std::uint16_t(high << 8 | low);
    m_host = m_in[3] == 1 ? numbersAndDots(address) : m_in[3] == 4 ? groupsAndColons(address) : std::string(address);
    const bool isAddress = m_in[3] == 4 || std::ranges::all_of(m_host, isHostByte);
    if (m_host.empty() || m_host == "." || m_port == 0 || !isAddress)
        return wrongSocks(socksFailed);
    m_forHost = m_in.substr(begin + size + 2);
    m_in.clear();
    m_state = State::Asking;
}

std::string Handshake::opened() const
{
    switch (m_way) {
    case Wire::Way::Tunnel:
        return "HTTP/1.1 200 Connection established\r\n\r\n";
    case Wire::Way::Socks:
        return socksReply(0);
    default:
        return {};
    }
}

std::string Handshake::refused(Wire::Refusal why, std::string_view words) const
{
    if (m_way == Wire::Way::Socks)
        return socksReply(why == Wire::Refusal::Blocked       ? socksNotAllowed
                          : why == Wire::Refusal::Unreachable ? socksHostUnreachable
                                                              : socksFailed);
    // Behind this port there is a program that reads HTTP; behind others nobody knows.
    if (m_way == Wire::Way::Transparent && m_port != 80)
        return {};
    switch (why) {
    case Wire::Refusal::Blocked:
        return proxyReply(403, words);
    case Wire::Refusal::Unreachable:
        return proxyReply(502, words);
    case Wire::Refusal::TimedOut:
        return proxyReply(504, words);
    case Wire::Refusal::Busy:
        break;
    }
    return proxyReply(503, words);
}

} // namespace Vitrine::GuestOs
