// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/users.h"

#include "guestos/text.h"

#include <algorithm>

namespace Vitrine::GuestOs {

namespace {

std::vector<std::vector<std::string>> table(const std::string &path)
{
    std::vector<std::vector<std::string>> rows;
    for (const std::string &line : split(readWhole(path), '\n'))
        rows.push_back(split(line, ':'));
    return rows;
}

std::optional<gid_t> findGroup(const std::string &name, const std::string &etc)
{
    if (const auto number = toNumber(name))
        return gid_t(*number);
    for (const auto &row : table(etc + "/group")) {
        if (row.size() >= 3 && row[0] == name) {
            if (const auto number = toNumber(row[2]))
                return gid_t(*number);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<User> findUser(const std::string &name, const std::string &etc)
{
    const std::size_t colon = name.find(':');
    const std::string userName = name.empty() ? "0" : name.substr(0, colon);
    const auto wanted = toNumber(userName);
    std::optional<User> user;
    for (const auto &row : table(etc + "/passwd")) {
        if (row.size() < 4)
            continue;
        const auto uid = toNumber(row[2]);
        const auto gid = toNumber(row[3]);
        if (!uid || !gid || (wanted ? *uid != *wanted : row[0] != userName))
            continue;
        user = User{row[0], uid_t(*uid), gid_t(*gid), {}};
        break;
    }
    if (!user) {
        if (!wanted)
            return std::nullopt;
        user = User{{}, uid_t(*wanted), *wanted == 0 ? gid_t(0) : gid_t(*wanted), {}};
    }
    if (colon != std::string::npos) {
        const auto gid = findGroup(name.substr(colon + 1), etc);
        if (!gid)
            return std::nullopt;
        user->gid = *gid;
    }
    user->groups = {user->gid};
    if (!user->name.empty()) {
        for (const auto &row : table(etc + "/group")) {
            if (row.size() < 4 || !std::ranges::contains(split(row[3], ','), user->name))
                continue;
            const auto gid = toNumber(row[2]);
            if (gid && !std::ranges::contains(user->groups, gid_t(*gid)) && user->groups.size() < 256)
                user->groups.push_back(gid_t(*gid));
        }
    }
    return user;
}

} // namespace Vitrine::GuestOs
