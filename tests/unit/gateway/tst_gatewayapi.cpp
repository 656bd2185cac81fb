// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/runtimemembers.h"
#include "tests/patience.h"
#include "tests/unit/gateway/gatewayfixture.h"

#include <QJsonArray>
#include <QUrl>
#include <QtEndian>

using namespace Vitrine;

namespace {

const QByteArray sessionField = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";

QJsonObject createBody(const QString &name)
{
    return {
        {QStringLiteral("agentRuntimeName"), name},
        {QStringLiteral("agentRuntimeArtifact"),
         QJsonObject{{QStringLiteral("containerConfiguration"),
                      QJsonObject{{QStringLiteral("containerUri"),
                                   QStringLiteral("000000000000.dkr.ecr.us-east-1.amazonaws.com/debian-13:latest")}}}}},
        {QStringLiteral("roleArn"), QStringLiteral("arn:aws:iam::000000000000:role/x")},
        {QStringLiteral("networkConfiguration"),
         QJsonObject{{QStringLiteral("networkMode"), QStringLiteral("PUBLIC")}}}};
}

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QList<QJsonObject> events(const QByteArray &bytes)
{
    QList<QJsonObject> list;
    for (qsizetype at = 0; at + 16 <= bytes.size();) {
        const auto total = qFromBigEndian<quint32>(bytes.constData() + at);
        const auto headers = qFromBigEndian<quint32>(bytes.constData() + at + 4);
        list.append(QJsonDocument::fromJson(bytes.mid(at + 12 + headers, total - headers - 16)).object());
        at += total;
    }
    return list;
}

} // namespace

/// Both planes of the API over a fake engine.
class TestGatewayApi : public QObject
{
    Q_OBJECT

    std::unique_ptr<GatewayFixture> m_fixture;

    HttpAnswer create(const QJsonObject &body) { return m_fixture->ask("PUT", "/runtimes/", text(body)); }
    QByteArray made(const QString &name)
    {
        return create(createBody(name)).json()[u"agentRuntimeId"].toString().toUtf8();
    }
    /// The member that a refusal names.
    QString wrongMember(const QJsonObject &body)
    {
        const HttpAnswer answer = create(body);
        if (answer.status != 400 || answer.field("x-amzn-errortype") != "ValidationException")
            return QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body));
        return answer.json()[u"fieldList"].toArray().first()[u"name"].toString();
    }
    Gateway::Fields session(const QByteArray &id = GatewayFixture::sessionId()) { return {{sessionField, id}}; }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<GatewayFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void createAndGet();
    void defaults();
    void refusedMembers_data();
    void refusedMembers();
    void images();
    void sameTokenTwice();
    void versions();
    void pages();
    void endpoints();
    void tags();
    void deleting();
    void deletingAnEndpoint();
    void command();
    void commandArguments_data();
    void commandArguments();
    void readerThatRests();
    void clientThatLeavesCancels();
    void commandThatIsLost();
    void whichRuntime();
    void qualifiers();
    void busySessions();
    void stopping();
    void invoke();
    void agentErrors();
    void headersOnTheWay();
    void answerWithoutABody();
    void protocolErrors();
    void agentCard();
};

void TestGatewayApi::createAndGet()
{
    QJsonObject body = createBody(QStringLiteral("mine"));
    body.insert(QStringLiteral("description"), QStringLiteral("äöü"));
    body.insert(QStringLiteral("environmentVariables"), QJsonObject{{QStringLiteral("A"), QStringLiteral("→")}});
    body.insert(QStringLiteral("lifecycleConfiguration"), QJsonObject{{QStringLiteral("maxLifetime"), 600}});
    body.insert(QStringLiteral("filesystemConfigurations"),
                QJsonArray{QJsonObject{{QStringLiteral("sessionStorage"),
                                        QJsonObject{{QStringLiteral("mountPath"), QStringLiteral("/mnt/data/")}}}}});
    const HttpAnswer answer = create(body);
    QCOMPARE(answer.status, 202);
    const QString id = answer.json()[u"agentRuntimeId"].toString();
    QVERIFY(id.startsWith(QLatin1String("mine-")));
    QCOMPARE(answer.json()[u"agentRuntimeArn"].toString(),
             QStringLiteral("arn:aws:bedrock-agentcore:local-1:000000000000:runtime/") + id);
    QCOMPARE(answer.json()[u"agentRuntimeVersion"].toString(), QStringLiteral("1"));
    const QJsonObject got = m_fixture->ask("GET", "/runtimes/" + id.toUtf8() + '/').json();
    QCOMPARE(got[u"status"].toString(), QStringLiteral("READY"));
    for (const QString &member :
         {QStringLiteral("agentRuntimeName"), QStringLiteral("agentRuntimeArtifact"), QStringLiteral("roleArn"),
          QStringLiteral("networkConfiguration"), QStringLiteral("description"), QStringLiteral("environmentVariables"),
          QStringLiteral("filesystemConfigurations")})
        QCOMPARE(got.value(member), body.value(member));
    QCOMPARE(got[u"lifecycleConfiguration"], QJsonValue(QJsonObject({{QStringLiteral("idleRuntimeSessionTimeout"), 600},
                                                                     {QStringLiteral("maxLifetime"), 600}})));
    QCOMPARE(got[u"protocolConfiguration"][u"serverProtocol"].toString(), QStringLiteral("HTTP"));
    QVERIFY(QDateTime::fromString(got[u"createdAt"].toString(), Qt::ISODateWithMs).isValid());
    const auto spec = m_fixture->runtime(QStringLiteral("mine")).spec;
    QCOMPARE(spec.mountPath, QStringLiteral("/mnt/data"));
    QCOMPARE(spec.network.mode, NetworkMode::Public);
    QCOMPARE(create(body).status, 409);
    QCOMPARE(m_fixture->ask("GET", "/runtimes/mine-0000000000/").status, 404);
    QCOMPARE(m_fixture->ask("GET", "/runtimes/no-id/").status, 400);
}

