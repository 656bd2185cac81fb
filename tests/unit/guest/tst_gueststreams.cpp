// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestprogram.h"
#include "scriptedguest.h"
#include "tests/patience.h"

#include "engine/model/streamoffer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

using namespace Vitrine;
using namespace std::chrono_literals;
using Wire::FrameWriter;
using Wire::Type;

namespace {

/// Nobody listens on it at this moment.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// Makes the bytes that a guest sends.
using Script = std::function<std::string(quint32 epoch)>;

constexpr quint32 first = Wire::guestIds | 1;

std::string open(quint32 epoch, quint32 id = first, std::string_view host = "a.example", quint16 port = 443,
                 quint8 way = 0, std::string_view process = "curl", quint32 credit = 1000)
{
    return frameOf(epoch, Type::Open, id,
                   [&](FrameWriter &frame) { frame.u8(way).text(host).u16(port).text(process).u32(42).u32(credit); });
}

std::string data(quint32 epoch, std::size_t size, quint32 id = first)
{
    return frameOf(epoch, Type::StreamData, id, [&](FrameWriter &frame) { frame.raw(std::string(size, 'd')); });
}

std::string number(quint32 epoch, Type type, quint32 value, quint32 id = first)
{
    return frameOf(epoch, type, id, [&](FrameWriter &frame) { frame.u32(value); });
}

std::string end(quint32 epoch, quint32 id = first)
{
    return frameOf(epoch, Type::StreamEnd, id, [&](FrameWriter &frame) { frame.u32(0).text({}); });
}

} // namespace

Q_DECLARE_METATYPE(Script)

/// Connections that programs in the machine ask for: with the real guest's proxy on this computer, and with guests that
/// break the rules.
class GuestStreamsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void asksAndCarries();
    void carriesAPlainRequest();
    void carriesSocks();
    void refusesInWords();
    void nobodyTakesIt();
    void withdraws();
    void endsInOrder();
    void breaksOff();
    void holdsAStreamBack();
    void holdsTheProgramBack();
    void twoHundredAndMoreAtATime();
    void losesTheHost();
    void trusts();
    void isFast();
    void endsTheConnection_data();
    void endsTheConnection();
    void keepsTheRules();
    void refusedIdsComeBack();

private:
    void startGuest();
    void startScript();
    /// A program's connection to the proxy that has sent this.
    std::unique_ptr<QTcpSocket> program(const QByteArray &request);
    std::shared_ptr<StreamOffer> nextOffer();

    quint16 m_port = 0;
    std::unique_ptr<GuestProgram> m_guest;
    std::unique_ptr<ScriptedGuest> m_script;
    std::unique_ptr<Guest::Channel> m_channel;
    QList<std::shared_ptr<StreamOffer>> m_offers;
    QList<Error> m_losses;
};

void GuestStreamsTest::cleanup()
{
    m_offers.clear();
    m_losses.clear();
    m_channel.reset();
    m_guest.reset();
    m_script.reset();
}

void GuestStreamsTest::startGuest()
{
    m_port = freePort();
    m_guest = std::make_unique<GuestProgram>(m_port);
    m_channel = std::make_unique<Guest::Channel>();
    connect(m_channel.get(), &Guest::Channel::offered, this,
            [this](const std::shared_ptr<StreamOffer> &offer) { m_offers.append(offer); });
    QVERIFY(waitFor(m_channel->open(m_guest->socket(), 10s)));
}

void GuestStreamsTest::startScript()
{
    m_script = std::make_unique<ScriptedGuest>();
    m_script->greeted = [](ScriptedGuest &guest) { guest.greetProperly(); };
    m_channel = std::make_unique<Guest::Channel>();
    connect(m_channel.get(), &Guest::Channel::offered, this,
            [this](const std::shared_ptr<StreamOffer> &offer) { m_offers.append(offer); });
    connect(m_channel.get(), &Guest::Channel::lost, this, [this](const Error &error) { m_losses.append(error); });
    QVERIFY(waitFor(m_channel->open(m_script->socket(), 10s)));
}

std::unique_ptr<QTcpSocket> GuestStreamsTest::program(const QByteArray &request)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, m_port);
    if (!socket->waitForConnected(5000))
        return {};
    socket->write(request);
    socket->flush();
    return socket;
}

