// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>

namespace Vitrine::GuestOs {

/// Which program of this machine is at the other end of a connection to the proxy.
struct Peer
{
    std::string name; ///< as /proc/PID/comm has it; empty: not found
    pid_t pid = 0;
};

/// Finds peers by the inode of their socket. That costs a walk through /proc, so the program found last is looked at
/// first: one that installs packages opens hundreds. For people to read; nothing is decided by it.
class PeerFinder
{
public:
    /// `port`: the program's own, of its connection from 127.0.0.1 to this address (as the kernel has it: 0x7f000001 is
    /// 127.0.0.1) and port.
    [[nodiscard]] Peer find(std::uint16_t port, std::uint32_t address, std::uint16_t addressPort);

private:
    pid_t m_last = 0;
    std::int64_t m_second = 0; ///< in which m_walks were made
    int m_walks = 0;
};

} // namespace Vitrine::GuestOs
