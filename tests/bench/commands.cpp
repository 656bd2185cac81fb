// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baremachine.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/sshguest.h"
#include "tests/bench/waiting.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

constexpr int together = 20;

Result<double> twentyInSession(World &world, const SessionKey &key)
{
    QElapsedTimer timer;
    timer.start();
    QList<Pending<CommandRecord>> started;
    for (int i = 0; i < together; ++i) {
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("sleep 0.2; echo number %1; exit %1").arg(i);
        started.append(world.nouns().commands.run(spec));
    }
    QList<CommandRecord> ended;
    for (const auto &pending : std::as_const(started)) {
        const auto record = await(pending);
        if (!record)
            return std::unexpected(record.error());
        const auto end = await(world.nouns().commands.ended(record->id));
        if (!end)
            return std::unexpected(end.error());
        ended.append(*end);
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    for (int i = 0; i < together; ++i) {
        const auto output = world.output(ended[i]);
        if (!output || *output != QByteArray("number ") + QByteArray::number(i) + '\n' || ended[i].exitCode != i)
            return fail(ErrorCode::Failed,
                        QStringLiteral("Command %1 of %2 at a time came back wrong.").arg(i).arg(together),
                        output ? QString::fromUtf8(*output) : output.error().text());
    }
    return seconds;
}

Result<double> twentyBare(BareMachine &bare)
{
    QElapsedTimer timer;
    timer.start();
    int left = together;
    for (int i = 0; i < together; ++i)
        bare.start("sleep 0.2; echo number " + QByteArray::number(i), [&](const BareMachine::Run &) { --left; });
    if (!waitUntil([&] { return left == 0; }))
        return fail(ErrorCode::TimedOut, QStringLiteral("Commands of the bare machine never ended."));
    return double(timer.nsecsElapsed()) / 1e9;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

Result<void> measureOne(const Setting &setting, World &world, const SessionKey &key, BareMachine &bare)
{
    const auto ssh = SshGuest::makeIfPossible(bare);
    if (!ssh)
        return std::unexpected(ssh.error());
    Figure one(Kind::commandTrue);
    Figure channel(Kind::commandChannel);
    Figure fresh(Kind::commandSsh);
    QElapsedTimer timer;
    for (int i = 0; i < setting.runs(60); ++i) {
        timer.start();
        const auto record = world.run(key, QStringLiteral("true"));
        one.values.append(milliseconds(timer));
        if (!record || record->status != CommandStatus::Completed || record->exitCode != 0)
            return record ? fail(ErrorCode::Failed, QStringLiteral("true failed"), record->problem.text())
                          : std::unexpected(record.error());
        timer.start();
        const auto run = bare.run("true");
        channel.values.append(milliseconds(timer));
        if (!run)
            return std::unexpected(run.error());
        constexpr int seldom = 3; // ssh is slow, and its spread is small beside that
        if (!*ssh || i % seldom != 0)
            continue;
        const auto joined = (*ssh)->run(SshGuest::Connection::Open, QStringLiteral("true"));
        if (!joined)
            return std::unexpected(joined.error());
        one.floors.append(joined->seconds * 1000);
        if (i % (seldom * seldom) != 0)
            continue;
        const auto alone = (*ssh)->run(SshGuest::Connection::Fresh, QStringLiteral("true"));
        if (!alone)
            return std::unexpected(alone.error());
        fresh.values.append(alone->seconds * 1000);
    }
    setting.report(one);
    setting.report(channel);
    if (*ssh)
        setting.report(fresh);
    return {};
}

Result<void> measureTogether(const Setting &setting, World &world, const SessionKey &key, BareMachine &bare)
{
    Figure many(Kind::commandParallel);
    for (int i = 0; i < setting.runs(7); ++i) {
        const auto seconds = twentyInSession(world, key);
        if (!seconds)
            return std::unexpected(seconds.error());
        many.values.append(*seconds);
        const auto floor = twentyBare(bare);
        if (!floor)
            return std::unexpected(floor.error());
        many.floors.append(*floor);
    }
    setting.report(many);
    return {};
}

} // namespace

Result<void> measureCommands(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/commands"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    const SessionKey key = World::key(QStringLiteral("commands-session-000000000000000001"));
    if (const auto made = world.create(key.session); !made)
        return std::unexpected(made.error());
    if (const auto first = world.run(key, QStringLiteral("true")); !first)
        return std::unexpected(first.error());
    auto bare = BareMachine::make(setting.folder + QLatin1String("/bare-commands"), world.machineShape(key));
    if (!bare)
        return std::unexpected(bare.error());
    if (const auto booted = (*bare)->boot(); !booted)
        return booted;
    // Before ssh is in the machine.
    if (setting.wants(Kind::commandParallel)) {
        if (const auto measured = measureTogether(setting, world, key, **bare); !measured)
            return measured;
    }
    if (!setting.selection.wantsAny({&Kind::commandTrue, &Kind::commandSsh, &Kind::commandChannel}))
        return {};
    return measureOne(setting, world, key, **bare);
}

} // namespace Vitrine::Bench
