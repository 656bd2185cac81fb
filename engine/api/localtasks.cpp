// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localtasks.h"

namespace Vitrine::Api {

LocalTasks::LocalTasks(EngineCore &core) : m_core(core)
{
    connect(&core.tasks, &Session::TaskKeeper::changed, this, &Tasks::changed);
}

Pending<TaskBoard> LocalTasks::board(const SessionKey &key)
{
    return m_core.call<TaskBoard>([this, key] { return m_core.tasks.board(key); });
}

Pending<void> LocalTasks::set(const SessionKey &key, TaskScope scope, const TaskList &list)
{
    return m_core.call<void>([this, key, scope, list] { return m_core.tasks.set(key, scope, list); });
}

Pending<void> LocalTasks::reset(const SessionKey &key, TaskScope scope)
{
    return m_core.call<void>([this, key, scope] { return m_core.tasks.reset(key, scope); });
}

Pending<CommandRecord> LocalTasks::run(const TaskRequest &request)
{
    return m_core.call<CommandRecord>([this, request] { return m_core.tasks.run(request); });
}

} // namespace Vitrine::Api
