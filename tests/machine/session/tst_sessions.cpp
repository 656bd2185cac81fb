// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/session/enginetest.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

const SessionKey key{QStringLiteral("tester"), QStringLiteral("one")};

} // namespace

/// Sessions on real machines, through the nouns. One machine serves many cases; cases that end it say so.
class TestSessions : public EngineTest
{
    Q_OBJECT

    Result<CommandRecord> run(const QString &command, std::chrono::seconds timeout = 60s)
    {
        return runCommand(key, command, timeout);
    }

    SessionInfo session() { return await(nouns().sessions.show(key)).value_or(SessionInfo()); }

    /// Of the session's machine, as its folder tells; 0: none.
    pid_t machinePid()
    {
        // Beside it are machines that wait for a session.
        QDir runtime(QFileInfo(engine().socketPath()).path() + QStringLiteral("/m"));
        const auto files = runtime.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
        QList<QDir> folders{runtime};
        while (!folders.isEmpty()) {
            const QDir folder = folders.takeFirst();
            QFile file(folder.filePath(QStringLiteral("machine.json")));
            if (file.open(QIODevice::ReadOnly))
                return pid_t(QJsonDocument::fromJson(file.readAll()).object()[u"process"][u"pid"].toInteger());
            const auto below = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &name : below)
                folders.append(QDir(folder.filePath(name)));
        }
        return 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray problem = openEngine();
        QVERIFY2(problem.isEmpty(), problem.constData());
        RuntimeSpec spec;
        spec.name = key.runtime;
        spec.environment.insert(QStringLiteral("GREETING"), QStringLiteral("good morning"));
        const auto runtime = await(nouns().runtimes.create(spec));
        QVERIFY2(runtime, runtime ? "" : qPrintable(runtime.error().text()));
        const auto made = await(nouns().sessions.create({key.runtime, key.session, {}}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        QCOMPARE(made->state, SessionState::Stopped);
        const auto started = await(nouns().sessions.start(key));
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
    }

    void cleanupTestCase()
    {
        if (hasEngine())
            (void)await(nouns().engine.stopAll());
        const pid_t pid = hasEngine() ? machinePid() : 0;
        closeEngine();
        QCOMPARE(pid, 0);
    }

    void outputAndExitCode()
    {
        const auto record = run(QStringLiteral("echo out; echo err >&2; exit 7"));
        QVERIFY2(record, record ? "" : qPrintable(record.error().text()));
        QCOMPARE(record->status, CommandStatus::Completed);
        QCOMPARE(record->exitCode, 7);
        QCOMPARE(output(*record, OutputStream::Out), QByteArray("out\n"));
        QCOMPARE(output(*record, OutputStream::Err), QByteArray("err\n"));
        QCOMPARE(record->out.total, 4);
    }

    void aSignalIs128PlusItsNumber()
    {
        const auto record = run(QStringLiteral("kill -TERM $$"));
        QVERIFY(record);
        QCOMPARE(record->status, CommandStatus::Completed);
        QCOMPARE(record->exitCode, 143);
        QCOMPARE(record->signal, 15);
    }

    void environmentFolderAndStdin()
    {
        const auto record = run(QStringLiteral("echo $GREETING; pwd; cat; id -un; echo $PATH | grep -c /usr/bin"));
        QVERIFY(record);
        QCOMPARE(output(*record, OutputStream::Out), QByteArray("good morning\n/mnt/workspace\nroot\n1\n"));
        QCOMPARE(record->exitCode, 0);
    }

    void nothingIsCarriedOver()
    {
        QVERIFY(run(QStringLiteral("cd /; export LEFT=1; umask 077")));
        const auto record = run(QStringLiteral("pwd; echo [$LEFT]"));
        QVERIFY(record);
        QCOMPARE(output(*record, OutputStream::Out), QByteArray("/mnt/workspace\n[]\n"));
    }

    void aTimeoutKillsAllDescendants()
    {
        const auto record = run(QStringLiteral("setsid sleep 4711 & (sleep 4711 &) ; sleep 4711"), 2s);
        QVERIFY(record);
        QCOMPARE(record->status, CommandStatus::TimedOut);
        QCOMPARE(record->exitCode, 124);
        const auto left = run(QStringLiteral("pgrep -fc '^sleep 4711'"));
        QVERIFY(left);
        QCOMPARE(output(*left, OutputStream::Out), QByteArray("0\n"));
    }

    void cancel()
    {
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("echo started; sleep 4712");
        const auto started = await(nouns().commands.run(spec));
        QVERIFY(started);
        QTRY_VERIFY_WITH_TIMEOUT(await(nouns().commands.show(started->id)).value_or(CommandRecord()).out.total > 0,
                                 patience);
        QCOMPARE(session().state, SessionState::Running);
        QVERIFY(await(nouns().commands.cancel(started->id)));
        const auto record = await(nouns().commands.ended(started->id));
        QVERIFY(record);
        QCOMPARE(record->status, CommandStatus::Cancelled);
        QCOMPARE(record->exitCode, 130);
        QTRY_COMPARE_WITH_TIMEOUT(session().state, SessionState::Idle, patience);
    }

    void twentyAtATime()
    {
        QList<Pending<CommandRecord>> runs;
        for (int i = 0; i < 20; ++i) {
            CommandSpec spec;
            spec.session = key;
            spec.command = QStringLiteral("sleep 0.2; echo number %1; exit %1").arg(i);
            runs.append(nouns().commands.run(spec));
        }
        for (int i = 0; i < 20; ++i) {
            const auto started = await(runs[i]);
            QVERIFY(started);
            const auto record = await(nouns().commands.ended(started->id));
            QVERIFY(record);
            QCOMPARE(record->exitCode, i);
            QCOMPARE(output(*record, OutputStream::Out), QByteArray("number ") + QByteArray::number(i) + '\n');
        }
    }

    void muchOutputArrivesWhole()
    {
        const auto record =
            run(QStringLiteral("head -c 30000000 /dev/urandom | tee /tmp/sent; sha256sum < /tmp/sent >&2"));
        QVERIFY(record);
        const QByteArray out = output(*record, OutputStream::Out);
        QCOMPARE(out.size(), 30'000'000);
        const QByteArray told = output(*record, OutputStream::Err).left(64);
        QCOMPARE(QCryptographicHash::hash(out, QCryptographicHash::Sha256).toHex(), told);
    }

    void aLiveReaderIsNeverCut()
    {
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("seq 1 300000");
        const auto started = await(nouns().commands.run(spec));
        QVERIFY(started);
        const auto reader = await(nouns().commands.follow(started->id, {}));
        QVERIFY(reader);
        QByteArray got;
        bool ended = false;
        connect(reader->get(), &Api::OutputReader::data, this, [&](OutputStream, const QByteArray &bytes) {
            got += bytes;
            (*reader)->grant(bytes.size());
        });
        connect(reader->get(), &Api::OutputReader::ended, this, [&] { ended = true; });
        (*reader)->grant(64 * 1024);
        QTRY_VERIFY_WITH_TIMEOUT(ended, patience);
        QByteArray expected;
        for (int i = 1; i <= 300'000; ++i)
            expected += QByteArray::number(i) + '\n';
        QCOMPARE(got.size(), expected.size());
        QVERIFY(got == expected);
    }

    void filesAreSeenAsTheyCome()
    {
        QSignalSpy changed(&nouns().files, &Api::Files::folderChanged);
        nouns().files.watch(key, true);
        QVERIFY(run(QStringLiteral("mkdir -p deep/er; echo text > deep/er/new.txt; chmod 640 deep/er/new.txt")));
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(changed, [](const auto &call) { return call.at(1).toByteArray() == "deep/er"; }),
            patience);
        const auto page = await(nouns().files.list(key, "deep/er"));
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 1);
        const FileEntry entry = page->entries.first();
        QCOMPARE(entry.name, QByteArray("new.txt"));
        QCOMPARE(entry.size, 5);
        QCOMPARE(entry.mode, 0640u);
        const auto chunk = await(nouns().files.read(key, "deep/er/new.txt", 0, 100));
        QVERIFY(chunk);
        QCOMPARE(chunk->bytes, QByteArray("text\n"));
        QCOMPARE(await(nouns().files.stat(key, "deep/no")).error().code, ErrorCode::NotFound);
        QCOMPARE(await(nouns().files.list(key, "../etc")).error().code, ErrorCode::InvalidInput);
        nouns().files.watch(key, false);
    }

