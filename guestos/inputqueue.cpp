// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/inputqueue.h"

#include "guestos/wire/frame.h"

#include <cerrno>
#include <sys/epoll.h>

namespace Vitrine::GuestOs {

namespace {

using namespace std::chrono_literals;

/// How soon a full terminal is tried again. Its descriptor is in the loop for reading, and a program that does not read
/// what is typed is rare.
constexpr auto terminalPause = 20ms;

} // namespace

InputQueue::InputQueue(Loop &loop, std::function<void()> taken) : m_loop(loop), m_changed(std::move(taken)) {}

InputQueue::~InputQueue()
{
    close();
}

void InputQueue::usePipe(Descriptor writeEnd)
{
    m_pipe = std::move(writeEnd);
}

bool InputQueue::add(std::string_view bytes)
{
    if (m_finished || m_bytes.size() + m_taken + bytes.size() > Wire::window)
        return false;
    m_bytes.append(bytes);
    write();
    return true;
}

bool InputQueue::finish()
{
    if (m_finished)
        return false;
    m_finished = true;
    write();
    return true;
}

void InputQueue::close()
{
    if (m_waits)
        m_loop.remove(m_pipe.get());
    m_waits = false;
    m_loop.cancel(m_again);
    m_pipe.close();
    m_terminal = -1;
    m_taken += std::uint32_t(m_bytes.size());
    m_bytes.clear();
}

std::uint32_t InputQueue::grantAll()
{
    m_taken = 0;
    return std::uint32_t(Wire::window - m_bytes.size());
}

std::uint32_t InputQueue::grantTaken()
{
    return std::exchange(m_taken, 0);
}

void InputQueue::write()
{
    std::size_t written = 0;
    bool gone = fd() < 0;
    while (!gone && written < m_bytes.size()) {
        const ssize_t count = ::write(fd(), m_bytes.data() + written, m_bytes.size() - written);
        if (count > 0)
            written += std::size_t(count);
        else if (count < 0 && errno == EAGAIN)
            break;
        else if (count == 0 || errno != EINTR)
            gone = true;
    }
    m_bytes.erase(0, written);
    m_taken += std::uint32_t(written);
    if (gone || (m_bytes.empty() && m_finished && m_pipe))
        close();
    else
        waitUntilWritable();
    if (m_taken > 0)
        m_changed();
}

void InputQueue::waitUntilWritable()
{
    if (m_pipe && m_waits != !m_bytes.empty()) {
        m_waits = !m_bytes.empty();
        if (m_waits)
            m_loop.add(m_pipe.get(), EPOLLOUT, [this](std::uint32_t) { write(); });
        else
            m_loop.remove(m_pipe.get());
    } else if (m_terminal >= 0 && !m_bytes.empty() && m_again == 0) {
        m_again = m_loop.after(terminalPause, [this] {
            m_again = 0;
            write();
        });
    }
}

} // namespace Vitrine::GuestOs
