// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/handshake.h"
#include "guestos/proxy/headers.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::GuestOs;
using State = Handshake::State;

namespace {

QByteArray bytesOf(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

/// A plain request with these header lines.
QByteArray get(const QByteArray &headers)
{
    return "GET http://a.example/ HTTP/1.1\r\nHost: a.example\r\n" + headers + "\r\n";
}

QByteArray socks(const QByteArray &request)
{
    return QByteArray("\x05\x01\x00", 3) + request;
}

} // namespace

class TestHandshake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asks_data();
    void asks();
    void rewritesPlainRequests();
    void keepsWhatBelongsToTheOtherEnd();
    void onePlainRequestIsOne();
    void malformed_data();
    void malformed();
    void incompleteOnesWait_data();
    void incompleteOnesWait();
    void headsAreBounded();
    void noiseIsSurvived();
    void refusals();
    void socksTalks();
};

void TestHandshake::asks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("way");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    const auto row = [](const char *name, const QByteArray &bytes, Wire::Way way, const char *host, int port) {
        QTest::newRow(name) << bytes << int(way) << QByteArray(host) << port;
    };
    using enum Wire::Way;
    row("connect", "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n", Tunnel, "a.example", 443);
    row("connect 1.0", "CONNECT a.example:8443 HTTP/1.0\r\n\r\n", Tunnel, "a.example", 8443);
    row("connect v6", "CONNECT [::1]:443 HTTP/1.1\r\n\r\n", Tunnel, "::1", 443);
    row("connect v4", "CONNECT 127.0.0.1:1 HTTP/1.1\r\n\r\n", Tunnel, "127.0.0.1", 1);
    row("connect, empty lines first", "\r\n\r\nCONNECT a.example:443 HTTP/1.1\r\n\r\n", Tunnel, "a.example", 443);
    row("plain", "GET http://a.example/x HTTP/1.1\r\n\r\n", Http, "a.example", 80);
    row("plain, port", "POST HTTP://a.example:8080 HTTP/1.1\r\nContent-Length: 0\r\n\r\n", Http, "a.example", 8080);
    row("plain, v6", "GET http://[2001:db8::1]:81/ HTTP/1.1\r\n\r\n", Http, "2001:db8::1", 81);
    row("plain, query", "GET http://a.example?x=1 HTTP/1.1\r\n\r\n", Http, "a.example", 80);
    row("house", "GET /anthropic/v1 HTTP/1.1\r\nHost: model.vitrine:61080\r\n\r\n", Http, "model.vitrine", 61080);
    row("house, no port", "POST / HTTP/1.1\r\nhost: Git.Example.Vitrine\r\n\r\n", Http, "Git.Example.Vitrine", 80);
    row("plain, password", "GET http://me:a@b@a.example/ HTTP/1.1\r\n\r\n", Http, "a.example", 80);
    row("socks name",
        socks(QByteArray("\x05\x01\x00\x03\x09"
                         "a.example"
                         "\x01\xbb",
                         16)),
        Socks, "a.example", 443);
    row("socks v4", socks(QByteArray("\x05\x01\x00\x01\x7f\x00\x00\x01\x00\x50", 10)), Socks, "127.0.0.1", 80);
    row("socks v6", socks(QByteArray("\x05\x01\x00\x04", 4) + QByteArray(15, '\0') + QByteArray("\x01\x00\x50", 3)),
        Socks, "0000:0000:0000:0000:0000:0000:0000:0001", 80);
}

void TestHandshake::asks()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, way);
    QFETCH(const QByteArray, host);
    QFETCH(const int, port);
    // At once, and a byte at a time.
    for (const qsizetype step : {bytes.size(), qsizetype(1)}) {
        Handshake handshake;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            if (at > 0)
                QCOMPARE(int(handshake.state()), int(State::Reading));
            handshake.feed(bytes.mid(at, step).toStdString());
        }
        QCOMPARE(int(handshake.state()), int(State::Asking));
        QCOMPARE(int(handshake.way()), way);
        QCOMPARE(bytesOf(handshake.host()), host);
        QCOMPARE(int(handshake.port()), port);
    }
}

