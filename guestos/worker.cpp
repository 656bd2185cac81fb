// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/worker.h"

#include "guestos/wire/frame.h"

namespace Vitrine::GuestOs {

Worker::Worker(Loop &loop, std::function<bool()> mayStart) : m_loop(loop), m_mayStart(std::move(mayStart))
{
    std::thread([this] { run(); }).detach();
}

bool Worker::add(std::function<std::string()> work, std::function<void(std::string)> done)
{
    if (m_waiting.size() >= Wire::maxRequests)
        return false;
    m_waiting.push_back({std::move(work), std::move(done)});
    startNext();
    return true;
}

void Worker::startNext()
{
    if (m_busy || m_waiting.empty() || !m_mayStart())
        return;
    m_busy = true;
    Task &task = m_waiting.front();
    {
        const std::scoped_lock lock(m_mutex);
        m_work = [this, work = std::move(task.work), done = std::move(task.done)]() mutable {
            m_loop.post([this, result = work(), done = std::move(done)]() mutable {
                m_busy = false;
                done(std::move(result));
                startNext();
            });
        };
    }
    m_waiting.pop_front();
    m_changed.notify_one();
}

void Worker::run()
{
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return bool(m_work); });
            work = std::exchange(m_work, {});
        }
        work();
    }
}

} // namespace Vitrine::GuestOs
