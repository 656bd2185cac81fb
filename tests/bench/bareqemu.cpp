// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareqemu.h"

#include "engine/store/boundprocess.h"
#include "tests/bench/qmpclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QThread>

#include <csignal>

#if defined(__x86_64__)
#include <x86intrin.h>
#endif

namespace Vitrine::Bench {

namespace {

/// The kernel has no timer to measure this against. Once a run, over 50 ms.
qint64 tscKhz()
{
#if defined(__x86_64__)
    static const qint64 khz = [] {
        QElapsedTimer timer;
        timer.start();
        const quint64 first = __rdtsc();
        QThread::msleep(50);
        const quint64 ticks = __rdtsc() - first;
        return qint64(double(ticks) * 1e6 / double(timer.nsecsElapsed()));
    }();
    return khz;
#else
    return 0;
#endif
}

QString kernelWords(bool kvm)
{
    QString words = QStringLiteral("console=ttyS0 reboot=t panic=-1 quiet loglevel=3 cryptomgr.notests=1 tsc=reliable "
                                   "no_timer_check audit=0 8250.nr_uarts=1 rcupdate.rcu_expedited=1 "
                                   "initcall_blacklist=jent_mod_init,init_encrypted,load_system_certificate_list,"
                                   "trace_eval_init tsc_early_khz=%1")
                        .arg(tscKhz());
    if (!kvm)
        words += QLatin1String(" mitigations=off noreplace-smp");
    return words;
}

void addDisk(QStringList &list, const QString &name, const QString &file, const QString &options)
{
    list << QStringLiteral("-drive") << QStringLiteral("if=none,id=%1,file=%2,%3").arg(name, file, options)
         << QStringLiteral("-device") << QStringLiteral("virtio-blk-device,drive=%1,serial=%1").arg(name);
}

} // namespace

BareQemu::BareQemu(QString folder, MachineFiles files, MachineShape shape, MachineMemory memory)
    : m_folder(std::move(folder)), m_files(std::move(files)), m_shape(shape), m_memory(std::move(memory))
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_folder + QLatin1String("/qemu.log"));
    m_process.setStandardErrorFile(m_folder + QLatin1String("/qemu.log"), QIODevice::Append);
    Store::bindToThisProcess(m_process, SIGKILL);
}

BareQemu::~BareQemu()
{
    kill();
}

QStringList BareQemu::arguments() const
{
    QStringList list{QStringLiteral("-machine"),
                     QStringLiteral("microvm,isa-serial=on,pit=off,pic=off"),
                     QStringLiteral("-accel"),
                     m_shape.kvm ? QStringLiteral("kvm") : QStringLiteral("tcg,thread=multi,tb-size=32"),
                     QStringLiteral("-cpu"),
                     m_shape.kvm ? QStringLiteral("host") : QStringLiteral("max"),
                     QStringLiteral("-m"),
                     QString::number(m_shape.memoryMiB),
                     QStringLiteral("-smp"),
                     QString::number(m_shape.cpus),
                     QStringLiteral("-nodefaults"),
                     QStringLiteral("-no-user-config"),
                     QStringLiteral("-no-reboot"),
                     QStringLiteral("-display"),
                     QStringLiteral("none"),
                     QStringLiteral("-kernel"),
                     m_files.vmlinux,
                     QStringLiteral("-initrd"),
                     m_files.initramfs,
                     QStringLiteral("-append"),
                     kernelWords(m_shape.kvm),
                     QStringLiteral("-serial"),
                     QStringLiteral("file:%1/console.log").arg(m_folder),
                     QStringLiteral("-device"),
                     QStringLiteral("virtio-serial-device,id=ports"),
                     QStringLiteral("-chardev"),
                     QStringLiteral("socket,id=channel,path=%1,server=on,wait=off").arg(channelSocket()),
                     QStringLiteral("-device"),
                     QStringLiteral("virtserialport,bus=ports.0,nr=1,chardev=channel,name=vitrine.channel.0"),
                     QStringLiteral("-device"),
                     QStringLiteral("virtio-rng-device")};
    addDisk(list, QStringLiteral("base"), m_files.base, QStringLiteral("format=raw,readonly=on"));
    addDisk(list, QStringLiteral("work"), m_files.work, QStringLiteral("format=qcow2,cache=writeback,discard=unmap"));
    addDisk(list, QStringLiteral("scratch"), m_files.scratch, QStringLiteral("format=raw,cache=unsafe,discard=unmap"));
    list << QStringLiteral("-qmp") << QStringLiteral("unix:%1,server=on,wait=off").arg(control());
    if (m_memory.use == MachineMemory::Use::Own)
        return list;
    // Many machines map one file: none of them may write to it, nor punch holes into it.
    list << QStringLiteral("-machine") << QStringLiteral("memory-backend=ram") << QStringLiteral("-object")
         << QStringLiteral("memory-backend-file,id=ram,size=%1M,mem-path=%2/ram,%3")
                .arg(m_shape.memoryMiB)
                .arg(m_memory.folder, m_memory.use == MachineMemory::Use::Saved
                                          ? QStringLiteral("share=on")
                                          : QStringLiteral("share=off,readonly=on,rom=off"));
    if (m_memory.use == MachineMemory::Use::Mapped)
        list << QStringLiteral("-incoming") << QStringLiteral("defer");
    return list;
}

