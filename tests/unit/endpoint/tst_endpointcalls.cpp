// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/awswire/eventstream.h"
#include "engine/endpoint/commandcall.h"
#include "engine/endpoint/findruntime.h"
#include "engine/endpoint/invokecall.h"
#include "tests/patience.h"
#include "tests/unit/endpoint/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTimer>

using namespace std::chrono_literals;
using namespace Vitrine;
using namespace Vitrine::AwsWire;
using namespace Vitrine::Endpoint;

namespace {

const Fields streamFields{{"Content-Type", "application/vnd.amazon.eventstream"}, {"x-amzn-requestid", "request-1"}};

QByteArray start()
{
    return chunkEvent(R"({"contentStart":{}})");
}

QByteArray stop(int exitCode, const char *status = "COMPLETED")
{
    return chunkEvent("{\"contentStop\":{\"exitCode\":" + QByteArray::number(exitCode) + ",\"status\":\"" + status +
                      "\"}}");
}

/// A command call, and all that it said.
struct Heard
{
    explicit Heard(const Service &service, const QString &command = QStringLiteral("true"),
                   const Patience &patience = {1min, 1ms, 3})
        : call(service, testSession, command, 7s)
    {
        call.setPatience(patience);
        QObject::connect(&call, &CommandCall::output, &call, [this](OutputStream stream, const QByteArray &text) {
            (stream == OutputStream::Out ? out : err) += text;
        });
        QObject::connect(&call, &CommandCall::started, &call, [this] { started = true; });
        QObject::connect(&call, &CommandCall::ended, &call, [this](const CommandEnd &commandEnd) {
            end = commandEnd;
            ++ends;
        });
        QObject::connect(&call, &CommandCall::failed, &call, [this](const Error &problem) {
            error = problem;
            ++ends;
        });
        call.start();
    }

    [[nodiscard]] bool wait() const
    {
        return waitUntil([this] { return ends > 0; });
    }

    CommandCall call;
    QByteArray out;
    QByteArray err;
    bool started = false;
    int ends = 0;
    std::optional<CommandEnd> end;
    std::optional<Error> error;
};

} // namespace

class TestEndpointCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void command();
    void commandCutAtEveryByte();
    void commandEnds_data();
    void commandEnds();
    void brokenStreams_data();
    void brokenStreams();
    void refusals_data();
    void refusals();
    void asksAgainWhileItMayPass();
    void givesUpAskingAgain();
    void asksOnceWhenTheConnectionIsLost();
    void followsNoRedirection();
    void hostileHeads_data();
    void hostileHeads();
    void silence();
    void nobodyThere();
    void cancelLeaves();
    void pauseHoldsUp();
    void invoke();
    void invokeStreams();
    void findsByName();
    void findsOnALaterPage();
    void noSuchRuntime();
    void noListOfRuntimes();
    void endlessPages();
};

