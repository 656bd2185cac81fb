// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localnetwork.h"

namespace Vitrine::Api {

LocalNetwork::LocalNetwork(EngineCore &core, Runtimes &runtimes) : m_core(core), m_runtimes(runtimes)
{
    connect(&keyQuestions(), &GitSsh::KeyQuestions::changed, this, &Network::questionsChanged);
    connect(&core.registry, &Session::SessionRegistry::connectionChanged, this, &Network::connectionChanged);
    connect(&core.registry, &Session::SessionRegistry::networkChanged, this, &Network::policyChanged);
}

template <typename T, typename Work>
Pending<T> LocalNetwork::with(const SessionKey &key, Work work)
{
    return m_core.call<T>([this, key, work]() -> Pending<T> {
        const auto session = m_core.registry.need(key);
        return session ? work(**session) : failed<T>(session.error());
    });
}

Pending<NetworkStatus> LocalNetwork::status(const SessionKey &key)
{
    return with<NetworkStatus>(key, [](Session::Session &session) { return ready(session.networkStatus()); });
}

Pending<NetworkStatus> LocalNetwork::setPolicy(const SessionKey &key, const NetworkPolicy &policy)
{
    return with<NetworkStatus>(key, [policy](Session::Session &session) { return session.setNetworkPolicy(policy); });
}

Pending<NetworkStatus> LocalNetwork::resetPolicy(const SessionKey &key)
{
    return with<NetworkStatus>(key, [](Session::Session &session) { return session.setNetworkPolicy(std::nullopt); });
}

Pending<NetworkStatus> LocalNetwork::allow(const SessionKey &key, const QString &rule)
{
    return with<NetworkStatus>(key, [rule](Session::Session &session) { return session.allowHost(rule); });
}

Pending<QList<ConnectionRecord>> LocalNetwork::log(const SessionKey &key, int limit)
{
    return with<QList<ConnectionRecord>>(
        key, [limit](Session::Session &session) { return ready(session.gate().log(limit)); });
}

// --- Runtimes

Pending<NetworkPolicy> LocalNetwork::setRuntimePolicy(const QString &runtime, const NetworkPolicy &policy)
{
    return m_core.call<NetworkPolicy>([this, runtime, policy] {
        if (const auto fine = Vitrine::Network::checkPolicy(policy); !fine)
            return failed<NetworkPolicy>(fine.error());
        return changeRuntime(runtime, [policy](NetworkPolicy &each) -> Result<void> {
            each = policy;
            return {};
        });
    });
}

Pending<NetworkPolicy> LocalNetwork::allowInRuntime(const QString &runtime, const QString &rule)
{
    return m_core.call<NetworkPolicy>([this, runtime, rule] {
        const auto change = [text = rule.trimmed().toLower()](NetworkPolicy &each) {
            if (!each.rules.contains(text))
                each.rules.append(text);
            return Vitrine::Network::checkPolicy(each);
        };
        return andThen(m_core.services.catalogue.runtime(runtime), this, [this, runtime, change](RuntimeInfo &&newest) {
            if (newest.spec.network.mode == NetworkMode::None)
                return failed<NetworkPolicy>(
                    {ErrorCode::WrongState,
                     tr("The network of the agent “%1” is off, and a rule would change nothing. Switch it on "
                        "first: vitrine network policy allowlist -r %1")
                         .arg(runtime),
                     {}});
            return changeRuntime(runtime, change);
        });
    });
}

Pending<NetworkPolicy> LocalNetwork::changeRuntime(const QString &runtime, const Change &change)
{
    return andThen(m_core.services.catalogue.changeNetwork(runtime, change), this,
                   [this, runtime](QList<RuntimeInfo> &&versions) {
                       m_core.registry.setRuntimeNetwork(versions);
                       Q_EMIT m_runtimes.changed();
                       return ready(NetworkPolicy(versions.first().spec.network));
                   });
}

// --- Questions

void LocalNetwork::attendQuestions(bool on)
{
    QMetaObject::invokeMethod(this, [this, on] { keyQuestions().attend(on); });
}

Pending<QList<HostKeyQuestion>> LocalNetwork::questions()
{
    return m_core.call<QList<HostKeyQuestion>>([this] { return ready(keyQuestions().list()); });
}

Pending<void> LocalNetwork::trustHostKey(const QString &question)
{
    return m_core.call<void>([this, question] { return readyResult(keyQuestions().trust(question)); });
}

Pending<void> LocalNetwork::refuseHostKey(const QString &question)
{
    return m_core.call<void>([this, question] { return readyResult(keyQuestions().refuse(question)); });
}

} // namespace Vitrine::Api
