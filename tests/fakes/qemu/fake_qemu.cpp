// SPDX-License-Identifier: GPL-3.0-or-later
// A program that behaves like QEMU towards its engine, or misbehaves. README.md lists the words it knows.
#include <cctype>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

std::string behaviour;

bool is(const char *word)
{
    return behaviour == word;
}

void say(int fd, const std::string &text)
{
    size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = ::send(fd, text.data() + done, text.size() - done, MSG_NOSIGNAL);
        if (count <= 0)
            return;
        done += size_t(count);
    }
}

void complain(const std::string &text)
{
    const std::string line = "fake_qemu: " + text + "\n";
    [[maybe_unused]] const ssize_t count = ::write(STDERR_FILENO, line.data(), line.size());
}

/// `-chardev socket,id=NAME,fd=N,…`
std::map<std::string, int> socketsOf(int count, char **words)
{
    std::map<std::string, int> sockets;
    for (int i = 1; i + 1 < count; ++i) {
        if (std::strcmp(words[i], "-chardev") != 0)
            continue;
        const std::string value = words[i + 1];
        const size_t id = value.find("id=");
        const size_t fd = value.find("fd=");
        if (id != std::string::npos && fd != std::string::npos)
            sockets[value.substr(id + 3, value.find(',', id) - id - 3)] = std::atoi(value.c_str() + fd + 3);
    }
    return sockets;
}

std::string kernelOf(int count, char **words)
{
    for (int i = 1; i + 1 < count; ++i) {
        if (std::strcmp(words[i], "-kernel") != 0)
            continue;
        const int fd = ::open(words[i + 1], O_RDONLY);
        char text[64] = {};
        const ssize_t got = fd < 0 ? -1 : ::read(fd, text, sizeof text - 1);
        std::string word(text, got > 0 ? size_t(got) : 0);
        while (!word.empty() && std::isspace(static_cast<unsigned char>(word.back())))
            word.pop_back();
        return word;
    }
    return {};
}

int qmp = -1;
bool leaving = false;

void event(const std::string &reason)
{
    if (qmp >= 0)
        say(qmp,
            R"({"timestamp": {"seconds": 1, "microseconds": 0}, "event": "SHUTDOWN", "data": {"guest": true, "reason": ")" +
                reason + "\"}}\r\n");
}

void greet()
{
    if (is("silent"))
        return;
    if (is("garbage")) {
        say(qmp, std::string("\x00\xff\xfe{[[[\n\n\n", 10));
        return;
    }
    if (is("rude")) {
        say(qmp, "{\"hello\": 1}\n");
        return;
    }
    if (is("endless")) {
        const std::string piece(65536, 'x');
        for (;;) {
            if (::send(qmp, piece.data(), piece.size(), MSG_NOSIGNAL) <= 0)
                return;
        }
    }
    say(qmp,
        R"({"QMP": {"version": {"qemu": {"micro": 7, "minor": 0, "major": 10}, "package": ""}, "capabilities": []}})"
        "\r\n");
}

