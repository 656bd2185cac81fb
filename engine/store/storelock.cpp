// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/storelock.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace Vitrine::Store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::StoreLock", text);
}

QString holder(int fd)
{
    char text[32];
    const ssize_t size = ::pread(fd, text, sizeof text, 0);
    const qint64 pid = size > 0 ? QByteArray(text, size).trimmed().toLongLong() : 0;
    return pid > 0 ? QStringLiteral("pid %1").arg(pid) : QString();
}

} // namespace

StoreLock::StoreLock(int fd) : m_fd(fd) {}

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString &file)
{
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(errorFromErrno(errno, tr("Cannot open the lock of the store, “%1”.").arg(file)));
    std::unique_ptr<StoreLock> lock(new StoreLock(fd));
    int locked = 0;
    do {
        locked = ::flock(fd, LOCK_EX | LOCK_NB);
    } while (locked != 0 && errno == EINTR);
    if (locked != 0) {
        if (errno != EWOULDBLOCK)
            return fail(errorFromErrno(errno, tr("Cannot lock the store.")));
        const QString detail = holder(fd);
        ::close(std::exchange(lock->m_fd, -1)); // the text in the file is the holder's, not ours to clear
        return fail(ErrorCode::WrongState, tr("Another Vitrine uses this store. Close it, or go on there."), detail);
    }
    const QByteArray pid = QByteArray::number(::getpid()) + '\n';
    // The pid is a help for people; the lock holds without it, on a full disk too.
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, pid.constData(), size_t(pid.size()), 0) != pid.size())
        qWarning("The pid could not be written into the store's lock file");
    return lock;
}

StoreLock::~StoreLock()
{
    if (m_fd < 0)
        return;
    // The file stays: unlinking it would let a third process lock a fresh one beside a waiting second.
    if (::ftruncate(m_fd, 0) != 0)
        qWarning("The store's lock file could not be emptied");
    ::close(m_fd);
}

} // namespace Vitrine::Store
