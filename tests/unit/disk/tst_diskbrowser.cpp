// SPDX-License-Identifier: GPL-3.0-or-later
// vitrine-diskreader as the engine starts it: what it answers, what it cannot do, and how it ends.
#include "engine/session/diskbrowser.h"
#include "tests/patience.h"

#include "tests/unit/disk/breakdisks.h"
#include "tests/unit/disk/disklab.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Vitrine;
using Session::DiskBrowser;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<T> await(const Pending<T> &pending, int patience = 20'000)
{
    if (!waitUntil([&] { return pending.isFinished(); }, patience))
        return fail(ErrorCode::TimedOut, QStringLiteral("The test waited for too long."));
    return pending.result();
}

const QByteArray mount = "/mnt/workspace";

QMap<QString, QString> answersIn(const QByteArray &text)
{
    QMap<QString, QString> answers;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0)
            answers.insert(QString::fromLatin1(line.first(blank)), QString::fromLatin1(line.mid(blank + 1)));
    }
    return answers;
}

bool isRunning(qint64 pid)
{
    return pid > 0 && QFileInfo::exists(QStringLiteral("/proc/%1").arg(pid));
}

} // namespace

class TestDiskBrowser : public QObject
{
    Q_OBJECT

    DiskLab m_lab;
    QString m_disk;

    std::unique_ptr<DiskBrowser> browse(const QString &disk)
    {
        auto browser = std::make_unique<DiskBrowser>(DiskBrowser::Disk{{disk}, mount});
        browser->start();
        return browser;
    }
    static QByteArray readUntilEnd(int fd)
    {
        QByteArray all;
        char bytes[4096];
        for (ssize_t count = 0; (count = ::read(fd, bytes, sizeof bytes)) > 0;)
            all.append(bytes, count);
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_lab.put("README.md", "# hello\n");
        m_lab.put("src/main.c", "int main;\n");
        m_lab.put("large", QByteArray(3 << 20, 'l') + "end");
        const QString raw = m_lab.makeRaw(QStringLiteral("raw"), qint64(64) << 20);
        QVERIFY(!raw.isEmpty());
        m_disk = m_lab.toQcow(raw, QStringLiteral("disk.qcow2"));
        QVERIFY(!m_disk.isEmpty());
    }

    void answers()
    {
        QElapsedTimer timer;
        timer.start();
        const auto browser = browse(m_disk);
        // Asked before it runs, and several at once.
        const auto top = browser->list(mount, 100);
        const auto source = browser->list(mount + "/src", 100);
        const auto entry = browser->stat(mount + "/large");
        const auto page = await(top);
        QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
        qInfo("first listing %lld ms after the start", static_cast<long long>(timer.elapsed()));
        QStringList names;
        for (const FileEntry &each : page->entries)
            names.append(QString::fromUtf8(each.name));
        names.sort();
        QCOMPARE(names.join(u' '), QStringLiteral("README.md large lost+found src"));
        QVERIFY(page->complete);
        QCOMPARE(await(source)->entries.first().name, QByteArray("main.c"));
        QCOMPARE(await(entry)->size, (3 << 20) + 3);
        QByteArray bytes;
        for (;;) {
            const auto chunk = await(browser->read(mount + "/large", bytes.size(), 1 << 20));
            QVERIFY(chunk);
            QCOMPARE(chunk->fileSize, (3 << 20) + 3);
            if (chunk->bytes.isEmpty())
                break;
            bytes += chunk->bytes;
        }
        QVERIFY(bytes == QByteArray(3 << 20, 'l') + "end");
        QCOMPARE(await(browser->stat(mount + "/none")).error().code, ErrorCode::NotFound);
        QCOMPARE(await(browser->read("/etc/passwd", 0, 10)).error().code, ErrorCode::NotFound);
        QVERIFY(!browser->hasEnded());
    }

