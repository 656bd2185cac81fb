// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testcertificate.h"

#include <QHash>
#include <QSslServer>
#include <QSslSocket>

#include <functional>

/// A provider of models behind real TLS on 127.0.0.1 that does what a test's script says.
class Provider : public QObject
{
public:
    struct Request
    {
        QByteArray line;                       ///< "POST /v1/messages HTTP/1.1"
        QHash<QByteArray, QByteArray> headers; ///< names in lower case; several of a name are joined by "|"
        QByteArray body;
    };
    using Script = std::function<void(QSslSocket &socket, const Request &request)>;

    explicit Provider(const TestCertificate &certificate);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Writes a whole answer and closes.
    static void answer(QSslSocket &socket, const QByteArray &status, const QByteArray &headers, const QByteArray &body);

    Script script;
    QList<Request> requests;
    QByteArray afterwards; ///< bytes that came behind whole requests

private:
    void serve(QSslSocket *socket);
    QSslServer m_server;
};
