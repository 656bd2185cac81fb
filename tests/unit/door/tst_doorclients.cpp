// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/unit/door/doorfixture.h"
#include "tests/unit/door/hostprograms.h"

#include "engine/model/sshconfig.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Vitrine;

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 12345;
    for (char &byte : bytes) {
        state = state * 1'664'525 + 1'013'904'223;
        byte = char(state >> 24);
    }
    return bytes;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

} // namespace

class TestDoorClients : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir; ///< config, key, and what is copied
    std::unique_ptr<HostPrograms> m_programs;
    std::unique_ptr<DoorFixture> m_fixture;
    QString m_host;

    [[nodiscard]] QString file(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString workspace(const QString &name) const { return file(QStringLiteral("workspace/") + name); }
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->setWorkingDirectory(m_dir->path());
        process->start(program, QStringList{QStringLiteral("-F"), file(QStringLiteral("config"))} + arguments);
        return process;
    }
    Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
    {
        const auto process = start(program, arguments);
        process->write(input);
        process->closeWriteChannel();
        (void)waitUntil([&] { return process->state() == QProcess::NotRunning; }, 60'000);
        if (process->state() != QProcess::NotRunning)
            process->kill();
        process->waitForFinished(1000);
        return {process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
                process->readAllStandardOutput(), process->readAllStandardError()};
    }
    QList<quint16> allocatedPorts(QProcess &ssh, qsizetype count);
    Outcome ssh(const QString &line, const QByteArray &input = {})
    {
        return run(QStringLiteral("ssh"), {m_host, line}, input);
    }

private Q_SLOTS:
    void initTestCase();
    void exitStatus();
    void streams();
    void script();
    void manyBytes();
    void scp();
    void sftp();
    void forwardedPort();
    void portsInTheMachine();
    void portsThatAreRefused();
    void answersInTurn();
    void sharedConnection();
    void wrongKey();
};

void TestDoorClients::initTestCase()
{
    for (const char *const name : {"ssh", "scp", "sftp", "ssh-keygen"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty())
            QSKIP("OpenSSH's programs are not on PATH: they were not run against the door. Install openssh-client.");
    }
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("workspace")));
    m_programs = std::make_unique<HostPrograms>(file(QStringLiteral("workspace")));
    // On a busy computer ssh takes its time to log in.
    m_fixture = std::make_unique<DoorFixture>(Door::Limits{.login = std::chrono::minutes(10)}, m_programs.get());
    const SessionKey session{QString::fromLatin1(DoorFixture::runtime), QString::fromLatin1(DoorFixture::session)};
    m_host = SshConfig::hostName(session);
    // A key of ssh-keygen's, among the person's own.
    QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"),
                                                              QStringLiteral("-t"),
                                                              QStringLiteral("ed25519"),
                                                              QStringLiteral("-N"),
                                                              {},
                                                              QStringLiteral("-f"),
                                                              file(QStringLiteral("id"))}),
             0);
    m_fixture->writeFile(QStringLiteral("id_test.pub"), contentOf(file(QStringLiteral("id.pub"))));
    // As a person's own file includes the one that the door keeps.
    const QString hosts = m_fixture->dir.filePath(QStringLiteral("hosts"));
    QTRY_VERIFY(QFile::exists(hosts));
    write(file(QStringLiteral("config")), SshConfig::includeLine(hosts).toUtf8() + "\nHost *\n    IdentityFile " +
                                              file(QStringLiteral("id")).toUtf8() +
                                              "\n    IdentitiesOnly yes\n    BatchMode yes\n    LogLevel ERROR\n");
}

void TestDoorClients::exitStatus()
{
    for (const int code : {0, 1, 42, 255}) {
        const auto result = ssh(QStringLiteral("exit %1").arg(code));
        QVERIFY2(result.exitCode == code, (QByteArray::number(result.exitCode) + ' ' + result.err).constData());
    }
}

