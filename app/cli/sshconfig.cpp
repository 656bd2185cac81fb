// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/sshconfig.h"
#include "app/cli/commands.h"
#include "engine/model/serving.h"
#include "engine/model/session.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

namespace Vitrine::Cli {

namespace {

class SshConfigRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        constexpr qsizetype longestUrl = 100;
        QFile address(paths().doorAddress());
        int port = -1;
        if (address.open(QIODevice::ReadOnly))
            port = QUrl(QString::fromUtf8(address.read(longestUrl).trimmed())).port();
        if (port <= 0)
            return failed(
                {ErrorCode::WrongState,
                 tr("The door for ssh is closed. Open it: vitrine serve --ssh-port %1, or Settings in the window.")
                     .arg(Serving::door.usualPort),
                 {}});
        connectEngine({}, [this, port = quint16(port)] {
            ask(nouns().sessions.list(), [this, port](const QList<SessionInfo> &sessions) { show(sessions, port); });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void show(const QList<SessionInfo> &sessions, quint16 port)
    {
        const QString runtime = arguments().value(QStringLiteral("runtime"));
        QList<SessionKey> keys;
        for (const SessionInfo &session : sessions) {
            if (runtime.isEmpty() || session.key.runtime == runtime)
                keys.append(session.key);
        }
        std::ranges::sort(keys, {}, &SessionKey::text);
        print(SshConfig::hostEntries(keys, port, paths().doorKnownHosts()));
        if (keys.isEmpty())
            note(tr("There is no session. One is made by its first use: vitrine exec -r RUNTIME -s SESSION COMMAND"));
        end(Exit::good);
    }
};

} // namespace

Command sshConfigCommand()
{
    Usage usage;
    usage.path = QStringLiteral("ssh-config");
    usage.summary = Run::tr("Print Host entries with which ssh and editors find the sessions");
    usage.more = Run::tr(
        "For ~/.ssh/config, or a file that it includes. Afterwards `ssh SESSION.RUNTIME.vitrine` opens a session, and "
        "so do scp, sftp, rsync, git and editors that know remote hosts. The door must be open: vitrine serve "
        "--ssh-port "
        "N. Who may enter are the person's own keys (~/.ssh/id_*.pub) and those in ~/.ssh/authorized_keys.");
    usage.options = {{QStringLiteral("runtime"), QStringLiteral("r"), QStringLiteral("RUNTIME"),
                      Run::tr("only sessions of this agent runtime")}};
    return {usage, makes<SshConfigRun>()};
}

} // namespace Vitrine::Cli
