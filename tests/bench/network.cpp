// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/waiting.h"
#include "tests/bench/world.h"
#include "tests/machine/network/testserver.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

constexpr qint64 size = 100'000'000;

/// One transfer by curl, which says its rate in bytes a second; `proof` is in what it prints when all has arrived.
Result<double> transfer(World &world, const SessionKey &key, const QString &command, const QByteArray &proof)
{
    const auto record = world.run(key, command);
    if (!record)
        return std::unexpected(record.error());
    const auto out = world.output(*record);
    if (!out)
        return std::unexpected(out.error());
    if (record->exitCode != 0 || !out->contains(proof))
        return fail(ErrorCode::Corrupt, QStringLiteral("curl in the machine: exit code %1, %2")
                                            .arg(record->exitCode)
                                            .arg(QString::fromUtf8(out->left(500))));
    return out->mid(out->lastIndexOf("rate ") + 5).trimmed().toDouble() / 1e6;
}

/// What the same machine can say.
Result<double> stdoutOf(World &world, const SessionKey &key)
{
    QElapsedTimer timer;
    timer.start();
    const auto record = world.run(key, QStringLiteral("cat /tmp/zeros"));
    if (!record)
        return std::unexpected(record.error());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (record->exitCode != 0)
        return fail(ErrorCode::Failed, QStringLiteral("cat in the machine: exit code %1").arg(record->exitCode));
    return double(size) / 1e6 / seconds;
}

/// A new session, begun in this `way` (boot, restore).
Result<void> begin(World &world, const SessionKey &key, const char *way)
{
    if (const auto made = world.create(key.session); !made)
        return std::unexpected(made.error());
    if (const auto started = await(world.nouns().sessions.start(key)); !started)
        return std::unexpected(started.error());
    if (world.beginningOf(key) != QLatin1String(way))
        return fail(
            ErrorCode::Failed,
            QStringLiteral("The machine began with “%1”, not “%2”.").arg(world.beginningOf(key), QLatin1String(way)));
    return {};
}

/// Of a new session, which must have begun in this `way` (boot, restore) and is stopped afterwards.
Result<void> measure(World &world, const SessionKey &key, const char *way, const TestServer &server, int runs,
                     Figure &down, Figure &up)
{
    if (const auto begun = begin(world, key, way); !begun)
        return begun;
    const auto allowed = await(world.nouns().network.allow(key, QStringLiteral("127.0.0.2:%1").arg(server.port())));
    if (!allowed)
        return std::unexpected(allowed.error());
    if (const auto made = world.run(key, QStringLiteral("truncate -s %1 /tmp/zeros").arg(size)); !made)
        return std::unexpected(made.error());
    // Through the proxy that all programs are pointed to (-p: as a tunnel, like TLS).
    const QString get =
        QStringLiteral("curl -sS -p -o /dev/null -w '%{size_download} bytes, rate %{speed_download}' ") +
        server.url(QStringLiteral("/down?%1").arg(size));
    const QString put = QStringLiteral("curl -sS -p -H Expect: -T /tmp/zeros -w ', rate %{speed_upload}' ") +
                        server.url(QStringLiteral("/up"));
    const QByteArray all = QByteArray::number(size);
    for (int i = 0; i < runs; ++i) {
        const auto into = transfer(world, key, get, all + " bytes");
        if (!into)
            return std::unexpected(into.error());
        const auto outOf = transfer(world, key, put, "got " + all);
        if (!outOf)
            return std::unexpected(outOf.error());
        const auto said = stdoutOf(world, key);
        if (!said)
            return std::unexpected(said.error());
        down.values.append(*into);
        up.values.append(*outOf);
        down.floors.append(*said);
        up.floors.append(*said);
    }
    return await(world.nouns().sessions.stop(key));
}

} // namespace

Result<void> measureNetwork(const Setting &setting)
{
    // Straight to the server, whatever this computer is set up for.
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    const TestServer server(QStringLiteral("127.0.0.2"));
    World world(setting.folder + QLatin1String("/network"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    const SessionKey cold = World::key(QStringLiteral("network-session-00000000000000000001"));
    Figure downCold(Kind::networkDownCold);
    Figure upCold(Kind::networkUpCold);
    if (const auto measured = measure(world, cold, "boot", server, setting.runs(5), downCold, upCold); !measured)
        return measured;
    // The first start makes the template, in the background.
    if (const auto used = world.useTemplates(true, 0); !used)
        return used;
    if (const auto started = await(world.nouns().sessions.start(cold)); !started)
        return std::unexpected(started.error());
    if (const auto made = world.templateComes(); !made)
        return made;
    if (const auto stopped = await(world.nouns().sessions.stop(cold)); !stopped)
        return stopped;
    const SessionKey key = World::key(QStringLiteral("network-session-00000000000000000002"));
    Figure down(Kind::networkDown);
    Figure up(Kind::networkUp);
    if (const auto measured = measure(world, key, "restore", server, setting.runs(5), down, up); !measured)
        return measured;
    for (const Figure &figure : {down, up, downCold, upCold})
        setting.report(figure);
    return {};
}

} // namespace Vitrine::Bench
