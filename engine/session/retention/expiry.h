// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/catalogue.h"

#include <chrono>
#include <optional>

namespace Vitrine::Session {

/// When a session that nobody uses goes into the trash, and when the trash is emptied. All times are those of the
/// SeenClock.
namespace Expiry {

inline constexpr std::chrono::days warnedBefore{3};
inline constexpr std::chrono::days inTrash{7};

/// What is left until it goes; nothing: it stays. While nobody has been shown the warning it never comes to an end.
[[nodiscard]] std::optional<std::chrono::seconds> left(const Store::SessionRow &session, int keepDays,
                                                       std::chrono::seconds now);
/// So little is left that it has to be said.
[[nodiscard]] bool isNear(const Store::SessionRow &session, int keepDays, std::chrono::seconds now);
/// It goes now: its days are over, and the warning was first shown long enough ago.
[[nodiscard]] bool isOver(const Store::SessionRow &session, int keepDays, std::chrono::seconds now);

[[nodiscard]] std::chrono::seconds left(const Store::TrashRow &trashed, std::chrono::seconds now);

} // namespace Expiry

} // namespace Vitrine::Session
