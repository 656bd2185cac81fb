// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localarchives.h"

#include "engine/api/localruntimes.h"

namespace Vitrine::Api {

LocalArchives::LocalArchives(EngineCore &core, LocalRuntimes &runtimes) : m_core(core), m_runtimes(runtimes)
{
    connect(&core.registry, &Session::SessionRegistry::archiveProgress, this, &Archives::progress);
}

Pending<ArchiveReport> LocalArchives::exportTo(const SessionKey &key, const QString &file)
{
    return m_core.call<ArchiveReport>([this, key, file] { return m_core.registry.exportTo(key, file); });
}

Pending<ArchiveReport> LocalArchives::importFrom(const QString &file)
{
    return m_core.call<ArchiveReport>([this, file] {
        return andThen(m_core.registry.importFrom(file), this, [this](ArchiveReport &&report) {
            Q_EMIT m_runtimes.changed();
            return ready(std::move(report));
        });
    });
}

void LocalArchives::cancel(const QString &file)
{
    (void)m_core.call<void>([this, file] {
        m_core.registry.cancelArchive(file);
        return ready();
    });
}

} // namespace Vitrine::Api
