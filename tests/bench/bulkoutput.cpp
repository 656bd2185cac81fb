// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/imagestore.h"
#include "tests/bench/baremachine.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/program.h"
#include "tests/bench/sshguest.h"
#include "tests/bench/world.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

constexpr qsizetype size = 100'000'000;
constexpr qsizetype sshSize = 25'000'000; ///< ssh takes its time, and a rate is a rate
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

double inMegabytes(qsizetype bytes)
{
    return double(bytes) / 1e6;
}

} // namespace

Result<void> measureBulkOutput(const Setting &setting)
{
    const QString store = setting.folder + QLatin1String("/output");
    const QByteArray hash = expected();
    const SessionKey key = World::key(QStringLiteral("output-session-00000000000000000001"));
    const QStringList exec{QStringLiteral("exec"), QStringLiteral("-r"), key.runtime,
                           QStringLiteral("-s"),   key.session,          QStringLiteral("--")};
    const QList<QStringList> preparations{
        {QStringLiteral("runtime"), QStringLiteral("create"), key.runtime, QStringLiteral("--image"),
         QString::fromLatin1(Image::ImageStore::defaultImage)},
        {QStringLiteral("doctor")}, // a fresh store finds out whether KVM works; not while we measure
        exec + QStringList{QString::fromLatin1(makeFile)}};
    for (const QStringList &words : preparations) {
        const auto made = runVitrine(store, words);
        if (!made || (made->exitCode != 0 && words.first() != QLatin1String("doctor")))
            return failedRun(QStringLiteral("vitrine"), made);
    }

    auto bare = BareMachine::make(setting.folder + QLatin1String("/bare-output"), World(store).machineShape(key));
    if (!bare)
        return std::unexpected(bare.error());
    if (const auto booted = (*bare)->boot(); !booted)
        return booted;
    if (const auto file = (*bare)->run(makeFile); !file)
        return std::unexpected(file.error());
    const auto ssh = SshGuest::makeIfPossible(**bare);
    if (!ssh)
        return std::unexpected(ssh.error());

    Figure speed(Kind::outputRate);
    Figure channel(Kind::outputChannel);
    for (int i = 0; i < setting.runs(5); ++i) {
        const auto run = runVitrine(store, exec + QStringList{QStringLiteral("cat /root/bulk")});
        if (!run || run->exitCode != 0 || run->bytes != size)
            return failedRun(QStringLiteral("vitrine exec"), run);
        if (run->sha256 != hash)
            return fail(ErrorCode::Corrupt, QStringLiteral("100 MB came back with another sha256."));
        speed.values.append(inMegabytes(size) / run->seconds);

        QElapsedTimer timer;
        timer.start();
        const auto raw = (*bare)->run("cat /root/bulk");
        channel.values.append(inMegabytes(size) / (double(timer.nsecsElapsed()) / 1e9));
        if (!raw || raw->out.size() != size)
            return raw ? fail(ErrorCode::Failed, QStringLiteral("The bare machine sent %1 bytes.").arg(raw->out.size()))
                       : std::unexpected(raw.error());
        if (!*ssh)
            continue;
        const auto slow = (*ssh)->run(SshGuest::Connection::Open, QStringLiteral("head -c %1 /root/bulk").arg(sshSize));
        if (!slow || slow->bytes != sshSize)
            return failedRun(QStringLiteral("ssh"), slow);
        speed.floors.append(inMegabytes(sshSize) / slow->seconds);
    }
    setting.report(speed);
    setting.report(channel);
    const auto stopped = runVitrine(store, {QStringLiteral("engine"), QStringLiteral("stop")});
    if (!stopped || stopped->exitCode != 0)
        return failedRun(QStringLiteral("vitrine engine stop"), stopped);
    return {};
}

} // namespace Vitrine::Bench
