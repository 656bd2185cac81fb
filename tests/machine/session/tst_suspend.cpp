// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/template.h"
#include "tests/machine/session/enginetest.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Vitrine;
using namespace std::chrono_literals;

/// Sessions that are suspended and go on, on real machines, through the nouns.
class TestSuspend : public EngineTest
{
    Q_OBJECT

    void make(const QString &name, const QString &startCommand, bool suspends)
    {
        RuntimeSpec spec;
        spec.name = name;
        spec.memoryMiB = 256;
        spec.startCommand = startCommand;
        spec.idleTimeout = 60s;
        spec.suspendWhenIdle = suspends;
        QCOMPARE(makeRuntime(spec), QByteArray());
    }

    QByteArray prompt(const SessionKey &key)
    {
        const auto started = await(
            nouns().invocations.invoke(InvocationSpec::forPrompt(key, QStringLiteral("list files"), Origin::You)));
        if (!started)
            return started.error().text().toUtf8();
        const auto record = await(nouns().invocations.ended(started->id));
        return record && record->status == InvocationStatus::Completed ? QByteArray("answered")
                                                                       : record.error().text().toUtf8();
    }

    void suspend(const SessionKey &key)
    {
        QTRY_COMPARE_WITH_TIMEOUT(info(key).state, SessionState::Idle, patience);
        QElapsedTimer timer;
        timer.start();
        const auto suspended = await(nouns().sessions.suspend(key));
        QVERIFY2(suspended, suspended ? "" : qPrintable(suspended.error().text()));
        QCOMPARE(info(key).state, SessionState::Stopped);
        QVERIFY(info(key).isSuspended());
        qInfo("suspended in %lld ms, %lld MiB on the disk", static_cast<long long>(timer.elapsed()),
              static_cast<long long>(info(key).suspendedBytes >> 20));
    }

    void remove(const SessionKey &key)
    {
        const QString folder = paths().sessionDir(key);
        QVERIFY(await(nouns().sessions.remove(key)));
        QVERIFY(!QFile::exists(folder));
    }

    static QString counting()
    {
        // What it counts is in its memory alone.
        return QStringLiteral("i=0; while :; do i=$((i+1)); echo $i > /run/count; sleep 0.1; done");
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray problem = openEngine();
        QVERIFY2(problem.isEmpty(), problem.constData());
        make(QStringLiteral("sample"), {}, true);
        make(QStringLiteral("counting"), counting(), false);
        QCOMPARE(set(QStringLiteral("machine/warmSpares"), 0), QByteArray());
    }

    void cleanupTestCase() { endEngine(); }

