// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/unit/door/doorfixture.h"
#include "tests/unit/door/hostprograms.h"

#include "engine/model/sshconfig.h"

#include <QDir>
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
    m_fixture = std::make_unique<DoorFixture>(Door::Limits(), m_programs.get());
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
    QVERIFY(waitUntil(
        [&] {
            if (client.state() == QAbstractSocket::UnconnectedState)
                client.connectToHost(QStringLiteral("127.0.0.1"), local);
            return client.state() == QAbstractSocket::ConnectedState;
        },
        20'000));
    client.write("through the door");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 16, 20'000);
    QCOMPARE(client.readAll(), QByteArray("THROUGH THE DOOR"));
    client.disconnectFromHost();
    tunnel->terminate();
    QVERIFY(waitUntil([&] { return tunnel->state() == QProcess::NotRunning; }));
}

void TestDoorClients::sharedConnection()
{
    // Many commands over one connection, as editors do.
    const QString control = file(QStringLiteral("control"));
    const QStringList shared{QStringLiteral("-S"), control, m_host};
    const auto master = start(QStringLiteral("ssh"), QStringList{QStringLiteral("-NM")} + shared);
    QVERIFY(waitUntil([&] { return QFile::exists(control); }, 20'000));
    std::vector<std::unique_ptr<QProcess>> clients;
    for (int i = 0; i < 10; ++i)
        clients.push_back(
            start(QStringLiteral("ssh"), shared + QStringList{QStringLiteral("sleep 0.2; exit %1").arg(i)}));
    for (std::size_t i = 0; i < clients.size(); ++i) {
        QVERIFY(waitUntil([&] { return clients[i]->state() == QProcess::NotRunning; }, 100'000));
        QCOMPARE(clients[i]->exitCode(), int(i));
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
