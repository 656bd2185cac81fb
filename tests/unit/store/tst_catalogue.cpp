// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/sessionsetting.h"
#include "engine/store/catalogue.h"
#include "tests/unit/store/helper.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimeZone>

#include <sys/resource.h>

#include <csignal>
#include <cstdio>

using namespace Vitrine;
using namespace Vitrine::Store;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};
const SessionKey otherKey{QStringLiteral("sample"), QStringLiteral("two")};

SessionRow session(const SessionKey &which = key)
{
    SessionRow row;
    row.key = which;
    row.name = QStringLiteral("Fix the — “login” page");
    row.runtimeVersion = 3;
    row.createdAt = QDateTime::fromMSecsSinceEpoch(1700000000123, QTimeZone::UTC);
    row.lastUsedAt = row.createdAt.addSecs(60);
    row.testCommand = QStringLiteral("npm test -- --flag \"x\"");
    row.tests.kind = TestBadge::Kind::Failed;
    row.tests.failed = 2;
    row.tests.passed = 40;
    row.tests.exitCode = 1;
    row.tests.commandId = QStringLiteral("c1");
    row.problem = {ErrorCode::Unreachable, QStringLiteral("The machine was lost."), QStringLiteral("exit 1")};
    row.workspaceBytes = qint64(5) << 32;
    return row;
}

CommandRecord command(const QString &id, const SessionKey &which = key)
{
    CommandRecord record;
    record.id = id;
    record.session = which;
    record.command = QStringLiteral("echo 'ä \"quoted\"'\nsecond line");
    record.timeout = std::chrono::seconds(77);
    record.origin = Origin::Agent;
    record.createdAt = QDateTime::fromMSecsSinceEpoch(1700000000456, QTimeZone::UTC);
    return record;
}

InvocationRecord invocation(const QString &id, const SessionKey &which = key)
{
    InvocationRecord record;
    record.id = id;
    record.session = which;
    record.prompt = QStringLiteral("Make it work");
    record.origin = Origin::Api;
    record.createdAt = QDateTime::fromMSecsSinceEpoch(1700000000789, QTimeZone::UTC);
    return record;
}

RuntimeInfo runtime(const QString &name)
{
    RuntimeInfo info;
    info.spec.name = name;
    info.spec.startCommand = QStringLiteral("python3 agent.py");
    info.spec.environment = {{QStringLiteral("A"), QStringLiteral("1")}};
    info.spec.memoryMiB = 1024;
    return info;
}

template <typename Record>
QStringList ids(const QList<Record> &records)
{
    QStringList list;
    for (const Record &record : records)
        list.append(record.id);
    return list;
}

/// Runs statements on a file by another connection.
void withSql(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY(query.exec(statement));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
}

