// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/keys.h"
#include "engine/gateway/signature.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <sys/stat.h>

using namespace Vitrine;
using namespace Vitrine::Gateway;

namespace {

const AccessKey testKey{"AKIAVITRINETESTKEY00", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00"};

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QDateTime at(const char *time)
{
    return QDateTime(QDate(2026, 11, 29), QTime::fromString(QString::fromLatin1(time), QStringLiteral("HHmmss")),
                     QTimeZone::utc());
}

struct Sample
{
    QByteArray method;
    QByteArray target;
    Fields fields;
    QByteArray body;
};

/// What the AWS SDK for JavaScript 3.1141 sent for InvokeAgentRuntimeCommand.
Sample commandSample()
{
    return {
        "POST",
        "/runtimes/arn%3Aaws%3Abedrock-agentcore%3Alocal-1%3A000000000000%3Aruntime%2Fmy_agent-aB3dE5gH7j/"
        "commands?qualifier=a%20b%2Bc%2F%C3%BC",
        {{"x-amzn-bedrock-agentcore-runtime-session-id", "ssssssssssssssssssssssssssssssssssssssss"},
         {"content-type", "application/json"},
         {"content-length", "21"},
         {"x-amz-user-agent", "aws-sdk-js/3.1140.0"},
         {"user-agent", "aws-sdk-js/3.1140.0"},
         {"host", "127.0.0.1:41337"},
         {"amz-sdk-invocation-id", "4ea3fdef-a2e5-493e-a8c5-df1d45430fed"},
         {"amz-sdk-request", "attempt=1; max=1"},
         {"x-amz-date", "20261129T020010Z"},
         {"x-amz-content-sha256", "169d454b8be178853b09404e6506f91f929b3fadf77667b9b3bada7cc919d82f"},
         {"authorization",
          "AWS4-HMAC-SHA256 Credential=AKIAVITRINETESTKEY00/20261129/local-1/bedrock-agentcore/aws4_request, "
          "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-length;content-type;host;x-amz-content-sha256;"
          "x-amz-date;x-amz-user-agent;x-amzn-bedrock-agentcore-runtime-session-id, "
          "Signature=9d021f5ce6c4196810ab4f951aa7ef5e315877ba27890f9a7762d373f10725ee"},
         {"Connection", "keep-alive"}},
        "{\"command\":\"echo \xC3\xBC\"}"};
}

/// The same SDK's ListAgentRuntimes, with a token that needs escapes.
Sample listSample()
{
    return {"POST",
            "/runtimes/?maxResults=3&nextToken=ab%3D%2F%2B%20c~%2A",
            {{"x-amz-user-agent", "aws-sdk-js/3.1141.0"},
             {"host", "127.0.0.1:41337"},
             {"amz-sdk-invocation-id", "58d8edb0-e84f-47e2-a8ef-1295a4d961a2"},
             {"amz-sdk-request", "attempt=1; max=1"},
             {"x-amz-date", "20261129T020010Z"},
             {"x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
             {"authorization",
              "AWS4-HMAC-SHA256 Credential=AKIAVITRINETESTKEY00/20261129/local-1/bedrock-agentcore/aws4_request, "
              "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;host;x-amz-content-sha256;x-amz-date;"
              "x-amz-user-agent, Signature=10e8ba67c34b81464e2adcd8cbcf99464f9748290864318037d06f22efc3409d"}},
            {}};
}

/// botocore does not say the hash of the body.
Sample botoSample()
{
    return {"POST",
            "/runtimes/?maxResults=5",
            {{"Host", "127.0.0.1:8911"},
             {"X-Amz-Date", "20261129T020011Z"},
             {"Authorization",
              "AWS4-HMAC-SHA256 Credential=AKIAVITRINETESTKEY00/20261129/local-1/bedrock-agentcore/aws4_request, "
              "SignedHeaders=host;x-amz-date, "
              "Signature=88fea6a827ee6e5ca6af07e7cb4f6d7f2acde9345b3c6ac3688f56047dfe95f0"},
             {"Content-Length", "0"}},
            {}};
}

/// A URL that botocore signed for 300 s.
Sample urlSample()
{
    return {"GET",
            "/runtimes/arn%3Aaws%3Abedrock-agentcore%3Alocal-1%3A000000000000%3Aruntime%2Fmy_agent-aB3dE5gH7j/ws/"
            "shells?shellId=one&X-Amzn-Bedrock-AgentCore-Runtime-Session-Id=ssssssssssssssssssssssssssssssssssssssss&"
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAVITRINETESTKEY00%2F20261129%2Flocal-1%2Fbedrock-"
            "agentcore%2Faws4_request&X-Amz-Date=20261129T020011Z&X-Amz-Expires=300&X-Amz-SignedHeaders=host&"
            "X-Amz-Signature=9431f0e90a082dfe2478654b9692fdf8f648cb14f0aa35f5727424a42ce7f6dc",
            {{"Host", "127.0.0.1:8911"}, {"Upgrade", "websocket"}},
            {}};
}

auto check(const Sample &sample, const QDateTime &now, const AccessKey &key = testKey)
{
    return SignatureCheck(key).check(sample.method, sample.target, sample.fields, now, sha256(sample.body));
}

void setField(Sample &sample, const QByteArray &name, const QByteArray &value)
{
    for (auto &[each, old] : sample.fields) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            old = value;
    }
}

} // namespace

class TestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownVector();
    void good_data();
    void good();
    void withoutTheBody();
    void clock_data();
    void clock();
    void altered_data();
    void altered();
    void wrongKeys();
    void constantTime();
    void keysAreMadeOnce();
    void keysOfOthers();
};

