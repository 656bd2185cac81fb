// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localports.h"

namespace Vitrine::Api {

LocalPorts::LocalPorts(EngineCore &core) : m_core(core)
{
    connect(&core.registry, &Session::SessionRegistry::portsChanged, this, &Ports::changed);
}

template <typename T, typename Work>
Pending<T> LocalPorts::with(const SessionKey &key, Work work)
{
    return m_core.call<T>([this, key, work]() -> Pending<T> {
        const auto session = m_core.registry.need(key);
        return session ? work(**session) : failed<T>(session.error());
    });
}

Pending<PortInfo> LocalPorts::add(const NewPort &port)
{
    return with<PortInfo>(port.session, [port](Session::Session &session) { return session.addPort(port); });
}

Pending<QList<PortInfo>> LocalPorts::list(const SessionKey &key)
{
    return with<QList<PortInfo>>(key, [](Session::Session &session) { return ready(session.ports().list()); });
}

Pending<void> LocalPorts::remove(const SessionKey &key, int guestPort)
{
    return with<void>(
        key, [guestPort](Session::Session &session) { return readyResult(session.ports().remove(guestPort)); });
}

Pending<QList<ListeningPort>> LocalPorts::listening(const SessionKey &key)
{
    return with<QList<ListeningPort>>(key, [](Session::Session &session) { return session.listeningPorts(); });
}

} // namespace Vitrine::Api
