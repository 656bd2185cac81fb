// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/terminal/paneflood.h"

#include "tests/bench/heartbeat.h"
#include "tests/bench/waiting.h"
#include "ui/terminal/blocklist.h"
#include "ui/terminal/blockview.h"
#include "ui/terminal/commandspane.h"
#include "ui/window/actions.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

constexpr QSize usualSize(774, 420);
/// What comes before the pane looks would be skipped like any long output.
const QString waiting = QStringLiteral("sleep 2; ");

/// Looks every millisecond, so that the end is not seen late.
bool waitClosely(const std::function<bool()> &condition)
{
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    look.start(1);
    return waitUntil(condition);
}

} // namespace

Result<FloodResult> floodPane(Engine &engine, const Flood &flood)
{
    const auto session = engine.session();
    if (!session)
        return std::unexpected(session.error());
    Ui::Actions actions(nullptr);
    Ui::CommandsPane pane(Ui::PaneContext{engine.nouns(), actions});
    pane.resize(usualSize);
    pane.show();
    pane.setSession(*session);
    const auto record = engine.begin(waiting + flood.command);
    if (!record)
        return std::unexpected(record.error());
    const auto drawn = [&]() -> qint64 {
        const Ui::BlockView *view = pane.list()->view(record->id);
        return view ? view->drawnBytes() : 0;
    };
    Heartbeat heartbeat;
    QElapsedTimer timer;
    if (!waitClosely([&] { return drawn() > 0; }))
        return fail(ErrorCode::TimedOut, QStringLiteral("Nothing is drawn."));
    timer.start();
    heartbeat.start();
    FloodResult result;
    const bool all = waitClosely([&] { return drawn() >= flood.bytes; });
    result.seconds = double(timer.nsecsElapsed()) / 1e9;
    result.gap = heartbeat.stop();
    if (!all)
        return fail(ErrorCode::Corrupt, QStringLiteral("%1 of %2 bytes were drawn.").arg(drawn()).arg(flood.bytes));
    if (const auto end = engine.end(record->id, flood.bytes); !end)
        return std::unexpected(end.error());
    return result;
}

Result<FloodResult> floodRecord(Engine &engine, const Flood &flood)
{
    const auto record = engine.begin(waiting + flood.command);
    if (!record)
        return std::unexpected(record.error());
    Heartbeat heartbeat;
    QElapsedTimer timer;
    timer.start();
    heartbeat.start();
    const auto end = engine.end(record->id, flood.bytes);
    const FloodResult result{double(timer.nsecsElapsed()) / 1e9, heartbeat.stop()};
    if (!end)
        return std::unexpected(end.error());
    return result;
}

} // namespace Vitrine::Bench
