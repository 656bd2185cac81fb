// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/followedcommand.h"
#include "app/cli/sessionrun.h"

namespace Vitrine::Cli {

/// The exit code with which `vitrine exec` speaks for a command that has ended.
[[nodiscard]] int exitCodeOf(const CommandRecord &record);

/// `vitrine exec`: runs one command in a session and is, towards the one who called it, as that command.
///
/// Ctrl+C once cancels the command and waits for its end; twice leaves at once.
class ExecRun : public SessionRun
{
    Q_OBJECT

public:
    using SessionRun::SessionRun;
    void start() override;
    void interrupt(int number) override;

protected:
    [[nodiscard]] bool mayAskAgain() const override { return !m_command; }
    void failed(const Error &error) override;

private:
    void run(const CommandSpec &spec);
    void finish(const CommandRecord &record);

    std::unique_ptr<FollowedCommand> m_command;
    int m_interrupted = 0; ///< the first signal's number
    int m_writeError = 0;
};

} // namespace Vitrine::Cli
