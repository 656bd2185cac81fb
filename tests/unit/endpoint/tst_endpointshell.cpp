// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/shellcall.h"
#include "tests/patience.h"
#include "tests/unit/endpoint/scriptedserver.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace std::chrono_literals;
using namespace Vitrine;
using namespace Vitrine::Endpoint;

namespace {

const ShellPatience patience{{1min, 1ms, 3}, 1min, 1min, 1min, 1ms, 1min, 4};

QByteArray connectedStatus(bool reconnected, int dropped = 0)
{
    return shellMessage(ShellChannel::Status,
                        R"({"kind":"Status","apiVersion":"v1","metadata":{"shellId":"one","reconnected":)" +
                            QByteArray(reconnected ? "true" : "false") +
                            (dropped > 0 ? ",\"bytesDropped\":" + QByteArray::number(dropped) : QByteArray()) +
                            R"(},"status":"Success"})");
}

QByteArray exitStatus(int code)
{
    const QByteArray number = QByteArray::number(code);
    return shellMessage(
        ShellChannel::Status,
        code == 0 ? QByteArray(R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success"})")
                  : R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
                    R"("reason":"NonZeroExitCode","message":"command terminated with exit code )" +
                        number + R"(","details":{"causes":[{"reason":"ExitCode","message":")" + number + R"("}]}})");
}

/// The handshake of a WebSocket and the first message of a shell, by hand.
void welcome(const ScriptedServer::Request &request, QTcpSocket *socket)
{
    const QByteArray key = AwsWire::fieldOf(request.fields, "sec-websocket-key");
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    const QByteArray status = connectedStatus(false);
    const QByteArray frame = QByteArray("\x82") + char(status.size()); // below 126
    socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Accept: " +
                  accept + "\r\n\r\n" + frame + status);
}

/// A server of shells that does what the test says.
class ShellServer : public QObject
{
public:
    ShellServer() : m_server(QString(), QWebSocketServer::NonSecureMode)
    {
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket *socket = m_server.nextPendingConnection()) {
                socket->setParent(this);
                clients.append(socket);
                connect(socket, &QWebSocket::binaryMessageReceived, this,
                        [this](const QByteArray &message) { messages.append(message); });
                connect(socket, &QWebSocket::disconnected, this, [this] { ++left; });
                if (greet)
                    greet(socket);
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port is free");
    }

    ~ShellServer() override
    {
        for (QWebSocket *client : std::as_const(clients))
            client->disconnect(this);
    }

    [[nodiscard]] Service service() const
    {
        return testService(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    [[nodiscard]] QByteArray input() const
    {
        QByteArray all;
        for (const QByteArray &message : messages) {
            if (message.startsWith('\0'))
                all += message.sliced(1);
        }
        return all;
    }

    std::function<void(QWebSocket *)> greet = [](QWebSocket *socket) {
        socket->sendBinaryMessage(connectedStatus(false));
    };
    QList<QWebSocket *> clients;
    QByteArrayList messages;
    int left = 0;

private:
    QWebSocketServer m_server;
};

/// A shell, and all that it said.
struct Heard
{
    explicit Heard(const Service &service, const ShellPatience &with = patience)
        : call(service, testSession, QStringLiteral("one"))
    {
        call.setPatience(with);
        const auto connect = [this](auto signal, auto slot) { QObject::connect(&call, signal, &call, slot); };
        connect(&ShellCall::opened, [this](bool again, qint64 bytes) {
            ++opens;
            isReconnected = again;
            dropped = bytes;
        });
        connect(&ShellCall::data, [this](const QByteArray &bytes) { out += bytes; });
        connect(&ShellCall::notice, [this](const QString &text) { notices.append(text); });
        connect(&ShellCall::lost, [this] { ++losses; });
        connect(&ShellCall::drained, [this] { ++drains; });
        connect(&ShellCall::ended, [this](int code) {
            exitCode = code;
            ++ends;
        });
        connect(&ShellCall::failed, [this](const Error &problem) {
            error = problem;
            ++ends;
        });
        call.start(90, 30);
    }

    ShellCall call;
    QByteArray out;
    QStringList notices;
    int opens = 0;
    int losses = 0;
    int drains = 0;
    int ends = 0;
    bool isReconnected = false;
    qint64 dropped = 0;
    std::optional<int> exitCode;
    std::optional<Error> error;
};

} // namespace

class TestEndpointShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data();
    void statuses();
    void opensAndTalks();
    void exits();
    void takesUpALostShell();
    void anotherShellIsNotTakenForTheLostOne();
    void givesUpTakingUp();
    void closeCodes_data();
    void closeCodes();
    void endsWithItsMachine();
    void refusals_data();
    void refusals();
    void asksAgainWhileItMayPass();
    void noGreeting();
    void hostileMessages_data();
    void hostileMessages();
    void muchInput();
    void aRefusalThatHasPassed();
    void silentConnection();
    void pausing();
    void closing();
    void detaching();
};

