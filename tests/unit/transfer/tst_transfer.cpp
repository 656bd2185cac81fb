// SPDX-License-Identifier: GPL-3.0-or-later
// Copies in and out of a workspace: what is copied, what is asked, what is left out, and that nothing half is left.
#include "engine/transfer/download.h"
#include "engine/transfer/savefile.h"
#include "engine/transfer/upload.h"
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Transfer;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};

struct Desk
{
    Desk()
    {
        engine.addRuntime(QStringLiteral("sample"));
        SessionInfo session;
        session.key = key;
        session.state = SessionState::Idle;
        engine.putSession(session);
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        const QString path = host.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    QByteArray content(const QString &name) const
    {
        QFile file(host.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    QByteArray inside(const QByteArray &path)
    {
        QByteArray bytes;
        bool done = false;
        nouns.files.read(key, path, 0, 1 << 20).then(&engine, [&](const Result<FileChunk> &chunk) {
            bytes = chunk ? chunk->bytes : QByteArray("none");
            done = true;
        });
        if (!waitUntil([&] { return done; }))
            qFatal("no answer");
        return bytes;
    }
    QStringList namesInside(const QByteArray &folder = {})
    {
        QStringList names;
        bool done = false;
        nouns.files.list(key, folder).then(&engine, [&](const Result<FolderPage> &page) {
            for (const FileEntry &entry : page ? page->entries : QList<FileEntry>())
                names.append(QString::fromUtf8(entry.name));
            done = true;
        });
        if (!waitUntil([&] { return done; }))
            qFatal("no answer");
        names.sort();
        return names;
    }
    HostFolder folder() const
    {
        auto opened = HostFolder::open(host.path(), HostFolder::Existing::Keep);
        if (!opened)
            qFatal("cannot open");
        return std::move(*opened);
    }
    QStringList namesOutside() const
    {
        return QDir(host.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    FakeEngine engine;
    Api::Nouns nouns = engine.nouns();
    QTemporaryDir host;
};

template <typename T>
std::optional<Result<T>> endOf(Operation<T> &operation)
{
    std::optional<Result<T>> end;
    operation.pending().then(&operation, [&end](const Result<T> &result) { end = result; });
    operation.start();
    return waitUntil([&] { return end.has_value(); }) ? end : std::nullopt;
}

} // namespace

class TestTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderGoesIn()
    {
        Desk desk;
        const QByteArray large(3'000'000, 'x');
        desk.put(QStringLiteral("tree/a.txt"), "a");
        desk.put(QStringLiteral("tree/deep/er/large"), large);
        desk.put(QStringLiteral("tree/.hidden"), "h");
        desk.put(QStringLiteral("tree/empty"), {});
        QVERIFY(::symlink("/etc/passwd",
                          QFile::encodeName(desk.host.filePath(QStringLiteral("tree/link"))).constData()) == 0);
        Upload upload(desk.nouns.files, key, {{desk.host.filePath(QStringLiteral("tree")), "tree"}}, Existing::Ask);
        upload.countFirst();
        CopyProgress last;
        connect(&upload, &Copy::progressed, &upload, [&](const CopyProgress &progress) { last = progress; });
        const auto end = endOf(upload);
        QVERIFY(end && *end);
        QCOMPARE((*end)->files, 4);
        QCOMPARE((*end)->folders, 3);
        QCOMPARE((*end)->bytes, large.size() + 2);
        QCOMPARE((*end)->leftOutCount, 1);
        QCOMPARE(last.totalFiles, 4);
        QCOMPARE(last.totalBytes, large.size() + 2);
        QCOMPARE(desk.inside("tree/a.txt"), QByteArray("a"));
        QCOMPARE(desk.namesInside("tree/deep/er"), QStringList{QStringLiteral("large")});
        QCOMPARE(desk.namesInside("tree"), (QStringList{QStringLiteral(".hidden"), QStringLiteral("a.txt"),
                                                        QStringLiteral("deep"), QStringLiteral("empty")}));
    }

    void whatIsThereIsAskedAboutOnce_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("replace") << int(Existing::Replace) << QByteArray("new");
        QTest::newRow("skip") << int(Existing::Skip) << QByteArray("old");
        QTest::newRow("cancel") << int(Existing::Refuse) << QByteArray("old");
    }
    void whatIsThereIsAskedAboutOnce()
    {
        QFETCH(int, answer);
        QFETCH(QByteArray, kept);
        Desk desk;
        for (const char *name : {"a", "b", "c"}) {
            desk.put(QStringLiteral("tree/") + QLatin1String(name), "new");
            desk.engine.putFile(key, QByteArray("tree/") + name, "old");
        }
        desk.engine.putFolder(key, "tree");
        Upload upload(desk.nouns.files, key, {{desk.host.filePath(QStringLiteral("tree")), "tree"}}, Existing::Ask);
        int asked = 0;
        connect(&upload, &Copy::exists, &upload, [&] {
            ++asked;
            upload.answer(Existing(answer));
        });
        const auto end = endOf(upload);
        QVERIFY(end);
        QCOMPARE(asked, 1);
        QCOMPARE(bool(*end), Existing(answer) != Existing::Refuse);
        for (const char *name : {"a", "b", "c"})
            QCOMPARE(desk.inside(QByteArray("tree/") + name), kept);
        QCOMPARE(desk.namesInside("tree").size(), 3); // nothing unfinished
    }

    void refusedWithoutAQuestion()
    {
        Desk desk;
        desk.put(QStringLiteral("a"), "new");
        desk.engine.putFile(key, "a", "old");
        Upload upload(desk.nouns.files, key, {{desk.host.filePath(QStringLiteral("a")), "a"}}, Existing::Refuse);
        const auto end = endOf(upload);
        QVERIFY(end && !*end);
        QCOMPARE(end->error().code, ErrorCode::AlreadyExists);
        QCOMPARE(desk.inside("a"), QByteArray("old"));
    }

    void aCancelledUploadLeavesNothingHalf()
    {
        Desk desk;
        desk.put(QStringLiteral("large"), QByteArray(8'000'000, 'x'));
        Upload upload(desk.nouns.files, key, {{desk.host.filePath(QStringLiteral("large")), "large"}}, Existing::Ask);
        std::optional<Result<CopyReport>> end;
        upload.pending().then(&upload, [&](const Result<CopyReport> &result) { end = result; });
        upload.start();
        QVERIFY(waitUntil([&] { return !desk.namesInside().isEmpty(); }));
        upload.cancel();
        QVERIFY(waitUntil([&] { return end.has_value(); }));
        QVERIFY(!*end && end->error().code == ErrorCode::Cancelled);
        QVERIFY(waitUntil([&] { return desk.namesInside().isEmpty(); }));
    }

    void aFailedUploadLeavesNothingHalf()
    {
        Desk desk;
        desk.put(QStringLiteral("large"), QByteArray(3'000'000, 'x'));
        desk.engine.failNext(QStringLiteral("files.setAttributes"), {ErrorCode::NoSpace, QStringLiteral("Full."), {}});
        Upload upload(desk.nouns.files, key, {{desk.host.filePath(QStringLiteral("large")), "large"}}, Existing::Ask);
        const auto end = endOf(upload);
        QVERIFY(end && !*end);
        QCOMPARE(end->error().code, ErrorCode::NoSpace);
        QVERIFY(waitUntil([&] { return desk.namesInside().isEmpty(); }));
    }

    void aFolderComesOut()
    {
        Desk desk;
        desk.engine.putFolder(key, "src");
        desk.engine.putFile(key, "src/a", "one", 0755);
        desk.engine.putFile(key, "src/large", QByteArray(3'000'000, 'y'));
        Download download(desk.nouns.files, key, {{"src", "src"}}, desk.folder(), Existing::Ask);
        const auto end = endOf(download);
        QVERIFY(end && *end);
        QCOMPARE((*end)->files, 2);
        QCOMPARE(desk.content(QStringLiteral("src/a")), QByteArray("one"));
        QCOMPARE(desk.content(QStringLiteral("src/large")).size(), 3'000'000);
        QVERIFY(QFileInfo(desk.host.filePath(QStringLiteral("src/a"))).isExecutable());
    }

    void comingOutAsksOnceToo_data() { whatIsThereIsAskedAboutOnce_data(); }
    void comingOutAsksOnceToo()
    {
        QFETCH(int, answer);
        QFETCH(QByteArray, kept);
        Desk desk;
        desk.engine.putFolder(key, "src");
        for (const char *name : {"a", "b"}) {
            desk.engine.putFile(key, QByteArray("src/") + name, "new");
            desk.put(QStringLiteral("src/") + QLatin1String(name), "old");
        }
        Download download(desk.nouns.files, key, {{"src", "src"}}, desk.folder(), Existing::Ask);
        int asked = 0;
        connect(&download, &Copy::exists, &download, [&] {
            ++asked;
            download.answer(Existing(answer));
        });
        QVERIFY(endOf(download));
        QCOMPARE(asked, 1);
        QCOMPARE(desk.content(QStringLiteral("src/a")), kept);
        QCOMPARE(desk.content(QStringLiteral("src/b")), kept);
        QCOMPARE(QDir(desk.host.filePath(QStringLiteral("src"))).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void hostileNamesLeadNowhere()
    {
        Desk desk;
        desk.engine.putFolder(key, "src");
        desk.engine.putFile(key, "src/..", "escaped");
        Download download(desk.nouns.files, key, {{"src", "src"}}, desk.folder(), Existing::Ask);
        const auto end = endOf(download);
        QVERIFY(end && !*end);
        QCOMPARE(end->error().code, ErrorCode::InvalidInput);
        QCOMPARE(desk.namesOutside(), QStringList{QStringLiteral("src")});
    }

    void aLimitEndsIt()
    {
        Desk desk;
        desk.engine.putFile(key, "large", QByteArray(3'000'000, 'y'));
        Download download(desk.nouns.files, key, {{"large", "large"}}, desk.folder(), Existing::Skip);
        download.setLimit(1'000'000, 10);
        const auto end = endOf(download);
        QVERIFY(end && !*end);
        QVERIFY(desk.namesOutside().isEmpty());
    }

    // --- One file, saved

    FileEntry entryOf(Desk &desk, const QByteArray &path)
    {
        std::optional<FileEntry> found;
        desk.nouns.files.stat(key, path).then(&desk.engine, [&](const Result<FileEntry> &entry) {
            if (entry)
                found = *entry;
        });
        return waitUntil([&] { return found.has_value(); }) ? *found : FileEntry();
    }

    void savesWhatDidNotChange()
    {
        Desk desk;
        desk.engine.putFile(key, "a", "old", 0755);
        SaveFile save(desk.nouns.files, key,
                      {.path = "a", .bytes = "newer", .mode = 0755, .expected = entryOf(desk, "a")});
        const auto end = endOf(save);
        QVERIFY(end && *end);
        QCOMPARE((*end)->size, 5);
        QCOMPARE((*end)->mode, 0755U);
        QCOMPARE(desk.inside("a"), QByteArray("newer"));
        QCOMPARE(desk.namesInside(), QStringList{QStringLiteral("a")});
    }

    void noticesAnotherWriter()
    {
        Desk desk;
        desk.engine.putFile(key, "a", "old");
        const FileEntry before = entryOf(desk, "a");
        desk.engine.putFile(key, "a", "by the agent");
        SaveFile save(desk.nouns.files, key, {.path = "a", .bytes = "mine", .expected = before});
        const auto end = endOf(save);
        QVERIFY(end && !*end);
        QCOMPARE(end->error().code, ErrorCode::AlreadyExists);
        QCOMPARE(desk.inside("a"), QByteArray("by the agent"));
        QCOMPARE(desk.namesInside(), QStringList{QStringLiteral("a")});
    }

    void noticesAnotherWriterWhileItIsSent()
    {
        Desk desk;
        desk.engine.putFile(key, "a", "old");
        SaveFile save(desk.nouns.files, key,
                      {.path = "a", .bytes = QByteArray(3'000'000, 'm'), .expected = entryOf(desk, "a")});
        std::optional<Result<FileEntry>> end;
        save.pending().then(&save, [&](const Result<FileEntry> &result) { end = result; });
        save.start();
        QVERIFY(waitUntil([&] { return desk.namesInside().size() == 2; }));
        desk.engine.putFile(key, "a", "by the agent");
        QVERIFY(waitUntil([&] { return end.has_value(); }));
        QVERIFY(!*end);
        QCOMPARE(desk.inside("a"), QByteArray("by the agent"));
        QVERIFY(waitUntil([&] { return desk.namesInside().size() == 1; }));
    }

    void noticesThatItIsGone()
    {
        Desk desk;
        desk.engine.putFile(key, "a", "old");
        const FileEntry before = entryOf(desk, "a");
        desk.engine.dropFile(key, "a");
        SaveFile save(desk.nouns.files, key, {.path = "a", .bytes = "mine", .expected = before});
        const auto end = endOf(save);
        QVERIFY(end && !*end);
        QCOMPARE(end->error().code, ErrorCode::AlreadyExists);
        QVERIFY(desk.namesInside().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
