// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalCheckpoints : public Checkpoints
{
    Q_OBJECT

public:
    explicit LocalCheckpoints(EngineCore &core);
    Pending<CheckpointInfo> create(const NewCheckpoint &request) override;
    Pending<QList<CheckpointInfo>> list(const SessionKey &key) override;
    Pending<void> restore(const SessionKey &key, const QString &id) override;
    Pending<SessionInfo> fork(const NewFork &request) override;
    Pending<void> remove(const SessionKey &key, const QString &id) override;
    Pending<FolderPage> listFiles(const SessionKey &key, const QString &id, const QByteArray &path, int limit) override;
    Pending<FileEntry> statFile(const SessionKey &key, const QString &id, const QByteArray &path) override;
    Pending<FileChunk> readFile(const SessionKey &key, const QString &id, const QByteArray &path, qint64 offset,
                                qint64 maxBytes) override;

private:
    /// In the engine's thread with the session, or its NotFound.
    template <typename T, typename Work>
    Pending<T> with(const SessionKey &key, Work work);

    EngineCore &m_core;
};

} // namespace Vitrine::Api
