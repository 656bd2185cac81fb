// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/junitxml.h"
#include "tests/sources.h"

#include <QFile>
#include <QTest>

using namespace Vitrine;
using namespace Qt::StringLiterals;

/// The files in reports/ were written by the programs themselves: pytest --junitxml, node --test-reporter=junit,
/// ctest --output-junit.
class TestJunitXml : public QObject
{
    Q_OBJECT

    static QByteArray sample(const QString &name)
    {
        QFile file(sourceFile(u"tests/unit/model/reports/junit-%1.xml"_s.arg(name)));
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

    static QByteArray suite(const QByteArray &inside)
    {
        return "<?xml version=\"1.0\"?><testsuites><testsuite name=\"s\">" + inside + "</testsuite></testsuites>";
    }

private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<int>("passed");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("skipped");
        QTest::addColumn<QString>("failing");
        QTest::addColumn<QString>("suite");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("place");
        QTest::newRow("pytest") << 2 << 3 << 1 << u"test_longer"_s << u"test.test_retry.TestDelays"_s
                                << u"delays <do> not match & more"_s << u"test/test_retry.py:7"_s;
        QTest::newRow("node") << 2 << 1 << 1 << u"fails"_s << u"retry"_s << u"loosely deep-equal"_s
                              << u"/mnt/workspace/a.test.mjs:4"_s;
        QTest::newRow("ctest") << 1 << 2 << 1 << u"bad"_s << QString() << u"broken"_s << u":0"_s;
    }
    void files()
    {
        QFETCH(int, passed);
        QFETCH(int, failed);
        QFETCH(int, skipped);
        QFETCH(QString, failing);
        QFETCH(QString, suite);
        QFETCH(QString, message);
        QFETCH(QString, place);
        const auto report = JunitXml::parse(sample(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->format, u"junit"_s);
        QCOMPARE(report->passed, passed);
        QCOMPARE(report->failed, failed);
        QCOMPARE(report->skipped, skipped);
        const TestCase *test = find(*report, failing);
        QVERIFY(test);
        QCOMPARE(test->outcome, TestCase::Outcome::Failed);
        QCOMPARE(test->suite, suite);
        QVERIFY2(test->message.contains(message), qPrintable(test->message));
        QCOMPARE(u"%1:%2"_s.arg(test->file).arg(test->line), place);
        QVERIFY(test->milliseconds >= 0);
    }

    void skippedOnesSayWhy()
    {
        const auto report = JunitXml::parse(sample(u"node"_s));
        QVERIFY(report.has_value());
        QCOMPARE(find(*report, u"later"_s)->outcome, TestCase::Outcome::Skipped);
        QCOMPARE(find(*report, u"later"_s)->message, u"no network"_s);
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no XML") << QByteArray("not ok 1 - a\n");
        QTest::newRow("other XML") << QByteArray("<html><testcase name='a'/></html>");
        QTest::newRow("cut off") << QByteArray("<testsuite><testcase name='a'/>");
        QTest::newRow("a file of this computer")
            << QByteArray("<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                          "<testsuite><testcase name='&x;'/></testsuite>");
        QTest::newRow("remote document type")
            << QByteArray("<!DOCTYPE testsuite SYSTEM \"http://127.0.0.1/t.dtd\"><testsuite/>");
        QTest::newRow("a billion laughs")
            << QByteArray("<!DOCTYPE t [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                          "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><testsuite><testcase name='&c;'/></testsuite>");
        QTest::newRow("entity of nobody") << suite("<testcase name='&x;'/>");
        QTest::newRow("deep") << suite(QByteArray("<testsuite>").repeated(200'000));
        QByteArray wide = "<testcase";
        for (int i = 0; i < 300'000; ++i)
            wide += " a" + QByteArray::number(i) + "=''";
        QTest::newRow("many attributes") << suite(wide + "/>");
        QTest::newRow("large") << suite(QByteArray(JunitXml::maxFile, ' '));
    }
    void hostile()
    {
        QFETCH(QByteArray, file);
        const auto report = JunitXml::parse(file);
        QVERIFY(!report.has_value());
        QVERIFY(!report.error().message.isEmpty());
        QVERIFY(!report.error().text().contains("root:"_L1));
    }

    void longThingsAreCut()
    {
        const auto report =
            JunitXml::parse(suite("<testcase name='" + QByteArray(50'000, 'n') + "' time='1e300'><failure>" +
                                  QByteArray(100'000, 'm') + "</failure></testcase>"));
        QVERIFY(report.has_value());
        QCOMPARE(report->cases.size(), 1);
        QCOMPARE(report->cases.first().name.size(), 1000);
        QCOMPARE(report->cases.first().message.size(), qsizetype(TestCase::maxMessage));
        QCOMPARE(report->cases.first().milliseconds, -1);
    }

    void manyTests()
    {
        QByteArray inside;
        for (int i = 0; i < 25'000; ++i)
            inside += "<testcase classname='c' name='t" + QByteArray::number(i) + "' time='0.001'/>";
        const auto report = JunitXml::parse(suite(inside));
        QVERIFY(report.has_value());
        QCOMPARE(report->cases.size(), TestReport::maxCases);
    }

    void severalFilesAreOne()
    {
        const auto first = JunitXml::parse(suite("<testcase name='a'/><testcase name='b'><failure/></testcase>"));
        const auto second = JunitXml::parse(suite("<testcase name='c'/>"));
        QVERIFY(first && second);
        const TestReport all = JunitXml::joined({*first, TestReport(), *second});
        QCOMPARE(all.cases.size(), 3);
        QCOMPARE(all.passed, 2);
        QCOMPARE(all.failed, 1);
    }

    void addsToWhatTheOutputSays()
    {
        // pytest without -v names only what failed; its file names all.
        const TestReport output = parseTestReport("FAILED test/test_retry.py::TestDelays::test_longer - x\n"
                                                  "3 failed, 2 passed, 1 skipped in 0.19s\n");
        QCOMPARE(output.cases.size(), 1);
        const auto files = JunitXml::parse(sample(u"pytest"_s));
        QVERIFY(files.has_value());
        QCOMPARE(JunitXml::merged(output, *files).cases.size(), 6);
        // An output that names as many gets what it does not say.
        const TestReport told = parseTestReport("TAP version 13\nok 1 - good\nnot ok 2 - bad\nnot ok 3 - slow\n"
                                                "ok 4 - skipped # SKIP\n1..4\n");
        const auto ctest = JunitXml::parse(sample(u"ctest"_s));
        const TestReport both = JunitXml::merged(told, *ctest);
        QCOMPARE(both.format, u"tap"_s);
        QCOMPARE(find(both, u"bad"_s)->message, u"broken"_s);
        QVERIFY(find(both, u"slow"_s)->milliseconds > 1000);
        QCOMPARE(JunitXml::merged(told, TestReport()).cases.size(), 4);
    }

    void findsFilesThatAreNamed()
    {
        QCOMPARE(
            JunitXml::namedFiles(u"pytest --junitxml=out/r.xml -q"_s,
                                 "---- generated xml file: /mnt/workspace/out/r.xml ----\nsee 'a b.xml' or x.xmlx\n"),
            QStringList({u"out/r.xml"_s, u"/mnt/workspace/out/r.xml"_s, u"b.xml"_s}));
        QByteArray many;
        for (int i = 0; i < 1000; ++i)
            many += "r" + QByteArray::number(i) + ".xml\n";
        QCOMPARE(JunitXml::namedFiles({}, many).size(), 20);
    }
};

QTEST_GUILESS_MAIN(TestJunitXml)
#include "tst_junitxml.moc"
