// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/awswire/eventstream.h"
#include "engine/gateway/fault.h"
#include "engine/gateway/names.h"
#include "engine/gateway/outputevents.h"
#include "engine/gateway/route.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QtEndian>

using namespace Vitrine;
using namespace Vitrine::AwsWire;
using namespace Vitrine::Gateway;

namespace {

/// The payloads of frames that stand one behind the other; empty when one of them is broken.
QList<QByteArray> payloads(QByteArrayView frames)
{
    QList<QByteArray> list;
    while (!frames.isEmpty()) {
        if (frames.size() < 16)
            return {};
        const quint32 total = qFromBigEndian<quint32>(frames.data());
        const quint32 headers = qFromBigEndian<quint32>(frames.data() + 4);
        if (total > quint32(frames.size()) || total > OutputEvents::maxEventBytes || headers + 16 > total)
            return {};
        if (qFromBigEndian<quint32>(frames.data() + 8) != crc32(frames.first(8)) ||
            qFromBigEndian<quint32>(frames.data() + total - 4) != crc32(frames.first(total - 4)))
            return {};
        list.append(frames.sliced(12 + headers, total - headers - 16).toByteArray());
        frames = frames.sliced(total);
    }
    return list;
}

QString text(const QByteArray &frames, QLatin1StringView stream = QLatin1StringView("stdout"))
{
    QString all;
    for (const QByteArray &payload : payloads(frames)) {
        const QJsonObject delta = QJsonDocument::fromJson(payload).object()[u"contentDelta"].toObject();
        all += delta[stream].toString();
    }
    return all;
}

} // namespace

class TestGatewayWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksum();
    void frames_data();
    void frames();
    void textStaysWhole_data();
    void textStaysWhole();
    void eventsAreBounded();
    void streamsAreApart();
    void whatIsNoText();
    void targets();
    void brokenTargets_data();
    void brokenTargets();
    void routes_data();
    void routes();
    void arns();
    void ids();
    void faults();
};

void TestGatewayWire::checksum()
{
    QCOMPARE(crc32("123456789"), 0xCBF43926U);
    QCOMPARE(crc32(QByteArrayView()), 0U);
}

void TestGatewayWire::frames_data()
{
    // Made by the SDK's own codec.
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("start") << chunkEvent(R"({"contentStart":{}})")
                           << QByteArray("0000006e0000004ba22e8e5d0b3a6576656e742d747970650700056368756e6b"
                                         "0d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f"
                                         "6e0d3a6d6573736167652d747970650700056576656e747b22636f6e74656e74"
                                         "5374617274223a7b7d7d29591517");
    QTest::newRow("delta") << chunkEvent(R"({"contentDelta":{"stdout":"hi\n"}})")
                           << QByteArray("0000007d0000004b856e630f0b3a6576656e742d747970650700056368756e6b"
                                         "0d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f"
                                         "6e0d3a6d6573736167652d747970650700056576656e747b22636f6e74656e74"
                                         "44656c7461223a7b227374646f7574223a2268695c6e227d7d5049088b");
    QTest::newRow("stop") << chunkEvent(R"({"contentStop":{"exitCode":3,"status":"COMPLETED"}})")
                          << QByteArray("0000008e0000004b8afa49820b3a6576656e742d747970650700056368756e6b"
                                        "0d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f"
                                        "6e0d3a6d6573736167652d747970650700056576656e747b22636f6e74656e74"
                                        "53746f70223a7b2265786974436f6465223a332c22737461747573223a22434f"
                                        "4d504c45544544227d7da0267971");
    QTest::newRow("exception") << exceptionEvent("validationException",
                                                 R"({"message":"boom","reason":"FieldValidationFailed"})")
                               << QByteArray("000000a400000061da30b7f10f3a657863657074696f6e2d7479706507001376"
                                             "616c69646174696f6e457863657074696f6e0d3a636f6e74656e742d74797065"
                                             "0700106170706c69636174696f6e2f6a736f6e0d3a6d6573736167652d747970"
                                             "65070009657863657074696f6e7b226d657373616765223a22626f6f6d222c22"
                                             "726561736f6e223a224669656c6456616c69646174696f6e4661696c6564227d"
                                             "bf1eac97");
}

