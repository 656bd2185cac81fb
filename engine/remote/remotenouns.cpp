// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/remotenouns.h"

#include "engine/remote/remotestreams.h"

#include <QThread>

namespace Vitrine::Remote {

using namespace Methods;

Pending<RuntimeInfo> RemoteRuntimes::create(const RuntimeSpec &spec)
{
    return m_link->call(runtimesCreate, spec);
}
Pending<QList<RuntimeInfo>> RemoteRuntimes::list()
{
    return m_link->call(runtimesList);
}
Pending<RuntimeInfo> RemoteRuntimes::show(const QString &name)
{
    return m_link->call(runtimesShow, name);
}
Pending<RuntimeInfo> RemoteRuntimes::update(const RuntimeSpec &spec)
{
    return m_link->call(runtimesUpdate, spec);
}
Pending<int> RemoteRuntimes::moveSessions(const QString &name, WorkspaceFate fate)
{
    return m_link->call(runtimesMoveSessions, name, fate);
}
Pending<QList<RuntimeInfo>> RemoteRuntimes::versions(const QString &name)
{
    return m_link->call(runtimesVersions, name);
}
Pending<void> RemoteRuntimes::remove(const QString &name)
{
    return m_link->call(runtimesRemove, name);
}

Pending<QList<SessionInfo>> RemoteSessions::list()
{
    return m_link->call(sessionsList);
}
Pending<SessionInfo> RemoteSessions::show(const SessionKey &key)
{
    return m_link->call(sessionsShow, key);
}
Pending<SessionInfo> RemoteSessions::create(const NewSession &request)
{
    return m_link->call(sessionsCreate, request);
}
Pending<SessionInfo> RemoteSessions::start(const SessionKey &key)
{
    return m_link->call(sessionsStart, key);
}
Pending<void> RemoteSessions::stop(const SessionKey &key)
{
    return m_link->call(sessionsStop, key);
}
Pending<void> RemoteSessions::suspend(const SessionKey &key)
{
    return m_link->call(sessionsSuspend, key);
}
Pending<void> RemoteSessions::remove(const SessionKey &key)
{
    return m_link->call(sessionsRemove, key);
}
Pending<void> RemoteSessions::finish(const SessionKey &key)
{
    return m_link->call(sessionsFinish, key);
}
Pending<void> RemoteSessions::rename(const SessionKey &key, const QString &name)
{
    return m_link->call(sessionsRename, key, name);
}
Pending<void> RemoteSessions::setTestCommand(const SessionKey &key, const QString &command)
{
    return m_link->call(sessionsSetTestCommand, key, command);
}
Pending<QString> RemoteSessions::testCommand(const SessionKey &key)
{
    return m_link->call(sessionsTestCommand, key);
}

Pending<CommandRecord> RemoteCommands::run(const CommandSpec &spec)
{
    return m_link->call(commandsRun, spec);
}
Pending<CommandRecord> RemoteCommands::ended(const QString &id)
{
    return m_link->call(commandsEnded, id);
}
Pending<void> RemoteCommands::cancel(const QString &id)
{
    return m_link->call(commandsCancel, id);
}
Pending<CommandRecord> RemoteCommands::show(const QString &id)
{
    return m_link->call(commandsShow, id);
}
Pending<QList<CommandRecord>> RemoteCommands::list(const SessionKey &key, int limit, const QString &before)
{
    return m_link->call(commandsList, key, limit, before);
}
Pending<OutputSlice> RemoteCommands::read(const QString &id, qint64 position, qint64 maxBytes)
{
    return m_link->call(commandsRead, id, position, maxBytes);
}

Pending<std::shared_ptr<Api::OutputReader>> RemoteCommands::follow(const QString &id, Api::ReaderOffsets from)
{
    Promise<std::shared_ptr<Api::OutputReader>> promise;
    QByteArray tail;
    const QJsonArray args{id, Codec<Api::ReaderOffsets>::encode(from, tail)};
    m_link->callRaw(commandsFollow.name, args, {},
                    [promise, link = m_link, thread = QThread::currentThread()](Result<Link::Reply> reply) {
                        if (!reply)
                            return promise.fail(reply.error());
                        promise.finish(std::static_pointer_cast<Api::OutputReader>(
                            RemoteReader::make(link, quint64(reply->result.toInteger()), thread)));
                    });
    return promise.pending();
}

Pending<std::shared_ptr<Api::Shell>> RemoteShells::open(const SessionKey &key, Api::ShellSize size)
{
    QByteArray tail;
    return ask(shellsOpen.name, {key.toJson(), Codec<Api::ShellSize>::encode(size, tail)});
}

Pending<QList<ShellInfo>> RemoteShells::list(const SessionKey &key)
{
    return m_link->call(shellsList, key);
}

Pending<std::shared_ptr<Api::Shell>> RemoteShells::attach(const SessionKey &key, const QString &id)
{
    return ask(shellsAttach.name, {key.toJson(), id});
}

Pending<std::shared_ptr<Api::Shell>> RemoteShells::ask(const char *method, const QJsonArray &args)
{
    Promise<std::shared_ptr<Api::Shell>> promise;
    m_link->callRaw(method, args, {},
                    [promise, link = m_link, thread = QThread::currentThread()](Result<Link::Reply> reply) {
                        if (!reply)
                            return promise.fail(reply.error());
                        promise.finish(std::static_pointer_cast<Api::Shell>(
                            RemoteShell::make(link, quint64(reply->result[QLatin1String("stream")].toInteger()),
                                              reply->result[QLatin1String("shell")].toString(), thread)));
                    });
    return promise.pending();
}

Pending<FolderPage> RemoteFiles::list(const SessionKey &key, const QByteArray &path, int limit)
{
    return m_link->call(filesList, key, path, limit);
}
Pending<FileEntry> RemoteFiles::stat(const SessionKey &key, const QByteArray &path)
{
    return m_link->call(filesStat, key, path);
}
Pending<FileChunk> RemoteFiles::read(const SessionKey &key, const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    return m_link->call(filesRead, key, path, offset, maxBytes);
}

Pending<void> RemoteFiles::write(const SessionKey &key, const QByteArray &path, const FileChunk &piece)
{
    return m_link->call(filesWrite, key, path, piece);
}
Pending<void> RemoteFiles::makeFolder(const SessionKey &key, const QByteArray &path)
{
    return m_link->call(filesMakeFolder, key, path);
}
Pending<void> RemoteFiles::makeLink(const SessionKey &key, const QByteArray &path, const QByteArray &target)
{
    return m_link->call(filesMakeLink, key, path, target);
}
Pending<void> RemoteFiles::rename(const SessionKey &key, const QByteArray &from, const QByteArray &to, bool replace)
{
    return m_link->call(filesRename, key, from, to, replace);
}
Pending<void> RemoteFiles::remove(const SessionKey &key, const QByteArray &path)
{
    return m_link->call(filesRemove, key, path);
}
Pending<void> RemoteFiles::setAttributes(const SessionKey &key, const QByteArray &path, quint32 mode,
                                         const QDateTime &modifiedAt)
{
    return m_link->call(filesSetAttributes, key, path, qint64(mode), modifiedAt.toMSecsSinceEpoch());
}

void RemoteFiles::watch(const SessionKey &key, bool on)
{
    QMetaObject::invokeMethod(this, [this, key, on] {
        const int now = m_watches.value(key) + (on ? 1 : -1);
        if (now < 0)
            return;
        if (now == 0)
            m_watches.remove(key);
        else
            m_watches[key] = now;
        // The engine needs to know only whether there is any.
        if ((on && now == 1) || (!on && now == 0))
            m_link->notify(filesWatch, key, on);
    });
}

void RemoteFiles::watchAgain()
{
    const QList<SessionKey> keys = m_watches.keys();
    for (const SessionKey &key : keys) {
        m_link->notify(filesWatch, key, true);
        Q_EMIT allChanged(key);
    }
}

Pending<CheckpointInfo> RemoteCheckpoints::create(const NewCheckpoint &request)
{
    return m_link->call(checkpointsCreate, request);
}
Pending<QList<CheckpointInfo>> RemoteCheckpoints::list(const SessionKey &key)
{
    return m_link->call(checkpointsList, key);
}
Pending<void> RemoteCheckpoints::restore(const SessionKey &key, const QString &id)
{
    return m_link->call(checkpointsRestore, key, id);
}
Pending<SessionInfo> RemoteCheckpoints::fork(const NewFork &request)
{
    return m_link->call(checkpointsFork, request);
}
Pending<void> RemoteCheckpoints::remove(const SessionKey &key, const QString &id)
{
    return m_link->call(checkpointsRemove, key, id);
}
Pending<FolderPage> RemoteCheckpoints::listFiles(const SessionKey &key, const QString &id, const QByteArray &path,
                                                 int limit)
{
    return m_link->call(checkpointsListFiles, key, id, path, limit);
}
Pending<FileEntry> RemoteCheckpoints::statFile(const SessionKey &key, const QString &id, const QByteArray &path)
{
    return m_link->call(checkpointsStatFile, key, id, path);
}
Pending<FileChunk> RemoteCheckpoints::readFile(const SessionKey &key, const QString &id, const QByteArray &path,
                                               qint64 offset, qint64 maxBytes)
{
    return m_link->call(checkpointsReadFile, key, id, path, offset, maxBytes);
}
Pending<ChangeList> RemoteCheckpoints::compare(const SessionKey &key, const QString &from, const QString &to)
{
    return m_link->call(checkpointsCompare, key, from, to);
}

Pending<InvocationRecord> RemoteInvocations::invoke(const InvocationSpec &spec)
{
    return m_link->call(invocationsInvoke, spec);
}
Pending<InvocationRecord> RemoteInvocations::ended(const QString &id)
{
    return m_link->call(invocationsEnded, id);
}
Pending<void> RemoteInvocations::cancel(const QString &id)
{
    return m_link->call(invocationsCancel, id);
}
Pending<QList<InvocationRecord>> RemoteInvocations::list(const SessionKey &key, int limit, const QString &before)
{
    return m_link->call(invocationsList, key, limit, before);
}
Pending<QList<TranscriptItem>> RemoteInvocations::transcript(const QString &id)
{
    return m_link->call(invocationsTranscript, id);
}
Pending<OutputSlice> RemoteInvocations::read(const QString &id, qint64 position, qint64 maxBytes)
{
    return m_link->call(invocationsRead, id, position, maxBytes);
}
Pending<void> RemoteInvocations::restartAgent(const SessionKey &key)
{
    return m_link->call(invocationsRestartAgent, key);
}

Pending<ArchiveReport> RemoteArchives::exportTo(const SessionKey &key, const QString &file)
{
    return m_link->call(archivesExportTo, key, file);
}
Pending<ArchiveReport> RemoteArchives::importFrom(const QString &file)
{
    return m_link->call(archivesImportFrom, file);
}
void RemoteArchives::cancel(const QString &file)
{
    m_link->notify(archivesCancel, file);
}

Pending<QList<ImageInfo>> RemoteImages::list()
{
    return m_link->call(imagesList);
}
Pending<ImageInfo> RemoteImages::build(const QString &name)
{
    return m_link->call(imagesBuild, name);
}
void RemoteImages::cancelBuild(const QString &name)
{
    m_link->notify(imagesCancelBuild, name);
}

Pending<NetworkStatus> RemoteNetwork::status(const SessionKey &key)
{
    return m_link->call(networkStatus, key);
}
Pending<NetworkStatus> RemoteNetwork::setPolicy(const SessionKey &key, const NetworkPolicy &policy)
{
    return m_link->call(networkSetPolicy, key, policy);
}
Pending<NetworkStatus> RemoteNetwork::resetPolicy(const SessionKey &key)
{
    return m_link->call(networkResetPolicy, key);
}
Pending<NetworkStatus> RemoteNetwork::allow(const SessionKey &key, const QString &rule)
{
    return m_link->call(networkAllow, key, rule);
}
Pending<QList<ConnectionRecord>> RemoteNetwork::log(const SessionKey &key, int limit)
{
    return m_link->call(networkLog, key, limit);
}
Pending<NetworkPolicy> RemoteNetwork::setRuntimePolicy(const QString &runtime, const NetworkPolicy &policy)
{
    return m_link->call(networkSetRuntimePolicy, runtime, policy);
}
Pending<NetworkPolicy> RemoteNetwork::allowInRuntime(const QString &runtime, const QString &rule)
{
    return m_link->call(networkAllowInRuntime, runtime, rule);
}
Pending<QList<HostKeyQuestion>> RemoteNetwork::questions()
{
    return m_link->call(networkQuestions);
}
Pending<void> RemoteNetwork::trustHostKey(const QString &question)
{
    return m_link->call(networkTrustHostKey, question);
}
Pending<void> RemoteNetwork::refuseHostKey(const QString &question)
{
    return m_link->call(networkRefuseHostKey, question);
}

void RemoteNetwork::attendQuestions(bool on)
{
    QMetaObject::invokeMethod(this, [this, on] {
        const bool before = m_attending > 0;
        m_attending = std::max(0, m_attending + (on ? 1 : -1));
        if ((m_attending > 0) != before)
            m_link->notify(networkAttendQuestions, m_attending > 0);
    });
}

void RemoteNetwork::attendAgain()
{
    if (m_attending == 0)
        return;
    m_link->notify(networkAttendQuestions, true);
    Q_EMIT questionsChanged();
}

Pending<SecretPlaces> RemoteSecrets::places()
{
    return m_link->call(secretsPlaces);
}
Pending<QList<SecretInfo>> RemoteSecrets::list()
{
    return m_link->call(secretsList);
}
Pending<SecretInfo> RemoteSecrets::add(const NewSecret &secret, const SecretValue &value)
{
    return m_link->call(secretsAdd, secret, value);
}
Pending<void> RemoteSecrets::remove(const QString &name)
{
    return m_link->call(secretsRemove, name);
}
Pending<SecretInfo> RemoteSecrets::give(const SecretGrant &grant)
{
    return m_link->call(secretsGive, grant);
}
Pending<void> RemoteSecrets::takeBack(const QString &runtime, const QString &address)
{
    return m_link->call(secretsTakeBack, runtime, address);
}
Pending<SecretPlaces> RemoteSecrets::openVault(const SecretValue &passphrase)
{
    return m_link->call(secretsOpenVault, passphrase);
}
Pending<SecretPlaces> RemoteSecrets::closeVault()
{
    return m_link->call(secretsCloseVault);
}
Pending<QList<SecretGrant>> RemoteSecrets::modelProviders()
{
    return m_link->call(secretsModelProviders);
}

Pending<TaskBoard> RemoteTasks::board(const SessionKey &key)
{
    return m_link->call(tasksBoard, key);
}
Pending<void> RemoteTasks::set(const SessionKey &key, TaskScope scope, const TaskList &list)
{
    return m_link->call(tasksSet, key, taskScopeName(scope), list);
}
Pending<void> RemoteTasks::reset(const SessionKey &key, TaskScope scope)
{
    return m_link->call(tasksReset, key, taskScopeName(scope));
}
Pending<CommandRecord> RemoteTasks::run(const TaskRequest &request)
{
    return m_link->call(tasksRun, request);
}

Pending<PortInfo> RemotePorts::add(const NewPort &port)
{
    return m_link->call(portsAdd, port);
}
Pending<QList<PortInfo>> RemotePorts::list(const SessionKey &key)
{
    return m_link->call(portsList, key);
}
Pending<void> RemotePorts::remove(const SessionKey &key, int guestPort)
{
    return m_link->call(portsRemove, key, guestPort);
}
Pending<QList<ListeningPort>> RemotePorts::listening(const SessionKey &key)
{
    return m_link->call(portsListening, key);
}

Pending<DiskReport> RemoteStorage::report()
{
    return m_link->call(storageReport);
}
Pending<QList<ReclaimOutcome>> RemoteStorage::reclaim(const QStringList &items)
{
    return m_link->call(storageReclaim, items);
}
Pending<QList<TrashedSession>> RemoteStorage::trash()
{
    return m_link->call(storageTrash);
}
Pending<SessionInfo> RemoteStorage::restore(const QString &id, const QString &session)
{
    return m_link->call(storageRestore, id, session);
}
Pending<void> RemoteStorage::removeTrashed(const QString &id)
{
    return m_link->call(storageRemoveTrashed, id);
}
Pending<int> RemoteStorage::emptyTrash()
{
    return m_link->call(storageEmptyTrash);
}
Pending<void> RemoteStorage::keep(const SessionKey &key)
{
    return m_link->call(storageKeep, key);
}
Pending<void> RemoteStorage::warningShown(const QList<SessionKey> &keys)
{
    return m_link->call(storageWarningShown, keys);
}

Pending<QVariant> RemoteSettings::value(const QString &key)
{
    return m_link->call(settingsValue, key);
}
Pending<void> RemoteSettings::setValue(const QString &key, const QVariant &value)
{
    return m_link->call(settingsSetValue, key, value);
}

Pending<Api::EngineStatus> RemoteEngine::status()
{
    return m_link->call(engineStatus);
}
Pending<QList<Check>> RemoteEngine::doctor()
{
    return m_link->call(engineDoctor);
}
Pending<void> RemoteEngine::stopAll()
{
    return m_link->call(engineStopAll);
}

} // namespace Vitrine::Remote
