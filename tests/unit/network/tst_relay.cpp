// SPDX-License-Identifier: GPL-3.0-or-later
// Two joined streams, and what is left to deliver when one of them breaks off. The network's end is a real connection.
#include "networkworld.h"

#include "engine/network/relay.h"
#include "engine/network/socketstream.h"

#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Network;

namespace {

/// Two ends of a TCP connection of this computer: 0 for the relay, 1 for the server that the test plays.
std::array<int, 2> connectedPair()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *const any = static_cast<sockaddr *>(static_cast<void *>(&address));
    socklen_t size = sizeof address;
    std::array<int, 2> ends{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), -1};
    if (::bind(listener, any, size) == 0 && ::listen(listener, 1) == 0 && ::getsockname(listener, any, &size) == 0 &&
        ::connect(ends[0], any, size) == 0) {
        ends[1] = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    }
    ::close(listener);
    return ends;
}

} // namespace

class TestRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSaidBeforeTheBreakArrives();
    void abortAfterOneOrderlyEnd();
};

/// A server that refuses an upload answers, closes without reading on, and so resets the connection. Its words matter.
void TestRelay::whatWasSaidBeforeTheBreakArrives()
{
    const auto [ours, server] = connectedPair();
    QVERIFY(server >= 0);
    QCOMPARE(::send(ours, "unread", 6, 0), 6);
    const QByteArray answer(100'000, 'a');
    QCOMPARE(::send(server, answer.constData(), size_t(answer.size()), 0), answer.size());
    ::close(server);

    const auto guest = std::make_shared<FakeStream>();
    guest->takes = false;
    Relay relay(guest, SocketStream::over(ours));
    QSignalSpy ended(&relay, &Relay::ended);
    relay.start();
    guest->say("more of the upload"); // which the kernel refuses before the answer was read
    QTRY_COMPARE(guest->received, answer);
    QTest::qWait(50);
    QVERIFY(ended.isEmpty());
    QVERIFY(!guest->aborted);
    guest->takeAll();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(guest->aborted); // it sees a broken connection, not an orderly end
    QVERIFY(!guest->finished);
    QVERIFY(!ended.first().first().value<Error>().message.isEmpty());
}

/// The limit for half-open connections ends it: the first end is gone then, and only the other one is left to drop.
void TestRelay::abortAfterOneOrderlyEnd()
{
    const auto [ours, server] = connectedPair();
    QVERIFY(server >= 0);
    const auto guest = std::make_shared<FakeStream>();
    Relay relay(guest, SocketStream::over(ours));
    QSignalSpy ended(&relay, &Relay::ended);
    relay.start();
    guest->endOrderly();
    QVERIFY(ended.isEmpty());
    relay.abort();
    QCOMPARE(ended.size(), 1);
    char byte = 0;
    QCOMPARE(::recv(server, &byte, 1, 0), -1); // reset
    ::close(server);
}

QTEST_MAIN(TestRelay)
#include "tst_relay.moc"
