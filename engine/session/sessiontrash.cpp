// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions on their way into the trash, and out of it.
#include "engine/session/sessionregistry.h"

#include "engine/session/retention/seenclock.h"
#include "engine/store/trashfolder.h"

#include <QDir>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Session {

namespace TrashFolder = Store::TrashFolder;

Pending<void> SessionRegistry::loadTrash(const QList<SessionKey> &sessions)
{
    return andThen(m_services.catalogue.trash(), this, [this, sessions](QList<Store::TrashRow> &&rows) {
        TrashFolder::repair(m_services.paths, rows, QSet<SessionKey>(sessions.begin(), sessions.end()));
        for (const Store::TrashRow &row : std::as_const(rows)) {
            if (row.isOnTheWayBack && !QFileInfo::exists(m_services.paths.trashDir(row.id)))
                (void)m_services.catalogue.forgetTrash(row.id);
            else if (!row.isOnTheWayBack)
                m_trash.append(row);
        }
        return ready();
    });
}

Pending<void> SessionRegistry::remove(const SessionKey &key, TrashCause cause)
{
    const auto session = need(key);
    if (!session)
        return failed<void>(session.error());
    return andThen((*session)->stop(), this, [this, key, cause]() -> Pending<void> {
        const auto stopped = need(key);
        if (!stopped)
            return failed<void>(stopped.error());
        m_removing.insert(key);
        const Promise<void> promise;
        throwAway(**stopped, cause).then(this, [this, key, promise](const Result<void> &result) {
            m_removing.remove(key);
            promise.finish(result);
        });
        return promise.pending();
    });
}

Pending<void> SessionRegistry::throwAway(Session &session, TrashCause cause)
{
    const SessionKey key = session.key();
    // Whatever takes or restores a checkpoint comes first.
    const auto thrown = andThen(session.checkpoints().quiet(), this, [this, key, cause](Turns::Token &&turn) {
        const auto found = m_sessions.find(key);
        if (found == m_sessions.end() || !found->second->canLeave())
            return failed<void>(
                {ErrorCode::WrongState, tr("The session's machine starts again. Stop it, then delete it."), {}});
        Session &leaving = *found->second;
        leaving.setLeaving(true);
        Store::TrashRow row;
        row.id = Store::Layers::newId();
        row.key = key;
        row.name = leaving.info().name;
        row.cause = cause;
        row.deletedAt = QDateTime::currentDateTimeUtc();
        row.thrownAt = m_services.clock.now().count();
        row.runtime = leaving.runtime();
        return andThen(m_services.layers.throwAway(key, row), this, [this, key, row, turn] {
            // The rows went first. What is still here of it moves now, or at the next start.
            if (const auto gone = m_sessions.find(key); gone != m_sessions.end()) {
                gone->second->files().letGo();
                gone->second.release()->deleteLater();
                m_sessions.erase(gone);
            }
            m_trash.prepend(row);
            if (const auto moved = TrashFolder::settle(m_services.paths, row); !moved)
                qWarning("%s", qUtf8Printable(moved.error().text()));
            Q_EMIT removed(key);
            Q_EMIT trashChanged();
            return ready();
        });
    });
    const Promise<void> promise;
    Pending<void>(thrown).then(this, [this, key, promise](const Result<void> &result) {
        if (const auto left = m_sessions.find(key); !result && left != m_sessions.end())
            left->second->setLeaving(false);
        promise.finish(result);
    });
    return promise.pending();
}

Result<Store::TrashRow> SessionRegistry::needTrashed(const QString &id) const
{
    const auto found = std::ranges::find(m_trash, id, &Store::TrashRow::id);
    if (found == m_trash.end())
        return fail(ErrorCode::NotFound,
                    tr("There is no deleted session %1 in the trash. `vitrine session trash list` shows all there are.")
                        .arg(id.left(64)));
    if (m_trashBusy.contains(id))
        return fail(ErrorCode::WrongState, tr("The deleted session %1 is on its way out already.").arg(id));
    return *found;
}

