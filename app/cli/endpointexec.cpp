// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointexec.h"

#include "app/cli/exec.h"
#include "app/cli/words.h"

#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace Vitrine::Cli {

namespace {
constexpr qint64 mostUnwritten = qint64(2) << 20;
constexpr qint64 jsonText = qint64(1) << 20; ///< of each stream, in --json
} // namespace

void EndpointExecRun::start()
{
    const auto timeout = arguments().number(QStringLiteral("timeout"), 300, 1, 3600);
    if (!timeout)
        return misused(timeout.error());
    CommandSpec spec;
    spec.session = key();
    spec.command = shellLine(arguments().words());
    spec.timeout = std::chrono::seconds(*timeout);
    if (spec.command.isEmpty() || spec.command.toUtf8().size() > CommandSpec::maxCommandBytes)
        return misused(
            {ErrorCode::InvalidInput, tr("A command has 1 to %1 bytes.").arg(CommandSpec::maxCommandBytes), {}});
    m_record.session = spec.session;
    m_record.command = spec.command;
    m_record.timeout = spec.timeout;
    m_record.origin = Origin::CommandLine;
    prepare([this] { run(); });
}

void EndpointExecRun::run()
{
    m_record.createdAt = QDateTime::currentDateTimeUtc();
    openWriters();
    m_call = std::make_unique<Endpoint::CommandCall>(service(), session(), m_record.command, m_record.timeout);
    connect(m_call.get(), &Endpoint::CommandCall::started, this,
            [this] { m_record.startedAt = QDateTime::currentDateTimeUtc(); });
    connect(m_call.get(), &Endpoint::CommandCall::output, this, &EndpointExecRun::take);
    connect(m_call.get(), &Endpoint::CommandCall::ended, this, [this](const Endpoint::CommandEnd &commandEnd) {
        m_end = commandEnd;
        finishWhenWritten();
    });
    connect(m_call.get(), &Endpoint::CommandCall::failed, this, [this](const Error &error) {
        m_problem = error;
        finishWhenWritten();
    });
    m_call->start();
}

void EndpointExecRun::openWriters()
{
    if (json())
        return;
    for (const auto &[side, descriptor] : {std::pair(&m_out, STDOUT_FILENO), std::pair(&m_err, STDERR_FILENO)}) {
        side->writer = std::make_unique<FdWriter>(descriptor);
        connect(side->writer.get(), &FdWriter::written, this, [this] {
            pace();
            finishWhenWritten();
        });
        connect(side->writer.get(), &FdWriter::failed, this, &EndpointExecRun::writeFailed);
    }
}

void EndpointExecRun::take(OutputStream stream, const QByteArray &text)
{
    Side &side = stream == OutputStream::Out ? m_out : m_err;
    side.total += text.size();
    if (side.writer)
        side.writer->write(text);
    else
        side.kept += text.left(std::max<qint64>(0, jsonText - side.kept.size()));
    pace();
}

qint64 EndpointExecRun::unwritten() const
{
    return (m_out.writer ? m_out.writer->pending() : 0) + (m_err.writer ? m_err.writer->pending() : 0);
}

void EndpointExecRun::pace()
{
    m_call->setPaused(unwritten() > mostUnwritten);
}

void EndpointExecRun::writeFailed(int number)
{
    m_call->cancel();
    if (number == EPIPE)
        return end(128 + SIGPIPE); // as if the command had written there itself
    complain({ErrorCode::Failed, tr("Cannot write the output. The command was cancelled."),
              QString::fromLocal8Bit(std::strerror(number))});
    end(Exit::failed);
}

void EndpointExecRun::finishWhenWritten()
{
    if ((!m_end && !m_problem) || unwritten() > 0 || hasEnded())
        return;
    if (m_problem)
        return failed(*m_problem);
    report();
}

void EndpointExecRun::report()
{
    m_record.endedAt = QDateTime::currentDateTimeUtc();
    m_record.id = m_call->requestId();
    m_record.exitCode = m_end->timedOut ? int(Exit::timedOut) : m_end->exitCode;
    m_record.status = m_end->timedOut       ? CommandStatus::TimedOut
                      : m_end->exitCode < 0 ? CommandStatus::Lost
                                            : CommandStatus::Completed;
    m_record.out.total = m_out.total;
    m_record.err.total = m_err.total;
    if (m_record.status == CommandStatus::Lost)
        m_record.problem = {ErrorCode::Unreachable,
                            tr("The endpoint lost the command: its machine ended first, or it never began."),
                            {}};
    if (json()) {
        QJsonObject value = m_record.toJson();
        value.insert(QStringLiteral("text"), QJsonObject{{QStringLiteral("stdout"), QString::fromUtf8(m_out.kept)},
                                                         {QStringLiteral("stderr"), QString::fromUtf8(m_err.kept)}});
        printJson(value);
    }
    if (m_record.status == CommandStatus::TimedOut)
        note(tr("vitrine: the command was stopped after %1 s, its time limit.").arg(m_record.timeout.count()));
    else if (m_record.status == CommandStatus::Lost)
        complain(m_record.problem);
    end(exitCodeOf(m_record));
}

void EndpointExecRun::interrupt(int number)
{
    if (number == SIGWINCH)
        return;
    if (m_call)
        m_call->cancel();
    end(128 + number);
}

void EndpointExecRun::failed(const Error &error)
{
    complain(error);
    end(Exit::notRun);
}

} // namespace Vitrine::Cli
