// SPDX-License-Identifier: GPL-3.0-or-later
// What a session changed goes back into a folder, and nothing of the person's is lost or reached by it.
#include "engine/exchange/applytakeback.h"
#include "engine/exchange/gitpatch.h"
#include "engine/exchange/writepatch.h"
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Exchange;
using Verdict = TakeBackItem::Verdict;

namespace {

const SessionKey key{QStringLiteral("tester"), QStringLiteral("one")};

/// A folder "in" with some files, its neighbour "out" that nothing may touch, and a session that began as "in".
class World
{
public:
    World()
    {
        QDir(root.path()).mkdir(QStringLiteral("in"));
        QDir(root.path()).mkdir(QStringLiteral("out"));
        put("../out/letter", "dear");
        engine.addRuntime(key.runtime);
        SessionInfo session;
        session.key = key;
        session.state = SessionState::Stopped;
        engine.putSession(session);
    }
    ~World()
    {
        if (content("../out/letter") != "dear" ||
            QDir(root.filePath(QStringLiteral("out")))
                    .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) !=
                QStringList{QStringLiteral("letter")})
            qFatal("something outside was changed");
    }

    [[nodiscard]] QString path(const QByteArray &name) const
    {
        return root.filePath(QStringLiteral("in/") + QFile::decodeName(name));
    }
    void put(const QByteArray &name, const QByteArray &bytes, int mode = 0644) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        if (::chmod(QFile::encodeName(path(name)).constData(), mode_t(mode)) != 0)
            qFatal("cannot chmod");
    }
    [[nodiscard]] QByteArray content(const QByteArray &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    [[nodiscard]] int mode(const QByteArray &name) const
    {
        struct stat info{};
        return ::lstat(QFile::encodeName(path(name)).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
    }
    /// The same in the folder and in the session.
    void both(const QByteArray &name, const QByteArray &bytes, int mode = 0644)
    {
        put(name, bytes, mode);
        engine.putFile(key, name, bytes, quint32(mode));
    }
    /// The session begins here.
    void begin()
    {
        CheckpointInfo checkpoint;
        checkpoint.id = newCheckpointId();
        checkpoint.session = key;
        engine.putCheckpoint(checkpoint);
        request.session = key;
        request.folder = root.filePath(QStringLiteral("in"));
        request.base = checkpoint.id;
        request.beginning.from = request.folder;
        request.beginning.checkpoint = checkpoint.id;
    }

    TakeBackPlan plan()
    {
        PlanTakeBack planning(engine.nouns(), request);
        planning.start();
        if (!waitUntil([&] { return planning.hasEnded(); }))
            qFatal("the plan does not end");
        const auto result = planning.pending().result();
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        return *result;
    }
    TakeBackReport apply(const TakeBackPlan &plan)
    {
        QList<qsizetype> chosen;
        for (qsizetype i = 0; i < plan.items.size(); ++i) {
            if (plan.items[i].verdict == Verdict::Take)
                chosen.append(i);
        }
        ApplyTakeBack applying(engine.nouns(), request, plan, chosen);
        applying.start();
        if (!waitUntil([&] { return applying.hasEnded(); }))
            qFatal("taking back does not end");
        const auto result = applying.pending().result();
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        request.beginning = result->beginning;
        return *result;
    }
    [[nodiscard]] static Verdict verdict(const TakeBackPlan &plan, const QByteArray &path)
    {
        for (const TakeBackItem &item : plan.items) {
            if (item.change.path == path)
                return item.verdict;
        }
        qFatal("%s is not in the plan", path.constData());
    }

    QTemporaryDir root;
    Fake::FakeEngine engine;
    TakeBackRequest request;
};

FileEntry file(quint32 mode = 0644)
{
    FileEntry entry;
    entry.mode = mode;
    return entry;
}

FileEntry link(const QByteArray &target)
{
    FileEntry entry;
    entry.kind = FileEntry::Kind::Link;
    entry.linkTarget = target;
    return entry;
}

FileEntry folder()
{
    FileEntry entry;
    entry.kind = FileEntry::Kind::Folder;
    return entry;
}

HostEntry host(HostEntry::Kind kind, quint32 mode = 0644)
{
    HostEntry entry;
    entry.kind = kind;
    entry.mode = mode;
    return entry;
}

} // namespace

class TestTakeBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void refusesNames_data();
    void refusesNames();
    void takesAll();
    void leavesConflictsAlone();
    void goesThroughNoLink();
    void noticesChangesInBetween();
    void deletesOnlyWhatIsUnchanged();
    void modesAreKept();
    void whatReplacesAPrivateFileIsPrivateAllTheTime();
    void kindsChange();
    void takesBackAgain();
    void leavesOutWhatGitIgnores();
    void oneLineForAllOfGit();
    void changedInTheSessionMeanwhile();
    void patchesApply();
    void beginningIsKept();
};

void TestTakeBack::decides_data()
{
    using Kind = FileChange::Kind;
    using Host = HostEntry::Kind;
    QTest::addColumn<FileChange>("change");
    QTest::addColumn<HostEntry>("seen");
    QTest::addColumn<HostContent>("content");
    QTest::addColumn<Verdict>("verdict");
    const FileChange added{Kind::Added, "a", {}, file(), true};
    const FileChange changed{Kind::Changed, "a", file(), file(), true};
    const FileChange removed{Kind::Removed, "a", file(), {}, true};
    const FileChange runnable{Kind::Changed, "a", file(0644), file(0755), false};
    const HostContent before{true, false, false};
    const HostContent after{false, true, false};
    const HostContent written{false, false, true};
    const HostContent other{};

    QTest::newRow("added, nothing there") << added << host(Host::Nothing) << other << Verdict::Take;
    QTest::newRow("added, the same there") << added << host(Host::File) << after << Verdict::Same;
    QTest::newRow("added, another there") << added << host(Host::File) << other << Verdict::Conflict;
    QTest::newRow("added, a folder there") << added << host(Host::Folder) << other << Verdict::Conflict;
    QTest::newRow("added, a link there") << added << host(Host::Link) << other << Verdict::Conflict;
    QTest::newRow("added, taken back before") << added << host(Host::File) << written << Verdict::Take;
    QTest::newRow("added, behind a link") << added << host(Host::BehindLink) << other << Verdict::Conflict;
    QTest::newRow("changed, as before there") << changed << host(Host::File) << before << Verdict::Take;
    QTest::newRow("changed, as after there") << changed << host(Host::File) << after << Verdict::Same;
    QTest::newRow("changed on both sides") << changed << host(Host::File) << other << Verdict::Conflict;
    QTest::newRow("changed, deleted there") << changed << host(Host::Nothing) << other << Verdict::Conflict;
    QTest::newRow("changed, deleted when taken back") << changed << host(Host::Nothing) << written << Verdict::Take;
    QTest::newRow("changed, a link there") << changed << host(Host::Link) << before << Verdict::Conflict;
    QTest::newRow("changed, a device there") << changed << host(Host::Other) << before << Verdict::Conflict;
    QTest::newRow("deleted, as before there") << removed << host(Host::File) << before << Verdict::Take;
    QTest::newRow("deleted on both sides") << removed << host(Host::Nothing) << other << Verdict::Same;
    QTest::newRow("deleted, changed there") << removed << host(Host::File) << other << Verdict::Conflict;
    QTest::newRow("deleted, a folder there") << removed << host(Host::Folder) << other << Verdict::Conflict;
    QTest::newRow("runnable") << runnable << host(Host::File) << HostContent{true, true, false} << Verdict::Take;
    QTest::newRow("runnable there, too") << runnable << host(Host::File, 0755) << HostContent{true, true, false}
                                         << Verdict::Same;
    QTest::newRow("runnable, changed there") << runnable << host(Host::File) << other << Verdict::Conflict;
    QTest::newRow("runnable there alone") << changed << host(Host::File, 0755) << after << Verdict::Same;
    QTest::newRow("a folder, nothing there")
        << FileChange{Kind::Added, "a", {}, folder(), true} << host(Host::Nothing) << other << Verdict::Take;
    QTest::newRow("a folder, a folder there")
        << FileChange{Kind::Added, "a", {}, folder(), true} << host(Host::Folder) << other << Verdict::Same;
    QTest::newRow("a folder, a file there")
        << FileChange{Kind::Added, "a", {}, folder(), true} << host(Host::File) << other << Verdict::Conflict;
    QTest::newRow("a link, nothing there")
        << FileChange{Kind::Added, "a", {}, link("b"), true} << host(Host::Nothing) << other << Verdict::Take;
    QTest::newRow("a link that leads out")
        << FileChange{Kind::Added, "a", {}, link("../b"), true} << host(Host::Nothing) << other << Verdict::Refused;
    QTest::newRow("a link to all of the computer")
        << FileChange{Kind::Added, "a", {}, link("/etc"), true} << host(Host::Nothing) << other << Verdict::Refused;
    QTest::newRow("a link instead of a file")
        << FileChange{Kind::Changed, "a", file(), link("b"), true} << host(Host::File) << before << Verdict::Take;
}

