// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"

#include "tests/bench/kinds.h"

namespace Vitrine::Bench {

const QList<Benchmark> &benchmarks()
{
    static const QList<Benchmark> all{
        {measureStart, {&Kind::startCold, &Kind::startRestore, &Kind::resumeCold}},
        {measureTemplates, {&Kind::startTemplate, &Kind::resumeTemplate, &Kind::resumeSuspended, &Kind::startSpare}},
        {measureCommands, {&Kind::commandTrue, &Kind::commandSsh, &Kind::commandChannel, &Kind::commandParallel}},
        {measureBulkOutput, {&Kind::outputRate, &Kind::outputChannel}},
        {measureNetwork, {&Kind::networkDown, &Kind::networkUp, &Kind::networkDownCold, &Kind::networkUpCold}},
        {measureGateway,
         {&Kind::gatewayLatency, &Kind::gatewayLatencyP99, &Kind::gatewayRate, &Kind::gatewayCommand,
          &Kind::gatewayOverhead}},
        {measureListing, {&Kind::listMany}},
        {measureWatching, {&Kind::watchLatency}},
        {measureCheckpoints, {&Kind::checkpointPause, &Kind::checkpointFork}},
        {measureDisk, {&Kind::diskWrite, &Kind::diskRead}},
        {measureIdle, {&Kind::idlePss, &Kind::idleCpu}},
        {measureLostMachine, {&Kind::lostMachine, &Kind::lostResume}},
        {measureLostEngine, {&Kind::lostEngine}},
#ifdef VITRINE_BENCH_WINDOW
        {measureWindow, {&Kind::windowOpen, &Kind::windowList}},
        {measureManySessions, {&Kind::windowOpenMany, &Kind::windowListMany}},
        {measureSearch, {&Kind::sessionsSearch, &Kind::sessionsSearchWorst}},
        {measureManyFiles, {&Kind::filesMany, &Kind::filesGap}},
        {measureTranscript, {&Kind::transcriptGap}},
        {measureManyTests, {&Kind::testsMany, &Kind::testsGap}},
        {measureTerminal, {&Kind::terminalRate, &Kind::terminalYes, &Kind::uiGap}},
#endif
    };
    return all;
}

} // namespace Vitrine::Bench
