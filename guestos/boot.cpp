// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/boot.h"

#include "guestos/log.h"
#include "guestos/text.h"
#include "guestos/timercheck.h"
#include "guestos/wire/frame.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

namespace Vitrine::GuestOs {

namespace {

using namespace std::chrono_literals;

bool mountOn(const char *source, const std::string &target, const char *type, unsigned long flags,
             const char *data = "")
{
    mkdir(target.c_str(), 0755);
    if (mount(source, target.c_str(), type, flags, data) == 0)
        return true;
    logErrno("cannot mount " + target);
    return false;
}

/// Why it could not be loaded, or nothing.
std::string loadModule(const std::string &name)
{
    // A module file may spell its name with "-" where the module says "_".
    for (const char from : {'\0', '_', '-'}) {
        std::string file = name;
        if (from)
            std::ranges::replace(file, from, from == '_' ? '-' : '_');
        const Descriptor fd(open(("/modules/" + file + ".ko").c_str(), O_RDONLY | O_CLOEXEC));
        if (!fd)
            continue;
        struct stat status{};
        fstat(fd.get(), &status);
        const auto size = std::size_t(status.st_size);
        void *const bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd.get(), 0);
        // By its bytes: the kernel closes the files that it unpacked a moment later, and refuses to load a file that
        // somebody may still write to.
        int error = 0;
        for (const auto pause : {0ms, 1ms, 10ms, 100ms, 1000ms}) {
            std::this_thread::sleep_for(pause);
            error = syscall(SYS_init_module, bytes, size, "") == 0 || errno == EEXIST ? 0 : errno;
            if (error == 0)
                break;
        }
        if (bytes != MAP_FAILED)
            munmap(bytes, size);
        return error == 0 ? std::string() : "the module " + file + " cannot be loaded: " + std::strerror(error);
    }
    return "there is no module " + name;
}

/// Those that cannot be loaded, one a line. A machine may do without some of them.
std::string loadModules()
{
    std::string problems;
    for (const std::string &line : split(readWhole("/modules/order"), '\n')) {
        const std::string name = trimmed(line);
        if (name.empty())
            continue;
        if (const std::string problem = loadModule(name); !problem.empty()) {
            log(problem);
            problems += '\n' + problem;
        }
    }
    return problems;
}

/// Devices appear a moment after their driver.
template <typename Found>
auto waitFor(Found found)
{
    const auto deadline = std::chrono::steady_clock::now() + 5s;
    for (;;) {
        auto result = found();
        if (bool(result) || std::chrono::steady_clock::now() > deadline)
            return result;
        std::this_thread::sleep_for(2ms);
    }
}

struct Disk
{
    std::string path;
    explicit operator bool() const { return !path.empty(); }
};

void makeDeviceLinks()
{
    symlink("/proc/self/fd", "/dev/fd");
    symlink("/proc/self/fd/0", "/dev/stdin");
    symlink("/proc/self/fd/1", "/dev/stdout");
    symlink("/proc/self/fd/2", "/dev/stderr");
    symlink("pts/ptmx", "/dev/ptmx");
}

void mountKernelFolders()
{
    mountOn("devtmpfs", "/dev", "devtmpfs", MS_NOSUID, "mode=0755");
    mountOn("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC);
    mountOn("sysfs", "/sys", "sysfs", MS_NOSUID | MS_NODEV | MS_NOEXEC);
}

void mountRunFolders()
{
    mountOn("devpts", "/dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, "mode=0620,gid=5,ptmxmode=0666");
    mountOn("tmpfs", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777");
    mountOn("tmpfs", "/run", "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=20%");
    mountOn("cgroup2", "/sys/fs/cgroup", "cgroup2", MS_NOSUID | MS_NODEV | MS_NOEXEC);
    mkdir("/run/lock", 01777);
    unlink("/dev/ptmx");
    makeDeviceLinks();
    // On the overlay: memory is scarcer than scratch disk.
    mkdir("/tmp", 01777);
    chmod("/tmp", 01777);
}

/// What the kernel looks after every second or half second, busy or not. A machine is idle most of the time and beside
/// many others: without these it wakes up two or three times a second instead of eight.
void letKernelSleep()
{
    for (const auto &[name, value] : {std::pair{"vm/compaction_proactiveness", "0"},
                                      std::pair{"vm/stat_interval", "30"}, std::pair{"kernel/watchdog", "0"}}) {
        if (!writeWhole(std::string("/proc/sys/") + name, value))
            logErrno(std::string("cannot set ") + name);
    }
}

/// Lower half: the image. Upper half: the scratch disk, or memory when the machine has none.
std::string mountRoot()
{
    const Disk base = waitFor([] { return Disk{diskWithSerial("base")}; });
    if (!base)
        return "the machine has no disk with the serial \"base\"";
    if (!mountOn(base.path.c_str(), "/base", "ext4", MS_RDONLY | MS_NOATIME, "noload") &&
        !mountOn(base.path.c_str(), "/base", "ext4", MS_RDONLY | MS_NOATIME))
        return std::string("the image's disk cannot be mounted: ") + std::strerror(errno);
    const std::string scratch = diskWithSerial("scratch");
    if (!scratch.empty()) {
        if (!mountOn(scratch.c_str(), "/scratch", "ext4", MS_NOATIME))
            return std::string("the scratch disk cannot be mounted: ") + std::strerror(errno);
    } else {
        mountOn("tmpfs", "/scratch", "tmpfs", 0, "mode=0755");
    }
    mkdir("/scratch/upper", 0755);
    mkdir("/scratch/work", 0755);
    // The scratch disk does not outlive the machine, so nothing in it needs to reach the host.
    if (!mountOn("overlay", "/root", "overlay", MS_NOATIME,
                 "lowerdir=/base,upperdir=/scratch/upper,workdir=/scratch/work,volatile"))
        return std::string("the root cannot be mounted: ") + std::strerror(errno);
    return {};
}

void removeModules()
{
    if (DIR *folder = opendir("/modules")) {
        while (const dirent *entry = readdir(folder))
            unlinkat(dirfd(folder), entry->d_name, 0);
        closedir(folder);
    }
}

std::string enterRoot()
{
    for (const char *folder : {"/dev", "/proc", "/sys"}) {
        const std::string target = std::string("/root") + folder;
        mkdir(target.c_str(), 0755);
        if (mount(folder, target.c_str(), nullptr, MS_MOVE, nullptr) != 0)
            return std::string("cannot move ") + folder + ": " + std::strerror(errno);
    }
    if (chdir("/root") != 0 || mount(".", "/", nullptr, MS_MOVE, nullptr) != 0 || chroot(".") != 0 || chdir("/") != 0)
        return std::string("cannot enter the image's root: ") + std::strerror(errno);
    return {};
}

void raiseLoopback()
{
    const Descriptor fd(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    if (ioctl(fd.get(), SIOCSIFFLAGS, &request) != 0)
        logErrno("cannot raise lo");
}

} // namespace

std::string diskWithSerial(const std::string &serial)
{
    std::string result;
    DIR *const folder = opendir("/sys/block");
    if (!folder)
        return result;
    while (const dirent *entry = readdir(folder)) {
        const std::string name = entry->d_name;
        if (name.starts_with("vd") && trimmed(readWhole("/sys/block/" + name + "/serial")) == serial)
            result = "/dev/" + name;
    }
    closedir(folder);
    return result;
}

void endMachine()
{
    reboot(RB_AUTOBOOT);
    reboot(RB_POWER_OFF);
    for (;;)
        pause();
}

std::string bootMachine()
{
    umask(0);
    mountKernelFolders();
    makeDeviceLinks();
    // Before anything here sleeps. The host starts another machine then.
    if (!timerIsRight(readWhole("/proc/timer_list"))) {
        logOnConsole(Wire::mistimedMark);
        endMachine();
    }
    letKernelSleep();
    const std::string missing = loadModules();
    const rlimit files{4096, 524288};
    setrlimit(RLIMIT_NOFILE, &files);
    std::string problem = mountRoot();
    if (problem.empty()) {
        removeModules();
        problem = enterRoot();
    }
    mountRunFolders();
    raiseLoopback();
    umask(022);
    if (problem.empty())
        return {};
    problem += missing;
    log(problem);
    return problem;
}

Descriptor openChannelPort()
{
    return waitFor([] {
        Descriptor port;
        DIR *const folder = opendir("/sys/class/virtio-ports");
        if (!folder)
            return port;
        while (const dirent *entry = readdir(folder)) {
            const std::string name = entry->d_name;
            if (trimmed(readWhole("/sys/class/virtio-ports/" + name + "/name")) == "vitrine.channel.0")
                port = Descriptor(open(("/dev/" + name).c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK));
        }
        closedir(folder);
        return port;
    });
}

} // namespace Vitrine::GuestOs
