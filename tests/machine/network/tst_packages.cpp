// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/session/enginetest.h"

#include <QTest>

#include <algorithm>

using namespace Vitrine;
using namespace std::chrono_literals;

/// Packages from where this computer gets them, with the policy that every agent starts with. Needs what the computer
/// needs to install packages itself: its network, its proxy settings and its certificates, as they are.
class TestPackages : public EngineTest
{
    Q_OBJECT

    SessionKey m_session;

    QByteArray all(const QString &command, std::chrono::seconds timeout)
    {
        const auto record = runCommand(m_session, command, timeout);
        if (!record)
            return record.error().text().toUtf8();
        return "exit " + QByteArray::number(record->exitCode) + '\n' + output(*record);
    }
    QByteArray log()
    {
        QByteArray text;
        const auto records = await(nouns().network.log(m_session, 20)).value_or(QList<ConnectionRecord>());
        for (const ConnectionRecord &record : records)
            text += (record.target.text() + u' ' + record.rule + u' ' + record.reason + u'\n').toUtf8();
        return text;
    }

    /// Everything that was allowed failed, nothing was blocked, and no byte came: it is this computer that has no way
    /// there.
    bool isCutOff()
    {
        const auto records = await(nouns().network.log(m_session, 20)).value_or(QList<ConnectionRecord>());
        return !records.isEmpty() && std::ranges::all_of(records, [](const ConnectionRecord &record) {
            return record.state == ConnectionRecord::State::Failed && record.bytesDown == 0;
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray problem = openEngine();
        QVERIFY2(problem.isEmpty(), problem);
        QCOMPARE(set(QStringLiteral("machine/templates"), false), QByteArray());
        RuntimeSpec spec;
        spec.name = QStringLiteral("tester");
        spec.memoryMiB = 1024;
        QCOMPARE(makeRuntime(spec), QByteArray());
        m_session = makeSession(spec.name);
        const auto started = await(nouns().sessions.start(m_session));
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
    }

    void cleanupTestCase() { endEngine(); }

    void npmInstalls()
    {
        const QByteArray said =
            all(QStringLiteral("cd /mnt/workspace && npm init -y >/dev/null && npm install --no-audit "
                               "--no-fund express 2>&1 | tail -5; ls node_modules | wc -l; "
                               "node -e 'console.log(typeof require(\"express\"))'"),
                800s);
        if (isCutOff())
            QSKIP("This computer does not reach the npm registry: nothing was installed from it.");
        const QList<QByteArray> lines = said.trimmed().split('\n');
        QVERIFY2(lines.last() == "function", said + log());
        QVERIFY2(lines.value(lines.size() - 2).toInt() >= 50, said);
    }

    void aptInstalls()
    {
        const QByteArray said = all(
            QStringLiteral("apt-get -q update && apt-get -q -y --no-install-recommends install hello && hello"), 800s);
        QVERIFY2(said.trimmed().endsWith("Hello, world!"), said + log());
    }

    void withNoneBothFailAtOnce()
    {
        NetworkPolicy none;
        none.mode = NetworkMode::None;
        QVERIFY(await(nouns().network.setPolicy(m_session, none)));
        const QByteArray npm =
            all(QStringLiteral("cd /tmp && npm install --no-audit --no-fund --fetch-retries 0 left-pad"), 300s);
        QVERIFY2(!npm.startsWith("exit 0\n") && npm.contains("403"), npm);
        const QByteArray apt = all(QStringLiteral("apt-get -q -o Acquire::Retries=0 update"), 300s);
        QVERIFY2(apt.contains("403") && apt.contains("network policy"), apt);
        const QByteArray curl = all(QStringLiteral("curl -sS http://a.example/"), 60s);
        QVERIFY2(curl.contains("Rule: none") && curl.contains("vitrine network policy allowlist"), curl);
    }
};

QTEST_GUILESS_MAIN(TestPackages)
#include "tst_packages.moc"
