// SPDX-License-Identifier: GPL-3.0-or-later
// What a session may reach: the policy in its row, and the gate that goes by it.
#include "engine/session/session.h"

namespace Vitrine::Session {

NetworkStatus Session::networkStatus()
{
    NetworkStatus status;
    status.policy = m_gate.policy();
    status.isOwn = m_row.network.has_value();
    status.open = m_gate.openCount();
    status.counters = m_gate.counters();
    status.hostProxy = m_services.network.proxy.text();
    return status;
}

Pending<NetworkStatus> Session::setNetworkPolicy(const std::optional<NetworkPolicy> &policy)
{
    if (policy) {
        if (const auto fine = Network::checkPolicy(*policy); !fine)
            return failed<NetworkStatus>(fine.error());
    }
    m_row.network = policy;
    // At once, and not when the row is written: what is forbidden must not go on meanwhile.
    m_gate.setPolicy(policy.value_or(m_runtime.spec.network));
    Q_EMIT networkChanged(networkStatus());
    return andThen(m_services.catalogue.putSession(m_row), this, [this] { return ready(networkStatus()); });
}

Pending<NetworkStatus> Session::allowHost(const QString &rule)
{
    NetworkPolicy policy = m_gate.policy();
    if (policy.mode == NetworkMode::None)
        return failed<NetworkStatus>(
            {ErrorCode::WrongState,
             tr("The session's network is off, and a rule would change nothing. Switch it on first: vitrine network "
                "policy allowlist -r %1 -s %2")
                 .arg(m_row.key.runtime, m_row.key.session),
             {}});
    const QString text = rule.trimmed().toLower();
    if (!policy.rules.contains(text))
        policy.rules.append(text);
    return setNetworkPolicy(policy);
}

} // namespace Vitrine::Session
