// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ports/portboard.h"

namespace Vitrine::Ports {

Result<PortInfo> PortBoard::add(const NewPort &port)
{
    if (port.guestPort == 0)
        return fail(ErrorCode::InvalidInput, tr("A port is a number from 1 to 65535."));
    if (const auto found = m_listeners.find(port.guestPort); found != m_listeners.end()) {
        const PortInfo info = found->second->info();
        if (info.isOpen == port.isOpen && (port.hostPort == 0 || port.hostPort == info.hostPort))
            return info;
        return fail(ErrorCode::AlreadyExists,
                    tr("Port %1 is open already, as port %2 of this computer. Close it first: vitrine port remove %1")
                        .arg(port.guestPort)
                        .arg(info.hostPort));
    }
    if (m_listeners.size() >= maxPorts)
        return fail(ErrorCode::WrongState, tr("The session has %1 ports open. Close one first.").arg(maxPorts));
    auto listener = PortListener::open(port, m_connector);
    if (!listener)
        return std::unexpected(listener.error());
    const PortInfo info = (*listener)->info();
    m_listeners[port.guestPort] = std::move(*listener);
    Q_EMIT changed();
    return info;
}

QList<PortInfo> PortBoard::list() const
{
    QList<PortInfo> result;
    for (const auto &[port, listener] : m_listeners)
        result.append(listener->info());
    return result;
}

Result<void> PortBoard::remove(int guestPort)
{
    const auto found = m_listeners.find(quint16(guestPort));
    if (guestPort < 1 || guestPort > 65535 || found == m_listeners.end())
        return fail(ErrorCode::NotFound, tr("Port %1 of the session is not open on this computer.").arg(guestPort));
    found->second.release()->deleteLater();
    m_listeners.erase(found);
    Q_EMIT changed();
    return {};
}

void PortBoard::closeAll()
{
    if (m_listeners.empty())
        return;
    m_listeners.clear();
    Q_EMIT changed();
}

} // namespace Vitrine::Ports
