// SPDX-License-Identifier: GPL-3.0-or-later
// The replay gives block for block what e2fsck gives, which carries the kernel's own code for it. The logs are written
// by debugfs: several transactions, revoked blocks, blocks that begin with the journal's own mark, every kind of
// checksum.
#include "tests/unit/disk/disklab.h"
#include "tests/unit/disk/opendisk.h"

#include "engine/store/diskreader/bigendian.h"
#include "engine/store/diskreader/journal.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace Vitrine;

class TestJournal : public QObject
{
    Q_OBJECT

    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray debugfs(const QString &raw, const QByteArray &orders)
    {
        const auto done = DiskLab::run(QStringLiteral("debugfs"),
                                       {QStringLiteral("-w"), QStringLiteral("-f"), QStringLiteral("-"), raw}, orders);
        return done.output;
    }

    /// The journal's place, asked of debugfs.
    static DiskReader::JournalPlace placeOf(const QString &raw, int blockSize)
    {
        DiskReader::JournalPlace place;
        place.blockSize = std::uint32_t(blockSize);
        place.diskBlocks = std::uint64_t(QFileInfo(raw).size() / blockSize);
        const QByteArray blocks = debugfs(raw, "blocks <8>\n");
        // Behind the program's name and version, and the order itself.
        for (const QByteArray &word : blocks.mid(blocks.indexOf("<8>\n") + 4).simplified().split(' ')) {
            bool number = false;
            const auto block = word.toULongLong(&number);
            if (number)
                place.blocks.push_back(block);
        }
        return place;
    }

private Q_SLOTS:
    void isReplayedAsE2fsckDoesIt_data()
    {
        QTest::addColumn<QString>("features");
        QTest::addColumn<int>("blockSize");
        QTest::addColumn<QByteArray>("open");
        QTest::newRow("as workspaces are") << "" << 4096 << QByteArray("jo -c -v 3");
        QTest::newRow("checksums of version 2") << "" << 4096 << QByteArray("jo -c -v 2");
        QTest::newRow("without checksums") << "^metadata_csum" << 4096 << QByteArray("jo");
        QTest::newRow("narrow numbers") << "^metadata_csum,^64bit" << 4096 << QByteArray("jo");
        QTest::newRow("narrow numbers, checksums") << "^64bit" << 4096 << QByteArray("jo -c -v 3");
        QTest::newRow("narrow numbers, checksums of version 2") << "^64bit" << 4096 << QByteArray("jo -c -v 2");
        QTest::newRow("small blocks") << "" << 1024 << QByteArray("jo -c -v 3");
    }
    void isReplayedAsE2fsckDoesIt()
    {
        QFETCH(QString, features);
        QFETCH(int, blockSize);
        QFETCH(QByteArray, open);
        DiskLab lab;
        QRandomGenerator random(815);
        lab.put("file", QByteArray(300'000, 'f'));
        QStringList options{QStringLiteral("-b"), QString::number(blockSize), QStringLiteral("-J"),
                            QStringLiteral("size=4")};
        if (!features.isEmpty())
            options << QStringLiteral("-O") << features;
        const QString raw = lab.makeRaw(QStringLiteral("raw"), qint64(64) << 20, options);
        QVERIFY(!raw.isEmpty());
        // Blocks in the free part of the disk, written over and over, some revoked, so that order and revocation
        // matter.
        const qint64 blocks = QFileInfo(raw).size() / blockSize;
        std::vector<qint64> targets;
        for (int i = 0; i < 40; ++i)
            targets.push_back(blocks - 200 + i * 4);
        QByteArray orders = open + '\n';
        for (int transaction = 0; transaction < 12; ++transaction) {
            QByteArray list;
            QByteArray content;
            const int count = 1 + int(random.bounded(30));
            std::set<qint64> chosen;
            while (int(chosen.size()) < count)
                chosen.insert(targets[random.bounded(quint32(targets.size()))]);
            for (const qint64 target : chosen) {
                list += (list.isEmpty() ? "" : ",") + QByteArray::number(target);
                QByteArray block(blockSize, char('a' + transaction));
                block.replace(100, 8, QByteArray::number(target).rightJustified(8, '0'));
                if (random.bounded(3) == 0)
                    block.replace(0, 4, "\xC0\x3B\x39\x98");
                content += block;
            }
            const QString file = lab.path(QStringLiteral("content%1").arg(transaction));
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
            out.close();
            if (transaction % 3 == 2) {
                QByteArray revoked;
                for (int i = 0; i < 9; ++i)
                    revoked += (i ? "," : "") + QByteArray::number(targets[random.bounded(quint32(targets.size()))]);
                orders += "jw -r " + revoked + '\n';
            }
            orders += "jw -b " + list + ' ' + QFile::encodeName(file) + '\n';
        }
        orders += "jc\n";
        const QByteArray said = debugfs(raw, orders);

        const DiskReader::JournalPlace place = placeOf(raw, blockSize);
        QVERIFY2(place.blocks.size() >= 1024, said.constData());
        const QString replayed = lab.path(QStringLiteral("replayed"));
        QVERIFY(QFile::copy(raw, replayed));
        const auto checked = DiskLab::run(QStringLiteral("e2fsck"), {QStringLiteral("-y"), QStringLiteral("-E"),
                                                                     QStringLiteral("journal_only"), replayed});
        QVERIFY2(checked.output.contains("recovering journal"), checked.output.constData());
        const QByteArray before = contentOf(raw);
        const QByteArray expected = contentOf(replayed);

        OpenDisk disk({lab.toQcow(raw, QStringLiteral("disk"))});
        QVERIFY(disk.chain);
        auto replacements = DiskReader::replayJournal(*disk.chain, place);
        QVERIFY2(replacements, replacements ? "" : replacements.error().c_str());
        QVERIFY(replacements->size() > 20);
        DiskReader::ReplayedDisk after(*disk.chain, std::uint32_t(blockSize), std::move(*replacements));
        // All but what e2fsck notes in the superblock and in the journal itself.
        std::set<qint64> own(place.blocks.begin(), place.blocks.end());
        own.insert(0);
        own.insert(1024 / blockSize);
        int changed = 0;
        int escaped = 0;
        for (qint64 block = 0; block < blocks; ++block) {
            if (own.contains(block))
                continue;
            const QByteArray wanted = expected.mid(block * blockSize, blockSize);
            QByteArray is(blockSize, 'x');
            QVERIFY(after.read(quint64(block * blockSize), is.data(), std::size_t(blockSize)));
            QVERIFY2(is == wanted, qPrintable(QStringLiteral("block %1 differs").arg(block)));
            changed += wanted != before.mid(block * blockSize, blockSize);
            escaped += wanted.startsWith("\xC0\x3B\x39\x98");
        }
        QVERIFY(changed > 20);
        QVERIFY(escaped > 0);
        // In any piece, also across replaced blocks.
        for (int i = 0; i < 500; ++i) {
            const qint64 offset = (blocks - 210) * blockSize + random.bounded(190 * blockSize);
            QByteArray is(random.bounded(3 * blockSize), 'x');
            QVERIFY(after.read(quint64(offset), is.data(), std::size_t(is.size())));
            QVERIFY(is == expected.mid(offset, is.size()));
        }
        // And the same by itself: the file system says that it needs it.
        QVERIFY2(disk.mount(), disk.problem.c_str());
        QVERIFY(disk.files->wasReplayed());
    }

    /// Where a mount would refuse the log, so does the reader: half a replay is worse than none.
    void aDamagedLogIsRefused()
    {
        DiskLab lab;
        lab.put("file", QByteArray(30'000, 'f'));
        const QString raw =
            lab.makeRaw(QStringLiteral("raw"), qint64(64) << 20, {QStringLiteral("-b"), QStringLiteral("4096")});
        QVERIFY(!raw.isEmpty());
        QFile content(lab.path(QStringLiteral("content")));
        QVERIFY(content.open(QIODevice::WriteOnly));
        content.write(QByteArray(8 * 4096, 'n'));
        content.close();
        debugfs(raw, "jo -c -v 3\njw -b 16000,16001,16002,16003,16004,16005,16006,16007 " +
                         QFile::encodeName(content.fileName()) + "\njc\n");
        const DiskReader::JournalPlace place = placeOf(raw, 4096);
        QByteArray whole = contentOf(raw);
        const QByteArray header = whole.mid(qsizetype(place.blocks[0]) * 4096, 4096);
        const std::uint32_t start = DiskReader::bigEndian32(header.constData() + 28);
        QVERIFY(start > 0);
        const auto problemWith = [&](std::uint32_t inJournal, qsizetype at) {
            QByteArray broken = whole;
            const qsizetype place1 = qsizetype(place.blocks[inJournal]) * 4096 + at;
            broken[place1] = char(broken[place1] ^ 0x55);
            QFile file(lab.path(QStringLiteral("broken")));
            if (!file.open(QIODevice::WriteOnly) || file.write(broken) != broken.size())
                return std::string("cannot write");
            file.close();
            OpenDisk disk({lab.toQcow(file.fileName(), QStringLiteral("broken.qcow2"))});
            auto replacements = DiskReader::replayJournal(*disk.chain, place);
            return replacements ? std::to_string(replacements->size()) : replacements.error();
        };
        OpenDisk good({lab.toQcow(raw, QStringLiteral("good.qcow2"))});
        const auto all = DiskReader::replayJournal(*good.chain, place);
        QVERIFY2(all, all ? "" : all.error().c_str());
        QVERIFY(all->size() >= 8);
        QVERIFY2(problemWith(0, 20).contains("header"), "the superblock's checksum");
        QVERIFY2(problemWith(start + 1, 2000).contains("damaged"), "a block's checksum");
        QVERIFY2(problemWith(start, 40).contains("damaged"), "the list's checksum");
        // A commit that is not whole was never acknowledged: the log ends before it.
        QCOMPARE(problemWith(start + 9, 200), std::string("0"));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
