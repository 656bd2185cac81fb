// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader sends of a chain's newest layers, laid over what is below them, is what QEMU reads of the whole
// chain.
#include "engine/store/diskreader/blocks.h"
#include "engine/store/diskreader/usage.h"
#include "tests/unit/disk/disklab.h"
#include "tests/unit/disk/opendisk.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <sys/socket.h>
#include <thread>

using namespace Vitrine;

class TestBlocks : public QObject
{
    Q_OBJECT

    static QStringList words(const char *line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); }

    static void scribble(const QString &disk, qint64 size, QRandomGenerator &random)
    {
        QByteArray orders;
        for (int i = 0; i < 40; ++i) {
            // Half of it in whole pieces, so that there are runs of zeros.
            const qint64 unit = i % 2 == 0 ? 512 : 65536;
            const qint64 offset = random.bounded(size / unit) * unit;
            const qint64 length = std::min<qint64>((1 + random.bounded(i % 2 == 0 ? 400 : 4)) * unit, size - offset);
            const char *const kinds[] = {"write -P 0x%1", "write -z", "write -z", "discard"};
            orders +=
                QByteArray(kinds[random.bounded(4)]).replace("%1", QByteArray::number(1 + random.bounded(255), 16)) +
                ' ' + QByteArray::number(offset) + ' ' + QByteArray::number(length) + '\n';
        }
        const auto done =
            DiskLab::run(QStringLiteral("qemu-io"), words("-f qcow2 -d unmap") + QStringList{disk}, orders + "quit\n");
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

    /// What comes out of the socket.
    static QByteArray sent(const QStringList &layers, std::size_t own, int &code)
    {
        int pair[2] = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
            qFatal("no socket");
        std::vector<int> fds;
        for (const QString &layer : layers)
            fds.push_back(::open(QFile::encodeName(layer).constData(), O_RDONLY | O_CLOEXEC));
        std::thread sender([&] {
            code = DiskReader::sendBlocks(pair[1], fds, own);
            ::close(pair[1]);
        });
        QByteArray all;
        char part[65536];
        for (ssize_t got = 0; (got = ::recv(pair[0], part, sizeof part, 0)) > 0;)
            all.append(part, got);
        sender.join();
        ::close(pair[0]);
        for (const int fd : fds)
            ::close(fd);
        return all;
    }

private Q_SLOTS:
    void makeTheChainWhole_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("as workspaces are") << QString();
        QTest::newRow("small clusters") << "cluster_size=4k";
        QTest::newRow("large clusters") << "cluster_size=512k";
    }
    void makeTheChainWhole()
    {
        QFETCH(QString, options);
        constexpr qint64 size = (qint64(6) << 20) + 4096; // no multiple of a piece
        DiskLab lab;
        QRandomGenerator random(4712);
        QStringList layers;
        QList<QByteArray> contents;
        int zeroRuns = 0;
        for (int i = 0; i < 4; ++i) {
            const QString layer = lab.path(QStringLiteral("layer%1").arg(i));
            QStringList create = words("create -q -f qcow2");
            if (!options.isEmpty())
                create << QStringLiteral("-o") << options;
            if (i > 0)
                create << QStringLiteral("-b") << layers.first() << QStringLiteral("-F") << QStringLiteral("qcow2");
            create << layer << QString::number(size);
            const auto made = DiskLab::run(QStringLiteral("qemu-img"), create);
            QVERIFY2(made.good, made.output.constData());
            layers.prepend(layer);
            scribble(layer, size, random);
            contents.prepend(asQemuReads(lab, layer));
            QCOMPARE(contents.first().size(), size);
            OpenDisk disk(layers);
            QVERIFY2(disk.chain, disk.problem.c_str());
            for (qsizetype own = 1; own <= layers.size(); ++own) {
                const auto runs = DiskReader::findBlocks(*disk.chain, std::size_t(own));
                QVERIFY(runs.has_value());
                QByteArray whole = own == layers.size() ? QByteArray(size, '\0') : contents[own];
                std::uint64_t end = 0;
                for (const DiskReader::BlockRun &run : *runs) {
                    QVERIFY(run.length > 0 && run.offset >= end && run.offset % 65536 == 0);
                    end = run.offset + run.length;
                    QVERIFY(end <= std::uint64_t(size) && (end % 65536 == 0 || end == std::uint64_t(size)));
                    zeroRuns += run.isZero;
                    QVERIFY(!run.isZero || own < layers.size()); // nothing is below: nothing to cover
                    whole.replace(qsizetype(run.offset), qsizetype(run.length),
                                  run.isZero ? QByteArray(qsizetype(run.length), '\0')
                                             : disk.bytes(run.offset, run.length));
                }
                QVERIFY(whole == contents.first());
            }
        }
        QVERIFY(zeroRuns > 0);
    }

    void saysWhoNeedsWhat()
    {
        constexpr std::uint64_t k512 = 512 << 10;
        DiskLab lab;
        QStringList layers;
        const QByteArray orders[] = {"write -P 1 0 4M", "write -P 2 1M 1M\nwrite -z 3584k 512k",
                                     "write -P 3 1536k 1536k"};
        for (const QByteArray &order : orders) {
            const QString layer = lab.path(QStringLiteral("layer%1").arg(layers.size()));
            QStringList create = words("create -q -f qcow2");
            if (!layers.isEmpty())
                create << QStringLiteral("-b") << layers.first() << QStringLiteral("-F") << QStringLiteral("qcow2");
            const auto made =
                DiskLab::run(QStringLiteral("qemu-img"), create + QStringList{layer, QStringLiteral("8M")});
            QVERIFY2(made.good, made.output.constData());
            const auto done =
                DiskLab::run(QStringLiteral("qemu-io"), words("-f qcow2") + QStringList{layer}, order + "\nquit\n");
            QVERIFY2(done.good, done.output.constData());
            layers.prepend(layer);
        }
        OpenDisk disk(layers);
        QVERIFY2(disk.chain, disk.problem.c_str());
        using Sizes = std::vector<std::uint64_t>;
        const auto plain = DiskReader::findUsage(*disk.chain, {});
        QVERIFY(plain.has_value());
        QCOMPARE(plain->size(), std::size_t(3));
        QCOMPARE((*plain)[0].live, 3 * k512);
        QCOMPARE((*plain)[1].live, k512);
        QVERIFY((*plain)[1].covered == Sizes({k512, 0, 0}));
        // The nearest layer above counts; zeros cover, too.
        QCOMPARE((*plain)[2].live, 3 * k512);
        QVERIFY((*plain)[2].covered == Sizes({2 * k512, 3 * k512, 0}));
        // What no file is in.
        const auto freed = DiskReader::findUsage(
            *disk.chain, [](std::uint64_t offset, std::uint64_t) { return offset >= 2560 << 10; });
        QVERIFY(freed.has_value());
        QCOMPARE((*freed)[0].free, k512);
        QCOMPARE((*freed)[0].live, 2 * k512);
        QCOMPARE((*freed)[2].free, k512);
        QCOMPARE((*freed)[2].live, 2 * k512);
    }

    void whatAFileSystemHasFree()
    {
        DiskLab lab;
        lab.put("file", QByteArray(3 << 20, 'x'));
        const QString raw = lab.makeRaw(QStringLiteral("raw"), 32 << 20);
        QVERIFY(!raw.isEmpty());
        const QString disk = lab.toQcow(raw, QStringLiteral("disk"));
        const auto written =
            DiskLab::run(QStringLiteral("qemu-io"), words("-f qcow2") + QStringList{disk}, "write -P 7 24M 4M\nquit\n");
        QVERIFY2(written.good, written.output.constData());
        OpenDisk open({disk});
        QVERIFY2(open.chain, open.problem.c_str());
        auto files = DiskReader::Filesystem::open(*open.chain, "/");
        QVERIFY(files.has_value());
        QVERIFY((*files)->readFreeBlocks().has_value());
        const auto usage = DiskReader::findUsage(
            *open.chain, [&](std::uint64_t offset, std::uint64_t length) { return (*files)->isFree(offset, length); });
        QVERIFY(usage.has_value());
        // Who must know which blocks are free.
        const auto told = DiskLab::run(QStringLiteral("dumpe2fs"), {raw});
        QVERIFY2(told.good, told.output.constData());
        std::uint64_t blockSize = 0;
        QList<std::pair<std::uint64_t, std::uint64_t>> ranges;
        for (const QByteArray &line : told.output.split('\n')) {
            if (line.startsWith("Block size:"))
                blockSize = line.mid(11).trimmed().toULongLong();
            if (!line.startsWith("  Free blocks:"))
                continue;
            for (const QByteArray &range : line.mid(14).split(',')) {
                const auto ends = range.trimmed().split('-');
                ranges.append({ends.first().toULongLong(), ends.last().toULongLong()});
            }
        }
        QVERIFY(blockSize > 0 && !ranges.isEmpty());
        std::uint64_t wanted = 0;
        for (std::uint64_t at = 24 << 20; at < 28 << 20; at += 65536) {
            const bool isFree = std::ranges::any_of(ranges, [&](const auto &range) {
                return range.first * blockSize <= at && (range.second + 1) * blockSize >= at + 65536;
            });
            QCOMPARE((*files)->isFree(at, 65536), isFree);
            wanted += isFree ? 65536 : 0;
        }
        QVERIFY(wanted > 0);
        QVERIFY((*usage)[0].free >= wanted);
        QVERIFY((*usage)[0].live >= 3 << 20);
        QVERIFY(!(*files)->isFree(0, 65536));
        QVERIFY(!(*files)->isFree(std::uint64_t(32) << 20, 65536)); // beyond the end
        QVERIFY(!(*files)->isFree(UINT64_MAX - 5, 4));
    }

    void areSentAsAnArchiveHasThem()
    {
        DiskLab lab;
        const QString raw = lab.path(QStringLiteral("raw"));
        QFile file(raw);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(2 << 20) && file.seek(1 << 20));
        file.write(QByteArray(65536, 'a') + QByteArray(65536, 'b'));
        file.close();
        const QString disk = lab.toQcow(raw, QStringLiteral("disk"));
        int code = -1;
        const QByteArray all = sent({disk}, 1, code);
        QCOMPARE(code, 0);
        QCOMPARE(all.size(), 24 + 16 + 131072);
        QVERIFY(all.startsWith("VitrRun1"));
        QCOMPARE(qFromLittleEndian<quint64>(all.constData() + 8), quint64(2) << 20);
        QCOMPARE(qFromLittleEndian<quint64>(all.constData() + 16), quint64(1));
        QCOMPARE(qFromLittleEndian<quint64>(all.constData() + 24), quint64(1) << 20);
        QCOMPARE(qFromLittleEndian<quint64>(all.constData() + 32), quint64(131072));
        QCOMPARE(all.mid(40), QByteArray(65536, 'a') + QByteArray(65536, 'b'));
        // What is no disk says why.
        const QByteArray words2 = sent({raw}, 1, code);
        QCOMPARE(code, 3);
        QVERIFY(words2.startsWith("VitrBad1"));
        QVERIFY(words2.contains("qcow2"));
        // One that is cut off ends too early.
        QVERIFY(QFile::copy(disk, lab.path(QStringLiteral("cut"))));
        QFile cut(lab.path(QStringLiteral("cut")));
        QVERIFY(cut.open(QIODevice::ReadWrite) && cut.resize(200'000));
        cut.close();
        const QByteArray less = sent({cut.fileName()}, 1, code);
        QVERIFY(code == 3 || less == all); // its data may be what QEMU wrote first
    }
};

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
