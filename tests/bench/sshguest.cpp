// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sshguest.h"

#include "engine/store/boundprocess.h"
#include "tests/bench/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>
#include <cstdio>

namespace Vitrine::Bench {

namespace {

constexpr quint16 guestPort = 2222;

/// sshd, what it starts, and all their libraries, by the names under which the guest has them.
Result<QStringList> programFiles()
{
    QStringList files;
    const QString sshd = findProgram(QStringLiteral("sshd"));
    if (sshd.isEmpty() || findProgram(QStringLiteral("ssh")).isEmpty())
        return fail(ErrorCode::HostLacks, QStringLiteral("There is no ssh or no sshd on this computer (packages "
                                                         "openssh-client and openssh-server)."));
    for (const QString &program :
         {sshd, QStringLiteral("/usr/lib/openssh/sshd-session"), QStringLiteral("/usr/lib/openssh/sshd-auth"),
          QStringLiteral("/usr/lib/openssh/sftp-server")}) {
        if (!QFile::exists(program)) // before OpenSSH 10 it was all in one
            continue;
        files.append(program);
        const auto libraries = runProgram(QStringLiteral("ldd"), {program});
        if (!libraries || libraries->exitCode != 0)
            return failedRun(QStringLiteral("ldd"), libraries);
        static const QRegularExpression path(QStringLiteral(R"((/\S+)\s+\()"));
        auto found = path.globalMatch(QString::fromLocal8Bit(libraries->out));
        while (found.hasNext())
            files.append(found.next().captured(1));
    }
    // /lib is a link to /usr/lib in both; a folder of that name in the archive would take its place.
    for (QString &file : files) {
        const QFileInfo info(file);
        file = QFileInfo(info.path()).canonicalFilePath() + QLatin1Char('/') + info.fileName();
    }
    files.removeDuplicates();
    return files;
}

Result<void> put(Guest::Channel &channel, const QByteArray &path, const QByteArray &bytes)
{
    constexpr qsizetype piece = 512 * 1024;
    for (qsizetype offset = 0; offset == 0 || offset < bytes.size(); offset += piece) {
        if (const auto written = await(channel.write(path, offset, bytes.mid(offset, piece), offset == 0)); !written)
            return written;
    }
    return {};
}

Result<void> putFile(Guest::Channel &channel, const QByteArray &path, const QString &source)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, file.fileName(), file.errorString());
    return put(channel, path, file.readAll());
}

} // namespace

SshGuest::SshGuest(BareMachine &machine) : m_machine(machine), m_folder(machine.folder() + QLatin1String("/ssh"))
{
    m_master.setStandardInputFile(QProcess::nullDevice());
    Store::bindToThisProcess(m_master, SIGKILL);
}

SshGuest::~SshGuest()
{
    m_master.kill();
    m_master.waitForFinished();
}

Result<std::unique_ptr<SshGuest>> SshGuest::makeIfPossible(BareMachine &machine)
{
    auto guest = make(machine);
    if (guest || guest.error().code != ErrorCode::HostLacks)
        return guest;
    std::fprintf(stderr, "vitrine-bench: without the floor of ssh: %s\n", qUtf8Printable(guest.error().text()));
    return std::unique_ptr<SshGuest>();
}

Result<std::unique_ptr<SshGuest>> SshGuest::make(BareMachine &machine)
{
    std::unique_ptr<SshGuest> guest(new SshGuest(machine));
    using Step = Result<void> (SshGuest::*)();
    for (const Step step : {&SshGuest::putPrograms, &SshGuest::makeKeys, &SshGuest::serve, &SshGuest::openMaster}) {
        if (const auto done = (guest.get()->*step)(); !done)
            return std::unexpected(done.error());
    }
    return guest;
}

Result<void> SshGuest::putPrograms()
{
    const auto files = programFiles();
    if (!files)
        return std::unexpected(files.error());
    QDir().mkpath(m_folder);
    const QString archive = m_folder + QLatin1String("/programs.tar");
    const auto packed = runProgram(QStringLiteral("tar"), QStringList{QStringLiteral("-chPf"), archive} + *files);
    if (!packed || packed->exitCode != 0)
        return failedRun(QStringLiteral("tar"), packed);
    Guest::Channel &channel = m_machine.channel();
    if (const auto sent = putFile(channel, "/root/programs.tar", archive); !sent)
        return sent;
    // What the image has is not touched: everything else in it was linked against that.
    const auto unpacked = m_machine.run("tar -xPf /root/programs.tar --skip-old-files && rm /root/programs.tar && "
                                        "mkdir -p /run/sshd /root/ssh && chmod 700 /root/ssh && "
                                        "(grep -q ^sshd: /etc/passwd || "
                                        "echo sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin >> /etc/passwd)");
    if (!unpacked || unpacked->end.exitCode != 0)
        return unpacked ? fail(ErrorCode::Failed, QStringLiteral("sshd could not be put into the guest."))
                        : std::unexpected(unpacked.error());
    return {};
}

