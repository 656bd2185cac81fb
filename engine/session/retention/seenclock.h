// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <chrono>
#include <functional>

namespace Vitrine::Session {

/// The clock by which things are deleted: it counts time in which an engine was there to see it, and of each stretch
/// without one (the program did not run, the computer slept or was off) at most a day. So neither a holiday nor a
/// computer's clock that jumps brings anything nearer to its end by more than that. Owned by Retention.
///
/// now() has to be asked at least once a day while the engine runs. It never goes back.
class SeenClock
{
public:
    /// Where the time comes from. Tests pass their own.
    struct Sources
    {
        std::function<QString()> boot; ///< names this start of the computer; empty: unknown
        /// Since this start of the computer, sleep included; never jumps.
        std::function<std::chrono::milliseconds()> sinceBoot;
        std::function<std::chrono::milliseconds()> wall; ///< since 1970, as somebody has set it
    };
    [[nodiscard]] static Sources theComputer();
    static constexpr std::chrono::hours longestUnseen{24};

    explicit SeenClock(Sources sources = theComputer());

    /// Goes on from what an earlier engine has kept; nothing that is none of ours.
    void goOnFrom(const QVariant &kept);
    [[nodiscard]] QVariant toKeep();
    [[nodiscard]] std::chrono::seconds now();

private:
    Sources m_sources;
    std::chrono::milliseconds m_counted{0};
    std::chrono::milliseconds m_sinceBoot;
};

} // namespace Vitrine::Session