void TestEndpointShell::statuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind"); // -1: not understood
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const QByteArray &json, int kind, int exitCode) {
        QTest::newRow(name) << json << kind << exitCode;
    };
    row("connected", connectedStatus(true, 5).sliced(1), int(ShellStatus::Kind::Connected), -1);
    row("good", exitStatus(0).sliced(1), int(ShellStatus::Kind::Ended), 0);
    row("seven", exitStatus(7).sliced(1), int(ShellStatus::Kind::Ended), 7);
    row("platform", R"({"status":"Failure","reason":"InternalError","message":"gone","code":500})",
        int(ShellStatus::Kind::Failed), -1);
    row("no number", exitStatus(7).sliced(1).replace("\"message\":\"7\"", "\"message\":\"x\""), -1, -1);
    row("too large", exitStatus(256).sliced(1), -1, -1);
    row("no JSON", "x", -1, -1);
    row("no status", "{}", -1, -1);
}

void TestEndpointShell::statuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, kind);
    QFETCH(const int, exitCode);
    const auto status = shellStatus(json);
    QCOMPARE(status ? int(status->kind) : -1, kind);
    if (status)
        QCOMPARE(status->exitCode, exitCode);
}

void TestEndpointShell::opensAndTalks()
{
    ShellServer server;
    Heard heard(server.service());
    QTRY_COMPARE(heard.opens, 1);
    QVERIFY(!heard.isReconnected);
    QTRY_COMPARE(server.messages.value(0), QByteArray("\4{\"height\":30,\"width\":90}"));
    heard.call.resize(100, 40);
    heard.call.write("ls\n");
    QTRY_COMPARE(server.input(), QByteArray("ls\n"));
    QVERIFY(server.messages.contains(QByteArray("\4{\"height\":40,\"width\":100}")));
    server.clients.first()->sendBinaryMessage(shellMessage(ShellChannel::Stdout, "a\0\xff b"));
    server.clients.first()->sendBinaryMessage(shellMessage(ShellChannel::Heartbeat));
    server.clients.first()->sendBinaryMessage(shellMessage(ShellChannel::Stderr, "of the \x1b service"));
    QTRY_COMPARE(heard.notices.size(), 1);
    QVERIFY(!heard.notices.first().contains(QChar(0x1b)));
    QCOMPARE(heard.out, QByteArray("a\0\xff b"));

    const QNetworkRequest request = server.clients.first()->request();
    QCOMPARE(request.rawHeader(sessionField), testSession.id.toLatin1());
    QVERIFY(request.rawHeader("Authorization").startsWith("AWS4-HMAC-SHA256 Credential=AKIAVITRINETESTKEY00/"));
    QVERIFY(request.rawHeader("Origin").isEmpty());
    QVERIFY(server.clients.first()->requestUrl().query() == QLatin1String("shellId=one"));
}

