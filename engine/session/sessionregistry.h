// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/archive.h"
#include "engine/session/session.h"

#include <QHash>

#include <functional>
#include <memory>
#include <unordered_map>

namespace Vitrine::Session {

/// All sessions of one store. Owned by the engine.
///
/// Life: made → load() (adopts machines that still run, gives open records their end, cleans up what nobody owns) →
/// in use → stopAll() or letGo().
class SessionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit SessionRegistry(const Services &services);
    ~SessionRegistry() override;

    /// Ends when the sessions are known; adoption goes on behind it.
    [[nodiscard]] Pending<void> load();

    [[nodiscard]] QList<SessionInfo> list() const;
    /// nullptr: there is none.
    [[nodiscard]] Session *find(const SessionKey &key) const;
    /// The session, or NotFound in words.
    [[nodiscard]] Result<Session *> need(const SessionKey &key) const;
    /// `version`: of its runtime; 0: the newest.
    [[nodiscard]] Pending<SessionInfo> create(const NewSession &request, int version = 0);
    [[nodiscard]] Pending<SessionInfo> fork(const NewFork &request);
    // Archives: see engine/api/nouns.h.
    [[nodiscard]] Pending<ArchiveReport> exportTo(const SessionKey &key, const QString &file);
    [[nodiscard]] Pending<ArchiveReport> importFrom(const QString &file);
    void cancelArchive(const QString &file);
    /// Stops, then into the trash. From its end on the key is free.
    [[nodiscard]] Pending<void> remove(const SessionKey &key, TrashCause cause = TrashCause::You);
    /// Deleted last first.
    [[nodiscard]] const QList<Store::TrashRow> &trash() const { return m_trash; }
    /// Under its former id, or this one. Its runtime comes back with it if that has gone.
    [[nodiscard]] Pending<SessionInfo> bringBack(const QString &id, const QString &session);
    /// For good.
    [[nodiscard]] Pending<void> forget(const QString &id);

    [[nodiscard]] bool hasSessionsOf(const QString &runtime) const;
    /// Versions of one runtime have another network policy from now on. It counts at once where a session has none of
    /// its own.
    void setRuntimeNetwork(const QList<RuntimeInfo> &versions);
    /// The sessions of a runtime that have another version go on with that one. How many these are.
    [[nodiscard]] Pending<int> moveSessions(const QString &runtime, const NextVersion &next);
    [[nodiscard]] int machineCount() const;
    [[nodiscard]] qint64 workspaceBytes() const;
    /// nullptr: ended, or unknown.
    [[nodiscard]] CommandRun *openCommand(const QString &id) const;
    [[nodiscard]] InvocationRun *openInvocation(const QString &id) const;

    [[nodiscard]] Pending<void> stopAll();
    /// Machines run on without this engine.
    void letGo();

Q_SIGNALS:
    void added(const Vitrine::SessionInfo &session);
    void changed(const Vitrine::SessionInfo &session);
    void removed(const Vitrine::SessionKey &key);
    void machineCountChanged(int count);
    void stopping(int left, int total);

    void commandAdded(const Vitrine::CommandRecord &record);
    void commandChanged(const Vitrine::CommandRecord &record);
    void commandGrew(const QString &id, const Vitrine::SessionKey &key, qint64 end);
    void invocationAdded(const Vitrine::InvocationRecord &record);
    void invocationChanged(const Vitrine::InvocationRecord &record);
    void invocationEnded(const Vitrine::InvocationRecord &record);
    /// A machine of its own, in which nothing ran before; not one that was adopted or goes on.
    void machineStarted(const Vitrine::SessionKey &key);
    void transcriptItem(const QString &id, const Vitrine::SessionKey &key, const Vitrine::TranscriptItem &item);
    void folderChanged(const Vitrine::SessionKey &key, const QByteArray &path);
    void filesChanged(const Vitrine::SessionKey &key);
    void connectionChanged(const Vitrine::SessionKey &key, const Vitrine::ConnectionRecord &record);
    void networkChanged(const Vitrine::SessionKey &key, const Vitrine::NetworkStatus &status);
    void checkpointsChanged(const Vitrine::SessionKey &key);
    void shellsChanged(const Vitrine::SessionKey &key);
    void portsChanged(const Vitrine::SessionKey &key);
    void trashChanged();
    /// One came back with a session.
    void runtimeAdded();
    void archiveProgress(const Vitrine::ArchiveProgress &progress);

private:
    struct KeyHash
    {
        size_t operator()(const SessionKey &key) const { return qHash(key); }
    };

    /// A free key for a new session, which is kept free until the work that makes it has ended.
    [[nodiscard]] Result<void> reserve(const SessionKey &key);
    [[nodiscard]] Pending<SessionInfo> released(const SessionKey &key, Pending<SessionInfo> made);
    /// The newest when that version was deleted.
    [[nodiscard]] Pending<RuntimeInfo> versionOf(const QString &runtime, int version);
    Session *add(const Store::SessionRow &row, const RuntimeInfo &runtime);
    void restore(const QList<Store::SessionRow> &rows, const QHash<QString, RuntimeInfo> &runtimes,
                 const QList<CommandRecord> &openCommands);
    void loseInvocations(const QList<InvocationRecord> &open);
    /// Whatever an earlier engine, or a full disk, left on its way into the trash or out of it.
    [[nodiscard]] Pending<void> loadTrash(const QList<SessionKey> &sessions);
    [[nodiscard]] Pending<void> throwAway(Session &session, TrashCause cause);
    [[nodiscard]] Pending<SessionInfo> takeBack(const Store::TrashRow &row, const Store::SessionRow &session,
                                                const RuntimeInfo &runtime);
    [[nodiscard]] Result<Store::TrashRow> needTrashed(const QString &id) const;
    void cleanUpStrays();
    void countMachines();

    Services m_services;
    std::unordered_map<SessionKey, std::unique_ptr<Session>, KeyHash> m_sessions;
    QHash<QString, SessionKey> m_commands;    ///< open ones
    QHash<QString, SessionKey> m_invocations; ///< open ones
    QSet<SessionKey> m_making;
    QHash<QString, NetworkPolicy> m_networks; ///< that have changed, by version: a session may be in the making
    QSet<SessionKey> m_removing;
    QList<Store::TrashRow> m_trash;
    QSet<QString> m_trashBusy;                        ///< entries that go, one way or the other
    QHash<QString, std::function<void()>> m_archives; ///< files that are written or read, and how to give that up
    int m_machines = 0;
};

} // namespace Vitrine::Session
