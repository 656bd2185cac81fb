// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkworld.h"
#include "tests/patience.h"

#include "engine/network/relay.h"
#include "engine/network/socketstream.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Vitrine;
using namespace Vitrine::Network;

namespace {

using State = ConnectionRecord::State;

/// A server on 127.0.0.1 that keeps what it is sent.
class Server : public QObject
{
public:
    Server()
    {
        server.listen(QHostAddress::LocalHost);
        connect(&server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                sockets.append(socket);
                if (!reads) {
                    socket->setReadBufferSize(1);
                    continue;
                }
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    const QByteArray bytes = socket->readAll();
                    received += bytes;
                    if (answer)
                        answer(*socket, bytes);
                });
            }
        });
    }
    [[nodiscard]] quint16 port() const { return server.serverPort(); }

    QTcpServer server;
    QList<QPointer<QTcpSocket>> sockets;
    QByteArray received;
    bool reads = true;
    std::function<void(QTcpSocket &, const QByteArray &)> answer;
};

NetworkPolicy policyOf(NetworkMode mode, const QStringList &rules)
{
    NetworkPolicy policy;
    policy.mode = mode;
    policy.rules = rules;
    return policy;
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void relaysBothWays();
    void aNameMayNotLeadHome_data();
    void aNameMayNotLeadHome();
    void goesToTheAddressThatIsAllowed();
    void blockedNamesAreNotLookedUp();
    void noneRefusesAtOnce();
    void refusalsNameRuleAndRemedy();
    void failuresSayWhy();
    void triesTheNextAddress();
    void aSlowReaderHoldsTheServerBack();
    void aSlowServerHoldsTheGuestBack();
    void halvesEndApart();
    void aBrokenEndTakesTheOtherOne();
    void withdrawnOffersEnd();
    void aNewPolicyEndsWhatItForbids();
    void manyAtATime();
    void goesThroughTheComputersProxy();
    void theProxysRefusalIsTold();
    void theLogIsKept();
    void theLogHasACap();

private:
    std::shared_ptr<FakeOffer> offer(const QString &host, quint16 port, ConnectionWay way = ConnectionWay::Tunnel)
    {
        auto made = std::make_shared<FakeOffer>(host, port, way);
        m_gate->take(made);
        return made;
    }
    bool answered(const FakeOffer &made)
    {
        return waitUntil([&] { return made.isAnswered(); }, 10'000);
    }
    void makeGate(const NetworkPolicy &policy, const QString &log = {})
    {
        m_gate = std::make_unique<Gate>(World{*m_resolver, m_proxy, &ownAddresses}, policy, QStringLiteral("-r R -s S"),
                                        log);
    }
    /// A gate through which this server is reached by name.
    void openTo(const Server &server)
    {
        m_resolver->names[QStringLiteral("here.example")] = {QStringLiteral("127.0.0.1")};
        makeGate(policyOf(NetworkMode::Allowlist,
                          {QStringLiteral("here.example"), QStringLiteral("127.0.0.1:%1").arg(server.port())}));
    }

    std::unique_ptr<FakeResolver> m_resolver;
    HostProxy m_proxy;
    std::unique_ptr<Gate> m_gate;
};

void TestGate::init()
{
    m_gate.reset();
    m_proxy = {};
    m_resolver = std::make_unique<FakeResolver>();
}

void TestGate::relaysBothWays()
{
    Server server;
    server.answer = [](QTcpSocket &socket, const QByteArray &bytes) { socket.write("echo " + bytes); };
    openTo(server);
    QSignalSpy changed(m_gate.get(), &Gate::changed);
    const auto made = offer(QStringLiteral("here.example"), server.port());
    QVERIFY(answered(*made));
    QVERIFY2(made->accepted, qPrintable(made->words));
    made->stream->say("hello");
    QTRY_COMPARE(made->stream->received, QByteArray("echo hello"));
    QCOMPARE(m_gate->openCount(), 1);
    ConnectionRecord record = m_gate->log(10).value(0);
    QCOMPARE(record.state, State::Open);
    QCOMPARE(record.address, QStringLiteral("127.0.0.1"));
    QCOMPARE(record.target.process, QStringLiteral("curl"));
    QCOMPARE(record.bytesUp, 5);
    QCOMPARE(record.bytesDown, 10);
    server.sockets.first()->disconnectFromHost();
    QTRY_VERIFY(made->stream->finished);
    made->stream->finish();
    made->stream->endOrderly();
    QTRY_COMPARE(m_gate->openCount(), 0);
    record = m_gate->log(10).value(0);
    QCOMPARE(record.state, State::Ended);
    QVERIFY(record.reason.isEmpty());
    QVERIFY(record.endedAt.isValid());
    QCOMPARE(m_gate->counters(), (NetworkCounters{1, 0, 0, 5, 10}));
    QCOMPARE(changed.size(), 2);
}

void TestGate::aNameMayNotLeadHome_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("addresses");
    const auto row = [](const char *host, const QStringList &addresses) {
        QTest::newRow(qPrintable(QString::fromLatin1(host) + u' ' + addresses.join(u',')))
            << QString::fromLatin1(host) << addresses;
    };
    for (const char *address : {"127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "::", "64:ff9b::127.0.0.1",
                                "2002:7f00:1::1", "169.254.169.254", "10.0.0.1", "fd00::1"})
        row("rebound.example", {QString::fromLatin1(address)});
    row("rebound.example", {QStringLiteral("127.0.0.1"), QStringLiteral("10.0.0.1")});
    for (const char *host : {"127.0.0.1", "localhost", "x.localhost", "2130706433", "0x7f000001", "017700000001",
                             "127.1", "0x7f.1", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "0", "0.0.0.0"})
        row(host, {});
}

