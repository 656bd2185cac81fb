// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "tests/bench/bareqemu.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace Vitrine::Bench {

/// A machine started by hand and the channel into it, with no session above: the floor under what sessions and their
/// records cost.
class BareMachine
{
public:
    /// `folder`: of this machine alone; not there yet. Disks are made, nothing runs.
    [[nodiscard]] static Result<std::unique_ptr<BareMachine>> make(const QString &folder, const MachineShape &shape,
                                                                   const MachineMemory &memory = {});
    ~BareMachine();
    Q_DISABLE_COPY_MOVE(BareMachine)

    /// QEMU, the guest's greeting, the workspace mounted; for a restored machine, the clock first.
    [[nodiscard]] Result<void> boot();
    /// Boots, and saves the machine before its workspace is mounted. It is over then.
    [[nodiscard]] Result<void> saveTemplate();
    [[nodiscard]] qint64 pid() const { return m_qemu->pid(); }
    /// Since its QEMU was started, the one that answered.
    [[nodiscard]] double secondsSinceStart() const { return double(m_sinceStart.nsecsElapsed()) / 1e9; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] Guest::Channel &channel() { return *m_channel; }

    struct Run
    {
        Guest::ProcessEnd end;
        QByteArray out;
    };
    using Ended = std::function<void(Run)>;
    /// All output is taken at once and kept in memory.
    void start(const QList<QByteArray> &arguments, const Ended &ended);
    [[nodiscard]] Result<Run> run(const QList<QByteArray> &arguments);
    /// `bash -c`.
    void start(const QByteArray &command, const Ended &ended) { start({"bash", "-c", command}, ended); }
    [[nodiscard]] Result<Run> run(const QByteArray &command) { return run({"bash", "-c", command}); }

private:
    BareMachine() = default;
    [[nodiscard]] Result<void> greet();

    MachineMemory m_memory;
    QString m_folder;
    std::unique_ptr<BareQemu> m_qemu;
    std::unique_ptr<Guest::Channel> m_channel;
    QElapsedTimer m_sinceStart;
    QObject m_context;
};

} // namespace Vitrine::Bench
