// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <optional>

namespace Vitrine::Ui {

/// The files of a workspace as they are now, or as they were at one checkpoint: what lists, finds and reads files need
/// not know which. At a checkpoint nothing changes, so nothing is told. Owned by the pane or page that shows them.
class FilesAt : public Api::Files
{
    Q_OBJECT

public:
    FilesAt(Api::Files &files, Api::Checkpoints &checkpoints, QObject *parent = nullptr);

    /// Empty: now. Whoever has listed or read something asks anew.
    void setCheckpoint(const QString &id) { m_checkpoint = id; }
    [[nodiscard]] QString checkpoint() const { return m_checkpoint; }

    [[nodiscard]] Pending<FolderPage> list(const SessionKey &key, const QByteArray &path, int limit = 0) override;
    [[nodiscard]] Pending<FileEntry> stat(const SessionKey &key, const QByteArray &path) override;
    [[nodiscard]] Pending<FileChunk> read(const SessionKey &key, const QByteArray &path, qint64 offset,
                                          qint64 maxBytes) override;
    /// Goes on while a checkpoint is looked at, so that each true has its false.
    void watch(const SessionKey &key, bool on) override;

private:
    Api::Files &m_files;
    Api::Checkpoints &m_checkpoints;
    QString m_checkpoint;
};

} // namespace Vitrine::Ui
