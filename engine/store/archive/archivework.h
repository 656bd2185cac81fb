// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Vitrine::Store {

/// What whoever waits for an archive shares with the thread that works on it.
struct ArchiveWork
{
    std::atomic<bool> isCancelled = false;
    std::atomic<qint64> done = 0;  ///< bytes of content
    std::atomic<qint64> total = 0; ///< 0: not known yet
};
using ArchiveWorkPointer = std::shared_ptr<ArchiveWork>;

/// Threads for such work alone: it takes minutes, and others wait for the threads that all share.
[[nodiscard]] inline QThreadPool &archiveThreads()
{
    static QThreadPool pool;
    return pool;
}

} // namespace Vitrine::Store
