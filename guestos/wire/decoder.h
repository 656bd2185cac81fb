// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/wire/frame.h"

#include <memory>
#include <span>

namespace Vitrine::Wire {

/// Cuts a byte stream into frames; memory is bounded by one buffer made at the start.
///
/// States: scanning → (the mark, and `extra` bytes after it) → reading frames → broken. While scanning everything up to
/// the mark is skipped. A broken decoder stays so until scan() is called; it then looks for the mark from the byte
/// after the broken frame's first one, since a frame that was cut may have swallowed what follows it.
class Decoder
{
public:
    enum class Side { Host, Guest }; ///< who sends what is decoded

    enum class Event {
        NeedMore, ///< fill room() and call again
        Hello,    ///< the mark was found; hello() holds the extra bytes, and setEpoch() must be called
        Frame,    ///< frame() holds it
        Broken,   ///< problem() says what is wrong
    };

    /// `mark` begins a hello and `extra` bytes follow it.
    Decoder(Side sender, std::string mark, std::size_t extra);

    /// Free space to read into; never empty after next() said NeedMore.
    [[nodiscard]] std::span<char> room();
    void filled(std::size_t count);

    Event next();
    [[nodiscard]] const Frame &frame() const { return m_frame; }
    [[nodiscard]] std::string_view hello() const { return m_hello; }
    [[nodiscard]] const std::string &problem() const { return m_problem; }
    /// Bytes skipped since scanning began.
    [[nodiscard]] std::uint64_t skipped() const { return m_skipped; }

    void setEpoch(std::uint32_t epoch) { m_epoch = epoch; }
    /// Gives up the present connection and looks for the next hello in what comes, buffered bytes included.
    void scan();
    /// Drops all bytes, too.
    void reset();

private:
    enum class State { Scanning, Frames, Broken };

    Event nextMark();
    Event nextFrame();
    Event broken(const char *problem);

    static constexpr std::size_t capacity = 4 * maxFrame;

    Side m_sender;
    std::string m_mark;
    std::size_t m_extra;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    State m_state = State::Scanning;
    std::uint32_t m_epoch = 0;
    std::uint64_t m_skipped = 0;
    Frame m_frame;
    std::string_view m_hello;
    std::string m_problem;
};

} // namespace Vitrine::Wire