void TestHandshake::rewritesPlainRequests()
{
    Handshake handshake;
    handshake.feed(
        "GET http://me:pw@a.example:81/x?y=1#z HTTP/1.1\r\n"
        "Host: elsewhere.example\r\nProxy-Connection: keep-alive\r\nProxy-Authorization: Basic eDp5\r\n"
        "Connection: keep-alive, X-Mine\r\nKeep-Alive: 5\r\nX-Mine: 1\r\nAccept:  */* \r\nUser-Agent: t\r\n\r\n");
    QCOMPARE(int(handshake.state()), int(State::Asking));
    QCOMPARE(bytesOf(handshake.takeForHost()),
             QByteArray("GET /x?y=1 HTTP/1.1\r\nHost: a.example:81\r\nAccept: */*\r\nUser-Agent: t\r\n"
                        "Connection: close\r\n\r\n"));
    QVERIFY(handshake.opened().empty());
    Handshake house;
    house.feed("POST /a?b HTTP/1.1\r\nAccept: x\r\nHost: model.vitrine\r\nContent-Length: 2\r\n\r\nxyz");
    QCOMPARE(bytesOf(house.takeForHost()), QByteArray("POST /a?b HTTP/1.1\r\nHost: model.vitrine\r\nAccept: x\r\n"
                                                      "Content-Length: 2\r\nConnection: close\r\n\r\nxy"));
    Handshake upgrade;
    upgrade.feed("GET http://a.example/ws HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nxyz");
    QCOMPARE(bytesOf(upgrade.takeForHost()),
             QByteArray("GET /ws HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nxyz"));
    QVERIFY(!upgrade.mayRead());
}

void TestHandshake::keepsWhatBelongsToTheOtherEnd()
{
    Handshake tunnel;
    tunnel.feed("CONNECT a.example:443 HTTP/1.1\r\n\r\nhello");
    tunnel.feed(" world");
    QCOMPARE(bytesOf(tunnel.takeForHost()), QByteArray("hello world"));
    QVERIFY(!tunnel.mayRead());
    QVERIFY(bytesOf(tunnel.opened()).startsWith("HTTP/1.1 200 "));
}

void TestHandshake::onePlainRequestIsOne()
{
    Handshake handshake;
    handshake.feed(
        "POST http://a.example/ HTTP/1.1\r\nContent-Length: 10\r\n\r\n1234GET http://b.example/ HTTP/1.1\r\n\r\n");
    QVERIFY(bytesOf(handshake.takeForHost()).endsWith("\r\n\r\n1234GET ht"));
    QCOMPARE(handshake.mayRead(), std::optional<std::uint64_t>(0));
    Handshake half;
    half.feed("POST http://a.example/ HTTP/1.1\r\nContent-Length: 10\r\n\r\n1234");
    QCOMPARE(half.mayRead(), std::optional<std::uint64_t>(6));
    Handshake none;
    none.feed("GET http://a.example/ HTTP/1.1\r\n\r\nGET http://b.example/ HTTP/1.1\r\n\r\n");
    QVERIFY(!bytesOf(none.takeForHost()).contains("b.example"));
    QCOMPARE(none.mayRead(), std::optional<std::uint64_t>(0));
}

