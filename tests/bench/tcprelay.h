// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"

#include <QTcpServer>

class QTcpSocket;

namespace Vitrine::Bench {

/// A port of this computer's loopback that leads to one of the guest's, over the guest channel.
class TcpRelay : public QObject
{
public:
    TcpRelay(Guest::Channel &channel, quint16 guestPort);
    /// 0: nothing listens.
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    static void join(QTcpSocket *socket, const std::shared_ptr<ByteStream> &stream);

    QTcpServer m_server;
};

} // namespace Vitrine::Bench
