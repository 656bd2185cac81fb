// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/session/templates/spare.h"
#include "engine/store/storepaths.h"

#include <QTimer>

namespace Vitrine::Session {

/// From a template to a machine that waits: restored, greeted, given a clock and entropy, warmed up, paused. Failed or
/// cancelled, it leaves nothing.
class MakeSpare : public Operation<std::shared_ptr<Spare>>
{
public:
    /// `spec`: of the machines of this template, without directory and disks of a session.
    MakeSpare(const Vm::Template &from, Vm::MachineSpec spec, qint64 workspaceBytes, const Store::StorePaths &paths,
              QObject *parent);
    ~MakeSpare() override;
    void start() override;
    [[nodiscard]] const Vm::TemplateKey &key() const { return m_template.key(); }

protected:
    void abandon() override;

private:
    Pending<void> restore();
    Pending<void> greet();
    void failWith(const Error &error);

    Vm::Template m_template;
    Vm::MachineSpec m_spec;
    std::shared_ptr<Spare> m_spare;
    QTimer m_deadline;
};

} // namespace Vitrine::Session
