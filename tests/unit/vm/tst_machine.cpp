// SPDX-License-Identifier: GPL-3.0-or-later
// One QEMU process from start to end, with a fake QEMU that is good or bad as a test wants it.
#include "engine/vm/machinefile.h"
#include "engine/vm/processid.h"
#include "machinefixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace Vitrine;
using namespace Vitrine::Vm;

class TestMachine : public QObject
{
    Q_OBJECT

    /// No process of this pid, or one that is dead.
    static bool isGone(qint64 pid) { return !ProcessId::of(pid); }

    static qint64 pidIn(const QString &directory)
    {
        const auto file = MachineFile::read(directory);
        return file ? file->process.pid : 0;
    }

private Q_SLOTS:
    void bootsAndAnswers()
    {
        MachineFixture fixture;
        const auto booted = fixture.boot();
        QVERIFY2(booted, qPrintable(booted ? QString() : booted.error().text()));
        const std::shared_ptr<Machine> machine = *booted;
        QVERIFY(machine->isRunning());
        QByteArray hello;
        QVERIFY(fixture.channel(*machine, &hello).isValid());
        QCOMPARE(hello, "hello\n");
        QCOMPARE(pidIn(fixture.spec.directory), machine->pid());
        for (const char *name : {"qmp.sock", "channel.sock", "console.sock", "machine.json", "qemu.log"}) {
            struct stat status{};
            const QString path = fixture.spec.directory + u'/' + QLatin1String(name);
            QVERIFY2(::stat(qPrintable(path), &status) == 0, name);
            QVERIFY2((status.st_mode & 077) == 0, name);
        }
    }

