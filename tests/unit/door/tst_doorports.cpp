// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/unit/door/doorfixture.h"

#include "engine/door/line.h"

using namespace Vitrine;

namespace {

/// What libssh's client says of a port that it asks for.
struct Asked
{
    bool isFine = false;
    int port = 0;
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

QTEST_GUILESS_MAIN(TestDoorPorts)
#include "tst_doorports.moc"
