// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/link.h"

namespace Vitrine::Remote {

/// The nouns of an engine in another process. Each passes its calls on to the link; the client emits their signals.

class RemoteRuntimes : public Api::Runtimes
{
public:
    explicit RemoteRuntimes(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<RuntimeInfo> create(const RuntimeSpec &spec) override;
    Pending<QList<RuntimeInfo>> list() override;
    Pending<RuntimeInfo> show(const QString &name) override;
    Pending<RuntimeInfo> update(const RuntimeSpec &spec) override;
    Pending<int> moveSessions(const QString &name, WorkspaceFate fate) override;
    Pending<QList<RuntimeInfo>> versions(const QString &name) override;
    Pending<void> remove(const QString &name) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteSessions : public Api::Sessions
{
public:
    explicit RemoteSessions(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<QList<SessionInfo>> list() override;
    Pending<SessionInfo> show(const SessionKey &key) override;
    Pending<SessionInfo> create(const NewSession &request) override;
    Pending<SessionInfo> start(const SessionKey &key) override;
    Pending<void> stop(const SessionKey &key) override;
    Pending<void> suspend(const SessionKey &key) override;
    Pending<void> remove(const SessionKey &key) override;
    Pending<void> rename(const SessionKey &key, const QString &name) override;
    Pending<void> finish(const SessionKey &key) override;
    Pending<void> setTestCommand(const SessionKey &key, const QString &command) override;
    Pending<QString> testCommand(const SessionKey &key) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteCommands : public Api::Commands
{
public:
    explicit RemoteCommands(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<CommandRecord> run(const CommandSpec &spec) override;
    Pending<CommandRecord> ended(const QString &id) override;
    Pending<void> cancel(const QString &id) override;
    Pending<CommandRecord> show(const QString &id) override;
    Pending<QList<CommandRecord>> list(const SessionKey &key, int limit, const QString &before) override;
    Pending<OutputSlice> read(const QString &id, qint64 position, qint64 maxBytes) override;
    Pending<std::shared_ptr<Api::OutputReader>> follow(const QString &id, Api::ReaderOffsets from) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteShells : public Api::Shells
{
public:
    explicit RemoteShells(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<std::shared_ptr<Api::Shell>> open(const SessionKey &key, Api::ShellSize size) override;
    Pending<QList<ShellInfo>> list(const SessionKey &key) override;
    Pending<std::shared_ptr<Api::Shell>> attach(const SessionKey &key, const QString &id) override;

private:
    Pending<std::shared_ptr<Api::Shell>> ask(const char *method, const QJsonArray &args);

    std::shared_ptr<Link> m_link;
};

class RemoteFiles : public Api::Files
{
public:
    explicit RemoteFiles(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<FolderPage> list(const SessionKey &key, const QByteArray &path, int limit) override;
    Pending<FileEntry> stat(const SessionKey &key, const QByteArray &path) override;
    Pending<FileChunk> read(const SessionKey &key, const QByteArray &path, qint64 offset, qint64 maxBytes) override;
    Pending<void> write(const SessionKey &key, const QByteArray &path, const FileChunk &piece) override;
    Pending<void> makeFolder(const SessionKey &key, const QByteArray &path) override;
    Pending<void> makeLink(const SessionKey &key, const QByteArray &path, const QByteArray &target) override;
    Pending<void> rename(const SessionKey &key, const QByteArray &from, const QByteArray &to, bool replace) override;
    Pending<void> remove(const SessionKey &key, const QByteArray &path) override;
    Pending<void> setAttributes(const SessionKey &key, const QByteArray &path, quint32 mode,
                                const QDateTime &modifiedAt) override;
    void watch(const SessionKey &key, bool on) override;

    /// After a reconnect: watches again what is watched, and says that anything may have changed.
    void watchAgain();

private:
    std::shared_ptr<Link> m_link;
    QHash<SessionKey, int> m_watches; ///< touched in this object's thread alone
};

class RemoteCheckpoints : public Api::Checkpoints
{
public:
    explicit RemoteCheckpoints(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<CheckpointInfo> create(const NewCheckpoint &request) override;
    Pending<QList<CheckpointInfo>> list(const SessionKey &key) override;
    Pending<void> restore(const SessionKey &key, const QString &id) override;
    Pending<SessionInfo> fork(const NewFork &request) override;
    Pending<void> remove(const SessionKey &key, const QString &id) override;
    Pending<FolderPage> listFiles(const SessionKey &key, const QString &id, const QByteArray &path, int limit) override;
    Pending<FileEntry> statFile(const SessionKey &key, const QString &id, const QByteArray &path) override;
    Pending<FileChunk> readFile(const SessionKey &key, const QString &id, const QByteArray &path, qint64 offset,
                                qint64 maxBytes) override;
    Pending<ChangeList> compare(const SessionKey &key, const QString &from, const QString &to) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteInvocations : public Api::Invocations
{
public:
    explicit RemoteInvocations(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<InvocationRecord> invoke(const InvocationSpec &spec) override;
    Pending<InvocationRecord> ended(const QString &id) override;
    Pending<void> cancel(const QString &id) override;
    Pending<QList<InvocationRecord>> list(const SessionKey &key, int limit, const QString &before) override;
    Pending<QList<TranscriptItem>> transcript(const QString &id) override;
    Pending<OutputSlice> read(const QString &id, qint64 position, qint64 maxBytes) override;
    Pending<void> restartAgent(const SessionKey &key) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteArchives : public Api::Archives
{
public:
    explicit RemoteArchives(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<ArchiveReport> exportTo(const SessionKey &key, const QString &file) override;
    Pending<ArchiveReport> importFrom(const QString &file) override;
    void cancel(const QString &file) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteImages : public Api::Images
{
public:
    explicit RemoteImages(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<QList<ImageInfo>> list() override;
    Pending<ImageInfo> build(const QString &name) override;
    void cancelBuild(const QString &name) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteNetwork : public Api::Network
{
public:
    explicit RemoteNetwork(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<NetworkStatus> status(const SessionKey &key) override;
    Pending<NetworkStatus> setPolicy(const SessionKey &key, const NetworkPolicy &policy) override;
    Pending<NetworkStatus> resetPolicy(const SessionKey &key) override;
    Pending<NetworkStatus> allow(const SessionKey &key, const QString &rule) override;
    Pending<QList<ConnectionRecord>> log(const SessionKey &key, int limit) override;
    Pending<NetworkPolicy> setRuntimePolicy(const QString &runtime, const NetworkPolicy &policy) override;
    Pending<NetworkPolicy> allowInRuntime(const QString &runtime, const QString &rule) override;
    void attendQuestions(bool on) override;
    Pending<QList<HostKeyQuestion>> questions() override;
    Pending<void> trustHostKey(const QString &question) override;
    Pending<void> refuseHostKey(const QString &question) override;

    /// After a reconnect.
    void attendAgain();

private:
    std::shared_ptr<Link> m_link;
    int m_attending = 0; ///< touched in this object's thread alone
};

class RemoteSecrets : public Api::Secrets
{
public:
    explicit RemoteSecrets(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<SecretPlaces> places() override;
    Pending<QList<SecretInfo>> list() override;
    Pending<SecretInfo> add(const NewSecret &secret, const SecretValue &value) override;
    Pending<void> remove(const QString &name) override;
    Pending<SecretInfo> give(const SecretGrant &grant) override;
    Pending<void> takeBack(const QString &runtime, const QString &address) override;
    Pending<SecretPlaces> openVault(const SecretValue &passphrase) override;
    Pending<SecretPlaces> closeVault() override;
    Pending<QList<SecretGrant>> modelProviders() override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteTasks : public Api::Tasks
{
public:
    explicit RemoteTasks(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<TaskBoard> board(const SessionKey &key) override;
    Pending<void> set(const SessionKey &key, TaskScope scope, const TaskList &list) override;
    Pending<void> reset(const SessionKey &key, TaskScope scope) override;
    Pending<CommandRecord> run(const TaskRequest &request) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemotePorts : public Api::Ports
{
public:
    explicit RemotePorts(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<PortInfo> add(const NewPort &port) override;
    Pending<QList<PortInfo>> list(const SessionKey &key) override;
    Pending<void> remove(const SessionKey &key, int guestPort) override;
    Pending<QList<ListeningPort>> listening(const SessionKey &key) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteStorage : public Api::Storage
{
public:
    explicit RemoteStorage(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<DiskReport> report() override;
    Pending<QList<ReclaimOutcome>> reclaim(const QStringList &items) override;
    Pending<QList<TrashedSession>> trash() override;
    Pending<SessionInfo> restore(const QString &id, const QString &session) override;
    Pending<void> removeTrashed(const QString &id) override;
    Pending<int> emptyTrash() override;
    Pending<void> keep(const SessionKey &key) override;
    Pending<void> warningShown(const QList<SessionKey> &keys) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteSettings : public Api::Settings
{
public:
    explicit RemoteSettings(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<QVariant> value(const QString &key) override;
    Pending<void> setValue(const QString &key, const QVariant &value) override;

private:
    std::shared_ptr<Link> m_link;
};

class RemoteEngine : public Api::Engine
{
public:
    explicit RemoteEngine(std::shared_ptr<Link> link) : m_link(std::move(link)) {}
    Pending<Api::EngineStatus> status() override;
    Pending<QList<Check>> doctor() override;
    Pending<void> stopAll() override;

private:
    std::shared_ptr<Link> m_link;
};

} // namespace Vitrine::Remote
