// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/testreport.h"

namespace Vitrine {

/// The command that runs the failed tests of a report again, made from the one that ran them: pytest's node ids,
/// unittest's names, go test -run, cargo test's names, jest, vitest, mocha and node by their patterns, ctest -R. Names
/// come from a guest and are quoted; one that could be read as an option, or has control characters, is left out. Empty
/// when the kind of tests has no such way, nothing failed by name, or the line would be too long.
[[nodiscard]] QString rerunCommand(const TestReport &report, const QString &command);

} // namespace Vitrine