    void endsOnce_data()
    {
        QTest::addColumn<char>("how");
        QTest::addColumn<bool>("expected");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("log");
        QTest::newRow("power-off by the guest") << 'p' << true << 0 << "";
        QTest::newRow("reset, or a panic") << 'r' << false << 0 << "";
        QTest::newRow("crash") << 'd' << false << 3 << "fake_qemu: something broke";
    }
    void endsOnce()
    {
        QFETCH(char, how);
        QFETCH(bool, expected);
        QFETCH(int, exitCode);
        QFETCH(QString, log);
        MachineFixture fixture;
        const auto booted = fixture.boot();
        QVERIFY(booted);
        const std::shared_ptr<Machine> machine = *booted;
        QList<MachineEnd> ends;
        connect(machine.get(), &Machine::ended, this, [&](const MachineEnd &end) { ends.append(end); });
        const Descriptor channel = fixture.channel(*machine);
        QVERIFY(channel.isValid());
        MachineFixture::tell(channel, how);
        QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1, 20000);
        QCOMPARE(ends.first().expected, expected);
        QCOMPARE(ends.first().exitCode, exitCode);
        QCOMPARE(ends.first().log, log);
        QVERIFY(!machine->isRunning());
        QVERIFY(isGone(machine->pid()));
        machine->kill();
        QTest::qWait(100);
        QCOMPARE(ends.size(), 1);
        // Nobody else may collect it: no zombie is left.
        QCOMPARE(::waitpid(pid_t(machine->pid()), nullptr, WNOHANG), -1);
    }

    void expectedWhenTold()
    {
        MachineFixture fixture;
        const auto booted = fixture.boot();
        QVERIFY(booted);
        QSignalSpy ended(booted->get(), &Machine::ended);
        const Descriptor channel = fixture.channel(**booted);
        (*booted)->expectEnd();
        MachineFixture::tell(channel, 'r');
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
        QVERIFY(ended.first().first().value<MachineEnd>().expected);
    }

    void killEndsEvenAStubbornOne()
    {
        MachineFixture fixture;
        fixture.behave("stubborn");
        const auto booted = fixture.boot();
        QVERIFY(booted);
        QSignalSpy ended(booted->get(), &Machine::ended);
        (*booted)->kill();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
        const auto end = ended.first().first().value<MachineEnd>();
        QVERIFY(end.expected);
        QCOMPARE(end.exitCode, 128 + SIGKILL);
    }

    void killFromOutsideIsNoticed()
    {
        MachineFixture fixture;
        const auto booted = fixture.boot();
        QVERIFY(booted);
        QSignalSpy ended(booted->get(), &Machine::ended);
        ::kill(pid_t((*booted)->pid()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
        QVERIFY(!ended.first().first().value<MachineEnd>().expected);
    }

    void consoleIsInTheEndWithoutControlCharacters()
    {
        MachineFixture fixture;
        const auto booted = fixture.boot();
        QVERIFY(booted);
        QSignalSpy ended(booted->get(), &Machine::ended);
        const Descriptor channel = fixture.channel(**booted);
        QTest::qWait(200); // a console that nobody listens to says nothing
        MachineFixture::tell(channel, 'k');
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
        const QString log = ended.first().first().value<MachineEnd>().log;
        QVERIFY2(log.contains("Kernel panic"), qPrintable(log));
        QVERIFY2(!log.contains(QChar(0x1b)) && !log.contains('\r'), qPrintable(log));
    }

    void dropsInItsOwnSignal()
    {
        MachineFixture fixture;
        auto booted = fixture.boot();
        QVERIFY(booted);
        std::shared_ptr<Machine> machine = std::move(*booted);
        booted = Vitrine::fail(ErrorCode::Failed, QString());
        bool seen = false;
        connect(machine.get(), &Machine::ended, this, [&] {
            machine.reset();
            seen = true;
        });
        machine->kill();
        QTRY_VERIFY_WITH_TIMEOUT(seen, 20000);
        QVERIFY(!machine);
    }

    void failsToBoot_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("dies at once") << "dies" << ErrorCode::Failed << "fake_qemu: cannot run this guest: dies";
        QTest::newRow("garbage") << "garbage" << ErrorCode::Corrupt << "";
        QTest::newRow("no greeting") << "rude" << ErrorCode::Corrupt << "";
        QTest::newRow("a line without end") << "endless" << ErrorCode::Corrupt << "1048576";
        QTest::newRow("refuses") << "refuses" << ErrorCode::Rejected << "no, thank you";
    }
    void failsToBoot()
    {
        QFETCH(QString, behaviour);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        MachineFixture fixture;
        fixture.behave(qPrintable(behaviour));
        const auto booted = fixture.boot();
        QVERIFY(!booted);
        QCOMPARE(booted.error().code, code);
        QVERIFY2(booted.error().message.startsWith("Cannot start the machine"), qPrintable(booted.error().text()));
        QVERIFY2(booted.error().detail.contains(detail), qPrintable(booted.error().text()));
        const qint64 pid = pidIn(fixture.spec.directory);
        QVERIFY(pid > 0);
        QVERIFY(isGone(pid));
        QCOMPARE(::waitpid(pid_t(pid), nullptr, WNOHANG), -1);
    }

    void silentIsGivenUpWithItsCaller()
    {
        MachineFixture fixture;
        fixture.behave("silent");
        auto context = std::make_unique<QObject>();
        const auto pending = Machine::boot(fixture.spec, context.get());
        QTRY_VERIFY_WITH_TIMEOUT(pidIn(fixture.spec.directory) > 0, 20000);
        const qint64 pid = pidIn(fixture.spec.directory);
        QTest::qWait(200); // it takes the connection and says nothing
        QVERIFY(!pending.isFinished());
        context.reset();
        QVERIFY(pending.isFinished());
        QCOMPARE(pending.result().error().code, ErrorCode::Cancelled);
        QVERIFY(isGone(pid));
    }

    void saysWhatThisComputerLacks()
    {
        MachineFixture fixture;
        fixture.spec.qemuProgram = QStringLiteral("qemu-of-another-planet");
        const auto booted = fixture.boot();
        QVERIFY(!booted);
        QCOMPARE(booted.error().code, ErrorCode::HostLacks);
        QVERIFY(booted.error().message.contains("qemu-system-x86"));
    }

    void refusesFilesThatAreNone_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("kernel") << "vmlinux";
        QTest::newRow("base") << "baseDisk";
        QTest::newRow("workspace") << "workspaceDisk";
        QTest::newRow("directory") << "directory";
    }
    void refusesFilesThatAreNone()
    {
        QFETCH(QString, field);
        MachineFixture fixture;
        const QString directory = fixture.spec.directory;
        QJsonObject json = fixture.spec.toJson();
        json[field] = QStringLiteral("/nonexistent/thing");
        fixture.spec = MachineSpec::fromJson(json);
        const auto booted = fixture.boot();
        QVERIFY(!booted);
        QCOMPARE(booted.error().code, ErrorCode::NotFound);
        QVERIFY2(booted.error().text().contains("/nonexistent/thing"), qPrintable(booted.error().text()));
        fixture.spec.directory = directory;
    }

    void refusesAFolderThatOthersCanEnter()
    {
        MachineFixture fixture;
        QVERIFY(::chmod(qPrintable(fixture.spec.directory), 0755) == 0);
        const auto booted = fixture.boot();
        QVERIFY(!booted);
        QCOMPARE(booted.error().code, ErrorCode::InvalidInput);
    }

    void livesOnWithoutQmp_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::newRow("closes it") << "leaves";
        QTest::newRow("floods it") << "floods";
    }
    void livesOnWithoutQmp()
    {
        QFETCH(QString, behaviour);
        MachineFixture fixture;
        fixture.behave(qPrintable(behaviour));
        const auto booted = fixture.boot();
        QVERIFY(booted);
        QSignalSpy ended(booted->get(), &Machine::ended);
        // The loop must go on turning beside a flood.
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++turns; });
        timer.start(10);
        QTest::qWait(500);
        QVERIFY2(turns > 5, qPrintable(QString::number(turns)));
        QVERIFY(ended.isEmpty());
        QVERIFY((*booted)->isRunning());
        (*booted)->kill();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
    }

    void logIsCut()
    {
        MachineFixture fixture;
        fixture.behave("talks");
        const auto booted = fixture.boot();
        QVERIFY(booted);
        const QString log = fixture.spec.directory + QStringLiteral("/qemu.log");
        QVERIFY(QFileInfo(log).size() > 1024 * 1024);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(log).size() <= 16 * 1024, 30000);
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().trimmed().endsWith("number 39999"));
    }

    void droppedMachineRunsOnAndIsAdopted()
    {
        MachineFixture fixture;
        qint64 pid = 0;
        {
            const auto booted = fixture.boot();
            QVERIFY(booted);
            pid = (*booted)->pid();
        }
        QVERIFY(!isGone(pid));
        const auto adopted = Machine::adopt(fixture.spec.directory);
        QVERIFY2(adopted, qPrintable(adopted ? QString() : adopted.error().text()));
        QCOMPARE((*adopted)->pid(), pid);
        QCOMPARE((*adopted)->spec().toJson(), fixture.spec.toJson());
        QVERIFY((*adopted)->isRunning());
        QSignalSpy ended(adopted->get(), &Machine::ended);
        // The control socket serves one engine after the other, so a power-off is still told from a crash.
        const Descriptor channel = fixture.channel(**adopted);
        QTest::qWait(200);
        MachineFixture::tell(channel, 'p');
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
        QVERIFY(ended.first().first().value<MachineEnd>().expected);
        QVERIFY(isGone(pid));
    }

    void adoptsNothingThatIsGone()
    {
        MachineFixture fixture;
        QCOMPARE(Machine::adopt(fixture.spec.directory).error().code, ErrorCode::NotFound);
        const auto booted = fixture.boot();
        QVERIFY(booted);
        QSignalSpy ended(booted->get(), &Machine::ended);
        (*booted)->kill();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
        QCOMPARE(Machine::adopt(fixture.spec.directory).error().code, ErrorCode::NotFound);
    }

    void anotherProcessOfThatPidIsNotTheMachine()
    {
        MachineFixture fixture;
        QProcess stranger;
        stranger.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        QVERIFY(stranger.waitForStarted());
        const auto id = ProcessId::of(stranger.processId());
        QVERIFY(id);
        // This very process: it would be adopted.
        QVERIFY((MachineFile{*id, fixture.spec}).write());
        QVERIFY(Machine::adopt(fixture.spec.directory));
        // The same pid, started at another moment; the same of another boot.
        for (const ProcessId &other : {ProcessId{id->pid, id->startTime + 1, id->bootId},
                                       ProcessId{id->pid, id->startTime, QStringLiteral("another boot")}}) {
            QVERIFY((MachineFile{other, fixture.spec}).write());
            QCOMPARE(Machine::adopt(fixture.spec.directory).error().code, ErrorCode::NotFound);
            Machine::cleanUp(fixture.spec.directory);
            QVERIFY(!QFileInfo::exists(fixture.spec.directory));
            QVERIFY(!stranger.waitForFinished(100));
            QVERIFY(QDir().mkpath(fixture.spec.directory));
        }
        stranger.kill();
        stranger.waitForFinished();
    }

    void machineFileOfAnotherKindIsCorrupt()
    {
        MachineFixture fixture;
        for (const char *bytes :
             {"", "{", "[]", "{\"version\": 1}", "{\"version\": 2, \"process\": {\"pid\": 1, \"bootId\": \"x\"}}"}) {
            fixture.write("machine.json", bytes);
            QCOMPARE(MachineFile::read(fixture.spec.directory).error().code, ErrorCode::Corrupt);
            QVERIFY(!Machine::adopt(fixture.spec.directory));
        }
    }

    void cleanUpKillsAndRemoves()
    {
        MachineFixture fixture;
        const auto booted = fixture.boot();
        QVERIFY(booted);
        QSignalSpy ended(booted->get(), &Machine::ended);
        Machine::cleanUp(fixture.spec.directory);
        QVERIFY(isGone((*booted)->pid()));
        QVERIFY(!QFileInfo::exists(fixture.spec.directory));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
        Machine::cleanUp(fixture.spec.directory); // nothing there any more
    }

    void startTimes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("time");
        const QByteArray tail = " 1 1 1 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 4711 1000 10 18446744073709551615 1 1\n";
        QTest::newRow("plain") << QByteArray("42 (qemu) S" + tail) << qint64(4711);
        QTest::newRow("blanks and brackets") << QByteArray("42 (a ) R (b) S" + tail) << qint64(4711);
        QTest::newRow("zombie") << QByteArray("42 (qemu) Z" + tail) << qint64(-1);
        QTest::newRow("short") << QByteArray("42 (qemu) S 1 1") << qint64(-1);
        QTest::newRow("empty") << QByteArray() << qint64(-1);
    }
    void startTimes()
    {
        QFETCH(QByteArray, line);
        QFETCH(qint64, time);
        const auto found = startTimeFromStat(line);
        QCOMPARE(found ? qint64(*found) : qint64(-1), time);
    }
};

QTEST_GUILESS_MAIN(TestMachine)
#include "tst_machine.moc"
