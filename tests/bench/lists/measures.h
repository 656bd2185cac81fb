// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

/// What is measured of the window with many things in it, over nouns in memory. Nothing: it did not come to its end.
namespace Vitrine::Bench {

/// `keys`: milliseconds from each key in the sessions' filter to the end of the picture of what it found.
[[nodiscard]] std::optional<QJsonObject> measureSessions(int count);
/// `first`: milliseconds from choosing a session to the picture of the first of so many files; `gap`: the longest that
/// the event loop stood still meanwhile, and while one scrolls through them.
[[nodiscard]] std::optional<QJsonObject> measureFiles(int count);
/// `gap`: while one scrolls from the end of a transcript with so many items to its beginning and back.
[[nodiscard]] std::optional<QJsonObject> measureTranscript(int count);
/// `first`: milliseconds from the end of a run of so many tests to their picture; `gap`: meanwhile, and while one
/// scrolls through them.
[[nodiscard]] std::optional<QJsonObject> measureTests(int count);

} // namespace Vitrine::Bench
