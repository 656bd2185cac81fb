// SPDX-License-Identifier: GPL-3.0-or-later
// Real machines: they boot, are noticed when they end, outlive the program that booted them, and are shut in.
#include "engine/image/initramfs.h"
#include "engine/vm/accelerator.h"
#include "engine/vm/processid.h"
#include "engine/vm/qmp.h"
#include "machineworld.h"
#include "tests/patience.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTimer>

#include <cerrno>
#include <climits>
#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Vm;

namespace {
QByteArray procFile(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QString statusField(qint64 pid, const QByteArray &name)
{
    const QList<QByteArray> lines = procFile(pid, "status").split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return QString::fromLatin1(line.mid(name.size() + 1).simplified());
    }
    return {};
}
} // namespace

class TestRealMachine : public QObject
{
    Q_OBJECT

    MachineWorld m_world;
    QString m_folder;
    /// One machine serves the cases that leave it as it is.
    std::shared_ptr<Machine> m_shared;

    std::shared_ptr<Machine> started(const MachineSpec &spec)
    {
        const auto booted = m_world.start(spec);
        if (!booted) {
            qWarning().noquote() << booted.error().text();
            return {};
        }
        return *booted;
    }

    /// The guest answers, too.
    std::shared_ptr<Machine> answering(const std::function<void(MachineSpec &)> &change = {})
    {
        const auto booted = m_world.startAnswering(change);
        if (!booted) {
            qWarning().noquote() << booted.error().text();
            return {};
        }
        return *booted;
    }

    /// A second connection to QEMU's control socket, as an attacker inside QEMU would like to have it: QEMU does what
    /// it is told, so what fails fails because of the confinement.
    std::unique_ptr<Qmp> control(const QString &directory)
    {
        auto qmp = std::make_unique<Qmp>();
        const auto opened = qmp->open(directory + QStringLiteral("/qmp.sock"));
        if (!waitUntil([&] { return opened.isFinished(); }, 20000) || !opened.result())
            return {};
        return qmp;
    }

    static Result<QJsonObject> ask(Qmp &qmp, const QString &command, const QJsonObject &arguments)
    {
        const auto answer = qmp.call(command, arguments);
        if (!waitUntil([&] { return answer.isFinished(); }, 20000))
            return Vitrine::fail(ErrorCode::TimedOut, QStringLiteral("no answer to %1").arg(command));
        return answer.result();
    }

public:
    explicit TestRealMachine(const QString &folder) : m_world(folder), m_folder(folder) {}

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_world.openImage();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void bootsUntilTheGuestAnswers()
    {
        m_shared = answering();
        QVERIFY(m_shared);
        // Its name is gone, so nobody has to clear it away; the workspace keeps its own.
        QVERIFY(!QFileInfo::exists(m_shared->spec().scratchDisk));
        QVERIFY(QFileInfo::exists(m_shared->spec().workspaceDisk));
        // And again: the channel outlives a connection.
        QVERIFY(MachineWorld::guestAnswers(*m_shared, MachineWorld::bootLimit));
    }