void TestDoorClients::streams()
{
    const auto result = ssh(QStringLiteral("echo to out; echo to err >&2; cat"), "and in\n");
    QCOMPARE(result.out, QByteArray("to out\nand in\n"));
    QCOMPARE(result.err, QByteArray("to err\n"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(ssh(QStringLiteral("pwd")).out.trimmed(),
             QFileInfo(workspace({})).canonicalFilePath().toUtf8()); // in the workspace
}

void TestDoorClients::script()
{
    // As editors begin: a shell without a terminal, and a script as its input.
    const auto result =
        run(QStringLiteral("ssh"), {QStringLiteral("-T"), m_host}, "for i in 1 2 3; do echo $i; done\nexit 7\n");
    QVERIFY2(result.out.endsWith("1\n2\n3\n"), result.out.constData());
    QCOMPARE(result.exitCode, 7);
}

void TestDoorClients::manyBytes()
{
    const QByteArray bytes = someBytes(20 << 20);
    const auto there = ssh(QStringLiteral("cat > big; stat -c %s big"), bytes);
    QCOMPARE(there.out.trimmed(), QByteArray::number(bytes.size()));
    QVERIFY(contentOf(workspace(QStringLiteral("big"))) == bytes);
    const auto back = ssh(QStringLiteral("cat big"));
    QVERIFY(back.out == bytes);
    QVERIFY(QFile::remove(workspace(QStringLiteral("big"))));
}

void TestDoorClients::scp()
{
    QDir(m_dir->path()).mkdir(QStringLiteral("tree"));
    for (int i = 0; i < 200; ++i)
        write(file(QStringLiteral("tree/%1").arg(i)), someBytes(i * 100));
    const auto up = run(QStringLiteral("scp"), {QStringLiteral("-qrp"), file(QStringLiteral("tree")), m_host + u':'});
    QVERIFY2(up.exitCode == 0, up.err.constData());
    const auto down = run(QStringLiteral("scp"),
                          {QStringLiteral("-qr"), m_host + QStringLiteral(":tree"), file(QStringLiteral("back"))});
    QVERIFY2(down.exitCode == 0, down.err.constData());
    for (int i = 0; i < 200; ++i) {
        QVERIFY(contentOf(workspace(QStringLiteral("tree/%1").arg(i))) == someBytes(i * 100));
        QVERIFY(contentOf(file(QStringLiteral("back/%1").arg(i))) == someBytes(i * 100));
    }
    // The protocol of old, which runs scp on the other side.
    const auto old = run(QStringLiteral("scp"),
                         {QStringLiteral("-Oq"), m_host + QStringLiteral(":tree/7"), file(QStringLiteral("seven"))});
    QVERIFY2(old.exitCode == 0, old.err.constData());
    QVERIFY(contentOf(file(QStringLiteral("seven"))) == someBytes(700));
    const auto missing = run(QStringLiteral("scp"),
                             {QStringLiteral("-q"), m_host + QStringLiteral(":nothing"), file(QStringLiteral("n"))});
    QVERIFY(missing.exitCode != 0);
}

void TestDoorClients::sftp()
{
    write(file(QStringLiteral("hello")), "hello\n");
    write(file(QStringLiteral("batch")), "mkdir folder\nput hello folder/hello\nrename folder/hello folder/bye\n"
                                         "chmod 600 folder/bye\nls -l folder\nget folder/bye bye\n");
    const auto result = run(QStringLiteral("sftp"), {QStringLiteral("-b"), file(QStringLiteral("batch")), m_host});
    QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
    QVERIFY(result.out.contains("-rw-------"));
    QCOMPARE(contentOf(file(QStringLiteral("bye"))), QByteArray("hello\n"));
    QCOMPARE(contentOf(workspace(QStringLiteral("folder/bye"))), QByteArray("hello\n"));
}

void TestDoorClients::forwardedPort()
{
    QTcpServer server; // what listens "in the machine"
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll().toUpper()); });
    });
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 local = free.serverPort();
    free.close();
    const auto tunnel =
        start(QStringLiteral("ssh"), {QStringLiteral("-N"), QStringLiteral("-L"),
                                      QStringLiteral("%1:localhost:%2").arg(local).arg(server.serverPort()), m_host});
    QTcpSocket client;
    QVERIFY(waitUntil([&] {
        if (client.state() == QAbstractSocket::UnconnectedState)
            client.connectToHost(QStringLiteral("127.0.0.1"), local);
        return client.state() == QAbstractSocket::ConnectedState;
    }));
    client.write("through the door");
    QTRY_COMPARE(client.bytesAvailable(), 16);
    QCOMPARE(client.readAll(), QByteArray("THROUGH THE DOOR"));
    client.disconnectFromHost();
    tunnel->terminate();
    QVERIFY(waitUntil([&] { return tunnel->state() == QProcess::NotRunning; }));
}

