// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/quietprompt.h"

#include "app/cli/run.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace Vitrine::Cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

/// The terminal of this program, silent while this is there. Ctrl+C ends the reading, not the program, so that the
/// terminal is as before in any case.
class QuietTerminal
{
public:
    QuietTerminal() : m_fd(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_fd < 0 || tcgetattr(m_fd, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        interrupted = 0;
        struct sigaction ends{};
        ends.sa_handler = [](int) { interrupted = 1; };
        sigaction(SIGINT, &ends, &m_signal); // without SA_RESTART: read() returns
        m_isQuiet = tcsetattr(m_fd, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isQuiet) {
            tcsetattr(m_fd, TCSAFLUSH, &m_before);
            sigaction(SIGINT, &m_signal, nullptr);
        }
        if (m_fd >= 0)
            ::close(m_fd);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    [[nodiscard]] bool isQuiet() const { return m_isQuiet; }
    [[nodiscard]] int fd() const { return m_fd; }
    void say(const QByteArray &text) const
    {
        [[maybe_unused]] const auto count = ::write(m_fd, text.data(), size_t(text.size()));
    }

private:
    int m_fd;
    bool m_isQuiet = false;
    termios m_before{};
    struct sigaction m_signal{};
};

/// Up to the end, or to the first line feed.
Result<SecretValue> readFrom(int fd, bool oneLine)
{
    SecretValue value;
    value.bytes.reserve(SecretValue::maxBytes + 2); // so that no copy is left behind when it grows
    char buffer[1024];
    while (value.bytes.size() <= SecretValue::maxBytes) {
        const ssize_t count = ::read(fd, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR && oneLine && interrupted)
            return fail(ErrorCode::Cancelled, Run::tr("Nothing has changed."));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::unexpected(errorFromErrno(errno, Run::tr("Cannot read the secret.")));
        if (count == 0)
            break;
        const qsizetype room = SecretValue::maxBytes + 2 - value.bytes.size();
        value.bytes.append(buffer, std::min<qsizetype>(count, room));
        explicit_bzero(buffer, sizeof buffer);
        if (oneLine && value.bytes.contains('\n'))
            break;
    }
    if (value.bytes.endsWith('\n'))
        value.bytes.chop(1);
    if (value.bytes.endsWith('\r'))
        value.bytes.chop(1);
    if (value.bytes.isEmpty())
        return fail(ErrorCode::Cancelled, Run::tr("Nothing was typed; nothing has changed."));
    if (value.bytes.size() > SecretValue::maxBytes)
        return fail(ErrorCode::InvalidInput, Run::tr("A secret has at most %1 bytes.").arg(SecretValue::maxBytes));
    return value;
}

} // namespace

Result<SecretValue> askQuietly(const QString &prompt)
{
    const QuietTerminal terminal;
    if (!terminal.isQuiet())
        return fail(ErrorCode::HostLacks, Run::tr("There is no terminal to ask on. Run this command in one."));
    terminal.say(prompt.toUtf8());
    auto value = readFrom(terminal.fd(), true);
    terminal.say("\n");
    return value;
}

Result<SecretValue> readSecret(const QString &prompt)
{
    return ::isatty(STDIN_FILENO) ? askQuietly(prompt) : readFrom(STDIN_FILENO, false);
}

void forget(SecretValue &value)
{
    if (!value.bytes.isEmpty())
        explicit_bzero(const_cast<char *>(value.bytes.constData()), size_t(value.bytes.size()));
    value.bytes.clear();
}

} // namespace Vitrine::Cli
