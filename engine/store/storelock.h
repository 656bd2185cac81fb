// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <sys/types.h>

#include <memory>
#include <utility>

namespace Vitrine::Store {

/// The one engine of a store holds this lock while it lives; the kernel gives it back when the process ends. It is a
/// record lock (fcntl), because that belongs to the process alone: flock() is shared with every program that it is
/// about to start, and one that never got as far would keep the store of a killed engine.
class StoreLock
{
public:
    /// WrongState when somebody holds it, in this process or in another; detail names the pid. Waits, a second at most,
    /// for one that has been killed: until the kernel has taken it apart, which takes a while on a busy computer, it
    /// holds the lock.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> take(const QString &file);
    /// Some process has it, which may be about to listen or to leave. Never in the way of one that takes it.
    [[nodiscard]] static bool isHeld(const QString &file);
    ~StoreLock();

private:
    using File = std::pair<dev_t, ino_t>;

    StoreLock(int fd, File file);
    int m_fd;
    File m_file;
};

} // namespace Vitrine::Store
