// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/guestclock.h"

#include <chrono>

namespace Vitrine::Bench {

qint64 hostMicroseconds()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

qint64 microsecondsOf(QByteArray words)
{
    const qsizetype point = words.indexOf('.');
    return point > 0 && words.size() - point == 7 ? words.remove(point, 1).toLongLong() : 0;
}

} // namespace Vitrine::Bench
