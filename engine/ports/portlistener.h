// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"
#include "engine/model/port.h"
#include "engine/network/relay.h"
#include "engine/ports/doorkey.h"
#include "engine/ports/visitor.h"

#include <QSocketNotifier>

#include <functional>
#include <unordered_map>

namespace Vitrine::Ports {

/// Opens a stream to a port in the machine.
using GuestConnector = std::function<Pending<std::shared_ptr<ByteStream>>(quint16 port)>;

/// One port of this computer, on 127.0.0.1 alone, that leads to one port of a machine. Owned by its PortBoard; its
/// connections end with it.
class PortListener : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t maxConnections = 128; ///< the next ones wait in the kernel's queue

    /// AlreadyExists when somebody else has the port of this computer.
    [[nodiscard]] static Result<std::unique_ptr<PortListener>> open(const NewPort &port, GuestConnector connector);
    ~PortListener() override;

    /// With a fresh URL.
    [[nodiscard]] PortInfo info();
    [[nodiscard]] std::size_t connectionCount() const { return m_connections.size(); }

private:
    struct Connection
    {
        std::shared_ptr<ByteStream> outside;
        std::shared_ptr<Visitor> visitor; ///< the same; null: everybody may come in
        std::unique_ptr<Network::Relay> relay;
    };
    PortListener(int socket, quint16 hostPort, const NewPort &port, GuestConnector connector);
    void accept();
    void reach(quint64 number);
    void drop(quint64 number);

    int m_socket;
    QSocketNotifier m_notifier;
    PortInfo m_info;
    DoorKey m_key;
    GuestConnector m_connector;
    quint64 m_lastNumber = 0;
    std::unordered_map<quint64, Connection> m_connections;
};

} // namespace Vitrine::Ports
