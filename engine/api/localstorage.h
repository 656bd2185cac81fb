// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"
#include "engine/session/storage/storagedesk.h"

namespace Vitrine::Api {

class LocalStorage : public Storage
{
    Q_OBJECT

public:
    LocalStorage(EngineCore &core, Session::StorageDesk &desk, Runtimes &runtimes);
    Pending<DiskReport> report() override;
    Pending<QList<ReclaimOutcome>> reclaim(const QStringList &items) override;
    Pending<QList<TrashedSession>> trash() override;
    Pending<SessionInfo> restore(const QString &id, const QString &session) override;
    Pending<void> removeTrashed(const QString &id) override;
    Pending<int> emptyTrash() override;
    Pending<void> keep(const SessionKey &key) override;
    Pending<void> warningShown(const QList<SessionKey> &keys) override;

private:
    EngineCore &m_core;
    Session::StorageDesk &m_desk;
};

} // namespace Vitrine::Api
