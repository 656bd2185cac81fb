// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localcheckpoints.h"

namespace Vitrine::Api {

LocalCheckpoints::LocalCheckpoints(EngineCore &core) : m_core(core)
{
    connect(&core.registry, &Session::SessionRegistry::checkpointsChanged, this, &Checkpoints::changed);
}

template <typename T, typename Work>
Pending<T> LocalCheckpoints::with(const SessionKey &key, Work work)
{
    return m_core.call<T>([this, key, work]() -> Pending<T> {
        const auto session = m_core.registry.need(key);
        return session ? work(**session) : failed<T>(session.error());
    });
}

Pending<CheckpointInfo> LocalCheckpoints::create(const NewCheckpoint &request)
{
    if (const auto fine = request.check(); !fine)
        return failed<CheckpointInfo>(fine.error());
    return with<CheckpointInfo>(request.session, [name = request.name](Session::Session &session) {
        return session.checkpoints().take(CheckpointCause::You, name);
    });
}

Pending<QList<CheckpointInfo>> LocalCheckpoints::list(const SessionKey &key)
{
    return with<QList<CheckpointInfo>>(key,
                                       [](Session::Session &session) { return ready(session.checkpoints().list()); });
}

Pending<void> LocalCheckpoints::restore(const SessionKey &key, const QString &id)
{
    return with<void>(key, [id](Session::Session &session) { return session.restoreCheckpoint(id); });
}

Pending<SessionInfo> LocalCheckpoints::fork(const NewFork &request)
{
    return m_core.call<SessionInfo>([this, request] { return m_core.registry.fork(request); });
}

Pending<void> LocalCheckpoints::remove(const SessionKey &key, const QString &id)
{
    return with<void>(key, [id](Session::Session &session) { return session.checkpoints().remove(id); });
}

Pending<FolderPage> LocalCheckpoints::listFiles(const SessionKey &key, const QString &id, const QByteArray &path,
                                                int limit)
{
    return with<FolderPage>(
        key, [id, path, limit](Session::Session &session) { return session.checkpoints().listFiles(id, path, limit); });
}

Pending<FileEntry> LocalCheckpoints::statFile(const SessionKey &key, const QString &id, const QByteArray &path)
{
    return with<FileEntry>(key,
                           [id, path](Session::Session &session) { return session.checkpoints().statFile(id, path); });
}

Pending<FileChunk> LocalCheckpoints::readFile(const SessionKey &key, const QString &id, const QByteArray &path,
                                              qint64 offset, qint64 maxBytes)
{
    return with<FileChunk>(key, [id, path, offset, maxBytes](Session::Session &session) {
        return session.checkpoints().readFile(id, path, offset, maxBytes);
    });
}

} // namespace Vitrine::Api
