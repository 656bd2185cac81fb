// SPDX-License-Identifier: GPL-3.0-or-later
// ctest, cargo and go.
#include "engine/model/testformats.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Vitrine::TestFormats {

namespace {

using Outcome = TestCase::Outcome;

void readGoLine(const QString &line, TestCase *test)
{
    static const QRegularExpression place(QStringLiteral(R"(^\s+([\w./-]+\.go):(\d+): )"));
    addMessage(test, line.trimmed());
    if (const auto where = place.match(line); where.hasMatch() && test->file.isEmpty()) {
        test->file = where.captured(1);
        test->line = where.captured(2).toInt();
    }
}

} // namespace

TestReport readCtest(const QStringList &lines)
{
    static const QRegularExpression result(QStringLiteral(
        R"(^ *\d+/\d+ +Test +#\d+: (.+?) \.*\s*(\*{0,3})(Passed|Failed|Not Run|Timeout|Skipped|Exception: ?\w*|Bad Command)[^\d]*?([\d.]+) sec)"));
    static const QRegularExpression start(QStringLiteral(R"(^ *Start +\d+: )"));
    static const QRegularExpression summary(QStringLiteral(R"(^\d+% tests passed, (\d+) tests? failed out of (\d+))"));
    TestReport report;
    TestCase *detail = nullptr;
    for (const QString &line : lines) {
        if (const auto match = summary.match(line); match.hasMatch()) {
            report.format = QStringLiteral("ctest");
            report.failed = match.captured(1).toInt();
            report.passed = match.captured(2).toInt() - report.failed;
            detail = nullptr;
        } else if (const auto named =
                       line.contains(QLatin1String(" sec")) ? result.match(line) : QRegularExpressionMatch();
                   named.hasMatch()) {
            TestCase test;
            test.name = named.captured(1).trimmed();
            const QString word = named.captured(3);
            test.outcome = word == QLatin1String("Passed")    ? Outcome::Passed
                           : word == QLatin1String("Skipped") ? Outcome::Skipped
                                                              : Outcome::Failed;
            if (test.outcome == Outcome::Failed && word != QLatin1String("Failed"))
                test.message = word;
            test.milliseconds = milliseconds(named.captured(4), QStringLiteral("s"));
            add(&report, test);
            detail = test.outcome == Outcome::Failed ? &report.cases.last() : nullptr;
        } else if (start.match(line).hasMatch()) {
            detail = nullptr;
        } else if (detail && (!line.isEmpty() || !detail->message.isEmpty())) {
            addMessage(detail, line); // --output-on-failure
        }
    }
    if (!report.isKnown())
        return {};
    int skips = 0;
    for (const TestCase &test : std::as_const(report.cases))
        skips += test.outcome == Outcome::Skipped ? 1 : 0;
    report.skipped = skips; // ctest counts them among the passed
    report.passed = std::max(0, report.passed - skips);
    return report;
}

TestReport readCargo(const QStringList &lines)
{
    static const QRegularExpression result(
        QStringLiteral(R"(^test (.+?)(?: - should panic)? \.\.\. (ok|FAILED|ignored(?:, (.*))?)$)"));
    static const QRegularExpression summary(
        QStringLiteral(R"(^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored)"));
    static const QRegularExpression section(QStringLiteral(R"(^---- (.+?) stdout ----$)"));
    static const QRegularExpression running(QStringLiteral(R"(^\s+(?:Running|Doc-tests) (?:unittests )?(\S+))"));
    static const QRegularExpression place(QStringLiteral(R"(panicked at (?:'.*', )?(\S+?):(\d+):\d+)"));
    TestReport report;
    QString suite;
    TestCase *detail = nullptr;
    for (const QString &line : lines) {
        if (const auto match = summary.match(line); match.hasMatch()) {
            report.format = QStringLiteral("cargo");
            report.passed = std::max(0, report.passed) + match.captured(1).toInt();
            report.failed = std::max(0, report.failed) + match.captured(2).toInt();
            report.skipped = std::max(0, report.skipped) + match.captured(3).toInt();
            detail = nullptr;
        } else if (const auto heading = section.match(line); heading.hasMatch()) {
            detail = find(&report, heading.captured(1));
        } else if (line == QLatin1String("failures:")) {
            detail = nullptr;
        } else if (detail) {
            if (!line.isEmpty() || !detail->message.isEmpty())
                addMessage(detail, line);
            if (const auto where = place.match(line); where.hasMatch()) {
                detail->file = where.captured(1);
                detail->line = where.captured(2).toInt();
            }
        } else if (const auto program = running.match(line); program.hasMatch()) {
            suite = program.captured(1);
        } else if (const auto named =
                       line.startsWith(QLatin1String("test ")) ? result.match(line) : QRegularExpressionMatch();
                   named.hasMatch()) {
            TestCase test;
            test.suite = suite;
            test.name = named.captured(1);
            test.outcome = named.captured(2) == QLatin1String("ok")       ? Outcome::Passed
                           : named.captured(2) == QLatin1String("FAILED") ? Outcome::Failed
                                                                          : Outcome::Skipped;
            test.message = named.captured(3);
            add(&report, test);
        }
    }
    return report.isKnown() ? report : TestReport();
}

