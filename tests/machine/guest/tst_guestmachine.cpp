// SPDX-License-Identifier: GPL-3.0-or-later
// The guest program as the first process of a real machine: what test mode on a desk cannot show.
#include "guestprogram.h"
#include "machineworld.h"
#include "tests/patience.h"

#include "engine/model/bytestream.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QProcess>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

Guest::ProcessRequest inMachine(const QByteArray &line, const QByteArray &user = {})
{
    Guest::ProcessRequest request = bash(line);
    request.environment = {{"PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"},
                           {"LANG", "C.UTF-8"}};
    request.user = user;
    return request;
}

/// A machine that is emulated on a busy computer takes its time.
constexpr int patience = 120'000;

template <typename Condition>
bool eventually(Condition condition)
{
    return waitUntil(condition, patience);
}

} // namespace

class GuestMachineTest : public QObject
{
    Q_OBJECT

public:
    explicit GuestMachineTest(const QString &folder) : m_world(folder) {}

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void isSetUpForASession();
    void runsAsAUser();
    void givesATerminal();
    void killsWhatFled();
    void leavesNoZombies();
    void carriesMuch();
    void losesNothingOverAReconnect();
    void servesAnHttpClient();
    void watchesThirtyThousandFolders();
    void tellsOnlyWhatLiesBelow();
    void saysWhenTheDiskIsFull();
    void outlivesALackOfMemory();
    void powersOffInOrder();

private:
    void openChannel();
    QByteArray outputOf(const QByteArray &line, const QByteArray &user = {}, int milliseconds = 2 * patience);

    MachineWorld m_world;
    std::shared_ptr<Vm::Machine> m_machine;
    std::unique_ptr<Guest::Channel> m_channel;
    Guest::Hello m_hello;
};

void GuestMachineTest::initTestCase()
{
    const QString problem = m_world.openImage();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto machine = m_world.startAnswering();
    QVERIFY2(machine, machine ? "" : qPrintable(machine.error().text()));
    m_machine = *machine;
    openChannel();
    QVERIFY(!m_hello.configured);
    const auto clock = waitFor(m_channel->setClock());
    QVERIFY2(clock, clock ? "" : qPrintable(clock.error().text()));
    const auto setup = waitFor(m_channel->configure({"showroom", "/mnt/workspace", "nobody"}));
    QVERIFY2(setup, setup ? "" : qPrintable(setup.error().text()));
}

void GuestMachineTest::cleanupTestCase()
{
    m_channel.reset();
    if (m_machine)
        m_machine->kill();
}

void GuestMachineTest::openChannel()
{
    m_channel = std::make_unique<Guest::Channel>();
    const auto hello = waitFor(m_channel->open(m_machine->channelSocket(), 100s), patience);
    QVERIFY2(hello, hello ? "" : qPrintable(hello.error().text()));
    m_hello = *hello;
}

QByteArray GuestMachineTest::outputOf(const QByteArray &line, const QByteArray &user, int milliseconds)
{
    Listener listener(m_channel->run(inMachine(line, user)));
    if (!listener.waitForEnd(milliseconds))
        return "(no end)";
    listener.process->forget();
    if (listener.summary() != QStringLiteral("exited 0"))
        return listener.summary().toUtf8() + ' ' + listener.end.problem.text().toUtf8() + ' ' + listener.err;
    return listener.out.trimmed();
}