void TestHandshake::malformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    int number = 0;
    const auto row = [&number](const QByteArray &bytes) {
        QTest::newRow(
            ("#" + QByteArray::number(++number) + ' ' + bytes.left(60).toPercentEncoding(" :/[]")).constData())
            << bytes;
    };
    const QByteArray end = "\r\n\r\n";
    // Request lines
    for (const char *line : {"GET",
                             "GET ",
                             "GET  ",
                             " GET http://a.example/ HTTP/1.1",
                             "GET http://a.example/",
                             "GET http://a.example/ ",
                             "GET http://a.example/ HTTP",
                             "GET http://a.example/ HTTP/",
                             "GET http://a.example/ HTTP/1",
                             "GET http://a.example/ HTTP/2",
                             "GET http://a.example/ HTTP/2.0",
                             "GET http://a.example/ HTTP/1.2",
                             "GET http://a.example/ HTTP/1.11",
                             "GET http://a.example/ http/1.1",
                             "GET http://a.example/ HTTP/1.1 ",
                             "GET http://a.example/ X HTTP/1.1",
                             "GET  http://a.example/ HTTP/1.1",
                             "GET http://a.example/  HTTP/1.1",
                             "GET\thttp://a.example/\tHTTP/1.1",
                             "G(T http://a.example/ HTTP/1.1",
                             "G\xc3\x84T http://a.example/ HTTP/1.1",
                             "\"GET\" http://a.example/ HTTP/1.1",
                             "GET: http://a.example/ HTTP/1.1",
                             "AVERYLONGMETHODNAMEOFMORETHANTHIRTYTWO http://a.example/ HTTP/1.1",
                             "GET / HTTP/1.1",
                             "GET /x HTTP/1.1",
                             "GET * HTTP/1.1",
                             "GET a.example HTTP/1.1",
                             "GET a.example/ HTTP/1.1",
                             "GET //a.example/ HTTP/1.1",
                             "GET http:/a.example/ HTTP/1.1",
                             "GET http:a.example/ HTTP/1.1",
                             "GET http HTTP/1.1",
                             "GET http: HTTP/1.1",
                             "GET http:// HTTP/1.1",
                             "GET http:/// HTTP/1.1",
                             "GET http://? HTTP/1.1",
                             "GET http://# HTTP/1.1",
                             "GET http://:80/ HTTP/1.1",
                             "GET http://@/ HTTP/1.1",
                             "GET http://me@/ HTTP/1.1",
                             "GET http://me@:80/ HTTP/1.1",
                             "GET https://a.example/ HTTP/1.1",
                             "GET ftp://a.example/ HTTP/1.1",
                             "GET file:///etc/passwd HTTP/1.1",
                             "GET gopher://a.example/ HTTP/1.1",
                             "GET javascript:1 HTTP/1.1",
                             "GET ws://a.example/ HTTP/1.1",
                             "GET http://a.example:/ HTTP/1.1",
                             "GET http://a.example:0/ HTTP/1.1",
                             "GET http://a.example:65536/ HTTP/1.1",
                             "GET http://a.example:99999999999/ HTTP/1.1",
                             "GET http://a.example:-1/ HTTP/1.1",
                             "GET http://a.example:+80/ HTTP/1.1",
                             "GET http://a.example:0x50/ HTTP/1.1",
                             "GET http://a.example:80x/ HTTP/1.1",
                             "GET http://a.example:8 0/ HTTP/1.1",
                             "GET http://a.example:80:80/ HTTP/1.1",
                             "GET http://a%2eexample/ HTTP/1.1",
                             "GET http://a.example\\x/ HTTP/1.1",
                             "GET http://a_\xc3\xa4.example/ HTTP/1.1",
                             "GET http://a,b.example/ HTTP/1.1",
                             "GET http://a;b/ HTTP/1.1",
                             "GET http://a'b/ HTTP/1.1",
                             "GET http://a\"b/ HTTP/1.1",
                             "GET http://<a>/ HTTP/1.1",
                             "GET http://a|b/ HTTP/1.1",
                             "GET http://a&b/ HTTP/1.1",
                             "GET http://$(id)/ HTTP/1.1",
                             "GET http://`id`/ HTTP/1.1",
                             "GET http://./ HTTP/1.1",
                             "GET http://[/ HTTP/1.1",
                             "GET http://]/ HTTP/1.1",
                             "GET http://[]/ HTTP/1.1",
                             "GET http://[a.example]/ HTTP/1.1",
                             "GET http://[::1/ HTTP/1.1",
                             "GET http://::1/ HTTP/1.1",
                             "GET http://[::1]80/ HTTP/1.1",
                             "GET http://[::1]:/ HTTP/1.1",
                             "GET http://[::1]:0/ HTTP/1.1",
                             "GET http://[fe80::1%eth0]/ HTTP/1.1",
                             "GET http://[fe80::1%25eth0]/ HTTP/1.1",
                             "GET http://[::1]x:80/ HTTP/1.1",
                             "GET http://[v1.x]/ HTTP/1.1",
                             "GET http://[127.0.0.1]/ HTTP/1.1",
                             "GET http://[[::1]]/ HTTP/1.1"})
        row(line + end);
    for (const char *target : {"a.example",
                               "a.example:",
                               "a.example:0",
                               "a.example:65536",
                               "a.example:1000000",
                               "a.example:x",
                               "a.example:-1",
                               "a.example:+443",
                               "a.example: 443",
                               ":443",
                               ".:443",
                               "a.example:443:443",
                               "a.example:443/",
                               "/a.example:443",
                               "http://a.example:443",
                               "https://a.example:443/",
                               "a.example/:443",
                               "me@a.example:443",
                               "a@b:443",
                               "[::1]",
                               "[::1]:",
                               "[::1]:0",
                               "[::1]:65536",
                               "[::1]443",
                               "[::1]x:443",
                               "[]:443",
                               "[a]:443",
                               "[127.0.0.1]:443",
                               "[::1:443",
                               "::1:443",
                               "[fe80::1%lo]:443",
                               "*:443",
                               "a b:443",
                               "a,b:443",
                               "a%00b:443",
                               "a\\b:443",
                               "a?b:443",
                               "a#b:443",
                               "\xe2\x82\xac:443",
                               "a.example:443 HTTP/1.1 x",
                               "a.example:4 43",
                               "a.example:443\t"})
        row(QByteArray("CONNECT ") + target + " HTTP/1.1" + end);
    row(QByteArray("CONNECT ") + QByteArray(256, 'a') + ":443 HTTP/1.1" + end);
    row(QByteArray("GET http://") + QByteArray(256, 'a') + "/ HTTP/1.1" + end);
    for (const QByteArray &zero :
         {QByteArray("GET http://a.example/~ HTTP/1.1"), QByteArray("GET http://a~.example/ HTTP/1.1"),
          QByteArray("G~T http://a.example/ HTTP/1.1")})
        row(QByteArray(zero).replace('~', QByteArray(1, '\0')) + end);
    row("GET http://a.example/\x7f HTTP/1.1" + end);
    row("GET http://a.example/\x01 HTTP/1.1" + end);
    // Headers
    for (const char *header : {"X\r\n",
                               ": x\r\n",
                               " X: y\r\n",
                               "\tX: y\r\n",
                               "X : y\r\n",
                               "X\t: y\r\n",
                               "X Y: z\r\n",
                               "X(: y\r\n",
                               "X\x7f: y\r\n",
                               "X: a\r\n b\r\n",
                               "X: a\r\n\tb\r\n",
                               "X: a\rb\r\n",
                               "X: a\nY: b\r\n",
                               "X: \x01\r\n",
                               "X: \x7f\r\n",
                               "X: a\x0b\r\n",
                               "X\xc3\xa4: y\r\n",
                               "\"X\": y\r\n",
                               "X=y\r\n",
                               "X;y\r\n",
                               "Content-Length: \r\n",
                               "Content-Length: x\r\n",
                               "Content-Length: -1\r\n",
                               "Content-Length: +1\r\n",
                               "Content-Length: 1 1\r\n",
                               "Content-Length: 1,1\r\n",
                               "Content-Length: 0x10\r\n",
                               "Content-Length: 1.0\r\n",
                               "Content-Length: 1e3\r\n",
                               "Content-Length: 99999999999999999999\r\n",
                               "Content-Length: 18446744073709551616\r\n",
                               "Content-Length: 1\r\nContent-Length: 2\r\n",
                               "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                               "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                               "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n",
                               "Transfer-Encoding: gzip\r\n",
                               "Transfer-Encoding: gzip, chunked\r\n",
                               "Transfer-Encoding: chunked, gzip\r\n",
                               "Transfer-Encoding: chunked, chunked\r\n",
                               "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                               "Transfer-Encoding: \r\n",
                               "Transfer-Encoding: chunkedx\r\n",
                               "Transfer-Encoding: x-chunked\r\n",
                               "Transfer-Encoding: identity\r\n",
                               "Transfer-Encoding : chunked\r\n",
                               "Content-Length : 5\r\n",
                               "Transfer-Encoding: \x0b"
                               "chunked\r\n"})
        row(get(header));
    for (const QByteArray &zero : {QByteArray("X: a~b\r\n"), QByteArray("X~: y\r\n")})
        row(get(QByteArray(zero).replace('~', QByteArray(1, '\0'))));
    QByteArray many;
    for (int i = 0; i < 250; ++i)
        many += "X: y\r\n";
    row(get(many));
    // A path alone is for the engine's own hosts.
    for (const char *host :
         {"a.example", "127.0.0.1:61080", "vitrine", ".vitrine", "avitrine", "model.vitrine.example", "model.vitrine:x",
          "model.vitrine:0", "model.vitrine:80:80", "model.vitrine:", "[model.vitrine]", "a b.vitrine", "a/b.vitrine",
          "me@model.vitrine", "\xc3\xa4.vitrine", ""})
        row("GET /x HTTP/1.1\r\nHost: " + QByteArray(host) + end);
    row("GET /x HTTP/1.1\r\nHost: model.vitrine\r\nHost: model.vitrine" + end);
    row("GET //model.vitrine/x HTTP/1.1\r\nX-Host: model.vitrine" + end);
    row("CONNECT a.example:443 HTTP/1.1\r\nX : y" + end);
    row("CONNECT a.example:443 HTTP/1.1\r\nX: a\r\n b" + end);
    row("CONNECT a.example:443 HTTP/1.1\r\n" + many + "\r\n");
    row("CONNECT a.example:443 HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked" + end);
    // Other protocols
    row("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + end);
    row("SSH-2.0-OpenSSH_9.9\r\n\r\n");
    row("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row(QByteArray("\x04\x01\x00\x50\x7f\x00\x00\x01\x00", 9) + end); // SOCKS4
    // SOCKS
    const auto raw = [&row](const char *bytes, qsizetype size) { row(QByteArray(bytes, size)); };
    raw("\x05\x00", 2);
    raw("\x05\x01\x02", 3);
    raw("\x05\x01\xff", 3);
    raw("\x05\x03\x01\x02\x03", 5);
    const auto asked = [&row](const char *bytes, qsizetype size) { row(socks(QByteArray(bytes, size))); };
    asked("\x04\x01\x00\x01\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x00\x01\x00\x01\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x02\x00\x01\x7f\x00\x00\x01\x00\x50", 10); // BIND
    asked("\x05\x03\x00\x01\x7f\x00\x00\x01\x00\x50", 10); // UDP
    asked("\x05\xff\x00\x01\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x01\x01\x01\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x01\xff\x01\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x01\x00\x00\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x01\x00\x02\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x01\x00\x05\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x01\x00\xff\x7f\x00\x00\x01\x00\x50", 10);
    asked("\x05\x01\x00\x01\x7f\x00\x00\x01\x00\x00", 10);
    asked("\x05\x01\x00\x03\x00\x00\x50", 7);
    asked("\x05\x01\x00\x03\x01.\x00\x50", 8);
    asked("\x05\x01\x00\x03\x01\x00\x00\x50", 8);
    asked("\x05\x01\x00\x03\x03"
          "a b"
          "\x00\x50",
          10);
    asked("\x05\x01\x00\x03\x03"
          "a:b"
          "\x00\x50",
          10);
    asked("\x05\x01\x00\x03\x03"
          "a\nb"
          "\x00\x50",
          10);
    asked("\x05\x01\x00\x03\x03"
          "a/b"
          "\x00\x50",
          10);
    asked("\x05\x01\x00\x03\x03"
          "a%b"
          "\x00\x50",
          10);
    asked("\x05\x01\x00\x03\x02\xc3\xa4\x00\x50", 9);
    asked("\x05\x01\x00\x03\x01"
          "a"
          "\x00\x00",
          8);
    row(socks(QByteArray("\x05\x01\x00\x03\xff", 5) + QByteArray(254, 'a') + "\x01" + QByteArray("\x00\x50", 2)));
    QVERIFY2(number >= 200, qPrintable(QString::number(number)));
}

void TestHandshake::malformed()
{
    QFETCH(const QByteArray, bytes);
    for (const qsizetype step : {bytes.size(), qsizetype(1)}) {
        Handshake handshake;
        std::string reply;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            handshake.feed(bytes.mid(at, step).toStdString());
            reply += handshake.takeReply();
        }
        QCOMPARE(int(handshake.state()), int(State::Wrong));
        QVERIFY(bytesOf(reply).startsWith("HTTP/1.1 4") || reply.front() == 5);
        QVERIFY(reply.size() < 1000);
        QCOMPARE(int(handshake.feed("CONNECT a.example:443 HTTP/1.1\r\n\r\n")), int(State::Wrong)); // and stays so
    }
}

