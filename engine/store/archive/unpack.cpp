// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/unpack.h"

#include "engine/store/archive/importfolder.h"
#include "engine/store/layers/layers.h"
#include "engine/store/layers/layerwriter.h"
#include "engine/store/outputrecord.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace Vitrine::Store {

namespace {

constexpr qint64 pieceBytes = qint64(1) << 20;
constexpr qint64 smallestFile = 4096; ///< what a small file takes, with its name
/// Left for the catalogue and for everything else that runs.
constexpr qint64 spareBytes = qint64(64) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::Archive", text);
}

std::unexpected<Error> bad(const QString &detail)
{
    return fail(ErrorCode::Corrupt, {}, detail);
}

/// In words: what was found in an archive says only what rule it breaks.
Error inWords(const Error &error)
{
    if (error.code != ErrorCode::Corrupt || !error.message.isEmpty())
        return error;
    return {ErrorCode::Corrupt, tr("The archive is damaged, or Vitrine has not made it. Nothing was imported."),
            error.detail};
}

qint64 freeBytes(const QString &folder)
{
    struct statvfs space = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &space) != 0)
        return 0;
    return qint64(space.f_bavail) * qint64(space.f_frsize);
}

} // namespace

Result<std::unique_ptr<Unpack>> Unpack::open(const QString &file, const StorePaths &paths)
{
    std::unique_ptr<Unpack> unpack(new Unpack(paths));
    auto reader = ArchiveReader::open(file);
    if (!reader)
        return std::unexpected(inWords(reader.error()));
    unpack->m_reader = std::move(*reader);
    const auto bytes = unpack->m_reader->small(ArchiveNames::manifest, ArchiveManifest::largest);
    if (!bytes)
        return std::unexpected(inWords(bytes.error()));
    auto manifest = ArchiveManifest::parse(*bytes);
    if (!manifest)
        return std::unexpected(inWords(manifest.error()));
    unpack->m_manifest = std::move(*manifest);
    return unpack;
}

Unpack::~Unpack()
{
    if (m_isKept)
        return;
    for (const LayerRow &layer : std::as_const(m_layers))
        QFile::remove(m_paths.layerFile(layer.id));
    ImportFolder::remove(m_folder);
}

Result<void> Unpack::unpack(const ArchiveWorkPointer &work)
{
    m_work = work;
    m_work->total = m_manifest.contentBytes();
    auto done = checkSpace();
    if (done)
        done = unpackAll();
    if (done)
        done = ImportFolder::flush(m_paths);
    return done ? goOn(0) : std::unexpected(inWords(done.error()));
}

Result<void> Unpack::goOn(qint64 bytes)
{
    m_work->done += bytes;
    if (m_work->isCancelled)
        return fail(ErrorCode::Cancelled, {});
    return {};
}

Result<void> Unpack::checkSpace() const
{
    qint64 layers = 0;
    for (const ArchiveDisk &disk : m_manifest.disks) {
        const qint64 file = LayerWriter::fileBytes(disk.bytes, disk.runs, disk.dataBytes);
        layers = file > ArchiveManifest::maxContent - layers ? ArchiveManifest::maxContent : layers + file;
    }
    qint64 files = m_manifest.commandBytes + m_manifest.invocationBytes;
    for (const ArchiveFile &file : m_manifest.files)
        files += file.bytes + smallestFile;
    const qint64 needed = layers + files + spareBytes;
    const qint64 free = std::min(freeBytes(m_paths.layersDir()), freeBytes(m_paths.sessionsDir()));
    if (needed > free)
        return fail(ErrorCode::NoSpace,
                    tr("The archive needs %1 on the store's disk, and %2 are free. Make room, and try again.")
                        .arg(QLocale().formattedDataSize(needed), QLocale().formattedDataSize(free)));
    return {};
}

Result<void> Unpack::unpackAll()
{
    m_piece.resize(pieceBytes);
    const QString folder = ImportFolder::staging(m_paths, Layers::newId());
    auto done = ImportFolder::make(folder);
    m_folder = folder;
    if (done)
        done = readRecords(ArchiveNames::commands, m_manifest.commandBytes, m_manifest.commands, m_commands);
    if (done)
        done =
            readRecords(ArchiveNames::invocations, m_manifest.invocationBytes, m_manifest.invocations, m_invocations);
    for (const ArchiveFile &file : std::as_const(m_manifest.files)) {
        if (done)
            done = unpackFile(file);
    }
    for (qsizetype i = 0; done && i < m_manifest.disks.size(); ++i)
        done = unpackDisk(i);
    return done ? m_reader->finish() : done;
}