void TestGatewayWire::frames()
{
    QFETCH(const QByteArray, made);
    QFETCH(const QByteArray, hex);
    QCOMPARE(made.toHex(), hex);
}

void TestGatewayWire::textStaysWhole_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 3, 5, 7, 64})
        QTest::addRow("pieces of %d", piece) << piece;
}

void TestGatewayWire::textStaysWhole()
{
    QFETCH(const int, piece);
    const QString line = QStringLiteral("é漢字🙂x\"\\\t\u0001\u007f\n").repeated(40);
    const QByteArray bytes = line.toUtf8();
    OutputEvents events;
    QByteArray frames;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        frames += events.feed(OutputStream::Out, bytes.mid(at, piece));
    QCOMPARE(events.finish(), QByteArray());
    QCOMPARE(text(frames), line);
}

void TestGatewayWire::eventsAreBounded()
{
    OutputEvents events;
    // One byte becomes six: the worst that can be.
    const QByteArray worst(1 << 20, '\x01');
    const QByteArray frames = events.feed(OutputStream::Out, worst);
    QVERIFY(payloads(frames).size() > 90);
    QCOMPARE(text(frames), QString::fromLatin1(worst));
    const QByteArray wide = QStringLiteral("漢").repeated(300'000).toUtf8();
    QCOMPARE(text(events.feed(OutputStream::Out, wide)).size(), 300'000);
}

void TestGatewayWire::streamsAreApart()
{
    OutputEvents events;
    // A character of one stream goes on although the other one writes in between.
    QCOMPARE(events.feed(OutputStream::Out, "\xE6\xBC"), QByteArray());
    const QByteArray other = events.feed(OutputStream::Err, "oops");
    QCOMPARE(text(other, QLatin1StringView("stderr")), QStringLiteral("oops"));
    QCOMPARE(text(other), QString());
    QCOMPARE(text(events.feed(OutputStream::Out, "\xA2!")), QStringLiteral("漢!"));
}

void TestGatewayWire::whatIsNoText()
{
    OutputEvents events;
    QCOMPARE(text(events.feed(OutputStream::Out, "A\xFF\xFE"
                                                 "B\n")),
             QStringLiteral("A\uFFFD\uFFFDB\n"));
    // Too long a form, a surrogate, beyond the last character, and one that breaks off.
    QCOMPARE(text(events.feed(OutputStream::Out, "\xC0\xAF|\xED\xA0\x80|\xF4\x90\x80\x80|\xE6\xBC|")),
             QStringLiteral("\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD\uFFFD|\uFFFD|"));
    QCOMPARE(events.feed(OutputStream::Out, "\xF0\x9F\x99"), QByteArray());
    QCOMPARE(text(events.finish()), QStringLiteral("\uFFFD"));
    QCOMPARE(events.finish(), QByteArray());
}

void TestGatewayWire::targets()
{
    const auto target = parseTarget("/runtimes/arn%3Aaws%3Ax%2Fname-abc/commands?qualifier=a%2Bb+c&flag&q=%2541");
    QVERIFY(target.has_value());
    QCOMPARE(target->labels, QStringList({QStringLiteral("runtimes"), QStringLiteral("arn:aws:x/name-abc"),
                                          QStringLiteral("commands")}));
    QVERIFY(!target->slashAtEnd);
    QCOMPARE(target->value(QLatin1StringView("QUALIFIER")), QStringLiteral("a+b+c"));
    QVERIFY(target->has(QLatin1StringView("flag")));
    QVERIFY(!target->has(QLatin1StringView("other")));
    QCOMPARE(target->value(QLatin1StringView("q")), QStringLiteral("%41")); // decoded once, not twice
}

void TestGatewayWire::brokenTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no slash") << QByteArray("runtimes");
    QTest::newRow("a whole address") << QByteArray("http://127.0.0.1/runtimes/");
    QTest::newRow("half an escape") << QByteArray("/runtimes/%4");
    QTest::newRow("no hex") << QByteArray("/runtimes/%zz");
    QTest::newRow("zero byte") << QByteArray("/runtimes/a%00b");
    QTest::newRow("no UTF-8") << QByteArray("/runtimes/%ff");
    QTest::newRow("broken query") << QByteArray("/runtimes/?a=%");
}

void TestGatewayWire::brokenTargets()
{
    QFETCH(const QByteArray, target);
    QVERIFY(!parseTarget(target).has_value());
}

void TestGatewayWire::routes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("operation");
    const auto row = [](const char *method, const char *target, Operation operation) {
        QTest::addRow("%s %s", method, target) << QByteArray(method) << QByteArray(target) << int(operation);
    };
    row("PUT", "/runtimes/", Operation::CreateRuntime);
    row("PUT", "/runtimes", Operation::CreateRuntime);
    row("POST", "/runtimes/?maxResults=1", Operation::ListRuntimes);
    row("GET", "/runtimes/x-abcdefghij/", Operation::GetRuntime);
    row("PUT", "/runtimes/x-abcdefghij/", Operation::UpdateRuntime);
    row("DELETE", "/runtimes/x-abcdefghij/", Operation::DeleteRuntime);
    row("POST", "/runtimes/x-abcdefghij/versions/", Operation::ListVersions);
    row("PUT", "/runtimes/x/runtime-endpoints/", Operation::CreateEndpoint);
    row("POST", "/runtimes/x/runtime-endpoints/", Operation::ListEndpoints);
    row("GET", "/runtimes/x/runtime-endpoints/prod/", Operation::GetEndpoint);
    row("PUT", "/runtimes/x/runtime-endpoints/prod/", Operation::UpdateEndpoint);
    row("DELETE", "/runtimes/x/runtime-endpoints/prod/", Operation::DeleteEndpoint);
    row("GET", "/tags/a%2Fb", Operation::ListTags);
    row("POST", "/tags/a%2Fb", Operation::Tag);
    row("DELETE", "/tags/a%2Fb?tagKeys=x", Operation::Untag);
    row("POST", "/runtimes/a%2Fb/invocations", Operation::Invoke);
    row("POST", "/runtimes/a%2Fb/commands", Operation::RunCommand);
    row("POST", "/runtimes/a%2Fb/stopruntimesession", Operation::StopSession);
    row("GET", "/runtimes/a/invocations/.well-known/agent-card.json", Operation::GetAgentCard);
    row("GET", "/runtimes/a/ws?qualifier=x", Operation::AgentSocket);
    row("GET", "/runtimes/a/ws/shells", Operation::ShellSocket);
    row("GET", "/runtimes/a/commands", Operation::WrongMethod);
    row("PATCH", "/runtimes/", Operation::WrongMethod);
    row("GET", "/", Operation::UnknownPath);
    row("GET", "//runtimes/", Operation::UnknownPath);
    row("GET", "/runtimes//", Operation::UnknownPath);
    row("POST", "/runtimes/a/b/commands", Operation::UnknownPath);
    row("POST", "/Runtimes/a/commands", Operation::UnknownPath);
}