/// What ssh says when it has opened a port; empty: it ended, or said nothing.
QList<quint16> TestDoorClients::allocatedPorts(QProcess &ssh, qsizetype count)
{
    static const QRegularExpression said(QStringLiteral("Allocated port ([0-9]+) for remote forward"));
    QString words;
    QList<quint16> ports;
    (void)waitUntil([&] {
        words += QString::fromUtf8(ssh.readAllStandardError());
        ports.clear();
        for (auto found = said.globalMatch(words); found.hasNext();)
            ports.append(found.next().captured(1).toUShort());
        return ports.size() >= count || ssh.state() == QProcess::NotRunning;
    });
    if (ports.size() < count)
        qWarning("%s", qPrintable(words));
    return ports;
}

void TestDoorClients::portsInTheMachine()
{
    QTcpServer server; // what listens on the client's side
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll().toUpper()); });
    });
    // Three at once: ssh asks for all of them before the first answer.
    const QString there = QStringLiteral("localhost:%1").arg(server.serverPort());
    const auto tunnel =
        start(QStringLiteral("ssh"),
              {QStringLiteral("-N"), QStringLiteral("-o"), QStringLiteral("LogLevel=INFO"), QStringLiteral("-o"),
               QStringLiteral("ExitOnForwardFailure=yes"), QStringLiteral("-R"), QStringLiteral("0:") + there,
               QStringLiteral("-R"), QStringLiteral("127.0.0.1:0:") + there, QStringLiteral("-R"),
               QStringLiteral("localhost:0:") + there, m_host});
    const QList<quint16> ports = allocatedPorts(*tunnel, 3);
    QCOMPARE(ports.size(), 3);
    QCOMPARE(QSet<quint16>(ports.begin(), ports.end()).size(), 3);
    for (const quint16 port : ports) {
        std::vector<std::unique_ptr<QTcpSocket>> programs; // "in the machine"
        for (int i = 0; i < 5; ++i) {
            programs.push_back(std::make_unique<QTcpSocket>());
            programs.back()->connectToHost(QStringLiteral("127.0.0.1"), port);
            programs.back()->write(QByteArray(100'000, char('a' + i)));
        }
        for (int i = 0; i < 5; ++i) {
            QTRY_COMPARE(programs[std::size_t(i)]->bytesAvailable(), 100'000);
            QCOMPARE(programs[std::size_t(i)]->readAll(), QByteArray(100'000, char('A' + i)));
        }
    }
    tunnel->terminate();
    QVERIFY(waitUntil([&] { return tunnel->state() == QProcess::NotRunning; }));
    QVERIFY(waitUntil([&] {
        QTcpSocket late;
        late.connectToHost(QStringLiteral("127.0.0.1"), ports.first());
        return !late.waitForConnected(1000);
    }));
}

void TestDoorClients::portsThatAreRefused()
{
    const auto refused = [this](const QString &forward) {
        return run(QStringLiteral("ssh"),
                   {QStringLiteral("-v"), QStringLiteral("-o"), QStringLiteral("ExitOnForwardFailure=yes"),
                    QStringLiteral("-R"), forward + QStringLiteral(":localhost:1"), m_host, QStringLiteral("true")});
    };
    const auto elsewhere = refused(QStringLiteral("0.0.0.0:8080"));
    QCOMPARE(elsewhere.exitCode, 255);
    QVERIFY2(elsewhere.err.contains("its own 127.0.0.1 alone"), elsewhere.err.constData());
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const auto twice = refused(QString::number(taken.serverPort()));
    QCOMPARE(twice.exitCode, 255);
    QVERIFY2(twice.err.contains("The port is taken."), twice.err.constData());
}

/// ssh asks for a port, and whether anybody is there, before the first answer: it takes the next one for the port's.
void TestDoorClients::answersInTurn()
{
    m_programs->listenDelay = std::chrono::milliseconds(3000); // three of its questions
    const auto tunnel =
        start(QStringLiteral("ssh"), {QStringLiteral("-N"), QStringLiteral("-o"), QStringLiteral("LogLevel=INFO"),
                                      QStringLiteral("-o"), QStringLiteral("ServerAliveInterval=1"),
                                      QStringLiteral("-o"), QStringLiteral("ServerAliveCountMax=1000"),
                                      QStringLiteral("-o"), QStringLiteral("ExitOnForwardFailure=yes"),
                                      QStringLiteral("-R"), QStringLiteral("0:localhost:1"), m_host});
    const QList<quint16> ports = allocatedPorts(*tunnel, 1);
    m_programs->listenDelay = std::chrono::milliseconds(0);
    QCOMPARE(ports.size(), 1);
    QTcpSocket program;
    program.connectToHost(QStringLiteral("127.0.0.1"), ports.first());
    QTRY_VERIFY(program.state() == QAbstractSocket::ConnectedState);
    tunnel->terminate();
    QVERIFY(waitUntil([&] { return tunnel->state() == QProcess::NotRunning; }));
}

void TestDoorClients::sharedConnection()
{
    // Many commands over one connection, as editors do.
    const QString control = file(QStringLiteral("control"));
    const QStringList shared{QStringLiteral("-S"), control, m_host};
    const auto master = start(QStringLiteral("ssh"), QStringList{QStringLiteral("-NM")} + shared);
    QVERIFY(waitUntil([&] { return QFile::exists(control) || master->state() == QProcess::NotRunning; }));
    QVERIFY2(QFile::exists(control), master->readAllStandardError().constData());
    QTRY_COMPARE(m_fixture->door->connectionCount(), 1); // those of other tests have gone
    std::vector<std::unique_ptr<QProcess>> clients;
    // Without a way of their own: one that the master does not take would make another connection.
    const QStringList noOther{QStringLiteral("-o"), QStringLiteral("ProxyCommand=false")};
    for (int i = 0; i < 10; ++i)
        clients.push_back(
            start(QStringLiteral("ssh"), noOther + shared + QStringList{QStringLiteral("sleep 0.2; exit %1").arg(i)}));
    for (std::size_t i = 0; i < clients.size(); ++i) {
        QVERIFY(waitUntil([&] { return clients[i]->state() == QProcess::NotRunning; }, 100'000));
        QVERIFY2(clients[i]->exitCode() == int(i),
                 (QByteArray::number(clients[i]->exitCode()) + ' ' + clients[i]->readAllStandardError()).constData());
    }
    QCOMPARE(m_fixture->door->connectionCount(), 1);
    master->terminate();
    QVERIFY(waitUntil([&] { return master->state() == QProcess::NotRunning; }));
}

void TestDoorClients::wrongKey()
{
    QFile::remove(m_fixture->keysFolder() + QStringLiteral("/id_test.pub"));
    const auto result = ssh(QStringLiteral("true"));
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains("Permission denied (publickey)"), result.err.constData());
}

QTEST_GUILESS_MAIN(TestDoorClients)
#include "tst_doorclients.moc"
