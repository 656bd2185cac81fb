// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace Vitrine::Bench {

/// The process gets SIGKILL when this program ends, in whatever way. Set before it is started.
inline void dieWithUs(QProcess &process)
{
    process.setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) // it ended before it could be watched
            ::_exit(1);
    });
}

} // namespace Vitrine::Bench
