// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/workspacedisk.h"
#include "tests/machine/session/enginetest.h"
#include "tests/patience.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Vitrine;
using Kind = ReclaimItem::Kind;

namespace {
constexpr qint64 mb = 1'000'000;
/// Nothing that is all zeros: such blocks would never be on the disk.
const QString writing = QStringLiteral("yes 0123456789abcdefghijklmnopqrstuvwxyz | dd of=%1 bs=1M iflag=fullblock %2");
} // namespace

/// A workspace that was filled: the guest is told cleanly, and what is deleted comes back to this computer's disk,
/// unless a checkpoint holds it, which is then named.
class TestReclaim : public EngineTest
{
    Q_OBJECT

    qint64 onDisk()
    {
        qint64 bytes = 0;
        const auto layers = QDir(paths().layersDir()).entryInfoList(QDir::Files);
        for (const QFileInfo &layer : layers)
            bytes += Store::allocatedBytes(layer.filePath());
        return bytes;
    }
    DiskReport report()
    {
        const auto made = await(nouns().storage.report());
        return made.value_or(DiskReport());
    }
    static ReclaimItem item(const DiskReport &report, Kind kind, const SessionKey &key)
    {
        const auto found = std::ranges::find_if(
            report.items, [&](const ReclaimItem &each) { return each.kind == kind && each.session == key; });
        return found == report.items.end() ? ReclaimItem() : *found;
    }
    QByteArray reclaim(const QString &id, qint64 &bytes)
    {
        const auto outcomes = await(nouns().storage.reclaim({id}));
        if (!outcomes)
            return outcomes.error().text().toUtf8();
        if (outcomes->size() != 1)
            return "not one outcome";
        bytes = outcomes->first().bytes;
        return outcomes->first().problem.message.toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray bad = openEngine();
        QVERIFY2(bad.isEmpty(), bad.constData());
        RuntimeSpec spec;
        spec.name = QStringLiteral("tester");
        spec.memoryMiB = 256;
        const QByteArray made = makeRuntime(spec);
        QVERIFY2(made.isEmpty(), made.constData());
        QVERIFY(set(QStringLiteral("machine/warmSpares"), 0).isEmpty());
        QVERIFY(set(QStringLiteral("checkpoints/keep"), 0).isEmpty());
    }
    void cleanupTestCase() { endEngine(); }

