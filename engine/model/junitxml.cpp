// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/junitxml.h"

#include "engine/model/testformats.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace Vitrine::JunitXml {

namespace {

using Outcome = TestCase::Outcome;

constexpr qsizetype maxName = 1000;
constexpr qsizetype searched = qsizetype(1) << 20; ///< of an output, from its end, for names of files

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::JunitXml", text);
}

std::unexpected<Error> notOurs(const QString &detail)
{
    return fail(ErrorCode::InvalidInput, tr("The file holds no test results."), detail);
}

/// The reader compares each attribute of an element with each other one, so their number is bounded before it sees
/// them.
bool hasTooManyAttributes(const QByteArray &file)
{
    for (qsizetype i = file.indexOf('<'); i >= 0; i = file.indexOf('<', i)) {
        const QByteArrayView rest = QByteArrayView(file).sliced(i);
        if (rest.startsWith("<!--")) {
            i = file.indexOf("-->", i + 4);
        } else if (rest.startsWith("<![CDATA[")) {
            i = file.indexOf("]]>", i + 9);
        } else {
            int values = 0;
            char quote = 0;
            for (++i; i < file.size() && (quote != 0 || file[i] != '>'); ++i) {
                if (quote != 0) {
                    quote = file[i] == quote ? char(0) : quote;
                } else if (file[i] == '"' || file[i] == '\'') {
                    quote = file[i];
                    if (++values > maxAttributes)
                        return true;
                }
            }
        }
        if (i < 0 || i >= file.size())
            return false;
    }
    return false;
}

qint64 seconds(QStringView text)
{
    // "1,234.5" is written, too.
    return TestFormats::milliseconds(text.toString().remove(u','), QStringLiteral("s"));
}

/// Where a failure is, from the words about it.
void findPlace(TestCase *test)
{
    static const QRegularExpression shapes[] = {
        QRegularExpression(QStringLiteral(R"(^([\w./-]+\.\w{1,5}):(\d+): )"), QRegularExpression::MultilineOption),
        QRegularExpression(QStringLiteral(R"re(File "([^"\n]+)", line (\d+))re")),
        QRegularExpression(QStringLiteral(R"(\((?:file://)?([\w./-]+\.[cm]?[jt]sx?):(\d+):\d+\))")),
        QRegularExpression(QStringLiteral(R"(([\w./-]+\.(?:rs|go|cpp|cc|c|h)):(\d+))")),
        QRegularExpression(QStringLiteral(R"(\(([\w$]+\.(?:java|kt|scala|groovy)):(\d+)\))")),
    };
    const QString text = test->message.left(TestCase::maxMessage);
    for (const QRegularExpression &shape : shapes) {
        QRegularExpressionMatch last;
        for (auto it = shape.globalMatch(text); it.hasNext();)
            last = it.next();
        if (last.hasMatch()) {
            test->file = last.captured(1);
            test->line = last.captured(2).toInt();
            return;
        }
    }
}

class Reading
{
public:
    explicit Reading(const QByteArray &file) : m_xml(file) { m_xml.setEntityExpansionLimit(0); }

    Result<TestReport> run()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD:
                return notOurs(QStringLiteral("It has a document type."));
            case QXmlStreamReader::StartElement:
                if (m_path.size() >= maxDepth)
                    return notOurs(QStringLiteral("It is nested deeper than %1 levels.").arg(maxDepth));
                if (m_path.isEmpty() && m_xml.name() != QLatin1String("testsuites") &&
                    m_xml.name() != QLatin1String("testsuite"))
                    return notOurs(QStringLiteral("It begins with <%1>.").arg(m_xml.name().left(40)));
                begin();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                if (m_inFailure && m_text.size() < TestCase::maxMessage)
                    m_text += m_xml.text().left(TestCase::maxMessage - m_text.size());
                break;
            default:
                break;
            }
        }
        if (m_xml.hasError())
            return fail(ErrorCode::Corrupt, tr("The file with test results is broken."),
                        QStringLiteral("%1, line %2").arg(m_xml.errorString()).arg(m_xml.lineNumber()));
        m_report.format = QStringLiteral("junit");
        m_report.passed = m_report.failed = m_report.skipped = 0;
        for (const TestCase &test : std::as_const(m_report.cases))
            ++(test.outcome == Outcome::Passed   ? m_report.passed
               : test.outcome == Outcome::Failed ? m_report.failed
                                                 : m_report.skipped);
        return m_report;
    }

private:
    void begin()
    {
        const QStringView element = m_xml.name();
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const auto value = [&attributes](const char *name) {
            return attributes.value(QLatin1String(name)).left(maxName).toString();
        };
        if (element == QLatin1String("testsuite")) {
            m_suites.append(value("name"));
            m_files.append(value("file"));
        } else if (element == QLatin1String("testcase") && !m_inCase) {
            m_inCase = true;
            m_case = {};
            m_case.name = value("name");
            m_case.suite = value("classname");
            // node writes "test" for all, and ctest the test's own name.
            if (m_case.suite == QLatin1String("test") || m_case.suite == m_case.name)
                m_case.suite.clear();
            if (m_case.suite.isEmpty() && !m_suites.isEmpty() && m_suites.last() != QLatin1String("(empty)"))
                m_case.suite = m_suites.last();
            m_case.milliseconds = seconds(attributes.value(QLatin1String("time")));
            m_case.file = value("file");
            if (m_case.file.isEmpty() && !m_files.isEmpty())
                m_case.file = m_files.last();
            m_case.line = std::clamp(value("line").toInt(), 0, 100'000'000);
        } else if (m_inCase && (element == QLatin1String("failure") || element == QLatin1String("error"))) {
            m_case.outcome = Outcome::Failed;
            m_inFailure = true;
            m_text.clear();
            m_head = attributes.value(QLatin1String("message")).left(TestCase::maxMessage).toString();
            if (m_head.isEmpty())
                m_head = value("type");
        } else if (m_inCase && m_case.outcome == Outcome::Failed && m_case.message.isEmpty() &&
                   element == QLatin1String("system-out")) {
            m_inFailure = true; // ctest has nothing else to say
            m_text.clear();
            m_head.clear();
        } else if (m_inCase && element == QLatin1String("skipped") && m_case.outcome != Outcome::Failed) {
            m_case.outcome = Outcome::Skipped;
            m_case.message = attributes.value(QLatin1String("message")).left(TestCase::maxMessage).toString();
        }
        m_path.append(element.toString());
    }

    void end()
    {
        const QString element = m_path.isEmpty() ? QString() : m_path.takeLast();
        if (element == QLatin1String("testsuite") && !m_suites.isEmpty()) {
            m_suites.removeLast();
            m_files.removeLast();
        } else if (m_inFailure && (element == QLatin1String("failure") || element == QLatin1String("error") ||
                                   element == QLatin1String("system-out"))) {
            m_inFailure = false;
            QString text = m_text.trimmed();
            if (text.isEmpty())
                text = m_head;
            else if (!m_head.isEmpty() && !text.contains(m_head.section(u'\n', 0, 0)))
                text.prepend(m_head + u'\n');
            if (!m_case.message.isEmpty())
                text.prepend(m_case.message + u'\n');
            m_case.message = text.left(TestCase::maxMessage);
        } else if (m_inCase && element == QLatin1String("testcase")) {
            m_inCase = false;
            if (m_case.outcome == Outcome::Failed) {
                const QString file = m_case.file;
                findPlace(&m_case);
                // A class' file name alone says less than the path of the test.
                if (!file.isEmpty() && !m_case.file.contains(u'/') && file.endsWith(m_case.file))
                    m_case.file = file;
            }
            if (!m_case.name.isEmpty())
                TestFormats::add(&m_report, m_case);
        }
    }

    QXmlStreamReader m_xml;
    TestReport m_report;
    QStringList m_path;
    QStringList m_suites;
    QStringList m_files;
    TestCase m_case;
    bool m_inCase = false;
    bool m_inFailure = false;
    QString m_head;
    QString m_text;
};

} // namespace

