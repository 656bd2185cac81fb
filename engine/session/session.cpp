// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include "engine/secrets/guestsettings.h"
#include "engine/session/guestprogram.h"
#include "engine/session/sleepwatch.h"
#include "engine/session/suspendedmachine.h"
#include "engine/session/templates/templatekeeper.h"
#include "engine/store/workspacedisk.h"
#include "guestos/wire/frame.h"

#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
/// A row is written again for its last use only after this long: a command must not wait for it.
constexpr qint64 lastUseGrain = 30;
/// A fresh machine's first command has it to itself, for a while; whoever only wanted the machine may be about to send
/// one.
constexpr auto agentAfterCommand = 3s;
constexpr auto agentDelay = 300ms;
/// A machine's memory is told again when it has changed by this much.
constexpr qint64 memoryGrain = qint64(1) << 20;
} // namespace

Session::Session(const Store::SessionRow &row, const RuntimeInfo &runtime, const Services &services)
    : m_row(row), m_runtime(runtime), m_services(services), m_life(runtime.spec.idleTimeout, runtime.spec.maxLifetime),
      m_commands(*this), m_invocations(*this), m_shells(*this), m_files(*this),
      m_desk(services.secrets, services.network, services.trust, row.key.runtime, services.paths.secretUse(row.key)),
      m_gitDesk(services.git, services.network, row.key), m_house(m_desk, m_gitDesk),
      m_gate(services.network, row.network.value_or(runtime.spec.network),
             QStringLiteral("-r %1 -s %2").arg(row.key.runtime, row.key.session), services.paths.networkLog(row.key),
             &m_house),
      m_ports([this](quint16 port) { return connectPort(port); }), m_checkpoints(*this)
{
    // Machines of an engine that was killed may leave a test run open; adopt() says how it stands.
    if (m_row.tests.kind == TestBadge::Kind::Running)
        m_row.tests.kind = TestBadge::Kind::None;
    if (!m_row.problem.message.isEmpty())
        m_state = SessionState::Failed;
    updateDisk();

    m_announce.setSingleShot(true);
    m_announce.setInterval(0);
    m_announce.callOnTimeout(this, [this] { Q_EMIT changed(info()); });
    m_disk.setInterval(5s);
    m_disk.callOnTimeout(this, [this] {
        const qint64 before = m_diskBytes;
        updateDisk();
        if (m_diskBytes != before)
            announce();
        updateMemory();
    });
    connect(&m_life, &LifeClock::idleTimeout, this, &Session::idle);
    connect(&m_life, &LifeClock::lifetimeOver, this, [this] { (void)stop(); });
    connect(&m_services.sleepWatch, &SleepWatch::clockJumped, this, [this] {
        if (MachineLink *machine = link())
            (void)machine->channel().setClock();
        m_life.check();
        announce();
    });
    connect(&m_services.git.questions(), &GitSsh::KeyQuestions::changed, this, [this] {
        const int questions = m_services.git.questions().countOf(m_row.key);
        if (std::exchange(m_questions, questions) != questions)
            announce();
    });
    connect(&m_commands, &CommandDesk::added, this, &Session::takeTestCommand);
    connect(&m_commands, &CommandDesk::ended, this, &Session::takeTestCommand);
    connect(&m_commands, &CommandDesk::ended, this, [this] {
        if (m_agent)
            m_agent->startIfWaiting();
    });
    connect(&m_invocations, &InvocationDesk::added, this, &Session::used);
    connect(&m_invocations, &InvocationDesk::asksChanged, this, [this] {
        if (m_row.agentAsks == m_invocations.asks())
            return;
        m_row.agentAsks = m_invocations.asks();
        save();
        announce();
    });
    connect(&m_checkpoints, &CheckpointDesk::changed, this, [this] {
        updateDisk();
        announce();
    });
}

Session::~Session() = default;