template <typename Record>
Result<void> Unpack::readRecords(const QByteArray &name, qint64 bytes, int count, QList<Record> &records)
{
    auto begun = m_reader->next(name, bytes);
    if (!begun)
        return begun;
    // Bounded by the manifest; memory comes with the bytes, not with the claim.
    QByteArray lines;
    for (qint64 left = bytes; left > 0;) {
        const qint64 part = std::min(left, pieceBytes);
        if (auto got = m_reader->read(m_piece.data(), part); !got)
            return got;
        lines.append(m_piece.constData(), part);
        left -= part;
        if (auto wanted = goOn(part); !wanted)
            return wanted;
    }
    if (auto ended = m_reader->end(); !ended)
        return ended;
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype end = lines.indexOf('\n', at);
        if (end < 0)
            return bad(QStringLiteral("a record has no end"));
        const QJsonObject json = QJsonDocument::fromJson(lines.mid(at, end - at)).object();
        const Record record = Record::fromJson(json);
        if (!isRecordId(record.id) || m_ids.contains(record.id) || record.session != m_manifest.session.key ||
            !hasEnded(record.status) || records.size() >= count)
            return bad(QStringLiteral("record %1 is none").arg(records.size()));
        m_ids.insert(record.id);
        records.append(record);
        at = end + 1;
    }
    if (records.size() != count)
        return bad(QStringLiteral("%1 records, not %2").arg(records.size()).arg(count));
    return {};
}

Result<void> Unpack::unpackFile(const ArchiveFile &file)
{
    if (!m_ids.contains(file.record))
        return bad(QStringLiteral("a file of an unknown record"));
    auto done = m_reader->next(ArchiveNames::file(file), file.bytes);
    if (!done)
        return done;
    // Both are names that the manifest may have: letters and digits.
    const QString folder = m_folder + QStringLiteral("/records/") + file.record;
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return fail(errorFromErrno(errno, tr("Cannot write into the store. Check its disk.")));
    QFile to(folder + QLatin1Char('/') + file.name);
    if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::Failed, tr("Cannot write into the store. Check its disk."), to.errorString());
    for (qint64 left = file.bytes; done && left > 0;) {
        const qint64 part = std::min(left, pieceBytes);
        done = m_reader->read(m_piece.data(), part);
        if (done && to.write(m_piece.constData(), part) != part)
            return fail(to.error() == QFileDevice::ResourceError ? ErrorCode::NoSpace : ErrorCode::Failed,
                        tr("Cannot write into the store. Check its disk."), to.errorString());
        left -= part;
        if (done)
            done = goOn(part);
    }
    return done ? m_reader->end() : done;
}

Result<void> Unpack::unpackDisk(qsizetype place)
{
    const ArchiveDisk &disk = m_manifest.disks[place];
    auto done = m_reader->next(ArchiveNames::disk(place), disk.memberBytes());
    if (!done)
        return done;
    auto runs = DiskRuns::read([this](char *to, qint64 count) { return m_reader->read(to, count); }, disk.runs);
    if (!runs)
        return std::unexpected(runs.error());
    if (runs->bytes != disk.bytes || runs->dataBytes() != disk.dataBytes)
        return bad(QStringLiteral("disk %1 is another one").arg(place));
    LayerRow row;
    row.id = Layers::newId();
    row.bytes = disk.bytes;
    if (disk.parent >= 0)
        row.parent = m_layers[disk.parent].id;
    LayerWriter writer(m_paths.layerFile(row.id), std::move(*runs), row.id);
    done = writer.begin();
    if (done)
        done = goOn(disk.memberBytes() - disk.dataBytes);
    for (qint64 left = disk.dataBytes; done && left > 0;) {
        const qint64 part = std::min(left, pieceBytes);
        done = m_reader->read(m_piece.data(), part);
        if (done)
            done = writer.write(m_piece.constData(), part);
        left -= part;
        if (done)
            done = goOn(part);
    }
    if (done)
        done = writer.finish();
    if (!done)
        return done;
    m_layers.append(row); // from here on the file is ours to remove
    return m_reader->end();
}

} // namespace Vitrine::Store
