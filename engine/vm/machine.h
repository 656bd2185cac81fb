// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"
#include "engine/vm/accelerator.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <memory>

namespace Vitrine::Vm {

/// How a machine comes to run. README.md says how a template is made and used.
enum class Beginning {
    Boot,            ///< its kernel boots; memory of its own
    BootForTemplate, ///< the same, with its memory in a file that saveTemplate() completes
    Restore,         ///< from a template: memory mapped private from the file, devices from the saved state
    Resume,          ///< from what saveMemory() wrote: memory of its own, filled from there
};

/// What one machine is made of. All files exist before boot(); formats are given, never probed.
struct MachineSpec
{
    QString directory; ///< machine directory: sockets, pid file, log; made by the caller, mode 0700
    QString vmlinux;   ///< an uncompressed kernel is entered by PVH; a bzImage works too, 0.8 s slower
    QString initramfs;
    QString baseDisk; ///< raw, read-only
    /// Raw. boot() takes its name away: it is gone with the process, whoever dies first. On a disk, not in memory (the
    /// machine directory may be): a guest can fill it.
    QString scratchDisk;
    QString workspaceDisk;        ///< qcow2; empty: none, or a placeholder
    QStringList workspaceBacking; ///< the layers below it, the nearest first, all qcow2; what the files say is ignored
    QString sessionDir; ///< folder of the workspace disk; QEMU gets the disk as an open descriptor, not the folder
    /// Without a workspace disk: a device of this size that holds nothing, until giveWorkspace(). 0: no device.
    qint64 placeholderBytes = 0;
    int memoryMiB = 512;
    int cpus = 1;
    Accelerator accelerator = Accelerator::Tcg;
    Beginning beginning = Beginning::Boot;
    QString templateFolder;  ///< the template's folder (template.h), or that of the saved memory, unless it just boots
    qint64 tscKhz = 0;       ///< what the guest's kernel is told; 0: measured by boot()
    bool background = false; ///< everything else on the computer goes first; ends with the engine
    QString qemuProgram;     ///< empty: qemu-system-x86_64 on the PATH
    QString kvmDevice = QStringLiteral("/dev/kvm"); ///< opened when the accelerator is KVM; not written down

    [[nodiscard]] QJsonObject toJson() const;
    static MachineSpec fromJson(const QJsonObject &json);
};

class DiskChain;

/// How a machine ended.
struct MachineEnd
{
    bool expected = false; ///< after powerOff() or kill(), or the guest powered off by itself
    int exitCode = 0;      ///< -1 for an adopted process: nobody can tell
    QString log;           ///< last lines of QEMU's own output and of the guest's kernel
};

/// One QEMU process. It outlives this object and the program: dropping the object leaves the machine running, and
/// adopt() finds it again. Its files in the machine directory: qmp.sock, channel.sock, console.sock, machine.json (pid,
/// start time, spec), qemu.log.
///
/// States: made → booting → up → ended. `ended` is emitted exactly once; after it nothing of the process is left.
class Machine : public QObject
{
    Q_OBJECT

public:
    /// Starts QEMU, confined (see confinement.h). Ends when its QMP socket answers; the guest still boots then.
    /// HostLacks when there is no QEMU. When it fails, or `context` dies before it ends, no process is left.
    /// Restored and resumed ones: ends when the guest goes on from where it stopped.
    [[nodiscard]] static Pending<std::shared_ptr<Machine>> boot(const MachineSpec &spec, QObject *context);
    /// Takes over the machine whose directory this is; NotFound when its process is gone. Checks pid and start time,
    /// since pids are used again.
    [[nodiscard]] static Result<std::shared_ptr<Machine>> adopt(const QString &directory);
    /// Kills what is left of a machine directory's process, if anything, and removes the directory. Waits for the end
    /// of the process (some 20 ms), since its disks are free only then, but no longer than 2 s.
    static void cleanUp(const QString &directory);
    ~Machine() override;

    [[nodiscard]] qint64 pid() const;
    [[nodiscard]] const MachineSpec &spec() const;
    [[nodiscard]] QString channelSocket() const;
    [[nodiscard]] bool isRunning() const;
    /// Stops the guest's processors and writes the state of its devices into the template's folder, beside the memory
    /// that is there already. The guest must be at rest and hold nothing that only one machine may have. Nothing but
    /// kill() makes sense afterwards. Only for machines that began with BootForTemplate.
    [[nodiscard]] Pending<void> saveTemplate();
    /// The same with all of the memory, into a folder that Template::begin() made without any; for any machine. The
    /// guest's processors stand still afterwards, also when it fails: goOn(), or kill().
    [[nodiscard]] Pending<void> saveMemory(const QString &folder);
    /// A path by which this process can read the scratch disk, whose file has no name any more; empty: none.
    [[nodiscard]] QString openScratch() const;
    /// The guest's processors stand still until giveWorkspace(), or goOn().
    [[nodiscard]] Pending<void> pause();
    [[nodiscard]] Pending<void> goOn();
    /// A machine that waited with a placeholder becomes that of a session: its folder gets the name `directory`, which
    /// must be free or an empty folder, the session's disk takes the placeholder's place (the sizes must be equal), and
    /// it runs. Of `session` the directory, the workspace's files and the session's folder are taken. When it fails
    /// the machine is good for nothing but kill().
    [[nodiscard]] Pending<void> giveWorkspace(const MachineSpec &session);
    /// The files that the workspace's disk consists of, to be changed under the running machine.
    [[nodiscard]] DiskChain &disk();
    /// Memory that the process takes from this computer, its share of what it shares with others included; 0: unknown.
    /// Takes some milliseconds.
    [[nodiscard]] static qint64 residentBytes(qint64 pid);
    /// SIGKILL. The workspace's disk keeps what the guest had synced.
    void kill();
    /// The guest was told to power off: from now on an exit is expected.
    void expectEnd();

Q_SIGNALS:
    void ended(const Vitrine::Vm::MachineEnd &end);

private:
    friend class BootMachine;
    class Private;
    explicit Machine(std::unique_ptr<Private> d);
    void tryToGoOn(const Promise<void> &promise, int triesLeft);
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Vm

Q_DECLARE_METATYPE(Vitrine::Vm::MachineEnd)
