// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into a real image: VITRINE_TEST_IMAGES names a folder made by `vitrine image build` or vitrine-make-image.
#include "engine/image/imagestore.h"
#include "engine/image/recipe.h"
#include "tests/patience.h"
#include "tests/sources.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace Vitrine;
using namespace Vitrine::Image;

namespace {

struct Output
{
    int code = -1;
    QByteArray text;
};

Output run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(300000))
        return {-1, process.errorString().toUtf8()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDefaultImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString images = qEnvironmentVariable("VITRINE_TEST_IMAGES");
        QVERIFY2(!images.isEmpty(),
                 "VITRINE_TEST_IMAGES is not set. Make an image with vitrine-make-image DIR and set it to DIR.");
        const QString bin = qEnvironmentVariable("VITRINE_BIN_DIR", QCoreApplication::applicationDirPath());
        m_store = std::make_unique<ImageStore>(images, bin + "/vitrine-guest", bin + "/../share/vitrine");
        const auto boot = m_store->bootFiles(QString::fromLatin1(ImageStore::defaultImage));
        QTRY_VERIFY(boot.isFinished());
        const auto result = boot.result();
        QVERIFY2(result, qPrintable(result ? QString()
                                           : result.error().text() + "\nMake it with vitrine-make-image " + images));
        m_boot = *result;
    }

    void isUpToDate()
    {
        const auto list = m_store->list();
        QCOMPARE(list.size(), 1);
        QVERIFY2(list[0].built, "The recipe changed since this image was made. Make it again with vitrine-make-image.");
        QVERIFY(list[0].kernelVersion.contains("cloud"));
        QVERIFY(list[0].diskBytes > 500'000'000);
    }

    void sizesAreAsSaid()
    {
        const auto list = m_store->list();
        // What is said before a build must be about right, or a person runs out of space in the middle of it.
        QVERIFY2(list[0].diskBytes < list[0].neededBytes / 2, qPrintable(QString::number(list[0].diskBytes)));
    }

    void kernel()
    {
        const QByteArray vmlinux = read(m_boot.vmlinux);
        QVERIFY(vmlinux.startsWith("\x7f"
                                   "ELF\x02"));
        // The note that tells QEMU where to enter (PVH).
        QVERIFY(vmlinux.contains(QByteArray("\x04\0\0\0\x08\0\0\0\x12\0\0\0Xen\0", 16)) ||
                vmlinux.contains(QByteArray("\x04\0\0\0\x04\0\0\0\x12\0\0\0Xen\0", 16)));
        QCOMPARE(read(m_boot.bzImage).mid(0x202, 4), "HdrS");
    }

    void initramfs()
    {
        const QByteArray cpio = read(m_boot.initramfs);
        QVERIFY(cpio.startsWith("070701"));
        for (const char *name :
             {"init", "modules/order", "modules/virtio_blk.ko", "modules/virtio_mmio.ko", "modules/overlay.ko"})
            QVERIFY2(cpio.contains(QByteArray(name) + '\0'), name);
        // As the tool sees it that knows the format best.
        QProcess list;
        list.setStandardInputFile(m_boot.initramfs);
        list.start("cpio", {"--list", "--quiet"});
        QVERIFY(list.waitForFinished());
        QCOMPARE(list.exitCode(), 0);
        QVERIFY(list.readAllStandardOutput().split('\n').contains("init"));
    }

    void diskIsCleanAndSparse()
    {
        const auto check = run("/sbin/e2fsck", {"-f", "-n", m_boot.baseDisk});
        QVERIFY2(check.code == 0, check.text.constData());
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(m_boot.baseDisk).constData(), &status), 0);
        QVERIFY(qint64(status.st_blocks) * 512 < status.st_size / 2);
    }

    void programs_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"/usr/bin/bash", "/usr/bin/git", "/usr/bin/curl", "/usr/bin/python3.13", "/usr/bin/node", "/usr/bin/npm",
              "/usr/bin/make", "/usr/bin/g++", "/usr/bin/rg", "/usr/bin/less", "/usr/bin/ps", "/usr/bin/pip3",
              "/etc/ssl/certs/ca-certificates.crt", "/usr/lib/python3.13/venv/__init__.py",
              "/opt/vitrine/sample-agent/agent.py", "/opt/vitrine/sample-project/README.md"})
            QTest::newRow(path) << path;
    }

    void programs()
    {
        QFETCH(QString, path);
        const auto stat = run("/sbin/debugfs", {"-R", "stat " + path, m_boot.baseDisk});
        QVERIFY2(stat.text.contains("Inode: "), stat.text.constData());
        QVERIFY2(stat.text.contains("User:     0   Group:     0"), stat.text.constData());
    }

    void nothingOfThisComputer()
    {
        for (const char *path : {"/etc/resolv.conf", "/etc/machine-id"}) {
            const auto file = run("/sbin/debugfs", {"-R", QString("dump %1 /dev/stdout").arg(path), m_boot.baseDisk});
            QVERIFY2(!file.text.contains("nameserver"), file.text.constData());
        }
        const auto boot = run("/sbin/debugfs", {"-R", "ls -p /boot", m_boot.baseDisk});
        QVERIFY2(!boot.text.contains("vmlinuz") && !boot.text.contains("initrd"), boot.text.constData());
    }

    void sampleAgentIsOurs()
    {
        const auto agent = run("/sbin/debugfs", {"-R", "cat /opt/vitrine/sample-agent/agent.py", m_boot.baseDisk});
        QVERIFY2(agent.text.contains(read(sourceFile(QStringLiteral("resources/sample-agent/agent.py")))),
                 agent.text.constData());
        QCOMPARE(m_boot.config.startCommand, "python3 /opt/vitrine/sample-agent/agent.py");
    }

private:
    std::unique_ptr<ImageStore> m_store;
    BootFiles m_boot;
};

QTEST_GUILESS_MAIN(TestDefaultImage)
#include "tst_defaultimage.moc"
