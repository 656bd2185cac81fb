// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/storelock.h"
#include "engine/store/storepaths.h"
#include "tests/unit/store/helper.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

using namespace Vitrine;
using namespace Vitrine::Store;

namespace {

int modeOf(const QString &path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
}

const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};

} // namespace

class TestStorePaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_run = m_dir->filePath(QStringLiteral("run"));
        QVERIFY(QDir().mkdir(m_run));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_run));
        qunsetenv("VITRINE_STORE");
        qunsetenv("VITRINE_IMAGES");
    }

    void defaultRootFollowsTheEnvironment()
    {
        qputenv("XDG_DATA_HOME", "/data/home");
        QCOMPARE(StorePaths::defaultRoot(), QStringLiteral("/data/home/vitrine"));
        qputenv("XDG_DATA_HOME", "relative");
        QCOMPARE(StorePaths::defaultRoot(), QDir::homePath() + QStringLiteral("/.local/share/vitrine"));
        qunsetenv("XDG_DATA_HOME");
        qputenv("VITRINE_STORE", "/somewhere/./else/");
        QCOMPARE(StorePaths::defaultRoot(), QStringLiteral("/somewhere/else"));
    }

    void foldersArePrivate()
    {
        const QString root = m_dir->filePath(QStringLiteral("deep/er/store"));
        const auto paths = StorePaths::open(root);
        QVERIFY(paths);
        QCOMPARE(modeOf(paths->root()), 0700);
        QCOMPARE(modeOf(paths->sessionsDir()), 0700);
        QCOMPARE(modeOf(paths->runtimeRoot()), 0700);
        QVERIFY(paths->runtimeRoot().startsWith(m_run + QStringLiteral("/vitrine/")));
        QVERIFY(paths->imagesDir().startsWith(paths->root()));
        QVERIFY(paths->machineDir(key).startsWith(paths->runtimeRoot()));
        QVERIFY(paths->oldWorkspaceDisk(key).startsWith(paths->sessionDir(key)));
        QVERIFY(paths->recordDir(key, QStringLiteral("abc")).startsWith(paths->recordsDir(key)));

        QVERIFY(::chmod(QFile::encodeName(root).constData(), 0755) == 0);
        QVERIFY(StorePaths::open(root));
        QCOMPARE(modeOf(root), 0700);
    }

    void imagesCanLieElsewhere()
    {
        qputenv("VITRINE_IMAGES", "/images/here");
        const auto paths = StorePaths::open(m_dir->filePath(QStringLiteral("store")));
        QVERIFY(paths);
        QCOMPARE(paths->imagesDir(), QStringLiteral("/images/here"));
    }

    void aLinkToAStoreIsTheSameStore()
    {
        const QString root = m_dir->filePath(QStringLiteral("store"));
        const auto direct = StorePaths::open(root);
        QVERIFY(direct);
        const QString link = m_dir->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(root, link));
        const auto linked = StorePaths::open(link);
        QVERIFY(linked);
        QCOMPARE(linked->runtimeRoot(), direct->runtimeRoot());
        QCOMPARE(linked->root(), direct->root());
        const auto other = StorePaths::open(m_dir->filePath(QStringLiteral("other")));
        QVERIFY(other);
        QVERIFY(other->runtimeRoot() != direct->runtimeRoot());
    }

    void sessionsDoNotMeet()
    {
        const auto paths = StorePaths::open(m_dir->filePath(QStringLiteral("store")));
        QVERIFY(paths);
        const SessionKey other{QStringLiteral("sample"), QStringLiteral("two")};
        QVERIFY(paths->sessionDir(key) != paths->sessionDir(other));
        QVERIFY(paths->machineDir(key) != paths->machineDir(other));
        const SessionKey longest{QString(48, u'a'), QString(256, u'b')};
        QVERIFY(QDir().mkpath(paths->recordDir(longest, QString(128, u'c'))));
    }

    void socketPathsFit()
    {
        const auto paths = StorePaths::open(m_dir->filePath(QString(200, u's')));
        QVERIFY(paths);
        QVERIFY(QFile::encodeName(paths->machineDir(key) + QStringLiteral("/channel.sock")).size() < 107);
        QVERIFY(QFile::encodeName(paths->engineSocket()).size() < 107);
    }

    void aRuntimeDirectoryThatIsTooLongIsNotUsed()
    {
        const QString deep = m_run + QLatin1Char('/') + QString(80, u'd');
        QVERIFY(QDir().mkpath(deep));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(deep));
        const auto paths = StorePaths::open(m_dir->filePath(QStringLiteral("store")));
        QVERIFY(paths);
        QVERIFY(!paths->runtimeRoot().startsWith(deep));
        QVERIFY(QFile::encodeName(paths->machineDir(key) + QStringLiteral("/channel.sock")).size() < 107);
        QDir(paths->runtimeRoot()).removeRecursively();
    }

    void aLinkInTheRuntimeDirectoryIsRefused()
    {
        const QString trap = m_dir->filePath(QStringLiteral("trap"));
        QVERIFY(QDir().mkdir(trap));
        QVERIFY(QFile::link(trap, m_run + QStringLiteral("/vitrine")));
        const auto paths = StorePaths::open(m_dir->filePath(QStringLiteral("store")));
        QVERIFY(!paths || !QFileInfo(paths->runtimeRoot()).canonicalFilePath().startsWith(trap));
        if (paths)
            QDir(paths->runtimeRoot()).removeRecursively();
    }

    void aFileInTheWayIsAnError()
    {
        const QString root = m_dir->filePath(QStringLiteral("store"));
        QFile file(root);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto paths = StorePaths::open(root);
        QVERIFY(!paths);
        QVERIFY(paths.error().message.contains(root));
    }

    void aStoreOfSomebodyElseIsRefused()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder to somebody else");
        const QString root = m_dir->filePath(QStringLiteral("store"));
        QVERIFY(QDir().mkdir(root));
        QVERIFY(::chown(QFile::encodeName(root).constData(), 12345, 12345) == 0);
        QVERIFY(!StorePaths::open(root));
    }

    void lockIsHeldOnceAndGivenBack()
    {
        const QString file = m_dir->filePath(QStringLiteral("lock"));
        auto lock = StoreLock::take(file);
        QVERIFY(lock);
        const auto second = StoreLock::take(file);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::WrongState);
        QVERIFY(second.error().detail.contains(QString::number(::getpid())));
        lock->reset();
        QVERIFY(StoreLock::take(file));
    }

    void lockOfAKilledProcessIsFree()
    {
        const QString file = m_dir->filePath(QStringLiteral("lock"));
        const auto holder = startAgain({QStringLiteral("--hold"), file});
        QCOMPARE(nextLine(*holder), QByteArray("held"));
        const auto refused = StoreLock::take(file);
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(QString::number(holder->processId())));
        holder->kill();
        QVERIFY(holder->waitForFinished());
        QVERIFY(StoreLock::take(file));
    }

    /// On a busy computer a killed process goes on holding what it has for a while.
    void aKilledHolderIsWaitedFor()
    {
        const QString file = m_dir->filePath(QStringLiteral("lock"));
        const auto holder = startAgain({QStringLiteral("--hold"), file});
        QCOMPARE(nextLine(*holder), QByteArray("held"));
        QVERIFY(StoreLock::isHeld(file));
        holder->kill();
        const auto taken = StoreLock::take(file);
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().text()));
    }

    /// A child that has yet to become another program has everything that its parent had open.
    void whatAKilledHolderWasAboutToStartKeepsNothing()
    {
        const QString file = m_dir->filePath(QStringLiteral("lock"));
        const auto holder = startAgain({QStringLiteral("--hold-on"), file});
        QCOMPARE(nextLine(*holder), QByteArray("held"));
        holder->kill();
        QVERIFY(holder->waitForFinished());
        QVERIFY(!StoreLock::isHeld(file));
        const auto taken = StoreLock::take(file);
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().text()));
    }

    void askingAgainDoesNotGiveItBack()
    {
        const QString file = m_dir->filePath(QStringLiteral("lock"));
        const auto lock = StoreLock::take(file);
        QVERIFY(lock);
        QVERIFY(!StoreLock::take(file));
        const auto other = startAgain({QStringLiteral("--hold"), file});
        QCOMPARE(nextLine(*other), QByteArray("refused"));
    }

    void aFreeLockIsNotHeld()
    {
        const QString file = m_dir->filePath(QStringLiteral("lock"));
        QVERIFY(!StoreLock::isHeld(file));
        auto lock = StoreLock::take(file);
        QVERIFY(StoreLock::isHeld(file));
        lock->reset();
        QVERIFY(!StoreLock::isHeld(file));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_run;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const QStringList arguments = app.arguments(); arguments.value(1) == QLatin1String("--hold")) {
        const auto lock = StoreLock::take(arguments.value(2));
        std::puts(lock ? "held" : "refused");
        std::fflush(stdout);
        return app.exec();
    }
    if (const QStringList arguments = app.arguments(); arguments.value(1) == QLatin1String("--hold-on")) {
        const auto lock = StoreLock::take(arguments.value(2));
        if (::fork() == 0) {
            ::close(0);
            ::close(1);
            ::close(2);
            for (;;)
                ::pause(); // the test ends it
        }
        std::puts(lock ? "held" : "refused");
        std::fflush(stdout);
        return app.exec();
    }
    TestStorePaths test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storepaths.moc"
