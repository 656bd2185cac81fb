// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/retention/expiry.h"

#include <algorithm>

namespace Vitrine::Session::Expiry {

using std::chrono::seconds;

namespace {

/// By its use alone.
seconds endOf(const Store::SessionRow &session, int keepDays)
{
    return seconds(session.usedAt) + std::chrono::days(keepDays);
}

} // namespace

std::optional<seconds> left(const Store::SessionRow &session, int keepDays, seconds now)
{
    if (keepDays <= 0 || session.usedAt < 0)
        return std::nullopt;
    const seconds warned = session.warnedAt < 0 ? now : seconds(session.warnedAt);
    return std::max(std::max(endOf(session, keepDays), warned + seconds(warnedBefore)) - now, seconds(0));
}

bool isNear(const Store::SessionRow &session, int keepDays, seconds now)
{
    return keepDays > 0 && session.usedAt >= 0 && endOf(session, keepDays) - now <= seconds(warnedBefore);
}

bool isOver(const Store::SessionRow &session, int keepDays, seconds now)
{
    return session.warnedAt >= 0 && left(session, keepDays, now) == seconds(0);
}

seconds left(const Store::TrashRow &trashed, seconds now)
{
    return std::max(seconds(trashed.thrownAt) + seconds(inTrash) - now, seconds(0));
}

} // namespace Vitrine::Session::Expiry
