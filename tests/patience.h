// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long tests wait for what must come: until it is there, so that a computer with other work makes a test slower and
// not red. Qt's own five seconds are less than such a computer may stand still under the sanitizers.

#include <QTest>

namespace Vitrine {

inline constexpr int hangDeadline = 60'000; // milliseconds

/// QTest::qWaitFor() with that hangDeadline.
template <typename Predicate>
[[nodiscard]] bool waitUntil(Predicate predicate, int milliseconds = hangDeadline)
{
    return QTest::qWaitFor(std::move(predicate), milliseconds);
}

} // namespace Vitrine

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, Vitrine::hangDeadline)
#define QTRY_VERIFY2(expression, words) QTRY_VERIFY2_WITH_TIMEOUT(expression, words, Vitrine::hangDeadline)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, Vitrine::hangDeadline)
