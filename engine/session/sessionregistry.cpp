// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/sessionregistry.h"

#include "engine/session/checkpoints/layerkeeper.h"
#include "engine/session/machinelink.h"
#include "engine/session/retention/seenclock.h"
#include "engine/session/suspendedmachine.h"
#include "engine/store/archive/importfolder.h"
#include "engine/store/trashfolder.h"
#include "engine/vm/diskchain.h"

#include <QDir>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Session {

namespace {

QString versionKey(const QString &runtime, int version)
{
    return runtime + QLatin1Char('\n') + QString::number(version);
}

} // namespace

SessionRegistry::SessionRegistry(const Services &services) : m_services(services)
{
    m_services.layerKeeper.setWorkers([this](const SessionKey &key) -> std::optional<LayerKeeper::Worker> {
        Session *const session = find(key);
        if (!session)
            return std::nullopt;
        return LayerKeeper::Worker{session->checkpoints().turns(),
                                   [this, key]() -> Vm::DiskChain * {
                                       Session *const running = find(key);
                                       MachineLink *const link = running ? running->link() : nullptr;
                                       return link ? &link->machine().disk() : nullptr;
                                   },
                                   session->state() == SessionState::Running};
    });
}

SessionRegistry::~SessionRegistry() = default;

Pending<void> SessionRegistry::load()
{
    auto &catalogue = m_services.catalogue;
    // What was asked at that moment can have no answer any more: the connection to the agent went with the engine.
    catalogue.openInvocations().then(this, [this](const Result<QList<InvocationRecord>> &open) {
        loseInvocations(open.value_or(QList<InvocationRecord>()));
    });
    return andThen(catalogue.runtimeVersions(), this, [this](QList<RuntimeInfo> &&list) {
        // Each version by itself, and the newest by its name alone.
        QHash<QString, RuntimeInfo> runtimes;
        for (const RuntimeInfo &runtime : list) {
            runtimes.insert(versionKey(runtime.spec.name, runtime.version), runtime);
            if (!runtimes.contains(runtime.spec.name))
                runtimes.insert(runtime.spec.name, runtime);
        }
        return andThen(m_services.catalogue.sessions(), this, [this, runtimes](QList<Store::SessionRow> &&rows) {
            QList<SessionKey> keys;
            for (const Store::SessionRow &row : std::as_const(rows))
                keys.append(row.key);
            return andThen(m_services.layers.load(keys), this, [this, rows, runtimes, keys] {
                Store::ImportFolder::repair(m_services.paths, keys);
                return andThen(loadTrash(keys), this, [this, rows, runtimes] {
                    return andThen(m_services.catalogue.openCommands(), this,
                                   [this, rows, runtimes](QList<CommandRecord> &&open) {
                                       restore(rows, runtimes, open);
                                       return ready();
                                   });
                });
            });
        });
    });
}

void SessionRegistry::loseInvocations(const QList<InvocationRecord> &open)
{
    for (InvocationRecord record : open) {
        if (m_invocations.contains(record.id))
            continue;
        record.status = InvocationStatus::Lost;
        record.endedAt = QDateTime::currentDateTimeUtc();
        record.problem = {
            ErrorCode::Unreachable, tr("The program ended during the answer. Send the prompt again."), {}};
        if (const auto answer =
                Store::OutputRecord::openForReading(m_services.paths.recordDir(record.session, record.id)))
            record.answer = (*answer)->totals(OutputStream::Out);
        (void)m_services.catalogue.putInvocation(record);
    }
}