void TestGatewayApi::defaults()
{
    const QByteArray id = made(QStringLiteral("plain"));
    const QJsonObject got = m_fixture->ask("GET", "/runtimes/" + id + '/').json();
    QCOMPARE(got[u"lifecycleConfiguration"][u"idleRuntimeSessionTimeout"].toInt(), 900);
    QCOMPARE(got[u"lifecycleConfiguration"][u"maxLifetime"].toInt(), 28800);
    QVERIFY(!got.contains(u"description"));
    QVERIFY(!got.contains(u"filesystemConfigurations"));
    QJsonObject open = createBody(QStringLiteral("open"));
    open.remove(QStringLiteral("networkConfiguration"));
    QCOMPARE(create(open).status, 202);
    QCOMPARE(m_fixture->runtime(QStringLiteral("open")).spec.network.mode, NetworkMode::Public);
    // One that was made on this computer is shown with all that must be there.
    const QJsonObject local = m_fixture->ask("GET", "/runtimes/sample-a1b2c3d4e5/").json();
    QVERIFY(local[u"roleArn"].toString().startsWith(QLatin1String("arn:aws:iam::")));
    QVERIFY(local[u"agentRuntimeArtifact"][u"containerConfiguration"][u"containerUri"].isString());
}

void TestGatewayApi::refusedMembers_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *name, const char *json, const char *member) {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject())
            qFatal("%s", json);
        QTest::newRow(name) << document.object() << QString::fromLatin1(member);
    };
    row("name with a dash", R"({"agentRuntimeName": "a-b"})", "agentRuntimeName");
    row("name is no string", R"({"agentRuntimeName": 5})", "agentRuntimeName");
    row("no name", R"({"agentRuntimeName": null})", "agentRuntimeName");
    row("no artifact", R"({"agentRuntimeArtifact": null})", "agentRuntimeArtifact");
    row("two artifacts",
        R"({"agentRuntimeArtifact": {"containerConfiguration": {"containerUri": "debian-13"}, "codeConfiguration": {}}})",
        "agentRuntimeArtifact");
    row("code", R"({"agentRuntimeArtifact": {"codeConfiguration": {}}})", "agentRuntimeArtifact.codeConfiguration");
    row("unknown image", R"({"agentRuntimeArtifact": {"containerConfiguration": {"containerUri": "nosuch"}}})",
        "agentRuntimeArtifact.containerConfiguration.containerUri");
    row("no role", R"({"roleArn": null})", "roleArn");
    row("bad role", R"({"roleArn": "me"})", "roleArn");
    row("VPC", R"({"networkConfiguration": {"networkMode": "VPC"}})", "networkConfiguration.networkMode");
    row("no mode", R"({"networkConfiguration": {}})", "networkConfiguration.networkMode");
    row("empty description", R"({"description": ""})", "description");
    row("unknown protocol", R"({"protocolConfiguration": {"serverProtocol": "SMTP"}})",
        "protocolConfiguration.serverProtocol");
    row("short idle", R"({"lifecycleConfiguration": {"idleRuntimeSessionTimeout": 59}})",
        "lifecycleConfiguration.idleRuntimeSessionTimeout");
    row("long life", R"({"lifecycleConfiguration": {"maxLifetime": 28801}})", "lifecycleConfiguration.maxLifetime");
    row("idle above life", R"({"lifecycleConfiguration": {"idleRuntimeSessionTimeout": 900, "maxLifetime": 600}})",
        "lifecycleConfiguration.idleRuntimeSessionTimeout");
    row("fraction", R"({"lifecycleConfiguration": {"maxLifetime": 600.5}})", "lifecycleConfiguration.maxLifetime");
    row("environment", R"({"environmentVariables": {"A": 1}})", "environmentVariables");
    row("mount", R"({"filesystemConfigurations": [{"sessionStorage": {"mountPath": "/mnt/.."}}]})",
        "filesystemConfigurations.sessionStorage.mountPath");
    row("EFS", R"({"filesystemConfigurations": [{"efsAccessPoint": {}}]})", "filesystemConfigurations.efsAccessPoint");
    row("six mounts", R"({"filesystemConfigurations": [{}, {}, {}, {}, {}, {}]})", "filesystemConfigurations");
    row("two storages",
        R"({"filesystemConfigurations": [{"sessionStorage": {"mountPath": "/mnt/a"}}, {"sessionStorage": {"mountPath": "/mnt/b"}}]})",
        "filesystemConfigurations.sessionStorage.mountPath");
    row("header that is not passed on", R"({"requestHeaderConfiguration": {"requestHeaderAllowlist": ["X-Amz-Date"]}})",
        "requestHeaderConfiguration.requestHeaderAllowlist");
    row("header twice", R"({"requestHeaderConfiguration": {"requestHeaderAllowlist": ["X-A", "x-a"]}})",
        "requestHeaderConfiguration.requestHeaderAllowlist");
    row("authorizer", R"({"authorizerConfiguration": {}})", "authorizerConfiguration");
    row("capacity", R"({"capacityProviderConfiguration": {}})", "capacityProviderConfiguration");
    row("short token", R"({"clientToken": "short"})", "clientToken");
    row("tags", R"({"tags": {"": "x"}})", "tags");
}

