// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/peer.h"

#include "guestos/descriptor.h"
#include "guestos/text.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <vector>

namespace Vitrine::GuestOs {

namespace {

/// A walk costs milliseconds when the processor is emulated; the connections of a storm go without names.
constexpr int walksPerSecond = 40;
constexpr int maxDescriptors = 4096;

/// The inode of the socket 127.0.0.1:port → address:addressPort, "" when there is none. Lines of /proc/net/tcp:
/// "  sl: LOCAL:PORT REMOTE:PORT state tx:rx tr:when retransmits uid timeout inode …", addresses in hexadecimal.
std::string inodeOf(std::uint16_t port, std::uint32_t address, std::uint16_t addressPort)
{
    char wanted[64];
    // Addresses stand there as this processor reads the bytes of the wire.
    std::snprintf(wanted, sizeof wanted, ": 0100007F:%04X %08X:%04X ", unsigned(port), unsigned(htonl(address)),
                  unsigned(addressPort));
    const Descriptor file(open("/proc/net/tcp", O_RDONLY | O_CLOEXEC));
    std::string text;
    std::vector<char> buffer(64 << 10);
    while (file && text.size() < (4 << 20)) {
        const ssize_t count = read(file.get(), buffer.data(), buffer.size());
        if (count <= 0)
            break;
        text.append(buffer.data(), std::size_t(count));
    }
    const std::size_t at = text.find(wanted);
    if (at == std::string::npos)
        return {};
    std::vector<std::string> fields;
    for (std::string &field : split(std::string_view(text).substr(at, text.find('\n', at) - at), ' ')) {
        if (!field.empty())
            fields.push_back(std::move(field));
    }
    constexpr std::size_t inodeField = 9; // behind ":", which begins the part that was searched for
    return fields.size() > inodeField ? fields[inodeField] : std::string();
}

bool hasSocket(const std::string &pid, const std::string &link, int &budget)
{
    DIR *const folder = opendir(("/proc/" + pid + "/fd").c_str());
    if (!folder)
        return false;
    bool found = false;
    while (const dirent *entry = readdir(folder)) {
        if (entry->d_name[0] == '.')
            continue;
        if (--budget < 0)
            break;
        char target[64];
        const ssize_t size = readlinkat(dirfd(folder), entry->d_name, target, sizeof target);
        if (size > 0 && std::string_view(target, std::size_t(size)) == link) {
            found = true;
            break;
        }
    }
    closedir(folder);
    return found;
}

/// Those that came last first.
std::vector<pid_t> processes()
{
    std::vector<pid_t> pids;
    if (DIR *const folder = opendir("/proc")) {
        while (const dirent *entry = readdir(folder)) {
            if (const auto pid = toNumber(entry->d_name); pid && pid_t(*pid) != getpid())
                pids.push_back(pid_t(*pid));
        }
        closedir(folder);
    }
    std::ranges::sort(pids, std::greater());
    return pids;
}

Peer named(pid_t pid)
{
    return {trimmed(readWhole("/proc/" + std::to_string(pid) + "/comm")), pid};
}

} // namespace

Peer PeerFinder::find(std::uint16_t port, std::uint32_t address, std::uint16_t addressPort)
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (now.tv_sec != m_second) {
        m_second = now.tv_sec;
        m_walks = 0;
    }
    if (++m_walks > walksPerSecond)
        return {};
    const std::string inode = inodeOf(port, address, addressPort);
    if (inode.empty() || inode == "0")
        return {};
    const std::string link = "socket:[" + inode + "]";
    int budget = maxDescriptors;
    if (m_last != 0 && hasSocket(std::to_string(m_last), link, budget))
        return named(m_last);
    for (const pid_t pid : processes()) {
        if (budget < 0)
            break;
        if (hasSocket(std::to_string(pid), link, budget)) {
            m_last = pid;
            return named(pid);
        }
    }
    return {};
}

} // namespace Vitrine::GuestOs