void TestEndpointShell::exits()
{
    for (const int code : {0, 7}) {
        ShellServer server;
        server.greet = [code](QWebSocket *socket) {
            socket->sendBinaryMessage(connectedStatus(false));
            socket->sendBinaryMessage(shellMessage(ShellChannel::Stdout, "bye"));
            socket->sendBinaryMessage(exitStatus(code));
            socket->close();
        };
        const Heard heard(server.service());
        QTRY_COMPARE(heard.ends, 1);
        QVERIFY2(heard.exitCode.has_value(), heard.error ? qPrintable(heard.error->text()) : "");
        QCOMPARE(*heard.exitCode, code);
        QCOMPARE(heard.out, QByteArray("bye"));
        QTRY_COMPARE(server.left, 1);
        QCOMPARE(heard.ends, 1);
        QCOMPARE(heard.losses, 0);
    }
}

void TestEndpointShell::takesUpALostShell()
{
    ShellServer server;
    Heard heard(server.service());
    QTRY_COMPARE(heard.opens, 1);
    server.greet = [](QWebSocket *socket) {
        socket->sendBinaryMessage(connectedStatus(true, 12));
        socket->sendBinaryMessage(shellMessage(ShellChannel::Stdout, "again"));
    };
    server.clients.first()->abort();
    QTRY_COMPARE(heard.losses, 1);
    heard.call.write("meanwhile");
    QTRY_COMPARE(heard.opens, 2);
    QVERIFY(heard.isReconnected);
    QCOMPARE(heard.dropped, 12);
    QTRY_COMPARE(heard.out, QByteArray("again"));
    QTRY_COMPARE(server.input(), QByteArray("meanwhile"));
    QCOMPARE(heard.ends, 0);
}

void TestEndpointShell::anotherShellIsNotTakenForTheLostOne()
{
    ShellServer server;
    const Heard heard(server.service());
    QTRY_COMPARE(heard.opens, 1);
    server.clients.first()->abort(); // the next one gets a new shell, and it is ended again
    QTRY_COMPARE(heard.ends, 1);
    QVERIFY(heard.error.has_value());
    QCOMPARE(heard.opens, 1);
    QTRY_VERIFY(server.messages.contains(shellMessage(ShellChannel::Close)));
}

void TestEndpointShell::givesUpTakingUp()
{
    ShellServer server;
    bool first = true;
    server.greet = [&](QWebSocket *socket) {
        socket->sendBinaryMessage(connectedStatus(!std::exchange(first, false)));
        socket->flush();
        socket->close(QWebSocketProtocol::CloseCodeGoingAway);
    };
    const Heard heard(server.service());
    QTRY_COMPARE(heard.ends, 1);
    QVERIFY(heard.error.has_value());
    QCOMPARE(heard.error->code, ErrorCode::Unreachable);
    QVERIFY(heard.error->message.contains(QLatin1String("one")));
    QCOMPARE(heard.opens, 1 + patience.attempts);
}

void TestEndpointShell::closeCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words"); // empty: it is taken up again
    QTest::newRow("1001") << 1001 << QString();
    QTest::newRow("1008") << 1008 << QString();
    QTest::newRow("1011") << 1011 << QString();
    QTest::newRow("1003") << 1003 << QStringLiteral("Open it again");
    QTest::newRow("1009") << 1009 << QStringLiteral("Open it again");
    QTest::newRow("4000") << 4000 << QStringLiteral("Another client");
}

void TestEndpointShell::closeCodes()
{
    QFETCH(const int, code);
    QFETCH(const QString, words);
    ShellServer server;
    const Heard heard(server.service());
    QTRY_COMPARE(heard.opens, 1);
    server.greet = [](QWebSocket *socket) { socket->sendBinaryMessage(connectedStatus(true)); };
    server.clients.first()->close(QWebSocketProtocol::CloseCode(code), QStringLiteral("because"));
    if (words.isEmpty()) {
        QTRY_COMPARE(heard.opens, 2);
        QCOMPARE(heard.ends, 0);
        return;
    }
    QTRY_COMPARE(heard.ends, 1);
    QVERIFY2(heard.error->text().contains(words), qPrintable(heard.error->text()));
    QVERIFY(heard.error->detail.contains(QLatin1String("because")));
    QCOMPARE(server.clients.size(), 1);
}

