// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/unit/door/doorfixture.h"

#include "engine/door/line.h"

#include <QElapsedTimer>
#include <QThread>

using namespace Vitrine;

namespace {

/// A client that is in, and a channel of it.
struct Visit
{
    explicit Visit(const DoorFixture &fixture)
    {
        DoorFixture::away([&] {
            client = std::make_unique<DoorClient>(fixture.door->port());
            if (client->login(DoorFixture::session, fixture.key.get()))
                channel = client->channel();
            return 0;
        });
        if (!channel)
            qFatal("not in: %s", qPrintable(client->error()));
    }

    template <typename Work>
    auto away(Work work)
    {
        return DoorFixture::away([&] {
            const auto result = work(channel);
            ssh_blocking_flush(client->get(), 5000);
            return result;
        });
    }
    bool exec(const char *line)
    {
        return away([&](ssh_channel each) { return ssh_channel_request_exec(each, line) == SSH_OK; });
    }
    QByteArray read(uint32_t most, bool isErr = false)
    {
        return away([&](ssh_channel each) {
            QByteArray bytes(qsizetype(most), Qt::Uninitialized);
            uint32_t size = 0;
            while (size < most) {
                const int now = ssh_channel_read(each, bytes.data() + size, most - size, isErr);
                if (now <= 0)
                    break;
                size += uint32_t(now);
            }
            return bytes.first(size);
        });
    }
    /// Until the server has closed the channel.
    int exitStatus()
    {
        return away([](ssh_channel each) {
            char rest[4096];
            while (ssh_channel_read(each, rest, sizeof(rest), 0) > 0) {
            }
            uint32_t code = 0;
            return ssh_channel_get_exit_state(each, &code, nullptr, nullptr) == SSH_OK ? int(code) : -1;
        });
    }

    std::unique_ptr<DoorClient> client;
    ssh_channel channel = nullptr;
};

} // namespace

class TestDoorChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void command();
    void input();
    void shellOnATerminal();
    void variables();
    void sftp();
    void oneProgramAChannel();
    void whatIsRefused();
    void openingFails();
    void machineIsLost();
    void slowReader();
    void slowProgram();
    void clientLeaves();
    void signalsKill();
    void manyChannels();
    void forwardedPort();
    void forwardedPortIsClosed();
    void onlyTheMachinesPorts();
};

void TestDoorChannels::command()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.exec("make all; echo 'two  words'"));
    const auto program = fixture.program();
    QVERIFY(program);
    QCOMPARE(program->spec.session.text(), QStringLiteral("uploader/door-test"));
    QCOMPARE(program->spec.arguments, (QList<QByteArray>{"bash", "-lc", "make all; echo 'two  words'"}));
    QVERIFY(!program->spec.terminal);
    const QByteArray output("out\0put\n", 8);
    program->send(OutputStream::Out, output);
    program->send(OutputStream::Err, "trouble\n");
    QCOMPARE(visit.read(8), output);
    QCOMPARE(visit.read(8, true), QByteArray("trouble\n"));
    program->send(OutputStream::Out, "the last");
    program->end(42);
    QCOMPARE(visit.read(100), QByteArray("the last"));
    QCOMPARE(visit.exitStatus(), 42);
}

void TestDoorChannels::input()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.exec("cat"));
    const auto program = fixture.program();
    QByteArray sent;
    for (int i = 0; i < 300'000; ++i)
        sent += char(i * 31 / 7);
    visit.away([&](ssh_channel each) {
        ssh_channel_write(each, sent.constData(), uint32_t(sent.size()));
        return ssh_channel_send_eof(each);
    });
    QTRY_VERIFY(program->inputEnded);
    QVERIFY(program->received == sent);
    program->end(0);
    QCOMPARE(visit.exitStatus(), 0);
}

