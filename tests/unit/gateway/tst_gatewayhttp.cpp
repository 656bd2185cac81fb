// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/unit/gateway/gatewayfixture.h"

#include <QElapsedTimer>

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

bool isClosed(QTcpSocket &socket, int patience = 4000)
{
    return waitUntil(
        [&] {
            socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState;
        },
        patience);
}

} // namespace

/// The server over raw sockets: what a well-behaved client never sends.
class TestGatewayHttp : public QObject
{
    Q_OBJECT

    std::unique_ptr<GatewayFixture> m_fixture;

    /// It still serves.
    void checkAlive()
    {
        const HttpAnswer answer = m_fixture->ask("POST", "/runtimes/");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.json()[u"agentRuntimes"].isArray());
    }

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<GatewayFixture>(quickLimits()); }
    void cleanup() { checkAlive(); }
    void cleanupTestCase() { m_fixture.reset(); }

    void answers();
    void keepsConnections();
    void pipelined();
    void nextWhileOneIsHandled();
    void pagesAreRefused_data();
    void pagesAreRefused();
    void hosts_data();
    void hosts();
    void malformed_data();
    void malformed();
    void noise();
    void unsignedIsRefused();
    void tamperedBody();
    void slowHead();
    void slowBody();
    void truncatedBody();
    void longHead();
    void longBodies();
    void bigPayload();
    void tooManyConnections();
    void continues();
    void chunkedRequest();
};

void TestGatewayHttp::answers()
{
    const HttpAnswer answer = m_fixture->ask("GET", "/runtimes/nosuch-abcdefghij/");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.field("x-amzn-errortype"), QByteArray("ResourceNotFoundException"));
    QVERIFY(!answer.field("x-amzn-requestid").isEmpty());
    QVERIFY(answer.field("Date").endsWith("GMT"));
    QVERIFY(!answer.json()[u"message"].toString().isEmpty());
    for (const auto &[name, value] : answer.fields)
        QVERIFY2(!name.toLower().startsWith("access-control"), name.constData());
    QCOMPARE(m_fixture->ask("GET", "/nothing/here").status, 404);
    QCOMPARE(m_fixture->ask("DELETE", "/runtimes/").status, 405);
}

void TestGatewayHttp::keepsConnections()
{
    const auto socket = m_fixture->connection();
    for (int i = 0; i < 3; ++i) {
        socket->write(m_fixture->bytes("POST", "/runtimes/"));
        QByteArray received;
        QVERIFY(waitUntil([&] {
            received += socket->readAll();
            return GatewayFixture::parse(received).whole;
        }));
        QCOMPARE(GatewayFixture::parse(received).status, 200);
    }
}

void TestGatewayHttp::pipelined()
{
    const auto socket = m_fixture->connection();
    const QByteArray one = m_fixture->bytes("POST", "/runtimes/");
    socket->write(one + one + one);
    QByteArray received;
    QVERIFY(waitUntil([&] {
        received += socket->readAll();
        return received.count("HTTP/1.1 200 OK") == 3;
    }));
}

void TestGatewayHttp::nextWhileOneIsHandled()
{
    const auto socket = m_fixture->connection();
    socket->write(m_fixture->bytes("POST", m_fixture->runtimePath("/invocations"), "{}",
                                   {{"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", GatewayFixture::sessionId()}}));
    QVERIFY(waitUntil([&] { return !m_fixture->agents.answers.isEmpty(); }));
    const auto answer = m_fixture->agents.answers.takeLast().lock();
    QVERIFY(answer != nullptr);
    socket->write(m_fixture->bytes("POST", "/runtimes/"));
    QTest::qWait(100);
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    Q_EMIT answer->head({200, QStringLiteral("text/plain"), {}});
    answer->send("fine");
    answer->end(InvocationStatus::Completed);
    QByteArray received;
    QVERIFY(waitUntil([&] {
        received += socket->readAll();
        return received.count("HTTP/1.1 200 OK") == 2;
    }));
    QVERIFY(received.indexOf("fine") < received.indexOf("agentRuntimes"));
}

