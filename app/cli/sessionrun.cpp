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

QList<Option> runtimeOrSessionOptions()
{
    QList<Option> options = sessionOptions();
    options.last().help =
        Run::tr("the session's id; without it, all of the runtime's that have no policy of their own");
    options.last().required = false;
    return options;
}

QList<Option> filesOptions()
{
    return sessionOptions() + QList<Option>{{QStringLiteral("checkpoint"),
                                             {},
                                             QStringLiteral("ID"),
                                             Run::tr("of this checkpoint, instead of the present state")}};
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
        if (!checkpoint().isEmpty()) // whatever the machine does
            next(session);
        else if (session.state == SessionState::Starting)
            ask(nouns().sessions.start(key()), next);
        else if (session.state == SessionState::Stopping)
            ask(nouns().sessions.stop(key()), [this, next] { ask(nouns().sessions.show(key()), next); });
        else
            next(session);
    });
}

Pending<FolderPage> SessionRun::listFiles(const QByteArray &path, int limit)
{
    return checkpoint().isEmpty() ? nouns().files.list(key(), path, limit)
                                  : nouns().checkpoints.listFiles(key(), checkpoint(), path, limit);
}

Pending<FileEntry> SessionRun::statFile(const QByteArray &path)
{
    return checkpoint().isEmpty() ? nouns().files.stat(key(), path)
                                  : nouns().checkpoints.statFile(key(), checkpoint(), path);
}

Pending<FileChunk> SessionRun::readFile(const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    return checkpoint().isEmpty() ? nouns().files.read(key(), path, offset, maxBytes)
                                  : nouns().checkpoints.readFile(key(), checkpoint(), path, offset, maxBytes);
}

} // namespace Vitrine::Cli
