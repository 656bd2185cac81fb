// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/sessionregistry.h"
#include "engine/session/taskround.h"

#include <QHash>

namespace Vitrine::Session {

/// The tasks of all sessions: where they are kept, and what runs by itself. Owned by the engine.
///
/// A list is a setting of the catalogue, of a session or of a runtime. What runs by itself runs one round at a time a
/// session; causes that come meanwhile wait for its end, each once. Nothing of it starts a machine, and only a
/// machine's start and an agent's answer are causes, neither of which a task can bring about: so it never loops.
class TaskKeeper : public QObject
{
    Q_OBJECT

public:
    TaskKeeper(SessionRegistry &registry, Store::Catalogue &catalogue);

    [[nodiscard]] Pending<TaskBoard> board(const SessionKey &key);
    /// `scope`: Session or Runtime. InvalidInput when the list does not pass its check.
    [[nodiscard]] Pending<void> set(const SessionKey &key, TaskScope scope, const TaskList &list);
    /// As if none had been set.
    [[nodiscard]] Pending<void> reset(const SessionKey &key, TaskScope scope);
    /// Ends as soon as the task's own command has its record, after all that must pass before.
    [[nodiscard]] Pending<CommandRecord> run(const TaskRequest &request);
    /// The command of Run tests: the session's own, its tasks', or what its files suggest; NotFound: none.
    [[nodiscard]] Pending<QString> testCommand(const SessionKey &key);
    void forgetRuntime(const QString &runtime);
    /// Nothing more is begun.
    void close();

Q_SIGNALS:
    /// Of this session, or of all of its runtime when its session id is empty.
    void changed(const Vitrine::SessionKey &key);

private:
    struct Kept
    {
        TaskScope scope = TaskScope::Workspace; ///< Workspace: none are kept
        TaskList list;
    };

    [[nodiscard]] Pending<Kept> kept(const SessionKey &key);
    [[nodiscard]] Pending<std::optional<TaskList>> read(const QString &setting);
    [[nodiscard]] TaskRound::Hands hands(const SessionKey &key, bool mayStart);
    void runByItself(const SessionKey &key, TaskCause cause);
    void begin(const SessionKey &key, TaskCause cause, const TaskList &list);
    void roundEnded(const SessionKey &key);

    SessionRegistry &m_registry;
    Store::Catalogue &m_catalogue;
    QHash<SessionKey, QList<TaskCause>> m_causes; ///< the first one runs, the others wait
    bool m_closed = false;
};

} // namespace Vitrine::Session
