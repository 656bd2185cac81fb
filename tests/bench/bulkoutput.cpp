// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baremachine.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/program.h"
#include "tests/bench/world.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

constexpr qsizetype megabytes = 100;
constexpr qsizetype size = megabytes * 1000 * 1000;
const char *const makeFile = "seq 20000000 | head -c 100000000 > /root/bulk";

/// What `makeFile` makes: numbers, so that a lost, doubled or moved piece changes the hash.
QByteArray expected()
{
    QByteArray bytes;
    bytes.reserve(size + 16);
    for (int i = 1; bytes.size() < size; ++i)
        bytes.append(QByteArray::number(i)).append('\n');
    bytes.truncate(size);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::unexpected<Error> programFailed(const Result<ProgramRun> &run)
{
    if (!run)
        return std::unexpected(run.error());
    return fail(ErrorCode::Failed,
                QStringLiteral("vitrine ended with %1 after %2 bytes.").arg(run->exitCode).arg(run->bytes),
                QString::fromUtf8(run->err));
}

} // namespace

Result<void> measureBulkOutput(const Setting &setting)
{
    const QString store = setting.folder + QLatin1String("/output");
    const QByteArray hash = expected();
    const QStringList session{QStringLiteral("-r"), QString::fromLatin1(World::runtime), QStringLiteral("-s"),
                              QStringLiteral("output-session-00000000000000000001")};
    const QStringList exec = QStringList{QStringLiteral("exec")} + session + QStringList{QStringLiteral("--")};
    auto made =
        runProgram(store, {QStringLiteral("runtime"), QStringLiteral("create"), QString::fromLatin1(World::runtime),
                           QStringLiteral("--image"), QString::fromLatin1(Image::ImageStore::defaultImage)});
    if (!made || made->exitCode != 0)
        return programFailed(made);
    if (made = runProgram(store, exec + QStringList{QString::fromLatin1(makeFile)}); !made || made->exitCode != 0)
        return programFailed(made);

    auto bare = BareMachine::make(setting.folder + QLatin1String("/bare-output"));
    if (!bare)
        return std::unexpected(bare.error());
    if (const auto booted = (*bare)->boot(); !booted)
        return booted;
    if (const auto file = (*bare)->run(makeFile); !file)
        return std::unexpected(file.error());

    Figure speed(Kind::outputRate);
    Figure channel(Kind::outputChannel);
    for (int i = 0; i < setting.runs(5); ++i) {
        const auto run = runProgram(store, exec + QStringList{QStringLiteral("cat /root/bulk")});
        if (!run || run->exitCode != 0 || run->bytes != size)
            return programFailed(run);
        if (run->sha256 != hash)
            return fail(ErrorCode::Corrupt, QStringLiteral("100 MB came back with another sha256."));
        speed.values.append(megabytes / run->seconds);

        QElapsedTimer timer;
        timer.start();
        const auto raw = (*bare)->run("cat /root/bulk");
        channel.values.append(megabytes / (double(timer.nsecsElapsed()) / 1e9));
        if (!raw || raw->out.size() != size)
            return raw ? fail(ErrorCode::Failed, QStringLiteral("The bare machine sent %1 bytes.").arg(raw->out.size()))
                       : std::unexpected(raw.error());
    }
    setting.report(speed);
    setting.report(channel);
    const auto stopped = runProgram(store, {QStringLiteral("engine"), QStringLiteral("stop")});
    if (!stopped || stopped->exitCode != 0)
        return programFailed(stopped);
    return {};
}

} // namespace Vitrine::Bench
