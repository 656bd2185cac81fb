// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

class RuntimeDeleteRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const QString name = arguments().words().first();
        connectEngine({}, [this, name] {
            ask(nouns().runtimes.remove(name), [this, name] {
                if (json())
                    printJson(QJsonObject{{QStringLiteral("deleted"), name}});
                else
                    print(tr("%1 is deleted.").arg(name) + QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }
};

} // namespace

Command runtimeDeleteCommand()
{
    Usage usage;
    usage.path = QStringLiteral("runtime delete");
    usage.words = QStringLiteral("NAME");
    usage.summary = Run::tr("Delete an agent runtime that has no session");
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<RuntimeDeleteRun>()};
}

} // namespace Vitrine::Cli
