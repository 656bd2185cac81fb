// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalTasks : public Tasks
{
    Q_OBJECT

public:
    explicit LocalTasks(EngineCore &core);
    Pending<TaskBoard> board(const SessionKey &key) override;
    Pending<void> set(const SessionKey &key, TaskScope scope, const TaskList &list) override;
    Pending<void> reset(const SessionKey &key, TaskScope scope) override;
    Pending<CommandRecord> run(const TaskRequest &request) override;

private:
    EngineCore &m_core;
};

} // namespace Vitrine::Api
