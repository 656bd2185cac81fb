// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshserver.h"

#include "tests/patience.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

const QString program = QStringLiteral("/usr/sbin/sshd");

bool makeKey(const QString &file)
{
    QFile::remove(file);
    SshServer::run(QStringLiteral("ssh-keygen"),
                   {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                    QString(), QStringLiteral("-C"), QStringLiteral("test"), QStringLiteral("-f"), file});
    return QFile::exists(file);
}

} // namespace

QByteArray SshServer::run(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.start(name, arguments);
    if (!process.waitForFinished(Vitrine::hangDeadline) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

SshServer::~SshServer()
{
    stop();
}

void SshServer::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    m_server.waitForFinished(Vitrine::hangDeadline);
}

QByteArray SshServer::start()
{
    if (!QFile::exists(program))
        return "skip: there is no sshd here. Install openssh-server.";
    m_user = ::getpwuid(::geteuid())->pw_name;
    if (::geteuid() == 0) // where sshd wants a folder that a service makes elsewhere
        ::mkdir("/run/sshd", 0755);
    if (!QDir().mkpath(home() + QStringLiteral("/.ssh")) || !makeKey(keyFile()) ||
        !makeKey(m_folder.filePath(QStringLiteral("host_key"))))
        return "Keys cannot be made.";
    QFile::setPermissions(home() + QStringLiteral("/.ssh"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile::copy(keyFile() + QStringLiteral(".pub"), m_folder.filePath(QStringLiteral("authorized_keys")));
    QTcpServer free;
    if (!free.listen(QHostAddress::LocalHost))
        return "There is no free port.";
    m_port = free.serverPort();
    free.close();
    QFile config(m_folder.filePath(QStringLiteral("sshd_config")));
    if (!config.open(QIODevice::WriteOnly))
        return "sshd_config cannot be written.";
    const QByteArray folder = QFile::encodeName(m_folder.path());
    config.write("ListenAddress 127.0.0.1\nPort " + QByteArray::number(m_port) + "\nHostKey " + folder +
                 "/host_key\nAuthorizedKeysFile " + folder +
                 "/authorized_keys\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                 "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\nPidFile none\n"
                 "AcceptEnv GIT_PROTOCOL\nMaxStartups 100\nPerSourcePenalties no\nLogLevel VERBOSE\n");
    config.close();
    return listen();
}

QByteArray SshServer::listen()
{
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")));
    m_server.start(program, {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                             m_folder.filePath(QStringLiteral("sshd_config"))});
    const bool listens = Vitrine::waitUntil([this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return m_server.state() == QProcess::NotRunning || socket.waitForConnected(1000);
    });
    QFile log(m_folder.filePath(QStringLiteral("log")));
    if (listens && m_server.state() == QProcess::Running)
        return {};
    return log.open(QIODevice::ReadOnly) ? "sshd does not run: " + log.readAll() : "sshd does not run.";
}

QByteArray SshServer::changeKey()
{
    stop();
    return makeKey(m_folder.filePath(QStringLiteral("host_key"))) ? listen() : "The host key cannot be made.";
}

QByteArray SshServer::knownHostsLine() const
{
    QFile file(m_folder.filePath(QStringLiteral("host_key.pub")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> words = file.readAll().split(' ');
    return "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + words.value(0) + ' ' + words.value(1) + '\n';
}

void SshServer::writeKnownHosts(const QByteArray &text) const
{
    QFile file(home() + QStringLiteral("/.ssh/known_hosts"));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}
