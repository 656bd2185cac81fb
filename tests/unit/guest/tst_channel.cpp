// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestprogram.h"
#include "tests/patience.h"

#include "guestos/wire/frame.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace Vitrine;
using namespace std::chrono_literals;

/// The channel against the real guest program on this computer.
class ChannelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysHello();
    void runsACommand_data();
    void runsACommand();
    void keepsStreamsApart();
    void givesAnEmptyInput();
    void saysWhyAProgramDoesNotStart_data();
    void saysWhyAProgramDoesNotStart();
    void killsDescendantsAtTheTimeout();
    void cancels();
    void runsTwentyAtATime();
    void takesLongArguments();
    void carriesAHundredMegabytes();
    void holdsBackWhatIsNotAcknowledged();
    void carriesAShell();
    void hangsUpAShell();
    void feedsACommand();
    void relaysACall();
    void relaysACallOverAReconnect();
    void losesNothingOverAReconnect();
    void keepsAnEndUntilItIsForgotten();
    void refusesToAdoptWhatIsNotThere();
    void forgetsADroppedProcessOnly();
    void reconnectsAfterACutFrame();
    void worksOnFiles();
    void keepsOddNames();
    void saysWhyAFileCallFails();
    void listsTenThousand();
    void writesAndReadsMuch();
    void reachesAPort();
    void endsAStreamInOrder();
    void saysThatNobodyListens();
    void holdsAStreamBack();
    void endsWhatIsOpenWithTheChannel();

private:
    void reconnect();
    std::unique_ptr<GuestProgram> m_guest;
    std::unique_ptr<Guest::Channel> m_channel;
    Guest::Hello m_hello;
};

void ChannelTest::init()
{
    m_guest = std::make_unique<GuestProgram>();
    m_channel = std::make_unique<Guest::Channel>();
    const auto hello = waitFor(m_channel->open(m_guest->socket(), 10s));
    QVERIFY2(hello, hello ? "" : qPrintable(hello.error().text()));
    m_hello = *hello;
}

void ChannelTest::cleanup()
{
    m_channel.reset();
    m_guest.reset();
}

void ChannelTest::saysHello()
{
    QCOMPARE(m_hello.protocol, int(Wire::protocolVersion));
    QVERIFY(m_hello.bootId.isEmpty()); // asked of the kernel only once the machine belongs to a session
    QVERIFY(!m_hello.configured);
    QVERIFY(m_hello.processes.isEmpty());
    QVERIFY(waitFor(m_channel->ping()));
    const auto memory = waitFor(m_channel->memory());
    QVERIFY(memory);
    QVERIFY(memory->totalBytes > memory->availableBytes && memory->availableBytes > 0);
    QVERIFY(waitFor(m_channel->setClock()));
    QVERIFY(waitFor(m_channel->sync()));
    QVERIFY(waitFor(m_channel->configure({"room", m_guest->folder() + "/mnt/workspace", {}})));
    const auto again = waitFor(m_channel->configure({"room", m_guest->folder() + "/mnt/workspace", {}}));
    QVERIFY(!again);
}

void ChannelTest::runsACommand_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("true") << QByteArray("true") << QStringLiteral("exited 0") << QByteArray();
    QTest::newRow("exit code") << QByteArray("exit 7") << QStringLiteral("exited 7") << QByteArray();
    QTest::newRow("last code") << QByteArray("exit 255") << QStringLiteral("exited 255") << QByteArray();
    QTest::newRow("signal") << QByteArray("kill -9 $$") << QStringLiteral("signalled 9") << QByteArray();
    QTest::newRow("echo") << QByteArray("echo hello") << QStringLiteral("exited 0") << QByteArray("hello\n");
    QTest::newRow("any byte") << QByteArray("printf '\\000\\377\\200'") << QStringLiteral("exited 0")
                              << QByteArray("\0\xff\x80", 3);
    QTest::newRow("environment") << QByteArray("env | sort | grep -v -e ^_ -e SHLVL -e PWD")
                                 << QStringLiteral("exited 0")
                                 << QByteArray("LANG=C.UTF-8\nPATH=/usr/local/bin:/usr/bin:/bin\n");
    QTest::newRow("folder") << QByteArray("pwd") << QStringLiteral("exited 0") << QByteArray("/\n");
    QTest::newRow("a late writer in the pipe")
        << QByteArray("echo one > >(sleep 0.05; cat)") << QStringLiteral("exited 0") << QByteArray("one\n");
}

