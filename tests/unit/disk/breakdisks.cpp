// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/disk/breakdisks.h"

#include "tests/unit/disk/disklab.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

namespace Vitrine {

namespace {

constexpr qint64 blockSize = 4096;
constexpr qint64 cluster = 65536;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A whole disk with the places in it that are worth breaking.
class Base
{
public:
    Base(QByteArray name, QByteArray raw, QByteArray qcow)
        : m_name(std::move(name)), m_raw(std::move(raw)), m_qcow(std::move(qcow))
    {
    }

    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] const QByteArray &qcow() const { return m_qcow; }

    [[nodiscard]] quint64 big(qint64 place) const { return qFromBigEndian<quint64>(m_qcow.constData() + place); }
    [[nodiscard]] qint64 level1() const { return qint64(big(40)); }
    [[nodiscard]] qint64 level2() const { return qint64(big(level1()) & 0x00ff'ffff'ffff'fe00); }
    /// Where a byte of the disk lies in the file; negative: nowhere.
    [[nodiscard]] qint64 placeOf(qint64 offset) const
    {
        const quint64 entry = big(level2() + offset / cluster * 8);
        const qint64 host = qint64(entry & 0x00ff'ffff'ffff'fe00);
        return host == 0 || (entry & 1) ? -1 : host + offset % cluster;
    }

    [[nodiscard]] quint32 little(qint64 offset) const { return qFromLittleEndian<quint32>(m_raw.constData() + offset); }
    [[nodiscard]] qint64 inode(qint64 number) const
    {
        return little(blockSize + 8) * blockSize + (number - 1) * 256; // all that we made are in the first group
    }
    /// First block of what the inode's first extent maps.
    [[nodiscard]] qint64 firstBlock(qint64 number) const { return little(inode(number) + 40 + 12 + 8) * blockSize; }
    [[nodiscard]] quint16 mode(qint64 number) const
    {
        return qFromLittleEndian<quint16>(m_raw.constData() + inode(number));
    }
    [[nodiscard]] QList<qint64> inodes(quint16 kind) const
    {
        QList<qint64> numbers;
        for (qint64 number = 11; number < 400; ++number) {
            if ((mode(number) & 0170000) == kind)
                numbers.append(number);
        }
        return numbers;
    }

private:
    QByteArray m_name;
    QByteArray m_raw;
    QByteArray m_qcow;
};

class Breaker
{
public:
    Breaker(const Base &base, QRandomGenerator &random, QList<BreakDisks::Broken> &list)
        : m_base(base), m_random(random), m_list(list)
    {
    }

    void breakAll()
    {
        superblock();
        descriptors();
        inodes();
        folders();
        journal();
        anywhere();
        container();
    }

private:
    void begin(const QByteArray &what) { m_broken = {what + " of " + m_base.name(), m_base.qcow(), {}, -1}; }
    void end()
    {
        if (!m_broken.patches.isEmpty() || m_broken.length >= 0)
            m_list.append(m_broken);
    }
    /// On the disk.
    void put(qint64 offset, const QByteArray &bytes)
    {
        if (const qint64 place = m_base.placeOf(offset); place >= 0)
            putInFile(place, bytes);
    }
    void putInFile(qint64 place, const QByteArray &bytes)
    {
        if (place >= 0 && place + bytes.size() <= m_base.qcow().size() &&
            m_base.qcow().mid(place, bytes.size()) != bytes)
            m_broken.patches.append({place, bytes});
    }
    static QByteArray little(quint64 value, int bytes)
    {
        QByteArray text;
        for (int i = 0; i < bytes; ++i)
            text.append(char(value >> (8 * i)));
        return text;
    }
    static QByteArray big(quint64 value, int bytes)
    {
        QByteArray text;
        for (int i = bytes - 1; i >= 0; --i)
            text.append(char(value >> (8 * i)));
        return text;
    }
    QByteArray noise(int bytes)
    {
        QByteArray text;
        for (int i = 0; i < bytes; ++i)
            text.append(char(m_random.bounded(256)));
        return text;
    }
    quint64 nasty()
    {
        static constexpr quint64 values[] = {0,          1,          2,          0x7fffffff, 0x80000000,
                                             0xffffffff, 0xfffffffe, 0x10000000, 4096,       0xffff};
        return values[m_random.bounded(10)];
    }
    /// A few bytes somewhere in a stretch of the disk.
    void scratch(const QByteArray &what, qint64 offset, int length, int times)
    {
        for (int i = 0; i < times; ++i) {
            begin(what);
            for (int hits = 1 + int(m_random.bounded(3)); hits > 0; --hits) {
                const int at = int(m_random.bounded(length / 4)) * 4;
                put(offset + at, m_random.bounded(2) ? little(nasty(), 4) : noise(1 + int(m_random.bounded(4))));
            }
            end();
        }
    }

    void superblock()
    {
        // What libext2fs counts with: numbers of blocks and inodes, sizes, features, where the journal is.
        for (const int field : {0, 4, 20, 24, 28, 32, 36, 40, 84, 88, 92, 96, 100, 224, 254, 348, 372}) {
            begin("superblock's field " + QByteArray::number(field));
            put(1024 + field, little(nasty(), field == 88 || field == 254 ? 2 : 4));
            end();
        }
        scratch("superblock", 1024, 512, 10);
        begin("no superblock");
        put(1024, QByteArray(1024, '\0'));
        end();
    }

    void descriptors() { scratch("group descriptors", blockSize, 64, 12); }

    void inodes()
    {
        scratch("top folder's inode", m_base.inode(2), 128, 10);
        scratch("inodes", m_base.inode(11), 256 * 30, 20);
        for (const quint16 kind : {quint16(0100000), quint16(0040000), quint16(0120000)}) {
            const QList<qint64> numbers = m_base.inodes(kind);
            for (int i = 0; i < 12 && !numbers.isEmpty(); ++i) {
                const qint64 inode = m_base.inode(numbers[m_random.bounded(numbers.size())]);
                begin("inode of kind " + QByteArray::number(kind, 8));
                switch (i % 6) {
                case 0: // an impossible size
                    put(inode + 4, little(nasty(), 4));
                    put(inode + 108, little(m_random.bounded(2) ? 0x7fff : nasty(), 4));
                    break;
                case 1: // header of the extents
                    put(inode + 40 + 2 * int(m_random.bounded(4)), little(nasty(), 2));
                    break;
                case 2: // a tree of extents that hangs on itself
                    put(inode + 40, little(0xF30A, 2) + little(1, 2) + little(4, 2) +
                                        little(1 + m_random.bounded(6), 2) + little(0, 4) + little(0, 4) +
                                        little(quint64(m_base.inode(2) / blockSize), 4));
                    break;
                case 3: // extents far away, long, or one upon the other
                    put(inode + 40 + 12,
                        little(nasty(), 4) + little(nasty(), 2) + little(nasty(), 2) + little(nasty(), 4));
                    break;
                case 4: // of another kind, with other flags
                    put(inode, little(m_random.bounded(0x10000), 2));
                    put(inode + 32, little(nasty() ^ m_random.generate(), 4));
                    break;
                default: // old block maps over what were extents
                    put(inode + 32, little(0, 4));
                    put(inode + 40, noise(60));
                    break;
                }
                end();
            }
        }
    }

    void folders()
    {
        QList<qint64> numbers = m_base.inodes(0040000);
        numbers.append(2);
        for (int i = 0; i < 36; ++i) {
            const qint64 number = numbers[m_random.bounded(numbers.size())];
            const qint64 block = m_base.firstBlock(number);
            begin("folder");
            switch (i % 6) {
            case 0: // length of an entry
                put(block + 24 + 4, little(nasty(), 2));
                break;
            case 1: // length of a name
                put(block + 24 + 6, little(255, 1));
                break;
            case 2: // a folder that holds the top, or itself
                put(block + 24, little(m_random.bounded(2) ? 2 : quint64(number), 4));
                put(block + 24 + 7, little(2, 1));
                break;
            case 3: // no such inode
                put(block + 24, little(nasty(), 4));
                break;
            case 4: // names that are none
                put(block + 24 + 8, QByteArrayView("../..").toByteArray());
                break;
            default: // its index, or anything
                put(block + int(m_random.bounded(16)) * 4, little(nasty(), 4));
                put(block + int(m_random.bounded(1000)) * 4, noise(8));
                break;
            }
            end();
        }
    }

    void journal()
    {
        const qint64 start = m_base.firstBlock(8);
        for (const int field : {0, 4, 12, 16, 20, 24, 28, 32, 40}) {
            begin("journal's field " + QByteArray::number(field));
            put(start + field, big(nasty(), 4));
            end();
        }
        scratch("journal's inode", m_base.inode(8), 128, 6);
        scratch("log", start + blockSize, int(12 * blockSize), 15);
        scratch("log's first list", start + blockSize, 64, 15);
    }

    void anywhere()
    {
        for (int i = 0; i < 15; ++i) {
            begin("anything");
            for (int hits = 0; hits < 200; ++hits)
                putInFile(m_random.bounded(int(m_base.qcow().size())), noise(1));
            end();
        }
    }

    void container()
    {
        for (const int field : {0, 4, 8, 16, 20, 24, 32, 36, 40, 48, 56, 60, 72, 80, 96, 100}) {
            begin("qcow2's field " + QByteArray::number(field));
            putInFile(field, big(nasty(), 4));
            end();
        }
        for (const quint64 bits : {0, 8, 9, 12, 21, 22, 31, 63}) {
            begin("qcow2's size of clusters");
            putInFile(20, big(bits, 4));
            end();
        }
        begin("qcow2 of an impossible size");
        putInFile(24, big(~quint64(0), 8));
        end();
        const QList<quint64> places{quint64(m_base.level1()),      quint64(m_base.level2()), 0,          1, 512,
                                    quint64(m_base.qcow().size()), quint64(1) << 55,         ~quint64(0)};
        for (const quint64 place : places) {
            begin("qcow2's first table"); // at itself among others
            putInFile(m_base.level1(), big(place, 8));
            end();
            begin("qcow2's second table");
            for (int i = 0; i < 4; ++i)
                putInFile(m_base.level2() + 8 * int(m_random.bounded(64)), big(place, 8));
            end();
        }
        for (int i = 0; i < 10; ++i) {
            begin("qcow2's second table, bits");
            for (int hits = 0; hits < 3; ++hits)
                putInFile(m_base.level2() + int(m_random.bounded(512)), noise(1));
            end();
        }
        for (int i = 0; i < 15; ++i) {
            begin("qcow2, cut off");
            m_broken.length = i == 0 ? 0 : m_random.bounded(int(m_base.qcow().size()));
            end();
        }
    }

    const Base &m_base;
    QRandomGenerator &m_random;
    QList<BreakDisks::Broken> &m_list;
    BreakDisks::Broken m_broken;
};

} // namespace

QByteArray BreakDisks::Broken::bytes() const
{
    QByteArray file = whole;
    for (const Patch &patch : patches)
        file.replace(patch.place, patch.bytes.size(), patch.bytes);
    return length < 0 ? file : file.first(length);
}

QList<BreakDisks::Broken> BreakDisks::all(const DiskLab &lab, quint32 seed)
{
    lab.put("README.md", "# hello\n");
    lab.put("src/a/b/c/file.txt", QByteArray(20'000, 'f'));
    lab.put("large", QByteArray(300'000, 'l'));
    for (int i = 0; i < 300; ++i)
        lab.put("many/object-with-a-long-name-" + QByteArray::number(i), QByteArray::number(i));
    for (const char *name : {"link", "src/link"})
        QFile::link(QStringLiteral("README.md"), lab.path(QStringLiteral("tree/")) + QLatin1String(name));
    QFile::link(QString(100, QLatin1Char('x')), lab.path(QStringLiteral("tree/long-link")));

    QList<Broken> list;
    QRandomGenerator random(seed);
    for (const char *kind : {"checksummed", "plain", "dirty"}) {
        const QString name = QLatin1String(kind);
        QStringList options{QStringLiteral("-b"),  QStringLiteral("4096"), QStringLiteral("-I"),
                            QStringLiteral("256"), QStringLiteral("-J"),   QStringLiteral("size=4")};
        if (name != QLatin1String("checksummed"))
            options << QStringLiteral("-O") << QStringLiteral("^metadata_csum");
        const QString raw = lab.makeRaw(name, qint64(16) << 20, options);
        if (raw.isEmpty())
            return {};
        if (name == QLatin1String("dirty")) {
            QFile content(lab.path(QStringLiteral("content")));
            if (!content.open(QIODevice::WriteOnly))
                return {};
            content.write(QByteArray(6 * blockSize, 'n'));
            content.close();
            const QByteArray file = QFile::encodeName(content.fileName());
            const QByteArray orders =
                "jo\njw -b 3900,3901,3902,3903,3904,3905 " + file + "\njw -r 3901,3903\njw -b 3902 " + file + "\njc\n";
            (void)DiskLab::run(QStringLiteral("debugfs"),
                               {QStringLiteral("-w"), QStringLiteral("-f"), QStringLiteral("-"), raw}, orders);
        }
        const QString disk = lab.toQcow(raw, name + QStringLiteral(".qcow2"));
        if (disk.isEmpty())
            return {};
        const Base base(kind, contentOf(raw), contentOf(disk));
        list.append({"nothing of " + base.name(), base.qcow(), {}, -1});
        Breaker(base, random, list).breakAll();
    }
    return list;
}

} // namespace Vitrine
