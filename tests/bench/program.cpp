// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/program.h"

#include "engine/store/boundprocess.h"
#include "tests/bench/waiting.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <csignal>

namespace Vitrine::Bench {

Result<ProgramRun> runProgram(const QString &program, const QStringList &arguments, const QMap<QString, QString> &added,
                              std::chrono::seconds limit)
{
    constexpr qsizetype shortOutput = 1 << 20;
    ProgramRun run;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = added.cbegin(); it != added.cend(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    Store::bindToThisProcess(process, SIGKILL);
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
    process.start(program, arguments);
    if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }, limit))
        return fail(ErrorCode::TimedOut, program + QLatin1Char(' ') + arguments.join(QLatin1Char(' ')));
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    take();
    if (process.error() == QProcess::FailedToStart)
        return fail(ErrorCode::NotFound, program + QLatin1String(": ") + process.errorString());
    run.err = process.readAllStandardError();
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.sha256 = hash.result();
    return run;
}

Result<ProgramRun> runVitrine(const QString &store, const QStringList &arguments)
{
    return runProgram(QCoreApplication::applicationDirPath() + QLatin1String("/vitrine"), arguments,
                      {{QStringLiteral("VITRINE_STORE"), store}});
}

std::unexpected<Error> failedRun(const QString &name, const Result<ProgramRun> &run)
{
    if (!run)
        return std::unexpected(run.error());
    return fail(ErrorCode::Failed,
                QStringLiteral("%1 ended with %2 after %3 bytes.").arg(name).arg(run->exitCode).arg(run->bytes),
                QString::fromUtf8(run->err));
}

QString findProgram(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"),
                                                                   QStringLiteral("/usr/local/sbin")})
                           : found;
}

} // namespace Vitrine::Bench
