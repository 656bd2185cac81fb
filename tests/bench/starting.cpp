// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baremachine.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

Result<void> measureStart(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/start"));
    if (const auto opened = world.open(); !opened)
        return opened;
    Figure session(Kind::startCold);
    // Taken in turn, so that both meet the same neighbours on the computer.
    for (int i = 0; i < setting.runs(7); ++i) {
        const QString id = QStringLiteral("start-session-0000000000000000000%1").arg(i, 3, 10, QLatin1Char('0'));
        if (const auto made = world.create(id); !made)
            return std::unexpected(made.error());
        QElapsedTimer timer;
        timer.start();
        const auto record = world.run(World::key(id), QStringLiteral("exit 7"));
        session.values.append(double(timer.nsecsElapsed()) / 1e9);
        if (!record)
            return std::unexpected(record.error());
        if (record->exitCode != 7)
            return fail(ErrorCode::Failed,
                        QStringLiteral("The command's exit code was %1, not 7.").arg(record->exitCode));
        if (const auto removed = await(world.nouns().sessions.remove(World::key(id))); !removed)
            return removed;

        auto bare = BareMachine::make(setting.folder + QStringLiteral("/bare-start-%1").arg(i));
        if (!bare)
            return std::unexpected(bare.error());
        timer.start();
        if (const auto booted = (*bare)->boot(); !booted)
            return booted;
        const auto run = (*bare)->run("true");
        session.floors.append(double(timer.nsecsElapsed()) / 1e9);
        if (!run)
            return std::unexpected(run.error());
    }
    setting.report(session);
    return {};
}

} // namespace Vitrine::Bench
