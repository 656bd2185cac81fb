// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/vm/qmp.h"

#include <QCoreApplication>
#include <QTimer>

namespace Vitrine::Vm {

/// Machine::saveTemplate() and Machine::saveMemory() as an operation: stop → state into the folder → QEMU says that it
/// is whole. When it fails the guest's processors stand still.
class SaveState : public Operation<void>
{
    Q_DECLARE_TR_FUNCTIONS(Vitrine::Vm::SaveState)

public:
    enum class What {
        Devices,    ///< a template's: the memory is in its file already
        Everything, ///< memory, as far as the guest has used it, and devices
    };

    /// `qmp` is that of the machine. When the machine goes first, this ends with Cancelled.
    SaveState(Qmp &qmp, const QString &folder, What what);
    void start() override;

private:
    void giveUp(const Error &error);
    void endWith(const Result<void> &result);

    Qmp &m_qmp;
    QString m_folder;
    What m_what;
    QTimer m_deadline;
    bool m_isEnding = false;
};

} // namespace Vitrine::Vm
