// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/descriptor.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace Vitrine::GuestOs {

/// The one event loop of the program: descriptors, timers, and calls handed over by worker threads.
class Loop
{
public:
    using Clock = std::chrono::steady_clock;
    using Handler = std::function<void(std::uint32_t events)>;
    using TimerId = std::uint64_t;

    Loop();

    /// Calls `handler` with the epoll events of `fd`. A handler may remove any descriptor, its own included.
    void add(int fd, std::uint32_t events, Handler handler);
    void change(int fd, std::uint32_t events);
    void remove(int fd); ///< before closing it

    TimerId after(std::chrono::milliseconds delay, std::function<void()> call);
    void cancel(TimerId &timer); ///< and sets it to 0

    void post(std::function<void()> call); ///< from any thread
    /// Called before each sleep, when all that came has been handled.
    void beforeSleep(std::function<void()> call) { m_beforeSleep = std::move(call); }

    void run();
    void stop() { m_running = false; }

private:
    struct Entry
    {
        std::uint32_t generation;
        Handler handler;
    };
    void runPosted();
    void runTimers();
    [[nodiscard]] int sleepTime() const;

    Descriptor m_epoll;
    Descriptor m_wake;
    std::unordered_map<int, std::shared_ptr<Entry>> m_entries;
    std::uint32_t m_generation = 0;
    std::map<std::pair<Clock::time_point, TimerId>, std::function<void()>> m_timers;
    std::unordered_map<TimerId, Clock::time_point> m_timerTimes;
    TimerId m_lastTimer = 0;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted;
    std::function<void()> m_beforeSleep;
    bool m_running = true;
};

} // namespace Vitrine::GuestOs
