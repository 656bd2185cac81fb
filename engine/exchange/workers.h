// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>

namespace Vitrine::Exchange {

using Workers = std::shared_ptr<QThreadPool>;

/// Threads of an operation's own, for what waits for disks. An operation that goes waits for none of them: who looks at
/// the window must not wait for a disk either. So they may hold nothing of it.
[[nodiscard]] inline Workers makeWorkers(int threads)
{
    const Workers workers(new QThreadPool, [](QThreadPool *pool) {
        QThreadPool::globalInstance()->start([pool] { delete pool; }); // waits there
    });
    workers->setMaxThreadCount(threads);
    return workers;
}

} // namespace Vitrine::Exchange