TestReport readGo(const QStringList &lines)
{
    static const QRegularExpression result(QStringLiteral(R"(^( *)--- (PASS|FAIL|SKIP): (\S+) \(([\d.]+)s\)$)"));
    static const QRegularExpression package(QStringLiteral(R"(^(ok|FAIL)\s+(\S+)\s+(?:[\d.]+s|\(cached\)|\[.*\]))"));
    TestReport report;
    bool listsPassed = false;
    bool anyPassed = false;
    bool verbose = false;
    qsizetype packageBegin = 0;
    TestCase *detail = nullptr;
    QString runs; // with -v, what a test says comes before its result
    QHash<QString, QStringList> said;
    QSet<QString> outer;
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("=== "))) {
            verbose = true;
            detail = nullptr;
            runs = line.mid(4).section(QLatin1Char(' '), -1);
            for (qsizetype slash = runs.indexOf(QLatin1Char('/')); slash > 0;
                 slash = runs.indexOf(QLatin1Char('/'), slash + 1))
                outer.insert(runs.left(slash));
        } else if (const auto named =
                       line.contains(QLatin1String("--- ")) ? result.match(line) : QRegularExpressionMatch();
                   named.hasMatch()) {
            TestCase test;
            test.name = named.captured(3);
            const QString word = named.captured(2);
            test.outcome = word == QLatin1String("PASS")   ? Outcome::Passed
                           : word == QLatin1String("FAIL") ? Outcome::Failed
                                                           : Outcome::Skipped;
            test.milliseconds = milliseconds(named.captured(4), QStringLiteral("s"));
            listsPassed = listsPassed || test.outcome == Outcome::Passed;
            const QStringList before = test.outcome == Outcome::Passed ? QStringList() : said.take(test.name);
            for (const QString &text : before)
                readGoLine(text, &test);
            runs.clear();
            add(&report, test);
            detail = test.outcome == Outcome::Passed ? nullptr : &report.cases.last();
        } else if (const auto whole = package.match(line); whole.hasMatch()) {
            report.format = QStringLiteral("go");
            anyPassed = anyPassed || whole.captured(1) == QLatin1String("ok");
            for (; packageBegin < report.cases.size(); ++packageBegin)
                report.cases[packageBegin].suite = whole.captured(2);
            detail = nullptr;
        } else if (line == QLatin1String("FAIL") || line == QLatin1String("PASS") ||
                   line.startsWith(QLatin1String("exit status"))) {
            detail = nullptr;
        } else if (detail && line.startsWith(QLatin1Char(' '))) {
            readGoLine(line, detail);
        } else if (!runs.isEmpty() && said[runs].size() < 200) {
            said[runs].append(line);
        }
    }
    if (!report.isKnown())
        return {};
    // A test that runs others is no test of its own.
    report.cases.removeIf([&outer](const TestCase &test) { return outer.contains(test.name); });
    if (listsPassed || verbose) {
        countCases(&report);
    } else {
        // Without -v, go names only what failed.
        report.failed = int(
            std::ranges::count_if(report.cases, [](const TestCase &test) { return test.outcome == Outcome::Failed; }));
        if (report.failed == 0 && !anyPassed)
            report.failed = -1;
    }
    return report;
}

} // namespace Vitrine::TestFormats
