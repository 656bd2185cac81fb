// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"
#include "engine/model/testreport.h"

namespace Vitrine::Ui {

/// How a test command ended, as the end of a sentence that begins with it.
[[nodiscard]] QString endText(const CommandRecord &record);

/// "test/a.py:7"; empty when it says nothing of a place.
[[nodiscard]] QString placeText(const TestCase &test);

/// What an agent is told of failed tests, for the message field. All that comes out of the machine stands in fenced
/// blocks that it cannot end, and is bounded: so many tests, so much of each, so much in all.
[[nodiscard]] QString failuresPrompt(const CommandRecord &run, const QList<TestCase> &failed);

/// Text out of a machine for a field that shows lines: control and bidi characters are made visible, but tab and line
/// feed.
[[nodiscard]] QString shownLines(const QString &text);

inline constexpr qsizetype maxSentTests = 10;
inline constexpr qsizetype maxSentMessage = 1'500; ///< characters of each; of a single one: twice that
inline constexpr qsizetype maxSent = 20'000;       ///< characters in all

} // namespace Vitrine::Ui
