// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/progressline.h"
#include "app/cli/sessionrun.h"

namespace Vitrine::Cli {

/// Writes or reads an archive of a session: one line on a terminal says how far it is, and Ctrl+C leaves nothing.
class ArchiveRun : public SessionRun
{
    Q_OBJECT

public:
    using SessionRun::SessionRun;
    void start() override;
    void interrupt(int number) override;

protected:
    [[nodiscard]] QString file() const; ///< absolute: the engine has another working directory
    [[nodiscard]] virtual Pending<ArchiveReport> begin() = 0;
    [[nodiscard]] virtual QString words(const ArchiveReport &report) const = 0;
    void failed(const Error &error) override;

private:
    void show(const ArchiveProgress &progress);

    ProgressLine m_line;
    int m_interrupted = 0;
};

/// "2 checkpoints, 14 commands, 3 prompts"
[[nodiscard]] QString archiveContents(const ArchiveReport &report);

} // namespace Vitrine::Cli
