// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/commandline.h"
#include "engine/vm/launch.h"
#include "engine/vm/machine.h"
#include "engine/vm/processwatch.h"
#include "engine/vm/qmp.h"

#include <QTimer>

namespace Vitrine::Vm {

/// Machine::boot() as an operation: open files and sockets → measure the clock → launch → QMP answers → (restored ones)
/// state loaded, guest runs. When it fails or goes before that, the process is killed.
class BootMachine : public Operation<std::shared_ptr<Machine>>
{
    Q_DECLARE_TR_FUNCTIONS(Vitrine::Vm::BootMachine)

public:
    /// For QEMU to answer; it takes 20 ms where nothing else runs.
    static constexpr auto limit = std::chrono::seconds(30);

    BootMachine(MachineSpec spec, QObject *parent);
    ~BootMachine() override;

    void start() override;

protected:
    void abandon() override;

private:
    [[nodiscard]] Result<void> openFiles();
    [[nodiscard]] Result<void> openTemplate();
    [[nodiscard]] Result<void> openState();
    [[nodiscard]] Result<void> openPlaceholder();
    [[nodiscard]] Result<void> openSockets();
    void launch(qint64 tscKhz);
    void watch(const Launched &launched);
    void restore();
    void complete();
    void giveUp(Error error);
    void killIt();

    MachineSpec m_spec;
    LaunchPlan m_plan;
    MachineDescriptors m_fds;
    KernelKind m_kernel = KernelKind::Pvh;
    ProcessId m_process;
    std::unique_ptr<Launch> m_launch;
    std::unique_ptr<ProcessWatch> m_watch;
    std::unique_ptr<Qmp> m_qmp;
    QTimer m_deadline;
};

/// Opens a file that a machine works with; what is none is refused.
[[nodiscard]] Result<Descriptor> openFile(const QString &path, int flags);

/// How the kernel in this file is entered.
[[nodiscard]] Result<KernelKind> kernelKind(const QString &vmlinux);

/// Path of QEMU; HostLacks with what to do when there is none.
[[nodiscard]] Result<QString> findQemu(const QString &wanted);

} // namespace Vitrine::Vm
