// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/spawn.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <linux/sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#if !defined(__x86_64__)
#error "Machines are x86-64, and so is the program inside them: startChild() is written for it."
#endif

namespace Vitrine::GuestOs {

namespace {

/// Where a child says what failed.
struct Failure
{
    int number;
    const char *step;
    bool exec;
};

struct Prepared
{
    const SpawnPlan &plan;
    std::vector<char *> arguments;
    std::vector<char *> environment;
    std::vector<std::string> candidates; ///< paths to try
    std::vector<char *> script;          ///< the arguments for /bin/sh when the file has no interpreter line
};

std::vector<char *> pointers(const std::vector<std::string> &texts)
{
    std::vector<char *> result;
    result.reserve(texts.size() + 1);
    for (const std::string &text : texts)
        result.push_back(const_cast<char *>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

std::vector<std::string> candidatesFor(const SpawnPlan &plan)
{
    const std::string &program = plan.arguments.front();
    if (program == "vitrine-guest")
        return {"/proc/self/exe"}; // in a machine this program lies outside the image's root
    if (program.find('/') != std::string::npos)
        return {program};
    std::string path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    for (const std::string &variable : plan.environment) {
        if (variable.starts_with("PATH="))
            path = variable.substr(5);
    }
    std::vector<std::string> result;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find(':', at), path.size());
        const std::string folder = path.substr(at, end - at);
        result.push_back((folder.empty() ? "." : folder) + "/" + program);
        at = end + 1;
    }
    return result;
}

// In the child: system calls and what was prepared, nothing that allocates or locks, for it runs in its parent's
// memory, whose other threads may hold any lock. Sanitizers would take its stack for the parent's.
#define VITRINE_UNCHECKED [[gnu::no_sanitize("address", "undefined")]]

[[noreturn]] VITRINE_UNCHECKED void giveUp(Failure *failure, const char *step, bool exec = false)
{
    failure->number = errno;
    failure->step = step;
    failure->exec = exec;
    _exit(127);
}

VITRINE_UNCHECKED void resetSignals()
{
    struct sigaction action = {};
    action.sa_handler = SIG_DFL;
    for (int number = 1; number < 32; ++number)
        sigaction(number, &action, nullptr);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] VITRINE_UNCHECKED void child(Prepared &prepared, Failure *failure)
{
    const SpawnPlan &plan = prepared.plan;
    resetSignals();
    setsid();
    if (plan.terminal && ioctl(plan.standardIn, TIOCSCTTY, 0) != 0)
        giveUp(failure, "controlling terminal");
    if (dup2(plan.standardIn, 0) < 0 || dup2(plan.standardOut, 1) < 0 || dup2(plan.standardErr, 2) < 0)
        giveUp(failure, "dup2");
    const rlimit files{1024, 524288};
    if (setrlimit(RLIMIT_NOFILE, &files) != 0) {
        rlimit present{};
        if (getrlimit(RLIMIT_NOFILE, &present) == 0) {
            present.rlim_cur = std::min<rlim_t>(1024, present.rlim_max);
            setrlimit(RLIMIT_NOFILE, &present);
        }
    }
    // The bare calls: glibc's would speak to the parent's threads, which are not here.
    const User &user = plan.user;
    if (geteuid() == 0) {
        if (syscall(SYS_setgroups, user.groups.size(), user.groups.data()) != 0 ||
            syscall(SYS_setresgid, user.gid, user.gid, user.gid) != 0 ||
            syscall(SYS_setresuid, user.uid, user.uid, user.uid) != 0)
            giveUp(failure, "change user");
    } else if (geteuid() != user.uid) {
        errno = EPERM;
        giveUp(failure, "change user");
    }
    // As the user, so that a folder which it may not enter fails here.
    if (!plan.folder.empty() && chdir(plan.folder.c_str()) != 0)
        giveUp(failure, "chdir");
    umask(022);
    bool denied = false;
    for (const std::string &candidate : prepared.candidates) {
        execve(candidate.c_str(), prepared.arguments.data(), prepared.environment.data());
        if (errno == ENOEXEC) {
            prepared.script[1] = const_cast<char *>(candidate.c_str());
            execve("/bin/sh", prepared.script.data(), prepared.environment.data());
        }
        if (errno == EACCES)
            denied = true;
        else if (errno != ENOENT && errno != ENOTDIR)
            break;
    }
    if (denied && (errno == ENOENT || errno == ENOTDIR))
        errno = EACCES;
    giveUp(failure, "exec", true);
}

struct Beginning
{
    Prepared *prepared;
    Failure *failure;
};

VITRINE_UNCHECKED void begin(Beginning *beginning)
{
    child(*beginning->prepared, beginning->failure);
}

/// The child runs in the parent's memory, on a stack of its own, until its exec: copying the memory's tables and
/// faulting pages in again would cost 1.2 ms of each command under emulation. glibc has no call for this: its
/// posix_spawn() changes no user, its clone() knows no groups.
pid_t startChild(int cgroup, Beginning *beginning)
{
    constexpr std::size_t stackSize = 64 << 10;
    static void *const stack =
        mmap(nullptr, stackSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
    if (stack == MAP_FAILED) {
        errno = ENOMEM;
        return -1;
    }
    clone_args arguments{};
    // The parent sleeps until the exec: afterwards either the program runs or the failure is written.
    arguments.flags = CLONE_VM | CLONE_VFORK;
    arguments.exit_signal = SIGCHLD;
    arguments.stack = std::uint64_t(stack);
    arguments.stack_size = stackSize;
    if (cgroup >= 0) {
        // Starting inside is cheap; moving a process there later waits for the kernel's readers.
        arguments.flags |= CLONE_INTO_CGROUP;
        arguments.cgroup = std::uint64_t(cgroup);
    }
    // No handler of the parent may run in the child, which would be in the parent's memory.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    long result = SYS_clone3;
    asm volatile("syscall\n\t"
                 "test %%rax, %%rax\n\t"
                 "jnz 1f\n\t"
                 "xor %%ebp, %%ebp\n\t"
                 "mov %[beginning], %%rdi\n\t"
                 "call *%[begin]\n\t"
                 "hlt\n"
                 "1:"
                 : "+a"(result)
                 : "D"(&arguments), "S"(sizeof arguments), [begin] "r"(&begin), [beginning] "r"(beginning)
                 : "rcx", "r11", "memory", "cc");
    sigprocmask(SIG_SETMASK, &before, nullptr);
    if (result < 0) {
        errno = int(-result);
        return -1;
    }
    return pid_t(result);
}

} // namespace

std::expected<pid_t, SpawnProblem> spawn(const SpawnPlan &plan)
{
    Prepared prepared{plan, pointers(plan.arguments), pointers(plan.environment), candidatesFor(plan), {}};
    static char shell[] = "/bin/sh";
    prepared.script = {shell, nullptr};
    prepared.script.insert(prepared.script.end(), prepared.arguments.begin() + 1, prepared.arguments.end());

    Failure failure{};
    Beginning beginning{&prepared, &failure};
    const pid_t pid = startChild(plan.cgroup, &beginning);
    if (pid < 0)
        return std::unexpected(SpawnProblem{errno, "start"});
    if (failure.number != 0) {
        const SpawnProblem problem{failure.number, failure.step};
        waitpid(pid, nullptr, 0);
        const std::string what = failure.exec               ? plan.arguments.front()
                                 : problem.words == "chdir" ? "chdir " + plan.folder
                                                            : problem.words;
        return std::unexpected(SpawnProblem{problem.number, what});
    }
    return pid;
}

} // namespace Vitrine::GuestOs