SessionInfo Session::info() const
{
    SessionInfo info;
    info.key = m_row.key;
    info.name = m_row.name.isEmpty() ? m_row.key.session : m_row.name;
    info.runtimeVersion = m_row.runtimeVersion;
    info.nextVersion = m_row.nextVersion;
    info.state = m_state;
    info.activity = activity();
    info.problem = m_row.problem;
    if (m_agent && m_agent->isLost()) {
        info.agentLost = true;
        if (info.problem.message.isEmpty())
            info.problem = m_agent->problem();
    }
    if ((m_link && m_link->machine().isOutOfSpace()) || (m_adopting && m_adopting->isOutOfSpace()))
        info.problem = {ErrorCode::NoSpace,
                        tr("This computer's disk is full, and the machine stands still. Make room, and it goes on by "
                           "itself; nothing of what it writes is lost."),
                        {}};
    info.agentAsks = m_row.agentAsks && (m_state == SessionState::Running || m_state == SessionState::Idle ||
                                         (m_state == SessionState::Stopped && m_suspendedBytes > 0));
    info.mountPath = m_runtime.spec.mountPath;
    info.createdAt = m_row.createdAt;
    info.lastUsedAt = m_row.lastUsedAt;
    if (m_link)
        info.startedAt = m_link->startedAt();
    if (m_state == SessionState::Idle)
        info.idleStopAt = m_life.idleStopAt();
    info.idleSuspends = m_runtime.spec.suspendWhenIdle;
    info.lifetimeEndsAt = m_life.lifetimeEndsAt();
    info.diskBytes = m_diskBytes;
    info.diskLimitBytes = m_row.workspaceBytes;
    if (m_link)
        info.accelerator = Vm::acceleratorName(m_link->machine().spec().accelerator);
    info.cpus = m_runtime.spec.cpus;
    info.memoryMiB = m_runtime.spec.memoryMiB;
    info.residentBytes = m_link ? m_residentBytes : 0;
    info.openCommands = m_commands.openCount();
    info.openInvocations = m_invocations.openCount();
    info.openQuestions = m_questions;
    info.testCommand = m_row.testCommand;
    info.tests = m_row.tests;
    info.suspendedBytes = m_state == SessionState::Stopped ? m_suspendedBytes : 0;
    info.notice = m_notice;
    addExpiry(info);
    return info;
}

QString Session::activity() const
{
    switch (m_state) {
    case SessionState::Stopped:
        return m_suspendedBytes > 0 ? tr("Suspended; files and memory are kept") : tr("Files are kept");
    case SessionState::Failed:
        return tr("The machine is gone; files are kept");
    case SessionState::Starting:
        return tr("Starts its machine");
    case SessionState::Stopping:
        return m_suspending ? tr("Writes its memory to the disk") : tr("Stops its machine");
    case SessionState::Idle:
        return tr("Waits for work");
    case SessionState::Running:
        break;
    }
    if (m_invocations.openCount() > 0)
        return m_invocations.newestStep().isEmpty() ? tr("Answers a prompt") : m_invocations.newestStep();
    if (m_commands.openCount() > 0)
        return tr("Runs %1").arg(m_commands.newestLine());
    if (m_shells.attachedCount() > 0)
        return tr("A shell is open");
    if (m_holds > 0)
        return tr("A client is connected");
    return tr("The agent works in the background");
}

Pending<SessionInfo> Session::start()
{
    if (m_state == SessionState::Running || m_state == SessionState::Idle)
        return ready(info());
    m_startWanted = true;
    if (m_started)
        return m_started->pending();
    m_started.emplace();
    const auto pending = m_started->pending();
    const auto goOn = [this] {
        if (auto promise = std::exchange(m_started, std::nullopt))
            start().then(this, [promise = *promise](const Result<SessionInfo> &result) { promise.finish(result); });
    };
    if (m_stopped) { // Stopping: first to its end
        m_stopped->pending().then(this, [goOn](const Result<void> &) { goOn(); });
        return pending;
    }
    if (m_row.nextVersion && m_suspendedBytes == 0) {
        takeNextVersion().then(this, [this, goOn](const Result<void> &taken) {
            if (taken)
                goOn();
            else if (const auto promise = std::exchange(m_started, std::nullopt))
                promise->fail(taken.error());
        });
        return pending;
    }
    m_row.problem = {};
    setState(SessionState::Starting);
    m_starting = new StartMachine(
        m_row.key, m_runtime.spec, [this] { return m_checkpoints.openDisk(); }, m_services.paths, m_services.images,
        m_services.templates, m_services.starts, m_services.accelerator.verdict().accelerator, this);
    m_starting->deleteWhenEnded();
    m_starting->pending().then(this, [this, operation = m_starting](const Result<StartedMachine> &started) {
        if (m_starting == operation)
            m_starting = nullptr;
        else if (started)
            return; // cannot be: a cancelled operation ends with Cancelled
        const auto promise = std::exchange(m_started, std::nullopt);
        if (!started) {
            dropMachine(started.error());
            if (started.error().code == ErrorCode::Cancelled) {
                setState(SessionState::Stopped);
            } else {
                m_row.problem = started.error();
                setState(SessionState::Failed);
                save();
            }
            if (promise)
                promise->fail(started.error());
            return;
        }
        takeMachine(*started, false);
        if (!started->notice.isEmpty())
            qInfo("%s: %s", qUtf8Printable(m_row.key.text()), qUtf8Printable(started->notice));
        if (promise)
            promise->finish(info());
        // The first start never waits for the probe; the next machine knows.
        (void)m_services.accelerator.probe(operation->bootFiles().vmlinux, operation->bootFiles().initramfs);
    });
    m_starting->start();
    return pending;
}

