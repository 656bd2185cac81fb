// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

namespace Vitrine::Cli {

namespace {

class CheckpointCreateRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().checkpoints.create({key(), arguments().value(QStringLiteral("name"))}),
                [this](const CheckpointInfo &made) {
                    if (json())
                        printJson(made.toJson());
                    else
                        print(made.id + QLatin1Char('\n'));
                    if (made.crashConsistent)
                        note(tr("The machine could not be brought to rest for it: files that were being written may be "
                                "cut off in it."));
                    end(Exit::good);
                });
        });
    }
};

} // namespace

Command checkpointCreateCommand()
{
    Usage usage;
    usage.path = QStringLiteral("checkpoint create");
    usage.summary = Run::tr("Keep the present state of a session's workspace");
    usage.more =
        Run::tr("The session may run or not. It prints the checkpoint's id. What was kept this way stays until "
                "it is deleted; those that are taken by themselves, before prompts and test runs, go again.");
    usage.options = sessionOptions();
    usage.options.append({QStringLiteral("name"), {}, QStringLiteral("TEXT"), Run::tr("what it is called")});
    return {usage, makes<CheckpointCreateRun>()};
}

} // namespace Vitrine::Cli