void TestGate::aNameMayNotLeadHome()
{
    QFETCH(const QString, host);
    QFETCH(const QStringList, addresses);
    Server server;
    m_resolver->names[host] = addresses;
    for (const NetworkMode mode : {NetworkMode::Allowlist, NetworkMode::Public}) {
        makeGate(policyOf(
            mode, {QStringLiteral("rebound.example"), QStringLiteral("localhost"), QStringLiteral("*.example.com")}));
        const auto made = offer(host, server.port());
        QVERIFY(answered(*made));
        QCOMPARE(made->refusal, std::optional(Refusal::Blocked));
        QCOMPARE(m_gate->log(1).value(0).state, State::Blocked);
        QVERIFY(!m_gate->log(1).value(0).rule.isEmpty());
    }
    QTest::qWait(20);
    QVERIFY(server.sockets.isEmpty());
}

void TestGate::goesToTheAddressThatIsAllowed()
{
    Server server;
    m_resolver->names[QStringLiteral("two.example")] = {QStringLiteral("10.255.255.1"), QStringLiteral("127.0.0.1")};
    makeGate(policyOf(NetworkMode::Public, {QStringLiteral("127.0.0.1/32:%1").arg(server.port())}));
    const auto made = offer(QStringLiteral("two.example"), server.port());
    QVERIFY(answered(*made));
    QVERIFY2(made->accepted, qPrintable(made->words));
    QCOMPARE(m_gate->log(1).value(0).address, QStringLiteral("127.0.0.1"));
    QCOMPARE(m_resolver->asked.size(), 1); // what was checked is what was dialled
}

void TestGate::blockedNamesAreNotLookedUp()
{
    makeGate(policyOf(NetworkMode::Allowlist, {QStringLiteral("a.example")}));
    const auto made = offer(QStringLiteral("secret.evil.example"), 443);
    QVERIFY(made->isAnswered()); // in the call
    QCOMPARE(made->refusal, std::optional(Refusal::Blocked));
    QVERIFY(m_resolver->asked.isEmpty());
}

void TestGate::noneRefusesAtOnce()
{
    makeGate(policyOf(NetworkMode::None, {QStringLiteral("a.example"), QStringLiteral("127.0.0.1")}));
    for (const QString &host : {QStringLiteral("a.example"), QStringLiteral("127.0.0.1")}) {
        const auto made = offer(host, 443);
        QVERIFY(made->isAnswered());
        QCOMPARE(made->refusal, std::optional(Refusal::Blocked));
        QVERIFY2(made->words.contains(QLatin1String("vitrine network policy allowlist -r R -s S")),
                 qPrintable(made->words));
        QVERIFY(made->words.contains(QLatin1String("Rule: none")));
    }
    QVERIFY(m_resolver->asked.isEmpty());
    QCOMPARE(m_gate->counters().blocked, 2);
}

void TestGate::refusalsNameRuleAndRemedy()
{
    m_resolver->names[QStringLiteral("a.example")] = {QStringLiteral("10.0.0.7")};
    makeGate(policyOf(NetworkMode::Allowlist, {QStringLiteral("a.example")}));
    const auto unknown = offer(QStringLiteral("b.example"), 443);
    QVERIFY(answered(*unknown));
    QVERIFY(unknown->words.contains(QLatin1String("vitrine network allow b.example:443 -r R -s S")));
    QVERIFY(unknown->words.contains(QLatin1String("Rule: allowlist")));
    const auto inside = offer(QStringLiteral("a.example"), 443);
    QVERIFY(answered(*inside));
    QVERIFY2(inside->words.contains(QLatin1String("vitrine network allow 10.0.0.7:443 -r R -s S")),
             qPrintable(inside->words));
    QVERIFY(inside->words.contains(QLatin1String("a.example leads to 10.0.0.7:443")));
}

