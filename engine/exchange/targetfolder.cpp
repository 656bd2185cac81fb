// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/targetfolder.h"

#include "engine/transfer/beneath.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Exchange {

using Transfer::isPathOfNames;
using Transfer::nameOf;
using Transfer::openBeneath;
using Transfer::openFolderBeneath;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Exchange", text);
}

std::unexpected<Error> failed(int number, const QByteArray &path)
{
    const QString name = displayText(path);
    if (number == ELOOP || number == EXDEV)
        return fail(ErrorCode::InvalidInput, tr("A link stands in the way of %1.").arg(name));
    if (number == EEXIST)
        return fail(ErrorCode::WrongState, tr("%1 is there already.").arg(name));
    if (number == ENOTEMPTY)
        return fail(ErrorCode::WrongState, tr("The folder %1 has files of yours in it.").arg(name));
    return fail(errorFromErrno(number, tr("Cannot change %1.").arg(name)));
}

HostEntry entryOf(const struct stat &info)
{
    HostEntry entry;
    entry.kind = S_ISREG(info.st_mode)   ? HostEntry::Kind::File
                 : S_ISDIR(info.st_mode) ? HostEntry::Kind::Folder
                 : S_ISLNK(info.st_mode) ? HostEntry::Kind::Link
                                         : HostEntry::Kind::Other;
    entry.mode = info.st_mode & 0777;
    entry.inode = info.st_ino;
    // Of a folder these change with what is in it.
    if (entry.kind != HostEntry::Kind::Folder) {
        entry.size = info.st_size;
        entry.modified = qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
        entry.changed = qint64(info.st_ctim.tv_sec) * 1'000'000'000 + info.st_ctim.tv_nsec;
    }
    return entry;
}

} // namespace

Result<std::shared_ptr<TargetFolder>> TargetFolder::open(const QString &path)
{
    using Transfer::HostFolder;
    // The person's own way to the folder may go through links.
    Descriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.isValid())
        return fail(errorFromErrno(errno, tr("Cannot use the folder %1.").arg(path)));
    // The same folder, whatever its name leads to by now.
    const QString self = QStringLiteral("/proc/self/fd/%1").arg(fd.get());
    auto keep = HostFolder::open(self, HostFolder::Existing::Keep);
    auto replace = HostFolder::open(self, HostFolder::Existing::Replace);
    if (!keep || !replace)
        return std::unexpected(keep ? replace.error() : keep.error());
    return std::make_shared<TargetFolder>(std::move(fd), std::move(*keep), std::move(*replace));
}

TargetFolder::TargetFolder(Descriptor fd, Transfer::HostFolder keep, Transfer::HostFolder replace)
    : m_fd(std::move(fd)), m_keep(std::move(keep)), m_replace(std::move(replace))
{
}

TargetFolder::~TargetFolder()
{
    dropFile();
}

Result<Descriptor> TargetFolder::openFolderOf(const QByteArray &path) const
{
    if (!isPathOfNames(path))
        return fail(ErrorCode::InvalidInput, tr("“%1” is no name for a file.").arg(displayText(path)));
    Descriptor folder = openFolderBeneath(m_fd.get(), path, O_RDONLY);
    if (!folder.isValid())
        return failed(errno, path);
    return folder;
}

