// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/layers/layerwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace Vitrine::Store {

namespace {

constexpr qint64 cluster = QcowLayout::clusterBytes;
constexpr qint64 tableSpan = cluster * QcowLayout::inTable; ///< bytes of the disk that one second table is for
constexpr qint64 countsInBlock = cluster / 2;
constexpr quint64 onlyOne = quint64(1) << 63; ///< what it leads to is used once
constexpr quint64 zeros = 1;

QString cannotWrite()
{
    return QCoreApplication::translate("Vitrine::Store::Layers",
                                       "Cannot make a layer of the workspace. Check that the store's disk has space.");
}

qint64 clustersOf(qint64 bytes)
{
    return (bytes + cluster - 1) / cluster;
}

bool isAllZero(const char *bytes, qint64 count)
{
    return bytes[0] == 0 && std::memcmp(bytes, bytes + 1, size_t(count - 1)) == 0;
}

} // namespace

static_assert(DiskRuns::piece == cluster, "a run begins at a cluster's beginning");

LayerWriter::LayerWriter(QString file, DiskRuns runs, QString mark)
    : m_file(std::move(file)), m_runs(std::move(runs)), m_mark(std::move(mark))
{
}

LayerWriter::~LayerWriter()
{
    if (m_fd >= 0)
        ::close(m_fd);
    if (m_fd >= 0 && !m_kept)
        QFile::remove(m_file);
}

qint64 LayerWriter::fileBytes(qint64 diskBytes, qint64 runs, qint64 dataBytes)
{
    const qint64 data = clustersOf(dataBytes) + 1;
    const qint64 tables = std::min(diskBytes / tableSpan + 1, runs + dataBytes / tableSpan + 1);
    const qint64 first = diskBytes / tableSpan * 8 / cluster + 1;
    const qint64 counts = (data + tables + first) / countsInBlock + 2;
    return (2 + counts + first + tables + data) * cluster;
}

Result<void> LayerWriter::begin()
{
    m_fd = ::open(QFile::encodeName(m_file).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_fd < 0)
        return fail(errorFromErrno(errno, cannotWrite()));
    m_layout.bytes = m_runs.bytes;
    qint64 lastTable = -1;
    qint64 dataClusters = 0;
    for (const DiskRun &run : m_runs.runs) {
        const qint64 first = run.offset / tableSpan;
        const qint64 last = (run.offset + run.length - 1) / tableSpan;
        m_tables += last - std::max(first, lastTable + 1) + 1;
        lastTable = last;
        dataClusters += run.isZero ? 0 : clustersOf(run.length);
    }
    // Blocks of counts are counted by themselves, too.
    const qint64 others = 1 + m_layout.tableClusters() + m_tables + dataClusters;
    qint64 blocks = 0;
    qint64 clusters = 0;
    do {
        ++blocks;
        m_layout.countClusters = clustersOf(blocks * 8);
        clusters = others + blocks + m_layout.countClusters;
    } while (blocks * countsInBlock < clusters);
    m_layout.counts = cluster;
    const qint64 blocksAt = m_layout.counts + m_layout.countClusters * cluster;
    m_layout.tables = blocksAt + blocks * cluster;
    m_data = m_layout.tables + (m_layout.tableClusters() + m_tables) * cluster;
    m_at = m_data;
    m_end = clusters * cluster;
    if (::ftruncate(m_fd, m_end) != 0)
        return fail(errorFromErrno(errno, cannotWrite()));
    const QByteArray head = m_layout.header(m_mark);
    auto done = put(head.constData(), head.size(), 0);
    if (done)
        done = writeCounts(blocksAt, clusters);
    return done ? writeTables() : done;
}

/// Every cluster of the file is used once.
Result<void> LayerWriter::writeCounts(qint64 first, qint64 clusters)
{
    QByteArray block(cluster, '\0');
    for (qint64 i = 0; i * countsInBlock < clusters; ++i) {
        char entry[8];
        qToBigEndian(quint64(first + i * cluster), entry);
        if (auto done = put(entry, sizeof entry, m_layout.counts + i * 8); !done)
            return done;
        for (qint64 j = 0; j < countsInBlock; ++j)
            qToBigEndian<quint16>(i * countsInBlock + j < clusters ? 1 : 0, block.data() + j * 2);
        if (auto done = put(block.constData(), cluster, first + i * cluster); !done)
            return done;
    }
    return {};
}

Result<void> LayerWriter::writeTables()
{
    QByteArray table(cluster, '\0');
    qint64 number = -1; // of the second table at hand
    qint64 place = m_layout.tables + m_layout.tableClusters() * cluster;
    qint64 content = m_data;
    const auto flush = [&]() -> Result<void> {
        if (number < 0)
            return {};
        char entry[8];
        qToBigEndian(quint64(place) | onlyOne, entry);
        auto done = put(entry, sizeof entry, m_layout.tables + number * 8);
        if (done)
            done = put(table.constData(), cluster, place);
        place += cluster;
        table.fill('\0');
        return done;
    };
    for (const DiskRun &run : m_runs.runs) {
        for (qint64 at = run.offset; at < run.offset + run.length; at += cluster) {
            if (at / tableSpan != number) {
                if (auto done = flush(); !done)
                    return done;
                number = at / tableSpan;
            }
            qToBigEndian(run.isZero ? zeros : quint64(content) | onlyOne, table.data() + at % tableSpan / cluster * 8);
            content += run.isZero ? 0 : cluster;
        }
    }
    return flush();
}

Result<void> LayerWriter::put(const char *bytes, qint64 count, qint64 offset)
{
    while (count > 0) {
        const ssize_t written = ::pwrite(m_fd, bytes, size_t(count), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(errorFromErrno(written < 0 ? errno : ENOSPC, cannotWrite()));
        bytes += written;
        count -= written;
        offset += written;
    }
    return {};
}

Result<void> LayerWriter::write(const char *bytes, qint64 count)
{
    while (count > 0) {
        while (m_run < m_runs.runs.size() && (m_runs.runs[m_run].isZero || m_inRun == m_runs.runs[m_run].length)) {
            if (!m_runs.runs[m_run].isZero)
                m_at = m_data + clustersOf(m_at - m_data) * cluster; // only a disk's end is no multiple
            ++m_run;
            m_inRun = 0;
        }
        if (m_run == m_runs.runs.size())
            return fail(ErrorCode::Corrupt, cannotWrite(), QStringLiteral("more bytes than runs"));
        // Up to a cluster's end, so that one of zeros stays a hole in the file.
        const qint64 part = std::min({count, m_runs.runs[m_run].length - m_inRun, cluster - m_inRun % cluster});
        if (!isAllZero(bytes, part)) {
            if (auto done = put(bytes, part, m_at); !done)
                return done;
        }
        bytes += part;
        count -= part;
        m_inRun += part;
        m_at += part;
    }
    return {};
}

Result<void> LayerWriter::finish()
{
    while (m_run < m_runs.runs.size() && (m_runs.runs[m_run].isZero || m_inRun == m_runs.runs[m_run].length)) {
        ++m_run;
        m_inRun = 0;
    }
    if (m_run != m_runs.runs.size())
        return fail(ErrorCode::Corrupt, cannotWrite(), QStringLiteral("fewer bytes than runs"));
    m_kept = true;
    return {};
}

} // namespace Vitrine::Store
