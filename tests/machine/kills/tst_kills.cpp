// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/kills/victim.h"
#include "tests/patience.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Vitrine;

namespace {
constexpr int sessionsAtMost = 3;
constexpr int checkpointsAtMost = 4;
const QString runtime = QStringLiteral("tester");
} // namespace

/// Kills at random moments, and looks for losses; README.md says how.
class TestKills : public QObject
{
    Q_OBJECT

    std::unique_ptr<Victim> m_victim;
    QRandomGenerator m_random;
    QMap<QString, Expected> m_sessions; ///< by session id
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

    QByteArray dropSession(const QString &session)
    {
        m_sessions.remove(session);
        QByteArray bad;
        (void)breakOff<void>("delete a session", session, m_victim->nouns().sessions.remove(key(session)), bad);
        // What was broken off is done again, as a person would.
        if (bad.isEmpty() && m_victim->await(m_victim->nouns().sessions.show(key(session))))
            (void)m_victim->await(m_victim->nouns().sessions.remove(key(session)));
        return bad;
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
        switch (below(10)) {
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
        QByteArray what;
        for (auto at = m_done.cbegin(); at != m_done.cend(); ++at)
            what += (what.isEmpty() ? "" : ", ") + at.key() + " " + QByteArray::number(at.value());
        qInfo("%d rounds, 0 losses (%s; refused for a moment %d)", rounds, what.constData(), m_refused);
        QVERIFY2(m_refused <= rounds / 10, qPrintable(QString::number(m_refused)));
    }
};

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
