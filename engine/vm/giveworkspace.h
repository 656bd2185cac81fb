// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/vm/machine.h"
#include "engine/vm/qmp.h"

#include <QCoreApplication>
#include <QTimer>

namespace Vitrine::Vm {

/// Puts a session's disk under the running device that held a placeholder, and lets the machine run. The device keeps
/// its name; its node is another one afterwards, the same as if the machine had been started with it.
class GiveWorkspace : public Operation<void>
{
    Q_DECLARE_TR_FUNCTIONS(Vitrine::Vm::GiveWorkspace)

public:
    /// `qmp` is that of the machine. When the machine goes first, this ends with Cancelled. Of `session` the
    /// workspace's files count.
    GiveWorkspace(Qmp &qmp, MachineSpec session);
    void start() override;

private:
    void giveUp(const Error &error);
    void endWith(const Result<void> &result);

    Qmp &m_qmp;
    MachineSpec m_session;
    QTimer m_deadline;
    bool m_isEnding = false;
};

} // namespace Vitrine::Vm
