// SPDX-License-Identifier: GPL-3.0-or-later
// Files of an ext4 as the reader shows them, against the tree that mke2fs made it from.
#include "tests/unit/disk/disklab.h"
#include "tests/unit/disk/opendisk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <cerrno>
#include <map>
#include <sys/stat.h>

using namespace Vitrine;
using DiskReader::Entry;

class TestDiskFiles : public QObject
{
    Q_OBJECT

    static std::string in(std::string_view path) { return std::string("/mnt/workspace").append(path); }
    DiskLab m_lab;
    std::unique_ptr<OpenDisk> m_disk;

    QByteArray inTree(const QByteArray &name) const
    {
        return QFile::encodeName(m_lab.path(QStringLiteral("tree"))) + '/' + name;
    }
    void link(const QByteArray &name, const QByteArray &target) const
    {
        QVERIFY(::symlink(target.constData(), inTree(name).constData()) == 0);
    }
    std::map<std::string, Entry> list(const std::string &path, std::uint32_t most = 100'000, bool *complete = nullptr)
    {
        std::map<std::string, Entry> entries;
        bool whole = false;
        const auto listed =
            m_disk->files->list(in(path), most, whole, [&](const Entry &entry) { entries[entry.name] = entry; });
        if (complete)
            *complete = whole;
        if (!listed)
            qWarning("%s: %d %s", path.c_str(), listed.error().number, listed.error().words.c_str());
        return entries;
    }
    QByteArray read(const std::string &path, std::size_t piece = 1 << 20)
    {
        std::string bytes;
        for (;;) {
            const std::size_t before = bytes.size();
            const auto size = m_disk->files->read(in(path), before, piece, bytes);
            if (!size)
                return "error " + QByteArray::number(size.error().number);
            if (bytes.size() == before)
                return QByteArray::fromStdString(bytes);
        }
    }
    int problemOf(const std::string &path)
    {
        std::string bytes;
        const auto size = m_disk->files->read(in(path), 0, 1, bytes);
        return size ? 0 : size.error().number;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_lab.isValid());
        m_lab.put("README.md", "# hello\n");
        m_lab.put("empty");
        m_lab.put("src/deep/er/and/deeper/file.txt", "down here");
        m_lab.put("odd \xff\n\x1b[31m name", "odd");
        m_lab.put(QByteArray(255, 'n'), "long");
        m_lab.put("\xd0\xb4\xd0\xbe\xd0\xb1\xd1\x80\xd1\x8b\xd0\xb9", "utf-8");
        QByteArray large;
        for (int i = 0; i < 700'000; ++i)
            large += QByteArray::number(qint64(i) * 7919);
        m_lab.put("large.bin", large);
        m_lab.put("run.sh", "#!/bin/sh\n");
        QCOMPARE(::chmod(inTree("run.sh").constData(), 04755), 0);
        QVERIFY(QFile::resize(QFile::decodeName(inTree("empty")), 0));
        // 40 MiB of which two blocks are there.
        QFile sparse(QFile::decodeName(inTree("sparse")));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.seek(20 << 20));
        sparse.write("middle");
        QVERIFY(sparse.resize(40 << 20));
        sparse.close();
        link("fast", "README.md");
        link("slow", "src/" + QByteArray("./").repeated(60) + "deep/er/and/deeper/file.txt");
        link("folder", "src/deep");
        link("absolute", "/mnt/workspace/README.md");
        link("outside", "/etc/passwd");
        link("beside", "/mnt/workspace-2/README.md");
        link("above", "../../../../../etc/passwd");
        link("src/up", "../README.md");
        link("loop", "loop");
        link("nowhere", "not/there");
        QCOMPARE(::mkfifo(inTree("pipe").constData(), 0600), 0);
        // As `git` names them: two letters, then many. One folder past one level of its index.
        for (int i = 0; i < 3000; ++i)
            m_lab.put("many/object-with-a-rather-long-name-" + QByteArray::number(i), QByteArray::number(i));
        const timespec times[2] = {{0, UTIME_OMIT}, {1'234'567'890, 123'000'000}};
        QCOMPARE(::utimensat(AT_FDCWD, inTree("README.md").constData(), times, 0), 0);
        const QString raw =
            m_lab.makeRaw(QStringLiteral("raw"), qint64(128) << 20, {QStringLiteral("-i"), QStringLiteral("4096")});
        QVERIFY(!raw.isEmpty());
        const QString disk = m_lab.toQcow(raw, QStringLiteral("disk.qcow2"));
        QVERIFY(!disk.isEmpty());
        m_disk = std::make_unique<OpenDisk>(QStringList{disk});
        QVERIFY2(m_disk->mount(), m_disk->problem.c_str());
        QVERIFY(!m_disk->files->wasReplayed());
    }

    void everyFileIsThereAsItIs()
    {
        QDir tree(m_lab.path(QStringLiteral("tree")));
        int seen = 0;
        const std::function<void(const std::string &)> compare = [&](const std::string &folder) {
            auto entries = list(folder);
            entries.erase("lost+found");
            const QByteArray place = inTree(QByteArray::fromStdString(folder));
            int onHost = 0;
            for (const auto &[name, entry] : entries) {
                struct stat info{};
                QVERIFY2(::lstat((place + '/' + QByteArray::fromStdString(name)).constData(), &info) == 0,
                         name.c_str());
                ++seen;
                QCOMPARE(entry.mode, info.st_mode & 07777);
                QCOMPARE(entry.uid, info.st_uid);
                QCOMPARE(entry.gid, info.st_gid);
                const Entry::Kind kind = S_ISREG(info.st_mode)   ? Entry::File
                                         : S_ISDIR(info.st_mode) ? Entry::Folder
                                         : S_ISLNK(info.st_mode) ? Entry::Link
                                                                 : Entry::Other;
                QCOMPARE(entry.kind, kind);
                if (kind != Entry::Folder && kind != Entry::Other)
                    QCOMPARE(entry.size, info.st_size);
                QCOMPARE(entry.modified / 1000, info.st_mtim.tv_sec);
                if (kind == Entry::Folder)
                    compare(folder + '/' + name);
            }
            onHost = int(QDir(QFile::decodeName(place))
                             .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot)
                             .size());
            QVERIFY2(int(entries.size()) >= onHost, folder.c_str()); // Qt leaves out names it cannot decode
        };
        compare({});
        QVERIFY(seen > 3020);
    }

    void contentIsRead()
    {
        QCOMPARE(read("/README.md"), "# hello\n");
        QCOMPARE(read("/empty"), "");
        QCOMPARE(read("/src/deep/er/and/deeper/file.txt"), "down here");
        QCOMPARE(read("/odd \xff\n\x1b[31m name"), "odd");
        QCOMPARE(read("/" + std::string(255, 'n')), "long");
        QCOMPARE(read("/many/object-with-a-rather-long-name-2741"), "2741");
        QFile large(QFile::decodeName(inTree("large.bin")));
        QVERIFY(large.open(QIODevice::ReadOnly));
        const QByteArray expected = large.readAll();
        QVERIFY(read("/large.bin") == expected);
        QVERIFY(read("/large.bin", 777) == expected);
        const QByteArray sparse = read("/sparse");
        QCOMPARE(sparse.size(), 40 << 20);
        QCOMPARE(sparse.indexOf("middle"), 20 << 20);
        QCOMPARE(sparse.count('\0'), sparse.size() - 6);
        std::string none;
        QCOMPARE(m_disk->files->read(in("/README.md"), 1 << 20, 10, none).value(), 8);
        QVERIFY(none.empty());
    }

    void linksAreFollowedInsideOnly()
    {
        QCOMPARE(read("/fast"), "# hello\n");
        QCOMPARE(read("/slow"), "down here");
        QCOMPARE(read("/absolute"), "# hello\n");
        QCOMPARE(read("/src/up"), "# hello\n");
        QCOMPARE(read("/folder/er/and/deeper/file.txt"), "down here");
        QCOMPARE(list("/folder").size(), 1U);
        for (const char *path : {"/outside", "/beside", "/above", "/nowhere"})
            QCOMPARE(problemOf(path), ENOENT);
        QCOMPARE(problemOf("/loop"), ELOOP);
        QCOMPARE(m_disk->files->stat(in("/outside"))->target, "/etc/passwd");
        QCOMPARE(m_disk->files->stat(in("/loop"))->kind, Entry::Link);
    }

    void whatIsNotThereIsSaid()
    {
        QCOMPARE(problemOf("/no"), ENOENT);
        QCOMPARE(problemOf("/README.md/x"), ENOTDIR);
        QCOMPARE(problemOf("/src"), EISDIR);
        QCOMPARE(problemOf("/pipe"), EINVAL);
        QCOMPARE(problemOf("/../x"), ENOENT);
        QCOMPARE(problemOf("/" + std::string(256, 'n')), ENAMETOOLONG);
        std::string bytes;
        QCOMPARE(m_disk->files->read("/etc/passwd", 0, 10, bytes).error().number, ENOENT);
        bool complete = false;
        QCOMPARE(m_disk->files->list(in("/README.md"), 10, complete, [](const Entry &) {}).error().number, ENOTDIR);
    }

    void aPageHasAnEnd()
    {
        bool complete = true;
        QCOMPARE(list("/many", 100, &complete).size(), 100U);
        QVERIFY(!complete);
        QCOMPARE(list("/many", 3000, &complete).size(), 3000U);
        QVERIFY(complete);
        list("/many", 0, &complete);
        QVERIFY(!complete);
    }

    void statNamesWhatWasAskedFor()
    {
        const auto entry = m_disk->files->stat(in("/README.md"));
        QVERIFY(entry);
        QCOMPARE(entry->name, "README.md");
        QCOMPARE(entry->size, 8);
        QCOMPARE(entry->modified / 1000, 1'234'567'890); // mke2fs keeps seconds
        QCOMPARE(m_disk->files->stat(in({}))->name, "workspace");
        QCOMPARE(m_disk->files->stat(in({}))->kind, Entry::Folder);
    }

    void aDeadlineIsKept()
    {
        m_disk->files->setDeadline(DiskReader::Filesystem::Clock::now() - std::chrono::seconds(1));
        OpenDisk fresh({m_lab.path(QStringLiteral("disk.qcow2"))});
        QVERIFY(!fresh.mount());
        m_disk->files->setDeadline(DiskReader::Filesystem::Clock::time_point::max());
    }
};

QTEST_GUILESS_MAIN(TestDiskFiles)
#include "tst_diskfiles.moc"
