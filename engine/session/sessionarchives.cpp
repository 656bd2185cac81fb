// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that go into archives, and come out of them.
#include "engine/session/archive/exportsession.h"
#include "engine/session/archive/importsession.h"
#include "engine/session/sessionregistry.h"

namespace Vitrine::Session {

Pending<ArchiveReport> SessionRegistry::exportTo(const SessionKey &key, const QString &file)
{
    if (const auto session = need(key); !session)
        return failed<ArchiveReport>(session.error());
    if (m_archives.contains(file))
        return failed<ArchiveReport>(
            {ErrorCode::WrongState, tr("“%1” is being written or read already.").arg(file), {}});
    m_archives.insert(file, [] {});
    const auto written = andThen(
        versionOf(key.runtime, find(key)->row().runtimeVersion), this, [this, key, file](RuntimeInfo &&runtime) {
            const auto session = need(key);
            if (!session)
                return failed<ArchiveReport>(session.error());
            auto *exporting = new ExportSession(
                **session, m_services, runtime, file,
                [this](const ArchiveProgress &progress) { Q_EMIT archiveProgress(progress); }, this);
            exporting->deleteWhenEnded();
            m_archives.insert(file, [exporting] { exporting->giveUp(); });
            const auto pending = exporting->pending();
            exporting->start();
            return pending;
        });
    const Promise<ArchiveReport> promise;
    Pending<ArchiveReport>(written).then(this, [this, file, promise](const Result<ArchiveReport> &result) {
        m_archives.remove(file);
        promise.finish(result);
    });
    return promise.pending();
}

Pending<ArchiveReport> SessionRegistry::importFrom(const QString &file)
{
    if (m_archives.contains(file))
        return failed<ArchiveReport>(
            {ErrorCode::WrongState, tr("“%1” is being written or read already.").arg(file), {}});
    const auto reserved = std::make_shared<SessionKey>();
    ImportSession::Hooks hooks;
    hooks.progress = [this](const ArchiveProgress &progress) { Q_EMIT archiveProgress(progress); };
    hooks.reserve = [this, reserved](const SessionKey &key) {
        auto done = reserve(key);
        if (done)
            *reserved = key;
        else if (done.error().code == ErrorCode::AlreadyExists)
            done = fail(ErrorCode::AlreadyExists,
                        tr("The session %1 is on this computer already. Nothing was imported.").arg(key.text()));
        return done;
    };
    auto *importing = new ImportSession(m_services, file, hooks, this);
    importing->deleteWhenEnded();
    m_archives.insert(file, [importing] { importing->giveUp(); });
    const Promise<ArchiveReport> promise;
    importing->pending().then(this, [this, file, reserved, promise](const Result<ImportedSession> &result) {
        m_archives.remove(file);
        m_making.remove(*reserved);
        if (!result) {
            promise.fail(result.error());
            return;
        }
        Session *const session = add(result->row, result->runtime);
        (void)session->keep(); // its days begin here
        Q_EMIT added(session->info());
        Q_EMIT checkpointsChanged(result->row.key);
        promise.finish(result->report);
    });
    importing->start();
    return promise.pending();
}

void SessionRegistry::cancelArchive(const QString &file)
{
    if (const auto giveUp = m_archives.value(file))
        giveUp();
}

} // namespace Vitrine::Session
