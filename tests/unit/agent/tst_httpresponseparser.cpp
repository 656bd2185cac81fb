// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/httpresponseparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Vitrine::Agent;
using State = HttpResponseParser::State;

namespace {

struct Outcome
{
    State state = State::Head;
    int status = 0;
    QString contentType;
    QByteArray body;

    bool operator==(const Outcome &) const = default;
};

Outcome parse(const QList<QByteArray> &pieces, bool end = true)
{
    HttpResponseParser parser;
    Outcome outcome;
    for (const QByteArray &piece : pieces) {
        parser.feed(piece);
        outcome.body += parser.takeBody();
    }
    if (end)
        parser.end();
    outcome.state = parser.state();
    if (parser.hasHead()) {
        outcome.status = parser.status();
        outcome.contentType = parser.contentType();
    }
    return outcome;
}

QList<QByteArray> singly(const QByteArray &bytes)
{
    QList<QByteArray> pieces;
    for (const char c : bytes)
        pieces.append(QByteArray(1, c));
    return pieces;
}

} // namespace

class TestHttpResponseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("contentType");
        QTest::addColumn<QByteArray>("body");
        const auto json = QStringLiteral("application/json");
        QTest::newRow("length")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}")
            << 200 << json << QByteArray("{\"a\":1}");
        QTest::newRow("length zero") << QByteArray("HTTP/1.1 500 \r\nContent-Length: 0\r\n\r\n") << 500 << QString()
                                     << QByteArray();
        QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                              "5\r\nhello\r\n1;ext=1\r\n,\r\nA\r\n0123456789\r\n0\r\n\r\n")
                                << 200 << QString() << QByteArray("hello,0123456789");
        QTest::newRow("no chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 200
                                  << QString() << QByteArray();
        QTest::newRow("trailers") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                                "2\r\nhi\r\n0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n")
                                  << 200 << QString() << QByteArray("hi");
        QTest::newRow("until close") << QByteArray("HTTP/1.0 200 OK\r\nContent-type:text/plain \r\n\r\nall the rest")
                                     << 200 << QStringLiteral("text/plain") << QByteArray("all the rest");
        QTest::newRow("until close, empty")
            << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << 200 << QString() << QByteArray();
        QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QString()
                                    << QByteArray();
        QTest::newRow("continue")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nContent-Type: no/no\r\n\r\n"
                          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            << 200 << json << QByteArray("{}");
        QTest::newRow("more than announced")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\n") << 200 << QString()
            << QByteArray("ok");
    }

    void answers()
    {
        QFETCH(QByteArray, wire);
        QFETCH(int, status);
        QFETCH(QString, contentType);
        QFETCH(QByteArray, body);
        const Outcome expected{State::Done, status, contentType, body};
        QCOMPARE(parse({wire}), expected);
        QCOMPARE(parse(singly(wire)), expected);
        for (qsizetype cut = 0; cut <= wire.size(); ++cut)
            QVERIFY2(parse({wire.first(cut), wire.sliced(cut)}) == expected, qPrintable(QString::number(cut)));
    }

    void everyEarlyEndIsShort()
    {
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        const QByteArray wire = head + "5\r\nhello\r\n3\r\nyou\r\n0\r\n\r\n";
        for (qsizetype cut = 1; cut < wire.size(); ++cut)
            QCOMPARE(parse({wire.first(cut)}).state, State::Short);
        QCOMPARE(parse({"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12345678"}).state, State::Short);
        QCOMPARE(parse({}).state, State::Short);
        QCOMPARE(parse({"HTTP/1.1 100 Continue\r\n\r\n"}).state, State::Short);
    }

    void bodyComesBeforeTheChunkEnds()
    {
        HttpResponseParser parser;
        parser.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhello");
        QCOMPARE(parser.takeBody(), "hello");
        parser.feed(" you");
        QCOMPARE(parser.takeBody(), " you");
        QCOMPARE(parser.state(), State::Body);
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("wire");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("not http") << QByteArray("SSH-2.0-OpenSSH\r\nand so on\r\n\r\n");
        QTest::newRow("zeroes") << QByteArray(5000, '\0');
        QTest::newRow("version") << QByteArray("HTTP/2.0 200 OK\r\n\r\n");
        QTest::newRow("status") << QByteArray("HTTP/1.1 2000 OK\r\n\r\n");
        QTest::newRow("lengths") << ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!";
        QTest::newRow("length") << ok + "Content-Length: -5\r\n\r\nhello";
        QTest::newRow("huge length") << ok + "Content-Length: 99999999999999999999999\r\n\r\nhello";
        QTest::newRow("length and chunks") << ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello";
        QTest::newRow("field") << ok + "no colon here\r\n\r\n";
        QTest::newRow("chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n";
        QTest::newRow("chunk too large a number")
            << ok + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffffff\r\nhello\r\n";
        QTest::newRow("chunk without its end") << ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n";
        QTest::newRow("upgrade") << QByteArray(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
        QTest::newRow("long line") << ok + "X: " + QByteArray(70000, 'x');
        QTest::newRow("long start") << QByteArray("HTTP/1.1 200 ") + QByteArray(70000, 'x');
        QTest::newRow("many fields") << ok + QByteArray("X: y\r\n").repeated(12000) + "\r\n";
        QTest::newRow("endless chunk head") << ok + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray(70000, '0');
        QTest::newRow("endless extension") << ok + "Transfer-Encoding: chunked\r\n\r\n5;x=" + QByteArray(70000, 'a');
        QTest::newRow("endless trailers")
            << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + QByteArray("X: y\r\n").repeated(12000);
        QTest::newRow("endless continues") << QByteArray("HTTP/1.1 100 C\r\n\r\n").repeated(20);
    }

    void hostile()
    {
        QFETCH(QByteArray, wire);
        QCOMPARE(parse({wire}, false).state, State::Broken);
        QCOMPARE(parse(singly(wire), false).state, State::Broken);
        // In pieces that Beast could take line by line without ever reaching its own limit.
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < wire.size(); at += 5)
            pieces.append(wire.mid(at, 5));
        QCOMPARE(parse(pieces, false).state, State::Broken);
    }

    void damageNeverKills()
    {
        const QByteArray wire =
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: "
            "chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\nA;q=\"1\"\r\n0123456789\r\n0\r\nX: y\r\n z\r\n\r\n";
        const QByteArray alphabet = QByteArray("\r\n\r\n\r\n 0:;,\"aF=\t\0\xff", 19);
        QRandomGenerator random(20250101);
        int done = 0;
        int broken = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = wire;
            for (int change = random.bounded(1, 4); change > 0; --change) {
                const qsizetype at = random.bounded(bytes.size());
                const char c = alphabet[random.bounded(alphabet.size())];
                switch (random.bounded(3)) {
                case 0:
                    bytes[at] = c;
                    break;
                case 1:
                    bytes.insert(at, c);
                    break;
                default:
                    bytes.remove(at, random.bounded(1, 4));
                }
            }
            QList<QByteArray> pieces;
            for (qsizetype at = 0; at < bytes.size();) {
                const qsizetype length = round % 2 == 0 ? 1 : random.bounded(1, 40);
                pieces.append(bytes.mid(at, length));
                at += length;
            }
            const Outcome outcome = parse(pieces);
            done += outcome.state == State::Done ? 1 : 0;
            broken += outcome.state == State::Broken ? 1 : 0;
            QVERIFY(outcome.state != State::Head && outcome.state != State::Body);
        }
        QVERIFY(done > 100);
        QVERIFY(broken > 100);
    }
};

QTEST_GUILESS_MAIN(TestHttpResponseParser)
#include "tst_httpresponseparser.moc"
