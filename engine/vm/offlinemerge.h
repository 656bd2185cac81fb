// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/vm/diskchain.h"
#include "engine/vm/launch.h"
#include "engine/vm/processwatch.h"

#include <QCoreApplication>
#include <QTimer>

namespace Vitrine::Vm {

/// Merges two layers that no machine has: a QEMU without a machine, confined like any other, does what it would do in a
/// running one. Dropping or cancelling it ends the process and waits for that (a few milliseconds): afterwards nobody
/// has the files open. They show the same as before, whatever was done by then.
class OfflineMerge : public Operation<void>
{
    Q_DECLARE_TR_FUNCTIONS(Vitrine::Vm::OfflineMerge)

public:
    /// `chain`: the files from the upper of the two down, all of them. `directory`: for its sockets; it is made, and
    /// removed at the end.
    OfflineMerge(QStringList chain, const QString &directory, QObject *parent);
    ~OfflineMerge() override;
    void start() override;

protected:
    void abandon() override;

private:
    [[nodiscard]] Result<LaunchPlan> plan();
    void watch(const Launched &launched);
    void merge();
    void giveUp(const Error &error);
    void clear();

    QStringList m_chain;
    QString m_directory;
    QTimer m_deadline;
    std::unique_ptr<Launch> m_launch;
    std::unique_ptr<ProcessWatch> m_watch;
    std::shared_ptr<Descriptor> m_pidfd;
    std::unique_ptr<Qmp> m_qmp;
    std::unique_ptr<DiskChain> m_disk;
    bool m_merged = false;
};

} // namespace Vitrine::Vm
