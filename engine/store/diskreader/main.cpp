// SPDX-License-Identifier: GPL-3.0-or-later
// vitrine-diskreader SOCKET DISK… MOUNTPATH: reads the files of a stopped session's workspace. README.md beside this
// file says how it is started, and by whom.
#include "engine/store/diskreader/server.h"
#include "engine/store/diskreader/walls.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <unistd.h>

int main(int count, char **words)
{
    std::vector<int> fds;
    bool good = count >= 4;
    for (int i = 1; good && i < count - 1; ++i) {
        int fd = -1;
        const char *const end = words[i] + std::strlen(words[i]);
        const auto [at, error] = std::from_chars(words[i], end, fd);
        good = error == std::errc() && at == end && fd > STDERR_FILENO && fd < 1024;
        fds.push_back(fd);
    }
    if (!good || words[count - 1][0] != '/') {
        constexpr char usage[] = "vitrine-diskreader is started by vitrine; it is of no use by itself.\n";
        const ssize_t written = ::write(STDERR_FILENO, usage, sizeof usage - 1);
        static_cast<void>(written);
        return 2;
    }
    if (!Vitrine::DiskReader::enterWalls(*std::ranges::max_element(fds)))
        return 126;
    return Vitrine::DiskReader::serve(fds.front(), {fds.begin() + 1, fds.end()}, words[count - 1]);
}