void TestTakeBack::decides()
{
    QFETCH(const FileChange, change);
    QFETCH(const HostEntry, seen);
    QFETCH(const HostContent, content);
    QFETCH(const Verdict, verdict);
    const TakeBackItem item = decide(change, seen, content);
    QCOMPARE(verdictName(item.verdict), verdictName(verdict));
    QCOMPARE(item.why.isEmpty(), verdict == Verdict::Take || verdict == Verdict::Same);
}

void TestTakeBack::refusesNames_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("refused");
    QTest::newRow("a name") << QByteArray("a/b") << false;
    QTest::newRow("odd, but a name") << QByteArray("\x1b[2J\xff ..a/...") << false;
    QTest::newRow("up") << QByteArray("../a") << true;
    QTest::newRow("up in between") << QByteArray("a/../../b") << true;
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << true;
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("empty part") << QByteArray("a//b") << true;
    QTest::newRow("dot") << QByteArray("./a") << true;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << true;
    QTest::newRow("a hook of git") << QByteArray(".git/hooks/post-checkout") << true;
    QTest::newRow("a hook of git below") << QByteArray("sub/.git/config") << true;
    QTest::newRow("a hook of git, shouted") << QByteArray("sub/.GIT/config") << true;
    QTest::newRow("git's file") << QByteArray("sub/.git") << true;
    QTest::newRow("not git's") << QByteArray("x.git/.gitignore") << false;
    QTest::newRow("deep") << QByteArray("a/").repeated(300) + "b" << true;
}

void TestTakeBack::refusesNames()
{
    QFETCH(const QByteArray, path);
    QFETCH(const bool, refused);
    const FileChange change{FileChange::Kind::Added, path, {}, file(), true};
    QCOMPARE(refusedByName(change).has_value(), refused);
    // And the folder itself would not have it, whatever was decided before.
    const World world;
    const auto target = TargetFolder::open(world.root.filePath(QStringLiteral("in")));
    QVERIFY(target.has_value());
    if (refused && !path.toLower().contains(".git") && path.size() < 500) {
        QVERIFY(!(*target)->look(path));
        QVERIFY(!(*target)->beginFile(path, false, {}));
        QVERIFY(!(*target)->makeFolder(path));
        QVERIFY(!(*target)->makeLink(path, "x", {}));
        QVERIFY(!(*target)->remove(path, {}));
        QVERIFY(!(*target)->setRunnable(path, true, {}));
    }
}

void TestTakeBack::takesAll()
{
    World world;
    world.both("keep", "same");
    world.both("edit", "old");
    world.both("gone", "bye");
    world.both("old/gone", "bye");
    world.begin();
    world.engine.putFile(key, "edit", "new");
    world.engine.putFile(key, "fresh/deep/file", QByteArray(3'000'000, 'x'));
    world.engine.putFile(key, "empty", {});
    world.engine.putLink(key, "fresh/link", "deep/file");
    world.engine.dropFile(key, "gone");
    world.engine.dropFile(key, "old");
    const TakeBackPlan plan = world.plan();
    QCOMPARE(plan.count(Verdict::Take), plan.items.size());
    const TakeBackReport report = world.apply(plan);
    QVERIFY(report.conflicts.isEmpty());
    QVERIFY(report.failures.isEmpty());
    QCOMPARE(world.content("keep"), QByteArray("same"));
    QCOMPARE(world.content("edit"), QByteArray("new"));
    QCOMPARE(world.content("fresh/deep/file"), QByteArray(3'000'000, 'x'));
    QCOMPARE(world.content("empty"), QByteArray());
    QCOMPARE(QFile::symLinkTarget(world.path("fresh/link")), world.path("fresh/deep/file"));
    QVERIFY(!QFileInfo::exists(world.path("gone")));
    QVERIFY(!QFileInfo::exists(world.path("old")));
    // Nothing is left over, and all of it is there now.
    QCOMPARE(QDir(world.root.filePath(QStringLiteral("in")))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral("edit"), QStringLiteral("empty"), QStringLiteral("fresh"),
                          QStringLiteral("keep")}));
    const TakeBackPlan again = world.plan();
    QCOMPARE(again.count(Verdict::Same), again.items.size());
}

