// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/session/enginetest.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Vitrine;

#define GOOD(words)                                                                                                    \
    do {                                                                                                               \
        const QByteArray once = (words);                                                                               \
        QVERIFY2(once.isEmpty(), once.constData());                                                                    \
    } while (false)

namespace {

constexpr qint64 diskSize = 240 << 20;

/// A small disk of this test's own under the folder of temporary files, before anything is opened there. What went
/// wrong; empty: nothing.
QByteArray mountSmallDisk()
{
    const QByteArray options = "size=" + QByteArray::number(diskSize);
    const bool good = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                      ::mount("small", "/mnt", "tmpfs", 0, options.constData()) == 0;
    return good ? QByteArray() : QByteArray(std::strerror(errno));
}

} // namespace

/// What happens when this computer's disk is full: a store on a disk of 240 MB.
class TestFullDisk : public EngineTest
{
    Q_OBJECT

    SessionKey m_key;

    /// Without the line feed at its end.
    QByteArray line(const QString &command) { return run(m_key, command).trimmed(); }

public:
    static inline QByteArray s_mounted;

private:
    /// All but `left` bytes of the disk are taken.
    static void fill(qint64 left)
    {
        makeRoom();
        struct statvfs disk = {};
        QCOMPARE(::statvfs("/mnt", &disk), 0);
        const qint64 size = qint64(disk.f_bavail) * qint64(disk.f_frsize) - left;
        const int fd = ::open("/mnt/ballast", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        QVERIFY(fd >= 0 && size > 0);
        QCOMPARE(::posix_fallocate(fd, 0, size), 0);
        ::close(fd);
    }
    static void makeRoom() { QFile::remove(QStringLiteral("/mnt/ballast")); }

    /// Writes more than is left, while the engine still has room to write that down.
    Result<CommandRecord> beginToWrite(const QString &name)
    {
        fill(8 << 20);
        CommandSpec spec;
        spec.session = m_key;
        spec.command =
            QStringLiteral("head -c 24000000 /dev/urandom > %1 && sync %1 && sha256sum %1 | cut -c1-64").arg(name);
        spec.timeout = std::chrono::seconds(600);
        return await(nouns().commands.run(spec));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (::geteuid() != 0)
            QSKIP("A disk of its own can be mounted by root only: run this test as root, as CI does.");
        GOOD(s_mounted);
        qputenv("TMPDIR", "/mnt");
        GOOD(openEngine());
        RuntimeSpec spec;
        spec.name = QStringLiteral("tester");
        spec.memoryMiB = 256;
        GOOD(makeRuntime(spec));
        // A template is larger than this disk.
        GOOD(set(QStringLiteral("machine/templates"), 0));
        m_key = makeSession(spec.name);
    }

    void cleanupTestCase()
    {
        makeRoom();
        endEngine();
    }

    /// First, while there is room: the machine stands still in the middle of writing, and goes on.
    void aRunningMachineWaits()
    {
        QCOMPARE(line(QStringLiteral("echo ready")), "ready");
        const auto begun = beginToWrite(QStringLiteral("data"));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text()));
        QTRY_COMPARE_WITH_TIMEOUT(info(m_key).problem.code, ErrorCode::NoSpace, 120'000);
        QVERIFY(hasMachine(info(m_key).state));
        QTest::qWait(5000);
        QCOMPARE(info(m_key).problem.code, ErrorCode::NoSpace); // it waits
        makeRoom();
        const auto ended = await(nouns().commands.ended(begun->id));
        QVERIFY(ended);
        QVERIFY2(ended->exitCode == 0, output(*ended).constData());
        const QByteArray sum = output(*ended).trimmed();
        QCOMPARE(sum.size(), 64);
        QVERIFY(info(m_key).problem.message.isEmpty());
        QCOMPARE(line(QStringLiteral("sync; sha256sum data | cut -c1-64")), sum);
        QVERIFY(await(nouns().sessions.stop(m_key)));
        QCOMPARE(line(QStringLiteral("sha256sum data | cut -c1-64")), sum); // from the disk
    }

    void anEngineThatComesLaterFindsItWaiting()
    {
        QCOMPARE(line(QStringLiteral("echo ready")), "ready");
        const auto begun = beginToWrite(QStringLiteral("more"));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text()));
        QTRY_COMPARE_WITH_TIMEOUT(info(m_key).problem.code, ErrorCode::NoSpace, 120'000);
        closeEngine();
        fill(4 << 20); // the engine needs a little; the machine waits until somebody tells it
        GOOD(openEngine());
        QTRY_COMPARE_WITH_TIMEOUT(info(m_key).problem.code, ErrorCode::NoSpace, 60'000);
        makeRoom();
        const auto ended = await(nouns().commands.ended(begun->id));
        QVERIFY(ended);
        QCOMPARE(output(*ended).trimmed().size(), 64);
        QVERIFY(await(nouns().sessions.stop(m_key)));
    }

    void aStartWithoutRoomIsRefused()
    {
        fill(16 << 20);
        const auto started = await(nouns().sessions.start(m_key));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::NoSpace);
        QVERIFY2(started.error().message.contains(QStringLiteral("64 MB")), qPrintable(started.error().message));
        makeRoom();
        QCOMPARE(line(QStringLiteral("cat more | wc -c")), "24000000");
    }
};

int main(int argc, char *argv[])
{
    // Before there are threads: each would keep the mounts it began with.
    if (::geteuid() == 0)
        TestFullDisk::s_mounted = mountSmallDisk();
    QCoreApplication application(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fulldisk.moc"