void SessionRegistry::restore(const QList<Store::SessionRow> &rows, const QHash<QString, RuntimeInfo> &runtimes,
                              const QList<CommandRecord> &openCommands)
{
    QHash<SessionKey, QList<CommandRecord>> open;
    for (const CommandRecord &record : openCommands)
        open[record.session].append(record);
    for (const Store::SessionRow &row : rows) {
        auto runtime = runtimes.constFind(versionKey(row.key.runtime, row.runtimeVersion));
        if (runtime == runtimes.cend())
            runtime = runtimes.constFind(row.key.runtime);
        if (runtime == runtimes.cend()) {
            qWarning("Session %s has no runtime.", qUtf8Printable(row.key.text()));
            continue;
        }
        Session *session = add(row, *runtime);
        // Made by a Vitrine that did not count: its days begin now.
        if (row.usedAt < 0)
            (void)session->keep();
        const auto commands = open.take(row.key);
        for (const CommandRecord &record : commands)
            m_commands.insert(record.id, row.key);
        if (!commands.isEmpty() || QFileInfo::exists(m_services.paths.machineDir(row.key)))
            (void)session->adopt(commands);
        else {
            (void)SuspendedMachine(m_services.paths.suspendedDir(row.key)).clearAway();
            session->checkpoints().machineGone();
        }
    }
    cleanUpStrays();
    for (const Store::SessionRow &row : rows) {
        if (!row.isUnfinished || !find(row.key))
            continue;
        qInfo("%s was not filled to the end: it goes into the trash.", qUtf8Printable(row.key.text()));
        (void)remove(row.key);
    }
    Q_EMIT m_services.layers.changed();
}

void SessionRegistry::cleanUpStrays()
{
    QSet<QString> known;
    for (const auto &[key, session] : m_sessions)
        known.insert(m_services.paths.machineDir(key));
    const QFileInfo any(m_services.paths.machineDir({QStringLiteral("x"), QStringLiteral("x")}));
    const auto folders = any.dir().entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        if (!known.contains(folder.filePath()) &&
            QFileInfo::exists(folder.filePath() + QStringLiteral("/machine.json")))
            Vm::Machine::cleanUp(folder.filePath());
    }
}

Session *SessionRegistry::add(const Store::SessionRow &row, const RuntimeInfo &runtime)
{
    RuntimeInfo current = runtime;
    if (const auto changed = m_networks.constFind(versionKey(runtime.id, runtime.version));
        changed != m_networks.cend())
        current.spec.network = *changed;
    auto owned = std::make_unique<Session>(row, current, m_services);
    Session *session = owned.get();
    const SessionKey key = row.key;
    m_sessions.insert_or_assign(key, std::move(owned));
    connect(session, &Session::changed, this, [this](const SessionInfo &info) {
        countMachines();
        Q_EMIT changed(info);
    });
    connect(&session->commands(), &CommandDesk::added, this, [this](const CommandRecord &record) {
        m_commands.insert(record.id, record.session);
        Q_EMIT commandAdded(record);
    });
    connect(&session->commands(), &CommandDesk::changed, this, &SessionRegistry::commandChanged);
    connect(&session->commands(), &CommandDesk::grew, this,
            [this, key](const QString &id, qint64 end) { Q_EMIT commandGrew(id, key, end); });
    connect(&session->commands(), &CommandDesk::ended, this,
            [this](const CommandRecord &record) { m_commands.remove(record.id); });
    connect(&session->invocations(), &InvocationDesk::added, this, [this](const InvocationRecord &record) {
        m_invocations.insert(record.id, record.session);
        Q_EMIT invocationAdded(record);
    });
    connect(&session->invocations(), &InvocationDesk::changed, this, &SessionRegistry::invocationChanged);
    connect(&session->invocations(), &InvocationDesk::item, this,
            [this, key](const QString &id, const TranscriptItem &item) { Q_EMIT transcriptItem(id, key, item); });
    connect(&session->invocations(), &InvocationDesk::ended, this, [this](const InvocationRecord &record) {
        m_invocations.remove(record.id);
        Q_EMIT invocationEnded(record);
    });
    connect(session, &Session::machineStarted, this, [this, key] { Q_EMIT machineStarted(key); });
    connect(&session->files(), &WorkspaceFiles::folderChanged, this,
            [this, key](const QByteArray &path) { Q_EMIT folderChanged(key, path); });
    connect(session, &Session::networkChanged, this,
            [this, key](const NetworkStatus &status) { Q_EMIT networkChanged(key, status); });
    connect(&session->gate(), &Network::Gate::changed, this,
            [this, key](const ConnectionRecord &record) { Q_EMIT connectionChanged(key, record); });
    connect(&session->shells(), &ShellDesk::changed, this, [this, key] { Q_EMIT shellsChanged(key); });
    connect(&session->checkpoints(), &CheckpointDesk::changed, this, [this, key] { Q_EMIT checkpointsChanged(key); });
    connect(&session->ports(), &Ports::PortBoard::changed, this, [this, key] { Q_EMIT portsChanged(key); });
    connect(&session->files(), &WorkspaceFiles::allChanged, this, [this, key] { Q_EMIT filesChanged(key); });
    return session;
}

