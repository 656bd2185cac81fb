// SPDX-License-Identifier: GPL-3.0-or-later
// vitrine-diskreader SOCKET DISK… MOUNTPATH: reads the files of a stopped session's workspace.
// vitrine-diskreader SOCKET DISK… =NUMBER: sends the blocks that the first NUMBER disks have.
// vitrine-diskreader SOCKET DISK… ?: says who needs the bytes of each layer; with ! it looks at the layers' tables
// alone. README.md beside this file says how it is started, and by whom.
#include "engine/store/diskreader/blocks.h"
#include "engine/store/diskreader/server.h"
#include "engine/store/diskreader/usage.h"
#include "engine/store/diskreader/walls.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <unistd.h>

int main(int count, char **words)
{
    std::vector<int> fds;
    bool good = count >= 4;
    const auto numberOf = [](const char *word, int &number) {
        const char *const end = word + std::strlen(word);
        const auto [at, error] = std::from_chars(word, end, number);
        return error == std::errc() && at == end;
    };
    for (int i = 1; good && i < count - 1; ++i) {
        int fd = -1;
        good = numberOf(words[i], fd) && fd > STDERR_FILENO && fd < 1024;
        fds.push_back(fd);
    }
    int own = 0;
    const char *const last = count > 0 ? words[count - 1] : "";
    const bool sendsBlocks = last[0] == '=' && numberOf(last + 1, own) && own > 0;
    const bool sendsUsage = std::strcmp(last, "?") == 0 || std::strcmp(last, "!") == 0;
    if (!good || (last[0] != '/' && !sendsBlocks && !sendsUsage)) {
        constexpr char usage[] = "vitrine-diskreader is started by vitrine; it is of no use by itself.\n";
        const ssize_t written = ::write(STDERR_FILENO, usage, sizeof usage - 1);
        static_cast<void>(written);
        return 2;
    }
    if (!Vitrine::DiskReader::enterWalls(*std::ranges::max_element(fds)))
        return 126;
    const std::vector<int> disks(fds.begin() + 1, fds.end());
    if (sendsUsage)
        return Vitrine::DiskReader::sendUsage(fds.front(), disks, last[0] == '?');
    return sendsBlocks ? Vitrine::DiskReader::sendBlocks(fds.front(), disks, static_cast<std::size_t>(own))
                       : Vitrine::DiskReader::serve(fds.front(), disks, last);
}