void TestEndpointCalls::command()
{
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, streamFields,
                              start() + chunkEvent(R"({"contentDelta":{"stdout":"h\u00fc\n"}})") +
                                  chunkEvent(R"({"contentDelta":{"stderr":"oh","stdout":"both"}})") +
                                  chunkEvent(R"({"later":{}})") +
                                  eventMessage({{":event-type", "other"}, {":message-type", "event"}}, "?") + stop(3));
    };
    const Heard heard(server.service(), QStringLiteral("echo \"hü\""));
    QVERIFY(heard.wait());
    QVERIFY2(heard.end.has_value(), heard.error ? qPrintable(heard.error->text()) : "");
    QVERIFY(heard.started);
    QCOMPARE(heard.end->exitCode, 3);
    QVERIFY(!heard.end->timedOut);
    QCOMPARE(heard.out, QByteArray("hü\nboth"));
    QCOMPARE(heard.err, QByteArray("oh"));
    QCOMPARE(heard.call.requestId(), QStringLiteral("request-1"));

    QCOMPARE(server.requests.size(), 1);
    const auto &request = server.requests.first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/runtimes/arn%3Aaws%3Abedrock-agentcore%3Alocal-1%3A000000000000%3Aruntime%2F"
                                        "tester-aB3dE5gH7j/commands"));
    QCOMPARE(fieldOf(request.fields, sessionField), testSession.id.toLatin1());
    QCOMPARE(fieldOf(request.fields, "host"), "127.0.0.1:" + QByteArray::number(server.port()));
    QCOMPARE(fieldCount(request.fields, "host"), 1);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body[u"command"].toString(), QStringLiteral("echo \"hü\""));
    QCOMPARE(body[u"timeout"].toInt(), 7);
    // The signature is over what came.
    const QByteArray authorization = fieldOf(request.fields, "authorization");
    const QByteArrayList names =
        authorization.sliced(authorization.indexOf("SignedHeaders=") + 14).split(',').first().split(';');
    QVERIFY(names.contains("host") && names.contains("content-type") &&
            names.contains(QByteArray(sessionField).toLower()));
    const QByteArray date = fieldOf(request.fields, "x-amz-date");
    QVERIFY(authorization.endsWith(
        "Signature=" +
        signatureOf("secret-of-the-tests", {date.first(8), "local-1", "bedrock-agentcore"}, date,
                    canonicalRequest("POST", request.target, request.fields, names, sha256(request.body)))));
}

void TestEndpointCalls::commandCutAtEveryByte()
{
    const QByteArray stream = start() + chunkEvent(R"({"contentDelta":{"stdout":"hi\n"}})") + stop(0);
    ScriptedServer server;
    qsizetype cut = 0;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\nContent-Length: " +
                      QByteArray::number(stream.size()) + "\r\n\r\n" + stream.first(cut));
        QTimer::singleShot(1ms, socket, [&, socket] { socket->write(stream.sliced(cut)); });
    };
    for (cut = 0; cut <= stream.size(); ++cut) {
        const Heard heard(server.service());
        QVERIFY(heard.wait());
        QVERIFY2(heard.end.has_value(), heard.error ? qPrintable(heard.error->text()) : "");
        QCOMPARE(heard.out, QByteArray("hi\n"));
        QCOMPARE(heard.end->exitCode, 0);
    }
}

void TestEndpointCalls::commandEnds_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<bool>("timedOut");
    QTest::newRow("killed") << stop(137) << 137 << false;
    QTest::newRow("timed out") << stop(124, "TIMED_OUT") << 124 << true;
    QTest::newRow("timed out, another code") << stop(-1, "TIMED_OUT") << -1 << true;
    QTest::newRow("lost") << stop(-1) << -1 << false;
    QTest::newRow("more behind it") << stop(0) + "garbage" << 0 << false;
}

void TestEndpointCalls::commandEnds()
{
    QFETCH(const QByteArray, last);
    QFETCH(const int, exitCode);
    QFETCH(const bool, timedOut);
    ScriptedServer server;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, streamFields, start() + last);
    };
    const Heard heard(server.service());
    QVERIFY(heard.wait());
    QVERIFY(heard.end.has_value());
    QCOMPARE(heard.end->exitCode, exitCode);
    QCOMPARE(heard.end->timedOut, timedOut);
    QTest::qWait(0);
    QCOMPARE(heard.ends, 1);
}

