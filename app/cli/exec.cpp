// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exec.h"

#include "app/cli/endpointexec.h"
#include "app/cli/words.h"

#include <QJsonObject>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace Vitrine::Cli {

namespace {
constexpr qint64 jsonText = qint64(1) << 20; ///< of each stream, in --json
}

int exitCodeOf(const CommandRecord &record)
{
    switch (record.status) {
    case CommandStatus::TimedOut:
        return Exit::timedOut;
    case CommandStatus::Completed:
        return record.exitCode;
    case CommandStatus::Cancelled:
        return 130;
    default:
        return Exit::notRun;
    }
}

void ExecRun::start()
{
    const auto timeout = arguments().number(QStringLiteral("timeout"), 300, 1, 3600);
    if (!timeout) {
        complain(timeout.error());
        return end(Exit::usage);
    }
    CommandSpec spec;
    spec.session = key();
    spec.command = shellLine(arguments().words());
    spec.timeout = std::chrono::seconds(*timeout);
    spec.origin = Origin::CommandLine;
    if (const auto ok = spec.check(); !ok) {
        complain(ok.error());
        return end(Exit::usage);
    }
    connectEngine({}, [this, spec] { findOrMakeSession([this, spec](const SessionInfo &) { run(spec); }); });
}

void ExecRun::run(const CommandSpec &spec)
{
    m_command = std::make_unique<FollowedCommand>(client(), [this] { return reconnect(); }, spec);
    if (json())
        m_command->collect(jsonText);
    connect(m_command.get(), &FollowedCommand::ended, this, &ExecRun::finish);
    connect(m_command.get(), &FollowedCommand::failed, this, &ExecRun::failed);
    connect(m_command.get(), &FollowedCommand::writeFailed, this, [this](int number) { m_writeError = number; });
    m_command->start();
    if (m_interrupted != 0)
        m_command->cancel();
}

void ExecRun::interrupt(int number)
{
    if (number == SIGWINCH)
        return;
    if (m_interrupted != 0 || !m_command)
        return end(128 + number);
    m_interrupted = number;
    m_command->cancel();
}

void ExecRun::finish(const CommandRecord &record)
{
    if (json()) {
        QJsonObject value = record.toJson();
        QJsonObject text;
        for (const auto stream : {OutputStream::Out, OutputStream::Err}) {
            text.insert(stream == OutputStream::Out ? QStringLiteral("stdout") : QStringLiteral("stderr"),
                        QString::fromUtf8(m_command->collected(stream)));
        }
        value.insert(QStringLiteral("text"), text);
        printJson(value);
    }
    if (m_writeError == EPIPE)
        return end(128 + SIGPIPE); // as if the command had written there itself
    if (m_writeError != 0) {
        complain({ErrorCode::Failed, tr("Cannot write the output. The command was cancelled."),
                  QString::fromLocal8Bit(std::strerror(m_writeError))});
        return end(Exit::failed);
    }
    if (record.status == CommandStatus::TimedOut)
        note(tr("vitrine: the command was stopped after %1 s, its time limit.").arg(record.timeout.count()));
    else if (record.status == CommandStatus::Lost)
        complain(record.problem.message.isEmpty()
                     ? Error{ErrorCode::Unreachable, tr("The command was lost: its machine ended first."), {}}
                     : record.problem);
    if (m_interrupted != 0 && record.status == CommandStatus::Cancelled)
        return end(128 + m_interrupted);
    end(exitCodeOf(record));
}

void ExecRun::failed(const Error &error)
{
    complain(error);
    end(m_interrupted != 0 ? 128 + m_interrupted : Exit::notRun);
}

Command execCommand()
{
    Usage usage;
    usage.path = QStringLiteral("exec");
    usage.words = QStringLiteral("[--] COMMAND");
    usage.summary = Run::tr("Run a command in a session and end with its exit code");
    usage.more = Run::tr("One word is a line for bash; several words are a program and its arguments. The session is "
                         "made when it does not exist, "
                         "and started when it does not run. Nothing is carried over from one command to the next; "
                         "standard input is empty.\n"
                         "Exit codes: the command's own (128 + n when signal n ended it), 124 timed out, 125 it could "
                         "not be run, 130 interrupted. "
                         "With --json the record is printed with the first 1 MiB of each stream, and its status tells "
                         "a time limit from a command's own 124.");
    usage.options = sessionOptions() + endpointOptions();
    usage.options.append(
        {QStringLiteral("timeout"), {}, QStringLiteral("S"), Run::tr("time limit in seconds, 1 to 3600 (else 300)")});
    usage.least = 1;
    usage.most = -1;
    usage.lineFollows = true;
    return {usage, makesHereOrThere<ExecRun, EndpointExecRun>()};
}

} // namespace Vitrine::Cli
