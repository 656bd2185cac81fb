// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/program.h"
#include "tests/bench/world.h"

#include <QFile>
#include <QRegularExpression>

namespace Vitrine::Bench {

namespace {

constexpr double megabytes = 200;
// Numbers of dd's own, so that starting it is not in them. oflag=direct would be another disk than the one programs
// see.
const char *const writeFile = "LC_ALL=C dd if=/dev/zero of=%1 bs=1000000 count=200 conv=fsync 2>&1";
const char *const readFile = "LC_ALL=C dd if=%1 of=/dev/null bs=1000000 2>&1";

/// MB/s, from "200000000 bytes (200 MB, 191 MiB) copied, 0.5 s, 400 MB/s".
Result<double> rateOf(const QByteArray &words)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^200000000 bytes .*copied, ([0-9.e-]+) s)"),
                                            QRegularExpression::MultilineOption);
    const auto match = pattern.match(QString::fromLatin1(words));
    const double seconds = match.captured(1).toDouble();
    if (seconds <= 0)
        return fail(ErrorCode::Corrupt, QStringLiteral("dd did not copy 200 MB."), QString::fromUtf8(words));
    return megabytes / seconds;
}

Result<double> inSession(World &world, const SessionKey &key, const QString &command)
{
    const auto record = world.run(key, command);
    if (!record)
        return std::unexpected(record.error());
    const auto output = world.output(*record);
    return output ? rateOf(*output) : std::unexpected(output.error());
}

Result<double> here(const QString &command)
{
    const auto run = runProgram(QStringLiteral("sh"), {QStringLiteral("-c"), command});
    return run ? rateOf(run->out) : std::unexpected(run.error());
}

} // namespace

Result<void> measureDisk(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/disk"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    const SessionKey key = World::key(QStringLiteral("disk-session-0000000000000000000001"));
    if (const auto made = world.create(key.session); !made)
        return std::unexpected(made.error());
    const QString inside = QStringLiteral("/mnt/workspace/file");
    const QString outside = setting.folder + QLatin1String("/disk-floor"); // on the disk that the store is on
    Figure write(Kind::diskWrite);
    Figure read(Kind::diskRead);
    for (int i = 0; i < setting.runs(5); ++i) {
        // A file that is there already costs no new blocks: each run writes a new one, in both places.
        (void)QFile::remove(outside);
        const auto wrote = inSession(
            world, key, QStringLiteral("rm -f %1; sync; ").arg(inside) + QString::fromLatin1(writeFile).arg(inside));
        const auto wroteHere = here(QString::fromLatin1(writeFile).arg(outside));
        const auto took = inSession(world, key,
                                    QStringLiteral("echo 3 > /proc/sys/vm/drop_caches; ") +
                                        QString::fromLatin1(readFile).arg(inside));
        const auto tookHere = here(QString::fromLatin1(readFile).arg(outside));
        for (const auto *rate : {&wrote, &wroteHere, &took, &tookHere}) {
            if (!*rate)
                return std::unexpected(rate->error());
        }
        write.values.append(*wrote);
        write.floors.append(*wroteHere);
        read.values.append(*took);
        read.floors.append(*tookHere);
    }
    setting.report(write);
    setting.report(read);
    return {};
}

} // namespace Vitrine::Bench
