// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports/portlistener.h"

#include <map>

namespace Vitrine::Ports {

/// The ports of one session that this computer reaches. Owned by the session, which closes all of them when its machine
/// goes.
class PortBoard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t maxPorts = 32;

    explicit PortBoard(GuestConnector connector) : m_connector(std::move(connector)) {}

    /// The one that is open, if there is one for this port of the machine and it is what was asked for.
    [[nodiscard]] Result<PortInfo> add(const NewPort &port);
    [[nodiscard]] QList<PortInfo> list() const;
    [[nodiscard]] Result<void> remove(int guestPort);
    void closeAll();

Q_SIGNALS:
    void changed();

private:
    GuestConnector m_connector;
    std::map<quint16, std::unique_ptr<PortListener>> m_listeners;
};

} // namespace Vitrine::Ports
