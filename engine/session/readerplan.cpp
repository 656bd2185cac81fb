// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/readerplan.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>

namespace Vitrine::Session {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Session::DiskBrowser", text);
}

/// Whether some process has the file open the way QEMU opens its disks: it holds locks on bytes from here on.
bool isLocked(int fd)
{
    struct flock lock{};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 100;
    lock.l_len = 200;
    // QEMU's lock is one for reading, so asking on a descriptor for reading is allowed; it only looks.
    return ::fcntl(fd, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace

Result<Vm::LaunchPlan> planReader(const UnusedDisk &disk, const QString &work, Descriptor &socket)
{
    Vm::LaunchPlan plan;
    plan.program = Vm::helperProgram(QStringLiteral("vitrine-diskreader"));
    if (plan.program.isEmpty())
        return fail(ErrorCode::HostLacks, tr("A part of Vitrine is missing. Install Vitrine again."),
                    QStringLiteral("vitrine-diskreader"));
    int pair[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return fail(errorFromErrno(errno, tr("Cannot start another program.")));
    socket = Descriptor(pair[0]);
    plan.arguments << QString::number(plan.fds.add(Descriptor(pair[1])));
    if (disk.layers.isEmpty())
        return fail(ErrorCode::NotFound, tr("The workspace's disk is not there. Look for it, or delete the session."));
    for (const QString &layer : disk.layers) {
        Descriptor fd(::open(QFile::encodeName(layer).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        struct stat status{};
        if (!fd.isValid() || ::fstat(fd.get(), &status) != 0) {
            const int error = errno;
            if (error == ENOENT)
                return fail(ErrorCode::NotFound,
                            tr("The workspace's disk is not there. Look for it, or delete the session."), layer);
            return fail(errorFromErrno(error, tr("Cannot open the workspace's disk. Check its permissions.")));
        }
        if (!S_ISREG(status.st_mode))
            return fail(ErrorCode::Corrupt, tr("The workspace's disk is no file. Look at it, or delete the session."),
                        layer);
        // Only the first is ever written to; those below it may belong to others, too, which run.
        if (!disk.isKept && layer == disk.layers.first() && isLocked(fd.get()))
            return fail(ErrorCode::WrongState,
                        tr("A machine that this engine does not know has the workspace's disk open. Stop it first."),
                        layer);
        plan.arguments << QString::number(plan.fds.add(std::move(fd)));
    }
    plan.arguments << work;
    plan.confinement = Vm::strictConfinementFor(plan.program, disk.layers.value(0));
    plan.logFile = QStringLiteral("/dev/null");
    return plan;
}

} // namespace Vitrine::Session
