// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/engine/fakestate.h"

namespace Vitrine::Fake {

class FakeRuntimes : public Api::Runtimes
{
    Q_OBJECT

public:
    explicit FakeRuntimes(FakeEngine *engine) : m_engine(engine) {}
    Pending<RuntimeInfo> create(const RuntimeSpec &spec) override;
    Pending<QList<RuntimeInfo>> list() override;
    Pending<RuntimeInfo> show(const QString &name) override;
    Pending<RuntimeInfo> update(const RuntimeSpec &spec) override;
    Pending<int> moveSessions(const QString &name, WorkspaceFate fate) override;
    Pending<QList<RuntimeInfo>> versions(const QString &name) override;
    Pending<void> remove(const QString &name) override;

private:
    FakeEngine *m_engine;
};

class FakeSessions : public Api::Sessions
{
    Q_OBJECT

public:
    explicit FakeSessions(FakeEngine *engine) : m_engine(engine) {}
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
    FakeEngine *m_engine;
};

class FakeCommands : public Api::Commands
{
    Q_OBJECT

public:
    explicit FakeCommands(FakeEngine *engine) : m_engine(engine) {}
    Pending<CommandRecord> run(const CommandSpec &spec) override;
    Pending<CommandRecord> ended(const QString &id) override;
    Pending<void> cancel(const QString &id) override;
    Pending<CommandRecord> show(const QString &id) override;
    Pending<QList<CommandRecord>> list(const SessionKey &key, int limit, const QString &before) override;
    Pending<OutputSlice> read(const QString &id, qint64 position, qint64 maxBytes) override;
    Pending<std::shared_ptr<Api::OutputReader>> follow(const QString &id, Api::ReaderOffsets from) override;

private:
    FakeEngine *m_engine;
};

/// A shell that echoes; Ctrl+D ends it. One state a shell, one of these a reader.
class FakeShell : public Api::Shell
{
    Q_OBJECT

public:
    FakeShell(FakeEngine *engine, std::shared_ptr<FakeShellState> state);
    ~FakeShell() override;
    QString id() const override;
    void write(const QByteArray &bytes) override;
    void resize(int columns, int rows) override;
    void grant(qint64 bytes) override;
    void close() override;
    /// Of what was printed, as far as it was granted; then its end, if it has ended.
    void deliver();
    /// What was held, as a shell keeps it whose program does not read.
    void takeInput();
    [[nodiscard]] const QByteArray &heldInput() const { return m_heldInput; }

private:
    FakeEngine *m_engine;
    std::shared_ptr<FakeShellState> m_state;
    qsizetype m_position = 0;
    qint64 m_credit = 0;
    QByteArray m_heldInput;
    bool m_told = false;
};

class FakeShells : public Api::Shells
{
    Q_OBJECT

public:
    explicit FakeShells(FakeEngine *engine) : m_engine(engine) {}
    Pending<std::shared_ptr<Api::Shell>> open(const SessionKey &key, Api::ShellSize size) override;
    Pending<QList<ShellInfo>> list(const SessionKey &key) override;
    Pending<std::shared_ptr<Api::Shell>> attach(const SessionKey &key, const QString &id) override;

private:
    FakeEngine *m_engine;
};

class FakeFiles : public Api::Files
{
    Q_OBJECT

public:
    explicit FakeFiles(FakeEngine *engine) : m_engine(engine) {}
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

private:
    [[nodiscard]] std::optional<Error> refusal(const SessionKey &key, const QString &method) const;
    /// The same for changes, which need a running machine.
    [[nodiscard]] std::optional<Error> refusedChange(const SessionKey &key, const QString &method) const;
    FakeEngine *m_engine;
};

class FakeInvocations : public Api::Invocations
{
    Q_OBJECT

public:
    explicit FakeInvocations(FakeEngine *engine) : m_engine(engine) {}
    Pending<InvocationRecord> invoke(const InvocationSpec &spec) override;
    Pending<InvocationRecord> ended(const QString &id) override;
    Pending<void> cancel(const QString &id) override;
    Pending<QList<InvocationRecord>> list(const SessionKey &key, int limit, const QString &before) override;
    Pending<QList<TranscriptItem>> transcript(const QString &id) override;
    Pending<OutputSlice> read(const QString &id, qint64 position, qint64 maxBytes) override;
    Pending<void> restartAgent(const SessionKey &key) override;

private:
    FakeEngine *m_engine;
};

/// Archives that hold nothing but the session's name; a file is known from its export on.
class FakeArchives : public Api::Archives
{
    Q_OBJECT

public:
    explicit FakeArchives(FakeEngine *engine) : m_engine(engine) {}
    Pending<ArchiveReport> exportTo(const SessionKey &key, const QString &file) override;
    Pending<ArchiveReport> importFrom(const QString &file) override;
    void cancel(const QString &file) override;

private:
    FakeEngine *m_engine;
};

class FakeImages : public Api::Images
{
    Q_OBJECT

public:
    explicit FakeImages(FakeEngine *engine) : m_engine(engine) {}
    Pending<QList<ImageInfo>> list() override;
    Pending<ImageInfo> build(const QString &name) override;
    void cancelBuild(const QString &name) override;

private:
    FakeEngine *m_engine;
};

class FakeNetwork : public Api::Network
{
    Q_OBJECT

public:
    explicit FakeNetwork(FakeEngine *engine) : m_engine(engine) {}
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

private:
    FakeEngine *m_engine;
};

class FakeSettings : public Api::Settings
{
    Q_OBJECT

public:
    explicit FakeSettings(FakeEngine *engine) : m_engine(engine) {}
    Pending<QVariant> value(const QString &key) override;
    Pending<void> setValue(const QString &key, const QVariant &value) override;

private:
    FakeEngine *m_engine;
};

class FakeEngineNoun : public Api::Engine
{
    Q_OBJECT

public:
    explicit FakeEngineNoun(FakeEngine *engine) : m_engine(engine) {}
    Pending<Api::EngineStatus> status() override;
    Pending<QList<Check>> doctor() override;
    Pending<void> stopAll() override;

private:
    FakeEngine *m_engine;
};

} // namespace Vitrine::Fake
