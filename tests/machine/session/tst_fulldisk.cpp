// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/session/enginetest.h"

#include <QFile>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Vitrine;

#define GOOD(words)                                                                                                    \
    do {                                                                                                               \
        const QByteArray once = (words);                                                                               \
        QVERIFY2(once.isEmpty(), once.constData());                                                                    \
    } while (false)

namespace {

constexpr qint64 diskSize = 160 << 20;

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

/// What happens when this computer's disk is full: a store on a disk of 160 MB.
class TestFullDisk : public EngineTest
{
    Q_OBJECT

    SessionKey m_key;

    /// Without the line feed at its end.
    QByteArray line(const QString &command) { return run(m_key, command).trimmed(); }

public:
    static inline QByteArray s_mounted;

private:
    static void fill(bool full)
    {
        const QString name = QStringLiteral("/mnt/ballast");
        if (!full) {
            QFile::remove(name);
            return;
        }
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(1 << 16, 'x');
        while (file.write(block) == block.size()) {
        }
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
        fill(false);
        endEngine();
    }

    /// First, while there is room: the machine stands still in the middle of writing, and goes on.
    void aRunningMachineWaits()
    {
        QCOMPARE(line(QStringLiteral("echo ready")), "ready");
        fill(true);
        CommandSpec spec;
        spec.session = m_key;
        spec.command =
            QStringLiteral("head -c 12000000 /dev/urandom > data && sync data && sha256sum data | cut -c1-64");
        spec.timeout = std::chrono::seconds(600);
        const auto begun = await(nouns().commands.run(spec));
        QVERIFY(begun);
        QTRY_COMPARE_WITH_TIMEOUT(info(m_key).problem.code, ErrorCode::NoSpace, 120'000);
        QVERIFY(hasMachine(info(m_key).state));
        QTest::qWait(5000);
        QCOMPARE(info(m_key).problem.code, ErrorCode::NoSpace); // it waits
        fill(false);
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
        fill(true);
        CommandSpec spec;
        spec.session = m_key;
        spec.command = QStringLiteral("head -c 8000000 /dev/urandom > more && sync more && echo written");
        spec.timeout = std::chrono::seconds(600);
        const auto begun = await(nouns().commands.run(spec));
        QVERIFY(begun);
        QTRY_COMPARE_WITH_TIMEOUT(info(m_key).problem.code, ErrorCode::NoSpace, 120'000);
        closeEngine();
        fill(false); // the engine needs a little of it; the machine is not told by anybody
        fill(true);
        QFile::resize(QStringLiteral("/mnt/ballast"), QFile(QStringLiteral("/mnt/ballast")).size() - (8 << 20));
        GOOD(openEngine());
        QTRY_COMPARE_WITH_TIMEOUT(info(m_key).problem.code, ErrorCode::NoSpace, 60'000);
        fill(false);
        const auto ended = await(nouns().commands.ended(begun->id));
        QVERIFY(ended);
        QCOMPARE(output(*ended), "written\n");
        QVERIFY(await(nouns().sessions.stop(m_key)));
    }

    void aStartWithoutRoomIsRefused()
    {
        fill(true);
        const auto started = await(nouns().sessions.start(m_key));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::NoSpace);
        QVERIFY2(started.error().message.contains(QStringLiteral("64 MB")), qPrintable(started.error().message));
        fill(false);
        QCOMPARE(line(QStringLiteral("cat more | wc -c")), "8000000");
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
