// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/app/storefixture.h"
#include "tests/patience.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

using namespace Vitrine;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// Files of a folder, or of a clone, go into a session, and what is changed there comes back.
class TestExchange : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;
    QTemporaryDir m_root;

    [[nodiscard]] QString path(const char *name) const
    {
        return m_root.filePath(QStringLiteral("project/") + QString::fromUtf8(name));
    }
    void put(const char *name, const QByteArray &bytes, mode_t mode = 0644) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(path(name)).constData(), mode), 0);
    }
    [[nodiscard]] QByteArray content(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    [[nodiscard]] StoreFixture::Outcome sh(const char *session, const char *command) const
    {
        return m_fixture->run({QStringLiteral("exec"), QStringLiteral("-r"), QStringLiteral("tester"),
                               QStringLiteral("-s"), QString::fromUtf8(session), QStringLiteral("--"),
                               QString::fromUtf8(command)});
    }
    [[nodiscard]] bool isThere(const char *session) const
    {
        return m_fixture->run(words("session show -r tester -s") + QStringList{QString::fromUtf8(session)}).exitCode ==
               0;
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void thereAndBack();
    void tooLargeIsSaidBefore();
    void interruptedLeavesNoSession();
    void killedLeavesNoSession_data();
    void killedLeavesNoSession();
    void manyFiles();
    void clones();
};

void TestExchange::initTestCase()
{
    QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY2(m_fixture->startEngine(), m_fixture->engineWords().constData());
    const auto made =
        m_fixture->run(words("runtime create tester --image vitrine/debian-13 --network allowlist --idle 600"));
    QVERIFY2(made.exitCode == 0, made.all().constData());
}

void TestExchange::thereAndBack()
{
    put(".gitignore", "build/\n");
    put("README", "read me\n");
    put("src/main.c", "int main() { return 0; }\n");
    put("src/old.c", "old\n");
    put("run.sh", "#!/bin/sh\necho ran\n", 0755);
    put("sp\xc3\xa4te \"datei\"", "odd name\n");
    put("build/out.o", QByteArray(100'000, 'o'));
    QVERIFY(QFile::link(QStringLiteral("src/main.c"), path("link")));
    QVERIFY(QDir(path("")).exists());
    const QString folder = m_root.filePath(QStringLiteral("project"));
    const auto made =
        m_fixture->run(words("session create -r tester -s one --yes --from") + QStringList{folder}, 600'000);
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QCOMPARE(made.out, QByteArray("one\n"));
    QVERIFY2(made.err.contains("6 file") && made.err.contains("build/"), made.all().constData());

    // It is the same there, and what .gitignore names is not.
    const auto there =
        sh("one", "set -e; ./run.sh; cat link; cat sp*; stat -c '%a %Y %U' run.sh; readlink link; ls -A; "
                  "stat -c %U:%G link src src/main.c . | sort -u | wc -l");
    QVERIFY2(there.exitCode == 0, there.all().constData());
    QVERIFY2(there.out.startsWith("ran\nint main() { return 0; }\nodd name\n755 "), there.all().constData());
    QVERIFY2(there.out.contains("\nsrc/main.c\n"), there.all().constData());
    QVERIFY2(there.out.endsWith("\n1\n"), there.all().constData()); // one owner for all
    QVERIFY2(!there.out.contains("build"), there.all().constData());
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(path("run.sh")).constData(), &info), 0);
    QVERIFY2(there.out.contains("755 " + QByteArray::number(qint64(info.st_mtim.tv_sec)) + ' '),
             there.all().constData());
    // Nothing is changed yet.
    const auto none = m_fixture->run(words("changes apply -r tester -s one"));
    QVERIFY2(none.exitCode == 0 && none.err.contains("Nothing to take back"), none.all().constData());

    // The session works.
    const auto worked =
        sh("one", "set -e; echo more >> README; rm src/old.c; mkdir -p new/deep; echo hi > new/deep/file; "
                  "chmod +x new/deep/file; ln -s deep/file new/link; ln -s /etc/passwd new/out; "
                  "mkdir build; echo o > build/x.o; git init -q .; echo 'evil' > .git/hooks/post-checkout; "
                  "echo changed > src/main.c; head -c 3000000 /dev/urandom > big; sha256sum < big");
    QVERIFY2(worked.exitCode == 0, worked.all().constData());
    // … and the person, too.
    put("src/main.c", "mine\n");
    const auto dry = m_fixture->run(words("changes apply -r tester -s one --dry-run"));
    QVERIFY2(dry.exitCode == 3, dry.all().constData());
    QCOMPARE(content("README"), QByteArray("read me\n"));
    QVERIFY2(m_fixture->run(words("session stop -r tester -s one")).exitCode == 0, "stop");
    const auto taken = m_fixture->run(words("changes apply -r tester -s one"));
    QVERIFY2(taken.exitCode == 3, taken.all().constData());
    for (const char *line : {"M README\n", "D src/old.c\n", "A new/deep/file\n", "A new/link\n", "A big\n",
                             "C src/main.c", "! new/out", "! .git"})
        QVERIFY2(taken.out.contains(line), (QByteArray(line) + taken.all()).constData());
    QVERIFY2(!taken.out.contains("build"), taken.all().constData());
    QCOMPARE(content("README"), QByteArray("read me\nmore\n"));
    QCOMPARE(content("src/main.c"), QByteArray("mine\n"));
    QCOMPARE(content("src/old.c"), QByteArray("none"));
    QCOMPARE(content("new/deep/file"), QByteArray("hi\n"));
    QVERIFY(QFileInfo(path("new/deep/file")).isExecutable());
    QCOMPARE(QCryptographicHash::hash(content("big"), QCryptographicHash::Sha256).toHex(), worked.out.left(64));
    QVERIFY(!QFileInfo(path("new/out")).isSymLink());
    QVERIFY(!QFileInfo::exists(path(".git")));
    QCOMPARE(content("build/out.o").size(), 100'000);
    // Nothing was started for it.
    const auto shown = m_fixture->run(words("session show -r tester -s one --json"));
    QCOMPARE(shown.json().toObject()[QLatin1String("state")].toString(), QStringLiteral("stopped"));

    // Once more: only the conflict is left. As a patch it can be had in any case.
    const auto again = m_fixture->run(words("changes apply -r tester -s one --json"));
    QCOMPARE(again.exitCode, 3);
    QCOMPARE(again.json().toObject()[QLatin1String("taken")].toInt(), 0);
    QCOMPARE(again.json().toObject()[QLatin1String("conflicts")].toInt(), 1);
    const auto patch = m_fixture->run(words("changes apply -r tester -s one --patch - src/main.c"));
    QVERIFY2(patch.exitCode == 0 && patch.out.contains("-int main() { return 0; }\n+changed\n"),
             patch.all().constData());
    const QString file = m_root.filePath(QStringLiteral("all.patch"));
    const auto written = m_fixture->run(words("changes apply -r tester -s one --patch") + QStringList{file});
    QVERIFY2(written.exitCode == 0, written.all().constData());
    QVERIFY2(m_fixture->run(words("changes apply -r tester -s one --patch") + QStringList{file}).exitCode == 1,
             "a patch that is there stays");
    // It applies to what the session began with.
    const auto applied = m_fixture->runShell(
        QStringLiteral(
            "set -e; cd %1; rm -rf at; mkdir -p at/src; cd at; git init -q .; printf 'read me\\n' > README; "
            "printf 'int main() { return 0; }\\n' > src/main.c; printf 'old\\n' > src/old.c; git apply ../all.patch; "
            "cat README src/main.c; sha256sum < big; readlink new/link")
            .arg(m_root.path()));
    QVERIFY2(applied.exitCode == 0 && applied.out.startsWith("read me\nmore\nchanged\n" + worked.out.left(64)) &&
                 applied.out.endsWith("deep/file\n"),
             applied.all().constData());

    // The session goes on, and so does taking back.
    QVERIFY(sh("one", "echo even more >> README; rm new/link").exitCode == 0);
    const auto later = m_fixture->run(words("changes apply -r tester -s one README new"));
    QVERIFY2(later.exitCode == 0, later.all().constData());
    QCOMPARE(content("README"), QByteArray("read me\nmore\neven more\n"));
    QVERIFY(!QFileInfo(path("new/link")).isSymLink());
}

void TestExchange::tooLargeIsSaidBefore()
{
    QTemporaryDir large;
    QFile file(large.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(2) << 30));
    const auto made = m_fixture->run(words("session create -r tester -s large --from") + QStringList{large.path()});
    QVERIFY2(made.exitCode == 1 && made.err.contains("has room for"), made.all().constData());
    QVERIFY(!isThere("large"));
    const auto none = m_fixture->run(words("session create -r tester -s large --from /no/such/folder"));
    QVERIFY2(none.exitCode == 1 && none.err.contains("/no/such/folder"), none.all().constData());
}

void TestExchange::interruptedLeavesNoSession()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(600) << 20));
    auto process = m_fixture->start(words("session create -r tester -s stopped --from") + QStringList{folder.path()});
    QVERIFY(waitUntil([&] { return isThere("stopped"); }));
    ::kill(pid_t(process->processId()), SIGINT);
    const auto outcome = StoreFixture::outcome(*process, 120'000);
    QVERIFY2(outcome.exitCode == 130 && outcome.err.contains("No session is left"), outcome.all().constData());
    QVERIFY(!isThere("stopped"));
}

