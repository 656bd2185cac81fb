// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/connection.h"
#include "tests/patience.h"
#include "tests/unit/remote/remotefixture.h"

#include <QLocalSocket>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtEndian>

using namespace Vitrine;
using namespace Vitrine::Remote;

namespace {

QByteArray head(quint32 json, quint32 tail)
{
    char bytes[8];
    qToBigEndian(json, bytes);
    qToBigEndian(tail, bytes + 4);
    return QByteArray(bytes, 8);
}

QByteArray hello(int protocol = protocolVersion)
{
    return encodeFrame({{QStringLiteral("hello"), QJsonObject{{QStringLiteral("protocol"), protocol}}}});
}

QByteArray call(const QString &name, const QJsonArray &args, qint64 id = 1, const QByteArray &tail = {})
{
    return encodeFrame({{QStringLiteral("id"), id}, {QStringLiteral("call"), name}, {QStringLiteral("args"), args}},
                       tail);
}

/// A client that says whatever it likes.
struct RawClient
{
    explicit RawClient(const QString &path) { socket.connectToServer(path); }
    void say(const QByteArray &bytes) { socket.write(bytes); }
    bool isGone()
    {
        return waitUntil([this] { return socket.state() == QLocalSocket::UnconnectedState; }, 15'000);
    }
    QList<Frame> frames()
    {
        auto more = reader.feed(socket.readAll());
        return more ? *more : QList<Frame>{};
    }
    /// The next message that has this member.
    QJsonObject next(const QString &member)
    {
        QJsonObject found;
        (void)waitUntil([&] {
            kept += frames();
            while (!kept.isEmpty()) {
                const QJsonObject json = kept.takeFirst().json;
                if (json.contains(member)) {
                    found = json;
                    return true;
                }
            }
            return false;
        });
        return found;
    }

    QLocalSocket socket;
    FrameReader reader{{qint64(64) << 20, qint64(16) << 20}};
    QList<Frame> kept;
};

} // namespace

class TestHostileClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames();
    void badBytes_data();
    void badBytes();
    void noise();
    void unknownCalls();
    void anotherProtocol();
    void slowSubscriber();
    void hugeGrants();
    void replyHoarder();
    void manyConnections();
    void manyWatches();
};

void TestHostileClients::frames()
{
    // Cut anywhere, it comes out the same; and empty parts are parts.
    const QByteArray bytes =
        encodeFrame({{QStringLiteral("a"), 1}}, "tail") + encodeFrame({}, {}) + encodeFrame({{QStringLiteral("b"), 2}});
    for (qsizetype step = 1; step <= bytes.size(); ++step) {
        FrameReader reader({100, 100});
        QList<Frame> all;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            const auto some = reader.feed(bytes.mid(at, step));
            QVERIFY(some.has_value());
            all += *some;
        }
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).tail, QByteArray("tail"));
        QCOMPARE(all.at(2).json[QLatin1String("b")].toInt(), 2);
    }
    FrameReader small({10, 3});
    QVERIFY(!small.feed(head(11, 0)));
    QVERIFY(!small.feed(encodeFrame({}))); // stays failed
    FrameReader noTail({10, 3});
    QVERIFY(!noTail.feed(head(2, 4)));
    FrameReader ruled({100, 100});
    ruled.setTailRule([](const QJsonObject &json) { return json.isEmpty() ? 0 : 5; });
    QVERIFY(ruled.feed(encodeFrame({{QStringLiteral("a"), 1}}, "12345")).has_value());
    QVERIFY(!ruled.feed(encodeFrame({}, "1")));
    FrameReader array({100, 0});
    QVERIFY(!array.feed(head(2, 0) + "[]"));
}

void TestHostileClients::badBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("no hello") << call(QStringLiteral("sessions.list"), {});
    QTest::newRow("hello is no object") << encodeFrame({{QStringLiteral("hello"), 1}});
    QTest::newRow("no JSON") << head(4, 0) + "{]}{";
    QTest::newRow("huge before hello") << head(1 << 20, 0);
    QTest::newRow("tail before hello") << head(2, 1) + "{}";
    QTest::newRow("huge JSON") << hello() + head(2 << 20, 0);
    QTest::newRow("huge tail") << hello() + head(2, 0xFFFFFFFF) + "{}";
    QTest::newRow("tail where none belongs") << hello() + call(QStringLiteral("sessions.list"), {}, 1, "x");
    QTest::newRow("tail for nobody") << hello() + call(QStringLiteral("no.such"), {}, 1, "x");
    QTest::newRow("shell input too big") << hello() +
                                                encodeFrame({{QStringLiteral("write"), 1}}, QByteArray(65 << 10, 'x'));
    QTest::newRow("unknown kind") << hello() + encodeFrame({{QStringLiteral("dance"), 1}});
    QTest::newRow("deep JSON") << hello() + head(2000, 0) + QByteArray(2000, '[');
}

