// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/websocket.h"
#include "tests/patience.h"
#include "tests/unit/gateway/gatewayfixture.h"

#include <QJsonArray>
#include <QtEndian>

using namespace Vitrine;
using namespace Vitrine::Gateway;

namespace {

const QByteArray handshakeKey = "dGhlIHNhbXBsZSBub25jZQ=="; // of RFC 6455, 1.3

Fields upgradeFields(const QByteArray &session = GatewayFixture::sessionId())
{
    return {{"Connection", "keep-alive, Upgrade"},
            {"Upgrade", "websocket"},
            {"Sec-WebSocket-Version", "13"},
            {"Sec-WebSocket-Key", handshakeKey},
            {"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", session}};
}

/// A client's frame, masked.
QByteArray masked(int opcode, const QByteArray &payload, bool last = true)
{
    QByteArray bytes;
    bytes += char((last ? 0x80 : 0) | opcode);
    if (payload.size() < 126) {
        bytes += char(0x80 | payload.size());
    } else {
        bytes += char(0x80 | 127);
        const quint64 size = qToBigEndian(quint64(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    const QByteArray mask("\x01\x02\x03\x04");
    bytes += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes += char(payload[i] ^ mask[i % 4]);
    return bytes;
}

/// A client that has been let in.
class Client
{
public:
    Client(const GatewayFixture &fixture, const QByteArray &target, const Fields &fields = upgradeFields())
        : m_socket(fixture.connection())
    {
        m_socket->write(fixture.bytes("GET", target, {}, fields));
        (void)waitUntil([&] { return read().contains("\r\n\r\n"); });
        answer = GatewayFixture::parse(m_bytes);
        if (answer.status == 101)
            m_bytes.remove(0, m_bytes.indexOf("\r\n\r\n") + 4);
    }

    void send(const QByteArray &message) { m_socket->write(masked(2, message)); }
    void write(const QByteArray &bytes) { m_socket->write(bytes); }
    void leave() { m_socket->abort(); }
    [[nodiscard]] bool isClosed()
    {
        read();
        return m_socket->state() == QAbstractSocket::UnconnectedState;
    }
    QByteArray &read()
    {
        m_bytes += m_socket->readAll();
        return m_bytes;
    }
    /// The next frame: opcode and payload. Opcode -1: none came.
    std::pair<int, QByteArray> frame()
    {
        std::pair<int, QByteArray> frame{-1, {}};
        (void)waitUntil([&] {
            read();
            if (m_bytes.size() < 2)
                return false;
            qsizetype size = m_bytes[1] & 0x7F;
            qsizetype head = 2;
            if (size == 126 && m_bytes.size() >= 4) {
                size = qFromBigEndian<quint16>(m_bytes.constData() + 2);
                head = 4;
            } else if (size > 125) {
                return false;
            }
            if (m_bytes.size() < head + size)
                return false;
            frame = {m_bytes[0] & 0x0F, m_bytes.mid(head, size)};
            m_bytes.remove(0, head + size);
            return true;
        });
        return frame;
    }
    /// The code of the close frame that comes, whatever else comes before.
    int closeCode()
    {
        for (int i = 0; i < 1000; ++i) {
            const auto [opcode, payload] = frame();
            if (opcode == -1)
                return -1;
            if (opcode == 8)
                return qFromBigEndian<quint16>(payload.constData());
        }
        return -1;
    }
    /// The next message of that channel.
    QByteArray message(char channel)
    {
        for (int i = 0; i < 100; ++i) {
            const auto [opcode, payload] = frame();
            if (opcode == -1)
                return "nothing came";
            if (opcode == 2 && payload.startsWith(channel))
                return payload.sliced(1);
        }
        return "nothing of it came";
    }
    /// All of that channel, until it holds `words`.
    QByteArray until(char channel, const QByteArray &words)
    {
        QByteArray all;
        for (int i = 0; i < 100 && !all.contains(words); ++i)
            all += message(channel);
        return all;
    }
    QJsonObject status() { return QJsonDocument::fromJson(message('\x03')).object(); }

    HttpAnswer answer;

private:
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_bytes;
};

} // namespace

class TestGatewaySockets : public QObject
{
    Q_OBJECT

    std::unique_ptr<GatewayFixture> m_fixture;
    QByteArray shellPath(const QByteArray &id) const { return m_fixture->runtimePath("/ws/shells?shellId=" + id); }
    int opened() const
    {
        int count = 0;
        for (const QString &call : m_fixture->engine.calls())
            count += call.startsWith(QLatin1String("shells.open")) ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<GatewayFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void frames();
    void brokenFrames_data();
    void brokenFrames();
    void handshake_data();
    void handshake();
    void shell();
    void exitStatus_data();
    void exitStatus();
    void detachAndReplay();
    void longReplay();
    void replaced();
    void closedByTheClient();
    void limits_data();
    void limits();
    void fragments();
    void inputWaits();
    void tooManyShells();
    void agentSocket();
    void agentThatRefuses();
    void agentSocketLimits();
};

void TestGatewaySockets::frames()
{
    FrameReader reader;
    const QByteArray bytes = masked(2, "hello") + masked(9, "") + masked(1, QByteArray(300, 'x'), false);
    QList<Frame> all;
    for (const char c : bytes) { // in the smallest pieces
        reader.feed(QByteArray(1, c));
        while (const auto frame = reader.next())
            all.append(*frame);
    }
    QCOMPARE(reader.problem(), 0);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].payload, QByteArray("hello"));
    QCOMPARE(all[0].opcode, Opcode::Binary);
    QCOMPARE(all[1].opcode, Opcode::Ping);
    QVERIFY(!all[2].isLast && all[0].isLast);
    QCOMPARE(all[2].payload, QByteArray(300, 'x'));
    QCOMPARE(frameBytes(Opcode::Binary, "hi"), QByteArray("\x82\x02hi"));
    QCOMPARE(frameBytes(Opcode::Binary, QByteArray(200, 'x')).first(4), QByteArray("\x82\x7e\x00\xc8", 4));
    QCOMPARE(closeFrame(4000), QByteArray("\x88\x02\x0f\xa0", 4));
}

void TestGatewaySockets::brokenFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("problem");
    QTest::newRow("not masked") << QByteArray("\x82\x01x") << 1002;
    QTest::newRow("reserved bit") << QByteArray("\xC2\x80") << 1002;
    QTest::newRow("unknown opcode") << QByteArray("\x83\x80") << 1002;
    QTest::newRow("ping in pieces") << masked(9, "x", false) << 1002;
    QTest::newRow("long ping") << QByteArray("\x89\xFE\x01\x00", 4) << 1002;
    QTest::newRow("just fits") << masked(2, QByteArray(65536, 'x')) << 0;
    QTest::newRow("too long") << masked(2, QByteArray(65537, 'x')) << 1009;
    QTest::newRow("far too long") << QByteArray("\x82\xFF\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF") << 1009;
    QTest::newRow("too often") << masked(9, "").repeated(251) << 1008;
    QTest::newRow("often") << masked(9, "").repeated(250) << 0;
}

void TestGatewaySockets::brokenFrames()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, problem);
    FrameReader reader;
    reader.feed(bytes);
    while (reader.next()) {
    }
    QCOMPARE(reader.problem(), problem);
}

