// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/unit/door/doorfixture.h"

#include "engine/door/line.h"

#include <QRegularExpression>
#include <QThread>

#include <cstring>

#include <malloc.h>

using namespace Vitrine;

namespace {

/// What libssh's client says of a port that it asks for.
struct Asked
{
    bool isFine = false;
    int port = 0;
};

/// Has libssh's client say that its packets hold no more than this, which it has no call for: between the choice of
/// that size and its use it writes to the log.
class SmallPackets
{
public:
    SmallPackets(ssh_channel channel, quint32 size) : m_channel(channel), m_size(size)
    {
        ssh_set_log_userdata(this);
        ssh_set_log_callback([](int, const char *, const char *words, void *self) {
            static_cast<SmallPackets *>(self)->look(QByteArray(words));
        });
        ssh_set_log_level(SSH_LOG_DEBUG);
    }
    ~SmallPackets() { ssh_set_log_level(SSH_LOG_NONE); }
    SmallPackets(const SmallPackets &) = delete;
    SmallPackets &operator=(const SmallPackets &) = delete;

    /// How many times the size was found where it is kept.
    [[nodiscard]] int found() const { return m_found; }

private:
    void look(const QByteArray &words)
    {
        static const QRegularExpression said(QStringLiteral("Creating a channel .* ([0-9]+) max packet"));
        const auto match = said.match(QString::fromUtf8(words));
        if (!match.hasMatch())
            return;
        const quint32 size = match.captured(1).toUInt();
        auto *const bytes = static_cast<char *>(static_cast<void *>(m_channel));
        for (std::size_t at = 0; at + sizeof size <= ::malloc_usable_size(m_channel); at += sizeof size) {
            if (std::memcmp(bytes + at, &size, sizeof size) == 0) {
                std::memcpy(bytes + at, &m_size, sizeof m_size);
                ++m_found;
            }
        }
    }

    ssh_channel m_channel;
    quint32 m_size;
    int m_found = 0;
};

} // namespace

/// Ports of the machine on which a client listens.
class TestDoorPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesBothWays();
    void anyFreePort();
    void onlyTheMachinesOwnAddress();
    void takenPort();
    void cancels();
    void closesWithTheConnection();
    void clientLeavesMeanwhile();
    void notTooMany();
    void noRoomForAVisitor();
    void visitorOfAClosedPort();
    void isNotReadMeanwhile();
    void lostPort();
    void packetsOfNoByte();
    void packetsOfOneByte();

private:
    static std::unique_ptr<DoorClient> enter(const DoorFixture &fixture)
    {
        auto client = DoorFixture::away([&] {
            auto made = std::make_unique<DoorClient>(fixture.door->port());
            return made->login(DoorFixture::session, fixture.key.get()) ? std::move(made) : nullptr;
        });
        if (!client)
            qFatal("not in");
        return client;
    }
    static Asked listen(const DoorClient &client, const char *address, int port)
    {
        return DoorFixture::away([&] {
            Asked asked;
            asked.isFine = ssh_channel_listen_forward(client.get(), address, port, &asked.port) == SSH_OK;
            return asked;
        });
    }
    static bool cancel(const DoorClient &client, const char *address, int port)
    {
        return DoorFixture::away([&] { return ssh_channel_cancel_forward(client.get(), address, port) == SSH_OK; });
    }
    /// The next channel that the server opens.
    static ssh_channel accept(const DoorClient &client, int &port)
    {
        return DoorFixture::away(
            [&] { return ssh_channel_open_forward_port(client.get(), hangDeadline, &port, nullptr, nullptr); });
    }
    static QByteArray read(ssh_channel channel, uint32_t most)
    {
        return DoorFixture::away([&] {
            QByteArray bytes(qsizetype(most), Qt::Uninitialized);
            uint32_t size = 0;
            while (size < most) {
                const int now = ssh_channel_read(channel, bytes.data() + size, most - size, 0);
                if (now <= 0)
                    break;
                size += uint32_t(now);
            }
            return bytes.first(size);
        });
    }
};

