// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/work.h"

#include "engine/gitssh/pump.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/crypto.h>

namespace Vitrine::GitSsh {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::GitSsh", text);
}

QString lastError(ssh_session session)
{
    return QString::fromUtf8(ssh_get_error(session));
}

QString placeOf(const GitRequest &request)
{
    return QString::fromLatin1(knownHostsName(request.place.host, request.place.port));
}

/// Gives back what OpenSSL keeps for this thread. A pool's thread ends after the program has let go of OpenSSL, now and
/// then, and would leave it.
class CryptoEnd
{
public:
    CryptoEnd() = default;
    ~CryptoEnd() { ::OPENSSL_thread_stop(); }
    Q_DISABLE_COPY_MOVE(CryptoEnd)
};

/// A session of libssh over a socket that stands.
class Client
{
public:
    Client(const QString &host, quint16 port, Descriptor network)
        : m_network(std::move(network)), m_session(ssh_new()), m_host(host.toLatin1()), m_port(port)
    {
        const long seconds = Task::stepLimit.count();
        set(SSH_OPTIONS_TIMEOUT, &seconds);
        setPlace();
    }

    ~Client()
    {
        if (!m_session)
            return;
        ssh_disconnect(m_session.get());
    }
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    [[nodiscard]] ssh_session get() const { return m_session.get(); }
    void set(ssh_options_e option, const void *value)
    {
        if (m_session)
            ssh_options_set(m_session.get(), option, value);
    }

    /// The person's own settings, except where to go: that is what the policy was asked about, and stands already.
    void readConfig(const QString &folder)
    {
        set(SSH_OPTIONS_SSH_DIR, QFile::encodeName(folder).constData());
        const QByteArray config = QFile::encodeName(folder + QStringLiteral("/config"));
        if (QFile::exists(QString::fromLocal8Bit(config)))
            (void)ssh_options_parse_config(m_session.get(), config.constData());
        setPlace();
    }

    [[nodiscard]] bool connect()
    {
        if (!m_session)
            return false;
        // No files but those that were named, no programs in place of the socket, no packed bytes.
        const bool systemFiles = false;
        set(SSH_OPTIONS_PROCESS_CONFIG, &systemFiles);
        set(SSH_OPTIONS_PROXYCOMMAND, "none");
        set(SSH_OPTIONS_COMPRESSION, "no");
        const socket_t socket = m_network.get();
        set(SSH_OPTIONS_FD, &socket);
        return ssh_connect(m_session.get()) == SSH_OK;
    }

private:
    void setPlace()
    {
        const unsigned port = m_port;
        set(SSH_OPTIONS_HOST, m_host.constData());
        set(SSH_OPTIONS_PORT, &port);
    }

    LentSocket m_network; ///< goes last
    SessionPtr m_session;
    QByteArray m_host;
    quint16 m_port;
};

QString connectProblem(const QString &place)
{
    return tr("%1 does not speak SSH as it should.").arg(place);
}

/// The host's key must be known; where nobody knows it, the person is asked. That goes for this very connection: what
/// is accepted is the key that it was made with.
Result<void> needTrust(ssh_session session, const Task &task)
{
    const HostPlace &place = task.request.place;
    const auto standing = checkHostKey(session, task.person.knownHosts, place.host, place.port);
    if (!standing)
        return std::unexpected(standing.error());
    if (*standing == HostKeyStanding::Known)
        return {};
    const auto key = hostKeyOf(session);
    if (!key)
        return std::unexpected(key.error());
    switch (task.asker.ask(*key)) {
    case KeyAnswer::Kind::Trusted:
        return {};
    case KeyAnswer::Kind::Refused:
        return std::unexpected(refusedHostKey(place.host, place.port, *key));
    case KeyAnswer::Kind::NoAnswer:
    case KeyAnswer::Kind::Withdrawn:
        break;
    }
    return std::unexpected(unknownHostKey(place.host, place.port, *key));
}