    void whatRunsGoesOn_data()
    {
        QTest::addColumn<bool>("templates");
        QTest::newRow("booted") << false;
        QTest::newRow("restored") << true;
    }
    void whatRunsGoesOn()
    {
        QFETCH(bool, templates);
        QCOMPARE(set(QStringLiteral("machine/templates"), templates), QByteArray());
        QTest::qWait(200); // the keeper reads it
        if (templates) {   // the first start makes one
            const SessionKey first = makeSession(QStringLiteral("counting"));
            QCOMPARE(run(first, QStringLiteral("true")), QByteArray());
            QTRY_VERIFY_WITH_TIMEOUT(!QDir(paths().templatesDir()).isEmpty(), patience);
            remove(first);
        }
        const SessionKey key = makeSession(QStringLiteral("counting"));
        const QByteArray boot = run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id; echo kept > file; "
                                                        "echo kept > /root/outside; echo kept > /dev/shm/memory"));
        QTRY_VERIFY_WITH_TIMEOUT(run(key, QStringLiteral("cat /run/count")).toInt() > 3, patience);
        const int count = run(key, QStringLiteral("cat /run/count")).toInt();
        const Vm::ProcessId machine = machineOf(key).process;
        QCOMPARE(machineOf(key).spec.beginning == Vm::Beginning::Restore, templates);
        suspend(key);
        QVERIFY(!machine.isAlive());
        QVERIFY(!QFile::exists(paths().machineDir(key)));
        // Nobody else's eyes, and counted.
        struct stat status{};
        const QByteArray state = QFile::encodeName(Vm::templateStateIn(paths().suspendedDir(key)));
        QCOMPARE(::stat(state.constData(), &status), 0);
        QCOMPARE(status.st_mode & 0177u, 0u);
        QVERIFY(info(key).diskBytes > info(key).suspendedBytes);
        // The workspace can be looked at meanwhile.
        const auto chunk = await(nouns().files.read(key, "file", 0, 100));
        QVERIFY2(chunk, chunk ? "" : qPrintable(chunk.error().text()));
        QCOMPARE(chunk->bytes, QByteArray("kept\n"));
        QTest::qWait(2000);
        qint64 time = 0;
        const int next = run(key, QStringLiteral("cat /run/count"), &time).toInt();
        qInfo("from suspended to the first command's end %lld ms; counted %d, then %d", static_cast<long long>(time),
              count, next);
        QVERIFY2(next >= count && next < count + 600, qPrintable(QString::number(next)));
        QTRY_VERIFY_WITH_TIMEOUT(run(key, QStringLiteral("cat /run/count")).toInt() > next, patience);
        const qint64 before = QDateTime::currentSecsSinceEpoch();
        const QList<QByteArray> lines =
            run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id file /root/outside /dev/shm/memory; date +%s"))
                .split('\n');
        QVERIFY(lines.size() > 4);
        QCOMPARE(lines[0] + '\n', boot);
        QCOMPARE(lines[1] + lines[2] + lines[3], QByteArray("keptkeptkept"));
        QVERIFY(lines[4].toLongLong() >= before - 1);
        QVERIFY(!info(key).isSuspended());
        QVERIFY(info(key).notice.isEmpty());
        QVERIFY(!QFile::exists(paths().suspendedDir(key)));
        // And once more.
        suspend(key);
        QVERIFY(run(key, QStringLiteral("cat /run/count")).toInt() >= next);
        QVERIFY(await(nouns().sessions.stop(key)));
        QCOMPARE(run(key, QStringLiteral("cat file; ls /root/outside 2>/dev/null | wc -l")), QByteArray("kept\n0\n"));
        remove(key);
    }

    /// Its memory is of the disk as it was: another state of that must never meet it.
    void checkpointsOfASuspendedOne()
    {
        const SessionKey key = makeSession(QStringLiteral("counting"));
        QCOMPARE(run(key, QStringLiteral("echo one > file; sync")), QByteArray());
        const auto first = await(nouns().checkpoints.create({key, QStringLiteral("first")}));
        QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
        QVERIFY(!first->crashConsistent);
        const QByteArray boot = run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id"));
        QTRY_VERIFY_WITH_TIMEOUT(run(key, QStringLiteral("cat /run/count")).toInt() > 3, patience);
        const int count = run(key, QStringLiteral("echo two > file; echo dirty > written; cat /run/count")).toInt();
        suspend(key);
        // One of the suspended state: as a power cut would have left it, and what runs goes on above it.
        const auto second = await(nouns().checkpoints.create({key, QStringLiteral("second")}));
        QVERIFY2(second, second ? "" : qPrintable(second.error().text()));
        QVERIFY(second->crashConsistent);
        QVERIFY(info(key).isSuspended());
        QVERIFY(run(key, QStringLiteral("cat /run/count")).toInt() >= count);
        QCOMPARE(run(key, QStringLiteral("cat file written")), QByteArray("two\ndirty\n"));
        QCOMPARE(await(nouns().checkpoints.readFile(key, second->id, "file", 0, 10))->bytes, QByteArray("two\n"));
        // Restored while it is suspended: nothing of the memory is left.
        suspend(key);
        const auto restored = await(nouns().checkpoints.restore(key, first->id));
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().text()));
        QVERIFY(!info(key).isSuspended());
        QVERIFY(!QFile::exists(paths().suspendedDir(key)));
        QCOMPARE(run(key, QStringLiteral("cat file; ls written 2>/dev/null | wc -l")), QByteArray("one\n0\n"));
        QVERIFY(run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id")) != boot);
        remove(key);
    }

    void anotherEngineResumesIt()
    {
        const SessionKey key = makeSession(QStringLiteral("sample"));
        QCOMPARE(prompt(key), QByteArray("answered"));
        const QByteArray boot = run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id"));
        suspend(key);
        closeEngine();
        QCOMPARE(openEngine(), QByteArray());
        QVERIFY(info(key).isSuspended());
        QCOMPARE(prompt(key), QByteArray("answered")); // the same agent process
        QCOMPARE(run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id")), boot);
        remove(key);
    }

    void onlyAnIdleSession()
    {
        const SessionKey key = makeSession(QStringLiteral("sample"));
        const auto refused = await(nouns().sessions.suspend(key));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::WrongState);
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("sleep 3; echo well");
        const auto started = await(nouns().commands.run(spec));
        QVERIFY(started);
        QTRY_COMPARE_WITH_TIMEOUT(info(key).state, SessionState::Running, patience);
        QVERIFY(!await(nouns().sessions.suspend(key)));
        QCOMPARE(await(nouns().commands.ended(started->id)).value_or(CommandRecord()).exitCode, 0);
        remove(key);
    }

    void stoppedItForgets()
    {
        const SessionKey key = makeSession(QStringLiteral("counting"));
        QCOMPARE(run(key, QStringLiteral("echo kept > file")), QByteArray());
        const QByteArray boot = run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id"));
        suspend(key);
        QVERIFY(await(nouns().sessions.stop(key)));
        QVERIFY(!info(key).isSuspended());
        QVERIFY(!QFile::exists(paths().suspendedDir(key)));
        QVERIFY(run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id")) != boot);
        QVERIFY(info(key).notice.isEmpty());
        suspend(key);
        remove(key); // its folder and all that is in it
    }

    void whatDoesNotLoadStartsColdAndSaysSo_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("another QEMU") << QStringLiteral("key");
        QTest::newRow("touched") << QStringLiteral("touched");
        QTest::newRow("damaged") << QStringLiteral("damaged");
    }
    void whatDoesNotLoadStartsColdAndSaysSo()
    {
        QFETCH(QString, how);
        const SessionKey key = makeSession(QStringLiteral("counting"));
        QCOMPARE(run(key, QStringLiteral("echo kept > file; sync")), QByteArray());
        const QByteArray boot = run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id"));
        suspend(key);
        const QString folder = paths().suspendedDir(key);
        auto json = Vm::Template::open(folder)->key().toJson();
        const QString state = Vm::templateStateIn(folder);
        QVERIFY(::chmod(QFile::encodeName(state).constData(), 0600) == 0);
        if (how == QLatin1String("key")) {
            auto members = json[u"members"].toObject();
            members.insert(QStringLiteral("qemu"), QStringLiteral("another"));
            json.insert(QStringLiteral("members"), members);
        } else {
            QFile file(state);
            QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly));
            const QByteArray nonsense(4096, '\xa5');
            for (qint64 at = 4096; at < file.size(); at += 65536) {
                file.seek(at);
                QVERIFY(file.write(nonsense) > 0);
            }
        }
        if (how != QLatin1String("touched"))
            QVERIFY(Vm::Template::seal(folder, Vm::TemplateKey::fromJson(json)));
        QCOMPARE(run(key, QStringLiteral("cat file")), QByteArray("kept\n"));
        QVERIFY(run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id")) != boot);
        QVERIFY(!info(key).notice.isEmpty());
        QVERIFY(!QFile::exists(folder));
        // It is told of this machine, and not of the next.
        QVERIFY(await(nouns().sessions.stop(key)));
        QVERIFY(info(key).notice.isEmpty());
        remove(key);
    }

    /// Killed while it writes, at any moment: the machine goes on, or the session is suspended; the files are there.
    void anEngineThatEndsMeanwhileLosesNothing_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : {100, 800, 1100})
            QTest::addRow("%d ms", after) << after;
    }
    void anEngineThatEndsMeanwhileLosesNothing()
    {
        QFETCH(int, after);
        const SessionKey key = makeSession(QStringLiteral("counting"));
        QCOMPARE(run(key, QStringLiteral("echo kept > file; sync; head -c 50000000 /dev/urandom > /dev/shm/much")),
                 QByteArray());
        const QByteArray boot = run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id"));
        QTRY_COMPARE_WITH_TIMEOUT(info(key).state, SessionState::Idle, patience);
        auto pending = nouns().sessions.suspend(key);
        QTest::qWait(after);
        qInfo("it %s ended", pending.isFinished() ? "had" : "had not");
        closeEngine();
        QCOMPARE(openEngine(), QByteArray());
        QCOMPARE(run(key, QStringLiteral("cat file")), QByteArray("kept\n"));
        QCOMPARE(run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id")), boot);
        QVERIFY(!QFile::exists(paths().suspendedDir(key)));
        remove(key);
    }

    void idleSessionsOfSuchARuntime()
    {
        const SessionKey key = makeSession(QStringLiteral("sample"));
        const QByteArray boot = run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id"));
        QTRY_VERIFY_WITH_TIMEOUT(info(key).isSuspended(), patience); // idle for a minute
        QCOMPARE(run(key, QStringLiteral("cat /proc/sys/kernel/random/boot_id")), boot);
        remove(key);
    }
};

QTEST_GUILESS_MAIN(TestSuspend)
#include "tst_suspend.moc"
