// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/boundprocess.h"

#include <sys/prctl.h>
#include <unistd.h>

namespace Vitrine::Store {

void bindToThisProcess(QProcess &process, int signal, QProcess::UnixProcessFlags flags)
{
    // What fork() makes would wait for a word from Qt before it becomes the program, and for ever when we are killed.
    process.setUnixProcessParameters(flags | QProcess::UnixProcessFlag::UseVFork);
    process.setChildProcessModifier([signal, us = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, signal);
        if (::getppid() != us)
            ::_exit(127);
    });
}

} // namespace Vitrine::Store
