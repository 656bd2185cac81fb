// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sessionrun.h"

#include "app/cli/runtimewords.h"

namespace Vitrine::Cli {

QList<Option> sessionOptions()
{
    return {
        {QStringLiteral("runtime"), QStringLiteral("r"), QStringLiteral("RUNTIME"), Run::tr("the agent runtime's name"),
         true},
        {QStringLiteral("session"), QStringLiteral("s"), QStringLiteral("SESSION"), Run::tr("the session's id"), true},
    };
}

SessionKey SessionRun::key() const
{
    return {arguments().value(QStringLiteral("runtime")), arguments().value(QStringLiteral("session"))};
}

void SessionRun::findOrMakeSession(std::function<void(const SessionInfo &)> next)
{
    if (!isSessionId(key().session)) {
        return failed({ErrorCode::InvalidInput,
                       tr("“%1” cannot be the id of a session. Use letters, digits, “-” and “_”, beginning with a "
                          "letter or digit.")
                           .arg(key().session),
                       {}});
    }
    nouns().sessions.show(key()).then(this, [this, next](Result<SessionInfo> found) {
        if (found)
            return next(*found);
        if (found.error().code != ErrorCode::NotFound)
            return failed(found.error());
        ask(nouns().runtimes.list(), [this, next](const QList<RuntimeInfo> &runtimes) {
            if (const auto unknown = unknownRuntime(key().runtime, runtimes))
                return failed(*unknown);
            nouns()
                .sessions.create({key().runtime, key().session, {}})
                .then(this, [this, next](Result<SessionInfo> made) {
                    if (made)
                        return next(*made);
                    if (made.error().code != ErrorCode::AlreadyExists) // somebody else was faster
                        return failed(made.error());
                    ask(nouns().sessions.show(key()), next);
                });
        });
    });
}

void SessionRun::findReadableSession(std::function<void(const SessionInfo &)> next)
{
    ask(nouns().sessions.show(key()), [this, next](const SessionInfo &session) {
        // Joins what is under way already.
        if (session.state == SessionState::Starting)
            ask(nouns().sessions.start(key()), next);
        else if (session.state == SessionState::Stopping)
            ask(nouns().sessions.stop(key()), [this, next] { ask(nouns().sessions.show(key()), next); });
        else
            next(session);
    });
}

} // namespace Vitrine::Cli
