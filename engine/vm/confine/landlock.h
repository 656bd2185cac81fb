// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/confine/orders.h"

#include <string>

namespace Confine {

/// A Landlock domain in two steps: prepare() opens the paths while the launcher still is who it was, enter() closes the
/// door. Whatever is not named in the orders cannot be opened afterwards, by any path; descriptors that are open stay
/// usable. TCP, abstract sockets and signals to the outside are refused where the kernel knows how.
class Landlock
{
public:
    Landlock() = default;
    Landlock(const Landlock &) = delete;
    Landlock &operator=(const Landlock &) = delete;
    ~Landlock();

    /// Zero when the kernel has no Landlock, or has it turned off.
    [[nodiscard]] static int abi();
    /// False with errno and `problem` set. True without effect where the kernel has no Landlock.
    [[nodiscard]] bool prepare(const Orders &orders);
    [[nodiscard]] bool enter();
    [[nodiscard]] const std::string &problem() const { return m_problem; }

private:
    bool allow(const std::string &path, unsigned long long rights);

    int m_rules = -1;
    unsigned long long m_handled = 0;
    std::string m_problem;
};

} // namespace Confine
