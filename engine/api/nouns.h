// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/archive.h"
#include "engine/model/change.h"
#include "engine/model/check.h"
#include "engine/model/checkpoint.h"
#include "engine/model/command.h"
#include "engine/model/file.h"
#include "engine/model/hostkeyquestion.h"
#include "engine/model/image.h"
#include "engine/model/invocation.h"
#include "engine/model/network.h"
#include "engine/model/pending.h"
#include "engine/model/port.h"
#include "engine/model/runtime.h"
#include "engine/model/secret.h"
#include "engine/model/session.h"
#include "engine/model/shell.h"
#include "engine/model/storage.h"
#include "engine/model/task.h"

#include <QObject>
#include <QVariant>

#include <memory>

/// The nouns that the window, the gateway and the command line see. They are interfaces: the engine implements them,
/// tests of front ends put fakes in their place.
///
/// Threads: every method may be called from any thread and returns at once. Signals are emitted in the engine's
/// thread, so a receiver that lives in another one gets them through its event loop. Values are copies.
namespace Vitrine::Api {

/// Agent runtimes: named, versioned definitions. In the window a runtime is called an agent.
class Runtimes : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Fails with InvalidInput or AlreadyExists.
    [[nodiscard]] virtual Pending<RuntimeInfo> create(const RuntimeSpec &spec) = 0;
    [[nodiscard]] virtual Pending<QList<RuntimeInfo>> list() = 0;
    [[nodiscard]] virtual Pending<RuntimeInfo> show(const QString &name) = 0;
    /// The next version of one that exists; fails as create() does, or with NotFound. Sessions go on with theirs.
    [[nodiscard]] virtual Pending<RuntimeInfo> update(const RuntimeSpec &spec) = 0;
    /// Its sessions with an older version have the newest from their next start on. How many these are.
    [[nodiscard]] virtual Pending<int> moveSessions(const QString &name, WorkspaceFate fate) = 0;
    /// All versions of one, the newest first; NotFound.
    [[nodiscard]] virtual Pending<QList<RuntimeInfo>> versions(const QString &name) = 0;
    /// WrongState while sessions of it exist.
    [[nodiscard]] virtual Pending<void> remove(const QString &name) = 0;

Q_SIGNALS:
    void changed();
};

/// Sessions and their life. engine/session/session.h has the table of states.
class Sessions : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual Pending<QList<SessionInfo>> list() = 0;
    [[nodiscard]] virtual Pending<SessionInfo> show(const SessionKey &key) = 0;
    /// Makes the session and its workspace; boots nothing. AlreadyExists when the id is taken.
    [[nodiscard]] virtual Pending<SessionInfo> create(const NewSession &request) = 0;
    /// Starts or resumes; ends when the machine answers and the workspace is mounted. Two calls start one machine.
    [[nodiscard]] virtual Pending<SessionInfo> start(const SessionKey &key) = 0;
    /// Agent gets 15 s, then sync and power off; ends when nothing of the machine is left. Fine when stopped already.
    /// Of a suspended session it drops the memory.
    [[nodiscard]] virtual Pending<void> stop(const SessionKey &key) = 0;
    /// Writes the machine's memory to the disk and ends the machine; the next start goes on where it stood. WrongState
    /// unless Idle. When it fails, the machine runs on.
    [[nodiscard]] virtual Pending<void> suspend(const SessionKey &key) = 0;
    /// Stops, then puts it into the trash (see Storage); its id is free from then on.
    [[nodiscard]] virtual Pending<void> remove(const SessionKey &key) = 0;
    [[nodiscard]] virtual Pending<void> rename(const SessionKey &key, const QString &name) = 0;
    /// Of one that was made unfinished: what it was to begin with is all there.
    [[nodiscard]] virtual Pending<void> finish(const SessionKey &key) = 0;
    /// Empty: detect from the files of the workspace.
    [[nodiscard]] virtual Pending<void> setTestCommand(const SessionKey &key, const QString &command) = 0;
    /// The chosen command, or the one the workspace's files suggest; NotFound when they suggest none. Starts nothing;
    /// the files of a stopped session are read from its disk.
    [[nodiscard]] virtual Pending<QString> testCommand(const SessionKey &key) = 0;

