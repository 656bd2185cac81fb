// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"

namespace Vitrine::Cli {

namespace {

class CheckpointForkRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            const NewFork request{key(), arguments().words().first(), arguments().value(QStringLiteral("to")),
                                  arguments().value(QStringLiteral("name"))};
            ask(nouns().checkpoints.fork(request), [this](const SessionInfo &made) {
                if (json())
                    printJson(made.toJson());
                else
                    print(made.key.session + QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }
};

} // namespace

Command checkpointForkCommand()
{
    Usage usage;
    usage.path = QStringLiteral("checkpoint fork");
    usage.words = QStringLiteral("ID");
    usage.summary = Run::tr("Make a new session whose workspace begins as a checkpoint");
    usage.more =
        Run::tr("Nothing is copied: both sessions stand on the same kept state, and each writes its own changes. "
                "It prints the new session's id.");
    usage.options = sessionOptions();
    usage.options.append({QStringLiteral("to"), {}, QStringLiteral("SESSION"), Run::tr("the new session's id")});
    usage.options.append(
        {QStringLiteral("name"), {}, QStringLiteral("TEXT"), Run::tr("what the new session is called")});
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<CheckpointForkRun>()};
}

} // namespace Vitrine::Cli