/// Takes bytes and, with `recites`, tells the size of a file that came along.
ssize_t receive(char *bytes, size_t size)
{
    iovec room{bytes, size};
    msghdr message{};
    message.msg_iov = &room;
    message.msg_iovlen = 1;
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    const ssize_t got = ::recvmsg(qmp, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    const cmsghdr *const header = got > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (header && header->cmsg_type == SCM_RIGHTS) {
        int fd = -1;
        std::memcpy(&fd, CMSG_DATA(header), sizeof fd);
        struct stat status{};
        ::fstat(fd, &status);
        if (is("recites"))
            complain("a file of " + std::to_string(status.st_size));
        ::close(fd);
    }
    return got;
}

void migrated(const char *status)
{
    say(qmp, std::string(R"({"event": "MIGRATION", "data": {"status": ")") + status + "\"}}\r\n");
}

void answer(const std::string &line)
{
    if (is("recites"))
        complain(line);
    const size_t at = line.find("\"id\":");
    const std::string id = at == std::string::npos ? "0" : std::to_string(std::atoll(line.c_str() + at + 5));
    if (is("refuses")) {
        say(qmp, R"({"id": )" + id +
                     R"(, "error": {"class": "GenericError", "desc": "no, thank you"}})"
                     "\r\n");
        return;
    }
    if (is("silent"))
        return;
    say(qmp, R"({"id": )" + id +
                 R"(, "return": {}})"
                 "\r\n");
    if (is("leaves"))
        leaving = true;
    if (line.find("\"migrate-incoming\"") != std::string::npos && is("spoilt")) {
        migrated("failed");
        complain("this is no state of mine");
        std::_Exit(1);
    }
    if (line.find("\"migrate\"") != std::string::npos || line.find("\"migrate-incoming\"") != std::string::npos) {
        migrated("active");
        migrated("completed");
    }
    if (is("floods")) {
        for (;;) {
            const std::string noise = R"({"event": "NOISE", "data": {"a": [1, 2, 3]}})"
                                      "\r\n";
            if (::send(qmp, noise.data(), noise.size(), MSG_NOSIGNAL) <= 0)
                return;
        }
    }
}

} // namespace

int main(int count, char **words)
{
    ::alarm(120);
    behaviour = kernelOf(count, words);
    if (behaviour.empty() || is("dies")) {
        complain("cannot run this guest: " + behaviour);
        return 1;
    }
    if (is("stubborn")) {
        for (int number = 1; number < NSIG; ++number)
            ::signal(number, SIG_IGN);
    }
    if (is("talks")) {
        for (int i = 0; i < 40000; ++i)
            complain("the guest did something silly, number " + std::to_string(i));
    }

    auto listening = socketsOf(count, words);
    int channel = -1;
    int console = -1;
    std::string in;
    for (;;) {
        std::vector<pollfd> entries{{listening["qmp"], POLLIN, 0},
                                    {listening["channel"], POLLIN, 0},
                                    {listening["console"], POLLIN, 0},
                                    {qmp, POLLIN, 0},
                                    {channel, POLLIN, 0}};
        if (::poll(entries.data(), entries.size(), -1) < 0)
            continue;
        if (entries[0].revents && qmp < 0) {
            qmp = ::accept(listening["qmp"], nullptr, nullptr);
            greet();
        }
        if (entries[1].revents && channel < 0) {
            channel = ::accept(listening["channel"], nullptr, nullptr);
            say(channel, "hello\n");
        }
        if (entries[2].revents && console < 0)
            console = ::accept(listening["console"], nullptr, nullptr);
        if (entries[3].revents) {
            char bytes[4096];
            const ssize_t got = receive(bytes, sizeof bytes);
            if (got <= 0) {
                ::close(qmp);
                qmp = -1;
                in.clear();
            } else {
                in.append(bytes, size_t(got));
                for (size_t end = 0; (end = in.find('\n')) != std::string::npos; in.erase(0, end + 1))
                    answer(in.substr(0, end));
            }
        }
        if (entries[4].revents) {
            // A command comes alone. What comes in one piece is a greeting of the guest's protocol, which we do not
            // speak.
            char bytes[256];
            const ssize_t got = ::recv(channel, bytes, sizeof bytes, MSG_DONTWAIT);
            const char byte = got == 1 ? bytes[0] : '\0';
            if (got <= 0) {
                ::close(channel);
                channel = -1;
            } else if (byte == 'p') {
                event("guest-shutdown");
                return 0;
            } else if (byte == 'r') {
                event("guest-reset");
                return 0;
            } else if (byte == 'd') {
                complain("something broke");
                return 3;
            } else if (byte == 'k' && console >= 0) {
                say(console, "Kernel panic \x1b[31m- not syncing\r\n");
                return 0;
            }
        }
        if (leaving) {
            ::close(qmp);
            qmp = -1;
            ::close(std::exchange(listening["qmp"], -1));
            leaving = false;
        }
    }
}
