// SPDX-License-Identifier: GPL-3.0-or-later
// TAP, and what runs JavaScript.
#include "engine/model/testformats.h"

#include <QHash>
#include <QRegularExpression>

namespace Vitrine::TestFormats {

namespace {

using Outcome = TestCase::Outcome;

/// "# pass 45" and "ℹ pass 45", as node writes them.
bool readNodeCount(const QString &line, QStringView sign, TestReport *report, int *total)
{
    if (!line.startsWith(sign))
        return false;
    static const QRegularExpression shape(QStringLiteral(R"(^(tests|pass|fail|cancelled|skipped|todo) (\d+)$)"));
    const auto match = shape.match(line.mid(sign.size()).trimmed());
    if (!match.hasMatch())
        return false;
    const QString word = match.captured(1);
    const int number = match.captured(2).toInt();
    if (word == QLatin1String("tests"))
        *total = number;
    else if (word == QLatin1String("pass"))
        report->passed = number;
    else if (word == QLatin1String("fail") || word == QLatin1String("cancelled"))
        report->failed = std::max(0, report->failed) + number;
    else
        report->skipped = std::max(0, report->skipped) + number;
    return true;
}

} // namespace

TestReport readTap(const QStringList &lines)
{
    static const QRegularExpression result(QStringLiteral(
        R"(^( *)(ok|not ok)\b(?: (\d+))?(?: -)? ?(.*?)(?: # (SKIP|TODO|skip|todo)\b ?(.*)| # time=([\d.]+)(ms|s))?$)"));
    static const QRegularExpression plan(QStringLiteral(R"(^ *1\.\.(\d+))"));
    static const QRegularExpression duration(QStringLiteral(R"(^\s*duration_ms: ([\d.]+))"));
    static const QRegularExpression place(QStringLiteral(R"(^\s*(?:at|location): '?(?:file://)?([^':]+):(\d+))"));
    TestReport report;
    int total = -1;
    bool planned = false;
    QHash<qsizetype, QList<qsizetype>> open; // by indent: cases whose outer test has not come yet
    qsizetype inside = -1;                   // the case whose YAML block this is
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("TAP version")) || plan.match(line).hasMatch()) {
            planned = true;
            continue;
        }
        if (readNodeCount(line, u"# ", &report, &total))
            continue;
        const auto match = line.contains(QLatin1String("ok")) ? result.match(line) : QRegularExpressionMatch();
        if (!match.hasMatch()) {
            if (inside >= 0 && inside < report.cases.size()) {
                TestCase &test = report.cases[inside];
                const QString text = line.trimmed();
                if (text == QLatin1String("...")) {
                    inside = -1;
                } else if (const auto took = duration.match(line); took.hasMatch()) {
                    test.milliseconds = milliseconds(took.captured(1), QStringLiteral("ms"));
                } else if (text != QLatin1String("---") && !text.startsWith(QLatin1String("type: ")) &&
                           test.outcome == Outcome::Failed) {
                    addMessage(&test, text);
                    if (const auto where = place.match(line); where.hasMatch() && test.file.isEmpty()) {
                        test.file = where.captured(1);
                        test.line = where.captured(2).toInt();
                    }
                }
            }
            continue;
        }
        const qsizetype indent = match.capturedLength(1);
        TestCase test;
        test.name = match.captured(4).trimmed();
        if (test.name.isEmpty())
            test.name = match.captured(3);
        const QString directive = match.captured(5).toLower();
        test.outcome = !directive.isEmpty()                       ? Outcome::Skipped
                       : match.captured(2) == QLatin1String("ok") ? Outcome::Passed
                                                                  : Outcome::Failed;
        if (!directive.isEmpty())
            test.message = match.captured(6);
        if (!match.captured(7).isEmpty())
            test.milliseconds = milliseconds(match.captured(7), match.captured(8));
        // Results that are indented deeper belong to this one, which is then no test of its own.
        QList<qsizetype> inner;
        for (auto it = open.begin(); it != open.end();) {
            if (it.key() > indent) {
                inner += *it;
                it = open.erase(it);
            } else {
                ++it;
            }
        }
        if (!inner.isEmpty()) {
            for (const qsizetype index : std::as_const(inner)) {
                QString &suite = report.cases[index].suite;
                suite = suite.isEmpty() ? test.name : test.name + QString(u" \u203A ") + suite;
            }
            open[indent] += inner;
            inside = -1;
            continue;
        }
        open[indent].append(report.cases.size());
        inside = report.cases.size();
        add(&report, test);
    }
    if (!planned || report.cases.isEmpty())
        return {};
    report.format = QStringLiteral("tap");
    countCases(&report);
    return report;
}

