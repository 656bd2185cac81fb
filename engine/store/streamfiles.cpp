// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/streamfiles.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>

namespace Vitrine::Store {

namespace {

constexpr qint64 unlimited = std::numeric_limits<qint64>::max() / 4;
constexpr int segmentsOfTail = 8;
constexpr int offsetDigits = 16;

int openFile(const QString &path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600);
}

/// Size of a file; 0 when it is not there.
qint64 sizeOf(const QString &path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 && S_ISREG(info.st_mode) ? qint64(info.st_size) : 0;
}

int writeAll(int fd, const char *bytes, qint64 size, qint64 offset)
{
    while (size > 0) {
        const ssize_t written = ::pwrite(fd, bytes, size_t(size), offset);
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        bytes += written;
        size -= written;
        offset += written;
    }
    return 0;
}

} // namespace

StreamFiles::StreamFiles(QString directory, OutputStream stream, qint64 cap)
    : m_directory(std::move(directory)),
      m_prefix(stream == OutputStream::Out ? QStringLiteral("out") : QStringLiteral("err")),
      m_headCap(cap > 0 ? cap / 2 : unlimited), m_tailCap(cap > 0 ? cap - cap / 2 : unlimited),
      m_segmentCap(std::max<qint64>(1, (m_tailCap + segmentsOfTail - 1) / segmentsOfTail))
{
}

StreamFiles::~StreamFiles()
{
    closeEnd();
}

QString StreamFiles::headName() const
{
    return m_directory + QLatin1Char('/') + m_prefix + QLatin1String(".head");
}

QString StreamFiles::segmentName(qint64 start) const
{
    return m_directory + QLatin1Char('/') + m_prefix + QLatin1Char('.') +
           QStringLiteral("%1").arg(start, offsetDigits, 16, QLatin1Char('0'));
}

Result<void> StreamFiles::open(bool writing)
{
    m_headSize = sizeOf(headName());
    m_total = m_headSize;
    m_segments.clear();
    std::vector<Segment> found;
    const QStringList names = QDir(m_directory).entryList({m_prefix + QLatin1String(".*")}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const QString digits = name.mid(m_prefix.size() + 1);
        bool isOffset = false;
        const qint64 start = digits.toLongLong(&isOffset, 16);
        if (isOffset && start >= 0 && start < unlimited && segmentName(start).endsWith(name))
            found.push_back({start, sizeOf(segmentName(start)), false});
    }
    std::ranges::sort(found, {}, &Segment::start);
    // A head that is shorter than it was when the first segment was made has lost bytes; all behind it is beyond a
    // hole. Without the cap nobody can tell, and a gap is taken for dropped bytes.
    const bool headWhole = m_headSize >= m_headCap || m_headCap == unlimited;
    std::vector<qint64> useless;
    for (const Segment &segment : found) {
        const bool follows = m_segments.empty() ? headWhole && segment.start >= m_headSize : segment.start == m_total;
        if (!follows || segment.size == 0) {
            useless.push_back(segment.start);
            continue;
        }
        m_segments.push_back(segment);
        m_total = segment.start + segment.size;
    }
    if (writing) {
        for (const qint64 start : useless)
            QFile::remove(segmentName(start));
        dropOldSegments();
    }
    return {};
}

qint64 StreamFiles::tailStart() const
{
    if (m_segments.empty())
        return m_headSize;
    return std::max({m_headSize, m_segments.front().start, m_total - m_tailCap});
}

qint64 StreamFiles::roomAtEnd() const
{
    if (!m_segments.empty() && m_segments.back().size < m_segmentCap)
        return m_segmentCap - m_segments.back().size;
    if (m_segments.empty() && m_headSize < m_headCap)
        return m_headCap - m_headSize;
    return 0;
}

Result<void> StreamFiles::append(const char *bytes, qint64 size)
{
    const qint64 before = m_total;
    while (size > 0) {
        if (roomAtEnd() == 0) {
            closeEnd();
            m_segments.push_back({m_total, 0, false});
        }
        const qint64 part = std::min(size, roomAtEnd());
        if (auto written = writeAtEnd(bytes, part); !written) {
            rollBackTo(before);
            return written;
        }
        bytes += part;
        size -= part;
    }
    dropOldSegments();
    return {};
}

