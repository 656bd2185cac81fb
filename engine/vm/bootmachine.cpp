// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/bootmachine.h"

#include "engine/vm/consoletail.h"
#include "engine/vm/machinefile.h"
#include "engine/vm/machineprivate.h"
#include "engine/vm/template.h"
#include "engine/vm/tscclock.h"
#include "engine/vm/unixsocket.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace Vitrine::Vm {

namespace {

/// A guest that misbehaves can make QEMU talk; only the end of it is shown.
constexpr int shownLines = 20;

/// Kernel, initramfs and a template's memory are opened a second time by QEMU, which may be another user then (see
/// confine/README.md). They are no secret, and the folder above them still is shut.
void letOthersRead(const Descriptor &fd)
{
    struct stat status{};
    if (::geteuid() == 0 && ::fstat(fd.get(), &status) == 0 && !(status.st_mode & S_IROTH))
        ::fchmod(fd.get(), (status.st_mode & 07777) | S_IROTH);
}

bool isElf(const Descriptor &fd)
{
    char magic[4] = {};
    return ::pread(fd.get(), magic, sizeof magic, 0) == sizeof magic &&
           std::memcmp(magic, "\177ELF", sizeof magic) == 0;
}

Result<void> checkDirectory(const QString &directory)
{
    struct stat status{};
    if (::lstat(QFile::encodeName(directory).constData(), &status) != 0)
        return fail(errorFromErrno(errno, BootMachine::tr("Cannot use the folder %1.").arg(directory)));
    if (!S_ISDIR(status.st_mode) || status.st_uid != ::geteuid() || (status.st_mode & 077) != 0)
        return fail(ErrorCode::InvalidInput, BootMachine::tr("The folder %1 is not private to you.").arg(directory));
    return {};
}

} // namespace

Result<Descriptor> openFile(const QString &path, int flags)
{
    Descriptor fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOCTTY));
    struct stat status{};
    if (!fd.isValid() || ::fstat(fd.get(), &status) != 0)
        return fail(errorFromErrno(errno, BootMachine::tr("Cannot open %1.").arg(path)));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidInput, BootMachine::tr("%1 is not a file.").arg(path));
    return fd;
}

Result<KernelKind> kernelKind(const QString &vmlinux)
{
    const auto fd = openFile(vmlinux, O_RDONLY);
    if (!fd)
        return std::unexpected(fd.error());
    return isElf(*fd) ? KernelKind::Pvh : KernelKind::BzImage;
}

Result<QString> findQemu(const QString &wanted)
{
    const QString name = wanted.isEmpty() ? QStringLiteral("qemu-system-x86_64") : wanted;
    const QString found = QStandardPaths::findExecutable(name);
    if (found.isEmpty())
        return fail(
            ErrorCode::HostLacks,
            BootMachine::tr("QEMU, which runs the machines, is not installed. Install the package qemu-system-x86."),
            name);
    return QFileInfo(found).canonicalFilePath();
}

BootMachine::BootMachine(MachineSpec spec, QObject *parent) : Operation(parent), m_spec(std::move(spec))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { giveUp({ErrorCode::TimedOut, tr("Cannot start the machine: QEMU does not answer."), {}}); });
}

BootMachine::~BootMachine()
{
    // By cancelling, so that nothing which ends while the members go finds an operation that still runs.
    cancel();
}

void BootMachine::start()
{
    const auto program = findQemu(m_spec.qemuProgram);
    if (!program) {
        fail(program.error());
        return;
    }
    m_plan.program = *program;
    for (const auto &step : {&BootMachine::openFiles, &BootMachine::openPlaceholder, &BootMachine::openTemplate,
                             &BootMachine::openSockets}) {
        if (auto done = (this->*step)(); !done) {
            fail(done.error().as(tr("Cannot start the machine.")));
            return;
        }
    }
    m_deadline.start(limit);
    // A restored guest was told when its template booted.
    if (m_spec.tscKhz > 0)
        launch(m_spec.tscKhz);
    else
        tscFrequency(this).then(this, [this](const Result<qint64> &khz) { launch(khz.value_or(0)); });
}

