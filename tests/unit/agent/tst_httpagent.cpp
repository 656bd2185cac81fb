// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "teststreams.h"

#include "engine/agent/httpcall.h"
#include "engine/agent/transcriptreader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Vitrine;
using namespace Vitrine::Agent;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

/// Everything a call tells, in order.
struct Watcher
{
    explicit Watcher(AgentCall *call)
    {
        QObject::connect(call, &AgentCall::head, call, [this](int s, const QString &t) {
            status = s;
            type = t;
            order += 'h';
        });
        QObject::connect(call, &AgentCall::body, call, [this](const QByteArray &bytes) {
            body += bytes;
            order += 'b';
        });
        QObject::connect(call, &AgentCall::ended, call, [this](const Error &e) {
            error = e;
            ended = true;
            order += 'e';
        });
    }
    int status = 0;
    QString type;
    QByteArray body;
    QByteArray order;
    Error error;
    bool ended = false;
};

AgentRequest prompt(const QString &words)
{
    AgentRequest request;
    request.payload = QJsonDocument(QJsonObject{{QStringLiteral("prompt"), words}}).toJson(QJsonDocument::Compact);
    request.contentType = QStringLiteral("application/json");
    request.accept = QStringLiteral("text/event-stream, application/json");
    request.sessionId = QStringLiteral("session-0123456789012345678901234567890");
    request.requestId = QStringLiteral("request-1");
    return request;
}

HttpAgent::Dial dialTo(quint16 port)
{
    return [port] { return SocketStream::dial(port); };
}

HttpAgent::Dial dialTo(const std::shared_ptr<ScriptedStream> &stream)
{
    return [stream] { return ready<std::shared_ptr<ByteStream>>(stream); };
}

QString binary(const char *name)
{
    return qEnvironmentVariable("VITRINE_BIN_DIR", QCoreApplication::applicationDirPath()) + u'/' + QLatin1String(name);
}

std::unique_ptr<AgentProgram> fakeAgent(const QStringList &switches = {})
{
    return std::make_unique<AgentProgram>(binary("fake_agent"),
                                          QStringList{QStringLiteral("--port"), QStringLiteral("0")} + switches,
                                          QProcessEnvironment::systemEnvironment());
}

} // namespace

class TestHttpAgent : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AgentProgram> m_fake;