void TestGatewayWire::routes()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const int, operation);
    const auto parsed = parseTarget(target);
    QVERIFY(parsed.has_value());
    QCOMPARE(int(routeOf(method, *parsed).operation), operation);
}

void TestGatewayWire::arns()
{
    const QString text = QStringLiteral("arn:aws:bedrock-agentcore:local-1:000000000000:runtime/my_agent-aB3dE5gH7j");
    const auto arn = parseArn(text);
    QVERIFY(arn.has_value());
    QCOMPARE(arn->region, QStringLiteral("local-1"));
    QCOMPARE(arn->runtimeId, QStringLiteral("my_agent-aB3dE5gH7j"));
    QCOMPARE(nameInId(arn->runtimeId), QStringLiteral("my_agent"));
    QCOMPARE(arn->text(), text);
    const auto endpoint = parseArn(text + QStringLiteral("/runtime-endpoint/prod"));
    QVERIFY(endpoint.has_value());
    QCOMPARE(endpoint->endpoint, QStringLiteral("prod"));
    QCOMPARE(endpoint->text(), text + QStringLiteral("/runtime-endpoint/prod"));
    for (const char *wrong :
         {"", "arn:aws:s3:::x", "arn:aws:bedrock-agentcore:local-1:00000000000:runtime/a-aB3dE5gH7j",
          "arn:aws:bedrock-agentcore:local-1:000000000000:runtime/a-short",
          "arn:aws:bedrock-agentcore:local-1:000000000000:runtime/a-aB3dE5gH7j/other/x",
          "arn:aws:bedrock-agentcore:local-1:000000000000:runtime/a-aB3dE5gH7j\n"})
        QVERIFY2(!parseArn(QString::fromLatin1(wrong)).has_value(), wrong);
}

