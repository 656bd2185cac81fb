// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localengine.h"
#include "engine/store/catalogue.h"
#include "engine/store/layers/layertree.h"
#include "engine/store/outputrecord.h"
#include "engine/store/storepaths.h"
#include "tests/patience.h"
#include "tests/sources.h"
#include "tests/unit/disk/disklab.h"
#include "tests/unit/store/helper.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Vitrine;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::milliseconds;
using Kind = ReclaimItem::Kind;

namespace {

constexpr qint64 mib = qint64(1) << 20;
const QString runtime = QStringLiteral("sample");
const SessionKey one{runtime, QStringLiteral("one")};

#define GOOD(result)                                                                                                   \
    do {                                                                                                               \
        const auto &once = (result);                                                                                   \
        QVERIFY2(once.has_value(), once ? "" : qPrintable(once.error().text()));                                       \
    } while (false)

/// A computer whose clocks are the test's.
struct Computer
{
    QString boot = QStringLiteral("first");
    milliseconds sinceBoot{1'000'000};
    milliseconds wall{std::chrono::hours(24) * 20'000};

    void pass(milliseconds time)
    {
        sinceBoot += time;
        wall += time;
    }
    void startAgain(milliseconds off, milliseconds jump = 0ms)
    {
        boot += QLatin1Char('x');
        sinceBoot = 20s;
        wall += off + jump;
    }
};

std::unique_ptr<Api::LocalEngine> openEngine(const QString &store, Computer *computer = nullptr)
{
    Api::LocalEngine::Options options{store, {}, sourceResources(), QStringLiteral("test"), true};
    if (computer)
        options.clock = {[computer] { return computer->boot; }, [computer] { return computer->sinceBoot; },
                         [computer] { return computer->wall; }};
    auto opened = Api::LocalEngine::open(options);
    if (!opened || !waited((*opened)->loaded()))
        qFatal("no engine: %s", opened ? "" : qPrintable(opened.error().text()));
    return std::move(*opened);
}

void makeRuntime(Api::LocalEngine &engine, int keepDays = 14)
{
    RuntimeSpec spec;
    spec.name = runtime;
    spec.workspaceBytes = 96 * mib;
    spec.keepDays = keepDays;
    GOOD(waited(engine.nouns().runtimes.create(spec)));
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// A child of this test: deletes, brings back and deletes for good, for ever.
int churn(const QString &store)
{
    const auto engine = openEngine(store);
    auto &nouns = engine->nouns();
    for (int i = 0;; ++i) {
        const SessionKey key{runtime, QStringLiteral("s%1").arg(i % 3)};
        (void)waited(nouns.sessions.create({key.runtime, key.session, {}}));
        (void)waited(nouns.checkpoints.create({key, {}}));
        std::printf("%d\n", i);
        std::fflush(stdout);
        if (!waited(nouns.sessions.remove(key)))
            return 1;
        const auto trash = waited(nouns.storage.trash());
        if (!trash || trash->isEmpty())
            return 2;
        if (i % 2 == 0)
            (void)waited(nouns.storage.restore(trash->first().id, {}));
        if (trash->size() > 4 && !waited(nouns.storage.removeTrashed(trash->last().id)))
            return 3;
    }
}

} // namespace

/// The trash, retention and what is reclaimed, with a whole engine on a real store; no machine.
class TestStorage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_run;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Api::LocalEngine> m_engine;
    Computer m_computer;

    QString store() const { return m_dir->filePath(QStringLiteral("store")); }
    Store::StorePaths paths() const { return *Store::StorePaths::open(store()); }
    Api::Nouns &nouns() { return m_engine->nouns(); }
    void open()
    {
        m_engine.reset();
        m_engine = openEngine(store(), &m_computer);
    }
    void make(const SessionKey &key) { GOOD(waited(nouns().sessions.create({key.runtime, key.session, {}}))); }
    bool has(const SessionKey &key) { return waited(nouns().sessions.show(key)).has_value(); }
    SessionInfo info(const SessionKey &key) { return waited(nouns().sessions.show(key)).value_or(SessionInfo()); }
    QList<TrashedSession> trash() { return waited(nouns().storage.trash()).value_or(QList<TrashedSession>()); }

