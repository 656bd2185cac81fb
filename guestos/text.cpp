// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/text.h"

#include "guestos/descriptor.h"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::GuestOs {

std::string readWhole(const std::string &path)
{
    std::string bytes;
    const Descriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    char buffer[4096];
    while (fd && bytes.size() < (1 << 20)) {
        const ssize_t count = read(fd.get(), buffer, sizeof buffer);
        if (count <= 0)
            break;
        bytes.append(buffer, std::size_t(count));
    }
    return bytes;
}

namespace {

bool writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            errno = count == 0 ? EIO : errno;
            return false;
        }
        bytes.remove_prefix(std::size_t(count));
    }
    return true;
}

} // namespace

bool writeWhole(const std::string &path, std::string_view bytes, unsigned mode)
{
    const Descriptor fd(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    return fd && writeAll(fd.get(), bytes);
}

bool appendWhole(const std::string &path, std::string_view bytes)
{
    const Descriptor fd(open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    struct stat before{};
    if (!fd || fstat(fd.get(), &before) != 0)
        return false;
    if (writeAll(fd.get(), bytes))
        return true;
    const int why = errno;
    (void)!ftruncate(fd.get(), before.st_size);
    errno = why;
    return false;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos)
            break;
        text.remove_prefix(at + 1);
        if (text.empty() && separator != '\n')
            parts.emplace_back();
    }
    return parts;
}

std::optional<std::uint32_t> toNumber(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '\0'))
        text.remove_suffix(1);
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n'))
        text.remove_prefix(1);
    return std::string(text);
}

} // namespace Vitrine::GuestOs
