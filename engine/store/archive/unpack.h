// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/archive/archivemanifest.h"
#include "engine/store/archive/archivereader.h"
#include "engine/store/archive/archivework.h"
#include "engine/store/storepaths.h"

#include <QSet>

#include <memory>

namespace Vitrine::Store {

/// Takes an archive apart that anybody may have made. All calls wait, so not in the engine's thread.
///
/// States: opened (the manifest is read and keeps every rule) → unpack() (into a folder that is nobody's, and layers
/// without rows) → keep(). Whatever goes before keep() leaves nothing.
class Unpack
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Unpack>> open(const QString &file, const StorePaths &paths);
    ~Unpack();
    Unpack(const Unpack &) = delete;
    Unpack &operator=(const Unpack &) = delete;

    [[nodiscard]] const ArchiveManifest &manifest() const { return m_manifest; }
    /// NoSpace before the first byte when the store's disk has not that much.
    [[nodiscard]] Result<void> unpack(const ArchiveWorkPointer &work);
    /// From here on, and unless it is taken back, files stay when this object goes: the catalogue may have them.
    void keep(bool isKept) { m_isKept = isKept; }

    [[nodiscard]] QString folder() const { return m_folder; }
    /// As they are in the manifest. Rows that stand on another come after it.
    [[nodiscard]] const QList<LayerRow> &layers() const { return m_layers; }
    [[nodiscard]] const QList<CommandRecord> &commands() const { return m_commands; }
    [[nodiscard]] const QList<InvocationRecord> &invocations() const { return m_invocations; }
    /// The folder was given another name.
    void moved(const QString &folder) { m_folder = folder; }

private:
    explicit Unpack(const StorePaths &paths) : m_paths(paths) {}
    [[nodiscard]] Result<void> checkSpace() const;
    [[nodiscard]] Result<void> unpackAll();
    template <typename Record>
    [[nodiscard]] Result<void> readRecords(const QByteArray &name, qint64 bytes, int count, QList<Record> &records);
    [[nodiscard]] Result<void> unpackFile(const ArchiveFile &file);
    [[nodiscard]] Result<void> unpackDisk(qsizetype place);
    [[nodiscard]] Result<void> goOn(qint64 bytes);

    StorePaths m_paths;
    ArchiveManifest m_manifest;
    std::unique_ptr<ArchiveReader> m_reader;
    ArchiveWorkPointer m_work;
    QString m_folder;
    QList<LayerRow> m_layers;
    QList<CommandRecord> m_commands;
    QList<InvocationRecord> m_invocations;
    QSet<QString> m_ids; ///< of commands and prompts
    QByteArray m_piece;
    bool m_isKept = false;
};

} // namespace Vitrine::Store