    void aFullWorkspaceIsSaidAndComesBack()
    {
        const SessionKey key = makeSession(QStringLiteral("tester"));
        const qint64 empty = onDisk();
        const auto filled = runCommand(key, writing.arg(QStringLiteral("fill"), QString()), std::chrono::seconds(1200));
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().text()));
        QVERIFY(filled->exitCode != 0);
        QVERIFY2(output(*filled).contains("No space left on device"), output(*filled).constData());
        QCOMPARE(run(key, QStringLiteral("sync; rm fill && echo more > note && sync && cat note")),
                 QByteArray("more\n"));
        const qint64 full = onDisk();
        QVERIFY2(full > 900 * mb, qPrintable(QString::number(full)));

        const ReclaimItem trim = item(report(), Kind::Trim, key);
        QVERIFY2(trim.bytes > 800 * mb, qPrintable(QString::number(trim.bytes)));
        QVERIFY(trim.isEstimate);
        QVERIFY(!trim.startsMachine);
        qint64 back = 0;
        const QByteArray bad = reclaim(trim.id, back);
        QVERIFY2(bad.isEmpty(), bad.constData());
        const qint64 trimmed = onDisk();
        qInfo("1 GiB filled: %lld MB on the disk, %lld MB after delete and trim (%lld MB before); said about %lld MB, "
              "came back %lld MB",
              full / mb, trimmed / mb, empty / mb, trim.bytes / mb, back / mb);
        QVERIFY(back > 800 * mb);
        QVERIFY2(trimmed < 150 * mb, qPrintable(QString::number(trimmed)));
        QCOMPARE(run(key, QStringLiteral("cat note")), QByteArray("more\n"));
        QVERIFY(await(nouns().sessions.remove(key)));
        QVERIFY(await(nouns().storage.emptyTrash()));
    }

    void whatACheckpointHoldsIsNamed()
    {
        const SessionKey key = makeSession(QStringLiteral("tester"));
        QVERIFY(
            !run(key, writing.arg(QStringLiteral("fill"), QStringLiteral("count=300 && sync && echo done"))).isEmpty());
        const auto checkpoint = await(nouns().checkpoints.create({key, QStringLiteral("before the clean-up")}));
        QVERIFY(checkpoint);
        QCOMPARE(run(key, QStringLiteral("rm fill && sync && echo gone")), QByteArray("gone\n"));
        const qint64 full = onDisk();
        // A trim gives nothing back, and the report says why.
        DiskReport now = report();
        const ReclaimItem held = item(now, Kind::Held, key);
        QCOMPARE(held.name, QStringLiteral("before the clean-up"));
        QVERIFY2(held.bytes > 280 * mb && held.bytes < 400 * mb, qPrintable(QString::number(held.bytes)));
        QVERIFY(item(now, Kind::Trim, key).bytes < 50 * mb);
        const auto refused = await(nouns().storage.reclaim({held.id}));
        QVERIFY(refused && !refused->first().problem.message.isEmpty());
        QVERIFY(await(nouns().sessions.stop(key))); // a stop trims
        QVERIFY(onDisk() > 280 * mb);
        now = report();
        const ReclaimItem still = item(now, Kind::Held, key);
        QVERIFY2(still.bytes > 280 * mb, qPrintable(QString::number(still.bytes)));
        QVERIFY(!still.isEstimate);
        QVERIFY(now.sessions.first().checkpointBytes > 280 * mb);

        QVERIFY(await(nouns().checkpoints.remove(key, checkpoint->id)));
        QVERIFY(waitUntil([&] { return QDir(paths().layersDir()).entryList(QDir::Files).size() == 1; }, patience));
        qint64 back = 0;
        if (const ReclaimItem trim = item(report(), Kind::Trim, key); trim.bytes > 0) {
            const QByteArray bad = reclaim(trim.id, back);
            QVERIFY2(bad.isEmpty(), bad.constData());
        }
        const qint64 after = onDisk();
        qInfo(
            "300 MiB deleted below a checkpoint: %lld MB on the disk, it holds %lld MB; %lld MB without it (%lld MB of "
            "it trimmed)",
            full / mb, still.bytes / mb, after / mb, back / mb);
        QVERIFY2(after < 100 * mb, qPrintable(QString::number(after)));
        QVERIFY(await(nouns().sessions.remove(key)));
        QVERIFY(await(nouns().storage.emptyTrash()));
    }

    void aSessionWhoseMachineWasKilledIsTrimmedToo()
    {
        const SessionKey key = makeSession(QStringLiteral("tester"));
        QVERIFY(
            !run(key, writing.arg(QStringLiteral("fill"), QStringLiteral("count=200 && sync && echo done"))).isEmpty());
        QCOMPARE(run(key, QStringLiteral("rm fill && echo kept > note && sync && echo gone")), QByteArray("gone\n"));
        ::kill(pid_t(machineOf(key).process.pid), SIGKILL);
        QVERIFY(waitUntil([&] { return info(key).state == SessionState::Failed; }, patience));
        const QDateTime expires = info(key).expiresAt;
        const ReclaimItem trim = item(report(), Kind::Trim, key);
        QVERIFY2(trim.bytes > 180 * mb, qPrintable(QString::number(trim.bytes)));
        QVERIFY(trim.startsMachine);
        qint64 back = 0;
        const QByteArray bad = reclaim(trim.id, back);
        QVERIFY2(bad.isEmpty(), bad.constData());
        QVERIFY2(back > 180 * mb, qPrintable(QString::number(back)));
        QCOMPARE(info(key).state, SessionState::Stopped);
        // That was no use of it.
        QVERIFY(std::abs(info(key).expiresAt.secsTo(expires)) <= 120);
        QCOMPARE(run(key, QStringLiteral("cat note")), QByteArray("kept\n"));
        QVERIFY(await(nouns().sessions.remove(key)));
        QVERIFY(await(nouns().storage.emptyTrash()));
    }

    void theTrashKeepsNoMachine()
    {
        const SessionKey key = makeSession(QStringLiteral("tester"));
        QCOMPARE(run(key, QStringLiteral("echo one > note && sync && echo written")), QByteArray("written\n"));
        const auto first = await(nouns().commands.list(key, 10));
        QVERIFY(await(nouns().sessions.remove(key)));
        QVERIFY(!QFileInfo::exists(paths().machineDir(key)));
        QCOMPARE(engine().machineCount(), 0);
        // Its id is somebody else's at once.
        QVERIFY(await(nouns().sessions.create({key.runtime, key.session, {}})));
        QCOMPARE(run(key, QStringLiteral("ls; echo two > note && sync && echo written")), QByteArray("written\n"));
        const auto trash = await(nouns().storage.trash());
        QVERIFY(trash && trash->size() == 1);
        const auto back = await(nouns().storage.restore(trash->first().id, QStringLiteral("back")));
        QVERIFY2(back, back ? "" : qPrintable(back.error().text()));
        QCOMPARE(run(back->key, QStringLiteral("cat note")), QByteArray("one\n"));
        QCOMPARE(run(key, QStringLiteral("cat note")), QByteArray("two\n"));
        const auto record = await(nouns().commands.show(first->first().id));
        QVERIFY(record);
        QCOMPARE(record->session, back->key);
        QCOMPARE(output(*record), QByteArray("written\n"));
    }
};

QTEST_GUILESS_MAIN(TestReclaim)
#include "tst_reclaim.moc"
