// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/machine.h"

#include <QJsonObject>

namespace Vitrine::Vm {

/// The numbers under which QEMU finds what it is given. -1: not given.
struct MachineDescriptors
{
    int kernel = -1;
    int initramfs = -1;
    int base = -1;
    int workspace = -1;
    int placeholder = -1; ///< raw, instead of a workspace
    QList<int> backing;
    int scratch = -1;
    int channel = -1; ///< listening sockets
    int qmp = -1;
    int console = -1;
    int kvm = -1;    ///< /dev/kvm
    int memory = -1; ///< the template's memory
    int state = -1;  ///< the template's devices
};

/// What QEMU calls the layer in this file: its name without an ending, which is the layer's id. The node of the file
/// itself has "-file" behind it.
[[nodiscard]] QString layerNode(const QString &file);
/// A layer whose descriptors are in `set`, over another one. One below nothing says so: what a disk's own header names
/// as its backing file must not be opened.
[[nodiscard]] QJsonObject layerJson(const QString &node, int set, const QJsonValue &below, bool readOnly);
/// The workspace's disk of `spec`: the chain from the furthest layer up. `set` of the disk, then those of the layers
/// below it.
[[nodiscard]] QJsonObject workspaceNode(const MachineSpec &spec, int set, const QList<int> &backingSets);
/// The name of the node that stands for a workspace which is not there yet.
inline constexpr auto placeholderNode = "placeholder";

/// How a kernel is entered: an uncompressed one by PVH, without interrupt controller and timer of a PC.
enum class KernelKind { Pvh, BzImage };

/// What follows QEMU's program on its command line. Nothing of it is a path of the host: files and sockets are
/// descriptors, formats are given. `tscKhz` 0: unknown.
[[nodiscard]] QStringList qemuArguments(const MachineSpec &spec, const MachineDescriptors &fds, KernelKind kernel,
                                        qint64 tscKhz);

/// The guest kernel's own command line.
[[nodiscard]] QString kernelCommandLine(Accelerator accelerator, qint64 tscKhz);

} // namespace Vitrine::Vm
