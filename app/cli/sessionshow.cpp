// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sessionshow.h"

#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include "engine/model/file.h"

namespace Vitrine::Cli {

QString sessionText(const SessionInfo &session, const QDateTime &now)
{
    const auto tr = [](const char *text) { return Run::tr(text); };
    const auto local = [](const QDateTime &time) {
        return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    };
    Table table({});
    table.addRow({tr("Session:"), session.key.session});
    if (session.name != session.key.session)
        table.addRow({tr("Name:"), displayText(session.name.toUtf8())});
    table.addRow({tr("Agent runtime:"), tr("%1, version %2").arg(session.key.runtime).arg(session.runtimeVersion)});
    if (session.nextVersion)
        table.addRow({tr("From its next start:"), (session.nextVersion->workspace == WorkspaceFate::Keep
                                                       ? tr("version %1")
                                                       : tr("version %1, with an empty workspace"))
                                                      .arg(session.nextVersion->version)});
    table.addRow({tr("State:"), stateWords(session)});
    if (session.agentAsks)
        table.addRow({tr("Waits for:"), tr("your answer to the agent's question, with `vitrine invoke`")});
    if (!session.activity.isEmpty())
        table.addRow({tr("Activity:"), displayText(session.activity.toUtf8())});
    if (!session.problem.message.isEmpty())
        table.addRow({tr("Problem:"), displayText(session.problem.message.toUtf8())});
    if (!session.notice.isEmpty())
        table.addRow({tr("Note:"), displayText(session.notice.toUtf8())});
    if (session.isSuspended())
        table.addRow(
            {tr("Memory:"), tr("%1 on disk, until it goes on or is stopped").arg(sizeWords(session.suspendedBytes))});
    table.addRow({tr("Workspace:"),
                  tr("%1 on disk with its checkpoints, %2 large, at %3")
                      .arg(sizeWords(session.diskBytes), sizeWords(session.diskLimitBytes), session.mountPath)});
    table.addRow({tr("Tests:"), testWords(session.tests)});
    if (!session.testCommand.isEmpty())
        table.addRow({tr("Test command:"), displayText(session.testCommand.toUtf8())});
    table.addRow({tr("Made:"), local(session.createdAt)});
    table.addRow({tr("Last used:"), agoWords(session.lastUsedAt, now)});
    if (session.expiresAt.isValid())
        table.addRow({tr("Unused until then, it goes:"), local(session.expiresAt)});
    if (hasMachine(session.state)) {
        table.addRow(
            {tr("Machine:"), tr("%1 MiB, %2 CPU, %3")
                                 .arg(session.memoryMiB)
                                 .arg(session.cpus)
                                 .arg(session.accelerator.isEmpty() ? QStringLiteral("-") : session.accelerator)});
        if (session.residentBytes > 0)
            table.addRow({tr("Takes in memory:"), sizeWords(session.residentBytes)});
        if (session.startedAt.isValid())
            table.addRow({tr("Started:"), local(session.startedAt)});
        if (session.idleStopAt.isValid())
            table.addRow({session.idleSuspends ? tr("Is suspended when idle at:") : tr("Stops when idle at:"),
                          local(session.idleStopAt)});
        if (session.lifetimeEndsAt.isValid())
            table.addRow({tr("Stops at the latest:"), local(session.lifetimeEndsAt)});
        table.addRow(
            {tr("Running:"), tr("%1 commands, %2 prompts").arg(session.openCommands).arg(session.openInvocations)});
    }
    return table.text();
}

namespace {

class SessionShowRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().sessions.show(key()), [this](const SessionInfo &session) {
                if (json())
                    printJson(session.toJson());
                else
                    print(sessionText(session, QDateTime::currentDateTimeUtc()));
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

} // namespace

Command sessionShowCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session show");
    usage.summary = Run::tr("Show one session");
    usage.options = sessionOptions();
    return {usage, makes<SessionShowRun>()};
}

} // namespace Vitrine::Cli
