// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/kills/victim.h"
#include "tests/patience.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Vitrine;

namespace {
constexpr int sessionsAtMost = 3;
constexpr int checkpointsAtMost = 4;
constexpr int trashAtMost = 3;
/// Of the clock that retention goes by, at the start: there is room for days that have passed.
constexpr qint64 manyDays = qint64(100) * 86'400;
const QString runtime = QStringLiteral("tester");
} // namespace

/// Kills at random moments, and looks for losses; README.md says how.
class TestKills : public QObject
{
    Q_OBJECT

    std::unique_ptr<Victim> m_victim;
    QRandomGenerator m_random;
    QMap<QString, Expected> m_sessions;                  ///< by session id
    QMap<QString, std::pair<QString, Expected>> m_trash; ///< by id in the trash: what it was called, and what is in it
    int m_last = 0;
    int m_refused = 0;
    QMap<QByteArray, int> m_done; ///< what was broken off, how often

    SessionKey key(const QString &session) const { return {runtime, session}; }
    int below(int limit) { return int(m_random.bounded(quint32(limit))); }
    QString someSession() { return m_sessions.keys().at(below(int(m_sessions.size()))); }

    enum class Target { Nothing, Engine, Machine, Both };

    /// Lets the work run for a moment, kills, and brings the engine back. The work's own result, when it was heard.
    template <typename T>
    std::optional<Result<T>> breakOff(const QByteArray &what, const QString &session, Pending<T> work, QByteArray &bad)
    {
        const auto target = Target(below(4));
        // Most of what is done takes some 10 to 500 ms.
        const int wait = below(4) == 0 ? below(2000) : below(250);
        (void)waitUntil([&] { return work.isFinished(); }, wait);
        ++m_done[what];
        if (target == Target::Machine || target == Target::Both)
            m_victim->killMachine(key(session));
        if (target == Target::Engine || target == Target::Both) {
            m_victim->killEngine();
            if (below(2) == 0)
                m_victim->killMachine(key(session)); // while nobody looks
            std::optional<Result<T>> heard;
            if (work.isFinished())
                heard = work.result();
            bad = m_victim->start();
            return heard && *heard ? heard : std::nullopt;
        }
        const auto result = m_victim->await(work);
        // Layers are merged in the background: a chain may be too long for one more, for a moment, and that is said.
        if (!result && result.error().code == ErrorCode::WrongState)
            ++m_refused;
        else if (!result && target == Target::Nothing)
            bad = what + " fails by itself: " + result.error().text().toUtf8();
        return result ? std::optional<Result<T>>(result) : std::nullopt;
    }

    QByteArray writeFiles(const QString &session)
    {
        Expected &expected = m_sessions[session];
        CommandSpec spec;
        spec.session = key(session);
        spec.command = Victim::writing(++m_last, 1 + below(6));
        const auto begun = m_victim->await(m_victim->nouns().commands.run(spec));
        if (!begun)
            return "a command cannot be run: " + begun.error().text().toUtf8();
        QByteArray bad;
        // A second of the machine's time, mostly.
        QTest::qWait(below(600));
        const bool withCheckpoint = below(3) == 0 && expected.checkpoints.size() < checkpointsAtMost;
        if (withCheckpoint) {
            const Contents least = m_victim->written(begun->id);
            const auto taken = breakOff<CheckpointInfo>("checkpoint while it writes", session,
                                                        m_victim->nouns().checkpoints.create({key(session), {}}), bad);
            if (taken)
                expected.checkpoints.insert((*taken)->id, joined(expected.now, least));
        } else {
            (void)breakOff<CommandRecord>("writing", session, m_victim->nouns().commands.ended(begun->id), bad);
        }
        if (!bad.isEmpty())
            return bad;
        const auto ended = m_victim->await(m_victim->nouns().commands.ended(begun->id));
        if (!ended)
            return "the command has no end: " + ended.error().text().toUtf8();
        expected.now = joined(expected.now, m_victim->written(begun->id));
        return {};
    }

    static Contents joined(Contents a, const Contents &b)
    {
        a.insert(b);
        return a;
    }

