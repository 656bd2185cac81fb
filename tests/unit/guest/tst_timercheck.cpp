// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/timercheck.h"

#include <QTest>

using namespace Vitrine::GuestOs;

/// What guests make of /proc/timer_list, as Linux 6.12 writes it.
class TestTimerCheck : public QObject
{
    Q_OBJECT

    static QByteArray list(const QByteArray &name, const QByteArray &mult, const QByteArray &shift)
    {
        return "Timer List Version: v0.10\n mult:           1\nTick Device: mode:     1\nPer CPU device: 0\n"
               "Clock Event Device: " +
               name + "\n max_delta_ns:   34358776331\n min_delta_ns:   1000\n mult:           " + mult +
               "\n shift:          " + shift + "\n mode:           3\n";
    }

private Q_SLOTS:
    void looks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("right");
        QTest::newRow("as QEMU's") << list("lapic", "268442972", "32") << true;
        QTest::newRow("a little slow") << list("lapic", "220000000", "32") << true;
        QTest::newRow("less than half") << list("lapic", "130000000", "32") << false;
        QTest::newRow("too fast") << list("lapic", "350000000", "32") << false;
        QTest::newRow("given up") << QByteArray("Tick Device: mode:     0\nPer CPU device: 0\n"
                                                "Clock Event Device: <NULL>\n\n")
                                  << false;
        QTest::newRow("by deadline") << list("lapic-deadline", "4294967", "27") << true;
        QTest::newRow("another one") << list("hpet", "1", "32") << true;
        QTest::newRow("no number") << list("lapic", "many", "32") << true;
        QTest::newRow("a shift too far") << list("lapic", "268442972", "64") << true;
        QTest::newRow("cut off") << QByteArray("Per CPU device: 0\nClock Event Device: lapic") << true;
        QTest::newRow("nothing") << QByteArray() << true;
    }
    void looks()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, right);
        QCOMPARE(timerIsRight(std::string_view(text.constData(), size_t(text.size()))), right);
    }
};

QTEST_APPLESS_MAIN(TestTimerCheck)
#include "tst_timercheck.moc"