void TestGatewayHttp::pagesAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Gateway::Fields>("more");
    const QByteArray own = "http://127.0.0.1:" + QByteArray::number(m_fixture->gateway->port());
    for (const QByteArray method : {"GET", "POST", "OPTIONS", "PUT"}) {
        QTest::addRow("%s foreign", method.constData()) << method << Gateway::Fields{{"Origin", "https://example.com"}};
        QTest::addRow("%s own", method.constData()) << method << Gateway::Fields{{"Origin", own}};
        QTest::addRow("%s null", method.constData()) << method << Gateway::Fields{{"Origin", "null"}};
        QTest::addRow("%s empty", method.constData()) << method << Gateway::Fields{{"Origin", ""}};
        QTest::addRow("%s same site", method.constData())
            << method << Gateway::Fields{{"Sec-Fetch-Site", "same-origin"}};
        QTest::addRow("%s cross site", method.constData())
            << method << Gateway::Fields{{"Sec-Fetch-Site", "cross-site"}};
    }
    QTest::newRow("WebSocket") << QByteArray("GET")
                               << Gateway::Fields{{"Origin", own}, {"Connection", "Upgrade"}, {"Upgrade", "websocket"}};
}

void TestGatewayHttp::pagesAreRefused()
{
    QFETCH(const QByteArray, method);
    QFETCH(const Gateway::Fields, more);
    const HttpAnswer answer = m_fixture->ask(method, "/runtimes/", {}, more);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.field("x-amzn-errortype"), QByteArray("AccessDeniedException"));
    QCOMPARE(m_fixture->ask("POST", "/runtimes/", {}, {{"Sec-Fetch-Site", "none"}}).status, 200);
}

void TestGatewayHttp::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    // None of these is signed: what is no host of this computer's is refused before that matters.
    for (const QByteArray host : {"127.0.0.1", "localhost", "LOCALHOST:80", "[::1]:8911", "127.0.0.1:1"})
        QTest::newRow(host.constData()) << "Host: " + host + "\r\n" << 403;
    QTest::newRow("foreign") << QByteArray("Host: example.com\r\n") << 403;
    QTest::newRow("looks local") << QByteArray("Host: 127.0.0.1.example.com\r\n") << 403;
    QTest::newRow("none") << QByteArray() << 400;
    QTest::newRow("two") << QByteArray("Host: 127.0.0.1\r\nHost: 127.0.0.1\r\n") << 400;
    QTest::newRow("empty") << QByteArray("Host:\r\n") << 403;
}

void TestGatewayHttp::hosts()
{
    QFETCH(const QByteArray, host);
    QFETCH(const int, status);
    const HttpAnswer answer = m_fixture->exchange("POST /runtimes/ HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n");
    QCOMPARE(answer.status, status);
    const bool isLocal = answer.json()[u"message"].toString().contains(QLatin1String("signature"));
    const QByteArray row = QTest::currentDataTag();
    QCOMPARE(isLocal, row.contains("127.0.0.1") || row.toLower().startsWith("localhost") || row.startsWith("[::1]"));
}

