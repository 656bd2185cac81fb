// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/confine/landlock.h"

#include <linux/landlock.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Confine {

namespace {
constexpr unsigned long long readRights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// What can be granted on a file; the others make sense on folders only and are refused by the kernel on a file.
constexpr unsigned long long fileRights = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                          LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_TRUNCATE;
constexpr unsigned long long writeRights = readRights | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE |
                                           LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE;

// All rights that the kernel can refuse, by the version of its interface.
unsigned long long knownRights(int abi)
{
    unsigned long long rights = LANDLOCK_ACCESS_FS_MAKE_SYM * 2 - 1;
    if (abi >= 2)
        rights |= LANDLOCK_ACCESS_FS_REFER;
    if (abi >= 3)
        rights |= LANDLOCK_ACCESS_FS_TRUNCATE;
    if (abi >= 5)
        rights |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
    return rights;
}
} // namespace

Landlock::~Landlock()
{
    if (m_rules >= 0)
        ::close(m_rules);
}

int Landlock::abi()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? static_cast<int>(version) : 0;
}

bool Landlock::prepare(const Orders &orders)
{
    const int version = abi();
    if (version == 0)
        return true;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = m_handled = knownRights(version);
    if (version >= 4)
        attributes.handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
    if (version >= 6)
        attributes.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
    m_rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    if (m_rules < 0) {
        m_problem = "landlock";
        return false;
    }
    for (const std::string &path : orders.read) {
        if (!allow(path, readRights))
            return false;
    }
    for (const std::string &path : orders.execute) {
        if (!allow(path, LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE))
            return false;
    }
    for (const std::string &path : orders.write) {
        if (!allow(path, writeRights))
            return false;
    }
    return true;
}

bool Landlock::allow(const std::string &path, unsigned long long rights)
{
    const int fd = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (fd < 0) {
        // Folders of libraries differ from system to system. What is not there needs no permission.
        if (errno == ENOENT || errno == ENOTDIR)
            return true;
        m_problem = path;
        return false;
    }
    struct stat status{};
    landlock_path_beneath_attr rule{};
    rule.parent_fd = fd;
    rule.allowed_access = rights & m_handled;
    if (::fstat(fd, &status) == 0 && !S_ISDIR(status.st_mode))
        rule.allowed_access &= fileRights;
    const long done = ::syscall(SYS_landlock_add_rule, m_rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    const int error = errno;
    ::close(fd);
    if (done != 0) {
        errno = error;
        m_problem = path;
        return false;
    }
    return true;
}

bool Landlock::enter()
{
    if (m_rules < 0)
        return true;
    if (::syscall(SYS_landlock_restrict_self, m_rules, 0) != 0) {
        m_problem = "landlock";
        return false;
    }
    return true;
}

} // namespace Confine
