// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

namespace Vitrine::Cli {

namespace {

class SessionStopRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().sessions.stop(key()), [this] {
                ask(nouns().sessions.show(key()), [this](const SessionInfo &session) {
                    if (json())
                        printJson(session.toJson());
                    else
                        print(tr("%1 is stopped. Its workspace (%2) stays.")
                                  .arg(key().session, sizeWords(session.diskBytes)) +
                              QLatin1Char('\n'));
                    end(Exit::good);
                });
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

} // namespace

Command sessionStopCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session stop");
    usage.summary = Run::tr("Stop a session's machine; the workspace stays");
    usage.more = Run::tr(
        "The agent is given 15 s to end, then what was written goes to the disk and the machine is switched off.");
    usage.options = sessionOptions();
    return {usage, makes<SessionStopRun>()};
}

} // namespace Vitrine::Cli
