// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/loop.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace Vitrine::GuestOs {

/// One thread for work that may wait for a disk, in order and one piece at a time. The loop never waits. It ends with
/// the program.
class Worker
{
public:
    /// `mayStart`: whether there is room for another result.
    Worker(Loop &loop, std::function<bool()> mayStart);

    /// `work` runs on the thread, `done` with its result on the loop. False: too much is waiting.
    bool add(std::function<std::string()> work, std::function<void(std::string)> done);
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }
    /// Starts the next piece if there is one and it may.
    void startNext();
    void dropWaiting() { m_waiting.clear(); }

private:
    struct Task
    {
        std::function<std::string()> work;
        std::function<void(std::string)> done;
    };
    void run();

    Loop &m_loop;
    std::function<bool()> m_mayStart;
    std::deque<Task> m_waiting; ///< the loop's
    bool m_busy = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::function<void()> m_work; ///< the thread's
};

} // namespace Vitrine::GuestOs