    void shellWithATerminal()
    {
        const auto opened = await(nouns().shells.open(key, {100, 30}));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
        const auto shell = *opened;
        QByteArray seen;
        std::optional<int> code;
        connect(shell.get(), &Api::Shell::data, this, [&](const QByteArray &bytes) {
            seen += bytes;
            shell->grant(bytes.size());
        });
        connect(shell.get(), &Api::Shell::ended, this, [&](int exitCode) { code = exitCode; });
        shell->grant(1 << 20);
        shell->write("stty size; echo $((40+2))\n");
        QTRY_VERIFY_WITH_TIMEOUT(seen.contains("30 100") && seen.contains("\n42"), patience);
        shell->resize(90, 20);
        shell->write("stty size\n");
        QTRY_VERIFY_WITH_TIMEOUT(seen.contains("20 90"), patience);
        shell->write("exit 3\n");
        QTRY_VERIFY_WITH_TIMEOUT(code.has_value(), patience);
        QCOMPARE(*code, 3);
    }

    void aShellOutlivesItsReaders()
    {
        struct Seen
        {
            std::shared_ptr<Api::Shell> shell;
            QByteArray bytes;
            std::optional<int> code;
        };
        const auto take = [this](Seen &seen, const Result<std::shared_ptr<Api::Shell>> &shell) {
            seen.shell = shell.value_or(nullptr);
            if (!seen.shell)
                return;
            connect(seen.shell.get(), &Api::Shell::data, this, [&seen](const QByteArray &bytes) {
                seen.bytes += bytes;
                seen.shell->grant(bytes.size());
            });
            connect(seen.shell.get(), &Api::Shell::ended, this, [&seen](int code) { seen.code = code; });
            seen.shell->grant(1 << 20);
        };
        Seen first;
        take(first, await(nouns().shells.open(key, {100, 30})));
        QVERIFY(first.shell);
        const QString id = first.shell->id();
        first.shell->write("echo one-$((40+2)); sleep 1; echo two-$((40+3))\n");
        QTRY_VERIFY_WITH_TIMEOUT(first.bytes.contains("one-42"), patience);
        disconnect(first.shell.get(), nullptr, this, nullptr);
        first.shell.reset(); // detached, while something runs
        QList<ShellInfo> list;
        QTRY_VERIFY_WITH_TIMEOUT(!(list = await(nouns().shells.list(key)).value_or(QList<ShellInfo>())).isEmpty() &&
                                     list.first().readers == 0,
                                 patience);
        QCOMPARE(list.first().id, id);
        QVERIFY(list.first().running);

        // Another program's engine takes the machine over, and the shell with it.
        closeEngine();
        const QByteArray opened = openEngine();
        QVERIFY2(opened.isEmpty(), opened.constData());
        QTRY_VERIFY_WITH_TIMEOUT(!(list = await(nouns().shells.list(key)).value_or(QList<ShellInfo>())).isEmpty() &&
                                     list.first().running,
                                 patience);
        Seen again;
        QTRY_VERIFY_WITH_TIMEOUT(hasMachine(info(key).state), patience);
        take(again, await(nouns().shells.attach(key, id)));
        QVERIFY(again.shell);
        QTRY_VERIFY_WITH_TIMEOUT(again.bytes.contains("two-43"), patience);
        QVERIFY(again.bytes.contains("one-42"));
        again.shell->write("echo $((50+1))-three\n");
        QTRY_VERIFY_WITH_TIMEOUT(again.bytes.contains("51-three"), patience);
        again.shell->write("exit 4\n");
        QTRY_COMPARE_WITH_TIMEOUT(again.code, 4, patience);
        disconnect(again.shell.get(), nullptr, this, nullptr);
        again.shell.reset();
        QTRY_VERIFY_WITH_TIMEOUT(await(nouns().shells.list(key)).value_or(QList<ShellInfo>(1)).isEmpty(), patience);
    }

