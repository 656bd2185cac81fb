// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace Vitrine::GuestOs {

/// A user of the image. Read from /etc/passwd and /etc/group directly: a static program has no name service.
struct User
{
    std::string name;
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups; ///< supplementary ones and gid
};

/// By name, or by number, which need not be in the file; "name:group" and "uid:gid" as images write it. Empty: root.
[[nodiscard]] std::optional<User> findUser(const std::string &name, const std::string &etc = "/etc");

} // namespace Vitrine::GuestOs
