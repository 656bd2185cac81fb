// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/layers/layers.h"
#include "engine/store/layers/qcowfile.h"
#include "engine/store/workspacedisk.h"
#include "tests/unit/store/helper.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Vitrine;
using namespace Vitrine::Store;

namespace {

constexpr qint64 mib = qint64(1) << 20;
constexpr qint64 diskBytes = 64 * mib;
const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};
const SessionKey forked{QStringLiteral("sample"), QStringLiteral("two")};

SessionRow session(const SessionKey &which)
{
    SessionRow row;
    row.key = which;
    row.workspaceBytes = diskBytes;
    return row;
}

CheckpointRow checkpoint(const QString &id, const QString &layer, CheckpointCause cause = CheckpointCause::You,
                         const SessionKey &which = key)
{
    CheckpointRow row;
    row.info.id = id;
    row.info.session = which;
    row.info.cause = cause;
    row.info.createdAt = QDateTime::currentDateTimeUtc();
    row.layer = layer;
    return row;
}

LayerRow layer(const QString &id, const QString &parent = {})
{
    return {id, parent, diskBytes, false, false};
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

int modeOf(const QString &file)
{
    struct stat status{};
    return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

const auto nobody = [](const QString &) { return false; };

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_run = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_run->path()));
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths = std::make_unique<StorePaths>(*StorePaths::open(m_dir->path()));
        open({});
    }

    void cleanup()
    {
        m_layers.reset();
        m_catalogue.reset();
    }

    // --- What needs no disk

    void chainsAndForks()
    {
        LayerTree tree;
        LayerRows rows;
        rows.layers = {layer(QStringLiteral("a")), layer(QStringLiteral("b"), QStringLiteral("a")),
                       layer(QStringLiteral("c"), QStringLiteral("b")),
                       layer(QStringLiteral("d"), QStringLiteral("b"))};
        rows.tops = {{key, QStringLiteral("c")}, {forked, QStringLiteral("d")}};
        tree.set(rows);
        QCOMPARE(tree.chain(QStringLiteral("c")),
                 QStringList({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(tree.sessionsOn(QStringLiteral("b")).size(), 2);
        QCOMPARE(tree.sessionsOn(QStringLiteral("d")), QList{forked});
        // b is what both share; a is below it alone.
        const auto waste = tree.waste(nobody);
        QCOMPARE(waste.size(), 1);
        QCOMPARE(waste[0].layer, QStringLiteral("a"));
        QCOMPARE(waste[0].above, QStringLiteral("b"));
        tree.removeSession(forked);
        QCOMPARE(tree.waste(nobody).size(), 2); // a goes into b, d goes; b has two above it for as long
        // In use anywhere above: nothing below is touched.
        QVERIFY(tree.waste([](const QString &id) { return id == QLatin1String("c"); }).size() == 1);
    }

    void aDamagedCatalogueDoesNotHang()
    {
        LayerTree tree;
        LayerRows rows;
        rows.layers = {layer(QStringLiteral("a"), QStringLiteral("b")),
                       layer(QStringLiteral("b"), QStringLiteral("a"))};
        tree.set(rows);
        QVERIFY(tree.chain(QStringLiteral("a")).size() <= 3);
    }

    void aMergedLayerTakesTheOthersPlace()
    {
        LayerTree tree;
        LayerRows rows;
        rows.layers = {layer(QStringLiteral("a")), layer(QStringLiteral("b"), QStringLiteral("a")),
                       layer(QStringLiteral("c"), QStringLiteral("b"))};
        rows.tops = {{key, QStringLiteral("c")}};
        rows.checkpoints = {checkpoint(QStringLiteral("1"), QStringLiteral("b"))};
        tree.set(rows);
        tree.apply(tree.merged(QStringLiteral("a"), QStringLiteral("b")));
        QCOMPARE(tree.chain(QStringLiteral("c")), QStringList({QStringLiteral("c"), QStringLiteral("a")}));
        QCOMPARE(tree.checkpoint(QStringLiteral("1"))->layer, QStringLiteral("a"));
        tree.apply(tree.merged(QStringLiteral("a"), QStringLiteral("c")));
        QCOMPARE(tree.top(key), QStringLiteral("a"));
    }

    void theRing_data()
    {
        QTest::addColumn<QString>("causes"); // p: before a prompt, y: kept
        QTest::addColumn<QList<qint64>>("sizes");
        QTest::addColumn<int>("chain");
        QTest::addColumn<QString>("gone"); // their places
        const QList<qint64> small(20, mib);
        QTest::newRow("room") << "pppp" << small << 5 << "";
        QTest::newRow("eight fit") << "pppppppp" << small << 9 << "";
        QTest::newRow("the ninth") << "ppppppppp" << small << 10 << "0";
        QTest::newRow("kept ones do not count") << "ypppppppp" << small << 10 << "";
        QTest::newRow("kept ones stay") << "yypppppppppy" << small << 10 << "2";
        QTest::newRow("the first is what all stand on") << "pp" << QList<qint64>{9000 * mib, mib} << 3 << "";
        QTest::newRow("too many bytes") << "ppp" << QList<qint64>{mib, 1500 * mib, 1500 * mib} << 4 << "0";
        QTest::newRow("the newest stays whatever its size") << "pp" << QList<qint64>{mib, 9000 * mib} << 3 << "0";
        QTest::newRow("a long chain") << "yyyyyyypppp" << small << 12 << "7 8";
        QTest::newRow("nothing but kept ones") << "yyyyyyyyyyyy" << small << 12 << "";
    }
    void theRing()
    {
        QFETCH(QString, causes);
        QFETCH(QList<qint64>, sizes);
        QFETCH(int, chain);
        QFETCH(QString, gone);
        QList<CheckpointRow> rows;
        for (qsizetype i = 0; i < causes.size(); ++i)
            rows.append(checkpoint(QString::number(i), QString::number(i),
                                   causes[i] == u'p' ? CheckpointCause::Prompt : CheckpointCause::You));
        const auto found = surplus(rows, {}, chain, [&](const QString &id) { return sizes.value(id.toInt()); });
        QCOMPARE(found.join(u' '), gone);
    }

    void noRingAtAll()
    {
        const QList<CheckpointRow> rows{checkpoint(QStringLiteral("0"), {}, CheckpointCause::Tests),
                                        checkpoint(QStringLiteral("1"), {}, CheckpointCause::Tests)};
        QCOMPARE(surplus(rows, {0, mib}, 3, [](const QString &) { return 0; }).size(), 2);
    }

    // --- Files

    void anEmptyLayerIsWhatQemuTakesForOne_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("small") << 64 * mib;
        QTest::newRow("odd") << 64 * mib + 4096;
        QTest::newRow("1 GiB") << 1024 * mib;
        QTest::newRow("10 TiB") << 10 * 1024 * 1024 * mib;
    }
    void anEmptyLayerIsWhatQemuTakesForOne()
    {
        QFETCH(qint64, bytes);
        const QString file = m_dir->filePath(QStringLiteral("x.qcow2"));
        QVERIFY(makeEmptyLayer(file, bytes, QStringLiteral("0123456789abcdef")));
        QCOMPARE(virtualBytes(file), bytes);
        QCOMPARE(modeOf(file), 0600);
        const auto read = QcowFile::read(file);
        QVERIFY(read);
        QCOMPARE(read->bytes, bytes);
        QCOMPARE(read->mark, QStringLiteral("0123456789abcdef"));
        QVERIFY(run(QStringLiteral("qemu-img"), {QStringLiteral("check"), QStringLiteral("-q"), QStringLiteral("-f"),
                                                 QStringLiteral("qcow2"), file}));
        // What QEMU writes into it leaves the mark.
        QVERIFY(run(QStringLiteral("qemu-io"), {QStringLiteral("-f"), QStringLiteral("qcow2"), QStringLiteral("-c"),
                                                QStringLiteral("write -q -P 7 1M 3M"), file}));
        QVERIFY(
            run(QStringLiteral("qemu-img"), {QStringLiteral("rebase"), QStringLiteral("-u"), QStringLiteral("-f"),
                                             QStringLiteral("qcow2"), QStringLiteral("-b"), QStringLiteral("some name"),
                                             QStringLiteral("-F"), QStringLiteral("qcow2"), file}));
        QCOMPARE(QcowFile::read(file)->mark, QStringLiteral("0123456789abcdef"));
        QVERIFY(run(QStringLiteral("qemu-img"), {QStringLiteral("rebase"), QStringLiteral("-u"), QStringLiteral("-f"),
                                                 QStringLiteral("qcow2"), QStringLiteral("-b"), QString(), file}));
        QVERIFY(run(QStringLiteral("qemu-img"), {QStringLiteral("check"), QStringLiteral("-q"), QStringLiteral("-f"),
                                                 QStringLiteral("qcow2"), file}));
        QCOMPARE(makeEmptyLayer(file, bytes, {}).error().code, ErrorCode::AlreadyExists);
    }

    void nonsenseIsNoLayer()
    {
        const QString path = m_dir->filePath(QStringLiteral("x.qcow2"));
        QCOMPARE(QcowFile::read(path).error().code, ErrorCode::NotFound);
        QVERIFY(makeEmptyLayer(path, diskBytes, QStringLiteral("ab")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray good = file.read(4096);
        const auto spoil = [&](qsizetype at, const QByteArray &bytes) {
            QByteArray bad = good;
            bad.replace(at, bytes.size(), bytes);
            file.seek(0);
            file.write(bad);
            file.flush();
            return QcowFile::read(path);
        };
        QVERIFY(!spoil(0, "QFX"));
        QVERIFY(!spoil(4, QByteArray("\0\0\0\2", 4)));
        QVERIFY(!spoil(24, QByteArray(8, '\xff')));
        QVERIFY(!spoil(24, QByteArray(8, '\0')));
        QVERIFY(!spoil(100, QByteArray(4, '\xff')));
        QVERIFY(!spoil(100, QByteArray(4, '\0')));
        QVERIFY(!spoil(108, QByteArray(4, '\xff')));
        QCOMPARE(spoil(0, "QFI")->mark, QStringLiteral("ab"));
        QVERIFY(file.resize(50));
        QVERIFY(!QcowFile::read(path));
    }

    // --- Catalogue and files together

    void aFirstLayerAndWhatStandsOnIt()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(QFile::exists(m_layers->file(first.id)));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        QVERIFY(m_layers->check(first.id));
        QCOMPARE(modeOf(m_layers->file(first.id)), 0600);
        const LayerRow second = take(QStringLiteral("c1"));
        QCOMPARE(m_layers->tree().top(key), second.id);
        QCOMPARE(modeOf(m_layers->file(first.id)), 0400);
        QCOMPARE(modeOf(m_layers->file(second.id)), 0600);
        QVERIFY(m_layers->check(second.id));
        open({key});
        QCOMPARE(m_layers->tree().chain(second.id), QStringList({second.id, first.id}));
        QCOMPARE(m_layers->tree().checkpoints(key).size(), 1);
        QCOMPARE(m_layers->tree().checkpoint(QStringLiteral("c1"))->layer, first.id);
        QVERIFY(m_layers->check(second.id));
    }

    void anotherDiskIsNotTaken()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        const LayerRow second = take(QStringLiteral("c1"));
        const QString file = m_layers->file(first.id);
        const QString away = m_dir->filePath(QStringLiteral("away"));
        QVERIFY(QFile::rename(file, away));
        QCOMPARE(m_layers->check(second.id).error().code, ErrorCode::NotFound);
        QVERIFY(m_layers->check(second.id).error().detail.contains(first.id));
        // Of the same size, and a good disk; but not this one.
        QVERIFY(makeEmptyLayer(file, diskBytes, Layers::newId()));
        QCOMPARE(m_layers->check(second.id).error().code, ErrorCode::Corrupt);
        QVERIFY(QFile::remove(file));
        QVERIFY(waited(makeWorkspaceDisk(file, diskBytes, this)));
        QCOMPARE(m_layers->check(second.id).error().code, ErrorCode::Corrupt);
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::link(away, file));
        QVERIFY(!m_layers->check(second.id));
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::rename(away, file));
        QVERIFY(m_layers->check(second.id));
    }

    void whatStandsOnALayerKeepsIt()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        const LayerRow second = take(QStringLiteral("c1"));
        const auto remove = [&](const QString &id) {
            LayerChange change;
            change.goneLayers = {id};
            return waited(m_layers->apply(change));
        };
        QCOMPARE(remove(first.id).error().code, ErrorCode::WrongState);  // a layer stands on it
        QCOMPARE(remove(second.id).error().code, ErrorCode::WrongState); // a session writes to it
        QVERIFY(QFile::exists(m_layers->file(first.id)) && QFile::exists(m_layers->file(second.id)));
        // A change of several parts that fails in its last one changes nothing.
        LayerChange change;
        change.goneCheckpoints = {QStringLiteral("c1")};
        change.goneLayers = {first.id};
        QVERIFY(!waited(m_layers->apply(change)));
        open({key});
        QCOMPARE(m_layers->tree().checkpoints(key).size(), 1);
        // A use alone does so, too.
        const LayerRow third = *waited(m_layers->makeAbove(second.id, this));
        LayerChange added;
        added.put = {third};
        QVERIFY(waited(m_layers->apply(added)));
        auto use = m_layers->use(third.id, QStringLiteral("reader"));
        QVERIFY(m_layers->isUsed(third.id));
        QCOMPARE(remove(third.id).error().code, ErrorCode::WrongState);
        use.reset();
        QVERIFY(remove(third.id));
        QVERIFY(!QFile::exists(m_layers->file(third.id)));
    }

    void usesEndWithTheEngine()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        auto use = m_layers->use(first.id, QStringLiteral("reader"));
        QCOMPARE(m_layers->holders(first.id).size(), 1);
        QVERIFY(waited(m_layers->removeSession(key)));
        open({}, true); // as if it had been killed: nobody says that the use is over
        LayerChange change;
        change.goneLayers = {first.id};
        QVERIFY(waited(m_layers->apply(change)));
    }

    void forksShareALayer()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        take(QStringLiteral("c1"));
        const LayerRow other = *waited(m_layers->makeAbove(first.id, this));
        QVERIFY(waited(m_layers->addSession(session(forked), other)));
        QCOMPARE(m_layers->tree().chain(other.id), QStringList({other.id, first.id}));
        // The origin goes; what the fork stands on stays.
        QVERIFY(waited(m_layers->removeSession(key)));
        const auto waste = m_layers->tree().waste(nobody);
        for (const auto &each : waste) {
            if (each.above.isEmpty()) {
                LayerChange change;
                change.goneLayers = {each.layer};
                QVERIFY(waited(m_layers->apply(change)));
            }
        }
        open({forked});
        QCOMPARE(m_layers->tree().all().size(), 2);
        QVERIFY(m_layers->check(other.id));
    }

    // --- Killed in between

    void aFileWithoutARowIsRemoved()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        const LayerRow lost = *waited(m_layers->makeAbove(first.id, this));
        const QString half = m_layers->file(Layers::newId()) + QStringLiteral(".new");
        QFile made(half);
        QVERIFY(made.open(QIODevice::WriteOnly));
        open({key}, true);
        QVERIFY(!QFile::exists(m_layers->file(lost.id)) && !QFile::exists(half));
        QVERIFY(QFile::exists(m_layers->file(first.id)));
    }

    void aRowThatIsGoneTakesItsFile()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        // Between the catalogue's change and the file's removal.
        QVERIFY(waited(m_catalogue->removeSession(key)));
        LayerChange change;
        change.goneLayers = {first.id};
        QVERIFY(waited(m_catalogue->change(change)));
        QVERIFY(QFile::exists(m_layers->file(first.id)));
        open({}, true);
        QVERIFY(!QFile::exists(m_layers->file(first.id)));
    }

    void anIntentIsFoundAgain()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        const LayerRow next = *waited(m_layers->makeAbove(first.id, this));
        LayerChange change;
        change.put = {next};
        change.intents = {{checkpoint(QStringLiteral("c1"), {}, CheckpointCause::Prompt).info, next.id}};
        QVERIFY(waited(m_layers->apply(change)));
        open({key}, true);
        const auto intent = m_layers->tree().intent(key);
        QVERIFY(intent);
        QCOMPARE(intent->layer, next.id);
        QCOMPARE(intent->info.cause, CheckpointCause::Prompt);
        QVERIFY(QFile::exists(m_layers->file(next.id)));
        QCOMPARE(m_layers->tree().top(key), first.id);
        // A layer that an intent names is no waste.
        QVERIFY(m_layers->tree().waste(nobody).isEmpty());
    }

    void modesAreSetRight()
    {
        const LayerRow first = *waited(m_layers->makeFirst(diskBytes, this));
        QVERIFY(waited(m_layers->addSession(session(key), first)));
        const LayerRow second = take(QStringLiteral("c1"));
        QVERIFY(::chmod(QFile::encodeName(m_layers->file(first.id)).constData(), 0600) == 0);
        QVERIFY(::chmod(QFile::encodeName(m_layers->file(second.id)).constData(), 0400) == 0);
        open({key}, true);
        QCOMPARE(modeOf(m_layers->file(first.id)), 0400);
        QCOMPARE(modeOf(m_layers->file(second.id)), 0600);
    }

    // --- Stores of an older Vitrine

    void anOldStoreKeepsItsWorkspaces_data()
    {
        QTest::addColumn<bool>("movedAlready"); // it was killed after the file was moved
        QTest::newRow("untouched") << false;
        QTest::newRow("killed in between") << true;
    }
    void anOldStoreKeepsItsWorkspaces()
    {
        QFETCH(bool, movedAlready);
        makeOldStore();
        const QString old = m_paths->oldWorkspaceDisk(key);
        QVERIFY(QDir().mkpath(m_paths->sessionDir(key)));
        QVERIFY(waited(makeWorkspaceDisk(old, diskBytes, this)));
        QFile disk(old);
        QVERIFY(disk.open(QIODevice::ReadOnly));
        const QByteArray content = disk.readAll();
        disk.close();
        const QString id = QFileInfo(m_paths->sessionDir(key)).fileName();
        if (movedAlready)
            QVERIFY(QFile::rename(old, m_paths->layerFile(id)));
        open({key, forked});
        QCOMPARE(waited(m_catalogue->sessions())->size(), 2);
        QCOMPARE(m_layers->tree().top(key), id);
        QVERIFY(!QFile::exists(old));
        QVERIFY(m_layers->check(id));
        QFile moved(m_layers->file(id));
        QVERIFY(moved.open(QIODevice::ReadOnly));
        QCOMPARE(moved.readAll(), content);
        // One whose disk is not there is known, and has none; nothing is made up for it.
        QVERIFY(m_layers->tree().top(forked).isEmpty());
        QVERIFY(!m_layers->check(m_layers->tree().top(forked)));
        // It can go on from here, and does so only once.
        take(QStringLiteral("c1"));
        open({key, forked});
        QCOMPARE(m_layers->tree().chain(m_layers->tree().top(key)).size(), 2);
        QVERIFY(m_layers->check(m_layers->tree().top(key)));
    }