    void theAgentDoesTheJob()
    {
        QStringList steps;
        const QObject listener;
        connect(&nouns().invocations, &Api::Invocations::item, &listener,
                [&](const QString &, const SessionKey &, const TranscriptItem &item) {
                    if (item.kind == TranscriptItem::Kind::Step)
                        steps.append(item.title);
                });
        const auto started = await(nouns().invocations.invoke(
            InvocationSpec::forPrompt(key, QStringLiteral("set up a small Python project with tests"), Origin::You)));
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        const auto record = await(nouns().invocations.ended(started->id));
        QVERIFY(record);
        QVERIFY2(record->status == InvocationStatus::Completed, qPrintable(record->problem.text()));
        QCOMPARE(record->httpStatus, 200);
        QVERIFY(!steps.isEmpty());
        const auto transcript = await(nouns().invocations.transcript(record->id));
        QVERIFY(transcript);
        QVERIFY(!transcript->isEmpty());
        const auto command = await(nouns().sessions.testCommand(key));
        QVERIFY2(command, command ? "" : qPrintable(command.error().text()));
        CommandSpec tests;
        tests.session = key;
        tests.command = *command;
        tests.origin = Origin::Tests;
        const auto running = await(nouns().commands.run(tests));
        QVERIFY(running);
        const auto ended = await(nouns().commands.ended(running->id));
        QVERIFY(ended);
        QVERIFY2(ended->exitCode == 0, output(*ended, OutputStream::Err).constData());
        QTRY_COMPARE_WITH_TIMEOUT(session().tests.kind, TestBadge::Kind::Passed, patience);
        QTRY_COMPARE_WITH_TIMEOUT(session().tests.passed, 4, patience);
    }

