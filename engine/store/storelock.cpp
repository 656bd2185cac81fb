// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/storelock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>

namespace Vitrine::Store {

namespace {

using namespace std::chrono_literals;

constexpr auto leavingLimit = 1s;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::StoreLock", text);
}

qint64 holder(int fd)
{
    char text[32];
    const ssize_t size = ::pread(fd, text, sizeof text, 0);
    return size > 0 ? QByteArray(text, size).trimmed().toLongLong() : 0;
}

/// Killed, and not yet gone; or gone, and a child of it that is about to run another program still has the file open.
bool isLeaving(qint64 pid)
{
    if (pid <= 0)
        return false;
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("State:") && (line.contains('Z') || line.contains('X')))
            return true;
        if ((line.startsWith("SigPnd:") || line.startsWith("ShdPnd:")) &&
            (line.sliced(7).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGKILL - 1))) != 0)
            return true;
    }
    return false;
}

bool lockNow(int fd)
{
    int locked = 0;
    do {
        locked = ::flock(fd, LOCK_EX | LOCK_NB);
    } while (locked != 0 && errno == EINTR);
    return locked == 0;
}

} // namespace

StoreLock::StoreLock(int fd) : m_fd(fd) {}

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString &file)
{
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(errorFromErrno(errno, tr("Cannot open the lock of the store, “%1”.").arg(file)));
    std::unique_ptr<StoreLock> lock(new StoreLock(fd));
    const QDeadlineTimer patience(leavingLimit);
    while (!lockNow(fd)) {
        if (errno != EWOULDBLOCK)
            return fail(errorFromErrno(errno, tr("Cannot lock the store.")));
        const qint64 pid = holder(fd);
        if (isLeaving(pid) && !patience.hasExpired()) {
            QThread::sleep(10ms);
            continue;
        }
        const QString detail = pid > 0 ? QStringLiteral("pid %1").arg(pid) : QString();
        ::close(std::exchange(lock->m_fd, -1)); // the text in the file is the holder's, not ours to clear
        return fail(ErrorCode::WrongState, tr("Another Vitrine uses this store. Close it, or go on there."), detail);
    }
    const QByteArray pid = QByteArray::number(::getpid()) + '\n';
    // The pid is a help for people; the lock holds without it, on a full disk too.
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, pid.constData(), size_t(pid.size()), 0) != pid.size())
        qWarning("The pid could not be written into the store's lock file");
    return lock;
}

bool StoreLock::isHeld(const QString &file)
{
    struct stat status{};
    QFile locks(QStringLiteral("/proc/locks"));
    if (::stat(QFile::encodeName(file).constData(), &status) != 0 || !locks.open(QIODevice::ReadOnly))
        return false;
    // "1: FLOCK  ADVISORY  WRITE 4711 08:01:1234 0 EOF". The device there is the file system's, which stat() does not
    // always tell.
    const QByteArray inode = ':' + QByteArray::number(qulonglong(status.st_ino));
    const QList<QByteArray> lines = locks.readAll().split('\n');
    return std::ranges::any_of(lines, [&inode](const QByteArray &line) {
        const QList<QByteArray> words = line.simplified().split(' ');
        return words.value(1) == "FLOCK" && words.value(5).endsWith(inode);
    });
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