void TestHandshake::incompleteOnesWait_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const QByteArray &whole :
         {QByteArray("CONNECT a.example:443 HTTP/1.1\r\nHost: x\r\n\r\n"), get("Content-Length: 5\r\n"),
          socks(QByteArray("\x05\x01\x00\x03\x09"
                           "a.example"
                           "\x01\xbb",
                           16))}) {
        for (qsizetype size = 0; size < whole.size(); size += 3)
            QTest::newRow((whole.left(3).toHex() + QByteArray::number(size)).constData()) << whole.left(size);
    }
}

void TestHandshake::incompleteOnesWait()
{
    QFETCH(const QByteArray, bytes);
    Handshake handshake;
    QCOMPARE(int(handshake.feed(bytes.toStdString())), int(State::Reading));
}

void TestHandshake::headsAreBounded()
{
    Handshake handshake;
    const std::string piece = "X: " + std::string(1000, 'x') + "\r\n";
    handshake.feed("GET http://a.example/ HTTP/1.1\r\n");
    std::size_t fed = 0;
    while (handshake.state() == State::Reading && fed < 1'000'000) {
        handshake.feed(piece);
        fed += piece.size();
    }
    QCOMPARE(int(handshake.state()), int(State::Wrong));
    QVERIFY(fed <= Handshake::maxHead + 2 * piece.size());
    QVERIFY(bytesOf(handshake.takeReply()).startsWith("HTTP/1.1 431 "));
    Handshake blanks;
    while (blanks.state() == State::Reading && fed < 2'000'000) {
        blanks.feed(std::string(1000, '\n'));
        fed += 1000;
    }
    QCOMPARE(int(blanks.state()), int(State::Wrong));
}