Result<HostEntry> TargetFolder::look(const QByteArray &path) const
{
    if (!isPathOfNames(path))
        return fail(ErrorCode::InvalidInput, tr("“%1” is no name for a file.").arg(displayText(path)));
    const Descriptor folder = openFolderBeneath(m_fd.get(), path, O_PATH);
    HostEntry entry;
    if (!folder.isValid()) {
        if (errno == ENOENT || errno == ENOTDIR)
            return entry;
        if (errno == ELOOP || errno == EXDEV) {
            entry.kind = HostEntry::Kind::BehindLink;
            return entry;
        }
        return failed(errno, path);
    }
    const QByteArray name = nameOf(path);
    struct stat info{};
    if (::fstatat(folder.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return entry;
        return failed(errno, path);
    }
    entry = entryOf(info);
    if (entry.kind == HostEntry::Kind::Link) {
        QByteArray target(4097, Qt::Uninitialized);
        const ssize_t size = ::readlinkat(folder.get(), name.constData(), target.data(), std::size_t(target.size()));
        if (size < 0)
            return failed(errno, path);
        entry.linkTarget = target.first(size);
    }
    return entry;
}

Result<QByteArray> TargetFolder::sum(const QByteArray &path, const HostEntry &seen) const
{
    const Descriptor file = isPathOfNames(path)
                                ? openBeneath(m_fd.get(), path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
                                : Descriptor();
    struct stat info{};
    if (!file.isValid() || ::fstat(file.get(), &info) != 0)
        return failed(errno, path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(qsizetype(1) << 20, Qt::Uninitialized);
    while (true) {
        const ssize_t count = ::read(file.get(), piece.data(), std::size_t(piece.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed(errno, path);
        if (count == 0)
            break;
        hash.addData(QByteArrayView(piece).first(count));
    }
    if (::fstat(file.get(), &info) != 0 || entryOf(info) != seen)
        return fail(ErrorCode::WrongState, tr("%1 changes right now.").arg(displayText(path)));
    return hash.result();
}

Result<void> TargetFolder::isStill(const QByteArray &path, const HostEntry &seen) const
{
    const auto now = look(path);
    if (!now)
        return std::unexpected(now.error());
    if (now->kind == HostEntry::Kind::BehindLink)
        return failed(ELOOP, path);
    if (*now != seen)
        return fail(ErrorCode::WrongState, tr("%1 has changed meanwhile.").arg(displayText(path)));
    return {};
}

Result<void> TargetFolder::remove(const QByteArray &path, const HostEntry &seen) const
{
    if (auto still = isStill(path, seen); !still)
        return still;
    const auto folder = openFolderOf(path);
    if (!folder)
        return std::unexpected(folder.error());
    const int flags = seen.kind == HostEntry::Kind::Folder ? AT_REMOVEDIR : 0;
    if (::unlinkat(folder->get(), nameOf(path).constData(), flags) != 0)
        return failed(errno, path);
    return {};
}

Result<void> TargetFolder::makeFolder(const QByteArray &path) const
{
    const auto folder = openFolderOf(path);
    if (!folder)
        return std::unexpected(folder.error());
    const QByteArray name = nameOf(path);
    if (::mkdirat(folder->get(), name.constData(), 0777) == 0)
        return {};
    struct stat info{};
    if (errno == EEXIST && ::fstatat(folder->get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISDIR(info.st_mode))
        return {};
    return failed(EEXIST, path);
}

Result<void> TargetFolder::makeLink(const QByteArray &path, const QByteArray &target, const HostEntry &seen)
{
    if (!Transfer::HostFolder::staysInside(path, target))
        return fail(ErrorCode::InvalidInput, tr("The link %1 leads out of the folder.").arg(displayText(path)));
    if (auto still = isStill(path, seen); !still)
        return still;
    if (seen.kind != HostEntry::Kind::Nothing) {
        if (auto removed = remove(path, seen); !removed)
            return removed;
    }
    return m_keep.makeLink(path, target);
}

Result<void> TargetFolder::setRunnable(const QByteArray &path, bool runnable, const HostEntry &seen) const
{
    if (!isPathOfNames(path))
        return fail(ErrorCode::InvalidInput, tr("“%1” is no name for a file.").arg(displayText(path)));
    const Descriptor file = openBeneath(m_fd.get(), path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    struct stat info{};
    if (!file.isValid() || ::fstat(file.get(), &info) != 0)
        return failed(errno, path);
    if (entryOf(info) != seen)
        return fail(ErrorCode::WrongState, tr("%1 has changed meanwhile.").arg(displayText(path)));
    // Whoever may read it may run it, as git has it.
    const mode_t mode = runnable ? info.st_mode | ((info.st_mode & 0444) >> 2) : info.st_mode & ~mode_t(0111);
    if (::fchmod(file.get(), mode & 0777) != 0)
        return failed(errno, path);
    return {};
}

Result<void> TargetFolder::beginFile(const QByteArray &path, bool runnable, const HostEntry &seen)
{
    dropFile();
    if (!isPathOfNames(path))
        return fail(ErrorCode::InvalidInput, tr("“%1” is no name for a file.").arg(displayText(path)));
    if (auto still = isStill(path, seen); !still)
        return still;
    m_path = path;
    m_seen = seen;
    m_runnable = runnable;
    // What takes a private file's place is private all the time.
    return writer().beginFile(path, runnable ? 0755 : 0644, seen.kind == HostEntry::Kind::File ? seen.mode : 0777);
}

Result<void> TargetFolder::write(const QByteArray &bytes)
{
    return writer().write(bytes);
}

Result<void> TargetFolder::finishFile()
{
    // Right before it gets its name: all the reading took a while.
    if (auto still = isStill(m_path, m_seen); !still) {
        dropFile();
        return still;
    }
    if (m_seen.kind == HostEntry::Kind::Folder) { // one that is empty by now
        if (auto removed = remove(m_path, m_seen); !removed) {
            dropFile();
            return removed;
        }
    }
    // The time is that of taking it back: build programs go by it.
    if (auto finished = writer().finishFile({}); !finished) {
        dropFile();
        if (finished.error().code == ErrorCode::AlreadyExists)
            return fail(ErrorCode::WrongState, tr("%1 is there already.").arg(displayText(m_path)));
        return finished;
    }
    if (m_seen.kind != HostEntry::Kind::File)
        return {};
    const Descriptor file = openBeneath(m_fd.get(), m_path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    const mode_t mode = m_runnable == m_seen.isRunnable() ? m_seen.mode
                        : m_runnable                      ? m_seen.mode | ((m_seen.mode & 0444) >> 2)
                                                          : m_seen.mode & ~mode_t(0111);
    if (file.isValid())
        static_cast<void>(::fchmod(file.get(), mode));
    return {};
}

void TargetFolder::dropFile()
{
    m_keep.dropFile();
    m_replace.dropFile();
}

} // namespace Vitrine::Exchange
