// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/templates/maketemplate.h"

#include "engine/session/hostcertificates.h"
#include "engine/session/templates/warmup.h"
#include "engine/store/workspacedisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QtConcurrent/QtConcurrentRun>

#include <cerrno>
#include <csignal>
#include <cstdio>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
/// Against hanging. It gets what processor time is left over, and stands still while sessions start.
constexpr auto limit = 15min;
constexpr auto bootLimit = 10min;
/// From the closing of the channel until the guest has noticed and is at rest.
constexpr auto rest = 700ms;
} // namespace

MakeTemplate::MakeTemplate(const Vm::TemplateKey &key, Vm::MachineSpec spec, qint64 workspaceBytes, qint64 scratchBytes,
                           const Store::StorePaths &paths, QObject *parent)
    : Operation(parent), m_key(key), m_spec(std::move(spec)), m_scratchBytes(scratchBytes),
      m_target(paths.templateDir(key.digest()))
{
    m_spec.directory = paths.spareMachinesDir() + QStringLiteral("/making");
    m_spec.beginning = Vm::Beginning::BootForTemplate;
    m_spec.templateFolder = paths.templatesDir() + QStringLiteral("/.making-") + key.digest();
    m_spec.scratchDisk = Vm::templateScratchIn(m_spec.templateFolder);
    m_spec.placeholderBytes = workspaceBytes;
    m_spec.tscKhz = key.tscKhz();
    m_spec.background = true;
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] { failWith({ErrorCode::TimedOut, {}, {}}); });
    m_rest.setSingleShot(true);
}

MakeTemplate::~MakeTemplate()
{
    cancel();
}

void MakeTemplate::start()
{
    m_deadline.start(limit);
    Vm::Machine::cleanUp(m_spec.directory);
    if (!QDir().mkpath(m_spec.directory) ||
        !QFile::setPermissions(m_spec.directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        failWith({ErrorCode::Failed, {}, m_spec.directory});
        return;
    }
    if (auto begun = Vm::Template::begin(m_spec.templateFolder, m_spec.memoryMiB); !begun) {
        failWith(begun.error());
        return;
    }
    const auto scratch = Store::makeScratchDisk(m_spec.scratchDisk, m_scratchBytes, this);
    const auto booted = andThen(scratch, this, [this] { return boot(); });
    const auto warm = andThen(booted, this, [this] { return warmUp(); });
    const auto saved = andThen(warm, this, [this] { return save(); });
    auto sealed = andThen(saved, this, [this] { return seal(); });
    sealed.then(this, [this, self = QPointer<QObject>(this)](const Result<void> &result) {
        if (!self || hasEnded()) // Cancelled comes while this is destroyed, too
            return;
        if (!result) {
            failWith(result.error());
            return;
        }
        m_deadline.stop();
        Vm::Machine::cleanUp(m_spec.directory);
        finish(Vm::Template::open(m_target));
    });
}

Pending<void> MakeTemplate::boot()
{
    return andThen(Vm::Machine::boot(m_spec, this), this, [this](std::shared_ptr<Vm::Machine> &&machine) {
        m_machine = std::move(machine);
        if (hasEnded()) {
            abandon();
            return failed<void>({ErrorCode::Cancelled, {}, {}});
        }
        setHeld(m_held);
        return ready();
    });
}

Pending<void> MakeTemplate::warmUp()
{
    connect(m_machine.get(), &Vm::Machine::ended, this,
            [this](const Vm::MachineEnd &end) { failWith({ErrorCode::Failed, {}, end.log}); });
    m_channel = std::make_unique<Guest::Channel>();
    const auto open = m_channel->open(m_machine->channelSocket(), bootLimit);
    // The computer's certificates are no session's, and machines made from this have them then.
    const auto trusted = andThen(open, this, [this](Guest::Hello &&) {
        const QByteArray certificates = hostCertificates();
        return certificates.isEmpty() ? ready() : m_channel->trust(certificates);
    });
    const auto warm = andThen(trusted, this, [this] {
        auto *operation = new WarmUp(*m_channel, WarmUp::programs(), 300s, this);
        operation->deleteWhenEnded();
        const auto pending = operation->pending();
        operation->start();
        return pending;
    });
    return andThen(warm, this, [this] { return m_channel->sync(); });
}

Pending<void> MakeTemplate::save()
{
    // A guest that is greeted by one host after the other knows how to wait for the next.
    m_channel->close();
    Promise<void> rested;
    m_rest.callOnTimeout(this, [rested] { rested.finish({}); });
    m_rest.start(rest);
    return andThen(rested.pending(), this, [this] { return m_machine->saveTemplate(); });
}

Pending<void> MakeTemplate::seal()
{
    // The files are whole only when nobody has them open any more.
    m_machine->disconnect(this);
    m_machine->kill();
    m_machine.reset();
    Vm::Machine::cleanUp(m_spec.directory);
    const Promise<void> promise;
    QtConcurrent::run([folder = m_spec.templateFolder, target = m_target, key = m_key]() -> Result<void> {
        if (auto sealed = Vm::Template::seal(folder, key); !sealed)
            return sealed;
        QDir(target).removeRecursively();
        if (::rename(QFile::encodeName(folder).constData(), QFile::encodeName(target).constData()) != 0)
            return Vitrine::fail(errorFromErrno(errno, {}));
        return {};
    }).then(this, [promise](const Result<void> &result) { promise.finish(result); });
    return promise.pending();
}

void MakeTemplate::setHeld(bool held)
{
    m_held = held;
    if (m_machine && m_machine->isRunning())
        ::kill(pid_t(m_machine->pid()), held ? SIGSTOP : SIGCONT);
}

void MakeTemplate::failWith(const Error &error)
{
    if (hasEnded())
        return;
    abandon();
    fail(error);
}

void MakeTemplate::abandon()
{
    m_deadline.stop();
    m_rest.stop();
    if (m_machine) {
        m_machine->disconnect(this);
        m_machine->kill();
        m_machine.reset();
    }
    if (m_channel)
        m_channel.release()->deleteLater(); // this may be inside one of its signals
    Vm::Machine::cleanUp(m_spec.directory);
    QDir(m_spec.templateFolder).removeRecursively();
}

} // namespace Vitrine::Session