Result<void> StreamFiles::writeAtEnd(const char *bytes, qint64 size)
{
    const bool inHead = m_segments.empty();
    qint64 &fileSize = inHead ? m_headSize : m_segments.back().size;
    if (m_fd < 0) {
        m_fdStart = inHead ? 0 : m_segments.back().start;
        m_fd = openFile(inHead ? headName() : segmentName(m_fdStart), O_WRONLY | O_CREAT);
        if (m_fd < 0)
            return fail(errorFromErrno(errno, {}));
    }
    if (const int error = writeAll(m_fd, bytes, size, fileSize); error != 0)
        return fail(errorFromErrno(error, {}));
    fileSize += size;
    m_total += size;
    (inHead ? m_headDirty : m_segments.back().dirty) = true;
    return {};
}

void StreamFiles::rollBackTo(qint64 total)
{
    closeEnd();
    while (!m_segments.empty() && m_segments.back().start >= total) {
        QFile::remove(segmentName(m_segments.back().start));
        m_segments.pop_back();
    }
    qint64 &fileSize = m_segments.empty() ? m_headSize : m_segments.back().size;
    const qint64 start = m_segments.empty() ? 0 : m_segments.back().start;
    // The failed write may have left some bytes behind the size that is counted.
    fileSize = std::min(fileSize, total - start);
    const QString name = m_segments.empty() ? headName() : segmentName(start);
    if (::truncate(QFile::encodeName(name).constData(), fileSize) != 0 && errno != ENOENT)
        qWarning("A record could not be cut back after a failed write");
    m_total = total;
}

void StreamFiles::dropOldSegments()
{
    const qint64 keptFrom = m_total - m_tailCap;
    size_t count = 0;
    while (count + 1 < m_segments.size() && m_segments[count].start + m_segments[count].size <= keptFrom)
        QFile::remove(segmentName(m_segments[count++].start));
    m_segments.erase(m_segments.begin(), m_segments.begin() + std::ptrdiff_t(count));
}

Result<void> StreamFiles::read(qint64 offset, qint64 size, char *bytes) const
{
    while (size > 0) {
        QString name = headName();
        qint64 start = 0;
        qint64 end = m_headSize;
        if (offset >= m_headSize) {
            const auto behind = std::ranges::upper_bound(m_segments, offset, {}, &Segment::start);
            if (behind == m_segments.begin())
                return fail(ErrorCode::Corrupt, {}, QStringLiteral("offset %1 is not held").arg(offset));
            const Segment &segment = *std::prev(behind);
            name = segmentName(segment.start);
            start = segment.start;
            end = segment.start + segment.size;
        }
        const qint64 part = std::min(size, end - offset);
        if (part <= 0)
            return fail(ErrorCode::Corrupt, {}, QStringLiteral("offset %1 is not held").arg(offset));
        const int fd = openFile(name, O_RDONLY);
        if (fd < 0)
            return fail(errorFromErrno(errno, {}));
        qint64 done = 0;
        int error = 0;
        while (done < part && error == 0) {
            const ssize_t got = ::pread(fd, bytes + done, size_t(part - done), offset - start + done);
            if (got > 0)
                done += got;
            else if (got == 0)
                break;
            else if (errno != EINTR)
                error = errno;
        }
        ::close(fd);
        if (error != 0)
            return fail(errorFromErrno(error, {}));
        if (done < part)
            return fail(ErrorCode::Corrupt, {}, QStringLiteral("%1 has become shorter").arg(name));
        bytes += part;
        offset += part;
        size -= part;
    }
    return {};
}

Result<void> StreamFiles::sync()
{
    const auto syncFile = [](const QString &name) {
        const int fd = openFile(name, O_WRONLY);
        const int error = fd >= 0 && ::fdatasync(fd) == 0 ? 0 : errno;
        if (fd >= 0)
            ::close(fd);
        return error;
    };
    if (m_headDirty) {
        if (const int error = syncFile(headName()); error != 0)
            return fail(errorFromErrno(error, {}));
        m_headDirty = false;
    }
    for (Segment &segment : m_segments) {
        if (!segment.dirty)
            continue;
        if (const int error = syncFile(segmentName(segment.start)); error != 0)
            return fail(errorFromErrno(error, {}));
        segment.dirty = false;
    }
    return {};
}

void StreamFiles::closeEnd()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

} // namespace Vitrine::Store
