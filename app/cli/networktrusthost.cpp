// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/run.h"
#include "engine/gitssh/askhostkey.h"

#include <QFile>
#include <QJsonObject>
#include <QProcessEnvironment>

#include <unistd.h>

namespace Vitrine::Cli {

namespace {

/// Needs no engine: which hosts are known is read anew for each connection.
class NetworkTrustHostRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const auto place = GitSsh::HostPlace::parse(arguments().words().first());
        if (!place)
            return failed(place.error());
        m_place = *place;
        m_asking = std::make_unique<GitSsh::AskHostKey>(m_place, m_world);
        ask(m_asking->pending(), [this](const GitSsh::HostKey &key) { decide(key); });
        m_asking->start();
    }

private:
    void decide(const GitSsh::HostKey &key)
    {
        const QString name = QString::fromLatin1(GitSsh::knownHostsName(m_place.host, m_place.port));
        const QString expected = arguments().value(QStringLiteral("fingerprint"));
        if (!expected.isEmpty() && expected != key.fingerprint)
            return failed(
                {ErrorCode::Rejected,
                 tr("%1 shows another key, %2. Nothing was changed; ask whoever runs the host.").arg(name, key.text()),
                 {}});
        if (expected.isEmpty()) {
            note(tr("%1 shows the SSH host key %2.").arg(name, key.text()));
            if (!isTerminal(STDIN_FILENO))
                return failed({ErrorCode::InvalidInput,
                               tr("Nobody is there to say whether that is right. Compare it with what whoever runs the "
                                  "host says, then: vitrine network trust-host %1 --fingerprint %2")
                                   .arg(name, key.fingerprint),
                               {}});
            note(tr("Compare it with what whoever runs the host says. Is it right? Type yes:"));
            QFile input;
            constexpr qint64 longest = 100;
            if (!input.open(STDIN_FILENO, QIODevice::ReadOnly) || input.readLine(longest).trimmed() != "yes")
                return failed({ErrorCode::Cancelled, tr("The key was not accepted; nothing was changed."), {}});
        }
        if (const auto written = GitSsh::trustHost(paths().knownHosts(), m_place.host, m_place.port, key); !written)
            return failed(written.error());
        if (json())
            printJson(QJsonObject{{QStringLiteral("host"), name},
                                  {QStringLiteral("type"), QString::fromLatin1(key.type)},
                                  {QStringLiteral("fingerprint"), key.fingerprint}});
        else
            print(tr("%1 is known from now on.").arg(name) + QLatin1Char('\n'));
        end(Exit::good);
    }

    GitSsh::HostPlace m_place;
    Network::SystemResolver m_resolver;
    Network::HostProxy m_proxy = Network::HostProxy::fromEnvironment(QProcessEnvironment::systemEnvironment());
    Network::World m_world{m_resolver, m_proxy, &Network::ownAddresses};
    std::unique_ptr<GitSsh::AskHostKey> m_asking;
};

} // namespace

Command networkTrustHostCommand()
{
    Usage usage;
    usage.path = QStringLiteral("network trust-host");
    usage.words = QStringLiteral("HOST[:PORT]");
    usage.summary = Run::tr("Accept the SSH host key of a host that sessions use with git");
    usage.more =
        Run::tr("Hosts in ~/.ssh/known_hosts and /etc/ssh/ssh_known_hosts are known already. This asks the host "
                "for its key, shows the fingerprint, and keeps the key in the store once it is accepted. With "
                "--fingerprint nothing is asked.");
    usage.options = {{QStringLiteral("fingerprint"),
                      {},
                      QStringLiteral("SHA256:…"),
                      Run::tr("accept the key if it has this fingerprint, and refuse it if not")}};
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<NetworkTrustHostRun>()};
}

} // namespace Vitrine::Cli
