// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/terminal/engine.h"

namespace Vitrine::Bench {

struct Flood
{
    QString command; ///< writes `bytes` to stdout
    qint64 bytes = 0;
};

struct FloodResult
{
    double seconds = 0; ///< from the first byte to the last
    double gap = 0;     ///< ms, the largest of the event loop
};

/// Runs it in the session and draws it in a terminal pane, in a window of the usual size.
[[nodiscard]] Result<FloodResult> floodPane(Engine &engine, const Flood &flood);
/// Runs it with no pane; the record is written all the same.
[[nodiscard]] Result<FloodResult> floodRecord(Engine &engine, const Flood &flood);

} // namespace Vitrine::Bench
