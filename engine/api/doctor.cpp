// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/doctor.h"

#include "engine/vm/confinement.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QStorageInfo>

#include <unistd.h>

namespace Vitrine::Api {

namespace {

using Level = Check::Level;

/// Below the first a full disk is near, below the second no image can be made.
constexpr qint64 littleSpace = qint64(5) << 30;
constexpr qint64 tooLittleSpace = qint64(1) << 30;

QString tr(const char *text)
{
    return QCoreApplication::translate("Doctor", text);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

Check accelerator(const Vm::AcceleratorVerdict &verdict)
{
    Check check{QStringLiteral("accelerator"), tr("Hardware acceleration"), Level::Good, verdict.reason,
                verdict.remedy};
    if (!verdict.known) {
        check.level = Level::Notice;
        check.finding =
            tr("Not known yet: it is tried once an image is there. Machines use software emulation meanwhile.");
        check.remedy = tr("Make the default image, then look again.");
    } else if (verdict.accelerator == Vm::Accelerator::Tcg) {
        check.level = Level::Notice;
        check.finding = tr("Machines use software emulation (TCG), several times slower than the processor. %1")
                            .arg(verdict.reason);
        if (check.remedy.isEmpty())
            check.remedy = tr("Turn on virtualization in the computer's firmware settings, and see that /dev/kvm may "
                              "be opened by you.");
    } else if (check.finding.isEmpty()) {
        check.finding = tr("Machines run on the processor itself (KVM).");
    }
    return check;
}

Check program(const QString &id, const QString &title, const QString &name, const QString &package, Level missing)
{
    const QString path = QStandardPaths::findExecutable(name, {QStringLiteral("/usr/bin"), QStringLiteral("/usr/sbin"),
                                                               QStringLiteral("/bin"), QStringLiteral("/sbin"),
                                                               QStringLiteral("/usr/local/bin")});
    if (path.isEmpty())
        return {id, title, missing, tr("%1 is not installed.").arg(name), tr("Install the package %1.").arg(package)};
    return {id, title, Level::Good, path, {}};
}

Check confinement()
{
    const auto support = Vm::confinementSupport();
    Check check{QStringLiteral("landlock"), tr("Confinement of machines"), Level::Good, {}, {}};
    if (!support.files()) {
        check.level = Level::Notice;
        check.finding = tr("This kernel has no Landlock: a machine that broke out of QEMU could read your files.");
        check.remedy = tr("Use a kernel of 5.13 or newer with Landlock turned on (lsm=…,landlock).");
    } else if (!support.tcp() || !support.signalsAndAbstractSockets()) {
        check.level = Level::Notice;
        check.finding = tr("Landlock version %1 keeps machines from your files, but not from everything else.")
                            .arg(support.landlockAbi);
        check.remedy = tr("A kernel of 6.12 or newer closes the rest.");
    } else {
        check.finding =
            tr("Landlock version %1: QEMU sees only its own session's files, and no network.").arg(support.landlockAbi);
    }
    if (support.runsAsRoot)
        check.finding += u' ' + tr("Vitrine runs as root; machines run as a user of their own.");
    return check;
}

Check disk(const Store::StorePaths &paths)
{
    const QStorageInfo storage(paths.root());
    const qint64 free = storage.bytesAvailable();
    Check check{QStringLiteral("disk"),
                tr("Disk space"),
                Level::Good,
                tr("%1 free of %2 where the store is.").arg(size(free), size(storage.bytesTotal())),
                {}};
    if (free < littleSpace) {
        check.level = free < tooLittleSpace ? Level::Bad : Level::Notice;
        check.remedy = tr("Free some space, or keep the store on a bigger disk (--store).");
    }
    return check;
}

Check image(const Image::ImageStore &images)
{
    Check check{QStringLiteral("image"), tr("Default image"), Level::Good, {}, {}};
    for (const auto all = images.list(); const ImageInfo &each : all) {
        if (each.name != QLatin1String(Image::ImageStore::defaultImage))
            continue;
        if (each.built) {
            check.finding = tr("%1 is made: %2, kernel %3.").arg(each.name, size(each.diskBytes), each.kernelVersion);
        } else {
            check.level = Level::Bad;
            check.finding =
                tr("%1 is not made yet. Making it fetches about %2.").arg(each.name, size(each.downloadBytes));
            check.remedy = tr("Make it with `vitrine image build %1`, or from the window's first page.").arg(each.name);
        }
    }
    return check;
}

Check store(const Store::StorePaths &paths)
{
    const bool writable = ::access(paths.root().toLocal8Bit().constData(), W_OK) == 0;
    return {QStringLiteral("store"), tr("Store"), writable ? Level::Good : Level::Bad, paths.root(),
            writable ? QString() : tr("Make this folder writable for you.")};
}

QList<Check> look(const Session::Services &services)
{
    return {
        accelerator(services.accelerator.verdict()),
        program(QStringLiteral("qemu"), tr("QEMU"), QStringLiteral("qemu-system-x86_64"),
                QStringLiteral("qemu-system-x86"), Level::Bad),
        program(QStringLiteral("qemu-img"), tr("Disk tools"), QStringLiteral("qemu-img"), QStringLiteral("qemu-utils"),
                Level::Bad),
        program(QStringLiteral("e2fsprogs"), tr("File system tools"), QStringLiteral("mke2fs"),
                QStringLiteral("e2fsprogs"), Level::Bad),
        program(QStringLiteral("mmdebstrap"), tr("Image maker"), QStringLiteral("mmdebstrap"),
                QStringLiteral("mmdebstrap"), Level::Notice),
        confinement(),
        disk(services.paths),
        image(services.images),
        store(services.paths),
    };
}

} // namespace

Pending<QList<Check>> examine(const Session::Services &services, QObject *context)
{
    Promise<QList<Check>> promise;
    const auto finish = [services, promise] { promise.finish(look(services)); };
    if (services.accelerator.verdict().known) {
        finish();
        return promise.pending();
    }
    services.images.bootFiles(QLatin1String(Image::ImageStore::defaultImage))
        .then(context, [services, context, finish](const Result<Image::BootFiles> &files) {
            if (!files) {
                finish();
                return;
            }
            services.accelerator.probe(files->vmlinux, files->initramfs)
                .then(context, [finish](const Result<Vm::AcceleratorVerdict> &) { finish(); });
        });
    return promise.pending();
}

} // namespace Vitrine::Api
