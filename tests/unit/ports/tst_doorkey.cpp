// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ports/doorkey.h"
#include "engine/ports/listeningports.h"

#include <QTest>
#include <QUrl>

using namespace Vitrine;
using namespace Vitrine::Ports;
using Kind = DoorKey::Verdict::Kind;

namespace {

constexpr quint16 port = 40'001;

Network::HttpHead request(const QByteArray &target, const QByteArray &more = {},
                          const QByteArray &host = "127.0.0.1:40001", const QByteArray &method = "GET")
{
    return Network::HttpHead::request(method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + more).value();
}

QByteArray targetOf(const QString &url)
{
    return url.mid(url.indexOf(u'/', 7)).toLatin1();
}

} // namespace

class TestDoorKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenCountsOnce()
    {
        DoorKey key(port);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString url = key.freshUrl(now);
        QVERIFY(url.startsWith(QLatin1String("http://127.0.0.1:40001/?vitrine-token=")));
        QVERIFY(key.freshUrl(now) != url);
        auto first = request(targetOf(url));
        const auto verdict = key.judge(first, now);
        QCOMPARE(verdict.kind, Kind::Redirected);
        QCOMPARE(verdict.target, QByteArray("/"));
        QVERIFY(verdict.setsCookie);
        auto second = request(targetOf(url));
        QCOMPARE(key.judge(second, now).kind, Kind::TurnedAway);
        // Whoever is in may press Back.
        auto third = request(targetOf(url), "Cookie: " + key.cookie().split(';').first() + "\r\n");
        const auto again = key.judge(third, now);
        QVERIFY(again.kind == Kind::Redirected && !again.setsCookie);
    }

    void tokensGrowOld()
    {
        DoorKey key(port);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        auto late = request(targetOf(key.freshUrl(now)));
        QCOMPARE(key.judge(late, now.addSecs(DoorKey::tokenMinutes * 60 + 1)).kind, Kind::TurnedAway);
        const QString first = key.freshUrl(now);
        for (qsizetype i = 0; i < DoorKey::maxTokens; ++i)
            (void)key.freshUrl(now);
        auto forgotten = request(targetOf(first));
        QCOMPARE(key.judge(forgotten, now).kind, Kind::TurnedAway);
    }

    void theRestOfTheAddressStays_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("path") << QByteArray("/a/b?x=1&TOKEN&y=2") << QByteArray("/a/b?x=1&y=2");
        QTest::newRow("alone") << QByteArray("/a?TOKEN") << QByteArray("/a");
        QTest::newRow("another host") << QByteArray("//evil.example/a?TOKEN") << QByteArray("/evil.example/a");
        QTest::newRow("another host, backslash")
            << QByteArray("/\\evil.example/a?TOKEN") << QByteArray("\\evil.example/a");
    }

    void theRestOfTheAddressStays()
    {
        QFETCH(QByteArray, target);
        QFETCH(const QByteArray, expected);
        DoorKey key(port);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QByteArray token = targetOf(key.freshUrl(now)).mid(2);
        auto asked = request(target.replace("TOKEN", token));
        const auto verdict = key.judge(asked, now);
        QCOMPARE(verdict.kind, Kind::Redirected);
        if (expected.startsWith('\\'))
            QVERIFY2(!verdict.target.startsWith("//") && !verdict.target.startsWith("/\\"), verdict.target);
        else
            QCOMPARE(verdict.target, expected);
    }

    void theCookieIsTakenOff()
    {
        DoorKey key(port);
        const QByteArray cookie = key.cookie().split(';').first();
        auto asked = request("/", "Cookie: a=1; " + cookie + "; b=2\r\nX: y\r\n");
        QCOMPARE(key.judge(asked, {}).kind, Kind::Admitted);
        QCOMPARE(asked.value("Cookie"), QByteArray("a=1; b=2"));
        auto alone = request("/", "cookie: " + cookie + "\r\n");
        QCOMPARE(key.judge(alone, {}).kind, Kind::Admitted);
        QVERIFY(!alone.has("Cookie"));
        // One that counts and one that does not: neither goes on.
        auto both = request("/", "Cookie: " + cookie + "\r\nCookie: vitrine-40001=wrong\r\n");
        QCOMPARE(key.judge(both, {}).kind, Kind::Admitted);
        QVERIFY(!both.has("Cookie"));
    }

    void theseAreTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("target");
        const QByteArray here("127.0.0.1:40001");
        QTest::newRow("no cookie") << here << QByteArray() << QByteArray("/");
        QTest::newRow("wrong cookie") << here << QByteArray("Cookie: vitrine-40001=0123\r\n") << QByteArray("/");
        QTest::newRow("another port's cookie")
            << here << QByteArray("Cookie: vitrine-40002=COOKIE\r\n") << QByteArray("/");
        QTest::newRow("wrong token") << here << QByteArray() << QByteArray("/?vitrine-token=0123");
        QTest::newRow("empty token") << here << QByteArray() << QByteArray("/?vitrine-token=");
        for (const char *host : {"evil.example:40001", "127.0.0.1", "127.0.0.1:40002", "localhost.evil:40001", ""})
            QTest::newRow(host) << QByteArray(host) << QByteArray("Cookie: GOOD\r\n") << QByteArray("/");
        for (const char *origin : {"http://evil.example", "http://127.0.0.1:40002", "https://127.0.0.1:40001", "null"})
            QTest::newRow(origin) << here << "Cookie: GOOD\r\nOrigin: " + QByteArray(origin) + "\r\n"
                                  << QByteArray("/");
        QTest::newRow("absolute target") << here << QByteArray("Cookie: GOOD\r\n")
                                         << QByteArray("http://127.0.0.1:40001/");
    }

    void theseAreTurnedAway()
    {
        QFETCH(const QByteArray, host);
        QFETCH(QByteArray, more);
        QFETCH(const QByteArray, target);
        DoorKey key(port);
        const QByteArray good = key.cookie().split(';').first();
        more.replace("GOOD", good);
        more.replace("COOKIE", good.mid(good.indexOf('=') + 1));
        auto asked = request(target, more, host);
        QCOMPARE(key.judge(asked, QDateTime::currentDateTimeUtc()).kind, Kind::TurnedAway);
    }

    void itsOwnPagesMayAsk()
    {
        DoorKey key(port);
        const QByteArray good = key.cookie().split(';').first();
        for (const QByteArray host : {"127.0.0.1:40001", "localhost:40001", "LOCALHOST:40001"}) {
            auto asked = request("/x", "Cookie: " + good + "\r\nOrigin: http://" + host + "\r\n", host, "POST");
            QCOMPARE(key.judge(asked, {}).kind, Kind::Admitted);
        }
    }

    void listeningPortsAreRead()
    {
        const QByteArray tcp = "  sl  local_address rem_address   st tx_queue\n"
                               "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000\n"
                               "   1: 00000000:0016 00000000:0000 0A 0\n"
                               "   2: 0100007F:C350 0100007F:1F90 01 0\n" // a connection
                               "   3: 0100007F:0BB8 00000000:0000 0A 0\n"
                               "   4: 0100007F:ZZZZ 00000000:0000 0A 0\n"
                               "   5: 0100007F:0000 00000000:0000 0A 0\n"
                               "   6: 1F90 00000000:0000 0A 0\n"
                               "   7: 0100007F:1FFFF 00000000:0000 0A 0\nnoise\n\n";
        const QByteArray tcp6 = "header\n"
                                "   0: 00000000000000000000000000000000:0BB8 0:0 0A 0\n"
                                "   1: 00000000000000000000000001000000:1770 0:0 0A 0\n";
        const QList<ListeningPort> expected{{22, false}, {3000, false}, {6000, true}, {8080, true}};
        QCOMPARE(readListeningPorts(tcp, tcp6), expected);
        QVERIFY(readListeningPorts({}, QByteArray(100'000, '\xff')).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDoorKey)
#include "tst_doorkey.moc"