Q_SIGNALS:
    void added(const Vitrine::SessionInfo &session);
    void changed(const Vitrine::SessionInfo &session);
    void removed(const Vitrine::SessionKey &key);
};

/// A reader of a running command's output that is never cut and never makes memory grow: it holds the command back
/// when it stops granting. Dropping the last reference detaches it; the command goes on.
class OutputReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Allows `bytes` more to be sent. Nothing is sent before the first grant.
    virtual void grant(qint64 bytes) = 0;

Q_SIGNALS:
    void data(Vitrine::OutputStream stream, const QByteArray &bytes);
    /// After the last byte was sent. `record` is the final one.
    void ended(const Vitrine::CommandRecord &record);
};

/// How much of each stream a reader has already.
struct ReaderOffsets
{
    qint64 out = 0;
    qint64 err = 0;
};

/// Commands: `bash -c` in the session's machine, each with a record.
class Commands : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Ends as soon as the command has its record; the machine is started when there is none.
    [[nodiscard]] virtual Pending<CommandRecord> run(const CommandSpec &spec) = 0;
    /// Ends when the command has ended and its record is written.
    [[nodiscard]] virtual Pending<CommandRecord> ended(const QString &id) = 0;
    [[nodiscard]] virtual Pending<void> cancel(const QString &id) = 0;
    [[nodiscard]] virtual Pending<CommandRecord> show(const QString &id) = 0;
    /// Newest first; `before` (a record id) and `limit` page through them.
    [[nodiscard]] virtual Pending<QList<CommandRecord>> list(const SessionKey &key, int limit,
                                                             const QString &before = {}) = 0;
    /// Reads the record's output in order of arrival, running or ended. At most `maxBytes` (1 MiB at most).
    [[nodiscard]] virtual Pending<OutputSlice> read(const QString &id, qint64 position, qint64 maxBytes) = 0;
    /// A live reader from the given offsets on; see OutputReader. It lives in the thread that called.
    [[nodiscard]] virtual Pending<std::shared_ptr<OutputReader>> follow(const QString &id, ReaderOffsets from = {}) = 0;

Q_SIGNALS:
    void added(const Vitrine::CommandRecord &record);
    void changed(const Vitrine::CommandRecord &record);
    /// The record's output has grown to `end` (see OutputSlice); at most 30 times a second a command.
    void grew(const QString &id, const Vitrine::SessionKey &key, qint64 end);
};

/// One open interactive shell: bash on a terminal of its own in the machine.
class Shell : public QObject
{
    Q_OBJECT

public:
    /// How much may be written that inputTaken has not told of: of a shell that does not read, what is more is lost.
    static constexpr qint64 inputWindow = qint64(1) << 20;

    using QObject::QObject;
    [[nodiscard]] virtual QString id() const = 0;
    virtual void write(const QByteArray &bytes) = 0;
    virtual void resize(int columns, int rows) = 0;
    /// Allows `bytes` more to be sent to this reader.
    virtual void grant(qint64 bytes) = 0;
    /// Whether somebody looks at it, as whoever opened it does: only then it keeps its session from being idle.
    virtual void setWatched(bool watched) { Q_UNUSED(watched) }
    /// Ends the shell for good (hang-up, then kill); what it printed is not kept.
    virtual void close() = 0;

Q_SIGNALS:
    /// Of what was written, so much more is on its way into the machine, or lost with the connection into it.
    void inputTaken(qint64 bytes);
    void data(const QByteArray &bytes);
    /// The shell has ended; -1 when no exit was seen.
    void ended(int exitCode);
};

struct ShellSize
{
    int columns = 80;
    int rows = 24;
};

class Shells : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Starts the machine when there is none. The shell lives in the thread that called; dropping it detaches: the
    /// shell itself runs on until its machine stops.
    [[nodiscard]] virtual Pending<std::shared_ptr<Shell>> open(const SessionKey &key, ShellSize size) = 0;
    /// Those that run, whoever opened them, and some that ended while nobody looked; oldest first. Starts nothing.
    [[nodiscard]] virtual Pending<QList<ShellInfo>> list(const SessionKey &key) = 0;
    /// One of list(): it begins with the last megabyte that was printed, from a line on. One that has ended tells its
    /// end after that. Several may have the same shell. NotFound.
    [[nodiscard]] virtual Pending<std::shared_ptr<Shell>> attach(const SessionKey &key, const QString &id) = 0;

