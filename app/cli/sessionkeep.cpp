// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

namespace Vitrine::Cli {

namespace {

class SessionKeepRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().storage.keep(key()), [this] {
                ask(nouns().sessions.show(key()), [this](const SessionInfo &session) {
                    if (json())
                        printJson(session.toJson());
                    else if (session.expiresAt.isValid())
                        print(tr("%1 is kept; without use it expires %2.")
                                  .arg(key().text(), untilWords(session.expiresAt, QDateTime::currentDateTimeUtc())) +
                              QLatin1Char('\n'));
                    else
                        print(tr("%1 is kept.").arg(key().text()) + QLatin1Char('\n'));
                    end(Exit::good);
                });
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

} // namespace

Command sessionKeepCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session keep");
    usage.summary = Run::tr("Keep a session that is about to expire: its days without use begin anew");
    usage.options = sessionOptions();
    return {usage, makes<SessionKeepRun>()};
}

} // namespace Vitrine::Cli