    void isShutIn()
    {
        QVERIFY(m_shared);
        const qint64 pid = m_shared->pid();
        QCOMPARE(statusField(pid, "NoNewPrivs"), "1");
        QCOMPARE(statusField(pid, "Seccomp"), "2");
        QVERIFY2(statusField(pid, "Seccomp_filters").toInt() >= 2, qPrintable(statusField(pid, "Seccomp_filters")));
        QCOMPARE(procFile(pid, "environ"), "");
        const QString user = statusField(pid, "Uid").section(u' ', 0, 0);
        if (::geteuid() == 0) {
            QVERIFY2(user.toLongLong() != 0, qPrintable(user));
            QCOMPARE(statusField(pid, "CapEff").toLongLong(nullptr, 16), 0);
            QCOMPARE(statusField(pid, "CapPrm").toLongLong(nullptr, 16), 0);
            QCOMPARE(statusField(pid, "Groups"), "");
        } else {
            QCOMPARE(user.toLongLong(), qint64(::geteuid()));
        }
        // Its own session: the terminal's signals are not for it.
        QCOMPARE(qint64(::getsid(pid_t(pid))), pid);
        // All files it has open are its own. One that it closes between the listing and the look is not open any
        // more: a running QEMU opens and closes some all the time.
        const QDir fds(QStringLiteral("/proc/%1/fd").arg(pid));
        const auto entries = fds.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        const QStringList allowed{m_world.boot.baseDisk, m_world.boot.vmlinux, m_world.boot.initramfs,
                                  QStringLiteral("/dev/null"), QStringLiteral("/dev/kvm")};
        int open = 0;
        for (const QString &entry : entries) {
            QByteArray buffer(PATH_MAX, '\0');
            const ssize_t length =
                ::readlink(QFile::encodeName(fds.filePath(entry)).constData(), buffer.data(), size_t(buffer.size()));
            if (length < 0 && errno == ENOENT)
                continue;
            QVERIFY2(length > 0, qPrintable(entry));
            ++open;
            const QString target = QFile::decodeName(buffer.first(length));
            if (target.startsWith(QLatin1String("anon_inode:")) || target.startsWith(QLatin1String("socket:")))
                continue;
            bool own = target.startsWith(m_shared->spec().directory + u'/');
            for (const QString &path : allowed)
                own = own || QFileInfo(path).canonicalFilePath() == target || path == target;
            QVERIFY2(own, qPrintable(target));
        }
        QVERIFY2(open > 5, qPrintable(QString::number(open)));
    }

    /// An engine that takes over is the next client of a QEMU that may be at work for the last one.
    void eachClientIsAnswered()
    {
        auto machine = answering();
        QVERIFY(machine);
        const QString directory = machine->spec().directory;
        machine.reset(); // the process goes on
        for (int i = 0; i < 200; ++i) {
            Qmp client;
            const auto opened = client.open(directory + QStringLiteral("/qmp.sock"));
            QVERIFY(waitUntil([&] { return opened.isFinished(); }));
            const Result<void> result = opened.result();
            QVERIFY2(result,
                     qPrintable(QStringLiteral("%1: %2").arg(i).arg(result ? QString() : result.error().text())));
            const auto status = ask(client, QStringLiteral("query-status"), {});
            QVERIFY2(status && status->contains(u"running"), qPrintable(QString::number(i)));
            // What takes QEMU a moment, for somebody who does not wait for it.
            (void)client.call(QStringLiteral("query-qmp-schema"));
            (void)client.call(QStringLiteral("query-status"));
            QTest::qWait(i % 4);
        }
        Machine::cleanUp(directory);
    }

