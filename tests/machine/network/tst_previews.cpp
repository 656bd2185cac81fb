// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/session/enginetest.h"
#include "tests/patience.h"

#include <QTcpSocket>
#include <QTest>

using namespace Vitrine;

namespace {

/// The whole answer to a request to a port of this computer; empty: nobody is there.
QByteArray fetch(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    QByteArray answer;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(request);
    (void)waitUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 60'000);
    return answer + socket.readAll();
}

QByteArray get(quint16 port, const QByteArray &target, const QByteArray &more = {})
{
    return fetch(port,
                 "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + more + "\r\n");
}

} // namespace

/// Ports of a real machine on this computer.
class TestPreviews : public EngineTest
{
    Q_OBJECT

    SessionKey m_session;

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray problem = openEngine();
        QVERIFY2(problem.isEmpty(), problem);
        QCOMPARE(set(QStringLiteral("machine/templates"), false), QByteArray());
        RuntimeSpec spec;
        spec.name = QStringLiteral("tester");
        QCOMPARE(makeRuntime(spec), QByteArray());
        m_session = makeSession(spec.name);
        QCOMPARE(await(nouns().ports.add({m_session, 8000, 0, false})).error().code, ErrorCode::WrongState);
        QCOMPARE(run(m_session,
                     QStringLiteral("cd /mnt/workspace; echo 'hello from the machine' > page; "
                                    "setsid python3 -m http.server -b 127.0.0.1 8000 >/tmp/log 2>&1 & "
                                    "cd /mnt/workspace; setsid python3 -m http.server -b ::1 8001 >/dev/null 2>&1 & "
                                    "setsid python3 -m http.server 8002 >/dev/null 2>&1 & echo good")),
                 QByteArray("good\n"));
    }

    void cleanupTestCase() { endEngine(); }

    void whatListensIsFound()
    {
        const QList<ListeningPort> expected{{8000, true}, {8001, true}, {8002, false}};
        const auto there = [&] {
            auto found = await(nouns().ports.listening(m_session)).value_or(QList<ListeningPort>());
            found.removeIf([](const ListeningPort &each) { return each.port < 8000 || each.port > 8002; });
            return found == expected;
        };
        QTRY_VERIFY_WITH_TIMEOUT(there(), 60'000);
    }

    void aPreviewIsShown()
    {
        const auto port = await(nouns().ports.add({m_session, 8000, 0, false}));
        QVERIFY2(port, port ? "" : qPrintable(port.error().text()));
        QVERIFY(get(port->hostPort, "/page").startsWith("HTTP/1.1 403 "));
        const QByteArray entered = get(port->hostPort, port->url.mid(port->url.indexOf(u'/', 7)).toLatin1());
        QVERIFY2(entered.startsWith("HTTP/1.1 303 "), entered);
        const qsizetype at = entered.indexOf("Set-Cookie: ") + 12;
        const QByteArray cookie = entered.mid(at, entered.indexOf(';', at) - at);
        const QByteArray page = get(port->hostPort, "/page", "Cookie: " + cookie + "\r\n");
        QVERIFY2(page.endsWith("hello from the machine\n"), page);
        QVERIFY(!run(m_session, QStringLiteral("cat /tmp/log")).contains("vitrine-token"));
        QVERIFY(await(nouns().ports.remove(m_session, 8000)));
        QVERIFY(get(port->hostPort, "/page", "Cookie: " + cookie + "\r\n").isEmpty());
    }

    void localhostMayMeanEither()
    {
        const auto port = await(nouns().ports.add({m_session, 8001, 0, true}));
        QVERIFY(port);
        QVERIFY2(get(port->hostPort, "/page").endsWith("hello from the machine\n"), "::1");
    }

    void theyCloseWithTheMachine()
    {
        const auto port = await(nouns().ports.add({m_session, 8002, 0, true}));
        QVERIFY(port);
        QVERIFY(get(port->hostPort, "/page").endsWith("hello from the machine\n"));
        QVERIFY(await(nouns().sessions.stop(m_session)));
        QVERIFY(get(port->hostPort, "/page").isEmpty());
        QVERIFY(await(nouns().ports.list(m_session))->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPreviews)
#include "tst_previews.moc"
