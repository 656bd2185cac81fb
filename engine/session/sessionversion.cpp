// SPDX-License-Identifier: GPL-3.0-or-later
// What clients of the service's API need of a session: another version of its runtime, its agent, and a hold on it.
#include "engine/session/session.h"

namespace Vitrine::Session {

Pending<void> Session::become(const RuntimeInfo &runtime, WorkspaceFate fate)
{
    if (!diskIsFree())
        return failed<void>(
            {ErrorCode::WrongState, tr("The session runs another version of its agent. Stop it first."), {}});
    const QString name = tr("Workspace of version %1").arg(m_row.runtimeVersion);
    const bool isKept = fate == WorkspaceFate::Keep;
    const auto disk = isKept ? ready() : m_checkpoints.startAnew(runtime.spec.workspaceBytes, name);
    return andThen(disk, this, [this, runtime, isKept] {
        m_runtime = runtime;
        m_row.runtimeVersion = runtime.version;
        m_row.nextVersion.reset();
        if (!isKept)
            m_row.workspaceBytes = runtime.spec.workspaceBytes;
        m_life.setLimits(runtime.spec.idleTimeout, runtime.spec.maxLifetime);
        if (!m_row.network)
            m_gate.setPolicy(runtime.spec.network);
        announce();
        return m_services.catalogue.putSession(m_row);
    });
}

Pending<void> Session::setNextVersion(const std::optional<NextVersion> &next)
{
    m_row.nextVersion = next;
    announce();
    return m_services.catalogue.putSession(m_row);
}

Pending<void> Session::takeNextVersion()
{
    const NextVersion next = *m_row.nextVersion;
    Promise<void> promise;
    m_services.catalogue.runtime(m_row.key.runtime, next.version)
        .then(this, [this, next, promise](const Result<RuntimeInfo> &runtime) {
            // A version that was deleted meanwhile is none to wait for.
            const bool isGone = !runtime && runtime.error().code == ErrorCode::NotFound;
            const auto done = runtime  ? become(*runtime, next.workspace)
                              : isGone ? setNextVersion({})
                                       : failed<void>(runtime.error());
            Pending<void>(done).then(this, [promise](const Result<void> &result) { promise.finish(result); });
        });
    return promise.pending();
}

Pending<AgentHost *> Session::needAgent()
{
    return andThen(start(), this, [this](SessionInfo &&) -> Pending<AgentHost *> {
        if (!m_agent)
            return failed<AgentHost *>(
                {ErrorCode::Unreachable, tr("The machine ended before the agent was asked. Try again."), {}});
        return andThen(m_agent->listening(), this, [this]() -> Pending<AgentHost *> {
            if (!link() || !m_agent)
                return failed<AgentHost *>(
                    {ErrorCode::Unreachable, tr("The machine ended before the agent was asked. Try again."), {}});
            return ready<AgentHost *>(m_agent.get());
        });
    });
}

std::shared_ptr<void> Session::hold()
{
    ++m_holds;
    useChanged();
    return {this, [alive = QPointer<Session>(this)](void *) {
                if (!alive)
                    return;
                --alive->m_holds;
                alive->useChanged();
            }};
}

} // namespace Vitrine::Session
