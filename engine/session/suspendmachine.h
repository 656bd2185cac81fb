// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/session/machinelink.h"
#include "engine/session/suspendedmachine.h"

#include <QCoreApplication>
#include <QTimer>

namespace Vitrine::Session {

/// Writes an idle machine to the disk and ends it. The workspace is synced first and stays where it is. When it fails,
/// the machine runs on and has a new connection, and nothing is left on the disk.
class SuspendMachine : public Operation<void>
{
    Q_DECLARE_TR_FUNCTIONS(SuspendMachine)

public:
    /// `key`: what whoever loads it must be like.
    SuspendMachine(std::shared_ptr<MachineLink> link, const Vm::TemplateKey &key, const SuspendedMachine &place,
                   QObject *parent = nullptr);
    ~SuspendMachine() override;
    void start() override;

private:
    Pending<void> comeToRest();
    Pending<void> save();
    Pending<void> seal();
    void endMachine();
    void giveUp(const Error &error);

    std::shared_ptr<MachineLink> m_link;
    Vm::TemplateKey m_key;
    SuspendedMachine m_place;
    QTimer m_rest;
};

} // namespace Vitrine::Session
