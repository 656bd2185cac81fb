// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barestart.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/waiting.h"
#include "tests/bench/world.h"

#include <optional>

namespace Vitrine::Bench {

Result<void> measureStart(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/start"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    Figure start(Kind::startCold);
    Figure resume(Kind::resumeCold);
    Figure restore(Kind::startRestore);
    std::optional<BareTemplate> bareTemplate;
    // Taken in turn, so that all meet the same neighbours on the computer.
    for (int i = 0; i < setting.runs(7); ++i) {
        const SessionKey key =
            World::key(QStringLiteral("start-session-0000000000000000000%1").arg(i, 3, 10, QLatin1Char('0')));
        if (const auto made = world.create(key.session); !made)
            return std::unexpected(made.error());
        const auto started = firstCommand(world, key);
        if (!started)
            return std::unexpected(started.error());
        start.values.append(*started);
        const MachineShape shape = world.machineShape(key);
        if (setting.wants(Kind::resumeCold)) {
            const auto wrote = world.run(key, QStringLiteral("echo kept > /mnt/workspace/kept"));
            if (!wrote || wrote->exitCode != 0)
                return wrote ? fail(ErrorCode::Failed, QStringLiteral("A file could not be written."))
                             : std::unexpected(wrote.error());
            if (const auto stopped = await(world.nouns().sessions.stop(key)); !stopped)
                return stopped;
            const auto resumed = firstCommand(world, key);
            if (!resumed)
                return std::unexpected(resumed.error());
            resume.values.append(*resumed);
            const auto kept = world.run(key, QStringLiteral("grep -qx kept /mnt/workspace/kept"));
            if (!kept || kept->exitCode != 0)
                return kept ? fail(ErrorCode::Corrupt, QStringLiteral("A file did not survive the stop."))
                            : std::unexpected(kept.error());
        }
        if (const auto removed = await(world.nouns().sessions.remove(key)); !removed)
            return removed;
        const auto bare = bareStart(setting.folder + QStringLiteral("/bare-start-%1").arg(i), shape);
        if (!bare)
            return std::unexpected(bare.error());
        start.floors.append(*bare);
        resume.floors.append(*bare);
        if (!setting.wants(Kind::startRestore))
            continue;
        if (!bareTemplate)
            bareTemplate.emplace(setting.folder + QLatin1String("/bare-template"), shape);
        const auto restored = bareTemplate->start();
        if (!restored)
            return std::unexpected(restored.error());
        restore.values.append(*restored);
    }
    setting.report(start);
    if (!restore.values.isEmpty())
        setting.report(restore);
    setting.report(resume);
    return {};
}

} // namespace Vitrine::Bench