void TestDoorPorts::carriesBothWays()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    QVERIFY(listen(*client, "localhost", 8080).isFine);
    const auto port = fixture.programs.openPorts.value(0).lock();
    QVERIFY(port);
    QCOMPARE(port->port(), 8080);
    const auto stream = std::make_shared<Fake::FakeStream>();
    Q_EMIT port->visited(stream, 1234);
    int where = 0;
    ssh_channel channel = accept(*client, where);
    QVERIFY(channel);
    QCOMPARE(where, 8080);
    QTRY_COMPARE(stream->credit, Door::Answers::window);
    Q_EMIT stream->data("a question");
    QCOMPARE(read(channel, 10), QByteArray("a question"));
    QTRY_COMPARE(stream->credit, Door::Answers::window + 10);
    DoorFixture::away([&] { return ssh_channel_write(channel, "an answer", 9); });
    QTRY_COMPARE(stream->received, QByteArray("an answer"));
    // Each half ends on its own.
    Q_EMIT stream->readFinished();
    QCOMPARE(read(channel, 1), QByteArray());
    DoorFixture::away([&] { return ssh_channel_send_eof(channel); });
    QTRY_VERIFY(stream->finished);
    Q_EMIT stream->closed({});
    QTRY_VERIFY(DoorFixture::away([&] {
        ssh_send_ignore(client->get(), ""); // takes in what came
        return ssh_channel_is_closed(channel) != 0;
    }));
    QVERIFY(!fixture.programs.openPorts.value(0).expired());
}

void TestDoorPorts::anyFreePort()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    for (int i = 0; i < 3; ++i) {
        const Asked asked = listen(*client, i == 0 ? nullptr : "127.0.0.1", 0);
        QVERIFY(asked.isFine);
        QCOMPARE(asked.port, Fake::FakePrograms::firstFreePort + i);
    }
}

void TestDoorPorts::onlyTheMachinesOwnAddress()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    for (const char *const address : {"0.0.0.0", "*", "::", "::1", "10.0.0.1", "127.0.0.2", "example.com"})
        QVERIFY2(!listen(*client, address, 8080).isFine, address);
    QVERIFY(fixture.programs.openPorts.isEmpty());
    QVERIFY(listen(*client, "LocalHost", 8080).isFine);
}

void TestDoorPorts::takenPort()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    fixture.programs.failure = {ErrorCode::WrongState, QStringLiteral("The port is taken."), {}};
    QVERIFY(!listen(*client, "localhost", 8080).isFine);
    QVERIFY(listen(*client, "localhost", 8080).isFine);
}

void TestDoorPorts::cancels()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    const Asked one = listen(*client, "localhost", 0);
    QVERIFY(one.isFine);
    QVERIFY(listen(*client, "127.0.0.1", 8080).isFine);
    QVERIFY(!cancel(*client, "localhost", 8080)); // it was asked for by another name
    QVERIFY(!cancel(*client, "localhost", 0));
    QVERIFY(cancel(*client, "localhost", one.port));
    QTRY_VERIFY(fixture.programs.openPorts.at(0).expired());
    QVERIFY(!fixture.programs.openPorts.at(1).expired());
    QVERIFY(!cancel(*client, "localhost", one.port));
}

void TestDoorPorts::closesWithTheConnection()
{
    DoorFixture fixture;
    auto client = enter(fixture);
    QVERIFY(listen(*client, "localhost", 8080).isFine);
    QVERIFY(!fixture.programs.openPorts.value(0).expired());
    client.reset();
    QTRY_VERIFY(fixture.programs.openPorts.at(0).expired());
    QTRY_COMPARE(fixture.door->connectionCount(), 0);
}

/// Before the engine has answered.
void TestDoorPorts::clientLeavesMeanwhile()
{
    DoorFixture fixture;
    fixture.programs.holdsPorts = true;
    auto client = enter(fixture);
    DoorFixture::away([&] {
        ssh_set_blocking(client->get(), 0);
        int port = 0;
        return ssh_channel_listen_forward(client->get(), "localhost", 0, &port);
    });
    QTRY_COMPARE(fixture.programs.openPorts.size(), 1);
    client.reset();
    fixture.programs.releasePorts();
    QTRY_VERIFY(fixture.programs.openPorts.at(0).expired());
    QTRY_COMPARE(fixture.door->connectionCount(), 0);
}

void TestDoorPorts::notTooMany()
{
    DoorFixture fixture({.ports = 2});
    const auto client = enter(fixture);
    const Asked one = listen(*client, "localhost", 0);
    QVERIFY(one.isFine);
    QVERIFY(listen(*client, "localhost", 0).isFine);
    QVERIFY(!listen(*client, "localhost", 0).isFine);
    QVERIFY(cancel(*client, "localhost", one.port));
    QVERIFY(listen(*client, "localhost", 0).isFine);
    // Others have their own.
    QVERIFY(listen(*enter(fixture), "localhost", 0).isFine);
}

void TestDoorPorts::noRoomForAVisitor()
{
    DoorFixture fixture({.channels = 1});
    const auto client = enter(fixture);
    QVERIFY(listen(*client, "localhost", 8080).isFine);
    const auto port = fixture.programs.openPorts.value(0).lock();
    const auto first = std::make_shared<Fake::FakeStream>();
    const auto second = std::make_shared<Fake::FakeStream>();
    Q_EMIT port->visited(first, 1);
    Q_EMIT port->visited(second, 2);
    QTRY_VERIFY(second->finished);
    QVERIFY(!first->finished);
    int where = 0;
    QVERIFY(accept(*client, where));
}

