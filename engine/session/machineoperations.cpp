// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/machineoperations.h"

#include "engine/session/guestprogram.h"
#include "engine/session/suspendedmachine.h"
#include "engine/session/templates/templatekeeper.h"
#include "engine/store/workspacedisk.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QStorageInfo>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {

/// A deadline against hanging, not a target.
constexpr auto adoptLimit = 15s;

/// One that takes longer than starts do must not keep others from theirs.
constexpr auto longestTurn = 5s;

/// What a machine writes in its first minutes: a layer's tables, its scratch disk, records.
constexpr qint64 leastSpace = 64'000'000;

/// Beside the workspace and not in the machine's folder, which lies in memory: a guest may fill it. The machine takes
/// its name away at once.
QString scratchFile(const QString &sessionDir)
{
    return sessionDir + QStringLiteral("/scratch.raw");
}

Guest::Setup setupOf(const SessionKey &key, const RuntimeSpec &runtime, const ImageConfig &config)
{
    return {hostnameOf(key), runtime.mountPath.toUtf8(), config.user.toUtf8()};
}

} // namespace

StartMachine::StartMachine(const SessionKey &key, const RuntimeSpec &runtime,
                           std::function<Pending<QStringList>()> openDisk, const Store::StorePaths &paths,
                           Image::ImageStore &images, TemplateKeeper &templates, Turns &starts,
                           Vm::Accelerator accelerator, QObject *parent)
    : Operation(parent), m_key(key), m_runtime(runtime), m_openDisk(std::move(openDisk)), m_paths(paths),
      m_images(images), m_templates(templates), m_starts(starts), m_accelerator(accelerator)
{
}

void StartMachine::start()
{
    m_precedence = m_templates.startBegins();
    const auto files = andThen(m_images.bootFiles(m_runtime.image), this, [this](Image::BootFiles &&made) {
        m_files = std::move(made);
        return openWorkspace();
    });
    andThen(files, this, [this] {
        return waitForTurn();
    }).then(this, [this, self = QPointer<QObject>(this)](const Result<void> &result) {
        if (!self || hasEnded()) // Cancelled comes while this is destroyed, too
            return;
        if (result)
            choose();
        else
            failWith(result.error());
    });
}

