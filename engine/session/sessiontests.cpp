// SPDX-License-Identifier: GPL-3.0-or-later
// The session's test command, and how its last run ended.
#include "engine/session/session.h"

#include "engine/model/testreport.h"
#include "engine/session/testcommand.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Session {

namespace {

/// Test programs say how many passed at the end of their output.
constexpr qint64 testOutputTail = qint64(4) << 20;

TestReport readTestReport(const QString &directory)
{
    const auto output = Store::OutputRecord::openForReading(directory);
    if (!output)
        return {};
    QByteArray bytes;
    for (qint64 position = std::max<qint64>((*output)->end() - testOutputTail, 0);;) {
        const auto slice = (*output)->read(position, qint64(1) << 20);
        if (!slice || slice->next <= position)
            break;
        for (const OutputChunk &chunk : slice->chunks)
            bytes += chunk.bytes;
        position = slice->next;
    }
    return parseTestReport(bytes);
}

} // namespace

void Session::takeTestCommand(const CommandRecord &record)
{
    used();
    if (record.origin != Origin::Tests)
        return;
    m_row.tests.commandId = record.id;
    m_row.tests.failed = 0;
    m_row.tests.passed = 0;
    if (!hasEnded(record.status)) {
        m_row.tests.kind = TestBadge::Kind::Running;
    } else {
        const bool passed = record.status == CommandStatus::Completed && record.exitCode == 0;
        const bool told = record.status == CommandStatus::Completed || record.status == CommandStatus::TimedOut;
        m_row.tests.kind = passed ? TestBadge::Kind::Passed : told ? TestBadge::Kind::Failed : TestBadge::Kind::None;
        m_row.tests.exitCode = record.exitCode;
        m_row.tests.endedAt = record.endedAt;
        countTests(record);
    }
    save();
    announce();
}

void Session::countTests(const CommandRecord &record)
{
    const QString directory = m_services.paths.recordDir(record.session, record.id);
    QtConcurrent::run([directory] {
        return readTestReport(directory);
    }).then(this, [this, id = record.id](const TestReport &report) {
        if (m_row.tests.commandId != id || !report.isKnown())
            return;
        m_row.tests.passed = std::max(report.passed, 0);
        m_row.tests.failed = std::max(report.failed, 0);
        save();
        announce();
    });
}

Pending<void> Session::setTestCommand(const QString &command)
{
    if (command.toUtf8().size() > CommandSpec::maxCommandBytes)
        return failed<void>({ErrorCode::InvalidInput,
                             tr("The test command is longer than %1 bytes. Put it into a script of the workspace.")
                                 .arg(CommandSpec::maxCommandBytes),
                             {}});
    m_row.testCommand = command.trimmed();
    announce();
    return m_services.catalogue.putSession(m_row);
}

Pending<QString> Session::testCommand()
{
    if (!m_row.testCommand.isEmpty())
        return ready(QString(m_row.testCommand));
    return detectTestCommand(m_files);
}

} // namespace Vitrine::Session