    void anAgentThatDiesIsNamedAndRestarted()
    {
        QVERIFY(run(QStringLiteral("pkill -9 -f '[s]ample-agent/agent.py'")));
        QTRY_VERIFY_WITH_TIMEOUT(session().agentLost, patience);
        const auto started = await(
            nouns().invocations.invoke(InvocationSpec::forPrompt(key, QStringLiteral("list files"), Origin::You)));
        QVERIFY(started);
        const auto record = await(nouns().invocations.ended(started->id));
        QVERIFY(record);
        QCOMPARE(record->status, InvocationStatus::Failed);
        QVERIFY2(record->problem.message.contains(u"signal 9"), qPrintable(record->problem.text()));
        const auto restarted = await(nouns().invocations.restartAgent(key));
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error().text()));
        QVERIFY(!session().agentLost);
        const auto again = await(
            nouns().invocations.invoke(InvocationSpec::forPrompt(key, QStringLiteral("list files"), Origin::You)));
        QVERIFY(again);
        QCOMPARE(await(nouns().invocations.ended(again->id)).value_or(InvocationRecord()).status,
                 InvocationStatus::Completed);
    }

    void theWorkspaceSurvivesAndTheRestDoesNot()
    {
        QVERIFY(run(QStringLiteral(
            "echo kept > kept.txt; ln -s kept.txt link; echo gone > /root/gone.txt; echo gone > /etc/gone")));
        QVERIFY(await(nouns().sessions.stop(key)));
        QCOMPARE(session().state, SessionState::Stopped);
        QCOMPARE(machinePid(), 0);
        QVERIFY(await(nouns().files.list(key, {}))); // from its disk: tst_stoppedfiles
        QCOMPARE(machinePid(), 0);
        const auto record = run(QStringLiteral("cat link; ls /root/gone.txt /etc/gone 2>/dev/null | wc -l"));
        QVERIFY2(record, record ? "" : qPrintable(record.error().text()));
        QCOMPARE(output(*record, OutputStream::Out), QByteArray("kept\n0\n"));
    }

    void twoCallsStartOneMachine()
    {
        QVERIFY(await(nouns().sessions.stop(key)));
        QSignalSpy changed(&nouns().sessions, &Api::Sessions::changed);
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("cat /proc/sys/kernel/random/boot_id");
        const auto first = nouns().commands.run(spec);
        const auto second = nouns().commands.run(spec);
        const auto third = nouns().sessions.start(key);
        QVERIFY(await(third));
        const auto a = await(nouns().commands.ended(await(first).value_or(CommandRecord()).id));
        const auto b = await(nouns().commands.ended(await(second).value_or(CommandRecord()).id));
        QVERIFY(a && b);
        QCOMPARE(output(*a, OutputStream::Out).size(), 37);
        QCOMPARE(output(*a, OutputStream::Out), output(*b, OutputStream::Out));
    }

    void aKilledMachineIsSeenAndResumed()
    {
        QVERIFY(
            run(QStringLiteral("python3 -c \"import os\nfor i in range(50):\n f=open(f'f{i}','w'); f.write(str(i)); "
                               "f.flush(); os.fsync(f.fileno())\nd=os.open('.',0); os.fsync(d)\"")));
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("echo before; sleep 4713");
        const auto running = await(nouns().commands.run(spec));
        QVERIFY(running);
        QTRY_VERIFY_WITH_TIMEOUT(await(nouns().commands.show(running->id)).value_or(CommandRecord()).out.total > 0,
                                 patience);
        QElapsedTimer timer;
        const pid_t pid = machinePid();
        QVERIFY(pid > 1);
        timer.start();
        QCOMPARE(::kill(pid, SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(session().state, SessionState::Failed, patience);
        qInfo("the session showed the killed machine after %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(!session().problem.message.isEmpty());
        const auto lost = await(nouns().commands.ended(running->id));
        QVERIFY(lost);
        QCOMPARE(lost->status, CommandStatus::Lost);
        QCOMPARE(output(*lost, OutputStream::Out), QByteArray("before\n"));
        const auto record = run(QStringLiteral("cat f{0..49} | tr -d '\\n' | sha256sum; cat kept.txt"));
        QVERIFY2(record, record ? "" : qPrintable(record.error().text()));
        QByteArray expected;
        for (int i = 0; i < 50; ++i)
            expected += QByteArray::number(i);
        QCOMPARE(output(*record, OutputStream::Out).left(64),
                 QCryptographicHash::hash(expected, QCryptographicHash::Sha256).toHex());
        QVERIFY(session().problem.message.isEmpty());
    }

    void anotherEngineAdoptsMachineAndCommand()
    {
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("for i in $(seq 1 200); do echo line $i; sleep 0.03; done; exit 5");
        const auto started = await(nouns().commands.run(spec));
        QVERIFY(started);
        QTRY_VERIFY_WITH_TIMEOUT(await(nouns().commands.show(started->id)).value_or(CommandRecord()).out.total > 100,
                                 patience);
        const pid_t pid = machinePid();
        closeEngine(); // the store's lock, the channel and all memory of it go
        QTest::qWait(1500);
        QCOMPARE(openEngine(), QByteArray());
        QTRY_VERIFY_WITH_TIMEOUT(hasMachine(session().state) && session().state != SessionState::Starting, patience);
        QCOMPARE(machinePid(), pid);
        const auto ended = await(nouns().commands.ended(started->id));
        QVERIFY2(ended, ended ? "" : qPrintable(ended.error().text()));
        QVERIFY2(ended->status == CommandStatus::Completed, qPrintable(ended->problem.text()));
        QCOMPARE(ended->exitCode, 5);
        QByteArray expected;
        for (int i = 1; i <= 200; ++i)
            expected += "line " + QByteArray::number(i) + '\n';
        QVERIFY(output(*ended, OutputStream::Out) == expected);
        const auto again = await(
            nouns().invocations.invoke(InvocationSpec::forPrompt(key, QStringLiteral("list files"), Origin::You)));
        QVERIFY(again);
        const auto answer = await(nouns().invocations.ended(again->id));
        QVERIFY(answer);
        QVERIFY2(answer->status == InvocationStatus::Completed, qPrintable(answer->problem.text()));
    }

    void deletingTakesEverything()
    {
        const SessionKey other{key.runtime, QStringLiteral("two")};
        QVERIFY(await(nouns().sessions.create({other.runtime, other.session, {}})));
        QCOMPARE(await(nouns().sessions.create({other.runtime, other.session, {}})).error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(await(nouns().runtimes.remove(key.runtime)).error().code, ErrorCode::WrongState);
        const auto before = QDir(paths().sessionsDir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
        QVERIFY(await(nouns().sessions.remove(other)));
        QCOMPARE(await(nouns().sessions.show(other)).error().code, ErrorCode::NotFound);
        QCOMPARE(QDir(paths().sessionsDir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), before - 1);
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