void TestGatewayApi::refusedMembers()
{
    QFETCH(const QJsonObject, change);
    QFETCH(const QString, member);
    QJsonObject body = createBody(QStringLiteral("wrong"));
    for (auto it = change.begin(); it != change.end(); ++it)
        body.insert(it.key(), it.value());
    QCOMPARE(wrongMember(body), member);
    QVERIFY(!m_fixture->engine.calls().contains(QStringLiteral("runtimes.create wrong")));
}

void TestGatewayApi::images()
{
    ImageInfo image;
    image.name = QStringLiteral("vitrine/debian-13");
    const QList<ImageInfo> known{image};
    for (const char *good :
         {"vitrine/debian-13", "debian-13", "000000000000.dkr.ecr.us-east-1.amazonaws.com/debian-13:latest",
          "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/vitrine/debian-13", "public.ecr.aws/debian-13:1.2"})
        QCOMPARE(Gateway::imageFor(QString::fromLatin1(good), known), image.name);
    for (const char *bad : {"", "other", "ebian-13", "example.com/debian-13",
                            "debian-13:", "000000000000.dkr.ecr.us-east-1.amazonaws.com/x"})
        QCOMPARE(Gateway::imageFor(QString::fromLatin1(bad), known), QString());
}

void TestGatewayApi::sameTokenTwice()
{
    QJsonObject body = createBody(QStringLiteral("once"));
    body.insert(QStringLiteral("clientToken"), QString(40, u't'));
    const HttpAnswer first = create(body);
    const HttpAnswer second = create(body);
    QCOMPARE(second.status, 202);
    QCOMPARE(second.json(), first.json());
    QCOMPARE(m_fixture->engine.calls().count(QStringLiteral("runtimes.create once")), 1);
    body.insert(QStringLiteral("description"), QStringLiteral("other"));
    const HttpAnswer third = create(body);
    QCOMPARE(third.status, 400);
    QCOMPARE(third.json()[u"reason"].toString(), QStringLiteral("IdempotentParameterMismatchException"));
    body.insert(QStringLiteral("agentRuntimeName"), QStringLiteral("again"));
    QCOMPARE(create(body).json()[u"reason"].toString(), QStringLiteral("IdempotentParameterMismatchException"));
}

void TestGatewayApi::versions()
{
    const QByteArray id = made(QStringLiteral("changing"));
    const QByteArray path = "/runtimes/" + id + '/';
    QJsonObject body = createBody(QString());
    body.remove(QStringLiteral("agentRuntimeName"));
    body.insert(QStringLiteral("environmentVariables"), QJsonObject{{QStringLiteral("A"), QStringLiteral("2")}});
    const HttpAnswer updated = m_fixture->ask("PUT", path, text(body));
    QCOMPARE(updated.status, 202);
    QCOMPARE(updated.json()[u"agentRuntimeVersion"].toString(), QStringLiteral("2"));
    QCOMPARE(updated.json()[u"agentRuntimeId"].toString().toUtf8(), id);
    QVERIFY(!m_fixture->ask("GET", path + "?version=1").json().contains(u"environmentVariables"));
    QCOMPARE(m_fixture->ask("GET", path).json()[u"environmentVariables"][u"A"].toString(), QStringLiteral("2"));
    QCOMPARE(m_fixture->ask("GET", path + "?version=3").status, 404);
    QCOMPARE(m_fixture->ask("GET", path + "?version=0").status, 400);
    const QJsonArray all = m_fixture->ask("POST", path + "versions/").json()[u"agentRuntimes"].toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0][u"agentRuntimeVersion"].toString(), QStringLiteral("2"));
    QCOMPARE(m_fixture->ask("DELETE", path + "?version=2").status, 409);
    QCOMPARE(m_fixture->ask("DELETE", path + "?version=1").status, 202);
    QCOMPARE(m_fixture->ask("DELETE", path + "?version=1").status, 404);
    QCOMPARE(m_fixture->ask("PUT", path, "{").json()[u"reason"].toString(), QStringLiteral("CannotParse"));
}

void TestGatewayApi::pages()
{
    QStringList seen;
    QByteArray token;
    int pages = 0;
    do {
        const HttpAnswer page = m_fixture->ask("POST", "/runtimes/?maxResults=1" +
                                                           (token.isEmpty() ? QByteArray() : "&nextToken=" + token));
        QCOMPARE(page.status, 200);
        const QJsonArray entries = page.json()[u"agentRuntimes"].toArray();
        QVERIFY(entries.size() <= 1);
        for (const auto &entry : entries) {
            seen.append(entry[u"agentRuntimeName"].toString());
            QVERIFY(entry[u"description"].isString());
        }
        token = page.json()[u"nextToken"].toString().toUtf8().replace("=", "%3D");
    } while (!token.isEmpty() && ++pages < 50);
    const auto all = m_fixture->engine.nouns().runtimes.list();
    QTRY_VERIFY(all.isFinished());
    QCOMPARE(seen.size(), all.result()->size());
    seen.removeDuplicates();
    QCOMPARE(seen.size(), all.result()->size());
    for (const char *wrong :
         {"maxResults=0", "maxResults=101", "maxResults=x", "nextToken=", "nextToken=abc", "nextToken=%20"})
        QCOMPARE(m_fixture->ask("POST", QByteArray("/runtimes/?") + wrong).status, 400);
}