    /// What somebody who took over QEMU would try first.
    void takenOverItReachesNothing()
    {
        auto machine = answering();
        QVERIFY(machine);
        const qint64 pid = machine->pid();
        const QString directory = machine->spec().directory;
        machine.reset();
        const auto qmp = control(directory);
        QVERIFY(qmp);
        QVERIFY(ask(*qmp, "query-status", {}));
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QString secret = m_folder + QStringLiteral("/secret");
        {
            QFile file(secret);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(4096, 's'));
            QVERIFY(file.setPermissions(QFile::Permissions(0x6666)));
        }
        QVERIFY(m_shared);
        const auto open = [&](const QString &path, bool readOnly) {
            static int count = 0;
            return ask(*qmp, "blockdev-add",
                       {{"driver", "file"},
                        {"node-name", QStringLiteral("n%1").arg(++count)},
                        {"filename", path},
                        {"read-only", readOnly}});
        };
        for (const QString &path : {secret, QStringLiteral("/etc/passwd"), m_shared->spec().workspaceDisk,
                                    directory + QStringLiteral("/machine.json")}) {
            for (const bool readOnly : {true, false}) {
                const auto opened = open(path, readOnly);
                QVERIFY2(!opened, qPrintable(path));
                QVERIFY2(opened.error().detail.contains("Permission denied"), qPrintable(opened.error().text()));
            }
        }
        const QString stolen = m_folder + QStringLiteral("/stolen");
        QVERIFY(!ask(*qmp, "pmemsave", {{"val", 0}, {"size", 4096}, {"filename", stolen}}));
        QVERIFY(!QFileInfo::exists(stolen));
        const auto connected = ask(
            *qmp, "chardev-add",
            {{"id", "out"},
             {"backend",
              QJsonObject{
                  {"type", "socket"},
                  {"data",
                   QJsonObject{{"server", false},
                               {"addr", QJsonObject{{"type", "inet"},
                                                    {"data", QJsonObject{{"host", "127.0.0.1"},
                                                                         {"port", QString::number(
                                                                                      server.serverPort())}}}}}}}}}});
        QVERIFY(!connected);
        QVERIFY(!server.waitForNewConnection(500));
        // QEMU itself took no harm, so each of these was an answer and not its end.
        QVERIFY(ask(*qmp, "query-status", {}));
        QVERIFY(ProcessId::of(pid));
        Machine::cleanUp(directory);
        QVERIFY(!ProcessId::of(pid));
    }

    void killIsNoticed()
    {
        const auto machine = answering();
        QVERIFY(machine);
        QSignalSpy ended(machine.get(), &Machine::ended);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(pid_t(machine->pid()), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30000);
        qInfo("noticed after %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(!ended.first().first().value<MachineEnd>().expected);
        QCOMPARE(ended.first().first().value<MachineEnd>().exitCode, 128 + SIGKILL);
    }

    void outlivesTheProgramThatBootedIt()
    {
        std::shared_ptr<Machine> machine;
        for (int left = MachineWorld::mostTries; left > 0 && !machine; --left) {
            const auto spec = m_world.newSpec();
            QVERIFY(spec);
            QProcess program;
            program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/boot_and_wait"),
                          {QString::fromUtf8(QJsonDocument(spec->toJson()).toJson(QJsonDocument::Compact))});
            QVERIFY(program.waitForReadyRead(60000));
            const qint64 pid = program.readLine().trimmed().toLongLong();
            QVERIFY(pid > 0);
            // In the middle of the boot: that is nobody's business but the guest's.
            program.kill();
            QVERIFY(program.waitForFinished());
            QVERIFY(ProcessId::of(pid));
            const auto adopted = Machine::adopt(spec->directory);
            QVERIFY2(adopted, qPrintable(adopted ? QString() : adopted.error().text()));
            QCOMPARE((*adopted)->pid(), pid);
            const MachineWorld::Mistimed mistimed(**adopted);
            if (MachineWorld::guestAnswers(**adopted, MachineWorld::bootLimit))
                machine = *adopted;
            else
                QVERIFY(mistimed.is());
        }
        QVERIFY(machine);
        const qint64 pid = machine->pid();
        QSignalSpy ended(machine.get(), &Machine::ended);
        machine->kill();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30000);
        QCOMPARE(ended.first().first().value<MachineEnd>().exitCode, -1);
        QVERIFY(!ProcessId::of(pid));
    }

    void panicIsAnEndWithWords()
    {
        auto spec = m_world.newSpec();
        QVERIFY(spec);
        QFile nothing(spec->directory + QStringLiteral("/initramfs"));
        QVERIFY(nothing.open(QIODevice::WriteOnly));
        nothing.write("no init in here");
        nothing.close();
        spec->initramfs = nothing.fileName();
        const auto machine = started(*spec);
        QVERIFY(machine);
        QSignalSpy ended(machine.get(), &Machine::ended);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, MachineWorld::bootLimit);
        const auto end = ended.first().first().value<MachineEnd>();
        QVERIFY(!end.expected);
        QVERIFY2(end.log.contains("Kernel panic"), qPrintable(end.log));
    }

    void bzImageBootsToo()
    {
        const auto machine = answering([this](MachineSpec &spec) { spec.vmlinux = m_world.boot.bzImage; });
        QVERIFY(machine);
        machine->kill();
    }

    /// QEMU lays the initramfs beside what the firmware has put at the end of memory: whatever the guest program's
    /// size, they do not meet. The workspace's disk is only there when the kernel has found its devices.
    void guestProgramOfAnySize()
    {
        const QString bin = QCoreApplication::applicationDirPath();
        QFile file(bin + QStringLiteral("/vitrine-guest"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray program = file.readAll();
        const QString modules = QFileInfo(m_world.boot.vmlinux).path() + QStringLiteral("/modules");
        for (qsizetype longer = 0; longer < Image::initramfsUnit; longer += 1024) {
            const auto packed = Image::packInitramfs(program + QByteArray(longer, '\0'), modules);
            QVERIFY(packed);
            QFile initramfs(m_folder + QStringLiteral("/initramfs-%1").arg(longer));
            QVERIFY(initramfs.open(QIODevice::WriteOnly));
            QCOMPARE(initramfs.write(*packed), packed->size());
            initramfs.close();
            const auto machine = answering([&](MachineSpec &spec) { spec.initramfs = initramfs.fileName(); });
            QVERIFY2(machine, qPrintable(QString::number(longer)));
            machine->kill();
        }
    }

    /// A layer below the workspace, given as a descriptor like the rest.
    void workspaceWithALayerBelow()
    {
        const auto machine = answering([](MachineSpec &spec) {
            const QString below = spec.workspaceDisk;
            const QString top = spec.directory + QStringLiteral("/top.qcow2");
            QCOMPARE(QProcess::execute("qemu-img", {"create", "-q", "-f", "qcow2", "-b", below, "-F", "qcow2", top}),
                     0);
            spec.workspaceDisk = top;
            spec.workspaceBacking = {below};
        });
        QVERIFY(machine);
        QCOMPARE(machine->spec().workspaceBacking.size(), 1);
        machine->kill();
    }

    /// The verdict comes in any case, with its reason; a verdict for KVM is held to its word.
    void kvmIsTried()
    {
        const QString file = m_folder + QStringLiteral("/verdict.json");
        AcceleratorProbe probe(file);
        // The loop must turn all the while, even where KVM hangs.
        QElapsedTimer timer;
        timer.start();
        qint64 longest = 0;
        qint64 last = 0;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] {
            longest = std::max(longest, timer.elapsed() - last);
            last = timer.elapsed();
        });
        ticks.start(10);
        const auto pending = probe.probe(m_world.boot.vmlinux, m_world.boot.initramfs);
        QTRY_VERIFY_WITH_TIMEOUT(pending.isFinished(), 60000);
        const AcceleratorVerdict verdict = pending.result().value();
        qInfo().noquote() << acceleratorName(verdict.accelerator) << verdict.reason << verdict.remedy << timer.elapsed()
                          << "ms, longest wait of the loop" << longest << "ms";
        QVERIFY(verdict.known);
        QVERIFY(!verdict.reason.isEmpty());
        QVERIFY(verdict.accelerator == Accelerator::Kvm || !verdict.remedy.isEmpty());
        QVERIFY2(longest < 5000, qPrintable(QString::number(longest)));
        QVERIFY(probe.verdict().known);
        if (verdict.accelerator == Accelerator::Kvm) {
            const auto machine = answering([](MachineSpec &spec) { spec.accelerator = Accelerator::Kvm; });
            QVERIFY(machine);
            machine->kill();
        }
    }

    void cleanupTestCase()
    {
        if (!m_shared)
            return;
        const qint64 pid = m_shared->pid();
        Machine::cleanUp(m_shared->spec().directory);
        QVERIFY(!ProcessId::of(pid));
        m_shared.reset();
    }
};

int main(int argc, char **argv)
{
    const DeathWatch watch;
    QCoreApplication app(argc, argv);
    TestRealMachine test(watch.folder());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_realmachine.moc"
