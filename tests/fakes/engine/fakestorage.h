// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/engine/fakestate.h"

namespace Vitrine::Fake {

/// A trash of sessions that were deleted here, and a report that the test sets.
class FakeStorage : public Api::Storage
{
    Q_OBJECT

public:
    explicit FakeStorage(FakeEngine *engine) : m_engine(engine) {}
    Pending<DiskReport> report() override;
    Pending<QList<ReclaimOutcome>> reclaim(const QStringList &items) override;
    Pending<QList<TrashedSession>> trash() override;
    Pending<SessionInfo> restore(const QString &id, const QString &session) override;
    Pending<void> removeTrashed(const QString &id) override;
    Pending<int> emptyTrash() override;
    Pending<void> keep(const SessionKey &key) override;
    Pending<void> warningShown(const QList<SessionKey> &keys) override;

private:
    [[nodiscard]] DiskReport now() const;
    FakeEngine *m_engine;
};

} // namespace Vitrine::Fake
