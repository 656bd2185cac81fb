// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/model/operation.h"
#include "engine/store/storepaths.h"
#include "engine/vm/template.h"

#include <QTimer>

namespace Vitrine::Session {

/// Boots a machine that belongs to nobody, warms it up and saves it: scratch disk → boot → programs read into memory →
/// everything flushed, channel shut → saved → sealed → under its name. It all happens in the background of everything
/// else. Failed or cancelled, it leaves nothing.
class MakeTemplate : public Operation<Vm::Template>
{
public:
    /// `spec`: of the machines of this template, without directory and disks of a session.
    MakeTemplate(const Vm::TemplateKey &key, Vm::MachineSpec spec, qint64 workspaceBytes, qint64 scratchBytes,
                 const Store::StorePaths &paths, QObject *parent);
    ~MakeTemplate() override;
    void start() override;
    [[nodiscard]] const Vm::TemplateKey &key() const { return m_key; }
    /// Stands still while something more important starts.
    void setHeld(bool held);

protected:
    void abandon() override;

private:
    Pending<void> boot();
    Pending<void> warmUp();
    Pending<void> save();
    Pending<void> seal();
    void failWith(const Error &error);

    Vm::TemplateKey m_key;
    Vm::MachineSpec m_spec;
    qint64 m_scratchBytes;
    QString m_target;
    std::shared_ptr<Vm::Machine> m_machine;
    std::unique_ptr<Guest::Channel> m_channel;
    QTimer m_deadline;
    QTimer m_rest;
    bool m_held = false;
};

} // namespace Vitrine::Session
