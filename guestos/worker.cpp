// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/worker.h"

#include "guestos/wire/frame.h"

namespace Vitrine::GuestOs {

Worker::Worker(Loop &loop) : m_loop(loop)
{
    std::thread([this] { run(); }).detach();
}

bool Worker::add(std::function<std::string()> work, std::function<void(std::string)> done)
{
    const std::scoped_lock lock(m_mutex);
    if (m_tasks.size() >= Wire::maxRequests)
        return false;
    m_tasks.push_back({std::move(work), std::move(done)});
    m_added.notify_one();
    return true;
}

void Worker::run()
{
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_added.wait(lock, [this] { return !m_tasks.empty(); });
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        m_loop.post([done = std::move(task.done), result = task.work()]() mutable { done(std::move(result)); });
    }
}

} // namespace Vitrine::GuestOs
