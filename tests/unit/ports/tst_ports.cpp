// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/connecting.h"
#include "engine/network/socketstream.h"
#include "engine/ports/portboard.h"
#include "tests/patience.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ports;

namespace {

const SessionKey key{QStringLiteral("r"), QStringLiteral("s")};

/// In the machine's place.
class GuestServer : public QTcpServer
{
public:
    GuestServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    received += socket->readAll();
                    if (answer)
                        answer(*socket);
                });
        });
    }
    QByteArray received;
    std::function<void(QTcpSocket &)> answer;
};

/// A browser's end.
class Client : public QTcpSocket
{
public:
    explicit Client(quint16 port)
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { received += readAll(); });
        connectToHost(QHostAddress::LocalHost, port);
    }
    QByteArray received;
};

} // namespace

class TestPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_guest = std::make_unique<GuestServer>();
        m_guest->answer = [](QTcpSocket &socket) {
            socket.write("HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 5\r\n\r\nhello");
        };
        m_reachable = true;
        m_board = std::make_unique<PortBoard>([this](quint16 port) -> Pending<std::shared_ptr<ByteStream>> {
            if (!m_reachable || port != 8080)
                return failed<std::shared_ptr<ByteStream>>(
                    {ErrorCode::Unreachable, QStringLiteral("Nothing listens."), {}});
            auto *connecting = new Network::Connecting({Network::Address::v4(0x7f000001)}, m_guest->serverPort(), this);
            connecting->deleteWhenEnded();
            const auto connected = connecting->pending();
            connecting->start();
            return andThen(connected, this, [](Network::Connected &&result) {
                return ready(std::shared_ptr<ByteStream>(Network::SocketStream::over(result.socket)));
            });
        });
    }

    void cleanup()
    {
        m_board.reset();
        m_guest.reset();
    }

    void aBrowserComesIn()
    {
        const auto port = m_board->add({key, 8080, 0, false});
        QVERIFY(port);
        Client stranger(port->hostPort);
        stranger.write(get("/", *port));
        QTRY_VERIFY(stranger.received.contains("\r\n\r\n"));
        QVERIFY2(stranger.received.startsWith("HTTP/1.1 403 "), stranger.received);
        QVERIFY(m_guest->received.isEmpty());

        Client first(port->hostPort);
        first.write(get(port->url.mid(port->url.indexOf(u'/', 7)).toLatin1(), *port));
        QTRY_VERIFY(first.received.contains("\r\n\r\n"));
        QVERIFY2(first.received.startsWith("HTTP/1.1 303 "), first.received);
        QVERIFY(first.received.contains("Location: /\r\n"));
        const qsizetype at = first.received.indexOf("Set-Cookie: ") + 12;
        const QByteArray cookie = first.received.mid(at, first.received.indexOf(';', at) - at);
        QVERIFY(first.received.contains("HttpOnly; SameSite=Strict"));
        QVERIFY(m_guest->received.isEmpty());

        Client second(port->hostPort);
        second.write(get("/page", *port, "Cookie: a=b; " + cookie + "\r\nConnection: keep-alive\r\n"));
        QTRY_VERIFY(second.received.endsWith("hello"));
        QVERIFY2(second.received.contains("Connection: close\r\n") && !second.received.contains("keep-alive"),
                 second.received);
        QVERIFY(m_guest->received.startsWith("GET /page HTTP/1.1\r\n"));
        QVERIFY(m_guest->received.contains("Connection: close\r\n") && m_guest->received.contains("Cookie: a=b\r\n"));
        QVERIFY(!m_guest->received.contains(cookie.mid(cookie.indexOf('=') + 1)));
        // What comes behind would be a request that nobody has looked at.
        m_guest->received.clear();
        second.write(get("/next", *port, "Cookie: " + cookie + "\r\n"));
        QTest::qWait(50);
        QVERIFY(m_guest->received.isEmpty());
    }

    void bodiesGoThrough()
    {
        const auto port = m_board->add({key, 8080, 0, false});
        const QByteArray cookie = enter(*port);
        m_guest->answer = [](QTcpSocket &) {};
        Client client(port->hostPort);
        const QByteArray body(300'000, 'b');
        client.write("POST /up HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port->hostPort) +
                     "\r\nCookie: " + cookie + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                     body + "GET / HTTP/1.1");
        QTRY_VERIFY(m_guest->received.endsWith("bbb") && m_guest->received.size() > body.size());
        QTest::qWait(50);
        QVERIFY(m_guest->received.endsWith(body));
        m_guest->received.clear();
        Client chunked(port->hostPort);
        chunked.write("POST /up HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port->hostPort) + "\r\nCookie: " +
                      cookie + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\nGET / HTTP/1.1");
        QTRY_VERIFY(m_guest->received.endsWith("\r\n3\r\nabc\r\n0\r\n\r\n"));
    }

    void webSocketsGoThrough()
    {
        const auto port = m_board->add({key, 8080, 0, false});
        const QByteArray cookie = enter(*port);
        m_guest->answer = [this](QTcpSocket &socket) {
            if (m_guest->received.endsWith("\r\n\r\n"))
                socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
            else
                socket.write("echo " + m_guest->received.last(4));
        };
        Client client(port->hostPort);
        client.write(get("/socket", *port,
                         "Cookie: " + cookie + "\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n"));
        QTRY_VERIFY(client.received.endsWith("\r\n\r\n"));
        QVERIFY(client.received.contains("Connection: Upgrade\r\nUpgrade: websocket\r\n"));
        QVERIFY(m_guest->received.contains("Connection: Upgrade\r\nUpgrade: websocket\r\n"));
        for (const char *text : {"ping", "pong"}) {
            client.write(text);
            QTRY_VERIFY(client.received.endsWith("echo " + QByteArray(text)));
        }
        // A page of another site has no way in, cookie or not.
        Client foreign(port->hostPort);
        foreign.write(get("/socket", *port,
                          "Cookie: " + cookie +
                              "\r\nOrigin: http://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"));
        QTRY_VERIFY(foreign.received.startsWith("HTTP/1.1 403 "));
    }

    void openOnesHaveNoDoor()
    {
        const auto port = m_board->add({key, 8080, 0, true});
        QVERIFY(port->isOpen && port->url.endsWith(u'/'));
        m_guest->answer = [this](QTcpSocket &socket) { socket.write("any bytes " + m_guest->received); };
        Client client(port->hostPort);
        client.write("\1\2 no HTTP");
        QTRY_VERIFY(client.received.startsWith("any bytes"));
    }

    void nobodyAnswers()
    {
        m_reachable = false;
        const auto port = m_board->add({key, 8080, 0, false});
        const QByteArray cookie = enter(*port);
        Client client(port->hostPort);
        client.write(get("/", *port, "Cookie: " + cookie + "\r\n"));
        QTRY_VERIFY2(client.received.contains("Nothing listens."), client.received);
        QVERIFY(client.received.startsWith("HTTP/1.1 502 "));
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }

    void onThisComputerAlone()
    {
        const auto port = m_board->add({key, 8080, 0, true});
        QTcpSocket other;
        other.connectToHost(QHostAddress(QStringLiteral("127.0.0.2")), port->hostPort);
        QVERIFY(!other.waitForConnected(2000));
    }

    void comesAndGoes()
    {
        QSignalSpy changed(m_board.get(), &PortBoard::changed);
        const auto port = m_board->add({key, 8080, 0, false});
        QCOMPARE(changed.size(), 1);
        const auto same = m_board->add({key, 8080, 0, false});
        QVERIFY(same && same->hostPort == port->hostPort && same->url != port->url); // a fresh token
        QCOMPARE(m_board->add({key, 8080, 0, true}).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(m_board->add({key, 8081, port->hostPort, false}).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(m_board->add({key, 0, 0, false}).error().code, ErrorCode::InvalidInput);
        QVERIFY(m_board->add({key, 9000, 0, false}));
        QCOMPARE(m_board->list().size(), 2);
        Client client(port->hostPort);
        client.write("GET /");
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        QVERIFY(m_board->remove(8080));
        QVERIFY(!m_board->remove(8080) && !m_board->remove(70'000) && !m_board->remove(-1));
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        Client late(port->hostPort);
        QTRY_VERIFY(late.error() == QAbstractSocket::ConnectionRefusedError);
        m_board->closeAll();
        QVERIFY(m_board->list().isEmpty());
    }

    void noiseIsSurvived()
    {
        const auto port = m_board->add({key, 8080, 0, false});
        for (const QByteArray &bytes :
             {QByteArray("\r\n\r\n"), QByteArray(1000, '\0') + "\r\n\r\n", QByteArray("GET / HTTP/9.9\r\n\r\n"),
              QByteArray("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n"), QByteArray(200'000, 'x'),
              QByteArray("GET / HTTP/1.1\r\n\r\n"), QByteArray("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n")}) {
            Client client(port->hostPort);
            client.write(bytes);
            QTRY_VERIFY_WITH_TIMEOUT(client.received.startsWith("HTTP/1.1 4") ||
                                         client.state() == QAbstractSocket::UnconnectedState,
                                     20'000);
        }
        QVERIFY(m_guest->received.isEmpty());
        QVERIFY(!enter(*port).isEmpty());
    }

private:
    static QByteArray get(const QByteArray &target, const PortInfo &port, const QByteArray &more = {})
    {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port.hostPort) + "\r\n" + more +
               "\r\n";
    }
    /// The cookie that a fresh URL gives.
    QByteArray enter(const PortInfo &port)
    {
        const QString url = m_board->add({key, port.guestPort, 0, port.isOpen}).value().url;
        Client client(port.hostPort);
        client.write(get(url.mid(url.indexOf(u'/', 7)).toLatin1(), port));
        if (!waitUntil([&] { return client.received.contains("\r\n\r\n"); }, 20'000))
            return {};
        const qsizetype at = client.received.indexOf("Set-Cookie: ") + 12;
        return client.received.mid(at, client.received.indexOf(';', at) - at);
    }

    std::unique_ptr<GuestServer> m_guest;
    std::unique_ptr<PortBoard> m_board;
    bool m_reachable = true;
};

QTEST_GUILESS_MAIN(TestPorts)
#include "tst_ports.moc"
