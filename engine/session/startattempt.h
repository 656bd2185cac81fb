// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/session/machinelink.h"
#include "engine/session/templates/spare.h"

#include <QCoreApplication>
#include <QTimer>

#include <variant>

namespace Vitrine::Session {

/// What a session's machine is to be, however it begins.
struct MachinePlan
{
    Vm::MachineSpec spec; ///< with the session's directory and disks, as for a boot
    Guest::Setup setup;
    qint64 workspaceBytes = 0; ///< as the machine sees it
    qint64 scratchBytes = 0;
};

/// One way from nothing to a machine that answers, with the session's workspace mounted. Failed or cancelled, it leaves
/// no process and no machine directory.
///
/// Before any program of the session runs, the guest has this computer's clock, entropy of its own, a host name and a
/// machine id; a restored one would have those of its template, or none.
class StartAttempt : public Operation<std::shared_ptr<MachineLink>>
{
    Q_DECLARE_TR_FUNCTIONS(StartMachine)

public:
    struct Boot
    {
    };
    /// The session's own machine, as SuspendMachine wrote it. Used up by the attempt, whatever comes of it: memory
    /// must never meet a workspace that has gone on without it.
    struct Resume
    {
        QString folder;
        qint64 tscKhz = 0;
    };
    using Way = std::variant<Boot, Vm::Template, std::shared_ptr<Spare>, Resume>;

    StartAttempt(MachinePlan plan, Way way, QObject *parent);
    ~StartAttempt() override;
    void start() override;
    [[nodiscard]] bool isBoot() const { return std::holds_alternative<Boot>(m_way); }
    [[nodiscard]] bool isResume() const { return std::holds_alternative<Resume>(m_way); }
    /// The guest answered, and refused its set-up: that may be the session's fault.
    [[nodiscard]] bool wasRefused() const { return m_refused; }

protected:
    void abandon() override;

private:
    Pending<void> boot();
    Pending<void> restore(const Vm::Template &from);
    Pending<void> take(Spare &spare);
    Pending<void> resume(const Resume &from);
    Pending<void> bootMachine(const Vm::MachineSpec &spec);
    Pending<void> greet(std::chrono::milliseconds limit);
    Pending<void> setUp();
    Pending<void> trust();
    void watchMachine();
    void go();
    void goAgain(const QString &why);
    void dropMachine();
    Result<void> makeDirectory();
    void failWith(const Error &error);

    MachinePlan m_plan;
    Way m_way;
    std::shared_ptr<Vm::Machine> m_machine;
    std::unique_ptr<Guest::Channel> m_channel;
    Guest::Hello m_hello;
    QTimer m_deadline;
    int m_tries = 0;
    bool m_refused = false;
};

} // namespace Vitrine::Session