void TestGatewayApi::endpoints()
{
    const QByteArray path = "/runtimes/" + made(QStringLiteral("pointed")) + "/runtime-endpoints/";
    const QJsonObject byDefault = m_fixture->ask("GET", path + "DEFAULT/").json();
    QCOMPARE(byDefault[u"liveVersion"].toString(), QStringLiteral("1"));
    QCOMPARE(byDefault[u"name"].toString(), QStringLiteral("DEFAULT"));
    QVERIFY(byDefault[u"agentRuntimeEndpointArn"].toString().endsWith(QLatin1String("/runtime-endpoint/DEFAULT")));
    const QByteArray body = R"({"name":"prod","agentRuntimeVersion":"1","description":"d"})";
    const HttpAnswer answer = m_fixture->ask("PUT", path, body);
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.json()[u"endpointName"].toString(), QStringLiteral("prod"));
    QCOMPARE(answer.json()[u"targetVersion"].toString(), QStringLiteral("1"));
    QCOMPARE(m_fixture->ask("PUT", path, body).status, 409);
    QCOMPARE(m_fixture->ask("PUT", path, R"({"name":"DEFAULT"})").status, 409);
    QCOMPARE(m_fixture->ask("PUT", path, R"({"name":"x","agentRuntimeVersion":"9"})").status, 404);
    QCOMPARE(m_fixture->ask("PUT", path, R"({"name":"x","agentRuntimeVersion":"0"})").status, 400);
    QCOMPARE(m_fixture->ask("PUT", path, R"({"name":"a-b"})").status, 400);
    QCOMPARE(m_fixture->ask("GET", path + "prod/").json()[u"description"].toString(), QStringLiteral("d"));
    QCOMPARE(m_fixture->ask("PUT", path + "prod/", R"({"description":"e"})").status, 202);
    QCOMPARE(m_fixture->ask("GET", path + "prod/").json()[u"description"].toString(), QStringLiteral("e"));
    QCOMPARE(m_fixture->ask("PUT", path + "DEFAULT/", "{}").status, 409);
    QCOMPARE(m_fixture->ask("PUT", path + "nosuch/", "{}").status, 404);
    QCOMPARE(m_fixture->ask("POST", path).json()[u"runtimeEndpoints"].toArray().size(), 2);
    for (int i = 0; i < 9; ++i)
        QCOMPARE(m_fixture->ask("PUT", path, "{\"name\":\"e" + QByteArray::number(i) + "\"}").status, 202);
    const HttpAnswer tooMany = m_fixture->ask("PUT", path, R"({"name":"one_more"})");
    QCOMPARE(tooMany.status, 402);
    QCOMPARE(tooMany.field("x-amzn-errortype"), QByteArray("ServiceQuotaExceededException"));
    QCOMPARE(m_fixture->ask("DELETE", path + "prod/").status, 202);
    QCOMPARE(m_fixture->ask("GET", path + "prod/").status, 404);
    QCOMPARE(m_fixture->ask("DELETE", path + "DEFAULT/").status, 409);
    // They are kept with the store.
    const auto kept = m_fixture->engine.nouns().settings.value(QStringLiteral("gateway/runtime/pointed"));
    QTRY_VERIFY(kept.isFinished());
    QVERIFY(kept.result()->toString().contains(QLatin1String("\"e8\"")));
}

void TestGatewayApi::tags()
{
    QJsonObject body = createBody(QStringLiteral("tagged"));
    body.insert(QStringLiteral("tags"), QJsonObject{{QStringLiteral("a"), QStringLiteral("1")}});
    const QString arn = create(body).json()[u"agentRuntimeArn"].toString();
    const QByteArray path = "/tags/" + QUrl::toPercentEncoding(arn);
    QCOMPARE(m_fixture->ask("GET", path).json()[u"tags"].toObject(), body[u"tags"].toObject());
    QCOMPARE(m_fixture->ask("POST", path, R"({"tags":{"b":"2"}})").status, 204);
    QCOMPARE(m_fixture->ask("DELETE", path + "?tagKeys=a&tagKeys=zz").status, 204);
    QCOMPARE(m_fixture->ask("GET", path).json()[u"tags"].toObject(),
             QJsonObject({{QStringLiteral("b"), QStringLiteral("2")}}));
    QCOMPARE(m_fixture->ask("DELETE", path).status, 400);
    QCOMPARE(m_fixture->ask("POST", path, "{}").status, 400);
    QCOMPARE(m_fixture->ask("GET", "/tags/arn%3Aaws%3As3%3A%3A%3Ax").status, 400);
    QCOMPARE(m_fixture->ask("GET", QByteArray(path).replace("local-1", "local-2")).status, 404);
}

void TestGatewayApi::deleting()
{
    const QByteArray id = made(QStringLiteral("going"));
    const HttpAnswer answer = m_fixture->ask("DELETE", "/runtimes/" + id + '/');
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.json()[u"status"].toString(), QStringLiteral("DELETING"));
    QTRY_COMPARE(m_fixture->ask("GET", "/runtimes/" + id + '/').status, 404);
    QCOMPARE(m_fixture->ask("DELETE", "/runtimes/" + id + '/').status, 404);
    QCOMPARE(m_fixture->ask("DELETE", "/runtimes/malformed/").status, 404); // no validation error there
}

void TestGatewayApi::deletingAnEndpoint()
{
    const QByteArray endpoints = "/runtimes/sample-a1b2c3d4e5/runtime-endpoints/";
    QCOMPARE(m_fixture->ask("PUT", endpoints, R"({"name":"own"})").status, 202);
    const auto use = [&](const QByteArray &rest, char letter) {
        const auto socket = m_fixture->connection();
        socket->write(m_fixture->bytes("POST", m_fixture->runtimePath(rest), R"({"command":"x"})",
                                       session(QByteArray(36, letter))));
        (void)waitUntil([&] { return socket->bytesAvailable() > 0; });
    };
    use("/commands?qualifier=own", 'a');
    use("/commands?qualifier=own", 'b');
    use("/commands", 'b'); // it is DEFAULT's from here on
    QCOMPARE(m_fixture->ask("DELETE", endpoints + "own/").status, 202);
    const QStringList calls = m_fixture->engine.calls();
    QVERIFY(calls.contains(QStringLiteral("sessions.remove sample/") + QString(36, u'a')));
    QVERIFY(!calls.contains(QStringLiteral("sessions.remove sample/") + QString(36, u'b')));
}

