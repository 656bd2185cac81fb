// SPDX-License-Identifier: GPL-3.0-or-later
// Builds with fake packages: everything but apt-get and mmdebstrap is the real thing.
#include "engine/image/buildlock.h"
#include "engine/image/prune.h"
#include "fixture.h"
#include "tests/patience.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Image;
using namespace Vitrine::Test;

namespace {

constexpr int deadlineMs = 60000;
const QString image = QStringLiteral("test/small");

template <typename T>
Result<T> resultOf(const Pending<T> &pending)
{
    if (!waitUntil([&] { return pending.isFinished(); }, deadlineMs))
        return fail(ErrorCode::TimedOut, QStringLiteral("the test's own deadline"));
    return pending.result();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray insideDisk(const QString &disk, const QString &path)
{
    QProcess debugfs;
    debugfs.start(QStringLiteral("/sbin/debugfs"), {QStringLiteral("-R"), QStringLiteral("cat ") + path, disk});
    debugfs.waitForFinished();
    return debugfs.readAllStandardOutput();
}

} // namespace

class TestImageStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsBeforeBuild()
    {
        const Fixture fixture;
        const auto store = fixture.store();
        const auto list = store->list();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].name, image);
        QVERIFY(!list[0].built);
        QVERIFY(list[0].digest.isEmpty());
        QCOMPARE(list[0].downloadBytes, 3000);
        QCOMPARE(list[0].neededBytes, 20000);

        const auto boot = resultOf(store->bootFiles(image));
        QVERIFY(!boot);
        QCOMPARE(boot.error().code, ErrorCode::WrongState);
        const auto unknown = resultOf(store->bootFiles(QStringLiteral("test/none")));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
        QVERIFY2(unknown.error().message.contains(image), qPrintable(unknown.error().message));
        QCOMPARE(resultOf(store->build(QStringLiteral("test/none"))).error().code, ErrorCode::NotFound);
    }

    void builds()
    {
        const Fixture fixture;
        const auto store = fixture.store();
        QList<ImageProgress> said;
        connect(store.get(), &ImageStore::progress, this,
                [&](const ImageProgress &progress) { said.append(progress); });
        const auto first = store->build(image);
        const auto second = store->build(image); // joins
        const auto built = resultOf(first);
        QVERIFY2(built, qPrintable(built ? QString() : built.error().text()));
        QVERIFY(resultOf(second));
        QVERIFY(built->built);
        QCOMPARE(built->kernelVersion, "1.2-test");
        QCOMPARE(built->digest.size(), 64);
        QVERIFY(built->diskBytes > 0 && built->diskBytes < 20000000); // sparse
        QCOMPARE(fixture.logged().count("fetched"), 3);               // once for both
        QCOMPARE(fixture.leftovers(), QStringList());
        QCOMPARE(read(fixture.log() + ".sources"),
                 "deb [signed-by=/etc/passwd] http://mirror.invalid/debian trixie main\n");

        int step = 0;
        double fraction = 0;
        for (const ImageProgress &progress : std::as_const(said)) {
            QCOMPARE(progress.image, image);
            QVERIFY(progress.step >= step && progress.fraction >= fraction && progress.fraction <= 1);
            QVERIFY(!progress.title.isEmpty());
            step = progress.step;
            fraction = progress.fraction;
        }
        QCOMPARE(step, said.last().steps);
        QCOMPARE(fraction, 1.0);
        QCOMPARE(said.last().bytesTotal, 3000);
        QCOMPARE(said.last().bytesDone, 3000);

        const auto boot = resultOf(store->bootFiles(image));
        QVERIFY(boot);
        QVERIFY(read(boot->vmlinux)
                    .startsWith("\x7f"
                                "ELF"));
        QVERIFY(read(boot->bzImage).contains("HdrS"));
        QVERIFY(read(boot->initramfs).contains("guest program, first version"));
        QVERIFY(read(boot->initramfs).contains("overlay module"));
        QCOMPARE(boot->config.startCommand, "python3 /opt/agent/agent.py");
        QCOMPARE(boot->config.environment.value("A"), "b");
        QCOMPARE(insideDisk(boot->baseDisk, "/opt/agent/agent.py"), "print()");
        QCOMPARE(insideDisk(boot->baseDisk, "/etc/hostname"), "vitrine\n");

        // Up to date: nothing runs again, in another store neither.
        QFile::remove(fixture.log());
        QVERIFY(resultOf(store->build(image)));
        QVERIFY(resultOf(fixture.store()->build(image)));
        QCOMPARE(fixture.logged(), QByteArray());
    }

    void asksForMirror()
    {
        const Fixture fixture;
        Fixture::behave("no-mirror", "");
        const auto built = resultOf(fixture.store()->build(image));
        QVERIFY2(built, qPrintable(built ? QString() : built.error().text()));
        QCOMPARE(read(fixture.log() + ".sources"),
                 "deb [signed-by=/etc/passwd] http://default.invalid/debian trixie main\n");
    }

    void changedRecipe()
    {
        Fixture fixture;
        const auto store = fixture.store();
        const auto old = resultOf(store->build(image));
        QVERIFY(old);
        const auto oldBoot = resultOf(store->bootFiles(image));
        QVERIFY(oldBoot);

        Fixture::write(fixture.resources() + "/agent/agent.py", "print(2)");
        QVERIFY(!store->list()[0].built);
        QCOMPARE(resultOf(store->bootFiles(image))->baseDisk, oldBoot->baseDisk); // machines still start

        const auto next = resultOf(store->build(image));
        QVERIFY(next);
        QVERIFY(store->list()[0].built);
        QVERIFY(next->digest != old->digest);
        const auto boot = resultOf(store->bootFiles(image));
        QVERIFY(boot->baseDisk != oldBoot->baseDisk);
        QCOMPARE(insideDisk(boot->baseDisk, "/opt/agent/agent.py"), "print(2)");
        // A machine of this program may still be starting from it.
        QTest::qWait(300);
        QVERIFY(QFile::exists(oldBoot->baseDisk));
        // A program that never gave it away removes it.
        const auto later = fixture.store();
        QTRY_VERIFY(!QFile::exists(oldBoot->baseDisk));
        QVERIFY(QFile::exists(boot->baseDisk));
    }

    void keepsWhatMachinesUse()
    {
        Fixture fixture;
        QVERIFY(resultOf(fixture.store()->build(image)));
        const QString oldDisk = resultOf(fixture.store()->bootFiles(image))->baseDisk;
        const int fd = ::open(QFile::encodeName(oldDisk).constData(), O_RDONLY | O_CLOEXEC);
        struct flock lock = {};
        lock.l_type = F_RDLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 100;
        lock.l_len = 1;
        QCOMPARE(::fcntl(fd, F_OFD_SETLK, &lock), 0); // as QEMU does
        QVERIFY(isInUse(oldDisk));

        Fixture::write(fixture.resources() + "/agent/agent.py", "print(2)");
        QVERIFY(resultOf(fixture.store()->build(image)));
        prune(fixture.images(), {});
        QVERIFY(QFile::exists(oldDisk));
        ::close(fd);
        QVERIFY(!isInUse(oldDisk));
        prune(fixture.images(), {});
        QVERIFY(!QFile::exists(oldDisk));
        QTRY_COMPARE(fixture.leftovers(), QStringList()); // the store above may be pruning, too
    }

    void followsGuestProgram()
    {
        const Fixture fixture;
        const auto store = fixture.store();
        QVERIFY(resultOf(store->build(image)));
        const auto first = resultOf(store->bootFiles(image));
        QCOMPARE(resultOf(store->bootFiles(image))->initramfs, first->initramfs);
        QTest::qWait(20); // the file's time has to move
        Fixture::write(fixture.guest(), "guest program, second version");
        const auto second = resultOf(store->bootFiles(image));
        QVERIFY(second->initramfs != first->initramfs);
        QVERIFY(read(second->initramfs).contains("second version"));
        QVERIFY(QFile::exists(first->initramfs)); // a machine may be starting with it
        QFile::remove(fixture.guest());
        const auto none = resultOf(store->bootFiles(image));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::HostLacks);
    }

    void goesOnAfterBrokenFetch()
    {
        const Fixture fixture;
        Fixture::behave("break-fetch", "");
        const auto broken = resultOf(fixture.store()->build(image));
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::Unreachable);
        QVERIFY2(broken.error().message.contains("network"), qPrintable(broken.error().message));
        QVERIFY(broken.error().detail.contains("timed out"));
        QCOMPARE(fixture.leftovers(), QStringList{".packages-small"});

        Fixture::behave("", "");
        QFile::remove(fixture.log());
        QVERIFY(resultOf(fixture.store()->build(image)));
        QCOMPARE(fixture.logged(), "kept one\nkept two\nfetched three\n");
        QCOMPARE(fixture.leftovers(), QStringList());
    }

    void saysWhatFailed_data()
    {
        QTest::addColumn<QByteArray>("apt");
        QTest::addColumn<QByteArray>("mmdebstrap");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no network") << QByteArray("no-network") << QByteArray() << ErrorCode::Unreachable;
        QTest::newRow("mirror without the release")
            << QByteArray("bad-release") << QByteArray() << ErrorCode::Unreachable;
        QTest::newRow("installation") << QByteArray() << QByteArray("fail") << ErrorCode::Failed;
        QTest::newRow("disk full") << QByteArray() << QByteArray("no-space") << ErrorCode::NoSpace;
    }

    void saysWhatFailed()
    {
        QFETCH(QByteArray, apt);
        QFETCH(QByteArray, mmdebstrap);
        QFETCH(ErrorCode, code);
        const Fixture fixture;
        Fixture::behave(apt.constData(), mmdebstrap.constData());
        const auto store = fixture.store();
        const auto built = resultOf(store->build(image));
        QVERIFY(!built);
        QCOMPARE(built.error().code, code);
        QVERIFY(!built.error().message.isEmpty() && !built.error().detail.isEmpty());
        QCOMPARE(fixture.leftovers(), QStringList{".packages-small"});
        QVERIFY(!store->list()[0].built);
    }

    void saysHowMuchSpace()
    {
        Fixture fixture;
        fixture.recipe["neededBytes"] = 9e17;
        fixture.writeRecipe();
        const auto built = resultOf(fixture.store()->build(image));
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::NoSpace);
        QVERIFY2(built.error().message.contains("900"), qPrintable(built.error().message)); // petabytes
        QVERIFY(built.error().message.contains(fixture.images()));
        QCOMPARE(fixture.leftovers(), QStringList());
        QCOMPARE(fixture.logged(), QByteArray());
    }

    void saysWhatIsMissing()
    {
        Fixture fixture;
        fixture.recipe["keyring"] = "/nowhere/keys.gpg";
        fixture.writeRecipe();
        const auto built = resultOf(fixture.store()->build(image));
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::HostLacks);
        QVERIFY(built.error().message.contains("debian-archive-keyring"));
    }

    void cancelledWhileFetching()
    {
        const Fixture fixture;
        Fixture::behave("slow-fetch", "");
        const auto store = fixture.store();
        const auto pending = store->build(image);
        QVERIFY(waitUntil([&] { return fixture.logged().contains("fetched one"); }, deadlineMs));
        store->cancelBuild(image);
        const auto built = resultOf(pending);
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::Cancelled);
        QCOMPARE(fixture.leftovers(), QStringList{".packages-small"});
        QTRY_COMPARE(fixture.processes(), 0);
        // The lock is free and what was fetched counts.
        Fixture::behave("", "");
        QVERIFY(resultOf(store->build(image)));
        QVERIFY(fixture.logged().contains("kept one"));
    }

    void cancelledWhileInstalling()
    {
        const Fixture fixture;
        Fixture::behave("", "hang");
        const auto store = fixture.store();
        const auto pending = store->build(image);
        QVERIFY(waitUntil([&] { return QFile::exists(fixture.log() + ".hangs"); }, deadlineMs));
        QVERIFY(fixture.processes() > 0);
        const QByteArray mounts = read("/proc/self/mountinfo");
        store->cancelBuild(image);
        const auto built = resultOf(pending);
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::Cancelled);
        QCOMPARE(fixture.leftovers(), QStringList{".packages-small"});
        QTRY_COMPARE(fixture.processes(), 0);
        QCOMPARE(read("/proc/self/mountinfo"), mounts);
    }

    void diesWithTheProgram()
    {
        const Fixture fixture;
        Fixture::behave("", "hang");
        {
            const auto store = fixture.store();
            const auto pending = store->build(image);
            QVERIFY(waitUntil([&] { return QFile::exists(fixture.log() + ".hangs"); }, deadlineMs));
        }
        QTRY_COMPARE(fixture.processes(), 0);
        // What it left is gone with the next program.
        Fixture::behave("", "");
        QVERIFY(!fixture.leftovers().isEmpty());
        const auto store = fixture.store();
        QTRY_COMPARE(fixture.leftovers(), QStringList{".packages-small"});
    }

    void waitsForAnotherBuilder()
    {
        const Fixture fixture;
        auto lock = BuildLock::tryTake(fixture.images());
        QVERIFY(lock);
        const auto store = fixture.store();
        QStringList titles;
        connect(store.get(), &ImageStore::progress, this,
                [&](const ImageProgress &progress) { titles.append(progress.title); });
        const auto first = store->build(image);
        QTest::qWait(50);
        QVERIFY(!first.isFinished());
        QVERIFY(titles.value(0).contains("Waiting"));
        store->cancelBuild(image);
        QCOMPARE(resultOf(first).error().code, ErrorCode::Cancelled);
        const auto second = store->build(image);
        lock.reset();
        QVERIFY(resultOf(second));
    }

    void ignoresDamagedImages()
    {
        const Fixture fixture;
        Fixture::write(fixture.images() + "/small-1/image.json", "{");
        Fixture::write(fixture.images() + "/small-2/base.ext4", "");
        Fixture::write(fixture.images() + "/small-3/image.json", "[1,2,3]");
        QVERIFY(!fixture.store()->list()[0].built);
        // A whole manifest over nothing: the machine's start says what to do.
        Fixture::write(
            fixture.images() + "/small-4/image.json",
            R"({"name": "test/small", "digest": "x", "recipeDigest": "y", "builtAt": "2026-01-01T00:00:00.000Z"})");
        const auto boot = resultOf(fixture.store()->bootFiles(image));
        QVERIFY(!boot);
        QCOMPARE(boot.error().code, ErrorCode::Corrupt);
        QVERIFY(boot.error().message.contains("make it again"));
    }
};

QTEST_GUILESS_MAIN(TestImageStore)
#include "tst_imagestore.moc"
