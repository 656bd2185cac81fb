// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestprogram.h"
#include "scriptedguest.h"
#include "tests/patience.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Vitrine;
using namespace std::chrono_literals;
using Wire::FrameWriter;
using Wire::Type;

namespace {

/// Makes the bytes that a guest sends, from the epoch and the id of a port on which the host listens.
using Script = std::function<std::string(quint32 epoch, quint32 port)>;

constexpr quint32 first = Wire::visitorIds | 1;

std::string visit(quint32 epoch, quint32 port, quint32 id = first, quint32 credit = 1000)
{
    return frameOf(epoch, Type::Visit, id, [&](FrameWriter &frame) { frame.u32(port).u16(1234).u32(credit); });
}

std::string listening(quint32 epoch, quint32 id, quint16 port)
{
    return frameOf(epoch, Type::Listening, id, [&](FrameWriter &frame) { frame.u16(port); });
}

std::string end(quint32 epoch, quint32 id = first)
{
    return frameOf(epoch, Type::StreamEnd, id, [&](FrameWriter &frame) { frame.u32(0).text({}); });
}

std::unique_ptr<QTcpSocket> program(quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, port);
    (void)socket->waitForConnected(5000);
    return socket;
}

} // namespace

Q_DECLARE_METATYPE(Script)

/// Ports of the machine on which the host listens: with the real guest on this computer, and with guests that break the
/// rules.
class GuestPortsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void carriesBothWays();
    void takesThePortThatIsWanted();
    void closesWhenDropped();
    void closesWithTheHost();
    void nobodyTakesIt();
    void notTooManyPorts();
    void othersWait();
    void endsTheConnection_data();
    void endsTheConnection();
    void keepsTheRules();
    void visitsCrossTheEnd();

private:
    void startGuest();
    void startScript();
    std::shared_ptr<MachinePort> listen(quint16 port = 0);

    std::unique_ptr<GuestProgram> m_guest;
    std::unique_ptr<ScriptedGuest> m_script;
    std::unique_ptr<Guest::Channel> m_channel;
    QList<std::shared_ptr<ByteStream>> m_visitors;
    QList<quint16> m_from;
    QList<Error> m_losses;
};

void GuestPortsTest::cleanup()
{
    m_visitors.clear();
    m_from.clear();
    m_losses.clear();
    m_channel.reset();
    m_guest.reset();
    m_script.reset();
}

void GuestPortsTest::startGuest()
{
    m_guest = std::make_unique<GuestProgram>();
    m_channel = std::make_unique<Guest::Channel>();
    QVERIFY(waitFor(m_channel->open(m_guest->socket(), 10s)));
}

void GuestPortsTest::startScript()
{
    m_script = std::make_unique<ScriptedGuest>();
    m_script->greeted = [](ScriptedGuest &guest) { guest.greetProperly(); };
    m_channel = std::make_unique<Guest::Channel>();
    connect(m_channel.get(), &Guest::Channel::lost, this, [this](const Error &error) { m_losses.append(error); });
    QVERIFY(waitFor(m_channel->open(m_script->socket(), 10s)));
}

/// Whoever visits the port is kept.
std::shared_ptr<MachinePort> GuestPortsTest::listen(quint16 port)
{
    auto pending = m_channel->listen(port);
    if (m_script) {
        const quint32 id = m_script->idOf(Type::Listen);
        m_script->send(listening(m_script->epoch(), id, 4000));
    }
    const auto opened = waitFor(pending);
    if (!opened)
        return {};
    connect(opened->get(), &MachinePort::visited, this,
            [this](const std::shared_ptr<ByteStream> &stream, quint16 from) {
                m_visitors.append(stream);
                m_from.append(from);
            });
    return *opened;
}

void GuestPortsTest::carriesBothWays()
{
    startGuest();
    const auto port = listen();
    QVERIFY(port && port->port() > 0);
    const auto socket = program(port->port());
    socket->write("hello");
    QTRY_COMPARE(m_visitors.size(), 1);
    QCOMPARE(m_from.first(), socket->localPort());
    const auto stream = m_visitors.first();
    QByteArray received;
    bool hasFinished = false;
    QList<Error> ends;
    connect(stream.get(), &ByteStream::data, this, [&](const QByteArray &bytes) { received += bytes; });
    connect(stream.get(), &ByteStream::readFinished, this, [&] { hasFinished = true; });
    connect(stream.get(), &ByteStream::closed, this, [&](const Error &error) { ends.append(error); });
    stream->grant(3);
    QTRY_COMPARE(received, QByteArray("hel"));
    stream->grant(1 << 20);
    QTRY_COMPARE(received, QByteArray("hello"));
    const QByteArray much(3 << 20, 'm');
    stream->write(much);
    stream->finishWriting();
    QByteArray got;
    QVERIFY(waitUntil([&] {
        got += socket->readAll();
        return got.size() >= much.size();
    }));
    QVERIFY(got == much);
    socket->disconnectFromHost();
    QTRY_VERIFY(hasFinished);
    QTRY_COMPARE(ends.size(), 1);
    QVERIFY2(ends.first().message.isEmpty(), qPrintable(ends.first().text())); // an orderly end
}