QList<SessionInfo> SessionRegistry::list() const
{
    QList<SessionInfo> infos;
    infos.reserve(qsizetype(m_sessions.size()));
    for (const auto &[key, session] : m_sessions) {
        if (!m_removing.contains(key))
            infos.append(session->info());
    }
    std::ranges::sort(infos, [](const SessionInfo &a, const SessionInfo &b) {
        return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.key.text() < b.key.text();
    });
    return infos;
}

Session *SessionRegistry::find(const SessionKey &key) const
{
    const auto found = m_sessions.find(key);
    return found == m_sessions.end() || m_removing.contains(key) ? nullptr : found->second.get();
}

Result<Session *> SessionRegistry::need(const SessionKey &key) const
{
    if (Session *session = find(key))
        return session;
    return fail(ErrorCode::NotFound,
                tr("There is no session %1. `vitrine session list` shows all there are.").arg(key.text()));
}

Pending<SessionInfo> SessionRegistry::create(const NewSession &request, int version)
{
    const SessionKey key{request.runtime, request.session.isEmpty() ? newSessionId() : request.session};
    if (auto reserved = reserve(key); !reserved)
        return failed<SessionInfo>(reserved.error());
    auto made = andThen(
        m_services.catalogue.runtimeVersions(), this, [this, key, version, request](QList<RuntimeInfo> &&runtimes) {
            // The newest stand first.
            const auto runtime = std::ranges::find_if(runtimes, [&](const RuntimeInfo &each) {
                return each.spec.name == key.runtime && (version == 0 || each.version == version);
            });
            if (runtime == runtimes.end()) {
                QStringList known;
                for (const RuntimeInfo &each : runtimes) {
                    if (!known.contains(each.spec.name))
                        known.append(each.spec.name);
                }
                return failed<SessionInfo>(
                    {ErrorCode::NotFound,
                     known.isEmpty()
                         ? tr("There is no agent “%1”, and no other yet. Make one with `vitrine runtime create %1`.")
                               .arg(key.runtime)
                         : tr("There is no agent “%1”. There are: %2.")
                               .arg(key.runtime, known.join(QStringLiteral(", "))),
                     {}});
            }
            Store::SessionRow row;
            row.key = key;
            row.name = request.name;
            row.isUnfinished = request.isUnfinished;
            row.runtimeVersion = runtime->version;
            row.createdAt = QDateTime::currentDateTimeUtc();
            row.lastUsedAt = row.createdAt;
            row.usedAt = m_services.clock.now().count();
            row.workspaceBytes = runtime->spec.workspaceBytes;
            if (!QDir().mkpath(m_services.paths.recordsDir(key)))
                return failed<SessionInfo>({ErrorCode::Failed,
                                            tr("Cannot make the session's folder. Check the store's disk."),
                                            m_services.paths.sessionDir(key)});
            const auto put =
                andThen(m_services.layers.makeFirst(row.workspaceBytes, this), this,
                        [this, row](Store::LayerRow &&top) { return m_services.layers.addSession(row, top); });
            return andThen(put, this, [this, row, info = *runtime] {
                Session *session = add(row, info);
                Q_EMIT added(session->info());
                return ready(session->info());
            });
        });
    return released(key, made);
}

