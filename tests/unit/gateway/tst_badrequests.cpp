// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/unit/gateway/badrequests.h"
#include "tests/unit/gateway/gatewayfixture.h"
#include "tests/unit/gateway/memoryuse.h"

#include <algorithm>

#include <sys/socket.h>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

Gateway::TransportLimits quickLimits()
{
    Gateway::TransportLimits limits;
    limits.head = 1s;
    limits.bodyPause = 1s;
    return limits;
}

} // namespace

/// Malformed requests by the hundred: each ends with a refusal or with its connection, nothing stays behind, and the
/// gateway goes on serving.
class TestBadRequests : public QObject
{
    Q_OBJECT

    std::unique_ptr<GatewayFixture> m_fixture;
    QList<BadRequest> m_all;

    /// Empty: it ended as it should.
    QByteArray send(const BadRequest &request) const
    {
        const auto socket = m_fixture->connection();
        QByteArray received;
        const auto hasEnded = [&] {
            received += socket->readAll();
            return socket->state() == QAbstractSocket::UnconnectedState;
        };
        socket->write(request.bytes);
        if (request.then == BadRequest::Then::Leave) {
            (void)waitUntil([&] { return socket->bytesToWrite() == 0 || hasEnded(); });
            socket->abort();
            return {};
        }
        if (request.then == BadRequest::Then::HalfClose) {
            (void)waitUntil([&] { return socket->bytesToWrite() == 0 || hasEnded(); });
            ::shutdown(int(socket->socketDescriptor()), SHUT_WR);
        }
        // The answer says that the connection ends, and it does so as soon as we close our side.
        if (!waitUntil([&] { return hasEnded() || isWhole(received); }))
            return "no end";
        const int status = GatewayFixture::parse(received).status;
        const bool isSilent = status == 0 && request.then == BadRequest::Then::HalfClose;
        const bool isRefused = (status >= 400 && status < 500) || status == 501 || status == 505;
        return isSilent || isRefused || status == 101 ? QByteArray()
                                                      : "status " + QByteArray::number(status) + '\n' + received;
    }

    /// A refusal, or a WebSocket's close frame.
    static bool isWhole(const QByteArray &received)
    {
        const HttpAnswer answer = GatewayFixture::parse(received);
        if (answer.status != 101)
            return answer.whole;
        const qsizetype end = received.indexOf("\r\n\r\n") + 4;
        return received.indexOf("\x88\x02", end) >= 0;
    }

    void checkAlive() const
    {
        const HttpAnswer answer = m_fixture->ask("POST", "/runtimes/");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.json()[u"agentRuntimes"].isArray());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<GatewayFixture>(quickLimits());
        m_all = badRequests(m_fixture->key, m_fixture->gateway->port());
        QVERIFY2(m_all.size() >= 200, QByteArray::number(m_all.size()));
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void eachIsRefused_data()
    {
        QTest::addColumn<qsizetype>("number");
        for (qsizetype i = 0; i < m_all.size(); ++i)
            QTest::addRow("%s (%d)", m_all[i].name.constData(), int(i)) << i;
    }

    void eachIsRefused()
    {
        QFETCH(const qsizetype, number);
        m_fixture->engine.clearCalls();
        const QByteArray problem = send(m_all[number]);
        QVERIFY2(problem.isEmpty(), problem);
        checkAlive();
        for (const QString &call : m_fixture->engine.calls())
            QVERIFY2(!call.startsWith(QLatin1String("runtimes.create")) && !call.startsWith(QLatin1String("commands.")),
                     qPrintable(call));
    }

    void memoryStaysFlat()
    {
        const auto sendAll = [this](int times) {
            for (int i = 0; i < times; ++i) {
                for (const BadRequest &request : std::as_const(m_all)) {
                    const QByteArray problem = send(request);
                    QVERIFY2(problem.isEmpty(), request.name + ": " + problem);
                }
                m_fixture->engine.clearCalls();
            }
        };
        sendAll(1); // what is made once is there
        if (QTest::currentTestFailed())
            return;
        const qint64 before = memoryUse();
        sendAll(3);
        if (QTest::currentTestFailed())
            return;
        // Connections go a moment after their clients.
        QTRY_VERIFY2(memoryUse() - before < mostGrowth,
                     QByteArray::number((memoryUse() - before) / 1024) + " KiB more than before");
        checkAlive();
    }

    /// Clients that say next to nothing, as many as come in; others are served meanwhile, and none of these stays.
    void slowCrowd()
    {
        const QByteArray whole = m_fixture->bytes("PUT", "/runtimes/", R"({"agentRuntimeName":"9"})");
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int i = 0; i < 200; ++i) {
            crowd.push_back(m_fixture->connection());
            if (i % 4 == 1)
                crowd.back()->write(whole.first(whole.size() / 3));
            else if (i % 4 == 2)
                crowd.back()->write(whole.chopped(1));
        }
        checkAlive();
        qsizetype sent = whole.size() / 3;
        const auto hasEnded = [](const auto &socket) {
            socket->readAll();
            return socket->state() == QAbstractSocket::UnconnectedState;
        };
        QVERIFY(waitUntil([&] {
            // A byte now and then keeps none of them open.
            for (std::size_t i = 1; i < crowd.size() && sent + 1 < whole.size(); i += 4) {
                if (crowd[i]->state() == QAbstractSocket::ConnectedState)
                    crowd[i]->write(whole.mid(sent, 1));
            }
            ++sent;
            return std::ranges::all_of(crowd, hasEnded);
        }));
        checkAlive();
    }
};

QTEST_GUILESS_MAIN(TestBadRequests)
#include "tst_badrequests.moc"
