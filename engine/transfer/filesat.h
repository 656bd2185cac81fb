// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <optional>

namespace Vitrine::Transfer {

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
    // At a checkpoint nothing can be changed: WrongState.
    [[nodiscard]] Pending<void> write(const SessionKey &key, const QByteArray &path, const FileChunk &piece) override;
    [[nodiscard]] Pending<void> makeFolder(const SessionKey &key, const QByteArray &path) override;
    [[nodiscard]] Pending<void> makeLink(const SessionKey &key, const QByteArray &path,
                                         const QByteArray &target) override;
    [[nodiscard]] Pending<void> rename(const SessionKey &key, const QByteArray &from, const QByteArray &to,
                                       bool replace) override;
    [[nodiscard]] Pending<void> remove(const SessionKey &key, const QByteArray &path) override;
    [[nodiscard]] Pending<void> setAttributes(const SessionKey &key, const QByteArray &path, quint32 mode,
                                              const QDateTime &modifiedAt) override;
    /// Goes on while a checkpoint is looked at, so that each true has its false.
    void watch(const SessionKey &key, bool on) override;

private:
    [[nodiscard]] static Pending<void> refused();

    Api::Files &m_files;
    Api::Checkpoints &m_checkpoints;
    QString m_checkpoint;
};

} // namespace Vitrine::Transfer