void TestDoorChannels::shellOnATerminal()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.away([](ssh_channel each) {
        return ssh_channel_request_pty_size(each, "screen-256color", 132, 43) == SSH_OK &&
               ssh_channel_request_shell(each) == SSH_OK;
    }));
    const auto program = fixture.program();
    QCOMPARE(program->spec.arguments, (QList<QByteArray>{"bash", "-l"}));
    QCOMPARE(program->spec.environment.value("TERM"), QByteArray("screen-256color"));
    QVERIFY(program->spec.terminal);
    QCOMPARE(program->spec.terminal->columns, 132);
    QCOMPARE(program->spec.terminal->rows, 43);
    visit.away([](ssh_channel each) { return ssh_channel_change_pty_size(each, 90, 20); });
    QTRY_VERIFY(program->size);
    QCOMPARE(program->size->columns, 90);
    QCOMPARE(program->size->rows, 20);
    visit.away([](ssh_channel each) { return ssh_channel_change_pty_size(each, -1, 1'000'000); });
    QTRY_COMPARE(program->size->columns, 80);
    QCOMPARE(program->size->rows, 24);
}

void TestDoorChannels::variables()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.away([](ssh_channel each) {
        return ssh_channel_request_env(each, "GIT_PROTOCOL", "version=2") == SSH_OK &&
               ssh_channel_request_env(each, "LD_PRELOAD", "/tmp/evil.so") != SSH_OK &&
               ssh_channel_request_env(each, "LANG", "de_DE.UTF-8") != SSH_OK &&
               ssh_channel_request_env(each, "GIT_PROTOCOL", "a\nb") != SSH_OK &&
               ssh_channel_request_pty_size(each, "\x1b[31m", 80, 24) == SSH_OK &&
               ssh_channel_request_shell(each) == SSH_OK;
    }));
    const QMap<QByteArray, QByteArray> expected{{"GIT_PROTOCOL", "version=2"}, {"TERM", "xterm"}};
    QCOMPARE(fixture.program()->spec.environment, expected);
}

void TestDoorChannels::sftp()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.away([](ssh_channel each) { return ssh_channel_request_sftp(each) == SSH_OK; }));
    const auto program = fixture.program();
    QVERIFY(program->spec.arguments.value(2).contains("exec $each/sftp-server"));
    QVERIFY(!program->spec.terminal);
}

void TestDoorChannels::oneProgramAChannel()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.exec("one"));
    QVERIFY(!visit.exec("two"));
    QVERIFY(!visit.away([](ssh_channel each) { return ssh_channel_request_shell(each) == SSH_OK; }));
    QVERIFY(!visit.away([](ssh_channel each) { return ssh_channel_request_sftp(each) == SSH_OK; }));
    QCOMPARE(fixture.programs.programs.size(), 1);
}

void TestDoorChannels::whatIsRefused()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(!visit.away([](ssh_channel each) { return ssh_channel_request_subsystem(each, "netconf") == SSH_OK; }));
    QVERIFY(
        !visit.away([](ssh_channel each) { return ssh_channel_request_x11(each, 0, nullptr, nullptr, 0) == SSH_OK; }));
    const QByteArray longLine = "echo " + QByteArray(Door::Request::maxCommandBytes, 'x');
    QVERIFY(!visit.exec(longLine.constData()));
    QVERIFY(fixture.programs.programs.isEmpty());
    QVERIFY(visit.exec("fine"));
    QVERIFY(fixture.program());
}

void TestDoorChannels::openingFails()
{
    DoorFixture fixture;
    fixture.programs.failure = {ErrorCode::HostLacks, QStringLiteral("There is no room for the machine."), {}};
    Visit visit(fixture);
    QVERIFY(visit.exec("anything"));
    QCOMPARE(visit.read(100, true), QByteArray("There is no room for the machine.\n"));
    QCOMPARE(visit.exitStatus(), 255);
}

