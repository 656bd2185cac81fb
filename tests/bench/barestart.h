// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/baremachine.h"
#include "tests/bench/world.h"

namespace Vitrine::Bench {

/// Seconds until a command of the session, which has no machine, has ended as it should.
[[nodiscard]] Result<double> firstCommand(World &world, const SessionKey &key);

/// Seconds from QEMU's start to the end of one /bin/true. The disks are there before.
[[nodiscard]] Result<double> bareStart(const QString &folder, const MachineShape &shape,
                                       const MachineMemory &memory = {});

/// The floor under starts from a template: a machine saved by hand, and others restored from it. Saved by the first
/// start, which is not in its time.
class BareTemplate
{
public:
    BareTemplate(const QString &folder, const MachineShape &shape) : m_folder(folder), m_shape(shape) {}
    [[nodiscard]] Result<double> start();

private:
    QString m_folder;
    MachineShape m_shape;
    std::unique_ptr<BareMachine> m_original;
    int m_starts = 0;
};

} // namespace Vitrine::Bench
