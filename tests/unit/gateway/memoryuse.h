// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
// GCC brings the function, and not the header that declares it.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#else
#include <malloc.h>
#include <unistd.h>
#endif

namespace Vitrine {

#if defined(__SANITIZE_ADDRESS__)

/// Bytes that this program has allocated and not given back. The sanitizer keeps what was freed for a while, so that
/// resident memory would say nothing.
inline qint64 memoryUse()
{
    return qint64(__sanitizer_get_current_allocated_bytes());
}
inline constexpr qint64 mostGrowth = 1 << 20;

#else

/// Resident memory of this program, in bytes, what is free in it given back first.
inline qint64 memoryUse()
{
    ::malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE)
                                          : 0;
}
inline constexpr qint64 mostGrowth = 8 << 20;

#endif

} // namespace Vitrine
