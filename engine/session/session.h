// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/change.h"
#include "engine/network/gate.h"
#include "engine/ports/portboard.h"
#include "engine/secrets/desk.h"
#include "engine/session/agenthost.h"
#include "engine/session/checkpoints/checkpointdesk.h"
#include "engine/session/commanddesk.h"
#include "engine/session/invocationdesk.h"
#include "engine/session/lifeclock.h"
#include "engine/session/machineoperations.h"
#include "engine/session/programrun.h"
#include "engine/session/sessionhouse.h"
#include "engine/session/shelldesk.h"
#include "engine/session/workspacefiles.h"

#include <memory>
#include <optional>

namespace Vitrine::Session {

/// One session: at most one machine at a time, and a workspace that stays. Owned by the SessionRegistry.
///
/// | from            | what happens                                        | to       |
/// |-----------------|-----------------------------------------------------|----------|
/// | Stopped, Failed | start(), command, invocation, shell                 | Starting |
/// | Starting        | machine answers, workspace mounted                  | Idle     |
/// | Starting        | boot or mount fails; problem says why               | Failed   |
/// | Starting        | stop()                                              | Stopped  |
/// | Idle            | command, invocation, attached shell, agent is busy  | Running  |
/// | Running         | the last of these ends                              | Idle     |
/// | Idle, Running   | stop(), idle timeout (Idle only), end of lifetime   | Stopping |
/// | Idle, Running   | machine lost; problem says how                      | Failed   |
/// | Idle, Running   | the guest powers off by itself                      | Stopped  |
/// | Stopping        | nothing of the machine is left                      | Stopped  |
/// | Stopping        | start(): waits for the end, then starts             | Starting |
/// | Idle            | suspend(), idle timeout if the runtime wants it     | Stopping |
/// | Stopping        | its memory cannot be written: it runs on            | Idle     |
/// | Failed          | stop()                                              | Stopped  |
/// | (engine start)  | a machine of an earlier engine answers              | Idle     |
class Session : public QObject, private MachineProvider
{
    Q_OBJECT

public:
    Session(const Store::SessionRow &row, const RuntimeInfo &runtime, const Services &services);
    ~Session() override;

    [[nodiscard]] const SessionKey &key() const override { return m_row.key; }
    [[nodiscard]] SessionState state() const { return m_state; }
    [[nodiscard]] SessionInfo info() const;

    [[nodiscard]] Pending<SessionInfo> start();
    [[nodiscard]] Pending<void> stop();
    /// WrongState unless Idle. When it fails, the machine runs on.
    [[nodiscard]] Pending<void> suspend();
    /// Takes over a machine of an earlier engine, if there is one; `open`: its commands that have no end yet.
    [[nodiscard]] Pending<void> adopt(const QList<CommandRecord> &open);
    /// Lets go of the machine, which runs on; nothing is recorded any more.
    void letGo();

    [[nodiscard]] Pending<void> rename(const QString &name);
    /// What it was to begin with is all there.
    [[nodiscard]] Pending<void> finish();
    [[nodiscard]] Pending<void> setTestCommand(const QString &command);
    [[nodiscard]] Pending<QString> testCommand();
    [[nodiscard]] Pending<void> restartAgent();
    /// Runs that version of its runtime from now on; see WorkspaceFate. WrongState unless it is stopped.
    [[nodiscard]] Pending<void> become(const RuntimeInfo &runtime, WorkspaceFate fate);
    /// The same at its next start, whenever that is: what runs, or is suspended, stays as it is until then. None: it
    /// stays with its version.
    [[nodiscard]] Pending<void> setNextVersion(const std::optional<NextVersion> &next);
    /// Its agent, in a machine that is started when there is none, once it listens.
    [[nodiscard]] Pending<AgentHost *> needAgent();
    /// Somebody is connected: the session is not idle until the last of these goes, in the engine's thread.
    [[nodiscard]] std::shared_ptr<void> hold();
    /// In a machine that is started when there is none.
    [[nodiscard]] Pending<ProgramRun *> runProgram(const ProgramStart &start);
    /// To a port of a machine that is started when there is none.
    [[nodiscard]] Pending<std::shared_ptr<ByteStream>> needPort(quint16 port);
    /// Listens in the machine, which is started when there is none; 0: on any free port.
    [[nodiscard]] Pending<std::shared_ptr<MachinePort>> needListener(quint16 port);
    [[nodiscard]] NetworkStatus networkStatus();
    /// None: its runtime's.
    [[nodiscard]] Pending<NetworkStatus> setNetworkPolicy(const std::optional<NetworkPolicy> &policy);
    [[nodiscard]] Pending<NetworkStatus> allowHost(const QString &rule);
    /// Of its runtime. It counts unless the session has a policy of its own.
    void setRuntimeNetwork(const NetworkPolicy &policy);
    [[nodiscard]] int runtimeVersion() const { return m_runtime.version; }

