// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace Vitrine::Bench {

/// Wants to be called every millisecond, and remembers how long it had to wait at most.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    }
    void start()
    {
        m_largest = 0;
        m_clock.start();
        m_timer.start(1);
    }
    /// Milliseconds.
    [[nodiscard]] double stop()
    {
        beat(); // a gap that lasts until now is one, too
        m_timer.stop();
        return double(m_largest) / 1e6;
    }

private:
    void beat()
    {
        m_largest = qMax(m_largest, m_clock.nsecsElapsed());
        m_clock.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_largest = 0;
};

} // namespace Vitrine::Bench
