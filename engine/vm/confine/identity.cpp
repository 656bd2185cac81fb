// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/confine/identity.h"

#include <cerrno>
#include <grp.h>
#include <initializer_list>
#include <unistd.h>

namespace Confine {

bool becomeUser(long uid)
{
    if (::geteuid() != 0 || uid <= 0)
        return true;
    if (::setgroups(0, nullptr) != 0)
        return false;
    constexpr unsigned nobody = 65534;
    for (const unsigned id : {static_cast<unsigned>(uid), nobody}) {
        if (::setresgid(id, id, id) != 0) {
            if (errno == EINVAL)
                continue; // a container with few user ids
            return false;
        }
        if (::setresuid(id, id, id) != 0) {
            if (errno == EINVAL)
                continue;
            return false;
        }
        // No way back, or the promise is void.
        if (::setuid(0) == 0) {
            errno = EPERM;
            return false;
        }
        return true;
    }
    return false;
}

} // namespace Confine
