// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "tests/bench/figure.h"

#include <functional>

namespace Vitrine::Bench {

struct Setting
{
    QString folder;   ///< of the whole run; each benchmark makes stores of its own below it
    double scale = 1; ///< more or fewer runs than usual
    std::function<void(const Figure &)> report;
    [[nodiscard]] int runs(int usual) const { return qMax(1, int(usual * scale)); }
};

/// Each reports its figures and the floors below them, measured in the same run; wrong results are errors.
[[nodiscard]] Result<void> measureStart(const Setting &setting);
[[nodiscard]] Result<void> measureCommands(const Setting &setting);
[[nodiscard]] Result<void> measureBulkOutput(const Setting &setting);
[[nodiscard]] Result<void> measureWatching(const Setting &setting);
[[nodiscard]] Result<void> measureLostMachine(const Setting &setting);
[[nodiscard]] Result<void> measureLostEngine(const Setting &setting);
[[nodiscard]] Result<void> measureWindow(const Setting &setting);

} // namespace Vitrine::Bench
