// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/descriptor.h"

#include <string>
#include <sys/types.h>

namespace Vitrine::GuestOs {

/// Keeps one process and all its descendants together, so that they can be killed as one.
///
/// In a machine this is a cgroup: nothing escapes it. In test mode the host's cgroups are left alone; descendants are
/// found by walking the process table from the first process and its session, which a double fork with setsid escapes.
class Group
{
public:
    /// True: groups are cgroups below `root`. Called once.
    static bool useCgroups(const std::string &root);

    Group(); ///< makes the cgroup
    Group(Group &&) = delete;
    ~Group(); ///< removes it if it is empty; otherwise removeEmpty() will

    [[nodiscard]] int folder() const { return m_folder.get(); } ///< to start in; -1 without cgroups
    void setLeader(pid_t pid) { m_leader = pid; }
    void kill(int signal) const; ///< every member

    static void removeEmpty(); ///< cgroups of groups that are gone and whose last process ended

private:
    std::string m_path;
    Descriptor m_folder;
    pid_t m_leader = 0;
};

} // namespace Vitrine::GuestOs