void TestHandshake::noiseIsSurvived()
{
    // Reproducible: the seed is fixed.
    QRandomGenerator random(4711);
    const QByteArray seeds[] = {"CONNECT a.example:443 HTTP/1.1\r\nHost: a\r\n\r\n",
                                get("Content-Length: 5\r\n") + "12345",
                                socks(QByteArray("\x05\x01\x00\x03\x09"
                                                 "a.example"
                                                 "\x01\xbb",
                                                 16))};
    int asked = 0;
    for (int turn = 0; turn < 20'000; ++turn) {
        QByteArray bytes = seeds[random.bounded(3)];
        for (int change = random.bounded(4); change >= 0; --change) {
            const auto at = random.bounded(bytes.size());
            if (random.bounded(2))
                bytes[at] = char(random.bounded(256));
            else
                bytes.remove(at, 1 + random.bounded(3));
            if (bytes.isEmpty())
                bytes = "x";
        }
        Handshake handshake;
        if (handshake.feed(bytes.toStdString()) != State::Asking)
            continue;
        ++asked;
        QVERIFY(!handshake.host().empty() && handshake.host().size() <= Wire::maxHost);
        QVERIFY(handshake.port() != 0);
        for (const char c : handshake.host())
            QVERIFY(c > ' ' && c < '\x7f' && c != '/' && c != '%' && c != '@');
    }
    QVERIFY(asked > 100);
}