void TestGatewayApi::command()
{
    const auto socket = m_fixture->connection();
    socket->write(m_fixture->bytes("POST", m_fixture->runtimePath("/commands"), R"({"command":"make"})", session()));
    const SessionKey key{QStringLiteral("sample"), QString::fromLatin1(GatewayFixture::sessionId())};
    QTRY_COMPARE(m_fixture->engine.allCommands(key).size(), 1);
    CommandRecord record = m_fixture->engine.allCommands(key).first();
    QCOMPARE(record.origin, Origin::Api);
    QCOMPARE(record.timeout, std::chrono::seconds(300));
    QByteArray received;
    const auto answer = [&] {
        received += socket->readAll();
        return GatewayFixture::parse(received);
    };
    QTRY_COMPARE(events(answer().body).size(), 1); // before any output
    m_fixture->engine.appendOutput(record.id, OutputStream::Out, "hi\n");
    QTRY_COMPARE(events(answer().body).size(), 2);
    m_fixture->engine.appendOutput(record.id, OutputStream::Err, "oh \xE6\xBC");
    m_fixture->engine.appendOutput(record.id, OutputStream::Err, "\xA2\xFF");
    record.status = CommandStatus::Completed;
    record.exitCode = 3;
    m_fixture->engine.putCommand(record);
    QTRY_VERIFY(answer().whole);
    QCOMPARE(answer().status, 200);
    QCOMPARE(answer().field("Content-Type"), QByteArray("application/vnd.amazon.eventstream"));
    QCOMPARE(answer().field(sessionField), GatewayFixture::sessionId());
    const auto all = events(answer().body);
    QCOMPARE(all.first(), QJsonObject({{QStringLiteral("contentStart"), QJsonObject()}}));
    QCOMPARE(all[1][u"contentDelta"][u"stdout"].toString(), QStringLiteral("hi\n"));
    QString err;
    for (const QJsonObject &event : all)
        err += event[u"contentDelta"][u"stderr"].toString();
    QCOMPARE(err, QStringLiteral("oh 漢\uFFFD"));
    QCOMPARE(all.last()[u"contentStop"].toObject(),
             QJsonObject({{QStringLiteral("exitCode"), 3}, {QStringLiteral("status"), QStringLiteral("COMPLETED")}}));
}

void TestGatewayApi::commandArguments_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id");
    const QByteArray id = GatewayFixture::sessionId();
    QTest::newRow("no body") << QByteArray() << id;
    QTest::newRow("no JSON") << QByteArray("{") << id;
    QTest::newRow("a list") << QByteArray("[]") << id;
    QTest::newRow("empty command") << QByteArray(R"({"command":""})") << id;
    QTest::newRow("a number") << QByteArray(R"({"command":1})") << id;
    QTest::newRow("too long") << QByteArray("{\"command\":\"" + QByteArray(65537, 'x') + "\"}") << id;
    QTest::newRow("too long in bytes") << QByteArray("{\"command\":\"" + QByteArray("\xC3\xA4").repeated(40000) + "\"}")
                                       << id;
    QTest::newRow("half a character") << QByteArray(R"({"command":"echo \ud800"})") << id;
    QTest::newRow("half a character in a name") << QByteArray(R"({"command":"x","\udc00":[{}]})") << id;
    QTest::newRow("timeout 0") << QByteArray(R"({"command":"x","timeout":0})") << id;
    QTest::newRow("timeout 3601") << QByteArray(R"({"command":"x","timeout":3601})") << id;
    QTest::newRow("half a second") << QByteArray(R"({"command":"x","timeout":1.5})") << id;
    QTest::newRow("timeout in words") << QByteArray(R"({"command":"x","timeout":"1"})") << id;
    QTest::newRow("short session") << QByteArray(R"({"command":"x"})") << QByteArray(32, 's');
    QTest::newRow("long session") << QByteArray(R"({"command":"x"})") << QByteArray(257, 's');
    QTest::newRow("session with a slash") << QByteArray(R"({"command":"x"})") << QByteArray(40, '/');
}

void TestGatewayApi::commandArguments()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, id);
    m_fixture->engine.clearCalls();
    const HttpAnswer answer = m_fixture->ask("POST", m_fixture->runtimePath("/commands"), body, session(id));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.field("x-amzn-errortype"), QByteArray("ValidationException"));
    QCOMPARE(m_fixture->engine.calls(), QStringList());
}