void TestTakeBack::leavesConflictsAlone()
{
    World world;
    world.both("edit", "old");
    world.both("gone", "bye");
    world.both("there", "x");
    world.begin();
    world.engine.putFile(key, "edit", "the session's");
    world.engine.dropFile(key, "gone");
    world.engine.putFile(key, "fresh", "the session's");
    world.engine.putFile(key, "there", "y");
    world.put("edit", "old, mine"); // another size
    world.put("gone", "bxe");       // the same size
    world.put("fresh", "mine");
    const TakeBackPlan plan = world.plan();
    QCOMPARE(World::verdict(plan, "edit"), Verdict::Conflict);
    QCOMPARE(World::verdict(plan, "gone"), Verdict::Conflict);
    QCOMPARE(World::verdict(plan, "fresh"), Verdict::Conflict);
    QCOMPARE(World::verdict(plan, "there"), Verdict::Take);
    const TakeBackReport report = world.apply(plan);
    QCOMPARE(report.taken, QList<QByteArray>{"there"});
    QCOMPARE(world.content("edit"), QByteArray("old, mine"));
    QCOMPARE(world.content("gone"), QByteArray("bxe"));
    QCOMPARE(world.content("fresh"), QByteArray("mine"));
    QCOMPARE(world.content("there"), QByteArray("y"));
    // Nor does a conflict become one that is chosen.
    QList<qsizetype> all;
    for (qsizetype i = 0; i < plan.items.size(); ++i)
        all.append(i);
    ApplyTakeBack forced(world.engine.nouns(), world.request, plan, all);
    forced.start();
    QTRY_VERIFY(forced.hasEnded());
    QCOMPARE(world.content("edit"), QByteArray("old, mine"));
}

void TestTakeBack::goesThroughNoLink()
{
    World world;
    world.both("sub/file", "old");
    world.both("file", "old");
    world.begin();
    world.engine.putFile(key, "sub/letter", "from the session");
    world.engine.putFile(key, "sub/file", "new");
    world.engine.putFile(key, "file", "new");
    world.engine.putFile(key, "new/letter", "from the session");
    // In the folder, names that the session uses lead out by now.
    QDir(world.path("sub")).removeRecursively();
    QVERIFY(QFile::link(world.root.filePath(QStringLiteral("out")), world.path("sub")));
    QVERIFY(QFile::link(world.root.filePath(QStringLiteral("out")), world.path("new")));
    QFile::remove(world.path("file"));
    QVERIFY(QFile::link(world.root.filePath(QStringLiteral("out/letter")), world.path("file")));
    const TakeBackPlan plan = world.plan();
    for (const char *path : {"sub/letter", "sub/file", "file", "new/letter", "new"})
        QCOMPARE(World::verdict(plan, path), Verdict::Conflict);
    QVERIFY(world.apply(plan).taken.isEmpty());
    // A link that comes after it was looked at is no way out either; the world's end looks.
    World other;
    other.both("sub/file", "old");
    other.begin();
    other.engine.putFile(key, "sub/letter", "from the session");
    other.engine.dropFile(key, "sub/file");
    const TakeBackPlan before = other.plan();
    QCOMPARE(before.count(Verdict::Take), 2);
    QDir(other.path("sub")).removeRecursively();
    QVERIFY(QFile::link(other.root.filePath(QStringLiteral("out")), other.path("sub")));
    const TakeBackReport report = other.apply(before);
    QVERIFY(report.taken.isEmpty());
    QCOMPARE(report.conflicts.size(), 2);
}

void TestTakeBack::noticesChangesInBetween()
{
    World world;
    world.both("edit", "old");
    world.both("gone", "bye");
    world.begin();
    world.engine.putFile(key, "edit", "new");
    world.engine.putFile(key, "fresh", "new");
    world.engine.dropFile(key, "gone");
    const TakeBackPlan plan = world.plan();
    QCOMPARE(plan.count(Verdict::Take), 3);
    world.put("edit", "odd"); // the same size as before
    world.put("gone", "new");
    world.put("fresh", "mine");
    const TakeBackReport report = world.apply(plan);
    QVERIFY(report.taken.isEmpty());
    QCOMPARE(report.conflicts.size(), 3);
    QCOMPARE(world.content("edit"), QByteArray("odd"));
    QCOMPARE(world.content("gone"), QByteArray("new"));
    QCOMPARE(world.content("fresh"), QByteArray("mine"));
}

