// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalRuntimes : public Runtimes
{
    Q_OBJECT

public:
    explicit LocalRuntimes(EngineCore &core);
    Pending<RuntimeInfo> create(const RuntimeSpec &spec) override;
    Pending<QList<RuntimeInfo>> list() override;
    Pending<RuntimeInfo> show(const QString &name) override;
    Pending<RuntimeInfo> update(const RuntimeSpec &spec) override;
    Pending<int> moveSessions(const QString &name, WorkspaceFate fate) override;
    Pending<QList<RuntimeInfo>> versions(const QString &name) override;
    Pending<void> remove(const QString &name) override;

private:
    [[nodiscard]] Result<void> check(const RuntimeSpec &spec) const;
    Pending<RuntimeInfo> add(const RuntimeSpec &spec);

    EngineCore &m_core;
    QSet<QString> m_making;
};

} // namespace Vitrine::Api