Result<void> BootMachine::openFiles()
{
    if (auto good = checkDirectory(m_spec.directory); !good)
        return good;
    const auto open = [this](const QString &path, int flags, int &number, bool *elf) -> Result<void> {
        auto fd = openFile(path, flags);
        if (!fd)
            return std::unexpected(fd.error());
        if (elf) {
            *elf = isElf(*fd);
            letOthersRead(*fd);
        }
        number = m_plan.fds.add(std::move(*fd));
        return {};
    };
    bool pvh = false;
    bool unused = false;
    if (auto done = open(m_spec.vmlinux, O_RDONLY, m_fds.kernel, &pvh); !done)
        return done;
    m_kernel = pvh ? KernelKind::Pvh : KernelKind::BzImage;
    if (auto done = open(m_spec.initramfs, O_RDONLY, m_fds.initramfs, &unused); !done)
        return done;
    struct Disk
    {
        const QString &path;
        int flags;
        int &number;
    };
    for (const Disk &disk :
         {Disk{m_spec.baseDisk, O_RDONLY, m_fds.base}, Disk{m_spec.workspaceDisk, O_RDWR, m_fds.workspace},
          Disk{m_spec.scratchDisk, O_RDWR, m_fds.scratch}}) {
        if (disk.path.isEmpty())
            continue; // a machine that only shows that it boots has none
        if (auto done = open(disk.path, disk.flags, disk.number, nullptr); !done)
            return done;
    }
    // Nobody opens it by name any more, and so nobody has to clear it away. A template keeps its own.
    if (!m_spec.scratchDisk.isEmpty() && m_spec.beginning != Beginning::BootForTemplate)
        QFile::remove(m_spec.scratchDisk);
    for (const QString &layer : std::as_const(m_spec.workspaceBacking)) {
        int number = -1;
        if (auto done = open(layer, O_RDONLY, number, nullptr); !done)
            return done;
        m_fds.backing.append(number);
    }
    if (m_spec.accelerator == Accelerator::Kvm) {
        Descriptor kvm(::open(QFile::encodeName(m_spec.kvmDevice).constData(), O_RDWR | O_CLOEXEC));
        if (!kvm.isValid())
            return Vitrine::fail(errorFromErrno(errno, tr("Cannot open %1.").arg(m_spec.kvmDevice)));
        m_fds.kvm = m_plan.fds.add(std::move(kvm));
    }
    return {};
}

Result<void> BootMachine::openPlaceholder()
{
    if (!m_spec.workspaceDisk.isEmpty() || m_spec.placeholderBytes <= 0)
        return {};
    Descriptor fd(::memfd_create("vitrine-placeholder", MFD_CLOEXEC));
    if (!fd.isValid() || ::ftruncate(fd.get(), m_spec.placeholderBytes) != 0)
        return Vitrine::fail(errorFromErrno(errno, tr("Cannot make room for a disk.")));
    m_fds.placeholder = m_plan.fds.add(std::move(fd));
    return {};
}

Result<void> BootMachine::openTemplate()
{
    if (m_spec.beginning == Beginning::Boot)
        return {};
    if (m_spec.beginning == Beginning::Resume)
        return openState();
    const bool restored = m_spec.beginning == Beginning::Restore;
    const QString ram = templateMemoryIn(m_spec.templateFolder);
    auto memory = openFile(ram, restored ? O_RDONLY : O_RDWR);
    if (!memory)
        return std::unexpected(memory.error());
    if (restored) {
        letOthersRead(*memory);
        if (auto opened = openState(); !opened)
            return opened;
    } else if (::geteuid() == 0 && ::fchmod(memory->get(), 0666) != 0) {
        // QEMU may be another user. Nobody else comes past the folder, and saveTemplate() shuts the file.
        return Vitrine::fail(errorFromErrno(errno, tr("Cannot open %1.").arg(ram)));
    }
    m_fds.memory = m_plan.fds.add(std::move(*memory));
    return {};
}

Result<void> BootMachine::openState()
{
    auto state = openFile(templateStateIn(m_spec.templateFolder), O_RDONLY);
    if (!state)
        return std::unexpected(state.error());
    m_fds.state = m_plan.fds.add(std::move(*state));
    return {};
}

Result<void> BootMachine::openSockets()
{
    struct Socket
    {
        QString path;
        int &number;
    };
    for (const Socket &socket :
         {Socket{qmpSocketIn(m_spec.directory), m_fds.qmp}, Socket{channelSocketIn(m_spec.directory), m_fds.channel},
          Socket{consoleSocketIn(m_spec.directory), m_fds.console}}) {
        auto fd = listenAt(socket.path);
        if (!fd)
            return std::unexpected(fd.error());
        socket.number = m_plan.fds.add(std::move(*fd));
    }
    return {};
}

