// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrine::Cli {

/// In characters.
struct TerminalSize
{
    int columns = 80;
    int rows = 24;
};

/// Of the terminal on standard output; the usual one when it is none.
[[nodiscard]] TerminalSize terminalSize();

/// The terminal of this process in raw mode: every key goes through. Put back when the object goes, when the program
/// exits by whatever way it takes itself, and when it is killed by a signal that can be handled. One at a time.
class RawTerminal
{
public:
    RawTerminal();
    ~RawTerminal();
    RawTerminal(const RawTerminal &) = delete;
    RawTerminal &operator=(const RawTerminal &) = delete;

    /// False: standard input is no terminal, nothing was changed.
    [[nodiscard]] bool isRaw() const { return m_raw; }
    static void restore();

private:
    bool m_raw = false;
};

} // namespace Vitrine::Cli