void TestEndpointCalls::brokenStreams_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QByteArray badCrc = stop(0);
    badCrc.back() = char(badCrc.back() ^ 1);
    const auto corrupt = int(ErrorCode::Corrupt);
    QTest::newRow("no end") << start() << int(ErrorCode::Unreachable) << QStringLiteral("before the command had ended");
    QTest::newRow("cut off") << start() + stop(0).chopped(1) << int(ErrorCode::Unreachable)
                             << QStringLiteral("before the command had ended");
    QTest::newRow("bad checksum") << start() + badCrc << corrupt << QStringLiteral("checksum");
    QTest::newRow("oversized") << QByteArray(1000, '\x7f') << corrupt << QStringLiteral("checksum");
    QTest::newRow("no JSON") << chunkEvent("{") << corrupt << QStringLiteral("no JSON");
    QTest::newRow("an array") << chunkEvent("[]") << corrupt << QStringLiteral("no JSON");
    QTest::newRow("no exit code") << chunkEvent(R"({"contentStop":{"status":"COMPLETED"}})") << corrupt
                                  << QStringLiteral("not understood");
    QTest::newRow("strange status") << stop(0, "PERHAPS") << corrupt << QStringLiteral("not understood");
    QTest::newRow("exception") << start() +
                                      exceptionEvent("runtimeClientError", R"({"message":"no \u001b[31m machine"})")
                               << int(ErrorCode::Unreachable) << QStringLiteral("machine");
    QTest::newRow("exception before the start") << exceptionEvent("throttlingException", R"({"message":"slowly"})")
                                                << int(ErrorCode::Rejected) << QStringLiteral("slowly");
    QTest::newRow("unmodelled error")
        << eventMessage({{":message-type", "error"}, {":error-code", "X"}, {":error-message", "mine"}}, {})
        << int(ErrorCode::Rejected) << QStringLiteral("mine");
}

void TestEndpointCalls::brokenStreams()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const int, code);
    QFETCH(const QString, words);
    ScriptedServer server;
    server.answer = [&](const auto &, QTcpSocket *socket) { ScriptedServer::reply(socket, 200, streamFields, stream); };
    const Heard heard(server.service());
    QVERIFY(heard.wait());
    QVERIFY(heard.error.has_value());
    QCOMPARE(int(heard.error->code), code);
    QVERIFY2(heard.error->text().contains(words), qPrintable(heard.error->text()));
    QVERIFY(!heard.error->text().contains(QChar(0x1b)));
}

void TestEndpointCalls::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](int status, const char *type, ErrorCode code, const char *words) {
        QTest::addRow("%d %s", status, type) << status << QByteArray(type) << int(code) << QString::fromLatin1(words);
    };
    row(400, "ValidationException", ErrorCode::InvalidInput, "does not take this request");
    row(400, "ValidationException:http://x.example/", ErrorCode::InvalidInput, "does not take this request");
    row(400, "aws.agents#ValidationException", ErrorCode::InvalidInput, "does not take this request");
    row(401, "UnauthorizedException", ErrorCode::Rejected, "bearer tokens");
    row(402, "ServiceQuotaExceededException", ErrorCode::NoSpace, "quota");
    row(403, "AccessDeniedException", ErrorCode::Rejected, "keys from the test");
    row(403, "InvalidSignatureException", ErrorCode::Rejected, "keys from the test");
    row(403, "ExpiredTokenException", ErrorCode::Rejected, "expired");
    row(404, "ResourceNotFoundException", ErrorCode::NotFound, "does not know");
    row(404, "UnknownOperationException", ErrorCode::NotFound, "does not offer");
    row(409, "ConflictException", ErrorCode::WrongState, "Somebody else");
    row(424, "RuntimeClientError", ErrorCode::Unreachable, "agent or machine");
    row(500, "InternalServerException", ErrorCode::Failed, "has failed");
    row(400, "", ErrorCode::InvalidInput, "does not take this request");
    row(403, "", ErrorCode::Rejected, "keys from the test");
    row(404, "", ErrorCode::NotFound, "does not offer");
    row(500, "", ErrorCode::Failed, "has failed");
    row(502, "", ErrorCode::Failed, "status 502");
    row(418, "StrangeException", ErrorCode::Rejected, "StrangeException");
}

void TestEndpointCalls::refusals()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const int, code);
    QFETCH(const QString, words);
    ScriptedServer server;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        ScriptedServer::refuse(socket, status, type, "the service\\u001b says so");
    };
    const Heard heard(server.service());
    QVERIFY(heard.wait());
    QVERIFY(heard.error.has_value());
    QCOMPARE(int(heard.error->code), code);
    QVERIFY2(heard.error->text().contains(words), qPrintable(heard.error->text()));
    QVERIFY2(heard.error->detail.contains(QLatin1String("says so")), qPrintable(heard.error->text()));
    QVERIFY(!heard.error->text().contains(QChar(0x1b)));
    QCOMPARE(server.requests.size(), 1);
}

