// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"
#include "engine/model/invocation.h"
#include "engine/model/pending.h"
#include "engine/model/runtime.h"
#include "engine/model/session.h"
#include "engine/store/layers/layerrows.h"
#include "engine/store/trashrow.h"

#include <QObject>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace Vitrine::Store {

/// What the catalogue keeps of a session. State is not kept: it is derived from disk, process and lock.
struct SessionRow
{
    SessionKey key;
    QString name;
    int runtimeVersion = 1;
    std::optional<NextVersion> nextVersion; ///< from its next start on
    bool isUnfinished = false;              ///< it lacks files that it was to begin with
    QDateTime createdAt;
    QDateTime lastUsedAt;
    QString testCommand;
    TestBadge tests;
    Error problem;                        ///< of the last machine, when it was lost; message empty: none
    qint64 workspaceBytes = 0;            ///< virtual size of its disk
    bool agentAsks = false;               ///< the answer to its newest prompt has an open question
    bool unclean = false;                 ///< its last machine has not unmounted the disk (or runs)
    std::optional<NetworkPolicy> network; ///< its own; else its runtime's
    // Seconds of the clock that counts only days that were seen (engine/session/retention); negative: not yet.
    qint64 usedAt = -1;   ///< it was used last
    qint64 warnedAt = -1; ///< since then somebody was shown, for the first time, that it expires

    [[nodiscard]] QJsonObject toJson() const; ///< without the key
    static SessionRow fromJson(const SessionKey &key, const QJsonObject &json);
};

/// A session from elsewhere, with all that the catalogue is to know of it.
struct SessionImport
{
    std::optional<RuntimeInfo> runtime; ///< to be added as it is, with its version; none: its runtime is there
    SessionRow session;
    QList<LayerRow> layers; ///< each after the one that it stands on
    QString top;
    QList<CheckpointRow> checkpoints; ///< oldest first
    QList<CommandRecord> commands;    ///< … all of them ended
    QList<InvocationRecord> invocations;
};

/// The SQLite catalogue (WAL, synchronous=FULL, schema version in user_version). One engine a store holds it.
///
/// All statements run on one worker thread inside, in the order in which they were called; results come back as
/// Pending in the caller's thread when attached with a context. When a write's Pending has ended well, the row is on
/// the disk.
class Catalogue : public QObject
{
    Q_OBJECT

public:
    /// Opens or makes the file. Fails with Corrupt (damaged, or made by a newer program: nothing is changed then).
    [[nodiscard]] static Result<std::unique_ptr<Catalogue>> open(const QString &file);
    ~Catalogue() override;

    // Runtimes. addRuntimeVersion makes version 1 of a new name or the next version of a known one.
    [[nodiscard]] Pending<RuntimeInfo> addRuntimeVersion(const RuntimeInfo &runtime);
    [[nodiscard]] Pending<QList<RuntimeInfo>> runtimes();                                ///< newest version of each
    [[nodiscard]] Pending<RuntimeInfo> runtime(const QString &name, int version = 0);    ///< 0: newest; NotFound
    [[nodiscard]] Pending<QList<RuntimeInfo>> runtimeVersions(const QString &name = {}); ///< newest first; empty: all
    /// Changes the network policy of every version, or of none when one is refused; newest first.
    [[nodiscard]] Pending<QList<RuntimeInfo>> changeNetwork(const QString &name,
                                                            const std::function<Result<void>(NetworkPolicy &)> &change);
    [[nodiscard]] Pending<void> removeRuntime(const QString &name); ///< all versions
    [[nodiscard]] Pending<void> removeRuntimeVersion(const QString &name, int version);

    [[nodiscard]] Pending<void> putSession(const SessionRow &row); ///< insert or replace
    [[nodiscard]] Pending<QList<SessionRow>> sessions();
    [[nodiscard]] Pending<void> removeSession(const SessionKey &key); ///< with its commands, invocations and settings

    // The trash. What is there is in no other list here, but in those of layers and checkpoints: under its heldKey().
    [[nodiscard]] Pending<QList<TrashRow>> trash(); ///< deleted last first; those being brought back, too
    [[nodiscard]] Pending<SessionRow> trashedSession(const TrashRow &row); ///< under its held key; NotFound
    /// From now on the key is free. NotFound without such a session.
    [[nodiscard]] Pending<void> throwAway(const SessionKey &key, const TrashRow &row);
    /// Back under `session`'s key, with that row; `runtime` is added as it is. AlreadyExists: the key is taken. The
    /// entry stays until forgetTrash(), so that whoever finds it knows what is not finished.
    [[nodiscard]] Pending<void> bringBack(const QString &id, const SessionRow &session,
                                          const std::optional<RuntimeInfo> &runtime);
    /// The entry goes, and the session if it still lies there.
    [[nodiscard]] Pending<void> forgetTrash(const QString &id);

    // Layers and checkpoints; class Layers is the one that asks. What a session writes to is no part of its SessionRow.
    [[nodiscard]] Pending<LayerRows> layerRows();
    /// WrongState when a layer that is to go is needed: then nothing is changed.
    [[nodiscard]] Pending<void> change(const LayerChange &change);
    /// A new session with the layer that it writes to.
    [[nodiscard]] Pending<void> addSession(const SessionRow &row, const LayerRow &top);
    /// All of it or nothing; AlreadyExists when an id of it is taken.
    [[nodiscard]] Pending<void> importSession(const SessionImport &added);
    [[nodiscard]] Pending<void> useLayer(const QString &layer, const QString &holder);
    [[nodiscard]] Pending<void> dropUse(const QString &layer, const QString &holder);
    [[nodiscard]] Pending<void> forgetUses();

    [[nodiscard]] Pending<void> putCommand(const CommandRecord &record); ///< insert or replace
    [[nodiscard]] Pending<CommandRecord> command(const QString &id);     ///< NotFound
    [[nodiscard]] Pending<QList<CommandRecord>> commands(const SessionKey &key, int limit,
                                                         const QString &before = {}); ///< newest first
    [[nodiscard]] Pending<QList<CommandRecord>> openCommands(); ///< Queued or Running, all sessions

    [[nodiscard]] Pending<void> putInvocation(const InvocationRecord &record);
    [[nodiscard]] Pending<InvocationRecord> invocation(const QString &id);
    [[nodiscard]] Pending<QList<InvocationRecord>> invocations(const SessionKey &key, int limit,
                                                               const QString &before = {});
    [[nodiscard]] Pending<QList<InvocationRecord>> openInvocations();

    [[nodiscard]] Pending<QVariant> setting(const QString &key); ///< invalid QVariant when unset
    [[nodiscard]] Pending<void> setSetting(const QString &key, const QVariant &value);

private:
    class Worker;
    explicit Catalogue(std::unique_ptr<Worker> worker);
    std::unique_ptr<Worker> m_worker;
};

} // namespace Vitrine::Store
