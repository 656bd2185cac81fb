// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/tscclock.h"

#include <QTimer>

#include <atomic>
#include <chrono>
#include <ctime>
#if defined(__x86_64__)
#include <x86intrin.h>
#endif

namespace Vitrine::Vm {

namespace {
constexpr qint64 leastNanoseconds = 50'000'000;

qint64 nanoseconds(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

struct Sample
{
    quint64 ticks = 0;
    qint64 raw = 0;    ///< nanoseconds
    qint64 asleep = 0; ///< time this computer has spent suspended; the counter may stand still or start anew then

    static Sample now()
    {
        Sample sample;
#if defined(__x86_64__)
        sample.ticks = __rdtsc();
#endif
        sample.raw = nanoseconds(CLOCK_MONOTONIC_RAW);
        sample.asleep = nanoseconds(CLOCK_BOOTTIME) - nanoseconds(CLOCK_MONOTONIC);
        return sample;
    }
};

// Taken when the program is loaded: by the time a machine is wanted, the 50 ms have usually passed.
const Sample atStart = Sample::now();
std::atomic<qint64> known = 0;

qint64 frequency(const Sample &from, const Sample &to)
{
    return qint64(double(to.ticks - from.ticks) * 1e6 / double(to.raw - from.raw));
}
} // namespace

Pending<qint64> tscFrequency(QObject *context)
{
#if !defined(__x86_64__)
    Q_UNUSED(context)
    return ready(qint64(0));
#else
    if (known > 0)
        return ready(known.load());
    const Sample now = Sample::now();
    constexpr qint64 jitter = 10'000'000;
    if (now.raw - atStart.raw >= leastNanoseconds && now.asleep - atStart.asleep < jitter) {
        known = frequency(atStart, now);
        return ready(known.load());
    }
    Promise<qint64> promise;
    QTimer::singleShot(std::chrono::nanoseconds(leastNanoseconds), Qt::PreciseTimer, context, [promise, now] {
        known = frequency(now, Sample::now());
        promise.finish(known.load());
    });
    return promise.pending();
#endif
}

} // namespace Vitrine::Vm
