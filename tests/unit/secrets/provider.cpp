// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider.h"

#include <QSslConfiguration>
#include <QSslKey>

#include <memory>

Provider::Provider(const TestCertificate &certificate)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificate.certificate));
    configuration.setPrivateKey(QSslKey(certificate.key, QSsl::Ec));
    m_server.setSslConfiguration(configuration);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The test's provider cannot listen.");
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection()))
            serve(socket);
    });
}

void Provider::serve(QSslSocket *socket)
{
    struct State
    {
        QByteArray bytes;
        bool served = false;
    };
    const auto state = std::make_shared<State>();
    const auto read = [this, socket, state] {
        state->bytes += socket->readAll();
        if (state->served) {
            afterwards += std::exchange(state->bytes, {});
            return;
        }
        const qsizetype end = state->bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Request request;
        const QList<QByteArray> lines = state->bytes.left(end).split('\n');
        request.line = lines.first().trimmed();
        for (const QByteArray &line : lines.mid(1)) {
            const QByteArray name = line.left(line.indexOf(':')).toLower();
            QByteArray &value = request.headers[name];
            value += (value.isEmpty() ? "" : "|") + line.mid(line.indexOf(':') + 1).trimmed();
        }
        const QByteArray body = state->bytes.mid(end + 4);
        if (request.headers.value("transfer-encoding") == "chunked") {
            const qsizetype last = body.indexOf("0\r\n\r\n");
            if (last < 0)
                return;
            for (qsizetype at = 0; at < last;) {
                const qsizetype line = body.indexOf("\r\n", at);
                const qsizetype size = body.mid(at, line - at).toLongLong(nullptr, 16);
                request.body += body.mid(line + 2, size);
                at = line + 2 + size + 2;
            }
            state->bytes = body.mid(last + 5);
        } else {
            const qsizetype size = request.headers.value("content-length").toLongLong();
            if (body.size() < size)
                return;
            request.body = body.left(size);
            state->bytes = body.mid(size);
        }
        afterwards += std::exchange(state->bytes, {});
        state->served = true;
        requests.append(request);
        if (script)
            script(*socket, request);
    };
    connect(socket, &QSslSocket::readyRead, this, read);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    read();
}

void Provider::answer(QSslSocket &socket, const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    socket.write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
                 "\r\n\r\n" + body);
    socket.disconnectFromHost();
}
