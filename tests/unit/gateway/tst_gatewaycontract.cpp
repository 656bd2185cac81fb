// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/controlplane.h"
#include "tests/patience.h"
#include "tests/unit/gateway/gatewayfixture.h"

#include <QJsonArray>

using namespace Vitrine;

namespace {

const QByteArray sessionField = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";
const QByteArray samplePath = "/runtimes/sample-a1b2c3d4e5/";

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// What an update needs, and with a name what making a runtime needs.
QJsonObject definition(const QString &name = {})
{
    QJsonObject body{
        {QStringLiteral("agentRuntimeArtifact"),
         QJsonObject{{QStringLiteral("containerConfiguration"),
                      QJsonObject{{QStringLiteral("containerUri"), QStringLiteral("vitrine/debian-13")}}}}},
        {QStringLiteral("roleArn"), QStringLiteral("arn:aws:iam::000000000000:role/x")}};
    if (!name.isEmpty())
        body.insert(QStringLiteral("agentRuntimeName"), name);
    return body;
}

} // namespace

/// Finer points of the service's contract, each of which was once otherwise.
class TestGatewayContract : public QObject
{
    Q_OBJECT

    std::unique_ptr<GatewayFixture> m_fixture;

    HttpAnswer create(const QJsonObject &body) { return m_fixture->ask("PUT", "/runtimes/", text(body)); }
    Gateway::Fields session(const QByteArray &id = GatewayFixture::sessionId()) { return {{sessionField, id}}; }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<GatewayFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void protocolFormOfBrokenRequests();
    void liveVersionDecides();
    void charactersAreCounted();
    void metadataOfUpdates();
    void manyVersions();
    void namesOfEndpoints();
};

/// Also what is refused before the session is looked at has the form that the agent's clients read.
void TestGatewayContract::protocolFormOfBrokenRequests()
{
    RuntimeInfo runtime = m_fixture->runtime(QStringLiteral("sample"));
    const auto ask = [&](AgentProtocol protocol, const QByteArray &rest = "/invocations") {
        runtime.spec.protocol = protocol;
        m_fixture->engine.putRuntime(runtime);
        return m_fixture->ask("POST", m_fixture->runtimePath(rest), R"({"jsonrpc":"2.0","id":"x"})", session("short"));
    };
    const HttpAnswer a2a = ask(AgentProtocol::A2a);
    QCOMPARE(a2a.status, 400);
    QCOMPARE(a2a.json()[u"error"][u"code"].toInt(), -32052);
    QCOMPARE(a2a.json()[u"id"].toString(), QStringLiteral("x"));
    const HttpAnswer agui = ask(AgentProtocol::Agui);
    QCOMPARE(agui.status, 400);
    QVERIFY2(agui.body.startsWith("data: {") && agui.body.contains("VALIDATION_ERROR"), agui.body);
    QCOMPARE(ask(AgentProtocol::Http).json()[u"reason"].toString(), QStringLiteral("FieldValidationFailed"));
    QCOMPARE(ask(AgentProtocol::Mcp).json()[u"reason"].toString(), QStringLiteral("FieldValidationFailed"));
    // Of an endpoint that is not there, too.
    runtime.spec.protocol = AgentProtocol::A2a;
    m_fixture->engine.putRuntime(runtime);
    const HttpAnswer unknown =
        m_fixture->ask("POST", m_fixture->runtimePath("/invocations?qualifier=nosuch"), "{}", session());
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.json()[u"error"][u"code"].toInt(), -32051);
    // Commands have the service's own errors; and nobody knows the form for a runtime that is not there.
    QCOMPARE(ask(AgentProtocol::A2a, "/commands").json()[u"reason"].toString(),
             QStringLiteral("FieldValidationFailed"));
    QCOMPARE(
        m_fixture->ask("POST", m_fixture->runtimePath("/invocations", QStringLiteral("nosuch")), "{}", session("short"))
            .json()[u"reason"]
            .toString(),
        QStringLiteral("FieldValidationFailed"));
}

