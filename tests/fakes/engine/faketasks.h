// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/engine/fakestate.h"

namespace Vitrine::Fake {

/// Lists of tasks in memory. What a task needs is not run: a test says with failNext("tasks.run") that it did not pass.
class FakeTasks : public Api::Tasks
{
    Q_OBJECT

public:
    explicit FakeTasks(FakeEngine *engine) : m_engine(engine) {}
    Pending<TaskBoard> board(const SessionKey &key) override;
    Pending<void> set(const SessionKey &key, TaskScope scope, const TaskList &list) override;
    Pending<void> reset(const SessionKey &key, TaskScope scope) override;
    Pending<CommandRecord> run(const TaskRequest &request) override;

private:
    [[nodiscard]] TaskBoard boardOf(const SessionKey &key) const;
    FakeEngine *m_engine;
};

} // namespace Vitrine::Fake
