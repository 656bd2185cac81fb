// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

#include <QJsonObject>
#include <QSocketNotifier>

#include <unistd.h>

namespace Vitrine::Cli {

namespace {

class SessionDeleteRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().sessions.show(key()), [this](const SessionInfo &session) {
                if (arguments().has(QStringLiteral("yes")) || !isTerminal(STDIN_FILENO))
                    return remove();
                print(tr("Delete %1? Its workspace (%2) and its records go too. This cannot be undone. [y/N] ")
                          .arg(key().text(), sizeWords(session.diskBytes)));
                auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
                connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
                    notifier->setEnabled(false);
                    char answer[256];
                    const auto size = ::read(STDIN_FILENO, answer, sizeof answer);
                    if (size > 0 && (answer[0] == 'y' || answer[0] == 'Y'))
                        return remove();
                    note(tr("Nothing was deleted."));
                    end(Exit::failed);
                });
            });
        });
    }

private:
    void remove()
    {
        ask(nouns().sessions.remove(key()), [this] {
            if (json())
                printJson(QJsonObject{{QStringLiteral("deleted"), key().toJson()}});
            else
                print(tr("%1 is deleted.").arg(key().text()) + QLatin1Char('\n'));
            end(Exit::good);
        });
    }
};

} // namespace

Command sessionDeleteCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session delete");
    usage.summary = Run::tr("Delete a session with its workspace and records");
    usage.more = Run::tr("It cannot be undone. On a terminal it asks first, unless --yes is given.");
    usage.options = sessionOptions();
    usage.options.append({QStringLiteral("yes"), QStringLiteral("y"), {}, Run::tr("do not ask")});
    return {usage, makes<SessionDeleteRun>()};
}

} // namespace Vitrine::Cli
