// SPDX-License-Identifier: GPL-3.0-or-later
// go test -json: one event a line.
#include "engine/model/testformats.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace Vitrine::TestFormats {

namespace {

using Outcome = TestCase::Outcome;

constexpr qsizetype maxSaid = 200; ///< lines of a test

bool isNoise(const QString &line)
{
    static const QRegularExpression noise(QStringLiteral(R"(^\s*(=== (RUN|PAUSE|CONT|NAME)|--- (PASS|FAIL|SKIP): ))"));
    return noise.match(line).hasMatch();
}

} // namespace

TestReport readGoEvents(const QStringList &lines)
{
    static const QRegularExpression place(QStringLiteral(R"(^\s+([\w./-]+\.go):(\d+): )"));
    TestReport report;
    QHash<QString, QStringList> said; // by package and test
    QSet<QString> outer;
    QSet<QString> packagesWithTests;
    for (const QString &line : lines) {
        if (!line.startsWith(u'{') || !line.contains(QLatin1String("\"Action\"")))
            continue;
        const QJsonObject event = QJsonDocument::fromJson(line.toUtf8()).object();
        const QString action = event[QLatin1String("Action")].toString();
        const QString package = event[QLatin1String("Package")].toString();
        const QString name = event[QLatin1String("Test")].toString();
        if (action.isEmpty() || package.isEmpty())
            continue;
        const QString key = package + u'\n' + name;
        if (action == QLatin1String("output")) {
            QString text = event[QLatin1String("Output")].toString();
            if (text.endsWith(u'\n'))
                text.chop(1);
            if (QStringList &all = said[key]; all.size() < maxSaid && !isNoise(text))
                all.append(text);
            continue;
        }
        const bool ended =
            action == QLatin1String("pass") || action == QLatin1String("fail") || action == QLatin1String("skip");
        if (!ended)
            continue;
        report.format = QStringLiteral("go");
        TestCase test;
        test.suite = package;
        test.name = name;
        test.outcome = action == QLatin1String("pass")   ? Outcome::Passed
                       : action == QLatin1String("fail") ? Outcome::Failed
                                                         : Outcome::Skipped;
        const QJsonValue elapsed = event[QLatin1String("Elapsed")];
        if (elapsed.isDouble())
            test.milliseconds = milliseconds(QString::number(elapsed.toDouble(), 'f', 4), QStringLiteral("s"));
        const QStringList words = said.take(key);
        if (name.isEmpty()) {
            // A package fails with its tests; only one that has none to show for it failed by itself.
            if (test.outcome != Outcome::Failed || packagesWithTests.contains(package))
                continue;
            test.name = package;
        } else {
            for (qsizetype slash = name.indexOf(u'/'); slash > 0; slash = name.indexOf(u'/', slash + 1))
                outer.insert(package + u'\n' + name.left(slash));
            packagesWithTests.insert(package);
        }
        if (test.outcome != Outcome::Passed) {
            for (const QString &text : words) {
                addMessage(&test, text.trimmed());
                if (const auto where = place.match(text); where.hasMatch() && test.file.isEmpty()) {
                    test.file = where.captured(1);
                    test.line = where.captured(2).toInt();
                }
            }
        }
        add(&report, test);
    }
    if (!report.isKnown())
        return {};
    // A test that runs others is no test of its own.
    report.cases.removeIf([&outer](const TestCase &test) { return outer.contains(test.suite + u'\n' + test.name); });
    countCases(&report);
    return report;
}

} // namespace Vitrine::TestFormats
