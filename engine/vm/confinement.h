// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Vitrine::Vm {

/// What this computer's kernel can do to shut a machine in. For the Doctor page; never waits.
struct ConfinementSupport
{
    int landlockAbi = 0;     ///< 0: no Landlock; then only user id, descriptors and system call filters hold
    bool runsAsRoot = false; ///< then each machine gets a user id of its own
    bool systemCallFilter = false;
    [[nodiscard]] bool files() const { return landlockAbi >= 1; }
    [[nodiscard]] bool tcp() const { return landlockAbi >= 4 || systemCallFilter; }
    [[nodiscard]] bool signalsAndAbstractSockets() const { return landlockAbi >= 6; }
};
[[nodiscard]] ConfinementSupport confinementSupport();

/// What a confined program may open by name.
struct Confinement
{
    QStringList read;        ///< files, and folders with all below them
    QStringList execute;     ///< files
    QStringList write;       ///< QEMU gets /dev/null alone: its disks are open descriptors
    qint64 user = -1;        ///< uid to become when run as root
    bool background = false; ///< everything else on the computer goes first; ends with the engine
};

/// For `program` in a machine whose folder is `directory`: the program itself, the system's libraries, QEMU's data.
[[nodiscard]] Confinement confinementFor(const QString &program, const QString &directory);

/// For a program of ours that works on nothing but the descriptors it is given and is linked statically: only itself.
[[nodiscard]] Confinement strictConfinementFor(const QString &program, const QString &directory);

/// Path of one of our own programs that are not for people; empty when this installation lacks it.
[[nodiscard]] QString helperProgram(const QString &name);
/// Path of `vitrine-confine`.
[[nodiscard]] QString confineProgram();
/// The words before `-- PROGRAM ARGUMENT…` on its command line, without descriptors.
[[nodiscard]] QStringList confineArguments(const Confinement &confinement);

} // namespace Vitrine::Vm