void TestSignature::knownVector()
{
    // "get-vanilla" of the signature test suite that AWS publishes.
    const SignatureCheck suite({"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"}, "service");
    const QDateTime now(QDate(2015, 8, 30), QTime(12, 36, 0), QTimeZone::utc());
    const Fields fields{{"Host", "example.amazonaws.com"},
                        {"X-Amz-Date", "20150830T123600Z"},
                        {"Authorization",
                         "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                         "SignedHeaders=host;x-amz-date, "
                         "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"}};
    const auto good = suite.check("GET", "/", fields, now, sha256({}));
    QVERIFY2(good.has_value(), good ? "" : qPrintable(good.error().message));
    QCOMPARE(good->region, QByteArray("us-east-1"));
}

void TestSignature::good_data()
{
    QTest::addColumn<int>("sample");
    for (int i = 0; i < 4; ++i)
        QTest::addRow("%d", i) << i;
}

void TestSignature::good()
{
    QFETCH(const int, sample);
    const Sample samples[] = {commandSample(), listSample(), botoSample(), urlSample()};
    const auto good = check(samples[sample], at("020030"));
    QVERIFY2(good.has_value(), good ? "" : qPrintable(good.error().message));
    QCOMPARE(good->region, QByteArray("local-1"));
}

void TestSignature::withoutTheBody()
{
    const SignatureCheck checker(testKey);
    const Sample command = commandSample();
    const auto early = checker.check(command.method, command.target, command.fields, at("020010"));
    QVERIFY(early.has_value());
    QCOMPARE(early->bodyHash, sha256(command.body));
    const Sample boto = botoSample();
    const auto later = checker.check(boto.method, boto.target, boto.fields, at("020011"));
    QVERIFY(!later.has_value());
    QVERIFY(later.error().needsBody);
    QVERIFY(!checker.check(boto.method, boto.target, boto.fields, at("020011"), sha256("other")).has_value());
}

void TestSignature::clock_data()
{
    QTest::addColumn<int>("sample");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("just") << 0 << QByteArray("020510") << true;
    QTest::newRow("too old") << 0 << QByteArray("020511") << false;
    QTest::newRow("a little ahead") << 0 << QByteArray("015510") << true;
    QTest::newRow("far ahead") << 0 << QByteArray("015509") << false;
    QTest::newRow("URL, just") << 3 << QByteArray("020511") << true;
    QTest::newRow("URL, expired") << 3 << QByteArray("020512") << false;
    QTest::newRow("URL, from the future") << 3 << QByteArray("015500") << false;
}

