// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QObject>

namespace Vitrine {

/// A longer piece of work as an object: it owns its processes, timers and promise, and ends exactly once.
///
/// States: made → (start) running → ended. `cancel()` and the destructor end it with Cancelled. A subclass calls
/// finish() or fail(); after that it may only clean up. The owner keeps it until pending() has ended, or makes it
/// delete itself with deleteWhenEnded().
template <typename T>
class Operation : public QObject
{
public:
    using QObject::QObject;
    [[nodiscard]] Pending<T> pending() const { return m_promise.pending(); }
    [[nodiscard]] bool hasEnded() const { return m_promise.isFinished(); }

    virtual void start() = 0;

    void cancel()
    {
        if (hasEnded())
            return;
        abandon();
        fail({ErrorCode::Cancelled, {}, {}});
    }

    void deleteWhenEnded() { m_deleteWhenEnded = true; }

protected:
    /// Called once by cancel(), before the promise ends: kill what runs.
    virtual void abandon() {}

    void finish(Result<T> result)
    {
        m_promise.finish(std::move(result));
        if (m_deleteWhenEnded)
            deleteLater();
    }
    void fail(Error error) { finish(std::unexpected(std::move(error))); }

private:
    Promise<T> m_promise;
    bool m_deleteWhenEnded = false;
};

} // namespace Vitrine
