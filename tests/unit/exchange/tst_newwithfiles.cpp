// SPDX-License-Identifier: GPL-3.0-or-later
// What of a folder goes into a new session, and that nothing is left of one that fails.
#include "engine/exchange/hostgit.h"
#include "engine/exchange/newfromfolder.h"
#include "engine/exchange/newfromgit.h"
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Exchange;

namespace {

const QString runtime = QStringLiteral("tester");

class Folder
{
public:
    void put(const QByteArray &name, const QByteArray &bytes = "x", int mode = 0644) const
    {
        const QString path = root.filePath(QFile::decodeName(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        if (::chmod(QFile::encodeName(path).constData(), mode_t(mode)) != 0)
            qFatal("cannot chmod");
    }
    void git(const QStringList &arguments, const QString &below = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(root.filePath(below));
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-c"), QStringLiteral("user.name=t"), QStringLiteral("-c"),
                                  QStringLiteral("user.email=t@t"), QStringLiteral("-c"),
                                  QStringLiteral("protocol.file.allow=always")} +
                          arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("git: %s", process.readAllStandardError().constData());
    }
    [[nodiscard]] HostTree look(HostTree::Take take = HostTree::Take::Sources) const
    {
        const auto tree = HostTree::look(root.path(), take);
        if (!tree)
            qFatal("%s", qPrintable(tree.error().text()));
        return *tree;
    }
    [[nodiscard]] static QList<QByteArray> names(const HostTree &tree)
    {
        QList<QByteArray> names;
        for (const HostTree::Entry &entry : tree.entries)
            names.append(entry.path + (entry.kind == FileEntry::Kind::Folder ? "/" : ""));
        return names;
    }
    QTemporaryDir root;
};

/// Ends it, in whatever way.
Result<NewWorkspace> finish(NewWithFiles &operation)
{
    operation.start();
    if (!waitUntil([&] { return operation.hasEnded(); }))
        qFatal("it does not end");
    return operation.pending().result();
}

} // namespace

class TestNewWithFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatGitWould();
    void looksAtFoldersWithoutARepository();
    void takesSubmodules();
    void runsNothingOfTheFolder();
    void takesEverything();
    void knowsOddThings();
    void fits();
    void fillsTheWorkspace();
    void leavesNoSession_data();
    void leavesNoSession();
    void givesUp();
    void leavesOutWhatIsGone();
    void addresses_data();
    void addresses();
    void clones();
    void saysWhyItWasNotCloned();
};

void TestNewWithFiles::takesWhatGitWould()
{
    const Folder folder;
    folder.git({QStringLiteral("init"), QStringLiteral("-q")});
    folder.put(".gitignore", "build/\n*.log\n!keep.log\n");
    folder.put("src/main.c");
    folder.put("src/.gitignore", "/generated\n");
    folder.put("src/generated");
    folder.put("build/out.o");
    folder.put("a.log");
    folder.put("keep.log");
    folder.put("forced.log");
    folder.put("gone.c");
    folder.put("sp\xc3\xa4te \"names\"");
    folder.git({QStringLiteral("add"), QStringLiteral("-f"), QStringLiteral("forced.log"), QStringLiteral("gone.c")});
    QFile::remove(folder.root.filePath(QStringLiteral("gone.c")));
    const HostTree tree = folder.look();
    QCOMPARE(Folder::names(tree), (QList<QByteArray>{".gitignore", "forced.log", "keep.log", "sp\xc3\xa4te \"names\"",
                                                     "src/", "src/.gitignore", "src/main.c"}));
    QCOMPARE(tree.files, 6);
    QCOMPARE(tree.folders, 1);
    QVERIFY(tree.leftOut.contains("build/"));
    QVERIFY(tree.leftOut.contains("a.log"));
    // A folder of a repository is looked at with the rules above it.
    const auto below = HostTree::look(folder.root.filePath(QStringLiteral("src")), HostTree::Take::Sources);
    QVERIFY(below.has_value());
    QCOMPARE(Folder::names(*below), (QList<QByteArray>{".gitignore", "main.c"}));
}