void Session::takeMachine(const StartedMachine &started, bool adopted)
{
    countUse();
    m_link = started.link;
    m_config = started.config;
    m_notice = started.notice;
    m_row.unclean = true;                                             // until it has unmounted it
    m_row.agentAsks = m_row.agentAsks && (adopted || started.goesOn); // another machine's agent has asked nothing
    save();
    const QString directory = m_services.paths.machineDir(m_row.key);
    const QString command = m_runtime.spec.startCommand.isEmpty() ? m_config.startCommand : m_runtime.spec.startCommand;
    m_agent = std::make_unique<AgentHost>(
        *m_link, program(command.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{"sh", "-c", command.toUtf8()}),
        m_runtime.spec.protocol, directory + QStringLiteral("/agent"));
    connect(m_agent.get(), &AgentHost::changed, this, &Session::useChanged);
    connect(m_link.get(), &MachineLink::gone, this, &Session::loseMachine);
    connect(&m_link->machine(), &Vm::Machine::outOfSpaceChanged, this, [this](bool isOut) {
        qWarning("%s: %s", qUtf8Printable(m_row.key.text()),
                 isOut ? "the disk is full, the machine stands still" : "there is room again, the machine goes on");
        announce();
    });
    connect(m_link.get(), &MachineLink::offered, &m_gate, &Network::Gate::take);
    connect(m_link.get(), &MachineLink::channelLost, this, [this] {
        m_channelUp = false;
        m_commands.suspend();
        m_shells.suspend();
        m_agent->suspend();
        m_invocations.loseAll({ErrorCode::Unreachable,
                               tr("The connection into the machine was lost during the answer. Send the prompt again."),
                               {}});
    });
    connect(m_link.get(), &MachineLink::channelRenewed, this, [this] {
        (void)m_link->channel().setClock();
        m_agent->adopt();
        connectChannel();
    });
    std::chrono::milliseconds age{0};
    if (started.goesOn && !adopted) {
        m_agent->adopt();
    } else if (adopted) {
        const QDateTime since = QFileInfo(directory + QStringLiteral("/machine.json")).lastModified();
        if (since.isValid()) {
            m_link->setStartedAt(since);
            age = std::chrono::milliseconds(std::max<qint64>(since.msecsTo(QDateTime::currentDateTimeUtc()), 0));
        }
        m_agent->adopt();
    } else {
        m_agent->startLater(m_commands.openCount() > 0 ? agentAfterCommand : agentDelay,
                            [&starts = m_services.starts] { return starts.isIdle(); });
    }
    m_life.start(age);
    m_disk.start();
    m_residentBytes = 0;
    setState(SessionState::Idle);
    connectChannel();
    if (adopted)
        (void)m_checkpoints.machineAdopted();
    else if (!started.goesOn)
        Q_EMIT machineStarted();
}

void Session::connectChannel()
{
    m_channelUp = true;
    m_shells.connectTo(*m_link);
    m_commands.connectTo(*m_link);
    m_files.connectTo(*m_link);
    useChanged();
}

