// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/fields.h"
#include "engine/endpoint/service.h"

#include <QHash>
#include <QTcpServer>

#include <functional>
#include <memory>

class QTcpSocket;

namespace Vitrine {

/// An HTTP server that does what a test says, byte for byte.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray target;
        AwsWire::Fields fields;
        QByteArray body;
    };

    explicit ScriptedServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>());
    ~ScriptedServer() override;

    [[nodiscard]] Endpoint::Service service() const;
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }

    /// Called with each whole request.
    std::function<void(const Request &request, QTcpSocket *socket)> answer;
    QList<Request> requests;
    int left = 0; ///< connections that ended

    /// A head and a body; the connection is closed after it.
    static void reply(QTcpSocket *socket, int status, const AwsWire::Fields &fields, const QByteArray &body);
    /// The service's way to refuse.
    static void refuse(QTcpSocket *socket, int status, const QByteArray &type, const QByteArray &message);

private:
    void take(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    QHash<QTcpSocket *, QByteArray> m_bytes;
};

/// Keys, region and address as the tests use them.
[[nodiscard]] Endpoint::Service testService(const QString &url);

inline const Endpoint::Session testSession{
    QStringLiteral("arn:aws:bedrock-agentcore:local-1:000000000000:runtime/tester-aB3dE5gH7j"),
    QStringLiteral("one-session-with-an-id-of-40-characters-"),
    {}};

} // namespace Vitrine
