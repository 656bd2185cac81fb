// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/log.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace Vitrine::GuestOs {

namespace {

void write(std::string_view level, std::string_view line)
{
    const std::string text = std::string(getpid() == 1 ? level : "") + "vitrine-guest: " + std::string(line) + "\n";
    int fd = STDERR_FILENO;
    if (getpid() == 1) {
        fd = open("/dev/kmsg", O_WRONLY | O_CLOEXEC);
        if (fd < 0)
            return;
    }
    [[maybe_unused]] const auto written = ::write(fd, text.data(), text.size());
    if (fd != STDERR_FILENO)
        close(fd);
}

} // namespace

void log(std::string_view line)
{
    write({}, line);
}

void logOnConsole(std::string_view line)
{
    write("<1>", line);
}

void logErrno(std::string_view line)
{
    const int number = errno;
    log(std::string(line) + ": " + std::strerror(number));
}

} // namespace Vitrine::GuestOs
