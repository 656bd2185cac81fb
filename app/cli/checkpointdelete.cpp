// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"

#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

class CheckpointDeleteRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            const QString id = arguments().words().first();
            ask(nouns().checkpoints.remove(key(), id), [this, id] {
                if (json())
                    printJson(QJsonObject{{QStringLiteral("deleted"), id}});
                else
                    print(tr("%1 is deleted.").arg(id) + QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }
};

} // namespace

Command checkpointDeleteCommand()
{
    Usage usage;
    usage.path = QStringLiteral("checkpoint delete");
    usage.words = QStringLiteral("ID");
    usage.summary = Run::tr("Delete a checkpoint");
    usage.more = Run::tr("The workspace, other checkpoints and sessions that were forked from it lose nothing.");
    usage.options = sessionOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<CheckpointDeleteRun>()};
}

} // namespace Vitrine::Cli
