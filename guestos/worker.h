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

/// One thread for work that may wait for a disk, in order. The loop never does. It ends with the program.
class Worker
{
public:
    explicit Worker(Loop &loop);

    /// `work` runs on the thread, `done` with its result on the loop. False: too much is waiting.
    bool add(std::function<std::string()> work, std::function<void(std::string)> done);

private:
    struct Task
    {
        std::function<std::string()> work;
        std::function<void(std::string)> done;
    };
    void run();

    Loop &m_loop;
    std::mutex m_mutex;
    std::condition_variable m_added;
    std::deque<Task> m_tasks;
};

} // namespace Vitrine::GuestOs
