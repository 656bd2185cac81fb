// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace Vitrine::Session {

/// When a machine has to stop by itself: after its idle timeout without work, or at the end of its lifetime.
///
/// Time is what the computer was awake (CLOCK_MONOTONIC): a night's sleep is neither idle time nor lifetime. The dates
/// it gives for display move when the computer has slept.
class LifeClock : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds that never jump and stand still while the computer sleeps. Tests pass their own.
    using Now = std::function<std::chrono::milliseconds()>;
    [[nodiscard]] static std::chrono::milliseconds awakeTime();

    LifeClock(std::chrono::seconds idleTimeout, std::chrono::seconds maxLifetime, QObject *parent = nullptr,
              Now now = &LifeClock::awakeTime);

    /// A machine is there; `age` of it has passed already (adoption).
    void start(std::chrono::milliseconds age = std::chrono::milliseconds(0));
    void stop();
    /// For the next machine.
    void setLimits(std::chrono::seconds idleTimeout, std::chrono::seconds maxLifetime);
    /// Something uses the machine, or nothing does any more.
    void setBusy(bool busy);
    /// A moment of use while nothing runs: the idle timeout starts anew.
    void touch();
    /// Looks at the clock now; timers alone may be late after a sleep.
    void check();

    [[nodiscard]] QDateTime idleStopAt() const;     ///< invalid while busy or stopped
    [[nodiscard]] QDateTime lifetimeEndsAt() const; ///< invalid while stopped

Q_SIGNALS:
    /// Not again before the next use.
    void idleTimeout();
    /// Once.
    void lifetimeOver();

private:
    void plan();

    std::chrono::milliseconds m_idleTimeout;
    std::chrono::milliseconds m_maxLifetime;
    Now m_now;
    QTimer m_timer;
    bool m_running = false;
    bool m_busy = false;
    bool m_told = false;
    std::chrono::milliseconds m_start{0};
    std::chrono::milliseconds m_lastUse{0};
};

} // namespace Vitrine::Session
