// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace Confine {

/// What the engine tells the launcher on its command line. Everything is a path or a number; nothing is looked up.
///
///   vitrine-confine --control FD --last-fd FD [--user UID] [--read PATH]… [--execute PATH]… [--write PATH]… [--wait]
///                   [--background] -- PROGRAM ARGUMENT…
struct Orders
{
    int controlFd = -1;               ///< a socket to the engine: "go" comes in, what went wrong goes out
    int lastFd = 2;                   ///< descriptors above it are closed
    long user = -1;                   ///< uid to become when run as root; negative: stay
    bool wait = false;                ///< wait for "go" before the program is started
    bool background = false;          ///< everything else on the computer goes first; ends with the engine
    std::vector<std::string> read;    ///< files, and folders with all below them
    std::vector<std::string> execute; ///< files that may be run (and read)
    std::vector<std::string> write;   ///< files, and folders with all below them, that may be written
    std::vector<char *> command;      ///< PROGRAM ARGUMENT… and a null pointer; PROGRAM is a path
};

/// Nothing when they cannot be understood.
[[nodiscard]] std::optional<Orders> readOrders(int count, char **words);

} // namespace Confine
