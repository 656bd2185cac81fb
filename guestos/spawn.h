// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/descriptor.h"
#include "guestos/users.h"

#include <expected>
#include <string>
#include <vector>

namespace Vitrine::GuestOs {

/// What a new process is made of.
struct SpawnPlan
{
    std::vector<std::string> arguments;
    std::vector<std::string> environment; ///< "A=b"
    std::string folder;
    User user;
    int standardIn = -1; ///< descriptors of the parent; all others are closed on exec
    int standardOut = -1;
    int standardErr = -1;
    bool terminal = false; ///< standardIn becomes the controlling terminal
    int cgroup = -1;       ///< folder of the cgroup to start in; -1: the parent's
};

struct SpawnProblem
{
    int number = 0;
    std::string words; ///< "chdir /nowhere"
};

/// Starts a process in a session of its own. Returns its pid once the program runs, or why it does not: the parent
/// waits until the exec has been done.
[[nodiscard]] std::expected<pid_t, SpawnProblem> spawn(const SpawnPlan &plan);

} // namespace Vitrine::GuestOs