private:
    void open(const QList<SessionKey> &sessions, bool killed = false)
    {
        m_layers.reset();
        m_catalogue.reset();
        if (killed)
            withSql({}); // nothing more reached the file
        m_catalogue = std::move(*Catalogue::open(m_paths->catalogueFile()));
        m_layers = std::make_unique<Layers>(*m_paths, *m_catalogue);
        QVERIFY(waited(m_layers->load(sessions)));
    }

    /// A checkpoint of the session, as it is taken while it is stopped.
    LayerRow take(const QString &id, const SessionKey &which = key)
    {
        const QString frozen = m_layers->tree().top(which);
        const LayerRow next = *waited(m_layers->makeAbove(frozen, this));
        LayerChange change;
        change.put = {next};
        change.tops = {{which, next.id}};
        change.checkpoints = {checkpoint(id, frozen, CheckpointCause::You, which)};
        if (!waited(m_layers->apply(change)))
            qFatal("the checkpoint was not taken");
        return next;
    }

    void withSql(const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(m_paths->catalogueFile());
            QVERIFY(database.open());
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                QVERIFY2(query.exec(statement), qPrintable(statement));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }

    /// As version 1 of the catalogue was.
    void makeOldStore()
    {
        m_layers.reset();
        m_catalogue.reset();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(m_paths->catalogueFile() + QLatin1String(suffix));
        withSql({QStringLiteral("CREATE TABLE runtimes (name TEXT NOT NULL, version INTEGER NOT NULL, record TEXT NOT "
                                "NULL, PRIMARY KEY (name, version)) STRICT"),
                 QStringLiteral("CREATE TABLE sessions (runtime TEXT NOT NULL, session TEXT NOT NULL, record TEXT NOT "
                                "NULL, PRIMARY KEY (runtime, session)) STRICT"),
                 QStringLiteral("CREATE TABLE commands (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
                                " runtime TEXT NOT NULL, session TEXT NOT NULL, open INTEGER NOT NULL, record TEXT NOT "
                                "NULL, FOREIGN KEY (runtime, session) REFERENCES sessions ON DELETE CASCADE) STRICT"),
                 QStringLiteral("CREATE TABLE invocations (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL "
                                "UNIQUE, runtime TEXT NOT NULL, session TEXT NOT NULL, open INTEGER NOT NULL, record "
                                "TEXT NOT NULL, FOREIGN KEY (runtime, session) REFERENCES sessions ON DELETE CASCADE) "
                                "STRICT"),
                 QStringLiteral("CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT"),
                 QStringLiteral("INSERT INTO sessions VALUES ('sample', 'one', '{}'), ('sample', 'two', '{}')"),
                 QStringLiteral("PRAGMA application_id = 1449751666"), QStringLiteral("PRAGMA user_version = 1")});
    }

    std::unique_ptr<QTemporaryDir> m_run;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StorePaths> m_paths;
    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Layers> m_layers;
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
