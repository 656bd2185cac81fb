// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/app/storefixture.h"
#include "tests/patience.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>

using namespace Vitrine;

namespace {

QStringList words(const QString &line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray hashOf(const QString &name)
{
    QFile file(name);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result().toHex();
}

} // namespace

class TestDoor : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<QProcess> m_server;
    QString m_host = QStringLiteral("one.tester.vitrine");

    [[nodiscard]] QString file(const QString &name) const { return m_home->filePath(name); }
    [[nodiscard]] std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setWorkingDirectory(m_home->path());
        process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process->start(program, arguments);
        return process;
    }
    [[nodiscard]] StoreFixture::Outcome run(const QString &program, const QStringList &arguments,
                                            const QByteArray &input = {}) const
    {
        const auto process = start(program, arguments);
        process->write(input);
        process->closeWriteChannel();
        return StoreFixture::outcome(*process, 600'000);
    }
    [[nodiscard]] QStringList with(const QStringList &arguments) const
    {
        return QStringList{QStringLiteral("-F"), file(QStringLiteral("config"))} + arguments;
    }
    [[nodiscard]] StoreFixture::Outcome ssh(const QString &line, const QByteArray &input = {}) const
    {
        return run(QStringLiteral("ssh"), with({m_host, line}), input);
    }
    [[nodiscard]] QByteArray state() const
    {
        return m_fixture->run(words(QStringLiteral("session show -r tester -s one --json")))
            .json()[u"state"]
            .toString()
            .toUtf8();
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void loginStartsTheMachine();
    void exitStatus();
    void streams();
    void terminal();
    void backgroundGoesOn();
    void bigFile();
    void manyFiles();
    void sftp();
    void rsync();
    void forwardedPort();
    void portInTheMachine();
    void unknownSession();
    void wrongKey();
};

void TestDoor::initTestCase()
{
    QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
    for (const char *const name : {"ssh", "scp", "sftp", "ssh-keygen"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty())
            QSKIP("OpenSSH's programs are not on PATH: they were not run against the door. Install openssh-client.");
    }
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_home->path()).mkdir(QStringLiteral(".ssh")));
    QFile::setPermissions(file(QStringLiteral(".ssh")),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    qputenv("HOME", m_home->path().toUtf8());
    for (const char *const name : {".ssh/id_ed25519", "other"})
        QCOMPARE(run(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"),
                                                    QStringLiteral("-t"),
                                                    QStringLiteral("ed25519"),
                                                    QStringLiteral("-N"),
                                                    {},
                                                    QStringLiteral("-f"),
                                                    file(QString::fromLatin1(name))})
                     .exitCode,
                 0);

    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY(m_fixture->run(words(QStringLiteral("ssh-config"))).exitCode == 1); // the door is closed
    m_server = m_fixture->start(words(QStringLiteral("serve --port 0 --ssh-port 0")));
    QByteArray printed;
    QVERIFY(waitUntil(
        [&] {
            m_server->waitForReadyRead(10);
            printed += m_server->readAllStandardOutput();
            return printed.count('\n') == 2;
        },
        60'000));
    QVERIFY2(printed.contains("\nssh://127.0.0.1:"), printed.constData());
    for (const char *const line :
         {"runtime create tester --image vitrine/debian-13 --idle 900", "session create -r tester -s one"}) {
        const auto made = m_fixture->run(words(QString::fromLatin1(line)));
        QVERIFY2(made.exitCode == 0, made.all().constData());
    }
    const auto entries = m_fixture->run(words(QStringLiteral("ssh-config -r tester")));
    QVERIFY2(entries.exitCode == 0 && entries.out.contains("Host one.tester.vitrine\n"), entries.all().constData());
    write(file(QStringLiteral("config")), entries.out + "    IdentityFile " +
                                              file(QStringLiteral(".ssh/id_ed25519")).toUtf8() +
                                              "\n    IdentitiesOnly yes\n    BatchMode yes\n    LogLevel ERROR\n");
    QVERIFY(!(QFile::permissions(m_fixture->store() + QStringLiteral("/door-key")) &
              (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestDoor::cleanupTestCase()
{
    if (m_server) {
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(60'000));
        QCOMPARE(m_server->exitCode(), 0);
    }
    m_server.reset();
    m_fixture.reset();
}

void TestDoor::loginStartsTheMachine()
{
    QCOMPARE(state(), QByteArray("stopped"));
    const auto result = ssh(QStringLiteral("pwd; uname -s"));
    QVERIFY2(result.exitCode == 0, result.all().constData());
    QCOMPARE(result.out, QByteArray("/mnt/workspace\nLinux\n"));
    // And again after a stop.
    QCOMPARE(m_fixture->run(words(QStringLiteral("session stop -r tester -s one"))).exitCode, 0);
    QCOMPARE(state(), QByteArray("stopped"));
    QCOMPARE(ssh(QStringLiteral("true")).exitCode, 0);
}

void TestDoor::exitStatus()
{
    for (const int code : {0, 1, 42, 255})
        QCOMPARE(ssh(QStringLiteral("exit %1").arg(code)).exitCode, code);
    QCOMPARE(ssh(QStringLiteral("kill -9 $$")).exitCode, 137);
}

void TestDoor::streams()
{
    const auto result = ssh(QStringLiteral("echo to out; echo to err >&2; cat"), "and in\n");
    QCOMPARE(result.out, QByteArray("to out\nand in\n"));
    QCOMPARE(result.err, QByteArray("to err\n"));
    const auto script =
        run(QStringLiteral("ssh"), with({QStringLiteral("-T"), m_host}), "for i in 1 2 3; do echo $i; done\nexit 7\n");
    QVERIFY2(script.out.endsWith("1\n2\n3\n"), script.all().constData());
    QCOMPARE(script.exitCode, 7);
}

void TestDoor::terminal()
{
    // ssh has a terminal of its own here, so that a new size reaches it like in a window.
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("python3 is not on PATH: terminals were not tried.");
    const QString line = QStringLiteral(
        "import fcntl, os, pty, re, struct, sys, termios, time\n"
        "pid, fd = pty.fork()\n"
        "if pid == 0: os.execvp('ssh', ['ssh', '-tt'] + sys.argv[1:])\n"
        "def size(rows, columns): fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))\n"
        "seen = b''\n"
        "def until(mark):\n"
        "    global seen\n"
        "    while not re.search(mark, seen):\n"
        "        piece = os.read(fd, 1000)\n"
        "        sys.stdout.buffer.write(piece); sys.stdout.flush()\n"
        "        seen += piece\n"
        "size(30, 100)\n"
        "os.write(fd, b'echo si\"\"ze $(stty size) $TERM\\n')\n"
        "until(rb'size 30 100 .*\\n')\n"
        "size(41, 123); time.sleep(2)\n"
        "os.write(fd, b'echo si\"\"ze $(stty size)\\n')\n"
        "until(rb'size 41 123')\n"
        "os.write(fd, b'exit 5\\n')\n"
        "print('ended', os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n");
    write(file(QStringLiteral("terminal.py")), line.toUtf8());
    const auto result = run(QStringLiteral("timeout"), QStringList{QStringLiteral("120"), QStringLiteral("python3"),
                                                                   file(QStringLiteral("terminal.py"))} +
                                                           with({m_host}));
    QVERIFY2(result.out.contains("size 41 123"), result.all().constData());
    QVERIFY2(result.out.contains("ended 5"), result.all().constData());
}

void TestDoor::backgroundGoesOn()
{
    QCOMPARE(ssh(QStringLiteral("setsid nohup sleep 321 >/dev/null 2>&1 </dev/null & exit 0")).exitCode, 0);
    QTest::qWait(7000);
    QCOMPARE(ssh(QStringLiteral("pgrep -fx 'sleep 321' > /dev/null")).exitCode, 0);
    QCOMPARE(ssh(QStringLiteral("pkill -fx 'sleep 321'")).exitCode, 0);
    // What runs when its client leaves does not.
    auto client = start(QStringLiteral("ssh"), with({m_host, QStringLiteral("exec sleep 654")}));
    QVERIFY(waitUntil([&] { return ssh(QStringLiteral("pgrep -fx 'sleep 654'")).exitCode == 0; }, 60'000));
    client->kill();
    QVERIFY(client->waitForFinished());
    QVERIFY(waitUntil([&] { return ssh(QStringLiteral("pgrep -fx 'sleep 654'")).exitCode == 1; }, 60'000));
}

void TestDoor::bigFile()
{
    constexpr qint64 size = 100'000'000;
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 seed = 1;
    for (char &byte : bytes) {
        seed = seed * 1'664'525 + 1'013'904'223;
        byte = char(seed >> 24);
    }
    write(file(QStringLiteral("big")), bytes);
    QElapsedTimer clock;
    clock.start();
    const auto up = run(QStringLiteral("scp"), with({QStringLiteral("-q"), QStringLiteral("big"), m_host + u':'}));
    QVERIFY2(up.exitCode == 0, up.all().constData());
    const qint64 there = clock.restart();
    const auto down = run(QStringLiteral("scp"),
                          with({QStringLiteral("-q"), m_host + QStringLiteral(":big"), QStringLiteral("back")}));
    QVERIFY2(down.exitCode == 0, down.all().constData());
    qInfo("100 MB: there in %lld ms, back in %lld ms", there, clock.elapsed());
    QCOMPARE(hashOf(file(QStringLiteral("back"))), hashOf(file(QStringLiteral("big"))));
    QCOMPARE(ssh(QStringLiteral("sha256sum < big")).out.left(64), hashOf(file(QStringLiteral("big"))));
    QCOMPARE(ssh(QStringLiteral("rm big")).exitCode, 0);
}

void TestDoor::manyFiles()
{
    constexpr int count = 10'000;
    QDir(m_home->path()).mkdir(QStringLiteral("many"));
    for (int i = 0; i < count; ++i)
        write(file(QStringLiteral("many/%1").arg(i)), QByteArray::number(i) + '\n');
    QElapsedTimer clock;
    clock.start();
    // As git and editors do it: a stream of an archive. Each file by itself is scp's and sftp's way.
    const QString copy =
        QStringLiteral("tar -cf - many | ssh -F config %1 'tar -xf -' && ssh -F config %1 'tar -cf - many' "
                       "| (mkdir back-many && tar -xf - -C back-many) && diff -r many back-many/many")
            .arg(m_host);
    const auto both = run(QStringLiteral("bash"), {QStringLiteral("-c"), copy});
    QVERIFY2(both.exitCode == 0, both.all().constData());
    qInfo("10,000 files there and back as an archive: %lld ms", clock.restart());
    const QString rsync = QStringLiteral("rsync -a -e 'ssh -F config' many/ %1:rsync-many/ && "
                                         "rsync -a -e 'ssh -F config' %1:rsync-many/ rsync-many/ && "
                                         "diff -r many rsync-many")
                              .arg(m_host);
    const auto synced = run(QStringLiteral("bash"), {QStringLiteral("-c"), rsync});
    QVERIFY2(synced.exitCode == 0, synced.all().constData());
    qInfo("10,000 files there and back by rsync: %lld ms", clock.restart());
    // A file by itself costs scp four round trips: all of them only when there is time.
    const QString part =
        qEnvironmentVariableIsSet("VITRINE_ALL_FILES") ? QStringLiteral("many") : QStringLiteral("few");
    QVERIFY(ssh(QStringLiteral("mkdir few && cp many/?? many/??? few")).exitCode == 0);
    const auto each = run(QStringLiteral("scp"),
                          with({QStringLiteral("-qr"), m_host + QLatin1Char(':') + part, QStringLiteral("scp-files")}));
    QVERIFY2(each.exitCode == 0, each.all().constData());
    const int files = int(QDir(file(QStringLiteral("scp-files"))).entryList(QDir::Files).size());
    qInfo("%d files back by scp: %lld ms", files, clock.elapsed());
    QCOMPARE(files, part == QLatin1String("many") ? count : 990);
    QCOMPARE(run(QStringLiteral("bash"),
                 {QStringLiteral("-c"),
                  QStringLiteral("cd scp-files && for f in *; do cmp \"$f\" ../many/\"$f\" || exit 1; done")})
                 .exitCode,
             0);
}

void TestDoor::sftp()
{
    write(file(QStringLiteral("batch")), "mkdir folder\nput config folder/config\nrename folder/config folder/kept\n"
                                         "chmod 600 folder/kept\nls -l folder\nget folder/kept kept\n");
    const auto result = run(QStringLiteral("sftp"), with({QStringLiteral("-b"), QStringLiteral("batch"), m_host}));
    QVERIFY2(result.exitCode == 0, result.all().constData());
    QVERIFY(result.out.contains("-rw-------"));
    QCOMPARE(hashOf(file(QStringLiteral("kept"))), hashOf(file(QStringLiteral("config"))));
}

void TestDoor::rsync()
{
    if (QStandardPaths::findExecutable(QStringLiteral("rsync")).isEmpty())
        QSKIP("rsync is not on PATH: it was not run against the door. Install rsync.");
    const QStringList common{QStringLiteral("-a"), QStringLiteral("--delete"), QStringLiteral("-e"),
                             QStringLiteral("ssh -F config")};
    const auto up = run(QStringLiteral("rsync"),
                        common + QStringList{QStringLiteral("many/"), m_host + QStringLiteral(":synced/")});
    QVERIFY2(up.exitCode == 0, up.all().constData());
    QVERIFY(QFile::remove(file(QStringLiteral("many/17"))));
    write(file(QStringLiteral("many/18")), "changed\n");
    const auto again = run(QStringLiteral("rsync"),
                           common + QStringList{QStringLiteral("many/"), m_host + QStringLiteral(":synced/")});
    QVERIFY2(again.exitCode == 0, again.all().constData());
    const auto down = run(QStringLiteral("rsync"),
                          common + QStringList{m_host + QStringLiteral(":synced/"), QStringLiteral("synced/")});
    QVERIFY2(down.exitCode == 0, down.all().constData());
    QCOMPARE(run(QStringLiteral("diff"), words(QStringLiteral("-r many synced"))).exitCode, 0);
}

void TestDoor::forwardedPort()
{
    const auto server =
        start(QStringLiteral("ssh"), with({m_host, QStringLiteral("python3 -m http.server 8765 -d /opt")}));
    const quint16 local = 41'765;
    const auto tunnel = start(QStringLiteral("ssh"), with({QStringLiteral("-N"), QStringLiteral("-L"),
                                                           QStringLiteral("%1:localhost:8765").arg(local), m_host}));
    QByteArray answer;
    QVERIFY(waitUntil(
        [&] {
            QTcpSocket client;
            client.connectToHost(QStringLiteral("127.0.0.1"), local);
            if (!client.waitForConnected(1000))
                return false;
            client.write("GET / HTTP/1.0\r\n\r\n");
            while (client.waitForReadyRead(3000))
                answer += client.readAll();
            return answer.contains("vitrine/");
        },
        120'000));
    QVERIFY(answer.contains("200 OK"));
    for (QProcess *const each : {tunnel.get(), server.get()}) {
        each->terminate();
        QVERIFY(each->waitForFinished(10'000));
    }
}

/// A program in the machine reaches what listens on this computer, by a port that ssh has opened in there.
void TestDoor::portInTheMachine()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll().toUpper()); });
    });
    const auto tunnel =
        start(QStringLiteral("ssh"),
              with({QStringLiteral("-N"), QStringLiteral("-o"), QStringLiteral("LogLevel=INFO"), QStringLiteral("-R"),
                    QStringLiteral("0:localhost:%1").arg(server.serverPort()), m_host}));
    QByteArray said;
    QVERIFY(waitUntil(
        [&] {
            said += tunnel->readAllStandardError();
            return said.contains("for remote forward");
        },
        120'000));
    const QByteArray port = said.mid(said.indexOf("Allocated port ") + 15).split(' ').first();
    QVERIFY2(port.toUShort() > 0, said.constData());
    const QString talk = QStringLiteral("exec 3<>/dev/tcp/127.0.0.1/%1 && echo from the machine >&3 && head -1 <&3")
                             .arg(QString::fromLatin1(port));
    // The server is this process's own: it has to go on meanwhile.
    const auto talker = start(QStringLiteral("ssh"), with({m_host, talk}));
    talker->closeWriteChannel();
    QVERIFY(waitUntil([&] { return talker->state() == QProcess::NotRunning; }, 120'000));
    const QByteArray heard = talker->readAllStandardOutput();
    QVERIFY2(heard == "FROM THE MACHINE\n", (heard + talker->readAllStandardError()).constData());
    // Somebody who does not have that port in there gets nowhere.
    QVERIFY(ssh(QStringLiteral("exec 3<>/dev/tcp/127.0.0.1/%1").arg(server.serverPort())).exitCode != 0);
    tunnel->terminate();
    QVERIFY(tunnel->waitForFinished(10'000));
    QVERIFY(waitUntil([&] { return ssh(talk).exitCode != 0; }, 120'000)); // it closed with the connection
}

void TestDoor::unknownSession()
{
    const auto result = run(QStringLiteral("ssh"),
                            with({QStringLiteral("-l"), QStringLiteral("tester/two"), m_host, QStringLiteral("true")}));
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains("Permission denied"), result.all().constData());
}

void TestDoor::wrongKey()
{
    write(file(QStringLiteral("wrong")),
          QByteArray([&] {
              QFile config(file(QStringLiteral("config")));
              return config.open(QIODevice::ReadOnly) ? config.readAll() : QByteArray();
          }())
              .replace(file(QStringLiteral(".ssh/id_ed25519")).toUtf8(), file(QStringLiteral("other")).toUtf8()));
    const auto result =
        run(QStringLiteral("ssh"), {QStringLiteral("-F"), QStringLiteral("wrong"), m_host, QStringLiteral("true")});
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains("Permission denied (publickey)"), result.all().constData());
}

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"
