// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/fakes/engine/manyfiles.h"
#include "tests/patience.h"
#include "ui/files/filefinder.h"
#include "ui/files/filetree.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};
const SessionKey other{QStringLiteral("sample"), QStringLiteral("two")};

FileEntry entry(const QByteArray &name, FileEntry::Kind kind = FileEntry::Kind::File, qint64 size = 0)
{
    FileEntry made;
    made.name = name;
    made.kind = kind;
    made.size = size;
    return made;
}

QStringList names(const FolderRows &rows)
{
    QStringList list;
    for (const auto &row : rows)
        list.append(row->name);
    return list;
}

QStringList shown(const FileModel &model, const QModelIndex &parent = {})
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row)
        list.append(model.index(row, 0, parent).data().toString());
    return list;
}

SessionInfo running(const SessionKey &which)
{
    SessionInfo session;
    session.key = which;
    session.name = which.session;
    session.state = SessionState::Idle;
    session.mountPath = QStringLiteral("/mnt/workspace");
    return session;
}

} // namespace

class TestFilesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_engine = std::make_unique<FakeEngine>();
        m_engine->addRuntime(key.runtime);
        m_engine->putSession(running(key));
        m_engine->putSession(running(other));
        m_nouns.emplace(m_engine->nouns());
    }

    void cleanup()
    {
        m_nouns.reset();
        m_engine.reset();
    }

    void rowsAreSortedForPeople()
    {
        const QList<FileEntry> entries{entry("b10.txt"),
                                       entry("B2.txt"),
                                       entry(".hidden"),
                                       entry("a.txt"),
                                       entry("zoo", FileEntry::Kind::Folder),
                                       entry("b2.txt"),
                                       entry(".git", FileEntry::Kind::Folder),
                                       entry("\xc3\xa9t\xc3\xa9")};
        QCOMPARE(names(sortedRows(entries, true)),
                 QStringList({QStringLiteral(".git"), QStringLiteral("zoo"), QStringLiteral(".hidden"),
                              QStringLiteral("a.txt"), QStringLiteral("B2.txt"), QStringLiteral("b2.txt"),
                              QStringLiteral("b10.txt"), QStringLiteral("été")}));
        QCOMPARE(names(sortedRows(entries, false)).size(), 6);
    }

    /// Whatever the names have in common: the order is that of comesBefore(), which says how it is for people.
    void manyNamesAreSortedInTheSameWay()
    {
        QRandomGenerator random(7);
        const QByteArrayList parts{"file-", "File-", "\xc3\xa9", "\xc3\x89",        "0", "00", "7", "12", "a",
                                   "B",     ".",     "_",        "\xf0\x9f\x98\x80"};
        // The last one is large enough to be sorted in parts.
        for (const auto &[start, count] :
             {std::pair(QByteArray(), 500), {"file-", 500}, {"file-1", 500}, {"file", 20'000}}) {
            QList<FileEntry> entries;
            QSet<std::pair<QByteArray, bool>> different;
            for (int i = 0; i < count; ++i) {
                QByteArray name = start;
                for (int part = random.bounded(6); part >= 0; --part)
                    name += parts[random.bounded(parts.size())];
                entries.append(entry(name, random.bounded(4) ? FileEntry::Kind::File : FileEntry::Kind::Folder));
                if (name != "." && name != "..")
                    different.insert({name, entries.last().kind == FileEntry::Kind::Folder});
            }
            const FolderRows rows = sortedRows(entries, true);
            QCOMPARE(rows.size(), size_t(different.size()));
            QVERIFY(rows.size() > 300);
            for (size_t i = 1; i < rows.size(); ++i)
                QVERIFY2(comesBefore(*rows[i - 1], *rows[i]), rows[i]->entry.name.constData());
        }
    }

    void namesThatAreNoNamesAreLeftOut()
    {
        const QList<FileEntry> entries{
            entry(""),     entry("."),   entry(".."), entry("a/b"), entry(QByteArray("a\0b", 3)),
            entry("good"), entry("good")};
        QCOMPARE(names(sortedRows(entries, true)), QStringList{QStringLiteral("good")});
    }

    void hostileNamesAreMadeVisible()
    {
        const auto rows = sortedRows({entry("a\n\x1b[31m\xe2\x80\xae"
                                            "b\xff")},
                                     true);
        QCOMPARE(rows.size(), size_t(1));
        const QString name = rows[0]->name;
        QVERIFY(!name.contains(QLatin1Char('\n')) && !name.contains(QChar(0x1b)) && !name.contains(QChar(0x202e)));
    }

    void differencesLeadFromOneListToTheOther()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 300; ++round) {
            const auto list = [&] {
                QList<FileEntry> entries;
                for (int i = 0; i < 30; ++i) {
                    if (random.bounded(2) == 0)
                        entries.append(entry("n" + QByteArray::number(i),
                                             i % 5 == 0 ? FileEntry::Kind::Folder : FileEntry::Kind::File,
                                             random.bounded(2)));
                }
                return sortedRows(entries, true);
            };
            const FolderRows from = list();
            const FolderRows to = list();
            const RowsDifference changes = difference(from, to);
            FolderRows rows = from;
            for (auto range = changes.removed.crbegin(); range != changes.removed.crend(); ++range)
                rows.erase(rows.begin() + range->first, rows.begin() + range->last + 1);
            for (const auto &range : changes.inserted)
                rows.insert(rows.begin() + range.first, to.begin() + range.first, to.begin() + range.last + 1);
            QCOMPARE(names(rows), names(to));
            for (int i = 0; i < int(to.size()); ++i)
                QCOMPARE(changes.changed.contains(i),
                         rows[size_t(i)] != to[size_t(i)] && rows[size_t(i)]->entry.size != to[size_t(i)]->entry.size);
        }
    }

    void foldersAreListedWhenOpened()
    {
        m_engine->putFile(key, "src/upload/retry.py", "x");
        m_engine->putFile(key, "README.md", "hello");
        FileModel model(m_nouns->files);
        model.setActive(true);
        model.setSession(key);
        QCOMPARE(model.state(), FileModel::State::Loading);
        QTRY_COMPARE(model.state(), FileModel::State::Ready);
        QCOMPARE(shown(model), QStringList({QStringLiteral("src"), QStringLiteral("README.md")}));
        QCOMPARE(model.index(1, 0).data(FileModel::SizeRole).toLongLong(), 5);
        QVERIFY(!model.indexOf("src/upload").isValid());
        const QModelIndex src = model.indexOf("src");
        QVERIFY(model.hasChildren(src) && model.canFetchMore(src));
        QVERIFY(!model.hasChildren(model.indexOf("README.md")));
        model.fetchMore(src);
        QTRY_VERIFY(model.indexOf("src/upload").isValid());
        QVERIFY(!model.canFetchMore(src));
        QCOMPARE(model.path(model.indexOf("src/upload")), QByteArray("src/upload"));
        QVERIFY(model.indexOf("README.md")
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("README.md, 5 B")));
    }

    void itWatchesWhileSomebodyLooks()
    {
        FileModel model(m_nouns->files);
        model.setSession(key);
        QCOMPARE(m_engine->watches(key), 0);
        model.setActive(true);
        QCOMPARE(m_engine->watches(key), 1);
        model.setSession(other);
        QCOMPARE(m_engine->watches(key), 0);
        QCOMPARE(m_engine->watches(other), 1);
        model.setActive(false);
        QCOMPARE(m_engine->watches(other), 0);
        {
            FileModel second(m_nouns->files);
            second.setActive(true);
            second.setSession(key);
            QCOMPARE(m_engine->watches(key), 1);
        }
        QCOMPARE(m_engine->watches(key), 0);
    }

    void changesAppearAndRowsStay()
    {
        for (const char *name : {"a.txt", "c.txt", "e.txt", "dir/inside.txt"})
            m_engine->putFile(key, name, "1");
        FileModel model(m_nouns->files);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FileTree tree(&model);
        tree.resize(300, 400);
        tree.show();
        model.setActive(true);
        model.setSession(key);
        QTRY_COMPARE(model.state(), FileModel::State::Ready);
        tree.expand(model.indexOf("dir"));
        QTRY_VERIFY(model.indexOf("dir/inside.txt").isValid());
        tree.setCurrentIndex(model.indexOf("c.txt"));
        const QPersistentModelIndex selected(model.indexOf("c.txt"));
        const QPersistentModelIndex inside(model.indexOf("dir/inside.txt"));

        m_engine->putFile(key, "b.txt", "new");
        m_engine->putFile(key, "aaa/x", "new folder before dir");
        m_engine->dropFile(key, "e.txt");
        m_engine->putFile(key, "a.txt", "longer");
        QTRY_COMPARE(shown(model), QStringList({QStringLiteral("aaa"), QStringLiteral("dir"), QStringLiteral("a.txt"),
                                                QStringLiteral("b.txt"), QStringLiteral("c.txt")}));
        QVERIFY(selected.isValid());
        QCOMPARE(selected.data().toString(), QStringLiteral("c.txt"));
        QCOMPARE(QPersistentModelIndex(tree.currentIndex()), selected);
        QVERIFY(inside.isValid());
        QCOMPARE(model.path(inside), QByteArray("dir/inside.txt"));
        QVERIFY(tree.isExpanded(model.indexOf("dir")));
        QCOMPARE(model.indexOf("b.txt").data(FileModel::MarkRole).toInt(), int(FileModel::Mark::Added));
        QCOMPARE(model.indexOf("a.txt").data(FileModel::MarkRole).toInt(), int(FileModel::Mark::Changed));
        QCOMPARE(model.indexOf("c.txt").data(FileModel::MarkRole).toInt(), int(FileModel::Mark::None));

        // A program writes the selected file anew: it is the selected one again.
        m_engine->dropFile(key, "c.txt");
        QTRY_VERIFY(!model.indexOf("c.txt").isValid());
        m_engine->putFile(key, "c.txt", "again");
        QTRY_VERIFY(model.indexOf("c.txt").isValid());
        QTRY_COMPARE(model.path(tree.currentIndex()), QByteArray("c.txt"));

        m_engine->dropFile(key, "dir");
        QTRY_VERIFY(!model.indexOf("dir").isValid());
        QVERIFY(!inside.isValid());
    }

    void manyChangesAtOnceKeepRows()
    {
        for (int i = 0; i < 600; ++i)
            m_engine->putFile(key, "f" + QByteArray::number(i), "1");
        m_engine->putFile(key, "kept/inside", "1");
        m_engine->putFile(key, "gone/inside", "1");
        FileModel model(m_nouns->files);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActive(true);
        model.setSession(key);
        QTRY_COMPARE(model.rowCount(), 602);
        model.fetchMore(model.indexOf("kept"));
        model.fetchMore(model.indexOf("gone"));
        QTRY_VERIFY(model.indexOf("gone/inside").isValid() && model.indexOf("kept/inside").isValid());
        const QPersistentModelIndex file(model.indexOf("f300"));
        const QPersistentModelIndex kept(model.indexOf("kept/inside"));
        const QPersistentModelIndex gone(model.indexOf("gone/inside"));
        QSignalSpy atOnce(&model, &QAbstractItemModel::layoutChanged);
        model.setActive(false);
        for (int i = 0; i < 600; ++i) {
            if (i % 2 == 1)
                m_engine->dropFile(key, "f" + QByteArray::number(i));
        }
        m_engine->dropFile(key, "gone");
        model.setActive(true);
        QTRY_COMPARE(model.rowCount(), 301);
        QCOMPARE(atOnce.size(), 1);
        QCOMPARE(model.path(file), QByteArray("f300"));
        QCOMPARE(model.path(kept), QByteArray("kept/inside"));
        QVERIFY(!gone.isValid());
    }

    void randomChangesEndInTheSameTree()
    {
        QRandomGenerator random(7);
        FileModel model(m_nouns->files);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActive(true);
        m_engine->putFile(key, "d0/x", "1");
        model.setSession(key);
        QTRY_COMPARE(model.state(), FileModel::State::Ready);
        for (int round = 0; round < 200; ++round) {
            const QByteArray folder = "d" + QByteArray::number(random.bounded(4));
            const QByteArray name = folder + "/f" + QByteArray::number(random.bounded(6));
            switch (random.bounded(4)) {
            case 0:
                m_engine->dropFile(key, random.bounded(3) == 0 ? folder : name);
                break;
            case 1:
                if (const QModelIndex at = model.indexOf(folder); at.isValid() && model.canFetchMore(at))
                    model.fetchMore(at);
                break;
            default:
                m_engine->putFile(key, name, QByteArray(random.bounded(5), 'x'));
            }
            if (random.bounded(3) == 0)
                QTest::qWait(random.bounded(20));
        }
        QTest::qWait(500);
        const auto top = m_nouns->files.list(key, {}, 0);
        QTRY_VERIFY(top.isFinished());
        QCOMPARE(shown(model), names(sortedRows(top.result()->entries, true)));
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex at = model.index(row, 0);
            if (!model.hasChildren(at) || model.canFetchMore(at))
                continue;
            const auto inside = m_nouns->files.list(key, model.path(at), 0);
            QTRY_VERIFY(inside.isFinished());
            QCOMPARE(shown(model, at), names(sortedRows(inside.result()->entries, true)));
        }
    }

    void hiddenFilesComeAndGo()
    {
        m_engine->putFile(key, ".env", "1");
        m_engine->putFile(key, "a", "1");
        FileModel model(m_nouns->files);
        model.setActive(true);
        model.setSession(key);
        QTRY_COMPARE(model.rowCount(), 2);
        model.setShowHidden(false);
        QTRY_COMPARE(shown(model), QStringList{QStringLiteral("a")});
        model.setShowHidden(true);
        QTRY_COMPARE(model.rowCount(), 2);
    }

    void failuresAreSaidWhereTheyHappen()
    {
        m_engine->putFile(key, "locked/x", "1");
        m_engine->failNext(QStringLiteral("files.list"), {ErrorCode::Unreachable, QStringLiteral("No answer."), {}});
        FileModel model(m_nouns->files);
        model.setActive(true);
        model.setSession(key);
        QTRY_COMPARE(model.state(), FileModel::State::Failed);
        QCOMPARE(model.error().message, QStringLiteral("No answer."));
        model.refreshAll();
        QTRY_COMPARE(model.state(), FileModel::State::Ready);
        m_engine->failNext(QStringLiteral("files.list"),
                           {ErrorCode::Rejected, QStringLiteral("Permission denied."), {}});
        model.fetchMore(model.indexOf("locked"));
        QTRY_COMPARE(shown(model, model.indexOf("locked")), QStringList{QStringLiteral("Permission denied.")});
        QVERIFY(model.isNote(model.index(0, 0, model.indexOf("locked"))));
        QVERIFY(!model.isBusy());
    }

    void anotherSessionIsAnotherTree()
    {
        m_engine->putFile(key, "one", "1");
        m_engine->putFile(other, "two", "1");
        FileModel model(m_nouns->files);
        model.setActive(true);
        model.setSession(key); // its answer comes after the other session was asked for
        model.setSession(other);
        QTRY_COMPARE(shown(model), QStringList{QStringLiteral("two")});
        model.setSession(std::nullopt);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.state(), FileModel::State::None);
    }

    void treesAreRemembered()
    {
        m_engine->putFile(key, "a/b/c.txt", "1");
        FileModel model(m_nouns->files);
        FileTree tree(&model);
        model.setActive(true);
        model.setSession(key);
        QTRY_COMPARE(model.state(), FileModel::State::Ready);
        tree.reveal("a/b/c.txt");
        QTRY_COMPARE(model.path(tree.currentIndex()), QByteArray("a/b/c.txt"));
        const auto remembered = tree.remembered();
        tree.restore({});
        model.setSession(other);
        tree.restore(remembered);
        model.setSession(key);
        QTRY_COMPARE(model.path(tree.currentIndex()), QByteArray("a/b/c.txt"));
        QVERIFY(tree.isExpanded(model.indexOf("a/b")));
    }

    void scrollPositionStays()
    {
        for (int i = 0; i < 200; ++i)
            m_engine->putFile(key, "m" + QByteArray::number(i), "1");
        FileModel model(m_nouns->files);
        FileTree tree(&model);
        tree.resize(300, 300);
        tree.show();
        model.setActive(true);
        model.setSession(key);
        QTRY_COMPARE(model.rowCount(), 200);
        tree.scrollTo(model.indexOf("m150"), QTreeView::PositionAtTop);
        const int at = tree.verticalScrollBar()->value();
        QVERIFY(at > 0);
        m_engine->putFile(key, "m150", "changed");
        m_engine->putFile(key, "z", "below");
        QTRY_COMPARE(model.rowCount(), 201);
        QTest::qWait(50);
        QCOMPARE(tree.verticalScrollBar()->value(), at);
    }

    void filesAreFound()
    {
        for (const char *name : {"src/upload/retry.py", "src/upload/parts.py", "test/test_retry.py",
                                 "node_modules/x/retry.js", "README.md"})
            m_engine->putFile(key, name, "1");
        FileFinder finder(m_nouns->files);
        QList<FoundFile> files;
        int total = 0;
        connect(&finder, &FileFinder::found, this, [&](const QList<FoundFile> &found, int all) {
            files = found;
            total = all;
        });
        finder.setSession(key);
        finder.setText(QStringLiteral("RETRY"));
        QTRY_COMPARE(total, 3);
        QTRY_VERIFY(!finder.isWalking());
        QVERIFY(!finder.isCut());
        QCOMPARE(files.last().path, QByteArray("test/test_retry.py")); // within its name, not at the name's start
        finder.setText(QStringLiteral("upload parts"));
        QTRY_COMPARE(files.size(), 1);
        QCOMPARE(files.first().path, QByteArray("src/upload/parts.py"));
        m_engine->putFile(key, "src/upload/parts2.py", "1");
        QTRY_COMPARE(files.size(), 2);
        finder.setText(QStringLiteral("nothing like it"));
        QTRY_COMPARE(total, 0);
    }

    /// The longest time for which the event loop stood still; the figure is for the log, the limit for a change of
    /// kind.
    void manyFilesDoNotHoldUpTheWindow()
    {
#ifdef __SANITIZE_ADDRESS__
        ManyFiles files(30'000); // sorting takes twenty times as long there
#else
        ManyFiles files(100'000);
#endif
        FileModel model(files);
        FileTree tree(&model);
        tree.resize(392, 800);
        tree.show();
        QTest::qWait(50);
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer ticker;
        connect(&ticker, &QTimer::timeout, this, [&] {
            longest = std::max(longest, since.nsecsElapsed());
            since.restart();
        });
        since.start();
        ticker.start(0);
        model.setActive(true);
        QElapsedTimer whole;
        whole.start();
        model.setSession(key);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), FileModel::stepRows + 1, 60000);
        const qint64 took = whole.elapsed();
        QTest::qWait(100);
        qInfo("first rows after %lld ms, longest stall %.1f ms", took, double(longest) / 1e6);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("file-0.txt"));
        QCOMPARE(model.index(9'999, 0).data().toString(), QStringLiteral("file-9999.txt"));
        const QModelIndex more = model.index(FileModel::stepRows, 0);
        QVERIFY(model.isNote(more));

        longest = 0;
        files.page.entries.append(entry("aaa"));
        Q_EMIT files.folderChanged(key, {});
        QTRY_VERIFY_WITH_TIMEOUT(model.indexOf("aaa").isValid(), 60000);
        QTest::qWait(100);
        qInfo("a change: longest stall %.1f ms", double(longest) / 1e6);
        QVERIFY(longest < qint64(5e9));
        model.showMore(model.index(FileModel::stepRows, 0));
        QCOMPARE(model.rowCount(), 2 * FileModel::stepRows + 1);
    }

    void aBusyFolderIsNotListedAllTheTime()
    {
        ManyFiles files(10);
        FileModel model(files);
        model.setActive(true);
        model.setSession(key);
        QTRY_COMPARE(model.state(), FileModel::State::Ready);
        files.lists = 0;
        for (int i = 0; i < 100; ++i) {
            Q_EMIT files.folderChanged(key, {});
            QTest::qWait(2);
        }
        QTest::qWait(200);
        QVERIFY2(files.lists <= 20, qPrintable(QString::number(files.lists)));
    }

private:
    std::unique_ptr<FakeEngine> m_engine;
    std::optional<Api::Nouns> m_nouns;
};

QTEST_MAIN(TestFilesModel)
#include "tst_filesmodel.moc"