std::shared_ptr<StreamOffer> GuestStreamsTest::nextOffer()
{
    if (!waitUntil([this] { return !m_offers.isEmpty(); }, 10'000))
        return {};
    return m_offers.takeFirst();
}

void GuestStreamsTest::asksAndCarries()
{
    startGuest();
    const auto socket = program("CONNECT A.Example.:443 HTTP/1.1\r\n\r\nearly ");
    const auto offer = nextOffer();
    QVERIFY(offer);
    const ConnectionTarget target = offer->target();
    QCOMPARE(target.host, QStringLiteral("a.example"));
    QCOMPARE(target.port, 443);
    QCOMPARE(target.way, ConnectionWay::Tunnel);
    QCOMPARE(target.pid, qint64(getpid()));
    QCOMPARE(target.process, QCoreApplication::applicationName().left(15));
    QCOMPARE(socket->bytesAvailable(), 0);
    const auto stream = offer->accept();
    QVERIFY(stream);
    QVERIFY(!offer->accept()); // once
    QByteArray received;
    connect(stream.get(), &ByteStream::data, this, [&](const QByteArray &bytes) { received += bytes; });
    QTRY_COMPARE(socket->bytesAvailable(), qint64(QByteArray("HTTP/1.1 200 Connection established\r\n\r\n").size()));
    QVERIFY(received.isEmpty()); // nothing was granted
    stream->grant(3);
    QTRY_COMPARE(received, QByteArray("ear"));
    stream->grant(1000);
    socket->write("hello");
    QTRY_COMPARE(received, QByteArray("early hello"));
    socket->readAll();
    stream->write("world");
    QTRY_COMPARE(socket->peek(100), QByteArray("world"));
}

void GuestStreamsTest::carriesAPlainRequest()
{
    startGuest();
    const auto socket =
        program("POST http://a.example:81/x HTTP/1.1\r\nContent-Length: 4\r\nProxy-Connection: x\r\n\r\nab");
    const auto offer = nextOffer();
    QVERIFY(offer);
    QCOMPARE(offer->target().way, ConnectionWay::Http);
    QCOMPARE(offer->target().port, 81);
    const auto stream = offer->accept();
    QByteArray received;
    connect(stream.get(), &ByteStream::data, this, [&](const QByteArray &bytes) { received += bytes; });
    stream->grant(10'000);
    socket->write("cdGET http://b.example/ HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(
        received,
        QByteArray("POST /x HTTP/1.1\r\nHost: a.example:81\r\nContent-Length: 4\r\nConnection: close\r\n\r\nabcd"));
    stream->write("HTTP/1.1 204 No Content\r\n\r\n");
    stream->finishWriting();
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 204"));
    QTest::qWait(50);
    QVERIFY(!received.contains("b.example"));
    QVERIFY(m_offers.isEmpty());
}

void GuestStreamsTest::carriesSocks()
{
    startGuest();
    const auto socket = program(QByteArray("\x05\x01\x00\x05\x01\x00\x03\x01"
                                           "a"
                                           "\x00\x50",
                                           11));
    const auto offer = nextOffer();
    QVERIFY(offer);
    QCOMPARE(offer->target().way, ConnectionWay::Socks);
    QCOMPARE(offer->target().text(), QStringLiteral("a:80"));
    const auto stream = offer->accept();
    stream->write("hi");
    QTRY_COMPARE(socket->bytesAvailable(), 14);
    QCOMPARE(socket->readAll().right(2), QByteArray("hi"));
}

void GuestStreamsTest::refusesInWords()
{
    startGuest();
    struct Case
    {
        Refusal why;
        QByteArray status;
    };
    for (const Case &each : {Case{Refusal::Blocked, "403"}, Case{Refusal::Unreachable, "502"},
                             Case{Refusal::TimedOut, "504"}, Case{Refusal::Busy, "503"}}) {
        const auto socket = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
        const auto offer = nextOffer();
        QVERIFY(offer);
        offer->refuse(each.why, QStringLiteral("because of “this”: vitrine network allow a.example:443"));
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        const QByteArray reply = socket->readAll();
        QVERIFY2(reply.startsWith("HTTP/1.1 " + each.status + ' '), reply.constData());
        QVERIFY(reply.endsWith(QStringLiteral("because of “this”: vitrine network allow a.example:443\n").toUtf8()));
    }
    const auto socket = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const auto offer = nextOffer();
    offer->refuse(Refusal::Blocked, QString(5000, u'ä')); // more than a frame's words
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 403 "));
    QVERIFY(waitFor(m_channel->ping()));
}

void GuestStreamsTest::nobodyTakesIt()
{
    startGuest();
    m_channel->disconnect(this);
    const auto socket = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 503 "));
}

void GuestStreamsTest::withdraws()
{
    startGuest();
    auto socket = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const auto offer = nextOffer();
    QVERIFY(offer);
    QSignalSpy withdrawn(offer.get(), &StreamOffer::withdrawn);
    socket.reset();
    QTRY_COMPARE(withdrawn.size(), 1);
    QVERIFY(!offer->accept());
    offer->refuse(Refusal::Blocked, {});
    QVERIFY(waitFor(m_channel->ping()));
    // Answers that cross the program's leaving are no breach of the rules.
    for (int i = 0; i < 20; ++i) {
        auto other = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
        const auto asked = nextOffer();
        QVERIFY(asked);
        other.reset();
        if (i % 2)
            asked->refuse(Refusal::Blocked, {});
        else
            (void)asked->accept();
    }
    QVERIFY(waitFor(m_channel->ping()));
    QVERIFY(m_channel->isOpen());
}

void GuestStreamsTest::endsInOrder()
{
    startGuest();
    const auto socket = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const auto stream = nextOffer()->accept();
    QList<Error> ends;
    bool finished = false;
    connect(stream.get(), &ByteStream::closed, this, [&](const Error &error) { ends.append(error); });
    connect(stream.get(), &ByteStream::readFinished, this, [&] { finished = true; });
    stream->grant(100);
    stream->write("last");
    stream->finishWriting();
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState); // QTcpSocket ends its half, too
    QVERIFY(socket->readAll().endsWith("last"));
    QTRY_COMPARE(ends.size(), 1);
    QVERIFY(finished);
    QVERIFY2(ends.first().message.isEmpty(), qPrintable(ends.first().text()));
}

void GuestStreamsTest::breaksOff()
{
    startGuest();
    const auto one = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const auto stream = nextOffer()->accept();
    QTRY_VERIFY(one->bytesAvailable() > 0);
    stream->abort();
    QTRY_COMPARE(one->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(one->error(), QAbstractSocket::RemoteHostClosedError);
    const auto two = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const auto other = nextOffer()->accept();
    QTRY_VERIFY(two->bytesAvailable() > 0);
    QList<Error> ends;
    connect(other.get(), &ByteStream::closed, this, [&](const Error &error) { ends.append(error); });
    other->grant(1000);
    two->abort();
    other->write("into nothing");
    QTRY_VERIFY(ends.size() == 1 || m_channel->isOpen());
    for (int i = 0; i < 100 && ends.isEmpty(); ++i) {
        other->write("x");
        QTest::qWait(10);
    }
    QCOMPARE(ends.size(), 1);
    QVERIFY(!ends.first().message.isEmpty());
}

void GuestStreamsTest::holdsAStreamBack()
{
    startGuest();
    const auto socket = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    socket->setReadBufferSize(1);
    const auto stream = nextOffer()->accept();
    constexpr qint64 size = qint64(32) << 20;
    stream->write(QByteArray(size, 'x'));
    QTest::qWait(500);
    // The guest holds its credit, and the kernel the buffers of two sockets.
    QVERIFY2(stream->bytesToWrite() > size - (qint64(16) << 20), qPrintable(QString::number(stream->bytesToWrite())));
    const auto memory = [this] {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_guest->process().processId()));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = status.readAll();
        return text.mid(text.indexOf("VmRSS:") + 6, 20).simplified().split(' ').first().toInt(); // kB
    };
    QVERIFY2(memory() > 0 && memory() < 16'000, qPrintable(QString::number(memory())));
    qint64 got = 0;
    socket->setReadBufferSize(0);
    connect(socket.get(), &QTcpSocket::readyRead, this, [&] { got += socket->readAll().size(); });
    got += socket->readAll().size();
    QTRY_COMPARE_WITH_TIMEOUT(stream->bytesToWrite(), 0, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(got >= size, 20'000);
}

void GuestStreamsTest::holdsTheProgramBack()
{
    startGuest();
    const auto socket = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const auto stream = nextOffer()->accept();
    qint64 got = 0;
    connect(stream.get(), &ByteStream::data, this, [&](const QByteArray &bytes) { got += bytes.size(); });
    constexpr qint64 size = qint64(32) << 20;
    stream->grant(1000);
    socket->write(QByteArray(size, 'y'));
    QTRY_COMPARE(got, 1000);
    QTest::qWait(300);
    QCOMPARE(got, 1000);
    QVERIFY(socket->bytesToWrite() > size - (qint64(16) << 20));
    stream->grant(size);
    QTRY_COMPARE_WITH_TIMEOUT(got, size, 20'000);
}

void GuestStreamsTest::twoHundredAndMoreAtATime()
{
    startGuest();
    constexpr int most = int(Wire::maxStreams);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    QList<std::shared_ptr<ByteStream>> streams;
    for (int i = 0; i < most + 20; ++i) {
        sockets.push_back(program("CONNECT host" + QByteArray::number(i) + ".example:443 HTTP/1.1\r\n\r\n"));
        QVERIFY(sockets.back());
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_offers.size(), most, 20'000);
    QTest::qWait(200);
    QCOMPARE(m_offers.size(), most); // the others wait outside
    while (!m_offers.isEmpty()) {
        const QString host = m_offers.first()->target().host;
        const auto stream = m_offers.takeFirst()->accept();
        stream->grant(100);
        stream->write(host.toLatin1());
        streams.append(stream);
    }
    for (int i = 0; i < most; ++i)
        QTRY_VERIFY(sockets.at(std::size_t(i))->peek(1000).endsWith("host" + QByteArray::number(i) + ".example"));
    streams.erase(streams.begin(), streams.begin() + 20);
    QTRY_COMPARE(m_offers.size(), 20);
    QVERIFY(m_channel->isOpen());
}

void GuestStreamsTest::losesTheHost()
{
    startGuest();
    const auto open = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const auto stream = nextOffer()->accept();
    QTRY_VERIFY(open->bytesAvailable() > 0);
    const auto asking = program("CONNECT b.example:443 HTTP/1.1\r\n\r\n");
    const auto offer = nextOffer();
    QSignalSpy withdrawn(offer.get(), &StreamOffer::withdrawn);
    QSignalSpy closed(stream.get(), &ByteStream::closed);
    m_channel->close();
    QCOMPARE(withdrawn.size(), 1);
    QCOMPARE(closed.size(), 1);
    QTRY_COMPARE(open->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(asking->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(asking->readAll().startsWith("HTTP/1.1 503 "));
    const auto later = program("CONNECT c.example:443 HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(later->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(later->readAll().startsWith("HTTP/1.1 503 "));
    // Another host finds the proxy as it was.
    m_channel = std::make_unique<Guest::Channel>();
    connect(m_channel.get(), &Guest::Channel::offered, this,
            [this](const std::shared_ptr<StreamOffer> &made) { m_offers.append(made); });
    QVERIFY(waitFor(m_channel->open(m_guest->socket(), 10s)));
    const auto again = program("CONNECT d.example:443 HTTP/1.1\r\n\r\n");
    const auto asked = nextOffer();
    QVERIFY(asked);
    QCOMPARE(asked->target().host, QStringLiteral("d.example"));
}

void GuestStreamsTest::trusts()
{
    startGuest();
    QByteArray certificates;
    for (int i = 0; certificates.size() < 200'000; ++i)
        certificates += "-----BEGIN CERTIFICATE-----\n" + QByteArray::number(i) + "\n-----END CERTIFICATE-----\n";
    QVERIFY(waitFor(m_channel->trust(certificates)));
    QVERIFY(waitFor(m_channel->trust(certificates))); // the guest has them
    QVERIFY(waitFor(m_channel->trust(certificates + "\n")));
    QVERIFY(!waitFor(m_channel->trust({})));
    QVERIFY(!waitFor(m_channel->trust(QByteArray(qsizetype(Wire::maxCertificates) + 1, 'x'))));
    QVERIFY(waitFor(m_channel->ping()));
}

void GuestStreamsTest::isFast()
{
    startGuest();
    const auto socket = program("CONNECT a.example:443 HTTP/1.1\r\n\r\n");
    const auto stream = nextOffer()->accept();
    constexpr qint64 size = qint64(100) << 20;
    constexpr qint64 window = qint64(256) << 10;
    qint64 got = 0;
    connect(stream.get(), &ByteStream::data, this, [&](const QByteArray &bytes) {
        got += bytes.size();
        stream->grant(bytes.size());
    });
    QElapsedTimer timer;
    timer.start();
    stream->grant(window);
    socket->write(QByteArray(size, 'z'));
    QTRY_COMPARE_WITH_TIMEOUT(got, size, 60'000);
    qInfo("Out of the guest on this computer: %.0f MB/s", double(size) / double(timer.nsecsElapsed()) * 1000);
}

void GuestStreamsTest::endsTheConnection_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<bool>("accepts");
    const auto row = [](const char *name, Script script, bool accepts = false) {
        QTest::newRow(name) << script << accepts;
    };
    row("id of the host's", [](quint32 e) { return open(e, 5); });
    row("id 0", [](quint32 e) { return open(e, 0); });
    row("id twice", [](quint32 e) { return open(e) + open(e); });
    row("empty frame", [](quint32 e) { return frameOf(e, Type::Open, first); });
    row("short frame", [](quint32 e) {
        return frameOf(e, Type::Open, first,
                       [](FrameWriter &f) { f.u8(0).text("a.example").u16(443).text("x").u32(1); });
    });
    row("bytes left over", [](quint32 e) {
        return frameOf(e, Type::Open, first,
                       [](FrameWriter &f) { f.u8(0).text("a.example").u16(443).text("x").u32(1).u32(1).u8(0); });
    });
    row("host longer than the frame", [](quint32 e) {
        return frameOf(e, Type::Open, first, [](FrameWriter &f) { f.u8(0).u32(200).raw("a.example"); });
    });
    row("no host", [](quint32 e) { return open(e, first, ""); });
    row("host too long", [](quint32 e) { return open(e, first, std::string(256, 'a')); });
    for (const char *host :
         {"a b", "a\nb", "a/b", "a@b", "\x1b[31m", "\xc3\xa4", "a,b", "$(id)", "a\"b", "[::1]", "a;b"})
        row(host, [host](quint32 e) { return open(e, first, host); });
    row("host with a zero", [](quint32 e) { return open(e, first, std::string_view("a\0b", 3)); });
    row("port 0", [](quint32 e) { return open(e, first, "a", 0); });
    row("no such way", [](quint32 e) { return open(e, first, "a", 80, 4); });
    row("way 255", [](quint32 e) { return open(e, first, "a", 80, 255); });
    row("process too long", [](quint32 e) { return open(e, first, "a", 80, 0, std::string(65, 'p')); });
    row("too much credit", [](quint32 e) { return open(e, first, "a", 80, 0, "p", quint32(Wire::streamCredit) + 1); });
    row("four gigabytes of credit", [](quint32 e) { return open(e, first, "a", 80, 0, "p", 0xffffffff); });
    row("one too many", [](quint32 e) {
        std::string all;
        for (quint32 i = 0; i <= Wire::maxStreams; ++i)
            all += open(e, first + i);
        return all;
    });
    row("data before it is opened", [](quint32 e) { return open(e) + data(e, 1); });
    row("credit before it is opened", [](quint32 e) { return open(e) + number(e, Type::StreamCredit, 1); });
    row("finish before it is opened", [](quint32 e) { return open(e) + frameOf(e, Type::StreamFinish, first); });
    row("connected", [](quint32 e) { return open(e) + number(e, Type::Connected, 1); });
    row("process output", [](quint32 e) {
        return open(e) + frameOf(e, Type::Output, first, [](FrameWriter &f) { f.u8(1).u64(0).raw("x"); });
    });
    row("end with bytes left over", [](quint32 e) {
        return open(e) + frameOf(e, Type::StreamEnd, first, [](FrameWriter &f) { f.u32(0).text({}).u8(1); });
    });
    row("data after the end", [](quint32 e) { return open(e) + end(e) + data(e, 1); });
    row("end twice", [](quint32 e) { return open(e) + end(e) + end(e); });
    row("data of an id that never was", [](quint32 e) { return data(e, 1, first + 7); });
    row("more than was granted", [](quint32 e) { return data(e, 101); }, true);
    row("more than was granted, in pieces", [](quint32 e) { return data(e, 60) + data(e, 60); }, true);
    row("empty data", [](quint32 e) { return data(e, 0); }, true);
    row("data after its finish", [](quint32 e) { return frameOf(e, Type::StreamFinish, first) + data(e, 1); }, true);
    row(
        "finish twice",
        [](quint32 e) { return frameOf(e, Type::StreamFinish, first) + frameOf(e, Type::StreamFinish, first); }, true);
    row("credit beyond all bounds", [](quint32 e) { return number(e, Type::StreamCredit, 0x7fffffff); }, true);
    row("opened again", [](quint32 e) { return open(e); }, true);
}

void GuestStreamsTest::endsTheConnection()
{
    QFETCH(const Script, script);
    QFETCH(const bool, accepts);
    startScript();
    std::shared_ptr<ByteStream> stream;
    if (accepts) {
        m_script->send(open(m_script->epoch()));
        stream = nextOffer()->accept();
        QVERIFY(stream);
        stream->grant(100);
        QVERIFY(m_script->idOf(Type::StreamCredit) == first);
    }
    m_script->send(script(m_script->epoch()));
    QTRY_COMPARE(m_losses.size(), 1);
    QCOMPARE(m_losses.first().code, ErrorCode::Corrupt);
    QVERIFY(!m_channel->isOpen());
}

void GuestStreamsTest::keepsTheRules()
{
    startScript();
    std::string all;
    for (quint32 i = 0; i < Wire::maxStreams; ++i)
        all += open(m_script->epoch(), first + i);
    m_script->send(all);
    QTRY_COMPARE(m_offers.size(), qsizetype(Wire::maxStreams));
    // A name from the guest is shown to people: what a terminal would act on is gone.
    m_script->send(end(m_script->epoch(), first + 3) +
                   open(m_script->epoch(), first + 3, "b.example", 80, 2, "\x1b[31mred\nline"));
    QTRY_COMPARE(m_offers.size(), qsizetype(Wire::maxStreams) + 1);
    const ConnectionTarget target = m_offers.last()->target();
    QVERIFY(!target.process.contains(u'\x1b') && !target.process.contains(u'\n'));
    QVERIFY(!m_offers.at(3)->accept()); // was withdrawn
    QVERIFY(m_losses.isEmpty());
}

void GuestStreamsTest::refusedIdsComeBack()
{
    startScript();
    m_script->send(open(m_script->epoch()));
    const auto offer = nextOffer();
    QVERIFY(offer);
    offer->refuse(Refusal::Blocked, QStringLiteral("no"));
    QVERIFY(m_script->idOf(Type::Refused) == first);
    // What was on its way is let pass, up to the end; then the id is free.
    m_script->send(data(m_script->epoch(), 10) + end(m_script->epoch()) + open(m_script->epoch()));
    QVERIFY(nextOffer());
    QVERIFY(m_losses.isEmpty());
    // Refused ones that the guest never ends count.
    std::string all;
    for (quint32 i = 1; i < Wire::maxStreams; ++i)
        all += open(m_script->epoch(), first + i);
    m_script->send(all);
    QTRY_COMPARE(m_offers.size(), qsizetype(Wire::maxStreams) - 1);
    for (const auto &each : std::as_const(m_offers))
        each->refuse(Refusal::Blocked, {});
    m_script->send(open(m_script->epoch(), first + 5000));
    QTRY_COMPARE(m_losses.size(), 1);
}

QTEST_GUILESS_MAIN(GuestStreamsTest)
#include "tst_gueststreams.moc"