Result<void> SessionRegistry::reserve(const SessionKey &key)
{
    if (!isSessionId(key.session))
        return fail(ErrorCode::InvalidInput,
                    tr("“%1” is no session id. Use letters, digits, “-” and “_”, a letter or digit first, at most 256.")
                        .arg(key.session));
    if (m_sessions.contains(key) || m_making.contains(key))
        return fail(ErrorCode::AlreadyExists, tr("There is a session %1 already. Choose another id.").arg(key.text()));
    // The folder of one with the same id may still be on its way into the trash: nothing of the two may meet.
    for (const Store::TrashRow &row : std::as_const(m_trash)) {
        if (row.key != key || row.isOnTheWayBack || QFileInfo::exists(m_services.paths.trashDir(row.id)))
            continue;
        if (auto moved = Store::TrashFolder::settle(m_services.paths, row); !moved)
            return moved;
    }
    m_making.insert(key);
    return {};
}

Pending<SessionInfo> SessionRegistry::released(const SessionKey &key, Pending<SessionInfo> made)
{
    Promise<SessionInfo> promise;
    made.then(this, [this, key, promise](const Result<SessionInfo> &result) {
        m_making.remove(key);
        promise.finish(result);
    });
    return promise.pending();
}

Pending<SessionInfo> SessionRegistry::fork(const NewFork &request)
{
    const auto from = need(request.from);
    if (!from)
        return failed<SessionInfo>(from.error());
    const auto checkpoint = (*from)->checkpoints().need(request.checkpoint);
    if (!checkpoint)
        return failed<SessionInfo>(checkpoint.error());
    Store::Layers &layers = m_services.layers;
    if (auto good = layers.check(checkpoint->layer); !good)
        return failed<SessionInfo>(
            good.error().as(tr("The checkpoint cannot be forked: a file of it is not there or is "
                               "another one. Put the file back, or delete the checkpoint.")));
    if (layers.tree().chain(checkpoint->layer).size() >= Store::LayerTree::maxChain)
        return failed<SessionInfo>(
            {ErrorCode::WrongState,
             tr("Too many checkpoints lie below this one. Delete some of the session's older ones, and try again."),
             {}});
    const SessionKey key{request.from.runtime, request.session.isEmpty() ? newSessionId() : request.session};
    if (auto reserved = reserve(key); !reserved)
        return failed<SessionInfo>(reserved.error());
    Store::SessionRow row;
    row.key = key;
    row.name = request.name;
    row.runtimeVersion = (*from)->row().runtimeVersion;
    row.createdAt = QDateTime::currentDateTimeUtc();
    row.lastUsedAt = row.createdAt;
    row.usedAt = m_services.clock.now().count();
    row.testCommand = (*from)->row().testCommand;
    row.workspaceBytes = (*from)->row().workspaceBytes;
    row.unclean = checkpoint->info.crashConsistent;
    // Held until the catalogue knows that something stands on it.
    const auto use = layers.use(checkpoint->layer, QStringLiteral("fork ") + key.text());
    const auto made =
        andThen(versionOf(key.runtime, row.runtimeVersion), this,
                [this, &layers, row, use, below = checkpoint->layer](RuntimeInfo &&runtime) {
                    if (!QDir().mkpath(m_services.paths.recordsDir(row.key)))
                        return failed<SessionInfo>({ErrorCode::Failed,
                                                    tr("Cannot make the session's folder. Check the store's disk."),
                                                    m_services.paths.sessionDir(row.key)});
                    const auto put =
                        andThen(layers.makeAbove(below, this), this,
                                [&layers, row, use](Store::LayerRow &&top) { return layers.addSession(row, top); });
                    return andThen(put, this, [this, row, runtime, use] {
                        Session *session = add(row, runtime);
                        Q_EMIT added(session->info());
                        return ready(session->info());
                    });
                });
    return released(key, made);
}