void ChannelTest::runsACommand()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, summary);
    QFETCH(const QByteArray, out);
    Listener listener(m_channel->run(bash(line)));
    QVERIFY(listener.waitForEnd());
    QVERIFY(listener.started);
    QCOMPARE(listener.summary(), summary);
    QCOMPARE(listener.out, out);
    QCOMPARE(listener.err, QByteArray());
    QCOMPARE(listener.end.outBytes, out.size());
    listener.process->forget();
    QVERIFY(waitFor(m_channel->ping()));
}

void ChannelTest::keepsStreamsApart()
{
    Listener listener(m_channel->run(bash("echo out; echo err >&2; echo out")));
    QVERIFY(listener.waitForEnd());
    QCOMPARE(listener.out, QByteArray("out\nout\n"));
    QCOMPARE(listener.err, QByteArray("err\n"));
    QCOMPARE(listener.end.errBytes, 4);
}

void ChannelTest::givesAnEmptyInput()
{
    Listener listener(m_channel->run(bash("cat; readlink /proc/self/fd/0; test -t 0 || echo no terminal")));
    QVERIFY(listener.waitForEnd());
    QCOMPARE(listener.out, QByteArray("/dev/null\nno terminal\n"));
}

void ChannelTest::saysWhyAProgramDoesNotStart_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray me = QByteArray::number(getuid());
    QTest::newRow("no such program") << QByteArray("no-such-program") << QByteArray("/") << me << ErrorCode::NotFound;
    QTest::newRow("no such path") << QByteArray("/no/such/path") << QByteArray("/") << me << ErrorCode::NotFound;
    QTest::newRow("no program") << QByteArray("/etc/passwd") << QByteArray("/") << me << ErrorCode::Failed;
    QTest::newRow("no such folder") << QByteArray("true") << QByteArray("/nowhere") << me << ErrorCode::NotFound;
    QTest::newRow("no such user") << QByteArray("true") << QByteArray("/") << QByteArray("nobody-at-all")
                                  << ErrorCode::NotFound;
}

void ChannelTest::saysWhyAProgramDoesNotStart()
{
    QFETCH(const QByteArray, program);
    QFETCH(const QByteArray, folder);
    QFETCH(const QByteArray, user);
    QFETCH(const ErrorCode, code);
    Guest::ProcessRequest request = bash({});
    request.arguments = {program};
    request.workingDirectory = folder;
    request.user = user;
    Listener listener(m_channel->run(request));
    QVERIFY(listener.waitForEnd());
    QCOMPARE(listener.summary(), QStringLiteral("not started"));
    QVERIFY(!listener.started);
    QCOMPARE(listener.end.problem.code, code);
    QVERIFY(listener.end.problem.message.contains(QString::fromLocal8Bit(program)));
    QVERIFY(!listener.end.problem.detail.isEmpty());
    listener.process->forget();
    QVERIFY(waitFor(m_channel->ping()));
}

void ChannelTest::killsDescendantsAtTheTimeout()
{
    Guest::ProcessRequest request = bash("(sleep 1000 & echo $!; setsid sleep 1000 & echo $!; wait) & sleep 1000");
    request.timeout = 1s;
    Listener listener(m_channel->run(request));
    QVERIFY(listener.waitForEnd());
    QCOMPARE(listener.summary(), QStringLiteral("timed out"));
    const QList<QByteArray> pids = listener.out.trimmed().split('\n');
    QCOMPARE(pids.size(), 2);
    for (const QByteArray &pid : pids)
        QVERIFY2(waitUntil([&] { return kill(pid.toInt(), 0) != 0; }), pid.constData());
}

void ChannelTest::cancels()
{
    Listener listener(m_channel->run(bash("echo ready; sleep 1000")));
    QVERIFY(waitUntil([&] { return listener.out == "ready\n"; }));
    listener.process->cancel();
    QVERIFY(listener.waitForEnd());
    QCOMPARE(listener.summary(), QStringLiteral("cancelled"));
    listener.process->cancel(); // once more, after the end: nothing
    listener.process->forget();
    QVERIFY(waitFor(m_channel->ping()));
}

void ChannelTest::runsTwentyAtATime()
{
    std::vector<std::unique_ptr<Listener>> listeners;
    for (int i = 0; i < 20; ++i)
        listeners.push_back(std::make_unique<Listener>(
            m_channel->run(bash("for i in 1 2 3; do sleep 0.05; echo $i; done; exit " + QByteArray::number(i)))));
    for (int i = 0; i < 20; ++i) {
        QVERIFY(listeners[size_t(i)]->waitForEnd());
        QCOMPARE(listeners[size_t(i)]->summary(), QStringLiteral("exited %1").arg(i));
        QCOMPARE(listeners[size_t(i)]->out, QByteArray("1\n2\n3\n"));
        QCOMPARE(listeners[size_t(i)]->ends, 1);
    }
}