    QByteArray takeCheckpoint(const QString &session)
    {
        Expected &expected = m_sessions[session];
        QByteArray bad;
        const auto taken = breakOff<CheckpointInfo>("checkpoint", session,
                                                    m_victim->nouns().checkpoints.create({key(session), {}}), bad);
        if (taken)
            expected.checkpoints.insert((*taken)->id, expected.now);
        return bad;
    }

    QByteArray restore(const QString &session)
    {
        Expected &expected = m_sessions[session];
        const QString id = expected.checkpoints.keys().at(below(int(expected.checkpoints.size())));
        QByteArray bad;
        const auto done =
            breakOff<void>("restore", session, m_victim->nouns().checkpoints.restore(key(session), id), bad);
        if (done)
            expected.now = expected.checkpoints[id];
        else
            expected.orElse = expected.checkpoints[id];
        return bad;
    }

    QByteArray fork(const QString &session)
    {
        const Contents contents = m_sessions[session].checkpoints.last();
        const QString id = m_sessions[session].checkpoints.lastKey();
        const QString made = QStringLiteral("fork%1").arg(++m_last);
        QByteArray bad;
        (void)breakOff<SessionInfo>("fork", session, m_victim->nouns().checkpoints.fork({key(session), id, made, {}}),
                                    bad);
        if (bad.isEmpty() && m_victim->await(m_victim->nouns().sessions.show(key(made))))
            m_sessions.insert(made, {contents, {}, {}});
        return bad;
    }

    QByteArray stop(const QString &session)
    {
        QByteArray bad;
        (void)breakOff<void>("stop", session, m_victim->nouns().sessions.stop(key(session)), bad);
        return bad;
    }

    QByteArray dropCheckpoint(const QString &session)
    {
        Expected &expected = m_sessions[session];
        const QString id = expected.checkpoints.firstKey();
        expected.checkpoints.remove(id);
        QByteArray bad;
        (void)breakOff<void>("delete a checkpoint", session, m_victim->nouns().checkpoints.remove(key(session), id),
                             bad);
        return bad;
    }

    /// The session lies in the trash, or nowhere, or still is one: whatever was broken off, it is in one place.
    QByteArray takeFromTrash(const QString &session, TrashCause cause)
    {
        const bool isThere = m_victim->await(m_victim->nouns().sessions.show(key(session))).has_value();
        const auto list = m_victim->await(m_victim->nouns().storage.trash());
        if (!list)
            return "the trash cannot be listed: " + list.error().text().toUtf8();
        QString found;
        for (const TrashedSession &each : *list) {
            if (each.key == key(session) && !m_trash.contains(each.id)) {
                if (each.cause != cause)
                    return "in the trash for another reason";
                found = each.id;
            }
        }
        if (isThere == !found.isEmpty())
            return session.toUtf8() + (isThere ? " is there and in the trash" : " is neither there nor in the trash");
        if (!found.isEmpty())
            m_trash.insert(found, {session, m_sessions.take(session)});
        return {};
    }

    QByteArray dropSession(const QString &session)
    {
        QByteArray bad;
        (void)breakOff<void>("delete a session", session, m_victim->nouns().sessions.remove(key(session)), bad);
        // What was broken off is done again, as a person would.
        if (bad.isEmpty() && m_victim->await(m_victim->nouns().sessions.show(key(session)))) {
            if (const auto gone = m_victim->await(m_victim->nouns().sessions.remove(key(session))); !gone)
                bad = "a session cannot be deleted: " + gone.error().text().toUtf8();
        }
        return bad.isEmpty() ? takeFromTrash(session, TrashCause::You) : bad;
    }

    QByteArray restoreTrashed(const QString &id)
    {
        const auto [session, expected] = m_trash.value(id);
        // Its id may be another's by now.
        const QString as = m_sessions.contains(session) ? QStringLiteral("back%1").arg(++m_last) : session;
        QByteArray bad;
        (void)breakOff<SessionInfo>("restore from the trash", session, m_victim->nouns().storage.restore(id, as), bad);
        if (!bad.isEmpty())
            return bad;
        const bool isThere = m_victim->await(m_victim->nouns().sessions.show(key(as))).has_value();
        if (isThere == isInTrash(id))
            return as.toUtf8() + (isThere ? " is there and in the trash" : " is neither there nor in the trash");
        if (isThere) {
            m_sessions.insert(as, expected);
            m_trash.remove(id);
        }
        return {};
    }

