// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QJsonObject>
#include <QProcess>

#include <functional>

namespace Vitrine::Bench {

/// What a machine and the floor under it must have in common.
struct MachineShape
{
    int memoryMiB = 512;
    int cpus = 1;
    bool kvm = false;
};

/// The files that a machine boots from.
struct MachineFiles
{
    QString vmlinux;
    QString initramfs;
    QString base;    ///< raw, read-only
    QString work;    ///< qcow2
    QString scratch; ///< raw
};

/// How the guest's memory comes and goes.
struct MachineMemory
{
    enum class Use {
        Own,    ///< with the process
        Saved,  ///< in a file, from which save() makes a template
        Mapped, ///< a template's file, mapped privately
    };
    Use use = Use::Own;
    QString folder; ///< of the template: `ram` and `state`
};

/// QEMU as one would start it by hand: a command line, two sockets, nobody who watches. Nothing of engine/vm is in
/// here, so that a mistake there cannot hide in the floor. It dies with this program.
class BareQemu
{
public:
    /// Sockets and logs go to `folder`.
    BareQemu(QString folder, MachineFiles files, MachineShape shape, MachineMemory memory = {});
    ~BareQemu();
    Q_DISABLE_COPY_MOVE(BareQemu)

    /// Returns when the process runs, not when its sockets are there; with mapped memory, when the guest runs on.
    [[nodiscard]] Result<void> start();
    /// Makes the template of a machine whose memory is in a file, and ends the machine.
    [[nodiscard]] Result<void> save();
    void kill();
    /// Called when the process ends by itself, as it does when the guest restarts.
    void whenEnded(QObject *context, const std::function<void()> &ended);
    [[nodiscard]] QString channelSocket() const { return m_folder + QLatin1String("/channel.sock"); }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /// Last words of QEMU and of the guest's kernel.
    [[nodiscard]] QString log() const;

private:
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] Result<void> load();
    [[nodiscard]] QString control() const { return m_folder + QLatin1String("/qmp.sock"); }
    [[nodiscard]] QString stateFile() const
    {
        return QLatin1String("file:") + m_memory.folder + QLatin1String("/state");
    }

    QString m_folder;
    MachineFiles m_files;
    MachineShape m_shape;
    MachineMemory m_memory;
    QProcess m_process;
};

} // namespace Vitrine::Bench
