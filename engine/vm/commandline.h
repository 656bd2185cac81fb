// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/machine.h"

namespace Vitrine::Vm {

/// The numbers under which QEMU finds what it is given. -1: not given.
struct MachineDescriptors
{
    int kernel = -1;
    int initramfs = -1;
    int base = -1;
    int workspace = -1;
    QList<int> backing;
    int scratch = -1;
    int channel = -1; ///< listening sockets
    int qmp = -1;
    int console = -1;
    int kvm = -1; ///< /dev/kvm
};

/// How a kernel is entered: an uncompressed one by PVH, without interrupt controller and timer of a PC.
enum class KernelKind { Pvh, BzImage };

/// What follows QEMU's program on its command line. Nothing of it is a path of the host: files and sockets are
/// descriptors, formats are given. `tscKhz` 0: unknown.
[[nodiscard]] QStringList qemuArguments(const MachineSpec &spec, const MachineDescriptors &fds, KernelKind kernel,
                                        qint64 tscKhz);

/// The guest kernel's own command line.
[[nodiscard]] QString kernelCommandLine(Accelerator accelerator, qint64 tscKhz);

} // namespace Vitrine::Vm
