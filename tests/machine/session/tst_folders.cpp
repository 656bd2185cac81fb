// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/applytakeback.h"
#include "engine/exchange/newfromfolder.h"
#include "tests/machine/session/enginetest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace Vitrine;
using namespace Vitrine::Exchange;
using namespace std::chrono_literals;

namespace {

#define GOOD(result)                                                                                                   \
    do {                                                                                                               \
        const auto &once = (result);                                                                                   \
        QVERIFY2(once.has_value(), once ? "" : qPrintable(once.error().text()));                                       \
    } while (false)

} // namespace

/// A folder goes into a session of a real machine, is worked on there, and what has changed comes back: with the
/// machine running, and with the session stopped.
class TestFolders : public EngineTest
{
    Q_OBJECT

    QTemporaryDir m_root;

    [[nodiscard]] QString path(const QByteArray &name) const { return m_root.filePath(QFile::decodeName(name)); }
    void put(const QByteArray &name, const QByteArray &bytes, mode_t mode = 0644) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(path(name)).constData(), mode), 0);
    }
    [[nodiscard]] QByteArray content(const QByteArray &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    [[nodiscard]] Result<TakeBackPlan> plan(const TakeBackRequest &request)
    {
        PlanTakeBack planning(nouns(), request);
        const auto pending = planning.pending();
        planning.start();
        return await(pending);
    }
    [[nodiscard]] Result<TakeBackReport> apply(const TakeBackRequest &request, const TakeBackPlan &plan)
    {
        QList<qsizetype> chosen;
        for (qsizetype i = 0; i < plan.items.size(); ++i)
            chosen.append(i);
        ApplyTakeBack applying(nouns(), request, plan, chosen);
        const auto pending = applying.pending();
        applying.start();
        return await(pending);
    }
    [[nodiscard]] Result<NewWorkspace> make(const QString &session, HostTree::Take take)
    {
        auto tree = HostTree::look(m_root.path(), take);
        if (!tree)
            return std::unexpected(tree.error());
        NewFromFolder making(nouns(), {QStringLiteral("tester"), session, {}}, *tree);
        const auto pending = making.pending();
        making.start();
        return await(pending);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray wrong = openEngine();
        if (wrong.startsWith("VITRINE_TEST_IMAGES"))
            QSKIP(wrong.constData());
        QVERIFY2(wrong.isEmpty(), wrong.constData());
        RuntimeSpec spec;
        spec.name = QStringLiteral("tester");
        QCOMPARE(makeRuntime(spec), QByteArray());
    }
    void cleanupTestCase() { endEngine(); }

    void thereAndBack()
    {
        put(".gitignore", "build/\n");
        put("README", "read me\n");
        put("src/main.c", "int main() {}\n");
        put("src/old.c", "old\n");
        put("run.sh", "#!/bin/sh\necho ran\n", 0755);
        put("odd \xff\x1b name", "odd\n");
        put("build/out.o", QByteArray(100'000, 'o'));
        put("big", QByteArray(5'000'000, 'b'));
        QVERIFY(QFile::link(QStringLiteral("src/main.c"), path("link")));
        for (int i = 0; i < 1500; ++i)
            put("many/" + QByteArray::number(i % 20) + '/' + QByteArray::number(i), QByteArray(i, 'x'));
        QElapsedTimer clock;
        clock.start();
        const auto made = make(QStringLiteral("one"), HostTree::Take::Sources);
        GOOD(made);
        qInfo("1,507 files, 6 MB, in a new session after %.1f s, its machine's start among them.",
              double(clock.elapsed()) / 1000);
        const SessionKey key = made->session.key;
        const QByteArray there =
            run(key,
                QStringLiteral("set -e; ./run.sh; cat link; stat -c '%a %Y' run.sh; readlink link; cat odd*; "
                               "find . -type f | wc -l; wc -c < big; stat -c %u:%g . src src/main.c | sort -u | wc -l; "
                               "find . -type l -printf '%U:%G\\n' | sort -u | wc -l; test ! -e build"));
        struct stat info{};
        QCOMPARE(::stat(QFile::encodeName(path("run.sh")).constData(), &info), 0);
        QCOMPARE(there, "ran\nint main() {}\n755 " + QByteArray::number(qint64(info.st_mtim.tv_sec)) +
                            "\nsrc/main.c\nodd\n1507\n5000000\n1\n1\n");

        TakeBackRequest request;
        request.session = key;
        request.folder = m_root.path();
        request.beginning = made->beginning;
        request.base = made->beginning.checkpoint;
        auto none = plan(request);
        GOOD(none);
        QCOMPARE(none->items.size(), 0);

        // Work on both sides.
        run(key, QStringLiteral(
                     "set -e; echo more >> README; rm src/old.c; mkdir -p new/deep; echo hi > new/deep/file; chmod +x "
                     "new/deep/file; ln -s deep/file new/link; ln -s /etc/passwd new/out; mkdir build; echo o > "
                     "build/x.o; git init -q .; echo changed > src/main.c; rm -r many/7; touch many/1/1; "
                     "printf c | dd of=big bs=1 seek=4000000 conv=notrunc status=none"));
        put("src/main.c", "mine\n");
        auto changes = plan(request);
        GOOD(changes);
        QCOMPARE(changes->count(TakeBackItem::Verdict::Conflict), 1);
        QCOMPARE(changes->count(TakeBackItem::Verdict::Refused), 2); // the link that leads out, and .git
        // What is running can change it after it was looked at.
        run(key, QStringLiteral("echo and more >> README"));
        auto report = apply(request, *changes);
        GOOD(report);
        QCOMPARE(report->failures.size(), 0);
        QCOMPARE(report->conflicts.size(), 1);
        QCOMPARE(content("README"), QByteArray("read me\n"));
        QCOMPARE(content("src/main.c"), QByteArray("mine\n"));
        QCOMPARE(content("src/old.c"), QByteArray("none"));
        QCOMPARE(content("new/deep/file"), QByteArray("hi\n"));
        QVERIFY(QFileInfo(path("new/deep/file")).isExecutable());
        QVERIFY(QFileInfo(path("new/link")).isSymLink());
        QVERIFY(!QFileInfo(path("new/out")).isSymLink());
        QVERIFY(!QFileInfo::exists(path(".git")));
        QVERIFY(!QFileInfo::exists(path("many/7")));
        QByteArray big(5'000'000, 'b');
        big[4'000'000] = 'c';
        QVERIFY(content("big") == big);
        request.beginning = report->beginning;

        // Stopped: read from its disk, and nothing is started.
        GOOD(await(nouns().sessions.stop(key)));
        changes = plan(request);
        GOOD(changes);
        report = apply(request, *changes);
        GOOD(report);
        QCOMPARE(content("README"), QByteArray("read me\nmore\nand more\n"));
        QVERIFY(!hasMachine(EngineTest::info(key).state));
        request.beginning = report->beginning;

        // Goes on where it was: what was taken back is not somebody's.
        run(key, QStringLiteral("echo third > README; rm new/link; mkdir many/7; echo back > many/7/7"));
        changes = plan(request);
        GOOD(changes);
        report = apply(request, *changes);
        GOOD(report);
        QCOMPARE(content("README"), QByteArray("third\n"));
        QVERIFY(!QFileInfo(path("new/link")).isSymLink());
        QCOMPARE(content("many/7/7"), QByteArray("back\n"));
        QCOMPARE(content("build/out.o").size(), 100'000);
        // And it is remembered.
        const auto kept = await(beginningOf(nouns(), key, this));
        GOOD(kept);
        QVERIFY(kept->has_value());
        QCOMPARE((*kept)->backTo, m_root.path());
    }

    void tooLarge()
    {
        QFile file(path("large"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(2) << 30));
        const auto made = make(QStringLiteral("large"), HostTree::Take::Everything);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::NoSpace);
        QVERIFY(!await(nouns().sessions.show({QStringLiteral("tester"), QStringLiteral("large")})));
        file.remove();
    }
};

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