void TestGatewayApi::readerThatRests()
{
    const auto socket = m_fixture->connection();
    socket->setReadBufferSize(1024);
    socket->write(m_fixture->bytes("POST", m_fixture->runtimePath("/commands"), R"({"command":"yes"})", session()));
    const SessionKey key{QStringLiteral("sample"), QString::fromLatin1(GatewayFixture::sessionId())};
    QTRY_COMPARE(m_fixture->engine.allCommands(key).size(), 1);
    CommandRecord record = m_fixture->engine.allCommands(key).first();
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    const QByteArray piece(1 << 20, 'y');
    for (int i = 0; i < 32; ++i)
        m_fixture->engine.appendOutput(record.id, OutputStream::Out, piece);
    record.status = CommandStatus::Completed;
    record.exitCode = 0;
    m_fixture->engine.putCommand(record);
    QTest::qWait(500);
    QByteArray received;
    socket->setReadBufferSize(0);
    QTRY_VERIFY_WITH_TIMEOUT((received += socket->readAll(), received.endsWith("\r\n0\r\n\r\n")), 30'000);
    QString all;
    for (const QJsonObject &event : events(GatewayFixture::parse(received).body))
        all += event[u"contentDelta"][u"stdout"].toString();
    QCOMPARE(all.size(), 32 << 20);
}

void TestGatewayApi::clientThatLeavesCancels()
{
    auto socket = m_fixture->connection();
    socket->write(
        m_fixture->bytes("POST", m_fixture->runtimePath("/commands"), R"({"command":"sleep 99"})", session()));
    const SessionKey key{QStringLiteral("sample"), QString::fromLatin1(GatewayFixture::sessionId())};
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    const QString id = m_fixture->engine.allCommands(key).first().id;
    socket.reset();
    QTRY_VERIFY(m_fixture->engine.calls().contains(QStringLiteral("commands.cancel ") + id));
}

void TestGatewayApi::commandThatIsLost()
{
    const auto socket = m_fixture->connection();
    socket->write(m_fixture->bytes("POST", m_fixture->runtimePath("/commands"), R"({"command":"x"})", session()));
    const SessionKey key{QStringLiteral("sample"), QString::fromLatin1(GatewayFixture::sessionId())};
    QTRY_COMPARE(m_fixture->engine.allCommands(key).size(), 1);
    CommandRecord record = m_fixture->engine.allCommands(key).first();
    record.status = CommandStatus::Lost;
    m_fixture->engine.putCommand(record);
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll(), GatewayFixture::parse(received).whole));
    QCOMPARE(events(GatewayFixture::parse(received).body).last()[u"contentStop"][u"exitCode"].toInt(), -1);
}

void TestGatewayApi::whichRuntime()
{
    const QByteArray body = R"({"command":"x"})";
    const auto status = [&](const QByteArray &path) { return m_fixture->ask("POST", path, body, session()).status; };
    QCOMPARE(status(m_fixture->runtimePath("/commands", QStringLiteral("nosuch"))), 404);
    QCOMPARE(status(m_fixture->runtimePath("/commands").replace("local-1", "local-2")), 404);
    QCOMPARE(status(m_fixture->runtimePath("/commands").replace("000000000000", "000000000001")), 404);
    QCOMPARE(status(m_fixture->runtimePath("/commands")
                        .replace("sample-a1b2c3d4e5", "sample-a1b2c3d4e5%2Fruntime-endpoint%2Fold")),
             400);
    QCOMPARE(status("/runtimes/garbage/commands"), 400);
    QCOMPARE(status("/runtimes/sample-a1b2c3d4e5/commands"), 400);
    QCOMPARE(status("/runtimes/sample-a1b2c3d4e5/commands?accountId=1"), 400);
    QCOMPARE(status("/runtimes/sample-a1b2c3d4e5/commands?accountId=999999999999"), 404);
    const auto socket = m_fixture->connection();
    socket->write(
        m_fixture->bytes("POST", "/runtimes/sample-a1b2c3d4e5/commands?accountId=000000000000", body)); // no session id
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    const HttpAnswer answer = GatewayFixture::parse(socket->readAll());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field(sessionField).size(), 36);
}

void TestGatewayApi::qualifiers()
{
    const QByteArray body = R"({"command":"x"})";
    const auto path = [&](const QByteArray &qualifier) {
        return m_fixture->runtimePath("/commands?qualifier=" + qualifier);
    };
    QCOMPARE(m_fixture->ask("POST", path("nosuch"), body, session()).status, 404);
    QCOMPARE(m_fixture->ask("POST", path("a-b"), body, session()).status, 400);
    QCOMPARE(m_fixture->ask("PUT", "/runtimes/sample-a1b2c3d4e5/runtime-endpoints/", R"({"name":"old"})").status, 202);
    QJsonObject update = createBody(QString());
    update.remove(QStringLiteral("agentRuntimeName"));
    QCOMPARE(m_fixture->ask("PUT", "/runtimes/sample-a1b2c3d4e5/", text(update)).status, 202);
    const auto needed = [&](const QByteArray &qualifier, char letter) {
        const auto socket = m_fixture->connection();
        const QByteArray id(36, letter);
        socket->write(m_fixture->bytes("POST", path(qualifier), body, session(id)));
        (void)waitUntil([&] { return socket->bytesAvailable() > 0; });
        return m_fixture->versions.needed.value({QStringLiteral("sample"), QString::fromLatin1(id)});
    };
    QCOMPARE(needed("old", 'a'), 1);
    QCOMPARE(needed("DEFAULT", 'b'), 2);
    // Another description moves nobody to another version.
    const QByteArray old = "/runtimes/sample-a1b2c3d4e5/runtime-endpoints/old/";
    QCOMPARE(m_fixture->ask("PUT", old, R"({"description":"d"})").status, 202);
    QCOMPARE(m_fixture->ask("GET", old).json()[u"liveVersion"].toString(), QStringLiteral("1"));
}

void TestGatewayApi::busySessions()
{
    SessionInfo info;
    info.key = {QStringLiteral("sample"), QString::fromLatin1(GatewayFixture::sessionId())};
    info.state = SessionState::Stopping;
    m_fixture->engine.putSession(info);
    for (const QByteArray rest : {"/commands", "/stopruntimesession", "/invocations"}) {
        const HttpAnswer answer = m_fixture->ask("POST", m_fixture->runtimePath(rest),
                                                 rest == "/commands" ? R"({"command":"x"})" : "{}", session());
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.field("x-amzn-errortype"), QByteArray("RetryableConflictException"));
        QVERIFY(!answer.json()[u"message"].toString().isEmpty());
    }
}