void GuestMachineTest::isSetUpForASession()
{
    QCOMPARE(outputOf("hostname; cat /etc/hostname; getent hosts showroom | cut -d' ' -f1"),
             QByteArray("showroom\nshowroom\n127.0.1.1"));
    QCOMPARE(outputOf("stat -c '%U %F' /mnt/workspace; ls -A /mnt/workspace; findmnt -no FSTYPE /mnt/workspace || "
                      "grep -c '/mnt/workspace ext4' /proc/mounts"),
             QByteArray("nobody directory\next4"));
    QCOMPARE(outputOf("wc -c < /etc/machine-id"), QByteArray("33"));
    QVERIFY(outputOf("cat /proc/self/cgroup").startsWith("0::/vitrine/p"));
    QCOMPARE(
        outputOf("cat /proc/1/comm; stat -c %a /tmp; test -c /dev/ptmx && echo x > /dev/stderr 2>/dev/null && echo ok"),
        QByteArray("init\n1777\nok"));
    QCOMPARE(outputOf("cat /sys/class/net/lo/operstate; ls /sys/class/net"), QByteArray("unknown\nlo"));
    const qint64 clock = outputOf("date +%s").toLongLong();
    QVERIFY(qAbs(clock - QDateTime::currentSecsSinceEpoch()) < 20);
    const auto memory = waitFor(m_channel->memory());
    QVERIFY(memory);
    QVERIFY(memory->totalBytes > qint64(m_machine->spec().memoryMiB) * 700 * 1024);
    QVERIFY(memory->totalBytes < qint64(m_machine->spec().memoryMiB) * 1024 * 1024);
    QVERIFY(waitFor(m_channel->sync()));
    const auto again = waitFor(m_channel->configure({"other", "/mnt/other", {}}));
    QVERIFY(!again);
}

void GuestMachineTest::runsAsAUser()
{
    QCOMPARE(outputOf("echo 'crowd:x:4242:daemon,nobody' >> /etc/group; id -u"), QByteArray("0"));
    QCOMPARE(outputOf("id -un; id -u; id -G", "nobody"), QByteArray("nobody\n65534\n65534 4242"));
    QCOMPARE(outputOf("id -u; id -g", "65534"), QByteArray("65534\n65534"));
    QCOMPARE(outputOf("id -u; id -g", "4711"), QByteArray("4711\n4711"));
    QCOMPARE(outputOf("id -u; id -g", "nobody:crowd"), QByteArray("65534\n4242"));
    QCOMPARE(
        outputOf("touch /mnt/workspace/mine && stat -c %U /mnt/workspace/mine && rm /mnt/workspace/mine", "nobody"),
        QByteArray("nobody"));
    QVERIFY(outputOf("cat /etc/shadow", "nobody").startsWith("exited 1"));
    // What the file calls make as root belongs to whom the folder belongs.
    QVERIFY(waitFor(m_channel->write("/mnt/workspace/given", 0, "x", true)));
    QVERIFY(waitFor(m_channel->makeFolder("/mnt/workspace/folder")));
    QCOMPARE(outputOf("stat -c %U /mnt/workspace/given /mnt/workspace/folder"), QByteArray("nobody\nnobody"));
    Guest::ProcessRequest request = inMachine("true", "nobody");
    request.workingDirectory = "/root";
    Listener refused(m_channel->run(request));
    QVERIFY(refused.waitForEnd(patience));
    QCOMPARE(refused.summary(), QStringLiteral("not started"));
    QVERIFY(refused.end.problem.detail.contains(QStringLiteral("/root")));
    refused.process->forget();
}

void GuestMachineTest::givesATerminal()
{
    Guest::ProcessRequest request =
        inMachine("tty; echo to the terminal > /dev/tty; stty size; read line; echo got $line", "nobody");
    Listener shell(m_channel->openShell(request, {90, 20}));
    shell.process->write("typed\n");
    QVERIFY(shell.waitForEnd(patience));
    QVERIFY2(shell.out.contains("/dev/pts/"), shell.out.constData());
    QVERIFY(shell.out.contains("to the terminal\r\n20 90\r\n"));
    QVERIFY(shell.out.endsWith("got typed\r\n"));
    shell.process->forget();
}

/// Away from its parent, its session and its terminal: only the cgroup still holds it.
void GuestMachineTest::killsWhatFled()
{
    Listener listener(
        m_channel->run(inMachine("(setsid bash -c '(setsid sleep 4321 > /dev/null 2>&1 &)' &); sleep 1000", "nobody")));
    QVERIFY(eventually([&] { return outputOf("pgrep -fc '^sleep 4321'") == "1"; }));
    listener.process->cancel();
    QVERIFY(listener.waitForEnd(patience));
    QCOMPARE(listener.summary(), QStringLiteral("cancelled"));
    QVERIFY(outputOf("pgrep -f '^sleep 4321'").startsWith("exited 1"));

    Guest::ProcessRequest late = inMachine("setsid sleep 4321 & sleep 1000");
    late.timeout = 1s;
    Listener timedOut(m_channel->run(late));
    QVERIFY(timedOut.waitForEnd(patience));
    QCOMPARE(timedOut.summary(), QStringLiteral("timed out"));
    QVERIFY(outputOf("pgrep -f '^sleep 4321'").startsWith("exited 1"));
    timedOut.process->forget();

    // But it lives on when its command has ended.
    QCOMPARE(outputOf("setsid sleep 5432 & echo gone"), QByteArray("gone"));
    QCOMPARE(outputOf("pgrep -fc '^sleep 5432'; pkill -f '^sleep 5432'"), QByteArray("1"));
    listener.process->forget();
}

