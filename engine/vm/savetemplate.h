// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/vm/qmp.h"

#include <QCoreApplication>
#include <QTimer>

namespace Vitrine::Vm {

/// Machine::saveTemplate() as an operation: stop → state into the template's folder → QEMU says that it is whole.
class SaveTemplate : public Operation<void>
{
    Q_DECLARE_TR_FUNCTIONS(Vitrine::Vm::SaveTemplate)

public:
    /// `qmp` is that of the machine. When the machine goes first, this ends with Cancelled.
    SaveTemplate(Qmp &qmp, const QString &templateFolder);
    void start() override;

private:
    void giveUp(const Error &error);
    void endWith(const Result<void> &result);

    Qmp &m_qmp;
    QString m_folder;
    QTimer m_deadline;
    bool m_isEnding = false;
};

} // namespace Vitrine::Vm
