// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "tests/bench/figure.h"
#include "tests/bench/selection.h"

#include <functional>

namespace Vitrine::Bench {

struct Setting
{
    QString folder;      ///< of the whole run; each benchmark makes stores of its own below it
    double scale = 1;    ///< more or fewer runs than usual
    Selection selection; ///< figures that need no measuring may be left out
    std::function<void(const Figure &)> report;
    [[nodiscard]] int runs(int usual) const { return qMax(1, int(usual * scale)); }
    [[nodiscard]] bool wants(const FigureKind &kind) const { return selection.wants(kind); }
};

/// Measures some figures and the floors below them; wrong results are errors.
struct Benchmark
{
    Result<void> (*measure)(const Setting &);
    QList<const FigureKind *> gives;
};

/// All of them, in the order in which they run.
[[nodiscard]] const QList<Benchmark> &benchmarks();

[[nodiscard]] Result<void> measureStart(const Setting &setting);
[[nodiscard]] Result<void> measureTemplates(const Setting &setting);
[[nodiscard]] Result<void> measureCommands(const Setting &setting);
[[nodiscard]] Result<void> measureBulkOutput(const Setting &setting);
[[nodiscard]] Result<void> measureNetwork(const Setting &setting);
[[nodiscard]] Result<void> measureGateway(const Setting &setting);
[[nodiscard]] Result<void> measureListing(const Setting &setting);
[[nodiscard]] Result<void> measureWatching(const Setting &setting);
[[nodiscard]] Result<void> measureCheckpoints(const Setting &setting);
[[nodiscard]] Result<void> measureDisk(const Setting &setting);
[[nodiscard]] Result<void> measureIdle(const Setting &setting);
[[nodiscard]] Result<void> measureLostMachine(const Setting &setting);
[[nodiscard]] Result<void> measureLostEngine(const Setting &setting);
[[nodiscard]] Result<void> measureTerminal(const Setting &setting);
[[nodiscard]] Result<void> measureWindow(const Setting &setting);
[[nodiscard]] Result<void> measureManySessions(const Setting &setting);
[[nodiscard]] Result<void> measureSearch(const Setting &setting);
[[nodiscard]] Result<void> measureManyFiles(const Setting &setting);
[[nodiscard]] Result<void> measureTranscript(const Setting &setting);
[[nodiscard]] Result<void> measureManyTests(const Setting &setting);

} // namespace Vitrine::Bench
