// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/storage/figures.h"

#include <QTest>

#include <algorithm>

using namespace Vitrine;
using namespace Vitrine::Session;
using Kind = ReclaimItem::Kind;

namespace {

constexpr qint64 mb = 1'000'000;
const SessionKey one{QStringLiteral("sample"), QStringLiteral("one")};
const SessionKey two{QStringLiteral("sample"), QStringLiteral("two")};

Store::CheckpointRow checkpoint(const QString &id, const QString &layer, const SessionKey &key, CheckpointCause cause)
{
    Store::CheckpointRow row;
    row.info.id = id;
    row.info.session = key;
    row.info.name = id;
    row.info.cause = cause;
    row.layer = layer;
    return row;
}

/// base ← middle ← top, and what is in each.
StoreFacts chain(const QList<Store::CheckpointRow> &checkpoints)
{
    StoreFacts facts;
    Store::LayerRows rows;
    rows.layers = {{QStringLiteral("base"), {}, 1, false, false},
                   {QStringLiteral("middle"), QStringLiteral("base"), 1, false, false},
                   {QStringLiteral("top"), QStringLiteral("middle"), 1, false, false}};
    rows.tops.insert(one, QStringLiteral("top"));
    rows.checkpoints = checkpoints;
    facts.tree.set(rows);
    facts.layerBytes = {
        {QStringLiteral("base"), 100 * mb}, {QStringLiteral("middle"), 50 * mb}, {QStringLiteral("top"), 20 * mb}};
    SessionFacts session;
    session.key = one;
    session.name = QStringLiteral("One");
    session.recordBytes = 3 * mb;
    LayerLook look;
    look.layers = {{15 * mb, 5 * mb, {0, 0, 0}},             // top: 5 of it a trim lets go
                   {40 * mb, 0, {10 * mb, 0, 0}},            // middle: 10 covered by top
                   {60 * mb, 2 * mb, {8 * mb, 30 * mb, 0}}}; // base: 8 covered by top, 30 by middle
    session.look = look;
    facts.sessions = {session};
    return facts;
}

ReclaimItem item(const DiskReport &report, Kind kind, const QString &name = {})
{
    for (const ReclaimItem &each : report.items) {
        if (each.kind == kind && (name.isEmpty() || each.name == name))
            return each;
    }
    ReclaimItem none;
    none.bytes = -1;
    return none;
}

} // namespace

