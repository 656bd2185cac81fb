// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <memory>

namespace Vitrine::Store {

/// The one engine of a store holds this lock while it lives; the kernel gives it back when the process ends.
class StoreLock
{
public:
    /// WrongState when another process holds it; detail names its pid when the file tells. Waits, a second at most, for
    /// one that has been killed: until the kernel has taken it apart, which takes a while on a busy computer, it holds
    /// the lock.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> take(const QString &file);
    /// Some process has it, which may be about to listen or to leave. Never in the way of one that takes it.
    [[nodiscard]] static bool isHeld(const QString &file);
    ~StoreLock();

private:
    explicit StoreLock(int fd);
    int m_fd;
};

} // namespace Vitrine::Store
