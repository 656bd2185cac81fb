// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/program.h"

#include "tests/bench/waiting.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

namespace Vitrine::Bench {

Result<ProgramRun> runProgram(const QString &store, const QStringList &arguments)
{
    constexpr qsizetype shortOutput = 1 << 20;
    ProgramRun run;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VITRINE_STORE"), store);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    const auto take = [&] {
        const QByteArray bytes = process.readAllStandardOutput();
        hash.addData(bytes);
        run.bytes += bytes.size();
        if (run.out.size() < shortOutput)
            run.out += bytes;
    };
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, take);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationDirPath() + QLatin1String("/vitrine"), arguments);
    if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }))
        return fail(ErrorCode::TimedOut, arguments.join(QLatin1Char(' ')));
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    take();
    if (process.error() == QProcess::FailedToStart)
        return fail(ErrorCode::NotFound, process.program() + QLatin1String(": ") + process.errorString());
    run.err = process.readAllStandardError();
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.sha256 = hash.result();
    return run;
}

} // namespace Vitrine::Bench
