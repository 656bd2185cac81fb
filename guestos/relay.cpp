// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/relay.h"

#include "guestos/descriptor.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace Vitrine::GuestOs {

namespace {

int failed(const char *step)
{
    std::fprintf(stderr, "%s: %s\n", step, std::strerror(errno));
    return 1;
}

/// Bytes that were read and not written yet, in one direction.
struct Direction
{
    std::array<char, 65536> bytes;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool finished = false; ///< nothing more will be read

    [[nodiscard]] bool isEmpty() const { return begin == end; }

    /// False: reading failed.
    bool readFrom(int fd)
    {
        const ssize_t count = ::read(fd, bytes.data(), bytes.size());
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        begin = 0;
        end = std::size_t(count);
        finished = count == 0;
        return true;
    }

    bool writeTo(int fd)
    {
        const ssize_t count = ::write(fd, bytes.data() + begin, end - begin);
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        begin += std::size_t(count);
        return true;
    }
};

} // namespace

int relay(std::uint16_t port)
{
    const Descriptor connection(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (!connection || connect(connection.get(), static_cast<const sockaddr *>(static_cast<const void *>(&address)),
                               sizeof address) != 0)
        return failed("connect");
    const int one = 1;
    setsockopt(connection.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);

    Direction request;
    Direction answer;
    while (!answer.finished || !answer.isEmpty()) {
        const bool readsRequest = !request.finished && request.isEmpty();
        std::array<pollfd, 3> waits{{
            {readsRequest ? STDIN_FILENO : -1, POLLIN, 0},
            {connection.get(),
             short((answer.isEmpty() && !answer.finished ? POLLIN : 0) | (request.isEmpty() ? 0 : POLLOUT)), 0},
            {answer.isEmpty() ? -1 : STDOUT_FILENO, POLLOUT, 0},
        }};
        if (poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            return failed("poll");
        if (waits[0].revents != 0) {
            if (!request.readFrom(STDIN_FILENO))
                return failed("read the request");
            if (request.finished)
                shutdown(connection.get(), SHUT_WR);
        }
        if (!request.isEmpty() && (waits[1].revents & (POLLOUT | POLLHUP | POLLERR)) &&
            !request.writeTo(connection.get())) {
            // The port wants no more of the request; what it has answered still counts.
            request.finished = true;
            request.begin = request.end;
        }
        if (answer.isEmpty() && !answer.finished && (waits[1].revents & (POLLIN | POLLHUP | POLLERR)) &&
            !answer.readFrom(connection.get()))
            return failed("read the answer");
        if (waits[2].revents != 0 && !answer.writeTo(STDOUT_FILENO))
            return failed("pass the answer on");
    }
    return 0;
}

} // namespace Vitrine::GuestOs