void TestGatewaySockets::handshake_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<int>("status");
    const QByteArray path = "/ws/shells?shellId=one";
    Fields noKey = upgradeFields();
    noKey.remove(3);
    Fields oldVersion = upgradeFields();
    oldVersion[2].second = "8";
    QTest::newRow("good") << path << upgradeFields() << 101;
    QTest::newRow("no upgrade") << path
                                << Fields{{"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", GatewayFixture::sessionId()}}
                                << 400;
    QTest::newRow("no key") << path << noKey << 400;
    QTest::newRow("old version") << path << oldVersion << 400;
    QTest::newRow("short session") << path << upgradeFields("short") << 400;
    QTest::newRow("bad shell id") << QByteArray("/ws/shells?shellId=a%20b") << upgradeFields() << 424;
    QTest::newRow("page") << path << upgradeFields() + Fields{{"Origin", "http://127.0.0.1"}} << 403;
    QTest::newRow("no shell id") << QByteArray("/ws/shells") << upgradeFields() << 101;
    QTest::newRow("unknown endpoint") << QByteArray("/ws/shells?qualifier=nosuch") << upgradeFields() << 404;
}

void TestGatewaySockets::handshake()
{
    QFETCH(const QByteArray, target);
    QFETCH(const Fields, fields);
    QFETCH(const int, status);
    const Client client(*m_fixture, m_fixture->runtimePath(target), fields);
    QCOMPARE(client.answer.status, status);
    if (status != 101)
        return;
    QCOMPARE(client.answer.field("Sec-WebSocket-Accept"), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    QCOMPARE(client.answer.field("x-amzn-bedrock-agentcore-runtime-session-id"), GatewayFixture::sessionId());
    QVERIFY(!client.answer.field("x-amzn-bedrock-agentcore-shell-id").isEmpty());
    QVERIFY(client.answer.field("Sec-WebSocket-Extensions").isEmpty());
}

void TestGatewaySockets::shell()
{
    Client client(*m_fixture, shellPath("one"));
    QCOMPARE(client.answer.status, 101);
    const QJsonObject confirmed = client.status();
    QCOMPARE(confirmed[u"status"].toString(), QStringLiteral("Success"));
    QCOMPARE(confirmed[u"metadata"].toObject(),
             QJsonObject({{QStringLiteral("shellId"), QStringLiteral("one")}, {QStringLiteral("reconnected"), false}}));
    QVERIFY(client.message('\x01').contains("# "));
    client.send(QByteArray("\0ls\r", 4));
    QVERIFY(client.message('\x01').startsWith("ls"));
    client.send("\x05");
    QCOMPARE(client.message('\x05'), QByteArray());
    client.write(masked(9, "are you there"));
    const auto [opcode, payload] = client.frame();
    QCOMPARE(opcode, 10);
    QCOMPARE(payload, QByteArray("are you there"));
    client.send("\x04{\"width\":0,\"height\":5}");
    QVERIFY(client.message('\x02').contains("width"));
    client.send("\x04{\"width\":132,\"height\":43}");
    client.send("\x77nonsense");
    QVERIFY(client.message('\x02').contains("119"));
}

void TestGatewaySockets::exitStatus_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("causes");
    QTest::newRow("good") << 0 << QString();
    QTest::newRow("bad") << 7 << QStringLiteral("ExitCode 7");
    QTest::newRow("killed") << 137 << QStringLiteral("ExitCode 137 Signal 9");
}