void TestEndpointCalls::asksAgainWhileItMayPass()
{
    ScriptedServer server;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        if (server.requests.size() == 1)
            ScriptedServer::refuse(socket, 409, "RetryableConflictException", "in a moment");
        else if (server.requests.size() == 2)
            ScriptedServer::refuse(socket, 429, "ThrottlingException", "in a moment");
        else
            ScriptedServer::reply(socket, 200, streamFields, start() + stop(0));
    };
    const Heard heard(server.service());
    QVERIFY(heard.wait());
    QVERIFY2(heard.end.has_value(), heard.error ? qPrintable(heard.error->text()) : "");
    QCOMPARE(server.requests.size(), 3);
}

void TestEndpointCalls::givesUpAskingAgain()
{
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) {
        ScriptedServer::refuse(socket, 409, "RetryableConflictException", "in a moment");
    };
    const Heard heard(server.service());
    QVERIFY(heard.wait());
    QVERIFY(heard.error.has_value());
    QCOMPARE(heard.error->code, ErrorCode::WrongState);
    QCOMPARE(server.requests.size(), 3);
}

void TestEndpointCalls::asksOnceWhenTheConnectionIsLost()
{
    // The command may have begun: it must not run twice.
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) { socket->abort(); };
    const Heard heard(server.service());
    QVERIFY(heard.wait());
    QVERIFY(heard.error.has_value());
    QCOMPARE(heard.error->code, ErrorCode::Unreachable);
    QCOMPARE(server.requests.size(), 1);
}

void TestEndpointCalls::followsNoRedirection()
{
    ScriptedServer server;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 307,
                              {{"Location", "http://127.0.0.1:" + QByteArray::number(server.port()) + "/x"}}, {});
    };
    const Heard heard(server.service());
    QVERIFY(heard.wait());
    QVERIFY(heard.error.has_value());
    QVERIFY2(heard.error->message.contains(QLatin1String("somewhere else")), qPrintable(heard.error->text()));
    QCOMPARE(server.requests.size(), 1);
}

void TestEndpointCalls::hostileHeads_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("again"); // as long as somebody reads
    QTest::newRow("endless fields") << QByteArray("HTTP/1.1 200 OK\r\n")
                                    << QByteArray("X-A: " + QByteArray(1000, 'b') + "\r\n");
    QTest::newRow("endless field") << QByteArray("HTTP/1.1 200 OK\r\nX-A: ") << QByteArray(1000, 'b');
    QTest::newRow("endless refusal") << QByteArray("HTTP/1.1 403 No\r\n\r\n") << QByteArray(1000, 'b');
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n") << QByteArray("x\r\n");
    QTest::newRow("another type") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")
                                  << QByteArray(1000, 'b');
}

void TestEndpointCalls::hostileHeads()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, again);
    constexpr qint64 plenty = 1 << 20;
    ScriptedServer server;
    qint64 sent = 0;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        socket->write(first);
        connect(socket, &QTcpSocket::bytesWritten, socket, [&, socket] {
            while (socket->bytesToWrite() < (64 << 10) && sent < plenty) {
                socket->write(again);
                sent += again.size();
            }
        });
    };
    const Heard heard(server.service());
    QVERIFY(heard.wait());
    QVERIFY(heard.error.has_value());
    QVERIFY2(heard.error->code != ErrorCode::TimedOut, qPrintable(heard.error->text()));
    QTRY_VERIFY(server.left > 0);
}

void TestEndpointCalls::silence()
{
    ScriptedServer server; // says nothing at all
    const Heard heard(server.service(), QStringLiteral("true"), {50ms, 1ms, 3});
    QVERIFY(heard.wait());
    QVERIFY(heard.error.has_value());
    QCOMPARE(heard.error->code, ErrorCode::TimedOut);
    QTRY_COMPARE(server.left, 1);
}

