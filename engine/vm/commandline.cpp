// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/commandline.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace Vitrine::Vm {

namespace {

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString hashed(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

QJsonObject fileNode(int fd)
{
    // A set of one descriptor has that descriptor's number.
    return {{QStringLiteral("driver"), QStringLiteral("file")},
            {QStringLiteral("filename"), QStringLiteral("/dev/fdset/%1").arg(fd)}};
}

class Arguments
{
public:
    explicit Arguments(QStringList &list) : m_list(list) {}
    void add(const QString &option, const QString &value) { m_list << option << value; }
    void give(int fd) { add(QStringLiteral("-add-fd"), QStringLiteral("fd=%1,set=%1").arg(fd)); }
    /// The device has the name that the guest knows it by; another node can take the place of its first one.
    void addDisk(const QString &name, const QJsonObject &node)
    {
        add(QStringLiteral("-blockdev"), compact(node));
        add(QStringLiteral("-device"), compact({{QStringLiteral("driver"), QStringLiteral("virtio-blk-device")},
                                                {QStringLiteral("id"), name},
                                                {QStringLiteral("drive"), node[QLatin1String("node-name")]},
                                                {QStringLiteral("serial"), name},
                                                {QStringLiteral("write-cache"), QStringLiteral("on")}}));
    }
    void addSocket(const QString &id, int fd)
    {
        add(QStringLiteral("-chardev"), QStringLiteral("socket,id=%1,fd=%2,server=on,wait=off").arg(id).arg(fd));
    }

private:
    QStringList &m_list;
};

QJsonObject rawNode(const QString &name, int fd)
{
    return {{QStringLiteral("driver"), QStringLiteral("raw")},
            {QStringLiteral("node-name"), name},
            {QStringLiteral("file"), fileNode(fd)}};
}

QString memoryBackend(const MachineSpec &spec, int fd)
{
    // Under the same name in every machine: one that is suspended finds its memory by it, however it began.
    if (fd < 0)
        return QStringLiteral("memory-backend-ram,id=memory,size=%1M").arg(spec.memoryMiB);
    // Opened anew by this name, which the file rules allow. Read-only for a restored machine, whose pages are its own
    // copies: a discard would punch holes into the file, and every other machine would read zeros there. Without
    // rom=off QEMU would take it for a ROM then.
    return QStringLiteral("memory-backend-file,id=memory,size=%1M,mem-path=/proc/self/fd/%2,%3")
        .arg(spec.memoryMiB)
        .arg(fd)
        .arg(spec.beginning == Beginning::Restore ? QStringLiteral("share=off,readonly=on,rom=off")
                                                  : QStringLiteral("share=on"));
}

} // namespace

QString layerNode(const QString &file)
{
    constexpr qsizetype longest = 18; // QEMU takes 31 characters
    const QString name = QFileInfo(file).completeBaseName();
    const bool plain = name.size() <= longest && std::ranges::all_of(name, [](QChar c) {
                           return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
                       });
    return QStringLiteral("layer-") + (plain ? name : hashed(file));
}

QJsonObject layerJson(const QString &node, int set, const QJsonValue &below, bool readOnly)
{
    QJsonObject file = fileNode(set);
    file.insert(QStringLiteral("node-name"), node + QStringLiteral("-file"));
    return {{QStringLiteral("driver"), QStringLiteral("qcow2")},
            {QStringLiteral("node-name"), node},
            {QStringLiteral("read-only"), readOnly},
            {QStringLiteral("discard"), QStringLiteral("unmap")},
            {QStringLiteral("file"), file},
            {QStringLiteral("backing"), below}};
}

QJsonObject workspaceNode(const MachineSpec &spec, int set, const QList<int> &backingSets)
{
    QJsonValue below = QJsonValue::Null;
    for (qsizetype i = backingSets.size() - 1; i >= 0; --i)
        below = layerJson(layerNode(spec.workspaceBacking.value(i)), backingSets[i], below, true);
    return layerJson(layerNode(spec.workspaceDisk), set, below, false);
}

QString kernelCommandLine(Accelerator accelerator, qint64 tscKhz)
{
    // Each word was measured; README.md says what it is worth. A panic ends the machine, since QEMU has -no-reboot.
    QStringList words{QStringLiteral("console=ttyS0"), QStringLiteral("reboot=t"), QStringLiteral("panic=-1"),
                      QStringLiteral("quiet"), QStringLiteral("loglevel=3"), QStringLiteral("cryptomgr.notests=1"),
                      QStringLiteral("tsc=reliable"), QStringLiteral("no_timer_check"), QStringLiteral("audit=0"),
                      QStringLiteral("8250.nr_uarts=1"),
                      // Waits for other processors to have seen a change, of which there are none to disturb.
                      QStringLiteral("rcupdate.rcu_expedited=1"),
                      // What a machine has no use for: random numbers from the processor's jitter (the kernel's own
                      // come from virtio-rng), encrypted keys, who may sign modules (none are signed, see
                      // initramfs.cpp), names in trace events. A kernel without one of them goes on.
                      QStringLiteral("initcall_blacklist=jent_mod_init,init_encrypted,load_system_certificate_list,"
                                     "trace_eval_init")};
    if (tscKhz > 0)
        words << QStringLiteral("tsc_early_khz=%1").arg(tscKhz);
    // Emulated code cannot be attacked by way of the host's processor; under KVM it can. And writing over thousands of
    // places in the kernel is slow there, while the locks that go away by it cost nothing.
    if (accelerator == Accelerator::Tcg)
        words << QStringLiteral("mitigations=off") << QStringLiteral("noreplace-smp");
    return words.join(u' ');
}

QStringList qemuArguments(const MachineSpec &spec, const MachineDescriptors &fds, KernelKind kernel, qint64 tscKhz)
{
    const bool kvm = spec.accelerator == Accelerator::Kvm;
    QStringList list{QStringLiteral("-nodefaults"), QStringLiteral("-no-user-config"), QStringLiteral("-no-reboot")};
    Arguments arguments(list);
    arguments.add(QStringLiteral("-name"), QStringLiteral("guest=vitrine,process=vitrine-vm"));
    arguments.add(QStringLiteral("-sandbox"),
                  QStringLiteral("on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny"));
    arguments.add(QStringLiteral("-display"), QStringLiteral("none"));
    // Entered by PVH, Linux leaves the old timer and interrupt controller alone, and QEMU's raise interrupts at random.
    arguments.add(QStringLiteral("-machine"),
                  (kernel == KernelKind::Pvh ? QStringLiteral("microvm,isa-serial=on,pit=off,pic=off")
                                             : QStringLiteral("microvm,isa-serial=on")) +
                      QStringLiteral(",memory-backend=memory"));
    arguments.add(QStringLiteral("-object"), memoryBackend(spec, fds.memory));
    if (spec.beginning == Beginning::Restore || spec.beginning == Beginning::Resume)
        arguments.add(QStringLiteral("-incoming"), QStringLiteral("defer"));
    if (kvm) {
        arguments.add(QStringLiteral("-accel"), QStringLiteral("kvm,device=/dev/fdset/%1").arg(fds.kvm));
        arguments.give(fds.kvm);
    } else {
        arguments.add(QStringLiteral("-accel"), QStringLiteral("tcg,thread=multi,tb-size=32"));
    }
    arguments.add(QStringLiteral("-cpu"), kvm ? QStringLiteral("host") : QStringLiteral("max"));
    arguments.add(QStringLiteral("-smp"), QString::number(spec.cpus));
    arguments.add(QStringLiteral("-m"), QString::number(spec.memoryMiB));
    // Opened anew by this name, which the file rules allow for these two files.
    arguments.add(QStringLiteral("-kernel"), QStringLiteral("/proc/self/fd/%1").arg(fds.kernel));
    arguments.add(QStringLiteral("-initrd"), QStringLiteral("/proc/self/fd/%1").arg(fds.initramfs));
    arguments.add(QStringLiteral("-append"), kernelCommandLine(spec.accelerator, tscKhz));

    arguments.addSocket(QStringLiteral("qmp"), fds.qmp);
    arguments.add(QStringLiteral("-mon"), QStringLiteral("chardev=qmp,mode=control"));
    arguments.addSocket(QStringLiteral("console"), fds.console);
    arguments.add(QStringLiteral("-serial"), QStringLiteral("chardev:console"));
    arguments.addSocket(QStringLiteral("channel"), fds.channel);
    arguments.add(QStringLiteral("-device"), QStringLiteral("virtio-serial-device,id=ports"));
    arguments.add(QStringLiteral("-device"),
                  QStringLiteral("virtserialport,bus=ports.0,nr=1,chardev=channel,name=vitrine.channel.0"));
    arguments.add(QStringLiteral("-device"), QStringLiteral("virtio-rng-device"));

    QList<int> files = fds.backing;
    files << fds.base << fds.workspace << fds.placeholder << fds.scratch << fds.state;
    for (const int fd : std::as_const(files)) {
        if (fd >= 0)
            arguments.give(fd);
    }
    if (fds.base >= 0) {
        QJsonObject node = rawNode(QStringLiteral("base"), fds.base);
        node.insert(QStringLiteral("read-only"), true);
        arguments.addDisk(QStringLiteral("base"), node);
    }
    if (fds.workspace >= 0)
        arguments.addDisk(QStringLiteral("work"), workspaceNode(spec, fds.workspace, fds.backing));
    else if (fds.placeholder >= 0)
        arguments.addDisk(QStringLiteral("work"), rawNode(QString::fromLatin1(placeholderNode), fds.placeholder));
    if (fds.scratch >= 0) {
        // Nothing of it is read again after its machine, so no flush of it need reach the disk.
        QJsonObject node = rawNode(QStringLiteral("scratch"), fds.scratch);
        node.insert(QStringLiteral("discard"), QStringLiteral("unmap"));
        node.insert(QStringLiteral("cache"), QJsonObject{{QStringLiteral("no-flush"), true}});
        arguments.addDisk(QStringLiteral("scratch"), node);
    }
    return list;
}

} // namespace Vitrine::Vm
