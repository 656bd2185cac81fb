// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include "engine/model/file.h"
#include "engine/model/json.h"

#include <algorithm>

namespace Vitrine::Cli {

namespace {

class SessionListRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().sessions.list(), [this](QList<SessionInfo> sessions) {
                if (const QString runtime = arguments().value(QStringLiteral("runtime")); !runtime.isEmpty())
                    sessions.removeIf([&](const SessionInfo &session) { return session.key.runtime != runtime; });
                std::ranges::stable_sort(sessions, std::ranges::greater(), &SessionInfo::lastUsedAt);
                show(sessions);
                tellThatShown(sessions);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void show(const QList<SessionInfo> &sessions)
    {
        if (json())
            return printJson(listToJson(sessions));
        if (sessions.isEmpty())
            return note(
                tr("There is no session. One is made by its first use: vitrine exec -r RUNTIME -s SESSION COMMAND"));
        using enum Table::Align;
        Table table({tr("RUNTIME"), tr("SESSION"), tr("NAME"), tr("STATE"), tr("MEMORY"), tr("DISK"), tr("TESTS"),
                     tr("LAST USED"), tr("EXPIRES")},
                    {Left, Left, Left, Left, Right, Right});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const SessionInfo &session : sessions) {
            table.addRow(
                {session.key.runtime, session.key.session,
                 session.name == session.key.session ? QStringLiteral("-") : displayText(session.name.toUtf8()),
                 stateWords(session),
                 session.residentBytes > 0 ? sizeWords(session.residentBytes) : QStringLiteral("-"),
                 sizeWords(session.diskBytes), testWords(session.tests), agoWords(session.lastUsedAt, now),
                 session.isExpiring ? untilWords(session.expiresAt, now) : QStringLiteral("-")});
        }
        print(table.text());
        if (std::ranges::any_of(sessions, &SessionInfo::isExpiring))
            note(tr("Sessions that nobody uses go into the trash when they expire. `vitrine session keep` keeps one."));
    }

    /// Nothing expires of which nobody was told. A list for a program tells nobody.
    void tellThatShown(const QList<SessionInfo> &sessions)
    {
        QList<SessionKey> shown;
        for (const SessionInfo &session : sessions) {
            if (session.isExpiring)
                shown.append(session.key);
        }
        if (shown.isEmpty() || json())
            return end(Exit::good);
        nouns().storage.warningShown(shown).then(this, [this](const Result<void> &) { end(Exit::good); });
    }
};

} // namespace

Command sessionListCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session list");
    usage.summary = Run::tr("List the sessions, those used last first");
    usage.more = Run::tr("EXPIRES tells of sessions that nobody uses, from three days before they go into the trash. "
                         "None goes that has not stood here, or in the window, for three days.");
    usage.options = {{QStringLiteral("runtime"), QStringLiteral("r"), QStringLiteral("RUNTIME"),
                      Run::tr("only those of this agent runtime")}};
    return {usage, makes<SessionListRun>()};
}

} // namespace Vitrine::Cli
