// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/consoletail.h"
#include "engine/vm/diskchain.h"
#include "engine/vm/machine.h"
#include "engine/vm/processid.h"
#include "engine/vm/processwatch.h"
#include "engine/vm/qmp.h"

#include <QTimer>

namespace Vitrine::Vm {

/// What a Machine holds of a process that runs: a watch for its end, QEMU's control socket, the guest's console.
class Machine::Private : public QObject
{
public:
    /// `qmp` is ready, or null: then it is opened here and may become ready later.
    static std::shared_ptr<Machine> make(const ProcessId &process, const MachineSpec &spec,
                                         std::unique_ptr<ProcessWatch> watch, std::unique_ptr<Qmp> qmp);
    static QByteArray logTail(const QString &directory);

    void begin(Machine *machine);
    void end(int exitCode);
    void boundLog() const;

    Machine *q = nullptr;
    ProcessId process;
    MachineSpec spec;
    std::unique_ptr<ProcessWatch> watch;
    std::unique_ptr<Qmp> qmp;
    Pending<void> qmpOpened = ready();
    std::unique_ptr<DiskChain> disk; ///< once it was asked for
    ConsoleTail console;
    QTimer logTimer;
    bool endExpected = false;
    bool killed = false;
    bool hasEnded = false;
};

} // namespace Vitrine::Vm
