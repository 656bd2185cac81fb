// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barestart.h"

#include <QElapsedTimer>

namespace Vitrine::Bench {

Result<double> firstCommand(World &world, const SessionKey &key)
{
    QElapsedTimer timer;
    timer.start();
    const auto record = world.run(key, QStringLiteral("exit 7"));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (!record)
        return std::unexpected(record.error());
    if (record->exitCode != 7)
        return fail(ErrorCode::Failed, QStringLiteral("The command's exit code was %1, not 7.").arg(record->exitCode));
    return seconds;
}

Result<double> bareStart(const QString &folder, const MachineShape &shape, const MachineMemory &memory)
{
    auto bare = BareMachine::make(folder, shape, memory);
    if (!bare)
        return std::unexpected(bare.error());
    if (const auto booted = (*bare)->boot(); !booted)
        return std::unexpected(booted.error());
    const auto run = (*bare)->run(QList<QByteArray>{"/bin/true"});
    if (!run || run->end.exitCode != 0)
        return run ? fail(ErrorCode::Failed, QStringLiteral("/bin/true failed.")) : std::unexpected(run.error());
    return (*bare)->secondsSinceStart();
}

Result<double> BareTemplate::start()
{
    if (!m_original) {
        auto made = BareMachine::make(m_folder, m_shape, {MachineMemory::Use::Saved, m_folder});
        if (!made)
            return std::unexpected(made.error());
        m_original = std::move(*made);
        if (const auto saved = m_original->saveTemplate(); !saved)
            return std::unexpected(saved.error());
    }
    return bareStart(m_folder + QStringLiteral("-start-%1").arg(++m_starts), m_shape,
                     {MachineMemory::Use::Mapped, m_folder});
}

} // namespace Vitrine::Bench
