// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/app/storefixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Vitrine;

/// `vitrine demo` on a fresh store, with nothing running before: it starts its engine itself, which ends by itself.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demo()
    {
        QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
        StoreFixture fixture;
        const auto demo = fixture.run({QStringLiteral("demo")}, 600'000);
        QVERIFY2(demo.exitCode == 0, demo.all().constData());
        for (const char *part : {"accelerator", "The agent has answered", "tests/test_textkit.py", "exit code 0",
                                 "same file  ", "Same files: all", "The session is resumed"})
            QVERIFY2(demo.out.contains(part), (QByteArray(part) + "\n" + demo.all()).constData());
        QVERIFY2(!demo.out.contains("NOT THE SAME"), demo.out.constData());
        QCOMPARE(demo.out.count("They ended with exit code 0"), 2);
        QVERIFY2(demo.err.contains("Ran 4 tests") && demo.err.count("\nOK") == 2, demo.err.constData());

        // The session is left stopped, and its tests are known.
        const auto list = fixture.run({QStringLiteral("session"), QStringLiteral("list"), QStringLiteral("--json")});
        const QJsonArray sessions = list.json().toArray();
        QCOMPARE(sessions.size(), 1);
        QCOMPARE(sessions[0][QLatin1String("state")].toString(), QStringLiteral("stopped"));
        QCOMPARE(sessions[0][QLatin1String("tests")][QLatin1String("passed")].toInt(), 4);
        const auto table = fixture.run({QStringLiteral("session"), QStringLiteral("list")});
        QVERIFY2(table.out.contains("4 passed") && table.out.contains("stopped"), table.all().constData());

        // Nobody needs the engine: it ends, and nothing is left of it.
        QTRY_VERIFY_WITH_TIMEOUT(fixture.processes().isEmpty(), 60'000);
        QCOMPARE(fixture.run({QStringLiteral("engine"), QStringLiteral("status")}).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
