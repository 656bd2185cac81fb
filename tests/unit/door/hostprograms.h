// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/programs.h"

#include <QProcess>

#include <chrono>

namespace Vitrine {

/// Programs that run on this computer instead of in a machine, so that clients have something real to talk to where no
/// machine can be started. Terminals are not made: a program that asks for one gets pipes.
class HostPrograms : public Api::Programs
{
    Q_OBJECT

public:
    /// `folder`: where programs start, as a session's do in its workspace.
    explicit HostPrograms(QString folder) : m_folder(std::move(folder)) {}
    Pending<std::shared_ptr<Api::Program>> run(const Api::ProgramSpec &spec) override;
    /// To that port of this computer.
    Pending<Api::AgentStream> connectTo(const SessionKey &key, quint16 port) override;
    /// On that port of this computer.
    Pending<Api::HeldPort> listenOn(const SessionKey &key, quint16 port) override;

    std::chrono::milliseconds listenDelay{0}; ///< before listenOn() answers, as a machine takes its time to start

private:
    QString m_folder;
};

} // namespace Vitrine