void TestGatewayApi::stopping()
{
    const QByteArray path = m_fixture->runtimePath("/stopruntimesession");
    const auto status = [&] { return m_fixture->ask("POST", path, "{}", session()).status; };
    QCOMPARE(status(), 404);
    SessionInfo info;
    info.key = {QStringLiteral("sample"), QString::fromLatin1(GatewayFixture::sessionId())};
    info.state = SessionState::Stopped;
    m_fixture->engine.putSession(info);
    QCOMPARE(status(), 404);
    info.state = SessionState::Idle;
    m_fixture->engine.putSession(info);
    const HttpAnswer stopped = m_fixture->ask("POST", path, "{}", session());
    QCOMPARE(stopped.status, 200);
    QCOMPARE(stopped.body, QByteArray("{}"));
    QCOMPARE(stopped.field(sessionField), GatewayFixture::sessionId());
    QCOMPARE(status(), 404);
    QCOMPARE(m_fixture->ask("POST", path, "{}").status, 400); // no session id
    QCOMPARE(m_fixture->ask("POST", path, R"({"clientToken":"short"})", session()).status, 400);
}

void TestGatewayApi::invoke()
{
    const auto socket = m_fixture->connection();
    socket->write(m_fixture->bytes("POST", m_fixture->runtimePath("/invocations"), R"({"prompt":"hello"})",
                                   session() + Gateway::Fields{{"Content-Type", "application/json"},
                                                               {"Accept", "text/event-stream"},
                                                               {"traceparent", "00-a-b-01"}}));
    QTRY_COMPARE(m_fixture->agents.answers.size(), 1);
    const auto answer = m_fixture->agents.answers.first().lock();
    QCOMPARE(answer->spec.payload, QByteArray(R"({"prompt":"hello"})"));
    QCOMPARE(answer->spec.contentType, QStringLiteral("application/json"));
    QCOMPARE(answer->spec.accept, QStringLiteral("text/event-stream"));
    QCOMPARE(answer->spec.origin, Origin::Api);
    QCOMPARE(answer->spec.prompt, QStringLiteral("hello"));
    QCOMPARE(answer->wire.path, QByteArray("/invocations"));
    QTRY_VERIFY(answer->credit > 0);
    Q_EMIT answer->head({200, QStringLiteral("text/event-stream"), {}});
    answer->send("data: 1\n\n");
    QByteArray received;
    const auto got = [&] {
        received += socket->readAll();
        return GatewayFixture::parse(received);
    };
    QTRY_COMPARE(got().body, QByteArray("data: 1\n\n")); // while the rest is still to come
    QCOMPARE(got().field("Content-Type"), QByteArray("text/event-stream"));
    QCOMPARE(got().field(sessionField), GatewayFixture::sessionId());
    QCOMPARE(got().field("traceparent"), QByteArray("00-a-b-01"));
    answer->send("data: 2\n\n");
    answer->end(InvocationStatus::Completed);
    QTRY_VERIFY(got().whole);
    QCOMPARE(got().body, QByteArray("data: 1\n\ndata: 2\n\n"));
}

void TestGatewayApi::agentErrors()
{
    const auto ask = [&](const std::function<void(Fake::FakeAnswer &)> &script) {
        const auto socket = m_fixture->connection();
        socket->write(m_fixture->bytes("POST", m_fixture->runtimePath("/invocations"), "{}", session()));
        m_fixture->agents.answers.clear();
        if (!waitUntil([&] { return !m_fixture->agents.answers.isEmpty(); }))
            return HttpAnswer();
        const auto answer = m_fixture->agents.answers.first().lock();
        (void)waitUntil([&] { return answer->credit > 0; });
        script(*answer);
        QByteArray received;
        (void)waitUntil([&] {
            received += socket->readAll();
            return GatewayFixture::parse(received).whole || socket->state() == QAbstractSocket::UnconnectedState;
        });
        return GatewayFixture::parse(received);
    };
    const HttpAnswer refused = ask([](Fake::FakeAnswer &answer) {
        Q_EMIT answer.head({500, QStringLiteral("text/plain"), {}});
        answer.send("secret");
    });
    QCOMPARE(refused.status, 424);
    QCOMPARE(refused.field("x-amzn-errortype"), QByteArray("RuntimeClientError"));
    QVERIFY(!refused.body.contains("secret"));
    const HttpAnswer dead = ask([](Fake::FakeAnswer &answer) {
        answer.end(InvocationStatus::Failed, {ErrorCode::Unreachable, QStringLiteral("not listening"), {}});
    });
    QCOMPARE(dead.status, 424);
    QCOMPARE(dead.json()[u"message"].toString(), QStringLiteral("not listening"));
    const HttpAnswer cut = ask([](Fake::FakeAnswer &answer) {
        Q_EMIT answer.head({200, QStringLiteral("text/plain"), {}});
        answer.send("half");
        QTest::qWait(50);
        answer.end(InvocationStatus::Failed, {ErrorCode::Unreachable, QStringLiteral("gone"), {}});
    });
    QCOMPARE(cut.status, 200);
    QVERIFY(!cut.whole);
    m_fixture->agents.failure = Error{ErrorCode::Unreachable, QStringLiteral("no agent"), {}};
    QCOMPARE(m_fixture->ask("POST", m_fixture->runtimePath("/invocations"), "{}", session()).status, 424);
}

