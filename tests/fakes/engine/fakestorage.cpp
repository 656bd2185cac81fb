// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakestorage.h"

#include <algorithm>

namespace Vitrine::Fake {

void FakeEngine::putTrashed(const TrashedSession &trashed)
{
    m->trash.prepend(trashed);
    Q_EMIT m->storage->trashChanged();
}

void FakeEngine::setReport(const DiskReport &report)
{
    m->report = report;
}

DiskReport FakeStorage::now() const
{
    DiskReport report = m_engine->m->report;
    report.trash = m_engine->m->trash;
    report.items.removeIf([](const ReclaimItem &item) { return item.kind == ReclaimItem::Kind::Trash; });
    for (const TrashedSession &trashed : std::as_const(report.trash)) {
        report.trashRecordBytes += trashed.diskBytes;
        report.items.append({ReclaimItem::Kind::Trash, QStringLiteral("trash:") + trashed.id, trashed.key, trashed.name,
                             1, trashed.diskBytes});
    }
    return report;
}

Pending<DiskReport> FakeStorage::report()
{
    m_engine->note(QStringLiteral("storage.report"));
    if (auto error = m_engine->takeFailure(QStringLiteral("storage.report")))
        return refuse<DiskReport>(m_engine, *error);
    return answer<DiskReport>(m_engine, now());
}

Pending<QList<ReclaimOutcome>> FakeStorage::reclaim(const QStringList &items)
{
    m_engine->note(QStringLiteral("storage.reclaim ") + items.join(QLatin1Char(' ')));
    if (auto error = m_engine->takeFailure(QStringLiteral("storage.reclaim")))
        return refuse<QList<ReclaimOutcome>>(m_engine, *error);
    QList<ReclaimOutcome> outcomes;
    const DiskReport before = now();
    for (const ReclaimItem &item : before.items) {
        if (!items.contains(item.id))
            continue;
        outcomes.append({item.id, item.kind, item.name, item.bytes, {}});
        m_engine->m->report.items.removeIf([&](const ReclaimItem &each) { return each.id == item.id; });
        m_engine->m->trash.removeIf(
            [&](const TrashedSession &each) { return item.id == QLatin1String("trash:") + each.id; });
    }
    Q_EMIT trashChanged();
    return answer<QList<ReclaimOutcome>>(m_engine, outcomes);
}

Pending<QList<TrashedSession>> FakeStorage::trash()
{
    return answer<QList<TrashedSession>>(m_engine, m_engine->m->trash);
}

Pending<SessionInfo> FakeStorage::restore(const QString &id, const QString &session)
{
    m_engine->note(QStringLiteral("storage.restore %1 %2").arg(id, session).trimmed());
    if (auto error = m_engine->takeFailure(QStringLiteral("storage.restore")))
        return refuse<SessionInfo>(m_engine, *error);
    const auto found = std::ranges::find(m_engine->m->trash, id, &TrashedSession::id);
    if (found == m_engine->m->trash.end())
        return refuse<SessionInfo>(m_engine, noSuch(id));
    SessionInfo info = m_engine->m->trashedSessions.take(id);
    info.key = found->key;
    info.name = found->name;
    if (!session.isEmpty())
        info.key.session = session;
    if (m_engine->m->sessionAt.contains(info.key))
        return refuse<SessionInfo>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}});
    info.state = SessionState::Stopped;
    m_engine->m->trash.erase(found);
    m_engine->putSession(info);
    Q_EMIT trashChanged();
    return answer<SessionInfo>(m_engine, info);
}

Pending<void> FakeStorage::removeTrashed(const QString &id)
{
    m_engine->note(QStringLiteral("storage.removeTrashed ") + id);
    if (auto error = m_engine->takeFailure(QStringLiteral("storage.removeTrashed")))
        return refuse<void>(m_engine, *error);
    if (m_engine->m->trash.removeIf([&](const TrashedSession &each) { return each.id == id; }) == 0)
        return refuse<void>(m_engine, noSuch(id));
    Q_EMIT trashChanged();
    return answer<void>(m_engine, {});
}

Pending<int> FakeStorage::emptyTrash()
{
    m_engine->note(QStringLiteral("storage.emptyTrash"));
    const int count = int(m_engine->m->trash.size());
    m_engine->m->trash.clear();
    Q_EMIT trashChanged();
    return answer<int>(m_engine, count);
}

Pending<void> FakeStorage::keep(const SessionKey &key)
{
    m_engine->note(QStringLiteral("storage.keep ") + key.text());
    if (!m_engine->m->sessionAt.contains(key))
        return refuse<void>(m_engine, noSuch(key.text()));
    SessionInfo session = m_engine->session(key);
    session.expiresAt = QDateTime::currentDateTimeUtc().addDays(14);
    session.isExpiring = false;
    m_engine->putSession(session);
    return answer<void>(m_engine, {});
}

Pending<void> FakeStorage::warningShown(const QList<SessionKey> &keys)
{
    QStringList words;
    for (const SessionKey &key : keys)
        words.append(key.text());
    m_engine->note(QStringLiteral("storage.warningShown ") + words.join(QLatin1Char(' ')));
    return answer<void>(m_engine, {});
}

} // namespace Vitrine::Fake