void TestGatewaySockets::exitStatus()
{
    QFETCH(const int, code);
    QFETCH(const QString, causes);
    Client client(*m_fixture, shellPath("one"));
    QCOMPARE(client.status()[u"metadata"][u"shellId"].toString(), QStringLiteral("one"));
    m_fixture->engine.endShells(code);
    const QJsonObject status = client.status();
    QCOMPARE(status[u"status"].toString(), code == 0 ? QStringLiteral("Success") : QStringLiteral("Failure"));
    QStringList words;
    const auto list = status[u"details"][u"causes"].toArray();
    for (const auto &each : list)
        words << each[u"reason"].toString() << each[u"message"].toString();
    QCOMPARE(words.join(u' '), causes);
    if (code != 0)
        QCOMPARE(status[u"message"].toString(), QStringLiteral("command terminated with exit code %1").arg(code));
    QCOMPARE(client.closeCode(), 1000);
    QTRY_VERIFY(client.isClosed());
}

void TestGatewaySockets::detachAndReplay()
{
    {
        Client client(*m_fixture, shellPath("one"));
        QCOMPARE(client.status()[u"metadata"][u"reconnected"].toBool(true), false);
        client.send(QByteArray("\0seen\r", 6));
        QVERIFY(client.until('\x01', "seen").contains("seen")); // what is on its way when it leaves may be lost
        client.leave();
    }
    QTest::qWait(100);
    m_fixture->engine.printInShells("while nobody was there\r\n");
    QTest::qWait(100);
    Client again(*m_fixture, shellPath("one"));
    const QJsonObject metadata = again.status()[u"metadata"].toObject();
    QCOMPARE(metadata,
             QJsonObject({{QStringLiteral("shellId"), QStringLiteral("one")}, {QStringLiteral("reconnected"), true}}));
    const QByteArray replay = again.message('\x01');
    QVERIFY2(replay.contains("seen") && replay.endsWith("while nobody was there\r\n"), replay.constData());
    QCOMPARE(opened(), 1);
    Client other(*m_fixture, shellPath("two"));
    QCOMPARE(other.status()[u"metadata"][u"reconnected"].toBool(true), false);
    QCOMPARE(opened(), 2);
}

void TestGatewaySockets::longReplay()
{
    {
        Client client(*m_fixture, shellPath("one"));
        QCOMPARE(client.answer.status, 101);
        client.leave();
    }
    QTest::qWait(100);
    const QByteArray line(1024, 'x');
    for (int i = 0; i < 300; ++i)
        m_fixture->engine.printInShells(line);
    QTest::qWait(200);
    Client again(*m_fixture, shellPath("one"));
    QCOMPARE(again.status()[u"metadata"][u"bytesDropped"].toInteger(), 300 * 1024 - 256 * 1024);
    qsizetype replayed = 0;
    while (replayed < 256 * 1024) {
        const QByteArray piece = again.message('\x01');
        QVERIFY(piece.startsWith('x'));
        replayed += piece.size();
    }
    QCOMPARE(replayed, 256 * 1024);
}

