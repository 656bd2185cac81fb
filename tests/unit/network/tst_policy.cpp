// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/hostproxy.h"
#include "engine/network/policy.h"

#include <QTest>
#include <QTimeZone>

using namespace Vitrine;
using namespace Vitrine::Network;

namespace {

Address address(const char *text)
{
    return *Address::parse(QString::fromLatin1(text));
}

NetworkPolicy policyOf(NetworkMode mode, const QStringList &rules)
{
    NetworkPolicy policy;
    policy.mode = mode;
    policy.rules = rules;
    return policy;
}

/// What comes of a name that leads to one address; of an address when `leadsTo` is empty.
bool allows(const NetworkPolicy &source, const QString &host, quint16 port, const char *leadsTo = "93.184.216.34")
{
    const auto literal = Address::parseLoosely(host);
    return Policy(source).allows(host, literal ? *literal : address(leadsTo), port, {address("10.9.9.9")});
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void wrongRules_data();
    void wrongRules();
    void namesAndPorts();
    void privateAddressesNeedTheirOwnRule();
    void nothingIsLookedUpThatNoRuleKnows();
    void noneMeansNothing();
    void publicMeansPublic();
    void groupsAreWhole();
    void refusalsSayHow();
    void hostProxies();
    void valuesGoThroughJson();
};

void TestPolicy::rules_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"example.com",
                             "EXAMPLE.com",
                             "example.com.",
                             "example.com:443",
                             "*.example.com",
                             "*.example.com:8443",
                             "a_b.example",
                             "xn--bcher-kva.example",
                             "localhost",
                             "localhost:8080",
                             "nas",
                             "10.1.2.3",
                             "10.1.2.3:80",
                             "10.0.0.0/8",
                             "10.0.0.0/8:443",
                             "0.0.0.0/0",
                             "::1",
                             "[::1]:80",
                             "[::1]",
                             "fd00::/8",
                             "[fd00::/8]:443",
                             "[fd00::]/8:443",
                             "2001:db8::1",
                             "1.example",
                             "  example.com  "})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void TestPolicy::rules()
{
    QFETCH(const QString, rule);
    const auto parsed = Rule::parse(rule);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QVERIFY(checkPolicy(policyOf(NetworkMode::Allowlist, {rule})));
}

void TestPolicy::wrongRules_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"",
                             " ",
                             "*",
                             "*.com.",
                             "*.",
                             "*example.com",
                             "a.*.com",
                             "*.*.com",
                             "exa mple.com",
                             "example..com",
                             ".example.com",
                             "-a.com",
                             "a-.com",
                             "example.com:",
                             "example.com:0",
                             "example.com:65536",
                             "example.com:http",
                             "example.com:-1",
                             "example.com:+80",
                             "https://example.com",
                             "example.com/path",
                             "user@example.com",
                             "10.0.0.0/33",
                             "10.0.0.0/-1",
                             "10.0.0.0/",
                             "10.0.0.0/8/8",
                             "10.0.0.0/+8",
                             "fd00::/129",
                             "[example.com]:80",
                             "[::1",
                             "::1]:80",
                             "fe80::1%eth0",
                             "127.1",
                             "2130706433",
                             "0x7f000001",
                             "0177.0.0.1",
                             "@nothing",
                             "@",
                             "exa\nmple.com",
                             "b\xc3\xbc"
                             "cher.example",
                             "a,b"})
        QTest::newRow(rule) << QString::fromUtf8(rule);
    QTest::newRow("long") << QString(254, u'a');
    QTest::newRow("long label") << QString(64, u'a') + QStringLiteral(".com");
}

void TestPolicy::wrongRules()
{
    QFETCH(const QString, rule);
    const auto fine = checkPolicy(policyOf(NetworkMode::Allowlist, {QStringLiteral("good.example"), rule}));
    QVERIFY2(!fine, qPrintable(rule));
    QCOMPARE(fine.error().code, ErrorCode::InvalidInput);
    QVERIFY(!fine.error().message.isEmpty());
}

void TestPolicy::namesAndPorts()
{
    const auto policy =
        policyOf(NetworkMode::Allowlist, {QStringLiteral("a.example"), QStringLiteral("*.b.example:443")});
    QVERIFY(allows(policy, QStringLiteral("a.example"), 80));
    QVERIFY(allows(policy, QStringLiteral("a.example"), 4711));
    QVERIFY(!allows(policy, QStringLiteral("x.a.example"), 80));
    QVERIFY(!allows(policy, QStringLiteral("aa.example"), 80));
    QVERIFY(!allows(policy, QStringLiteral("a.example.evil.example"), 80));
    QVERIFY(allows(policy, QStringLiteral("x.b.example"), 443));
    QVERIFY(allows(policy, QStringLiteral("y.x.b.example"), 443));
    QVERIFY(!allows(policy, QStringLiteral("x.b.example"), 80));
    QVERIFY(!allows(policy, QStringLiteral("b.example"), 443));
    QVERIFY(!allows(policy, QStringLiteral("evilb.example"), 443));
    QVERIFY(!allows(policy, QStringLiteral("93.184.216.34"), 443)); // its address is another way to write it
}

