// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

namespace Vitrine::Cli {

namespace {

class SessionSuspendRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().sessions.suspend(key()), [this] {
                ask(nouns().sessions.show(key()), [this](const SessionInfo &session) {
                    if (json())
                        printJson(session.toJson());
                    else
                        print(tr("%1 is suspended. Its memory takes %2 on the disk until it goes on or is stopped.")
                                  .arg(key().session, sizeWords(session.suspendedBytes)) +
                              QLatin1Char('\n'));
                    end(Exit::good);
                });
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return false; }
};

} // namespace

Command sessionSuspendCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session suspend");
    usage.summary = Run::tr("Keep an idle session's machine on the disk; what runs in it goes on at the next start");
    usage.more = Run::tr("Runtimes made with --suspend do that by themselves when a session's idle time is over. After "
                         "an update of QEMU, or of the image, the next start is a fresh one, and says so.");
    usage.options = sessionOptions();
    return {usage, makes<SessionSuspendRun>()};
}

} // namespace Vitrine::Cli
