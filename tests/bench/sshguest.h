// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/baremachine.h"
#include "tests/bench/program.h"
#include "tests/bench/tcprelay.h"

namespace Vitrine::Bench {

/// This computer's sshd inside a bare machine, and this computer's ssh that reaches it: how a machine would be used
/// without a channel of our own. The image has no sshd, so the programs and the libraries that the image lacks are put
/// into its root, which is thrown away with the machine.
class SshGuest
{
public:
    /// Says so and gives nothing when this computer has no ssh or no sshd. The machine is booted and outlives this
    /// object.
    [[nodiscard]] static Result<std::unique_ptr<SshGuest>> makeIfPossible(BareMachine &machine);
    ~SshGuest();
    Q_DISABLE_COPY_MOVE(SshGuest)

    enum class Connection {
        Open, ///< joins one that stays open (ControlMaster): ssh at its best
        Fresh ///< keys, host check and login each time
    };
    [[nodiscard]] Result<ProgramRun> run(Connection connection, const QString &command) const;
    /// `ls -ln` of sftp, over the open connection.
    [[nodiscard]] Result<ProgramRun> list(const QString &folder) const;

private:
    explicit SshGuest(BareMachine &machine);
    [[nodiscard]] static Result<std::unique_ptr<SshGuest>> make(BareMachine &machine);
    [[nodiscard]] Result<void> makeKeys();
    [[nodiscard]] Result<void> putPrograms();
    [[nodiscard]] Result<void> serve();
    [[nodiscard]] Result<void> openMaster();
    [[nodiscard]] QStringList options(Connection connection) const;
    [[nodiscard]] QString control() const { return m_folder + QLatin1String("/master"); }

    BareMachine &m_machine;
    QString m_folder; ///< in the machine's; keys and the master's socket
    QProcess m_master;
    std::unique_ptr<TcpRelay> m_relay;
};

} // namespace Vitrine::Bench
