// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localnetwork.h"

namespace Vitrine::Api {

LocalNetwork::LocalNetwork(EngineCore &core) : m_core(core)
{
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

} // namespace Vitrine::Api
