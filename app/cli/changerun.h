// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/sessionrun.h"

namespace Vitrine::Cli {

/// A command that changes files of the workspace. The session's machine does that, so it is started when there is none.
class ChangeRun : public SessionRun
{
    Q_OBJECT

public:
    using SessionRun::SessionRun;
    void start() override;

protected:
    /// The machine answers.
    virtual void change(const SessionInfo &session) = 0;
    /// What was typed as the word with this number, as a path in the workspace. Nothing: it was none, which is said.
    [[nodiscard]] std::optional<QByteArray> typedPath(const SessionInfo &session, qsizetype word);
    /// Ends well when it does.
    void endWith(Pending<void> pending);
};

} // namespace Vitrine::Cli
