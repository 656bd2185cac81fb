// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localversions.h"

namespace Vitrine::Api {

LocalVersions::LocalVersions(EngineCore &core, Runtimes &runtimes) : m_core(core), m_runtimes(runtimes) {}

Pending<void> LocalVersions::remove(const QString &runtime, int version)
{
    return m_core.call<void>([this, runtime, version] {
        return andThen(
            m_core.services.catalogue.runtime(runtime, version), this, [this, runtime, version](RuntimeInfo &&) {
                return andThen(m_core.services.catalogue.removeRuntimeVersion(runtime, version), this, [this] {
                    Q_EMIT m_runtimes.changed();
                    return ready();
                });
            });
    });
}

Pending<void> LocalVersions::removeRuntime(const QString &runtime)
{
    return m_core.call<void>([this, runtime]() -> Pending<void> {
        const auto sessions = m_core.registry.list();
        for (const SessionInfo &session : sessions) {
            if (session.key.runtime != runtime)
                continue;
            // One after the other, until none is left.
            return andThen(m_core.registry.remove(session.key), this,
                           [this, runtime] { return removeRuntime(runtime); });
        }
        return m_runtimes.remove(runtime);
    });
}

Pending<SessionInfo> LocalVersions::need(const SessionKey &key, int version)
{
    return m_core.call<SessionInfo>([this, key, version] {
        if (const auto underWay = m_needs.constFind(key); underWay != m_needs.constEnd())
            return underWay->pending();
        const Promise<SessionInfo> promise;
        m_needs.insert(key, promise);
        needNow(key, version).then(this, [this, key, promise](const Result<SessionInfo> &result) {
            m_needs.remove(key);
            promise.finish(result);
        });
        return promise.pending();
    });
}

Pending<SessionInfo> LocalVersions::needNow(const SessionKey &key, int version)
{
    const auto start = [this, key](const auto &...) -> Pending<SessionInfo> {
        const auto session = m_core.registry.need(key);
        return session ? (*session)->start() : failed<SessionInfo>(session.error());
    };
    Session::Session *session = m_core.registry.find(key);
    if (!session)
        return andThen(m_core.registry.create({key.runtime, key.session, {}}, version), this,
                       [start](SessionInfo &&) { return start(); });
    const bool isStopped = session->state() == SessionState::Stopped || session->state() == SessionState::Failed;
    const auto &next = session->row().nextVersion;
    if (!isStopped || (next && next->version == version))
        return start();
    // Who names a version is answered by that version, whatever is planned for the session otherwise.
    if (session->row().runtimeVersion == version)
        return next ? andThen(session->setNextVersion({}), this, [start] { return start(); }) : start();
    return andThen(
        m_core.services.catalogue.runtime(key.runtime, version), this, [this, key, start](RuntimeInfo &&runtime) {
            const auto stopped = m_core.registry.need(key);
            if (!stopped)
                return failed<SessionInfo>(stopped.error());
            return andThen((*stopped)->become(runtime, WorkspaceFate::StartAnew), this, [start] { return start(); });
        });
}

} // namespace Vitrine::Api
