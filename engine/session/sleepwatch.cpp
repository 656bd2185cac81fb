// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/sleepwatch.h"

#include <QSocketNotifier>

#include <ctime>
#include <limits>
#include <sys/timerfd.h>
#include <unistd.h>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::milliseconds(time.tv_nsec / 1'000'000);
}

} // namespace

std::chrono::milliseconds SleepWatch::sleptSoFar()
{
    return now(CLOCK_BOOTTIME) - now(CLOCK_MONOTONIC);
}

SleepWatch::SleepWatch(QObject *parent) : QObject(parent), m_slept(sleptSoFar())
{
    m_timer = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
    if (m_timer >= 0) {
        arm();
        m_notifier = new QSocketNotifier(m_timer, QSocketNotifier::Read, this);
        connect(m_notifier, &QSocketNotifier::activated, this, [this] {
            quint64 expirations = 0;
            const bool jumped = ::read(m_timer, &expirations, sizeof expirations) < 0 && errno == ECANCELED;
            arm();
            if (jumped) {
                m_slept = sleptSoFar();
                Q_EMIT clockJumped();
            }
        });
    }
    // Clocks drift, too, and a kernel may not tell.
    m_regular.setInterval(10min);
    connect(&m_regular, &QTimer::timeout, this, &SleepWatch::clockJumped);
    m_regular.start();
}

SleepWatch::~SleepWatch()
{
    delete m_notifier;
    if (m_timer >= 0)
        ::close(m_timer);
}

void SleepWatch::arm()
{
    // As far ahead as can be: it is never meant to fire, only to be cancelled.
    itimerspec far{};
    far.it_value.tv_sec = std::numeric_limits<qint32>::max();
    timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &far, nullptr);
}

void SleepWatch::check()
{
    const auto slept = sleptSoFar();
    if (slept - m_slept < 1s)
        return;
    m_slept = slept;
    Q_EMIT clockJumped();
}

} // namespace Vitrine::Session