void TestGate::failuresSayWhy()
{
    quint16 closedPort = 0;
    {
        Server server;
        closedPort = server.port();
    }
    makeGate(policyOf(NetworkMode::Public, {QStringLiteral("127.0.0.1")}));
    const auto made = offer(QStringLiteral("127.0.0.1"), closedPort);
    QVERIFY(answered(*made));
    QCOMPARE(made->refusal, std::optional(Refusal::Unreachable));
    QVERIFY2(made->words.contains(QLatin1String("refused")), qPrintable(made->words));
    QCOMPARE(m_gate->log(1).value(0).state, State::Failed);
    const auto nameless = offer(QStringLiteral("no.example"), 80);
    QVERIFY(answered(*nameless));
    QCOMPARE(nameless->refusal, std::optional(Refusal::Unreachable));
    QVERIFY(nameless->words.contains(QLatin1String("no.example")));
    QCOMPARE(m_gate->counters().failed, 2);
}

void TestGate::triesTheNextAddress()
{
    Server server;
    // Nobody listens on 127.0.0.2, as the server is bound to 127.0.0.1.
    m_resolver->names[QStringLiteral("two.example")] = {QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.1")};
    makeGate(policyOf(NetworkMode::Public, {QStringLiteral("127.0.0.0/8")}));
    const auto made = offer(QStringLiteral("two.example"), server.port());
    QVERIFY(answered(*made));
    QVERIFY2(made->accepted, qPrintable(made->words));
    QCOMPARE(m_gate->log(1).value(0).address, QStringLiteral("127.0.0.1"));
}

void TestGate::aSlowReaderHoldsTheServerBack()
{
    Server server;
    openTo(server);
    const auto made = offer(QStringLiteral("here.example"), server.port());
    QVERIFY(answered(*made));
    made->stream->takes = false;
    made->stream->collects = false;
    QTRY_VERIFY(!server.sockets.isEmpty());
    constexpr qint64 size = qint64(64) << 20;
    server.sockets.first()->write(QByteArray(size, 'x'));
    QTest::qWait(300);
    QVERIFY2(made->stream->mostHeld <= Relay::window, qPrintable(QString::number(made->stream->mostHeld)));
    QVERIFY(made->stream->mostHeld > 0);
    while (made->stream->receivedBytes < size) {
        const qint64 before = made->stream->receivedBytes;
        made->stream->takes = false;
        made->stream->held = 0;
        Q_EMIT made->stream->bytesWritten();
        QTRY_VERIFY(made->stream->receivedBytes > before);
        QVERIFY(made->stream->mostHeld <= Relay::window);
    }
    QCOMPARE(made->stream->receivedBytes, size);
}

void TestGate::aSlowServerHoldsTheGuestBack()
{
    Server server;
    server.reads = false;
    openTo(server);
    const auto made = offer(QStringLiteral("here.example"), server.port());
    QVERIFY(answered(*made));
    constexpr qint64 size = qint64(64) << 20;
    made->stream->say(QByteArray(size, 'y'));
    QTest::qWait(500);
    const qint64 sent = m_gate->log(1).value(0).bytesUp;
    // What the kernel's buffers take, and a window.
    QVERIFY2(sent > 0 && sent < (qint64(16) << 20), qPrintable(QString::number(sent)));
    QTRY_VERIFY(!server.sockets.isEmpty());
    qint64 got = 0;
    QTcpSocket *socket = server.sockets.first();
    socket->setReadBufferSize(0);
    connect(socket, &QTcpSocket::readyRead, this, [&] { got += socket->readAll().size(); });
    got += socket->readAll().size();
    QTRY_COMPARE_WITH_TIMEOUT(got, size, 20'000);
    socket->disconnect(this);
}

void TestGate::halvesEndApart()
{
    Server server;
    openTo(server);
    const auto made = offer(QStringLiteral("here.example"), server.port());
    QVERIFY(answered(*made));
    made->stream->say("question");
    made->stream->finish();
    QTRY_COMPARE(server.received, QByteArray("question"));
    QTcpSocket *socket = server.sockets.first();
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState); // QTcpSocket closes when the other half ends
    QTRY_VERIFY(made->stream->finished || made->stream->aborted);
}

void TestGate::aBrokenEndTakesTheOtherOne()
{
    Server server;
    openTo(server);
    const auto one = offer(QStringLiteral("here.example"), server.port());
    QVERIFY(answered(*one));
    QTRY_COMPARE(server.sockets.size(), 1);
    server.sockets.first()->abort();
    QTRY_VERIFY(one->stream->finished || one->stream->aborted);
    const auto two = offer(QStringLiteral("here.example"), server.port());
    QVERIFY(answered(*two));
    QTRY_COMPARE(server.sockets.size(), 2);
    two->stream->abort();
    QTRY_COMPARE(server.sockets.last()->state(), QAbstractSocket::UnconnectedState);
    QTRY_VERIFY(m_gate->openCount() <= 1);
}

void TestGate::withdrawnOffersEnd()
{
    m_resolver->answers = false;
    makeGate(policyOf(NetworkMode::Public, {}));
    const auto made = offer(QStringLiteral("a.example"), 80);
    QCOMPARE(m_gate->openCount(), 1);
    Q_EMIT made->withdrawn();
    QCOMPARE(m_gate->openCount(), 0);
    QCOMPARE(m_gate->log(1).value(0).state, State::Failed);
    m_resolver->kept.finish(QList<Address>{Address::v4(0x08080808)});
    QTest::qWait(10);
    QVERIFY(!made->isAnswered());
}

void TestGate::aNewPolicyEndsWhatItForbids()
{
    Server server;
    openTo(server);
    const auto made = offer(QStringLiteral("here.example"), server.port());
    QVERIFY(answered(*made));
    NetworkPolicy same = m_gate->policy();
    same.rules.append(QStringLiteral("more.example"));
    m_gate->setPolicy(same);
    QCOMPARE(m_gate->openCount(), 1);
    m_gate->setPolicy(policyOf(NetworkMode::Allowlist, {QStringLiteral("here.example")}));
    QCOMPARE(m_gate->openCount(), 0);
    QTRY_VERIFY(made->stream->aborted);
    m_resolver->answers = false;
    const auto waiting = offer(QStringLiteral("here.example"), server.port());
    m_gate->setPolicy(policyOf(NetworkMode::None, {}));
    QVERIFY(waiting->refusal);
    QCOMPARE(m_gate->openCount(), 0);
}

void TestGate::manyAtATime()
{
    Server server;
    server.server.setMaxPendingConnections(500);
    server.answer = [](QTcpSocket &socket, const QByteArray &bytes) { socket.write(bytes); };
    openTo(server);
    QList<std::shared_ptr<FakeOffer>> offers;
    for (int i = 0; i < 256; ++i)
        offers.append(offer(QStringLiteral("here.example"), server.port()));
    const auto oneTooMany = offer(QStringLiteral("here.example"), server.port());
    QCOMPARE(oneTooMany->refusal, std::optional(Refusal::Busy));
    for (int i = 0; i < 256; ++i) {
        QVERIFY(answered(*offers.at(i)));
        QVERIFY2(offers.at(i)->accepted, qPrintable(offers.at(i)->words));
        offers.at(i)->stream->say(QByteArray::number(i));
    }
    for (int i = 0; i < 256; ++i)
        QTRY_COMPARE(offers.at(i)->stream->received, QByteArray::number(i));
    m_gate->endAll();
    QCOMPARE(m_gate->openCount(), 0);
}

void TestGate::goesThroughTheComputersProxy()
{
    Server proxy;
    proxy.answer = [](QTcpSocket &socket, const QByteArray &bytes) {
        if (bytes.startsWith("CONNECT "))
            socket.write("HTTP/1.1 200 OK\r\nVia: x\r\n\r\nearly ");
        else
            socket.write("echo " + bytes);
    };
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("https_proxy"), QStringLiteral("http://u:p@127.0.0.1:%1").arg(proxy.port()));
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("direct.example"));
    m_proxy = HostProxy::fromEnvironment(environment);
    makeGate(policyOf(NetworkMode::Allowlist, {QStringLiteral("a.example"), QStringLiteral("direct.example")}));
    const auto made = offer(QStringLiteral("a.example"), 443);
    QVERIFY(answered(*made));
    QVERIFY2(made->accepted, qPrintable(made->words));
    made->stream->say("hello");
    QTRY_COMPARE(made->stream->received, QByteArray("early echo hello"));
    QVERIFY(proxy.received.startsWith(
        "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\nProxy-Authorization: Basic dTpw\r\n\r\n"));
    QVERIFY(m_gate->log(1).value(0).viaProxy);
    QVERIFY(m_resolver->asked.isEmpty());
    // What is blocked by its name, and addresses of this computer, never get to the proxy.
    for (const QString &host : {QStringLiteral("b.example"), QStringLiteral("10.0.0.1"), QStringLiteral("127.0.0.1"),
                                QStringLiteral("169.254.169.254"), QStringLiteral("localhost")}) {
        const auto blocked = offer(host, 443);
        QVERIFY(answered(*blocked));
        QCOMPARE(blocked->refusal, std::optional(Refusal::Blocked));
    }
    QCOMPARE(proxy.sockets.size(), 1);
    const auto direct = offer(QStringLiteral("direct.example"), 443);
    QVERIFY(answered(*direct));
    QCOMPARE(m_resolver->asked, QStringList{QStringLiteral("direct.example")});
}