private Q_SLOTS:
    void initTestCase()
    {
        m_fake = fakeAgent();
        QVERIFY2(m_fake->port() != 0, "fake_agent did not start");
    }

    void cleanupTestCase() { m_fake.reset(); }

    void headersAndPayloadArrive()
    {
        HttpAgent agent(dialTo(m_fake->port()));
        AgentRequest request = prompt(QStringLiteral("echo"));
        request.payload = QByteArray::fromHex("00ff0d0a") + "not json \n";
        const auto call = agent.invoke(request);
        Watcher watcher(call.get());
        call->grant(1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        QCOMPARE(watcher.error.text(), QString());
        QCOMPARE(watcher.status, 200);
        const QJsonObject answer = QJsonDocument::fromJson(watcher.body).object();
        const QJsonObject fields = answer[QLatin1String("fields")].toObject();
        QCOMPARE(fields[QLatin1String("x-amzn-bedrock-agentcore-runtime-session-id")].toString(), request.sessionId);
        QCOMPARE(fields[QLatin1String("x-amzn-bedrock-agentcore-runtime-request-id")].toString(), request.requestId);
        QCOMPARE(fields[QLatin1String("content-type")].toString(), request.contentType);
        QCOMPARE(fields[QLatin1String("accept")].toString(), request.accept);
        QCOMPARE(fields[QLatin1String("connection")].toString(), QStringLiteral("close"));
        QCOMPARE(answer[QLatin1String("length")].toInt(), request.payload.size());
        QCOMPARE(answer[QLatin1String("sha256")].toString().toLatin1(),
                 QCryptographicHash::hash(request.payload, QCryptographicHash::Sha256).toHex());
    }

    void payloadOf100MBGoesOutInPieces()
    {
        HttpAgent agent(dialTo(m_fake->port()));
        AgentRequest request = prompt(QString());
        request.payload = QByteArray(100'000'000, 'x');
        const QByteArray digest = QCryptographicHash::hash(request.payload, QCryptographicHash::Sha256).toHex();
        SocketStream::mostQueued = 0;
        const auto call = agent.invoke(request);
        Watcher watcher(call.get());
        call->grant(1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        QCOMPARE(watcher.error.text(), QString());
        QCOMPARE(QJsonDocument::fromJson(watcher.body).object()[QLatin1String("sha256")].toString().toLatin1(), digest);
        QVERIFY2(SocketStream::mostQueued <= HttpCall::writeWindow + 64 * 1024,
                 qPrintable(QString::number(SocketStream::mostQueued)));
    }

    void answers_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("said"); // part of the message; empty: ended well
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<QString>("items");
        const auto row = [](const char *words, ErrorCode code, const char *said, const char *order, const char *items) {
            QTest::newRow(words) << QString::fromLatin1(words) << code << QString::fromUtf8(said) << QByteArray(order)
                                 << QString::fromUtf8(items);
        };
        const ErrorCode fine = ErrorCode::Failed;
        row("json hello", fine, "", "hbe", "hello");
        row("plain hello", fine, "", "hbe", "hello");
        row("steps 3", fine, "", "hbe", "Step 0,Step 1,Step 2,done");
        row("stutter 3", fine, "", "hbe", "wört 0 中 😀 wört 1 中 😀 wört 2 中 😀 ");
        row("slow 1", fine, "", "hbe", "done");
        row("trickle 5", fine, "", "hbe", "0 1 2 3 4 ");
        row("continue", fine, "", "hbe", "done");
        row("status 500", ErrorCode::Rejected, "HTTP status 500", "hbe", "words of the agent");
        row("status 400", ErrorCode::Rejected, "HTTP status 400", "hbe", "words of the agent");
        row("status 404", ErrorCode::Rejected, "/invocations", "hbe", "words of the agent");
        row("close", ErrorCode::Unreachable, "without an answer", "e", "");
        row("halfhead", ErrorCode::Unreachable, "before its answer began", "e", "");
        row("cut", ErrorCode::Unreachable, "in the middle of its answer", "hbe", "only this");
        row("garbage", ErrorCode::Corrupt, "not valid HTTP", "e", "");
        row("badchunk", ErrorCode::Corrupt, "not valid HTTP", "he", "");
        row("endlesshead", ErrorCode::Corrupt, "not valid HTTP", "e", "");
        row("endlesschunk", ErrorCode::Corrupt, "not valid HTTP", "he", "");
    }

    void answers()
    {
        QFETCH(QString, words);
        QFETCH(ErrorCode, code);
        QFETCH(QString, said);
        QFETCH(QByteArray, order);
        QFETCH(QString, items);
        HttpAgent agent(dialTo(m_fake->port()));
        const auto call = agent.invoke(prompt(words));
        Watcher watcher(call.get());
        call->grant(std::numeric_limits<qint64>::max());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        if (said.isEmpty()) {
            QCOMPARE(watcher.error.text(), QString());
        } else {
            QVERIFY2(watcher.error.message.contains(said), qPrintable(watcher.error.text()));
            QCOMPARE(watcher.error.code, code);
        }
        QByteArray shape = watcher.order;
        while (shape.contains("bb"))
            shape.replace("bb", "b");
        QCOMPARE(shape, order);
        if (code == ErrorCode::Rejected)
            QVERIFY(watcher.error.detail.contains(QStringLiteral("words of the agent")));
        TranscriptReader reader(watcher.type);
        QList<TranscriptItem> read = reader.feed(watcher.body);
        read += reader.finish();
        QString seen;
        for (const TranscriptItem &item : std::as_const(read))
            seen += item.kind == TranscriptItem::Kind::Text
                        ? item.text
                        : item.title + (item.kind == TranscriptItem::Kind::Step ? QStringLiteral(",") : QString());
        QCOMPARE(seen, items);
    }

    void notListening()
    {
        QTcpServer server; // for a port that nobody listens on
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        HttpAgent agent(dialTo(port));
        const auto call = agent.invoke(prompt(QStringLiteral("json")));
        Watcher watcher(call.get());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        QCOMPARE(watcher.error.code, ErrorCode::Unreachable);
        QVERIFY2(watcher.error.message.contains(QStringLiteral("not listening on port 8080")),
                 qPrintable(watcher.error.text()));
        QVERIFY(!watcher.error.detail.isEmpty());
        const auto ping = agent.ping();
        QTRY_VERIFY_WITH_TIMEOUT(ping.isFinished(), patience);
        QCOMPARE(ping.result().error().code, ErrorCode::Unreachable);
    }

    void diesInTheMiddle()
    {
        auto fake = fakeAgent();
        HttpAgent agent(dialTo(fake->port()));
        const auto call = agent.invoke(prompt(QStringLiteral("die")));
        Watcher watcher(call.get());
        call->grant(1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        QCOMPARE(watcher.error.code, ErrorCode::Unreachable);
        QVERIFY(watcher.error.message.contains(QStringLiteral("in the middle of its answer")));
        QVERIFY(watcher.body.contains("I am about to"));
        TranscriptReader reader(watcher.type);
        QList<TranscriptItem> items = reader.feed(watcher.body);
        items += reader.finish();
        QCOMPARE(items.size(), 1);
        QVERIFY(fake->waitForEnd());
    }

    void refusalStopsThePayload()
    {
        auto fake = fakeAgent({QStringLiteral("--always"), QStringLiteral("refuse")});
        HttpAgent agent(dialTo(fake->port()));
        AgentRequest request = prompt(QString());
        request.payload = QByteArray(50'000'000, 'x');
        const auto call = agent.invoke(request);
        Watcher watcher(call.get());
        call->grant(1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        QCOMPARE(watcher.error.code, ErrorCode::Rejected);
        QCOMPARE(watcher.status, 413);
    }

    void otherProtocolsHaveTheirOwnWire()
    {
        QCOMPARE(agentPort(AgentProtocol::Agui), 8080);
        QCOMPARE(agentPort(AgentProtocol::Mcp), 8000);
        QCOMPARE(agentPort(AgentProtocol::A2a), 9000);
        auto stream = std::make_shared<ScriptedStream>();
        HttpAgent agent(dialTo(stream), 8000);
        AgentRequest request = prompt(QStringLiteral("x"));
        request.wire = {"GET", "/mcp", {{"Mcp-Session-Id", QStringLiteral("one")}}};
        const auto call = agent.invoke(request);
        Watcher watcher(call.get());
        QTRY_VERIFY_WITH_TIMEOUT(stream->granted > 0, patience);
        QVERIFY(stream->written.startsWith("GET /mcp HTTP/1.1\r\nHost: localhost:8000\r\n"));
        QVERIFY(stream->written.contains("Mcp-Session-Id: one\r\n"));
        QVERIFY(!stream->written.contains("Content-Length"));
        Q_EMIT stream->data("HTTP/1.1 200 OK\r\nMCP-Session-Id: two\r\nSet-Cookie: x\r\nContent-Length: 0\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        const QList<std::pair<QByteArray, QByteArray>> fields{{"mcp-session-id", "two"}};
        QCOMPARE(call->answerFields(), fields);
    }

    void endlessAnswersWaitForTheirGrant()
    {
        auto stream = std::make_shared<ScriptedStream>();
        HttpAgent agent(dialTo(stream));
        const auto call = agent.invoke(prompt(QStringLiteral("x")));
        Watcher watcher(call.get());
        QTRY_VERIFY_WITH_TIMEOUT(stream->granted > 0, patience);
        const qint64 first = stream->granted;
        QVERIFY(first <= HttpCall::readWindow);
        QVERIFY(stream->written.startsWith("POST /invocations HTTP/1.1\r\n"));
        QVERIFY(!stream->finished);
        const QByteArray head = "HTTP/1.1 200 OK\r\n\r\n";
        Q_EMIT stream->data(head + QByteArray(first - head.size(), 'x'));
        QCOMPARE(watcher.order, "h");
        QCOMPARE(stream->granted, first); // all of it is still held
        call->grant(10);
        QCOMPARE(watcher.body.size(), 10);
        QCOMPARE(stream->granted, first);
        call->grant(first / 2);
        QCOMPARE(watcher.body.size(), 10 + first / 2);
        QVERIFY(stream->granted > first);
        QVERIFY(stream->granted - watcher.body.size() <= HttpCall::readWindow + head.size());
        Q_EMIT stream->readFinished();
        QVERIFY(!watcher.ended); // the rest of the body is still to be delivered
        call->grant(first);
        QVERIFY(watcher.ended);
        QCOMPARE(watcher.body.size(), first - head.size());
        QCOMPARE(watcher.error.text(), QString());
        QVERIFY(stream->aborted);
    }

    void floodArrivesWhole()
    {
        HttpAgent agent(dialTo(m_fake->port()));
        const auto call = agent.invoke(prompt(QStringLiteral("flood 30000000")));
        qint64 got = 0;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        connect(call.get(), &AgentCall::body, this, [&](const QByteArray &bytes) {
            got += bytes.size();
            hash.addData(bytes);
            call->grant(bytes.size());
        });
        QSignalSpy ended(call.get(), &AgentCall::ended);
        call->grant(100'000);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QCOMPARE(ended[0][0].value<Error>().text(), QString());
        QCOMPARE(got, 30'000'000);
        const QByteArray line = QByteArray("0123456789abcdef").repeated(30'000'000 / 16);
        QCOMPARE(hash.result(), QCryptographicHash::hash(line, QCryptographicHash::Sha256));
    }

    void requestWaitsForTheStream()
    {
        auto stream = std::make_shared<ScriptedStream>();
        stream->holdBack = true;
        HttpAgent agent(dialTo(stream));
        AgentRequest request = prompt(QString());
        request.payload = QByteArray(5'000'000, 'x');
        const auto call = agent.invoke(request);
        Watcher watcher(call.get());
        QTRY_VERIFY_WITH_TIMEOUT(stream->queued > 0, patience);
        while (stream->queued > 0)
            stream->drain(100'000);
        QVERIFY(stream->mostQueued <= HttpCall::writeWindow + 64 * 1024);
        QVERIFY(stream->written.endsWith("\r\n\r\n" + request.payload));
        QVERIFY(!watcher.ended);
    }

    void headersCannotBeSmuggled()
    {
        auto stream = std::make_shared<ScriptedStream>();
        HttpAgent agent(dialTo(stream));
        AgentRequest request = prompt(QStringLiteral("x"));
        request.accept = QStringLiteral("a\r\nX-Evil: 1");
        const auto call = agent.invoke(request);
        Watcher watcher(call.get());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        QCOMPARE(watcher.error.code, ErrorCode::InvalidInput);
        QVERIFY(stream->written.isEmpty());
    }

    void everySplitOfAnAnswer()
    {
        const QByteArray wire =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
            "18\r\ndata: {\"text\":\"w\xc3\xb6rt\"}\n\n\r\n0\r\n\r\n";
        for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
            auto stream = std::make_shared<ScriptedStream>();
            HttpAgent agent(dialTo(stream));
            const auto call = agent.invoke(prompt(QStringLiteral("x")));
            Watcher watcher(call.get());
            call->grant(1'000'000);
            QTRY_VERIFY_WITH_TIMEOUT(stream->granted > 0, patience);
            Q_EMIT stream->data(wire.first(cut));
            Q_EMIT stream->data(wire.sliced(cut));
            QVERIFY(watcher.ended);
            QCOMPARE(watcher.error.text(), QString());
            QVERIFY(watcher.body.contains("w\xc3\xb6rt"));
        }
    }

    void brokenConnectionNamesItself()
    {
        auto stream = std::make_shared<ScriptedStream>();
        HttpAgent agent(dialTo(stream));
        const auto call = agent.invoke(prompt(QStringLiteral("x")));
        Watcher watcher(call.get());
        call->grant(1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(stream->granted > 0, patience);
        Q_EMIT stream->data("HTTP/1.0 200 OK\r\n\r\npart");
        // A body that lasts until the end is only whole when the end is an orderly one.
        Q_EMIT stream->closed(
            {ErrorCode::Unreachable, QStringLiteral("The machine ended."), QStringLiteral("signal 9")});
        QVERIFY(watcher.ended);
        QCOMPARE(watcher.error.code, ErrorCode::Unreachable);
        QVERIFY(watcher.error.detail.contains(QStringLiteral("The machine ended.")));
        QCOMPARE(watcher.body, "part");
    }

    void cancelAndDeletion()
    {
        HttpAgent agent(dialTo(m_fake->port()));
        auto call = agent.invoke(prompt(QStringLiteral("hang")));
        Watcher watcher(call.get());
        call->grant(1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.body.isEmpty(), patience);
        call->cancel();
        call->cancel();
        QVERIFY(watcher.ended);
        QCOMPARE(watcher.error.code, ErrorCode::Cancelled);
        QVERIFY(!watcher.error.message.isEmpty()); // an empty one would mean that it ended well
        QCOMPARE(watcher.order.count('e'), 1);

        for (const char *when : {"head", "body", "ended"}) {
            auto doomed = agent.invoke(prompt(QStringLiteral("json")));
            AgentCall *raw = doomed.release();
            QSignalSpy gone(raw, &QObject::destroyed);
            if (qstrcmp(when, "head") == 0)
                connect(raw, &AgentCall::head, this, [raw] { delete raw; });
            else if (qstrcmp(when, "body") == 0)
                connect(raw, &AgentCall::body, this, [raw] { delete raw; });
            else
                connect(raw, &AgentCall::ended, this, [raw] { delete raw; });
            raw->grant(1000);
            QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, patience);
        }
        auto unborn = agent.invoke(prompt(QStringLiteral("json")));
        unborn.reset();
        auto dialling = agent.invoke(prompt(QStringLiteral("json")));
        QCoreApplication::processEvents();
        dialling.reset();
        QCoreApplication::processEvents();
    }

    void pings_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("busy");
        QTest::addColumn<qint64>("update");
        QTest::newRow("healthy") << QStringLiteral("healthy") << false << qint64(1700000000);
        QTest::newRow("busy") << QStringLiteral("busy") << true << qint64(1700000000);
        QTest::newRow("moving") << QStringLiteral("moving") << false << qint64(-1);
    }

    void pings()
    {
        QFETCH(QString, how);
        QFETCH(bool, busy);
        QFETCH(qint64, update);
        auto fake = fakeAgent({QStringLiteral("--ping"), how});
        HttpAgent agent(dialTo(fake->port()));
        const auto ping = agent.ping();
        QTRY_VERIFY_WITH_TIMEOUT(ping.isFinished(), patience);
        QVERIFY2(ping.result().has_value(), qPrintable(ping.result() ? QString() : ping.result().error().text()));
        QCOMPARE(ping.result()->busy, busy);
        if (update >= 0)
            QCOMPARE(ping.result()->lastUpdate, update);
        else
            QVERIFY(ping.result()->lastUpdate > 1700000000);
    }

    void badPings()
    {
        const std::pair<const char *, ErrorCode> cases[] = {
            {"silent", ErrorCode::TimedOut}, {"garbage", ErrorCode::Corrupt}, {"gone", ErrorCode::Rejected}};
        for (const auto &[how, code] : cases) {
            auto fake = fakeAgent({QStringLiteral("--ping"), QLatin1String(how)});
            HttpAgent agent(dialTo(fake->port()));
            const auto ping = agent.ping(code == ErrorCode::TimedOut ? 200ms : 30s);
            QTRY_VERIFY_WITH_TIMEOUT(ping.isFinished(), patience);
            QVERIFY(!ping.result());
            QCOMPARE(ping.result().error().code, code);
        }
        // It does not outlive its agent.
        Pending<PingReply> left;
        {
            HttpAgent agent(dialTo(std::make_shared<ScriptedStream>()));
            left = agent.ping();
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(left.isFinished());
        QCOMPARE(left.result().error().code, ErrorCode::Cancelled);
    }

    void sampleAgentDoesTheWholeJob()
    {
        QTemporaryDir workspace;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WORKSPACE"), workspace.path());
        environment.insert(QStringLiteral("PORT"), QStringLiteral("0"));
        AgentProgram sample(QStringLiteral("python3"), {binary("../share/vitrine/sample-agent/agent.py")}, environment);
        QVERIFY2(sample.port() != 0, "the sample agent did not start");
        HttpAgent agent(dialTo(sample.port()));
        const auto ping = agent.ping(30s);
        QTRY_VERIFY_WITH_TIMEOUT(ping.isFinished(), patience);
        QVERIFY(ping.result().has_value());
        QVERIFY(!ping.result()->busy);

        const auto run = [&](const QString &accept) {
            AgentRequest request = prompt(QStringLiteral(
                "Set up a small Python project with tests, then add a function slugify and run the tests"));
            request.accept = accept;
            const auto call = agent.invoke(request);
            Watcher watcher(call.get());
            QList<TranscriptItem> items;
            std::unique_ptr<TranscriptReader> reader;
            connect(call.get(), &AgentCall::head, this,
                    [&](int, const QString &type) { reader = std::make_unique<TranscriptReader>(type); });
            connect(call.get(), &AgentCall::body, this, [&](const QByteArray &bytes) {
                items += reader->feed(bytes);
                call->grant(bytes.size());
            });
            call->grant(100);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience); }();
            if (reader)
                items += reader->finish();
            return std::pair{watcher.error, items};
        };
        const auto [error, items] = run(QStringLiteral("text/event-stream"));
        QCOMPARE(error.text(), QString());
        QVERIFY(QFile::exists(workspace.filePath(QStringLiteral("textkit.py"))));
        bool sawRunning = false;
        TranscriptItem last;
        for (const TranscriptItem &item : items) {
            QVERIFY2(item.kind != TranscriptItem::Kind::Error, qPrintable(item.title));
            sawRunning = sawRunning || !item.done;
            if (item.exitCode >= 0)
                last = item;
        }
        QVERIFY(sawRunning);
        QCOMPARE(last.exitCode, 0);
        QCOMPARE(last.icon, QStringLiteral("run"));
        QVERIFY2(last.title.contains(QStringLiteral("5 passed")), qPrintable(last.title));
        QVERIFY(items.last().text.contains(QStringLiteral("exit code 0")));

        const auto [again, whole] = run(QStringLiteral("application/json"));
        QCOMPARE(again.text(), QString());
        QVERIFY(whole.size() > 2);
        QCOMPARE(whole.first().kind, TranscriptItem::Kind::Step);
        QVERIFY(whole.last().text.contains(QStringLiteral("exit code 0")));

        sample.kill();
        const auto call = agent.invoke(prompt(QStringLiteral("list the files")));
        Watcher watcher(call.get());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.ended, patience);
        QCOMPARE(watcher.error.code, ErrorCode::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestHttpAgent)
#include "tst_httpagent.moc"
