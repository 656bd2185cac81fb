// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/checkpoint.h"
#include "engine/model/runtime.h"
#include "engine/store/catalogue.h"

namespace Vitrine::Store {

/// A disk in an archive. It stands on another one, or on nothing.
struct ArchiveDisk
{
    qint64 bytes = 0; ///< of the disk
    int parent = -1;  ///< its place in the list, before this one; -1: none
    qint64 runs = 0;
    qint64 dataBytes = 0;

    [[nodiscard]] qint64 memberBytes() const;
};

/// A file of a record's folder.
struct ArchiveFile
{
    QString record;
    QString name; ///< see isRecordFileName()
    qint64 bytes = 0;
};

struct ArchiveCheckpoint
{
    CheckpointInfo info;
    int disk = 0;
};

/// The first member of an archive: what else is in it, and how large each of these is. Everything that takes space or
/// memory is declared here, so that it can be refused before any of it is unpacked.
struct ArchiveManifest
{
    static constexpr int version = 1;
    static constexpr qint64 largest = qint64(64) << 20;   ///< bytes, of the manifest itself
    static constexpr qint64 maxLines = qint64(256) << 20; ///< bytes, of the commands, and of the prompts
    static constexpr int maxRecords = 1'000'000;
    static constexpr int maxFiles = 500'000;
    static constexpr int maxDisks = 1024;
    static constexpr qint64 maxContent = qint64(1) << 50;

    QString madeBy; ///< version of the program
    QDateTime madeAt;
    SessionRow session;
    RuntimeInfo runtime; ///< the version that the session runs
    QList<ArchiveDisk> disks;
    int top = 0;                          ///< the disk that is the workspace
    QList<ArchiveCheckpoint> checkpoints; ///< oldest first
    int commands = 0;
    qint64 commandBytes = 0;
    int invocations = 0;
    qint64 invocationBytes = 0;
    QList<ArchiveFile> files;

    /// Bytes of all members but this one and the last.
    [[nodiscard]] qint64 contentBytes() const;
    [[nodiscard]] QByteArray toBytes() const;
    /// Corrupt unless every rule is kept; detail says which is not.
    [[nodiscard]] static Result<ArchiveManifest> parse(const QByteArray &bytes);
};

/// Names that files of a record may have (OutputRecord): nothing else is read out of an archive, or put into one.
[[nodiscard]] bool isRecordFileName(const QString &name);

/// Members, in this order: manifest, commands, invocations, the records' files and the disks in the manifest's order,
/// and the SHA-256 of each of these.
namespace ArchiveNames {
inline constexpr auto manifest = "vitrine-session.json";
inline constexpr auto commands = "commands.jsonl";
inline constexpr auto invocations = "invocations.jsonl";
inline constexpr auto sums = "sha256.json";
[[nodiscard]] QByteArray file(const ArchiveFile &file);
[[nodiscard]] QByteArray disk(qsizetype place);
} // namespace ArchiveNames

} // namespace Vitrine::Store
