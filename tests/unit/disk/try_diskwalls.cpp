// SPDX-License-Identifier: GPL-3.0-or-later
// try_diskwalls SOCKET DISK READABLE PORT [open]: is started like vitrine-diskreader, goes behind the same walls
// (unless "open") and tries what must not work there. A line each on the socket: "WHAT yes" or "WHAT no".
#include "engine/store/diskreader/walls.h"

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

int out = -1;

void tell(const char *what, bool could)
{
    const std::string line = std::string(what) + (could ? " yes\n" : " no\n");
    static_cast<void>(::send(out, line.data(), line.size(), MSG_NOSIGNAL));
}

bool canOpen(const char *path, int flags)
{
    const int fd = ::open(path, flags, 0600);
    if (fd >= 0)
        ::close(fd);
    return fd >= 0;
}

bool canConnect(int port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<unsigned short>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

bool canRun()
{
    const pid_t child = ::fork();
    if (child == 0) {
        char program[] = "/bin/true";
        char *const words[] = {program, nullptr};
        ::execv(program, words);
        ::_exit(1);
    }
    int status = 1;
    return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

} // namespace

int main(int count, char **words)
{
    if (count < 5)
        return 2;
    out = std::atoi(words[1]);
    const int disk = std::atoi(words[2]);
    const char *const readable = words[3];
    const std::string beside = std::string(readable) + ".new";
    const bool walls = count == 5;
    ::alarm(60);
    ::signal(SIGXFSZ, SIG_IGN);
    if (walls && !Vitrine::DiskReader::enterWalls(disk))
        return 126;
    char byte = 0;
    tell("disk", ::pread(disk, &byte, 1, 0) == 1);
    tell("memory", std::malloc(1 << 20) != nullptr);
    tell("read", canOpen(readable, O_RDONLY));
    tell("libraries", canOpen("/usr/lib", O_RDONLY | O_DIRECTORY));
    tell("passwords", canOpen("/etc/passwd", O_RDONLY));
    tell("itself", canOpen("/proc/self/maps", O_RDONLY));
    tell("write", canOpen(readable, O_WRONLY));
    tell("create", canOpen(beside.c_str(), O_RDWR | O_CREAT));
    tell("remove", ::unlink(beside.c_str()) == 0);
    tell("connect", canConnect(std::atoi(words[4])));
    tell("socket", ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    int pair[2];
    tell("pair", ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
    tell("duplicate", ::dup(disk) >= 0);
    tell("fork", canRun());
    tell("code", ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
    tell("signal", ::kill(::getppid(), 0) == 0);
    tell("gigabytes", ::mmap(nullptr, std::size_t(4) << 30, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) != MAP_FAILED);
    rlimit more{1000, 1000};
    tell("limits", ::setrlimit(RLIMIT_NOFILE, &more) == 0);
    tell("ioctl", ::syscall(SYS_ioctl, disk, 0x5413, &byte) == 0 || ::syscall(SYS_lseek, disk, 0, SEEK_SET) == 0);
    char program[] = "/bin/true";
    char *const line[] = {program, nullptr};
    if (walls)
        tell("become", ::execv(program, line) == 0);
    tell("done", true);
    return 0;
}