void GuestPortsTest::takesThePortThatIsWanted()
{
    startGuest();
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const quint16 number = taken.serverPort();
    const auto refused = waitFor(m_channel->listen(number));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::WrongState);
    QVERIFY(refused.error().message.contains(QString::number(number)));
    taken.close();
    const auto port = listen(number);
    QVERIFY(port);
    QCOMPARE(port->port(), number);
}

void GuestPortsTest::closesWhenDropped()
{
    startGuest();
    auto port = listen();
    const quint16 number = port->port();
    const auto stays = program(number);
    QTRY_COMPARE(m_visitors.size(), 1);
    port.reset();
    QVERIFY(waitFor(m_channel->ping())); // the guest has taken notice
    QCOMPARE(program(number)->state(), QAbstractSocket::UnconnectedState);
    // What stands goes on, and the port is free again.
    m_visitors.first()->write("still here");
    QTRY_COMPARE(stays->bytesAvailable(), 10);
    QVERIFY(listen(number));
}

void GuestPortsTest::closesWithTheHost()
{
    startGuest();
    const auto port = listen();
    QList<Error> ends;
    connect(port.get(), &MachinePort::closed, this, [&](const Error &error) { ends.append(error); });
    const auto socket = program(port->port());
    QTRY_COMPARE(m_visitors.size(), 1);
    m_channel->close();
    QCOMPARE(ends.size(), 1);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(program(port->port())->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!waitFor(m_channel->listen(0)));
}

void GuestPortsTest::nobodyTakesIt()
{
    startGuest();
    const auto opened = waitFor(m_channel->listen(0));
    QVERIFY(opened);
    const auto socket = program((*opened)->port());
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(waitFor(m_channel->ping()));
}

void GuestPortsTest::notTooManyPorts()
{
    startGuest();
    QList<std::shared_ptr<MachinePort>> ports;
    for (std::size_t i = 0; i < Wire::maxListeners; ++i) {
        ports.append(listen());
        QVERIFY(ports.last());
    }
    QVERIFY(!waitFor(m_channel->listen(0)));
    ports.removeLast();
    QVERIFY(listen());
}

/// More visitors than there may be at a time come in when others have gone.
void GuestPortsTest::othersWait()
{
    startGuest();
    const auto port = listen();
    constexpr qsizetype most = qsizetype(Wire::maxVisitors);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (qsizetype i = 0; i < most + 5; ++i)
        sockets.push_back(program(port->port()));
    QTRY_COMPARE(m_visitors.size(), most);
    QVERIFY(waitFor(m_channel->ping()));
    QCOMPARE(m_visitors.size(), most);
    // They are no burden to what programs of the host ask for.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QVERIFY(waitFor(m_channel->connectTcp(server.serverPort())));
    m_visitors.remove(0, 5);
    QTRY_COMPARE(m_visitors.size(), most);
}

