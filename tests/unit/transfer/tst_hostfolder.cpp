// SPDX-License-Identifier: GPL-3.0-or-later
// What a guest names is written into the folder and nowhere else, and nothing of the person's is lost by it.
#include "engine/transfer/hostfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Transfer;

class TestHostFolder : public QObject
{
    Q_OBJECT

    using Existing = HostFolder::Existing;

    /// A folder "in", and a neighbour "out" that must stay as it is.
    struct Place
    {
        Place()
        {
            QDir(root.path()).mkdir(QStringLiteral("in"));
            QDir(root.path()).mkdir(QStringLiteral("out"));
            put(QStringLiteral("out/letter"), "dear");
        }
        ~Place()
        {
            // Whatever a case tried.
            if (QDir(root.filePath(QStringLiteral("out")))
                    .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) !=
                QStringList{QStringLiteral("letter")})
                qFatal("something was written outside");
            if (content(QStringLiteral("out/letter")) != "dear")
                qFatal("something was changed outside");
        }
        void put(const QString &name, const QByteArray &bytes) const
        {
            QFile file(root.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write");
        }
        QByteArray content(const QString &name) const
        {
            QFile file(root.filePath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
        }
        HostFolder open(Existing existing = Existing::Keep) const
        {
            auto folder = HostFolder::open(root.filePath(QStringLiteral("in")), existing);
            if (!folder)
                qFatal("cannot open");
            return std::move(*folder);
        }
        QStringList names() const
        {
            return QDir(root.filePath(QStringLiteral("in")))
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        }
        QTemporaryDir root;
    };

    static Result<void> write(HostFolder &folder, const QByteArray &path, const QByteArray &bytes, quint32 mode = 0644)
    {
        if (auto begun = folder.beginFile(path, mode); !begun)
            return begun;
        if (auto written = folder.write(bytes); !written)
            return written;
        return folder.finishFile(QDateTime::fromSecsSinceEpoch(1'234'567'890));
    }

private Q_SLOTS:
    void writesFilesAndFolders()
    {
        const Place place;
        HostFolder folder = place.open();
        QVERIFY(folder.makeFolder("a"));
        QVERIFY(folder.makeFolder("a/b"));
        QVERIFY(write(folder, "a/b/file", "content"));
        QVERIFY(write(folder, "run \xff\n", "x", 04755));
        QVERIFY(folder.makeLink("a/b/up", "../../a/b/file"));
        QCOMPARE(place.content(QStringLiteral("in/a/b/file")), "content");
        QCOMPARE(place.content(QStringLiteral("in/a/b/up")), "content");
        struct stat info{};
        QVERIFY(::stat(QFile::encodeName(place.root.filePath(QStringLiteral("in"))).append("/run \xff\n").constData(),
                       &info) == 0);
        QCOMPARE(info.st_mode & 07000, 0U);
        QVERIFY(info.st_mode & 0100);
        QCOMPARE(info.st_mtim.tv_sec, 1'234'567'890);
    }

    void nothingLeavesTheFolder()
    {
        const Place place;
        HostFolder folder = place.open(Existing::Replace);
        for (const char *path : {"../out/x", "/tmp/x", "a/../../out/x", "..", ".", "", "a//b", "./x"}) {
            QVERIFY2(!folder.beginFile(path, 0644), path);
            QVERIFY2(!folder.makeFolder(path), path);
            QVERIFY2(!folder.makeLink(path, "x"), path);
        }
        QVERIFY(!folder.beginFile(QByteArray("a\0b", 3), 0644));
        // Links that are there already, put there by whoever.
        QFile::link(place.root.filePath(QStringLiteral("out")), place.root.filePath(QStringLiteral("in/way")));
        QFile::link(place.root.filePath(QStringLiteral("out/letter")),
                    place.root.filePath(QStringLiteral("in/letter")));
        QCOMPARE(folder.beginFile("way/x", 0644).error().code, ErrorCode::InvalidInput);
        QVERIFY(!folder.makeFolder("way/x"));
        QVERIFY(!folder.makeFolder("way"));
        QVERIFY(!folder.makeLink("way/x", "y"));
        // A link in a file's place is replaced and not followed.
        QVERIFY(write(folder, "letter", "mine"));
        QCOMPARE(place.content(QStringLiteral("in/letter")), "mine");
    }

    void linksStayInside_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("stays");
        const auto row = [](const char *path, const char *target, bool stays) {
            QTest::addRow("%s -> %s", path, target) << QByteArray(path) << QByteArray(target) << stays;
        };
        row("x", "y", true);
        row("a/x", "../y", true);
        row("a/b/x", "../../y/z", true);
        row("x", ".", true);
        row("x", "", false);
        row("x", "/etc/passwd", false);
        row("x", "..", false);
        row("a/x", "../..", false);
        row("a/x", "../../y", false);
        // What is lexically inside is not, when "b" is a link upwards.
        row("x", "a/b/..", false);
        row("a/x", "b/../y", false);
    }
    void linksStayInside()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, target);
        QFETCH(bool, stays);
        QCOMPARE(HostFolder::staysInside(path, target), stays);
        const Place place;
        HostFolder folder = place.open();
        QVERIFY(folder.makeFolder("a"));
        QVERIFY(folder.makeFolder("a/b"));
        QCOMPARE(folder.makeLink(path, target).has_value(), stays);
    }

    void nothingIsReplacedUnasked()
    {
        const Place place;
        place.put(QStringLiteral("in/mine"), "mine");
        QDir(place.root.path()).mkdir(QStringLiteral("in/folder"));
        {
            HostFolder folder = place.open();
            QCOMPARE(folder.beginFile("mine", 0644).error().code, ErrorCode::AlreadyExists);
            QCOMPARE(folder.makeFolder("folder").error().code, ErrorCode::AlreadyExists);
            QCOMPARE(folder.makeLink("mine", "folder").error().code, ErrorCode::AlreadyExists);
            // Somebody is faster.
            QVERIFY(folder.beginFile("late", 0644));
            place.put(QStringLiteral("in/late"), "theirs");
            QVERIFY(folder.write("ours"));
            QCOMPARE(folder.finishFile({}).error().code, ErrorCode::AlreadyExists);
            QCOMPARE(place.content(QStringLiteral("in/late")), "theirs");
        }
        QCOMPARE(place.names().size(), 3);
        HostFolder folder = place.open(Existing::Replace);
        QVERIFY(write(folder, "mine", "new"));
        QVERIFY(folder.makeFolder("folder"));
        QVERIFY(!folder.makeFolder("mine"));
        QVERIFY(folder.makeLink("late", "mine"));
        QCOMPARE(place.content(QStringLiteral("in/late")), "new");
    }

    void halfAFileHasNoName()
    {
        const Place place;
        {
            HostFolder folder = place.open();
            QVERIFY(folder.beginFile("file", 0644));
            QVERIFY(folder.write(QByteArray(100'000, 'x')));
            QVERIFY(!QFile::exists(place.root.filePath(QStringLiteral("in/file"))));
        }
        QCOMPARE(place.names(), QStringList());
    }

    void zerosTakeNoSpace()
    {
        const Place place;
        HostFolder folder = place.open();
        QVERIFY(folder.beginFile("sparse", 0644));
        for (int i = 0; i < 64; ++i)
            QVERIFY(folder.write(QByteArray(1 << 20, '\0')));
        QVERIFY(folder.write("end"));
        QVERIFY(folder.write(QByteArray(5000, '\0')));
        QVERIFY(folder.finishFile({}));
        struct stat info{};
        QVERIFY(::stat(QFile::encodeName(place.root.filePath(QStringLiteral("in/sparse"))).constData(), &info) == 0);
        QCOMPARE(info.st_size, (64 << 20) + 5003);
        QVERIFY(info.st_blocks * 512 < (1 << 20));
        const QByteArray bytes = place.content(QStringLiteral("in/sparse"));
        QVERIFY(bytes == QByteArray(64 << 20, '\0') + "end" + QByteArray(5000, '\0'));
    }
};

QTEST_GUILESS_MAIN(TestHostFolder)
#include "tst_hostfolder.moc"
