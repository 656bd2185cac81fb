// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace Vitrine::GuestOs {

/// Something that has frames to send now and then: a process's output, a TCP stream.
class Source
{
public:
    virtual ~Source() = default;
    /// Appends one frame. False: nothing to send at the moment.
    virtual bool produce(std::string &out, std::uint32_t epoch) = 0;
};

/// Decides what goes out next: short answers first, then answers with data, then the sources in turn. Emptied when the
/// host goes; the sources keep what they have.
class Outbox
{
public:
    [[nodiscard]] std::string &urgent() { return m_urgent; } ///< whole frames
    void addAnswer(std::string frames);
    void wake(Source *source); ///< it has something to send
    void forget(Source *source);
    bool produce(std::string &out, std::uint32_t epoch);
    void clear();

    /// Bytes that wait; sources not counted, which hold back by themselves. The host may ask without reading the
    /// answers, so that whoever makes answers stops above isFull().
    [[nodiscard]] std::size_t size() const { return m_urgent.size() + m_answerBytes; }
    [[nodiscard]] bool isFull() const { return size() > (4 << 20); }

private:
    std::string m_urgent;
    std::deque<std::string> m_answers;
    std::size_t m_answerBytes = 0;
    std::deque<Source *> m_sources;
};

} // namespace Vitrine::GuestOs