void TestDoorChannels::machineIsLost()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.exec("anything"));
    const auto program = fixture.program();
    program->send(OutputStream::Out, "so far");
    program->end(-1, {ErrorCode::Unreachable, QStringLiteral("The machine has ended."), {}});
    QCOMPARE(visit.read(6), QByteArray("so far"));
    QCOMPARE(visit.read(100, true), QByteArray("The machine has ended.\n"));
    QCOMPARE(visit.exitStatus(), 255);
}

/// A client that takes nothing: the program is allowed no more than was on its way to the client.
void TestDoorChannels::slowReader()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.exec("flood"));
    const auto program = fixture.program();
    QTRY_COMPARE(program->outCredit, Door::Answers::window);
    const QByteArray piece(16 * 1024, 'f');
    qint64 sent = 0;
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < 1500 && sent < (100 << 20)) {
        if (program->outCredit >= piece.size()) {
            program->send(OutputStream::Out, piece);
            sent += piece.size();
            quiet.restart();
        }
        QTest::qWait(1);
    }
    // The client's window, what the system holds of a connection, and ours.
    QVERIFY2(sent < (16 << 20), qPrintable(QString::number(sent)));
    program->end(0);
    const qint64 received = visit.away([](ssh_channel each) {
        qint64 all = 0;
        char bytes[8192];
        for (int now = 0; (now = ssh_channel_read(each, bytes, sizeof(bytes), 0)) > 0;)
            all += now;
        return all;
    });
    QCOMPARE(received, sent);
    QCOMPARE(visit.exitStatus(), 0);
}

/// A program that reads nothing: the engine gets a window of input, and the client's own window closes.
void TestDoorChannels::slowProgram()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.exec("sleep 1000"));
    const auto program = fixture.program();
    program->takesAtOnce = false;
    const qint64 sent = visit.away([&](ssh_channel each) {
        ssh_set_blocking(visit.client->get(), 0);
        const QByteArray piece(32 * 1024, 'i');
        qint64 all = 0;
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < 1500 && all < (100 << 20)) {
            const int now = ssh_channel_write(each, piece.constData(), uint32_t(piece.size()));
            if (now > 0) {
                all += now;
                quiet.restart();
            } else {
                QThread::msleep(10);
            }
        }
        return all;
    });
    QVERIFY2(sent < (16 << 20), qPrintable(QString::number(sent)));
    QCOMPARE(program->received.size(), Api::Program::inputWindow);
    program->take(1000);
    QTRY_COMPARE(program->received.size(), Api::Program::inputWindow + 1000);
    program->takesAtOnce = true;
    program->take(Api::Program::inputWindow);
    QTRY_COMPARE(program->received.size(), sent);
}

void TestDoorChannels::clientLeaves()
{
    DoorFixture fixture;
    std::weak_ptr<Fake::FakeProgram> left;
    {
        Visit visit(fixture);
        QVERIFY(visit.exec("sleep 1000"));
        left = fixture.program();
        QVERIFY(!left.expired());
    }
    QTRY_VERIFY(left.expired());
    QTRY_COMPARE(fixture.door->connectionCount(), 0);
    // The same for a channel alone.
    Visit visit(fixture);
    QVERIFY(visit.exec("sleep 1000"));
    left = fixture.program(1);
    QVERIFY(!left.expired());
    visit.away([](ssh_channel each) { return ssh_channel_close(each); });
    QTRY_VERIFY(left.expired());
    QCOMPARE(fixture.door->connectionCount(), 1);
}

void TestDoorChannels::signalsKill()
{
    DoorFixture fixture;
    Visit visit(fixture);
    QVERIFY(visit.exec("sleep 1000"));
    const auto program = fixture.program();
    visit.away([](ssh_channel each) { return ssh_channel_request_send_signal(each, "USR1"); });
    visit.away([](ssh_channel each) { return ssh_channel_request_send_signal(each, "TERM"); });
    QTRY_VERIFY(program->killed);
    program->end(137);
    QCOMPARE(visit.exitStatus(), 137);
}