void TestNewWithFiles::looksAtFoldersWithoutARepository()
{
    const Folder folder;
    folder.put(".gitignore", "node_modules\n");
    folder.put("node_modules/x/index.js");
    folder.put("index.js");
    QCOMPARE(Folder::names(folder.look()), (QList<QByteArray>{".gitignore", "index.js"}));
    QVERIFY(!QFileInfo::exists(folder.root.filePath(QStringLiteral(".git")))); // and nothing was made in it
}

void TestNewWithFiles::takesSubmodules()
{
    const Folder other;
    other.git({QStringLiteral("init"), QStringLiteral("-q")});
    other.put("lib.c");
    other.put(".gitignore", "*.o\n");
    other.git({QStringLiteral("add"), QStringLiteral(".")});
    other.git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("x")});
    const Folder folder;
    folder.git({QStringLiteral("init"), QStringLiteral("-q")});
    folder.git({QStringLiteral("submodule"), QStringLiteral("--quiet"), QStringLiteral("add"), other.root.path(),
                QStringLiteral("sub")});
    folder.put("sub/lib.o");
    folder.put("nested/x.c");
    folder.git({QStringLiteral("init"), QStringLiteral("-q")}, QStringLiteral("nested"));
    const auto names = Folder::names(folder.look());
    QVERIFY(names.contains("sub/lib.c"));
    QVERIFY(!names.contains("sub/lib.o"));
    QVERIFY(names.contains("nested/x.c"));
    for (const QByteArray &name : names)
        QVERIFY2(!name.contains(".git/") && !name.endsWith("/.git"), name.constData());
}

void TestNewWithFiles::runsNothingOfTheFolder()
{
    const Folder folder;
    folder.git({QStringLiteral("init"), QStringLiteral("-q")});
    folder.put("file");
    folder.put("evil", "#!/bin/sh\ntouch ran\n", 0755);
    folder.git(
        {QStringLiteral("config"), QStringLiteral("core.fsmonitor"), folder.root.filePath(QStringLiteral("evil"))});
    QVERIFY(Folder::names(folder.look()).contains("file"));
    QVERIFY(!QFileInfo::exists(folder.root.filePath(QStringLiteral("ran"))));
}

void TestNewWithFiles::takesEverything()
{
    const Folder folder;
    folder.git({QStringLiteral("init"), QStringLiteral("-q")});
    folder.put(".gitignore", "build/\n");
    folder.put("build/out.o");
    const auto names = Folder::names(folder.look(HostTree::Take::Everything));
    QVERIFY(names.contains("build/out.o"));
    QVERIFY(names.contains(".git/HEAD"));
    QVERIFY(names.indexOf("build/") < names.indexOf("build/out.o"));
}

void TestNewWithFiles::knowsOddThings()
{
    const Folder folder;
    folder.put("file");
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), folder.root.filePath(QStringLiteral("link"))));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.root.filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
    const HostTree tree = folder.look(HostTree::Take::Everything);
    QCOMPARE(tree.files, 1);
    QCOMPARE(tree.links, 1);
    QCOMPARE(tree.odd, QList<QByteArray>{"pipe"});
    QCOMPARE(HostTree::look(folder.root.filePath(QStringLiteral("none")), HostTree::Take::Sources).error().code,
             ErrorCode::NotFound);
    QCOMPARE(HostTree::look(folder.root.filePath(QStringLiteral("file")), HostTree::Take::Sources).error().code,
             ErrorCode::InvalidInput);
    const auto stop = std::make_shared<std::atomic_bool>(true);
    QCOMPARE(HostTree::look(folder.root.path(), HostTree::Take::Everything, stop).error().code, ErrorCode::Cancelled);
}

