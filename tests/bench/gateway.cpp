// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/gatewaystreams.h"
#include "tests/bench/kinds.h"
#include "tests/bench/served.h"

#include <QElapsedTimer>

#include <functional>

namespace Vitrine::Bench {

namespace {

/// Does `total` things, `atATime` of them at a time; how many of them a second. `begin(lane, done)` begins one.
Result<double> rate(int total, int atATime, const std::function<void(int, std::function<void(bool)>)> &begin)
{
    int begun = 0;
    int ended = 0;
    bool isFine = true;
    std::function<void(int)> next = [&](int lane) {
        if (begun == total)
            return;
        ++begun;
        begin(lane, [&, lane](bool fine) {
            ++ended;
            isFine = isFine && fine;
            next(lane);
        });
    };
    QElapsedTimer timer;
    timer.start();
    for (int lane = 0; lane < atATime; ++lane)
        next(lane);
    if (!waitUntil([&] { return ended == total || !isFine; }) || !isFine)
        return fail(ErrorCode::Failed, QStringLiteral("A runtime was not shown."));
    return total / (double(timer.nsecsElapsed()) / 1e9);
}

Result<void> measureRate(const Setting &setting, Served &served)
{
    constexpr int lanes = 8;
    constexpr int requests = 1000;
    std::vector<std::unique_ptr<GatewayClient>> clients;
    for (int i = 0; i < lanes; ++i) {
        clients.push_back(std::make_unique<GatewayClient>(served.port()));
        if (const auto connected = clients.back()->connect(); !connected)
            return connected;
    }
    Figure figure(Kind::gatewayRate);
    QObject context;
    for (int i = 0; i < setting.runs(5); ++i) {
        const QByteArray request = served.showRuntime(); // signing is the client's work, and not measured
        const auto value = rate(requests, lanes, [&](int lane, const std::function<void(bool)> &done) {
            clients[std::size_t(lane)]->send(
                request, [](const QByteArray &) {}, [done](int status) { done(status == 200); });
        });
        if (!value)
            return std::unexpected(value.error());
        figure.values.append(*value);
        const auto floor = rate(requests, lanes, [&](int, const std::function<void(bool)> &done) {
            served.nouns()
                .runtimes.show(QString::fromLatin1(World::runtime))
                .then(&context, [done](const Result<RuntimeInfo> &info) { done(info.has_value()); });
        });
        if (!floor)
            return std::unexpected(floor.error());
        figure.floors.append(*floor);
    }
    setting.report(figure);
    return {};
}

/// Milliseconds until it has ended as it should.
Result<double> timeOf(const std::function<std::unique_ptr<Stream>()> &begin)
{
    QElapsedTimer timer;
    timer.start();
    const auto stream = begin();
    if (!waitUntil([&] { return stream->hasEnded(); }))
        return fail(ErrorCode::TimedOut, QStringLiteral("true never ended."));
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    const auto ended = stream->endedSilently(0);
    return ended ? Result<double>(milliseconds) : std::unexpected(ended.error());
}

Result<void> measureOverhead(const Setting &setting, Served &served)
{
    const auto session = served.startSession(QStringLiteral("overhead-session-00000000000000000000"));
    if (!session)
        return std::unexpected(session.error());
    GatewayClient client(served.port());
    if (const auto connected = client.connect(); !connected)
        return connected;
    const QString command = QStringLiteral("true");
    Figure whole(Kind::gatewayCommand);
    Figure overhead(Kind::gatewayOverhead);
    for (int i = 0; i < setting.runs(100); ++i) {
        const auto through = timeOf([&] { return followThroughGateway(client, served.runCommand(*session, command)); });
        if (!through)
            return std::unexpected(through.error());
        const auto direct = timeOf([&] { return followThroughSocket(served.nouns().commands, *session, command); });
        if (!direct)
            return std::unexpected(direct.error());
        whole.values.append(*through);
        whole.floors.append(*direct);
        overhead.values.append(*through - *direct);
        QElapsedTimer timer;
        timer.start();
        const auto shown = client.ask(served.showRuntime());
        overhead.floors.append(double(timer.nsecsElapsed()) / 1e6);
        if (!shown)
            return std::unexpected(shown.error());
    }
    setting.report(whole);
    setting.report(overhead);
    return {};
}

} // namespace

Result<void> measureGateway(const Setting &setting)
{
    Served served(setting.folder + QLatin1String("/gateway"));
    if (const auto opened = served.open(); !opened)
        return opened;
    if (setting.wants(Kind::gatewayRate)) {
        if (const auto measured = measureRate(setting, served); !measured)
            return measured;
    }
    if (setting.selection.wantsAny({&Kind::gatewayCommand, &Kind::gatewayOverhead})) {
        if (const auto measured = measureOverhead(setting, served); !measured)
            return measured;
    }
    return {};
}

} // namespace Vitrine::Bench