void TestGatewayApi::headersOnTheWay()
{
    RuntimeInfo runtime = m_fixture->runtime(QStringLiteral("sample"));
    runtime.spec.protocol = AgentProtocol::Mcp;
    runtime.spec.contract = {
        {QStringLiteral("requestHeaderConfiguration"),
         QJsonObject{{QStringLiteral("requestHeaderAllowlist"), QJsonArray{QStringLiteral("X-Mine")}}}}};
    m_fixture->engine.putRuntime(runtime);
    const auto socket = m_fixture->connection();
    socket->write(
        m_fixture->bytes("POST", m_fixture->runtimePath("/invocations"), "{}",
                         session() + Gateway::Fields{{"x-mine", "1"}, {"X-Other", "2"}, {"Mcp-Session-Id", "m"}}));
    QTRY_COMPARE(m_fixture->agents.answers.size(), 1);
    const auto answer = m_fixture->agents.answers.first().lock();
    QCOMPARE(answer->wire.path, QByteArray("/mcp"));
    QStringList passed;
    for (const auto &[name, value] : answer->wire.fields)
        passed.append(QString::fromLatin1(name) + u'=' + value);
    QCOMPARE(passed, QStringList({QStringLiteral("Mcp-Session-Id=m"), QStringLiteral("X-Mine=1")}));
    QTRY_VERIFY(answer->credit > 0);
    Q_EMIT answer->head({202, QStringLiteral("application/json"), {{"mcp-session-id", "n"}}});
    answer->end(InvocationStatus::Completed);
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll(), GatewayFixture::parse(received).whole));
    QCOMPARE(GatewayFixture::parse(received).status, 202);
    QCOMPARE(GatewayFixture::parse(received).field("Mcp-Session-Id"), QByteArray("n"));
    QCOMPARE(m_fixture
                 ->ask("POST", m_fixture->runtimePath("/invocations"), "{}",
                       session() + Gateway::Fields{{"X-Mine", QByteArray(5000, 'x')}})
                 .status,
             400);
    QCOMPARE(m_fixture
                 ->ask("POST", m_fixture->runtimePath("/invocations"), "{}",
                       session() + Gateway::Fields{{"traceparent", QByteArray(129, 'x')}})
                 .status,
             400);
}

void TestGatewayApi::answerWithoutABody()
{
    const auto socket = m_fixture->connection();
    socket->write(m_fixture->bytes("POST", m_fixture->runtimePath("/invocations"), "{}", session()));
    QTRY_COMPARE(m_fixture->agents.answers.size(), 1);
    const auto answer = m_fixture->agents.answers.first().lock();
    QTRY_VERIFY(answer->credit > 0);
    Q_EMIT answer->head({204, QString(), {}});
    answer->end(InvocationStatus::Completed);
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll(), received.endsWith("\r\n\r\n")));
    socket->write(m_fixture->bytes("POST", "/runtimes/")); // the next one of the same connection
    QTRY_VERIFY((received += socket->readAll(), received.contains("agentRuntimes")));
    QVERIFY(received.startsWith("HTTP/1.1 204 "));
    QVERIFY(received.sliced(received.indexOf("\r\n\r\n") + 4).startsWith("HTTP/1.1 200 "));
}

void TestGatewayApi::protocolErrors()
{
    RuntimeInfo runtime = m_fixture->runtime(QStringLiteral("sample"));
    const auto ask = [&](AgentProtocol protocol) {
        runtime.spec.protocol = protocol;
        m_fixture->engine.putRuntime(runtime);
        m_fixture->agents.failure = Error{ErrorCode::Unreachable, QStringLiteral("no agent"), {}};
        return m_fixture->ask("POST", m_fixture->runtimePath("/invocations"), R"({"jsonrpc":"2.0","id":7})", session());
    };
    const HttpAnswer a2a = ask(AgentProtocol::A2a);
    QCOMPARE(a2a.status, 424);
    QCOMPARE(a2a.json()[u"error"][u"code"].toInt(), -32055);
    QCOMPARE(a2a.json()[u"id"].toInt(), 7);
    const HttpAnswer agui = ask(AgentProtocol::Agui);
    QCOMPARE(agui.status, 200);
    QCOMPARE(agui.field("Content-Type"), QByteArray("text/event-stream"));
    QVERIFY(agui.body.startsWith("data: {") && agui.body.contains("AGENT_ERROR") && agui.body.endsWith("\n\n"));
    QCOMPARE(ask(AgentProtocol::Mcp).field("x-amzn-errortype"), QByteArray("RuntimeClientError"));
    // Other operations have the service's own errors, whatever the agent speaks.
    runtime.spec.protocol = AgentProtocol::Agui;
    m_fixture->engine.putRuntime(runtime);
    SessionInfo busy;
    busy.key = {QStringLiteral("sample"), QString::fromLatin1(GatewayFixture::sessionId())};
    busy.state = SessionState::Stopping;
    m_fixture->engine.putSession(busy);
    const HttpAnswer refused =
        m_fixture->ask("POST", m_fixture->runtimePath("/commands"), R"({"command":"x"})", session());
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.field("Content-Type"), QByteArray("application/json"));
}

void TestGatewayApi::agentCard()
{
    const QByteArray path = m_fixture->runtimePath("/invocations/.well-known/agent-card.json");
    QCOMPARE(m_fixture->ask("GET", path, {}, session()).status, 400);
    RuntimeInfo runtime = m_fixture->runtime(QStringLiteral("sample"));
    runtime.spec.protocol = AgentProtocol::A2a;
    m_fixture->engine.putRuntime(runtime);
    m_fixture->agents.document = {{200, QStringLiteral("application/json"), {}}, R"({"name":"x"})"};
    const HttpAnswer card = m_fixture->ask("GET", path, {}, session());
    QCOMPARE(card.status, 200);
    QCOMPARE(card.body, QByteArray(R"({"name":"x"})"));
    QCOMPARE(card.field(sessionField), GatewayFixture::sessionId());
    m_fixture->agents.document.head.status = 404;
    QCOMPARE(m_fixture->ask("GET", path, {}, session()).status, 424);
}

QTEST_GUILESS_MAIN(TestGatewayApi)
#include "tst_gatewayapi.moc"