void TestGatewaySockets::replaced()
{
    Client first(*m_fixture, shellPath("one"));
    QCOMPARE(first.answer.status, 101);
    Client second(*m_fixture, shellPath("one"));
    QCOMPARE(second.status()[u"metadata"][u"reconnected"].toBool(), true);
    QCOMPARE(first.closeCode(), 4000);
    second.send(QByteArray("\0mine\r", 6));
    QVERIFY(second.until('\x01', "mine").contains("mine"));
}

void TestGatewaySockets::closedByTheClient()
{
    Client client(*m_fixture, shellPath("one"));
    client.send("\xFF");
    QCOMPARE(client.message('\xFF'), QByteArray());
    QCOMPARE(client.closeCode(), 1000);
    QTest::qWait(50);
    Client again(*m_fixture, shellPath("one"));
    QCOMPARE(again.status()[u"metadata"][u"reconnected"].toBool(true), false); // the old one is gone for good
}

void TestGatewaySockets::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("too big") << masked(2, QByteArray(65537, 'x')) << 1009;
    QTest::newRow("big in pieces") << masked(2, QByteArray(65536, 'x'), false) + masked(0, "x") << 1009;
    QTest::newRow("text") << masked(1, "x").repeated(5) << 1003;
    QTest::newRow("too often") << masked(2, QByteArray(1, '\0')).repeated(300) << 1008;
    QTest::newRow("not masked") << QByteArray("\x82\x01x") << 1002;
    QTest::newRow("goes on with nothing") << masked(0, "x") << 1002;
    QTest::newRow("closes") << masked(8, QByteArray("\x03\xe8", 2)) << 1000;
}

void TestGatewaySockets::limits()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    Client client(*m_fixture, shellPath("one"));
    QCOMPARE(client.answer.status, 101);
    client.write(bytes);
    QCOMPARE(client.closeCode(), code);
    QTRY_VERIFY(client.isClosed());
    // The shell itself is still there.
    Client again(*m_fixture, shellPath("one"));
    QCOMPARE(again.status()[u"metadata"][u"reconnected"].toBool(), true);
}

void TestGatewaySockets::fragments()
{
    Client client(*m_fixture, shellPath("one"));
    QVERIFY(client.message('\x01').contains("# "));
    client.write(masked(2, QByteArray("\0he", 3), false) + masked(9, "") + masked(0, "ll", false) + masked(0, "o\r"));
    QVERIFY(client.message('\x01').startsWith("hello"));
    client.write(masked(1, "x").repeated(4)); // four are forgiven
    client.send("\x05");
    QCOMPARE(client.message('\x05'), QByteArray());
}

/// A program that does not read holds the client up; nothing is lost, and nothing is kept in memory.
void TestGatewaySockets::inputWaits()
{
    Client client(*m_fixture, shellPath("a"));
    QCOMPARE(client.answer.status, 101);
    (void)client.status();
    m_fixture->engine.holdShellInput();
    QByteArray all;
    for (int i = 0; i < 96; ++i) {
        const QByteArray piece(60'000, char('a' + i % 26));
        all += piece;
        client.send('\0' + piece);
        QTest::qWait(5); // not too many frames a second
    }
    qsizetype before = -1;
    QVERIFY(waitUntil([&] {
        QTest::qWait(100);
        return std::exchange(before, m_fixture->engine.heldShellInput().size()) ==
               m_fixture->engine.heldShellInput().size();
    }));
    QVERIFY2(before <= Api::Shell::inputWindow, QByteArray::number(before));
    QVERIFY(before > 0);
    m_fixture->engine.takeShellInput();
    QByteArray echo;
    for (int i = 0; i < 1000 && !echo.endsWith(all); ++i)
        echo += client.message('\1');
    QVERIFY2(echo.endsWith(all), QByteArray::number(echo.size()));
}

void TestGatewaySockets::tooManyShells()
{
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<Client>(*m_fixture, shellPath("s" + QByteArray::number(i))));
        QCOMPARE(clients.back()->answer.status, 101);
    }
    clients.front()->leave(); // it counts all the same
    QTest::qWait(50);
    const Client over(*m_fixture, shellPath("over"));
    QCOMPARE(over.answer.status, 424);
    QCOMPARE(over.answer.field("x-amzn-errortype"), QByteArray("RuntimeClientError"));
    const Client elsewhere(*m_fixture, shellPath("over"), upgradeFields(QByteArray(36, 't')));
    QCOMPARE(elsewhere.answer.status, 101);
}