void TestSignature::clock()
{
    QFETCH(const int, sample);
    QFETCH(const QByteArray, now);
    QFETCH(const bool, isGood);
    const Sample samples[] = {commandSample(), listSample(), botoSample(), urlSample()};
    QCOMPARE(check(samples[sample], at(now.constData())).has_value(), isGood);
}

void TestSignature::altered_data()
{
    QTest::addColumn<int>("change");
    for (int i = 0; i < 14; ++i)
        QTest::addRow("%d", i) << i;
}

void TestSignature::altered()
{
    QFETCH(const int, change);
    Sample sample = change >= 11 ? urlSample() : commandSample();
    switch (change) {
    case 0:
        sample.method = "PUT";
        break;
    case 1:
        sample.target.replace("my_agent", "other_agent");
        break;
    case 2:
        sample.target.replace("qualifier", "Qualifier");
        break;
    case 3:
        sample.target += "&more=1";
        break;
    case 4:
        setField(sample, "host", "127.0.0.1:1");
        break;
    case 5:
        setField(sample, "x-amzn-bedrock-agentcore-runtime-session-id", QByteArray(40, 't'));
        break;
    case 6: // another body than the one that was signed
        setField(sample, "x-amz-content-sha256", sha256("else"));
        break;
    case 7:
        setField(sample, "x-amz-date", "20261129T020011Z");
        break;
    case 8:
        setField(sample, "authorization", fieldOf(sample.fields, "authorization").replace("local-1", "local-2"));
        break;
    case 9: // a field that must be signed and is not
        sample.fields.emplaceBack("X-Amz-Security-Token", "x");
        break;
    case 10:
        setField(sample, "authorization", fieldOf(sample.fields, "authorization").chopped(1));
        break;
    case 11:
        sample.target.replace("X-Amz-Expires=300", "X-Amz-Expires=301");
        break;
    case 12:
        sample.target.replace("shellId=one", "shellId=two");
        break;
    default:
        sample.fields.append({"Authorization", fieldOf(commandSample().fields, "authorization")});
    }
    QVERIFY(!check(sample, at("020020")).has_value());
}

void TestSignature::wrongKeys()
{
    const auto wrong = check(commandSample(), at("020010"), {testKey.id, "another secret"});
    QVERIFY(!wrong.has_value() && wrong.error().message.contains(QLatin1String("does not match")));
    const auto unknown = check(commandSample(), at("020010"), {"AKIAANOTHER000000000", testKey.secret});
    QVERIFY(!unknown.has_value() && unknown.error().message.contains(QLatin1String("not known")));
    Sample bare = commandSample();
    bare.fields.removeIf([](const auto &field) { return field.first == "authorization"; });
    const auto unsignedRequest = check(bare, at("020010"));
    QVERIFY(!unsignedRequest.has_value() && unsignedRequest.error().message.contains(QLatin1String("vitrine env")));
}

void TestSignature::constantTime()
{
    QVERIFY(equalInConstantTime("abc", "abc"));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("abc", "xbc"));
    QVERIFY(!equalInConstantTime("abc", "ab"));
    QVERIFY(equalInConstantTime("", ""));
}

void TestSignature::keysAreMadeOnce()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("keys.json"));
    const auto made = keysIn(file);
    QVERIFY(made.has_value());
    QCOMPARE(made->id.size(), 20);
    QCOMPARE(made->secret.size(), 40);
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
    const auto again = keysIn(file);
    QVERIFY(again.has_value());
    QCOMPARE(again->secret, made->secret);
    const auto other = keysIn(dir.filePath(QStringLiteral("other.json")));
    QVERIFY(other.has_value() && other->secret != made->secret);
}

void TestSignature::keysOfOthers()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("keys.json"));
    QVERIFY(keysIn(file).has_value());
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0644), 0);
    const auto open = keysIn(file);
    QVERIFY(!open.has_value());
    QCOMPARE(open.error().code, ErrorCode::HostLacks);
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0600), 0);
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{}");
    damaged.close();
    QCOMPARE(keysIn(file).error().code, ErrorCode::Corrupt);
    QCOMPARE(keysIn(QStringLiteral("/proc/no/such")).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