Pending<SessionInfo> SessionRegistry::bringBack(const QString &id, const QString &session)
{
    const auto row = needTrashed(id);
    if (!row)
        return failed<SessionInfo>(row.error());
    const SessionKey key{row->key.runtime, session.isEmpty() ? row->key.session : session};
    if (auto reserved = reserve(key); !reserved) {
        if (reserved.error().code == ErrorCode::AlreadyExists)
            reserved.error().message =
                tr("There is a session %1 already. Bring this one back under another id.").arg(key.text());
        return failed<SessionInfo>(reserved.error());
    }
    m_trashBusy.insert(id);
    auto back =
        andThen(m_services.catalogue.trashedSession(*row), this, [this, row = *row, key](Store::SessionRow &&kept) {
            kept.key = key;
            // Its days begin anew.
            kept.usedAt = m_services.clock.now().count();
            kept.warnedAt = -1;
            kept.isUnfinished = false; // the person wants what there is of it
            const Promise<RuntimeInfo> known;
            versionOf(key.runtime, kept.runtimeVersion).then(this, [known, row](const Result<RuntimeInfo> &found) {
                known.finish(!found && found.error().code == ErrorCode::NotFound ? Result<RuntimeInfo>(row.runtime)
                                                                                 : found);
            });
            return andThen(known.pending(), this,
                           [this, row, kept](RuntimeInfo &&runtime) { return takeBack(row, kept, runtime); });
        });
    const Promise<SessionInfo> promise;
    released(key, back).then(this, [this, id, promise](const Result<SessionInfo> &result) {
        m_trashBusy.remove(id);
        promise.finish(result);
    });
    return promise.pending();
}

Pending<SessionInfo> SessionRegistry::takeBack(const Store::TrashRow &row, const Store::SessionRow &session,
                                               const RuntimeInfo &runtime)
{
    return andThen(m_services.catalogue.runtimeVersions(row.key.runtime), this, [=, this](QList<RuntimeInfo> &&known) {
        const auto missing = known.isEmpty() ? std::optional(runtime) : std::nullopt;
        return andThen(m_services.layers.bringBack(row, session, missing), this, [=, this] {
            m_trash.removeIf([&](const Store::TrashRow &each) { return each.id == row.id; });
            Store::TrashRow back = row;
            back.key = session.key;
            back.isOnTheWayBack = true;
            if (const auto moved = TrashFolder::settle(m_services.paths, back))
                (void)m_services.catalogue.forgetTrash(row.id);
            else // the next start tries again
                qWarning("%s", qUtf8Printable(moved.error().text()));
            if (!QDir().mkpath(m_services.paths.recordsDir(session.key)))
                qWarning("Cannot make the folder of %s.", qUtf8Printable(session.key.text()));
            Session *const made = add(session, runtime);
            made->checkpoints().machineGone();
            // What had no end yet when it went gets one now.
            m_services.catalogue.openInvocations().then(
                this, [this, key = session.key](const Result<QList<InvocationRecord>> &open) {
                    QList<InvocationRecord> own = open.value_or(QList<InvocationRecord>());
                    own.removeIf([&](const InvocationRecord &record) { return record.session != key; });
                    loseInvocations(own);
                });
            m_services.catalogue.openCommands().then(
                this, [this, key = session.key](const Result<QList<CommandRecord>> &open) {
                    QList<CommandRecord> own = open.value_or(QList<CommandRecord>());
                    own.removeIf([&](const CommandRecord &record) {
                        return record.session != key || m_commands.contains(record.id);
                    });
                    Session *const there = find(key);
                    if (own.isEmpty() || !there || there->state() != SessionState::Stopped)
                        return;
                    for (const CommandRecord &record : std::as_const(own))
                        m_commands.insert(record.id, key);
                    (void)there->adopt(own);
                });
            if (missing)
                Q_EMIT runtimeAdded();
            Q_EMIT added(made->info());
            Q_EMIT checkpointsChanged(session.key);
            Q_EMIT trashChanged();
            return ready(made->info());
        });
    });
}

Pending<void> SessionRegistry::forget(const QString &id)
{
    const auto row = needTrashed(id);
    if (!row)
        return failed<void>(row.error());
    m_trashBusy.insert(id);
    const Promise<void> promise;
    m_services.layers.forgetTrash(*row).then(this, [this, id, promise](const Result<void> &result) {
        m_trashBusy.remove(id);
        if (!result) {
            promise.fail(result.error());
            return;
        }
        m_trash.removeIf([&](const Store::TrashRow &each) { return each.id == id; });
        Q_EMIT trashChanged();
        // The row went first: from here on a crash leaves only a folder without an owner.
        QtConcurrent::run([folder = m_services.paths.trashDir(id)] {
            return !QFileInfo::exists(folder) || QDir(folder).removeRecursively();
        }).then(this, [this, id, promise](bool gone) {
            if (gone)
                promise.finish({});
            else
                promise.fail({ErrorCode::Failed,
                              tr("The session is deleted, but its folder could not be removed. Delete it by hand."),
                              m_services.paths.trashDir(id)});
        });
    });
    return promise.pending();
}

} // namespace Vitrine::Session
