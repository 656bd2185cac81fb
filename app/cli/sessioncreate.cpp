// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/newsessionfrom.h"
#include "app/cli/runtimewords.h"

namespace Vitrine::Cli {

namespace {

class SessionCreateRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        for (const Option &option : fromOptions()) {
            if (!arguments().has(option.name))
                continue;
            complain({ErrorCode::InvalidInput, tr("--%1 belongs to --from.").arg(option.name), {}});
            return end(Exit::usage);
        }
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
    usage.summary = Run::tr("Make a session and print its id");
    usage.more = Run::tr(
        "Its workspace is empty, and nothing boots: the machine starts with the first use.\n"
        "With --from DIR it begins with the files of a folder of this computer: without what .gitignore names, "
        "and without git's own files, unless --all is given. How much that is, is said first, and on a terminal "
        "asked. With --from URL git clones in the machine, which reaches what the session's network allows. The "
        "machine is started for both, and a checkpoint keeps what the session began with: `vitrine changes "
        "apply` takes back what differs from it. When something fails, no session is left.");
    usage.options = {
        {QStringLiteral("runtime"), QStringLiteral("r"), QStringLiteral("RUNTIME"), Run::tr("the agent runtime's name"),
         true},
        {QStringLiteral("session"), QStringLiteral("s"), QStringLiteral("SESSION"),
         Run::tr("the session's id (else a new one)")},
        {QStringLiteral("name"), {}, QStringLiteral("NAME"), Run::tr("what people call it (else the id)")},
    };
    usage.options += fromOptions();
    return {usage, [](const Run::Context &context) -> std::unique_ptr<Run> {
                if (context.arguments.has(QStringLiteral("from")))
                    return std::make_unique<NewSessionFrom>(context);
                return std::make_unique<SessionCreateRun>(context);
            }};
}

} // namespace Vitrine::Cli
