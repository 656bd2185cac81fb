// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/storelock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

namespace Vitrine::Store {

namespace {

using namespace std::chrono_literals;

constexpr auto leavingLimit = 1s;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::StoreLock", text);
}

/// The stores that this process has locked. Within a process a record lock excludes nobody, and closing any descriptor
/// of its file gives it back, so nothing here may open a file that is held.
class Held
{
public:
    using File = std::pair<dev_t, ino_t>;

    static std::optional<File> of(const QString &name)
    {
        struct stat status{};
        if (::stat(QFile::encodeName(name).constData(), &status) != 0)
            return {};
        return File{status.st_dev, status.st_ino};
    }

    std::mutex mutex;
    std::set<File> files;
};

Held &held()
{
    static Held all;
    return all;
}

/// Killed, and the kernel has not yet taken it apart.
bool isLeaving(pid_t pid)
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

struct flock wholeFile()
{
    struct flock lock{};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool lockNow(int fd)
{
    int locked = 0;
    do {
        struct flock lock = wholeFile();
        locked = ::fcntl(fd, F_SETLK, &lock);
    } while (locked != 0 && errno == EINTR);
    return locked == 0;
}

/// 0 when nobody has it any more, or somebody whom this process cannot see.
pid_t holder(int fd)
{
    struct flock lock = wholeFile();
    return ::fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? lock.l_pid : 0;
}

Error inUse(qint64 pid)
{
    return {ErrorCode::WrongState, tr("Another Vitrine uses this store. Close it, or go on there."),
            pid > 0 ? QStringLiteral("pid %1").arg(pid) : QString()};
}

} // namespace

StoreLock::StoreLock(int fd, File file) : m_fd(fd), m_file(file) {}

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString &file)
{
    const std::scoped_lock lock(held().mutex);
    if (const auto known = Held::of(file); known && held().files.contains(*known))
        return std::unexpected(inUse(::getpid()));
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(errorFromErrno(errno, tr("Cannot open the lock of the store, “%1”.").arg(file)));
    const QDeadlineTimer patience(leavingLimit);
    while (!lockNow(fd)) {
        const int error = errno;
        const pid_t pid = holder(fd);
        if ((error == EAGAIN || error == EACCES) && isLeaving(pid) && !patience.hasExpired()) {
            QThread::sleep(10ms);
            continue;
        }
        ::close(fd);
        if (error != EAGAIN && error != EACCES)
            return fail(errorFromErrno(error, tr("Cannot lock the store.")));
        return std::unexpected(inUse(pid));
    }
    struct stat status{};
    if (::fstat(fd, &status) != 0) {
        const int error = errno;
        ::close(fd);
        return fail(errorFromErrno(error, tr("Cannot lock the store.")));
    }
    const File identity{status.st_dev, status.st_ino};
    held().files.insert(identity);
    return std::unique_ptr<StoreLock>(new StoreLock(fd, identity));
}

bool StoreLock::isHeld(const QString &file)
{
    const auto identity = Held::of(file);
    QFile locks(QStringLiteral("/proc/locks"));
    if (!identity || !locks.open(QIODevice::ReadOnly))
        return false;
    // "1: POSIX  ADVISORY  WRITE 4711 08:01:1234 0 EOF". The device there is the file system's, which stat() does not
    // always tell.
    const QByteArray inode = ':' + QByteArray::number(qulonglong(identity->second));
    const QList<QByteArray> lines = locks.readAll().split('\n');
    return std::ranges::any_of(lines, [&inode](const QByteArray &line) {
        const QList<QByteArray> words = line.simplified().split(' ');
        return words.value(1) == "POSIX" && words.value(5).endsWith(inode);
    });
}

StoreLock::~StoreLock()
{
    const std::scoped_lock lock(held().mutex);
    // The file stays: unlinking it would let a third process lock a fresh one beside a waiting second.
    held().files.erase(m_file);
    ::close(m_fd);
}

} // namespace Vitrine::Store
