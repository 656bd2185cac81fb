// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/layers/qcowfile.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Store {

namespace {

constexpr qint64 clusterBytes = QcowLayout::clusterBytes;
constexpr qint64 largestDisk = qint64(16) << 40;
constexpr quint32 headerBytes = 104;
constexpr quint32 extensionsEnd = 0;
/// "Vitr": an extension of the header whose content is a layer's id.
constexpr quint32 markExtension = 0x56697472;
constexpr quint32 longestMark = 64;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::Layers", text);
}

Error noQcow(const QString &file, const QString &detail)
{
    return {ErrorCode::Corrupt, tr("“%1” is no disk of a workspace.").arg(file), detail};
}

/// Closes itself.
struct OpenFile
{
    explicit OpenFile(int number) : fd(number) {}
    ~OpenFile()
    {
        if (fd >= 0)
            ::close(fd);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    int fd;
};

quint32 padded(quint32 length)
{
    return (length + 7) & ~quint32(7);
}

template <typename T>
T at(const QByteArray &bytes, quint32 place)
{
    return qFromBigEndian<T>(bytes.constData() + place);
}

template <typename T>
void put(QByteArray &bytes, qint64 place, T value)
{
    qToBigEndian(value, bytes.data() + place);
}

/// The header's first cluster, checked as far as we use it. `end`: where its extensions end.
Result<QcowFile> parse(const QString &file, const QByteArray &head, quint32 &end)
{
    if (head.size() < qsizetype(headerBytes) || !head.startsWith("QFI\xfb"))
        return fail(noQcow(file, {}));
    if (at<quint32>(head, 4) != 3)
        return fail(noQcow(file, QStringLiteral("version %1").arg(at<quint32>(head, 4))));
    QcowFile result;
    const auto bytes = at<quint64>(head, 24);
    if (bytes == 0 || bytes > quint64(largestDisk))
        return fail(noQcow(file, QStringLiteral("size %1").arg(bytes)));
    result.bytes = qint64(bytes);
    end = at<quint32>(head, 100);
    while (end >= headerBytes && end <= quint32(head.size()) - 8) { // a sum could wrap around
        const auto type = at<quint32>(head, end);
        const auto length = at<quint32>(head, end + 4);
        if (type == extensionsEnd)
            return result;
        if (length > quint32(head.size()) - end - 8)
            break;
        if (type == markExtension && length <= longestMark)
            result.mark = QString::fromLatin1(head.constData() + end + 8, length);
        end += 8 + padded(length);
    }
    return fail(noQcow(file, QStringLiteral("extensions")));
}

QByteArray readHead(int fd)
{
    QByteArray head(clusterBytes, '\0');
    const ssize_t count = ::pread(fd, head.data(), size_t(head.size()), 0);
    head.truncate(std::max<ssize_t>(count, 0));
    return head;
}

/// The mark as an extension, and the end behind it.
void putMark(QByteArray &head, quint32 place, const QByteArray &mark)
{
    put<quint32>(head, place, markExtension);
    put<quint32>(head, place + 4, quint32(mark.size()));
    std::memcpy(head.data() + place + 8, mark.constData(), size_t(mark.size()));
    std::memset(head.data() + place + 8 + mark.size(), 0, padded(quint32(mark.size())) - size_t(mark.size()) + 8);
}

Result<void> syncFolderOf(const QString &file)
{
    const OpenFile folder(
        ::open(QFile::encodeName(QFileInfo(file).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.fd < 0 || ::fsync(folder.fd) != 0)
        return fail(errorFromErrno(errno, tr("Cannot write the store's disk.")));
    return {};
}

} // namespace

Result<QcowFile> QcowFile::read(const QString &file)
{
    const OpenFile opened(::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status{};
    if (opened.fd < 0 || ::fstat(opened.fd, &status) != 0)
        return fail(errorFromErrno(errno, tr("Cannot open “%1”.").arg(file)));
    if (!S_ISREG(status.st_mode))
        return fail(noQcow(file, QStringLiteral("no file")));
    quint32 end = 0;
    return parse(file, readHead(opened.fd), end);
}

QByteArray QcowLayout::header(const QString &mark) const
{
    QByteArray head(clusterBytes, '\0');
    std::memcpy(head.data(), "QFI\xfb", 4);
    put<quint32>(head, 4, 3);
    put<quint32>(head, 20, clusterBits);
    put<quint64>(head, 24, quint64(bytes));
    put<quint32>(head, 36, quint32(entries()));
    put<quint64>(head, 40, quint64(tables));
    put<quint64>(head, 48, quint64(counts));
    put<quint32>(head, 56, quint32(countClusters));
    put<quint32>(head, 96, 4); // reference counts of 16 bits
    put<quint32>(head, 100, headerBytes);
    putMark(head, headerBytes, mark.toLatin1());
    return head;
}

Result<void> makeEmptyLayer(const QString &file, qint64 bytes, const QString &mark)
{
    const QString message = tr("Cannot make a layer of the workspace. Check that the store's disk has space.");
    if (bytes <= 0 || bytes > largestDisk || mark.size() > qsizetype(longestMark))
        return fail(ErrorCode::InvalidInput, message, QStringLiteral("size %1").arg(bytes));
    QcowLayout layout{bytes, clusterBytes, 1, 3 * clusterBytes};
    const qint64 clusters = 3 + layout.tableClusters(); // header, table of reference counts, their one block
    QByteArray content = layout.header(mark);
    content.resize(clusters * clusterBytes, '\0');
    put<quint64>(content, clusterBytes, quint64(2 * clusterBytes));
    for (qint64 i = 0; i < clusters; ++i)
        put<quint16>(content, 2 * clusterBytes + 2 * i, 1);

    const QByteArray name = QFile::encodeName(file);
    const OpenFile made(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (made.fd < 0)
        return fail(errorFromErrno(errno, message));
    errno = 0;
    const ssize_t count = ::write(made.fd, content.constData(), size_t(content.size()));
    const int error = count == content.size() && ::fsync(made.fd) == 0 ? 0 : count >= 0 && errno == 0 ? ENOSPC : errno;
    if (error != 0) {
        ::unlink(name.constData());
        return fail(errorFromErrno(error, message));
    }
    return syncFolderOf(file);
}

Result<void> markLayer(const QString &file, const QString &mark)
{
    const OpenFile opened(::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (opened.fd < 0)
        return fail(errorFromErrno(errno, tr("Cannot open “%1”.").arg(file)));
    QByteArray head = readHead(opened.fd);
    quint32 end = 0;
    const auto known = parse(file, head, end);
    if (!known)
        return std::unexpected(known.error());
    const QByteArray bytes = mark.toLatin1();
    // A backing file's name would stand behind the extensions; ours have none there. The header has one cluster.
    const qint64 cluster = qint64(1) << std::clamp<quint32>(at<quint32>(head, 20), 9, 16);
    if (!known->mark.isEmpty() || at<quint64>(head, 8) != 0 || bytes.size() > qsizetype(longestMark) ||
        qint64(end) + 16 + padded(quint32(bytes.size())) > std::min<qint64>(cluster, head.size()))
        return fail(noQcow(file, QStringLiteral("it cannot be marked")));
    putMark(head, end, bytes);
    const ssize_t length = 16 + ssize_t(padded(quint32(bytes.size())));
    if (::pwrite(opened.fd, head.constData() + end, size_t(length), end) != length || ::fsync(opened.fd) != 0)
        return fail(errorFromErrno(errno, tr("Cannot write “%1”.").arg(file)));
    return {};
}

} // namespace Vitrine::Store
