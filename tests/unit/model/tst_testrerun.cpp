// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/testrerun.h"

#include <QProcess>
#include <QTest>

using namespace Vitrine;
using namespace Qt::StringLiterals;

class TestTestRerun : public QObject
{
    Q_OBJECT

    static TestReport report(const QString &format, const QList<QStringList> &failed)
    {
        TestReport made;
        made.format = format;
        TestCase passed;
        passed.suite = u"other"_s;
        passed.name = u"passes"_s;
        made.cases.append(passed);
        for (const QStringList &one : failed) {
            TestCase test;
            test.suite = one.value(0);
            test.name = one.value(1);
            test.file = one.value(2);
            test.outcome = TestCase::Outcome::Failed;
            made.cases.append(test);
        }
        return made;
    }

private Q_SLOTS:
    void commands_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QList<QStringList>>("failed");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("again");
        const auto row = [](const char *name, const char *format, const QList<QStringList> &failed, const char *command,
                            const char *again) {
            QTest::newRow(name) << QString::fromLatin1(format) << failed << QString::fromLatin1(command)
                                << QString::fromLatin1(again);
        };
        const QList<QStringList> py{{u"test/test_a.py"_s, u"TestA::test_x"_s}, {u"test/test_a.py"_s, u"test_p[a b]"_s}};
        row("pytest", "pytest", py, "python3 -m pytest",
            "python3 -m pytest test/test_a.py::TestA::test_x 'test/test_a.py::test_p[a b]'");
        row("pytest with options", "pytest", py, "cd sub && pytest -q -k 'not slow' -p no:cacheprovider tests/",
            "cd sub && pytest -q -p no:cacheprovider test/test_a.py::TestA::test_x 'test/test_a.py::test_p[a b]'");
        row("pytest behind make", "pytest", py, "make test",
            "python3 -m pytest test/test_a.py::TestA::test_x 'test/test_a.py::test_p[a b]'");
        row("a file that pytest cannot read", "pytest", {{u"test_b.py"_s, u"test_b.py"_s}}, "pytest",
            "pytest test_b.py");
        row("unittest", "unittest", {{u"test_a.A"_s, u"test_two"_s}}, "python3 -m unittest discover -v",
            "python3 -m unittest -v test_a.A.test_two");
        row("unittest in a folder", "unittest", {{u"test_a.A"_s, u"test_two"_s}},
            "cd x && python3 -m unittest discover -v -s tests",
            "cd x && PYTHONPATH=tests python3 -m unittest -v test_a.A.test_two");
        row("unittest in a package", "unittest", {{u"tests.test_a.A"_s, u"test_two"_s}},
            "python3 -m unittest discover -v -s tests -t .", "python3 -m unittest -v tests.test_a.A.test_two");
        row("a module that unittest cannot import", "unittest",
            {{u"unittest.loader._FailedTest"_s, u"test_b"_s}, {u"test_a.A"_s, u"setUpClass"_s}}, "python3 -m unittest",
            "python3 -m unittest test_b test_a.A");
        row("go", "go", {{u"example.com/add"_s, u"TestTable/two"_s}, {u"example.com/add"_s, u"TestTable/three"_s}},
            "go test -v -run TestT -count 1 ./...", "go test -v -count 1 -run '^(TestTable)$' example.com/add");
        row("cargo", "cargo", {{u"src/lib.rs"_s, u"tests::bad"_s}}, "cargo test --all -p core some",
            "cargo test --all -p core -- --exact tests::bad");
        row("cargo's documentation", "cargo", {{u"a"_s, u"src/lib.rs - add (line 3)"_s}}, "cargo test",
            "cargo test -- --exact 'src/lib.rs - add (line 3)'");
        row("ctest", "ctest", {{{}, u"bad.one"_s}, {{}, u"slow"_s}},
            "cmake -S . -B build && cmake --build build && ctest --test-dir build --output-on-failure",
            "cmake -S . -B build && cmake --build build && ctest --test-dir build --output-on-failure -R "
            "'^(bad\\.one|slow)$'");
        row("jest behind npm", "jest", {{u"test/r.test.js"_s, u"waits (longer)"_s}}, "npm test",
            "npm test -- test/r.test.js -t '(waits \\(longer\\))$'");
        row("jest itself", "jest", {{u"test/r.test.js"_s, u"waits"_s}}, "npx jest --ci -t x",
            "npx jest --ci test/r.test.js -t '(waits)$'");
        row("vitest", "vitest", {{u"test/r.test.ts"_s, u"waits"_s}}, "make check",
            "npx vitest run test/r.test.ts -t '(waits)$'");
        row("mocha", "mocha", {{u"r"_s, u"waits"_s}}, "npx mocha", "npx mocha -g '(waits)$'");
        row("node", "node", {{u"retry"_s, u"fails"_s, u"/mnt/workspace/a.test.mjs"_s}}, "node --test",
            "node --test --test-name-pattern='(fails)$' /mnt/workspace/a.test.mjs");
        row("TAP of node", "tap", {{{}, u"fails"_s, u"a.test.mjs"_s}}, "npm test",
            "node --test --test-name-pattern='(fails)$' a.test.mjs");
        row("TAP of somebody", "tap", {{{}, u"fails"_s, {}}}, "prove", "");
        row("nothing failed", "pytest", {}, "pytest", "");
        row("unknown", "", {{{}, u"x"_s}}, "./t", "");
    }
    void commands()
    {
        QFETCH(QString, format);
        QFETCH(QList<QStringList>, failed);
        QFETCH(QString, command);
        QFETCH(QString, again);
        QCOMPARE(rerunCommand(report(format, failed), command), again);
    }

    /// What bash makes of it is one word a name, whatever is in the name.
    void namesCannotBreakOut()
    {
        const QStringList nasty{u"a'; touch /tmp/x; '"_s, u"$(id)"_s, u"`id`"_s, u"a\"b"_s, u"a\\"_s, u"*"_s,
                                u"a && b | c > d"_s,      u"#x"_s};
        QList<QStringList> failed;
        for (const QString &name : nasty)
            failed.append(QStringList{u"t.py"_s, name});
        const QString line = rerunCommand(report(u"pytest"_s, failed), u"pytest"_s);
        QProcess bash;
        bash.start(u"bash"_s, {u"-c"_s, u"pytest() { printf '%s\\n' \"$@\"; }; "_s + line});
        QVERIFY(bash.waitForFinished());
        QStringList expected;
        for (const QString &name : nasty)
            expected.append(u"t.py::"_s + name);
        QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts), expected);
    }

    void whatCouldBeAnOptionIsLeftOut()
    {
        QCOMPARE(rerunCommand(report(u"cargo"_s, {{u"x"_s, u"--help"_s}, {u"x"_s, u"a\nb"_s}, {u"x"_s, u"good"_s}}),
                              u"cargo test"_s),
                 u"cargo test -- --exact good"_s);
        QCOMPARE(rerunCommand(report(u"pytest"_s, {{u"-p evil"_s, u"t"_s}}), u"pytest"_s), QString());
    }

    void linesThatAreTooLongAreNone()
    {
        QList<QStringList> failed;
        for (int i = 0; i < 2000; ++i)
            failed.append(QStringList{u"test/a_rather_long_name_of_a_file.py"_s, u"test_%1"_s.arg(i)});
        QVERIFY(rerunCommand(report(u"pytest"_s, failed), u"pytest"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTestRerun)
#include "tst_testrerun.moc"