    /// The program's walls, with a program that says what it can do behind them; outside it can do it all.
    void nothingWorksBehindTheWalls()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QVERIFY(QFile::setPermissions(m_lab.path(QString()), QFile::Permissions(0x7777)));
        QFile letter(m_lab.path(QStringLiteral("letter")));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write("dear");
        letter.close();
        letter.setPermissions(QFile::Permissions(0x6666));
        const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/try_diskwalls");
        const auto start = [&](const QStringList &more) {
            int pair[2];
            if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
                return QByteArray();
            Vm::LaunchPlan plan;
            plan.program = program;
            plan.arguments << QString::number(plan.fds.add(Descriptor(pair[1])));
            plan.arguments << QString::number(
                plan.fds.add(Descriptor(::open(QFile::encodeName(m_disk).constData(), O_RDONLY | O_CLOEXEC))));
            plan.arguments << letter.fileName() << QString::number(server.serverPort());
            plan.arguments += more;
            plan.confinement = Vm::strictConfinementFor(program, m_disk);
            plan.logFile = QStringLiteral("/dev/null");
            if (!more.isEmpty()) {
                QProcess outside;
                QByteArray all;
                const int ours = pair[0];
                const std::vector<Descriptor> &fds = plan.fds.list();
                outside.setChildProcessModifier([&fds] {
                    ::dup2(fds[0].get(), 14);
                    ::dup2(fds[1].get(), 15);
                });
                plan.arguments[0] = QStringLiteral("14");
                plan.arguments[1] = QStringLiteral("15");
                outside.start(program, plan.arguments);
                outside.waitForFinished(20'000);
                plan.fds = {};
                all = readUntilEnd(ours);
                ::close(ours);
                return all;
            }
            Vm::Launch launch(std::move(plan), nullptr);
            launch.start();
            const auto launched = await(launch.pending());
            if (!launched)
                qWarning("%s", qPrintable(launched.error().text()));
            const QByteArray all = readUntilEnd(pair[0]);
            ::close(pair[0]);
            if (launched)
                Vm::killAndReap(*launched->pidfd, 1000);
            return all;
        };
        const auto outside = answersIn(start({QStringLiteral("open")}));
        const auto inside = answersIn(start({}));
        QCOMPARE(outside[u"done"_s], u"yes"_s);
        QCOMPARE(inside[u"done"_s], u"yes"_s);
        QCOMPARE(inside[u"disk"_s], u"yes"_s);
        QCOMPARE(inside[u"memory"_s], u"yes"_s);
        for (const char *what :
             {"read", "libraries", "passwords", "itself", "write", "create", "remove", "connect", "socket", "pair",
              "duplicate", "fork", "code", "signal", "gigabytes", "limits", "ioctl"}) {
            QVERIFY2(outside[QLatin1String(what)] == u"yes", what);
            QVERIFY2(inside[QLatin1String(what)] == u"no", what);
        }
        QCOMPARE(inside[u"become"_s], u"no"_s);
    }

    void theRealOneIsBehindThem()
    {
        const auto browser = browse(m_disk);
        QVERIFY(await(browser->list(mount, 10)));
        QFile status(QStringLiteral("/proc/%1/status").arg(browser->pid()));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const QByteArray text = status.readAll();
        QVERIFY2(text.contains("\nSeccomp:\t2\n"), text.constData());
        QVERIFY(text.contains("\nSeccomp_filters:\t2\n"));
        QVERIFY(text.contains("\nNoNewPrivs:\t1\n"));
        QVERIFY(text.contains("\nThreads:\t1\n"));
        if (::geteuid() == 0)
            QVERIFY(!text.contains("\nUid:\t0\t"));
        QFile limits(QStringLiteral("/proc/%1/limits").arg(browser->pid()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QByteArray limited = limits.readAll().simplified();
        for (const char *line : {"Max file size 0 0 bytes", "Max core file size 0 0 bytes", "Max open files 6 6 files",
                                 "Max address space 536870912 536870912 bytes", "Max cpu time 300 300 seconds"})
            QVERIFY2(limited.contains(line), limited.constData());
        if (::geteuid() == 0) {
            const QDir fds(QStringLiteral("/proc/%1/fd").arg(browser->pid()));
            QCOMPARE(fds.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size(), 5);
        }
    }

    void aStuckReaderIsKilled()
    {
        const auto browser = browse(m_disk);
        QVERIFY(await(browser->list(mount, 10)));
        const qint64 pid = browser->pid();
        QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0);
        QSignalSpy ended(browser.get(), &DiskBrowser::ended);
        QElapsedTimer timer;
        timer.start();
        const auto asked = browser->list(mount, 10);
        // Who keeps asking does not keep it alive.
        QTimer again;
        again.callOnTimeout(browser.get(), [&] { (void)browser->list(mount, 10); });
        again.start(500);
        const auto page = await(asked);
        again.stop();
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::TimedOut);
        QVERIFY(timer.elapsed() < hangDeadline);
        QCOMPARE(ended.size(), 1);
        QVERIFY(!isRunning(pid));
        QCOMPARE(await(browser->list(mount, 10)).error().code, ErrorCode::TimedOut);
    }

