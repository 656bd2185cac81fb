// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baremachine.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/waiting.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

/// Seconds until a command of the session, which has no machine, has ended as it should.
Result<double> firstCommand(World &world, const SessionKey &key)
{
    QElapsedTimer timer;
    timer.start();
    const auto record = world.run(key, QStringLiteral("exit 7"));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (!record)
        return std::unexpected(record.error());
    if (record->exitCode != 7)
        return fail(ErrorCode::Failed, QStringLiteral("The command's exit code was %1, not 7.").arg(record->exitCode));
    return seconds;
}

/// Seconds from QEMU's start to the end of one /bin/true. The disks are there before.
Result<double> bareStart(const QString &folder, const MachineShape &shape, const MachineMemory &memory = {})
{
    auto bare = BareMachine::make(folder, shape, memory);
    if (!bare)
        return std::unexpected(bare.error());
    QElapsedTimer timer;
    timer.start();
    if (const auto booted = (*bare)->boot(); !booted)
        return std::unexpected(booted.error());
    const auto run = (*bare)->run(QList<QByteArray>{"/bin/true"});
    if (!run || run->end.exitCode != 0)
        return run ? fail(ErrorCode::Failed, QStringLiteral("/bin/true failed.")) : std::unexpected(run.error());
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

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
    const MachineMemory saved{MachineMemory::Use::Saved, setting.folder + QLatin1String("/bare-template")};
    const MachineMemory mapped{MachineMemory::Use::Mapped, saved.folder};
    std::unique_ptr<BareMachine> original;
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
        if (!original) {
            auto made = BareMachine::make(saved.folder, shape, saved);
            if (!made)
                return std::unexpected(made.error());
            original = std::move(*made);
            if (const auto templateMade = original->saveTemplate(); !templateMade)
                return templateMade;
        }
        const auto restored = bareStart(setting.folder + QStringLiteral("/bare-restore-%1").arg(i), shape, mapped);
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
