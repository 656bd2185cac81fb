// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/loop.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace Vitrine::GuestOs {

/// Bytes on their way to a process's standard input: a pipe of its own, or the terminal its output comes from. Holds at
/// most a window of them; credit goes back to the host as the process takes them.
class InputQueue
{
public:
    /// `taken`: there is credit to give back.
    InputQueue(Loop &loop, std::function<void()> taken);
    InputQueue(const InputQueue &) = delete;
    InputQueue &operator=(const InputQueue &) = delete;
    ~InputQueue();

    void usePipe(Descriptor writeEnd);
    void useTerminal(int fd) { m_terminal = fd; } ///< not owned; close() comes before it is closed

    [[nodiscard]] bool add(std::string_view bytes); ///< false: more than the host was granted
    [[nodiscard]] bool finish();                    ///< no more will come; false: it has been said
    /// Nobody reads any more: what is there and what comes is dropped, and counts as taken.
    void close();

    /// A new connection starts with all the room there is.
    [[nodiscard]] std::uint32_t grantAll();
    /// Bytes taken since the host was told last.
    [[nodiscard]] std::uint32_t grantTaken();
    [[nodiscard]] bool hasTaken() const { return m_taken > 0; }

private:
    [[nodiscard]] int fd() const { return m_pipe ? m_pipe.get() : m_terminal; }
    void write();
    void waitUntilWritable();

    Loop &m_loop;
    std::function<void()> m_changed;
    Descriptor m_pipe;
    int m_terminal = -1;
    bool m_waits = false;
    bool m_finished = false;
    std::string m_bytes;
    std::uint32_t m_taken = 0;
    Loop::TimerId m_again = 0;
};

} // namespace Vitrine::GuestOs
