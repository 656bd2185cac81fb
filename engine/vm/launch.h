// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/vm/confinement.h"
#include "engine/vm/processid.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <vector>

namespace Vitrine::Vm {

/// Descriptors for a program that is about to be started, with the numbers it will find them under.
class PassedDescriptors
{
public:
    static constexpr int control = 3; ///< the launcher's own
    [[nodiscard]] int add(Descriptor fd)
    {
        m_fds.push_back(std::move(fd));
        return control + int(m_fds.size());
    }
    [[nodiscard]] int last() const { return control + int(m_fds.size()); }
    [[nodiscard]] const std::vector<Descriptor> &list() const { return m_fds; }

private:
    std::vector<Descriptor> m_fds;
};

struct LaunchPlan
{
    QString program;
    QStringList arguments;
    PassedDescriptors fds;
    Confinement confinement;
    QString logFile; ///< the program's stdout and stderr; appended to
    /// Writes down who the process is, before it becomes the program. An error ends the launch.
    std::function<Result<void>(const ProcessId &)> record;
};

struct Launched
{
    ProcessId process;
    std::shared_ptr<Descriptor> pidfd; ///< shared only so that a Result can be copied
};

/// Starts a program through `vitrine-confine`, in a session of its own, so that it outlives us. Ends when the program
/// has taken the launcher's place. When it fails or is cancelled before, no process is left.
class Launch : public Operation<Launched>
{
    Q_DECLARE_TR_FUNCTIONS(Vitrine::Vm::Launch)

public:
    Launch(LaunchPlan plan, QObject *parent);
    ~Launch() override;

    void start() override;

protected:
    void abandon() override;

private:
    Result<void> spawn(Descriptor control);
    void listen();
    void stop();

    LaunchPlan m_plan;
    Launched m_launched;
    Descriptor m_control;
    std::unique_ptr<QSocketNotifier> m_readable;
    QByteArray m_words;
};

} // namespace Vitrine::Vm
