// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/loop.h"

#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <sys/eventfd.h>

namespace Vitrine::GuestOs {

Loop::Loop() : m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    add(m_wake.get(), EPOLLIN, [this](std::uint32_t) {
        std::uint64_t count = 0;
        if (::read(m_wake.get(), &count, sizeof count) > 0)
            runPosted();
    });
}

void Loop::add(int fd, std::uint32_t events, Handler handler)
{
    auto entry = std::make_shared<Entry>(Entry{++m_generation, std::move(handler)});
    epoll_event event{};
    event.events = events;
    event.data.u64 = (std::uint64_t(entry->generation) << 32) | std::uint32_t(fd);
    m_entries[fd] = std::move(entry);
    epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event);
}

void Loop::change(int fd, std::uint32_t events)
{
    const auto it = m_entries.find(fd);
    if (it == m_entries.end())
        return;
    epoll_event event{};
    event.events = events;
    event.data.u64 = (std::uint64_t(it->second->generation) << 32) | std::uint32_t(fd);
    epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event);
}

void Loop::remove(int fd)
{
    if (m_entries.erase(fd) > 0)
        epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
}

Loop::TimerId Loop::after(std::chrono::milliseconds delay, std::function<void()> call)
{
    const TimerId id = ++m_lastTimer;
    const Clock::time_point time = Clock::now() + delay;
    m_timers.emplace(std::pair(time, id), std::move(call));
    m_timerTimes.emplace(id, time);
    return id;
}

void Loop::cancel(TimerId &timer)
{
    const auto it = m_timerTimes.find(timer);
    if (it != m_timerTimes.end()) {
        m_timers.erase({it->second, timer});
        m_timerTimes.erase(it);
    }
    timer = 0;
}

void Loop::post(std::function<void()> call)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_posted.push_back(std::move(call));
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.get(), &one, sizeof one);
}

void Loop::runPosted()
{
    std::vector<std::function<void()>> calls;
    {
        const std::scoped_lock lock(m_mutex);
        calls.swap(m_posted);
    }
    for (const auto &call : calls)
        call();
}

void Loop::runTimers()
{
    const Clock::time_point now = Clock::now();
    while (!m_timers.empty() && m_timers.begin()->first.first <= now) {
        const auto call = std::move(m_timers.begin()->second);
        m_timerTimes.erase(m_timers.begin()->first.second);
        m_timers.erase(m_timers.begin());
        call();
    }
}

int Loop::sleepTime() const
{
    if (m_timers.empty())
        return -1;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(m_timers.begin()->first.first - Clock::now()).count();
    return left < 0 ? 0 : left > 60'000 ? 60'000 : int(left);
}

void Loop::run()
{
    std::array<epoll_event, 64> events{};
    while (m_running) {
        if (m_beforeSleep)
            m_beforeSleep();
        const int count = epoll_wait(m_epoll.get(), events.data(), int(events.size()), sleepTime());
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[std::size_t(i)];
            const int fd = int(std::uint32_t(event.data.u64));
            const auto it = m_entries.find(fd);
            // The descriptor may have been closed, and its number used again, by a handler before this one.
            if (it == m_entries.end() || it->second->generation != std::uint32_t(event.data.u64 >> 32))
                continue;
            const std::shared_ptr<Entry> keep = it->second;
            keep->handler(event.events);
        }
        runTimers();
    }
}

} // namespace Vitrine::GuestOs
