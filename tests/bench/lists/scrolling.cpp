// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lists/scrolling.h"

#include "tests/bench/lists/loop.h"

#include <QScrollBar>

#include <algorithm>

namespace Vitrine::Bench {

namespace {
constexpr int mostSteps = 400; ///< of one way
}

bool scrollThrough(QAbstractScrollArea *area)
{
    QScrollBar *bar = area->verticalScrollBar();
    Pictures pictures(area->viewport());
    const auto turn = [&](bool down) {
        const int step = std::max(bar->pageStep() / 3, (bar->maximum() - bar->minimum()) / mostSteps);
        // Heights that were guessed may change on the way, so it is steps that are bounded.
        for (int steps = 0; steps < 2 * mostSteps; ++steps) {
            const int from = bar->value();
            bar->setValue(from + (down ? step : -step));
            if (bar->value() == from)
                return true;
            if (!goOn([&, before = pictures.count] { return pictures.count > before; }))
                return false;
        }
        return true;
    };
    const bool downFirst = bar->value() < (bar->minimum() + bar->maximum()) / 2;
    return turn(downFirst) && turn(!downFirst);
}

} // namespace Vitrine::Bench