void TestHostileClients::badBytes()
{
    QFETCH(const QByteArray, bytes);
    RemoteFixture f;
    const auto good = f.client();
    RawClient bad(f.path());
    bad.say(bytes);
    QVERIFY(bad.isGone());
    QVERIFY(outcome(good->nouns().sessions.list()).has_value());
    QCOMPARE(f.server->clientCount(), 1);
}

void TestHostileClients::noise()
{
    RemoteFixture f;
    const auto good = f.client();
    QRandomGenerator random(1);
    const QByteArray talk = hello() + call(QStringLiteral("sessions.show"), {f.session.toJson()}) +
                            call(QStringLiteral("commands.list"), {f.session.toJson(), 5, {}});
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes = talk;
        for (int i = 0; i < 1 + round % 5; ++i)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        RawClient bad(f.path());
        bad.say(bytes.left(random.bounded(bytes.size() + 1)));
        bad.socket.flush();
        QTest::qWait(0);
    }
    QVERIFY(outcome(good->nouns().sessions.list()).has_value());
    QTRY_COMPARE(f.server->clientCount(), 1);
}

void TestHostileClients::unknownCalls()
{
    RemoteFixture f;
    RawClient raw(f.path());
    raw.say(hello() + call(QStringLiteral("no.such"), {}, 5));
    QCOMPARE(raw.next(QStringLiteral("error"))[QLatin1String("id")].toInt(), 5);
    raw.say(call(QStringLiteral("sessions.show"), {}, 6)); // an argument is missing
    QCOMPARE(raw.next(QStringLiteral("error"))[QLatin1String("id")].toInt(), 6);
    // Wrong types are empty values, which the engine refuses by its own rules.
    raw.say(call(QStringLiteral("sessions.show"), {QStringLiteral("text")}, 7));
    QCOMPARE(raw.next(QStringLiteral("error"))[QLatin1String("id")].toInt(), 7);
    raw.say(call(QStringLiteral("sessions.list"), {}, 8));
    QCOMPARE(raw.next(QStringLiteral("result"))[QLatin1String("id")].toInt(), 8);
    // Streams that are not there are nobody's.
    raw.say(encodeFrame({{QStringLiteral("grant"), 99}, {QStringLiteral("bytes"), 1}}) +
            encodeFrame({{QStringLiteral("drop"), -1}}));
    raw.say(call(QStringLiteral("sessions.list"), {}, 9));
    QCOMPARE(raw.next(QStringLiteral("result"))[QLatin1String("id")].toInt(), 9);
}

void TestHostileClients::anotherProtocol()
{
    RemoteFixture f;
    QSignalSpy handOver(f.server.get(), &Server::handOverRequested);
    RawClient raw(f.path());
    raw.say(hello(99) + call(QStringLiteral("sessions.list"), {}, 1));
    QCOMPARE(raw.next(QStringLiteral("error"))[QLatin1String("id")].toInt(), 1);
    QCOMPARE(f.server->clientCount(), 0);
    raw.say(call(QStringLiteral("control.handOver"), {}, 2));
    QCOMPARE(raw.next(QStringLiteral("result"))[QLatin1String("id")].toInt(), 2);
    QCOMPARE(handOver.size(), 1);
}

