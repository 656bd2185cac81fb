// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/app/storefixture.h"
#include "tests/patience.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>

using namespace Vitrine;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList exec(const QString &command, const QStringList &options = {})
{
    return words("exec -r tester -s one") + options + QStringList{QStringLiteral("--"), command};
}

/// True when it ends, be it before this is asked.
bool ends(QProcess &process)
{
    return process.state() == QProcess::NotRunning || process.waitForFinished(hangDeadline);
}

/// What a process that does not end said, and what its threads wait in.
QByteArray threadsOf(QProcess &process)
{
    QByteArray words = process.readAllStandardError();
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(process.processId()));
    const QStringList threads = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        for (const auto *const name : {"comm", "wchan", "syscall", "stack"}) {
            QFile file(tasks.filePath(thread + u'/' + QLatin1String(name)));
            if (file.open(QIODevice::ReadOnly))
                words += ' ' + file.readAll().trimmed();
        }
        words += '\n';
    }
    return words;
}

} // namespace

/// The command line as a program on a real machine. One machine serves many cases.
class TestVitrine : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;

    [[nodiscard]] StoreFixture::Outcome sh(const char *command, const QStringList &options = {})
    {
        return m_fixture->run(exec(QString::fromUtf8(command), options));
    }

    void trash();

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void usageErrors_data();
    void usageErrors();
    void unknownRuntime();
    void exitCodes_data();
    void exitCodes();
    void streamsAreApart();
    void timesOut();
    void cannotBeRun();
    void manyWordsAreAProgram();
    void hundredMegabytes();
    void twentyAtATime();
    void readerThatLeaves();
    void interrupted();
    void files();
    void runtimesAndSessions();
    void invoke();
    void anAgentThatAsks();
    void shellOnATerminal();
    void shellFromAPipe();
    void workspaceSurvives();
    void aNewVersionOfTheAgent();
    void filesGet();
    void filesPutAndChange();
    void checkpoints();
    void whatChanged();
    void doctor();
    void engineIsKilledWhileACommandRuns();
    void enginesTakeOver();
    void engineStopLeavesNothing();
    void engineEndsByItself();
};

void TestVitrine::initTestCase()
{
    QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY2(m_fixture->startEngine(), m_fixture->engineWords().constData());
    const auto made =
        m_fixture->run(words("runtime create tester --image vitrine/debian-13 --env COLOUR=green --idle 600"));
    QVERIFY2(made.exitCode == 0, made.all().constData());
}

void TestVitrine::cleanupTestCase()
{
    m_fixture.reset();
}

void TestVitrine::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("no such command") << words("frobnicate") << QByteArray("frobnicate");
    QTest::newRow("half a command") << words("session") << QByteArray("vitrine session list");
    QTest::newRow("no runtime") << words("exec -s one -- true") << QByteArray("-r RUNTIME");
    QTest::newRow("no command") << words("exec -r tester -s one") << QByteArray("COMMAND");
    QTest::newRow("unknown option") << words("session list --frob") << QByteArray("--frob");
    QTest::newRow("bad limit") << words("exec -r tester -s one --timeout 0 -- true") << QByteArray("--timeout");
    QTest::newRow("bad variable") << words("runtime create x --env novalue") << QByteArray("novalue");
    QTest::newRow("bad path") << words("files cat -r tester -s one ../x") << QByteArray("..");
}

void TestVitrine::usageErrors()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, named);
    if (named == "..") // the session must be there for this one
        QCOMPARE(sh("true").exitCode, 0);
    const auto outcome = m_fixture->run(arguments);
    QVERIFY2(outcome.exitCode == 2, outcome.all().constData());
    QVERIFY2(outcome.err.contains(named), outcome.all().constData());
    QCOMPARE(outcome.out, QByteArray());
}

void TestVitrine::unknownRuntime()
{
    const auto outcome = m_fixture->run(words("exec -r nosuch -s one -- true"));
    QVERIFY2(outcome.exitCode == 125, outcome.all().constData());
    QVERIFY2(outcome.err.contains("nosuch") && outcome.err.contains("tester") &&
                 outcome.err.contains("vitrine runtime create"),
             outcome.all().constData());
}

void TestVitrine::exitCodes_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("code");
    QTest::newRow("0") << QStringLiteral("true") << 0;
    QTest::newRow("7") << QStringLiteral("exit 7") << 7;
    QTest::newRow("SIGTERM") << QStringLiteral("kill -TERM $$") << 143;
    QTest::newRow("SIGKILL") << QStringLiteral("kill -KILL $$") << 137;
    QTest::newRow("not found") << QStringLiteral("no-such-program-here") << 127;
    QTest::newRow("its own 124") << QStringLiteral("exit 124") << 124;
}

void TestVitrine::exitCodes()
{
    QFETCH(const QString, command);
    QFETCH(const int, code);
    const auto outcome = m_fixture->run(exec(command));
    QVERIFY2(outcome.exitCode == code, outcome.all().constData());
    const auto json = m_fixture->run(exec(command, {QStringLiteral("--json")}));
    QCOMPARE(json.exitCode, code);
    QCOMPARE(json.json()[QLatin1String("status")].toString(), QStringLiteral("completed"));
    QCOMPARE(json.json()[QLatin1String("exitCode")].toInt(), code);
}

void TestVitrine::streamsAreApart()
{
    const auto outcome = sh("echo \"to out $COLOUR\"; echo 'to err' >&2; printf 'no\\0end\\377'; pwd >&2; cat");
    QCOMPARE(outcome.out, QByteArray("to out green\nno\0end\377", 20));
    QCOMPARE(outcome.err, QByteArray("to err\n/mnt/workspace\n"));
    QCOMPARE(outcome.exitCode, 0);
}