QByteArray content(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int writeForEver(const QString &file)
{
    auto catalogue = Catalogue::open(file);
    if (!catalogue)
        return 1;
    for (int i = 0; i < 1000000; ++i) {
        auto pending = (*catalogue)->putCommand(command(QStringLiteral("k%1").arg(i)));
        pending.waitForFinished();
        if (!pending.result())
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(QStringLiteral("catalogue.sqlite"));
        reopen();
    }

    void cleanup() { m_catalogue.reset(); }

    void runtimesHaveVersions()
    {
        const auto first = waited(m_catalogue->addRuntimeVersion(runtime(QStringLiteral("b"))));
        QVERIFY(first);
        QCOMPARE(first->version, 1);
        QVERIFY(first->id.startsWith(QStringLiteral("b-")));
        QCOMPARE(first->id.size(), 12);
        RuntimeInfo changed = *first;
        changed.spec.memoryMiB = 2048;
        const auto second = waited(m_catalogue->addRuntimeVersion(changed));
        QCOMPARE(second->version, 2);
        QCOMPARE(second->id, first->id);
        QVERIFY(waited(m_catalogue->addRuntimeVersion(runtime(QStringLiteral("a")))));
        reopen();
        const auto all = waited(m_catalogue->runtimes());
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).spec.name, QStringLiteral("a"));
        QCOMPARE(all->at(1).toJson(), second->toJson());
        QCOMPARE(waited(m_catalogue->runtime(QStringLiteral("b")))->spec.memoryMiB, 2048);
        QCOMPARE(waited(m_catalogue->runtime(QStringLiteral("b"), 1))->toJson(), first->toJson());
        QCOMPARE(waited(m_catalogue->runtime(QStringLiteral("b"), 3)).error().code, ErrorCode::NotFound);
        QCOMPARE(waited(m_catalogue->runtime(QStringLiteral("c"))).error().code, ErrorCode::NotFound);
        const auto versions = waited(m_catalogue->runtimeVersions(QStringLiteral("b")));
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->at(0).toJson(), second->toJson());
        QCOMPARE(waited(m_catalogue->runtimeVersions())->size(), 3);
        QVERIFY(waited(m_catalogue->runtimeVersions(QStringLiteral("c")))->isEmpty());
        QVERIFY(waited(m_catalogue->removeRuntimeVersion(QStringLiteral("b"), 1)));
        QCOMPARE(waited(m_catalogue->runtimeVersions(QStringLiteral("b")))->size(), 1);
        QCOMPARE(waited(m_catalogue->runtime(QStringLiteral("b")))->version, 2);
        QVERIFY(waited(m_catalogue->removeRuntime(QStringLiteral("b"))));
        QCOMPARE(waited(m_catalogue->runtime(QStringLiteral("b"), 1)).error().code, ErrorCode::NotFound);
        QCOMPARE(waited(m_catalogue->addRuntimeVersion(runtime(QStringLiteral("b"))))->version, 1);
    }

    void sessionsComeBackWhole()
    {
        const SessionRow row = session();
        QVERIFY(waited(m_catalogue->putSession(row)));
        SessionRow plain;
        plain.key = otherKey;
        QVERIFY(waited(m_catalogue->putSession(plain)));
        reopen();
        const auto rows = waited(m_catalogue->sessions());
        QCOMPARE(rows->size(), 2);
        const SessionRow back = rows->at(0);
        QCOMPARE(back.key, row.key);
        QCOMPARE(back.name, row.name);
        QCOMPARE(back.runtimeVersion, 3);
        QCOMPARE(back.createdAt, row.createdAt);
        QCOMPARE(back.lastUsedAt, row.lastUsedAt);
        QCOMPARE(back.testCommand, row.testCommand);
        QCOMPARE(back.tests.toJson(), row.tests.toJson());
        QCOMPARE(back.problem.toJson(), row.problem.toJson());
        QCOMPARE(back.workspaceBytes, row.workspaceBytes);
        QVERIFY(rows->at(1).problem.message.isEmpty());
        QVERIFY(!rows->at(1).createdAt.isValid());
    }

    void replacingASessionKeepsItsCommands()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        QVERIFY(waited(m_catalogue->putCommand(command(QStringLiteral("c1")))));
        SessionRow changed = session();
        changed.name = QStringLiteral("other");
        QVERIFY(waited(m_catalogue->putSession(changed)));
        QCOMPARE(waited(m_catalogue->sessions())->size(), 1);
        QCOMPARE(waited(m_catalogue->sessions())->at(0).name, QStringLiteral("other"));
        QVERIFY(waited(m_catalogue->command(QStringLiteral("c1"))));
    }

    void removingASessionTakesItsRecords()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        QVERIFY(waited(m_catalogue->putSession(session(otherKey))));
        QVERIFY(waited(m_catalogue->putCommand(command(QStringLiteral("c1")))));
        QVERIFY(waited(m_catalogue->putCommand(command(QStringLiteral("c2"), otherKey))));
        QVERIFY(waited(m_catalogue->putInvocation(invocation(QStringLiteral("i1")))));
        QVERIFY(waited(m_catalogue->removeSession(key)));
        QCOMPARE(waited(m_catalogue->command(QStringLiteral("c1"))).error().code, ErrorCode::NotFound);
        QCOMPARE(waited(m_catalogue->invocation(QStringLiteral("i1"))).error().code, ErrorCode::NotFound);
        QVERIFY(waited(m_catalogue->command(QStringLiteral("c2"))));
        // A command that ends now leaves nothing behind.
        const auto late = waited(m_catalogue->putCommand(command(QStringLiteral("c1"))));
        QCOMPARE(late.error().code, ErrorCode::NotFound);
    }

    void commandsComeBackWhole()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        CommandRecord record = command(QStringLiteral("c1"));
        QVERIFY(waited(m_catalogue->putCommand(record)));
        QCOMPARE(ids(*waited(m_catalogue->openCommands())), QStringList{QStringLiteral("c1")});
        record.status = CommandStatus::Lost;
        record.exitCode = -1;
        record.signal = 9;
        record.startedAt = record.createdAt.addMSecs(5);
        record.endedAt = record.createdAt.addMSecs(5000);
        record.out = {qint64(1) << 40, 17};
        record.err = {3, 0};
        record.problem = {ErrorCode::Unreachable, QStringLiteral("lost"), {}};
        QVERIFY(waited(m_catalogue->putCommand(record)));
        reopen();
        QCOMPARE(waited(m_catalogue->command(QStringLiteral("c1")))->toJson(), record.toJson());
        QVERIFY(waited(m_catalogue->openCommands())->isEmpty());
        CommandRecord stolen = record;
        stolen.session = otherKey;
        QVERIFY(waited(m_catalogue->putSession(session(otherKey))));
        QCOMPARE(waited(m_catalogue->putCommand(stolen)).error().code, ErrorCode::AlreadyExists);
    }

    void commandsComeInPagesNewestFirst()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        QVERIFY(waited(m_catalogue->putSession(session(otherKey))));
        QStringList expected;
        for (int i = 0; i < 25; ++i) {
            const QString id = QStringLiteral("c%1").arg(i);
            expected.prepend(id);
            QVERIFY(waited(m_catalogue->putCommand(command(id))));
            QVERIFY(waited(m_catalogue->putCommand(command(QStringLiteral("x%1").arg(i), otherKey))));
        }
        QVERIFY(waited(m_catalogue->putCommand(command(QStringLiteral("c3"))))); // keeps its place
        QStringList found;
        QString before;
        for (;;) {
            const auto page = waited(m_catalogue->commands(key, 10, before));
            QVERIFY(page);
            if (page->isEmpty())
                break;
            QVERIFY(page->size() <= 10);
            found += ids(*page);
            before = found.last();
        }
        QCOMPARE(found, expected);
        QCOMPARE(waited(m_catalogue->commands(key, 10, QStringLiteral("none"))).error().code, ErrorCode::NotFound);
        QVERIFY(waited(m_catalogue->commands(key, 0))->isEmpty());
    }

    void invocationsComeBackWhole()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        InvocationRecord record = invocation(QStringLiteral("i1"));
        QVERIFY(waited(m_catalogue->putInvocation(record)));
        QVERIFY(waited(m_catalogue->putInvocation(invocation(QStringLiteral("i2")))));
        QCOMPARE(ids(*waited(m_catalogue->openInvocations())),
                 QStringList({QStringLiteral("i1"), QStringLiteral("i2")}));
        record.status = InvocationStatus::Failed;
        record.httpStatus = 503;
        record.contentType = QStringLiteral("text/event-stream");
        record.startedAt = record.createdAt.addMSecs(5);
        record.endedAt = record.createdAt.addMSecs(50);
        record.answer = {1000, 10};
        record.problem = {ErrorCode::Rejected, QStringLiteral("no"), QStringLiteral("raw")};
        QVERIFY(waited(m_catalogue->putInvocation(record)));
        reopen();
        QCOMPARE(waited(m_catalogue->invocation(QStringLiteral("i1")))->toJson(), record.toJson());
        QCOMPARE(ids(*waited(m_catalogue->invocations(key, 10))),
                 QStringList({QStringLiteral("i2"), QStringLiteral("i1")}));
        QCOMPARE(ids(*waited(m_catalogue->invocations(key, 10, QStringLiteral("i2")))),
                 QStringList{QStringLiteral("i1")});
        QCOMPARE(ids(*waited(m_catalogue->openInvocations())), QStringList{QStringLiteral("i2")});
    }

    void settingsKeepTheirKind()
    {
        const QString name = QStringLiteral("ui/x");
        QVERIFY(!waited(m_catalogue->setting(name))->isValid());
        const QVariantList values{true,
                                  17,
                                  2.5,
                                  QStringLiteral("text ä"),
                                  QByteArray("\0\xff raw", 6),
                                  QVariantList{1, QStringLiteral("b")},
                                  QVariantMap{{QStringLiteral("k"), false}}};
        for (const QVariant &value : values) {
            QVERIFY(waited(m_catalogue->setSetting(name, value)));
            reopen();
            QCOMPARE(*waited(m_catalogue->setting(name)), value);
        }
        QVERIFY(waited(m_catalogue->setSetting(name, QStringList{QStringLiteral("a"), QStringLiteral("b")})));
        QCOMPARE(waited(m_catalogue->setting(name))->toStringList(),
                 QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(waited(m_catalogue->setSetting(name, {})));
        QVERIFY(!waited(m_catalogue->setting(name))->isValid());
    }

    void settingsOfSessionsGetTheirNames()
    {
        QVERIFY(waited(m_catalogue->setSetting(QStringLiteral("tasks/session/rt/s1"), QStringLiteral("tasks"))));
        QVERIFY(waited(m_catalogue->setSetting(QStringLiteral("tasks/runtime/rt"), QStringLiteral("shared"))));
        QVERIFY(waited(m_catalogue->setSetting(QStringLiteral("prompt/unsent/rt/s1"), QStringLiteral("half a"))));
        QVERIFY(waited(m_catalogue->setSetting(QStringLiteral("sessions/beginning/rt/s1"), QStringLiteral("from"))));
        m_catalogue.reset();
        withSql(m_file, {QStringLiteral("PRAGMA user_version = 3")});
        reopen();
        const SessionKey one{QStringLiteral("rt"), QStringLiteral("s1")};
        QCOMPARE(*waited(m_catalogue->setting(sessionSetting(one, QLatin1StringView("tasks")))),
                 QStringLiteral("tasks"));
        QCOMPARE(*waited(m_catalogue->setting(sessionSetting(one, QLatin1StringView("unsent")))),
                 QStringLiteral("half a"));
        QCOMPARE(*waited(m_catalogue->setting(sessionSetting(one, QLatin1StringView("beginning")))),
                 QStringLiteral("from"));
        QCOMPARE(*waited(m_catalogue->setting(QStringLiteral("tasks/runtime/rt"))), QStringLiteral("shared"));
    }

    void aNewerFileIsLeftAsItIs()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        m_catalogue.reset();
        withSql(m_file, {QStringLiteral("PRAGMA user_version = 99")});
        const QByteArray before = content(m_file);
        const auto opened = Catalogue::open(m_file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QVERIFY(opened.error().message.contains(QStringLiteral("newer")));
        QVERIFY(content(m_file) == before);
    }

    void damagedFilesAreLeftAsTheyAre_data()
    {
        QTest::addColumn<int>("how");
        QTest::addRow("text") << 0;
        QTest::addRow("cut in half") << 1;
        QTest::addRow("rubbish in the middle") << 2;
        QTest::addRow("another program's") << 3;
    }

    void damagedFilesAreLeftAsTheyAre()
    {
        QFETCH(const int, how);
        QVERIFY(waited(m_catalogue->putSession(session())));
        for (int i = 0; i < 200; ++i)
            QVERIFY(waited(m_catalogue->putCommand(command(QStringLiteral("c%1").arg(i)))));
        m_catalogue.reset();
        QByteArray bytes = content(m_file);
        QVERIFY(bytes.size() > 20000);
        if (how == 0)
            bytes = QByteArray("hello ").repeated(1000);
        else if (how == 1)
            bytes.truncate(bytes.size() / 2);
        else if (how == 2)
            bytes.replace(4096, 12288, QByteArray(12288, '\x5a'));
        if (how == 3) {
            QVERIFY(QFile::remove(m_file));
            withSql(m_file, {QStringLiteral("CREATE TABLE theirs (x)")});
            bytes = content(m_file);
        } else {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
        }
        const auto opened = Catalogue::open(m_file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QVERIFY(opened.error().message.contains(m_file));
        QVERIFY(content(m_file) == bytes);
    }

    void aFirstStartThatWasCutOffDoesNotMatter()
    {
        m_catalogue.reset();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(m_file + QLatin1String(suffix));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        reopen();
        QVERIFY(waited(m_catalogue->putSession(session())));
    }

    void aFolderThatIsNotThereFails()
    {
        const auto opened = Catalogue::open(m_dir->filePath(QStringLiteral("no/such/file")));
        QVERIFY(!opened);
        QVERIFY(!opened.error().message.isEmpty());
    }

    void whatWasConfirmedSurvivesAKill()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        m_catalogue.reset();
        int confirmed = -1;
        for (int round = 0; round < 3; ++round) {
            const auto writer = startAgain({QStringLiteral("--write"), m_file});
            QVERIFY(!nextLine(*writer).isEmpty());
            QTest::qSleep(100);
            writer->kill();
            QVERIFY(writer->waitForFinished());
            const QList<QByteArray> lines = writer->readAll().split('\n');
            for (const QByteArray &line : lines)
                confirmed = std::max(confirmed, line.trimmed().isEmpty() ? -1 : line.trimmed().toInt());
            reopen();
            for (int i = 0; i <= confirmed; ++i)
                QVERIFY(waited(m_catalogue->command(QStringLiteral("k%1").arg(i))));
            m_catalogue.reset();
        }
        qInfo("confirmed %d", confirmed);
        QVERIFY(confirmed > 0);
    }

    void writesAreDoneBeforeItGoes()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        QList<Pending<void>> pending;
        for (int i = 0; i < 1000; ++i)
            pending.append(m_catalogue->putCommand(command(QStringLiteral("c%1").arg(i))));
        m_catalogue.reset();
        for (const auto &one : pending) {
            QVERIFY(one.isFinished());
            QVERIFY(one.result());
        }
        reopen();
        QCOMPARE(waited(m_catalogue->commands(key, 2000))->size(), 1000);
    }

    void oneBadWriteDoesNotTakeItsNeighbours()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        QList<Pending<void>> pending;
        for (int i = 0; i < 50; ++i)
            pending.append(m_catalogue->putCommand(command(QStringLiteral("c%1").arg(i), i == 25 ? otherKey : key)));
        for (int i = 0; i < 50; ++i)
            QCOMPARE(waited(pending[i]).has_value(), i != 25);
        QCOMPARE(waited(m_catalogue->commands(key, 100))->size(), 49);
    }

    void aBrokenTransactionIsDoneAgainOneByOne()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        m_catalogue.reset();
        // A table that is missing breaks every put into it, and nothing else.
        withSql(m_file, {QStringLiteral("DROP TABLE invocations")});
        reopen();
        QList<Pending<void>> good;
        QList<Pending<void>> bad;
        for (int i = 0; i < 50; ++i) {
            good.append(m_catalogue->putCommand(command(QStringLiteral("c%1").arg(i))));
            bad.append(m_catalogue->putInvocation(invocation(QStringLiteral("i%1").arg(i))));
        }
        for (int i = 0; i < 50; ++i) {
            QVERIFY(waited(good[i]));
            QVERIFY(!waited(bad[i]));
        }
        QCOMPARE(waited(m_catalogue->commands(key, 100))->size(), 50);
    }

    void onAFullDiskWhatWasConfirmedIsThereAndNothingElse()
    {
        QVERIFY(waited(m_catalogue->putSession(session())));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old = {};
        ::getrlimit(RLIMIT_FSIZE, &old);
        const rlimit small{rlim_t(QFileInfo(m_file + QStringLiteral("-wal")).size()) + 700000, old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        QList<Pending<void>> pending;
        for (int i = 0; i < 60; ++i) {
            CommandRecord record = command(QStringLiteral("c%1").arg(i));
            record.command = QString(50000, QLatin1Char('x'));
            pending.append(m_catalogue->putCommand(record));
        }
        QSet<QString> confirmed;
        for (int i = 0; i < pending.size(); ++i) {
            if (waited(pending[i]))
                confirmed.insert(QStringLiteral("c%1").arg(i));
        }
        ::setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(confirmed.size() < pending.size());
        const QStringList now = ids(*waited(m_catalogue->commands(key, 100)));
        QCOMPARE(QSet<QString>(now.begin(), now.end()), confirmed);
        QVERIFY(waited(m_catalogue->putCommand(command(QStringLiteral("later")))));
        reopen();
        const QStringList then = ids(*waited(m_catalogue->commands(key, 100)));
        confirmed.insert(QStringLiteral("later"));
        QCOMPARE(QSet<QString>(then.begin(), then.end()), confirmed);
    }

    void readsSeeTheWritesBeforeThem()
    {
        const auto put = m_catalogue->putSession(session());
        const auto put2 = m_catalogue->putCommand(command(QStringLiteral("c1")));
        const auto read = m_catalogue->command(QStringLiteral("c1"));
        QVERIFY(waited(read));
        QVERIFY(put.isFinished());
        QVERIFY(put2.isFinished());
    }

    /// Figures for the log; the limits only catch a change of kind.
    void thousandSessionsAreQuick()
    {
        QElapsedTimer timer;
        timer.start();
        QList<Pending<void>> pending;
        for (int i = 0; i < 1000; ++i)
            pending.append(m_catalogue->putSession(session({QStringLiteral("sample"), QStringLiteral("s%1").arg(i)})));
        for (const auto &one : pending)
            QVERIFY(waited(one));
        const qint64 putting = timer.restart();
        reopen();
        const qint64 opening = timer.restart();
        const auto rows = waited(m_catalogue->sessions());
        QCOMPARE(rows->size(), 1000);
        const qint64 listing = timer.restart();
        QVERIFY(waited(m_catalogue->putSession(session())));
        constexpr int single = 100;
        timer.restart();
        for (int i = 0; i < single; ++i) {
            auto put = m_catalogue->putCommand(command(QStringLiteral("c%1").arg(i)));
            put.waitForFinished();
            QVERIFY(put.result());
        }
        qInfo("1000 sessions: put %lld ms, open %lld ms, list %lld ms; one command %.2f ms", putting, opening, listing,
              double(timer.elapsed()) / single);
        QVERIFY(listing < 5000);
    }

private:
    void reopen()
    {
        m_catalogue.reset();
        auto opened = Catalogue::open(m_file);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
        m_catalogue = std::move(*opened);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    std::unique_ptr<Catalogue> m_catalogue;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const QStringList arguments = app.arguments(); arguments.value(1) == QLatin1String("--write"))
        return writeForEver(arguments.value(2));
    TestCatalogue test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_catalogue.moc"