void TestPolicy::privateAddressesNeedTheirOwnRule()
{
    const QStringList names{QStringLiteral("a.example"), QStringLiteral("*.b.example"), QStringLiteral("localhost")};
    for (const NetworkMode mode : {NetworkMode::Allowlist, NetworkMode::Public}) {
        for (const char *where : {"127.0.0.1", "::1", "10.0.0.1", "169.254.169.254", "100.64.1.1", "fd00::1",
                                  "::ffff:127.0.0.1", "2002:7f00:1::", "10.9.9.9", "0.0.0.0"}) {
            const auto policy = policyOf(mode, names);
            QVERIFY2(!allows(policy, QStringLiteral("a.example"), 80, where), where);
            QVERIFY2(!allows(policy, QStringLiteral("x.b.example"), 80, where), where);
            QVERIFY2(!allows(policy, QStringLiteral("localhost"), 80, where), where);
            QVERIFY2(!allows(policy, QString::fromLatin1(where), 80), where);
            const auto named = policyOf(mode, names + QStringList{address(where).text()});
            QVERIFY2(allows(named, QStringLiteral("a.example"), 80, where), where);
            QVERIFY2(allows(named, QString::fromLatin1(where), 80), where);
        }
        QVERIFY(!allows(policyOf(mode, names), QStringLiteral("2130706433"), 80));
        QVERIFY(!allows(policyOf(mode, names), QStringLiteral("0x7f.1"), 80));
        const auto loopback = policyOf(mode, {QStringLiteral("127.0.0.1:8080")});
        QVERIFY(allows(loopback, QStringLiteral("2130706433"), 8080));
        QVERIFY(!allows(loopback, QStringLiteral("2130706433"), 8081));
        QVERIFY(!allows(loopback, QStringLiteral("127.0.0.2"), 8080));
        // A mapped address is dialled as such, and is another one.
        QVERIFY(!allows(loopback, QStringLiteral("::ffff:127.0.0.1"), 8080));
        QVERIFY(allows(loopback, QStringLiteral("localhost"), 8080, "127.0.0.1"));
    }
}

void TestPolicy::nothingIsLookedUpThatNoRuleKnows()
{
    using Answer = Verdict::Answer;
    const Policy policy(policyOf(NetworkMode::Allowlist, {QStringLiteral("a.example"), QStringLiteral("0.0.0.0/0")}));
    QCOMPARE(policy.askName(QStringLiteral("secret-data.evil.example"), 80).answer, Answer::Blocked);
    QCOMPARE(policy.askName(QStringLiteral("a.example"), 80).answer, Answer::DependsOnAddress);
    QCOMPARE(policy.askName(QStringLiteral("8.8.8.8"), 80).answer, Answer::DependsOnAddress);
    for (const char *name : {"", ".", "a b", "a..b", "-x", "fe80::1%lo", "a:b", "a%2e.example"})
        QCOMPARE(Policy(policyOf(NetworkMode::Public, {})).askName(QString::fromLatin1(name), 80).answer,
                 Answer::Blocked);
}

void TestPolicy::noneMeansNothing()
{
    const auto policy = policyOf(NetworkMode::None, {QStringLiteral("a.example"), QStringLiteral("0.0.0.0/0")});
    QVERIFY(!allows(policy, QStringLiteral("a.example"), 80));
    QVERIFY(!allows(policy, QStringLiteral("8.8.8.8"), 80));
    const Verdict verdict = Policy(policy).askName(QStringLiteral("a.example"), 80);
    QCOMPARE(verdict.rule, QStringLiteral("none"));
    QVERIFY(verdict.reason.contains(QLatin1String("none")));
}

void TestPolicy::publicMeansPublic()
{
    const auto policy = policyOf(NetworkMode::Public, {});
    QVERIFY(allows(policy, QStringLiteral("any.example"), 80));
    QVERIFY(allows(policy, QStringLiteral("any.example"), 80, "203.0.113.1"));
    QVERIFY(allows(policy, QStringLiteral("8.8.8.8"), 53));
    QVERIFY(!allows(policy, QStringLiteral("any.example"), 80, "192.168.1.1"));
}

void TestPolicy::groupsAreWhole()
{
    const NetworkPolicy usual;
    QCOMPARE(usual.mode, NetworkMode::Allowlist);
    QVERIFY(checkPolicy(usual));
    QCOMPARE(groups().size(), 7);
    for (const Group &group : groups()) {
        QVERIFY(usual.rules.contains(u'@' + QLatin1String(group.name)));
        for (const QString &rule : group.rules)
            QVERIFY2(Rule::parse(rule), qPrintable(rule));
    }
    for (const char *host : {"github.com", "codeload.github.com", "raw.githubusercontent.com", "pypi.org",
                             "static.crates.io", "sum.golang.org", "api.anthropic.com", "api.openai.com"})
        QVERIFY2(allows(usual, QString::fromLatin1(host), 443), host);
    for (const char *host : {"example.com", "github.com.example", "s3.amazonaws.com", "gist.github.io"})
        QVERIFY2(!allows(usual, QString::fromLatin1(host), 443), host);
    NetworkPolicy many;
    for (int i = 0; i < 250; ++i)
        many.rules.append(QStringLiteral("h%1.example").arg(i));
    QVERIFY(!checkPolicy(many));
}

