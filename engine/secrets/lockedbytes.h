// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>

namespace Vitrine::Secrets {

/// Bytes in memory of their own that is not swapped, not part of a core dump, not inherited by children's dumps, lies
/// between guard pages and is wiped when it goes (libsodium's sodium_malloc). Moves, never copies by itself.
class LockedBytes
{
public:
    LockedBytes() = default;
    explicit LockedBytes(std::size_t size); ///< zeros; isEmpty() when there is no memory for it
    [[nodiscard]] static LockedBytes copyOf(std::string_view bytes);
    /// Copies and wipes the original. Copies that Qt shares with it are not reached: hand it over before you copy it.
    [[nodiscard]] static LockedBytes takeFrom(QByteArray &bytes);
    static void wipe(QByteArray &bytes);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] char *data() { return m_bytes.get(); }
    [[nodiscard]] std::string_view view() const { return {m_bytes.get(), m_size}; }
    [[nodiscard]] unsigned char *unsignedData();
    [[nodiscard]] const unsigned char *unsignedData() const;

private:
    struct Free
    {
        void operator()(char *bytes) const;
    };
    std::unique_ptr<char, Free> m_bytes;
    std::size_t m_size = 0;
};

/// A secret's value, shared by those who use it at the moment.
using Value = std::shared_ptr<const LockedBytes>;

/// Keeps heap and stack of this process, and of those that it starts, out of core dumps: what passes through libraries
/// on its way here (D-Bus, TLS) is not in locked memory. Once, at an engine's start.
void keepMemoryOutOfDumps();

} // namespace Vitrine::Secrets