Pending<RuntimeInfo> SessionRegistry::versionOf(const QString &runtime, int version)
{
    Promise<RuntimeInfo> promise;
    m_services.catalogue.runtime(runtime, version)
        .then(this, [this, runtime, promise](const Result<RuntimeInfo> &found) {
            if (found || found.error().code != ErrorCode::NotFound)
                return promise.finish(found);
            m_services.catalogue.runtime(runtime).then(
                this, [promise](const Result<RuntimeInfo> &newest) { promise.finish(newest); });
        });
    return promise.pending();
}

bool SessionRegistry::hasSessionsOf(const QString &runtime) const
{
    return std::ranges::any_of(m_sessions, [&](const auto &entry) { return entry.first.runtime == runtime; }) ||
           std::ranges::any_of(m_making, [&](const SessionKey &key) { return key.runtime == runtime; });
}

void SessionRegistry::setRuntimeNetwork(const QList<RuntimeInfo> &versions)
{
    for (const RuntimeInfo &version : versions)
        m_networks.insert(versionKey(version.id, version.version), version.spec.network);
    for (const auto &[key, session] : m_sessions) {
        for (const RuntimeInfo &version : versions) {
            if (key.runtime == version.spec.name && session->runtimeVersion() == version.version)
                session->setRuntimeNetwork(version.spec.network);
        }
    }
}

Pending<int> SessionRegistry::moveSessions(const QString &runtime, const NextVersion &next)
{
    int count = 0;
    Pending<void> all = ready();
    for (const auto &[key, session] : m_sessions) {
        if (key.runtime != runtime || session->row().runtimeVersion == next.version)
            continue;
        ++count;
        const auto one = session->setNextVersion(next);
        all = andThen(all, this, [one] { return one; });
    }
    return andThen(all, this, [count] { return ready(count); });
}

int SessionRegistry::machineCount() const
{
    return int(std::ranges::count_if(m_sessions, [](const auto &entry) { return hasMachine(entry.second->state()); }));
}

qint64 SessionRegistry::workspaceBytes() const
{
    return m_services.layers.allocatedBytes();
}

CommandRun *SessionRegistry::openCommand(const QString &id) const
{
    Session *session = find(m_commands.value(id));
    return session ? session->commands().find(id) : nullptr;
}

InvocationRun *SessionRegistry::openInvocation(const QString &id) const
{
    Session *session = find(m_invocations.value(id));
    return session ? session->invocations().find(id) : nullptr;
}

void SessionRegistry::countMachines()
{
    const int machines = machineCount();
    if (machines != std::exchange(m_machines, machines))
        Q_EMIT machineCountChanged(machines);
}

Pending<void> SessionRegistry::stopAll()
{
    struct Count
    {
        int left = 0;
        int total = 0;
    };
    const auto count = std::make_shared<Count>();
    QList<Session *> running;
    for (const auto &[key, session] : m_sessions) {
        if (hasMachine(session->state()))
            running.append(session.get());
    }
    if (running.isEmpty())
        return ready();
    count->left = count->total = int(running.size());
    Q_EMIT stopping(count->left, count->total);
    Promise<void> promise;
    for (Session *session : running) {
        session->stop().then(this, [this, count, promise](const Result<void> &) {
            Q_EMIT stopping(--count->left, count->total);
            if (count->left == 0)
                promise.finish({});
        });
    }
    return promise.pending();
}

void SessionRegistry::letGo()
{
    for (const auto &giveUp : std::as_const(m_archives))
        giveUp();
    for (const auto &[key, session] : m_sessions)
        session->letGo();
}

} // namespace Vitrine::Session