Q_SIGNALS:
    /// list() says something else now.
    void changed(const Vitrine::SessionKey &key);
};

/// Files of a session's workspace: asked of its machine, or read from its disk while it has none (read-only, nothing is
/// started; Corrupt when the disk is damaged). WrongState while a machine starts or stops: list again after allChanged.
/// Paths are bytes below the mount path without a leading "/".
class Files : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// At most `limit` entries (0: 20,000).
    [[nodiscard]] virtual Pending<FolderPage> list(const SessionKey &key, const QByteArray &path, int limit = 0) = 0;
    [[nodiscard]] virtual Pending<FileEntry> stat(const SessionKey &key, const QByteArray &path) = 0;
    /// At most 1 MiB a call.
    [[nodiscard]] virtual Pending<FileChunk> read(const SessionKey &key, const QByteArray &path, qint64 offset,
                                                  qint64 maxBytes) = 0;

    // Changes are made by the session's machine: WrongState while it has none that answers.
    /// A piece at offset 0 makes the file, or empties it first; at most 1 MiB a call. Whoever must not leave half a
    /// file writes under another name, and renames.
    [[nodiscard]] virtual Pending<void> write(const SessionKey &key, const QByteArray &path,
                                              const FileChunk &piece) = 0;
    [[nodiscard]] virtual Pending<void> makeFolder(const SessionKey &key, const QByteArray &path) = 0;
    /// A symbolic link with this target, wherever that leads: only the machine follows it.
    [[nodiscard]] virtual Pending<void> makeLink(const SessionKey &key, const QByteArray &path,
                                                 const QByteArray &target) = 0;
    /// AlreadyExists when the new name is taken, unless that file is to be replaced.
    [[nodiscard]] virtual Pending<void> rename(const SessionKey &key, const QByteArray &from, const QByteArray &to,
                                               bool replace) = 0;
    /// A folder goes with all that is in it; a link without what it leads to.
    [[nodiscard]] virtual Pending<void> remove(const SessionKey &key, const QByteArray &path) = 0;
    [[nodiscard]] virtual Pending<void> setAttributes(const SessionKey &key, const QByteArray &path, quint32 mode,
                                                      const QDateTime &modifiedAt) = 0;

    /// While on, folderChanged tells what happens in the workspace. Counts: each true needs its false.
    virtual void watch(const SessionKey &key, bool on) = 0;

Q_SIGNALS:
    /// Entries of this folder came, went or changed. Bundled, at most 10 times a second.
    void folderChanged(const Vitrine::SessionKey &key, const QByteArray &path);
    /// Events were lost, or the machine came or went: list again what is shown.
    void allChanged(const Vitrine::SessionKey &key);
};

/// Checkpoints of workspaces. Running sessions notice nothing but a pause of some milliseconds.
class Checkpoints : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Of the present state, running or stopped. WrongState when the session has as many as one can have.
    [[nodiscard]] virtual Pending<CheckpointInfo> create(const NewCheckpoint &request) = 0;
    /// Newest first.
    [[nodiscard]] virtual Pending<QList<CheckpointInfo>> list(const SessionKey &key) = 0;
    /// The workspace becomes what it was then; its present state becomes a checkpoint first. A running machine is
    /// stopped in order.
    [[nodiscard]] virtual Pending<void> restore(const SessionKey &key, const QString &id) = 0;
    /// Makes a new session of the same runtime, whose workspace begins as that state. Nothing is copied.
    [[nodiscard]] virtual Pending<SessionInfo> fork(const NewFork &request) = 0;
    /// Of other checkpoints and of forks nothing is lost.
    [[nodiscard]] virtual Pending<void> remove(const SessionKey &key, const QString &id) = 0;

    // Its files, read-only; as in Files.
    [[nodiscard]] virtual Pending<FolderPage> listFiles(const SessionKey &key, const QString &id,
                                                        const QByteArray &path, int limit = 0) = 0;
    [[nodiscard]] virtual Pending<FileEntry> statFile(const SessionKey &key, const QString &id,
                                                      const QByteArray &path) = 0;
    [[nodiscard]] virtual Pending<FileChunk> readFile(const SessionKey &key, const QString &id, const QByteArray &path,
                                                      qint64 offset, qint64 maxBytes) = 0;

    /// What differs between two states; an empty id is the present one, running or stopped. It ends some seconds after
    /// the call for a hundred thousand files.
    [[nodiscard]] virtual Pending<ChangeList> compare(const SessionKey &key, const QString &from,
                                                      const QString &to) = 0;

