// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/ssh/client.h"

#include "guestos/descriptor.h"
#include "guestos/ssh/arguments.h"
#include "guestos/wire/frame.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <poll.h>
#include <sys/socket.h>

namespace Vitrine::GuestOs {

namespace {

constexpr int noExitCode = 255;
constexpr std::size_t maxReply = 64 << 10;

int failed(std::string_view words)
{
    std::fprintf(stderr, "ssh: %.*s%s", int(words.size()), words.data(), words.ends_with('\n') ? "" : "\n");
    return noExitCode;
}

bool writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EAGAIN) { // whoever started us may have made it so
            pollfd wait{fd, POLLOUT, 0};
            poll(&wait, 1, -1);
            continue;
        }
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes.remove_prefix(std::size_t(count));
    }
    return true;
}

Descriptor connectToProxy()
{
    Descriptor connection(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(Wire::proxyPort);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto *const general = static_cast<const sockaddr *>(static_cast<const void *>(&address));
    if (!connection || connect(connection.get(), general, sizeof address) != 0) {
        connection.close();
        return connection;
    }
    const int one = 1;
    setsockopt(connection.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return connection;
}

/// What came behind the proxy's reply; none: it refused, and the words were passed on.
std::optional<std::string> askProxy(int connection)
{
    const std::string target = std::string(Wire::sshHost) + ':' + std::to_string(Wire::sshPort);
    if (!writeAll(connection, "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n"))
        return failed("The machine's proxy hung up."), std::nullopt;
    std::string reply;
    std::size_t end = std::string::npos;
    bool isOpen = true;
    while (isOpen && reply.size() < maxReply) {
        end = reply.find("\r\n\r\n");
        if (end != std::string::npos && reply.starts_with("HTTP/1.1 200 "))
            return reply.substr(end + 4);
        char buffer[4096];
        const ssize_t count = ::read(connection, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        isOpen = count > 0;
        if (isOpen)
            reply.append(buffer, std::size_t(count));
    }
    failed(end == std::string::npos ? std::string_view("The machine's proxy does not answer.")
                                    : std::string_view(reply).substr(end + 4));
    return {};
}

/// Bytes both ways, until the engine says how it ended.
class Pump
{
public:
    Pump(int connection, std::string_view early) : m_connection(connection) { m_pieces.feed(early); }

    void send(Wire::SshPiece kind, std::string_view bytes) { Wire::appendPiece(m_out, kind, bytes); }

    int run()
    {
        for (;;) {
            if (const auto code = takePieces())
                return *code;
            const bool reads = !m_inputEnded && m_out.empty();
            pollfd waits[2] = {{reads ? STDIN_FILENO : -1, POLLIN, 0},
                               {m_connection, short(POLLIN | (m_out.empty() ? 0 : POLLOUT)), 0}};
            if (poll(waits, 2, -1) < 0 && errno != EINTR)
                return failed("The machine's ssh cannot wait.");
            if (waits[0].revents != 0)
                readInput();
            if (!m_out.empty() && (waits[1].revents & (POLLOUT | POLLERR | POLLHUP)) != 0 && !flush())
                m_out.clear(); // whoever cut the connection may have said why
            if ((waits[1].revents & (POLLIN | POLLERR | POLLHUP)) != 0 && !receive()) {
                if (const auto code = takePieces())
                    return *code;
                return failed("The connection was cut. The session's network log says why: vitrine network log");
            }
        }
    }

private:
    std::optional<int> takePieces()
    {
        for (;;) {
            const auto event = m_pieces.next();
            if (event == Wire::SshPieces::Event::NeedMore)
                return {};
            if (event == Wire::SshPieces::Event::Broken)
                return failed("What came from outside the machine made no sense.");
            switch (m_pieces.kind()) {
            case Wire::SshPiece::Output:
                if (!writeAll(STDOUT_FILENO, m_pieces.bytes()))
                    return noExitCode;
                break;
            case Wire::SshPiece::ErrorOutput:
                (void)writeAll(STDERR_FILENO, m_pieces.bytes());
                break;
            case Wire::SshPiece::Exit:
                return m_pieces.bytes().empty() ? noExitCode : int(static_cast<unsigned char>(m_pieces.bytes()[0]));
            default:
                break;
            }
        }
    }

    void readInput()
    {
        char buffer[16384];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        m_inputEnded = count <= 0;
        if (m_inputEnded)
            send(Wire::SshPiece::InputEnd, {});
        else
            send(Wire::SshPiece::Input, {buffer, std::size_t(count)});
    }

    bool flush()
    {
        const ssize_t count = ::send(m_connection, m_out.data(), m_out.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        m_out.erase(0, std::size_t(count));
        return true;
    }

    bool receive()
    {
        char buffer[65536];
        const ssize_t count = ::recv(m_connection, buffer, sizeof buffer, MSG_DONTWAIT);
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        m_pieces.feed({buffer, std::size_t(count)});
        return count > 0;
    }

    int m_connection;
    Wire::SshPieces m_pieces;
    std::string m_out;
    bool m_inputEnded = false;
};

} // namespace

int ssh(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
    SshArguments arguments = readSshArguments({argv + 1, argv + argc});
    switch (arguments.kind) {
    case SshArguments::Kind::Probe:
        return 0;
    case SshArguments::Kind::Version:
        std::fputs("Vitrine's ssh, for git alone\n", stderr);
        return 0;
    case SshArguments::Kind::Wrong:
        return failed(arguments.words);
    case SshArguments::Kind::Run:
        break;
    }
    if (const char *protocol = std::getenv("GIT_PROTOCOL"))
        arguments.request.protocol = protocol;
    const std::string request = Wire::encode(arguments.request);
    if (request.size() > Wire::maxSshRequest)
        return failed("What git wants is too long.");
    const Descriptor connection = connectToProxy();
    if (!connection)
        return failed("The machine's proxy is not there.");
    const auto early = askProxy(connection.get());
    if (!early)
        return noExitCode;
    Pump pump(connection.get(), *early);
    pump.send(Wire::SshPiece::Request, request);
    return pump.run();
}

} // namespace Vitrine::GuestOs
