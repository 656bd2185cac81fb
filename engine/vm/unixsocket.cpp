// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/unixsocket.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace Vitrine::Vm {

namespace {
Result<sockaddr_un> addressOf(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.isEmpty() || size_t(name.size()) >= sizeof address.sun_path)
        return fail(errorFromErrno(ENAMETOOLONG, path));
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return address;
}
} // namespace

Result<Descriptor> listenAt(const QString &path)
{
    const auto address = addressOf(path);
    if (!address)
        return std::unexpected(address.error());
    Descriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!fd.isValid())
        return fail(errorFromErrno(errno, path));
    ::unlink(address->sun_path);
    // The mode of a new socket file comes from the descriptor's own; its folder is ours alone anyway.
    ::fchmod(fd.get(), 0600);
    if (::bind(fd.get(), reinterpret_cast<const sockaddr *>(&*address), sizeof *address) != 0 ||
        ::listen(fd.get(), 4) != 0)
        return fail(errorFromErrno(errno, path));
    return fd;
}

Result<Descriptor> connectTo(const QString &path)
{
    const auto address = addressOf(path);
    if (!address)
        return std::unexpected(address.error());
    Descriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd.isValid() || ::connect(fd.get(), reinterpret_cast<const sockaddr *>(&*address), sizeof *address) != 0) {
        Error error = errorFromErrno(errno, path);
        error.code = ErrorCode::Unreachable;
        return fail(error);
    }
    return fd;
}

} // namespace Vitrine::Vm
