// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/machine.h"
#include "engine/vm/processid.h"

namespace Vitrine::Vm {

/// machine.json: what a later program needs to find a machine again. Written whole or not at all, and before QEMU runs.
struct MachineFile
{
    ProcessId process;
    MachineSpec spec;

    [[nodiscard]] Result<void> write() const; ///< into spec.directory
    /// NotFound when there is none, Corrupt when it is none of ours.
    [[nodiscard]] static Result<MachineFile> read(const QString &directory);
};

// Names in a machine directory.
[[nodiscard]] QString machineFileIn(const QString &directory);
[[nodiscard]] QString qmpSocketIn(const QString &directory);
[[nodiscard]] QString channelSocketIn(const QString &directory);
[[nodiscard]] QString consoleSocketIn(const QString &directory);
[[nodiscard]] QString logFileIn(const QString &directory);

} // namespace Vitrine::Vm
