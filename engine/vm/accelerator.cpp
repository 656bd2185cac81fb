// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/accelerator.h"

#include "engine/model/json.h"
#include "engine/vm/bootmachine.h"
#include "engine/vm/machine.h"
#include "engine/vm/processid.h"
#include "engine/vm/unixsocket.h"
#include "guestos/wire/frame.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

namespace Vitrine::Vm {

QString acceleratorName(Accelerator accelerator)
{
    return accelerator == Accelerator::Kvm ? QStringLiteral("kvm") : QStringLiteral("tcg");
}

namespace {

constexpr auto limit = std::chrono::seconds(6);

/// What a verdict holds for: this boot of the computer, and this build of QEMU.
QJsonObject keyOf(const QString &qemu)
{
    const QFileInfo file(qemu);
    return {{QStringLiteral("bootId"), hostBootId()},
            {QStringLiteral("qemu"), file.canonicalFilePath()},
            {QStringLiteral("qemuBytes"), file.size()},
            {QStringLiteral("qemuTime"), timeToJson(file.lastModified())}};
}

} // namespace

/// One trial: a machine without disks under KVM. Whatever the guest says on its channel proves that it runs.
class AcceleratorProbe::Trial : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(Vitrine::Vm::AcceleratorProbe)

public:
    using Done = std::function<void(Accelerator, QString reason, QString remedy)>;

    Trial(const MachineSpec &spec, Done done)
        : m_spec(spec), m_done(std::move(done)), m_folder(QDir::tempPath() + QStringLiteral("/vitrine-kvm-XXXXXX"))
    {
    }
    ~Trial() override
    {
        if (m_machine)
            m_machine->kill();
    }

    void start()
    {
        m_spec.directory = m_folder.path();
        m_spec.accelerator = Accelerator::Kvm;
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            end(Accelerator::Tcg,
                tr("KVM is there, but a machine did not start with it within %1 seconds.").arg(limit.count()),
                incomplete());
        });
        m_deadline.start(limit);
        Machine::boot(m_spec, this).then(this, [this](const Result<std::shared_ptr<Machine>> &booted) {
            if (!booted) {
                const QStringList lines = booted.error().detail.split(u'\n');
                end(Accelerator::Tcg, tr("KVM is there, but QEMU could not use it: %1").arg(lines.last()),
                    incomplete());
                return;
            }
            listen(*booted);
        });
    }

private:
    static QString incomplete()
    {
        return tr("Machines run in software emulation, several times slower. Inside a virtual machine, ask for nested "
                  "virtualization; otherwise look at the kernel's messages about kvm.");
    }

    void listen(const std::shared_ptr<Machine> &machine)
    {
        m_machine = machine;
        connect(m_machine.get(), &Machine::ended, this, [this](const MachineEnd &) {
            end(Accelerator::Tcg, tr("KVM is there, but a machine that was started with it ended at once."),
                incomplete());
        });
        auto socket = connectTo(m_machine->channelSocket());
        if (!socket)
            return; // it is about to end
        m_socket = std::move(*socket);
        // The guest speaks when it is spoken to: a beginning of a connection, of which only the mark counts here.
        QByteArray greeting(Wire::hostMark.data(), qsizetype(Wire::hostMark.size()));
        greeting.append(qsizetype(Wire::hostHelloSize), '\0');
        static_cast<void>(
            ::send(m_socket.get(), greeting.constData(), size_t(greeting.size()), MSG_NOSIGNAL | MSG_DONTWAIT));
        m_readable = std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Read);
        connect(m_readable.get(), &QSocketNotifier::activated, this, [this] {
            char byte = 0;
            const ssize_t count = ::recv(m_socket.get(), &byte, 1, MSG_DONTWAIT);
            if (count > 0)
                end(Accelerator::Kvm, tr("KVM works: a machine started with it."), {});
            else if (count == 0)
                m_readable->setEnabled(false); // its end is about to be noticed
        });
    }

    void end(Accelerator accelerator, const QString &reason, const QString &remedy)
    {
        if (const Done done = std::exchange(m_done, {}))
            done(accelerator, reason, remedy);
    }

    MachineSpec m_spec;
    Done m_done;
    QTemporaryDir m_folder;
    QTimer m_deadline;
    std::shared_ptr<Machine> m_machine;
    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
};

class AcceleratorProbe::Private
{
public:
    QString file;
    QString device;
    Trial *trial = nullptr;
    QList<Promise<AcceleratorVerdict>> waiting;