void TestDoorChannels::manyChannels()
{
    DoorFixture fixture({.channels = 4});
    Visit visit(fixture);
    const int opened = DoorFixture::away([&] {
        int count = 1;
        while (count < 10 && visit.client->channel())
            ++count;
        return count;
    });
    QCOMPARE(opened, 4);
    visit.away([](ssh_channel each) { return ssh_channel_close(each); });
    QVERIFY(waitUntil([&] { return DoorFixture::away([&] { return visit.client->channel() != nullptr; }); }));
}

void TestDoorChannels::forwardedPort()
{
    DoorFixture fixture;
    Visit visit(fixture);
    ssh_channel forward = DoorFixture::away([&] {
        ssh_channel made = ssh_channel_new(visit.client->get());
        return ssh_channel_open_forward(made, "localhost", 8080, "127.0.0.1", 1234) == SSH_OK ? made : nullptr;
    });
    QVERIFY(forward);
    visit.channel = forward;
    QTRY_COMPARE(fixture.programs.streams.size(), 1);
    QCOMPARE(fixture.programs.ports, QList<quint16>{8080});
    const auto stream = fixture.programs.streams.takeFirst();
    QTRY_COMPARE(stream->credit, Door::Answers::window);
    visit.away([](ssh_channel each) { return ssh_channel_write(each, "GET /", 5); });
    QTRY_COMPARE(stream->received, QByteArray("GET /"));
    Q_EMIT stream->data("an answer");
    QCOMPARE(visit.read(9), QByteArray("an answer"));
    QTRY_COMPARE(stream->credit, Door::Answers::window + 9);
    // Each half ends on its own.
    Q_EMIT stream->readFinished();
    QCOMPARE(visit.read(1), QByteArray());
    visit.away([](ssh_channel each) { return ssh_channel_write(each, "more", 4); });
    QTRY_COMPARE(stream->received, QByteArray("GET /more"));
    visit.away([](ssh_channel each) { return ssh_channel_send_eof(each); });
    QTRY_VERIFY(stream->finished);
    Q_EMIT stream->closed({});
    QTRY_VERIFY(DoorFixture::away([&] {
        ssh_send_ignore(visit.client->get(), ""); // takes in what came
        return ssh_channel_is_closed(forward) != 0;
    }));
}

void TestDoorChannels::forwardedPortIsClosed()
{
    DoorFixture fixture;
    fixture.programs.failure = {ErrorCode::Unreachable, QStringLiteral("Nothing listens."), {}};
    Visit visit(fixture);
    const int size = DoorFixture::away([&] {
        ssh_channel made = ssh_channel_new(visit.client->get());
        char byte = 0;
        if (ssh_channel_open_forward(made, "127.0.0.1", 81, "127.0.0.1", 1234) != SSH_OK)
            return 0;
        return ssh_channel_read(made, &byte, 1, 0);
    });
    QCOMPARE(size, 0);
}

void TestDoorChannels::onlyTheMachinesPorts()
{
    DoorFixture fixture;
    Visit visit(fixture);
    const auto opens = [&](const char *host, int port) {
        return DoorFixture::away([&] {
            ssh_channel made = ssh_channel_new(visit.client->get());
            return ssh_channel_open_forward(made, host, port, "127.0.0.1", 1234) == SSH_OK;
        });
    };
    QVERIFY(!opens("10.0.0.1", 80));
    QVERIFY(!opens("example.com", 443));
    QVERIFY(!opens("127.0.0.2", 22));
    QVERIFY(!opens("localhost", 0));
    QVERIFY(!opens("localhost", 65'536));
    QVERIFY(fixture.programs.ports.isEmpty());
    QVERIFY(opens("::1", 3000));
    QTRY_COMPARE(fixture.programs.ports, QList<quint16>{3000});
}

QTEST_GUILESS_MAIN(TestDoorChannels)
#include "tst_doorchannels.moc"