void TestNewWithFiles::fits()
{
    HostTree tree;
    tree.entries.append({"a", FileEntry::Kind::File, qint64(900) << 20, 0644, {}, {}});
    QVERIFY(tree.fits(qint64(1) << 30).has_value());
    tree.entries.append({"b", FileEntry::Kind::File, qint64(200) << 20, 0644, {}, {}});
    QCOMPARE(tree.fits(qint64(1) << 30).error().code, ErrorCode::NoSpace);
    QVERIFY(tree.fits(qint64(2) << 30).has_value());
    HostTree many;
    many.entries.resize(300'000);
    QCOMPARE(many.fits(qint64(1) << 30).error().code, ErrorCode::NoSpace);
}

void TestNewWithFiles::fillsTheWorkspace()
{
    Folder folder;
    folder.put("big", QByteArray(2'500'000, 'b'));
    folder.put("exact", QByteArray(1 << 20, 'e'));
    folder.put("empty", {});
    folder.put("a/b/c/script", "#!/bin/sh\n", 0750);
    for (int i = 0; i < 100; ++i)
        folder.put("many/" + QByteArray::number(i), QByteArray::number(i));
    QVERIFY(QFile::link(QStringLiteral("b/c"), folder.root.filePath(QStringLiteral("a/link"))));
    QVERIFY(QFile::link(QStringLiteral("/nowhere"), folder.root.filePath(QStringLiteral("dangling"))));
    struct timespec times[2] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
    QCOMPARE(
        ::utimensat(AT_FDCWD, QFile::encodeName(folder.root.filePath(QStringLiteral("big"))).constData(), times, 0), 0);

    Fake::FakeEngine engine;
    engine.addRuntime(runtime);
    NewFromFolder making(engine.nouns(), {runtime, QStringLiteral("one"), {}}, folder.look());
    QStringList said;
    connect(&making, &NewWithFiles::progressed, this, [&said](const QString &words) { said.append(words); });
    const auto made = finish(making);
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text()));
    const SessionKey key{runtime, QStringLiteral("one")};
    QCOMPARE(made->session.key, key);
    QCOMPARE(made->beginning.files, 104);
    QVERIFY(!said.isEmpty());
    auto nouns = engine.nouns();
    const auto stat = [&](const QByteArray &path) {
        auto pending = nouns.files.stat(key, path);
        if (!waitUntil([&] { return pending.isFinished(); }))
            qFatal("no answer");
        if (!pending.result())
            qFatal("%s is not there", path.constData());
        return *pending.result();
    };
    const auto read = [&](const QByteArray &path) {
        QByteArray all;
        while (true) {
            auto pending = nouns.files.read(key, path, all.size(), 1 << 20);
            if (!waitUntil([&] { return pending.isFinished(); }))
                qFatal("no answer");
            if (pending.result()->bytes.isEmpty())
                return all;
            all += pending.result()->bytes;
        }
    };
    QCOMPARE(read("big"), QByteArray(2'500'000, 'b'));
    QCOMPARE(read("exact"), QByteArray(1 << 20, 'e'));
    QCOMPARE(read("empty"), QByteArray());
    QCOMPARE(read("many/42"), QByteArray("42"));
    QCOMPARE(int(stat("a/b/c/script").mode), 0750);
    QCOMPARE(stat("big").modifiedAt.toSecsSinceEpoch(), 1'000'000'000);
    QCOMPARE(stat("a/link").linkTarget, QByteArray("b/c"));
    QCOMPARE(stat("dangling").linkTarget, QByteArray("/nowhere"));
    // The checkpoint is named after the folder, and what it was is remembered.
    auto beginning = beginningOf(nouns, key, this);
    QTRY_VERIFY(beginning.isFinished());
    QVERIFY(beginning.result() && *beginning.result());
    QCOMPARE((*beginning.result())->from, QFileInfo(folder.root.path()).canonicalFilePath());
    auto checkpoints = nouns.checkpoints.list(key);
    QTRY_VERIFY(checkpoints.isFinished());
    QCOMPARE(checkpoints.result()->first().name, (*beginning.result())->name());
    QVERIFY(checkpoints.result()->first().name.contains(folder.root.path()));
}