    /// Days go by with the engine running, which is asked now and then.
    void live(int count)
    {
        for (int i = 0; i < count * 4; ++i) {
            m_computer.pass(6h);
            (void)waited(nouns().storage.trash());
        }
    }

    /// While no engine has the store.
    void addCommand(const SessionKey &key, const QString &id, const QByteArray &words)
    {
        auto catalogue = Store::Catalogue::open(paths().catalogueFile());
        QVERIFY(catalogue);
        CommandRecord record;
        record.id = id;
        record.session = key;
        record.status = CommandStatus::Completed;
        auto output = Store::OutputRecord::openForWriting(paths().recordDir(key, id));
        QVERIFY(output);
        GOOD((*output)->append(OutputStream::Out, words));
        GOOD(waited((*catalogue)->putCommand(record)));
    }
    QByteArray outputOf(const QString &id)
    {
        const auto slice = waited(nouns().commands.read(id, 0, mib));
        return slice && !slice->chunks.isEmpty() ? slice->chunks.first().bytes : QByteArray();
    }

    /// Writes into the session's disk as a machine would have.
    void scribble(const SessionKey &key, const QByteArray &order)
    {
        m_engine.reset();
        auto catalogue = Store::Catalogue::open(paths().catalogueFile());
        QVERIFY(catalogue);
        Store::LayerTree tree;
        tree.set(waited((*catalogue)->layerRows()).value_or(Store::LayerRows()));
        const QString layer = paths().layerFile(tree.top(key));
        const auto done = DiskLab::run(
            QStringLiteral("qemu-io"),
            {QStringLiteral("-f"), QStringLiteral("qcow2"), QStringLiteral("-d"), QStringLiteral("unmap"), layer},
            order + "\nquit\n");
        QVERIFY2(done.good, done.output.constData());
        catalogue->reset();
        open();
    }
    static ReclaimItem item(const DiskReport &report, Kind kind)
    {
        const auto found = std::ranges::find(report.items, kind, &ReclaimItem::kind);
        return found == report.items.end() ? ReclaimItem() : *found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_run = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_run->path()));
        qputenv("VITRINE_IMAGES", QFile::encodeName(m_run->filePath(QStringLiteral("images"))));
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_computer = {};
        open();
        makeRuntime(*m_engine);
    }
    void cleanup() { m_engine.reset(); }

    void whatIsDeletedComesBack()
    {
        make(one);
        m_engine.reset();
        addCommand(one, QStringLiteral("c1"), "of the old one");
        open();
        QSignalSpy changed(&nouns().storage, &Api::Storage::trashChanged);
        QSignalSpy removed(&nouns().sessions, &Api::Sessions::removed);
        GOOD(waited(nouns().sessions.remove(one)));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!has(one));
        QCOMPARE(trash().size(), 1);
        const TrashedSession first = trash().first();
        QCOMPARE(first.key, one);
        QCOMPARE(first.cause, TrashCause::You);
        QVERIFY(first.diskBytes > 0);
        QVERIFY(std::abs(QDateTime::currentDateTimeUtc().secsTo(first.goneAt) - 7 * 86'400) < 3600);

        // Its id is free at once, and nothing of the two meets.
        make(one);
        QVERIFY(waited(nouns().commands.list(one, 10))->isEmpty());
        QCOMPARE(waited(nouns().storage.restore(first.id)).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(waited(nouns().storage.restore(first.id, QStringLiteral("not an id"))).error().code,
                 ErrorCode::InvalidInput);
        open(); // and another engine knows it, too
        QCOMPARE(trash().size(), 1);
        const SessionKey old{runtime, QStringLiteral("old")};
        const auto back = waited(nouns().storage.restore(first.id, old.session));
        GOOD(back);
        QCOMPARE(back->key, old);
        QCOMPARE(waited(nouns().commands.list(old, 10))->first().id, QStringLiteral("c1"));
        QCOMPARE(outputOf(QStringLiteral("c1")), QByteArray("of the old one"));
        QVERIFY(trash().isEmpty());
        QVERIFY(namesIn(paths().trashDir()).isEmpty());
        open();
        QCOMPARE(outputOf(QStringLiteral("c1")), QByteArray("of the old one"));
        QCOMPARE(waited(nouns().storage.restore(first.id)).error().code, ErrorCode::NotFound);
    }

    void checkpointsComeBackAndRuntimesToo()
    {
        make(one);
        GOOD(waited(nouns().checkpoints.create({one, QStringLiteral("good")})));
        GOOD(waited(nouns().sessions.remove(one)));
        GOOD(waited(nouns().runtimes.remove(runtime)));
        QSignalSpy changed(&nouns().runtimes, &Api::Runtimes::changed);
        const auto back = waited(nouns().storage.restore(trash().first().id));
        GOOD(back);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(waited(nouns().runtimes.show(runtime))->spec.workspaceBytes, 96 * mib);
        const auto checkpoints = waited(nouns().checkpoints.list(one));
        QCOMPARE(checkpoints->size(), 1);
        QCOMPARE(checkpoints->first().name, QStringLiteral("good"));
        QCOMPARE(checkpoints->first().session, one);
        GOOD(waited(nouns().checkpoints.restore(one, checkpoints->first().id)));
        GOOD(waited(nouns().checkpoints.listFiles(one, checkpoints->first().id, {})));
    }

    void goesForGoodWithItsLayers()
    {
        make(one);
        GOOD(waited(nouns().checkpoints.create({one, {}})));
        GOOD(waited(nouns().sessions.remove(one)));
        QCOMPARE(namesIn(paths().layersDir()).size(), 2);
        QVERIFY(waited(nouns().engine.status())->workspaceBytes > 0); // counted in the total
        GOOD(waited(nouns().storage.removeTrashed(trash().first().id)));
        QVERIFY(waitUntil([&] { return namesIn(paths().layersDir()).isEmpty(); }));
        QVERIFY(namesIn(paths().trashDir()).isEmpty());
        QVERIFY(namesIn(paths().sessionsDir()).isEmpty());
        for (int i = 0; i < 3; ++i) {
            make(one);
            GOOD(waited(nouns().sessions.remove(one)));
        }
        QCOMPARE(waited(nouns().storage.emptyTrash()).value_or(-1), 3);
        QVERIFY(trash().isEmpty());
        QCOMPARE(waited(nouns().storage.emptyTrash()).value_or(-1), 0);
        QCOMPARE(waited(nouns().storage.removeTrashed(QStringLiteral("0"))).error().code, ErrorCode::NotFound);
    }

    void expiresOnlyWhenThatWasShown()
    {
        make(one);
        live(10);
        QVERIFY(!info(one).isExpiring);
        live(1);
        QVERIFY(info(one).isExpiring);
        live(30); // nobody looks
        open();
        QVERIFY(has(one));
        QVERIFY(info(one).isExpiring);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(info(one).expiresAt);
        QVERIFY2(std::abs(left - 3 * 86'400) < 600, qPrintable(QString::number(left)));

        GOOD(waited(nouns().storage.warningShown({one, {runtime, QStringLiteral("none")}})));
        live(2);
        open();
        QVERIFY(has(one));
        live(2);
        open(); // an engine looks when it starts
        QVERIFY(waitUntil([&] { return !has(one) && trash().size() == 1; }));
        QCOMPARE(trash().first().cause, TrashCause::Retention);
        const auto back = waited(nouns().storage.restore(trash().first().id));
        GOOD(back);
        QVERIFY(!back->isExpiring); // its days begin anew
        open();
        QVERIFY(has(one));
    }

    void aHolidayAndAJumpDeleteNothing()
    {
        make(one);
        live(12);
        GOOD(waited(nouns().storage.warningShown({one})));
        m_engine.reset();
        m_computer.startAgain(days(30)); // a holiday, with the computer off
        open();
        QVERIFY(has(one));
        m_engine.reset();
        m_computer.startAgain(1h, days(3650)); // and its clock has gone mad
        open();
        QVERIFY(has(one));
        m_computer.pass(days(30)); // it sleeps
        (void)waited(nouns().sessions.list());
        QVERIFY(has(one));
        QVERIFY(info(one).isExpiring);
        // Days that somebody sees count.
        live(2);
        open();
        QVERIFY(waitUntil([&] { return !has(one); }));
    }

    void aUseAndKeepBeginAnew()
    {
        make(one);
        live(12);
        GOOD(waited(nouns().storage.warningShown({one})));
        GOOD(waited(nouns().storage.keep(one)));
        QVERIFY(!info(one).isExpiring);
        live(5);
        open();
        QVERIFY(has(one));
        QVERIFY(!info(one).isExpiring);
        live(7);
        QVERIFY(info(one).isExpiring);
        live(10);
        open();
        QVERIFY(has(one)); // the former warning is forgotten
        QCOMPARE(waited(nouns().storage.keep({runtime, QStringLiteral("none")})).error().code, ErrorCode::NotFound);
    }

    void neverMeansNever()
    {
        RuntimeSpec spec;
        spec.name = QStringLiteral("keeper");
        spec.workspaceBytes = 64 * mib;
        spec.keepDays = 0;
        GOOD(waited(nouns().runtimes.create(spec)));
        const SessionKey kept{spec.name, QStringLiteral("kept")};
        make(kept);
        live(40);
        QVERIFY(!info(kept).isExpiring);
        QVERIFY(!info(kept).expiresAt.isValid());
        GOOD(waited(nouns().storage.warningShown({kept})));
        live(10);
        open();
        QVERIFY(has(kept));
    }

    void theTrashIsEmptiedAfterSevenDays()
    {
        make(one);
        GOOD(waited(nouns().sessions.remove(one)));
        live(6);
        m_engine.reset();
        m_computer.startAgain(1h, -days(3650));
        open();
        QCOMPARE(trash().size(), 1);
        live(1);
        open();
        QVERIFY(waitUntil([&] { return trash().isEmpty(); }));
        QVERIFY(waitUntil([&] { return namesIn(paths().layersDir()).isEmpty(); }));
    }

    void theReportSaysWhoNeedsWhat()
    {
        make(one);
        scribble(one, "write -P 0x61 60M 16M");
        GOOD(waited(nouns().checkpoints.create({one, QStringLiteral("before")})));
        scribble(one, "write -P 0x62 60M 8M\ndiscard 68M 4M");
        auto report = waited(nouns().storage.report());
        GOOD(report);
        QCOMPARE(report->sessions.size(), 1);
        const SessionUsage usage = report->sessions.first();
        QVERIFY(usage.isExact);
        // No file is in what was scribbled (ext4 itself has a little there): of the checkpoint's layer it is needed no
        // more.
        QVERIFY2(usage.checkpointBytes >= 15 * mib, qPrintable(QString::number(usage.checkpointBytes)));
        QVERIFY(usage.workspaceBytes >= 8 * mib);
        QCOMPARE(usage.workspaceBytes + usage.checkpointBytes, report->layerBytes);
        const ReclaimItem held = item(*report, Kind::Held);
        QCOMPARE(held.name, QStringLiteral("before"));
        QVERIFY2(held.bytes >= 15 * mib && held.bytes <= 17 * mib, qPrintable(QString::number(held.bytes)));
        const ReclaimItem trim = item(*report, Kind::Trim);
        QVERIFY2(trim.bytes >= 7 * mib && trim.bytes <= 9 * mib, qPrintable(QString::number(trim.bytes)));
        QVERIFY(report->totalBytes() >= report->layerBytes + report->otherBytes);

        // What nobody can do is said; nothing else is done.
        const auto outcomes = waited(nouns().storage.reclaim({held.id, QStringLiteral("ring:no/such")}));
        GOOD(outcomes);
        QCOMPARE(outcomes->size(), 2);
        for (const ReclaimOutcome &outcome : *outcomes)
            QVERIFY(!outcome.problem.message.isEmpty());
        QCOMPARE(waited(nouns().checkpoints.list(one))->size(), 1);

        GOOD(waited(nouns().checkpoints.remove(one, waited(nouns().checkpoints.list(one))->first().id)));
        QVERIFY(waitUntil([&] { return namesIn(paths().layersDir()).size() == 1; }));
        report = waited(nouns().storage.report());
        QCOMPARE(item(*report, Kind::Held).bytes, 0);
        // Merged: what was covered has gone from this computer's disk.
        QVERIFY2(report->layerBytes < usage.workspaceBytes + usage.checkpointBytes - 7 * mib,
                 qPrintable(QString::number(report->layerBytes)));
    }

    void reclaimsTrashAndRing()
    {
        make(one);
        scribble(one, "write -P 0x61 60M 16M");
        // A restore takes an automatic one.
        const auto named = waited(nouns().checkpoints.create({one, QStringLiteral("start")}));
        GOOD(named);
        scribble(one, "write -P 0x63 60M 8M");
        GOOD(waited(nouns().checkpoints.restore(one, named->id)));
        const SessionKey gone{runtime, QStringLiteral("gone")};
        make(gone);
        scribble(gone, "write -P 0x64 60M 12M");
        GOOD(waited(nouns().sessions.remove(gone)));
        const auto report = waited(nouns().storage.report());
        GOOD(report);
        const ReclaimItem ring = item(*report, Kind::Ring);
        const ReclaimItem deleted = item(*report, Kind::Trash);
        QCOMPARE(ring.count, 1);
        QVERIFY2(ring.bytes >= 8 * mib, qPrintable(QString::number(ring.bytes)));
        QVERIFY2(deleted.bytes >= 12 * mib, qPrintable(QString::number(deleted.bytes)));
        QVERIFY(report->trashBytes() >= 12 * mib);
        const auto outcomes = waited(nouns().storage.reclaim({ring.id, deleted.id, ring.id}));
        GOOD(outcomes);
        QCOMPARE(outcomes->size(), 2);
        for (const ReclaimOutcome &outcome : *outcomes) {
            QCOMPARE(outcome.problem.message, QString());
            const qint64 said = outcome.id == ring.id ? ring.bytes : deleted.bytes;
            QVERIFY2(outcome.bytes >= said, qPrintable(QStringLiteral("%1 of %2").arg(outcome.bytes).arg(said)));
        }
        const auto after = waited(nouns().storage.report());
        QVERIFY(after->layerBytes <= report->layerBytes - ring.bytes - deleted.bytes + mib);
        QVERIFY(after->trash.isEmpty());
        QCOMPARE(waited(nouns().checkpoints.list(one))->size(), 1); // the named one
    }

    void survivesAKillAtAnyMoment()
    {
        m_engine.reset();
        QRandomGenerator random(QRandomGenerator::global()->generate());
        constexpr int rounds = 25;
        int steps = 0;
        for (int i = 0; i < rounds; ++i) {
            const auto child = startAgain({QStringLiteral("churn"), store()});
            for (int k = 0; k < 2 + int(random.bounded(4)); ++k)
                steps += nextLine(*child).isEmpty() ? 0 : 1;
            QTest::qWait(int(random.bounded(60)));
            child->kill();
            QVERIFY(child->waitForFinished());
            open();
            const auto sessions = waited(nouns().sessions.list());
            GOOD(sessions);
            QSet<QString> folders;
            for (const SessionInfo &session : *sessions) {
                folders.insert(QFileInfo(paths().sessionDir(session.key)).fileName());
                GOOD(waited(nouns().files.list(session.key, {})));
            }
            const auto inSessions = namesIn(paths().sessionsDir());
            for (const QString &name : inSessions) {
                // One that was about to be made leaves an empty folder, as before.
                QVERIFY2(folders.contains(name) ||
                             namesIn(paths().sessionsDir() + u'/' + name + QStringLiteral("/records")).isEmpty(),
                         qPrintable(name));
            }
            for (const QString &name : std::as_const(folders))
                QVERIFY2(inSessions.contains(name), qPrintable(name));
            QStringList ids;
            for (const auto list = trash(); const TrashedSession &each : list)
                ids.append(each.id);
            QStringList inTrash = namesIn(paths().trashDir());
            ids.sort();
            inTrash.sort();
            QCOMPARE(inTrash, ids);
            // Everything in the trash can come back.
            for (const QString &id : std::as_const(ids)) {
                if (random.bounded(4) != 0)
                    continue;
                const auto back = waited(nouns().storage.restore(id, QStringLiteral("b") + id));
                GOOD(back);
                GOOD(waited(nouns().files.list(back->key, {})));
                GOOD(waited(nouns().sessions.remove(back->key)));
                GOOD(waited(nouns().storage.removeTrashed(trash().first().id)));
            }
            m_engine.reset();
        }
        qInfo("%d kills after %d deletions, nothing lost.", rounds, steps);
        QVERIFY(steps > rounds);
    }
};

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("churn"))
        return churn(arguments.value(2));
    TestStorage test;
    return QTest::qExec(&test, count, words);
}
#include "tst_storage.moc"
