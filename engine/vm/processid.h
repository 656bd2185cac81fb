// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/descriptor.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Vitrine::Vm {

/// Names one process for good: pids are used again, so its start time (clock ticks since boot) and the boot belong to
/// it.
struct ProcessId
{
    qint64 pid = 0;
    quint64 startTime = 0; ///< field 22 of /proc/PID/stat
    QString bootId;        ///< of this computer

    friend bool operator==(const ProcessId &, const ProcessId &) = default;

    /// Of a process that runs now; nothing when there is none (a zombie counts as none).
    [[nodiscard]] static std::optional<ProcessId> of(qint64 pid);
    /// Whether this very process still runs.
    [[nodiscard]] bool isAlive() const;
    /// A pidfd of this very process; invalid when it is gone.
    [[nodiscard]] Descriptor open() const;

    [[nodiscard]] QJsonObject toJson() const;
    static ProcessId fromJson(const QJsonObject &json);
};

/// Field 22 of a line of /proc/PID/stat, nothing for a zombie or a line that is none. The command's name in field 2 may
/// hold blanks and brackets: whoever runs a program chooses it.
[[nodiscard]] std::optional<quint64> startTimeFromStat(const QByteArray &line);

/// Of this computer; changes at each boot.
[[nodiscard]] QString hostBootId();

/// pidfd_open(2); glibc's own declaration cannot be linked from C++ before 2.42.
[[nodiscard]] Descriptor openPidfd(qint64 pid);
/// SIGKILL.
void killByPidfd(const Descriptor &pidfd);

/// Collects the exit of a child of ours, so that no zombie stays; -1 when it is somebody else's child, or runs still.
int reap(const Descriptor &pidfd);

/// SIGKILL, then waits for the end (some 20 ms) but no longer than `milliseconds`: a process that is stuck in the
/// kernel must not hold us. Collects it when it is our child.
void killAndReap(const Descriptor &pidfd, int milliseconds);

} // namespace Vitrine::Vm