void TestGatewayWire::ids()
{
    QVERIFY(isServiceSessionId(QString(33, u'a')));
    QVERIFY(isServiceSessionId(QString(256, u'a')));
    QVERIFY(!isServiceSessionId(QString(32, u'a')));
    QVERIFY(!isServiceSessionId(QString(257, u'a')));
    QVERIFY(!isServiceSessionId(QString(40, u'a') + u'/'));
    QVERIFY(!isServiceSessionId(QStringLiteral("-") + QString(40, u'a')));
    QVERIFY(isVersion(QStringLiteral("1")) && isVersion(QStringLiteral("99999")));
    QVERIFY(!isVersion(QStringLiteral("0")) && !isVersion(QStringLiteral("01")) &&
            !isVersion(QStringLiteral("123456")));
    QVERIFY(isClientToken(QString(33, u'a')) && !isClientToken(QString(32, u'a')));
    QVERIFY(!isClientToken(QString(33, u'a') + u'-'));
    QVERIFY(isShellId(QStringLiteral("a")) && !isShellId(QString()) && !isShellId(QString(129, u'a')));
}

void TestGatewayWire::faults()
{
    const auto refused = invalid(QStringLiteral("agentRuntimeName"), QStringLiteral("no"));
    const Reply reply = refused.error().reply();
    QCOMPARE(reply.status, 400);
    QCOMPARE(fieldOf(reply.fields, "X-Amzn-ErrorType"), QByteArray("ValidationException"));
    QCOMPARE(reply.body, QByteArray(R"({"fieldList":[{"message":"no","name":"agentRuntimeName"}],"message":"no",)"
                                    R"("reason":"FieldValidationFailed"})"));
    const QList<std::pair<Fault::Kind, int>> statuses{
        {Fault::Kind::Unauthorized, 401},    {Fault::Kind::Quota, 402},
        {Fault::Kind::AccessDenied, 403},    {Fault::Kind::NotFound, 404},
        {Fault::Kind::Conflict, 409},        {Fault::Kind::RetryableConflict, 409},
        {Fault::Kind::RuntimeClient, 424},   {Fault::Kind::Throttling, 429},
        {Fault::Kind::Internal, 500},        {Fault::Kind::UnknownOperation, 404},
        {Fault::Kind::MethodNotAllowed, 405}};
    for (const auto &[kind, status] : statuses) {
        const Fault fault{kind, QStringLiteral("words")};
        QCOMPARE(fault.status(), status);
        QCOMPARE(fault.json(), QJsonObject({{QStringLiteral("message"), QStringLiteral("words")}}));
    }
    QCOMPARE(sessionFaultOf({ErrorCode::NotFound, QStringLiteral("x"), {}}).status(), 424);
    QCOMPARE(faultOf({ErrorCode::NotFound, QStringLiteral("x"), {}}).status(), 404);
}

QTEST_GUILESS_MAIN(TestGatewayWire)
#include "tst_gatewaywire.moc"