void ChannelTest::takesLongArguments()
{
    // Longer than a frame, and as long as the kernel takes one argument.
    Listener listener(m_channel->run(bash(": " + QByteArray(100'000, 'x') + "; echo ${#BASH_EXECUTION_STRING}")));
    QVERIFY(listener.waitForEnd());
    QCOMPARE(listener.out.trimmed().toInt(), 100'000 + 2 + int(strlen("; echo ${#BASH_EXECUTION_STRING}")));

    Guest::ProcessRequest tooLong = bash("true");
    tooLong.environment["X"] = QByteArray(2'000'000, 'x');
    Listener refused(m_channel->run(tooLong));
    QVERIFY(refused.waitForEnd());
    QCOMPARE(refused.end.problem.code, ErrorCode::InvalidInput);
}

void ChannelTest::carriesAHundredMegabytes()
{
    Listener listener(m_channel->run(bash("head -c 100000000 /dev/zero | tr '\\0' 'v' | tee >(sha256sum >&2)")));
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
    QVERIFY(listener.waitForEnd(60000));
    QCOMPARE(listener.outBytes, 100'000'000);
    QCOMPARE(err.left(64), hash.result().toHex());
}

void ChannelTest::holdsBackWhatIsNotAcknowledged()
{
    Listener listener(m_channel->run(bash("head -c 5000000 /dev/zero; echo done >&2")));
    listener.acknowledges = false;
    QVERIFY(waitUntil([&] { return listener.outBytes == Guest::Process::window; }));
    QTest::qWait(200);
    QCOMPARE(listener.outBytes, Guest::Process::window);
    QCOMPARE(listener.ends, 0);
    QVERIFY(listener.err.isEmpty());
    listener.acknowledges = true;
    listener.process->acknowledge(OutputStream::Out, listener.outBytes);
    QVERIFY(listener.waitForEnd());
    QCOMPARE(listener.outBytes, 5'000'000);
    QCOMPARE(listener.err, QByteArray("done\n"));
}

void ChannelTest::reconnect()
{
    m_channel = std::make_unique<Guest::Channel>();
    const auto hello = waitFor(m_channel->open(m_guest->socket(), 10s));
    QVERIFY2(hello, hello ? "" : qPrintable(hello.error().text()));
    m_hello = *hello;
}

void ChannelTest::carriesAShell()
{
    Guest::ProcessRequest request = bash({});
    request.arguments = {"bash", "--norc", "-i"};
    request.environment["PS1"] = "> ";
    Listener shell(m_channel->openShell(request, {100, 30}));
    shell.process->write("stty size; tty -s && echo terminal\n"); // before it has started
    QVERIFY(waitUntil([&] { return shell.out.contains("30 100") && shell.out.contains("\nterminal"); }));
    shell.process->resize({132, 50});
    shell.process->write("stty size\n");
    QVERIFY(waitUntil([&] { return shell.out.contains("50 132"); }));
    // More than the terminal takes at once.
    shell.out.clear();
    shell.process->write("stty -icanon -echo; head -c 300000 | sha256sum\n");
    QTest::qWait(300);
    shell.process->write(QByteArray(300'000, 'y'));
    QVERIFY(waitUntil(
        [&] {
            return shell.out.contains(
                QCryptographicHash::hash(QByteArray(300'000, 'y'), QCryptographicHash::Sha256).toHex());
        },
        20000));
    shell.process->write("exit 3\n");
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.summary(), QStringLiteral("exited 3"));
    QVERIFY(shell.err.isEmpty());
}

void ChannelTest::hangsUpAShell()
{
    Guest::ProcessRequest request = bash({});
    request.arguments = {"bash", "--norc", "-c",
                         "trap 'echo hung up; exit' HUP; echo ready; while :; do sleep 0.05; done"};
    Listener polite(m_channel->openShell(request, {}));
    QVERIFY(waitUntil([&] { return polite.out.contains("ready"); }));
    polite.process->cancel();
    QVERIFY(polite.waitForEnd());
    QCOMPARE(polite.summary(), QStringLiteral("cancelled"));
    QVERIFY(polite.out.contains("hung up"));

    request.id = newId();
    request.arguments = {"bash", "--norc", "-c", "trap '' HUP; echo ready; while :; do sleep 0.05; done"};
    Listener stubborn(m_channel->openShell(request, {}));
    QVERIFY(waitUntil([&] { return stubborn.out.contains("ready"); }));
    stubborn.process->cancel();
    QVERIFY(stubborn.waitForEnd());
    QCOMPARE(stubborn.summary(), QStringLiteral("cancelled"));
}

void ChannelTest::feedsACommand()
{
    QByteArray much;
    for (int i = 0; much.size() < 5'000'000; ++i)
        much.append(QByteArray::number(qint64(i) * 7919));
    Guest::ProcessRequest request = bash("sha256sum; echo end");
    request.takesInput = true;
    Listener listener(m_channel->run(request));
    qsizetype sent = 0;
    const auto feed = [&] {
        while (sent < much.size() && listener.process->bytesToWrite() < 500'000) {
            const QByteArray piece = much.mid(sent, 100'000);
            sent += piece.size();
            listener.process->write(piece);
        }
        if (sent == much.size())
            listener.process->finishInput();
    };
    connect(listener.process.get(), &Guest::Process::inputWritten, &listener, feed);
    feed();
    QVERIFY(listener.waitForEnd());
    QCOMPARE(listener.out, QCryptographicHash::hash(much, QCryptographicHash::Sha256).toHex() + "  -\nend\n");

    // A program that reads nothing, and one that has ended, are no trouble.
    request = bash("exec <&-; sleep 0.3");
    request.takesInput = true;
    Listener deaf(m_channel->run(request));
    deaf.process->write(QByteArray(900'000, 'x'));
    QVERIFY(deaf.waitForEnd());
    QCOMPARE(deaf.summary(), QStringLiteral("exited 0"));
    deaf.process->write("more");
    deaf.process->forget();
    QVERIFY(waitFor(m_channel->ping()));
}

void ChannelTest::relaysACall()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (!socket->peek(100).endsWith("\r\n\r\n"))
                return;
            socket->write("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(2'000'000, 'a'));
            socket->disconnectFromHost();
        });
    });
    Listener call(m_channel->run(Guest::relayTo(server.serverPort(), newId())));
    call.process->write("POST /invocations HTTP/1.1\r\n\r\n");
    QVERIFY(call.waitForEnd());
    QCOMPARE(call.summary(), QStringLiteral("exited 0"));
    QVERIFY(call.out.startsWith("HTTP/1.1 200 OK\r\n\r\naaa"));
    QCOMPARE(call.out.size(), 2'000'019);

    const quint16 port = server.serverPort();
    server.close();
    Listener nobody(m_channel->run(Guest::relayTo(port, newId())));
    QVERIFY(nobody.waitForEnd());
    QCOMPARE(nobody.summary(), QStringLiteral("exited 1"));
    QVERIFY(nobody.err.startsWith("connect: "));
}

/// The host dies between the question and the answer.
void ChannelTest::relaysACallOverAReconnect()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QPointer<QTcpSocket> agent;
    QByteArray question;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        agent = server.nextPendingConnection();
        connect(agent, &QTcpSocket::readyRead, agent, [&] { question.append(agent->readAll()); });
    });
    const Guest::ProcessRequest request = Guest::relayTo(server.serverPort(), newId());
    auto call = std::make_unique<Listener>(m_channel->run(request));
    call->process->write("question");
    QVERIFY(waitUntil([&] { return question == "question"; }));
    agent->write("first half, ");
    QVERIFY(waitUntil([&] { return call->out == "first half, "; }));
    call.reset();
    m_channel.reset();
    QVERIFY(agent->isOpen());
    agent->write("second half");
    agent->disconnectFromHost();
    QTest::qWait(100);
    reconnect();
    Listener again(m_channel->adopt(request.id, 12, 0));
    QVERIFY(again.waitForEnd());
    QCOMPARE(again.out, QByteArray("second half"));
    QCOMPARE(again.summary(), QStringLiteral("exited 0"));
}

/// The engine dies in mid-output, more than once; the process never notices and no byte is lost or doubled.
void ChannelTest::losesNothingOverAReconnect()
{
    const QByteArray line = "for i in $(seq 1 200000); do echo line $i; done | tee >(sha256sum >&2); sleep 0.1; exit 5";
    const Guest::ProcessRequest request = bash(line);
    QByteArray out;
    QByteArray err;
    auto listener = std::make_unique<Listener>(m_channel->run(request));
    for (int turn = 0; turn < 6; ++turn) {
        listener->held = (turn % 3) * 1000;
        const int enough = int(out.size()) + 100'000 + turn * 50'000;
        QVERIFY(waitUntil([&] { return out.size() + listener->out.size() > enough || listener->ends > 0; }));
        // Only what was recorded, and then acknowledged, counts: the rest of what came is thrown away, and comes again.
        out.append(listener->out.left(listener->out.size() - listener->held));
        err.append(listener->err);
        listener.reset();
        reconnect();
        QCOMPARE(m_hello.processes.size(), 1);
        QCOMPARE(m_hello.processes.first().id, request.id);
        QVERIFY(!m_hello.processes.first().shell);
        auto process = m_channel->adopt(request.id, out.size(), err.size());
        listener = std::make_unique<Listener>(std::move(process));
        // What comes again may begin before what the guest was told is safe, never after.
        connect(listener->process.get(), &Guest::Process::output, this,
                [expected = qint64(out.size()), first = true](OutputStream stream, qint64 offset,
                                                              const QByteArray &) mutable {
                    if (stream == OutputStream::Out && std::exchange(first, false))
                        QCOMPARE(offset, expected);
                });
    }
    QVERIFY(listener->waitForEnd(60000));
    out.append(listener->out);
    err.append(listener->err);
    QCOMPARE(listener->summary(), QStringLiteral("exited 5"));
    QCOMPARE(out.count('\n'), 200'000);
    QCOMPARE(QCryptographicHash::hash(out, QCryptographicHash::Sha256).toHex(), err.left(64));
    QCOMPARE(listener->end.outBytes, out.size());
}

void ChannelTest::keepsAnEndUntilItIsForgotten()
{
    const Guest::ProcessRequest request = bash("sleep 0.3; echo last words; exit 9");
    Listener first(m_channel->run(request));
    QVERIFY(waitUntil([&] { return first.started; }));
    m_channel.reset();
    QTest::qWait(800);
    for (int turn = 0; turn < 2; ++turn) {
        reconnect();
        QCOMPARE(m_hello.processes.size(), 1);
        QVERIFY(m_hello.processes.first().hasEnded);
        Listener again(m_channel->adopt(request.id, 0, 0));
        QVERIFY(again.waitForEnd());
        QCOMPARE(again.summary(), QStringLiteral("exited 9"));
        QCOMPARE(again.out, QByteArray("last words\n"));
        if (turn == 1) {
            again.process->forget();
            QVERIFY(waitFor(m_channel->ping()));
        }
    }
    reconnect();
    QVERIFY(m_hello.processes.isEmpty());
}

void ChannelTest::refusesToAdoptWhatIsNotThere()
{
    Listener nobody(m_channel->adopt(newId(), 0, 0));
    QVERIFY(nobody.waitForEnd());
    QCOMPARE(nobody.summary(), QStringLiteral("not started"));
    QCOMPARE(nobody.end.problem.code, ErrorCode::NotFound);
    nobody.process->forget();

    const Guest::ProcessRequest request = bash("echo some; sleep 100");
    Listener some(m_channel->run(request));
    QVERIFY(waitUntil([&] { return some.out == "some\n"; }));
    reconnect();
    Listener beyond(m_channel->adopt(request.id, 1000, 0));
    QVERIFY(beyond.waitForEnd());
    QCOMPARE(beyond.summary(), QStringLiteral("not started"));
    Listener right(m_channel->adopt(request.id, 3, 0));
    QVERIFY(waitUntil([&] { return right.out == "e\n"; }));
    QVERIFY(waitFor(m_channel->ping()));
}

void ChannelTest::forgetsADroppedProcessOnly()
{
    const Guest::ProcessRequest request = bash("yes | head -c 3000000; sleep 100");
    auto dropped = std::make_unique<Listener>(m_channel->run(request));
    QVERIFY(waitUntil([&] { return dropped->outBytes > 0; }));
    const qint64 kept = dropped->outBytes;
    dropped.reset(); // its output may still be on its way
    Listener other(m_channel->run(bash("echo fine")));
    QVERIFY(other.waitForEnd());
    QCOMPARE(other.out, QByteArray("fine\n"));
    Listener again(m_channel->adopt(request.id, kept, 0));
    QVERIFY(waitUntil([&] { return again.outBytes == 3'000'000 - kept; }));
}

/// The host went in the middle of a frame; what comes next must not be taken for the rest of it.
void ChannelTest::reconnectsAfterACutFrame()
{
    const QByteArray path = m_guest->folder() + "/cut";
    for (int turn = 0; turn < 20; ++turn) {
        (void)m_channel->write(path, 0, QByteArray(1'000'000, 'x'), true);
        m_channel.reset(); // as much as the socket took, which ends anywhere
        reconnect();
    }
    QVERIFY(waitFor(m_channel->ping()));
}

void ChannelTest::worksOnFiles()
{
    const QByteArray folder = m_guest->folder() + "/files";
    QVERIFY(waitFor(m_channel->makeFolder(folder)));
    QVERIFY(waitFor(m_channel->write(folder + "/a.txt", 0, "hello world", true)));
    QVERIFY(waitFor(m_channel->write(folder + "/a.txt", 6, "there", false)));
    auto chunk = waitFor(m_channel->read(folder + "/a.txt", 0, 100));
    QVERIFY(chunk);
    QCOMPARE(chunk->bytes, QByteArray("hello there"));
    QCOMPARE(chunk->fileSize, 11);
    chunk = waitFor(m_channel->read(folder + "/a.txt", 6, 3));
    QCOMPARE(chunk->bytes, QByteArray("the"));
    QCOMPARE(chunk->offset, 6);
    chunk = waitFor(m_channel->read(folder + "/a.txt", 100, 3));
    QVERIFY(chunk);
    QVERIFY(chunk->bytes.isEmpty());
    QVERIFY(waitFor(m_channel->write(folder + "/a.txt", 0, "short", true)));
    auto entry = waitFor(m_channel->stat(folder + "/a.txt"));
    QVERIFY(entry);
    QCOMPARE(entry->name, QByteArray("a.txt"));
    QCOMPARE(entry->size, 5);
    QCOMPARE(entry->mode, 0644U);
    QCOMPARE(entry->uid, quint32(getuid()));
    QVERIFY(qAbs(entry->modifiedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(waitFor(m_channel->rename(folder + "/a.txt", folder + "/b.txt")));
    QVERIFY(waitFor(m_channel->makeLink(folder + "/link", "b.txt")));
    QVERIFY(waitFor(m_channel->makeFolder(folder + "/sub")));
    const auto page = waitFor(m_channel->list(folder, 100));
    QVERIFY(page);
    QVERIFY(page->complete);
    QMap<QByteArray, FileEntry> byName;
    for (const FileEntry &one : page->entries)
        byName.insert(one.name, one);
    QCOMPARE(byName.keys(), (QList<QByteArray>{"b.txt", "link", "sub"}));
    QCOMPARE(byName["link"].kind, FileEntry::Kind::Link);
    QCOMPARE(byName["link"].linkTarget, QByteArray("b.txt"));
    QCOMPARE(byName["sub"].kind, FileEntry::Kind::Folder);
    QVERIFY(waitFor(m_channel->remove(folder + "/link")));
    QVERIFY(waitFor(m_channel->remove(folder + "/sub")));
    QVERIFY(waitFor(m_channel->stat(folder + "/b.txt")));
    QVERIFY(waitFor(m_channel->stat("/")));
}

void ChannelTest::keepsOddNames()
{
    const QByteArray folder = m_guest->folder() + "/odd";
    QVERIFY(waitFor(m_channel->makeFolder(folder)));
    QList<QByteArray> names{QByteArray(255, 'n'), " ",   "-rf",         "a\nb", "\xff\xfe",
                            "\x01\x7f",           "...", "caf\xc3\xa9", "%1"};
    for (const QByteArray &name : names)
        QVERIFY2(waitFor(m_channel->write(folder + "/" + name, 0, name, true)), name.toPercentEncoding().constData());
    const auto page = waitFor(m_channel->list(folder, 100));
    QVERIFY(page);
    QList<QByteArray> listed;
    for (const FileEntry &entry : page->entries)
        listed.append(entry.name);
    std::sort(listed.begin(), listed.end());
    std::sort(names.begin(), names.end());
    QCOMPARE(listed, names);
    for (const QByteArray &name : names)
        QCOMPARE(waitFor(m_channel->read(folder + "/" + name, 0, 1000))->bytes, name);
    for (const QByteArray &name : names)
        QVERIFY(waitFor(m_channel->remove(folder + "/" + name)));
}

void ChannelTest::saysWhyAFileCallFails()
{
    const QByteArray folder = m_guest->folder();
    const auto codeOf = [](auto result) { return result ? ErrorCode::WrongState : result.error().code; };
    QCOMPARE(codeOf(waitFor(m_channel->stat(folder + "/none"))), ErrorCode::NotFound);
    QCOMPARE(codeOf(waitFor(m_channel->list(folder + "/none", 10))), ErrorCode::NotFound);
    QCOMPARE(codeOf(waitFor(m_channel->read(folder + "/none", 0, 10))), ErrorCode::NotFound);
    QVERIFY(!waitFor(m_channel->read(folder, 0, 10)));
    QVERIFY(waitFor(m_channel->makeFolder(folder + "/one")));
    QCOMPARE(codeOf(waitFor(m_channel->makeFolder(folder + "/one"))), ErrorCode::AlreadyExists);
    QVERIFY(waitFor(m_channel->write(folder + "/one/file", 0, {}, true)));
    QVERIFY(!waitFor(m_channel->remove(folder + "/one")));
    QCOMPARE(codeOf(waitFor(m_channel->rename(folder + "/one/file", folder + "/one"))), ErrorCode::AlreadyExists);
    QCOMPARE(codeOf(waitFor(m_channel->makeLink(folder + "/one", "x"))), ErrorCode::AlreadyExists);
    QCOMPARE(codeOf(waitFor(m_channel->makeLink(folder + "/two", {}))), ErrorCode::InvalidInput);
    QCOMPARE(codeOf(waitFor(m_channel->makeLink("relative", "x"))), ErrorCode::InvalidInput);
    QCOMPARE(codeOf(waitFor(m_channel->stat("relative"))), ErrorCode::InvalidInput);
    QCOMPARE(codeOf(waitFor(m_channel->stat("/" + QByteArray(5000, 'x')))), ErrorCode::InvalidInput);
    QCOMPARE(codeOf(waitFor(m_channel->stat(QByteArray("/a\0b", 4)))), ErrorCode::InvalidInput);
    QVERIFY(mkfifo((folder + "/pipe").constData(), 0600) == 0);
    QVERIFY(!waitFor(m_channel->read(folder + "/pipe", 0, 10))); // and does not wait for a writer
    QVERIFY(!waitFor(m_channel->write(folder + "/pipe", 0, "x", false)));
    const auto missing = waitFor(m_channel->stat(folder + "/none"));
    QCOMPARE(missing.error().detail, QStringLiteral("No such file or directory"));
}

void ChannelTest::listsTenThousand()
{
    const QByteArray folder = m_guest->folder() + "/many";
    Listener make(
        m_channel->run(bash("mkdir " + folder + " && cd " + folder + " && seq -f file%05g 1 10000 | xargs touch")));
    QVERIFY(make.waitForEnd(60000));
    const auto all = waitFor(m_channel->list(folder, 20'000));
    QVERIFY(all);
    QVERIFY(all->complete);
    QCOMPARE(all->entries.size(), 10'000);
    QSet<QByteArray> names;
    for (const FileEntry &entry : all->entries)
        names.insert(entry.name);
    QCOMPARE(names.size(), 10'000);
    const auto some = waitFor(m_channel->list(folder, 1234));
    QVERIFY(some);
    QVERIFY(!some->complete);
    QCOMPARE(some->entries.size(), 1234);
    const auto exact = waitFor(m_channel->list(folder, 10'000));
    QVERIFY(exact);
    QVERIFY(exact->complete);
    const auto none = waitFor(m_channel->list(folder, 0));
    QVERIFY(none);
    QVERIFY(none->entries.isEmpty());
    QVERIFY(!none->complete);
}

void ChannelTest::writesAndReadsMuch()
{
    const QByteArray path = m_guest->folder() + "/much";
    QByteArray bytes;
    for (int i = 0; bytes.size() < 5'000'000; ++i)
        bytes.append(QByteArray::number(i)).append(char(i));
    QVERIFY(waitFor(m_channel->write(path, 0, bytes, true)));
    QByteArray read;
    while (read.size() < bytes.size()) {
        const auto chunk = waitFor(m_channel->read(path, read.size(), 1 << 20));
        QVERIFY(chunk);
        QVERIFY(!chunk->bytes.isEmpty());
        QCOMPARE(chunk->fileSize, bytes.size());
        read.append(chunk->bytes);
    }
    QVERIFY(read == bytes);
}

void ChannelTest::reachesAPort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll().toUpper()); });
    });
    const auto stream = waitFor(m_channel->connectTcp(server.serverPort()));
    QVERIFY(stream);
    QByteArray received;
    connect(stream->get(), &ByteStream::data, this, [&](const QByteArray &bytes) {
        received.append(bytes);
        (*stream)->grant(bytes.size());
    });
    (*stream)->write("before the grant ");
    QTest::qWait(100);
    QVERIFY(received.isEmpty());
    (*stream)->grant(100'000);
    QVERIFY(waitUntil([&] { return received == "BEFORE THE GRANT "; }));
    received.clear();
    QByteArray much;
    for (int i = 0; much.size() < 3'000'000; ++i)
        much.append("abc" + QByteArray::number(i));
    (*stream)->write(much);
    QVERIFY(waitUntil([&] { return received.size() == much.size(); }, 20000));
    QVERIFY(received == much.toUpper());
    QCOMPARE((*stream)->bytesToWrite(), 0);
}

void ChannelTest::endsAStreamInOrder()
{
    // Qt's sockets know no half-closed connection.
    Listener server(m_channel->run(bash("python3 -c '\n"
                                        "import socket\n"
                                        "s = socket.create_server((\"127.0.0.1\", 0))\n"
                                        "print(s.getsockname()[1], flush=True)\n"
                                        "c, _ = s.accept()\n"
                                        "request = b\"\"\n"
                                        "while part := c.recv(4096): request += part\n"
                                        "c.sendall(b\"r\" * 1000000)\n"
                                        "print(request.decode(), flush=True)\n"
                                        "'")));
    QVERIFY(waitUntil([&] { return server.out.endsWith('\n'); }, 20000));
    const auto stream = waitFor(m_channel->connectTcp(server.out.trimmed().toUShort()));
    QVERIFY(stream);
    server.out.clear();
    QStringList order;
    qint64 received = 0;
    std::optional<Error> end;
    connect(stream->get(), &ByteStream::data, this, [&](const QByteArray &bytes) { received += bytes.size(); });
    connect(stream->get(), &ByteStream::readFinished, this, [&] { order.append(QStringLiteral("finished")); });
    connect(stream->get(), &ByteStream::closed, this, [&](const Error &error) {
        order.append(QStringLiteral("closed"));
        end = error;
    });
    (*stream)->grant(2'000'000);
    (*stream)->write("request");
    (*stream)->finishWriting();
    QVERIFY(waitUntil([&] { return end.has_value(); }));
    QCOMPARE(end->text(), QString());
    QCOMPARE(order, (QStringList{QStringLiteral("finished"), QStringLiteral("closed")}));
    QCOMPARE(received, 1'000'000);
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.out, QByteArray("request\n"));
}

void ChannelTest::saysThatNobodyListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    const auto stream = waitFor(m_channel->connectTcp(port));
    QVERIFY(!stream);
    QCOMPARE(stream.error().code, ErrorCode::Unreachable);
    QVERIFY(stream.error().message.contains(QString::number(port)));
    QVERIFY(waitFor(m_channel->ping()));
}

void ChannelTest::holdsAStreamBack()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server,
            [&server] { server.nextPendingConnection()->write(QByteArray(20'000'000, 's')); });
    auto stream = waitFor(m_channel->connectTcp(server.serverPort()));
    QVERIFY(stream);
    qint64 received = 0;
    connect(stream->get(), &ByteStream::data, this, [&](const QByteArray &bytes) { received += bytes.size(); });
    (*stream)->grant(12'345);
    QVERIFY(waitUntil([&] { return received == 12'345; }));
    QTest::qWait(100);
    QCOMPARE(received, 12'345);
    (*stream)->grant(5'000'000);
    QTest::qWait(1); // some is on its way when it is dropped
    stream->reset();
    QVERIFY(waitFor(m_channel->ping()));
    const auto another = waitFor(m_channel->connectTcp(server.serverPort()));
    QVERIFY(another);
    int closes = 0;
    connect(another->get(), &ByteStream::closed, this, [&](const Error &error) {
        ++closes;
        QCOMPARE(error.code, ErrorCode::Cancelled);
    });
    (*another)->grant(1'000'000);
    (*another)->abort();
    (*another)->abort();
    QCOMPARE(closes, 1);
    QVERIFY(waitFor(m_channel->ping()));
}

void ChannelTest::endsWhatIsOpenWithTheChannel()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto stream = waitFor(m_channel->connectTcp(server.serverPort()));
    QVERIFY(stream);
    std::optional<Error> end;
    connect(stream->get(), &ByteStream::closed, this, [&](const Error &error) { end = error; });
    Listener listener(m_channel->run(bash("sleep 100")));
    QVERIFY(waitUntil([&] { return listener.started; }));
    int losses = 0;
    connect(m_channel.get(), &Guest::Channel::lost, this, [&](const Error &error) {
        ++losses;
        QCOMPARE(error.code, ErrorCode::Unreachable);
        QVERIFY(!error.message.isEmpty());
    });
    m_guest->process().kill();
    QVERIFY(waitUntil([&] { return losses > 0; }));
    QVERIFY(end.has_value());
    QCOMPARE(end->code, ErrorCode::Unreachable);
    QVERIFY(!m_channel->isOpen());
    QCOMPARE(waitFor(m_channel->ping()).error().code, ErrorCode::Unreachable);
    Listener late(m_channel->run(bash("true")));
    QVERIFY(late.waitForEnd());
    QCOMPARE(late.end.problem.code, ErrorCode::Unreachable);
    QTest::qWait(50);
    QCOMPARE(losses, 1);
    QCOMPARE(listener.ends, 0);
    // Its process was a child of a guest that is gone.
    const auto gone = waitFor(std::make_unique<Guest::Channel>()->open(m_guest->socket(), 300ms));
    QVERIFY(!gone);
}

QTEST_GUILESS_MAIN(ChannelTest)
#include "tst_channel.moc"