Q_SIGNALS:
    /// One came or went.
    void changed(const Vitrine::SessionKey &key);
};

/// Sessions as files, to be taken to another computer: workspace, named checkpoints, commands, prompts, and the agent's
/// definition. Paths are absolute; the engine reads and writes the files.
class Archives : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Of a session that runs, or not. AlreadyExists when there is such a file. When it fails there is none.
    [[nodiscard]] virtual Pending<ArchiveReport> exportTo(const SessionKey &key, const QString &file) = 0;
    /// Makes the session that the archive holds, under its own name; its agent, too, if there is none of that name.
    /// AlreadyExists when the session is here; Corrupt, NoSpace, …: nothing of it is.
    [[nodiscard]] virtual Pending<ArchiveReport> importFrom(const QString &file) = 0;
    /// What is done with that file ends with Cancelled and leaves nothing, unless it is done.
    virtual void cancel(const QString &file) = 0;

Q_SIGNALS:
    /// A few times a second.
    void progress(const Vitrine::ArchiveProgress &progress);
};

/// Prompts to the session's agent, and their answers.
class Invocations : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Ends as soon as the invocation has its record; machine and agent are started when needed.
    [[nodiscard]] virtual Pending<InvocationRecord> invoke(const InvocationSpec &spec) = 0;
    [[nodiscard]] virtual Pending<InvocationRecord> ended(const QString &id) = 0;
    [[nodiscard]] virtual Pending<void> cancel(const QString &id) = 0;
    /// Newest first.
    [[nodiscard]] virtual Pending<QList<InvocationRecord>> list(const SessionKey &key, int limit,
                                                                const QString &before = {}) = 0;
    /// The answer as items for a person, from the kept bytes.
    [[nodiscard]] virtual Pending<QList<TranscriptItem>> transcript(const QString &id) = 0;
    /// The answer's raw bytes (as Commands::read, stream Out).
    [[nodiscard]] virtual Pending<OutputSlice> read(const QString &id, qint64 position, qint64 maxBytes) = 0;
    /// Kills what is left of the agent and starts it again in the running machine.
    [[nodiscard]] virtual Pending<void> restartAgent(const SessionKey &key) = 0;

Q_SIGNALS:
    void added(const Vitrine::InvocationRecord &record);
    void changed(const Vitrine::InvocationRecord &record);
    /// One more item, or one that replaces (steps) or prolongs (text) the item with its id.
    void item(const QString &id, const Vitrine::SessionKey &key, const Vitrine::TranscriptItem &item);
};

class Images : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual Pending<QList<ImageInfo>> list() = 0;
    /// Makes the image, or returns at once when it is up to date. A second call joins the first.
    [[nodiscard]] virtual Pending<ImageInfo> build(const QString &name) = 0;
    virtual void cancelBuild(const QString &name) = 0;

Q_SIGNALS:
    void progress(const Vitrine::ImageProgress &progress);
    void changed();
};

