// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/template.h"

#include "engine/vm/bootmachine.h"
#include "engine/vm/commandline.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/utsname.h>

namespace Vitrine::Vm {

namespace {

/// Raised when the guest is brought to rest in another way, or the files mean something else.
constexpr int templateVersion = 1;
constexpr qint64 largestKey = 256 * 1024;
/// Measured anew by each engine, one computer's clock differs by some millionths; two models of processor by far more
/// than this. A thousandth is 0.6 s in the ten minutes after which the guests' clocks are set again.
constexpr qint64 clockTolerance = 1000;

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// A file that never changes, without reading it.
Result<QJsonObject> stampOf(const QString &path)
{
    struct stat status{};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return fail(errorFromErrno(errno, Machine::tr("Cannot open %1.").arg(path)));
    return QJsonObject{{QStringLiteral("path"), path},
                       {QStringLiteral("bytes"), qint64(status.st_size)},
                       {QStringLiteral("modified"), QString::number(nanoseconds(status.st_mtim))}};
}

/// A template's own file: the time of its last change of any kind cannot be set by anybody.
Result<QJsonObject> sealOf(const QString &path)
{
    struct stat status{};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return fail(errorFromErrno(errno, Machine::tr("Cannot open %1.").arg(path)));
    return QJsonObject{{QStringLiteral("inode"), QString::number(status.st_ino)},
                       {QStringLiteral("bytes"), qint64(status.st_size)},
                       {QStringLiteral("modified"), QString::number(nanoseconds(status.st_mtim))},
                       {QStringLiteral("changed"), QString::number(nanoseconds(status.st_ctim))}};
}

/// Model and abilities of the processor; the same for all of this computer's.
QString hostProcessor()
{
    static const QString processor = [] {
        QFile file(QStringLiteral("/proc/cpuinfo"));
        QByteArray words;
        if (file.open(QIODevice::ReadOnly)) {
            for (QByteArray line = file.readLine(); !line.trimmed().isEmpty(); line = file.readLine()) {
                for (const char *name : {"vendor_id", "cpu family", "model", "stepping", "microcode", "flags"}) {
                    if (line.startsWith(name))
                        words += line;
                }
            }
        }
        return QString::fromLatin1(QCryptographicHash::hash(words, QCryptographicHash::Sha256).toHex());
    }();
    return processor;
}

/// Under KVM the host's kernel is part of the machine.
QString hostKernel(Accelerator accelerator)
{
    utsname names{};
    return accelerator == Accelerator::Kvm && ::uname(&names) == 0 ? QString::fromLocal8Bit(names.release) : QString();
}

/// QEMU's command line with numbers that stand for any file: machine type, processors, devices and their order.
QJsonArray devicesOf(const MachineSpec &spec, KernelKind kernel)
{
    MachineDescriptors fds;
    int next = 3;
    for (int *fd : {&fds.kernel, &fds.initramfs, &fds.base, &fds.placeholder, &fds.scratch, &fds.channel, &fds.qmp,
                    &fds.console, &fds.memory})
        *fd = next++;
    if (spec.accelerator == Accelerator::Kvm)
        fds.kvm = next;
    MachineSpec plain = spec;
    plain.beginning = Beginning::Restore;
    return QJsonArray::fromStringList(qemuArguments(plain, fds, kernel, 0));
}

} // namespace

Result<TemplateKey> TemplateKey::of(const MachineSpec &spec, qint64 workspaceBytes, qint64 scratchBytes, qint64 tscKhz)
{
    const auto qemu = findQemu(spec.qemuProgram);
    if (!qemu)
        return std::unexpected(qemu.error());
    TemplateKey key;
    key.m_tscKhz = tscKhz;
    for (const auto &[name, path] : {std::pair{"base", spec.baseDisk}, std::pair{"kernel", spec.vmlinux},
                                     std::pair{"initramfs", spec.initramfs}, std::pair{"qemu", *qemu}}) {
        const auto stamp = stampOf(path);
        if (!stamp)
            return std::unexpected(stamp.error());
        key.m_members.insert(QString::fromLatin1(name), *stamp);
    }
    const auto kernel = kernelKind(spec.vmlinux);
    if (!kernel)
        return std::unexpected(kernel.error());
    key.m_members.insert(QStringLiteral("version"), templateVersion);
    key.m_members.insert(QStringLiteral("commandLine"), kernelCommandLine(spec.accelerator, 0));
    key.m_members.insert(QStringLiteral("memoryMiB"), spec.memoryMiB);
    key.m_members.insert(QStringLiteral("cpus"), spec.cpus);
    key.m_members.insert(QStringLiteral("accelerator"), acceleratorName(spec.accelerator));
    key.m_members.insert(QStringLiteral("hostProcessor"), hostProcessor());
    key.m_members.insert(QStringLiteral("hostKernel"), hostKernel(spec.accelerator));
    key.m_members.insert(QStringLiteral("devices"), devicesOf(spec, *kernel));
    key.m_members.insert(QStringLiteral("workspaceBytes"), workspaceBytes);
    key.m_members.insert(QStringLiteral("scratchBytes"), scratchBytes);
    return key;
}

QString TemplateKey::digest() const
{
    const QByteArray bytes = QJsonDocument(m_members).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16));
}