void TestTakeBack::deletesOnlyWhatIsUnchanged()
{
    World world;
    world.both("lib/one", "1");
    world.both("lib/two", "2");
    world.begin();
    world.engine.dropFile(key, "lib");
    world.put("lib/mine", "mine");
    const TakeBackPlan plan = world.plan();
    const TakeBackReport report = world.apply(plan);
    QVERIFY(!QFileInfo::exists(world.path("lib/one")));
    QVERIFY(!QFileInfo::exists(world.path("lib/two")));
    QCOMPARE(world.content("lib/mine"), QByteArray("mine"));
    QCOMPARE(report.conflicts.size(), 1); // the folder, which is not empty
    QCOMPARE(report.conflicts.first().path, QByteArray("lib"));
}

void TestTakeBack::modesAreKept()
{
    World world;
    world.both("script", "echo", 0644);
    world.both("private", "old", 0600);
    world.both("tool", "old", 0755);
    world.begin();
    world.put("tool", "old", 0700);
    world.engine.putFile(key, "script", "echo", 0755);
    world.engine.putFile(key, "private", "new", 0666);
    world.engine.putFile(key, "tool", "new", 0755);
    world.engine.putFile(key, "fresh", "#!", 04777);
    const TakeBackReport report = world.apply(world.plan());
    QCOMPARE(report.taken.size(), 4);
    QCOMPARE(world.mode("script"), 0755);
    QCOMPARE(world.mode("private"), 0600);
    QCOMPARE(world.content("private"), QByteArray("new"));
    QCOMPARE(world.mode("tool"), 0700);
    QVERIFY((world.mode("fresh") & 0111) != 0);
    QCOMPARE(world.mode("fresh") & 0022, 0);
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(world.path("fresh")).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 07000), 0);
}