void BootMachine::launch(qint64 tscKhz)
{
    if (hasEnded())
        return;
    m_plan.arguments = qemuArguments(m_spec, m_fds, m_kernel, tscKhz);
    m_plan.logFile = logFileIn(m_spec.directory);
    m_plan.confinement = confinementFor(m_plan.program, m_spec.directory);
    for (const int fd : {m_fds.kernel, m_fds.initramfs})
        m_plan.confinement.read << QStringLiteral("/proc/self/fd/%1").arg(fd);
    if (m_fds.memory >= 0)
        (m_spec.beginning == Beginning::Restore ? m_plan.confinement.read : m_plan.confinement.write)
            << QStringLiteral("/proc/self/fd/%1").arg(m_fds.memory);
    m_plan.confinement.background = m_spec.background;
    m_plan.record = [spec = m_spec](const ProcessId &process) { return MachineFile{process, spec}.write(); };
    m_launch = std::make_unique<Launch>(std::move(m_plan), nullptr);
    m_launch->start();
    m_launch->pending().then(this, [this](const Result<Launched> &launched) {
        if (hasEnded())
            return;
        if (!launched)
            giveUp(launched.error().as(tr("Cannot start the machine.")));
        else
            watch(*launched);
    });
}

void BootMachine::watch(const Launched &launched)
{
    m_process = launched.process;
    m_watch = std::make_unique<ProcessWatch>(std::move(*launched.pidfd));
    connect(m_watch.get(), &ProcessWatch::ended, this, [this](int exitCode) {
        giveUp(
            {ErrorCode::Failed, tr("Cannot start the machine: QEMU ended at once."), tr("Exit code %1").arg(exitCode)});
    });
    m_qmp = std::make_unique<Qmp>();
    m_qmp->open(qmpSocketIn(m_spec.directory)).then(this, [this](const Result<void> &opened) {
        if (hasEnded())
            return;
        if (!opened) {
            // It may have closed the socket by ending; then its end, with its exit code, is the better news.
            if (m_watch->hasEnded())
                return;
            giveUp(opened.error().as(tr("Cannot start the machine: QEMU does not answer.")));
            return;
        }
        if (m_fds.state >= 0)
            restore();
        else
            complete();
    });
}

/// The commands go out at once. QEMU says that it has begun to load, and later by an event that it is done.
void BootMachine::restore()
{
    const auto must = [this](const Result<QJsonObject> &answer) {
        if (!answer)
            giveUp(answer.error().as(tr("The saved state of a machine cannot be loaded.")));
    };
    connect(m_qmp.get(), &Qmp::event, this, [this, must](const QString &name, const QJsonObject &data) {
        if (hasEnded() || name != QLatin1String("MIGRATION"))
            return;
        const QString status = data[QLatin1String("status")].toString();
        if (status == QLatin1String("failed")) {
            giveUp({ErrorCode::Corrupt, tr("The saved state of a machine cannot be loaded."), {}});
        } else if (status == QLatin1String("completed")) {
            m_qmp->call(QStringLiteral("cont")).then(this, [this, must](const Result<QJsonObject> &answer) {
                must(answer);
                if (!hasEnded())
                    complete();
            });
        }
    });
    m_qmp
        ->call(QStringLiteral("migrate-set-capabilities"),
               migrationCapabilities(m_spec.beginning == Beginning::Restore))
        .then(this, must);
    m_qmp
        ->call(QStringLiteral("migrate-incoming"),
               {{QStringLiteral("uri"), QStringLiteral("file:/dev/fdset/%1").arg(m_fds.state)}})
        .then(this, must);
}

void BootMachine::complete()
{
    m_deadline.stop();
    m_qmp->disconnect(this);
    m_watch->disconnect(this);
    finish(Machine::Private::make(m_process, m_spec, std::move(m_watch), std::move(m_qmp)));
}

void BootMachine::giveUp(Error error)
{
    if (hasEnded())
        return;
    killIt();
    const QString log = lastLines(Machine::Private::logTail(m_spec.directory), shownLines);
    if (!log.isEmpty())
        error.detail = error.detail.isEmpty() ? log : error.detail + u'\n' + log;
    fail(std::move(error));
}

void BootMachine::killIt()
{
    m_deadline.stop();
    if (m_launch)
        m_launch->cancel();
    if (m_watch)
        ProcessWatch::killAndForget(std::move(m_watch));
}

void BootMachine::abandon()
{
    killIt();
}

} // namespace Vitrine::Vm