TestReport readNode(const QStringList &lines)
{
    static const QRegularExpression result(
        QStringLiteral("^( *)([\u2714\u2716\uFE63]) (.+?)(?: \\(([\\d.]+)(ms|s)\\))?(?: # (?:SKIP|TODO) ?(.*))?$"));
    static const QRegularExpression heading(QStringLiteral("^( *)\u25B6 (.+?)(?: \\([\\d.]+m?s\\))?$"));
    static const QRegularExpression place(QStringLiteral(R"(^test at (?:file://)?(.+?):(\d+):\d+$)"));
    TestReport report;
    int total = -1;
    QHash<qsizetype, QString> suites; // by indent
    bool details = false;
    TestCase *detail = nullptr;
    QString file;
    int fileLine = 0;
    for (const QString &line : lines) {
        if (readNodeCount(line, u"\u2139 ", &report, &total)) {
            report.format = QStringLiteral("node");
            continue;
        }
        if (line.trimmed() == QString(u"\u2716 failing tests:")) {
            details = true;
            continue;
        }
        const auto match = result.match(line);
        if (details) {
            if (const auto where = place.match(line); where.hasMatch()) {
                file = where.captured(1);
                fileLine = where.captured(2).toInt();
                detail = nullptr;
            } else if (match.hasMatch()) {
                detail = find(&report, match.captured(3));
                if (detail) {
                    detail->file = file;
                    detail->line = fileLine;
                }
            } else if (detail && (!line.trimmed().isEmpty() || !detail->message.isEmpty())) {
                addMessage(detail, line.startsWith(QLatin1String("  ")) ? line.mid(2) : line);
            }
            continue;
        }
        if (const auto head = heading.match(line); head.hasMatch()) {
            suites[head.capturedLength(1)] = head.captured(2);
        } else if (match.hasMatch()) {
            const qsizetype indent = match.capturedLength(1);
            // The suite's own line comes again at its end, with its time.
            if (suites.value(indent) == match.captured(3)) {
                suites.remove(indent);
                continue;
            }
            TestCase test;
            test.name = match.captured(3);
            for (qsizetype outer = 0; outer < indent; outer += 2) {
                if (const QString suite = suites.value(outer); !suite.isEmpty())
                    test.suite = test.suite.isEmpty() ? suite : test.suite + QString(u" \u203A ") + suite;
            }
            const char16_t sign = match.captured(2).at(0).unicode();
            test.outcome = sign == u'\u2714' ? Outcome::Passed : sign == u'\u2716' ? Outcome::Failed : Outcome::Skipped;
            if (!match.captured(4).isEmpty())
                test.milliseconds = milliseconds(match.captured(4), match.captured(5));
            if (line.contains(QLatin1String(" # SKIP")) || line.contains(QLatin1String(" # TODO"))) {
                test.outcome = Outcome::Skipped;
                test.message = match.captured(6);
            }
            add(&report, test);
        }
    }
    if (!report.isKnown())
        return {};
    countCases(&report);
    return report;
}

