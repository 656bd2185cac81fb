// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localengine.h"
#include "tests/patience.h"
#include "tests/sources.h"
#include "tests/unit/store/helper.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;

namespace {

const QString runtime = QStringLiteral("sample");
const SessionKey plain{runtime, QStringLiteral("plain")}; ///< has its runtime's policy
const SessionKey own{runtime, QStringLiteral("own")};     ///< has one of its own

std::unique_ptr<Api::LocalEngine> openEngine(const QString &store)
{
    auto opened = Api::LocalEngine::open({store, {}, sourceResources(), QStringLiteral("test"), true});
    if (!opened || !waited((*opened)->loaded()))
        qFatal("no engine: %s", opened ? "" : qPrintable(opened.error().text()));
    return std::move(*opened);
}

} // namespace

/// What an agent runtime's sessions may reach, changed while there are some. No machine is needed: a session's gate is
/// there without one.
class TestRuntimePolicy : public QObject
{
    Q_OBJECT

    QTemporaryDir m_store;
    std::unique_ptr<Api::LocalEngine> m_engine;

    [[nodiscard]] Api::Nouns nouns() const { return m_engine->nouns(); }
    [[nodiscard]] NetworkStatus status(const SessionKey &key) const
    {
        return waited(nouns().network.status(key)).value_or(NetworkStatus());
    }
    [[nodiscard]] NetworkPolicy policyOf(const QString &name) const
    {
        const auto shown = waited(nouns().runtimes.show(name));
        return shown ? shown->spec.network : NetworkPolicy();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_engine = openEngine(m_store.path());
        RuntimeSpec spec;
        spec.name = runtime;
        spec.network.rules = {QStringLiteral("a.example")};
        QVERIFY(waited(nouns().runtimes.create(spec)));
        for (const SessionKey &key : {plain, own}) {
            const auto made = waited(nouns().sessions.create({key.runtime, key.session, {}}));
            QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        }
        NetworkPolicy policy;
        policy.rules = {QStringLiteral("mine.example")};
        QVERIFY(waited(nouns().network.setPolicy(own, policy)));
    }

    void aRuleCountsInAllSessionsWithoutTheirOwn()
    {
        QSignalSpy policies(&nouns().network, &Api::Network::policyChanged);
        QSignalSpy runtimes(&nouns().runtimes, &Api::Runtimes::changed);
        const QStringList wanted{QStringLiteral("a.example"), QStringLiteral("b.example:443")};
        const auto changed = waited(nouns().network.allowInRuntime(runtime, QStringLiteral(" B.example:443 ")));
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text()));
        QCOMPARE(changed->rules, wanted);
        QCOMPARE(policies.size(), 1);
        QCOMPARE(policies.first().first().value<SessionKey>(), plain);
        QCOMPARE(runtimes.size(), 1);
        QCOMPARE(status(plain).policy.rules, wanted);
        QVERIFY(!status(plain).isOwn);
        QCOMPARE(status(own).policy.rules, QStringList{QStringLiteral("mine.example")});
        // The way back leads to what the runtime says now.
        const auto back = waited(nouns().network.resetPolicy(own));
        QVERIFY(back);
        QCOMPARE(back->policy.rules, wanted);
        QVERIFY(waited(nouns().network.setPolicy(own, {NetworkMode::Allowlist, {QStringLiteral("mine.example")}})));
        // Once more is no second rule.
        QCOMPARE(waited(nouns().network.allowInRuntime(runtime, QStringLiteral("b.example:443")))->rules, wanted);
        // And sessions that come later have it.
        const SessionKey later{runtime, QStringLiteral("later")};
        QVERIFY(waited(nouns().sessions.create({later.runtime, later.session, {}})));
        QCOMPARE(status(later).policy.rules, wanted);
    }

    void allVersionsGetIt()
    {
        RuntimeSpec next = waited(nouns().runtimes.show(runtime))->spec;
        next.network.mode = NetworkMode::Public;
        next.network.rules = {QStringLiteral("second.example")};
        QVERIFY(waited(nouns().runtimes.update(next)));
        QVERIFY(waited(nouns().network.allowInRuntime(runtime, QStringLiteral("c.example"))));
        QCOMPARE(policyOf(runtime).rules, (QStringList{QStringLiteral("second.example"), QStringLiteral("c.example")}));
        QCOMPARE(policyOf(runtime).mode, NetworkMode::Public);
        // Sessions of the first version go by that one's.
        QCOMPARE(status(plain).policy.mode, NetworkMode::Allowlist);
        QCOMPARE(status(plain).policy.rules.last(), QStringLiteral("c.example"));
        QCOMPARE(status(plain).policy.rules.first(), QStringLiteral("a.example"));
        QCOMPARE(waited(nouns().sessions.show(plain))->runtimeVersion, 1); // no other version, no empty workspace
    }

    void whatMakesNoSenseChangesNothing()
    {
        const NetworkPolicy before = policyOf(runtime);
        QCOMPARE(waited(nouns().network.allowInRuntime(runtime, QStringLiteral("x y"))).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(waited(nouns().network.setRuntimePolicy(runtime, {NetworkMode::Public, {QStringLiteral("://")}}))
                     .error()
                     .code,
                 ErrorCode::InvalidInput);
        QCOMPARE(
            waited(nouns().network.allowInRuntime(QStringLiteral("nobody"), QStringLiteral("a.example"))).error().code,
            ErrorCode::NotFound);
        QCOMPARE(policyOf(runtime), before);
        QCOMPARE(status(plain).policy.rules.last(), QStringLiteral("c.example"));
    }

    void itIsKept()
    {
        NetworkPolicy policy;
        policy.mode = NetworkMode::Allowlist;
        policy.rules = {QStringLiteral("kept.example")};
        QVERIFY(waited(nouns().network.setRuntimePolicy(runtime, policy)));
        QCOMPARE(status(plain).policy, policy);
        m_engine.reset();
        m_engine = openEngine(m_store.path());
        QCOMPARE(policyOf(runtime), policy);
        QCOMPARE(status(plain).policy, policy);
        QVERIFY(!status(plain).isOwn);
        QCOMPARE(status(own).policy.rules, QStringList{QStringLiteral("mine.example")});
    }

    void aRuleDoesNotSwitchTheNetworkOn()
    {
        NetworkPolicy off;
        off.mode = NetworkMode::None;
        QVERIFY(waited(nouns().network.setRuntimePolicy(runtime, off)));
        QCOMPARE(status(plain).policy.mode, NetworkMode::None);
        const auto refused = waited(nouns().network.allowInRuntime(runtime, QStringLiteral("a.example")));
        QCOMPARE(refused.error().code, ErrorCode::WrongState);
        QVERIFY(refused.error().message.contains(QStringLiteral("vitrine network policy allowlist -r sample")));
    }
};

QTEST_GUILESS_MAIN(TestRuntimePolicy)
#include "tst_runtimepolicy.moc"
