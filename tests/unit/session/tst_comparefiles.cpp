// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/changes/comparefiles.h"
#include "tests/patience.h"

#include <QMap>
#include <QTest>

using namespace Vitrine;
using Session::CompareFiles;

namespace {

struct Node
{
    FileEntry entry;
    QByteArray bytes;
};
using Tree = QMap<QByteArray, Node>;

const QDateTime then = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);

void put(Tree &tree, const QByteArray &path, const QByteArray &bytes, const QDateTime &time = then)
{
    Node node;
    node.entry.name = path.mid(path.lastIndexOf('/') + 1);
    node.entry.size = bytes.size();
    node.entry.mode = 0644;
    node.entry.modifiedAt = node.entry.changedAt = time;
    node.bytes = bytes;
    tree[path] = node;
}

void folder(Tree &tree, const QByteArray &path)
{
    put(tree, path, {});
    tree[path].entry.kind = FileEntry::Kind::Folder;
    tree[path].entry.mode = 0755;
}

CompareFiles::Side sideOf(const Tree &tree, int *reads = nullptr)
{
    CompareFiles::Side side;
    side.list = [tree](const QByteArray &path, int) {
        FolderPage page;
        for (auto at = tree.cbegin(); at != tree.cend(); ++at) {
            const qsizetype slash = at.key().lastIndexOf('/');
            if ((slash < 0 ? QByteArray() : at.key().left(slash)) == path)
                page.entries.append(at->entry);
        }
        return ready(std::move(page));
    };
    side.read = [tree, reads](const QByteArray &path, qint64 offset, qint64 most) {
        if (reads)
            ++*reads;
        return ready(FileChunk{tree[path].bytes.mid(offset, most), offset, tree[path].bytes.size()});
    };
    return side;
}

Result<ChangeList> compare(CompareFiles::Side before, CompareFiles::Side after)
{
    CompareFiles work(std::move(before), std::move(after), nullptr);
    const auto pending = work.pending();
    work.start();
    if (!waitUntil([&] { return pending.isFinished(); }, 60'000))
        return fail(ErrorCode::TimedOut, QStringLiteral("it does not end"));
    return pending.result();
}

QByteArray words(const Result<ChangeList> &list)
{
    if (!list)
        return list.error().text().toUtf8();
    QByteArray text;
    for (const FileChange &change : list->changes)
        text += changeKindName(change.kind).left(1).toUtf8() + ' ' + change.path +
                (change.contentDiffers ? "\n" : " (not its bytes)\n");
    return text;
}

} // namespace

/// What differs between two trees that are held in memory.
class TestCompareFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAllKinds()
    {
        Tree a;
        folder(a, "kept");
        put(a, "kept/same", "x");
        put(a, "kept/grown", "x");
        put(a, "gone", "x");
        folder(a, "old");
        folder(a, "old/deep");
        put(a, "old/deep/file", "x");
        folder(a, "turned");
        put(a, "turned/in it", "x");
        Tree b = a;
        b.remove("gone");
        b.remove("old");
        b.remove("old/deep");
        b.remove("old/deep/file");
        b.remove("turned/in it");
        put(b, "turned", "now a file");
        put(b, "kept/grown", "xy");
        folder(b, "new");
        put(b, "new/file", "x");
        QCOMPARE(words(compare(sideOf(a), sideOf(b))), "r gone\n"
                                                       "c kept/grown\n"
                                                       "a new (not its bytes)\n"
                                                       "a new/file\n"
                                                       "r old (not its bytes)\n"
                                                       "r old/deep (not its bytes)\n"
                                                       "r old/deep/file\n"
                                                       "r turned (not its bytes)\n"
                                                       "a turned\n"
                                                       "r turned/in it\n");
        QCOMPARE(words(compare(sideOf(a), sideOf(a))), "");
    }

    void bytesDecideWhereOnlyTimesDiffer()
    {
        Tree a;
        put(a, "touched", "same");
        put(a, "rewritten", "same");
        put(a, "hidden", "same");
        put(a, "untouched", "same");
        Tree b = a;
        put(b, "touched", "same", then.addSecs(1));
        put(b, "rewritten", "else", then.addSecs(1));
        put(b, "hidden", "else");
        b["hidden"].entry.changedAt = then.addSecs(1); // its modification time was put back
        int reads = 0;
        QCOMPARE(words(compare(sideOf(a), sideOf(b, &reads))), "c hidden\nc rewritten\n");
        QCOMPARE(reads, 3); // what nobody touched is not read
    }

    void modesAndLinksCount()
    {
        Tree a;
        put(a, "script", "x");
        put(a, "link", {});
        a["link"].entry.kind = FileEntry::Kind::Link;
        a["link"].entry.linkTarget = "here";
        folder(a, "folder");
        Tree b = a;
        b["script"].entry.mode = 0755;
        b["link"].entry.linkTarget = "there";
        b["folder"].entry.modifiedAt = then.addSecs(5); // something in it: told there
        QCOMPARE(words(compare(sideOf(a), sideOf(b))), "c link (not its bytes)\nc script (not its bytes)\n");
    }

    void aFolderThatCannotBeListedIsAnError()
    {
        Tree a;
        folder(a, "folder");
        CompareFiles::Side bad = sideOf(a);
        bad.list = [good = bad.list](const QByteArray &path, int limit) {
            return path.isEmpty() ? good(path, limit) : failed<FolderPage>({ErrorCode::Corrupt, {}, {}});
        };
        QCOMPARE(compare(sideOf(a), bad).error().code, ErrorCode::Corrupt);
        // One that went between two questions is empty.
        bad.list = [good = sideOf(a).list](const QByteArray &path, int limit) {
            return path.isEmpty() ? good(path, limit) : failed<FolderPage>({ErrorCode::NotFound, {}, {}});
        };
        QCOMPARE(words(compare(sideOf(a), bad)), "");
    }

    void manyAreCut()
    {
        Tree none;
        CompareFiles::Side many = sideOf(none);
        many.list = [](const QByteArray &path, int) {
            FolderPage page;
            for (int i = 0; i < 400 && path.count('/') < 1; ++i) {
                FileEntry entry;
                entry.name = "n" + QByteArray::number(i);
                entry.kind = FileEntry::Kind::Folder;
                page.entries.append(entry);
            }
            return ready(std::move(page));
        };
        const auto list = compare(sideOf(none), many);
        QVERIFY(list);
        QCOMPARE(list->changes.size(), ChangeList::maxChanges);
        QVERIFY(!list->complete);
    }

    void valuesTravelWhole()
    {
        FileChange change{FileChange::Kind::Changed,
                          QByteArray("od\xff"
                                     "d\n"),
                          {},
                          {},
                          false};
        change.before.name = change.after.name = change.path;
        change.after.size = 7;
        change.after.changedAt = then;
        const ChangeList list{{change}, false};
        QCOMPARE(ChangeList::fromJson(list.toJson()).toJson(), list.toJson());
        QCOMPARE(ChangeList::fromJson(list.toJson()).changes.first().path, change.path);
    }
};

QTEST_GUILESS_MAIN(TestCompareFiles)
#include "tst_comparefiles.moc"
