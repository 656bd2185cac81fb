// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"

#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

class CheckpointRestoreRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            const QString id = arguments().words().first();
            ask(nouns().checkpoints.restore(key(), id), [this, id] {
                if (json())
                    printJson(QJsonObject{{QStringLiteral("restored"), id}});
                else
                    print(tr("The workspace is as it was in %1. What it was before is a checkpoint, too.").arg(id) +
                          QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }
};

} // namespace

Command checkpointRestoreCommand()
{
    Usage usage;
    usage.path = QStringLiteral("checkpoint restore");
    usage.words = QStringLiteral("ID");
    usage.summary = Run::tr("Make a session's workspace what it was in a checkpoint");
    usage.more = Run::tr("Its present state becomes a checkpoint first. A running machine is stopped in order; the "
                         "session's next use starts another.");
    usage.options = sessionOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<CheckpointRestoreRun>()};
}

} // namespace Vitrine::Cli
