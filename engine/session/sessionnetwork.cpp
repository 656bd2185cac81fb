// SPDX-License-Identifier: GPL-3.0-or-later
// What a session may reach: the policy in its row, and the gate that goes by it. And how it is reached: its ports.
#include "engine/session/session.h"

#include "engine/ports/listeningports.h"
#include "guestos/wire/frame.h"

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

void Session::setRuntimeNetwork(const NetworkPolicy &policy)
{
    m_runtime.spec.network = policy;
    if (m_row.network)
        return;
    m_gate.setPolicy(policy);
    Q_EMIT networkChanged(networkStatus());
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

Pending<std::shared_ptr<ByteStream>> Session::connectPort(quint16 port)
{
    if (MachineLink *machine = link())
        return machine->channel().connectTcp(port);
    return failed<std::shared_ptr<ByteStream>>(
        {ErrorCode::WrongState, tr("The session's machine does not answer at the moment. Try again."), {}});
}

Pending<PortInfo> Session::addPort(const NewPort &port)
{
    if (!link())
        return failed<PortInfo>({ErrorCode::WrongState,
                                 tr("The session has no running machine whose port could be opened. Resume it first."),
                                 {}});
    return readyResult(m_ports.add(port));
}

Pending<QList<ListeningPort>> Session::listeningPorts()
{
    constexpr qint64 most = qint64(1) << 20;
    MachineLink *const machine = link();
    if (!machine)
        return failed<QList<ListeningPort>>(
            {ErrorCode::WrongState, tr("The session has no running machine. Resume it first."), {}});
    // A machine without IPv6 has the first file alone.
    auto tcp6 = machine->channel().read("/proc/net/tcp6", 0, most);
    return andThen(machine->channel().read("/proc/net/tcp", 0, most), this, [this, tcp6](FileChunk &&tcp) mutable {
        Promise<QList<ListeningPort>> promise;
        tcp6.then(this, [promise, tcp](const Result<FileChunk> &more) {
            auto ports = Ports::readListeningPorts(tcp.bytes, more ? more->bytes : QByteArray());
            // Ours: the proxy's two doors.
            ports.removeIf([](const ListeningPort &each) {
                return each.port == Wire::proxyPort || each.port == Wire::proxyPort + 1;
            });
            promise.finish(ports);
        });
        return promise.pending();
    });
}

} // namespace Vitrine::Session
