// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Vitrine::Bench {

/// Microseconds since 1970 on this computer's clock.
[[nodiscard]] qint64 hostMicroseconds();
/// Of "SECONDS.MICROSECONDS", as bash writes $EPOCHREALTIME; 0 when it is not that.
[[nodiscard]] qint64 microsecondsOf(QByteArray words);

} // namespace Vitrine::Bench
