// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transfer/hostfolder.h"

#include "engine/transfer/beneath.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Transfer {

namespace {

constexpr qsizetype holeBytes = 4096;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Transfer", text);
}

std::unexpected<Error> failed(int number, const QByteArray &path)
{
    const QString name = QFile::decodeName(path);
    if (number == EEXIST)
        return fail(ErrorCode::AlreadyExists, tr("%1 is there already.").arg(name));
    if (number == ELOOP || number == EXDEV)
        return fail(ErrorCode::InvalidInput, tr("A link stands in the way of %1. Choose another folder.").arg(name));
    return fail(errorFromErrno(number, tr("Cannot write %1.").arg(name)));
}

} // namespace

Result<HostFolder> HostFolder::open(const QString &path, Existing existing)
{
    // The person's own way to the folder may go through links.
    Descriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.isValid())
        return fail(errorFromErrno(errno, tr("Cannot use the folder %1.").arg(path)));
    return HostFolder(std::move(fd), existing);
}

HostFolder::HostFolder(HostFolder &&other) noexcept
    : m_fd(std::move(other.m_fd)), m_existing(other.m_existing), m_file(std::exchange(other.m_file, {}))
{
}

HostFolder::~HostFolder()
{
    dropFile();
}

Result<Descriptor> HostFolder::openFolderOf(const QByteArray &path) const
{
    if (!isPathOfNames(path))
        return fail(ErrorCode::InvalidInput, tr("%1 is no name for a file.").arg(QFile::decodeName(path)));
    Descriptor folder = openFolderBeneath(m_fd.get(), path, O_RDONLY);
    if (!folder.isValid())
        return failed(errno, path);
    return folder;
}

Result<void> HostFolder::makeFolder(const QByteArray &path)
{
    const auto folder = openFolderOf(path);
    if (!folder)
        return std::unexpected(folder.error());
    const QByteArray name = nameOf(path);
    int error = ::mkdirat(folder->get(), name.constData(), 0777) == 0 ? 0 : errno;
    if (error == EEXIST && m_existing == Existing::Replace) {
        struct stat status{};
        if (::fstatat(folder->get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode))
            error = 0;
    }
    if (error != 0)
        return failed(error, path);
    return {};
}

bool HostFolder::staysInside(const QByteArray &path, const QByteArray &target)
{
    if (target.isEmpty() || target.startsWith('/') || target.contains('\0'))
        return false;
    qsizetype up = 0;
    bool down = false;
    for (const QByteArray &part : target.split('/')) {
        if (part == "..") {
            if (down)
                return false;
            ++up;
        } else if (!part.isEmpty() && part != ".") {
            down = true;
        }
    }
    return up <= path.count('/');
}

Result<void> HostFolder::makeLink(const QByteArray &path, const QByteArray &target)
{
    if (!staysInside(path, target))
        return fail(ErrorCode::InvalidInput, tr("The link %1 leads out of the folder.").arg(QFile::decodeName(path)));
    const auto folder = openFolderOf(path);
    if (!folder)
        return std::unexpected(folder.error());
    const QByteArray name = nameOf(path);
    int error = ::symlinkat(target.constData(), folder->get(), name.constData()) == 0 ? 0 : errno;
    if (error == EEXIST && m_existing == Existing::Replace && ::unlinkat(folder->get(), name.constData(), 0) == 0)
        error = ::symlinkat(target.constData(), folder->get(), name.constData()) == 0 ? 0 : errno;
    if (error != 0)
        return failed(error, path);
    return {};
}

Result<void> HostFolder::beginFile(const QByteArray &path, quint32 mode, quint32 mask)
{
    dropFile();
    auto folder = openFolderOf(path);
    if (!folder)
        return std::unexpected(folder.error());
    m_file.emplace(std::move(*folder), Descriptor(), nameOf(path), QByteArray(), 0, m_existing);
    struct stat status{};
    if (m_existing == Existing::Keep &&
        ::fstatat(m_file->folder.get(), m_file->name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
        dropFile(); // said before anything is read, not after
        return failed(EEXIST, path);
    }
    for (int attempt = 0; attempt < 20 && !m_file->fd.isValid(); ++attempt) {
        m_file->temporary =
            ".vitrine-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36).left(10) + ".part";
        // Readable by whom the person's umask says; runnable if it was; nothing more of a guest's mode is taken over.
        m_file->fd = openBeneath(m_file->folder.get(), m_file->temporary, O_WRONLY | O_CREAT | O_EXCL,
                                 (0666 | (mode & 0111 ? 0111 : 0)) & mask);
        if (!m_file->fd.isValid() && errno != EEXIST)
            break;
    }
    if (!m_file->fd.isValid()) {
        const int error = errno;
        m_file->temporary.clear();
        dropFile();
        return failed(error, path);
    }
    return {};
}

Result<void> HostFolder::write(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        // By blocks of the file, and only whole ones: a hole smaller than a block saves nothing.
        const qsizetype length = std::min<qsizetype>(bytes.size() - at, holeBytes - m_file->size % holeBytes);
        const auto *const begin = bytes.constBegin() + at;
        if (length == holeBytes && std::all_of(begin, begin + length, [](char c) { return c == 0; })) {
            at += length;
            m_file->size += length;
            continue;
        }
        const ssize_t written = ::pwrite(m_file->fd.get(), begin, size_t(length), m_file->size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failed(written < 0 ? errno : ENOSPC, m_file->name);
        at += written;
        m_file->size += written;
    }
    return {};
}

Result<void> HostFolder::finishFile(const QDateTime &modifiedAt)
{
    int error = ::ftruncate(m_file->fd.get(), m_file->size) == 0 ? 0 : errno;
    if (modifiedAt.isValid()) {
        const qint64 milliseconds = std::max<qint64>(modifiedAt.toMSecsSinceEpoch(), 0);
        const timespec times[2] = {{0, UTIME_OMIT}, {milliseconds / 1000, milliseconds % 1000 * 1'000'000}};
        static_cast<void>(::futimens(m_file->fd.get(), times)); // a time that the file system cannot hold is no loss
    }
    // close() can be where a network file system says that there was no space.
    if (::close(m_file->fd.release()) != 0 && error == 0)
        error = errno;
    if (error == 0 &&
        ::renameat2(m_file->folder.get(), m_file->temporary.constData(), m_file->folder.get(), m_file->name.constData(),
                    m_file->existing == Existing::Keep ? RENAME_NOREPLACE : 0) != 0)
        error = errno;
    const QByteArray name = m_file->name;
    if (error == 0)
        m_file->temporary.clear();
    dropFile();
    if (error != 0)
        return failed(error, name);
    return {};
}

void HostFolder::dropFile()
{
    if (!m_file)
        return;
    if (!m_file->temporary.isEmpty())
        ::unlinkat(m_file->folder.get(), m_file->temporary.constData(), 0);
    m_file.reset();
}

} // namespace Vitrine::Transfer
