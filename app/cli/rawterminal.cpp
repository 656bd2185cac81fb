// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rawterminal.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <initializer_list>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace Vitrine::Cli {

namespace {

termios before{};
std::atomic<bool> changed = false;

/// Everything here may be called in a signal handler.
void putBack()
{
    if (changed.exchange(false))
        ::tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
}

void putBackAndDie(int number)
{
    putBack();
    ::signal(number, SIG_DFL);
    ::raise(number);
}

} // namespace

TerminalSize terminalSize()
{
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return {};
    return {size.ws_col, size.ws_row};
}

RawTerminal::RawTerminal()
{
    if (::isatty(STDIN_FILENO) != 1 || ::tcgetattr(STDIN_FILENO, &before) != 0)
        return;
    static const int registered = std::atexit(putBack);
    static_cast<void>(registered);
    // What the program does not handle and dies of.
    for (const int number : {SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        ::signal(number, putBackAndDie);
    termios raw = before;
    ::cfmakeraw(&raw);
    changed = true;
    m_raw = ::tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0;
}

RawTerminal::~RawTerminal()
{
    restore();
}

void RawTerminal::restore()
{
    putBack();
}

} // namespace Vitrine::Cli
