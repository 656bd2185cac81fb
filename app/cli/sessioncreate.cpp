// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/runtimewords.h"

namespace Vitrine::Cli {

namespace {

class SessionCreateRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const QString runtime = arguments().value(QStringLiteral("runtime"));
        connectEngine({}, [this, runtime] {
            ask(nouns().runtimes.list(), [this, runtime](const QList<RuntimeInfo> &runtimes) {
                if (const auto unknown = unknownRuntime(runtime, runtimes))
                    return failed(*unknown);
                const NewSession request{runtime, arguments().value(QStringLiteral("session")),
                                         arguments().value(QStringLiteral("name"))};
                ask(nouns().sessions.create(request), [this](const SessionInfo &session) {
                    if (json())
                        printJson(session.toJson());
                    else
                        print(session.key.session + QLatin1Char('\n'));
                    end(Exit::good);
                });
            });
        });
    }
};

} // namespace

Command sessionCreateCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session create");
    usage.summary = Run::tr("Make a session with an empty workspace and print its id");
    usage.more = Run::tr("It boots nothing: the machine starts with the first use.");
    usage.options = {
        {QStringLiteral("runtime"), QStringLiteral("r"), QStringLiteral("RUNTIME"), Run::tr("the agent runtime's name"),
         true},
        {QStringLiteral("session"), QStringLiteral("s"), QStringLiteral("SESSION"),
         Run::tr("the session's id (else a new one)")},
        {QStringLiteral("name"), {}, QStringLiteral("NAME"), Run::tr("what people call it (else the id)")},
    };
    return {usage, makes<SessionCreateRun>()};
}

} // namespace Vitrine::Cli
