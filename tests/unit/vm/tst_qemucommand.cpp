// SPDX-License-Identifier: GPL-3.0-or-later
// What QEMU is told, word by word, and the spec on its way to the disk and back.
#include "engine/vm/commandline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Vm;

namespace {

const MachineDescriptors fds = [] {
    MachineDescriptors numbers;
    numbers.kernel = 4;
    numbers.initramfs = 5;
    numbers.base = 6;
    numbers.workspace = 7;
    numbers.backing = {8, 9};
    numbers.scratch = 10;
    numbers.channel = 11;
    numbers.qmp = 12;
    numbers.console = 13;
    return numbers;
}();

/// The values of all options of this name.
QStringList valuesOf(const QStringList &arguments, const QString &option)
{
    QStringList values;
    for (qsizetype i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] == option)
            values << arguments[i + 1];
    }
    return values;
}

QString valueOf(const QStringList &arguments, const QString &option)
{
    const QStringList values = valuesOf(arguments, option);
    return values.size() == 1 ? values.first() : QStringLiteral("(%1 of them)").arg(values.size());
}

QJsonObject blockNode(const QStringList &arguments, const QString &name)
{
    const QStringList nodes = valuesOf(arguments, QStringLiteral("-blockdev"));
    for (const QString &text : nodes) {
        const QJsonObject node = QJsonDocument::fromJson(text.toUtf8()).object();
        if (node[QLatin1String("node-name")] == name)
            return node;
    }
    return {};
}

} // namespace

class TestQemuCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesNoFileOfTheHost()
    {
        MachineSpec spec;
        for (QString *path : {&spec.directory, &spec.vmlinux, &spec.initramfs, &spec.baseDisk, &spec.scratchDisk,
                              &spec.workspaceDisk, &spec.sessionDir, &spec.qemuProgram})
            *path = QStringLiteral("/secret/place, with=commas");
        spec.workspaceBacking = {QStringLiteral("/secret/one"), QStringLiteral("/secret/two")};
        const QStringList arguments = qemuArguments(spec, fds, KernelKind::Pvh, 1000);
        for (const QString &argument : arguments)
            QVERIFY2(!argument.contains("secret"), qPrintable(argument));
    }

    void isShutIn()
    {
        const QStringList arguments = qemuArguments({}, fds, KernelKind::Pvh, 1000);
        QVERIFY(arguments.contains("-nodefaults"));
        QVERIFY(arguments.contains("-no-user-config"));
        QVERIFY(arguments.contains("-no-reboot"));
        QCOMPARE(valueOf(arguments, "-sandbox"),
                 "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny");
        QCOMPARE(valueOf(arguments, "-display"), "none");
        // No way onto a network.
        for (const QString &argument : arguments)
            QVERIFY2(!argument.contains(QRegularExpression("netdev|virtio-net|slirp|-nic|tcp:")), qPrintable(argument));
    }

    void formatsAreGivenAndBackingFilesAreNotBelieved()
    {
        const QStringList arguments = qemuArguments({}, fds, KernelKind::Pvh, 1000);
        QVERIFY(valuesOf(arguments, "-drive").isEmpty());
        const QJsonObject base = blockNode(arguments, "base");
        QCOMPARE(base["driver"].toString(), "raw");
        QCOMPARE(base["read-only"].toBool(), true);
        QCOMPARE(base["file"].toObject()["filename"].toString(), "/dev/fdset/6");
        const QJsonObject scratch = blockNode(arguments, "scratch");
        QCOMPARE(scratch["driver"].toString(), "raw");
        QCOMPARE(scratch["cache"].toObject()["no-flush"].toBool(), true);
        const QJsonObject work = blockNode(arguments, layerNode({}));
        QCOMPARE(work["driver"].toString(), "qcow2");
        QCOMPARE(work["discard"].toString(), "unmap");
        QVERIFY(!work.contains("cache")); // what the guest flushes must reach the disk
        QCOMPARE(work["file"].toObject()["filename"].toString(), "/dev/fdset/7");
        const QJsonObject near = work["backing"].toObject();
        QCOMPARE(near["driver"].toString(), "qcow2");
        QCOMPARE(near["read-only"].toBool(), true);
        QCOMPARE(near["file"].toObject()["filename"].toString(), "/dev/fdset/8");
        const QJsonObject far = near["backing"].toObject();
        QCOMPARE(far["file"].toObject()["filename"].toString(), "/dev/fdset/9");
        QVERIFY(far.contains("backing") && far["backing"].isNull());

        MachineDescriptors single = fds;
        single.backing.clear();
        const QJsonObject alone = blockNode(qemuArguments({}, single, KernelKind::Pvh, 1000), layerNode({}));
        QVERIFY(alone.contains("backing") && alone["backing"].isNull());
    }

    void devicesHaveTheNamesThatTheGuestLooksFor()
    {
        const QStringList devices = valuesOf(qemuArguments({}, fds, KernelKind::Pvh, 1000), "-device");
        QStringList serials;
        for (const QString &device : devices) {
            const QJsonObject json = QJsonDocument::fromJson(device.toUtf8()).object();
            if (!json.isEmpty()) {
                QCOMPARE(json["driver"].toString(), "virtio-blk-device");
                const QString serial = json["serial"].toString();
                QCOMPARE(json["drive"].toString(), serial == "work" ? layerNode({}) : serial);
                serials << serial;
            }
        }
        QCOMPARE(serials, QStringList({"base", "work", "scratch"}));
        QVERIFY(devices.contains("virtserialport,bus=ports.0,nr=1,chardev=channel,name=vitrine.channel.0"));
        QVERIFY(devices.contains("virtio-rng-device"));
    }

    void everyDescriptorIsHandedOver()
    {
        const QStringList arguments = qemuArguments({}, fds, KernelKind::Pvh, 1000);
        QStringList sets = valuesOf(arguments, "-add-fd");
        sets.sort();
        QCOMPARE(sets, QStringList({"fd=10,set=10", "fd=6,set=6", "fd=7,set=7", "fd=8,set=8", "fd=9,set=9"}));
        QCOMPARE(valueOf(arguments, "-kernel"), "/proc/self/fd/4");
        QCOMPARE(valueOf(arguments, "-initrd"), "/proc/self/fd/5");
        const QStringList sockets = valuesOf(arguments, "-chardev");
        QVERIFY(sockets.contains("socket,id=channel,fd=11,server=on,wait=off"));
        QVERIFY(sockets.contains("socket,id=qmp,fd=12,server=on,wait=off"));
        QVERIFY(sockets.contains("socket,id=console,fd=13,server=on,wait=off"));
    }

    void accelerators()
    {
        MachineSpec spec;
        QStringList arguments = qemuArguments(spec, fds, KernelKind::Pvh, 2599925);
        QCOMPARE(valueOf(arguments, "-machine"), "microvm,isa-serial=on,pit=off,pic=off,memory-backend=memory");
        QCOMPARE(valueOf(arguments, "-accel"), "tcg,thread=multi,tb-size=32");
        QCOMPARE(valueOf(arguments, "-cpu"), "max");
        QVERIFY(valueOf(arguments, "-append").contains("tsc_early_khz=2599925"));
        QVERIFY(valueOf(arguments, "-append").contains("mitigations=off"));
        QVERIFY(valueOf(arguments, "-append").contains("noreplace-smp"));

        arguments = qemuArguments(spec, fds, KernelKind::BzImage, 0);
        QCOMPARE(valueOf(arguments, "-machine"), "microvm,isa-serial=on,memory-backend=memory");
        QVERIFY(!valueOf(arguments, "-append").contains("tsc_early_khz"));

        spec.accelerator = Accelerator::Kvm;
        MachineDescriptors withKvm = fds;
        withKvm.kvm = 14;
        arguments = qemuArguments(spec, withKvm, KernelKind::Pvh, 1000);
        QCOMPARE(valueOf(arguments, "-accel"), "kvm,device=/dev/fdset/14");
        QVERIFY(valuesOf(arguments, "-add-fd").contains("fd=14,set=14"));
        QCOMPARE(valueOf(arguments, "-cpu"), "host");
        // Code that runs on the host's own processor must not go without.
        QVERIFY(!valueOf(arguments, "-append").contains("mitigations"));
        QVERIFY(!valueOf(arguments, "-append").contains("noreplace-smp"));
    }

    void aTemplatesMemoryIsWrittenOnceAndThenOnlyRead()
    {
        MachineSpec spec;
        spec.memoryMiB = 256;
        // The same name in every machine: a suspended one finds its memory by it.
        QCOMPARE(valuesOf(qemuArguments(spec, fds, KernelKind::Pvh, 1000), "-object"),
                 QStringList{QStringLiteral("memory-backend-ram,id=memory,size=%1M").arg(spec.memoryMiB)});

        MachineDescriptors with = fds;
        with.memory = 14;
        spec.beginning = Beginning::BootForTemplate;
        QStringList arguments = qemuArguments(spec, with, KernelKind::Pvh, 1000);
        QCOMPARE(valueOf(arguments, "-machine"), "microvm,isa-serial=on,pit=off,pic=off,memory-backend=memory");
        QCOMPARE(valueOf(arguments, "-object"),
                 "memory-backend-file,id=memory,size=256M,mem-path=/proc/self/fd/14,share=on");
        QVERIFY(!arguments.contains("-incoming"));

        with.state = 15;
        spec.beginning = Beginning::Restore;
        arguments = qemuArguments(spec, with, KernelKind::Pvh, 1000);
        QCOMPARE(valueOf(arguments, "-object"), "memory-backend-file,id=memory,size=256M,mem-path=/proc/self/fd/14,"
                                                "share=off,readonly=on,rom=off");
        QCOMPARE(valueOf(arguments, "-incoming"), "defer");
        QVERIFY(valuesOf(arguments, "-add-fd").contains("fd=15,set=15"));
        // What gives memory back would punch holes into the file.
        for (const QString &argument : std::as_const(arguments))
            QVERIFY2(!argument.contains("balloon") && !argument.contains("free-page"), qPrintable(argument));
    }

    void aPlaceholderHasTheWorkspacesDevice()
    {
        MachineDescriptors waiting = fds;
        waiting.workspace = -1;
        waiting.backing.clear();
        waiting.placeholder = 14;
        const QStringList arguments = qemuArguments({}, waiting, KernelKind::Pvh, 1000);
        QCOMPARE(blockNode(arguments, "placeholder")["driver"].toString(), "raw");
        const auto device = [](const QStringList &list) {
            const QStringList devices = valuesOf(list, "-device");
            for (const QString &text : devices) {
                QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
                if (json["serial"] == "work")
                    return json;
            }
            return QJsonObject();
        };
        QJsonObject placeholder = device(arguments);
        QCOMPARE(placeholder["drive"].toString(), "placeholder");
        placeholder["drive"] = layerNode({});
        QCOMPARE(placeholder, device(qemuArguments({}, fds, KernelKind::Pvh, 1000)));
    }

    void sizes()
    {
        MachineSpec spec;
        spec.memoryMiB = 768;
        spec.cpus = 2;
        const QStringList arguments = qemuArguments(spec, fds, KernelKind::Pvh, 1000);
        QCOMPARE(valueOf(arguments, "-m"), "768");
        QCOMPARE(valueOf(arguments, "-smp"), "2");
    }

    void withoutDisks()
    {
        MachineDescriptors few;
        few.kernel = 4;
        few.initramfs = 5;
        const QStringList arguments = qemuArguments({}, few, KernelKind::Pvh, 1000);
        QVERIFY(valuesOf(arguments, "-blockdev").isEmpty());
        QVERIFY(valuesOf(arguments, "-add-fd").isEmpty());
    }

    void specComesBackAsItWas()
    {
        MachineSpec spec;
        spec.directory = QStringLiteral("/run/a");
        spec.vmlinux = QStringLiteral("/b");
        spec.initramfs = QStringLiteral("/c");
        spec.baseDisk = QStringLiteral("/d");
        spec.scratchDisk = QStringLiteral("/e");
        spec.workspaceDisk = QStringLiteral("/f \"ü\n");
        spec.workspaceBacking = {QStringLiteral("/g"), QStringLiteral("/h")};
        spec.sessionDir = QStringLiteral("/i");
        spec.memoryMiB = 1024;
        spec.cpus = 4;
        spec.accelerator = Accelerator::Kvm;
        spec.qemuProgram = QStringLiteral("/j");
        spec.placeholderBytes = qint64(1) << 40;
        spec.beginning = Beginning::Restore;
        spec.templateFolder = QStringLiteral("/k");
        spec.tscKhz = 2'600'000;
        spec.background = true;
        const QJsonObject json = spec.toJson();
        // A field that is added to the spec must be added here, too.
        QCOMPARE(json.size(), 17);
        const MachineSpec again = MachineSpec::fromJson(QJsonDocument::fromJson(QJsonDocument(json).toJson()).object());
        QCOMPARE(again.toJson(), json);
        QCOMPARE(again.workspaceDisk, spec.workspaceDisk);
        QCOMPARE(again.workspaceBacking, spec.workspaceBacking);
        QCOMPARE(again.accelerator, Accelerator::Kvm);
        QCOMPARE(again.memoryMiB, 1024);
        QCOMPARE(again.cpus, 4);
        QCOMPARE(again.beginning, Beginning::Restore);
        QCOMPARE(again.placeholderBytes, qint64(1) << 40);
        QCOMPARE(again.tscKhz, 2'600'000);
        QVERIFY(again.background);
    }
};

QTEST_GUILESS_MAIN(TestQemuCommand)
#include "tst_qemucommand.moc"
