// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/address.h"
#include "engine/endpoint/credentials.h"
#include "tests/patience.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Vitrine;
using namespace Vitrine::Endpoint;

class TestEndpointKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    QProcessEnvironment environment(const QHash<QString, QString> &more = {}) const
    {
        QProcessEnvironment variables;
        variables.insert(QStringLiteral("HOME"), m_home->path());
        variables.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
        for (const auto &[name, value] : more.asKeyValueRange())
            variables.insert(name, value);
        return variables;
    }

    void write(const QString &name, const QByteArray &text) const
    {
        QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral(".aws")));
        QFile file(m_home->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// Ends with an error of the test when it does not end.
    static Result<Credentials> find(const QProcessEnvironment &variables, const QString &asked = {},
                                    std::chrono::milliseconds patience = std::chrono::minutes(1))
    {
        const auto profiles = Profiles::read(variables);
        if (!profiles)
            return std::unexpected(profiles.error());
        FindCredentials finder(variables, *profiles, asked);
        finder.setPatience(patience);
        finder.start();
        auto pending = finder.pending();
        if (!waitUntil([&] { return pending.isFinished(); }))
            return fail(ErrorCode::Failed, QStringLiteral("the test waited in vain"));
        return pending.result();
    }

private Q_SLOTS:
    void init();
    void environmentFirst();
    void aNamedProfileGoesBeforeTheEnvironment();
    void profilesOfTheEnvironment();
    void filesElsewhere();
    void configFile();
    void program_data();
    void program();
    void whatIsNotDoneHere();
    void none();
    void damagedFiles();
    void regions();
    void addresses_data();
    void addresses();
    void sessionIds();
    void arns();
    void words();
};

void TestEndpointKeys::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void TestEndpointKeys::environmentFirst()
{
    write(QStringLiteral(".aws/credentials"), "[default]\naws_access_key_id=F\naws_secret_access_key=fs\n");
    const auto found = find(environment({{QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("E")},
                                         {QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("es")},
                                         {QStringLiteral("AWS_SESSION_TOKEN"), QStringLiteral("et")}}));
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().text()));
    QCOMPARE(found->key.id, QByteArray("E"));
    QCOMPARE(found->key.secret, QByteArray("es"));
    QCOMPARE(found->sessionToken, QByteArray("et"));
    // Half a key is none.
    const auto half = find(environment({{QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("E")}}));
    QVERIFY(half.has_value());
    QCOMPARE(half->key.id, QByteArray("F"));
}

void TestEndpointKeys::aNamedProfileGoesBeforeTheEnvironment()
{
    write(QStringLiteral(".aws/credentials"),
          "# mine\n[default]\naws_access_key_id = D\naws_secret_access_key = ds\n\n[work]\n aws_access_key_id=no\n"
          "AWS_Access_Key_Id = W\naws_secret_access_key = w/s+=\naws_session_token = wt\n");
    const auto variables = environment({{QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("E")},
                                        {QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("es")}});
    const auto found = find(variables, QStringLiteral("work"));
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().text()));
    QCOMPARE(found->key.id, QByteArray("W"));
    QCOMPARE(found->key.secret, QByteArray("w/s+="));
    QCOMPARE(found->sessionToken, QByteArray("wt"));
    QVERIFY(found->source.contains(QLatin1String("work")));
    const auto unknown = find(variables, QStringLiteral("nobody"));
    QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
    QVERIFY(unknown.error().message.contains(QLatin1String("nobody")));
}

void TestEndpointKeys::profilesOfTheEnvironment()
{
    write(QStringLiteral(".aws/credentials"), "[default]\naws_access_key_id=D\naws_secret_access_key=ds\n[work]\naws_"
                                              "access_key_id=W\naws_secret_access_key=ws\n");
    QCOMPARE(find(environment())->key.id, QByteArray("D"));
    QCOMPARE(find(environment({{QStringLiteral("AWS_PROFILE"), QStringLiteral("work")}}))->key.id, QByteArray("W"));
    QCOMPARE(find(environment({{QStringLiteral("AWS_DEFAULT_PROFILE"), QStringLiteral("work")}}))->key.id,
             QByteArray("W"));
}

void TestEndpointKeys::filesElsewhere()
{
    write(QStringLiteral("keys"), "[default]\naws_access_key_id=K\naws_secret_access_key=ks\n");
    write(QStringLiteral("settings"), "[default]\nregion = far-away-1\n");
    const auto variables =
        environment({{QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), m_home->filePath(QStringLiteral("keys"))},
                     {QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("~/settings")}});
    QCOMPARE(find(variables)->key.id, QByteArray("K"));
    QCOMPARE(regionIn(variables, *Profiles::read(variables), QStringLiteral("default")), QByteArray("far-away-1"));
}

