// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointshell.h"
#include "app/cli/fdwriter.h"
#include "app/cli/rawterminal.h"
#include "app/cli/sessionrun.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <optional>

#include <unistd.h>

namespace Vitrine::Cli {

namespace {

constexpr qint64 window = qint64(1) << 20;

/// `vitrine shell`: joins this terminal to a shell in the session. Without a terminal it feeds the shell from standard
/// input and ends it where that ends.
class ShellRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            connect(&client(), &Remote::Client::disconnected, this, [this] {
                RawTerminal::restore();
                failed(
                    {ErrorCode::Unreachable, tr("The connection to the engine has ended, and the shell with it."), {}});
            });
            findOrMakeSession([this](const SessionInfo &) {
                const TerminalSize size = terminalSize();
                ask(nouns().shells.open(key(), {size.columns, size.rows}),
                    [this](const std::shared_ptr<Api::Shell> &shell) { join(shell); });
            });
        });
    }

    void interrupt(int number) override
    {
        if (number == SIGWINCH && m_shell) {
            const TerminalSize size = terminalSize();
            m_shell->resize(size.columns, size.rows);
        } else if (number != SIGWINCH) {
            if (m_shell)
                m_shell->close();
            RawTerminal::restore();
            end(128 + number);
        }
    }

private:
    void join(const std::shared_ptr<Api::Shell> &shell)
    {
        m_shell = shell;
        m_terminal.emplace();
        m_writer = std::make_unique<FdWriter>(STDOUT_FILENO);
        connect(m_shell.get(), &Api::Shell::data, this, [this](const QByteArray &bytes) { m_writer->write(bytes); });
        connect(m_writer.get(), &FdWriter::written, this, [this](qint64 bytes) {
            m_shell->grant(bytes);
            finishWhenWritten();
        });
        connect(m_shell.get(), &Api::Shell::inputTaken, this, [this](qint64 bytes) {
            m_untaken -= bytes;
            m_input->setEnabled(takesInput());
        });
        connect(m_writer.get(), &FdWriter::failed, this, [this] {
            m_shell->close();
            end(128 + SIGPIPE);
        });
        connect(m_shell.get(), &Api::Shell::ended, this, [this](int exitCode) {
            m_exitCode = exitCode;
            finishWhenWritten();
        });
        m_input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(m_input, &QSocketNotifier::activated, this, [this] { readInput(); });
        // Its size may have changed while the machine started.
        const TerminalSize size = terminalSize();
        m_shell->resize(size.columns, size.rows);
        m_shell->grant(window);
    }

    void readInput()
    {
        char bytes[16 << 10];
        const auto size = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (size < 0 && (errno == EINTR || errno == EAGAIN))
            return;
        if (size <= 0) {
            m_inputEnded = true;
            m_input->setEnabled(false);
            m_shell->write("\x04"); // the end of input, as a terminal says it
            return;
        }
        m_untaken += size;
        m_input->setEnabled(takesInput());
        m_shell->write(QByteArray(bytes, size));
    }

    /// What the shell has not read waits where it comes from.
    bool takesInput() const { return !m_inputEnded && m_untaken < Api::Shell::inputWindow / 2; }

    void finishWhenWritten()
    {
        if (!m_exitCode || m_writer->pending() > 0 || hasEnded())
            return;
        RawTerminal::restore();
        if (*m_exitCode < 0)
            note(tr("The shell has ended: its machine has stopped, or it was closed."));
        end(*m_exitCode < 0 ? int(Exit::failed) : *m_exitCode);
    }

    std::shared_ptr<Api::Shell> m_shell;
    std::optional<RawTerminal> m_terminal;
    std::unique_ptr<FdWriter> m_writer;
    QSocketNotifier *m_input = nullptr;
    qint64 m_untaken = 0; ///< written, and not yet on its way into the machine
    bool m_inputEnded = false;
    std::optional<int> m_exitCode;
};

} // namespace

Command shellCommand()
{
    Usage usage;
    usage.path = QStringLiteral("shell");
    usage.summary = Run::tr("Open an interactive shell in a session");
    usage.more = Run::tr("The session is made when it does not exist, and started when it does not run. exit or Ctrl+D "
                         "leaves; the exit code is the shell's.");
    usage.options = sessionOptions() + endpointOptions() + QList<Option>{shellIdOption()};
    return {usage, makesHereOrThere<ShellRun, EndpointShellRun>()};
}

} // namespace Vitrine::Cli