void TestGate::theProxysRefusalIsTold()
{
    Server proxy;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("https_proxy"), QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()));
    m_proxy = HostProxy::fromEnvironment(environment);
    makeGate(policyOf(NetworkMode::Public, {}));
    for (const QByteArray &reply : {QByteArray("HTTP/1.1 403 Not here\r\n\r\n"), QByteArray("HTTP/1.1 2000 OK\r\n\r\n"),
                                    QByteArray("SSH-2.0-x\r\n\r\n"), QByteArray(40'000, 'x'), QByteArray("\r\n\r\n")}) {
        proxy.answer = [reply](QTcpSocket &socket, const QByteArray &) {
            socket.write(reply);
            socket.disconnectFromHost();
        };
        const auto made = offer(QStringLiteral("a.example"), 443);
        QVERIFY(answered(*made));
        QCOMPARE(made->refusal, std::optional(Refusal::Unreachable));
        QVERIFY2(made->words.contains(QLatin1String("proxy")), qPrintable(made->words));
    }
}

void TestGate::theLogIsKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("network.jsonl"));
    Server server;
    m_resolver->names[QStringLiteral("here.example")] = {QStringLiteral("127.0.0.1")};
    const auto policy = policyOf(NetworkMode::Allowlist,
                                 {QStringLiteral("here.example"), QStringLiteral("127.0.0.1:%1").arg(server.port())});
    makeGate(policy, file);
    (void)offer(QStringLiteral("evil.example"), 443);
    const auto made = offer(QStringLiteral("here.example"), server.port());
    QVERIFY(answered(*made));
    // As after a kill: a line that was cut, and a connection without end.
    QVERIFY(QFile::copy(file, file + QStringLiteral(".killed")));
    m_gate->endAll();
    QCOMPARE(m_gate->log(10).size(), 2);
    makeGate(policy, file);
    QList<ConnectionRecord> records = m_gate->log(10);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0).number, 2);
    QCOMPARE(records.at(0).state, State::Ended);
    QCOMPARE(records.at(1).state, State::Blocked);
    QCOMPARE(records.at(1).target.host, QStringLiteral("evil.example"));
    QCOMPARE(m_gate->counters().blocked, 1);
    QCOMPARE(m_gate->counters().allowed, 1);
    (void)offer(QStringLiteral("evil.example"), 443);
    QCOMPARE(m_gate->log(1).value(0).number, 3);

    QFile killed(file + QStringLiteral(".killed"));
    QVERIFY(killed.open(QIODevice::Append));
    killed.write("{\"number\":99,\"host");
    killed.close();
    makeGate(policy, killed.fileName());
    records = m_gate->log(10);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0).state, State::Ended);
    QVERIFY(!records.at(0).reason.isEmpty());
    QCOMPARE(m_gate->counters().blocked, 1);
}

void TestGate::theLogHasACap()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("network.jsonl"));
    makeGate(policyOf(NetworkMode::None, {}), file);
    for (int i = 0; i < 4000; ++i)
        (void)offer(QStringLiteral("host%1.example").arg(i), 443);
    QCOMPARE(m_gate->log(100'000).size(), ConnectionLog::maxRecords);
    QCOMPARE(m_gate->log(100'000).value(0).number, 4000);
    QCOMPARE(m_gate->counters().blocked, 4000);
    QVERIFY(QFileInfo(file).size() <= ConnectionLog::maxFileBytes + 4096);
    QVERIFY(QFileInfo(file + QStringLiteral(".old")).size() <= ConnectionLog::maxFileBytes + 4096);
    makeGate(policyOf(NetworkMode::None, {}), file);
    QCOMPARE(m_gate->counters().blocked, 4000);
    QCOMPARE(m_gate->log(100'000).value(0).number, 4000);
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