    /// What needs no trial: there is no KVM, or it is not for us. Never remembered, since the person may change it.
    [[nodiscard]] std::optional<AcceleratorVerdict> atOnce() const;
    [[nodiscard]] std::optional<AcceleratorVerdict> remembered() const;
    void remember(const AcceleratorVerdict &verdict) const;
};

std::optional<AcceleratorVerdict> AcceleratorProbe::Private::atOnce() const
{
    AcceleratorVerdict verdict{Accelerator::Tcg, true, {}, {}, QDateTime::currentDateTimeUtc()};
    if (!QFileInfo::exists(device)) {
        verdict.reason = tr("This computer offers no hardware virtualization: %1 is not there.").arg(device);
        verdict.remedy =
            tr("Turn on virtualization (VT-x, AMD-V) in the computer's firmware settings. Inside a virtual "
               "machine, ask for nested virtualization.");
        return verdict;
    }
    if (::access(QFile::encodeName(device).constData(), R_OK | W_OK) != 0) {
        verdict.reason = tr("You may not use hardware virtualization: %1 is not open to you.").arg(device);
        verdict.remedy = tr("Add yourself to the group kvm (sudo adduser \"$USER\" kvm), then log out and in again.");
        return verdict;
    }
    return {};
}

std::optional<AcceleratorVerdict> AcceleratorProbe::Private::remembered() const
{
    QFile store(file);
    const auto qemu = findQemu({});
    if (!qemu || !store.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 largest = 64 * 1024;
    const QJsonObject json = QJsonDocument::fromJson(store.read(largest)).object();
    if (json[QLatin1String("key")].toObject() != keyOf(*qemu))
        return {};
    AcceleratorVerdict verdict;
    verdict.known = true;
    if (json[QLatin1String("accelerator")].toString() == acceleratorName(Accelerator::Kvm))
        verdict.accelerator = Accelerator::Kvm;
    verdict.reason = json[QLatin1String("reason")].toString();
    verdict.remedy = json[QLatin1String("remedy")].toString();
    verdict.probedAt = timeFromJson(json[QLatin1String("probedAt")]);
    return verdict;
}

void AcceleratorProbe::Private::remember(const AcceleratorVerdict &verdict) const
{
    const auto qemu = findQemu({});
    QSaveFile store(file);
    // A verdict that cannot be kept is found again next time.
    if (!qemu || !store.open(QIODevice::WriteOnly))
        return;
    store.write(QJsonDocument(QJsonObject{{QStringLiteral("key"), keyOf(*qemu)},
                                          {QStringLiteral("accelerator"), acceleratorName(verdict.accelerator)},
                                          {QStringLiteral("reason"), verdict.reason},
                                          {QStringLiteral("remedy"), verdict.remedy},
                                          {QStringLiteral("probedAt"), timeToJson(verdict.probedAt)}})
                    .toJson());
    store.commit();
}

AcceleratorProbe::AcceleratorProbe(const QString &file, QObject *parent, const QString &device)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->file = file;
    d->device = device;
}

AcceleratorProbe::~AcceleratorProbe()
{
    delete d->trial;
}

AcceleratorVerdict AcceleratorProbe::verdict() const
{
    if (const auto verdict = d->atOnce())
        return *verdict;
    if (const auto verdict = d->remembered())
        return *verdict;
    return {Accelerator::Tcg,
            false,
            tr("Hardware virtualization has not been tried yet since this computer started."),
            {},
            {}};
}

Pending<AcceleratorVerdict> AcceleratorProbe::probe(const QString &vmlinux, const QString &initramfs)
{
    if (AcceleratorVerdict known = verdict(); known.known)
        return ready(std::move(known));
    const Promise<AcceleratorVerdict> promise;
    d->waiting.append(promise);
    if (d->trial)
        return promise.pending();
    MachineSpec spec;
    spec.vmlinux = vmlinux;
    spec.initramfs = initramfs;
    spec.memoryMiB = 256;
    spec.kvmDevice = d->device;
    d->trial = new Trial(spec, [this](Accelerator accelerator, const QString &reason, const QString &remedy) {
        const AcceleratorVerdict verdict{accelerator, true, reason, remedy, QDateTime::currentDateTimeUtc()};
        d->remember(verdict);
        // We are inside one of its slots.
        std::exchange(d->trial, nullptr)->deleteLater();
        const auto waiting = std::exchange(d->waiting, {});
        for (const auto &each : waiting)
            each.finish(verdict);
    });
    d->trial->start();
    return promise.pending();
}

} // namespace Vitrine::Vm
