// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lifeclock.h"

#include <algorithm>
#include <ctime>

namespace Vitrine::Session {

using namespace std::chrono_literals;

std::chrono::milliseconds LifeClock::awakeTime()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::milliseconds(time.tv_nsec / 1'000'000);
}

LifeClock::LifeClock(std::chrono::seconds idleTimeout, std::chrono::seconds maxLifetime, QObject *parent, Now now)
    : QObject(parent), m_idleTimeout(idleTimeout), m_maxLifetime(maxLifetime), m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LifeClock::check);
}

void LifeClock::start(std::chrono::milliseconds age)
{
    m_running = true;
    m_told = false;
    m_busy = false;
    m_lastUse = m_now();
    m_start = m_lastUse - age;
    plan();
}

void LifeClock::stop()
{
    m_running = false;
    m_timer.stop();
}

void LifeClock::setLimits(std::chrono::seconds idleTimeout, std::chrono::seconds maxLifetime)
{
    m_idleTimeout = idleTimeout;
    m_maxLifetime = maxLifetime;
}

void LifeClock::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    touch();
}

void LifeClock::touch()
{
    m_lastUse = m_now();
    plan();
}

void LifeClock::plan()
{
    if (!m_running || m_told)
        return;
    auto next = m_start + m_maxLifetime;
    if (!m_busy)
        next = std::min(next, m_lastUse + m_idleTimeout);
    // Waking now and then keeps a timer that slept from being late by more than that.
    m_timer.start(std::clamp<std::chrono::milliseconds>(next - m_now(), 0ms, 60s));
}

void LifeClock::check()
{
    if (!m_running || m_told)
        return;
    const auto now = m_now();
    if (now >= m_start + m_maxLifetime) {
        m_told = true;
        Q_EMIT lifetimeOver();
    } else if (!m_busy && now >= m_lastUse + m_idleTimeout) {
        Q_EMIT idleTimeout(); // and not again before the next use
    } else {
        plan();
    }
}

QDateTime LifeClock::idleStopAt() const
{
    if (!m_running || m_busy)
        return {};
    return QDateTime::currentDateTimeUtc().addMSecs((m_lastUse + m_idleTimeout - m_now()).count());
}

QDateTime LifeClock::lifetimeEndsAt() const
{
    if (!m_running)
        return {};
    return QDateTime::currentDateTimeUtc().addMSecs((m_start + m_maxLifetime - m_now()).count());
}

} // namespace Vitrine::Session
