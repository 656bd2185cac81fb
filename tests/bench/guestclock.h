// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <algorithm>

namespace Vitrine::Bench {

/// Microseconds since 1970 on this computer's clock.
[[nodiscard]] qint64 hostMicroseconds();
/// Of "SECONDS.MICROSECONDS", as bash writes $EPOCHREALTIME; 0 when it is not that.
[[nodiscard]] qint64 microsecondsOf(QByteArray words);

/// How far a guest's clock is ahead of this computer's, in microseconds.
struct ClockOffset
{
    qint64 at = 0;     ///< hostMicroseconds() of the look
    qint64 ahead = 0;  ///< the middle of what it can be
    qint64 within = 0; ///< it is at most this wrong
};

/// Types lines into a shell of the session, which answers each with its clock: that clock was read between the line's
/// leaving and the answer's coming. The fastest of `looks` answers says most.
[[nodiscard]] Result<ClockOffset> lookAtClock(Api::Shells &shells, const SessionKey &session, int looks = 200);

/// A guest's clock from two looks, which drifts evenly between them.
struct GuestClock
{
    ClockOffset before;
    ClockOffset after;

    /// What this computer's clock said when the guest's said that.
    [[nodiscard]] qint64 onHost(qint64 guestMicroseconds) const;
    [[nodiscard]] qint64 within() const { return std::max(before.within, after.within); }
};

} // namespace Vitrine::Bench
