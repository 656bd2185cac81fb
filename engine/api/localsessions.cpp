// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localsessions.h"

namespace Vitrine::Api {

LocalSessions::LocalSessions(EngineCore &core) : m_core(core)
{
    connect(&core.registry, &Session::SessionRegistry::added, this, &Sessions::added);
    connect(&core.registry, &Session::SessionRegistry::changed, this, &Sessions::changed);
    connect(&core.registry, &Session::SessionRegistry::removed, this, &Sessions::removed);
}

template <typename T, typename Work>
Pending<T> LocalSessions::with(const SessionKey &key, Work work)
{
    return m_core.call<T>([this, key, work]() -> Pending<T> {
        const auto session = m_core.registry.need(key);
        return session ? work(**session) : failed<T>(session.error());
    });
}

Pending<QList<SessionInfo>> LocalSessions::list()
{
    return m_core.call<QList<SessionInfo>>([this] { return ready(m_core.registry.list()); });
}

Pending<SessionInfo> LocalSessions::show(const SessionKey &key)
{
    return with<SessionInfo>(key, [](Session::Session &session) { return ready(session.info()); });
}

Pending<SessionInfo> LocalSessions::create(const NewSession &request)
{
    return m_core.call<SessionInfo>([this, request] { return m_core.registry.create(request); });
}

Pending<SessionInfo> LocalSessions::start(const SessionKey &key)
{
    return with<SessionInfo>(key, [](Session::Session &session) { return session.start(); });
}

Pending<void> LocalSessions::stop(const SessionKey &key)
{
    return with<void>(key, [](Session::Session &session) { return session.stop(); });
}

Pending<void> LocalSessions::suspend(const SessionKey &key)
{
    return with<void>(key, [](Session::Session &session) { return session.suspend(); });
}

Pending<void> LocalSessions::remove(const SessionKey &key)
{
    return m_core.call<void>([this, key] { return m_core.registry.remove(key); });
}

Pending<void> LocalSessions::rename(const SessionKey &key, const QString &name)
{
    return with<void>(key, [name](Session::Session &session) { return session.rename(name); });
}

Pending<void> LocalSessions::finish(const SessionKey &key)
{
    return with<void>(key, [](Session::Session &session) { return session.finish(); });
}

Pending<void> LocalSessions::setTestCommand(const SessionKey &key, const QString &command)
{
    return with<void>(key, [command](Session::Session &session) { return session.setTestCommand(command); });
}

Pending<QString> LocalSessions::testCommand(const SessionKey &key)
{
    return m_core.call<QString>([this, key] { return m_core.tasks.testCommand(key); });
}

LocalFiles::LocalFiles(EngineCore &core) : m_core(core)
{
    connect(&core.registry, &Session::SessionRegistry::folderChanged, this, &Files::folderChanged);
    connect(&core.registry, &Session::SessionRegistry::filesChanged, this, &Files::allChanged);
}

template <typename T, typename Work>
Pending<T> LocalFiles::with(const SessionKey &key, Work work)
{
    return m_core.call<T>([this, key, work]() -> Pending<T> {
        const auto session = m_core.registry.need(key);
        return session ? work((*session)->files()) : failed<T>(session.error());
    });
}

Pending<FolderPage> LocalFiles::list(const SessionKey &key, const QByteArray &path, int limit)
{
    return with<FolderPage>(key, [path, limit](Session::WorkspaceFiles &files) { return files.list(path, limit); });
}

Pending<FileEntry> LocalFiles::stat(const SessionKey &key, const QByteArray &path)
{
    return with<FileEntry>(key, [path](Session::WorkspaceFiles &files) { return files.stat(path); });
}

Pending<FileChunk> LocalFiles::read(const SessionKey &key, const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    return with<FileChunk>(
        key, [path, offset, maxBytes](Session::WorkspaceFiles &files) { return files.read(path, offset, maxBytes); });
}

Pending<void> LocalFiles::write(const SessionKey &key, const QByteArray &path, const FileChunk &piece)
{
    return with<void>(key, [path, piece](Session::WorkspaceFiles &files) { return files.write(path, piece); });
}

Pending<void> LocalFiles::makeFolder(const SessionKey &key, const QByteArray &path)
{
    return with<void>(key, [path](Session::WorkspaceFiles &files) { return files.makeFolder(path); });
}

Pending<void> LocalFiles::makeLink(const SessionKey &key, const QByteArray &path, const QByteArray &target)
{
    return with<void>(key, [path, target](Session::WorkspaceFiles &files) { return files.makeLink(path, target); });
}

Pending<void> LocalFiles::rename(const SessionKey &key, const QByteArray &from, const QByteArray &to, bool replace)
{
    return with<void>(key,
                      [from, to, replace](Session::WorkspaceFiles &files) { return files.rename(from, to, replace); });
}

Pending<void> LocalFiles::remove(const SessionKey &key, const QByteArray &path)
{
    return with<void>(key, [path](Session::WorkspaceFiles &files) { return files.remove(path); });
}

Pending<void> LocalFiles::setAttributes(const SessionKey &key, const QByteArray &path, quint32 mode,
                                        const QDateTime &modifiedAt)
{
    return with<void>(key, [path, mode, modifiedAt](Session::WorkspaceFiles &files) {
        return files.setAttributes(path, mode, modifiedAt);
    });
}

void LocalFiles::watch(const SessionKey &key, bool on)
{
    (void)with<void>(key, [on](Session::WorkspaceFiles &files) {
        files.watch(on);
        return ready();
    });
}

} // namespace Vitrine::Api