    bool isInTrash(const QString &id)
    {
        const auto list = m_victim->await(m_victim->nouns().storage.trash());
        return list && std::ranges::contains(*list, id, &TrashedSession::id);
    }

    QByteArray forgetTrashed(const QString &id)
    {
        QByteArray bad;
        (void)breakOff<void>("delete for good", m_trash.value(id).first, m_victim->nouns().storage.removeTrashed(id),
                             bad);
        if (bad.isEmpty() && !isInTrash(id))
            m_trash.remove(id);
        return bad;
    }

    /// Nobody has used it for weeks: an engine that starts puts it into the trash, and is killed over it.
    QByteArray retire(const QString &session)
    {
        if (const auto stopped = m_victim->await(m_victim->nouns().sessions.stop(key(session))); !stopped)
            return "a session cannot be stopped: " + stopped.error().text().toUtf8();
        m_victim->killEngine();
        if (QByteArray bad = m_victim->letExpire(key(session)); !bad.isEmpty())
            return bad;
        ++m_done["retention"];
        if (QByteArray bad = m_victim->start(); !bad.isEmpty())
            return bad;
        QTest::qWait(below(60));
        m_victim->killEngine();
        if (QByteArray bad = m_victim->start(); !bad.isEmpty())
            return bad;
        // For a moment it is on its way.
        const auto isInTrash = [&] {
            const auto list = m_victim->await(m_victim->nouns().storage.trash());
            return list && std::ranges::any_of(*list, [&](const TrashedSession &each) {
                       return each.key == key(session) && !m_trash.contains(each.id);
                   });
        };
        if (!waitUntil(isInTrash))
            return session.toUtf8() + " does not expire";
        return takeFromTrash(session, TrashCause::Retention);
    }

    QByteArray withTrash(const QString &session)
    {
        if (m_trash.size() > trashAtMost)
            return forgetTrashed(m_trash.firstKey());
        if (!m_trash.isEmpty() && m_sessions.size() < sessionsAtMost)
            return restoreTrashed(m_trash.keys().at(below(int(m_trash.size()))));
        if (m_sessions.size() > 1)
            return below(2) == 0 ? retire(session) : dropSession(session);
        return takeCheckpoint(session);
    }

    QByteArray round()
    {
        const QString session = someSession();
        QByteArray bad = something(session);
        return bad.isEmpty() ? dropUnknownCheckpoints(session) : bad;
    }

    QByteArray something(const QString &session)
    {
        const qsizetype checkpoints = m_sessions[session].checkpoints.size();
        switch (below(14)) {
        case 0:
        case 1:
            if (checkpoints < checkpointsAtMost)
                return takeCheckpoint(session);
            return dropCheckpoint(session);
        case 2:
        case 3:
            if (checkpoints > 0)
                return restore(session);
            return takeCheckpoint(session);
        case 4:
            if (checkpoints > 0 && m_sessions.size() < sessionsAtMost)
                return fork(session);
            if (m_sessions.size() > 1)
                return dropSession(session);
            return takeCheckpoint(session);
        case 5:
            return stop(session);
        case 6:
        case 7:
        case 8:
        case 9:
            return withTrash(session);
        default:
            return writeFiles(session);
        }
    }

    /// Those that were taken, with nobody left to hear it, would only make the chain long.
    QByteArray dropUnknownCheckpoints(const QString &session)
    {
        if (!m_sessions.contains(session))
            return {};
        const auto list = m_victim->await(m_victim->nouns().checkpoints.list(key(session)));
        if (!list)
            return "checkpoints cannot be listed: " + list.error().text().toUtf8();
        for (const CheckpointInfo &one : *list) {
            if (one.isAutomatic() || m_sessions[session].checkpoints.contains(one.id))
                continue;
            if (const auto gone = m_victim->await(m_victim->nouns().checkpoints.remove(key(session), one.id)); !gone)
                return "a checkpoint cannot be deleted: " + gone.error().text().toUtf8();
        }
        return {};
    }