void TestHostileClients::slowSubscriber()
{
    RemoteFixture f;
    RawClient slow(f.path());
    slow.socket.setReadBufferSize(1);
    QJsonArray nouns; // one argument, which is a list
    nouns.append(QJsonArray{QStringLiteral("sessions"), QStringLiteral("invocations")});
    slow.say(hello() + call(QStringLiteral("events.subscribe"), nouns));
    QTRY_COMPARE(f.server->clientCount(), 1);
    QTest::qWait(50);
    // What replaces itself does not pile up…
    SessionInfo session = f.engine.session(f.session);
    session.activity = QString(500, u'x');
    for (int i = 0; i < 25'000; ++i)
        f.engine.putSession(session);
    QCOMPARE(f.server->clientCount(), 1);
    // …and what cannot be left out ends the connection.
    const auto invocation = f.engine.allInvocations(f.session).first();
    for (int i = 0; i < 40'000 && f.server->clientCount() == 1; ++i)
        f.engine.putItem(invocation.id, {.kind = TranscriptItem::Kind::Error,
                                         .id = QStringLiteral("t"),
                                         .title = {},
                                         .text = QStringLiteral("x"),
                                         .path = {},
                                         .icon = {}});
    QCOMPARE(f.server->clientCount(), 0);
    const auto good = f.client();
    QVERIFY(outcome(good->nouns().sessions.list()).has_value());
}

void TestHostileClients::hugeGrants()
{
    RemoteFixture f;
    const auto good = f.client({});
    CommandSpec spec;
    spec.session = f.session;
    spec.command = QStringLiteral("true");
    const auto record = outcome(good->nouns().commands.run(spec));
    for (int i = 0; i < 20; ++i)
        f.engine.appendOutput(record->id, OutputStream::Out, QByteArray(1 << 20, 'x'));

    RawClient greedy(f.path());
    greedy.socket.setReadBufferSize(1);
    greedy.say(hello() + call(QStringLiteral("commands.follow"), {record->id, QJsonArray{0, 0}}));
    QTRY_COMPARE(f.server->clientCount(), 2);
    for (int i = 0; i < 5; ++i)
        greedy.say(
            encodeFrame({{QStringLiteral("grant"), 1}, {QStringLiteral("bytes"), std::numeric_limits<qint64>::max()}}));
    QTest::qWait(300);
    // It does not read, so no more than the window waits for it.
    const auto sockets = f.server->findChildren<QLocalSocket *>();
    QCOMPARE(sockets.size(), 2);
    for (const QLocalSocket *socket : sockets)
        QVERIFY2(socket->bytesToWrite() <= Connection::outputWindow + (1 << 20),
                 qPrintable(QString::number(socket->bytesToWrite())));
    // Once it reads, it gets all.
    greedy.socket.setReadBufferSize(0);
    qint64 got = 0;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 for (const Frame &frame : greedy.frames())
                                     got += frame.tail.size();
                                 return got == qint64(20) << 20;
                             }()),
                             30'000);
}

void TestHostileClients::replyHoarder()
{
    RemoteFixture f;
    SessionInfo session = f.engine.session(f.session);
    session.activity = QString(1'000'000, u'x');
    f.engine.putSession(session);
    const auto good = f.client({});
    RawClient hoarder(f.path());
    hoarder.socket.setReadBufferSize(1);
    hoarder.say(hello());
    for (int i = 0; i < 200; ++i) // 200 MB of answers
        hoarder.say(call(QStringLiteral("sessions.show"), {f.session.toJson()}, i));
    QVERIFY(outcome(good->nouns().engine.status()).has_value());
    // All were asked for before the first answer was there, so it is the bound on unread bytes that ends it.
    QTRY_COMPARE_WITH_TIMEOUT(f.server->clientCount(), 1, 60'000);
    QVERIFY(outcome(good->nouns().engine.status()).has_value());
}

void TestHostileClients::manyConnections()
{
    RemoteFixture f;
    const auto good = f.client();
    std::vector<std::unique_ptr<RawClient>> many;
    for (int i = 0; i < Server::maxConnections + 40; ++i) {
        many.push_back(std::make_unique<RawClient>(f.path()));
        many.back()->say(hello());
        QTest::qWait(0);
    }
    QTRY_COMPARE(f.server->clientCount(), Server::maxConnections);
    QVERIFY(outcome(good->nouns().sessions.list()).has_value());
    many.clear();
    QTRY_COMPARE(f.server->clientCount(), 1);
    QVERIFY(f.client() != nullptr);
}

void TestHostileClients::manyWatches()
{
    RemoteFixture f;
    RawClient raw(f.path());
    raw.say(hello());
    raw.say(call(QStringLiteral("files.watch"), {f.session.toJson(), false}, 1)); // never more falses than trues
    for (int i = 0; i < 5000; ++i)
        raw.say(call(QStringLiteral("files.watch"), {f.session.toJson(), true}, 2 + i));
    raw.say(call(QStringLiteral("engine.status"), {}, 9999));
    QJsonObject last;
    do {
        last = raw.next(QStringLiteral("result"));
    } while (!last.isEmpty() && last[QLatin1String("id")].toInt() != 9999);
    QVERIFY(!last.isEmpty());
    QCOMPARE(f.engine.watches(f.session), int(Connection::maxWatches));
    raw.socket.abort();
    QTRY_COMPARE(f.engine.watches(f.session), 0);
}

QTEST_GUILESS_MAIN(TestHostileClients)
#include "tst_hostileclients.moc"
