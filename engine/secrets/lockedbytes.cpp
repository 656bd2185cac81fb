// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/lockedbytes.h"

#include <QFile>

#include <cstring>
#include <sodium.h>

namespace Vitrine::Secrets {

void LockedBytes::Free::operator()(char *bytes) const
{
    sodium_free(bytes);
}

LockedBytes::LockedBytes(std::size_t size)
{
    if (size == 0 || sodium_init() < 0)
        return;
    m_bytes.reset(static_cast<char *>(sodium_malloc(size)));
    if (!m_bytes)
        return;
    m_size = size;
    sodium_memzero(m_bytes.get(), size);
}

LockedBytes LockedBytes::copyOf(std::string_view bytes)
{
    LockedBytes copy(bytes.size());
    if (!copy.isEmpty())
        std::memcpy(copy.data(), bytes.data(), bytes.size());
    return copy;
}

LockedBytes LockedBytes::takeFrom(QByteArray &bytes)
{
    LockedBytes copy = copyOf({bytes.constData(), std::size_t(bytes.size())});
    wipe(bytes);
    return copy;
}

void LockedBytes::wipe(QByteArray &bytes)
{
    // In place, whoever shares it: data() would copy first, and leave the original as it is.
    if (!bytes.isEmpty())
        sodium_memzero(const_cast<char *>(bytes.constData()), std::size_t(bytes.size()));
    bytes.clear();
}

unsigned char *LockedBytes::unsignedData()
{
    return static_cast<unsigned char *>(static_cast<void *>(m_bytes.get()));
}

const unsigned char *LockedBytes::unsignedData() const
{
    return static_cast<const unsigned char *>(static_cast<const void *>(m_bytes.get()));
}

void keepMemoryOutOfDumps()
{
    QFile filter(QStringLiteral("/proc/self/coredump_filter"));
    if (filter.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        filter.write("0");
}

} // namespace Vitrine::Secrets
