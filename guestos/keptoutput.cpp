// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/keptoutput.h"

#include "guestos/wire/frame.h"

#include <algorithm>

namespace Vitrine::GuestOs {

namespace {

/// All streams together may keep this much; beyond it each still gets a little, so that none stands still for others.
constexpr std::uint64_t budget = 64 << 20;
constexpr std::uint64_t littleWindow = 64 << 10;
std::uint64_t keptInAll = 0;

} // namespace

KeptOutput::~KeptOutput()
{
    keptInAll -= m_end - m_acknowledged;
}

bool KeptOutput::isFull() const
{
    return m_end - m_acknowledged >= (keptInAll < budget ? Wire::window : littleWindow);
}

std::span<char> KeptOutput::room()
{
    const std::uint64_t window = keptInAll < budget ? Wire::window : littleWindow;
    const std::uint64_t used = m_end - m_acknowledged;
    if (used >= window)
        return {};
    if (m_blocks.empty() || m_end - m_blocks.back().start == blockSize)
        m_blocks.push_back({std::make_unique_for_overwrite<char[]>(blockSize), m_end});
    const Block &block = m_blocks.back();
    const std::size_t at = std::size_t(m_end - block.start);
    return {block.bytes.get() + at, std::size_t(std::min<std::uint64_t>(blockSize - at, window - used))};
}

void KeptOutput::filled(std::size_t count)
{
    m_end += count;
    keptInAll += count;
}

std::string_view KeptOutput::nextToSend(std::size_t most) const
{
    for (const Block &block : m_blocks) {
        if (m_sent >= block.start + blockSize)
            continue;
        const std::uint64_t end = std::min<std::uint64_t>(m_end, block.start + blockSize);
        if (m_sent >= end)
            break;
        return {block.bytes.get() + (m_sent - block.start), std::size_t(std::min<std::uint64_t>(end - m_sent, most))};
    }
    return {};
}

bool KeptOutput::acknowledge(std::uint64_t offset)
{
    if (offset > m_sent)
        return false;
    if (offset > m_acknowledged)
        dropBefore(offset);
    return true;
}

bool KeptOutput::restartAt(std::uint64_t offset)
{
    if (offset < m_acknowledged || offset > m_end)
        return false;
    dropBefore(offset);
    m_sent = offset;
    return true;
}

void KeptOutput::dropBefore(std::uint64_t offset)
{
    keptInAll -= offset - m_acknowledged;
    m_acknowledged = offset;
    while (!m_blocks.empty() && m_blocks.front().start + blockSize <= offset)
        m_blocks.pop_front();
}

} // namespace Vitrine::GuestOs