    [[nodiscard]] CommandDesk &commands() { return m_commands; }
    [[nodiscard]] InvocationDesk &invocations() { return m_invocations; }
    [[nodiscard]] ShellDesk &shells() { return m_shells; }
    [[nodiscard]] WorkspaceFiles &files() { return m_files; }
    [[nodiscard]] Network::Gate &gate() { return m_gate; }
    [[nodiscard]] Ports::PortBoard &ports() { return m_ports; }
    /// WrongState without a machine that answers.
    [[nodiscard]] Pending<PortInfo> addPort(const NewPort &port);
    [[nodiscard]] Pending<QList<ListeningPort>> listeningPorts();
    [[nodiscard]] CheckpointDesk &checkpoints() { return m_checkpoints; }
    /// Stops the machine first, in order.
    [[nodiscard]] Pending<void> restoreCheckpoint(const QString &id);
    // Retention; engine/session/retention has the rules.
    [[nodiscard]] const RuntimeInfo &runtime() const { return m_runtime; }
    /// Its days without use are over, somebody was told in time, and nothing happens in it.
    [[nodiscard]] bool isExpired() const;
    [[nodiscard]] bool isExpiring() const;
    /// Somebody has been shown that it expires.
    void warningShown();
    /// Counts as a use.
    [[nodiscard]] Pending<void> keep();
    /// It is about to lie in the trash, or not after all: while it is, nothing of it is written down.
    [[nodiscard]] bool canLeave() const { return diskIsFree(); }
    void setLeaving(bool isLeaving) { m_isLeaving = isLeaving; }
    /// Room that its files do not need goes back to this computer: what its layers take less afterwards. A stopped
    /// session's machine is started for it, and stopped again.
    [[nodiscard]] Pending<qint64> trim();
    /// What differs between two of its checkpoints; an empty id is the present state.
    [[nodiscard]] Pending<ChangeList> compare(const QString &from, const QString &to);
    [[nodiscard]] const Store::SessionRow &row() const { return m_row; }
    /// nullptr: no machine that answers at this moment.
    [[nodiscard]] MachineLink *link() override;

Q_SIGNALS:
    void changed(const Vitrine::SessionInfo &session);
    void networkChanged(const Vitrine::NetworkStatus &status);
    /// A machine answers in which nothing ran before.
    void machineStarted();

private:
    [[nodiscard]] const Services &services() const override { return m_services; }
    [[nodiscard]] Pending<void> needMachine() override;
    [[nodiscard]] Pending<void> takeNextVersion();
    [[nodiscard]] bool diskIsFree() const override;
    [[nodiscard]] Pending<void> settled() override;
    [[nodiscard]] bool isDiskUnclean() const override { return m_row.unclean; }
    void diskReplaced(bool unclean) override;
    [[nodiscard]] Pending<void> keepBefore(CheckpointCause cause) override { return m_checkpoints.before(cause); }
    [[nodiscard]] AgentHost *agent() override { return m_agent.get(); }
    [[nodiscard]] Guest::ProcessRequest program(QList<QByteArray> arguments) const override;
    [[nodiscard]] QByteArray mountPath() const override { return m_runtime.spec.mountPath.toUtf8(); }
    void useChanged() override;

    [[nodiscard]] Pending<void> stopAfterAdoption();
    void suspendEnded(const Result<void> &result);
    void dropSuspended();
    void takeMachine(const StartedMachine &started, bool adopted);
    void connectChannel();
    void loseMachine(const Error &error);
    void dropMachine(const Error &why, bool keepShells = false);
    void setState(SessionState state);
    void announce();
    void updateDisk();
    void updateMemory();
    void save();
    void used();
    void countUse();
    void addExpiry(SessionInfo &info) const;
    [[nodiscard]] Pending<void> trimRunning();
    void takeTestCommand(const CommandRecord &record);
    void countTests(const CommandRecord &record);
    void idle();
    [[nodiscard]] bool isInUse() const;
    [[nodiscard]] QString activity() const;
    [[nodiscard]] Pending<std::shared_ptr<ByteStream>> connectPort(quint16 port);

    Store::SessionRow m_row;
    RuntimeInfo m_runtime;
    Services m_services;
    SessionState m_state = SessionState::Stopped;
    std::shared_ptr<MachineLink> m_link;
    bool m_channelUp = false;
    ImageConfig m_config;
    std::unique_ptr<AgentHost> m_agent;
    LifeClock m_life;
    CommandDesk m_commands;
    InvocationDesk m_invocations;
    ShellDesk m_shells;
    WorkspaceFiles m_files;
    Secrets::Desk m_desk;
    GitSsh::Desk m_gitDesk;
    SessionHouse m_house;
    Network::Gate m_gate;
    Ports::PortBoard m_ports;
    CheckpointDesk m_checkpoints;
    StartMachine *m_starting = nullptr;
    AdoptMachine *m_adopting = nullptr;
    std::optional<Promise<SessionInfo>> m_started; ///< while a start or an adoption is under way
    bool m_startWanted = false;                    ///< somebody waits for it
    std::optional<Promise<void>> m_stopped;
    bool m_suspending = false; ///< Stopping, with its memory on the way to the disk
    qint64 m_suspendedBytes = 0;
    QString m_notice;
    bool m_diskWasFree = true;
    int m_holds = 0;
    int m_questions = 0; ///< about hosts' keys, that wait for the person
    bool m_isLeaving = false;
    bool m_isTrimming = false; ///< what its machine is started for is no use of it
    bool m_letGo = false;      ///< another engine takes over: nothing is ours any more
    QTimer m_announce;
    QTimer m_disk;
    qint64 m_diskBytes = 0;
    qint64 m_residentBytes = 0;
};

} // namespace Vitrine::Session
