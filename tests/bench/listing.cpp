// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/sshguest.h"
#include "tests/bench/waiting.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

namespace {

constexpr int files = 10000;
const char *const makeFiles =
    "mkdir /mnt/workspace/many && cd /mnt/workspace/many && seq -f file-%05g 10000 | xargs touch";

} // namespace

Result<void> measureListing(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/list"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    const SessionKey key = World::key(QStringLiteral("list-session-0000000000000000000001"));
    if (const auto made = world.create(key.session); !made)
        return std::unexpected(made.error());
    if (const auto made = world.run(key, QString::fromLatin1(makeFiles)); !made || made->exitCode != 0)
        return made ? fail(ErrorCode::Failed, QStringLiteral("The files could not be made."))
                    : std::unexpected(made.error());
    auto bare = BareMachine::make(setting.folder + QLatin1String("/bare-list"), world.machineShape(key));
    if (!bare)
        return std::unexpected(bare.error());
    if (const auto booted = (*bare)->boot(); !booted)
        return booted;
    if (const auto made = (*bare)->run(makeFiles); !made)
        return std::unexpected(made.error());
    const auto ssh = SshGuest::makeIfPossible(**bare);
    if (!ssh)
        return std::unexpected(ssh.error());

    Figure figure(Kind::listMany);
    for (int i = 0; i < setting.runs(5); ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto page = await(world.nouns().files.list(key, "many"));
        figure.values.append(double(timer.nsecsElapsed()) / 1e6);
        if (!page)
            return std::unexpected(page.error());
        if (page->entries.size() != files)
            return fail(ErrorCode::Corrupt,
                        QStringLiteral("The folder lists %1 of %2 files.").arg(page->entries.size()).arg(files));
        if (!*ssh)
            continue;
        const auto listed = (*ssh)->list(QStringLiteral("/mnt/workspace/many"));
        if (!listed)
            return std::unexpected(listed.error());
        if (listed->out.count("file-") != files)
            return fail(ErrorCode::Corrupt,
                        QStringLiteral("sftp lists %1 of %2 files.").arg(listed->out.count("file-")).arg(files));
        figure.floors.append(listed->seconds * 1000);
    }
    setting.report(figure);
    return {};
}

} // namespace Vitrine::Bench