void TestNewWithFiles::leavesNoSession_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("isMade");
    QTest::newRow("made") << QStringLiteral("sessions.create") << false;
    QTest::newRow("started") << QStringLiteral("sessions.start") << true;
    QTest::newRow("folder") << QStringLiteral("files.makeFolder") << true;
    QTest::newRow("file") << QStringLiteral("files.write") << true;
    QTest::newRow("attributes") << QStringLiteral("files.setAttributes") << true;
    QTest::newRow("checkpoint") << QStringLiteral("checkpoints.create") << true;
    QTest::newRow("finished") << QStringLiteral("sessions.finish") << true;
}

void TestNewWithFiles::leavesNoSession()
{
    QFETCH(const QString, method);
    QFETCH(const bool, isMade);
    const Folder folder;
    folder.put("a/file");
    Fake::FakeEngine engine;
    engine.addRuntime(runtime);
    engine.failNext(method, {ErrorCode::NoSpace, QStringLiteral("The workspace is full."), {}});
    NewFromFolder making(engine.nouns(), {runtime, QStringLiteral("one"), {}}, folder.look());
    const auto made = finish(making);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::NoSpace);
    QVERIFY(engine.allSessions().isEmpty());
    QCOMPARE(engine.calls().contains(QStringLiteral("sessions.remove tester/one")), isMade);
}

void TestNewWithFiles::givesUp()
{
    const Folder folder;
    for (int i = 0; i < 50; ++i)
        folder.put(QByteArray::number(i));
    for (const char *at : {"sessions.create", "sessions.start", "files.write", "checkpoints.create"}) {
        Fake::FakeEngine engine;
        engine.addRuntime(runtime);
        engine.autoStart = qstrcmp(at, "sessions.start") != 0; // else a machine still comes up
        NewFromFolder making(engine.nouns(), {runtime, QStringLiteral("one"), {}}, folder.look());
        // Right when it is there: a moment later all would be done.
        QTimer look;
        look.callOnTimeout(&making, [&] {
            if (!engine.calls().filter(QLatin1String(at)).isEmpty())
                making.giveUp();
        });
        look.start(0);
        making.start();
        QTRY_VERIFY(making.hasEnded());
        QVERIFY(!making.pending().result());
        QCOMPARE(making.pending().result().error().code, ErrorCode::Cancelled);
        QVERIFY2(engine.allSessions().isEmpty(), qPrintable(engine.calls().join(QLatin1Char('\n'))));
    }
}

void TestNewWithFiles::leavesOutWhatIsGone()
{
    const Folder folder;
    folder.put("there");
    folder.put("gone");
    folder.put("turned");
    const HostTree tree = folder.look();
    QFile::remove(folder.root.filePath(QStringLiteral("gone")));
    QFile::remove(folder.root.filePath(QStringLiteral("turned")));
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), folder.root.filePath(QStringLiteral("turned"))));
    Fake::FakeEngine engine;
    engine.addRuntime(runtime);
    NewFromFolder making(engine.nouns(), {runtime, QStringLiteral("one"), {}}, tree);
    const auto made = finish(making);
    QVERIFY(made.has_value());
    QCOMPARE(made->beginning.files, 1);
    QCOMPARE(made->leftOutCount, 2);
}

