// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/runorder.h"

#include <QFile>
#include <QtEndian>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace Vitrine::Store {

namespace {

constexpr char magic[8] = {'V', 'i', 't', 'r', 'o', 'r', 'd', '1'};
constexpr qint64 headSize = 16; // magic, cap
constexpr qint64 entrySize = 8;
constexpr quint64 errBit = quint64(1) << 63;

int indexOfStream(OutputStream stream)
{
    return stream == OutputStream::Out ? 0 : 1;
}

QByteArray entryOf(const Run &run)
{
    const quint64 value = quint64(run.streamEnd) | (run.stream == OutputStream::Err ? errBit : 0);
    QByteArray entry(entrySize, Qt::Uninitialized);
    qToLittleEndian(value, entry.data());
    return entry;
}

QByteArray headOf(qint64 cap)
{
    QByteArray head(magic, sizeof magic);
    head.resize(headSize);
    qToLittleEndian(cap, head.data() + sizeof magic);
    return head;
}

bool writeAll(int fd, const QByteArray &bytes, qint64 offset)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::pwrite(fd, bytes.constData() + done, size_t(bytes.size() - done), offset + done);
        if (written > 0)
            done += written;
        else if (errno != EINTR)
            return false;
    }
    return true;
}

} // namespace

RunOrder::RunOrder(QString file) : m_file(std::move(file)) {}

RunOrder::~RunOrder()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

qint64 RunOrder::readCap() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray head = file.read(headSize);
    if (head.size() != headSize || std::memcmp(head.constData(), magic, sizeof magic) != 0)
        return 0;
    return std::max<qint64>(0, qFromLittleEndian<qint64>(head.constData() + sizeof magic));
}

void RunOrder::add(OutputStream stream, qint64 streamEnd)
{
    qint64 &end = m_ends[indexOfStream(stream)];
    if (streamEnd <= end)
        return;
    const qint64 size = streamEnd - end;
    end = streamEnd;
    if (!m_runs.empty() && m_runs.back().stream == stream) {
        m_runs.back().streamEnd = streamEnd;
        m_runs.back().end += size;
    } else {
        m_runs.push_back({stream, streamEnd, this->end() + size});
    }
}

void RunOrder::load(qint64 outTotal, qint64 errTotal)
{
    m_runs.clear();
    m_ends[0] = m_ends[1] = 0;
    m_stale = true;
    const qint64 totals[2] = {outTotal, errTotal};
    QByteArray content;
    if (QFile file(m_file); file.open(QIODevice::ReadOnly))
        content = file.read(headSize + qint64(2 * maxRuns) * entrySize);
    if (content.size() >= headSize && std::memcmp(content.constData(), magic, sizeof magic) == 0) {
        for (qint64 at = headSize; at + entrySize <= content.size(); at += entrySize) {
            const auto value = qFromLittleEndian<quint64>(content.constData() + at);
            const OutputStream stream = (value & errBit) != 0 ? OutputStream::Err : OutputStream::Out;
            add(stream, std::min(qint64(value & ~errBit), totals[indexOfStream(stream)]));
        }
    }
    // Normally one of the two at most: the run that was going on.
    const OutputStream last = m_runs.empty() ? OutputStream::Err : m_runs.back().stream;
    const OutputStream other = last == OutputStream::Out ? OutputStream::Err : OutputStream::Out;
    add(last, totals[indexOfStream(last)]);
    add(other, totals[indexOfStream(other)]);
}

Result<void> RunOrder::openForWriting(qint64 cap)
{
    m_cap = cap;
    // A record without a byte has no file; most commands write nothing to stderr, and many nothing at all.
    if (m_runs.empty() && !QFile::exists(m_file))
        return {};
    return rewrite();
}

Result<void> RunOrder::rewrite()
{
    QByteArray content = headOf(m_cap);
    for (size_t i = 0; i + 1 < m_runs.size(); ++i)
        content += entryOf(m_runs[i]);
    const QByteArray name = QFile::encodeName(m_file);
    const QByteArray fresh = name + ".new";
    const int fd = ::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(errorFromErrno(errno, {}));
    if (!writeAll(fd, content, 0) || ::rename(fresh.constData(), name.constData()) != 0) {
        const int error = errno;
        ::close(fd);
        ::unlink(fresh.constData());
        return fail(errorFromErrno(error, {}));
    }
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = fd;
    m_fileSize = content.size();
    m_stale = false;
    m_dirty = true;
    return {};
}

Result<void> RunOrder::switchTo(OutputStream stream)
{
    if (m_fd < 0 || m_stale) {
        if (auto written = rewrite(); !written)
            return written;
    }
    if (m_runs.empty() || m_runs.back().stream == stream)
        return {};
    if (m_runs.size() >= maxRuns) {
        mergeMiddle();
        m_stale = true;
        if (auto written = rewrite(); !written)
            return written;
    }
    if (m_fileSize >= headSize + qint64(m_runs.size()) * entrySize)
        return {}; // said already, before a write that failed
    if (!writeAll(m_fd, entryOf(m_runs.back()), m_fileSize)) {
        const int error = errno;
        if (::ftruncate(m_fd, m_fileSize) != 0)
            m_stale = true;
        return fail(errorFromErrno(error, {}));
    }
    m_fileSize += entrySize;
    m_dirty = true;
    return {};
}

void RunOrder::grow(OutputStream stream, qint64 size)
{
    // When a switch was announced and its bytes then failed, the old run may go on: the entry ends it too early, which
    // the next rewrite mends.
    if (!m_runs.empty() && m_runs.back().stream == stream && m_fileSize >= headSize + qint64(m_runs.size()) * entrySize)
        m_stale = true;
    add(stream, m_ends[indexOfStream(stream)] + size);
}

void RunOrder::mergeMiddle()
{
    // Keep the first quarter and the newest half as they are.
    const size_t from = maxRuns / 4;
    const size_t to = m_runs.size() - maxRuns / 2;
    qint64 ends[2] = {};
    for (size_t i = 0; i < to; ++i)
        ends[indexOfStream(m_runs[i].stream)] = m_runs[i].streamEnd;
    const qint64 mergedEnd = m_runs[to - 1].end;
    const qint64 start = m_runs[from - 1].end;
    qint64 outStart = 0;
    for (size_t i = 0; i < from; ++i) {
        if (m_runs[i].stream == OutputStream::Out)
            outStart = m_runs[i].streamEnd;
    }
    const Run out{OutputStream::Out, ends[0], start + (ends[0] - outStart)};
    const Run err{OutputStream::Err, ends[1], mergedEnd};
    m_runs.erase(m_runs.begin() + std::ptrdiff_t(from), m_runs.begin() + std::ptrdiff_t(to));
    m_runs.insert(m_runs.begin() + std::ptrdiff_t(from), {out, err});
}

Result<void> RunOrder::sync()
{
    if (m_fd < 0 || !m_dirty)
        return {};
    if (m_stale) {
        if (auto written = rewrite(); !written)
            return written;
    }
    if (::fdatasync(m_fd) != 0)
        return fail(errorFromErrno(errno, {}));
    m_dirty = false;
    return {};
}

size_t RunOrder::indexOf(qint64 position) const
{
    const auto found = std::ranges::upper_bound(m_runs, position, {}, &Run::end);
    return size_t(found - m_runs.begin());
}

} // namespace Vitrine::Store