MachineLink *Session::link()
{
    const bool answers = m_link && m_channelUp && (m_state == SessionState::Idle || m_state == SessionState::Running);
    return answers ? m_link.get() : nullptr;
}

Guest::ProcessRequest Session::program(QList<QByteArray> arguments) const
{
    return guestProgram(m_row.key, m_runtime.spec, m_config, std::move(arguments),
                        Secrets::guestSettings(m_services.secrets.grantsOf(m_row.key.runtime), Wire::proxyPort));
}

Pending<void> Session::needMachine()
{
    return andThen(start(), this, [](SessionInfo &&) { return ready(); });
}

Pending<void> Session::stop()
{
    if (m_suspending) {
        Promise<void> promise;
        m_stopped->pending().then(this, [this, promise](const Result<void> &) {
            stop().then(this, [promise](const Result<void> &result) { promise.finish(result); });
        });
        return promise.pending();
    }
    if (m_stopped)
        return m_stopped->pending();
    switch (m_state) {
    case SessionState::Stopped:
        dropSuspended();
        return ready();
    case SessionState::Failed:
        m_row.problem = {};
        setState(SessionState::Stopped);
        save();
        return ready();
    case SessionState::Starting:
        if (m_starting) {
            StartMachine *operation = m_starting;
            operation->cancel();
            return ready();
        }
        return stopAfterAdoption();
    default:
        break;
    }
    m_stopped.emplace();
    const auto pending = m_stopped->pending();
    setState(SessionState::Stopping);
    m_life.stop();
    auto *operation = new StopMachine(m_link, m_services.paths.machineDir(m_row.key), this);
    operation->deleteWhenEnded();
    operation->pending().then(this, [this](const Result<void> &) {
        dropMachine({ErrorCode::Cancelled, tr("The session was stopped before this had ended."), {}});
        m_row.unclean = false;
        setState(SessionState::Stopped);
        save();
        if (const auto promise = std::exchange(m_stopped, std::nullopt))
            promise->finish({});
    });
    operation->start();
    return pending;
}

Pending<void> Session::stopAfterAdoption()
{
    Promise<void> promise;
    m_started->pending().then(this, [this, promise](const Result<SessionInfo> &) {
        stop().then(this, [promise](const Result<void> &result) { promise.finish(result); });
    });
    return promise.pending();
}

void Session::loseMachine(const Error &error)
{
    if (m_state == SessionState::Stopping)
        return; // StopMachine and SuspendMachine are told, too
    Vm::Machine::cleanUp(m_services.paths.machineDir(m_row.key));
    const bool wanted = error.message.isEmpty();
    dropMachine(wanted ? Error{ErrorCode::Cancelled, tr("The machine was switched off from inside."), {}} : error);
    m_row.problem = error;
    m_row.unclean = !wanted;
    setState(wanted ? SessionState::Stopped : SessionState::Failed);
    save();
}

void Session::dropMachine(const Error &why, bool keepShells)
{
    m_notice.clear();
    m_channelUp = false;
    m_gate.endAll();
    m_ports.closeAll();
    m_life.stop();
    m_disk.stop();
    m_commands.suspend();
    m_invocations.loseAll(why);
    m_commands.loseAll(why);
    if (keepShells)
        m_shells.suspend();
    else
        m_shells.endAll();
    if (m_agent)
        m_agent.release()->deleteLater(); // this may be one of its signals
    if (m_link) {
        m_link->disconnect(this);
        // Destroyed from the event loop: this may be inside one of its signals. The agent goes first.
        QMetaObject::invokeMethod(this, [link = std::move(m_link)] {}, Qt::QueuedConnection);
        m_link.reset();
    }
    m_checkpoints.machineGone();
    countUse();
    updateDisk();
}

