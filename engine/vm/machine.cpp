// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/machine.h"

#include "engine/vm/bootmachine.h"
#include "engine/vm/giveworkspace.h"
#include "engine/vm/machinefile.h"
#include "engine/vm/machineprivate.h"
#include "engine/vm/savestate.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace Vitrine::Vm {

namespace {

constexpr qint64 longestLog = 1024 * 1024;
constexpr qint64 keptOfLog = 16 * 1024;
constexpr int shownLines = 60; ///< a panic with its registers
constexpr std::chrono::milliseconds tryAgain{100};
constexpr int mostTries = 100;

} // namespace

Pending<std::shared_ptr<Machine>> Machine::boot(const MachineSpec &spec, QObject *context)
{
    auto *operation = new BootMachine(spec, context);
    operation->deleteWhenEnded();
    const auto pending = operation->pending();
    operation->start();
    return pending;
}

Result<std::shared_ptr<Machine>> Machine::adopt(const QString &directory)
{
    const auto file = MachineFile::read(directory);
    if (!file)
        return std::unexpected(file.error());
    Descriptor pidfd = file->process.open();
    if (!pidfd.isValid())
        return fail(ErrorCode::NotFound, tr("The machine in %1 does not run any more.").arg(directory));
    return Private::make(file->process, file->spec, std::make_unique<ProcessWatch>(std::move(pidfd)), nullptr);
}

void Machine::cleanUp(const QString &directory)
{
    if (const auto file = MachineFile::read(directory))
        killAndReap(file->process.open(), 2000);
    // Only we can write there: no symbolic link leads out of it, and none would be followed.
    QDir(directory).removeRecursively();
}

Machine::Machine(std::unique_ptr<Private> p) : d(std::move(p))
{
    d->begin(this);
}

Machine::~Machine()
{
    if (d->killed && !d->hasEnded)
        ProcessWatch::killAndForget(std::move(d->watch));
}

qint64 Machine::pid() const
{
    return d->process.pid;
}

const MachineSpec &Machine::spec() const
{
    return d->spec;
}

QString Machine::channelSocket() const
{
    return channelSocketIn(d->spec.directory);
}

bool Machine::isRunning() const
{
    return !d->hasEnded && !d->watch->hasEnded();
}

Pending<void> Machine::saveTemplate()
{
    auto *operation = new SaveState(*d->qmp, d->spec.templateFolder, SaveState::What::Devices);
    operation->deleteWhenEnded();
    const auto pending = operation->pending();
    operation->start();
    return pending;
}

Pending<void> Machine::saveMemory(const QString &folder)
{
    auto *operation = new SaveState(*d->qmp, folder, SaveState::What::Everything);
    operation->deleteWhenEnded();
    const auto pending = operation->pending();
    operation->start();
    return pending;
}

QString Machine::openScratch() const
{
    // The file's name was taken away; the kernel still has it among those that QEMU has open.
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(d->process.pid));
    const QStringList numbers = folder.entryList(QDir::Files | QDir::System);
    for (const QString &number : numbers) {
        char target[4096];
        const QString path = folder.filePath(number);
        const ssize_t size = ::readlink(QFile::encodeName(path).constData(), target, sizeof target);
        if (size > 0 && QByteArrayView(target, size) == QFile::encodeName(d->spec.scratchDisk) + " (deleted)")
            return path;
    }
    return {};
}

Pending<void> Machine::goOn()
{
    return andThen(d->qmpOpened, this, [this] {
        Promise<void> promise;
        tryToGoOn(promise, mostTries);
        return promise.pending();
    });
}

/// While QEMU still writes the state, or has just begun to give that up, it refuses.
void Machine::tryToGoOn(const Promise<void> &promise, int triesLeft)
{
    (void)d->qmp->call(QStringLiteral("migrate_cancel"));
    d->qmp->call(QStringLiteral("cont")).then(this, [this, promise, triesLeft](const Result<QJsonObject> &answer) {
        if (answer)
            promise.finish({});
        else if (triesLeft == 0 || answer.error().code == ErrorCode::Unreachable)
            promise.fail(answer.error());
        else
            QTimer::singleShot(tryAgain, this, [this, promise, triesLeft] { tryToGoOn(promise, triesLeft - 1); });
    });
}

