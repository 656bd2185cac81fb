// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/diskreader/walls.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <vector>

namespace Vitrine::DiskReader {

namespace {

constexpr rlim_t memory = rlim_t(512) << 20;
/// Of the whole life, which ends some seconds after the last viewer has gone. A new one is started when it is needed.
constexpr rlim_t processorSeconds = 300;

bool limit(__rlimit_resource what, rlim_t value)
{
    const rlimit both{value, value};
    return ::setrlimit(what, &both) == 0;
}

/// All that is left. Reading at a place is on descriptors that were given; memory is never made executable.
bool enterFilter()
{
#if defined(__x86_64__)
    constexpr unsigned x32Bit = 0x40000000;
    static constexpr auto allowed = std::to_array<unsigned>({
        SYS_read,          SYS_pread64,      SYS_recvfrom,        SYS_sendto, SYS_write,      SYS_fstat, SYS_newfstatat,
        SYS_close,         SYS_brk,          SYS_munmap,          SYS_mremap, SYS_madvise,    SYS_futex, SYS_getrandom,
        SYS_clock_gettime, SYS_rt_sigreturn, SYS_restart_syscall, SYS_exit,   SYS_exit_group,
    });
    // Allowed unless they make memory executable: the third argument.
    static constexpr auto protecting = std::to_array<unsigned>({SYS_mmap, SYS_mprotect});
    std::vector<sock_filter> program;
    const auto load = [&](unsigned offset) { program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset)); };
    const auto answer = [&](unsigned what) { program.push_back(BPF_STMT(BPF_RET | BPF_K, what)); };
    load(offsetof(seccomp_data, arch));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0));
    answer(SECCOMP_RET_KILL_PROCESS);
    load(offsetof(seccomp_data, nr));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, x32Bit, 0, 1));
    answer(SECCOMP_RET_KILL_PROCESS);
    for (const unsigned number : allowed) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1));
        answer(SECCOMP_RET_ALLOW);
    }
    for (const unsigned number : protecting) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4));
        load(offsetof(seccomp_data, args) + 2 * sizeof(__u64));
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0));
        answer(SECCOMP_RET_ALLOW);
        answer(SECCOMP_RET_ERRNO | EACCES);
    }
    answer(SECCOMP_RET_ERRNO | EACCES);
    sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
#else
    return true;
#endif
}

} // namespace

bool enterWalls(int lastFd)
{
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) &&
           limit(RLIMIT_NOFILE, static_cast<rlim_t>(lastFd) + 1) && limit(RLIMIT_CPU, processorSeconds) &&
           limit(RLIMIT_AS, memory) && enterFilter();
}

} // namespace Vitrine::DiskReader
