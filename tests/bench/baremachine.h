// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/image/imagestore.h"
#include "engine/vm/machine.h"
#include "tests/bench/waiting.h"

namespace Vitrine::Bench {

/// A machine and the channel into it, with no session above: the floor under what sessions and their records cost.
class BareMachine
{
public:
    /// `folder`: of this machine alone; not there yet. Disks are made, nothing runs.
    [[nodiscard]] static Result<std::unique_ptr<BareMachine>> make(const QString &folder);
    ~BareMachine();
    Q_DISABLE_COPY_MOVE(BareMachine)

    /// QEMU, the guest's greeting, the workspace mounted.
    [[nodiscard]] Result<void> boot();
    [[nodiscard]] Guest::Channel &channel() { return *m_channel; }

    struct Run
    {
        Guest::ProcessEnd end;
        QByteArray out;
    };
    using Ended = std::function<void(Run)>;
    /// `bash -c`; all output is taken at once and kept in memory.
    void start(const QByteArray &command, const Ended &ended);
    [[nodiscard]] Result<Run> run(const QByteArray &command);

private:
    BareMachine() = default;
    Vm::MachineSpec m_spec;
    std::shared_ptr<Vm::Machine> m_machine;
    std::unique_ptr<Guest::Channel> m_channel;
    QObject m_context;
};

} // namespace Vitrine::Bench
