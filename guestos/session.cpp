// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/session.h"

#include "guestos/boot.h"
#include "guestos/log.h"
#include "guestos/text.h"
#include "guestos/users.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/random.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <thread>

namespace Vitrine::GuestOs {

namespace {

bool makeFolders(const std::string &path)
{
    for (std::size_t at = path.find('/', 1);; at = path.find('/', at + 1)) {
        const std::string part = path.substr(0, at);
        if (mkdir(part.c_str(), 0755) != 0 && errno != EEXIST)
            return false;
        if (at == std::string::npos)
            return true;
    }
}

/// Nothing in it but what mke2fs made.
bool isFresh(const std::string &path)
{
    DIR *const folder = opendir(path.c_str());
    if (!folder)
        return false;
    bool fresh = true;
    while (const dirent *entry = readdir(folder)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != ".." && name != "lost+found")
            fresh = false;
    }
    closedir(folder);
    return fresh;
}

std::string freshMachineId()
{
    unsigned char bytes[16];
    [[maybe_unused]] const auto count = getrandom(bytes, sizeof bytes, 0);
    std::string id;
    for (const unsigned char byte : bytes) {
        id.push_back("0123456789abcdef"[byte >> 4]);
        id.push_back("0123456789abcdef"[byte & 15]);
    }
    return id + "\n";
}

} // namespace

Trouble SessionMachine::configure(const SessionSetup &setup)
{
    if (m_configured)
        return {EALREADY, "this machine has been configured"};
    if (!m_isMachine) {
        if (!makeFolders(setup.mountPath))
            return {errno, "the mount path cannot be made"};
        m_configured = true;
        return {};
    }
    if (Trouble trouble = bootTrouble(); trouble.number != 0)
        return trouble;
    if (!setup.hostname.empty()) {
        if (sethostname(setup.hostname.c_str(), setup.hostname.size()) != 0)
            return {errno, "the host name cannot be set"};
        writeWhole("/etc/hostname", setup.hostname + "\n");
        // model.vitrine: the proxy takes requests for it from programs that know no proxy, too.
        writeWhole("/etc/hosts", "127.0.0.1\tlocalhost model.vitrine\n127.0.1.1\t" + setup.hostname +
                                     "\n::1\tlocalhost ip6-localhost ip6-loopback\n");
    }
    unlink("/etc/machine-id");
    writeWhole("/etc/machine-id", freshMachineId(), 0444);
    if (Trouble trouble = mountWorkspace(setup); trouble.number != 0)
        return trouble;
    m_configured = true;
    return {};
}

Trouble SessionMachine::mountWorkspace(const SessionSetup &setup)
{
    const auto owner = findUser(setup.owner);
    if (!owner)
        return {ENOENT, "the image has no user " + setup.owner};
    std::string disk;
    for (int turn = 0; turn < 1000 && disk.empty(); ++turn) {
        disk = diskWithSerial("work");
        if (disk.empty())
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    if (disk.empty())
        return {ENODEV, "the machine has no disk with the serial \"work\""};
    if (!makeFolders(setup.mountPath))
        return {errno, "the mount path cannot be made: " + std::string(std::strerror(errno))};
    if (mount(disk.c_str(), setup.mountPath.c_str(), "ext4", MS_NODEV | MS_NOATIME, "") != 0)
        return {errno, "the workspace's disk cannot be mounted: " + std::string(std::strerror(errno))};
    m_mountPath = setup.mountPath;
    rmdir((m_mountPath + "/lost+found").c_str()); // the checker makes it again when it needs it
    if (isFresh(m_mountPath) && chown(m_mountPath.c_str(), owner->uid, owner->gid) != 0)
        return {errno, "the workspace cannot be given to its owner"};
    return {};
}

Trouble SessionMachine::setClock(std::int64_t nanoseconds, std::string_view entropy)
{
    if (!m_isMachine)
        return {};
    const timespec time{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
    if (clock_settime(CLOCK_REALTIME, &time) != 0)
        return {errno, "the clock cannot be set"};
    const Descriptor fd(open("/dev/urandom", O_RDWR | O_CLOEXEC));
    struct
    {
        int entropyCount;
        int size;
        char bytes[64];
    } pool{};
    pool.size = int(std::min(entropy.size(), sizeof pool.bytes));
    pool.entropyCount = pool.size * 8;
    std::memcpy(pool.bytes, entropy.data(), std::size_t(pool.size));
    if (!fd || ioctl(fd.get(), RNDADDENTROPY, &pool) != 0 || ioctl(fd.get(), RNDRESEEDCRNG) != 0)
        return {errno, "the random pool cannot be fed"};
    return {};
}

void SessionMachine::sync() const
{
    if (m_isMachine)
        ::sync();
}

void SessionMachine::unmountWorkspace()
{
    if (m_mountPath.empty())
        return;
    {
        const Descriptor fd(open(m_mountPath.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        fstrim_range range{};
        range.len = ~0ULL;
        range.minlen = 64 << 10;
        if (fd)
            ioctl(fd.get(), FITRIM, &range); // a disk that cannot discard says so, and keeps its size
    }
    ::sync();
    for (int turn = 0; turn < 200; ++turn) {
        if (umount2(m_mountPath.c_str(), 0) == 0) {
            m_mountPath.clear();
            return;
        }
        if (errno != EBUSY)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    // Somebody mounted something inside, or the kernel holds on: read-only is as clean on the disk.
    logErrno("cannot unmount the workspace");
    if (mount(nullptr, m_mountPath.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0)
        logErrno("cannot make the workspace read-only");
    ::sync();
}

void SessionMachine::powerOff()
{
    if (!m_isMachine)
        _exit(0);
    ::sync();
    endMachine();
}

Memory memory()
{
    Memory result;
    for (const std::string &line : split(readWhole("/proc/meminfo"), '\n')) {
        const auto value = [&line]() -> std::uint64_t {
            const std::size_t at = line.find_first_of("0123456789");
            return at == std::string::npos ? 0 : std::strtoull(line.c_str() + at, nullptr, 10) * 1024;
        };
        if (line.starts_with("MemTotal:"))
            result.total = value();
        else if (line.starts_with("MemAvailable:"))
            result.available = value();
    }
    return result;
}

std::string bootId()
{
    return trimmed(readWhole("/proc/sys/kernel/random/boot_id"));
}

} // namespace Vitrine::GuestOs