void TestEndpointCalls::nobodyThere()
{
    Service service = testService(QStringLiteral("http://127.0.0.1:1"));
    const Heard heard(service);
    QVERIFY(heard.wait());
    QVERIFY(heard.error.has_value());
    QCOMPARE(heard.error->code, ErrorCode::Unreachable);
    QVERIFY(heard.error->message.contains(QLatin1String("127.0.0.1:1")));
}

void TestEndpointCalls::cancelLeaves()
{
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n\r\n" + start());
    };
    Heard heard(server.service());
    QTRY_VERIFY(heard.started);
    QCOMPARE(server.left, 0);
    heard.call.cancel();
    QTRY_COMPARE(server.left, 1);
    QCOMPARE(heard.ends, 0);
}

void TestEndpointCalls::pauseHoldsUp()
{
    constexpr qint64 much = 64 << 20;
    const QByteArray piece = chunkEvent("{\"contentDelta\":{\"stdout\":\"" + QByteArray(30'000, 'x') + "\"}}");
    ScriptedServer server;
    qint64 sent = 0;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n\r\n" + start());
        connect(socket, &QTcpSocket::bytesWritten, socket, [&, socket] {
            while (socket->bytesToWrite() < (256 << 10) && sent < much) {
                socket->write(piece);
                sent += piece.size();
            }
            if (sent >= much && std::exchange(sent, much * 2) < much * 2) {
                socket->write(stop(0));
                socket->disconnectFromHost();
            }
        });
    };
    Heard heard(server.service());
    connect(&heard.call, &CommandCall::started, this, [&] { heard.call.setPaused(true); }); // before all of it has come
    QTRY_VERIFY(heard.started);
    // It stands still once all buffers on the way are full, whose sizes are the kernel's.
    qint64 before = -1;
    QVERIFY(waitUntil([&] {
        QTest::qWait(100);
        return std::exchange(before, sent) == sent;
    }));
    QVERIFY2(sent < much, qPrintable(QString::number(sent)));
    heard.call.setPaused(false);
    QVERIFY(heard.wait());
    QVERIFY2(heard.end.has_value(), heard.error ? qPrintable(heard.error->text()) : "");
    QCOMPARE(heard.out.size(), (much + piece.size() - 1) / piece.size() * 30'000);
}

void TestEndpointCalls::invoke()
{
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, {{"Content-Type", "application/json"}}, R"({"response":"yes"})");
    };
    HttpCall call(server.service(), invokeRequest(testSession, QStringLiteral("do it")));
    QByteArray answer;
    bool ended = false;
    connect(&call, &HttpCall::data, this, [&](const QByteArray &bytes) { answer += bytes; });
    connect(&call, &HttpCall::ended, this, [&] { ended = true; });
    call.start();
    QTRY_VERIFY(ended);
    QCOMPARE(answer, QByteArray(R"({"response":"yes"})"));
    QCOMPARE(contentTypeOf(call), QStringLiteral("application/json"));
    const auto &request = server.requests.first();
    QVERIFY(request.target.endsWith("/invocations"));
    QCOMPARE(request.body, QByteArray(R"({"prompt":"do it"})"));
    QVERIFY(fieldOf(request.fields, "accept").contains("text/event-stream"));
}

void TestEndpointCalls::invokeStreams()
{
    ScriptedServer server;
    QPointer<QTcpSocket> client;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        client = socket;
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "9\r\ndata: one\r\n");
    };
    HttpCall call(server.service(), invokeRequest(testSession, QStringLiteral("do it")));
    QByteArray answer;
    bool ended = false;
    connect(&call, &HttpCall::data, this, [&](const QByteArray &bytes) { answer += bytes; });
    connect(&call, &HttpCall::ended, this, [&] { ended = true; });
    call.start();
    QTRY_COMPARE(answer, QByteArray("data: one")); // while the rest is still to come
    QVERIFY(!ended);
    client->write("5\r\n-two\n\r\n0\r\n\r\n");
    QTRY_VERIFY(ended);
    QCOMPARE(answer, QByteArray("data: one-two\n"));
}

