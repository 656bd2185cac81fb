// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/machineoperations.h"

#include "engine/store/workspacedisk.h"

#include <QDir>
#include <QFile>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {

/// Deadlines against hanging, not targets: a cold start takes two seconds without hardware acceleration.
constexpr auto bootLimit = 90s;
constexpr auto adoptLimit = 15s;
/// What the root file system outside the workspace may grow by; sparse.
constexpr qint64 scratchBytes = qint64(8) << 30;

/// Beside the workspace and not in the machine's folder, which lies in memory: a guest may fill it. The machine takes
/// its name away at once.
QString scratchFile(const QString &sessionDir)
{
    return sessionDir + QStringLiteral("/scratch.raw");
}

QByteArray hostnameOf(const SessionKey &key)
{
    QByteArray name;
    for (const QChar c : key.session.toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-')
            name += char(c.unicode());
    }
    while (name.startsWith('-'))
        name.remove(0, 1);
    name.truncate(40);
    return name.isEmpty() ? QByteArray("session") : name;
}

Guest::Setup setupOf(const SessionKey &key, const RuntimeSpec &runtime, const ImageConfig &config)
{
    return {hostnameOf(key), runtime.mountPath.toUtf8(), config.user.toUtf8()};
}

} // namespace

StartMachine::StartMachine(const SessionKey &key, const RuntimeSpec &runtime, const Store::StorePaths &paths,
                           Image::ImageStore &images, Vm::Accelerator accelerator, QObject *parent)
    : Operation(parent), m_key(key), m_runtime(runtime), m_paths(paths), m_images(images), m_accelerator(accelerator)
{
}

void StartMachine::start()
{
    const auto files = andThen(m_images.bootFiles(m_runtime.image), this, [this](Image::BootFiles &&made) {
        m_files = std::move(made);
        return makeDisks();
    });
    const auto booted = andThen(files, this, [this] { return boot(); });
    auto greeted = andThen(booted, this, [this] { return greet(); });
    greeted.then(this, [this](const Result<void> &result) {
        if (hasEnded())
            return;
        if (!result) {
            failWith(result.error());
            return;
        }
        finish(StartedMachine{std::make_shared<MachineLink>(std::move(m_machine), std::move(m_channel), m_hello),
                              m_files.config});
    });
}

Pending<void> StartMachine::makeDisks()
{
    const QString directory = m_paths.machineDir(m_key);
    Vm::Machine::cleanUp(directory);
    for (const QString &folder : {directory, m_paths.sessionDir(m_key)}) {
        if (!QDir().mkpath(folder) ||
            !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return failed<void>({ErrorCode::Failed,
                                 tr("Cannot make the folder %1. Check its permissions and the free space.").arg(folder),
                                 {}});
    }
    const auto scratch = Store::makeScratchDisk(scratchFile(m_paths.sessionDir(m_key)), scratchBytes, this);
    const QString workspace = m_paths.workspaceDisk(m_key);
    if (QFile::exists(workspace))
        return scratch;
    return andThen(scratch, this,
                   [this, workspace] { return Store::makeWorkspaceDisk(workspace, m_runtime.workspaceBytes, this); });
}

Pending<void> StartMachine::boot()
{
    if (hasEnded())
        return failed<void>({ErrorCode::Cancelled, {}, {}});
    Vm::MachineSpec spec;
    spec.directory = m_paths.machineDir(m_key);
    spec.vmlinux = m_files.vmlinux;
    spec.initramfs = m_files.initramfs;
    spec.baseDisk = m_files.baseDisk;
    spec.workspaceDisk = m_paths.workspaceDisk(m_key);
    spec.sessionDir = m_paths.sessionDir(m_key);
    spec.scratchDisk = scratchFile(spec.sessionDir);
    spec.memoryMiB = m_runtime.memoryMiB;
    spec.cpus = m_runtime.cpus;
    spec.accelerator = m_accelerator;
    return andThen(Vm::Machine::boot(spec, this), this, [this](std::shared_ptr<Vm::Machine> &&machine) {
        m_machine = std::move(machine);
        if (hasEnded()) { // cancelled meanwhile
            abandon();
            return failed<void>({ErrorCode::Cancelled, {}, {}});
        }
        return ready();
    });
}

Pending<void> StartMachine::greet()
{
    m_channel = std::make_unique<Guest::Channel>();
    // A kernel that panics ends QEMU: no need to wait for the deadline then.
    connect(m_machine.get(), &Vm::Machine::ended, this, [this](const Vm::MachineEnd &end) {
        failWith({ErrorCode::Failed, {}, tr("The machine ended while it started.") + u'\n' + end.log});
    });
    const auto open =
        andThen(m_channel->open(m_machine->channelSocket(), bootLimit), this, [this](Guest::Hello &&hello) {
            m_hello = std::move(hello);
            return m_channel->configure(setupOf(m_key, m_runtime, m_files.config));
        });
    return andThen(open, this, [this] { return m_channel->setClock(); });
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
    if (m_machine) {
        m_machine->disconnect(this);
        m_machine->kill();
        m_machine.reset();
    }
    if (m_channel)
        m_channel.release()->deleteLater(); // this may be inside one of its signals
    Vm::Machine::cleanUp(m_paths.machineDir(m_key));
}

AdoptMachine::AdoptMachine(const SessionKey &key, const RuntimeSpec &runtime, const Store::StorePaths &paths,
                           Image::ImageStore &images, QObject *parent)
    : Operation(parent), m_key(key), m_runtime(runtime), m_paths(paths), m_images(images)
{
}

void AdoptMachine::start()
{
    const QString directory = m_paths.machineDir(m_key);
    auto machine = Vm::Machine::adopt(directory);
    if (!machine) {
        Vm::Machine::cleanUp(directory);
        fail({ErrorCode::NotFound, tr("The session has no machine."), machine.error().text()});
        return;
    }
    m_machine = std::move(*machine);
    m_channel = std::make_unique<Guest::Channel>();
    m_channel->open(m_machine->channelSocket(), adoptLimit)
        .then(this, [this, directory](const Result<Guest::Hello> &hello) {
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
                finish(StartedMachine{link, files ? files->config : ImageConfig()});
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
