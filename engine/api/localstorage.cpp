// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localstorage.h"

namespace Vitrine::Api {

LocalStorage::LocalStorage(EngineCore &core, Session::StorageDesk &desk, Runtimes &runtimes)
    : m_core(core), m_desk(desk)
{
    connect(&core.registry, &Session::SessionRegistry::trashChanged, this, &Storage::trashChanged);
    connect(&core.registry, &Session::SessionRegistry::runtimeAdded, &runtimes, &Runtimes::changed);
}

Pending<DiskReport> LocalStorage::report()
{
    return m_core.call<DiskReport>([this] { return m_desk.report(); });
}

Pending<QList<ReclaimOutcome>> LocalStorage::reclaim(const QStringList &items)
{
    return m_core.call<QList<ReclaimOutcome>>([this, items] { return m_desk.reclaim(items); });
}

Pending<QList<TrashedSession>> LocalStorage::trash()
{
    return m_core.call<QList<TrashedSession>>([this] { return m_desk.trash(); });
}

Pending<SessionInfo> LocalStorage::restore(const QString &id, const QString &session)
{
    return m_core.call<SessionInfo>([this, id, session] { return m_core.registry.bringBack(id, session); });
}

Pending<void> LocalStorage::removeTrashed(const QString &id)
{
    return m_core.call<void>([this, id] { return m_core.registry.forget(id); });
}

Pending<int> LocalStorage::emptyTrash()
{
    return m_core.call<int>([this] { return m_desk.emptyTrash(); });
}

Pending<void> LocalStorage::keep(const SessionKey &key)
{
    return m_core.call<void>([this, key] {
        const auto session = m_core.registry.need(key);
        return session ? (*session)->keep() : failed<void>(session.error());
    });
}

Pending<void> LocalStorage::warningShown(const QList<SessionKey> &keys)
{
    return m_core.call<void>([this, keys] {
        for (const SessionKey &key : keys) {
            if (Session::Session *const session = m_core.registry.find(key))
                session->warningShown();
        }
        return ready();
    });
}

} // namespace Vitrine::Api
