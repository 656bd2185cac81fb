// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointshell.h"

#include <QRegularExpression>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>

#include <unistd.h>

namespace Vitrine::Cli {

namespace {
/// A terminal that reads nothing: then the shell is left to itself until it does.
constexpr qint64 mostUnwritten = qint64(16) << 20;
constexpr qint64 mostUnsent = qint64(1) << 20;
} // namespace

Option shellIdOption()
{
    return {
        QStringLiteral("shell"),
        {},
        QStringLiteral("ID"),
        Run::tr("with --endpoint: the shell's id. It runs on when this terminal goes; the same id takes it up again")};
}

void EndpointShellRun::start()
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9][a-zA-Z0-9_-]{0,127}\\z"));
    const QString id = arguments().value(QStringLiteral("shell"));
    if (arguments().has(QStringLiteral("shell")) && !rule.match(id).hasMatch())
        return misused(
            {ErrorCode::InvalidInput,
             tr("“%1” cannot be the id of a shell. Use 1 to 128 letters, digits, “-” and “_”, beginning with a "
                "letter or digit.")
                 .arg(id),
             {}});
    prepare([this] { open(); });
}

void EndpointShellRun::open()
{
    const QString id = arguments().value(QStringLiteral("shell"));
    m_shell = std::make_unique<Endpoint::ShellCall>(service(), session(), id.isEmpty() ? newId() : id);
    m_writer = std::make_unique<FdWriter>(STDOUT_FILENO);
    connect(m_writer.get(), &FdWriter::written, this, [this] {
        pace();
        finishWhenWritten();
    });
    connect(m_writer.get(), &FdWriter::failed, this, [this] {
        m_shell->close();
        end(128 + SIGPIPE);
    });
    connect(m_shell.get(), &Endpoint::ShellCall::opened, this, &EndpointShellRun::opened);
    connect(m_shell.get(), &Endpoint::ShellCall::data, this, [this](const QByteArray &bytes) {
        m_writer->write(bytes);
        pace();
    });
    connect(m_shell.get(), &Endpoint::ShellCall::notice, this,
            [](const QString &text) { note(QLatin1String("vitrine: ") + text + QLatin1Char('\r')); });
    connect(m_shell.get(), &Endpoint::ShellCall::lost, this,
            [] { note(tr("vitrine: the connection was lost; taking the shell up again.") + QLatin1Char('\r')); });
    connect(m_shell.get(), &Endpoint::ShellCall::drained, this, [this] {
        if (m_input)
            m_input->setEnabled(!m_inputEnded);
    });
    connect(m_shell.get(), &Endpoint::ShellCall::ended, this, [this](int exitCode) {
        m_exitCode = exitCode;
        finishWhenWritten();
    });
    connect(m_shell.get(), &Endpoint::ShellCall::failed, this, [this](const Error &error) {
        m_problem = error;
        finishWhenWritten();
    });
    const TerminalSize size = terminalSize();
    m_shell->start(size.columns, size.rows);
}

void EndpointShellRun::opened(bool isReconnected, qint64 bytesDropped)
{
    if (isReconnected && bytesDropped > 0)
        note(tr("vitrine: %1 bytes that the shell printed meanwhile are lost.").arg(bytesDropped) + QLatin1Char('\r'));
    if (m_input)
        return;
    m_terminal.emplace();
    m_input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(m_input, &QSocketNotifier::activated, this, &EndpointShellRun::readInput);
    // Its size may have changed while the machine started.
    const TerminalSize size = terminalSize();
    m_shell->resize(size.columns, size.rows);
}

void EndpointShellRun::readInput()
{
    char bytes[16 << 10];
    const auto size = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (size < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    m_inputEnded = size <= 0;
    m_shell->write(m_inputEnded ? QByteArray("\x04") : QByteArray(bytes, size)); // the end, as a terminal says it
    m_input->setEnabled(!m_inputEnded && m_shell->waiting() < mostUnsent);
}

void EndpointShellRun::pace()
{
    if (m_writer->pending() > mostUnwritten)
        m_shell->setPaused(true);
    else if (m_writer->pending() == 0)
        m_shell->setPaused(false);
}

void EndpointShellRun::finishWhenWritten()
{
    if ((!m_exitCode && !m_problem) || m_writer->pending() > 0 || hasEnded())
        return;
    RawTerminal::restore();
    if (m_problem)
        return failed(*m_problem);
    end(*m_exitCode);
}

void EndpointShellRun::interrupt(int number)
{
    if (number == SIGWINCH) {
        const TerminalSize size = terminalSize();
        if (m_shell)
            m_shell->resize(size.columns, size.rows);
        return;
    }
    if (m_shell && arguments().has(QStringLiteral("shell")))
        m_shell->detach();
    else if (m_shell)
        m_shell->close();
    RawTerminal::restore();
    end(128 + number);
}

void EndpointShellRun::failed(const Error &error)
{
    RawTerminal::restore();
    Run::failed(error);
}

} // namespace Vitrine::Cli
