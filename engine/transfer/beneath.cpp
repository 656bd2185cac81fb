// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transfer/beneath.h"

#include <linux/openat2.h>

#include <algorithm>
#include <fcntl.h>
#include <sys/syscall.h>

namespace Vitrine::Transfer {

bool isPathOfNames(const QByteArray &path)
{
    const auto parts = path.split('/');
    return !path.contains('\0') && path.size() < 4096 &&
           std::ranges::none_of(
               parts, [](const QByteArray &part) { return part.isEmpty() || part == "." || part == ".."; });
}

QByteArray nameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

Descriptor openBeneath(int folder, const QByteArray &path, quint64 flags, quint64 mode)
{
    open_how how{};
    how.flags = flags | O_CLOEXEC;
    how.mode = mode;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    return Descriptor(int(::syscall(SYS_openat2, folder, path.constData(), &how, sizeof how)));
}

Descriptor openFolderBeneath(int folder, const QByteArray &path, quint64 flags)
{
    const qsizetype slash = path.lastIndexOf('/');
    if (slash < 0)
        return Descriptor(::fcntl(folder, F_DUPFD_CLOEXEC, 0));
    return openBeneath(folder, path.first(slash), flags | O_DIRECTORY);
}

} // namespace Vitrine::Transfer