    void aLostReaderIsSaid()
    {
        const auto browser = browse(m_disk);
        QVERIFY(await(browser->list(mount, 10)));
        QSignalSpy ended(browser.get(), &DiskBrowser::ended);
        QCOMPARE(::kill(pid_t(browser->pid()), SIGKILL), 0);
        const auto page = await(browser->list(mount, 10));
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::Corrupt);
        QVERIFY2(page.error().message.contains(u"broke off"), qPrintable(page.error().text()));
        QTRY_COMPARE(ended.size(), 1);
    }

    /// A machine wants the disk.
    void lettingGoEndsIt()
    {
        auto browser = browse(m_disk);
        QVERIFY(await(browser->list(mount, 10)));
        const qint64 pid = browser->pid();
        const auto underWay = browser->list(mount, 10);
        browser.reset();
        QVERIFY(!isRunning(pid));
        QCOMPARE(await(underWay).error().code, ErrorCode::WrongState);

        browser = browse(m_disk); // before it runs
        const auto early = browser->list(mount, 10);
        browser.reset();
        QCOMPARE(await(early).error().code, ErrorCode::WrongState);
    }

    void aDiskThatIsInUseIsLeftAlone()
    {
        QProcess machine;
        machine.start(QStringLiteral("qemu-io"), {QStringLiteral("-f"), QStringLiteral("qcow2"), m_disk});
        QVERIFY(machine.waitForStarted());
        machine.write("read 0 512\n");
        QVERIFY(waitUntil([&] { return machine.readAll().contains("ops"); }, 10'000));
        {
            const auto browser = browse(m_disk);
            const auto page = await(browser->list(mount, 10));
            QVERIFY(!page);
            QCOMPARE(page.error().code, ErrorCode::WrongState);
        }
        machine.write("quit\n");
        QVERIFY(machine.waitForFinished());
        const auto browser = browse(m_disk);
        QVERIFY(await(browser->list(mount, 10)));
    }

    void whatCannotBeOpenedIsSaid()
    {
        const auto problem = [&](const QString &disk) {
            const auto browser = browse(disk);
            return await(browser->list(mount, 10)).error();
        };
        QCOMPARE(problem(m_lab.path(QStringLiteral("none"))).code, ErrorCode::NotFound);
        QCOMPARE(problem(m_lab.path(QStringLiteral("tree"))).code, ErrorCode::Corrupt);
        const Error raw = problem(m_lab.path(QStringLiteral("raw")));
        QCOMPARE(raw.code, ErrorCode::Corrupt);
        QVERIFY2(raw.message.startsWith(u"Could not read the workspace. Its disk is damaged."), qPrintable(raw.text()));
        QVERIFY(raw.detail.contains(u"qcow2"));
        QFile::link(m_disk, m_lab.path(QStringLiteral("link")));
        QVERIFY(!problem(m_lab.path(QStringLiteral("link"))).message.isEmpty());
    }

    /// A reader that outlives its engine would keep a disk that the next one starts a machine on.
    void endsWithItsEngine()
    {
        // The engine's part is played by a second copy of this test.
        QProcess engine;
        engine.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        engine.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), m_disk});
        QVERIFY(engine.waitForStarted());
        QByteArray said;
        QVERIFY(waitUntil([&] { return (said += engine.readAllStandardOutput()).contains('\n'); }, 20'000));
        const qint64 pid = said.trimmed().toLongLong();
        QVERIFY2(isRunning(pid), said.constData());
        QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0); // it cannot see the socket's end
        engine.kill();
        QVERIFY(engine.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
                return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
            }(),
            5000);
    }

    void brokenDisksBreakNothing()
    {
        DiskLab lab;
        const auto disks = BreakDisks::all(lab, 20'261'128);
        QVERIFY(disks.size() >= 300);
        int whole = 0;
        int inPlaces = 0;
        int refused = 0;
        int brokeOff = 0;
        qint64 longest = 0;
        const QString file = lab.path(QStringLiteral("broken.qcow2"));
        for (const BreakDisks::Broken &broken : disks) {
            QFile out(file);
            const QByteArray content = broken.bytes();
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
            out.close();
            const auto filesBefore =
                QDir(lab.path(QString())).entryList(QDir::AllEntries | QDir::System | QDir::Hidden);
            QElapsedTimer timer;
            timer.start();
            {
                const auto browser = browse(file);
                QSignalSpy ended(browser.get(), &DiskBrowser::ended);
                bool damaged = false;
                QList<QByteArray> folders{mount};
                QElapsedTimer effort;
                effort.start();
                for (int i = 0; i < folders.size() && i < 60 && ended.isEmpty() && effort.elapsed() < 3000; ++i) {
                    const QByteArray folder = folders[i];
                    const auto page = await(browser->list(folder, 1000));
                    damaged = damaged || !page;
                    if (!page)
                        continue;
                    int read = 0;
                    for (const FileEntry &entry : page->entries) {
                        if (entry.kind == FileEntry::Kind::Folder && folder.size() < 500)
                            folders.append(folder + '/' + entry.name);
                        if (entry.kind == FileEntry::Kind::File && ++read <= 20 && ended.isEmpty())
                            damaged = damaged || !await(browser->read(folder + '/' + entry.name, 0, 65536));
                    }
                }
                if (!ended.isEmpty() && ended.first().first().value<Error>().message.contains(u"damaged"))
                    ++refused;
                else if (!ended.isEmpty())
                    ++brokeOff;
                else
                    ++(damaged ? inPlaces : whole);
            }
            QVERIFY2(timer.elapsed() < hangDeadline, broken.what.constData());
            longest = std::max(longest, timer.elapsed());
            QCOMPARE(QDir(lab.path(QString())).entryList(QDir::AllEntries | QDir::System | QDir::Hidden), filesBefore);
            QFile same(file);
            QVERIFY(same.open(QIODevice::ReadOnly) && same.readAll() == content);
        }
        qInfo("%lld disks: %d read as if whole, %d with damage in places, %d refused, %d ended the reader; longest "
              "%lld ms",
              static_cast<long long>(disks.size()), whole, inPlaces, refused, brokeOff,
              static_cast<long long>(longest));
        QVERIFY(inPlaces > 30 && refused > 30);
        // And the next good one is read as ever.
        const auto browser = browse(m_disk);
        QVERIFY(await(browser->list(mount, 10)));
    }
};

namespace {

/// Plays an engine that somebody kills.
int hold(QCoreApplication &application, const QString &disk)
{
    DiskBrowser browser({{disk}, mount});
    browser.list(mount, 10).then(&application, [&browser](const Result<FolderPage> &) {
        std::printf("%lld\n", static_cast<long long>(browser.pid()));
        std::fflush(stdout);
    });
    browser.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    if (count == 3 && qstrcmp(words[1], "--hold") == 0)
        return hold(application, QString::fromLocal8Bit(words[2]));
    TestDiskBrowser test;
    return QTest::qExec(&test, count, words);
}

#include "tst_diskbrowser.moc"
