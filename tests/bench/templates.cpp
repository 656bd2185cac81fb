// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barestart.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/waiting.h"
#include "tests/bench/world.h"

namespace Vitrine::Bench {

namespace {

/// A session, made anew, to the end of its first command. It is `way` that its machine must have come; else the figure
/// would be of something else.
Result<double> startOf(World &world, const SessionKey &key, const char *way)
{
    if (const auto made = world.create(key.session); !made)
        return std::unexpected(made.error());
    auto seconds = firstCommand(world, key);
    if (seconds && world.beginningOf(key) != QLatin1String(way))
        return fail(
            ErrorCode::Failed,
            QStringLiteral("The machine began with “%1”, not “%2”.").arg(world.beginningOf(key), QLatin1String(way)));
    return seconds;
}

Result<double> again(World &world, const SessionKey &key, const char *way)
{
    auto seconds = firstCommand(world, key);
    if (seconds && world.beginningOf(key) != QLatin1String(way))
        return fail(
            ErrorCode::Failed,
            QStringLiteral("The machine began with “%1”, not “%2”.").arg(world.beginningOf(key), QLatin1String(way)));
    return seconds;
}

} // namespace

Result<void> measureTemplates(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/templates"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    const auto key = [](int i) {
        return World::key(QStringLiteral("template-session-000000000000000%1").arg(i, 3, 10, QLatin1Char('0')));
    };
    // The first start makes the template, in the background.
    if (const auto used = world.useTemplates(true, 0); !used)
        return used;
    if (const auto first = startOf(world, key(0), "boot"); !first)
        return std::unexpected(first.error());
    const MachineShape shape = world.machineShape(key(0));
    if (const auto made = world.templateComes(); !made)
        return made;
    if (const auto removed = await(world.nouns().sessions.remove(key(0))); !removed)
        return removed;
    BareTemplate bare(setting.folder + QLatin1String("/bare-template-1"), shape);

    Figure start(Kind::startTemplate);
    Figure resume(Kind::resumeTemplate);
    Figure suspended(Kind::resumeSuspended);
    for (int i = 0; i < setting.runs(15); ++i) {
        const auto started = startOf(world, key(1), "restore");
        if (!started)
            return std::unexpected(started.error());
        start.values.append(*started);
        if (const auto stopped = await(world.nouns().sessions.stop(key(1))); !stopped)
            return stopped;
        const auto resumed = again(world, key(1), "restore");
        if (!resumed)
            return std::unexpected(resumed.error());
        resume.values.append(*resumed);
        if (setting.wants(Kind::resumeSuspended)) {
            if (const auto idle = world.idles(key(1)); !idle)
                return idle;
            if (const auto done = await(world.nouns().sessions.suspend(key(1))); !done)
                return done;
            const auto wentOn = again(world, key(1), "resume");
            if (!wentOn)
                return std::unexpected(wentOn.error());
            suspended.values.append(*wentOn);
        }
        if (const auto removed = await(world.nouns().sessions.remove(key(1))); !removed)
            return removed;
        const auto restored = bare.start();
        if (!restored)
            return std::unexpected(restored.error());
        start.floors.append(*restored);
        resume.floors.append(*restored);
        suspended.floors.append(*restored);
    }
    setting.report(start);
    setting.report(resume);
    if (!suspended.values.isEmpty())
        setting.report(suspended);
    if (!setting.wants(Kind::startSpare))
        return {};

    Figure spare(Kind::startSpare);
    if (const auto used = world.useTemplates(true, 1); !used)
        return used;
    SessionKey last = key(2);
    if (const auto first = startOf(world, last, "restore"); !first) // spares are of the kind that was started last
        return std::unexpected(first.error());
    for (int i = 0; i < setting.runs(15); ++i) {
        if (const auto came = world.spareComes(); !came)
            return came;
        if (const auto removed = await(world.nouns().sessions.remove(last)); !removed)
            return removed;
        const qint64 pid = world.sparePid();
        last = key(3 + i);
        const auto started = startOf(world, last, "restore");
        if (!started)
            return std::unexpected(started.error());
        if (world.machinePid(last) != pid)
            return fail(ErrorCode::Failed, QStringLiteral("The session's machine is not the one that waited."));
        spare.values.append(*started);
        const auto restored = bare.start();
        if (!restored)
            return std::unexpected(restored.error());
        spare.floors.append(*restored);
    }
    setting.report(spare);
    return {};
}

} // namespace Vitrine::Bench
