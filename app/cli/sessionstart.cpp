// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

#include <QElapsedTimer>

namespace Vitrine::Cli {

namespace {

/// Starting and resuming are one thing: a machine for a session that has none.
class SessionStartRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            m_clock.start();
            ask(nouns().sessions.start(key()), [this](const SessionInfo &session) {
                if (json())
                    printJson(session.toJson());
                else
                    print(tr("%1 is running (%2).").arg(key().session, durationWords(m_clock.elapsed())) +
                          QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    QElapsedTimer m_clock;
};

} // namespace

Command sessionStartCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session start");
    usage.summary = Run::tr("Start a session's machine");
    usage.more =
        Run::tr("It ends when the machine answers and the workspace is mounted; at once when it runs already.");
    usage.options = sessionOptions();
    return {usage, makes<SessionStartRun>()};
}

Command sessionResumeCommand()
{
    Command command = sessionStartCommand();
    command.usage.path = QStringLiteral("session resume");
    command.usage.summary = Run::tr("Start the machine of a stopped session again; its workspace is as it was");
    return command;
}

} // namespace Vitrine::Cli
