// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lifeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace std::chrono_literals;

/// Time is the test's: nothing here waits for a clock.
class TestLifeClock : public QObject
{
    Q_OBJECT

    std::chrono::milliseconds m_now{1'000'000};
    Session::LifeClock::Now now()
    {
        return [this] { return m_now; };
    }

private Q_SLOTS:
    void init() { m_now = 1'000'000ms; }

    void idleTimeoutComesOnce()
    {
        Session::LifeClock clock(60s, 600s, nullptr, now());
        QSignalSpy idle(&clock, &Session::LifeClock::idleTimeout);
        clock.check();
        QCOMPARE(idle.size(), 0); // not started
        clock.start();
        m_now += 59s;
        clock.check();
        QCOMPARE(idle.size(), 0);
        m_now += 1s;
        clock.check();
        QCOMPARE(idle.size(), 1);
    }

    void workHoldsTheIdleTimeoutBack()
    {
        Session::LifeClock clock(60s, 600s, nullptr, now());
        QSignalSpy idle(&clock, &Session::LifeClock::idleTimeout);
        clock.start();
        clock.setBusy(true);
        QVERIFY(!clock.idleStopAt().isValid());
        m_now += 300s;
        clock.check();
        QCOMPARE(idle.size(), 0);
        clock.setBusy(false);
        m_now += 59s;
        clock.check();
        QCOMPARE(idle.size(), 0);
        m_now += 2s;
        clock.check();
        QCOMPARE(idle.size(), 1);
    }

    void aTouchStartsTheIdleTimeAnew()
    {
        Session::LifeClock clock(60s, 600s, nullptr, now());
        QSignalSpy idle(&clock, &Session::LifeClock::idleTimeout);
        clock.start();
        m_now += 50s;
        clock.touch();
        m_now += 50s;
        clock.check();
        QCOMPARE(idle.size(), 0);
    }

    void lifetimeEndsEvenWhileBusy()
    {
        Session::LifeClock clock(60s, 600s, nullptr, now());
        QSignalSpy over(&clock, &Session::LifeClock::lifetimeOver);
        clock.start(500s); // an adopted machine's age counts
        clock.setBusy(true);
        m_now += 99s;
        clock.check();
        QCOMPARE(over.size(), 0);
        m_now += 1s;
        clock.check();
        clock.check();
        QCOMPARE(over.size(), 1);
    }

    void sleepCountsAsNothing()
    {
        // Time awake stands still while the computer sleeps, so the injected clock does, too.
        Session::LifeClock clock(60s, 600s, nullptr, now());
        QSignalSpy idle(&clock, &Session::LifeClock::idleTimeout);
        clock.start();
        clock.check();
        QCOMPARE(idle.size(), 0);
        const auto left = QDateTime::currentDateTimeUtc().msecsTo(clock.idleStopAt());
        QVERIFY(left > 58'000 && left <= 60'000);
    }

    void nothingAfterStop()
    {
        Session::LifeClock clock(60s, 600s, nullptr, now());
        QSignalSpy idle(&clock, &Session::LifeClock::idleTimeout);
        QSignalSpy over(&clock, &Session::LifeClock::lifetimeOver);
        clock.start();
        clock.stop();
        m_now += 10'000s;
        clock.check();
        QCOMPARE(idle.size() + over.size(), 0);
        QVERIFY(!clock.lifetimeEndsAt().isValid());
    }
};

QTEST_GUILESS_MAIN(TestLifeClock)
#include "tst_lifeclock.moc"