TestReport readJavaScript(const QStringList &lines)
{
    static const QRegularExpression jest(QStringLiteral(R"(^Tests: +((?:\d+ \w+(?:, )?)+)$)"));
    static const QRegularExpression vitest(QStringLiteral(R"(^ *Tests +((?:\d+ \w+(?: \| )?)+) *\(\d+\)$)"));
    static const QRegularExpression mocha(QStringLiteral(R"(^ *(\d+) (passing|failing|pending)\b)"));
    static const QRegularExpression count(QStringLiteral(R"((\d+) (passed|failed|skipped|todo|pending))"));
    static const QRegularExpression result(QStringLiteral(
        "^ +([\u2713\u2714\u2715\u2716\u00D7\u25CB\u2193\u270E-]) (.+?)(?: \\(?(\\d+(?:\\.\\d+)?) ?(ms|s)\\)?)?$"));
    static const QRegularExpression file(QStringLiteral(R"(^(PASS|FAIL) (\S+)(?: \(.*\))?$)"));
    static const QRegularExpression title(QStringLiteral("^ +\u25CF (.+)$"));
    static const QRegularExpression place(QStringLiteral(R"(\(?([\w./-]+\.[cm]?[jt]sx?):(\d+):\d+\)?$)"));
    TestReport report;
    QString suite;
    TestCase *detail = nullptr;
    for (const QString &line : lines) {
        auto match = jest.match(line);
        if (!match.hasMatch())
            match = vitest.match(line);
        if (match.hasMatch()) {
            report.format =
                line.startsWith(QLatin1String("Tests:")) ? QStringLiteral("jest") : QStringLiteral("vitest");
            report.passed = report.failed = report.skipped = 0;
            for (auto it = count.globalMatch(match.captured(1)); it.hasNext();) {
                const auto part = it.next();
                const QString word = part.captured(2);
                (word == QLatin1String("passed")   ? report.passed
                 : word == QLatin1String("failed") ? report.failed
                                                   : report.skipped) += part.captured(1).toInt();
            }
            detail = nullptr;
        } else if (const auto number = mocha.match(line); number.hasMatch()) {
            report.format = QStringLiteral("mocha");
            const QString word = number.captured(2);
            (word == QLatin1String("passing")   ? report.passed
             : word == QLatin1String("failing") ? report.failed
                                                : report.skipped) = number.captured(1).toInt();
        } else if (const auto tested = file.match(line); tested.hasMatch()) {
            suite = tested.captured(2);
            detail = nullptr;
        } else if (const auto failure = title.match(line); failure.hasMatch()) {
            const QString name = failure.captured(1).section(QString(u" \u203A "), -1);
            detail = find(&report, name);
            if (!detail) {
                TestCase test;
                test.suite = suite;
                test.name = name;
                test.outcome = Outcome::Failed;
                add(&report, test);
                detail = &report.cases.last();
            }
        } else if (detail) {
            if (!line.trimmed().isEmpty() || !detail->message.isEmpty())
                addMessage(detail, line.trimmed());
            if (const auto where = place.match(line); where.hasMatch() && detail->file.isEmpty()) {
                detail->file = where.captured(1);
                detail->line = where.captured(2).toInt();
            }
        } else if (const auto named = result.match(line); named.hasMatch()) {
            const char16_t sign = named.captured(1).at(0).unicode();
            TestCase test;
            test.suite = suite;
            test.name = named.captured(2);
            test.outcome = sign == u'\u2713' || sign == u'\u2714'                        ? Outcome::Passed
                           : sign == u'\u2715' || sign == u'\u2716' || sign == u'\u00D7' ? Outcome::Failed
                                                                                         : Outcome::Skipped;
            if (!named.captured(3).isEmpty())
                test.milliseconds = milliseconds(named.captured(3), named.captured(4));
            add(&report, test);
        }
    }
    if (!report.isKnown())
        return {};
    if (report.format == QLatin1String("mocha")) { // says nothing of a kind of which there are none
        report.failed = std::max(0, report.failed);
        report.skipped = std::max(0, report.skipped);
        report.passed = std::max(0, report.passed);
    }
    return report;
}

} // namespace Vitrine::TestFormats
