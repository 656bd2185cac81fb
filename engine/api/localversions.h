// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/contract.h"
#include "engine/api/enginecore.h"

#include <map>

namespace Vitrine::Api {

class LocalVersions : public Versions
{
    Q_OBJECT

public:
    /// `runtimes` tells front ends of what changes here.
    LocalVersions(EngineCore &core, Runtimes &runtimes);
    Pending<void> remove(const QString &runtime, int version) override;
    Pending<void> removeRuntime(const QString &runtime) override;
    Pending<SessionInfo> need(const SessionKey &key, int version) override;

private:
    Pending<SessionInfo> needNow(const SessionKey &key, int version);

    EngineCore &m_core;
    Runtimes &m_runtimes;
    QHash<SessionKey, Promise<SessionInfo>> m_needs; ///< under way
};

} // namespace Vitrine::Api