void TestHandshake::refusals()
{
    Handshake handshake;
    handshake.feed("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const QByteArray reply =
        bytesOf(handshake.refused(Wire::Refusal::Blocked, "type: vitrine network allow a.example"));
    QVERIFY(reply.startsWith("HTTP/1.1 403 "));
    QVERIFY(reply.endsWith("\r\n\r\ntype: vitrine network allow a.example\n"));
    QVERIFY(reply.contains("Content-Length: 38\r\n"));
    QVERIFY(bytesOf(handshake.refused(Wire::Refusal::Unreachable, "x")).startsWith("HTTP/1.1 502 "));
    QVERIFY(bytesOf(handshake.refused(Wire::Refusal::TimedOut, "x")).startsWith("HTTP/1.1 504 "));
    QVERIFY(bytesOf(handshake.refused(Wire::Refusal::Busy, "x")).startsWith("HTTP/1.1 503 "));
}

void TestHandshake::socksTalks()
{
    Handshake handshake;
    handshake.feed(std::string_view("\x05\x02\x02\x00", 4));
    QCOMPARE(bytesOf(handshake.takeReply()), QByteArray("\x05\x00", 2));
    QVERIFY(handshake.takeReply().empty());
    handshake.feed(std::string_view("\x05\x01\x00\x03\x01"
                                    "a"
                                    "\x00\x50more",
                                    12));
    QCOMPARE(int(handshake.state()), int(State::Asking));
    QCOMPARE(bytesOf(handshake.takeForHost()), QByteArray("more"));
    QCOMPARE(bytesOf(handshake.opened()), QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
    QCOMPARE(handshake.refused(Wire::Refusal::Blocked, "x").at(1), '\x02');
    QCOMPARE(handshake.refused(Wire::Refusal::Unreachable, "x").at(1), '\x04');
}

QTEST_GUILESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
