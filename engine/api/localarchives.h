// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalRuntimes;

class LocalArchives : public Archives
{
    Q_OBJECT

public:
    LocalArchives(EngineCore &core, LocalRuntimes &runtimes);
    Pending<ArchiveReport> exportTo(const SessionKey &key, const QString &file) override;
    Pending<ArchiveReport> importFrom(const QString &file) override;
    void cancel(const QString &file) override;

private:
    EngineCore &m_core;
    LocalRuntimes &m_runtimes; ///< an archive may bring one
};

} // namespace Vitrine::Api
