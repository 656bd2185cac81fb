// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/question.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

#include <QJsonObject>

#include <unistd.h>

namespace Vitrine::Cli {

namespace {

class SessionDeleteRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().sessions.show(key()), [this](const SessionInfo &session) {
                if (arguments().has(QStringLiteral("yes")) || !isTerminal(STDIN_FILENO))
                    return remove();
                askYesOrNo(
                    this,
                    tr("Delete %1? It goes into the trash with its workspace (%2) and its records, for seven days. "
                       "[y/N]")
                        .arg(key().text(), sizeWords(session.diskBytes)),
                    [this](bool yes) {
                        if (yes)
                            return remove();
                        note(tr("Nothing was deleted."));
                        end(Exit::failed);
                    });
            });
        });
    }

private:
    void remove()
    {
        ask(nouns().sessions.remove(key()), [this] {
            if (json())
                printJson(QJsonObject{{QStringLiteral("deleted"), key().toJson()}});
            else
                print(tr("%1 is in the trash for seven days. `vitrine session trash restore` brings it back.")
                          .arg(key().text()) +
                      QLatin1Char('\n'));
            end(Exit::good);
        });
    }
};

} // namespace

Command sessionDeleteCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session delete");
    usage.summary = Run::tr("Put a session with its workspace and records into the trash");
    usage.more =
        Run::tr("It is stopped first, and its id is free at once. After seven days it goes for good. On a terminal "
                "it asks first, unless --yes is given.");
    usage.options = sessionOptions();
    usage.options.append({QStringLiteral("yes"), QStringLiteral("y"), {}, Run::tr("do not ask")});
    return {usage, makes<SessionDeleteRun>()};
}

} // namespace Vitrine::Cli
