// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/wire/frame.h"

namespace Vitrine::Wire {

namespace {

template <typename T>
void append(std::string &out, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out.push_back(static_cast<char>(static_cast<unsigned char>(value >> (8 * i))));
}

void putU32(std::string &out, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        out[at + i] = static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
}

template <typename T>
T number(std::string_view bytes)
{
    T value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        value = static_cast<T>(value | static_cast<T>(static_cast<T>(static_cast<unsigned char>(bytes[i])) << (8 * i)));
    return value;
}

bool within(std::uint16_t type, Type first, Type last)
{
    return type >= static_cast<std::uint16_t>(first) && type <= static_cast<std::uint16_t>(last);
}

} // namespace

bool isHostType(std::uint16_t type)
{
    return within(type, Type::Ping, Type::Thaw) || within(type, Type::Run, Type::InputEnd) ||
           within(type, Type::List, Type::MakeLink) || within(type, Type::Connect, Type::Unlisten) ||
           within(type, Type::StreamData, Type::StreamFinish);
}

bool isGuestType(std::uint16_t type)
{
    return within(type, Type::StreamData, Type::StreamFinish) || within(type, Type::Hello, Type::Unlistened);
}

FrameWriter::FrameWriter(std::string &out, Type type, std::uint32_t id) : m_out(out), m_start(out.size())
{
    append<std::uint32_t>(m_out, 0);
    append<std::uint16_t>(m_out, static_cast<std::uint16_t>(type));
    append<std::uint16_t>(m_out, 0);
    append<std::uint32_t>(m_out, id);
}

FrameWriter &FrameWriter::u8(std::uint8_t value)
{
    append(m_out, value);
    return *this;
}

FrameWriter &FrameWriter::u16(std::uint16_t value)
{
    append(m_out, value);
    return *this;
}

FrameWriter &FrameWriter::u32(std::uint32_t value)
{
    append(m_out, value);
    return *this;
}

FrameWriter &FrameWriter::u64(std::uint64_t value)
{
    append(m_out, value);
    return *this;
}

FrameWriter &FrameWriter::text(std::string_view bytes)
{
    append<std::uint32_t>(m_out, static_cast<std::uint32_t>(bytes.size()));
    m_out.append(bytes);
    return *this;
}

FrameWriter &FrameWriter::raw(std::string_view bytes)
{
    m_out.append(bytes);
    return *this;
}

void FrameWriter::finish(std::uint32_t epoch)
{
    putU32(m_out, m_start, static_cast<std::uint32_t>(payloadSize()));
    append(m_out, epoch);
}

std::string_view Reader::take(std::size_t count)
{
    if (!m_ok || m_rest.size() < count) {
        m_ok = false;
        m_rest = {};
        return {};
    }
    const std::string_view bytes = m_rest.substr(0, count);
    m_rest.remove_prefix(count);
    return bytes;
}

std::uint8_t Reader::u8()
{
    return number<std::uint8_t>(take(1));
}

std::uint16_t Reader::u16()
{
    return number<std::uint16_t>(take(2));
}

std::uint32_t Reader::u32()
{
    return number<std::uint32_t>(take(4));
}

std::uint64_t Reader::u64()
{
    return number<std::uint64_t>(take(8));
}

std::string_view Reader::text(std::size_t most)
{
    const std::uint32_t size = u32();
    if (size > most) {
        m_ok = false;
        m_rest = {};
        return {};
    }
    return take(size);
}

std::string_view Reader::rest()
{
    return take(m_rest.size());
}

} // namespace Vitrine::Wire
