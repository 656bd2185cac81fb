// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/archivewriter.h"

#include "engine/store/archive/archivemanifest.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Store {

namespace {

/// Blocks of a workspace are mostly text or holes; a higher level takes several times as long for some percent.
/// A second thread compresses while this one reads and adds up.
constexpr auto compression = "zstd:compression-level=3,zstd:threads=2";
constexpr int blockBytes = 1 << 18; ///< of the file, written at once

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::Archive", text);
}

QString cannotWrite()
{
    return tr("Cannot write the archive. Check the folder, and that its disk has space.");
}

} // namespace

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::create(const QString &file, qint64 madeAt)
{
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(file));
    writer->m_madeAt = madeAt;
    if (QFileInfo::exists(file))
        return fail(ErrorCode::AlreadyExists, tr("There is a file “%1” already. Choose another name.").arg(file));
    if (auto opened = writer->open(); !opened)
        return std::unexpected(opened.error());
    return writer;
}

ArchiveWriter::~ArchiveWriter()
{
    if (m_archive)
        archive_write_free(m_archive);
    if (m_fd >= 0)
        ::close(m_fd);
    if (!m_hidden.isEmpty())
        ::unlink(m_hidden.constData());
}

Result<void> ArchiveWriter::open()
{
    const QFileInfo info(m_file);
    // Whoever made the session may read it; nobody else was asked.
    m_fd = ::open(QFile::encodeName(info.path()).constData(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0600);
    if (m_fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL)) {
        const QByteArray name = QFile::encodeName(
            QStringLiteral("%1/.%2.%3").arg(info.path(), info.fileName()).arg(QRandomGenerator::system()->generate()));
        m_fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (m_fd >= 0)
            m_hidden = name;
    }
    if (m_fd < 0)
        return fail(errorFromErrno(errno, cannotWrite()));
    m_archive = archive_write_new();
    if (!m_archive || archive_write_set_format_pax_restricted(m_archive) != ARCHIVE_OK ||
        archive_write_add_filter_zstd(m_archive) != ARCHIVE_OK ||
        archive_write_set_options(m_archive, compression) != ARCHIVE_OK ||
        archive_write_set_bytes_per_block(m_archive, blockBytes) != ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(m_archive, 1) != ARCHIVE_OK ||
        archive_write_open_fd(m_archive, m_fd) != ARCHIVE_OK)
        return problem();
    return {};
}

std::unexpected<Error> ArchiveWriter::problem() const
{
    const int number = m_archive ? archive_errno(m_archive) : ENOMEM;
    const char *const words = m_archive ? archive_error_string(m_archive) : nullptr;
    return fail(number == ENOSPC || number == EDQUOT ? ErrorCode::NoSpace : ErrorCode::Failed, cannotWrite(),
                QString::fromLocal8Bit(words));
}

Result<void> ArchiveWriter::begin(const QByteArray &name, qint64 bytes)
{
    archive_entry *const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.constData());
    archive_entry_set_size(entry, bytes);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    archive_entry_set_mtime(entry, m_madeAt, 0);
    const int result = archive_write_header(m_archive, entry);
    archive_entry_free(entry);
    if (result != ARCHIVE_OK)
        return problem();
    m_left = bytes;
    m_sum.reset();
    return {};
}

Result<void> ArchiveWriter::write(const char *bytes, qint64 count)
{
    if (count > m_left)
        return fail(ErrorCode::Failed, cannotWrite(), QStringLiteral("a member grew"));
    m_sum.add(bytes, count);
    m_left -= count;
    while (count > 0) {
        const la_ssize_t written = archive_write_data(m_archive, bytes, size_t(count));
        if (written <= 0)
            return problem();
        bytes += written;
        count -= written;
    }
    return {};
}

Result<void> ArchiveWriter::end()
{
    if (m_left != 0)
        return fail(ErrorCode::Failed, cannotWrite(), QStringLiteral("a member shrank"));
    m_sums.append(m_sum.hex());
    if (m_sums.last().isEmpty())
        return fail(ErrorCode::HostLacks, cannotWrite(), QStringLiteral("no SHA-256"));
    if (archive_write_finish_entry(m_archive) != ARCHIVE_OK)
        return problem();
    return {};
}

Result<void> ArchiveWriter::add(const QByteArray &name, const QByteArray &content)
{
    auto done = begin(name, content.size());
    if (done)
        done = write(content.constData(), content.size());
    return done ? end() : done;
}

Result<qint64> ArchiveWriter::finish()
{
    QJsonArray sums;
    for (const QByteArray &sum : std::as_const(m_sums))
        sums.append(QString::fromLatin1(sum));
    if (auto done = add(ArchiveNames::sums, QJsonDocument(sums).toJson(QJsonDocument::Compact)); !done)
        return std::unexpected(done.error());
    if (archive_write_close(m_archive) != ARCHIVE_OK)
        return problem();
    struct stat status = {};
    if (::fsync(m_fd) != 0 || ::fstat(m_fd, &status) != 0)
        return fail(errorFromErrno(errno, cannotWrite()));
    if (auto named = giveName(); !named)
        return std::unexpected(named.error());
    return qint64(status.st_size);
}

Result<void> ArchiveWriter::giveName()
{
    const QByteArray name = QFile::encodeName(m_file);
    int error = 0;
    if (m_hidden.isEmpty()) {
        const QByteArray self = "/proc/self/fd/" + QByteArray::number(m_fd);
        error = ::linkat(AT_FDCWD, self.constData(), AT_FDCWD, name.constData(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
    } else {
        error =
            ::renameat2(AT_FDCWD, m_hidden.constData(), AT_FDCWD, name.constData(), RENAME_NOREPLACE) == 0 ? 0 : errno;
        // File systems that know no such renames know no such files either; between the look and the rename nobody
        // makes a file of that name but on purpose.
        if (error == EINVAL && !QFileInfo::exists(m_file))
            error = std::rename(m_hidden.constData(), name.constData()) == 0 ? 0 : errno;
        if (error == 0)
            m_hidden.clear();
    }
    if (error == EEXIST)
        return fail(ErrorCode::AlreadyExists, tr("There is a file “%1” already. Choose another name.").arg(m_file));
    if (error != 0)
        return fail(errorFromErrno(error, cannotWrite()));
    const int folder =
        ::open(QFile::encodeName(QFileInfo(m_file).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        (void)::fsync(folder);
        ::close(folder);
    }
    return {};
}

} // namespace Vitrine::Store
