// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/descriptor.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace Vitrine::Vm {

/// Tells when a process has ended, child or not: a pidfd becomes readable then. Dropping it leaves the process alone.
class ProcessWatch : public QObject
{
    Q_OBJECT

public:
    /// `pidfd` must be valid.
    explicit ProcessWatch(Descriptor pidfd, QObject *parent = nullptr);
    ~ProcessWatch() override;

    [[nodiscard]] bool hasEnded() const;
    void kill() const; ///< SIGKILL
    /// SIGKILL, and a short wait, after which it is gone as a rule. One that is stuck in the kernel is collected
    /// whenever it ends.
    static void killAndForget(std::unique_ptr<ProcessWatch> watch);

Q_SIGNALS:
    /// Once. 128+n after signal n; -1 for a process that is not our child.
    void ended(int exitCode);

private:
    void look();

    Descriptor m_pidfd;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Vitrine::Vm
