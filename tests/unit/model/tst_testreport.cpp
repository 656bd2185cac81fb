// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/testreport.h"
#include "tests/sources.h"

#include <QFile>
#include <QTest>

using namespace Vitrine;
using namespace Qt::StringLiterals;

/// The outputs in reports/ were printed by the tools themselves (pytest, go, go-json and jest: written after theirs).
class TestTestReport : public QObject
{
    Q_OBJECT

    static QByteArray sample(const QString &name)
    {
        QFile file(Vitrine::sourceFile(u"tests/unit/model/reports/%1.txt"_s.arg(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static const TestCase *find(const TestReport &report, const QString &name)
    {
        for (const TestCase &test : report.cases) {
            if (test.name == name)
                return &test;
        }
        return nullptr;
    }

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("passed");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("skipped");
        QTest::addColumn<int>("cases");
        QTest::addColumn<QString>("failing");
        QTest::addColumn<QString>("suite");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("place");
        QTest::newRow("unittest") << u"unittest"_s << 2 << 2 << 1 << 5 << u"test_two"_s << u"test_a.A"_s
                                  << u"Lists differ"_s << u"test_a.py:6"_s;
        QTest::newRow("pytest") << u"pytest"_s << 2 << 1 << 1 << 4 << u"TestDelays::test_longer"_s
                                << u"test/test_retry.py"_s << u"E       assert [100, 200]"_s
                                << u"test/test_retry.py:7"_s;
        QTest::newRow("node-tap") << u"tap"_s << 3 << 1 << 1 << 5 << u"fails"_s << u"retry"_s
                                  << u"should loosely deep-equal"_s << u"a.test.mjs:3"_s;
        QTest::newRow("node-spec") << u"node"_s << 3 << 1 << 1 << 5 << u"fails"_s << u"retry"_s
                                   << u"should loosely deep-equal"_s << u"a.test.mjs:3"_s;
        QTest::newRow("ctest") << u"ctest"_s << 1 << 2 << 1 << 4 << u"bad"_s << QString() << u"broken"_s << u":0"_s;
        QTest::newRow("cargo") << u"cargo"_s << 2 << 1 << 1 << 4 << u"tests::bad"_s << u"src/lib.rs"_s
                               << u"numbers differ"_s << u"src/lib.rs:1"_s;
        QTest::newRow("go") << u"go"_s << 2 << 1 << 1 << 4 << u"TestTable/two"_s << u"example.com/add"_s
                            << u"got 3, want 4"_s << u"add_test.go:17"_s;
        QTest::newRow("go-json") << u"go"_s << 2 << 2 << 1 << 5 << u"TestTable/two"_s << u"example.com/add"_s
                                 << u"got 3, want 4"_s << u"add_test.go:17"_s;
        QTest::newRow("jest") << u"jest"_s << 1 << 1 << 1 << 3 << u"waits longer after each failure"_s
                              << u"test/retry.test.js"_s << u"expect(received)"_s << u"test/retry.test.js:31"_s;
    }
    void formats()
    {
        QFETCH(QString, format);
        QFETCH(int, passed);
        QFETCH(int, failed);
        QFETCH(int, skipped);
        QFETCH(int, cases);
        QFETCH(QString, failing);
        QFETCH(QString, suite);
        QFETCH(QString, message);
        QFETCH(QString, place);
        const QByteArray output = sample(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!output.isEmpty());
        const TestReport report = parseTestReport(output);
        QCOMPARE(report.format, format);
        QStringList names;
        for (const TestCase &test : report.cases)
            names.append(u"%1|%2|%3"_s.arg(test.suite, test.name).arg(int(test.outcome)));
        QVERIFY2(report.cases.size() == cases, qPrintable(names.join(u'\n')));
        QCOMPARE(report.passed, passed);
        QCOMPARE(report.failed, failed);
        QCOMPARE(report.skipped, skipped);
        int counted = 0;
        for (const TestCase &test : report.cases)
            counted += test.outcome == TestCase::Outcome::Failed ? 1 : 0;
        QCOMPARE(counted, failed);
        const TestCase *test = find(report, failing);
        QVERIFY2(test, qPrintable(names.join(u'\n')));
        QCOMPARE(test->outcome, TestCase::Outcome::Failed);
        QCOMPARE(test->suite, suite);
        QVERIFY2(test->message.contains(message), qPrintable(test->message));
        QCOMPARE(u"%1:%2"_s.arg(test->file).arg(test->line), place);
        // Colours and line ends of a terminal change nothing.
        QByteArray coloured = output;
        coloured.replace("\n", "\033[0m\r\n\033[1;32m");
        QCOMPARE(parseTestReport(coloured).cases.size(), report.cases.size());
        QCOMPARE(parseTestReport(coloured).failed, report.failed);
    }

    void inventsNothing_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("prose") << QByteArray("all tests passed\nok, that went well\nFAILED to start\n");
        QTest::newRow("compiler") << QByteArray("main.c:3: error: expected ';'\nmake: *** [test] Error 1\n");
        QTest::newRow("ok without plan") << QByteArray("ok 1 - a\nok 2 - b\n");
        QTest::newRow("cut off") << QByteArray("test_a (m.A.test_a) ... ok\n");
        QTest::newRow("rubbish") << QByteArray("\0\xff\xfe\033[\033]\r\r\n\x80 ... ok", 16);
    }
    void inventsNothing()
    {
        QFETCH(QByteArray, output);
        const TestReport report = parseTestReport(output);
        QVERIFY(!report.isKnown());
        QVERIFY(report.cases.isEmpty());
        QCOMPARE(report.total(), -1);
    }

    void saysOnlyWhatIsKnown()
    {
        const TestReport dots = parseTestReport("..F\n======\nFAIL: test_x (m.A.test_x)\n------\nboom\n------\nRan 3 "
                                                "tests in 0.1s\n\nFAILED (failures=1)\n");
        QCOMPARE(dots.passed, 2);
        QCOMPARE(dots.failed, 1);
        QCOMPARE(dots.cases.size(), 1);
        const TestReport go = parseTestReport("ok  \texample.com/a\t0.012s\nok  \texample.com/b\t(cached)\n");
        QCOMPARE(go.format, u"go"_s);
        QCOMPARE(go.passed, -1); // it does not say how many
        QCOMPARE(go.failed, 0);
        QCOMPARE(parseTestReport("Ran 0 tests in 0.000s\n\nOK\n").total(), 0);
        QCOMPARE(parseTestReport("  45 passing (2s)\n  2 failing\n").failed, 2);
        QCOMPARE(parseTestReport(" Tests  2 failed | 45 passed (47)\n").passed, 45);
    }

    void boundsWhatItKeeps()
    {
        QByteArray output = "TAP version 13\n";
        for (int i = 0; i < 30000; ++i)
            output += "not ok " + QByteArray::number(i) + " - x\n  ---\n" +
                      (i == 0 ? QByteArray(100000, 'm') + "\n" : QByteArray()) + "  ...\n";
        const TestReport report = parseTestReport(output);
        QCOMPARE(report.cases.size(), TestReport::maxCases);
        QVERIFY(report.cases.first().message.size() <= TestCase::maxMessage);
    }
};

QTEST_APPLESS_MAIN(TestTestReport)
#include "tst_testreport.moc"
