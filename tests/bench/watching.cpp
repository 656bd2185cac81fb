// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

/// From the call that runs `touch` until the news of the file's folder is there and the folder lists the file.
Result<double> oneFile(World &world, const SessionKey &key, const QByteArray &folder, int number)
{
    bool told = false;
    const QByteArray name = "file-" + QByteArray::number(number);
    const auto connection = QObject::connect(
        &world.nouns().files, &Api::Files::folderChanged, QCoreApplication::instance(),
        [&](const SessionKey &changed, const QByteArray &path) { told = told || (changed == key && path == folder); });
    const auto all = QObject::connect(&world.nouns().files, &Api::Files::allChanged, QCoreApplication::instance(),
                                      [&](const SessionKey &changed) { told = told || changed == key; });
    QElapsedTimer timer;
    timer.start();
    const auto record = world.run(
        key, QStringLiteral("touch '/mnt/workspace/%1/%2'").arg(QString::fromUtf8(folder), QString::fromUtf8(name)));
    const bool came = record && waitUntil([&] { return told; }, std::chrono::seconds(60));
    bool listed = false;
    if (came) {
        const auto page = await(world.nouns().files.list(key, folder));
        listed = page && std::ranges::any_of(page->entries, [&](const FileEntry &entry) { return entry.name == name; });
    }
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    QObject::disconnect(connection);
    QObject::disconnect(all);
    if (!record)
        return std::unexpected(record.error());
    if (!came || !listed)
        return fail(ErrorCode::Failed, came ? QStringLiteral("The folder was told of, but does not list the file.")
                                            : QStringLiteral("The new file was never told of."));
    return milliseconds;
}

Result<QList<double>> measure(World &world, const SessionKey &key, const QByteArray &folder, int runs)
{
    QList<double> values;
    for (int i = 0; i < runs; ++i) {
        const auto milliseconds = oneFile(world, key, folder, i);
        if (!milliseconds)
            return std::unexpected(milliseconds.error());
        values.append(*milliseconds);
        waitUntil([] { return false; }, std::chrono::milliseconds(300)); // let late news pass
    }
    return values;
}

} // namespace

Result<void> measureWatching(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/watch"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    const SessionKey key = World::key(QStringLiteral("watch-session-00000000000000000001"));
    if (const auto made = world.create(key.session); !made)
        return std::unexpected(made.error());
    if (const auto started = world.run(key, QStringLiteral("mkdir /mnt/workspace/alone")); !started)
        return std::unexpected(started.error());
    world.nouns().files.watch(key, true);
    const int runs = setting.runs(20);
    Figure figure(Kind::watchLatency);
    const auto floors = measure(world, key, "alone", runs);
    if (!floors)
        return std::unexpected(floors.error());
    figure.floors = *floors;

    // 31 trees of 991 folders, each branch eleven levels deep.
    const auto made =
        world.run(key, QStringLiteral("cd /mnt/workspace && for i in $(seq 31); do for j in $(seq 99); do "
                                      "echo t$i/a$j/b1/c1/d1/e1/f1/g1/h1/i1/j1; done; done | xargs mkdir -p && "
                                      "find . -type d | wc -l"));
    if (!made || made->exitCode != 0)
        return made ? fail(ErrorCode::Failed, QStringLiteral("The folders could not be made."), made->problem.text())
                    : std::unexpected(made.error());
    const auto count = world.output(*made);
    if (!count || count->trimmed().toInt() < 30000)
        return fail(ErrorCode::Failed, QStringLiteral("There are fewer than 30,000 folders."),
                    count ? QString::fromUtf8(*count) : QString());
    const auto values = measure(world, key, "t30/a99/b1/c1/d1/e1/f1/g1/h1/i1/j1", runs);
    world.nouns().files.watch(key, false);
    if (!values)
        return std::unexpected(values.error());
    figure.values = *values;
    setting.report(figure);
    return {};
}

} // namespace Vitrine::Bench