/// What sessions reach, may reach, and tried to reach. Running machines or not: a policy changed while connections are
/// open ends those that it forbids.
class Network : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual Pending<NetworkStatus> status(const SessionKey &key) = 0;
    /// Gives the session a policy of its own. InvalidInput names the rule that is none.
    [[nodiscard]] virtual Pending<NetworkStatus> setPolicy(const SessionKey &key, const NetworkPolicy &policy) = 0;
    /// Back to its runtime's policy.
    [[nodiscard]] virtual Pending<NetworkStatus> resetPolicy(const SessionKey &key) = 0;
    /// One rule more, for this session. WrongState when its network is off: a rule would change nothing then.
    [[nodiscard]] virtual Pending<NetworkStatus> allow(const SessionKey &key, const QString &rule) = 0;
    /// Newest first; `limit` at most (the log keeps 1,000).
    [[nodiscard]] virtual Pending<QList<ConnectionRecord>> log(const SessionKey &key, int limit) = 0;

    // A runtime's own policy, in all of its versions. It counts at once in its sessions that have no policy of their
    // own.
    /// The policy of its newest version from then on; InvalidInput names the rule that is none.
    [[nodiscard]] virtual Pending<NetworkPolicy> setRuntimePolicy(const QString &runtime,
                                                                  const NetworkPolicy &policy) = 0;
    /// One rule more. WrongState when the runtime's network is off.
    [[nodiscard]] virtual Pending<NetworkPolicy> allowInRuntime(const QString &runtime, const QString &rule) = 0;

    // Hosts that git reaches over SSH and whose keys nobody knows: programs wait while the person is asked.
    /// While on, somebody shows questions to the person; where nobody does, programs are refused at once. Counts: each
    /// true needs its false.
    virtual void attendQuestions(bool on) = 0;
    [[nodiscard]] virtual Pending<QList<HostKeyQuestion>> questions() = 0; ///< oldest first
    /// The host's key is right, and is kept: no session asks about it again. NotFound when the question is over.
    [[nodiscard]] virtual Pending<void> trustHostKey(const QString &question) = 0;
    [[nodiscard]] virtual Pending<void> refuseHostKey(const QString &question) = 0;

Q_SIGNALS:
    /// One came or went.
    void questionsChanged();
    /// A connection was asked for or has ended; record.number tells which.
    void connectionChanged(const Vitrine::SessionKey &key, const Vitrine::ConnectionRecord &record);
    void policyChanged(const Vitrine::SessionKey &key, const Vitrine::NetworkStatus &status);
};

/// Keys and tokens that sessions work with and never see: their values stay in the engine, which puts them into
/// requests to the places that they were given to.
class Secrets : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual Pending<SecretPlaces> places() = 0;
    [[nodiscard]] virtual Pending<QList<SecretInfo>> list() = 0;
    /// HostLacks without a keyring; WrongState while the vault is closed. `value` is empty for a command's.
    [[nodiscard]] virtual Pending<SecretInfo> add(const NewSecret &secret, const SecretValue &value) = 0;
    /// Its value goes, and all that it was given to.
    [[nodiscard]] virtual Pending<void> remove(const QString &name) = 0;
    /// Another grant of the same runtime with the same address goes. It counts at once.
    [[nodiscard]] virtual Pending<SecretInfo> give(const SecretGrant &grant) = 0;
    /// `address`: SecretGrant::address().
    [[nodiscard]] virtual Pending<void> takeBack(const QString &runtime, const QString &address) = 0;
    /// Opens the vault with its passphrase, or makes it when there is none. Rejected: it is another passphrase.
    [[nodiscard]] virtual Pending<SecretPlaces> openVault(const SecretValue &passphrase) = 0;
    [[nodiscard]] virtual Pending<SecretPlaces> closeVault() = 0;
    /// What grants for the well-known providers of models look like: alias, host, header; no secret and no runtime.
    [[nodiscard]] virtual Pending<QList<SecretGrant>> modelProviders() = 0;

Q_SIGNALS:
    void changed();
};

/// Named commands of sessions, and what must pass before them. Running one makes ordinary commands that carry its mark.
class Tasks : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// The session's own tasks, else its runtime's, else what the files of its workspace suggest. Starts nothing.
    [[nodiscard]] virtual Pending<TaskBoard> board(const SessionKey &key) = 0;
    /// Keeps a list for the session, or for all sessions of its runtime that have none of their own. InvalidInput says
    /// which task is wrong.
    [[nodiscard]] virtual Pending<void> set(const SessionKey &key, TaskScope scope, const TaskList &list) = 0;
    /// Forgets the list that is kept there.
    [[nodiscard]] virtual Pending<void> reset(const SessionKey &key, TaskScope scope) = 0;
    /// Runs what must pass before, waits for it, then the task; ends as soon as the task's own command has its record,
    /// the machine is started when there is none. Rejected: something before it did not pass; it was not run.
    [[nodiscard]] virtual Pending<CommandRecord> run(const TaskRequest &request) = 0;

