// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/signature.h"
#include "engine/model/result.h"

#include <QJsonObject>
#include <QTcpSocket>

#include <functional>

namespace Vitrine::Bench {

/// One connection to a gateway, kept open, for one request at a time. As plain as a client can be, so that what is
/// measured is the gateway.
class GatewayClient
{
public:
    explicit GatewayClient(quint16 port);
    ~GatewayClient(); ///< calls nobody
    Q_DISABLE_COPY_MOVE(GatewayClient)

    [[nodiscard]] Result<void> connect();
    /// `bytes`: of the body, as they come. `done`: the status, when all of it is there; 0 when the connection ended
    /// first. It may send the next.
    void send(const QByteArray &request, std::function<void(const QByteArray &bytes)> bytes,
              std::function<void(int status)> done);
    /// Sends it, and waits for all of the answer; an error unless it is 200.
    [[nodiscard]] Result<QByteArray> ask(const QByteArray &request);

private:
    void take();
    bool takeHead();
    bool takeBody();
    void end(int status);

    quint16 m_port;
    QTcpSocket m_socket;
    QByteArray m_buffer; ///< received, not understood yet
    int m_status = 0;    ///< 0: no head yet
    bool m_chunked = false;
    qint64 m_left = 0; ///< of the body, or of its chunk
    std::function<void(const QByteArray &)> m_bytes;
    std::function<void(int)> m_done;
};

/// Takes the service's event stream apart.
class EventReader
{
public:
    /// The payloads of the events that are whole now.
    [[nodiscard]] QList<QJsonObject> feed(const QByteArray &bytes);

private:
    QByteArray m_buffer;
};

} // namespace Vitrine::Bench
