// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/suspendmachine.h"

#include "engine/store/workspacedisk.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QtConcurrent/QtConcurrentRun>

#include <cerrno>
#include <cstdio>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
/// From the closing of the channel until the guest has noticed and is at rest.
constexpr auto rest = 700ms;
} // namespace

SuspendMachine::SuspendMachine(std::shared_ptr<MachineLink> link, const Vm::TemplateKey &key,
                               const SuspendedMachine &place, QObject *parent)
    : Operation(parent), m_link(std::move(link)), m_key(key), m_place(place)
{
    m_rest.setSingleShot(true);
}

SuspendMachine::~SuspendMachine()
{
    cancel();
}

void SuspendMachine::start()
{
    (void)m_place.clearAway();
    if (auto begun = Vm::Template::begin(m_place.unfinished(), 0); !begun) {
        fail(begun.error());
        return;
    }
    const auto synced = m_link->channel().sync();
    const auto rested = andThen(synced, this, [this] { return comeToRest(); });
    const auto saved = andThen(rested, this, [this] { return save(); });
    auto sealed = andThen(saved, this, [this] { return seal(); });
    sealed.then(this, [this, self = QPointer<QObject>(this)](const Result<void> &result) {
        if (!self || hasEnded()) // Cancelled comes while this is destroyed, too
            return;
        if (result)
            endMachine();
        else
            giveUp(result.error());
    });
}

Pending<void> SuspendMachine::comeToRest()
{
    // A guest that is greeted by one host after the other knows how to wait for the next.
    m_link->letGo();
    Promise<void> rested;
    m_rest.callOnTimeout(this, [rested] { rested.finish({}); });
    m_rest.start(rest);
    return rested.pending();
}

Pending<void> SuspendMachine::save()
{
    return andThen(m_link->machine().saveMemory(m_place.unfinished()), this, [this] {
        const QString scratch = m_link->machine().openScratch();
        if (scratch.isEmpty())
            return failed<void>({ErrorCode::Failed, {}, tr("The machine's scratch disk is not to be found.")});
        return Store::copySparse(scratch, Vm::templateScratchIn(m_place.unfinished()), this);
    });
}

Pending<void> SuspendMachine::seal()
{
    // An agent may have none.
    QFile::copy(SuspendedMachine::agentFileIn(m_link->machine().spec().directory),
                SuspendedMachine::agentFileIn(m_place.unfinished()));
    const Promise<void> promise;
    QtConcurrent::run([from = m_place.unfinished(), to = m_place.folder(), key = m_key]() -> Result<void> {
        if (auto sealed = Vm::Template::seal(from, key); !sealed)
            return sealed;
        QDir(to).removeRecursively();
        if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
            return Vitrine::fail(errorFromErrno(errno, {}));
        return {};
    }).then(this, [promise](const Result<void> &result) { promise.finish(result); });
    return promise.pending();
}

void SuspendMachine::endMachine()
{
    const QString directory = m_link->machine().spec().directory;
    m_link->expectEnd();
    m_link->whenGone().then(this, [this, directory](const Result<void> &) {
        Vm::Machine::cleanUp(directory);
        finish({});
    });
    m_link->kill();
}

void SuspendMachine::giveUp(const Error &error)
{
    m_rest.stop();
    QDir(m_place.unfinished()).removeRecursively();
    // Its processors may stand still or not; going on is right in both cases.
    m_link->machine().goOn().then(this, [](const Result<void> &) {});
    m_link->takeUp();
    fail(error.as(tr("The session could not be suspended, and runs on. Check the space on the store's disk.")));
}

} // namespace Vitrine::Session
