// SPDX-License-Identifier: GPL-3.0-or-later
// unittest and pytest.
#include "engine/model/testformats.h"

#include <QHash>
#include <QRegularExpression>

namespace Vitrine::TestFormats {

namespace {

using Outcome = TestCase::Outcome;

const QRegularExpression &placeInPython()
{
    static const QRegularExpression place(QStringLiteral(R"re(^\s*File "([^"]+)", line (\d+))re"));
    return place;
}

/// "test_a (module.Class.test_a)" → name and suite. Before 3.11 the name is not repeated in the brackets.
bool splitUnittestName(const QString &text, TestCase *test)
{
    static const QRegularExpression shape(QStringLiteral(R"(^(\S+) \(([\w.<>]+)\)(?: \[.*\])?$)"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return false;
    test->name = match.captured(1);
    test->suite = match.captured(2);
    if (test->suite.endsWith(QLatin1Char('.') + test->name))
        test->suite.chop(test->name.size() + 1);
    return true;
}

bool readUnittestOutcome(const QString &word, TestCase *test)
{
    static const QRegularExpression skipped(QStringLiteral(R"(^skipped ['"](.*)['"]$)"));
    if (word == QLatin1String("ok") || word == QLatin1String("expected failure")) {
        test->outcome = Outcome::Passed;
    } else if (word == QLatin1String("FAIL") || word == QLatin1String("ERROR") ||
               word == QLatin1String("unexpected success")) {
        test->outcome = Outcome::Failed;
    } else if (const auto match = skipped.match(word); match.hasMatch()) {
        test->outcome = Outcome::Skipped;
        test->message = match.captured(1);
    } else {
        return false;
    }
    return true;
}

int numberBefore(const QString &line, const QString &word)
{
    const auto match = QRegularExpression(QStringLiteral(R"((\d+) )") + word).match(line);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

} // namespace

TestReport readUnittest(const QStringList &lines)
{
    static const QRegularExpression ran(QStringLiteral(R"(^Ran (\d+) tests? in [\d.]+s)"));
    static const QRegularExpression failedCount(
        QStringLiteral(R"((failures|errors|skipped|unexpected successes)=(\d+))"));
    TestReport report;
    int total = -1;
    int failures = 0;
    int skips = 0;
    TestCase pending; // its name was printed, its outcome not yet
    TestCase *detail = nullptr;
    bool afterHead = false;
    QString previous;
    for (const QString &line : lines) {
        if (const auto match = ran.match(line); match.hasMatch()) {
            total = std::max(0, total) + match.captured(1).toInt();
            detail = nullptr;
        } else if (total >= 0 && (line == QLatin1String("OK") || line.startsWith(QLatin1String("OK (")) ||
                                  line.startsWith(QLatin1String("FAILED (")))) {
            for (auto it = failedCount.globalMatch(line); it.hasNext();) {
                const auto part = it.next();
                (part.captured(1) == QLatin1String("skipped") ? skips : failures) += part.captured(2).toInt();
            }
            report.format = QStringLiteral("unittest");
        } else if (line.startsWith(QLatin1String("FAIL: ")) || line.startsWith(QLatin1String("ERROR: "))) {
            TestCase named;
            detail = nullptr;
            if (splitUnittestName(line.mid(line.indexOf(QLatin1Char(' ')) + 1), &named)) {
                detail = find(&report, named.name, named.suite);
                if (!detail || detail->outcome != Outcome::Failed) {
                    named.outcome = Outcome::Failed;
                    add(&report, named);
                    detail = &report.cases.last();
                }
                afterHead = true;
            }
        } else if (detail) {
            if (afterHead && line.startsWith(QLatin1String("-----"))) {
                afterHead = false;
            } else if (line.startsWith(QLatin1String("=====")) || line.startsWith(QLatin1String("-----"))) {
                detail = nullptr;
            } else if (!line.isEmpty() || !detail->message.isEmpty()) {
                addMessage(detail, line);
                if (const auto place = placeInPython().match(line); place.hasMatch()) {
                    detail->file = place.captured(1);
                    detail->line = place.captured(2).toInt();
                }
            }
        } else if (const qsizetype dots = line.indexOf(QLatin1String(" ... "));
                   dots > 0 && line.endsWith(QLatin1String(" ... ")) == false) {
            TestCase test;
            // With a doc string the name stands in the line before.
            if (splitUnittestName(line.left(dots), &test) || splitUnittestName(previous, &test)) {
                if (readUnittestOutcome(line.mid(dots + 5), &test)) {
                    add(&report, test);
                    pending = {};
                } else {
                    pending = test;
                }
            }
        } else if (line.endsWith(QLatin1String(" ... ")) || line.endsWith(QLatin1String(" ..."))) {
            if (!splitUnittestName(line.left(line.lastIndexOf(QLatin1String(" ..."))), &pending))
                splitUnittestName(previous, &pending);
        } else if (!pending.name.isEmpty() && readUnittestOutcome(line, &pending)) {
            add(&report, pending);
            pending = {};
        }
        previous = line;
    }
    if (!report.isKnown())
        return {};
    report.failed = failures;
    report.skipped = skips;
    report.passed = std::max(0, total - failures - skips);
    return report;
}

TestReport readPytest(const QStringList &lines)
{
    static const QRegularExpression summary(
        QStringLiteral(R"(^=* ?((?:\d+ [a-z]+(?:, )?)+) in [\d.]+s(?: \([\d:]+\))? ?=*$)"));
    static const QRegularExpression verbose(
        QStringLiteral(R"(^(\S+?)::(.+?) (PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS)(?: \((.*)\))?(?:\s+\[ *\d+%\])?$)"));
    static const QRegularExpression shortLine(QStringLiteral(R"(^(FAILED|ERROR) (\S+?)(?:::(.+?))?(?: - (.*))?$)"));
    static const QRegularExpression section(QStringLiteral(R"(^_{3,} (.+?) _{3,}$)"));
    static const QRegularExpression place(QStringLiteral(R"(^(\S+\.py):(\d+): )"));
    TestReport report;
    QHash<QString, QStringList> details;
    QString current;
    for (const QString &line : lines) {
        if (const auto match = summary.match(line); match.hasMatch()) {
            const QString counts = match.captured(1);
            report.format = QStringLiteral("pytest");
            report.passed =
                numberBefore(counts, QStringLiteral("passed")) + numberBefore(counts, QStringLiteral("xpassed"));
            report.failed =
                numberBefore(counts, QStringLiteral("failed")) + numberBefore(counts, QStringLiteral("errors?"));
            report.skipped =
                numberBefore(counts, QStringLiteral("skipped")) + numberBefore(counts, QStringLiteral("xfailed"));
            current.clear();
        } else if (const auto heading = section.match(line); heading.hasMatch()) {
            current = heading.captured(1);
            current.remove(QRegularExpression(QStringLiteral("^ERROR (at (setup|teardown) of|collecting) ")));
        } else if (line.startsWith(QLatin1String("====="))) {
            current.clear();
        } else if (!current.isEmpty()) {
            QStringList &detail = details[current];
            if (detail.size() < 200)
                detail.append(line);
        } else if (line.contains(QLatin1String("::")) && line.size() < 1000) {
            if (const auto named = verbose.match(line); named.hasMatch()) {
                const QString word = named.captured(3);
                TestCase test;
                test.suite = named.captured(1);
                test.name = named.captured(2);
                test.outcome = word == QLatin1String("PASSED") || word == QLatin1String("XPASS")   ? Outcome::Passed
                               : word == QLatin1String("FAILED") || word == QLatin1String("ERROR") ? Outcome::Failed
                                                                                                   : Outcome::Skipped;
                test.message = named.captured(4);
                add(&report, test);
            } else if (const auto brief = shortLine.match(line); brief.hasMatch()) {
                TestCase test;
                test.suite = brief.captured(2);
                test.name = brief.captured(3);
                test.outcome = Outcome::Failed;
                TestCase *there = find(&report, test.name, test.suite);
                if (!there) {
                    add(&report, test);
                    there = &report.cases.last();
                }
                there->outcome = Outcome::Failed;
                there->message = brief.captured(4);
            }
        } else if (const auto brief = shortLine.match(line);
                   brief.hasMatch() && brief.captured(2).endsWith(QLatin1String(".py"))) {
            TestCase test; // a file that could not be collected
            test.suite = brief.captured(2);
            test.name = brief.captured(2);
            test.outcome = Outcome::Failed;
            test.message = brief.captured(4);
            add(&report, test);
        }
    }
    if (!report.isKnown())
        return {};
    for (TestCase &test : report.cases) {
        QString title = test.name;
        title.replace(QLatin1String("::"), QLatin1String("."));
        const auto detail = details.constFind(title);
        if (test.outcome != Outcome::Failed || detail == details.cend())
            continue;
        test.message.clear();
        for (const QString &line : *detail) {
            addMessage(&test, line);
            if (const auto match = place.match(line); match.hasMatch()) {
                test.file = match.captured(1);
                test.line = match.captured(2).toInt();
            }
        }
    }
    return report;
}

} // namespace Vitrine::TestFormats
