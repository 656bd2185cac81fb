// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/wire/decoder.h"

#include <cstring>
#include <utility>

namespace Vitrine::Wire {

Decoder::Decoder(Side sender, std::string mark, std::size_t extra)
    : m_sender(sender), m_mark(std::move(mark)), m_extra(extra),
      m_buffer(std::make_unique_for_overwrite<char[]>(capacity))
{
}

std::span<char> Decoder::room()
{
    if (m_begin == m_end)
        m_begin = m_end = 0;
    // Moving is rare: only what is left of the last frame, and only when less than a frame's room remains behind it.
    if (capacity - m_end < maxFrame && m_begin > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    return {m_buffer.get() + m_end, capacity - m_end};
}

void Decoder::filled(std::size_t count)
{
    m_end += count;
}

Decoder::Event Decoder::next()
{
    switch (m_state) {
    case State::Scanning:
        return nextMark();
    case State::Frames:
        return nextFrame();
    case State::Broken:
        break;
    }
    return Event::Broken;
}

Decoder::Event Decoder::nextMark()
{
    const std::string_view bytes(m_buffer.get() + m_begin, m_end - m_begin);
    const std::size_t at = bytes.find(m_mark);
    if (at == std::string_view::npos) {
        // The mark's beginning may be the last bytes that came.
        const std::size_t keep = std::min(bytes.size(), m_mark.size() - 1);
        m_skipped += bytes.size() - keep;
        m_begin = m_end - keep;
        return Event::NeedMore;
    }
    m_skipped += at;
    m_begin += at;
    if (bytes.size() - at < m_mark.size() + m_extra)
        return Event::NeedMore;
    m_hello = {m_buffer.get() + m_begin + m_mark.size(), m_extra};
    m_begin += m_mark.size() + m_extra;
    m_state = State::Frames;
    return Event::Hello;
}

Decoder::Event Decoder::nextFrame()
{
    const std::string_view bytes(m_buffer.get() + m_begin, m_end - m_begin);
    if (bytes.size() < headerSize)
        return Event::NeedMore;
    Reader header(bytes.substr(0, headerSize));
    const std::uint32_t size = header.u32();
    const std::uint16_t type = header.u16();
    const std::uint16_t zero = header.u16();
    const std::uint32_t id = header.u32();
    if (size > maxPayload)
        return broken("a frame is larger than allowed");
    if (zero != 0)
        return broken("a frame's header is wrong");
    if (!(m_sender == Side::Host ? isHostType(type) : isGuestType(type)))
        return broken("a frame is of no known type");
    const std::size_t whole = headerSize + size + trailerSize;
    if (bytes.size() < whole)
        return Event::NeedMore;
    if (Reader(bytes.substr(headerSize + size, trailerSize)).u32() != m_epoch)
        return broken("a frame does not end with this connection's epoch");
    m_frame = {static_cast<Type>(type), id, bytes.substr(headerSize, size)};
    m_begin += whole;
    return Event::Frame;
}

Decoder::Event Decoder::broken(const char *problem)
{
    m_problem = problem;
    m_state = State::Broken;
    return Event::Broken;
}

void Decoder::scan()
{
    if (m_state == State::Broken && m_begin < m_end)
        ++m_begin;
    m_state = State::Scanning;
    m_skipped = 0;
    m_epoch = 0;
}

void Decoder::reset()
{
    m_begin = m_end = 0;
    m_state = State::Scanning;
    m_skipped = 0;
    m_epoch = 0;
}

} // namespace Vitrine::Wire
