// SPDX-License-Identifier: GPL-3.0-or-later
// How long a session is kept, and room of its disk that it does not need.
#include "engine/session/session.h"

#include "engine/session/machinelink.h"
#include "engine/session/retention/expiry.h"
#include "engine/session/retention/seenclock.h"

#include <QTimeZone>

namespace Vitrine::Session {

namespace {
/// The moment told moves with the clock that it comes from; nobody needs it finer.
constexpr qint64 expiryGrain = 60;
constexpr std::chrono::minutes trimLimit{10};
} // namespace

void Session::countUse()
{
    if (m_isTrimming)
        return;
    m_row.usedAt = m_services.clock.now().count();
    m_row.warnedAt = -1;
}

void Session::addExpiry(SessionInfo &info) const
{
    if (hasMachine(m_state))
        return;
    const auto now = m_services.clock.now();
    const auto left = Expiry::left(m_row, m_runtime.spec.keepDays, now);
    if (!left)
        return;
    const qint64 end = QDateTime::currentSecsSinceEpoch() + left->count();
    info.expiresAt =
        QDateTime::fromSecsSinceEpoch((end + expiryGrain - 1) / expiryGrain * expiryGrain, QTimeZone(QTimeZone::UTC));
    info.isExpiring = isExpiring();
}

bool Session::isExpiring() const
{
    return diskIsFree() && Expiry::isNear(m_row, m_runtime.spec.keepDays, m_services.clock.now());
}

bool Session::isExpired() const
{
    return diskIsFree() && !isInUse() && m_checkpoints.isQuiet() &&
           Expiry::isOver(m_row, m_runtime.spec.keepDays, m_services.clock.now());
}

void Session::warningShown()
{
    if (m_row.warnedAt >= 0 || !isExpiring())
        return;
    m_row.warnedAt = m_services.clock.now().count();
    save();
    announce();
}

Pending<void> Session::keep()
{
    countUse();
    announce();
    return m_services.catalogue.putSession(m_row);
}

Pending<qint64> Session::trim()
{
    const bool isRunning = link() != nullptr;
    if (!isRunning && (!diskIsFree() || m_isTrimming))
        return failed<qint64>(
            {ErrorCode::WrongState, tr("The session's machine starts, stops or does not answer. Try again."), {}});
    if (m_suspendedBytes > 0)
        return failed<qint64>({ErrorCode::WrongState,
                               tr("The session is suspended. Resume it, or stop it: both make trimming possible."),
                               {}});
    updateDisk();
    const qint64 before = m_diskBytes;
    const Promise<qint64> promise;
    Pending<void> trimmed = ready();
    if (isRunning) {
        trimmed = trimRunning();
    } else {
        // Each orderly stop trims.
        m_isTrimming = true;
        trimmed = andThen(start(), this, [this](SessionInfo &&) { return stop(); });
    }
    trimmed.then(this, [this, before, promise](const Result<void> &result) {
        m_isTrimming = false;
        updateDisk();
        announce();
        if (result)
            promise.finish(std::max<qint64>(before - m_diskBytes, 0));
        else
            promise.fail(result.error());
    });
    return promise.pending();
}

Pending<void> Session::trimRunning()
{
    // Blocks that were freed just now count when that is on the disk.
    return andThen(m_link->channel().sync(), this, [this] {
        MachineLink *const machine = link();
        if (!machine)
            return failed<void>({ErrorCode::Unreachable, tr("The machine ended. Try again."), {}});
        Guest::ProcessRequest request;
        request.id = newId();
        request.arguments = {"fstrim", "-m", "64K", mountPath()};
        request.environment.insert("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        request.workingDirectory = "/";
        request.timeout = trimLimit;
        Guest::Process *const process = machine->channel().run(request).release();
        process->setParent(this);
        const Promise<void> promise;
        const auto broken = [process, promise] {
            promise.fail({ErrorCode::Unreachable, tr("The connection into the machine was lost. Try again."), {}});
            process->deleteLater();
        };
        connect(machine, &MachineLink::channelLost, process, broken);
        connect(machine, &QObject::destroyed, process, broken);
        connect(process, &Guest::Process::output, process,
                [process](OutputStream stream, qint64 offset, const QByteArray &bytes) {
                    process->acknowledge(stream, offset + bytes.size());
                });
        connect(process, &Guest::Process::ended, this, [process, promise](const Guest::ProcessEnd &end) {
            process->forget();
            process->deleteLater();
            if (end.kind == Guest::ProcessEnd::Kind::Exited && end.exitCode == 0)
                promise.finish({});
            else
                promise.fail({ErrorCode::Failed,
                              tr("The session's image cannot trim its workspace while it runs (fstrim). Stop the "
                                 "session: each stop gives freed room back."),
                              end.problem.text()});
        });
        return promise.pending();
    });
}

} // namespace Vitrine::Session
