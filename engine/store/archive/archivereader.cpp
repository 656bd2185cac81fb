// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/archivereader.h"

#include "engine/store/archive/archivemanifest.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Store {

namespace {

constexpr size_t blockBytes = size_t(1) << 18;
/// A sum is 64 digits, two quotes and a comma.
constexpr qint64 largestSums = qint64(70) * (ArchiveManifest::maxFiles + ArchiveManifest::maxDisks + 10);

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::Archive", text);
}

std::unexpected<Error> bad(const QString &detail)
{
    return fail(ErrorCode::Corrupt, {}, detail);
}

QString shown(const char *name)
{
    return name ? QString::fromLatin1(name).left(100) : QStringLiteral("(none)");
}

} // namespace

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QString &file)
{
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader);
    reader->m_fd = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status = {};
    if (reader->m_fd < 0 || ::fstat(reader->m_fd, &status) != 0)
        return fail(errorFromErrno(errno, tr("Cannot open the archive “%1”.").arg(file)));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidInput, tr("“%1” is no file.").arg(file));
    reader->m_archive = archive_read_new();
    // ARCHIVE_WARN would mean that another program is run for it.
    if (!reader->m_archive || archive_read_support_filter_zstd(reader->m_archive) != ARCHIVE_OK ||
        archive_read_support_format_tar(reader->m_archive) != ARCHIVE_OK)
        return fail(ErrorCode::HostLacks, tr("This computer's libarchive cannot read zstd. Update it."));
    if (archive_read_open_fd(reader->m_archive, reader->m_fd, blockBytes) != ARCHIVE_OK)
        return reader->problem();
    return reader;
}

ArchiveReader::~ArchiveReader()
{
    if (m_archive)
        archive_read_free(m_archive);
    if (m_fd >= 0)
        ::close(m_fd);
}

std::unexpected<Error> ArchiveReader::problem() const
{
    return bad(QString::fromLocal8Bit(archive_error_string(m_archive)));
}

Result<qint64> ArchiveReader::header(const QByteArray &name)
{
    archive_entry *entry = nullptr;
    const int result = archive_read_next_header(m_archive, &entry);
    if (result == ARCHIVE_EOF)
        return bad(QStringLiteral("it ends before %1").arg(QString::fromLatin1(name)));
    if (result != ARCHIVE_OK)
        return problem();
    // libarchive reads what is not compressed, too, and what is several times.
    int layers = 0;
    for (int i = 0; i < archive_filter_count(m_archive); ++i)
        layers += archive_filter_code(m_archive, i) == ARCHIVE_FILTER_ZSTD ? 1 : 0;
    if (layers != 1)
        return bad(QStringLiteral("it is not compressed with zstd, once"));
    const char *const found = archive_entry_pathname(entry);
    if (!found || name != found)
        return bad(QStringLiteral("%1 in the place of %2").arg(shown(found), QString::fromLatin1(name)));
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) || archive_entry_symlink(entry) ||
        archive_entry_sparse_count(entry) != 0 || !archive_entry_size_is_set(entry) || archive_entry_size(entry) < 0)
        return bad(QStringLiteral("%1 is no plain file").arg(QString::fromLatin1(name)));
    m_left = archive_entry_size(entry);
    m_sum.reset();
    return m_left;
}

Result<void> ArchiveReader::next(const QByteArray &name, qint64 bytes)
{
    const auto size = header(name);
    if (!size)
        return std::unexpected(size.error());
    if (*size != bytes)
        return bad(QStringLiteral("%1 has %2 bytes, not %3").arg(QString::fromLatin1(name)).arg(*size).arg(bytes));
    return {};
}

Result<QByteArray> ArchiveReader::small(const QByteArray &name, qint64 most)
{
    const auto size = header(name);
    if (!size)
        return std::unexpected(size.error());
    if (*size > most)
        return bad(QStringLiteral("%1 has %2 bytes").arg(QString::fromLatin1(name)).arg(*size));
    // The size is only a claim: memory comes with the bytes.
    QByteArray content;
    while (m_left > 0) {
        const qsizetype had = content.size();
        content.resize(had + qsizetype(std::min<qint64>(m_left, blockBytes)));
        if (auto got = read(content.data() + had, content.size() - had); !got)
            return std::unexpected(got.error());
    }
    if (auto ended = end(); !ended)
        return std::unexpected(ended.error());
    return content;
}

Result<void> ArchiveReader::read(char *to, qint64 count)
{
    if (count > m_left)
        return bad(QStringLiteral("a member is shorter than it says"));
    char *const begin = to;
    qint64 left = count;
    while (left > 0) {
        const la_ssize_t got = archive_read_data(m_archive, to, size_t(left));
        if (got < 0)
            return problem();
        if (got == 0)
            return bad(QStringLiteral("a member is cut off"));
        to += got;
        left -= got;
    }
    m_left -= count;
    m_sum.add(begin, count);
    return {};
}

Result<void> ArchiveReader::end()
{
    if (m_left != 0)
        return bad(QStringLiteral("a member is longer than it says"));
    m_sums.append(m_sum.hex());
    if (m_sums.last().isEmpty())
        return fail(ErrorCode::HostLacks, tr("The archive cannot be checked."), QStringLiteral("no SHA-256"));
    return {};
}

Result<void> ArchiveReader::finish()
{
    const QList<QByteArray> found = std::exchange(m_sums, {});
    const auto content = small(ArchiveNames::sums, largestSums);
    if (!content)
        return std::unexpected(content.error());
    const QJsonArray sums = QJsonDocument::fromJson(*content).array();
    if (sums.size() != found.size())
        return bad(QStringLiteral("%1 sums for %2 files").arg(sums.size()).arg(found.size()));
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (sums[i].toString().toLatin1() != found[i])
            return bad(QStringLiteral("file %1 is not what it was").arg(i));
    }
    archive_entry *entry = nullptr;
    const int result = archive_read_next_header(m_archive, &entry);
    if (result == ARCHIVE_OK)
        return bad(QStringLiteral("%1 behind its end").arg(shown(archive_entry_pathname(entry))));
    if (result != ARCHIVE_EOF)
        return problem();
    return {};
}

} // namespace Vitrine::Store
