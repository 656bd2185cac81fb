// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/awswire/eventstream.h"
#include "engine/endpoint/commandcall.h"
#include "tests/patience.h"
#include "tests/unit/endpoint/scriptedserver.h"
#include "tests/unit/secrets/testcertificate.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

using namespace Vitrine;
using namespace Vitrine::AwsWire;
using namespace Vitrine::Endpoint;

/// Commands over https, as the cloud service has them.
class TestEndpointTls : public QObject
{
    Q_OBJECT

    TestCertificate m_certificate = TestCertificate::make("localhost");
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();

    std::unique_ptr<QTcpServer> secureServer() const
    {
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration configuration;
        configuration.setLocalCertificate(QSslCertificate(m_certificate.certificate));
        configuration.setPrivateKey(QSslKey(m_certificate.key, QSsl::Ec));
        server->setSslConfiguration(configuration);
        return server;
    }
    void trust() const
    {
        QSslConfiguration configuration = m_before;
        configuration.addCaCertificate(QSslCertificate(m_certificate.certificate));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
    static Service serviceOf(const ScriptedServer &server, const QString &host = QStringLiteral("localhost"))
    {
        return testService(QStringLiteral("https://%1:%2").arg(host).arg(server.port()));
    }

private Q_SLOTS:
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_before); }

    void command();
    void refusesWhomItDoesNotKnow();
    void refusesAnotherName();
    void pauseHoldsUp();
};

void TestEndpointTls::command()
{
    trust();
    ScriptedServer server(secureServer());
    server.answer = [](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, {{"Content-Type", "application/vnd.amazon.eventstream"}},
                              chunkEvent(R"({"contentStart":{}})") + chunkEvent(R"({"contentDelta":{"stdout":"hi"}})") +
                                  chunkEvent(R"({"contentStop":{"exitCode":3,"status":"COMPLETED"}})"));
    };
    CommandCall call(serviceOf(server), testSession, QStringLiteral("true"), std::chrono::seconds(7));
    QByteArray out;
    std::optional<CommandEnd> end;
    std::optional<Error> error;
    connect(&call, &CommandCall::output, this, [&](OutputStream, const QByteArray &text) { out += text; });
    connect(&call, &CommandCall::ended, this, [&](const CommandEnd &how) { end = how; });
    connect(&call, &CommandCall::failed, this, [&](const Error &why) { error = why; });
    call.start();
    QTRY_VERIFY(end || error);
    QVERIFY2(end.has_value(), error ? qPrintable(error->text()) : "");
    QCOMPARE(end->exitCode, 3);
    QCOMPARE(out, QByteArray("hi"));
    QCOMPARE(server.requests.size(), 1);
}

void TestEndpointTls::refusesWhomItDoesNotKnow()
{
    ScriptedServer server(secureServer());
    CommandCall call(serviceOf(server), testSession, QStringLiteral("true"), std::chrono::seconds(7));
    std::optional<Error> error;
    connect(&call, &CommandCall::failed, this, [&](const Error &why) { error = why; });
    call.start();
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::Unreachable);
    QVERIFY2(error->detail.contains(QLatin1String("certificate")), qPrintable(error->detail));
    QCOMPARE(server.requests.size(), 0); // it must not have seen what was signed
}

void TestEndpointTls::refusesAnotherName()
{
    trust();
    ScriptedServer server(secureServer());
    CommandCall call(serviceOf(server, QStringLiteral("127.0.0.1")), testSession, QStringLiteral("true"),
                     std::chrono::seconds(7));
    std::optional<Error> error;
    connect(&call, &CommandCall::failed, this, [&](const Error &why) { error = why; });
    call.start();
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::Unreachable);
    QCOMPARE(server.requests.size(), 0);
}

void TestEndpointTls::pauseHoldsUp()
{
    constexpr qint64 much = 64 << 20;
    trust();
    const QByteArray piece = chunkEvent("{\"contentDelta\":{\"stdout\":\"" + QByteArray(30'000, 'x') + "\"}}");
    ScriptedServer server(secureServer());
    qint64 sent = 0;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n\r\n" +
                      chunkEvent(R"({"contentStart":{}})"));
        auto *secure = qobject_cast<QSslSocket *>(socket);
        connect(secure, &QSslSocket::encryptedBytesWritten, socket, [&, secure] {
            while (secure->bytesToWrite() + secure->encryptedBytesToWrite() < (256 << 10) && sent < much) {
                secure->write(piece);
                sent += piece.size();
            }
            if (sent >= much && std::exchange(sent, much * 2) < much * 2)
                secure->write(chunkEvent(R"({"contentStop":{"exitCode":0,"status":"COMPLETED"}})"));
        });
    };
    CommandCall call(serviceOf(server), testSession, QStringLiteral("yes"), std::chrono::seconds(7));
    bool started = false;
    qint64 out = 0;
    std::optional<CommandEnd> end;
    std::optional<Error> error;
    connect(&call, &CommandCall::started, this, [&] {
        started = true;
        call.setPaused(true);
    });
    connect(&call, &CommandCall::output, this, [&](OutputStream, const QByteArray &text) { out += text.size(); });
    connect(&call, &CommandCall::ended, this, [&](const CommandEnd &how) { end = how; });
    connect(&call, &CommandCall::failed, this, [&](const Error &why) { error = why; });
    call.start();
    QTRY_VERIFY(started || error);
    qint64 before = -1;
    QVERIFY(waitUntil([&] {
        QTest::qWait(200);
        return std::exchange(before, sent) == sent;
    }));
    QVERIFY2(sent < much, qPrintable(QString::number(sent)));
    call.setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT(end || error, 60'000);
    QVERIFY2(end.has_value(), error ? qPrintable(error->text()) : "");
    QCOMPARE(out, (much + piece.size() - 1) / piece.size() * 30'000);
}

QTEST_GUILESS_MAIN(TestEndpointTls)
#include "tst_endpointtls.moc"