Result<void> BareQemu::start()
{
    m_process.start(QStringLiteral("qemu-system-x86_64"), arguments());
    if (!m_process.waitForStarted())
        return fail(ErrorCode::HostLacks, QStringLiteral("QEMU does not start."), m_process.errorString());
    return m_memory.use == MachineMemory::Use::Mapped ? load() : Result<void>();
}

namespace {

/// The memory is in its file already; only the devices' state is carried over.
Result<void> migrate(QmpClient &qmp, const QString &command, const QString &file)
{
    const QJsonArray ignoreShared{QJsonObject{{QStringLiteral("capability"), QStringLiteral("x-ignore-shared")},
                                              {QStringLiteral("state"), true}}};
    if (const auto set =
            qmp.tell(QStringLiteral("migrate-set-capabilities"), {{QStringLiteral("capabilities"), ignoreShared}});
        !set)
        return std::unexpected(set.error());
    if (const auto begun = qmp.tell(command, {{QStringLiteral("uri"), file}}); !begun)
        return std::unexpected(begun.error());
    return qmp.awaitMigration();
}

} // namespace

Result<void> BareQemu::load()
{
    const auto qmp = QmpClient::open(control());
    if (!qmp)
        return std::unexpected(qmp.error());
    if (const auto loaded = migrate(**qmp, QStringLiteral("migrate-incoming"), stateFile()); !loaded)
        return loaded;
    const auto running = (*qmp)->tell(QStringLiteral("cont"));
    return running ? Result<void>() : std::unexpected(running.error());
}

Result<void> BareQemu::save()
{
    const auto qmp = QmpClient::open(control());
    if (!qmp)
        return std::unexpected(qmp.error());
    if (const auto stopped = (*qmp)->tell(QStringLiteral("stop")); !stopped)
        return std::unexpected(stopped.error());
    if (const auto saved = migrate(**qmp, QStringLiteral("migrate"), stateFile()); !saved)
        return saved;
    kill();
    return {};
}

void BareQemu::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void BareQemu::whenEnded(QObject *context, const std::function<void()> &ended)
{
    QObject::connect(&m_process, &QProcess::finished, context, ended);
}

QString BareQemu::log() const
{
    QString words;
    for (const char *name : {"/qemu.log", "/console.log"}) {
        QFile file(m_folder + QLatin1String(name));
        if (file.open(QIODevice::ReadOnly))
            words += QString::fromUtf8(file.readAll().last(qMin<qsizetype>(file.size(), 4000)));
    }
    return words;
}

} // namespace Vitrine::Bench
