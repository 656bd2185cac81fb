// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changerun.h"

#include "app/cli/words.h"

namespace Vitrine::Cli {

void ChangeRun::start()
{
    connectEngine(
        {}, [this] { ask(nouns().sessions.start(key()), [this](const SessionInfo &session) { change(session); }); });
}

std::optional<QByteArray> ChangeRun::typedPath(const SessionInfo &session, qsizetype word)
{
    const auto path = workspacePath(arguments().words().value(word), session.mountPath);
    if (path)
        return *path;
    complain(path.error());
    end(Exit::usage);
    return std::nullopt;
}

void ChangeRun::endWith(Pending<void> pending)
{
    ask(std::move(pending), [this] { end(Exit::good); });
}

} // namespace Vitrine::Cli