void TestVitrine::timesOut()
{
    const auto outcome = sh("sleep 300 & sleep 300; echo never", {QStringLiteral("--timeout"), QStringLiteral("2")});
    QVERIFY2(outcome.exitCode == 124, outcome.all().constData());
    QVERIFY2(outcome.err.contains("2 s"), outcome.all().constData());
    const auto json = sh("sleep 300", {QStringLiteral("--timeout"), QStringLiteral("1"), QStringLiteral("--json")});
    QCOMPARE(json.exitCode, 124);
    QCOMPARE(json.json()[QLatin1String("status")].toString(), QStringLiteral("timedOut"));
    // Its descendants are gone, too. The pattern does not find this line itself.
    QCOMPARE(sh("pgrep -f 'slee[p] 300'").exitCode, 1);
}

void TestVitrine::cannotBeRun()
{
    const auto badId = m_fixture->run(words("exec -r tester -s -x- -- true"));
    QVERIFY2(badId.exitCode == 125, badId.all().constData());
    const auto noImage = m_fixture->run(words("runtime create broken --image vitrine/no-such-image"));
    QVERIFY2(noImage.exitCode == 1, noImage.all().constData());
    QVERIFY2(noImage.err.contains("vitrine/no-such-image") && noImage.err.contains("vitrine/debian-13"),
             noImage.all().constData());
}

void TestVitrine::manyWordsAreAProgram()
{
    const auto outcome =
        m_fixture->run(words("exec -r tester -s one --") + QStringList{QStringLiteral("printf"), QStringLiteral("[%s]"),
                                                                       QStringLiteral("a b"), QStringLiteral("$HOME"),
                                                                       QStringLiteral("it's")});
    QCOMPARE(outcome.out, QByteArray("[a b][$HOME][it's]"));
}

void TestVitrine::hundredMegabytes()
{
    const char *make = "python3 -c \"import sys\nb = bytes(range(256)) * 4096\nfor i in range(100): "
                       "sys.stdout.buffer.write(b[:-1] + bytes([i]))\"";
    const auto process = m_fixture->start(exec(QString::fromUtf8(make)));
    QElapsedTimer clock;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    const auto take = [&] {
        const QByteArray bytes = process->readAllStandardOutput();
        if (!clock.isValid() && !bytes.isEmpty())
            clock.start();
        size += bytes.size();
        hash.addData(bytes);
    };
    while (process->state() != QProcess::NotRunning && process->waitForReadyRead(180'000))
        take();
    process->waitForFinished();
    take();
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(size, qint64(100) << 20);
    qInfo("100 MiB at %.1f MB/s", double(size) / 1000 / double(std::max<qint64>(1, clock.elapsed())));

    QByteArray block;
    for (int i = 0; i < 4096 * 256; ++i)
        block.append(char(i));
    QCryptographicHash expected(QCryptographicHash::Sha256);
    for (int i = 0; i < 100; ++i) {
        block[block.size() - 1] = char(i);
        expected.addData(block);
    }
    QCOMPARE(hash.result().toHex(), expected.result().toHex());
}

void TestVitrine::twentyAtATime()
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 20; ++i)
        processes.push_back(m_fixture->start(exec(QStringLiteral("sleep 0.2; seq %1 %2; exit %1").arg(i).arg(i + 50))));
    for (int i = 0; i < 20; ++i) {
        const auto outcome = StoreFixture::outcome(*processes[size_t(i)]);
        QVERIFY2(outcome.exitCode == i, outcome.all().constData());
        QByteArray expected;
        for (int n = i; n <= i + 50; ++n)
            expected += QByteArray::number(n) + '\n';
        QCOMPARE(outcome.out, expected);
    }
}

