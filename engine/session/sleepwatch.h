// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QSocketNotifier;

namespace Vitrine::Session {

/// Notices that this computer has slept, or that its clock was set: machines have no clock of their own to go by then.
///
/// A timer of the kernel is cancelled when the clock jumps (timerfd_create(2), TFD_TIMER_CANCEL_ON_SET), which is at
/// once after waking up. How long the sleep was is the growth of CLOCK_BOOTTIME over CLOCK_MONOTONIC.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(QObject *parent = nullptr);
    ~SleepWatch() override;

    /// Looks now: cheap, for whoever is about to give a machine work.
    void check();
    /// Total time slept since the computer was started.
    [[nodiscard]] static std::chrono::milliseconds sleptSoFar();

Q_SIGNALS:
    /// The clocks of all machines are wrong, or may be.
    void clockJumped();

private:
    void arm();

    int m_timer = -1;
    QSocketNotifier *m_notifier = nullptr;
    QTimer m_regular;
    std::chrono::milliseconds m_slept;
};

} // namespace Vitrine::Session