Result<TestReport> parse(const QByteArray &file)
{
    if (file.size() > maxFile)
        return notOurs(QStringLiteral("It is larger than 16 MB."));
    if (hasTooManyAttributes(file))
        return notOurs(QStringLiteral("An element has more than %1 attributes.").arg(maxAttributes));
    return Reading(file).run();
}

TestReport joined(const QList<TestReport> &reports)
{
    TestReport all;
    for (const TestReport &report : reports) {
        if (!report.isKnown())
            continue;
        all.format = report.format;
        for (const TestCase &test : report.cases)
            TestFormats::add(&all, test);
        all.passed = std::max(0, all.passed) + std::max(0, report.passed);
        all.failed = std::max(0, all.failed) + std::max(0, report.failed);
        all.skipped = std::max(0, all.skipped) + std::max(0, report.skipped);
    }
    return all;
}

TestReport merged(TestReport output, const TestReport &files)
{
    if (!files.isKnown() || files.cases.isEmpty())
        return output;
    if (!output.isKnown() || files.cases.size() > output.cases.size())
        return files;
    QHash<QString, qsizetype> byName; // where a name comes twice, nothing is added to either
    for (qsizetype i = 0; i < files.cases.size(); ++i) {
        const QString name = files.cases.at(i).name;
        byName.insert(name, byName.contains(name) ? -1 : i);
    }
    for (TestCase &test : output.cases) {
        const qsizetype at = byName.value(test.name.section(QStringLiteral("::"), -1), -1);
        if (at < 0 || files.cases.at(at).outcome != test.outcome)
            continue;
        const TestCase &other = files.cases.at(at);
        if (test.milliseconds < 0)
            test.milliseconds = other.milliseconds;
        if (test.message.isEmpty())
            test.message = other.message;
        if (test.file.isEmpty()) {
            test.file = other.file;
            test.line = other.line;
        }
    }
    return output;
}

QStringList namedFiles(const QString &command, QByteArrayView output)
{
    static const QRegularExpression shape(QStringLiteral(R"((?:^|[\s='":,(])((?:[\w@%+.-]|/)+\.xml)\b)"));
    constexpr qsizetype most = 20;
    QStringList names;
    const QString text = command + u'\n' + QString::fromUtf8(output.last(std::min(output.size(), searched)));
    for (auto it = shape.globalMatch(text); it.hasNext() && names.size() < most;) {
        const QString name = it.next().captured(1);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

const QList<QByteArray> &usualFolders()
{
    static const QList<QByteArray> folders{
        {},
        "build",
        "build/test-results",
        "build/test-results/test",
        "junit",
        "reports",
        "reports/junit",
        "target/nextest/default",
        "target/surefire-reports",
        "test-reports",
        "test-results",
        "test-results/junit",
        "tests/results",
    };
    return folders;
}

} // namespace Vitrine::JunitXml
