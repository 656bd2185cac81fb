// SPDX-License-Identifier: GPL-3.0-or-later
// try_confinement READABLE WRITABLE PORT: tries to read the one file, to write the other and to reach the TCP port on
// this computer, and a few other things. A line each on stdout: "WHAT yes" or "WHAT no".
#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

extern char **environ;

namespace {

void tell(const char *what, bool could)
{
    std::printf("%s %s\n", what, could ? "yes" : "no");
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
    const bool could = fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (fd >= 0)
        ::close(fd);
    return could;
}

int openDescriptors()
{
    int count = 0;
    for (int fd = 3; fd < 4096; ++fd) {
        if (::fcntl(fd, F_GETFD) >= 0)
            ++count;
    }
    return count;
}

} // namespace

int main(int count, char **words)
{
    if (count != 4)
        return 2;
    ::alarm(60);
    tell("read", canOpen(words[1], O_RDONLY));
    tell("write", canOpen(words[2], O_RDWR));
    const std::string beside = std::string(words[2]) + ".new";
    tell("create", canOpen(beside.c_str(), O_RDWR | O_CREAT));
    tell("remove", ::unlink(words[2]) == 0);
    tell("list", ::opendir("/home") != nullptr || ::opendir("/root") != nullptr);
    tell("passwords", canOpen("/etc/passwd", O_RDONLY));
    tell("connect", canConnect(std::atoi(words[3])));
    tell("socket", ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    tell("datagram", ::socket(AF_INET, SOCK_DGRAM, 0) >= 0);
    // Nobody is hurt by signal 0.
    tell("signal", ::kill(::getppid(), 0) == 0);
    tell("trace", ::syscall(SYS_ptrace, 0 /* PTRACE_TRACEME */, 0, 0, 0) == 0);
    tell("root", ::geteuid() == 0);
    tell("privileges", ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 0);
    tell("environment", environ && *environ);
    rlimit core{};
    ::getrlimit(RLIMIT_CORE, &core);
    tell("core", core.rlim_max > 0);
    std::printf("descriptors %d\n", openDescriptors());
    std::printf("directory %s\n", ::getcwd(nullptr, 0));
    char byte = 0;
    // A descriptor it was given stays usable: number 4 is the first.
    tell("given", ::pread(4, &byte, 1, 0) == 1);
    std::puts("done");
    return 0;
}
