// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/httpagent.h"
#include "engine/session/machinelink.h"
#include "engine/session/outputpump.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <functional>

namespace Vitrine::Session {

/// The session's agent inside its machine: its process, whether it listens, whether it says it is busy.
///
/// States: none (no start command) | waiting → starting → listening → lost; restart() from any. Owned by the session,
/// one a machine. What the agent writes goes to a small log that explains its end.
class AgentHost : public QObject
{
    Q_OBJECT

public:
    /// `program`: the start command's process; no arguments: there is no agent. `file` remembers the process's id for
    /// whoever adopts the machine; the log lies beside it.
    AgentHost(MachineLink &link, const Guest::ProcessRequest &program, AgentProtocol protocol, const QString &file);
    ~AgentHost() override;

    void start();
    /// Starts it when somebody waits for it, or start() is called, or this time has passed: interpreters take a whole
    /// processor while they start, and the session's first command may want that. While it is not `calm`, some seconds
    /// later: other machines may want it, too.
    void startLater(std::chrono::milliseconds most, std::function<bool()> calm);
    /// Starts it if startLater() still waits, and it is calm.
    void startIfWaiting();
    /// Takes up the process of an earlier connection or engine.
    void adopt();
    /// The connection is gone for now.
    void suspend();
    /// Kills what is left of the agent and starts it again; ends when it listens.
    [[nodiscard]] Pending<void> restart();

    [[nodiscard]] bool exists() const { return !m_program.arguments.isEmpty(); }
    /// The process has ended by itself; `problem` says how.
    [[nodiscard]] bool isLost() const { return m_lost; }
    [[nodiscard]] const Error &problem() const { return m_problem; }
    /// The last /ping said HealthyBusy.
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Ends when the agent answers /ping, or takes connections where its protocol has no /ping; Unreachable when it
    /// died or does not listen in time.
    [[nodiscard]] Pending<void> listening();
    [[nodiscard]] Agent::HttpAgent &http() { return m_http; }
    /// A new stream to its port.
    [[nodiscard]] Pending<std::shared_ptr<ByteStream>> dial();
    /// Last lines of what the agent wrote, for error details.
    [[nodiscard]] QString logTail() const;
    /// While on, /ping is asked now and then: only an idle session needs to know.
    void setWatched(bool watched);
    /// Asks now; ends with whether it is busy (false when it does not answer).
    [[nodiscard]] Pending<bool> askBusy();

Q_SIGNALS:
    void changed();

private:
    void attach(std::unique_ptr<Guest::Process> process);
    void takeEnd(const Guest::ProcessEnd &end);
    void poll();
    void startIfCalm();
    [[nodiscard]] Pending<Agent::PingReply> ping();
    void tellWaiters(const Result<void> &result);
    void remember(const QString &id) const;
    [[nodiscard]] QString logDirectory() const;

    MachineLink &m_link;
    Guest::ProcessRequest m_program;
    AgentProtocol m_protocol;
    QString m_file;
    Agent::HttpAgent m_http;
    std::unique_ptr<Guest::Process> m_process;
    std::unique_ptr<OutputPump> m_log;
    QList<Promise<void>> m_waiters;
    QTimer m_later;
    std::function<bool()> m_isCalm;
    QDeadlineTimer m_patience; ///< calm or not
    QTimer m_poll;
    QTimer m_watch;
    std::chrono::steady_clock::time_point m_pollUntil;
    Error m_problem;
    bool m_listening = false;
    bool m_lost = false;
    bool m_busy = false;
    bool m_polling = false;
    bool m_restarting = false;
};

} // namespace Vitrine::Session