void TestEndpointShell::endsWithItsMachine()
{
    for (const QByteArray &last :
         {shellMessage(ShellChannel::Close),
          shellMessage(
              ShellChannel::Status,
              R"({"status":"Failure","reason":"InternalError","message":"the machine has ended","code":500})")}) {
        ShellServer server;
        const Heard heard(server.service());
        QTRY_COMPARE(heard.opens, 1);
        server.clients.first()->sendBinaryMessage(last);
        server.clients.first()->close(QWebSocketProtocol::CloseCodeGoingAway);
        QTRY_COMPARE(heard.ends, 1);
        QVERIFY(heard.error.has_value());
        QVERIFY(heard.error->message.contains(QLatin1String("machine")));
        QCOMPARE(server.clients.size(), 1);
    }
}

void TestEndpointShell::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("code");
    QTest::newRow("keys") << 403 << QByteArray("AccessDeniedException") << int(ErrorCode::Rejected);
    QTest::newRow("not there") << 404 << QByteArray("ResourceNotFoundException") << int(ErrorCode::NotFound);
    QTest::newRow("too many") << 424 << QByteArray("RuntimeClientError") << int(ErrorCode::Unreachable);
    QTest::newRow("validation") << 400 << QByteArray("ValidationException") << int(ErrorCode::InvalidInput);
    QTest::newRow("a page") << 200 << QByteArray() << int(ErrorCode::Corrupt);
}

void TestEndpointShell::refusals()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const int, code);
    ScriptedServer server;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        ScriptedServer::refuse(socket, status, type, "words of it");
    };
    const Heard heard(server.service());
    QTRY_COMPARE(heard.ends, 1);
    QVERIFY(heard.error.has_value());
    QCOMPARE(int(heard.error->code), code);
    if (status != 200)
        QVERIFY2(heard.error->detail.contains(QLatin1String("words of it")), qPrintable(heard.error->text()));
    QCOMPARE(server.requests.size(), 2); // the handshake, and why it was refused
    for (const auto &request : std::as_const(server.requests)) {
        QCOMPARE(AwsWire::fieldOf(request.fields, "upgrade"), QByteArray("websocket"));
        QCOMPARE(AwsWire::fieldOf(request.fields, "connection"), QByteArray("Upgrade"));
        QVERIFY(request.target.endsWith("/ws/shells?shellId=one"));
    }
}

void TestEndpointShell::asksAgainWhileItMayPass()
{
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) {
        ScriptedServer::refuse(socket, 409, "RetryableConflictException", "in a moment");
    };
    const Heard heard(server.service());
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(heard.error->code, ErrorCode::WrongState);
    QCOMPARE(server.requests.size(), 2 * (1 + patience.attempts));
}

void TestEndpointShell::noGreeting()
{
    ShellServer server;
    server.greet = nullptr;
    ShellPatience little = patience;
    little.greeting = 20ms;
    const Heard heard(server.service(), little);
    QTRY_COMPARE(heard.ends, 1);
    QCOMPARE(heard.error->code, ErrorCode::TimedOut);
}

void TestEndpointShell::hostileMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("ends");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("unknown channel") << QByteArray("\x77 xyz") << false;
    QTest::newRow("status that is none") << QByteArray("\3{") << true;
    QTest::newRow("oversized") << QByteArray(2 << 20, '\1') << true;
}

void TestEndpointShell::hostileMessages()
{
    QFETCH(const QByteArray, message);
    QFETCH(const bool, ends);
    ShellServer server;
    server.greet = [&](QWebSocket *socket) {
        socket->sendBinaryMessage(connectedStatus(server.clients.size() > 1));
        socket->sendBinaryMessage(message);
        socket->sendTextMessage(QStringLiteral("text"));
        socket->sendBinaryMessage(shellMessage(ShellChannel::Stdout, "after"));
    };
    const Heard heard(server.service());
    if (ends) {
        QTRY_COMPARE(heard.ends, 1);
        QVERIFY(heard.error.has_value());
        QVERIFY(heard.out.isEmpty());
    } else {
        QTRY_COMPARE(heard.out, QByteArray("after"));
        QCOMPARE(heard.ends, 0);
    }
}

