// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baremachine.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/waiting.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

namespace Vitrine::Bench {

namespace {

constexpr int usualMachines = 6;
/// What a start leaves to be done is done by then: the engine makes a template and looks at the workspace, and the
/// agent's interpreter settles, for some fifteen seconds when emulated.
constexpr std::chrono::seconds calm{30};
constexpr std::chrono::seconds watched{20};

/// Proportional set size, MB: what is shared with other processes counts in part.
Result<double> pssOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (file.open(QIODevice::ReadOnly)) {
        const auto lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Pss:"))
                return line.sliced(4).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("The memory of process %1 cannot be read.").arg(pid),
                file.errorString());
}

/// Seconds of processor that it has used.
Result<double> cpuOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("Process %1 is not there.").arg(pid), file.errorString());
    const QByteArray stat = file.readAll();
    const auto fields = stat.sliced(stat.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype user = 11; // fields 14 and 15 of proc(5), of which two are cut off
    constexpr qsizetype system = 12;
    return (fields.value(user).toDouble() + fields.value(system).toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

} // namespace

Result<void> measureIdle(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/idle"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    // As a person has them: all but the first from a template.
    if (const auto used = world.useTemplates(true, 0); !used)
        return used;
    QList<qint64> pids;
    std::unique_ptr<BareMachine> bare;
    for (int i = 0; i < 1 + setting.runs(usualMachines); ++i) {
        const SessionKey key =
            World::key(QStringLiteral("idle-session-0000000000000000000%1").arg(i, 3, 10, QLatin1Char('0')));
        if (const auto made = world.create(key.session); !made)
            return std::unexpected(made.error());
        const auto first = world.run(key, QStringLiteral("true"));
        if (!first || first->exitCode != 0)
            return first ? fail(ErrorCode::Failed, QStringLiteral("true failed"), first->problem.text())
                         : std::unexpected(first.error());
        if (bare) {
            pids.append(world.machinePid(key));
            continue;
        }
        auto made = BareMachine::make(setting.folder + QLatin1String("/bare-idle"), world.machineShape(key));
        if (!made)
            return std::unexpected(made.error());
        bare = std::move(*made);
        if (const auto booted = bare->boot(); !booted)
            return booted;
        if (const auto run = bare->run("true"); !run)
            return std::unexpected(run.error());
        if (const auto comes = world.templateComes(); !comes)
            return comes;
    }
    waitUntil([] { return false; }, calm);

    pids.append(bare->pid());
    QList<double> before;
    for (const qint64 pid : std::as_const(pids)) {
        const auto cpu = cpuOf(pid);
        if (!cpu)
            return std::unexpected(cpu.error());
        before.append(*cpu);
    }
    QElapsedTimer timer;
    timer.start();
    waitUntil([] { return false; }, watched);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    Figure pss(Kind::idlePss);
    Figure cpu(Kind::idleCpu);
    for (qsizetype i = 0; i < pids.size(); ++i) {
        const auto used = cpuOf(pids[i]);
        const auto memory = pssOf(pids[i]);
        if (!used || !memory)
            return std::unexpected(used ? memory.error() : used.error());
        const bool isFloor = i == pids.size() - 1;
        (isFloor ? cpu.floors : cpu.values).append(100 * (*used - before[i]) / seconds);
        (isFloor ? pss.floors : pss.values).append(*memory);
    }
    setting.report(pss);
    setting.report(cpu);
    return {};
}

} // namespace Vitrine::Bench