/// What could be given back is what nothing else needs.
class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsMakeTheWhole()
    {
        StoreFacts facts = chain({});
        facts.templateBytes = 7 * mb;
        facts.imageBytes = 400 * mb;
        facts.otherBytes = mb;
        const DiskReport report = diskReport(facts);
        QCOMPARE(report.layerBytes, 170 * mb);
        QCOMPARE(report.totalBytes(), 170 * mb + 3 * mb + 7 * mb + 400 * mb + mb);
        const SessionUsage usage = report.sessions.first();
        QCOMPARE(usage.checkpointBytes, 10 * mb + 8 * mb + 30 * mb + 2 * mb);
        QCOMPARE(usage.workspaceBytes + usage.checkpointBytes, 170 * mb);
        QVERIFY(usage.isExact);
        QCOMPARE(item(report, Kind::Trim).bytes, 5 * mb);
        QVERIFY(item(report, Kind::Trim).startsMachine);
        QCOMPARE(DiskReport::fromJson(report.toJson()).toJson(), report.toJson());
    }

    void theRingGivesWhatOnlyItNeeds()
    {
        // Both are automatic: everything covered comes back.
        const auto ring =
            diskReport(chain({checkpoint(QStringLiteral("a"), QStringLiteral("base"), one, CheckpointCause::Prompt),
                              checkpoint(QStringLiteral("b"), QStringLiteral("middle"), one, CheckpointCause::Tests)}));
        QCOMPARE(item(ring, Kind::Ring).bytes, 10 * mb + 8 * mb + 30 * mb);
        QCOMPARE(item(ring, Kind::Ring).count, 2);
        QCOMPARE(item(ring, Kind::Held).bytes, -1);

        // The older one is kept by somebody: what base has stays for it.
        const auto kept =
            diskReport(chain({checkpoint(QStringLiteral("a"), QStringLiteral("base"), one, CheckpointCause::You),
                              checkpoint(QStringLiteral("b"), QStringLiteral("middle"), one, CheckpointCause::Tests)}));
        QCOMPARE(item(kept, Kind::Ring).bytes, 10 * mb);
        // It is named with what it holds: what was written over since, and what was deleted.
        QCOMPARE(item(kept, Kind::Held, QStringLiteral("a")).bytes, 30 * mb + 8 * mb + 2 * mb);
        QVERIFY(!item(kept, Kind::Held).canBeChosen());

        // The newer one is: it shows what base has where middle does not cover it.
        const auto newer =
            diskReport(chain({checkpoint(QStringLiteral("a"), QStringLiteral("base"), one, CheckpointCause::Prompt),
                              checkpoint(QStringLiteral("b"), QStringLiteral("middle"), one, CheckpointCause::You)}));
        QCOMPARE(item(newer, Kind::Ring).bytes, 30 * mb);
        QCOMPARE(item(newer, Kind::Held, QStringLiteral("b")).bytes, 10 * mb + 8 * mb + 2 * mb);
    }

    void aRunningSessionPromisesLess()
    {
        StoreFacts facts =
            chain({checkpoint(QStringLiteral("a"), QStringLiteral("base"), one, CheckpointCause::Prompt),
                   checkpoint(QStringLiteral("b"), QStringLiteral("middle"), one, CheckpointCause::Tests)});
        facts.sessions.first().isRunning = true;
        const auto report = diskReport(facts);
        QCOMPARE(item(report, Kind::Ring).bytes, 30 * mb);
        QVERIFY(item(report, Kind::Ring).isEstimate);
        QVERIFY(!item(report, Kind::Trim).startsMachine);
    }

    void whatIsSharedIsCountedOnceAndNotPromised()
    {
        StoreFacts facts =
            chain({checkpoint(QStringLiteral("a"), QStringLiteral("base"), one, CheckpointCause::Prompt)});
        // A fork stands on base.
        facts.tree.addSession(two, {QStringLiteral("fork"), QStringLiteral("base"), 1, false, false});
        facts.layerBytes.insert(QStringLiteral("fork"), mb);
        SessionFacts other;
        other.key = two;
        facts.sessions.append(other);
        const auto report = diskReport(facts);
        QCOMPARE(report.layerBytes, 171 * mb);
        for (const SessionUsage &usage : report.sessions)
            QCOMPARE(usage.sharedBytes, 100 * mb);
        // Layers were not told of for it.
        QVERIFY(!std::ranges::find(report.sessions, two, &SessionUsage::key)->isExact);
        QCOMPARE(item(report, Kind::Ring).bytes, -1);
    }

    void theTrashIsCountedAndGoesAlone()
    {
        StoreFacts facts = chain({});
        Store::TrashRow trashed;
        trashed.id = QStringLiteral("0123456789abcdef");
        trashed.key = one;
        facts.tree.addSession(trashed.heldKey(), {QStringLiteral("gone"), QStringLiteral("middle"), 1, false, false});
        facts.layerBytes.insert(QStringLiteral("gone"), 30 * mb);
        facts.trash = {{trashed, 4 * mb}};
        const auto report = diskReport(facts);
        QCOMPARE(report.layerBytes, 200 * mb);
        QCOMPARE(report.trashLayerBytes, 30 * mb);
        QCOMPARE(report.trashBytes(), 34 * mb);
        QCOMPARE(report.totalBytes(), 200 * mb + 3 * mb + 4 * mb);
        QCOMPARE(item(report, Kind::Trash).bytes, 34 * mb); // what another session stands on stays
        QCOMPARE(report.trash.first().diskBytes, 100 * mb + 50 * mb + 30 * mb + 4 * mb);
    }

    void whatIsOffTheChainGoesWhole()
    {
        StoreFacts facts =
            chain({checkpoint(QStringLiteral("r"), QStringLiteral("side"), one, CheckpointCause::Restore)});
        Store::LayerChange change;
        change.put = {{QStringLiteral("side"), QStringLiteral("base"), 1, false, false}};
        facts.tree.apply(change);
        facts.layerBytes.insert(QStringLiteral("side"), 9 * mb);
        const auto report = diskReport(facts);
        // What middle and top cover in base is for the checkpoint, too, which stands on base beside them.
        QCOMPARE(item(report, Kind::Ring).bytes, 9 * mb + 30 * mb + 8 * mb);
        QVERIFY(report.sessions.first().checkpointBytes >= 9 * mb);
    }

    void whatABranchNeedsIsNotPromised()
    {
        StoreFacts facts = chain({checkpoint(QStringLiteral("a"), QStringLiteral("base"), one, CheckpointCause::Prompt),
                                  checkpoint(QStringLiteral("r"), QStringLiteral("side"), one, CheckpointCause::You)});
        Store::LayerChange change;
        change.put = {{QStringLiteral("side"), QStringLiteral("base"), 1, false, false}};
        facts.tree.apply(change);
        facts.layerBytes.insert(QStringLiteral("side"), 9 * mb);
        const auto report = diskReport(facts);
        QCOMPARE(item(report, Kind::Ring).bytes, -1);
        QCOMPARE(item(report, Kind::Held, QStringLiteral("r")).bytes, 9 * mb + 30 * mb + 8 * mb + 2 * mb);
    }

    void anUnknownDiskPromisesNothing()
    {
        StoreFacts facts =
            chain({checkpoint(QStringLiteral("a"), QStringLiteral("base"), one, CheckpointCause::Prompt)});
        facts.sessions.first().look.reset();
        const auto report = diskReport(facts);
        QVERIFY(report.items.isEmpty());
        QVERIFY(!report.sessions.first().isExact);
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
