// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/startattempt.h"

#include "engine/session/hostcertificates.h"
#include "engine/session/suspendedmachine.h"
#include "engine/store/workspacedisk.h"
#include "guestos/wire/frame.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QTimer>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
/// Deadlines against hanging, not targets: a cold start takes two seconds without hardware acceleration, a restored
/// machine less than one. Who waits for a template that is no good has waited this long for nothing.
constexpr auto bootLimit = 90s;
constexpr auto restoreLimit = 15s;
/// One boot in some hundred on a busy computer is mistimed.
constexpr int mostTries = 5;
} // namespace

StartAttempt::StartAttempt(MachinePlan plan, Way way, QObject *parent)
    : Operation(parent), m_plan(std::move(plan)), m_way(std::move(way))
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(
        this, [this] { failWith({ErrorCode::TimedOut, {}, tr("The restored machine did not answer in time.")}); });
}

StartAttempt::~StartAttempt()
{
    cancel();
}

void StartAttempt::start()
{
    if (!std::holds_alternative<Boot>(m_way))
        m_deadline.start(restoreLimit);
    go();
}

void StartAttempt::go()
{
    const int number = ++m_tries;
    Pending<void> up;
    if (const auto *spare = std::get_if<std::shared_ptr<Spare>>(&m_way))
        up = take(**spare);
    else if (const auto *from = std::get_if<Vm::Template>(&m_way))
        up = restore(*from);
    else if (const auto *suspended = std::get_if<Resume>(&m_way))
        up = resume(*suspended);
    else
        up = boot();
    andThen(up, this, [this] {
        return setUp();
    }).then(this, [this, number, self = QPointer<QObject>(this)](const Result<void> &result) {
        if (!self || hasEnded() || number != m_tries) // Cancelled comes while this is destroyed, too
            return;
        if (!result) {
            failWith(result.error());
            return;
        }
        m_deadline.stop();
        m_machine->disconnect(this);
        finish(std::make_shared<MachineLink>(std::move(m_machine), std::move(m_channel), m_hello));
    });
}

