// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/cgroup.h"

#include "guestos/text.h"

#include <csignal>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <map>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::GuestOs {

namespace {

std::string cgroupRoot;
std::set<std::string> leftOver;
unsigned lastNumber = 0;

struct Relation
{
    pid_t parent;
    pid_t session;
};

std::map<pid_t, Relation> processTable()
{
    std::map<pid_t, Relation> table;
    DIR *proc = opendir("/proc");
    if (!proc)
        return table;
    while (const dirent *entry = readdir(proc)) {
        const auto pid = toNumber(entry->d_name);
        if (!pid)
            continue;
        // "pid (name) state parent group session …"; a name may hold any character.
        const std::string stat = readWhole("/proc/" + std::string(entry->d_name) + "/stat");
        const std::size_t end = stat.rfind(')');
        if (end == std::string::npos || end + 2 > stat.size())
            continue;
        const auto fields = split(std::string_view(stat).substr(end + 2), ' ');
        if (fields.size() > 3)
            table[pid_t(*pid)] = {pid_t(atoi(fields[1].c_str())), pid_t(atoi(fields[3].c_str()))};
    }
    closedir(proc);
    return table;
}

std::set<pid_t> membersOf(pid_t leader)
{
    const std::map<pid_t, Relation> table = processTable();
    std::set<pid_t> members{leader};
    std::set<pid_t> sessions{leader};
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto &[pid, relation] : table) {
            if (members.contains(pid) || !(members.contains(relation.parent) || sessions.contains(relation.session)))
                continue;
            members.insert(pid);
            sessions.insert(relation.session);
            grew = true;
        }
    }
    if (!table.contains(leader))
        members.erase(leader);
    members.erase(getpid());
    return members;
}

} // namespace

bool Group::useCgroups(const std::string &root)
{
    if (mkdir(root.c_str(), 0755) != 0 && access(root.c_str(), F_OK) != 0)
        return false;
    cgroupRoot = root;
    return true;
}

Group::Group()
{
    if (cgroupRoot.empty())
        return;
    m_path = cgroupRoot + "/p" + std::to_string(++lastNumber);
    if (mkdir(m_path.c_str(), 0755) == 0)
        m_folder = Descriptor(open(m_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

Group::~Group()
{
    m_folder.close();
    if (!m_path.empty() && rmdir(m_path.c_str()) != 0)
        leftOver.insert(m_path);
}

void Group::removeEmpty()
{
    std::erase_if(leftOver, [](const std::string &path) { return rmdir(path.c_str()) == 0; });
}

void Group::kill(int signal) const
{
    if (m_folder) {
        if (signal == SIGKILL) {
            const Descriptor fd(openat(m_folder.get(), "cgroup.kill", O_WRONLY | O_CLOEXEC));
            if (fd && write(fd.get(), "1", 1) == 1)
                return;
        }
        const std::string members = readWhole(m_path + "/cgroup.procs");
        for (const std::string &line : split(members, '\n')) {
            if (const auto pid = toNumber(line); pid && *pid > 1)
                ::kill(pid_t(*pid), signal);
        }
        return;
    }
    if (m_leader <= 1)
        return;
    // Again until none is new: a member may fork while the table is read.
    std::set<pid_t> hit;
    for (int round = 0; round < 10; ++round) {
        bool fresh = false;
        for (const pid_t pid : membersOf(m_leader)) {
            if (hit.insert(pid).second) {
                ::kill(pid, signal);
                fresh = true;
            }
        }
        if (!fresh)
            return;
    }
}

} // namespace Vitrine::GuestOs