void GuestPortsTest::endsTheConnection_data()
{
    QTest::addColumn<Script>("script");
    const auto row = [](const char *name, Script script) { QTest::newRow(name) << script; };
    row("id of the host's", [](quint32 e, quint32 port) { return visit(e, port, 500); });
    row("id of a connection that goes out", [](quint32 e, quint32 port) { return visit(e, port, Wire::guestIds | 1); });
    row("a visitor's id for one that goes out", [](quint32 e, quint32) {
        return frameOf(e, Type::Open, first,
                       [](FrameWriter &f) { f.u8(0).text("a.example").u16(443).text("x").u32(1).u32(1); });
    });
    row("id twice", [](quint32 e, quint32 port) { return visit(e, port) + visit(e, port); });
    row("empty", [](quint32 e, quint32) { return frameOf(e, Type::Visit, first); });
    row("short", [](quint32 e, quint32 port) {
        return frameOf(e, Type::Visit, first, [&](FrameWriter &f) { f.u32(port).u16(1); });
    });
    row("bytes left over", [](quint32 e, quint32 port) {
        return frameOf(e, Type::Visit, first, [&](FrameWriter &f) { f.u32(port).u16(1).u32(1).u8(0); });
    });
    row("of a port that never was", [](quint32 e, quint32 port) { return visit(e, port + 1); });
    row("of port 0", [](quint32 e, quint32) { return visit(e, 0); });
    row("of itself", [](quint32 e, quint32) { return visit(e, first); });
    row("too much credit",
        [](quint32 e, quint32 port) { return visit(e, port, first, quint32(Wire::streamCredit) + 1); });
    row("one too many", [](quint32 e, quint32 port) {
        std::string all;
        for (quint32 i = 0; i <= Wire::maxVisitors; ++i)
            all += visit(e, port, first + i);
        return all;
    });
    row("data before it is granted", [](quint32 e, quint32 port) {
        return visit(e, port) + frameOf(e, Type::StreamData, first, [](FrameWriter &f) { f.raw("x"); });
    });
    row("connected", [](quint32 e, quint32 port) {
        return visit(e, port) + frameOf(e, Type::Connected, first, [](FrameWriter &f) { f.u32(1); });
    });
    row("end twice", [](quint32 e, quint32 port) { return visit(e, port) + end(e) + end(e); });
    row("listens twice", [](quint32 e, quint32 port) { return listening(e, port, 4000); });
    row("listens for nobody", [](quint32 e, quint32 port) { return listening(e, port + 1, 4000); });
    row("closed by itself", [](quint32 e, quint32 port) { return frameOf(e, Type::Unlistened, port); });
    row("cannot listen after all", [](quint32 e, quint32 port) {
        return frameOf(e, Type::Done, port, [](FrameWriter &f) { f.u32(5).text("no"); });
    });
    row("data of a port",
        [](quint32 e, quint32 port) { return frameOf(e, Type::StreamData, port, [](FrameWriter &f) { f.raw("x"); }); });
}

void GuestPortsTest::endsTheConnection()
{
    QFETCH(const Script, script);
    startScript();
    const auto port = listen();
    QVERIFY(port);
    bool isClosed = false;
    connect(port.get(), &MachinePort::closed, this, [&] { isClosed = true; });
    m_script->send(script(m_script->epoch(), m_script->idOf(Type::Listen)));
    QTRY_COMPARE(m_losses.size(), 1);
    QCOMPARE(m_losses.first().code, ErrorCode::Corrupt);
    QVERIFY(isClosed);
}

/// And what is said before it listens.
void GuestPortsTest::keepsTheRules()
{
    for (const quint16 answer : {quint16(0), quint16(81)}) { // not what was asked for
        startScript();
        const auto pending = m_channel->listen(80);
        m_script->send(listening(m_script->epoch(), m_script->idOf(Type::Listen), answer));
        const auto result = waitFor(pending);
        QVERIFY(!result);
        QTRY_COMPARE(m_losses.size(), 1);
        QCOMPARE(m_losses.first().code, ErrorCode::Corrupt);
        cleanup();
    }
    startScript();
    const auto pending = m_channel->listen(0);
    m_script->send(visit(m_script->epoch(), m_script->idOf(Type::Listen)));
    QVERIFY(!waitFor(pending));
    QTRY_COMPARE(m_losses.size(), 1);
    cleanup();
    // As many as there may be, and ids that come back.
    startScript();
    const auto port = listen();
    const quint32 id = m_script->idOf(Type::Listen);
    std::string all;
    for (quint32 i = 0; i < Wire::maxVisitors; ++i)
        all += visit(m_script->epoch(), id, first + i);
    m_script->send(all);
    QTRY_COMPARE(m_visitors.size(), qsizetype(Wire::maxVisitors));
    m_script->send(end(m_script->epoch()) + visit(m_script->epoch(), id));
    QTRY_COMPARE(m_visitors.size(), qsizetype(Wire::maxVisitors) + 1);
    QVERIFY(m_losses.isEmpty());
}

/// Somebody comes while the host closes the port: he is refused, and that is no breach of the rules.
void GuestPortsTest::visitsCrossTheEnd()
{
    startScript();
    auto port = listen();
    const quint32 id = m_script->idOf(Type::Listen);
    port.reset();
    QCOMPARE(m_script->idOf(Type::Unlisten), id);
    m_script->send(visit(m_script->epoch(), id));
    QCOMPARE(m_script->idOf(Type::Refused), first);
    m_script->send(end(m_script->epoch()) + frameOf(m_script->epoch(), Type::Unlistened, id));
    const auto pending = m_channel->ping();
    m_script->send(frameOf(m_script->epoch(), Type::Done, m_script->idOf(Type::Ping),
                           [](FrameWriter &frame) { frame.u32(0).text({}); }));
    QVERIFY(waitFor(pending));
    QVERIFY(m_losses.isEmpty());
    // After its last word a port is nothing any more.
    m_script->send(visit(m_script->epoch(), id, first + 1));
    QTRY_COMPARE(m_losses.size(), 1);
}

QTEST_GUILESS_MAIN(GuestPortsTest)
#include "tst_guestports.moc"