void TestTakeBack::whatReplacesAPrivateFileIsPrivateAllTheTime()
{
    World world;
    world.put("private", "old", 0600);
    world.put("public", "old", 0644);
    const QDir folder(QFileInfo(world.path("private")).path());
    const auto target = TargetFolder::open(folder.path());
    QVERIFY(target.has_value());
    for (const auto &[name, mode] : {std::pair{"private", 0600}, {"public", 0644}}) {
        const auto seen = (*target)->look(name);
        QVERIFY(seen.has_value());
        QVERIFY((*target)->beginFile(name, false, *seen));
        const QStringList parts = folder.entryList({QStringLiteral(".vitrine-*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(parts.size(), 1);
        struct stat info{};
        QCOMPARE(::stat(QFile::encodeName(folder.filePath(parts.first())).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), mode);
        (*target)->dropFile();
    }
}

void TestTakeBack::kindsChange()
{
    World world;
    world.both("a", "a file");
    world.both("b/one", "1");
    world.both("c", "a file");
    world.begin();
    world.engine.dropFile(key, "a");
    world.engine.putFile(key, "a/inside", "now a folder");
    world.engine.dropFile(key, "b");
    world.engine.putFile(key, "b", "now a file");
    world.engine.dropFile(key, "c");
    world.engine.putLink(key, "c", "b");
    const TakeBackReport report = world.apply(world.plan());
    QVERIFY2(report.conflicts.isEmpty(), report.conflicts.isEmpty() ? "" : qPrintable(report.conflicts.first().why));
    QCOMPARE(world.content("a/inside"), QByteArray("now a folder"));
    QCOMPARE(world.content("b"), QByteArray("now a file"));
    QVERIFY(QFileInfo(world.path("c")).isSymLink());
}

void TestTakeBack::takesBackAgain()
{
    World world;
    world.both("edit", "old");
    world.both("gone", "bye");
    world.begin();
    world.engine.putFile(key, "edit", "first");
    world.engine.putFile(key, "fresh", "first");
    world.engine.dropFile(key, "gone");
    world.apply(world.plan());
    // What was taken back is not somebody's work: the next state takes its place.
    world.engine.putFile(key, "edit", "second");
    world.engine.dropFile(key, "fresh");
    world.engine.putFile(key, "gone", "back");
    TakeBackPlan plan = world.plan();
    QCOMPARE(plan.count(Verdict::Conflict), 0);
    world.apply(plan);
    QCOMPARE(world.content("edit"), QByteArray("second"));
    QVERIFY(!QFileInfo::exists(world.path("fresh")));
    QCOMPARE(world.content("gone"), QByteArray("back"));
    // As it began: no difference to the checkpoint, and still one to the folder.
    world.engine.putFile(key, "edit", "old");
    world.engine.putFile(key, "gone", "bye");
    world.apply(world.plan());
    QCOMPARE(world.content("edit"), QByteArray("old"));
    QCOMPARE(world.content("gone"), QByteArray("bye"));
    // Until somebody writes there.
    world.put("edit", "mine");
    world.engine.putFile(key, "edit", "third");
    plan = world.plan();
    QCOMPARE(World::verdict(plan, "edit"), Verdict::Conflict);
}

void TestTakeBack::leavesOutWhatGitIgnores()
{
    World world;
    world.both(".gitignore", "build/\n*.log\n");
    world.both("src", "x");
    world.begin();
    world.engine.putFile(key, "build/out.o", "binary");
    world.engine.putFile(key, "trace.log", "noise");
    world.engine.putFile(key, "src", "y");
    world.engine.putFile(key, ":odd", "a name that means something to git");
    const TakeBackPlan plan = world.plan();
    QVERIFY(plan.ignoredKnown);
    QCOMPARE(World::verdict(plan, "build/out.o"), Verdict::Left);
    QCOMPARE(World::verdict(plan, "trace.log"), Verdict::Left);
    QCOMPARE(World::verdict(plan, "src"), Verdict::Take);
    QCOMPARE(World::verdict(plan, ":odd"), Verdict::Take);
    world.request.everything = true;
    QCOMPARE(world.plan().count(Verdict::Left), 0);
    world.request.only = {"build"};
    QCOMPARE(World::verdict(world.plan(), "build/out.o"), Verdict::Take);
    for (const TakeBackItem &item : world.plan().items)
        QVERIFY(item.change.path.startsWith("build"));
}

void TestTakeBack::oneLineForAllOfGit()
{
    World world;
    world.both("src", "x");
    world.begin();
    for (int i = 0; i < 50; ++i)
        world.engine.putFile(key, "sub/.git/objects/" + QByteArray::number(i), "x");
    world.engine.putFile(key, ".git/hooks/post-checkout", "curl evil", 0755);
    const TakeBackPlan plan = world.plan();
    QCOMPARE(plan.count(Verdict::Refused), 2);
    world.apply(plan);
    QVERIFY(!QFileInfo::exists(world.path(".git")));
    QVERIFY(!QFileInfo::exists(world.path("sub/.git")));
}

void TestTakeBack::changedInTheSessionMeanwhile()
{
    World world;
    world.both("edit", "old");
    world.begin();
    world.engine.putFile(key, "edit", "new");
    const TakeBackPlan plan = world.plan();
    world.engine.putFile(key, "edit", "odd");
    const TakeBackReport report = world.apply(plan);
    QCOMPARE(report.conflicts.size(), 1);
    QCOMPARE(world.content("edit"), QByteArray("old"));
    QCOMPARE(QDir(world.root.filePath(QStringLiteral("in")))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                 .size(),
             1);
}

void TestTakeBack::patchesApply()
{
    World world;
    QByteArray bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += char((i * 7919) % 251);
    world.both("text", "one\ntwo\nthree\n");
    world.both("no end", "one\ntwo");
    world.both("binary", bytes);
    world.both("gone", "bye\n");
    world.both("script", "echo\n");
    world.both("turns", "a file\n");
    world.both("sp\xc3\xa4te \"names\"\t", "1\n");
    world.begin();
    world.engine.putFile(key, "text", "one\n2\nthree\nfour\n");
    world.engine.putFile(key, "no end", "one\ntwo\nthree");
    world.engine.putFile(key, "binary", bytes.toBase64() + bytes);
    world.engine.putFile(key, "fresh/file", "new\n", 0755);
    world.engine.putFile(key, "empty", {});
    world.engine.putFile(key, "image", QByteArray(100, '\0'));
    world.engine.putLink(key, "fresh/link", "file");
    world.engine.dropFile(key, "gone");
    world.engine.putFile(key, "script", "echo\n", 0755);
    world.engine.dropFile(key, "turns");
    world.engine.putLink(key, "turns", "text");
    world.engine.putFile(key, "sp\xc3\xa4te \"names\"\t", "2\n");
    const TakeBackPlan plan = world.plan();
    QList<qsizetype> all;
    for (qsizetype i = 0; i < plan.items.size(); ++i)
        all.append(i);
    QByteArray patch;
    WritePatch writing(world.engine.nouns(), key, plan, all, [&patch](const QByteArray &text) -> Result<void> {
        patch += text;
        return {};
    });
    writing.start();
    QTRY_VERIFY(writing.hasEnded());
    QVERIFY(writing.pending().result().has_value());
    QCOMPARE(writing.pending().result()->bytes, qint64(patch.size()));

    const auto git = [&world](const QStringList &arguments, const QByteArray &input) -> QByteArray {
        QProcess process;
        process.setWorkingDirectory(world.root.filePath(QStringLiteral("in")));
        process.start(QStringLiteral("git"), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return process.readAllStandardError() + "\n" + input;
        return process.readAllStandardError(); // it ends well with a patch that it cannot read
    };
    QCOMPARE(git({QStringLiteral("init"), QStringLiteral("-q")}, {}), QByteArray());
    QCOMPARE(git({QStringLiteral("apply"), QStringLiteral("--whitespace=nowarn"), QStringLiteral("-")}, patch),
             QByteArray());
    QCOMPARE(world.content("text"), QByteArray("one\n2\nthree\nfour\n"));
    QCOMPARE(world.content("no end"), QByteArray("one\ntwo\nthree"));
    QCOMPARE(world.content("binary"), bytes.toBase64() + bytes);
    QCOMPARE(world.content("image"), QByteArray(100, '\0'));
    QCOMPARE(world.content("empty"), QByteArray());
    QCOMPARE(world.content("fresh/file"), QByteArray("new\n"));
    QVERIFY((world.mode("fresh/file") & 0100) != 0);
    QVERIFY((world.mode("script") & 0100) != 0);
    QVERIFY(QFileInfo(world.path("fresh/link")).isSymLink());
    QVERIFY(QFileInfo(world.path("turns")).isSymLink());
    QVERIFY(!QFileInfo::exists(world.path("gone")));
    QCOMPARE(world.content("sp\xc3\xa4te \"names\"\t"), QByteArray("2\n"));
    // And back.
    QCOMPARE(
        git({QStringLiteral("apply"), QStringLiteral("-R"), QStringLiteral("--whitespace=nowarn"), QStringLiteral("-")},
            patch),
        QByteArray());
    QCOMPARE(world.content("binary"), bytes);
    QCOMPARE(world.content("gone"), QByteArray("bye\n"));
}

void TestTakeBack::beginningIsKept()
{
    World world;
    world.begin();
    Beginning beginning = world.request.beginning;
    beginning.from = QStringLiteral("/home/\x1b[2Jme/weird\nname");
    beginning.written.insert("a\xff/b", Beginning::sumOfFile("sum"));
    beginning.files = 7;
    const auto wait = [](auto pending) {
        if (!waitUntil([&] { return pending.isFinished(); }))
            qFatal("no answer");
        return pending.result();
    };
    QVERIFY(wait(keepBeginning(world.engine.nouns(), key, beginning)).has_value());
    auto found = wait(beginningOf(world.engine.nouns(), key, this));
    QVERIFY(found && *found);
    QCOMPARE((*found)->from, beginning.from);
    QCOMPARE((*found)->written, beginning.written);
    QCOMPARE((*found)->files, 7);
    QVERIFY((NewCheckpoint{key, beginning.name()}).check().has_value()); // a name that a checkpoint may have
    beginning.from = QStringLiteral("/long").repeated(200);
    QVERIFY((NewCheckpoint{key, beginning.name()}).check().has_value());
    // Another session of the same name did not begin so.
    QVERIFY(wait(world.engine.nouns().checkpoints.remove(key, beginning.checkpoint)).has_value());
    found = wait(beginningOf(world.engine.nouns(), key, this));
    QVERIFY(found && !*found);
}

QTEST_GUILESS_MAIN(TestTakeBack)
#include "tst_takeback.moc"
