// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/app/storefixture.h"
#include "tests/patience.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Vitrine;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// `vitrine` as windows that come and go on one store, as processes on the desktop of the test: one opens a window in
/// the other, a background engine hands over and takes over, machines run on.
class TestLaunches : public QObject
{
    Q_OBJECT

    StoreFixture m_fixture;
    std::unique_ptr<QProcess> m_window;

    [[nodiscard]] QJsonObject status() { return m_fixture.run(words("engine status --json")).json().toObject(); }
    [[nodiscard]] bool hasWindow()
    {
        const QJsonObject json = status();
        return json[QLatin1String("running")].toBool() && !json[QLatin1String("background")].toBool();
    }
    /// Asked until it says so, and not once more after that: on a busy computer one answer may be late.
    [[nodiscard]] bool windowComes()
    {
        return waitUntil([this] { return hasWindow(); }, 60'000);
    }
    /// Those of the program, by their numbers on the screen.
    [[nodiscard]] QByteArrayList windows()
    {
        QProcess search;
        search.start(QStringLiteral("xdotool"), words("search --all --onlyvisible --pid") +
                                                    QStringList{QString::number(m_window->processId())} +
                                                    words("--name Vitrine"));
        search.waitForFinished(20'000);
        return search.readAllStandardOutput().trimmed().split('\n');
    }
    [[nodiscard]] QByteArray bootId()
    {
        return m_fixture.run(words("exec -r tester -s one -- cat /proc/sys/kernel/random/boot_id")).out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
        QFile settings(m_fixture.store() + QStringLiteral("/window.ini"));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[General]\nclose=keep\n");
    }

    void aWindowTakesOverFromTheBackground()
    {
        // An engine in the background with a machine, as a script leaves it.
        QCOMPARE(m_fixture.run(words("runtime create tester --idle 600")).exitCode, 0);
        const QByteArray boot = bootId();
        QVERIFY(!boot.isEmpty());
        QVERIFY(status()[QLatin1String("background")].toBool());
        m_window = m_fixture.start({});
        QVERIFY(windowComes());
        QTRY_COMPARE_WITH_TIMEOUT(status()[QLatin1String("machines")].toInt(), 1, 60'000);
        QCOMPARE(bootId(), boot); // the same machine
    }

    void aSecondLaunchOpensAWindowInTheFirst()
    {
        QTRY_COMPARE(windows().size(), 1);
        const auto pid = status()[QLatin1String("pid")].toInteger();
        const auto second = m_fixture.run({}, 60'000);
        QVERIFY2(second.exitCode == 0, second.all().constData());
        QCOMPARE(status()[QLatin1String("pid")].toInteger(), pid);
        QTRY_COMPARE(windows().size(), 2);
    }

    void closedItRunsOnInTheBackground()
    {
        const QByteArray boot = bootId();
        QProcess close;
        close.start(QStringLiteral("xdotool"), words("search --all --onlyvisible --pid") +
                                                   QStringList{QString::number(m_window->processId())} +
                                                   words("--name Vitrine windowactivate --sync key ctrl+q"));
        QVERIFY(close.waitForFinished(20'000));
        // What xdotool ends with says nothing: the window may be gone between the key's press and its release, and the
        // release then has no window to go to. Whether the key arrived shows in the program's end.
        QVERIFY2(m_window->waitForFinished(60'000),
                 "the window's program did not end; xdotool: " + close.readAllStandardError());
        QCOMPARE(m_window->exitCode(), 0);
        // A key whose release found no window stays pressed, and the next window would get it again and again.
        QCOMPARE(QProcess::execute(QStringLiteral("xdotool"), words("keyup q keyup ctrl")), 0);
        const QJsonObject now = status();
        QVERIFY(now[QLatin1String("running")].toBool() && now[QLatin1String("background")].toBool());
        QCOMPARE(bootId(), boot);
    }

    void theNextWindowFindsIt()
    {
        const QByteArray boot = bootId();
        m_window = m_fixture.start({});
        QVERIFY(windowComes());
        QCOMPARE(bootId(), boot);
        QTRY_COMPARE(windows().size(), 2); // as it was left
    }

    void engineStopEndsTheWindow()
    {
        const auto stop = m_fixture.run(words("engine stop"));
        QVERIFY2(stop.exitCode == 0, stop.all().constData());
        QVERIFY(m_window->waitForFinished(30'000));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.processes().isEmpty(), 30'000);
    }
};

QTEST_GUILESS_MAIN(TestLaunches)
#include "tst_launches.moc"
