// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/runtimecreate.h"

#include <QJsonObject>

#include <optional>

namespace Vitrine::Cli {

namespace {

class RuntimeUpdateRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const QString fate = arguments().value(QStringLiteral("sessions"), QStringLiteral("keep"));
        if (fate == QLatin1String("keep"))
            m_fate = WorkspaceFate::Keep;
        else if (fate == QLatin1String("empty"))
            m_fate = WorkspaceFate::StartAnew;
        else if (fate != QLatin1String("stay")) {
            complain({ErrorCode::InvalidInput, tr("--sessions is “%1”. Give keep, empty or stay.").arg(fate), {}});
            return end(Exit::usage);
        }
        connectEngine({}, [this] {
            ask(nouns().runtimes.show(arguments().words().first()),
                [this](const RuntimeInfo &present) { update(present); });
        });
    }

private:
    void update(const RuntimeInfo &present)
    {
        auto spec = runtimeSpecFrom(arguments(), present.spec);
        if (!spec) {
            complain(spec.error());
            return end(Exit::usage);
        }
        if (arguments().has(QStringLiteral("no-suspend")))
            spec->suspendWhenIdle = false;
        ask(nouns().runtimes.update(*spec), [this](const RuntimeInfo &made) {
            if (!m_fate)
                return tell(made, 0);
            ask(nouns().runtimes.moveSessions(made.spec.name, *m_fate),
                [this, made](int sessions) { tell(made, sessions); });
        });
    }

    void tell(const RuntimeInfo &made, int sessions)
    {
        if (json()) {
            QJsonObject value = made.toJson();
            value.insert(QStringLiteral("movedSessions"), sessions);
            printJson(value);
        } else {
            print(tr("%1 has version %2 now.").arg(made.spec.name).arg(made.version) + QLatin1Char('\n'));
            if (sessions > 0)
                print((m_fate == WorkspaceFate::Keep
                           ? tr("%n session(s) use(s) it from the next start on, and keep(s) the workspace.", nullptr,
                                sessions)
                           : tr("%n session(s) use(s) it from the next start on, with an empty workspace; what is in "
                                "the present one becomes a checkpoint.",
                                nullptr, sessions)) +
                      QLatin1Char('\n'));
        }
        end(Exit::good);
    }

    std::optional<WorkspaceFate> m_fate;
};

} // namespace

Command runtimeUpdateCommand()
{
    Usage usage;
    usage.path = QStringLiteral("runtime update");
    usage.words = QStringLiteral("NAME");
    usage.summary = Run::tr("Make the next version of an agent runtime");
    usage.more = Run::tr("What no option names stays as it is. Machines that run now go on as they are until stopped.");
    usage.options = runtimeOptions();
    usage.options.append(
        {QStringLiteral("no-suspend"), {}, {}, Run::tr("stop idle machines instead of suspending them")});
    usage.options.append({QStringLiteral("sessions"),
                          {},
                          QStringLiteral("WHAT"),
                          Run::tr("what its sessions do at their next start: keep (use the new version with their "
                                  "workspaces), empty (use it with empty ones, the old ones as checkpoints), or stay "
                                  "with the version they have (else keep)")});
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<RuntimeUpdateRun>()};
}

} // namespace Vitrine::Cli
