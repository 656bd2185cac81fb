// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestprogram.h"

#include <QCryptographicHash>
#include <csignal>

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

private:
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
    QCOMPARE(m_hello.protocol, 1);
    QCOMPARE(m_hello.bootId.size(), 36);
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
        QVERIFY2(QTest::qWaitFor([&] { return kill(pid.toInt(), 0) != 0; }, 5000), pid.constData());
}

void ChannelTest::cancels()
{
    Listener listener(m_channel->run(bash("echo ready; sleep 1000")));
    QVERIFY(QTest::qWaitFor([&] { return listener.out == "ready\n"; }));
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
    QVERIFY(QTest::qWaitFor([&] { return listener.outBytes == Guest::Process::window; }));
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

QTEST_GUILESS_MAIN(ChannelTest)
#include "tst_channel.moc"