void TestDoorPorts::visitorOfAClosedPort()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    QVERIFY(listen(*client, "localhost", 8080).isFine);
    const auto port = fixture.programs.openPorts.value(0).lock();
    QVERIFY(cancel(*client, "localhost", 8080));
    const auto late = std::make_shared<Fake::FakeStream>();
    Q_EMIT port->visited(late, 1);
    QTRY_VERIFY(late->finished || late.use_count() == 1); // nobody has it, or it was ended
}

/// A client tells answers to its requests apart by nothing but their order: none may overtake another.
void TestDoorPorts::isNotReadMeanwhile()
{
    DoorFixture fixture;
    fixture.programs.holdsPorts = true;
    const auto client = enter(fixture);
    auto asked = std::async(std::launch::async, [&] {
        int port = 0;
        return ssh_channel_listen_forward(client->get(), "localhost", 0, &port) == SSH_OK ? port : -1;
    });
    QTRY_COMPARE(fixture.programs.openPorts.size(), 1);
    // Somebody else is served all the while.
    const auto other = enter(fixture);
    QVERIFY(DoorFixture::away([&] { return other->channel() != nullptr; }));
    QVERIFY(asked.wait_for(std::chrono::seconds(0)) != std::future_status::ready);
    fixture.programs.releasePorts();
    QVERIFY(waitUntil([&] { return asked.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
    QCOMPARE(asked.get(), int(Fake::FakePrograms::firstFreePort));
    QVERIFY(DoorFixture::away([&] { return client->channel() != nullptr; }));
}

/// SSH has no word for a port that is closed from the other side: the connection ends, after its last channel.
void TestDoorPorts::lostPort()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    QVERIFY(listen(*client, "localhost", 8080).isFine);
    ssh_channel channel = DoorFixture::away([&] {
        ssh_channel made = client->channel();
        return made && ssh_channel_request_exec(made, "sleep 1000") == SSH_OK ? made : nullptr;
    });
    QVERIFY(channel);
    const auto program = fixture.program();
    QVERIFY(program);
    Q_EMIT fixture.programs.openPorts.value(0).lock()->closed({ErrorCode::Unreachable, {}, {}});
    QTRY_VERIFY(fixture.programs.openPorts.at(0).expired());
    program->send(OutputStream::Out, "last words");
    QCOMPARE(read(channel, 10), QByteArray("last words"));
    QCOMPARE(fixture.door->connectionCount(), 1);
    program->end(0);
    QTRY_COMPARE(fixture.door->connectionCount(), 0);
}

/// libssh before 0.11.5 would have tried to fit output into packets that hold nothing, for ever.
void TestDoorPorts::packetsOfNoByte()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    const int opened = DoorFixture::away([&] {
        ssh_set_blocking(client->get(), 0);
        ssh_channel channel = ssh_channel_new(client->get());
        const SmallPackets none(channel, 0);
        (void)ssh_channel_open_session(channel);
        ssh_blocking_flush(client->get(), 5000);
        if (none.found() != 1)
            return -1;
        for (int i = 0; i < 100 && ssh_channel_open_session(channel) == SSH_AGAIN; ++i)
            QThread::msleep(10);
        return ssh_channel_is_open(channel);
    });
    QCOMPARE(opened, 0);
    // Others are served.
    const auto other = enter(fixture);
    QVERIFY(DoorFixture::away([&] { return other->channel() != nullptr; }));
}

void TestDoorPorts::packetsOfOneByte()
{
    DoorFixture fixture;
    const auto client = enter(fixture);
    ssh_channel channel = DoorFixture::away([&]() -> ssh_channel {
        ssh_channel made = ssh_channel_new(client->get());
        const SmallPackets one(made, 1);
        const bool isOpen = ssh_channel_open_session(made) == SSH_OK && one.found() == 1;
        return isOpen && ssh_channel_request_exec(made, "anything") == SSH_OK ? made : nullptr;
    });
    QVERIFY(channel);
    const auto program = fixture.program();
    QVERIFY(program);
    const QByteArray output(20'000, 'o');
    program->send(OutputStream::Out, output);
    const auto other = enter(fixture);
    QVERIFY(DoorFixture::away([&] { return other->channel() != nullptr; }));
    QCOMPARE(read(channel, uint32_t(output.size())), output);
}

QTEST_GUILESS_MAIN(TestDoorPorts)
#include "tst_doorports.moc"
