// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace Vitrine::Bench {

/// A run that is slower than this is broken, not slow.
constexpr std::chrono::seconds patience{300};

/// Runs the event loop until the condition holds; false after `limit`. Wakes for each event, so that what is measured
/// is not rounded up to a polling interval.
inline bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit = patience)
{
    const QDeadlineTimer deadline(limit);
    QTimer wake; // so that the deadline is seen when nothing else happens
    wake.start(std::chrono::milliseconds(500));
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

template <typename T>
[[nodiscard]] Result<T> await(const Pending<T> &pending)
{
    if (!waitUntil([&] { return pending.isFinished(); }))
        return fail(ErrorCode::TimedOut, QStringLiteral("Nothing came for %1 seconds.").arg(patience.count()));
    return pending.result();
}

} // namespace Vitrine::Bench