void TestEndpointShell::muchInput()
{
    ShellServer server;
    Heard heard(server.service());
    QByteArray much;
    for (int i = 0; i < 100'000; ++i)
        much += QByteArray::number(i) + '\n';
    heard.call.write(much); // before it is open
    QCOMPARE(heard.call.waiting(), much.size());
    QTRY_COMPARE(server.input().size(), much.size());
    QVERIFY(server.input() == much);
    QCOMPARE(heard.call.waiting(), 0);
    QVERIFY(heard.drains > 0);
    for (const QByteArray &message : std::as_const(server.messages))
        QVERIFY(message.size() <= 64 << 10);
    // Many small ones are held up, since the service takes 250 frames a second.
    server.messages.clear();
    for (int i = 0; i < 1000; ++i)
        heard.call.write("x");
    QVERIFY(heard.call.waiting() > 0);
    QTRY_COMPARE(server.input(), QByteArray(1000, 'x'));
    QVERIFY(server.messages.size() < 500);
}

void TestEndpointShell::aRefusalThatHasPassed()
{
    // By the time it is asked why, the endpoint would let the shell in.
    ScriptedServer server;
    server.answer = [&](const ScriptedServer::Request &request, QTcpSocket *socket) {
        if (server.requests.size() == 1)
            ScriptedServer::refuse(socket, 409, "RetryableConflictException", "in a moment");
        else
            welcome(request, socket);
    };
    const Heard heard(server.service());
    QTRY_COMPARE(heard.opens, 1);
    QVERIFY(AwsWire::fieldOf(server.requests.value(1).fields, "user-agent").startsWith("vitrine"));
    QCOMPARE(server.requests.size(), 3);
    QCOMPARE(heard.ends, 0);
}

void TestEndpointShell::silentConnection()
{
    ScriptedServer server; // never answers pings: it has no WebSocket behind its handshake
    server.answer = [](const ScriptedServer::Request &request, QTcpSocket *socket) {
        if (AwsWire::fieldOf(request.fields, "user-agent").startsWith("vitrine"))
            ScriptedServer::refuse(socket, 404, "ResourceNotFoundException", "gone");
        else
            welcome(request, socket);
    };
    ShellPatience little = patience;
    little.ping = 10ms;
    little.pong = 50ms;
    const Heard heard(server.service(), little);
    QTRY_COMPARE(heard.opens, 1);
    QTRY_VERIFY(heard.losses > 0);
}

void TestEndpointShell::pausing()
{
    ShellServer server;
    Heard heard(server.service());
    QTRY_COMPARE(heard.opens, 1);
    heard.call.setPaused(true);
    QTRY_COMPARE(server.left, 1);
    server.greet = [](QWebSocket *socket) { socket->sendBinaryMessage(connectedStatus(true, 3)); };
    QTest::qWait(20); // nothing may come
    QCOMPARE(server.clients.size(), 1);
    heard.call.setPaused(false);
    QTRY_COMPARE(heard.opens, 2);
    QCOMPARE(heard.dropped, 3);
    QCOMPARE(heard.losses, 0);
}

void TestEndpointShell::closing()
{
    ShellServer server;
    Heard heard(server.service());
    QTRY_COMPARE(heard.opens, 1);
    heard.call.close();
    QTRY_COMPARE(server.left, 1);
    QCOMPARE(server.messages.last(), shellMessage(ShellChannel::Close));
    QCOMPARE(heard.ends, 0);
}

void TestEndpointShell::detaching()
{
    ShellServer server;
    Heard heard(server.service());
    QTRY_COMPARE(heard.opens, 1);
    heard.call.detach();
    QTRY_COMPARE(server.left, 1);
    QVERIFY(!server.messages.contains(shellMessage(ShellChannel::Close)));
    QCOMPARE(heard.ends, 0);
}

QTEST_GUILESS_MAIN(TestEndpointShell)
#include "tst_endpointshell.moc"
