// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/retention/expiry.h"
#include "engine/session/retention/seenclock.h"

#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Session;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// A computer whose clocks are the test's.
class TestRetention : public QObject
{
    Q_OBJECT

    QString m_boot;
    milliseconds m_sinceBoot{0};
    milliseconds m_wall{0};

    SeenClock clock()
    {
        return SeenClock({[this] { return m_boot; }, [this] { return m_sinceBoot; }, [this] { return m_wall; }});
    }
    void pass(milliseconds time)
    {
        m_sinceBoot += time;
        m_wall += time;
    }
    /// Off for that long; then the clock says what it says.
    void startAgain(milliseconds off, milliseconds jump = 0ms)
    {
        m_boot += QLatin1Char('x');
        m_sinceBoot = 20s;
        m_wall += off + jump;
    }
    static Store::SessionRow used(seconds at, seconds warned = -1s)
    {
        Store::SessionRow row;
        row.usedAt = at.count();
        row.warnedAt = warned.count();
        return row;
    }

private Q_SLOTS:
    void init()
    {
        m_boot = QStringLiteral("first");
        m_sinceBoot = 1000s;
        m_wall = days(20'000);
    }

    void countsWhatPasses()
    {
        SeenClock one = clock();
        QCOMPARE(one.now(), 0s);
        pass(3h);
        QCOMPARE(one.now(), 3h);
        m_wall += days(400); // somebody sets the computer's clock
        pass(1s);
        QCOMPARE(one.now(), 3h + 1s);
        m_wall -= days(4000);
        QCOMPARE(one.now(), 3h + 1s);
    }

    void aSleepCountsADayAtMost()
    {
        SeenClock one = clock();
        pass(days(21));
        QCOMPARE(one.now(), 24h);
        pass(2h);
        QCOMPARE(one.now(), 26h);
    }

    void goesOnInTheNextEngine()
    {
        SeenClock one = clock();
        pass(5h);
        const QVariant kept = one.toKeep();
        pass(2h); // no engine runs
        m_wall += days(300);
        SeenClock next = clock();
        next.goOnFrom(kept);
        QCOMPARE(next.now(), 7h);
        // And one that was away for long.
        pass(days(30));
        SeenClock late = clock();
        late.goOnFrom(kept);
        QCOMPARE(late.now(), 5h + 24h);
    }

    void aHolidayOrAJumpCountsADayAtMost()
    {
        SeenClock two = clock();
        two.goOnFrom(QVariantMap{{QStringLiteral("counted"), qlonglong(milliseconds(5h).count())},
                                 {QStringLiteral("boot"), QStringLiteral("another")},
                                 {QStringLiteral("sinceBoot"), 0},
                                 {QStringLiteral("wall"), qlonglong((m_wall - 8h).count())}});
        QCOMPARE(two.now(), 13h);
        const QVariant kept = two.toKeep();
        for (const auto &[off, jump, expected] :
             {std::tuple<milliseconds, milliseconds, seconds>{days(30), 0ms, 13h + 24h},
              {1h, days(3650), 13h + 24h},
              {1h, -days(3650), 13h}}) {
            const auto wall = m_wall;
            startAgain(off, jump);
            SeenClock next = clock();
            next.goOnFrom(kept);
            QCOMPARE(next.now(), expected);
            m_wall = wall;
        }
    }

    void whatIsNoneOfOursChangesNothing()
    {
        SeenClock one = clock();
        pass(1h);
        (void)one.now();
        for (const QVariant &kept : {QVariant(), QVariant(7), QVariant(QVariantMap{{QStringLiteral("counted"), -5}})})
            one.goOnFrom(kept);
        QCOMPARE(one.now(), 1h);
    }

    void nothingExpiresUnsaid()
    {
        const auto row = used(0s);
        QVERIFY(!Expiry::isNear(row, 14, days(10)));
        QCOMPARE(Expiry::left(row, 14, days(10)), days(4));
        QVERIFY(Expiry::isNear(row, 14, days(11)));
        // However late it is.
        for (const days now : {days(14), days(15), days(400)}) {
            QVERIFY(Expiry::isNear(row, 14, now));
            QVERIFY(!Expiry::isOver(row, 14, now));
            QCOMPARE(Expiry::left(row, 14, now), days(3));
        }
    }

    void expiresThreeDaysAfterTheWarningAtTheEarliest()
    {
        auto row = used(0s, days(11));
        QVERIFY(!Expiry::isOver(row, 14, days(14) - 1s));
        QVERIFY(Expiry::isOver(row, 14, days(14)));
        row = used(0s, days(100)); // first seen after a long time
        QVERIFY(!Expiry::isOver(row, 14, days(103) - 1s));
        QCOMPARE(Expiry::left(row, 14, days(101)), days(2));
        QVERIFY(Expiry::isOver(row, 14, days(103)));
    }

    void neverMeansNever()
    {
        const auto row = used(0s, 1s);
        QVERIFY(!Expiry::left(row, 0, days(9000)));
        QVERIFY(!Expiry::isNear(row, 0, days(9000)));
        QVERIFY(!Expiry::isOver(row, 0, days(9000)));
        // Nor does one whose use was never counted.
        QVERIFY(!Expiry::isOver(used(-1s, 1s), 14, days(9000)));
    }

    void theTrashIsKeptForSevenDays()
    {
        Store::TrashRow row;
        row.thrownAt = seconds(days(2)).count();
        QCOMPARE(Expiry::left(row, days(2)), days(7));
        QVERIFY(Expiry::left(row, days(9) - 1s) > 0s);
        QCOMPARE(Expiry::left(row, days(9)), 0s);
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
