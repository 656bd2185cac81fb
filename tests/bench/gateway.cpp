// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/gatewaystreams.h"
#include "tests/bench/guestclock.h"
#include "tests/bench/kinds.h"
#include "tests/bench/served.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace Vitrine::Bench {

namespace {

constexpr int sessionCount = 5;
constexpr int commandsEach = 10;
constexpr int linesEach = 12;

/// Lines half a second apart, without starting a program for any of them; the commands begin scattered over half a
/// second. Reading from a pipe into which nobody writes is how bash sleeps by itself.
QString stampedLines(int number)
{
    return QStringLiteral("exec {idle}<> <(:); read -t 0.%1 -u $idle; for ((i = 0; i < %2; ++i)); do "
                          "echo \"$i $EPOCHREALTIME\"; read -t 0.5 -u $idle; done; exit 7")
        .arg(number * 500 / (sessionCount * commandsEach), 3, 10, QLatin1Char('0'))
        .arg(linesEach);
}

enum class Way { Gateway, Socket };

/// How long each line of all commands took to come, in milliseconds, by the way of the guest's own clock.
Result<QList<double>> latencies(Served &served, const QList<SessionKey> &sessions, Way way)
{
    QList<GuestClock> clocks(sessions.size());
    for (qsizetype i = 0; i < sessions.size(); ++i) {
        const auto look = lookAtClock(served.nouns().shells, sessions[i]);
        if (!look)
            return std::unexpected(look.error());
        clocks[i].before = *look;
    }
    std::vector<std::unique_ptr<GatewayClient>> clients;
    std::vector<std::unique_ptr<Stream>> streams;
    for (int number = 0; number < sessionCount * commandsEach; ++number) {
        const SessionKey &session = sessions[number % sessionCount];
        if (way == Way::Socket) {
            streams.push_back(followThroughSocket(served.nouns().commands, session, stampedLines(number)));
            continue;
        }
        clients.push_back(std::make_unique<GatewayClient>(served.port()));
        if (const auto connected = clients.back()->connect(); !connected)
            return std::unexpected(connected.error());
        streams.push_back(followThroughGateway(*clients.back(), served.runCommand(session, stampedLines(number))));
    }
    if (!waitUntil([&] { return std::ranges::all_of(streams, [](const auto &each) { return each->hasEnded(); }); }))
        return fail(ErrorCode::TimedOut, QStringLiteral("Commands at the same time never ended."));
    for (qsizetype i = 0; i < sessions.size(); ++i) {
        const auto look = lookAtClock(served.nouns().shells, sessions[i]);
        if (!look)
            return std::unexpected(look.error());
        clocks[i].after = *look;
    }
    QList<double> all;
    for (std::size_t number = 0; number < streams.size(); ++number) {
        const auto lines = streams[number]->linesOf(7, linesEach);
        if (!lines)
            return std::unexpected(lines.error());
        for (const StampedLine &line : *lines)
            all.append(double(line.came - clocks[qsizetype(number) % sessionCount].onHost(line.written)) / 1000);
    }
    const auto worst = std::ranges::max_element(clocks, {}, &GuestClock::within);
    std::fprintf(stderr, "gateway.latency: the guests' clocks are known to %.2f ms; they drifted by %.2f ms\n",
                 double(worst->within()) / 1000, double(worst->after.ahead - worst->before.ahead) / 1000);
    return all;
}

double percentile99(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() * 99 / 100];
}

Result<void> measureLatency(const Setting &setting, Served &served)
{
    QList<SessionKey> sessions;
    for (int i = 0; i < sessionCount; ++i) {
        const auto key = served.startSession(QStringLiteral("gateway-session-0000000000000000000%1").arg(i));
        if (!key)
            return std::unexpected(key.error());
        sessions.append(*key);
    }
    Figure median(Kind::gatewayLatency);
    Figure tail(Kind::gatewayLatencyP99);
    for (int i = 0; i < setting.runs(3); ++i) {
        const auto floor = latencies(served, sessions, Way::Socket);
        if (!floor)
            return std::unexpected(floor.error());
        median.floors += *floor;
        tail.floors.append(percentile99(*floor));
        const auto values = latencies(served, sessions, Way::Gateway);
        if (!values)
            return std::unexpected(values.error());
        median.values += *values;
        tail.values.append(percentile99(*values));
    }
    setting.report(median);
    setting.report(tail);
    return {};
}

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
    const auto lines = stream->linesOf(0, 0);
    return lines ? Result<double>(milliseconds) : std::unexpected(lines.error());
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
    if (setting.selection.wantsAny({&Kind::gatewayLatency, &Kind::gatewayLatencyP99}))
        return measureLatency(setting, served);
    return {};
}

} // namespace Vitrine::Bench
