// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/standins.h"

namespace Vitrine::GuestOs {

std::uint32_t StandIns::addressFor(std::string_view name)
{
    std::string key(name);
    if (const auto found = m_addresses.find(key); found != m_addresses.end())
        return found->second;
    if (m_order.size() >= maxNames) {
        const auto oldest = m_names.find(m_order.front());
        m_addresses.erase(oldest->second);
        m_names.erase(oldest);
        m_order.pop_front();
    }
    const std::uint32_t address = m_next;
    m_next = m_next == last ? first : m_next + 1;
    m_order.push_back(address);
    m_names.emplace(address, key);
    m_addresses.emplace(std::move(key), address);
    return address;
}

std::optional<std::string> StandIns::nameOf(std::uint32_t address) const
{
    const auto found = m_names.find(address);
    return found == m_names.end() ? std::nullopt : std::optional(found->second);
}

} // namespace Vitrine::GuestOs