void TestEndpointKeys::configFile()
{
    write(QStringLiteral(".aws/config"),
          "[profile work]\naws_access_key_id=C\naws_secret_access_key=cs\ns3 =\n  aws_access_key_id = nested\n"
          "[work]\naws_access_key_id=unread\n[sso-session work]\nregion=none\n[profile \"two words\"]\nregion=here\n");
    const auto found = find(environment(), QStringLiteral("work"));
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().text()));
    QCOMPARE(found->key.id, QByteArray("C"));
    QVERIFY(Profiles::read(environment())->has(QStringLiteral("two words")));
}

void TestEndpointKeys::program_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("detail"); // empty: it gives keys
    QTest::newRow("keys") << QStringLiteral("echo '{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"ps\","
                                            "\"SessionToken\":\"pt\",\"Expiration\":\"2999-01-01T00:00:00Z\"}'")
                          << QString();
    QTest::newRow("fails") << QStringLiteral("/bin/sh -c 'exit 3'") << QStringLiteral("3");
    QTest::newRow("no keys") << QStringLiteral("echo '{\"Version\":1}'") << QStringLiteral("no keys");
    QTest::newRow("expired") << QStringLiteral("echo '{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"ps\","
                                               "\"Expiration\":\"2001-01-01T00:00:00Z\"}'")
                             << QStringLiteral("expired");
    QTest::newRow("not there") << QStringLiteral("/no/such/program") << QStringLiteral("");
    QTest::newRow("endless") << QStringLiteral("yes") << QStringLiteral("too long");
    QTest::newRow("silent") << QStringLiteral("sleep 1000") << QStringLiteral("in time");
    QTest::newRow("open quote") << QStringLiteral("echo 'x") << QStringLiteral("echo");
}

void TestEndpointKeys::program()
{
    QFETCH(const QString, line);
    QFETCH(const QString, detail);
    write(QStringLiteral(".aws/config"), "[default]\ncredential_process = " + line.toUtf8() + "\n");
    const bool waits = QByteArray(QTest::currentDataTag()) == "silent";
    const auto found = find(environment(), {}, std::chrono::milliseconds(waits ? 50 : hangDeadline));
    if (!detail.isNull()) {
        QVERIFY(!found.has_value());
        QVERIFY2(found.error().detail.contains(detail), qPrintable(found.error().text()));
        QVERIFY(found.error().message.contains(QLatin1String("credential_process")));
        return;
    }
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().text()));
    QCOMPARE(found->key.id, QByteArray("P"));
    QCOMPARE(found->key.secret, QByteArray("ps"));
    QCOMPARE(found->sessionToken, QByteArray("pt"));
}

void TestEndpointKeys::whatIsNotDoneHere()
{
    write(QStringLiteral(".aws/config"),
          "[profile role]\nrole_arn = arn:aws:iam::000000000000:role/x\nsource_profile = y\n"
          "[profile sso]\nsso_session = corp\n");
    for (const QString &name : {QStringLiteral("role"), QStringLiteral("sso")}) {
        const auto found = find(environment(), name);
        QVERIFY(!found.has_value());
        QVERIFY2(found.error().message.contains(QLatin1String("export-credentials --profile ") + name),
                 qPrintable(found.error().text()));
    }
}

void TestEndpointKeys::none()
{
    const auto found = find(environment());
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::NotFound);
    QVERIFY(found.error().message.contains(QLatin1String("vitrine env")));
}

void TestEndpointKeys::damagedFiles()
{
    write(QStringLiteral(".aws/config"), QByteArray((1 << 20) + 1, 'x'));
    QCOMPARE(find(environment()).error().code, ErrorCode::Corrupt);
    write(QStringLiteral(".aws/config"), QByteArray("\0\xff[[[\n]=\n=x\n[default\nregion=1\n[]\nregion=2\n", 42));
    const auto profiles = Profiles::read(environment());
    QVERIFY(profiles.has_value());
    QVERIFY(regionIn(environment(), *profiles, QStringLiteral("default")).isEmpty());
}

void TestEndpointKeys::regions()
{
    write(QStringLiteral(".aws/config"), "[default]\nregion = of-default\n[profile work]\nregion = of-work\n");
    const auto plain = environment();
    const auto profiles = Profiles::read(plain);
    QVERIFY(profiles.has_value());
    QCOMPARE(regionIn(plain, *profiles, QStringLiteral("work")), QByteArray("of-work"));
    const auto second = environment({{QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("second")}});
    QCOMPARE(regionIn(second, *profiles, QStringLiteral("work")), QByteArray("second"));
    const auto first = environment({{QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("second")},
                                    {QStringLiteral("AWS_REGION"), QStringLiteral("first")}});
    QCOMPARE(regionIn(first, *profiles, QStringLiteral("work")), QByteArray("first"));
    QVERIFY(regionIn(plain, *profiles, QStringLiteral("none")).isEmpty());
}

