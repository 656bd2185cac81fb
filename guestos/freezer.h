// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/descriptor.h"
#include "guestos/session.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

namespace Vitrine::GuestOs {

/// Brings the workspace's file system to rest for a moment, so that its disk can be kept as it is. Whoever writes there
/// stands still meanwhile.
///
/// States: open → (freeze) frozen → (thaw, or by itself after `longest`) open. The end of a freeze is up to a thread of
/// its own, which needs neither the loop nor the host for it.
class Freezer
{
public:
    static constexpr std::chrono::seconds longest{5};

    Freezer();

    /// Writes to the disk what is not there yet, and freezes. Waits for the disk: for a worker.
    [[nodiscard]] Trouble freeze(const std::string &mountPath);
    /// ESTALE when it has thawed by itself meanwhile.
    [[nodiscard]] Trouble thaw();
    /// The host is gone, or the machine goes: at once, whatever was said before.
    void giveUp();

private:
    void watch();
    [[nodiscard]] bool thawNow();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    Descriptor m_folder; ///< of the frozen file system
    std::chrono::steady_clock::time_point m_deadline;
    bool m_expired = false;
};

} // namespace Vitrine::GuestOs