namespace {

QByteArray listed(const char *name, const char *id, const QByteArray &more = {})
{
    return QByteArray(
               R"({"agentRuntimes":[{"agentRuntimeArn":"arn:aws:bedrock-agentcore:local-1:000000000000:runtime/)") +
           id + R"(","agentRuntimeName":")" + name + R"(","agentRuntimeId":")" + id + "\"}]" + more + '}';
}

Result<QString> find(ScriptedServer &server, const QString &name)
{
    FindRuntime finder(server.service(), name);
    finder.start();
    auto pending = finder.pending();
    if (!waitUntil([&] { return pending.isFinished(); }))
        return fail(ErrorCode::Failed, QStringLiteral("the test waited in vain"));
    return pending.result();
}

} // namespace

void TestEndpointCalls::findsByName()
{
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, {}, listed("mine", "mine-aB3dE5gH7j"));
    };
    const auto found = find(server, QStringLiteral("mine"));
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().text()));
    QCOMPARE(*found, QStringLiteral("arn:aws:bedrock-agentcore:local-1:000000000000:runtime/mine-aB3dE5gH7j"));
    QCOMPARE(server.requests.first().method, QByteArray("POST"));
    QCOMPARE(server.requests.first().target, QByteArray("/runtimes/?maxResults=100"));
    QVERIFY(find(server, QStringLiteral("mine-aB3dE5gH7j")).has_value());
}

void TestEndpointCalls::findsOnALaterPage()
{
    ScriptedServer server;
    server.answer = [](const ScriptedServer::Request &request, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, {},
                              request.target.contains("nextToken=a%20%26b")
                                  ? listed("mine", "mine-aB3dE5gH7j")
                                  : listed("other", "other-aB3dE5gH7j", R"(,"nextToken":"a &b")"));
    };
    QVERIFY(find(server, QStringLiteral("mine")).has_value());
    QCOMPARE(server.requests.size(), 2);
}

void TestEndpointCalls::noSuchRuntime()
{
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, {}, listed("other", "other-aB3dE5gH7j"));
    };
    const auto found = find(server, QStringLiteral("mine"));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::NotFound);
    QVERIFY2(found.error().message.contains(QLatin1String("other")), qPrintable(found.error().text()));
}

void TestEndpointCalls::noListOfRuntimes()
{
    ScriptedServer server;
    server.answer = [](const auto &, QTcpSocket *socket) { ScriptedServer::reply(socket, 404, {}, "<html>"); };
    const auto found = find(server, QStringLiteral("mine"));
    QVERIFY(!found.has_value());
    QVERIFY2(found.error().message.contains(QLatin1String("Give -r the runtime's ARN")),
             qPrintable(found.error().text()));
    server.answer = [](const auto &, QTcpSocket *socket) {
        ScriptedServer::refuse(socket, 403, "AccessDeniedException", "no");
    };
    const auto refused = find(server, QStringLiteral("mine"));
    QVERIFY(!refused.has_value());
    QVERIFY2(refused.error().message.contains(QLatin1String("keys from the test")), qPrintable(refused.error().text()));
}

void TestEndpointCalls::endlessPages()
{
    ScriptedServer server;
    server.answer = [&](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, {},
                              listed("other", "other-aB3dE5gH7j",
                                     ",\"nextToken\":\"" + QByteArray::number(server.requests.size()) + '"'));
    };
    QVERIFY(!find(server, QStringLiteral("mine")).has_value());
    QVERIFY(server.requests.size() <= 101);
    server.requests.clear();
    server.answer = [&](const auto &, QTcpSocket *socket) {
        ScriptedServer::reply(socket, 200, {}, listed("other", "other-aB3dE5gH7j", R"(,"nextToken":"same")"));
    };
    QVERIFY(!find(server, QStringLiteral("mine")).has_value());
    QCOMPARE(server.requests.size(), 2);
}

QTEST_GUILESS_MAIN(TestEndpointCalls)
#include "tst_endpointcalls.moc"