void TestEndpointKeys::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<bool>("isThisComputer");
    const auto row = [](const char *text, bool isGood, bool isThisComputer = false) {
        QTest::newRow(text) << QString::fromLatin1(text) << isGood << isThisComputer;
    };
    row("http://127.0.0.1:8911", true, true);
    row("http://127.0.0.1:8911/", true, true);
    row("http://127.9.9.9", true, true);
    row("http://localhost:1", true, true);
    row("http://[::1]:8911", true, true);
    row("https://agents.example.com", true);
    row("https://127.0.0.1:1", true, true);
    row("http://agents.example.com", false);
    row("http://10.0.0.1:8911", false);
    row("http://127.0.0.1.example.com", false);
    row("http://localhost.example.com", false);
    row("http://127.0.0.1@agents.example.com", false);
    row("https://user:pass@agents.example.com", false);
    row("https://agents.example.com/path", false);
    row("https://agents.example.com?x=1", false);
    row("https://agents.example.com#x", false);
    row("ws://127.0.0.1:1", false);
    row("127.0.0.1:8911", false);
    row("", false);
    row("https://", false);
}

void TestEndpointKeys::addresses()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isGood);
    QFETCH(const bool, isThisComputer);
    const auto address = Address::parse(text);
    QCOMPARE(address.has_value(), isGood);
    if (!isGood) {
        QCOMPARE(address.error().code, ErrorCode::InvalidInput);
        return;
    }
    QCOMPARE(address->isThisComputer(), isThisComputer);
    const Session session{QStringLiteral("arn:aws:x/y"), {}, QStringLiteral("a b")};
    // What is signed is what Qt sends.
    QCOMPARE(targetOf(address->url(session.target("commands"))),
             QByteArray("/runtimes/arn%3Aaws%3Ax%2Fy/commands?qualifier=a%20b"));
    QVERIFY(address->webSocketUrl("/x").scheme() ==
            QLatin1String(text.startsWith(QLatin1String("https")) ? "wss" : "ws"));
}

void TestEndpointKeys::sessionIds()
{
    QVERIFY(checkSessionId(QString(33, u'a')).has_value());
    QVERIFY(checkSessionId(QString(256, u'a')).has_value());
    const auto tooShort = checkSessionId(QString(32, u'a'));
    QVERIFY(!tooShort && tooShort.error().message.contains(QLatin1String("32")) &&
            tooShort.error().message.contains(QLatin1String("33")));
    QVERIFY(!checkSessionId(QString(257, u'a')));
    QVERIFY(!checkSessionId(QString(33, u'ä')));
    QVERIFY(!checkSessionId(QLatin1Char('-') + QString(33, u'a')));
    QVERIFY(!checkSessionId(QString(33, u'a') + QLatin1Char('\n')));
}

void TestEndpointKeys::arns()
{
    const QString arn = QStringLiteral("arn:aws:bedrock-agentcore:eu-west-1:000000000000:runtime/tester-aB3dE5gH7j");
    QVERIFY(isRuntimeArn(arn));
    QCOMPARE(regionOfArn(arn), QByteArray("eu-west-1"));
    QVERIFY(isRuntimeArn(QStringLiteral("arn:aws-cn:bedrock-agentcore:cn-north-1:000000000000:runtime/t-aB3dE5gH7j")));
    QVERIFY(!isRuntimeArn(QStringLiteral("tester")));
    QVERIFY(!isRuntimeArn(arn + QLatin1String("/runtime-endpoint/x")));
    QVERIFY(!isRuntimeArn(arn + QLatin1Char('\n')));
    QCOMPARE(Address::parse(QStringLiteral("https://bedrock-agentcore.eu-west-1.example.com"))->region(),
             QByteArray("eu-west-1"));
    QCOMPARE(Address::parse(QStringLiteral("https://agents.eu-west-1.example.com"))->region(), QByteArray());
}

void TestEndpointKeys::words()
{
    QCOMPARE(wordsOf(QStringLiteral("a  'b c' \"d \\\" e\" f\\ g '' \"\\x\"")),
             QStringList({QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d \" e"), QStringLiteral("f g"),
                          QString(QLatin1String("")), QStringLiteral("\\x")}));
    QVERIFY(wordsOf(QStringLiteral("a 'b")).isEmpty());
    QVERIFY(wordsOf(QStringLiteral("  ")).isEmpty());
}

QTEST_GUILESS_MAIN(TestEndpointKeys)
#include "tst_endpointkeys.moc"