Q_SIGNALS:
    /// Of this session; with an empty session id: of all sessions of this runtime.
    void changed(const Vitrine::SessionKey &key);
};

/// Ports of machines on this computer's loopback: previews, and programs that talk to what runs in a session. Each ends
/// with its machine.
class Ports : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// WrongState without a machine that answers; AlreadyExists when the port of this computer is taken. One that is
    /// open already is returned.
    [[nodiscard]] virtual Pending<PortInfo> add(const NewPort &port) = 0;
    [[nodiscard]] virtual Pending<QList<PortInfo>> list(const SessionKey &key) = 0;
    [[nodiscard]] virtual Pending<void> remove(const SessionKey &key, int guestPort) = 0;
    /// Where programs of the machine listen now, from the lowest on.
    [[nodiscard]] virtual Pending<QList<ListeningPort>> listening(const SessionKey &key) = 0;

Q_SIGNALS:
    void changed(const Vitrine::SessionKey &key);
};

/// What the store takes on this computer's disk, what of it can be given back, and the trash.
class Storage : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Looks into every workspace that has checkpoints: some milliseconds each. Nothing is changed.
    [[nodiscard]] virtual Pending<DiskReport> report() = 0;
    /// Does what the report's items with these ids say, those that need no machine first; an outcome for each of them.
    [[nodiscard]] virtual Pending<QList<ReclaimOutcome>> reclaim(const QStringList &items) = 0;

    /// Deleted last first.
    [[nodiscard]] virtual Pending<QList<TrashedSession>> trash() = 0;
    /// Brings the session back, under its former id or `session`. AlreadyExists: another one has that id.
    [[nodiscard]] virtual Pending<SessionInfo> restore(const QString &id, const QString &session = {}) = 0;
    /// For good. Cannot be undone.
    [[nodiscard]] virtual Pending<void> removeTrashed(const QString &id) = 0;
    /// All of them; how many that were.
    [[nodiscard]] virtual Pending<int> emptyTrash() = 0;

    /// The days without use of this session begin anew.
    [[nodiscard]] virtual Pending<void> keep(const SessionKey &key) = 0;
    /// A person has been shown that these expire; without it none is ever deleted.
    [[nodiscard]] virtual Pending<void> warningShown(const QList<SessionKey> &keys) = 0;

Q_SIGNALS:
    /// A session came into the trash or left it.
    void trashChanged();
};

/// What the person has chosen, by key ("ui/theme", …); kept in the catalogue.
class Settings : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual Pending<QVariant> value(const QString &key) = 0;
    [[nodiscard]] virtual Pending<void> setValue(const QString &key, const QVariant &value) = 0;

Q_SIGNALS:
    void changed(const QString &key);
};

/// What an engine says of itself.
struct EngineStatus
{
    qint64 pid = 0;
    QString store; ///< directory
    QString version;
    bool background = false;   ///< true: without a window
    int machines = 0;          ///< running now
    qint64 workspaceBytes = 0; ///< all workspaces on disk
    qint64 freeBytes = 0;      ///< free on the store's disk

    [[nodiscard]] QJsonObject toJson() const;
    static EngineStatus fromJson(const QJsonObject &json);
};

/// The engine as a whole.
class Engine : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual Pending<EngineStatus> status() = 0;
    [[nodiscard]] virtual Pending<QList<Check>> doctor() = 0;
    /// Stops every machine; ends when none is left.
    [[nodiscard]] virtual Pending<void> stopAll() = 0;

Q_SIGNALS:
    void stoppingAll(int left, int total);
};

/// All nouns of one engine. Owned by the engine; front ends keep references.
struct Nouns
{
    Runtimes &runtimes;
    Sessions &sessions;
    Commands &commands;
    Shells &shells;
    Files &files;
    Checkpoints &checkpoints;
    Archives &archives;
    Invocations &invocations;
    Images &images;
    Network &network;
    Secrets &secrets;
    Ports &ports;
    Tasks &tasks;
    Storage &storage;
    Settings &settings;
    Engine &engine;
};

} // namespace Vitrine::Api