void TestGatewaySockets::agentSocket()
{
    auto socket = m_fixture->connection();
    socket->write(m_fixture->bytes("GET", m_fixture->runtimePath("/ws"), {},
                                   upgradeFields() + Fields{{"Sec-WebSocket-Protocol", "chat"},
                                                            {"Sec-WebSocket-Extensions", "permessage-deflate"}}));
    QTRY_COMPARE(m_fixture->agents.streams.size(), 1);
    const auto agent = m_fixture->agents.streams.first();
    QTRY_VERIFY(agent->received.endsWith("\r\n\r\n"));
    QVERIFY(agent->received.startsWith("GET /ws HTTP/1.1\r\n"));
    QVERIFY(agent->received.contains("Sec-WebSocket-Key: " + handshakeKey + "\r\n"));
    QVERIFY(agent->received.contains("Sec-WebSocket-Protocol: chat\r\n"));
    QVERIFY(!agent->received.contains("deflate"));
    QVERIFY(!agent->received.contains("AWS4-HMAC"));
    QVERIFY(agent->received.contains("X-Amzn-Bedrock-AgentCore-Runtime-Session-Id: " + GatewayFixture::sessionId()));
    agent->received.clear();
    Q_EMIT agent->data("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: yes\r\n");
    Q_EMIT agent->data("Sec-WebSocket-Protocol: chat\r\n\r\n\x81\x02hi");
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll(), received.endsWith("\x81\x02hi")));
    const HttpAnswer answer = GatewayFixture::parse(received);
    QCOMPARE(answer.status, 101);
    QCOMPARE(answer.field("Sec-WebSocket-Accept"), QByteArray("yes"));
    QCOMPARE(answer.field("Sec-WebSocket-Protocol"), QByteArray("chat"));
    const QByteArray frame = masked(1, "hello") + masked(2, QByteArray(1000, '\0'));
    socket->write(frame);
    QTRY_COMPARE(agent->received, frame); // as it is
    Q_EMIT agent->data("\x82\x01z");
    received.clear();
    QTRY_COMPARE((received += socket->readAll(), received), QByteArray("\x82\x01z"));
    QVERIFY(agent->credit > 0);
    socket->abort();
    QTRY_VERIFY(agent->aborted);
}

void TestGatewaySockets::agentThatRefuses()
{
    for (const QByteArray reply : {"HTTP/1.1 404 Not Found\r\n\r\n", "nonsense\r\n\r\n", ""}) {
        m_fixture->agents.streams.clear();
        auto socket = m_fixture->connection();
        socket->write(m_fixture->bytes("GET", m_fixture->runtimePath("/ws"), {}, upgradeFields()));
        QTRY_COMPARE(m_fixture->agents.streams.size(), 1);
        const auto agent = m_fixture->agents.streams.first();
        QTRY_VERIFY(!agent->received.isEmpty());
        if (!reply.isEmpty())
            Q_EMIT agent->data(reply);
        else
            Q_EMIT agent->readFinished();
        QByteArray received;
        QTRY_VERIFY((received += socket->readAll(), GatewayFixture::parse(received).whole));
        QCOMPARE(GatewayFixture::parse(received).status, 424);
        QVERIFY(agent->aborted);
    }
}

void TestGatewaySockets::agentSocketLimits()
{
    auto socket = m_fixture->connection();
    socket->write(m_fixture->bytes("GET", m_fixture->runtimePath("/ws"), {}, upgradeFields()));
    QTRY_COMPARE(m_fixture->agents.streams.size(), 1);
    const auto agent = m_fixture->agents.streams.first();
    QTRY_VERIFY(!agent->received.isEmpty());
    Q_EMIT agent->data("HTTP/1.1 101 Switching Protocols\r\n\r\n");
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll(), received.endsWith("\r\n\r\n")));
    socket->write(masked(2, QByteArray(65537, 'x')));
    received.clear();
    QTRY_VERIFY((received += socket->readAll(), received == closeFrame(CloseCode::tooBig)));
    QVERIFY(agent->aborted);
}

QTEST_GUILESS_MAIN(TestGatewaySockets)
#include "tst_gatewaysockets.moc"