void TestGatewayHttp::malformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray host = "Host: 127.0.0.1\r\n";
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("no version", "GET /\r\n\r\n", 400);
    row("HTTP/1.0", "GET / HTTP/1.0\r\n" + host + "\r\n", 505);
    row("HTTP/2", "GET / HTTP/2.0\r\n" + host + "\r\n", 400);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
    row("TLS", QByteArray::fromHex("16030100a5010000a10303") + QByteArray(100, 'x') + "\r\n\r\n", 400);
    row("unknown method", "BREW / HTTP/1.1\r\n" + host + "\r\n", 405);
    row("lower case method", "get / HTTP/1.1\r\n" + host + "\r\n", 405);
    row("HEAD", "HEAD / HTTP/1.1\r\n" + host + "\r\n", 405);
    row("CONNECT", "CONNECT 127.0.0.1:1 HTTP/1.1\r\n" + host + "\r\n", 405);
    row("TRACE", "TRACE / HTTP/1.1\r\n" + host + "\r\n", 405);
    row("OPTIONS", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 405);
    row("whole address", "GET http://127.0.0.1/ HTTP/1.1\r\n" + host + "\r\n", 400);
    row("bad escape", "GET /%zz HTTP/1.1\r\n" + host + "\r\n", 400);
    row("zero byte", "GET /%00 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("space in the target", "GET /a b HTTP/1.1\r\n" + host + "\r\n", 400);
    row("no colon", "GET / HTTP/1.1\r\n" + host + "nonsense\r\n\r\n", 400);
    row("space before the colon", "GET / HTTP/1.1\r\n" + host + "X : y\r\n\r\n", 400);
    row("empty name", "GET / HTTP/1.1\r\n" + host + ": y\r\n\r\n", 400);
    row("control character",
        "GET / HTTP/1.1\r\n" + host +
            "X: a\x01"
            "b\r\n\r\n",
        400);
    row("length is no number", "POST / HTTP/1.1\r\n" + host + "Content-Length: x\r\n\r\n", 400);
    row("negative length", "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400);
    row("two lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("huge length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n", 400);
    row("length and chunks", "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        400);
    row("unknown encoding", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n", 501);
    row("unknown expectation", "POST / HTTP/1.1\r\n" + host + "Expect: magic\r\nContent-Length: 1\r\n\r\nx", 417);
    row("encoded body", "POST / HTTP/1.1\r\n" + host + "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx", 415);
}

void TestGatewayHttp::malformed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    const HttpAnswer answer = m_fixture->exchange(bytes);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.whole);
    QCOMPARE(answer.field("Connection"), QByteArray("close"));
}

void TestGatewayHttp::noise()
{
    // Two hundred requests that are broken at random places: each ends with an answer that says so, or closed.
    // As it stands it is refused, too, but as one that was understood.
    const QByteArray good = m_fixture->bytes("PUT", "/runtimes/", R"({"agentRuntimeName":"9"})");
    QCOMPARE(m_fixture->exchange(good).status, 400);
    quint32 seed = 1;
    const auto random = [&seed](qsizetype below) {
        seed = seed * 1664525U + 1013904223U;
        return qsizetype((seed >> 8) % quint32(below));
    };
    m_fixture->engine.clearCalls();
    for (int i = 0; i < 200; ++i) {
        QByteArray broken = good;
        const qsizetype body = broken.indexOf("\r\n\r\n");
        for (int hit = 0; hit < 3; ++hit)
            broken[random(body)] = char(random(256));
        if (i % 4 == 0)
            broken.truncate(random(broken.size()));
        const auto socket = m_fixture->connection();
        socket->write(broken);
        socket->flush();
        socket->disconnectFromHost();
        QByteArray received;
        const bool ended = waitUntil([&] {
            received += socket->readAll();
            return socket->state() == QAbstractSocket::UnconnectedState || GatewayFixture::parse(received).whole;
        });
        QVERIFY2(ended, broken.constData());
        const int status = GatewayFixture::parse(received).status;
        QVERIFY2(status == 0 || (status >= 400 && status < 506), QByteArray::number(status) + '\n' + broken);
    }
    for (const QString &call : m_fixture->engine.calls())
        QVERIFY2(!call.startsWith(QLatin1String("runtimes.create")), qPrintable(call));
}

void TestGatewayHttp::unsignedIsRefused()
{
    const HttpAnswer bare =
        m_fixture->exchange("POST /runtimes/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(bare.status, 403);
    QVERIFY(bare.json()[u"message"].toString().contains(QLatin1String("vitrine env")));
    QByteArray wrong = m_fixture->bytes("POST", "/runtimes/");
    const qsizetype at = wrong.indexOf("Signature=") + 12;
    wrong[at] = wrong[at] == '0' ? '1' : '0';
    QCOMPARE(m_fixture->exchange(wrong).status, 403);
    // Unknown paths tell nothing to those who may not ask.
    QCOMPARE(m_fixture->exchange("GET /nothing HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").status, 403);
}

void TestGatewayHttp::tamperedBody()
{
    QByteArray request = m_fixture->bytes("PUT", "/runtimes/", R"({"agentRuntimeName":"one"})");
    request.replace("\"one\"", "\"two\"");
    const HttpAnswer answer = m_fixture->exchange(request);
    QCOMPARE(answer.status, 403);
    QVERIFY(answer.json()[u"message"].toString().contains(QLatin1String("signed")));
}

void TestGatewayHttp::slowHead()
{
    const auto silent = m_fixture->connection();
    const auto slow = m_fixture->connection();
    QElapsedTimer clock;
    clock.start();
    QByteArray received;
    const QByteArray head = "POST /runtimes/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + QByteArray(100, 'x');
    qsizetype sent = 0;
    // One byte now and then must not keep it open.
    QVERIFY(waitUntil([&] {
        if (sent < head.size() && slow->state() == QAbstractSocket::ConnectedState)
            slow->write(head.mid(sent++, 1));
        received += slow->readAll();
        return GatewayFixture::parse(received).whole;
    }));
    QCOMPARE(GatewayFixture::parse(received).status, 408);
    QVERIFY2(clock.elapsed() < hangDeadline, QByteArray::number(clock.elapsed()));
    QVERIFY(isClosed(*silent));
}

void TestGatewayHttp::slowBody()
{
    QByteArray request = m_fixture->bytes("PUT", "/runtimes/", R"({"agentRuntimeName":"one"})");
    const auto socket = m_fixture->connection();
    socket->write(request.chopped(5));
    QByteArray received;
    QVERIFY(waitUntil([&] {
        received += socket->readAll();
        return GatewayFixture::parse(received).whole;
    }));
    QCOMPARE(GatewayFixture::parse(received).status, 408);
}

void TestGatewayHttp::truncatedBody()
{
    m_fixture->engine.clearCalls();
    const auto socket = m_fixture->connection();
    socket->write(m_fixture->bytes("PUT", "/runtimes/", R"({"agentRuntimeName":"one"})").chopped(5));
    socket->disconnectFromHost();
    QVERIFY(isClosed(*socket));
    QVERIFY(!m_fixture->engine.calls().contains(QStringLiteral("runtimes.create one")));
}

void TestGatewayHttp::longHead()
{
    const QByteArray start = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    QCOMPARE(m_fixture->exchange(start + "X: " + QByteArray(70'000, 'x') + "\r\n\r\n").status, 431);
    QCOMPARE(m_fixture->exchange("GET /" + QByteArray(70'000, 'x') + " HTTP/1.1\r\n\r\n").status, 431);
    QByteArray many = start;
    for (int i = 0; i < 7000; ++i)
        many += "X-" + QByteArray::number(i) + ": y\r\n";
    QCOMPARE(m_fixture->exchange(many + "\r\n").status, 431);
    // Just below the limit it is looked at.
    QCOMPARE(m_fixture->exchange(start + "X: " + QByteArray(60'000, 'x') + "\r\n\r\n").status, 403);
}

void TestGatewayHttp::longBodies()
{
    const HttpAnswer body = m_fixture->ask("PUT", "/runtimes/", QByteArray((1 << 20) + 1, ' '));
    QCOMPARE(body.status, 400);
    QCOMPARE(body.field("x-amzn-errortype"), QByteArray("ValidationException"));
    // Said to be longer than any payload may be: refused before it comes.
    QByteArray payload = m_fixture->bytes("POST", m_fixture->runtimePath("/invocations"));
    payload.replace("Content-Length: 0", "Content-Length: 100000001");
    QCOMPARE(m_fixture->exchange(payload).status, 400);
}

void TestGatewayHttp::bigPayload()
{
    QByteArray payload;
    for (int i = 0; payload.size() < 3 << 20; ++i)
        payload += QByteArray::number(i) + ' ';
    const QByteArray request =
        m_fixture->bytes("POST", m_fixture->runtimePath("/invocations"), payload,
                         {{"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", GatewayFixture::sessionId()}});
    const auto socket = m_fixture->connection(); // from here on the head must come soon
    socket->write(request);
    QVERIFY(waitUntil([&] { return !m_fixture->agents.answers.isEmpty(); }, 10'000));
    const auto answer = m_fixture->agents.answers.takeLast().lock();
    QVERIFY(answer != nullptr);
    QTRY_VERIFY(answer->credit > 0); // somebody follows it
    QCOMPARE(answer->spec.payload.size(), payload.size());
    QVERIFY(answer->spec.payload == payload);
    QCOMPARE(QDir(m_fixture->dir.path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("keys.json")});
    Q_EMIT answer->head({200, QStringLiteral("text/plain"), {}});
    answer->send("fine");
    answer->end(InvocationStatus::Completed);
    QByteArray received;
    QVERIFY(waitUntil([&] {
        received += socket->readAll();
        return GatewayFixture::parse(received).whole;
    }));
    QCOMPARE(GatewayFixture::parse(received).body, QByteArray("fine"));
    // One that was changed on its way does not reach the agent.
    QByteArray tampered = m_fixture->bytes("POST", m_fixture->runtimePath("/invocations"), payload);
    tampered[tampered.size() - 1] = '!';
    QCOMPARE(m_fixture->exchange(tampered).status, 403);
    QVERIFY(m_fixture->agents.answers.isEmpty());
}

void TestGatewayHttp::tooManyConnections()
{
    Gateway::TransportLimits limits;
    limits.connections = 8;
    const GatewayFixture fixture(limits);
    std::vector<std::unique_ptr<QTcpSocket>> busy;
    const QByteArray half = fixture.bytes("PUT", "/runtimes/", "{}").chopped(1);
    for (int i = 0; i < 8; ++i) {
        busy.push_back(fixture.connection());
        busy.back()->write(half);
        QVERIFY(busy.back()->waitForBytesWritten());
    }
    QTest::qWait(50);
    const HttpAnswer answer = fixture.ask("POST", "/runtimes/");
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.field("x-amzn-errortype"), QByteArray("ThrottlingException"));
    busy.clear();
    QTest::qWait(100);
    // Connections that rest make room.
    for (int i = 0; i < 8; ++i) {
        busy.push_back(fixture.connection());
        busy.back()->write(fixture.bytes("POST", "/runtimes/"));
        QVERIFY(waitUntil([&] { return busy.back()->bytesAvailable() > 0; }));
    }
    QTest::qWait(50);
    QCOMPARE(fixture.ask("POST", "/runtimes/").status, 200);
}

void TestGatewayHttp::continues()
{
    const QByteArray request =
        m_fixture->bytes("PUT", "/runtimes/", R"({"agentRuntimeName":"9"})", {{"Expect", "100-continue"}});
    const qsizetype head = request.indexOf("\r\n\r\n") + 4;
    const auto socket = m_fixture->connection();
    socket->write(request.first(head));
    QByteArray received;
    QVERIFY(waitUntil([&] {
        received += socket->readAll();
        return received.contains("100 Continue\r\n\r\n");
    }));
    received.clear();
    socket->write(request.sliced(head));
    QVERIFY(waitUntil([&] {
        received += socket->readAll();
        return GatewayFixture::parse(received).whole;
    }));
    QCOMPARE(GatewayFixture::parse(received).status, 400);
}

void TestGatewayHttp::chunkedRequest()
{
    QByteArray request = m_fixture->bytes("PUT", "/runtimes/", R"({"agentRuntimeName":"9"})");
    const qsizetype body = request.indexOf("\r\n\r\n") + 4;
    const QByteArray json = request.sliced(body);
    request.truncate(body);
    request.replace("Content-Length: " + QByteArray::number(json.size()), "Transfer-Encoding: chunked");
    QByteArray chunks;
    for (const char c : json)
        chunks += QByteArray("1\r\n") + c + "\r\n";
    const HttpAnswer answer = m_fixture->exchange(request + chunks + "0\r\n\r\n");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()[u"reason"].toString(), QStringLiteral("FieldValidationFailed"));
    QCOMPARE(m_fixture->exchange(request + "zz\r\n").status, 400);
}

QTEST_GUILESS_MAIN(TestGatewayHttp)
#include "tst_gatewayhttp.moc"
