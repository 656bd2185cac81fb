// SPDX-License-Identifier: GPL-3.0-or-later
// vitrine-confine: shuts itself in and becomes QEMU. See README.md beside this file.
#include "engine/vm/confine/identity.h"
#include "engine/vm/confine/landlock.h"
#include "engine/vm/confine/orders.h"
#include "engine/vm/confine/syscallfilter.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/// "step: reason" to the engine. It reads until this process ends or has become the program.
[[noreturn]] void giveUp(const Confine::Orders &orders, const std::string &step)
{
    const std::string words = step + ": " + std::strerror(errno) + "\n";
    const int fd = orders.controlFd >= 0 ? orders.controlFd : STDERR_FILENO;
    ssize_t written = ::write(fd, words.data(), words.size());
    static_cast<void>(written);
    std::_Exit(126);
}

void resetSignals()
{
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_DFL); // fails for SIGKILL and SIGSTOP, as it should
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Best effort: when memory runs out, a machine goes before the person's desktop does.
void volunteerForOutOfMemory()
{
    const int fd = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ssize_t written = ::write(fd, "300", 3);
    static_cast<void>(written);
    ::close(fd);
}

/// Best effort, too. By process and, where the kernel schedules whole terminal sessions against each other, by that.
void yieldToOthers()
{
    // Any lower, and on a busy computer its turn would never come.
    constexpr int low = 10;
    ::setpriority(PRIO_PROCESS, 0, low);
    const int fd = ::open("/proc/self/autogroup", O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ssize_t written = ::write(fd, "10", 2);
    static_cast<void>(written);
    ::close(fd);
}

} // namespace

int main(int count, char **words)
{
    const auto orders = Confine::readOrders(count, words);
    if (!orders) {
        constexpr char usage[] = "vitrine-confine is started by vitrine; it is of no use by itself.\n";
        ssize_t written = ::write(STDERR_FILENO, usage, sizeof usage - 1);
        static_cast<void>(written);
        return 2;
    }
    if (orders->controlFd >= 0 && ::fcntl(orders->controlFd, F_SETFD, FD_CLOEXEC) != 0)
        giveUp(*orders, "control");
    resetSignals();
    ::umask(077);
    if (::syscall(SYS_close_range, static_cast<unsigned>(orders->lastFd + 1), ~0U, 0) != 0)
        giveUp(*orders, "close_range");
    if (::chdir("/") != 0)
        giveUp(*orders, "chdir");
    const rlimit noCore{0, 0};
    if (::setrlimit(RLIMIT_CORE, &noCore) != 0)
        giveUp(*orders, "setrlimit");
    volunteerForOutOfMemory();
    if (orders->background)
        yieldToOthers();

    // By descriptor, so that the program may lie where only the one who starts us can look.
    const int program = ::open(orders->command.front(), O_PATH | O_CLOEXEC);
    if (program < 0)
        giveUp(*orders, orders->command.front());

    Confine::Landlock landlock;
    if (!landlock.prepare(*orders))
        giveUp(*orders, landlock.problem());
    if (!Confine::becomeUser(orders->user))
        giveUp(*orders, "change of user");
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        giveUp(*orders, "no_new_privs");
    // One that works in the background is of no use to anybody else, and would be found by the next engine only.
    if (orders->background && ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0)
        giveUp(*orders, "end with the engine");
    if (!landlock.enter())
        giveUp(*orders, landlock.problem());
    if (!Confine::enterSyscallFilter())
        giveUp(*orders, "system call filter");

    if (orders->wait) {
        // The engine first writes down who we are. When it dies before that, there is nobody to start a machine for.
        char go = 0;
        ssize_t got = 0;
        do {
            got = ::read(orders->controlFd, &go, 1);
        } while (got < 0 && errno == EINTR);
        if (got != 1)
            std::_Exit(125);
    }

    char *const nothing[] = {nullptr};
    ::execveat(program, "", orders->command.data(), nothing, AT_EMPTY_PATH);
    giveUp(*orders, orders->command.front());
}