/// Asks the agent, then the key files. What was agreed with the host has its key checked already.
Result<void> logIn(const Client &client, const GitRequest &request)
{
    ssh_session session = client.get();
    switch (ssh_userauth_publickey_auto(session, nullptr, nullptr)) {
    case SSH_AUTH_SUCCESS:
        return {};
    case SSH_AUTH_DENIED:
    case SSH_AUTH_PARTIAL:
        return fail(ErrorCode::Rejected,
                    tr("%1 takes none of your SSH keys. Vitrine asks the ssh-agent that its engine was started with, "
                       "and uses key files without a passphrase; put the key into the agent: ssh-add")
                        .arg(placeOf(request)),
                    lastError(session));
    default:
        return fail(ErrorCode::Failed, tr("Cannot log in to %1 with your SSH keys.").arg(placeOf(request)),
                    lastError(session));
    }
}

/// Empty: the program ran.
QString run(Task &task, Outcome &outcome)
{
    const GitRequest &request = task.request;
    const QString place = placeOf(request);
    Client client(request.place.host, request.place.port, std::move(task.network));
    if (!client.get())
        return tr("The computer has no memory left.");
    client.readConfig(task.person.folder);
    if (!request.user.isEmpty())
        client.set(SSH_OPTIONS_USER, request.user.constData());
    useKnownHosts(client.get(), task.person.knownHosts);
    if (!client.connect())
        return connectProblem(place) + u' ' + lastError(client.get());
    if (const auto trusted = needTrust(client.get(), task); !trusted)
        return trusted.error().text();
    if (const auto loggedIn = logIn(client, request); !loggedIn)
        return loggedIn.error().text();
    outcome.isLoggedIn = true;
    const ChannelPtr channel(ssh_channel_new(client.get()));
    const QString problem = tr("%1 does not run %2.").arg(place, QString::fromLatin1(request.service));
    if (!channel || ssh_channel_open_session(channel.get()) != SSH_OK)
        return problem + u' ' + lastError(client.get());
    if (!request.protocol.isEmpty()) // a host that refuses it speaks the first version
        (void)ssh_channel_request_env(channel.get(), "GIT_PROTOCOL", request.protocol.constData());
    if (ssh_channel_request_exec(channel.get(), request.command().constData()) != SSH_OK)
        return problem + u' ' + lastError(client.get());
    Pump pump(client.get(), channel.get(), task.guest.get());
    switch (pump.run()) {
    case Pump::End::Exited: {
        const char code = char(pump.exitCode() < 0 ? 255 : pump.exitCode());
        sendPiece(task.guest.get(), Wire::SshPiece::Exit, {&code, 1});
        return {};
    }
    case Pump::End::GuestGone:
        return {};
    case Pump::End::HostGone:
        return tr("The connection to %1 broke off.").arg(place);
    case Pump::End::Nonsense:
        return tr("The machine's ssh said something that makes no sense.");
    }
    return {};
}

} // namespace

void Outcome::end(const QString &problem)
{
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
    m_problem = problem;
}

bool Outcome::hasEnded() const
{
    const std::scoped_lock lock(m_mutex);
    return m_ended;
}

QString Outcome::problem() const
{
    const std::scoped_lock lock(m_mutex);
    return m_problem;
}

void work(Task task, Outcome &outcome)
{
    const CryptoEnd end;
    const QString problem = run(task, outcome);
    outcome.end(problem); // before the guest can see the end
    if (!problem.isEmpty())
        sendRefusal(task.guest.get(), problem);
}

Result<HostKey> askHostKey(Descriptor network, const QString &host, quint16 port)
{
    const CryptoEnd end;
    Client client(host, port, std::move(network));
    if (!client.connect())
        return fail(ErrorCode::Unreachable, connectProblem(QString::fromLatin1(knownHostsName(host, port))),
                    client.get() ? lastError(client.get()) : QString());
    return hostKeyOf(client.get());
}

} // namespace Vitrine::GitSsh