void GuestMachineTest::leavesNoZombies()
{
    QCOMPARE(outputOf("for i in $(seq 50); do (sleep 0.01 &) ; done; sleep 0.5"), QByteArray());
    QCOMPARE(outputOf("grep -l '^State:.Z' /proc/[0-9]*/status 2>/dev/null | wc -l"), QByteArray("0"));
    // Cgroups of commands that ended are gone, too, but for this one and what another test left running.
    QVERIFY(outputOf("ls -d /sys/fs/cgroup/vitrine/p* | wc -l").toInt() <= 3);
}

void GuestMachineTest::carriesMuch()
{
    Listener listener(m_channel->run(inMachine("head -c 100000000 /dev/urandom | tee >(sha256sum >&2)")));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    listener.collects = false;
    QByteArray err;
    connect(listener.process.get(), &Guest::Process::output, &listener,
            [&](OutputStream stream, qint64, const QByteArray &bytes) {
                if (stream == OutputStream::Out)
                    hash.addData(bytes);
                else
                    err.append(bytes);
            });
    QVERIFY(listener.waitForEnd(patience));
    QCOMPARE(listener.outBytes, 100'000'000);
    QCOMPARE(err.left(64), hash.result().toHex());
    listener.process->forget();
}

/// Over a real port, where QEMU drops what nobody takes.
void GuestMachineTest::losesNothingOverAReconnect()
{
    const Guest::ProcessRequest request =
        inMachine("head -c 20000000 /dev/urandom | base64 | tee >(sha256sum >&2); sleep 0.1; exit 5");
    QByteArray bootId;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 recorded = 0;
    QByteArray err;
    auto listener = std::make_unique<Listener>(m_channel->run(request));
    for (int turn = 0; turn < 8; ++turn) {
        QVERIFY(eventually([&] { return listener->out.size() > (turn + 1) * 200'000 || listener->ends > 0; }));
        hash.addData(listener->out);
        recorded += listener->out.size();
        err.append(listener->err);
        listener.reset();
        if (turn % 2 == 0) {
            // In the middle of a large write, so that the guest sees a cut frame.
            (void)m_channel->write("/tmp/cut", 0, QByteArray(3'000'000, 'x'), true);
        }
        m_channel.reset();
        if (turn % 3 == 0)
            QTest::qWait(300); // the process writes on, until its window is full
        openChannel();
        if (turn == 0)
            bootId = m_hello.bootId;
        QCOMPARE(m_hello.bootId.size(), 36);
        QCOMPARE(m_hello.bootId, bootId);
        QVERIFY(m_hello.configured);
        QVERIFY(std::ranges::any_of(m_hello.processes, [&](const auto &known) { return known.id == request.id; }));
        listener = std::make_unique<Listener>(m_channel->adopt(request.id, recorded, err.size()));
    }
    QVERIFY(listener->waitForEnd(patience));
    hash.addData(listener->out);
    err.append(listener->err);
    QCOMPARE(listener->summary(), QStringLiteral("exited 5"));
    QCOMPARE(hash.result().toHex(), err.left(64));
    listener->process->forget();
}

void GuestMachineTest::servesAnHttpClient()
{
    Listener server(m_channel->run(inMachine("cd /usr/share/common-licenses && exec python3 -m http.server 8080")));
    std::shared_ptr<ByteStream> stream;
    QVERIFY(eventually([&] {
        const auto connected = waitFor(m_channel->connectTcp(8080));
        stream = connected ? *connected : nullptr;
        return bool(stream);
    }));
    QByteArray answer;
    bool isClosed = false;
    connect(stream.get(), &ByteStream::data, this, [&](const QByteArray &bytes) {
        answer.append(bytes);
        stream->grant(bytes.size());
    });
    connect(stream.get(), &ByteStream::closed, this, [&] { isClosed = true; });
    stream->grant(20'000);
    stream->write("GET /GPL-3 HTTP/1.0\r\n\r\n");
    stream->finishWriting();
    QVERIFY(eventually([&] { return isClosed; }));
    QVERIFY(answer.startsWith("HTTP/1.0 200 OK\r\n"));
    QVERIFY(answer.contains("GNU GENERAL PUBLIC LICENSE"));
    QVERIFY(answer.size() > 30'000);
    server.process->cancel();
    QVERIFY(server.waitForEnd(patience));
    server.process->forget();
}

void GuestMachineTest::watchesThirtyThousandFolders()
{
    const QByteArray made =
        outputOf("python3 - <<'END'\n"
                 "import os\n"
                 "os.makedirs('/mnt/workspace/tree'); os.chdir('/mnt/workspace/tree')\n"
                 "for a in range(30):\n"
                 "  for b in range(1000): os.makedirs(f'{a}/{b}')\n"
                 "os.makedirs('/mnt/workspace/tree/' + '/'.join('deep%d' % i for i in range(100)))\n"
                 "END\n",
                 {}, 3 * patience);
    QCOMPARE(made, QByteArray());
    QByteArray deepest = "/mnt/workspace/tree";
    for (int i = 0; i < 100; ++i)
        deepest += "/deep" + QByteArray::number(i);
    QVERIFY(waitFor(m_channel->watch("/mnt/workspace")));
    QList<QByteArray> changed;
    QElapsedTimer time;
    qint64 shown = -1;
    QObject here;
    connect(m_channel.get(), &Guest::Channel::folderChanged, &here, [&](const QByteArray &path) {
        changed.append(path);
        if (path == deepest && shown < 0)
            shown = time.elapsed();
    });
    for (const QByteArray &folder : {deepest, QByteArray("/mnt/workspace/tree/29/999")}) {
        time.start();
        Listener listener(m_channel->run(inMachine("echo new > " + folder + "/file")));
        QVERIFY(eventually([&] { return changed.contains(folder); }));
        QVERIFY(listener.waitForEnd(patience));
        listener.process->forget();
    }
    qInfo("a file in the deepest of 30,000 folders showed after %lld ms", shown);

    // Each kind of change, and many at once in few messages.
    const QByteArray tree = "/mnt/workspace/tree/1";
    for (const QByteArray &line : {QByteArray("mv $D/1 $D/one"), QByteArray("rmdir $D/2"), QByteArray("chmod 700 $D/3"),
                                   QByteArray("ln -s x $D/link"), QByteArray("rm $D/link")}) {
        changed.clear();
        QCOMPARE(outputOf("D=" + tree + "; " + line), QByteArray());
        QVERIFY2(eventually([&] { return changed.contains(tree); }), line.constData());
    }
    QTest::qWait(300);
    changed.clear();
    time.start();
    QCOMPARE(outputOf("cd " + tree + "/500; for i in $(seq 3000); do : > file$i; done"), QByteArray());
    QTest::qWait(300);
    const qint64 count = changed.count(tree + "/500");
    QVERIFY(count >= 1);
    QVERIFY2(count <= time.elapsed() / 100 + 2, qPrintable(QString::number(count)));
}

void GuestMachineTest::tellsOnlyWhatLiesBelow()
{
    QCOMPARE(outputOf("mkdir -p /mnt/workspace/in /mnt/workspace/out"), QByteArray());
    QVERIFY(waitFor(m_channel->watch("/mnt/workspace/in")));
    QList<QByteArray> changed;
    QObject here;
    connect(m_channel.get(), &Guest::Channel::folderChanged, &here,
            [&](const QByteArray &path) { changed.append(path); });
    QCOMPARE(outputOf("touch /mnt/workspace/out/x /tmp/x /mnt/workspace/in/x"), QByteArray());
    QVERIFY(eventually([&] { return !changed.isEmpty(); }));
    QTest::qWait(300);
    QCOMPARE(QSet<QByteArray>(changed.begin(), changed.end()), QSet<QByteArray>{"/mnt/workspace/in"});
    QVERIFY(waitFor(m_channel->unwatch()));
    changed.clear();
    QCOMPARE(outputOf("touch /mnt/workspace/in/y"), QByteArray());
    QTest::qWait(500);
    QVERIFY(changed.isEmpty());
    QVERIFY(!waitFor(m_channel->watch("/nowhere")));
}

void GuestMachineTest::saysWhenTheDiskIsFull()
{
    QVERIFY(outputOf("fallocate -l 2G /mnt/workspace/big; head -c 2G /dev/zero > /mnt/workspace/fill")
                .contains("No space left on device"));
    const auto written = waitFor(m_channel->write("/mnt/workspace/more", 0, QByteArray(1'000'000, 'x'), true));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NoSpace);
    QCOMPARE(outputOf("rm -f /mnt/workspace/big /mnt/workspace/fill /mnt/workspace/more"), QByteArray());
    QVERIFY(waitFor(m_channel->write("/mnt/workspace/more", 0, QByteArray(1'000'000, 'x'), true)));
}

void GuestMachineTest::outlivesALackOfMemory()
{
    const QByteArray said = outputOf("exec python3 -c 'x = [bytearray(1 << 20) for _ in range(4000)]'");
    QVERIFY2(said.startsWith("signalled 9") || said.contains("MemoryError"), said.constData());
    QVERIFY(waitFor(m_channel->ping()));
    QCOMPARE(outputOf("echo fine"), QByteArray("fine"));
}

void GuestMachineTest::powersOffInOrder()
{
    Listener polite(m_channel->run(inMachine("trap 'echo last words; echo saved > /mnt/workspace/saved; exit 0' TERM; "
                                             "echo ready; while :; do sleep 0.05; done")));
    Listener stubborn(m_channel->run(inMachine("trap '' TERM; echo ready; while :; do sleep 0.05; done")));
    QVERIFY(eventually([&] { return polite.out == "ready\n" && stubborn.out == "ready\n"; }));
    bool hasEnded = false;
    QObject here;
    connect(m_machine.get(), &Vm::Machine::ended, &here, [&] { hasEnded = true; });
    m_machine->expectEnd();
    QVERIFY(waitFor(m_channel->powerOff(3s)));
    QVERIFY(eventually([&] { return hasEnded; }));
    QCOMPARE(polite.summary(), QStringLiteral("exited 0"));
    QVERIFY(polite.out.contains("last words\n"));
    QCOMPARE(stubborn.ends, 1);
    QCOMPARE(stubborn.summary(), QStringLiteral("signalled 9"));
    QVERIFY(!m_channel->isOpen());
    m_channel.reset();
    const Vm::MachineSpec spec = m_machine->spec();
    m_machine.reset();

    // The workspace was unmounted: nothing is left in its journal.
    const QString raw = spec.sessionDir + QStringLiteral("/raw");
    QCOMPARE(QProcess::execute(QStringLiteral("qemu-img"),
                               {QStringLiteral("convert"), QStringLiteral("-f"), QStringLiteral("qcow2"),
                                QStringLiteral("-O"), QStringLiteral("raw"), spec.workspaceDisk, raw}),
             0);
    QProcess check;
    check.start(QStringLiteral("dumpe2fs"), {QStringLiteral("-h"), raw});
    QVERIFY(check.waitForFinished());
    const QByteArray superblock = check.readAllStandardOutput();
    QVERIFY(superblock.contains("Filesystem state:         clean"));
    QVERIFY(superblock.contains("Filesystem features:"));
    QVERIFY(!superblock.contains("needs_recovery"));
    check.start(QStringLiteral("debugfs"), {QStringLiteral("-R"), QStringLiteral("cat /saved"), raw});
    QVERIFY(check.waitForFinished());
    QCOMPARE(check.readAllStandardOutput(), QByteArray("saved\n"));
    // What was deleted went back to the host.
    QVERIFY2(QFileInfo(spec.workspaceDisk).size() < (400 << 20),
             qPrintable(QString::number(QFileInfo(spec.workspaceDisk).size())));
}

int main(int argc, char **argv)
{
    const DeathWatch watch;
    QCoreApplication app(argc, argv);
    GuestMachineTest test(watch.folder());
    return QTest::qExec(&test, argc, argv);
}
#include "tst_guestmachine.moc"