void TestNewWithFiles::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("branch");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *url, const char *branch, bool good) {
        QTest::addRow("%s %s", url, branch) << QString::fromUtf8(url) << QString::fromUtf8(branch) << good;
    };
    row("https://example.com/a/b.git", "", true);
    row("https://example.com/a/b.git", "release/1.2", true);
    row("git@example.com:a/b.git", "", true);
    row("ssh://git@example.com:2222/a/b.git", "", true);
    row("git://example.com/a", "", true);
    row("https://user:secret@example.com/a", "", false);
    row("https://token@example.com/a", "", false);
    row("file:///etc", "", false);
    row("ext::sh -c true", "", false);
    row("--upload-pack=touch@x:y", "", false);
    row("-oProxyCommand=x@host:y", "", false);
    row("https://", "", false);
    row("/home/me/project", "", false);
    row("https://example.com/a b", "", false);
    row("https://example.com/a\nb", "", false);
    row("https://example.com/a", "--upload-pack=x", false);
    row("https://example.com/a", "a b", false);
}

void TestNewWithFiles::addresses()
{
    QFETCH(const QString, url);
    QFETCH(const QString, branch);
    QFETCH(const bool, good);
    QCOMPARE(GitAddress({url, branch}).check().has_value(), good);
}

void TestNewWithFiles::clones()
{
    Fake::FakeEngine engine;
    engine.addRuntime(runtime);
    const GitAddress address{QStringLiteral("https://example.com/it's.git"), QStringLiteral("main")};
    NewFromGit making(engine.nouns(), {runtime, QStringLiteral("one"), {}}, address, {QStringLiteral("example.com")});
    making.start();
    const SessionKey key{runtime, QStringLiteral("one")};
    QTRY_VERIFY(!engine.allCommands(key).isEmpty());
    CommandRecord record = engine.allCommands(key).first();
    QCOMPARE(record.command, QStringLiteral("git clone --branch 'main' -- 'https://example.com/it'\\''s.git' ."));
    QVERIFY(engine.calls().indexOf(QStringLiteral("network.allow tester/one example.com")) <
            engine.calls().indexOf(QStringLiteral("sessions.start tester/one")));
    record.status = CommandStatus::Completed;
    record.exitCode = 0;
    engine.putCommand(record);
    QTRY_VERIFY(making.hasEnded());
    const auto made = making.pending().result();
    QVERIFY(made.has_value());
    QVERIFY(made->beginning.kind == Beginning::Kind::Git);
    QCOMPARE(made->beginning.branch, QStringLiteral("main"));
}

void TestNewWithFiles::saysWhyItWasNotCloned()
{
    Fake::FakeEngine engine;
    engine.addRuntime(runtime);
    NewFromGit making(engine.nouns(), {runtime, QStringLiteral("one"), {}},
                      {QStringLiteral("https://example.com/a.git"), {}}, {});
    making.start();
    const SessionKey key{runtime, QStringLiteral("one")};
    QTRY_VERIFY(!engine.allCommands(key).isEmpty());
    CommandRecord record = engine.allCommands(key).first();
    engine.appendOutput(record.id, OutputStream::Err, "fatal: unable to access: CONNECT tunnel failed, response 403\n");
    ConnectionRecord blocked;
    blocked.number = 1;
    blocked.at = QDateTime::currentDateTimeUtc();
    blocked.target.host = QStringLiteral("example.com");
    blocked.target.port = 443;
    blocked.state = ConnectionRecord::State::Blocked;
    blocked.reason = QStringLiteral("no rule names it; vitrine network allow example.com");
    engine.putConnection(key, blocked);
    record.status = CommandStatus::Completed;
    record.exitCode = 128;
    record.err.total = 61;
    engine.putCommand(record);
    QTRY_VERIFY(making.hasEnded());
    const auto made = making.pending().result();
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Rejected);
    QVERIFY2(made.error().message.contains(blocked.reason), qPrintable(made.error().message));
    QVERIFY2(made.error().detail.contains(QStringLiteral("403")), qPrintable(made.error().detail));
    QVERIFY(engine.allSessions().isEmpty());
}

QTEST_GUILESS_MAIN(TestNewWithFiles)
#include "tst_newwithfiles.moc"
