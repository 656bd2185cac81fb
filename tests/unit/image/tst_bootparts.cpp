// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/decompress.h"
#include "engine/image/initramfs.h"
#include "engine/image/kernelfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <lzma.h>
#include <zstd.h>

using namespace Vitrine;
using namespace Vitrine::Image;

namespace {

QByteArray zstd(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), '\0');
    packed.resize(
        qsizetype(ZSTD_compress(packed.data(), size_t(packed.size()), bytes.data(), size_t(bytes.size()), 3)));
    return packed;
}

QByteArray xz(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(lzma_stream_buffer_bound(size_t(bytes.size()))), '\0');
    size_t at = 0;
    if (lzma_easy_buffer_encode(1, LZMA_CHECK_CRC32, nullptr, reinterpret_cast<const uint8_t *>(bytes.data()),
                                size_t(bytes.size()), reinterpret_cast<uint8_t *>(packed.data()), &at,
                                size_t(packed.size())) != LZMA_OK)
        return {};
    packed.resize(qsizetype(at));
    return packed;
}

QByteArray elf()
{
    return QByteArray("\x7f"
                      "ELF\x02\x01\x01",
                      7) +
           QByteArray(100000, 'k');
}

/// A bzImage of two setup sectors whose payload begins 64 bytes into the second part.
QByteArray bzImage(const QByteArray &payload, quint32 offset = 64, int length = -1, const char *magic = "HdrS")
{
    QByteArray image(3 * 512 + 64, '\0');
    image[0x1f1] = 2;
    image.replace(0x202, 4, magic);
    qToLittleEndian<quint16>(0x020f, image.data() + 0x206);
    qToLittleEndian<quint32>(offset, image.data() + 0x248);
    qToLittleEndian<quint32>(length < 0 ? quint32(payload.size()) + 4 : quint32(length), image.data() + 0x24c);
    return image + payload + QByteArray(4, '\x55') + QByteArray(1000, 't');
}

/// Name → (mode, content) of a newc archive, read by the letter of its format.
QMap<QByteArray, QPair<unsigned, QByteArray>> readCpio(const QByteArray &bytes)
{
    QMap<QByteArray, QPair<unsigned, QByteArray>> entries;
    qsizetype at = 0;
    const auto field = [&](int n) { return bytes.sliced(at + 6 + n * 8, 8).toUInt(nullptr, 16); };
    while (at + 110 <= bytes.size() && bytes.sliced(at, 6) == "070701") {
        const unsigned mode = field(1);
        const qsizetype size = field(6);
        const qsizetype nameSize = field(11);
        const QByteArray name = bytes.sliced(at + 110, nameSize - 1);
        if (name == "TRAILER!!!")
            return entries;
        const qsizetype content = (at + 110 + nameSize + 3) & ~qsizetype(3);
        entries.insert(name, {mode, bytes.sliced(content, size)});
        at = (content + size + 3) & ~qsizetype(3);
    }
    entries.clear(); // no trailer: broken
    return entries;
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

} // namespace

class TestBootParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacks()
    {
        for (const QByteArray &packed : {zstd(elf()), xz(elf())}) {
            const auto bytes = decompress(packed + "behind", elf().size());
            QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().detail));
            QCOMPARE(*bytes, elf());
        }
    }

    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("packed");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("unknown") << QByteArray("PK\3\4 and so on");
        QTest::newRow("zstd, only magic") << zstd(elf()).first(4);
        QTest::newRow("zstd, half") << zstd(elf()).first(zstd(elf()).size() / 2);
        QTest::newRow("zstd, rubbish") << zstd(elf()).first(4) + QByteArray(500, '\xff');
        QTest::newRow("zstd, too large") << zstd(elf() + "x");
        QTest::newRow("zstd, bomb") << zstd(QByteArray(200 << 20, '\0'));
        QTest::newRow("xz, half") << xz(elf()).first(xz(elf()).size() / 2);
        QTest::newRow("xz, rubbish") << xz(elf()).first(6) + QByteArray(500, '\xff');
        QTest::newRow("xz, too large") << xz(elf() + "x");
    }

    void refusesDamage()
    {
        QFETCH(QByteArray, packed);
        const auto bytes = decompress(packed, elf().size());
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::Corrupt);
        QVERIFY(!bytes.error().detail.isEmpty());
    }

    void findsKernel()
    {
        for (const QByteArray &payload : {zstd(elf()), xz(elf())}) {
            const auto kernel = extractVmlinux(bzImage(payload));
            QVERIFY2(kernel, qPrintable(kernel ? QString() : kernel.error().detail));
            QCOMPARE(*kernel, elf());
        }
    }

    void refusesKernel_data()
    {
        QTest::addColumn<QByteArray>("image");
        const QByteArray good = bzImage(zstd(elf()));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short header") << good.first(0x24f);
        QTest::newRow("header only") << good.first(0x250);
        QTest::newRow("no magic") << bzImage(zstd(elf()), 64, -1, "NOPE");
        QTest::newRow("cut payload") << good.first(3 * 512 + 64 + 20);
        QTest::newRow("offset outside") << bzImage(zstd(elf()), 0x7fffffff);
        QTest::newRow("offset wraps") << bzImage(zstd(elf()), 0xffffffff);
        QTest::newRow("length outside") << bzImage(zstd(elf()), 64, 0x7fffffff);
        QTest::newRow("length 0") << bzImage(zstd(elf()), 64, 0);
        QTest::newRow("length 4") << bzImage(zstd(elf()), 64, 4);
        QTest::newRow("not packed") << bzImage(elf());
        QTest::newRow("no ELF") << bzImage(zstd(QByteArray(5000, 'x')));
        QTest::newRow("32-bit ELF") << bzImage(zstd(QByteArray("\x7f"
                                                               "ELF\x01",
                                                               5) +
                                                    QByteArray(5000, 'x')));
        QByteArray old = good;
        qToLittleEndian<quint16>(0x0207, old.data() + 0x206);
        QTest::newRow("old protocol") << old;
    }

    void refusesKernel()
    {
        QFETCH(QByteArray, image);
        const auto kernel = extractVmlinux(image);
        QVERIFY(!kernel);
        QCOMPARE(kernel.error().code, ErrorCode::Corrupt);
    }

    void ordersModules()
    {
        const QByteArray dependencies = "kernel/a.ko.xz: kernel/b-b.ko.xz kernel/c.ko.xz\n"
                                        "kernel/b-b.ko.xz: kernel/c.ko.xz\n"
                                        "kernel/c.ko.xz:\n"
                                        "kernel/d.ko:\n";
        const auto order = moduleLoadOrder(dependencies, "kernel/in-side.ko\n", {"d", "in_side", "a", "b_b"});
        QVERIFY(order);
        QCOMPARE(*order, QStringList({"kernel/d.ko", "kernel/c.ko.xz", "kernel/b-b.ko.xz", "kernel/a.ko.xz"}));
    }

    void refusesModules()
    {
        const auto missing = moduleLoadOrder("kernel/a.ko:\n", {}, {"a", "nothing"});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().detail.contains("nothing"));
        const auto circle = moduleLoadOrder("x/a.ko: x/b.ko\nx/b.ko: x/a.ko\n", {}, {"a"});
        QVERIFY(!circle);
        QCOMPARE(circle.error().code, ErrorCode::Corrupt);
    }

    void takesKernel()
    {
        const QTemporaryDir dir;
        const QString from = dir.filePath("from");
        write(from + "/boot/vmlinuz-1.2-x", bzImage(zstd(elf())));
        write(from + "/modules/1.2-x/modules.dep", "kernel/virtio-one.ko.xz: kernel/two.ko\nkernel/two.ko:\n");
        write(from + "/modules/1.2-x/modules.builtin", "");
        write(from + "/modules/1.2-x/kernel/virtio-one.ko.xz", xz("one"));
        write(from + "/modules/1.2-x/kernel/two.ko", "two");
        const QString to = dir.filePath("to");
        QDir().mkpath(to);
        const auto kernel = takeKernel(from, to, {"virtio_one"});
        QVERIFY2(kernel, qPrintable(kernel ? QString() : kernel.error().detail));
        QCOMPARE(kernel->version, "1.2-x");
        QCOMPARE(kernel->modules, QStringList({"two", "virtio_one"}));

        const auto packed = packInitramfs("guest program", to + "/modules");
        QVERIFY(packed);
        const auto entries = readCpio(*packed);
        QCOMPARE(entries["init"].first, 0100755U);
        QCOMPARE(entries["init"].second, "guest program");
        QCOMPARE(entries["modules/order"].second, "two\nvirtio_one\n");
        QCOMPARE(entries["modules/two.ko"].second, "two");
        QCOMPARE(entries["modules/virtio_one.ko"].second, "one");
        QCOMPARE(entries["dev/console"].first, 0020600U);
        QCOMPARE(entries["proc"].first, 0040755U);
        QCOMPARE(*packInitramfs("guest program", to + "/modules"), *packed);
        // Of whole pages, whatever the programs' sizes: see initramfsUnit.
        for (int length = 0; length < 3 * initramfsUnit; length += 500) {
            const QByteArray program(length, 'p');
            const auto one = packInitramfs(program, to + "/modules");
            QVERIFY(one);
            QCOMPARE(one->size() % initramfsUnit, 0);
            QCOMPARE(readCpio(*one)["init"].second, program);
        }
    }

    void takesSignaturesOff()
    {
        const QByteArray mark("~Module signature appended~\n");
        const QByteArray about("\0\0\2\0\0\0\0\0", 8);
        const QByteArray module("ELF and so on");
        const auto with = [&](quint32 length, const QByteArray &signature) {
            QByteArray size(4, '\0');
            qToBigEndian(length, size.data());
            return module + signature + about + size + mark;
        };
        QCOMPARE(withoutSignature(with(5, "12345")), module);
        QCOMPARE(withoutSignature(with(0, {})), module);
        QCOMPARE(withoutSignature(module), module);
        // One that says more than there is stays as it is: the kernel has the last word.
        for (const QByteArray &broken :
             {with(5000, "12345"), with(0xffffffff, "12345"), mark, "x" + mark, QByteArray()})
            QCOMPARE(withoutSignature(broken), broken);
    }

    void refusesTwoKernels()
    {
        const QTemporaryDir dir;
        write(dir.filePath("boot/vmlinuz-1"), "a");
        write(dir.filePath("boot/vmlinuz-2"), "b");
        const auto kernel = takeKernel(dir.path(), dir.path(), {});
        QVERIFY(!kernel);
        QCOMPARE(kernel.error().code, ErrorCode::Corrupt);
    }

    void refusesBadOrder()
    {
        const QTemporaryDir dir;
        QVERIFY(!packInitramfs("guest", dir.path())); // no order at all
        write(dir.filePath("order"), "../../etc/passwd\n");
        QVERIFY(!packInitramfs("guest", dir.path()));
        write(dir.filePath("order"), "missing\n");
        const auto packed = packInitramfs("guest", dir.path());
        QVERIFY(!packed);
        QCOMPARE(packed.error().code, ErrorCode::Corrupt);
    }

    void padsEveryLength()
    {
        for (int length = 0; length < 9; ++length) {
            CpioWriter cpio;
            cpio.addFile(QByteArray(length + 1, 'n'), QByteArray(length, 'c'));
            cpio.addDirectory("last");
            const auto entries = readCpio(cpio.finish());
            QCOMPARE(entries.size(), 2);
            QCOMPARE(entries[QByteArray(length + 1, 'n')].second, QByteArray(length, 'c'));
        }
    }
};

QTEST_GUILESS_MAIN(TestBootParts)
#include "tst_bootparts.moc"