Result<void> StartAttempt::makeDirectory()
{
    const QString &directory = m_plan.spec.directory;
    Vm::Machine::cleanUp(directory);
    if (!QDir().mkpath(directory) ||
        !QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Vitrine::fail(ErrorCode::Failed,
                             tr("Cannot make the folder %1. Check its permissions and the free space.").arg(directory));
    return {};
}

Pending<void> StartAttempt::boot()
{
    if (auto made = makeDirectory(); !made)
        return failed<void>(made.error());
    const auto scratch = Store::makeScratchDisk(m_plan.spec.scratchDisk, m_plan.scratchBytes, this);
    const auto booted = andThen(scratch, this, [this] { return bootMachine(m_plan.spec); });
    return andThen(booted, this, [this] { return greet(bootLimit); });
}

Pending<void> StartAttempt::restore(const Vm::Template &from)
{
    if (auto made = makeDirectory(); !made)
        return failed<void>(made.error());
    Vm::MachineSpec spec = m_plan.spec;
    spec.beginning = Vm::Beginning::Restore;
    spec.templateFolder = from.folder();
    spec.tscKhz = from.key().tscKhz();
    QFile::remove(spec.scratchDisk);
    const auto scratch = Store::copySparse(from.scratchDisk(), spec.scratchDisk, this);
    const auto restored = andThen(scratch, this, [this, spec] { return bootMachine(spec); });
    return andThen(restored, this, [this] { return greet(restoreLimit); });
}

Pending<void> StartAttempt::take(Spare &spare)
{
    Vm::Machine::cleanUp(m_plan.spec.directory);
    m_machine = std::move(spare.machine);
    m_channel = std::move(spare.channel);
    m_hello = spare.hello;
    watchMachine();
    return m_machine->giveWorkspace(m_plan.spec);
}

Pending<void> StartAttempt::resume(const Resume &from)
{
    const auto used = SuspendedMachine(from.folder).useUp();
    if (!used)
        return failed<void>(used.error());
    const QString folder = *used;
    const std::shared_ptr<void> removed(nullptr, [folder](void *) { QDir(folder).removeRecursively(); });
    if (auto made = makeDirectory(); !made)
        return failed<void>(made.error());
    Vm::MachineSpec spec = m_plan.spec;
    spec.beginning = Vm::Beginning::Resume;
    spec.templateFolder = folder;
    spec.tscKhz = from.tscKhz;
    QFile::remove(spec.scratchDisk);
    const QString scratch = Vm::templateScratchIn(folder);
    if (!QFile::setPermissions(scratch, QFile::ReadOwner | QFile::WriteOwner) ||
        !QFile::rename(scratch, spec.scratchDisk))
        return failed<void>({ErrorCode::Failed, {}, scratch});
    QFile::rename(SuspendedMachine::agentFileIn(folder), SuspendedMachine::agentFileIn(spec.directory));
    const auto restored = bootMachine(spec);
    const auto greeted = andThen(restored, this, [this] { return greet(restoreLimit); });
    return andThen(greeted, this, [this, removed] {
        if (!m_hello.configured)
            return failed<void>({ErrorCode::Corrupt, {}, tr("The machine has forgotten whose it is.")});
        return ready();
    });
}

Pending<void> StartAttempt::bootMachine(const Vm::MachineSpec &spec)
{
    if (hasEnded())
        return failed<void>({ErrorCode::Cancelled, {}, {}});
    return andThen(Vm::Machine::boot(spec, this), this, [this](std::shared_ptr<Vm::Machine> &&machine) {
        m_machine = std::move(machine);
        if (hasEnded()) { // cancelled meanwhile
            abandon();
            return failed<void>({ErrorCode::Cancelled, {}, {}});
        }
        watchMachine();
        return ready();
    });
}

Pending<void> StartAttempt::greet(std::chrono::milliseconds limit)
{
    m_channel = std::make_unique<Guest::Channel>();
    return andThen(m_channel->open(m_machine->channelSocket(), limit), this, [this](Guest::Hello &&hello) {
        m_hello = std::move(hello);
        return ready();
    });
}

Pending<void> StartAttempt::setUp()
{
    // Both go out at once; the guest does them in this order. The machine id comes out of the fed random pool.
    const auto clock = m_channel->setClock();
    if (isResume())
        return andThen(clock, this, [trusted = trust()] { return trusted; });
    auto configured = m_channel->configure(m_plan.setup);
    const auto trusted = trust();
    const auto settled = andThen(clock, this, [this, configured]() mutable {
        Promise<void> promise;
        configured.then(this, [this, promise](const Result<void> &result) {
            const bool refusedBefore = m_refused;
            m_refused = !result && m_channel && m_channel->isOpen();
            if (m_refused && isBoot() && !refusedBefore) {
                goAgain(result.error().text());
                QTimer::singleShot(0, this, [promise] {}); // nobody waits for its end any more by then
                return;
            }
            promise.finish(result);
        });
        return promise.pending();
    });
    return andThen(settled, this, [trusted] { return trusted; });
}

/// A machine without them is of use, too.
Pending<void> StartAttempt::trust()
{
    const QByteArray certificates = hostCertificates();
    if (certificates.isEmpty())
        return ready();
    Promise<void> promise;
    m_channel->trust(certificates).then(this, [promise](const Result<void> &result) {
        if (!result)
            qWarning("%s", qUtf8Printable(result.error().text()));
        promise.finish({});
    });
    return promise.pending();
}

void StartAttempt::watchMachine()
{
    // A kernel that panics ends QEMU: no need to wait for the deadline then.
    connect(m_machine.get(), &Vm::Machine::ended, this, [this](const Vm::MachineEnd &end) {
        const bool isMistimed = end.log.contains(QLatin1StringView(Wire::mistimedMark));
        if (isMistimed && isBoot() && m_tries < mostTries)
            return goAgain(QStringLiteral("its kernel has measured its timer wrongly"));
        failWith({ErrorCode::Failed, {}, tr("The machine ended while it started.") + u'\n' + end.log});
    });
}

/// On a busy computer a kernel may measure its timer wrongly, or a machine not boot whole: that is chance, so another
/// one is booted. What is no chance is the same the second time.
void StartAttempt::goAgain(const QString &why)
{
    qInfo("A machine is started again: %s", qUtf8Printable(why));
    dropMachine();
    QTimer::singleShot(0, this, [this] {
        if (!hasEnded())
            go();
    });
}

void StartAttempt::failWith(const Error &error)
{
    if (hasEnded())
        return;
    abandon();
    fail(error);
}

void StartAttempt::abandon()
{
    m_deadline.stop();
    dropMachine();
}

void StartAttempt::dropMachine()
{
    QString directory = m_plan.spec.directory;
    if (m_machine) {
        directory = m_machine->spec().directory; // a spare may still be in its own
        m_machine->disconnect(this);
        m_machine->kill();
        m_machine.reset();
    }
    if (m_channel)
        m_channel.release()->deleteLater(); // this may be inside one of its signals
    Vm::Machine::cleanUp(directory);
    QFile::remove(m_plan.spec.scratchDisk);
}

} // namespace Vitrine::Session