bool TemplateKey::fits(const TemplateKey &other) const
{
    return m_members == other.m_members && std::abs(m_tscKhz - other.m_tscKhz) <= m_tscKhz / clockTolerance;
}

QJsonObject TemplateKey::toJson() const
{
    return {{QStringLiteral("members"), m_members}, {QStringLiteral("tscKhz"), m_tscKhz}};
}

TemplateKey TemplateKey::fromJson(const QJsonObject &json)
{
    TemplateKey key;
    key.m_members = json[QLatin1String("members")].toObject();
    key.m_tscKhz = json[QLatin1String("tscKhz")].toInteger();
    return key;
}

Result<void> Template::begin(const QString &folder, int memoryMiB)
{
    QDir(folder).removeRecursively();
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), 0700) != 0)
        return fail(errorFromErrno(errno, Machine::tr("Cannot make the folder %1.").arg(folder)));
    const Descriptor memory(::open(QFile::encodeName(templateMemoryIn(folder)).constData(),
                                   O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!memory.isValid() || ::ftruncate(memory.get(), qint64(memoryMiB) << 20) != 0)
        return fail(errorFromErrno(errno, Machine::tr("Cannot write %1.").arg(templateMemoryIn(folder))));
    return {};
}

Result<void> Template::seal(const QString &folder, const TemplateKey &key)
{
    QJsonObject files;
    for (const QString &path : {templateMemoryIn(folder), templateStateIn(folder), templateScratchIn(folder)}) {
        // QEMU opens the memory by itself, and may be another user; nobody else comes past the folder.
        const mode_t mode = path == templateMemoryIn(folder) ? 0444 : 0400;
        const Descriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
        if (!fd.isValid() || ::fchmod(fd.get(), mode) != 0 || ::fsync(fd.get()) != 0)
            return fail(errorFromErrno(errno, Machine::tr("Cannot write %1.").arg(path)));
        const auto stamp = sealOf(path);
        if (!stamp)
            return std::unexpected(stamp.error());
        files.insert(QFileInfo(path).fileName(), *stamp);
    }
    QJsonObject json = key.toJson();
    json.insert(QStringLiteral("files"), files);
    QSaveFile file(templateKeyIn(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::Failed, Machine::tr("Cannot write %1.").arg(file.fileName()), file.errorString());
    const Descriptor itself(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!itself.isValid() || ::fsync(itself.get()) != 0)
        return fail(errorFromErrno(errno, Machine::tr("Cannot write %1.").arg(folder)));
    return {};
}

Result<Template> Template::open(const QString &folder)
{
    QFile file(templateKeyIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Machine::tr("There is no template in %1.").arg(folder), file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.read(largestKey)).object();
    const QJsonObject files = json[QLatin1String("files")].toObject();
    Template result;
    result.m_folder = folder;
    result.m_key = TemplateKey::fromJson(json);
    for (const QString &path : {templateMemoryIn(folder), templateStateIn(folder), templateScratchIn(folder)}) {
        const auto stamp = sealOf(path);
        if (!stamp || *stamp != files[QFileInfo(path).fileName()].toObject())
            return fail(ErrorCode::Corrupt, Machine::tr("The template in %1 is damaged.").arg(folder), path);
    }
    return result;
}

QString Template::scratchDisk() const
{
    return templateScratchIn(m_folder);
}

QString templateKeyIn(const QString &folder)
{
    return folder + QStringLiteral("/key.json");
}

QString templateMemoryIn(const QString &folder)
{
    return folder + QStringLiteral("/ram");
}

QString templateStateIn(const QString &folder)
{
    return folder + QStringLiteral("/state");
}

QString templateScratchIn(const QString &folder)
{
    return folder + QStringLiteral("/scratch");
}

QJsonObject migrationCapabilities(bool memoryApart)
{
    QJsonArray list;
    const auto set = [&list](const QString &name, bool on) {
        list.append(QJsonObject{{QStringLiteral("capability"), name}, {QStringLiteral("state"), on}});
    };
    set(QStringLiteral("x-ignore-shared"), memoryApart);
    set(QStringLiteral("events"), true); // the end is told by one
    return {{QStringLiteral("capabilities"), list}};
}

} // namespace Vitrine::Vm