void TestPolicy::refusalsSayHow()
{
    const Policy policy(policyOf(NetworkMode::Allowlist, {QStringLiteral("a.example")}));
    QCOMPARE(policy.askName(QStringLiteral("b.example"), 443).toAllow, QStringLiteral("b.example:443"));
    const Verdict byName = policy.askName(QStringLiteral("a.example"), 443);
    const Verdict verdict = policy.askAddress(address("10.0.0.1"), 443, {}, byName);
    QCOMPARE(verdict.toAllow, QStringLiteral("10.0.0.1:443"));
    QVERIFY(verdict.reason.contains(QLatin1String("private")));
    QCOMPARE(policy.askAddress(address("::1"), 443, {}, byName).toAllow, QStringLiteral("[::1]:443"));
    // What the refusal names is a rule that helps.
    QVERIFY(Rule::parse(QStringLiteral("[::1]:443"))->matchesAddress(address("::1"), 443));
    QVERIFY(Rule::parse(QStringLiteral("10.0.0.1:443"))->matchesAddress(address("10.0.0.1"), 443));
}

void TestPolicy::hostProxies()
{
    QProcessEnvironment environment;
    QVERIFY(HostProxy::fromEnvironment(environment).text().isEmpty());
    environment.insert(QStringLiteral("https_proxy"), QStringLiteral("http://u%40x:p@proxy.example:3128/"));
    environment.insert(QStringLiteral("HTTP_PROXY"), QStringLiteral("plain.example:8080"));
    environment.insert(QStringLiteral("no_proxy"),
                       QStringLiteral("inside.example, .corp.example,10.0.0.0/8,x.example:8443"));
    const auto proxy = HostProxy::fromEnvironment(environment);
    const auto server = proxy.serverFor(QStringLiteral("a.example"), 443, true);
    QVERIFY(server);
    QCOMPARE(server->text(), QStringLiteral("proxy.example:3128"));
    QCOMPARE(QByteArray::fromBase64(server->credentials), QByteArray("u@x:p"));
    QCOMPARE(proxy.serverFor(QStringLiteral("a.example"), 80, false)->text(), QStringLiteral("plain.example:8080"));
    for (const char *direct : {"inside.example", "a.inside.example", "git.corp.example", "corp.example", "10.1.2.3",
                               "127.0.0.1", "localhost", "2130706433", "::1"})
        QVERIFY2(!proxy.serverFor(QString::fromLatin1(direct), 443, true), direct);
    QVERIFY(proxy.serverFor(QStringLiteral("notinside.example"), 443, true));
    QVERIFY(proxy.serverFor(QStringLiteral("11.1.2.3"), 443, true));
    QVERIFY(!proxy.serverFor(QStringLiteral("x.example"), 8443, true));
    QVERIFY(proxy.serverFor(QStringLiteral("x.example"), 443, true));
    QVERIFY(proxy.problem().isEmpty());
    QVERIFY(!proxy.text().contains(QLatin1String("p@")));

    QProcessEnvironment socks;
    socks.insert(QStringLiteral("all_proxy"), QStringLiteral("socks5://me:secret@s.example:1080"));
    const auto unusable = HostProxy::fromEnvironment(socks);
    QVERIFY(unusable.problem().contains(QLatin1String("s.example")));
    QVERIFY(!unusable.problem().contains(QLatin1String("secret")));
}

void TestPolicy::valuesGoThroughJson()
{
    const auto policy = policyOf(NetworkMode::Public, {QStringLiteral("@npm"), QStringLiteral("10.0.0.0/8")});
    QCOMPARE(NetworkPolicy::fromJson(policy.toJson()), policy);
    QCOMPARE(NetworkPolicy::fromJson({}), NetworkPolicy()); // runtimes made before there were policies
    QCOMPARE(NetworkPolicy::fromJson({{QStringLiteral("mode"), QStringLiteral("everything")}}).mode, NetworkMode::None);
    ConnectionRecord record;
    record.number = 7;
    record.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);
    record.target = {QStringLiteral("a.example"), 443, ConnectionWay::Socks, QStringLiteral("curl"), 12};
    record.state = ConnectionRecord::State::Blocked;
    record.rule = QStringLiteral("allowlist");
    record.bytesDown = 5;
    QCOMPARE(ConnectionRecord::fromJson(record.toJson()).toJson(), record.toJson());
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
