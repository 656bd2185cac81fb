// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/engine/fakestate.h"

namespace Vitrine::Fake {

/// Checkpoints that hold a copy of the session's file tree.
class FakeCheckpoints : public Api::Checkpoints
{
    Q_OBJECT

public:
    explicit FakeCheckpoints(FakeEngine *engine) : m_engine(engine) {}
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
    [[nodiscard]] qsizetype indexOf(const SessionKey &key, const QString &id) const;
    FakeEngine *m_engine;
};

/// The entries right below `path`; of a tree as FakeFiles and FakeCheckpoints have it.
[[nodiscard]] Result<FolderPage> listTree(const QMap<QByteArray, FakeFile> &tree, const QByteArray &path, int limit);

} // namespace Vitrine::Fake
