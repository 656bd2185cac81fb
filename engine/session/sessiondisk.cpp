// SPDX-License-Identifier: GPL-3.0-or-later
// The session's disk while it has no machine, and its other states.
#include "engine/session/session.h"

#include "engine/session/changes/comparefiles.h"
#include "engine/session/suspendedmachine.h"

namespace Vitrine::Session {

bool Session::diskIsFree() const
{
    return (m_state == SessionState::Stopped || m_state == SessionState::Failed) && !m_letGo;
}

void Session::updateDisk()
{
    m_suspendedBytes = SuspendedMachine(m_services.paths.suspendedDir(m_row.key)).bytes();
    // With what its checkpoints hold. What is shared with a fork counts for both.
    m_diskBytes = m_suspendedBytes;
    const auto layers = m_services.layers.tree().layersOf(m_row.key);
    for (const QString &layer : layers)
        m_diskBytes += m_services.layers.allocatedBytes(layer);
}

Pending<void> Session::settled()
{
    Promise<void> promise;
    const auto end = [promise](const auto &) { promise.finish({}); };
    if (m_stopped)
        m_stopped->pending().then(this, end);
    else if (m_started)
        m_started->pending().then(this, end);
    else
        promise.finish({});
    return promise.pending();
}

void Session::diskReplaced(bool unclean)
{
    dropSuspended(); // its memory knows another disk
    m_row.unclean = unclean;
    save();
    m_files.diskReplaced();
    updateDisk();
}

Pending<void> Session::restoreCheckpoint(const QString &id)
{
    if (const auto known = m_checkpoints.need(id); !known)
        return failed<void>(known.error());
    return andThen(stop(), this, [this, id] { return m_checkpoints.restore(id); });
}

Pending<ChangeList> Session::compare(const QString &from, const QString &to)
{
    for (const QString &id : {from, to}) {
        if (const auto known = m_checkpoints.need(id); !id.isEmpty() && !known)
            return failed<ChangeList>(known.error());
    }
    const auto side = [this](const QString &id) {
        CompareFiles::Side files;
        if (id.isEmpty()) {
            files.list = [this](const QByteArray &path, int limit) { return m_files.list(path, limit); };
            files.read = [this](const QByteArray &path, qint64 offset, qint64 most) {
                return m_files.read(path, offset, most);
            };
        } else {
            files.list = [this, id](const QByteArray &path, int limit) {
                return m_checkpoints.listFiles(id, path, limit);
            };
            files.read = [this, id](const QByteArray &path, qint64 offset, qint64 most) {
                return m_checkpoints.readFile(id, path, offset, most);
            };
        }
        return files;
    };
    auto *comparing = new CompareFiles(side(from), side(to), this);
    comparing->deleteWhenEnded();
    const auto pending = comparing->pending();
    comparing->start();
    return pending;
}

} // namespace Vitrine::Session