    QByteArray losses(bool all)
    {
        for (auto at = m_sessions.begin(); at != m_sessions.end(); ++at) {
            if (QByteArray loss = m_victim->lossIn(key(at.key()), *at); !loss.isEmpty())
                return loss;
            for (auto one = at->checkpoints.cbegin(); one != at->checkpoints.cend(); ++one) {
                // All of them take their time; the newest is the one that may have been broken off.
                if (!all && one != std::prev(at->checkpoints.cend()))
                    continue;
                if (QByteArray loss = m_victim->lossIn(key(at.key()), one.key(), one.value()); !loss.isEmpty())
                    return loss;
            }
            const auto info = m_victim->await(m_victim->nouns().sessions.show(key(at.key())));
            if (!info)
                return at.key().toUtf8() + ": " + info.error().text().toUtf8();
            if (!hasMachine(info->state)) {
                if (QByteArray damage = m_victim->damage(key(at.key())); !damage.isEmpty())
                    return at.key().toUtf8() + ": " + damage;
            }
        }
        return m_victim->disagreement();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
        m_victim = std::make_unique<Victim>();
        const QByteArray bad = m_victim->start();
        QVERIFY2(bad.isEmpty(), bad.constData());
        RuntimeSpec spec;
        spec.name = runtime;
        spec.memoryMiB = 256;
        const auto made = m_victim->await(m_victim->nouns().runtimes.create(spec));
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        // A waiting machine more would only be killed less often.
        QVERIFY(m_victim->await(m_victim->nouns().settings.setValue(QStringLiteral("machine/warmSpares"), 0)));
        QVERIFY(m_victim->await(m_victim->nouns().settings.setValue(
            QStringLiteral("retention/clock"), QVariantMap{{QStringLiteral("counted"), manyDays * 1000}})));
        m_victim->killEngine();
        QVERIFY(m_victim->start().isEmpty());
        QVERIFY(m_victim->await(m_victim->nouns().sessions.create({runtime, QStringLiteral("first"), {}})));
        m_sessions.insert(QStringLiteral("first"), {});
    }

    void cleanupTestCase() { m_victim.reset(); }

    void nothingIsLost()
    {
        bool given = false;
        int rounds = qEnvironmentVariableIntValue("VITRINE_KILLS", &given);
        rounds = given ? rounds : 200;
        quint32 seed = quint32(qEnvironmentVariable("VITRINE_SEED").toUInt(&given));
        seed = given ? seed : QRandomGenerator::global()->generate();
        m_random.seed(seed);
        qInfo("seed %u", seed);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < rounds; ++i) {
            QByteArray bad = round();
            QVERIFY2(bad.isEmpty(), "round " + QByteArray::number(i) + ": " + bad);
            bad = losses(i % 10 == 9 || i == rounds - 1);
            QVERIFY2(bad.isEmpty(), "lost in round " + QByteArray::number(i) + ": " + bad);
            if (i % 20 == 19)
                qInfo("%d rounds, %lld s", i + 1, static_cast<long long>(clock.elapsed() / 1000));
        }
        // What still lies in the trash can come back, and is all there.
        while (!m_trash.isEmpty()) {
            const auto [session, expected] = m_trash.first();
            const QString as = QStringLiteral("last%1").arg(++m_last);
            const auto back = m_victim->await(m_victim->nouns().storage.restore(m_trash.firstKey(), as));
            QVERIFY2(back, back ? "" : qPrintable(back.error().text()));
            m_sessions.insert(as, expected);
            m_trash.remove(m_trash.firstKey());
        }
        const QByteArray lost = losses(true);
        QVERIFY2(lost.isEmpty(), "lost in the trash: " + lost);
        QByteArray what;
        for (auto at = m_done.cbegin(); at != m_done.cend(); ++at)
            what += (what.isEmpty() ? "" : ", ") + at.key() + " " + QByteArray::number(at.value());
        qInfo("%d rounds, 0 losses (%s; refused for a moment %d)", rounds, what.constData(), m_refused);
        QVERIFY2(m_refused <= rounds / 10, qPrintable(QString::number(m_refused)));
    }
};

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