Pending<void> Session::adopt(const QList<CommandRecord> &open)
{
    m_commands.restore(open);
    if (std::ranges::any_of(open, [](const CommandRecord &record) { return record.origin == Origin::Tests; }))
        m_row.tests.kind = TestBadge::Kind::Running;
    m_started.emplace();
    m_startWanted = false;
    const SessionState before = m_state;
    setState(SessionState::Starting);
    Promise<void> promise;
    auto *operation = new AdoptMachine(m_row.key, m_runtime.spec, m_services.paths, m_services.images, this);
    operation->deleteWhenEnded();
    operation->whenSpaceChanges([this] { announce(); });
    m_adopting = operation;
    operation->pending().then(this, [this, promise, before](const Result<StartedMachine> &machine) {
        m_adopting = nullptr;
        const auto started = std::exchange(m_started, std::nullopt);
        if (machine) {
            m_row.problem = {};
            takeMachine(*machine, true);
            if (started)
                started->finish(info());
        } else {
            dropMachine({ErrorCode::Unreachable,
                         tr("The machine ended while no engine was there to see it. Run it again."),
                         {}});
            if (machine.error().code != ErrorCode::NotFound)
                m_row.problem = machine.error();
            setState(m_row.problem.message.isEmpty() ? before : SessionState::Failed);
            // Who wanted a machine meanwhile still does.
            if (started && m_startWanted)
                start().then(this, [started = *started](const Result<SessionInfo> &result) { started.finish(result); });
        }
        promise.finish({});
    });
    operation->start();
    return promise.pending();
}

void Session::letGo()
{
    m_letGo = true;
    m_gate.endAll();
    m_ports.closeAll();
    m_files.letGo();
    m_checkpoints.letGo();
    m_life.stop();
    m_disk.stop();
    if (m_starting)
        m_starting->cancel();
    m_commands.suspend();
    m_shells.suspend();
    if (m_agent)
        m_agent->suspend();
    if (m_link) {
        m_link->disconnect(this);
        m_link->channel().close();
    }
    m_channelUp = false;
}

void Session::setState(SessionState state)
{
    m_state = state;
    // Before anything else hears of it: a start goes on only when nobody reads the disk any more.
    if (const bool isFree = diskIsFree(); isFree != std::exchange(m_diskWasFree, isFree))
        m_files.diskChanged();
    announce();
}

void Session::announce()
{
    if (!m_announce.isActive())
        m_announce.start();
}

void Session::updateMemory()
{
    if (!m_link)
        return;
    // The kernel looks through all of the machine's pages for it.
    QtConcurrent::run(Vm::Machine::residentBytes, m_link->machine().pid()).then(this, [this](qint64 bytes) {
        if (std::abs(bytes - m_residentBytes) < memoryGrain)
            return;
        m_residentBytes = bytes;
        announce();
    });
}

void Session::save()
{
    if (m_isLeaving)
        return;
    m_services.catalogue.putSession(m_row).then(this, [](const Result<void> &put) {
        if (!put)
            qWarning("Cannot write a session's row: %s", qUtf8Printable(put.error().text()));
    });
}

bool Session::isInUse() const
{
    return m_commands.openCount() > 0 || m_invocations.openCount() > 0 || m_shells.attachedCount() > 0 || m_holds > 0;
}

void Session::useChanged()
{
    announce();
    if (m_state != SessionState::Idle && m_state != SessionState::Running)
        return;
    const bool working = isInUse();
    m_agent->setWatched(!working);
    m_life.setBusy(working || m_agent->isBusy());
    if (working)
        used();
    m_state = working || m_agent->isBusy() ? SessionState::Running : SessionState::Idle;
}

void Session::used()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool write = !m_row.lastUsedAt.isValid() || m_row.lastUsedAt.secsTo(now) > lastUseGrain;
    m_row.lastUsedAt = now;
    countUse();
    if (write)
        save();
}

Pending<void> Session::finish()
{
    m_row.isUnfinished = false;
    return m_services.catalogue.putSession(m_row);
}

Pending<void> Session::rename(const QString &name)
{
    if (name.size() > 200 || name.contains(u'\n'))
        return failed<void>({ErrorCode::InvalidInput,
                             tr("A session's name is one line of at most 200 characters. Choose a shorter one."),
                             {}});
    m_row.name = name;
    announce();
    return m_services.catalogue.putSession(m_row);
}

Pending<void> Session::restartAgent()
{
    if (!link())
        return failed<void>({ErrorCode::WrongState,
                             tr("The session has no running machine. Resume it: its agent starts with it."),
                             {}});
    return m_agent->restart();
}

} // namespace Vitrine::Session