void TestExchange::killedLeavesNoSession_data()
{
    QTest::addColumn<bool>("engine");
    QTest::newRow("the program that fills it") << false;
    QTest::newRow("the engine") << true;
}

void TestExchange::killedLeavesNoSession()
{
    QFETCH(const bool, engine);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(600) << 20));
    auto process = m_fixture->start(words("session create -r tester -s half --from") + QStringList{folder.path()});
    QVERIFY(waitUntil([&] { return isThere("half"); }));
    if (engine) {
        m_fixture->killEngine();
        const auto outcome = StoreFixture::outcome(*process, 120'000);
        QVERIFY2(outcome.exitCode != 0, outcome.all().constData());
        QVERIFY2(m_fixture->startEngine(), m_fixture->engineWords().constData());
    } else {
        ::kill(pid_t(process->processId()), SIGKILL);
        QVERIFY(process->waitForFinished());
    }
    QVERIFY(waitUntil([&] { return !isThere("half"); }));
    // What there is of it lies in the trash, and the others are untouched.
    QVERIFY(m_fixture->run(words("session trash list")).out.contains("half"));
    QCOMPARE(m_fixture->run(words("session trash empty")).exitCode, 0);
    QVERIFY(isThere("one"));
}

void TestExchange::manyFiles()
{
    QTemporaryDir folder;
    for (int i = 0; i < 3000; ++i) {
        if (i % 100 == 0)
            QDir(folder.path()).mkdir(QString::number(i / 100));
        QFile file(folder.filePath(QStringLiteral("%1/%2").arg(i / 100).arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(i % 7000, char(i))) >= 0);
    }
    const auto made =
        m_fixture->run(words("session create -r tester -s many --from") + QStringList{folder.path()}, 600'000);
    QVERIFY2(made.exitCode == 0, made.all().constData());
    qInfo("3,000 files of a folder in a new session: %.1f s with the machine's start.",
          double(made.milliseconds) / 1000);
    const auto count = sh("many", "find . -type f | wc -l; cat 12/1234 | sha256sum; touch 0/1 0/new");
    QVERIFY2(count.out.startsWith("3000\n") &&
                 count.out.contains(
                     QCryptographicHash::hash(QByteArray(1234, char(1234)), QCryptographicHash::Sha256).toHex()),
             count.all().constData());
    const auto taken = m_fixture->run(words("changes apply -r tester -s many"));
    QVERIFY2(taken.exitCode == 0 && taken.out == "A 0/new\n", taken.all().constData());
}

void TestExchange::clones()
{
    const auto prepared = m_fixture->runShell(
        QStringLiteral(
            "set -e; cd %1; git init -q -b main origin; cd origin; git config user.name t; git config user.email "
            "t@t; echo one > file; git add .; git commit -q -m one; git checkout -q -b side; echo two > file; "
            "git commit -q -a -m two; git checkout -q main; git update-server-info")
            .arg(m_root.path()));
    QVERIFY2(prepared.exitCode == 0, prepared.all().constData());
    QTcpServer finder; // a port that is free
    QVERIFY(finder.listen(QHostAddress(QStringLiteral("127.0.0.2"))));
    const QString port = QString::number(finder.serverPort());
    finder.close();
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(QStringLiteral("python3"),
                 {QStringLiteral("-m"), QStringLiteral("http.server"), QStringLiteral("--bind"),
                  QStringLiteral("127.0.0.2"), QStringLiteral("--directory"), m_root.path(), port});
    QVERIFY(server.waitForStarted());
    const QString url = QStringLiteral("http://127.0.0.2:%1/origin/.git").arg(port);

    // Not allowed: the network's own words, and no session.
    const auto refused = m_fixture->run(words("session create -r tester -s clone --from") + QStringList{url}, 600'000);
    QVERIFY2(refused.exitCode == 1 && refused.err.contains("127.0.0.2:" + port.toUtf8()) &&
                 refused.err.contains("vitrine network allow"),
             refused.all().constData());
    QVERIFY(!isThere("clone"));

    const auto made =
        m_fixture->run(words("session create -r tester -s clone --branch side --json --from") +
                           QStringList{url, QStringLiteral("--allow"), QStringLiteral("127.0.0.2:") + port},
                       600'000);
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QCOMPARE(made.json().toObject()[QLatin1String("from")].toObject()[QLatin1String("place")].toString(), url);
    const auto there =
        sh("clone", "cat file; git status --porcelain; git branch --show-current; echo three > file; git commit "
                    "-q -a -m three --author 't <t@t>' 2>/dev/null; echo new > other");
    QVERIFY2(there.out.startsWith("two\nside\n"), there.all().constData());
    // A clone came from no folder here.
    const auto nowhere = m_fixture->run(words("changes apply -r tester -s clone"));
    QVERIFY2(nowhere.exitCode == 1 && nowhere.err.contains("--to"), nowhere.all().constData());
    QDir(m_root.path()).mkdir(QStringLiteral("work"));
    const QString work = m_root.filePath(QStringLiteral("work"));
    QFile file(work + QStringLiteral("/file"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("two\n") == 4);
    file.close();
    const auto taken = m_fixture->run(words("changes apply -r tester -s clone --to") + QStringList{work});
    QVERIFY2(taken.exitCode == 0 && taken.out.contains("M file\n") && taken.out.contains("A other\n"),
             taken.all().constData());

    // No such branch: git's own words.
    const auto branch =
        m_fixture->run(words("session create -r tester -s none --branch nosuch --from") +
                           QStringList{url, QStringLiteral("--allow"), QStringLiteral("127.0.0.2:") + port},
                       600'000);
    QVERIFY2(branch.exitCode == 1 && branch.err.contains("nosuch"), branch.all().constData());
    QVERIFY(!isThere("none"));
    server.kill();
    server.waitForFinished();
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
