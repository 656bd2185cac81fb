// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/templates/makespare.h"

#include "engine/model/ids.h"
#include "engine/session/templates/warmup.h"
#include "engine/store/workspacedisk.h"

#include <QDir>
#include <QFile>
#include <QPointer>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
/// One that needs longer is no good.
constexpr auto limit = 30s;
} // namespace

MakeSpare::MakeSpare(const Vm::Template &from, Vm::MachineSpec spec, qint64 workspaceBytes,
                     const Store::StorePaths &paths, QObject *parent)
    : Operation(parent), m_template(from), m_spec(std::move(spec))
{
    const QString name = newId().right(12);
    m_spec.directory = paths.spareMachinesDir() + u'/' + name;
    m_spec.scratchDisk = paths.templatesDir() + QStringLiteral("/.scratch-") + name;
    m_spec.placeholderBytes = workspaceBytes;
    m_spec.beginning = Vm::Beginning::Restore;
    m_spec.templateFolder = from.folder();
    m_spec.tscKhz = from.key().tscKhz();
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] { failWith({ErrorCode::TimedOut, {}, {}}); });
}

MakeSpare::~MakeSpare()
{
    cancel();
}

void MakeSpare::start()
{
    m_deadline.start(limit);
    if (!QDir().mkpath(m_spec.directory) ||
        !QFile::setPermissions(m_spec.directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        failWith({ErrorCode::Failed, {}, m_spec.directory});
        return;
    }
    const auto scratch = Store::copySparse(m_template.scratchDisk(), m_spec.scratchDisk, this);
    const auto restored = andThen(scratch, this, [this] { return restore(); });
    auto greeted = andThen(restored, this, [this] { return greet(); });
    greeted.then(this, [this, self = QPointer<QObject>(this)](const Result<void> &result) {
        if (!self || hasEnded()) // Cancelled comes while this is destroyed, too
            return;
        if (!result) {
            failWith(result.error());
            return;
        }
        m_deadline.stop();
        m_spare->machine->disconnect(this);
        finish(std::exchange(m_spare, {}));
    });
}

Pending<void> MakeSpare::restore()
{
    return andThen(Vm::Machine::boot(m_spec, this), this, [this](std::shared_ptr<Vm::Machine> &&machine) {
        m_spare = std::make_shared<Spare>();
        m_spare->key = m_template.key();
        m_spare->machine = std::move(machine);
        if (hasEnded()) {
            abandon();
            return failed<void>({ErrorCode::Cancelled, {}, {}});
        }
        return ready();
    });
}

Pending<void> MakeSpare::greet()
{
    m_spare->channel = std::make_unique<Guest::Channel>();
    connect(m_spare->machine.get(), &Vm::Machine::ended, this,
            [this](const Vm::MachineEnd &end) { failWith({ErrorCode::Failed, {}, end.log}); });
    const auto open =
        andThen(m_spare->channel->open(m_spare->machine->channelSocket(), limit), this, [this](Guest::Hello &&hello) {
            m_spare->hello = std::move(hello);
            return m_spare->channel->setClock();
        });
    // Run once, what the first command needs has been translated by the emulator.
    const auto warm = andThen(open, this, [this] {
        auto *operation = new WarmUp(*m_spare->channel, WarmUp::shell(), 10s, this);
        operation->deleteWhenEnded();
        const auto pending = operation->pending();
        operation->start();
        return pending;
    });
    return andThen(warm, this, [this] { return m_spare->machine->pause(); });
}

void MakeSpare::failWith(const Error &error)
{
    if (hasEnded())
        return;
    abandon();
    fail(error);
}

void MakeSpare::abandon()
{
    m_deadline.stop();
    if (m_spare) {
        m_spare->machine->disconnect(this);
        m_spare.reset();
    }
    QFile::remove(m_spec.scratchDisk);
    Vm::Machine::cleanUp(m_spec.directory);
}

} // namespace Vitrine::Session
