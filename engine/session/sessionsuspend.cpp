// SPDX-License-Identifier: GPL-3.0-or-later
// A session goes onto the disk instead of ending, and what is kept there goes when it is not to go on.
#include "engine/session/session.h"

#include "engine/session/suspendmachine.h"
#include "engine/session/templates/templatekeeper.h"

#include <algorithm>

namespace Vitrine::Session {

Pending<void> Session::suspend()
{
    if (m_suspending)
        return m_stopped->pending();
    if (m_state != SessionState::Idle || !m_channelUp || isInUse())
        return failed<void>(
            {ErrorCode::WrongState,
             tr("Cannot suspend the session: it is not idle. Wait until nothing runs in it, or stop it."),
             {}});
    const Vm::MachineSpec &spec = m_link->machine().spec();
    const qint64 tscKhz = spec.tscKhz > 0 ? spec.tscKhz : m_services.templates.tscKhz();
    // The layer it began with may have been merged into another one.
    const QString layer = m_services.layers.tree().top(m_row.key);
    const auto key =
        Vm::TemplateKey::of(spec, m_services.layers.tree().row(layer).bytes, TemplateKeeper::scratchBytes, tscKhz);
    if (!key || tscKhz <= 0)
        return failed<void>({ErrorCode::WrongState, tr("Cannot suspend the session yet. Try again in a moment."),
                             key ? QString() : key.error().text()});
    m_stopped.emplace();
    const auto pending = m_stopped->pending();
    m_suspending = true;
    setState(SessionState::Stopping);
    m_life.stop();
    // A checkpoint that is being taken comes first: it needs the guest's answers.
    auto written = andThen(m_checkpoints.quiet(), this, [this, key = *key](Turns::Token &&turn) {
        auto *operation =
            new SuspendMachine(m_link, key, SuspendedMachine(m_services.paths.suspendedDir(m_row.key)), this);
        operation->deleteWhenEnded();
        const auto ended = operation->pending();
        operation->start();
        return andThen(ended, this, [turn] { return ready(); });
    });
    written.then(this, [this](const Result<void> &result) { suspendEnded(result); });
    return pending;
}

void Session::suspendEnded(const Result<void> &result)
{
    m_suspending = false;
    const auto promise = std::exchange(m_stopped, std::nullopt);
    if (result) {
        // Shells wait in the machine for whoever resumes it.
        dropMachine({ErrorCode::Cancelled, tr("The session was suspended before this had ended."), {}}, true);
        setState(SessionState::Stopped);
        save();
    } else if (m_link && !m_link->machine().isRunning()) {
        setState(SessionState::Idle); // as it was when the machine went
        loseMachine(result.error());
    } else if (m_link) {
        m_life.start(std::chrono::milliseconds(
            std::max<qint64>(m_link->startedAt().msecsTo(QDateTime::currentDateTimeUtc()), 0)));
        setState(SessionState::Idle); // the channel comes back in a moment
    }
    if (promise)
        promise->finish(result);
}

void Session::dropSuspended()
{
    if (m_suspendedBytes == 0)
        return;
    SuspendedMachine(m_services.paths.suspendedDir(m_row.key)).discard();
    m_shells.endAll();
    updateDisk();
    announce();
}

void Session::idle()
{
    // Only the agent knows whether it works in the background.
    m_agent->askBusy().then(this, [this](const Result<bool> &busy) {
        if (m_state != SessionState::Idle || (busy && *busy) || isInUse())
            return;
        if (!m_runtime.spec.suspendWhenIdle) {
            (void)stop();
            return;
        }
        suspend().then(this, [this](const Result<void> &result) {
            if (result || m_state != SessionState::Idle || isInUse())
                return;
            qWarning("An idle session is stopped, not suspended: %s", qUtf8Printable(result.error().text()));
            (void)stop();
        });
    });
}

} // namespace Vitrine::Session