Result<void> SshGuest::makeKeys()
{
    Guest::Channel &channel = m_machine.channel();
    for (const char *name : {"host", "login"}) {
        const QString key = m_folder + QLatin1Char('/') + QLatin1String(name);
        const auto made = runProgram(QStringLiteral("ssh-keygen"),
                                     {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                      QStringLiteral("-N"), QString(), QStringLiteral("-f"), key});
        if (!made || made->exitCode != 0)
            return failedRun(QStringLiteral("ssh-keygen"), made);
    }
    if (const auto sent = putFile(channel, "/root/ssh/host", m_folder + QLatin1String("/host")); !sent)
        return sent;
    if (const auto sent = putFile(channel, "/root/ssh/authorized_keys", m_folder + QLatin1String("/login.pub")); !sent)
        return sent;
    return put(channel, "/root/ssh/config",
               "ListenAddress 127.0.0.1:" + QByteArray::number(guestPort) +
                   "\nHostKey /root/ssh/host\nAuthorizedKeysFile /root/ssh/authorized_keys\nUsePAM no\nStrictModes no\n"
                   "PermitRootLogin prohibit-password\nMaxSessions 100\nPidFile none\n"
                   "Subsystem sftp /usr/lib/openssh/sftp-server\n");
}

Result<void> SshGuest::serve()
{
    struct End
    {
        bool came = false;
        QByteArray words;
    };
    const auto end = std::make_shared<End>(); // sshd ends long after this function
    const QString sshd = findProgram(QStringLiteral("sshd"));
    m_machine.start("chmod 600 /root/ssh/*; exec " + sshd.toUtf8() + " -D -e -f /root/ssh/config 2>&1",
                    [end](const BareMachine::Run &run) { *end = {true, run.out}; });
    m_relay = std::make_unique<TcpRelay>(m_machine.channel(), guestPort);
    // It listens a moment after it was started.
    for (int turn = 0; turn < 200 && !end->came; ++turn) {
        if (const auto stream = await(m_machine.channel().connectTcp(guestPort))) {
            (*stream)->abort();
            return {};
        }
        waitUntil([&] { return end->came; }, std::chrono::milliseconds(50));
    }
    return fail(ErrorCode::Failed, QStringLiteral("sshd does not run in the guest."), QString::fromUtf8(end->words));
}

QStringList SshGuest::options(Connection connection) const
{
    QStringList list;
    const auto option = [&](const QString &text) { list << QStringLiteral("-o") << text; };
    list << QStringLiteral("-F") << QStringLiteral("none") << QStringLiteral("-i")
         << m_folder + QLatin1String("/login");
    option(QStringLiteral("Port=%1").arg(m_relay->port()));
    option(QStringLiteral("User=root"));
    option(QStringLiteral("BatchMode=yes"));
    option(QStringLiteral("IdentitiesOnly=yes"));
    option(QStringLiteral("StrictHostKeyChecking=no"));
    option(QStringLiteral("UserKnownHostsFile=/dev/null"));
    option(QStringLiteral("LogLevel=ERROR"));
    option(QStringLiteral("ControlPath=%1").arg(connection == Connection::Open ? control() : QStringLiteral("none")));
    return list;
}

Result<void> SshGuest::openMaster()
{
    m_master.start(QStringLiteral("ssh"),
                   options(Connection::Open) +
                       QStringList{QStringLiteral("-M"), QStringLiteral("-N"), QStringLiteral("127.0.0.1")});
    waitUntil([&] { return QFile::exists(control()) || m_master.state() == QProcess::NotRunning; },
              std::chrono::seconds(60));
    if (!QFile::exists(control()))
        return fail(ErrorCode::Unreachable, QStringLiteral("ssh does not reach the guest."),
                    QString::fromUtf8(m_master.readAllStandardError()));
    return {};
}

Result<ProgramRun> SshGuest::run(Connection connection, const QString &command) const
{
    auto run =
        runProgram(QStringLiteral("ssh"), options(connection) + QStringList{QStringLiteral("127.0.0.1"), command});
    if (!run || run->exitCode != 0)
        return failedRun(QStringLiteral("ssh"), run);
    return run;
}

Result<ProgramRun> SshGuest::list(const QString &folder) const
{
    const QString batch = m_folder + QLatin1String("/list");
    QFile file(batch);
    if (!file.open(QIODevice::WriteOnly) || file.write("ls -ln " + folder.toUtf8() + '\n') < 0)
        return fail(ErrorCode::Failed, batch, file.errorString());
    file.close();
    auto run = runProgram(QStringLiteral("sftp"), options(Connection::Open) + QStringList{QStringLiteral("-b"), batch,
                                                                                          QStringLiteral("127.0.0.1")});
    if (!run || run->exitCode != 0)
        return failedRun(QStringLiteral("sftp"), run);
    return run;
}

} // namespace Vitrine::Bench