Pending<void> Machine::pause()
{
    return andThen(d->qmp->call(QStringLiteral("stop")), this, [](QJsonObject &&) { return ready(); });
}

Pending<void> Machine::giveWorkspace(const MachineSpec &session)
{
    MachineSpec spec = d->spec;
    spec.workspaceDisk = session.workspaceDisk;
    spec.workspaceBacking = session.workspaceBacking;
    spec.sessionDir = session.sessionDir;
    spec.placeholderBytes = 0;
    // Written down first, and with its old place: whoever finds it in the new one knows what it is.
    const MachineFile file{d->process, spec};
    if (auto written = file.write(); !written)
        return failed<void>(written.error());
    if (::rename(QFile::encodeName(spec.directory).constData(), QFile::encodeName(session.directory).constData()) != 0)
        return failed<void>(errorFromErrno(errno, tr("Cannot make the folder %1.").arg(session.directory)));
    spec.directory = session.directory;
    d->spec = spec;
    auto *operation = new GiveWorkspace(*d->qmp, spec);
    operation->deleteWhenEnded();
    const auto pending = operation->pending();
    operation->start();
    return pending;
}

DiskChain &Machine::disk()
{
    if (!d->disk)
        d->disk = std::make_unique<DiskChain>(*d->qmp);
    return *d->disk;
}

qint64 Machine::residentBytes(qint64 pid)
{
    const auto figure = [pid](const char *name) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
    };
    // Restored machines share most of their memory with each other: what each takes for itself is its share.
    const QList<QByteArray> lines = figure("smaps_rollup").split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toLongLong() * 1024;
    }
    const QList<QByteArray> pages = figure("statm").split(' ');
    return pages.size() > 1 ? pages[1].toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

void Machine::kill()
{
    d->endExpected = true;
    d->killed = true;
    d->watch->kill();
}

void Machine::expectEnd()
{
    d->endExpected = true;
}

std::shared_ptr<Machine> Machine::Private::make(const ProcessId &process, const MachineSpec &spec,
                                                std::unique_ptr<ProcessWatch> watch, std::unique_ptr<Qmp> qmp)
{
    auto d = std::make_unique<Private>();
    d->process = process;
    d->spec = spec;
    d->watch = std::move(watch);
    d->qmp = std::move(qmp);
    return std::shared_ptr<Machine>(new Machine(std::move(d)));
}

void Machine::Private::begin(Machine *machine)
{
    q = machine;
    connect(watch.get(), &ProcessWatch::ended, this, &Private::end);
    if (!qmp) {
        qmp = std::make_unique<Qmp>();
        // Nothing waits for it: a QEMU that does not answer is still a machine that runs.
        qmpOpened = qmp->open(qmpSocketIn(spec.directory));
    }
    connect(qmp.get(), &Qmp::event, this, [this](const QString &name, const QJsonObject &data) {
        // A panic looks like a reset, so only a power-off that the guest asked for is an orderly end.
        if (name == QLatin1String("SHUTDOWN") && data[QLatin1String("reason")] == QLatin1String("guest-shutdown"))
            endExpected = true;
    });
    console.open(consoleSocketIn(spec.directory));
    logTimer.setTimerType(Qt::VeryCoarseTimer);
    connect(&logTimer, &QTimer::timeout, this, &Private::boundLog);
    logTimer.start(std::chrono::seconds(5));
}

QByteArray Machine::Private::logTail(const QString &directory)
{
    QFile file(logFileIn(directory));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - keptOfLog));
    return file.read(keptOfLog);
}

/// A guest can make QEMU complain for ever. QEMU appends, so cutting the file while it writes is safe.
void Machine::Private::boundLog() const
{
    QFile file(logFileIn(spec.directory));
    if (file.size() <= longestLog)
        return;
    const QByteArray tail = logTail(spec.directory);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        file.resize(0);
        file.write(tail);
    }
}

void Machine::Private::end(int exitCode)
{
    if (hasEnded)
        return;
    hasEnded = true;
    logTimer.stop();
    // The event that tells why may still be on its way.
    qmp->drain();
    console.drain();
    MachineEnd result{endExpected, exitCode, lastLines(logTail(spec.directory) + '\n' + console.bytes(), shownLines)};
    Q_EMIT q->ended(result);
}

} // namespace Vitrine::Vm