Pending<void> StartMachine::openWorkspace()
{
    const QString folder = m_paths.sessionDir(m_key);
    if (const QStorageInfo disk(m_paths.root()); disk.isValid() && disk.bytesAvailable() < leastSpace)
        return failed<void>({ErrorCode::NoSpace,
                             tr("There is no room for a machine on the disk of %1: it needs %2 MB. Delete sessions or "
                                "checkpoints that are not needed, or make room elsewhere on it.")
                                 .arg(m_paths.root())
                                 .arg(leastSpace / 1'000'000),
                             {}});
    if (!QDir().mkpath(folder) ||
        !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failed<void>({ErrorCode::Failed,
                             tr("Cannot make the folder %1. Check its permissions and the free space.").arg(folder),
                             {}});
    return andThen(m_openDisk(), this, [this](QStringList &&files) {
        m_disk = std::move(files);
        return ready();
    });
}

/// Starts cost processor: eight at a time on two processors would each take as long as all of them together.
Pending<void> StartMachine::waitForTurn()
{
    return andThen(m_starts.take(), this, [this](Turns::Token &&turn) {
        m_turn = std::move(turn);
        QTimer::singleShot(longestTurn, this, [this] { m_turn.reset(); });
        return ready();
    });
}

void StartMachine::choose()
{
    Vm::MachineSpec &spec = m_plan.spec;
    spec = TemplateKeeper::machineSpec(m_files, m_runtime, m_accelerator);
    spec.directory = m_paths.machineDir(m_key);
    spec.workspaceDisk = m_disk.first();
    spec.workspaceBacking = m_disk.mid(1);
    spec.sessionDir = m_paths.sessionDir(m_key);
    spec.scratchDisk = scratchFile(spec.sessionDir);
    m_plan.setup = setupOf(m_key, m_runtime, m_files.config);
    m_plan.workspaceBytes = Store::virtualBytes(spec.workspaceDisk);
    m_plan.scratchBytes = TemplateKeeper::scratchBytes;
    if (resumeSuspended())
        return;
    if (auto key = m_templates.keyFor(spec, m_plan.workspaceBytes)) {
        m_template = std::move(*key);
        if (auto spare = m_templates.takeSpare(*m_template)) {
            attempt(std::move(spare));
            return;
        }
        if (auto found = m_templates.find(*m_template)) {
            attempt(std::move(*found));
            return;
        }
    }
    attempt(StartAttempt::Boot{});
}

/// False: the session is not suspended, or no machine of today can take its memory up.
bool StartMachine::resumeSuspended()
{
    const SuspendedMachine suspended(m_paths.suspendedDir(m_key));
    (void)suspended.clearAway();
    if (suspended.bytes() == 0)
        return false;
    if (const auto kept = suspended.open()) {
        const qint64 measured = m_templates.tscKhz();
        const qint64 tscKhz = measured > 0 ? measured : kept->key().tscKhz();
        const auto key = Vm::TemplateKey::of(m_plan.spec, m_plan.workspaceBytes, m_plan.scratchBytes, tscKhz);
        if (key && kept->key().fits(*key)) {
            attempt(StartAttempt::Resume{suspended.folder(), kept->key().tscKhz()});
            return true;
        }
    }
    suspended.discard();
    m_notice = lostMemory();
    return false;
}

QString StartMachine::lostMemory()
{
    return tr(
        "What ran in the session could not go on. QEMU, the image or the processor is another one now, or the saved "
        "memory was damaged. The machine was started anew; the files are as they were.");
}

void StartMachine::attempt(StartAttempt::Way way)
{
    m_attempt = new StartAttempt(m_plan, std::move(way), this);
    m_attempt->deleteWhenEnded();
    m_attempt->pending().then(this, [this, attempt = m_attempt](const Result<std::shared_ptr<MachineLink>> &link) {
        if (hasEnded() || m_attempt != attempt) // cancelled
            return;
        m_attempt = nullptr;
        if (!link) {
            attemptFailed(*attempt, link.error());
            return;
        }
        if (attempt->isResume()) {
            finish(StartedMachine{*link, m_files.config, true, {}});
            return;
        }
        if (m_isSuspect)
            m_templates.throwAway(*m_template);
        else if (!attempt->isBoot())
            m_templates.worked(*m_template);
        if (m_template)
            m_templates.used(m_plan.spec, m_plan.workspaceBytes, *m_template);
        finish(StartedMachine{*link, m_files.config, false, m_notice});
    });
    m_attempt->start();
}

void StartMachine::attemptFailed(const StartAttempt &attempt, const Error &error)
{
    if (attempt.isBoot()) {
        failWith(error);
        return;
    }
    if (attempt.isResume()) {
        qWarning("A suspended machine could not go on: %s", qUtf8Printable(error.text()));
        m_notice = lostMemory();
        choose();
        return;
    }
    qWarning("A machine could not be made from its template, and boots instead: %s", qUtf8Printable(error.text()));
    m_isSuspect = attempt.wasRefused();
    if (!m_isSuspect)
        m_templates.throwAway(*m_template);
    this->attempt(StartAttempt::Boot{});
}

void StartMachine::failWith(const Error &error)
{
    if (hasEnded())
        return;
    abandon();
    fail(error.code == ErrorCode::Cancelled
             ? error
             : error.as(error.message.isEmpty() || error.code == ErrorCode::Unreachable ||
                                error.code == ErrorCode::TimedOut
                            ? tr("Cannot start the session's machine. Try again; `vitrine doctor` tells what this "
                                 "computer lacks.")
                            : error.message));
}

void StartMachine::abandon()
{
    if (m_attempt)
        std::exchange(m_attempt, nullptr)->cancel();
}

AdoptMachine::AdoptMachine(const SessionKey &key, const RuntimeSpec &runtime, const Store::StorePaths &paths,
                           Image::ImageStore &images, QObject *parent)
    : Operation(parent), m_key(key), m_runtime(runtime), m_paths(paths), m_images(images)
{
}

void AdoptMachine::start()
{
    const QString directory = m_paths.machineDir(m_key);
    // What an engine was writing when it was killed. One that is whole is the session's machine, and nobody's process.
    const SuspendedMachine suspended(m_paths.suspendedDir(m_key));
    const bool wasWriting = suspended.clearAway();
    auto machine = suspended.bytes() > 0
                       ? Result<std::shared_ptr<Vm::Machine>>(std::unexpected(Error{ErrorCode::NotFound, {}, {}}))
                       : Vm::Machine::adopt(directory);
    if (!machine) {
        Vm::Machine::cleanUp(directory);
        fail({ErrorCode::NotFound, tr("The session has no machine."), machine.error().text()});
        return;
    }
    m_machine = std::move(*machine);
    if (wasWriting) // its processors stand still
        m_machine->goOn().then(this, [](const Result<void> &) {});
    connect(m_machine.get(), &Vm::Machine::outOfSpaceChanged, this, [this](bool isOut) {
        if (m_spaceChanged)
            m_spaceChanged();
        if (!isOut && std::exchange(m_waitsForSpace, false))
            openChannel();
    });
    openChannel();
}

void AdoptMachine::openChannel()
{
    const QString directory = m_paths.machineDir(m_key);
    m_channel = std::make_unique<Guest::Channel>();
    m_channel->open(m_machine->channelSocket(), adoptLimit)
        .then(this, [this, directory](const Result<Guest::Hello> &hello) {
            // It cannot answer, and answers when there is room.
            if (!hello && m_machine->isOutOfSpace()) {
                m_waitsForSpace = true;
                return;
            }
            // One whose set-up never ended has nothing in it that is worth more than a fresh start.
            if (!hello || !hello->configured) {
                m_machine->kill();
                Vm::Machine::cleanUp(directory);
                fail({ErrorCode::Unreachable,
                      tr("The session's machine does not answer. Resume the session to start another."),
                      hello ? QString() : hello.error().text()});
                return;
            }
            auto link = std::make_shared<MachineLink>(std::move(m_machine), std::move(m_channel), *hello);
            (void)link->channel().setClock();
            m_images.bootFiles(m_runtime.image).then(this, [this, link](const Result<Image::BootFiles> &files) {
                finish(StartedMachine{link, files ? files->config : ImageConfig(), true, {}});
            });
        });
}

StopMachine::StopMachine(std::shared_ptr<MachineLink> link, const QString &directory, QObject *parent)
    : Operation(parent), m_link(std::move(link)), m_directory(directory)
{
    m_deadline.setSingleShot(true);
}

void StopMachine::start()
{
    m_link->expectEnd();
    m_link->whenGone().then(this, [this](const Result<void> &) { finishUp(); });
    // Grace, a full workspace's sync on a slow disk, and the power off.
    m_deadline.callOnTimeout(this, [this] { m_link->kill(); });
    m_deadline.start(grace + 30s);
    if (!m_link->channel().isOpen()) {
        m_link->kill();
        return;
    }
    m_link->channel().powerOff(grace).then(this, [this](const Result<void> &off) {
        if (!off && !hasEnded()) {
            // Orderly or not at all was tried; a guest that cannot is ended like a computer without power.
            m_link->kill();
        }
    });
}

void StopMachine::finishUp()
{
    m_deadline.stop();
    Vm::Machine::cleanUp(m_directory);
    finish({});
}

} // namespace Vitrine::Session