/// Two calls through endpoints of different versions share one machine, and the version it runs decides for both.
void TestGatewayContract::liveVersionDecides()
{
    QCOMPARE(m_fixture->ask("PUT", samplePath + "runtime-endpoints/", R"({"name":"old"})").status, 202);
    QJsonObject update = definition();
    update.insert(QStringLiteral("protocolConfiguration"),
                  QJsonObject{{QStringLiteral("serverProtocol"), QStringLiteral("MCP")}});
    update.insert(QStringLiteral("requestHeaderConfiguration"),
                  QJsonObject{{QStringLiteral("requestHeaderAllowlist"), QJsonArray{QStringLiteral("X-Mine")}}});
    QCOMPARE(m_fixture->ask("PUT", samplePath, text(update)).status, 202);
    const auto pathFor = [&](const QByteArray &rest, const QByteArray &id, QByteArrayList *fields = nullptr) {
        m_fixture->agents.answers.clear();
        const auto socket = m_fixture->connection();
        socket->write(m_fixture->bytes("POST", m_fixture->runtimePath(rest), "{}",
                                       session(id) + Gateway::Fields{{"X-Mine", "1"}}));
        if (!waitUntil([&] { return !m_fixture->agents.answers.isEmpty(); }))
            return QByteArray();
        const auto answer = m_fixture->agents.answers.first().lock();
        if (answer && fields) {
            for (const auto &[name, value] : answer->wire.fields)
                fields->append(name);
        }
        return answer ? answer->wire.path : QByteArray();
    };
    const QByteArray first(36, 'a');
    const QByteArray second(36, 'b');
    QByteArrayList passed;
    QCOMPARE(pathFor("/invocations?qualifier=old", first), QByteArray("/invocations"));
    QCOMPARE(pathFor("/invocations", first, &passed), QByteArray("/invocations")); // DEFAULT is MCP by now
    QVERIFY(!passed.contains("X-Mine"));
    QCOMPARE(pathFor("/invocations", second, &passed), QByteArray("/mcp"));
    QVERIFY(passed.contains("X-Mine"));
    QCOMPARE(pathFor("/invocations?qualifier=old", second), QByteArray("/mcp"));
}

void TestGatewayContract::charactersAreCounted()
{
    const auto status = [&](const QString &value) {
        QJsonObject body = definition(QStringLiteral("wide%1").arg(m_fixture->engine.calls().size()));
        body.insert(QStringLiteral("environmentVariables"), QJsonObject{{QStringLiteral("A"), value}});
        return create(body).status;
    };
    const QString wide = QStringLiteral("\U0001F642"); // two units in Qt's strings
    QCOMPARE(status(wide.repeated(5000)), 202);
    QCOMPARE(status(wide.repeated(5001)), 400);
}

void TestGatewayContract::metadataOfUpdates()
{
    const QString member = QStringLiteral("metadataConfiguration");
    const auto get = [&] { return m_fixture->ask("GET", samplePath).json(); };
    QJsonObject body = definition();
    const auto update = [&](const QJsonObject &metadata) {
        body.insert(member, metadata);
        return m_fixture->ask("PUT", samplePath, text(body));
    };
    const QJsonObject good{{QStringLiteral("requireMMDSV2"), true}};
    QCOMPARE(update(good).status, 202);
    QCOMPARE(get()[member], QJsonValue(good));
    const HttpAnswer bad = update({});
    QCOMPARE(bad.status, 400);
    QCOMPARE(bad.json()[u"fieldList"][0][u"name"].toString(), member + QStringLiteral(".requireMMDSV2"));
    // Creating has no such member.
    QJsonObject made = definition(QStringLiteral("fresh"));
    made.insert(member, QJsonObject{});
    const HttpAnswer created = create(made);
    QCOMPARE(created.status, 202);
    QVERIFY(!m_fixture->ask("GET", "/runtimes/" + created.json()[u"agentRuntimeId"].toString().toUtf8() + '/')
                 .json()
                 .contains(member));
}

/// The quota counts the versions that are there, not those that were deleted.
void TestGatewayContract::manyVersions()
{
    RuntimeInfo runtime = m_fixture->runtime(QStringLiteral("sample"));
    runtime.version = Gateway::ControlPlane::maxVersions;
    m_fixture->engine.putRuntime(runtime);
    QJsonObject body = definition();
    const HttpAnswer updated = m_fixture->ask("PUT", samplePath, text(body));
    QCOMPARE(updated.status, 202);
    QCOMPARE(updated.json()[u"agentRuntimeVersion"].toString(), QStringLiteral("1001"));
    runtime.version = Gateway::ControlPlane::maxVersionNumber;
    m_fixture->engine.putRuntime(runtime);
    QCOMPARE(m_fixture->ask("PUT", samplePath, text(body)).status, 402);
}

void TestGatewayContract::namesOfEndpoints()
{
    const HttpAnswer answer = m_fixture->ask("PUT", samplePath + "runtime-endpoints/no-name/", "{}");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()[u"fieldList"][0][u"name"].toString(), QStringLiteral("endpointName"));
    QCOMPARE(m_fixture->ask("PUT", samplePath + "runtime-endpoints/name/", "{}").status, 404);
    // Deleting has no validation error.
    QCOMPARE(m_fixture->ask("DELETE", samplePath + "runtime-endpoints/no-name/").status, 404);
}

QTEST_GUILESS_MAIN(TestGatewayContract)
#include "tst_gatewaycontract.moc"