void TestVitrine::readerThatLeaves()
{
    // The command is cancelled, and does not run on unseen.
    const auto outcome = m_fixture->runShell(QStringLiteral(
        "vitrine exec -r tester -s one -- 'exec -a endless-writer yes' | head -c 10; exit ${PIPESTATUS[0]}"));
    QVERIFY2(outcome.exitCode == 128 + SIGPIPE, outcome.all().constData());
    QCOMPARE(outcome.out, QByteArray("y\ny\ny\ny\ny\n"));
    QTRY_COMPARE_WITH_TIMEOUT(sh("pgrep -f 'endless-write[r]'").exitCode, 1, 30'000);
}

void TestVitrine::interrupted()
{
    const auto process = m_fixture->start(
        exec(QStringLiteral("trap 'echo caught' INT TERM; echo ready; exec -a long-sleeper sleep 200")));
    QVERIFY(process->waitForReadyRead(60'000));
    ::kill(pid_t(process->processId()), SIGINT);
    const auto outcome = StoreFixture::outcome(*process, 60'000);
    QVERIFY2(outcome.exitCode == 130, outcome.all().constData());
    QCOMPARE(sh("pgrep -f 'long-sleepe[r]'").exitCode, 1);
}

void TestVitrine::files()
{
    QCOMPARE(sh("mkdir -p 'odd dir/deep'; printf 'content\\n\\377' > 'odd dir/deep/f.txt'; ln -s deep 'odd dir/link'; "
                "head -c 3000000 /dev/zero | tr '\\0' z > big")
                 .exitCode,
             0);
    const auto list =
        m_fixture->run(words("files ls -r tester -s one") + QStringList{QStringLiteral("/mnt/workspace/odd dir")});
    QVERIFY2(list.out.contains("deep/\n") && list.out.contains("link -> deep"), list.all().constData());
    const auto json = m_fixture->run(words("files ls -r tester -s one --json"));
    bool found = false;
    const QJsonArray entries = json.json().toArray();
    for (const auto &entry : entries)
        found = found || (entry[QLatin1String("name")].toString() == QLatin1String("big") &&
                          entry[QLatin1String("size")].toInteger() == 3'000'000);
    QVERIFY2(found, json.all().constData());
    const auto cat =
        m_fixture->run(words("files cat -r tester -s one") + QStringList{QStringLiteral("odd dir/deep/f.txt")});
    QCOMPARE(cat.out, QByteArray("content\n\377"));
    QCOMPARE(m_fixture->run(words("files cat -r tester -s one big")).out, QByteArray(3'000'000, 'z'));
    const auto none = m_fixture->run(words("files cat -r tester -s one no-such-file"));
    QCOMPARE(none.exitCode, 1);
    QVERIFY(!none.err.isEmpty());
}

void TestVitrine::runtimesAndSessions()
{
    const auto made = m_fixture->run(words("runtime create second --idle 60 --max-life 120 --mount /mnt/other --json"));
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.json()[QLatin1String("mountPath")].toString(), QStringLiteral("/mnt/other"));
    const auto twice = m_fixture->run(words("runtime create second"));
    QCOMPARE(twice.exitCode, 1);
    QVERIFY(m_fixture->run(words("runtime list")).out.contains("/mnt/other"));
    QVERIFY(m_fixture->run(words("runtime show tester")).out.contains("COLOUR=green"));

    const auto session = m_fixture->run(words("session create -r second -s two --name Second"));
    QVERIFY2(session.out == "two\n", session.all().constData());
    QCOMPARE(m_fixture->run(words("session create -r second -s two")).exitCode, 1);
    const auto show = m_fixture->run(words("session show -r second -s two --json"));
    QCOMPARE(show.json()[QLatin1String("state")].toString(), QStringLiteral("stopped"));
    QCOMPARE(show.json()[QLatin1String("name")].toString(), QStringLiteral("Second"));
    const auto start = m_fixture->run(words("session start -r second -s two"));
    QVERIFY2(start.exitCode == 0, start.all().constData());
    QVERIFY(m_fixture->run(words("exec -r second -s two -- pwd")).out == "/mnt/other\n");
    QCOMPARE(m_fixture->run(words("runtime delete second")).exitCode, 1); // it has a session
    QCOMPARE(m_fixture->run(words("session stop -r second -s two")).exitCode, 0);
    QCOMPARE(m_fixture->run(words("session delete -r second -s two")).exitCode, 0);
    QCOMPARE(m_fixture->run(words("session show -r second -s two")).exitCode, 1);
    QCOMPARE(m_fixture->run(words("runtime delete second")).exitCode, 0);
}

void TestVitrine::invoke()
{
    const auto answer =
        m_fixture->run(words("invoke -r tester -s one") + QStringList{QStringLiteral("list the files")});
    QVERIFY2(answer.exitCode == 0, answer.all().constData());
    QVERIFY2(!answer.out.trimmed().isEmpty(), answer.all().constData());
    const auto json =
        m_fixture->run(words("invoke -r tester -s one --json") + QStringList{QStringLiteral("list the files")});
    QCOMPARE(json.json()[QLatin1String("status")].toString(), QStringLiteral("completed"));
    QVERIFY2(!json.json()[QLatin1String("items")].toArray().isEmpty(), json.all().constData());
}

/// An agent whose answer ends with a question needs a person, until the next prompt.
void TestVitrine::anAgentThatAsks()
{
    const QString agent = QStringLiteral(R"(import http.server, json
class Agent(http.server.BaseHTTPRequestHandler):
    def head(self, kind):
        self.send_response(200)
        self.send_header('Content-Type', kind)
        self.end_headers()
    def do_GET(self):
        self.head('application/json')
        self.wfile.write(b'{"status": "Healthy"}')
    def do_POST(self):
        prompt = self.rfile.read(int(self.headers['Content-Length']))
        item = {'type': 'text', 'text': 'Done.'}
        if b'delete' in prompt:
            item = {'type': 'question', 'id': 'q', 'title': 'Delete it?', 'choices': ['Yes', 'No'], 'done': False}
        self.head('text/event-stream')
        self.wfile.write(b'data: ' + json.dumps(item).encode() + b'\n\n')
http.server.HTTPServer(('', 8080), Agent).serve_forever())");
    const auto made = m_fixture->run(words("runtime create asker --memory 256 --env") +
                                     QStringList{QStringLiteral("AGENT=") + agent, QStringLiteral("--start"),
                                                 QStringLiteral("exec python3 -c \"$AGENT\"")});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    const auto ask = [this](const QString &prompt) {
        return m_fixture->run(words("invoke -r asker -s one") + QStringList{prompt});
    };
    const auto asks = [this] {
        return m_fixture->run(words("session show -r asker -s one --json")).json()[QLatin1String("agentAsks")].toBool();
    };
    const auto asked = ask(QStringLiteral("delete it"));
    QVERIFY2(asked.exitCode == 0 && asked.err.contains("Delete it?"), asked.all().constData());
    QVERIFY(asks());
    QVERIFY(m_fixture->run(words("session show -r asker -s one")).out.contains("your answer"));
    QCOMPARE(ask(QStringLiteral("No")).exitCode, 0);
    QVERIFY(!asks());
    // What asked is gone with its machine.
    QCOMPARE(ask(QStringLiteral("delete it")).exitCode, 0);
    QVERIFY(asks());
    QCOMPARE(m_fixture->run(words("session stop -r asker -s one")).exitCode, 0);
    QVERIFY(!asks());
    QCOMPARE(m_fixture->run(words("session start -r asker -s one")).exitCode, 0);
    QVERIFY(!asks());
    QCOMPARE(m_fixture->run(words("session delete -r asker -s one --yes")).exitCode, 0);
}

void TestVitrine::shellOnATerminal()
{
    winsize size{33, 101, 0, 0};
    int master = -1;
    int slave = -1;
    QCOMPARE(::openpty(&master, &slave, nullptr, nullptr, &size), 0);
    termios before{};
    ::tcgetattr(slave, &before);
    const auto process = m_fixture->prepared();
    process->setChildProcessModifier([slave] {
        ::setsid();
        ::ioctl(slave, TIOCSCTTY, 0);
        for (int fd = 0; fd < 3; ++fd)
            ::dup2(slave, fd);
    });
    process->start(QStringLiteral("vitrine"), words("shell -r tester -s one"));
    QVERIFY(process->waitForStarted());
    ::fcntl(master, F_SETFL, O_NONBLOCK);
    QByteArray seen;
    const auto drain = [&] {
        char bytes[4096];
        for (auto got = ::read(master, bytes, sizeof bytes); got > 0; got = ::read(master, bytes, sizeof bytes))
            seen.append(bytes, got);
    };
    const auto sees = [&](const QByteArray &text) {
        return waitUntil(
            [&] {
                drain();
                return seen.contains(text);
            },
            60'000);
    };
    const auto type = [&](const QByteArray &text) {
        QCOMPARE(::write(master, text.constData(), size_t(text.size())), text.size());
    };
    QVERIFY2(sees("# "), seen.constData());
    termios raw{};
    ::tcgetattr(slave, &raw);
    QVERIFY((raw.c_lflag & (ICANON | ECHO)) == 0);
    type("stty size; echo $((20+3))-in\r");
    QVERIFY2(sees("23-in") && seen.contains("33 101"), seen.constData());
    size = {40, 120, 0, 0};
    ::ioctl(master, TIOCSWINSZ, &size);
    type("sleep 0.5; stty size\r");
    QVERIFY2(sees("40 120"), seen.constData());
    type("sleep 100\r");
    QTest::qWait(500);
    type("\x03"); // Ctrl+C belongs to the shell
    type("exit 5\r");
    QVERIFY2(process->waitForFinished(60'000), seen.constData());
    QCOMPARE(process->exitCode(), 5);
    termios after{};
    ::tcgetattr(slave, &after);
    QCOMPARE(after.c_lflag, before.c_lflag);
    QCOMPARE(after.c_iflag, before.c_iflag);
    QCOMPARE(after.c_oflag, before.c_oflag);

    // Killed in the middle, it puts the terminal back, too.
    QTest::qWait(200);
    drain();
    seen.clear();
    process->start();
    QVERIFY(process->waitForStarted());
    QVERIFY2(sees("# "), seen.constData());
    ::kill(pid_t(process->processId()), SIGTERM);
    QVERIFY(process->waitForFinished(30'000));
    QCOMPARE(process->exitCode(), 128 + SIGTERM);
    ::tcgetattr(slave, &after);
    QCOMPARE(after.c_lflag, before.c_lflag);
    ::close(slave);
    ::close(master);
}

void TestVitrine::shellFromAPipe()
{
    const auto process = m_fixture->prepared();
    process->start(QStringLiteral("vitrine"), words("shell -r tester -s one"));
    process->write("echo $((40+2))-piped; exit 6\n");
    process->closeWriteChannel();
    const auto outcome = StoreFixture::outcome(*process);
    QVERIFY2(outcome.exitCode == 6, outcome.all().constData());
    QVERIFY2(outcome.out.contains("42-piped"), outcome.all().constData());
}

void TestVitrine::workspaceSurvives()
{
    QCOMPARE(sh("echo inside > kept.txt; echo outside > /root/lost.txt; echo outside > /opt/lost.txt").exitCode, 0);
    const auto boot = sh("cat /proc/sys/kernel/random/boot_id").out;
    const auto stop = m_fixture->run(words("session stop -r tester -s one"));
    QVERIFY2(stop.exitCode == 0, stop.all().constData());
    // A stopped session's files are read from its disk.
    const auto cat = m_fixture->run(words("files cat -r tester -s one kept.txt"));
    QCOMPARE(cat.out, QByteArray("inside\n"));
    QVERIFY2(m_fixture->run(words("files ls -r tester -s one")).out.contains("kept.txt"), cat.all().constData());
    const auto shown = m_fixture->run(words("session show -r tester -s one --json")).json();
    QCOMPARE(shown[QLatin1String("state")].toString(), QStringLiteral("stopped"));
    QCOMPARE(sh("ls /root/lost.txt /opt/lost.txt").exitCode, 2);
    const auto again = sh("cat /proc/sys/kernel/random/boot_id").out;
    QVERIFY(!boot.isEmpty() && !again.isEmpty() && boot != again);
}

void TestVitrine::aNewVersionOfTheAgent()
{
    const auto vitrine = [this](const char *line) { return m_fixture->run(words(line)); };
    const auto look = [this] {
        return m_fixture->run(words("exec -r versioned -s one --") << QStringLiteral("echo $STAGE; cat kept.txt"));
    };
    QCOMPARE(vitrine("runtime create versioned --env STAGE=first --memory 256").exitCode, 0);
    QCOMPARE(m_fixture->run(words("exec -r versioned -s one --") << QStringLiteral("echo here > kept.txt")).exitCode,
             0);
    const auto bad = vitrine("runtime update versioned --sessions perhaps");
    QVERIFY2(bad.exitCode == 2 && bad.err.contains("perhaps"), bad.all().constData());

    const auto second = vitrine("runtime update versioned --env STAGE=second");
    QVERIFY2(second.exitCode == 0 && second.out.contains("version 2") && second.out.contains("1 session"),
             second.all().constData());
    QCOMPARE(look().out, QByteArray("first\nhere\n")); // it runs on as it is
    QVERIFY(vitrine("session show -r versioned -s one").out.contains("version 2"));
    QCOMPARE(vitrine("session stop -r versioned -s one").exitCode, 0);
    QCOMPARE(look().out, QByteArray("second\nhere\n"));
    QCOMPARE(vitrine("runtime show versioned --json").json()[QLatin1String("memoryMiB")].toInt(), 256);

    QCOMPARE(vitrine("runtime update versioned --env STAGE=third --sessions empty").exitCode, 0);
    QCOMPARE(vitrine("session stop -r versioned -s one").exitCode, 0);
    QCOMPARE(look().out, QByteArray("third\n"));
    QVERIFY(vitrine("checkpoint list -r versioned -s one").out.contains("Workspace of version 2"));
    QCOMPARE(vitrine("session delete -r versioned -s one --yes").exitCode, 0);
}

/// From a running session and from a stopped one, and what a guest offers stays in its folder.
void TestVitrine::filesGet()
{
    QCOMPARE(sh("mkdir -p tree/deep && echo one > tree/a.txt && echo two > tree/deep/b.txt && chmod 755 tree/a.txt && "
                "head -c 3000000 /dev/zero | tr '\\0' z > tree/large && ln -s ../a.txt tree/deep/good && ln -s "
                "/etc/passwd tree/bad && ln -s ../.. tree/worse && ln -s ../kept.txt tree/beside && ln -s deep/.. "
                "tree/sly && mkfifo tree/pipe")
                 .exitCode,
             0);
    for (const bool stopped : {false, true}) {
        if (stopped)
            QCOMPARE(m_fixture->run(words("session stop -r tester -s one")).exitCode, 0);
        QTemporaryDir target;
        const auto get = [&](const QStringList &more) {
            return m_fixture->run(words("files get -r tester -s one") + more);
        };
        const auto content = [&](const QString &name) {
            QFile file(target.filePath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
        };
        const auto copied = get({QStringLiteral("tree"), target.path(), QStringLiteral("--json")});
        QVERIFY2(copied.exitCode == 0, copied.all().constData());
        QCOMPARE(copied.json()[QLatin1String("files")].toInt(), 3);
        QCOMPARE(copied.json()[QLatin1String("links")].toInt(), 1);
        QCOMPARE(copied.json()[QLatin1String("leftOut")].toArray().size(), 5);
        QCOMPARE(content(QStringLiteral("tree/a.txt")), "one\n");
        QCOMPARE(content(QStringLiteral("tree/deep/good")), "one\n");
        QCOMPARE(content(QStringLiteral("tree/large")), QByteArray(3'000'000, 'z'));
        QVERIFY(QFileInfo(target.filePath(QStringLiteral("tree/a.txt"))).isExecutable());
        for (const char *name : {"tree/bad", "tree/worse", "tree/beside", "tree/sly", "tree/pipe"})
            QVERIFY2(!QFileInfo(target.filePath(QLatin1String(name))).isSymLink() &&
                         !QFile::exists(target.filePath(QLatin1String(name))),
                     name);
        const auto again = get({QStringLiteral("tree"), target.path()});
        QVERIFY2(again.exitCode == 1 && again.err.contains("--force"), again.all().constData());
        QCOMPARE(get({QStringLiteral("tree"), target.path(), QStringLiteral("--force")}).exitCode, 0);
        QCOMPARE(get({QStringLiteral("tree/a.txt"), target.filePath(QStringLiteral("renamed"))}).exitCode, 0);
        QCOMPARE(content(QStringLiteral("renamed")), "one\n");
        const auto none = get({QStringLiteral("no-such"), target.path()});
        QCOMPARE(none.exitCode, 1);
        QCOMPARE(QDir(target.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
    }
    const auto shown = m_fixture->run(words("session show -r tester -s one --json")).json();
    QCOMPARE(shown[QLatin1String("state")].toString(), QStringLiteral("stopped"));
}

void TestVitrine::filesPutAndChange()
{
    const auto vitrine = [&](const char *command, const QStringList &rest) {
        return m_fixture->run(words(command) + words("-r tester -s one") + rest);
    };
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("up/deep")));
    const QByteArray large(2'500'000, 'q');
    QVERIFY(write(QStringLiteral("up/deep/large"), large) &&
            write(QStringLiteral("up/run.sh"), "#!/bin/sh\necho up\n") && write(QStringLiteral("up/empty"), {}) &&
            write(QStringLiteral("single"), "once\n"));
    QFile::setPermissions(folder.filePath(QStringLiteral("up/run.sh")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), folder.filePath(QStringLiteral("up/link"))));
    const auto put = vitrine("files put", {folder.filePath(QStringLiteral("up")), QStringLiteral("--json")});
    QVERIFY2(put.exitCode == 0, put.all().constData());
    QCOMPARE(put.json()[QLatin1String("files")].toInt(), 3);
    QCOMPARE(put.json()[QLatin1String("leftOut")].toArray().size(), 1);
    QCOMPARE(sh("up/run.sh; wc -c < up/deep/large; wc -c < up/empty; ls -a up | grep -c vitrine-put").out,
             "up\n2500000\n0\n0\n");
    QCOMPARE(sh("sha256sum up/deep/large | cut -c1-64").out.trimmed(),
             QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex());
    // Nothing that is there is replaced by itself.
    const QString single = folder.filePath(QStringLiteral("single"));
    QCOMPARE(vitrine("files put", {single, QStringLiteral("up/renamed")}).exitCode, 0);
    QVERIFY(write(QStringLiteral("single"), "twice\n"));
    const auto again = vitrine("files put", {single, QStringLiteral("up/renamed")});
    QVERIFY2(again.exitCode == 1 && again.err.contains("--force"), again.all().constData());
    QCOMPARE(sh("cat up/renamed").out, "once\n");
    QCOMPARE(vitrine("files put", {single, QStringLiteral("up/renamed"), QStringLiteral("-f")}).exitCode, 0);
    QCOMPARE(sh("cat up/renamed").out, "twice\n");
    QVERIFY(vitrine("files put", {folder.filePath(QStringLiteral("nowhere"))}).exitCode == 1);

    QCOMPARE(vitrine("files mkdir", {QStringLiteral("up/made")}).exitCode, 0);
    QCOMPARE(vitrine("files mkdir", {QStringLiteral("up/made")}).exitCode, 1);
    QCOMPARE(vitrine("files mv", {QStringLiteral("up/renamed"), QStringLiteral("up/made/moved")}).exitCode, 0);
    QCOMPARE(vitrine("files mv", {QStringLiteral("up/made/moved"), QStringLiteral("up/empty")}).exitCode, 1);
    QCOMPARE(vitrine("files mv", {QStringLiteral("up/made/moved"), QStringLiteral("up/empty"), QStringLiteral("-f")})
                 .exitCode,
             0);
    QCOMPARE(sh("cat up/empty; ln -s /etc up/made/out; touch up/made/x").out, "twice\n");
    // With all that is in it, and nothing that a link in it leads to.
    QCOMPARE(vitrine("files rm", {QStringLiteral("up")}).exitCode, 0);
    QCOMPARE(sh("ls up 2>/dev/null; ls /etc/passwd").out, "/etc/passwd\n");
    QCOMPARE(vitrine("files rm", {QStringLiteral("up")}).exitCode, 1);
    QCOMPARE(vitrine("files rm", {QStringLiteral(".")}).exitCode, 1);
    QCOMPARE(vitrine("files rm", {QStringLiteral("../etc")}).exitCode, 2);
}

void TestVitrine::whatChanged()
{
    const QStringList session = words("-r tester -s changing");
    const auto vitrine = [&](const char *command, const QStringList &rest = {}) {
        return m_fixture->run(words(command) + session + rest);
    };
    QCOMPARE(
        vitrine("exec", {QStringLiteral("printf '1\\n2\\n3\\n' > kept; echo x > gone; echo s > same; echo t > touched; "
                                        "chmod 644 *; mkdir d; sync")})
            .exitCode,
        0);
    const QString first = QString::fromLatin1(vitrine("checkpoint create").out.trimmed());
    // One that puts its time back is found all the same.
    QCOMPARE(
        vitrine("exec", {QStringLiteral("touch -r same stamp; printf S > t; cat t > same; truncate -s 1 same; echo >> "
                                        "same; touch -r stamp same; rm stamp t gone; sleep 0.1; touch touched; "
                                        "printf '1\\nzwei\\n3\\n' > kept; echo new > d/new; chmod 755 d; sync")})
            .exitCode,
        0);
    const auto running = vitrine("checkpoint diff", {first});
    QVERIFY2(running.exitCode == 0, running.all().constData());
    const auto names = [](const QByteArray &out) {
        QByteArrayList found;
        for (const QByteArray &line : out.split('\n'))
            found.append(line.left(line.indexOf("  ")));
        found.removeAll(QByteArray());
        return found.join(' ');
    };
    QCOMPARE(names(running.out), "A d/new D gone M kept M same");
    const auto patch = vitrine("checkpoint diff", {first, QStringLiteral("now"), QStringLiteral("--patch")});
    QVERIFY2(patch.out.contains("--- a/kept\n+++ b/kept\n@@ -1,3 +1,3 @@\n 1\n-2\n+zwei\n 3\n"),
             patch.all().constData());
    const QString second = QString::fromLatin1(vitrine("checkpoint create").out.trimmed());
    QCOMPARE(vitrine("session stop").exitCode, 0);
    // The same of a stopped one, and between two checkpoints; nothing is started for it.
    QCOMPARE(names(vitrine("checkpoint diff", {first}).out), "A d/new D gone M kept M same");
    QCOMPARE(names(vitrine("checkpoint diff", {first, second}).out), "A d/new D gone M kept M same");
    QCOMPARE(names(vitrine("checkpoint diff", {second, first}).out), "D d/new A gone M kept M same");
    const auto same = vitrine("checkpoint diff", {second, QStringLiteral("now"), QStringLiteral("--json")});
    QVERIFY2(same.json()[u"changes"].toArray().isEmpty() && same.json()[u"complete"].toBool(), same.all().constData());
    QCOMPARE(vitrine("checkpoint diff", {QStringLiteral("0123456789")}).exitCode, 1);
    QCOMPARE(m_fixture->run(words("session show --json") + session).json()[u"state"].toString(),
             QStringLiteral("stopped"));
    QCOMPARE(vitrine("session delete", {QStringLiteral("--yes")}).exitCode, 0);
}

void TestVitrine::checkpoints()
{
    const QStringList session = words("-r tester -s kept");
    const auto vitrine = [&](const char *command, const QStringList &rest = {}) {
        return m_fixture->run(words(command) + session + rest);
    };
    QCOMPARE(vitrine("session create").exitCode, 0);
    QCOMPARE(vitrine("exec", {QStringLiteral("echo one > a; sync")}).exitCode, 0);
    const auto made = vitrine("checkpoint create", {QStringLiteral("--name"), QStringLiteral("the first")});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    const QString id = QString::fromLatin1(made.out.trimmed());
    QCOMPARE(id.size(), 10);
    QCOMPARE(vitrine("exec", {QStringLiteral("echo two > a; sync")}).exitCode, 0);
    // Files of a checkpoint, while the machine runs on.
    QCOMPARE(vitrine("files cat", {QStringLiteral("--checkpoint"), id, QStringLiteral("a")}).out, "one\n");
    QCOMPARE(vitrine("files cat", {QStringLiteral("a")}).out, "two\n");
    QVERIFY(vitrine("files ls", {QStringLiteral("--checkpoint"), id}).out.contains("a\n"));
    const QString copy = m_fixture->store() + QStringLiteral("-copy");
    QCOMPARE(vitrine("files get", {QStringLiteral("--checkpoint"), id, QStringLiteral("a"), copy}).exitCode, 0);
    QFile copied(copy);
    QVERIFY(copied.open(QIODevice::ReadOnly));
    QCOMPARE(copied.readAll(), "one\n");
    const auto list = vitrine("checkpoint list");
    QVERIFY2(list.out.contains(id.toLatin1()) && list.out.contains("the first"), list.all().constData());
    const auto fork = vitrine("checkpoint fork", {id, QStringLiteral("--to"), QStringLiteral("forked")});
    QVERIFY2(fork.out == "forked\n", fork.all().constData());
    QCOMPARE(m_fixture->run(words("files cat -r tester -s forked a")).out, "one\n");
    const auto restored = vitrine("checkpoint restore", {id});
    QVERIFY2(restored.exitCode == 0, restored.all().constData());
    QCOMPARE(vitrine("files cat", {QStringLiteral("a")}).out, "one\n");
    const auto json = vitrine("checkpoint list", {QStringLiteral("--json")});
    QCOMPARE(json.json().toArray().size(), 2);
    QCOMPARE(json.json()[0][u"cause"].toString(), QStringLiteral("restore"));
    QCOMPARE(json.json()[1][u"id"].toString(), id);
    QCOMPARE(vitrine("checkpoint delete", {id}).exitCode, 0);
    const auto again = vitrine("checkpoint delete", {id});
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains("checkpoint list"), again.all().constData());
    QCOMPARE(vitrine("files cat", {QStringLiteral("--checkpoint"), id, QStringLiteral("a")}).exitCode, 1);
    QCOMPARE(vitrine("checkpoint restore").exitCode, 2);
    QCOMPARE(m_fixture->run(words("session delete --yes -r tester -s forked")).exitCode, 0);
    QCOMPARE(vitrine("session delete", {QStringLiteral("--yes")}).exitCode, 0);
    trash();
}

/// Of the session "kept", which was deleted.
void TestVitrine::trash()
{
    const auto list = m_fixture->run(words("session trash list --json"));
    QCOMPARE(list.json()[0][u"session"].toString(), QStringLiteral("kept"));
    QVERIFY(list.json()[0][u"diskBytes"].toInteger() > 0);
    QVERIFY(m_fixture->run(words("session trash list")).out.contains("GONE FOR GOOD"));
    const auto report = m_fixture->run(words("disk --json"));
    QVERIFY2(report.json()[u"trashBytes"].toInteger() > 0, report.all().constData());
    QVERIFY(report.json()[u"totalBytes"].toInteger() > report.json()[u"trashBytes"].toInteger());
    QVERIFY(m_fixture->run(words("disk")).out.contains("Trash ("));
    QCOMPARE(m_fixture->run(words("session trash restore tester/nothing")).exitCode, 1);
    QCOMPARE(m_fixture->run(words("session create -r tester -s kept")).exitCode, 0);
    const auto taken = m_fixture->run(words("session trash restore tester/kept"));
    QVERIFY2(taken.exitCode == 1 && taken.err.contains("another id"), taken.all().constData());
    const auto back = m_fixture->run(words("session trash restore tester/kept --as again"));
    QVERIFY2(back.exitCode == 0, back.all().constData());
    QCOMPARE(m_fixture->run(words("files cat -r tester -s again a")).out, "one\n");
    QVERIFY(m_fixture->run(words("session keep -r tester -s again")).out.contains("in 1"));
    for (const char *line : {"session delete --yes -r tester -s again", "session delete --yes -r tester -s kept"})
        QCOMPARE(m_fixture->run(words(line)).exitCode, 0);
    // Dry first, then one of them, then all.
    const auto dry = m_fixture->run(words("disk reclaim --json"));
    QStringList items;
    const auto all = dry.json().toArray();
    for (const auto &item : all) {
        if (item[u"kind"].toString() == u"trash")
            items.append(item[u"id"].toString());
    }
    QVERIFY2(items.size() >= 2, dry.all().constData());
    QVERIFY(m_fixture->run(words("disk reclaim")).out.contains(items.first().toUtf8()));
    const auto one = m_fixture->run(words("disk reclaim") + QStringList{items.first()});
    QVERIFY2(one.exitCode == 0 && one.out.contains("CAME BACK"), one.all().constData());
    QCOMPARE(m_fixture->run(words("disk reclaim") + QStringList{items.first()}).exitCode, 1);
    QCOMPARE(m_fixture->run(words("session trash empty")).exitCode, 0);
    QCOMPARE(m_fixture->run(words("session trash list")).out, "");
}

void TestVitrine::doctor()
{
    const auto text = m_fixture->run({QStringLiteral("doctor")});
    const auto json = m_fixture->run(words("doctor --json"));
    bool bad = false;
    QStringList ids;
    const QJsonArray checks = json.json().toArray();
    for (const auto &check : checks) {
        bad = bad || check[QLatin1String("level")].toString() == QLatin1String("bad");
        ids.append(check[QLatin1String("id")].toString());
    }
    QVERIFY2(ids.contains(QStringLiteral("accelerator")) && ids.contains(QStringLiteral("qemu")) &&
                 ids.contains(QStringLiteral("disk")),
             json.all().constData());
    QCOMPARE(json.exitCode, bad ? 1 : 0);
    QCOMPARE(text.exitCode, json.exitCode);
}

void TestVitrine::engineIsKilledWhileACommandRuns()
{
    const QString line = QStringLiteral(
        "for i in $(seq 1 4000); do printf 'line %d %0200d\\n' $i $i; [ $((i % 400)) = 0 ] && sleep 0.7; "
        "done; echo last >&2; exit 9");
    const auto process = m_fixture->start(exec(line));
    QVERIFY(process->waitForReadyRead(60'000));
    QByteArray out = process->readAllStandardOutput();
    m_fixture->killEngine();
    QTest::qWait(1500); // it goes on while nobody listens
    QVERIFY2(m_fixture->startEngine(), m_fixture->engineWords().constData());
    const auto outcome = StoreFixture::outcome(*process);
    out += outcome.out;
    QVERIFY2(outcome.exitCode == 9, outcome.all().right(2000).constData());
    QByteArray expected;
    for (int i = 1; i <= 4000; ++i)
        expected += "line " + QByteArray::number(i) + ' ' + QByteArray::number(i).rightJustified(200, '0') + '\n';
    QCOMPARE(out.size(), expected.size());
    QVERIFY(out == expected);
    QVERIFY2(outcome.err.contains("last\n"), outcome.err.constData());
    // The machine is the same one, adopted.
    const auto list = m_fixture->run(words("engine status --json"));
    QCOMPARE(list.json()[QLatin1String("machines")].toInt(), 1);
}

void TestVitrine::enginesTakeOver()
{
    const auto boot = sh("cat /proc/sys/kernel/random/boot_id").out;
    const auto before = m_fixture->run(words("engine status --json")).json()[QLatin1String("pid")].toInteger();
    const auto process =
        m_fixture->start(exec(QStringLiteral("for i in 1 2 3 4 5 6; do echo $i; sleep 0.5; done; exit 4")));
    QVERIFY(process->waitForReadyRead(60'000));
    const auto successor = m_fixture->start(words("engine --take-over --grace 3600"));
    const auto outcome = StoreFixture::outcome(*process);
    QVERIFY2(outcome.exitCode == 4 && outcome.out.endsWith("6\n"), outcome.all().constData());
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->hasEngine(), 30'000); // the first one left by itself
    const auto after = m_fixture->run(words("engine status --json")).json()[QLatin1String("pid")].toInteger();
    QVERIFY(after > 0 && after != before);
    QCOMPARE(sh("cat /proc/sys/kernel/random/boot_id").out, boot); // the machine ran on
    // Two at a time: the one that comes too late asks the other one, too.
    const std::array next{m_fixture->start(words("engine --take-over --grace 3600")),
                          m_fixture->start(words("engine --take-over --grace 3600"))};
    QVERIFY2(ends(*successor), threadsOf(*successor).constData());
    QCOMPARE(successor->exitCode(), 0);
    QTRY_VERIFY(next[0]->state() == QProcess::NotRunning || next[1]->state() == QProcess::NotRunning);
    QProcess &former = next[0]->state() == QProcess::NotRunning ? *next[0] : *next[1];
    QProcess &last = &former == next[0].get() ? *next[1] : *next[0];
    QVERIFY2(former.exitCode() == 0, former.readAllStandardError().constData());
    QCOMPARE(m_fixture->run(words("engine status --json")).json()[QLatin1String("pid")].toInteger(), last.processId());
    QCOMPARE(sh("cat /proc/sys/kernel/random/boot_id").out, boot);
    const auto stop = m_fixture->run(words("engine stop"));
    QVERIFY2(stop.exitCode == 0, stop.all().constData());
    QVERIFY2(ends(last), threadsOf(last).constData());
    QCOMPARE(last.exitCode(), 0);
}

void TestVitrine::engineStopLeavesNothing()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->processes().isEmpty(), 20'000);
    const auto again = m_fixture->run(words("engine stop")); // fine when none runs
    QCOMPARE(again.exitCode, 0);
    const auto status = m_fixture->run(words("engine status --json"));
    QCOMPARE(status.exitCode, 1);
    QCOMPARE(status.json()[QLatin1String("running")].toBool(true), false);
}

void TestVitrine::engineEndsByItself()
{
    // None runs: the command starts one in the background, which outlives it as long as there is a machine.
    const auto first = sh("cat kept.txt");
    QVERIFY2(first.exitCode == 0 && first.out == "inside\n", first.all().constData());
    const auto status = m_fixture->run(words("engine status --json"));
    QCOMPARE(status.json()[QLatin1String("machines")].toInt(), 1);
    QVERIFY(status.json()[QLatin1String("background")].toBool());
    QTest::qWait(12'000); // longer than its grace
    QCOMPARE(m_fixture->run(words("engine status")).exitCode, 0);
    QCOMPARE(m_fixture->run(words("session stop -r tester -s one")).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->processes().isEmpty(), 60'000);
}

QTEST_GUILESS_MAIN(TestVitrine)
#include "tst_vitrine.moc"
