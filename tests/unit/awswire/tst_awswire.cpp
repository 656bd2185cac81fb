// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/awswire/eventreader.h"
#include "engine/awswire/eventstream.h"
#include "engine/awswire/signing.h"

#include <QTest>
#include <QTimeZone>
#include <QtEndian>

using namespace Vitrine::AwsWire;

namespace {

/// Made with the event-stream codec of the AWS SDK for JavaScript.
const QByteArray startFrame = QByteArray::fromHex("0000006e0000004ba22e8e5d0b3a6576656e742d747970650700056368756e6b"
                                                  "0d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f"
                                                  "6e0d3a6d6573736167652d747970650700056576656e747b22636f6e74656e74"
                                                  "5374617274223a7b7d7d29591517");
const QByteArray deltaFrame = QByteArray::fromHex("0000007d0000004b856e630f0b3a6576656e742d747970650700056368756e6b"
                                                  "0d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f"
                                                  "6e0d3a6d6573736167652d747970650700056576656e747b22636f6e74656e74"
                                                  "44656c7461223a7b227374646f7574223a2268695c6e227d7d5049088b");
const QByteArray exceptionFrame = QByteArray::fromHex("000000a400000061da30b7f10f3a657863657074696f6e2d7479706507001376"
                                                      "616c69646174696f6e457863657074696f6e0d3a636f6e74656e742d74797065"
                                                      "0700106170706c69636174696f6e2f6a736f6e0d3a6d6573736167652d747970"
                                                      "65070009657863657074696f6e7b226d657373616765223a22626f6f6d222c22"
                                                      "726561736f6e223a224669656c6456616c69646174696f6e4661696c6564227d"
                                                      "bf1eac97");

/// A frame with these headers, whose CRCs are right whatever is in it.
QByteArray frameWith(const QByteArray &headers, const QByteArray &payload = {})
{
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    QByteArray frame = number(quint32(16 + headers.size() + payload.size())) + number(quint32(headers.size()));
    frame += number(crc32(frame));
    frame += headers + payload;
    return frame + number(crc32(frame));
}

} // namespace

class TestAwsWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedVector();
    void signsAsTheSdk();
    void signsTheSessionToken();
    void readsFrames();
    void cutAtEveryByte();
    void brokenAtEveryByte();
    void headersOfAllTypes();
    void brokenHeaders_data();
    void brokenHeaders();
    void tooLarge();
    void contradictingLengths();
    void nothingAfterAProblem();
};

void TestAwsWire::publishedVector()
{
    // "get-vanilla" of the signature test suite that AWS publishes.
    const Fields fields{{"Host", "example.amazonaws.com"}, {"X-Amz-Date", "20150830T123600Z"}};
    const QByteArray request = canonicalRequest("GET", "/", fields, {"host", "x-amz-date"}, sha256({}));
    QCOMPARE(signatureOf("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", {"20150830", "us-east-1", "service"},
                         "20150830T123600Z", request),
             QByteArray("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"));
}

