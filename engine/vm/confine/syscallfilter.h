// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Confine {

/// Refuses (EACCES) the system calls that a machine never needs and that Landlock does not see: new sockets of any
/// kind, io_uring, ptrace and reading other processes, bpf, perf, user namespaces' way in, keys, mounts. A second wall
/// beside QEMU's own filter, which comes later and knows nothing of sockets. A call by another system call table
/// (32 bit, x32) ends the process. False with errno set; true without effect on other processors than x86-64.
[[nodiscard]] bool enterSyscallFilter();

} // namespace Confine
