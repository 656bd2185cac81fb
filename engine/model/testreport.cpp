// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/testreport.h"

#include "engine/model/testformats.h"

#include <QHash>

namespace Vitrine {

namespace {

constexpr qsizetype maxLine = 4096;

/// Lines without colours, without what a carriage return has overwritten.
QStringList plainLines(QByteArrayView output)
{
    QByteArray plain;
    plain.reserve(output.size());
    for (qsizetype i = 0; i < output.size(); ++i) {
        const char c = output[i];
        if (c == '\033') {
            if (i + 1 < output.size() && output[i + 1] == '[') {
                i += 2;
                while (i < output.size() && (output[i] < 0x40 || output[i] > 0x7e) && output[i] != '\n')
                    ++i;
            } else if (i + 1 < output.size() && output[i + 1] == ']') {
                i += 2;
                while (i < output.size() && output[i] != '\007' && output[i] != '\033' && output[i] != '\n')
                    ++i;
            } else {
                ++i;
            }
        } else if (c != '\0') {
            plain += c;
        }
    }
    QStringList lines;
    qsizetype begin = 0;
    while (begin < plain.size()) {
        qsizetype end = plain.indexOf('\n', begin);
        if (end < 0)
            end = plain.size();
        QByteArrayView line = QByteArrayView(plain).sliced(begin, end - begin);
        while (line.endsWith('\r'))
            line.chop(1);
        for (qsizetype i = line.size(); i > 0; --i) {
            if (line[i - 1] == '\r') {
                line = line.sliced(i);
                break;
            }
        }
        lines.append(QString::fromUtf8(line.first(std::min(line.size(), maxLine))));
        begin = end + 1;
    }
    return lines;
}

} // namespace

TestReport parseTestReport(QByteArrayView output)
{
    const QStringList lines = plainLines(output);
    // One run may print several formats (make test); the one that names most is meant. Formats whose lines could be
    // taken for another's stand first.
    TestReport best;
    for (const auto read : {TestFormats::readPytest, TestFormats::readUnittest, TestFormats::readCargo,
                            TestFormats::readGoEvents, TestFormats::readGo, TestFormats::readCtest,
                            TestFormats::readNode, TestFormats::readJavaScript, TestFormats::readTap}) {
        TestReport report = read(lines);
        if (!report.isKnown())
            continue;
        const auto weight = [](const TestReport &r) { return std::max<qsizetype>(r.cases.size(), r.total()); };
        if (!best.isKnown() || weight(report) > weight(best))
            best = std::move(report);
    }
    return best;
}

namespace TestFormats {

void add(TestReport *report, TestCase test)
{
    if (report->cases.size() < TestReport::maxCases)
        report->cases.append(std::move(test));
}

TestCase *find(TestReport *report, const QString &name, const QString &suite)
{
    for (auto it = report->cases.rbegin(); it != report->cases.rend(); ++it) {
        if (it->name == name && (suite.isEmpty() || it->suite == suite))
            return &*it;
    }
    return nullptr;
}

void addMessage(TestCase *test, const QString &line)
{
    if (test->message.size() >= TestCase::maxMessage)
        return;
    if (!test->message.isEmpty())
        test->message += QLatin1Char('\n');
    test->message += line.left(TestCase::maxMessage - test->message.size());
}

void countCases(TestReport *report)
{
    int counts[3] = {};
    for (const TestCase &test : std::as_const(report->cases))
        ++counts[int(test.outcome)];
    if (report->passed < 0)
        report->passed = counts[int(TestCase::Outcome::Passed)];
    if (report->failed < 0)
        report->failed = counts[int(TestCase::Outcome::Failed)];
    if (report->skipped < 0)
        report->skipped = counts[int(TestCase::Outcome::Skipped)];
}

qint64 milliseconds(const QString &number, const QString &unit)
{
    bool ok = false;
    const double value = number.toDouble(&ok);
    if (!ok || value < 0 || value > 1e9)
        return -1;
    return qint64(unit.startsWith(QLatin1String("ms")) ? value + 0.5 : value * 1000 + 0.5);
}

} // namespace TestFormats

} // namespace Vitrine