void TestAwsWire::signsAsTheSdk()
{
    // What the AWS SDK for JavaScript 3.1141 sent for InvokeAgentRuntimeCommand.
    const QByteArray body("{\"command\":\"echo \xC3\xBC\"}");
    Fields fields{{"x-amzn-bedrock-agentcore-runtime-session-id", "ssssssssssssssssssssssssssssssssssssssss"},
                  {"Content-Type", "application/json"},
                  {"content-length", "21"},
                  {"x-amz-user-agent", "aws-sdk-js/3.1140.0"},
                  {"Host", "127.0.0.1:41337"},
                  {"amz-sdk-invocation-id", "4ea3fdef-a2e5-493e-a8c5-df1d45430fed"},
                  {"amz-sdk-request", "attempt=1; max=1"}};
    const QDateTime now(QDate(2026, 11, 29), QTime(2, 0, 10), QTimeZone::utc());
    sign(fields, "POST",
         "/runtimes/arn%3Aaws%3Abedrock-agentcore%3Alocal-1%3A000000000000%3Aruntime%2Fmy_agent-aB3dE5gH7j/"
         "commands?qualifier=a%20b%2Bc%2F%C3%BC",
         sha256(body), {{"AKIAVITRINETESTKEY00", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00"}, {}, "local-1"}, now);
    QCOMPARE(fieldOf(fields, "x-amz-content-sha256"),
             QByteArray("169d454b8be178853b09404e6506f91f929b3fadf77667b9b3bada7cc919d82f"));
    QCOMPARE(
        fieldOf(fields, "authorization"),
        QByteArray("AWS4-HMAC-SHA256 Credential=AKIAVITRINETESTKEY00/20261129/local-1/bedrock-agentcore/aws4_request, "
                   "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-length;content-type;host;"
                   "x-amz-content-sha256;x-amz-date;x-amz-user-agent;x-amzn-bedrock-agentcore-runtime-session-id, "
                   "Signature=9d021f5ce6c4196810ab4f951aa7ef5e315877ba27890f9a7762d373f10725ee"));
}

void TestAwsWire::signsTheSessionToken()
{
    Fields fields{{"Host", "localhost"}};
    const QDateTime now(QDate(2026, 11, 29), QTime(2, 0, 10), QTimeZone::utc());
    sign(fields, "GET", "/", sha256({}), {{"AKIAVITRINETESTKEY00", "secret"}, "a token", "local-1"}, now);
    QCOMPARE(fieldOf(fields, "X-Amz-Security-Token"), QByteArray("a token"));
    QVERIFY(fieldOf(fields, "authorization").contains(";x-amz-security-token,"));
}

void TestAwsWire::readsFrames()
{
    EventReader reader;
    reader.feed(startFrame + deltaFrame + exceptionFrame);
    const auto start = reader.next();
    QVERIFY(start.has_value());
    QCOMPARE(start->header(":event-type"), QByteArray("chunk"));
    QCOMPARE(start->payload, QByteArray(R"({"contentStart":{}})"));
    const auto delta = reader.next();
    QVERIFY(delta.has_value());
    QCOMPARE(delta->payload, QByteArray(R"({"contentDelta":{"stdout":"hi\n"}})"));
    const auto exception = reader.next();
    QVERIFY(exception.has_value());
    QCOMPARE(exception->header(":message-type"), QByteArray("exception"));
    QCOMPARE(exception->header(":exception-type"), QByteArray("validationException"));
    QVERIFY(!reader.next().has_value());
    QVERIFY(!reader.isInside() && reader.problem().isEmpty());
}

void TestAwsWire::cutAtEveryByte()
{
    const QByteArray all = startFrame + deltaFrame;
    for (qsizetype cut = 0; cut <= all.size(); ++cut) {
        EventReader reader;
        QByteArrayList payloads;
        for (const QByteArrayView part : {QByteArrayView(all).first(cut), QByteArrayView(all).sliced(cut)}) {
            reader.feed(part);
            while (const auto message = reader.next())
                payloads.append(message->payload);
        }
        QCOMPARE(payloads, QByteArrayList({R"({"contentStart":{}})", R"({"contentDelta":{"stdout":"hi\n"}})"}));
        QVERIFY(reader.problem().isEmpty() && !reader.isInside());
    }
}

void TestAwsWire::brokenAtEveryByte()
{
    for (qsizetype at = 0; at < deltaFrame.size(); ++at) {
        QByteArray broken = deltaFrame;
        broken[at] = char(broken[at] ^ 0x10);
        EventReader reader;
        reader.feed(broken);
        QVERIFY2(!reader.next().has_value(), qPrintable(QString::number(at)));
        QVERIFY2(!reader.problem().isEmpty(), qPrintable(QString::number(at)));
    }
}

void TestAwsWire::headersOfAllTypes()
{
    QByteArray headers;
    const auto add = [&headers](char type, const QByteArray &value) {
        headers += QByteArray("\1", 1) + char('a' + type) + type + value;
    };
    const qsizetype sizes[] = {0, 0, 1, 2, 4, 8, -1, -1, 8, 16};
    for (char type = 0; type < 10; ++type)
        add(type, sizes[int(type)] >= 0 ? QByteArray(sizes[int(type)], 'x') : QByteArray("\0\3xyz", 5));
    EventReader reader;
    reader.feed(frameWith(headers, "rest"));
    const auto message = reader.next();
    QVERIFY2(message.has_value(), reader.problem().constData());
    QCOMPARE(message->headers, (Fields{{"h", "xyz"}})); // the one that is a string
    QCOMPARE(message->payload, QByteArray("rest"));
}

void TestAwsWire::brokenHeaders_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("no name") << QByteArray("\0\7\0\0", 4);
    QTest::newRow("name cut off") << QByteArray("\5ab", 3);
    QTest::newRow("no type") << QByteArray("\1a", 2);
    QTest::newRow("unknown type") << QByteArray("\1a\12", 3);
    QTest::newRow("negative type") << QByteArray("\1a\xff", 3);
    QTest::newRow("no length") << QByteArray("\1a\7\0", 4);
    QTest::newRow("value cut off") << QByteArray("\1a\7\0\5abc", 8);
}

void TestAwsWire::brokenHeaders()
{
    QFETCH(const QByteArray, headers);
    EventReader reader;
    reader.feed(frameWith(headers));
    QVERIFY(!reader.next().has_value());
    QVERIFY(reader.problem().contains("headers"));
}

void TestAwsWire::tooLarge()
{
    // Said in the first twelve bytes: nothing is waited for.
    QByteArray prelude = QByteArray::fromHex("00100001") + QByteArray(4, '\0');
    QByteArray crc(4, '\0');
    qToBigEndian(crc32(prelude), crc.data());
    EventReader reader;
    reader.feed(prelude + crc);
    QVERIFY(!reader.next().has_value());
    QVERIFY(reader.problem().contains("larger"));
}

void TestAwsWire::contradictingLengths()
{
    for (const QByteArray &lengths : {QByteArray::fromHex("0000000f00000000"), QByteArray::fromHex("0000001000000001"),
                                      QByteArray::fromHex("00000014ffffffff")}) {
        QByteArray crc(4, '\0');
        qToBigEndian(crc32(lengths), crc.data());
        EventReader reader;
        reader.feed(lengths + crc + QByteArray(64, '\0'));
        QVERIFY(!reader.next().has_value());
        QVERIFY(reader.problem().contains("contradict"));
    }
}

void TestAwsWire::nothingAfterAProblem()
{
    EventReader reader;
    QByteArray broken = startFrame;
    broken.back() = char(broken.back() ^ 1);
    reader.feed(broken + deltaFrame);
    QVERIFY(!reader.next().has_value());
    reader.feed(deltaFrame);
    QVERIFY(!reader.next().has_value());
    QVERIFY(!reader.problem().isEmpty());
}

QTEST_GUILESS_MAIN(TestAwsWire)
#include "tst_awswire.moc"
