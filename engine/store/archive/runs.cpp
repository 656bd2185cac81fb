// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/runs.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace Vitrine::Store {

namespace {

constexpr char magic[] = "VitrRun1";
/// In the magic's place: what reads the disk cannot, and says why.
constexpr char broken[] = "VitrBad1";
constexpr qsizetype magicBytes = 8;
constexpr quint64 zeroBit = quint64(1) << 63;
constexpr qint64 maxWords = 500;

std::unexpected<Error> bad(const QString &detail)
{
    return fail(ErrorCode::Corrupt, {}, detail);
}

/// Only what a person can read: the words come from outside.
QString readable(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes)
        text += byte >= ' ' && byte <= '~' ? QLatin1Char(byte) : QLatin1Char('?');
    return text;
}

} // namespace

qint64 DiskRuns::dataBytes() const
{
    qint64 sum = 0;
    for (const DiskRun &run : runs)
        sum += run.isZero ? 0 : run.length;
    return sum;
}

QByteArray DiskRuns::toBytes() const
{
    QByteArray all(headBytes + runBytes * qint64(runs.size()), Qt::Uninitialized);
    char *at = all.data();
    std::memcpy(at, magic, magicBytes);
    qToLittleEndian(bytes, at + 8);
    qToLittleEndian(qint64(runs.size()), at + 16);
    at += headBytes;
    for (const DiskRun &run : runs) {
        qToLittleEndian(run.offset, at);
        qToLittleEndian(quint64(run.length) | (run.isZero ? zeroBit : 0), at + 8);
        at += runBytes;
    }
    return all;
}

Result<DiskRuns> DiskRuns::read(const Read &read, qint64 expected)
{
    char head[headBytes];
    if (auto got = read(head, headBytes); !got)
        return std::unexpected(got.error());
    DiskRuns disk;
    disk.bytes = qFromLittleEndian<qint64>(head + 8);
    const auto count = qFromLittleEndian<qint64>(head + 16);
    if (std::memcmp(head, broken, magicBytes) == 0) {
        QByteArray words(std::clamp<qint64>(disk.bytes, 0, maxWords), '\0');
        if (auto got = read(words.data(), words.size()); !got)
            return std::unexpected(got.error());
        return bad(readable(words));
    }
    if (std::memcmp(head, magic, magicBytes) != 0)
        return bad(QStringLiteral("a disk does not begin as one"));
    if (disk.bytes <= 0 || disk.bytes > largestDisk || disk.bytes % 4096 != 0)
        return bad(QStringLiteral("a disk of %1 bytes").arg(disk.bytes));
    if (count < 0 || count > most || count > (disk.bytes + piece - 1) / piece || (expected >= 0 && count != expected))
        return bad(QStringLiteral("a disk of %1 runs").arg(count));
    QByteArray entries(count * runBytes, Qt::Uninitialized);
    if (auto got = read(entries.data(), entries.size()); !got)
        return std::unexpected(got.error());
    disk.runs.reserve(size_t(count));
    qint64 end = 0;
    for (const char *at = entries.constData(); at < entries.constData() + entries.size(); at += runBytes) {
        const auto offset = qFromLittleEndian<quint64>(at);
        const auto word = qFromLittleEndian<quint64>(at + 8);
        const quint64 length = word & ~zeroBit;
        // Compared in this order, no sum can wrap around.
        if (offset > quint64(disk.bytes) || length > quint64(disk.bytes) - offset || length == 0 ||
            offset < quint64(end) || offset % piece != 0 ||
            ((offset + length) % piece != 0 && offset + length != quint64(disk.bytes)))
            return bad(QStringLiteral("a run of %1 bytes at %2").arg(length).arg(offset));
        disk.runs.push_back({qint64(offset), qint64(length), (word & zeroBit) != 0});
        end = qint64(offset + length);
    }
    return disk;
}

} // namespace Vitrine::Store
