// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader says that a qcow2 chain holds is what QEMU says.
#include "tests/unit/disk/disklab.h"
#include "tests/unit/disk/opendisk.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Vitrine;

class TestQcowChain : public QObject
{
    Q_OBJECT

    static QStringList words(const char *line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); }

    /// Writes, zeros and discards at random places, as a machine does.
    static void scribble(const QString &disk, qint64 size, QRandomGenerator &random)
    {
        QByteArray orders;
        for (int i = 0; i < 60; ++i) {
            const qint64 offset = random.bounded(size / 512) * 512;
            const qint64 length = std::min<qint64>((1 + random.bounded(400)) * 512, size - offset);
            const char *const orderKinds[] = {"write -P 0x%1", "write -P 0x%1", "write -z", "discard"};
            const QByteArray order = QByteArray(orderKinds[random.bounded(4)])
                                         .replace("%1", QByteArray::number(1 + random.bounded(255), 16));
            orders += order + ' ' + QByteArray::number(offset) + ' ' + QByteArray::number(length) + '\n';
        }
        orders += "quit\n";
        const auto done =
            DiskLab::run(QStringLiteral("qemu-io"), words("-f qcow2 -d unmap") + QStringList{disk}, orders);
        QVERIFY2(done.good, done.output.constData());
    }

    static QByteArray asQemuReads(const DiskLab &lab, const QString &disk)
    {
        const QString raw = lab.path(QStringLiteral("as-qemu-reads"));
        const auto done =
            DiskLab::run(QStringLiteral("qemu-img"), words("convert -f qcow2 -O raw") + QStringList{disk, raw});
        QFile file(raw);
        return done.good && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void isReadAsQemuReadsIt_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<qint64>("size");
        QTest::newRow("as workspaces are") << QString() << (qint64(8) << 20);
        QTest::newRow("smallest clusters") << "cluster_size=512" << (qint64(2) << 20);
        QTest::newRow("largest clusters") << "cluster_size=2M" << (qint64(24) << 20);
        QTest::newRow("small clusters, many tables") << "cluster_size=4k" << (qint64(24) << 20);
        QTest::newRow("version 2") << "compat=0.10" << (qint64(8) << 20);
        QTest::newRow("lazy refcounts") << "lazy_refcounts=on" << (qint64(8) << 20);
        QTest::newRow("odd size") << "cluster_size=64k" << (qint64(8) << 20) + 512 * 3;
    }
    void isReadAsQemuReadsIt()
    {
        QFETCH(QString, options);
        QFETCH(qint64, size);
        DiskLab lab;
        QRandomGenerator random(4711);
        QStringList layers;
        for (int i = 0; i < 3; ++i) {
            const QString layer = lab.path(QStringLiteral("layer%1").arg(i));
            QStringList create = words("create -q -f qcow2");
            if (!options.isEmpty())
                create << QStringLiteral("-o") << options;
            if (i > 0)
                create << QStringLiteral("-b") << layers.first() << QStringLiteral("-F") << QStringLiteral("qcow2");
            // What stands on another may be larger.
            create << layer << QString::number(size + i * 65536);
            const auto made = DiskLab::run(QStringLiteral("qemu-img"), create);
            QVERIFY2(made.good, made.output.constData());
            layers.prepend(layer);
            scribble(layer, size + i * 65536, random);
            const QByteArray expected = asQemuReads(lab, layer);
            OpenDisk disk(layers);
            QVERIFY2(disk.chain, disk.problem.c_str());
            QCOMPARE(qint64(disk.chain->size()), expected.size());
            QVERIFY(disk.bytes(0, std::size_t(expected.size())) == expected);
            for (int piece = 0; piece < 300; ++piece) {
                const qsizetype offset = random.bounded(int(expected.size()));
                const qsizetype length = std::min<qsizetype>(random.bounded(70'000), expected.size() - offset);
                QVERIFY(disk.bytes(quint64(offset), std::size_t(length)) == expected.mid(offset, length));
            }
            QVERIFY(disk.bytes(disk.chain->size() - 1, 2).isEmpty());
        }
    }

    /// A file name in a header is data. What it names is not opened, and what would lie under it is not taken for
    /// zeros.
    void nothingThatAHeaderNamesIsRead()
    {
        DiskLab lab;
        QFile secret(lab.path(QStringLiteral("secret")));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write(QByteArray(1 << 20, 's'));
        secret.close();
        const QString backed = lab.path(QStringLiteral("backed"));
        QVERIFY(DiskLab::run(QStringLiteral("qemu-img"),
                             words("create -q -f qcow2 -F raw -b") + QStringList{secret.fileName(), backed})
                    .good);
        OpenDisk one({backed});
        QVERIFY(!one.chain);
        QVERIFY2(one.problem.contains("another file"), one.problem.c_str());

        QVERIFY(QFile::copy(secret.fileName(), lab.path(QStringLiteral("data"))));
        const QString outside = lab.path(QStringLiteral("outside"));
        QVERIFY(DiskLab::run(QStringLiteral("qemu-img"),
                             words("create -q -f qcow2 -o") +
                                 QStringList{QStringLiteral("data_file=") + lab.path(QStringLiteral("data2")), outside,
                                             QStringLiteral("1M")})
                    .good);
        OpenDisk two({outside});
        QVERIFY(!two.chain);
    }

    void whatNoWorkspaceHasIsRefused()
    {
        DiskLab lab;
        QFile raw(lab.path(QStringLiteral("raw")));
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(QByteArray(1 << 20, 'r'));
        raw.close();
        QVERIFY(!OpenDisk({raw.fileName()}).chain);
        QVERIFY(!OpenDisk({lab.path(QStringLiteral("not there"))}).chain);
        QVERIFY(!OpenDisk(QStringList()).chain);
        const QString packed = lab.toQcow(raw.fileName(), QStringLiteral("packed"), {QStringLiteral("-c")});
        OpenDisk compressed({packed});
        QVERIFY(compressed.chain);
        QVERIFY(compressed.bytes(0, 512).isEmpty());
        const QString split = lab.toQcow(raw.fileName(), QStringLiteral("split"),
                                         {QStringLiteral("-o"), QStringLiteral("extended_l2=on")});
        QVERIFY(!split.isEmpty());
        QVERIFY(!OpenDisk({split}).chain);
    }
};

QTEST_GUILESS_MAIN(TestQcowChain)
#include "tst_qcowchain.moc"
