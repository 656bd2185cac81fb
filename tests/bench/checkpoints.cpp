// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

constexpr int usualCheckpoints = 7;
constexpr int kept = 2; ///< of the newest, so that no chain grows long
constexpr std::chrono::milliseconds before{1000};

/// Writes into the workspace as fast as it can for some seconds, and tells how long the longest of its steps took, in
/// milliseconds.
const QString pulse = QStringLiteral("exec python3 -u -c '\n"
                                     "import os, time\n"
                                     "f = os.open(\"/mnt/workspace/pulse\", os.O_WRONLY | os.O_CREAT)\n"
                                     "end = time.monotonic() + 5\n"
                                     "worst = 0\n"
                                     "last = time.monotonic()\n"
                                     "while last < end:\n"
                                     "    os.pwrite(f, b\"x\", 0)\n"
                                     "    now = time.monotonic()\n"
                                     "    worst = max(worst, now - last)\n"
                                     "    last = now\n"
                                     "print(worst * 1000)\n"
                                     "'");

/// How long a writer in the machine stood still while a checkpoint was taken; `latest` is its id.
Result<double> pauseOf(World &world, const SessionKey &key, QString &latest)
{
    CommandSpec spec;
    spec.session = key;
    spec.command = pulse;
    const auto writer = await(world.nouns().commands.run(spec));
    if (!writer)
        return std::unexpected(writer.error());
    waitUntil([] { return false; }, before);
    const auto taken = await(world.nouns().checkpoints.create({key, QStringLiteral("measured")}));
    if (!taken)
        return std::unexpected(taken.error());
    if (taken->crashConsistent)
        return fail(ErrorCode::Failed, QStringLiteral("The machine did not freeze its workspace."));
    latest = taken->id;
    const auto ended = await(world.nouns().commands.ended(writer->id));
    if (!ended)
        return std::unexpected(ended.error());
    const auto said = world.output(*ended);
    if (!said)
        return std::unexpected(said.error());
    bool isNumber = false;
    const double milliseconds = said->trimmed().toDouble(&isNumber);
    return ended->exitCode == 0 && isNumber
               ? Result<double>(milliseconds)
               : fail(ErrorCode::Failed, QStringLiteral("The writer in the machine failed."),
                      QString::fromUtf8(*said) + ended->problem.text());
}

struct Costs
{
    QList<double> pauses; ///< milliseconds
    QList<double> forks;  ///< seconds
};

Result<Costs> costsOf(const Setting &setting, World &world, const SessionKey &key)
{
    Costs costs;
    QStringList ids;
    for (int i = 0; i < setting.runs(usualCheckpoints); ++i) {
        QString id;
        const auto pause = pauseOf(world, key, id);
        if (!pause)
            return std::unexpected(pause.error());
        costs.pauses.append(*pause);
        QElapsedTimer timer;
        timer.start();
        const auto fork = await(world.nouns().checkpoints.fork({key, id, {}, {}}));
        if (!fork)
            return std::unexpected(fork.error());
        costs.forks.append(double(timer.nsecsElapsed()) / 1e9);
        if (const auto removed = await(world.nouns().sessions.remove(fork->key)); !removed)
            return std::unexpected(removed.error());
        // Also in the trash it would stand on the checkpoint's layers.
        if (const auto gone = await(world.nouns().storage.emptyTrash()); !gone)
            return std::unexpected(gone.error());
        ids.append(id);
        if (ids.size() > kept) {
            if (const auto removed = await(world.nouns().checkpoints.remove(key, ids.takeFirst())); !removed)
                return std::unexpected(removed.error());
        }
    }
    return costs;
}

} // namespace

Result<void> measureCheckpoints(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/checkpoints"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    const SessionKey key = World::key(QStringLiteral("checkpoint-session-00000000000000001"));
    if (const auto made = world.create(key.session); !made)
        return std::unexpected(made.error());
    const auto empty = costsOf(setting, world, key);
    if (!empty)
        return std::unexpected(empty.error());
    const auto filled = world.run(key, QStringLiteral("for i in 1 2 3 4 5 6 7 8 9; do head -c 100000000 /dev/urandom > "
                                                      "/mnt/workspace/$i || exit; done; sync"));
    if (!filled || filled->exitCode != 0)
        return filled ? fail(ErrorCode::Failed, QStringLiteral("The workspace could not be filled."),
                             filled->problem.text())
                      : std::unexpected(filled.error());
    const auto full = costsOf(setting, world, key);
    if (!full)
        return std::unexpected(full.error());

    Figure pause(Kind::checkpointPause);
    pause.values = full->pauses;
    pause.floors = empty->pauses;
    setting.report(pause);
    Figure fork(Kind::checkpointFork);
    fork.values = full->forks;
    fork.floors = empty->forks;
    setting.report(fork);
    return {};
}

} // namespace Vitrine::Bench
