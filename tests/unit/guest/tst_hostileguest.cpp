// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestprogram.h"
#include "scriptedguest.h"
#include "tests/patience.h"

#include "engine/model/bytestream.h"

#include <QRandomGenerator>

using namespace Vitrine;
using namespace std::chrono_literals;
using Wire::FrameWriter;
using Wire::Type;

namespace {

/// What goes on when the bad bytes come.
enum class Scene {
    Hello,
    Idle,
    Process,
    Shell,
    Adopting,
    EndedProcess,
    List,
    Read,
    Stat,
    Memory,
    Ping,
    Stream,
    Connecting,
    Watch
};

/// Makes the bytes from the connection's epoch and the id of what goes on.
using Script = std::function<std::string(quint32 epoch, quint32 id)>;

std::string entry(FrameWriter &frame, std::string_view name, qint64 size = 1, quint32 mode = 0644, quint8 kind = 0)
{
    frame.u8(kind).i64(size).u32(mode).u32(0).u32(0).i64(0).i64(0).text(name).text({});
    return {};
}

std::string entries(quint32 epoch, quint32 id, const std::function<void(FrameWriter &)> &fill)
{
    return frameOf(epoch, Type::Entries, id, fill);
}

std::string done(quint32 epoch, quint32 id, quint32 number = 0)
{
    return frameOf(epoch, Type::Done, id, [&](FrameWriter &frame) { frame.u32(number).text({}); });
}

std::string started(quint32 epoch, quint32 id, quint32 credit = 0)
{
    return frameOf(epoch, Type::Started, id, [&](FrameWriter &frame) { frame.u32(credit); });
}

std::string output(quint32 epoch, quint32 id, quint64 offset, std::size_t size, quint8 stream = 1)
{
    return frameOf(epoch, Type::Output, id,
                   [&](FrameWriter &frame) { frame.u8(stream).u64(offset).raw(std::string(size, 'o')); });
}

std::string ended(quint32 epoch, quint32 id, quint64 out, quint64 err, quint8 kind = 0, quint32 code = 0,
                  quint32 signal = 0)
{
    return frameOf(epoch, Type::Ended, id,
                   [&](FrameWriter &frame) { frame.u8(kind).u32(code).u32(signal).u32(0).text({}).u64(out).u64(err); });
}

std::string bytes(quint32 epoch, quint32 id, qint64 fileSize, quint64 offset, std::size_t size)
{
    return frameOf(epoch, Type::Bytes, id,
                   [&](FrameWriter &frame) { frame.i64(fileSize).u64(offset).raw(std::string(size, 'b')); });
}

std::string streamData(quint32 epoch, quint32 id, std::size_t size)
{
    return frameOf(epoch, Type::StreamData, id, [&](FrameWriter &frame) { frame.raw(std::string(size, 's')); });
}

std::string number(quint32 epoch, Type type, quint32 id, quint32 value)
{
    return frameOf(epoch, type, id, [&](FrameWriter &frame) { frame.u32(value); });
}

std::string changed(quint32 epoch, std::string_view path, quint32 count = 1)
{
    return frameOf(epoch, Type::Changed, 0, [&](FrameWriter &frame) { frame.u32(count).text(path); });
}

std::string hello(quint32 epoch, const std::function<void(FrameWriter &)> &fill)
{
    return frameOf(epoch, Type::Hello, 0, fill);
}

std::string header(quint32 size, quint16 type, quint16 zero, quint32 id)
{
    std::string result;
    for (int i = 0; i < 4; ++i)
        result.push_back(char(uchar(size >> (8 * i))));
    for (const quint16 value : {type, zero}) {
        result.push_back(char(uchar(value)));
        result.push_back(char(uchar(value >> 8)));
    }
    for (int i = 0; i < 4; ++i)
        result.push_back(char(uchar(id >> (8 * i))));
    return result;
}

} // namespace

Q_DECLARE_METATYPE(Scene)
Q_DECLARE_METATYPE(Script)

/// A guest that breaks the rules: the connection ends with Corrupt, and nothing else happens.
class HostileGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void endsTheConnection_data();
    void endsTheConnection();
    void goesOnWhenTheRulesAreKept_data();
    void goesOnWhenTheRulesAreKept();
    void skipsWhatComesBeforeTheHello();
    void triesAgainWhenTheGuestHangsUp();
    void tellsAnotherVersion();
    void livesThroughNoise_data();
    void livesThroughNoise();
    void mayBeDroppedInItsOwnSignals();

private:
    bool open();
    quint32 play(Scene scene);

    std::unique_ptr<ScriptedGuest> m_guest;
    std::unique_ptr<Guest::Channel> m_channel;
    std::vector<std::unique_ptr<Guest::Process>> m_processes;
    std::shared_ptr<ByteStream> m_stream;
    QList<Error> m_losses;
};

void HostileGuestTest::init()
{
    m_guest = std::make_unique<ScriptedGuest>();
    m_channel = std::make_unique<Guest::Channel>();
    m_losses.clear();
    connect(m_channel.get(), &Guest::Channel::lost, this, [this](const Error &error) { m_losses.append(error); });
}

void HostileGuestTest::cleanup()
{
    m_stream.reset();
    m_processes.clear();
    m_channel.reset();
    m_guest.reset();
}

bool HostileGuestTest::open()
{
    m_guest->greeted = [](ScriptedGuest &guest) { guest.greetProperly(); };
    return bool(waitFor(m_channel->open(m_guest->socket(), 10s)));
}

/// Brings the connection to where the scene wants it; returns the id of what goes on.
quint32 HostileGuestTest::play(Scene scene)
{
    const auto start = [this](std::unique_ptr<Guest::Process> process, Type type) {
        m_processes.push_back(std::move(process));
        return m_guest->idOf(type);
    };
    switch (scene) {
    case Scene::Hello:
    case Scene::Idle:
        return 1;
    case Scene::Process:
        return start(m_channel->run(bash("x")), Type::Run);
    case Scene::Shell: {
        const quint32 id = start(m_channel->openShell(bash("x"), {}), Type::Run);
        m_guest->send(started(m_guest->epoch(), id, 1000));
        return id;
    }
    case Scene::Adopting:
        return start(m_channel->adopt(newId(), 5, 0), Type::Adopt);
    case Scene::EndedProcess: {
        const quint32 id = start(m_channel->run(bash("x")), Type::Run);
        m_guest->send(started(m_guest->epoch(), id) + ended(m_guest->epoch(), id, 0, 0));
        return id;
    }
    case Scene::List:
        (void)m_channel->list("/x", 10);
        return m_guest->idOf(Type::List);
    case Scene::Read:
        (void)m_channel->read("/x", 100, 1000);
        return m_guest->idOf(Type::Read);
    case Scene::Stat:
        (void)m_channel->stat("/x");
        return m_guest->idOf(Type::Stat);
    case Scene::Memory:
        (void)m_channel->memory();
        return m_guest->idOf(Type::Memory);
    case Scene::Ping:
        (void)m_channel->ping();
        return m_guest->idOf(Type::Ping);
    case Scene::Connecting:
        (void)m_channel->connectTcp(80);
        return m_guest->idOf(Type::Connect);
    case Scene::Stream: {
        const auto stream = m_channel->connectTcp(80);
        const quint32 id = m_guest->idOf(Type::Connect);
        m_guest->send(number(m_guest->epoch(), Type::Connected, id, 1000));
        const auto result = waitFor(stream);
        if (!result)
            return 0;
        m_stream = *result;
        m_stream->grant(100);
        return m_guest->count(Type::StreamCredit) > 0 || m_guest->idOf(Type::StreamCredit) == id ? id : 0;
    }
    case Scene::Watch:
        (void)m_channel->watch("/x");
        return m_guest->idOf(Type::Watch);
    }
    return 0;
}

void HostileGuestTest::endsTheConnection_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<Script>("script");
    const auto row = [](const char *name, Scene scene, Script script) { QTest::newRow(name) << scene << script; };
    const quint32 most = quint32(Wire::maxPayload);

    // Frames
    row("frame: garbage", Scene::Idle, [](quint32, quint32) { return std::string(1000, '\xee'); });
    row("frame: zeros", Scene::Idle, [](quint32, quint32) { return std::string(1000, '\0'); });
    row("frame: text", Scene::Idle, [](quint32, quint32) { return std::string("HTTP/1.1 200 OK\r\n\r\nhello world"); });
    row("frame: one byte too large", Scene::Idle, [=](quint32, quint32 id) { return header(most + 1, 129, 0, id); });
    row("frame: four gigabytes", Scene::Idle, [](quint32, quint32 id) { return header(0xffffffff, 129, 0, id); });
    row("frame: header not zero", Scene::Idle, [](quint32, quint32 id) { return header(0, 129, 1, id); });
    row("frame: unknown type", Scene::Idle, [](quint32, quint32 id) { return header(0, 999, 0, id); });
    row("frame: type 0", Scene::Idle, [](quint32, quint32 id) { return header(0, 0, 0, id); });
    row("frame: a host's type", Scene::Idle, [](quint32 e, quint32 id) { return frameOf(e, Type::Ping, id); });
    row("frame: wrong epoch", Scene::Ping, [](quint32 e, quint32 id) { return done(e + 1, id); });
    row("frame: epoch 0", Scene::Ping, [](quint32, quint32 id) { return done(0, id); });
    row("frame: byte missing before the next", Scene::Ping, [](quint32 e, quint32 id) {
        const std::string frame = done(e, id);
        return frame.substr(0, frame.size() - 1) + done(e, id);
    });
    row("frame: byte too many before the next", Scene::Ping,
        [](quint32 e, quint32 id) { return done(e, id) + "x" + done(e, id) + done(e, id); });

    // Hellos
    row("hello: another frame first", Scene::Hello, [](quint32 e, quint32 id) { return done(e, id); });
    row("hello: empty", Scene::Hello, [](quint32 e, quint32) { return hello(e, [](FrameWriter &) {}); });
    row("hello: id not 0", Scene::Hello, [](quint32 e, quint32) {
        return frameOf(e, Type::Hello, 5, [](FrameWriter &f) { f.u32(Wire::protocolVersion).text("b").u8(0).u32(0); });
    });
    row("hello: boot id too long", Scene::Hello, [](quint32 e, quint32) {
        return hello(e, [](FrameWriter &f) { f.u32(Wire::protocolVersion).text(std::string(65, 'b')).u8(0).u32(0); });
    });
    row("hello: a billion processes", Scene::Hello, [](quint32 e, quint32) {
        return hello(e, [](FrameWriter &f) { f.u32(Wire::protocolVersion).text("b").u8(0).u32(1'000'000'000); });
    });
    row("hello: fewer processes than said", Scene::Hello, [](quint32 e, quint32) {
        return hello(
            e, [](FrameWriter &f) { f.u32(Wire::protocolVersion).text("b").u8(0).u32(2).text("id").u8(0).u8(0); });
    });
    row("hello: a process whose id is a path", Scene::Hello, [](quint32 e, quint32) {
        return hello(
            e, [](FrameWriter &f) { f.u32(Wire::protocolVersion).text("b").u8(0).u32(1).text("../../x").u8(0).u8(0); });
    });
    row("hello: bytes left over", Scene::Hello, [](quint32 e, quint32) {
        return hello(e, [](FrameWriter &f) { f.u32(Wire::protocolVersion).text("b").u8(0).u32(0).u8(0); });
    });
    row("hello: twice", Scene::Idle, [](quint32 e, quint32) {
        return hello(e, [](FrameWriter &f) { f.u32(Wire::protocolVersion).text("b").u8(0).u32(0); });
    });

    // Answers
    row("answer: to nobody", Scene::Idle, [](quint32 e, quint32) { return done(e, 77); });
    row("answer: to id 0", Scene::Idle, [](quint32 e, quint32) { return done(e, 0); });
    row("answer: twice", Scene::Ping, [](quint32 e, quint32 id) { return done(e, id) + done(e, id); });
    row("answer: empty", Scene::Ping, [](quint32 e, quint32 id) { return frameOf(e, Type::Done, id); });
    row("answer: words longer than the frame", Scene::Ping, [](quint32 e, quint32 id) {
        return frameOf(e, Type::Done, id, [](FrameWriter &f) { f.u32(1).u32(1000).raw("short"); });
    });
    row("answer: words too long", Scene::Ping, [](quint32 e, quint32 id) {
        return frameOf(e, Type::Done, id, [](FrameWriter &f) { f.u32(1).text(std::string(1025, 'w')); });
    });
    row("answer: bytes left over", Scene::Ping, [](quint32 e, quint32 id) {
        return frameOf(e, Type::Done, id, [](FrameWriter &f) { f.u32(0).text({}).u8(0); });
    });
    row("answer: with data nobody asked for", Scene::Ping, [](quint32 e, quint32 id) { return bytes(e, id, 1, 0, 1); });
    row("answer: process output to a request", Scene::Ping, [](quint32 e, quint32 id) { return output(e, id, 0, 1); });
    row("memory: absurd", Scene::Memory, [](quint32 e, quint32 id) {
        return frameOf(e, Type::MemoryIs, id, [](FrameWriter &f) { f.u64(~0ULL).u64(0); });
    });
    row("memory: short", Scene::Memory,
        [](quint32 e, quint32 id) { return frameOf(e, Type::MemoryIs, id, [](FrameWriter &f) { f.u64(1); }); });

    // Processes
    row("process: output before it started", Scene::Process, [](quint32 e, quint32 id) { return output(e, id, 0, 1); });
    row("process: started twice", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + started(e, id); });
    row("process: a gap", Scene::Process, [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 1, 1); });
    row("process: bytes twice", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 0, 5) + output(e, id, 4, 5); });
    row("process: offset at the end of numbers", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, ~0ULL, 1); });
    row("process: no stream 0", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 0, 1, 0); });
    row("process: no stream 3", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 0, 1, 3); });
    row("process: empty output", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 0, 0); });
    row("process: output without offset", Scene::Process, [](quint32 e, quint32 id) {
        return started(e, id) + frameOf(e, Type::Output, id, [](FrameWriter &f) { f.u8(1).u32(0); });
    });
    row("process: more than the window", Scene::Process, [](quint32 e, quint32 id) {
        std::string all = started(e, id);
        for (quint64 at = 0; at <= Wire::window; at += 32768)
            all += output(e, id, at, 32768);
        return all;
    });
    row("process: ended before it started", Scene::Process, [](quint32 e, quint32 id) { return ended(e, id, 0, 0); });
    row("process: not started, after it started", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + ended(e, id, 0, 0, 4); });
    row("process: ended with other totals", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 0, 5) + ended(e, id, 6, 0); });
    row("process: ended with totals of the other stream", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 0, 5) + ended(e, id, 0, 5); });
    row("process: ended in no known way", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + ended(e, id, 0, 0, 5); });
    row("process: exit code 256", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + ended(e, id, 0, 0, 0, 256); });
    row("process: signal 65", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + ended(e, id, 0, 0, 1, 0, 65); });
    row("process: ended twice", Scene::EndedProcess, [](quint32 e, quint32 id) { return ended(e, id, 0, 0); });
    row("process: output after the end", Scene::EndedProcess,
        [](quint32 e, quint32 id) { return output(e, id, 0, 1); });
    row("process: refused without adoption", Scene::Process, [](quint32 e, quint32 id) { return done(e, id, 2); });
    row("process: refused without a reason", Scene::Adopting, [](quint32 e, quint32 id) { return done(e, id, 0); });
    row("process: adopted from another offset", Scene::Adopting,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 0, 5); });
    row("process: detached without being asked", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id) + frameOf(e, Type::Detached, id); });
    row("shell: more input credit than the window", Scene::Shell,
        [](quint32 e, quint32 id) { return number(e, Type::InputCredit, id, quint32(Wire::window)); });
    row("shell: started with too much credit", Scene::Process,
        [](quint32 e, quint32 id) { return started(e, id, quint32(Wire::window) + 1); });
    row("shell: credit before it started", Scene::Process,
        [](quint32 e, quint32 id) { return number(e, Type::InputCredit, id, 1); });

    // Files
    row("list: more than asked for", Scene::List, [](quint32 e, quint32 id) {
        return entries(e, id, [](FrameWriter &f) {
            f.u8(1).u32(11);
            for (int i = 0; i < 11; ++i)
                entry(f, "name" + std::to_string(i));
        });
    });
    row("list: more than asked for, in two frames", Scene::List, [](quint32 e, quint32 id) {
        const auto six = entries(e, id, [](FrameWriter &f) {
            f.u8(0).u32(6);
            for (int i = 0; i < 6; ++i)
                entry(f, "name" + std::to_string(i));
        });
        return six + six;
    });
    row("list: four billion entries", Scene::List,
        [](quint32 e, quint32 id) { return entries(e, id, [](FrameWriter &f) { f.u8(1).u32(0xffffffff); }); });
    row("list: fewer entries than said", Scene::List, [](quint32 e, quint32 id) {
        return entries(e, id, [](FrameWriter &f) {
            f.u8(1).u32(2);
            entry(f, "one");
        });
    });
    row("list: a frame after the last", Scene::List, [](quint32 e, quint32 id) {
        const std::string empty = entries(e, id, [](FrameWriter &f) { f.u8(1).u32(0); });
        return empty + empty;
    });
    for (const auto &[what, name] :
         std::initializer_list<std::pair<const char *, std::string>>{{"list: name with a slash", "a/b"},
                                                                     {"list: name is a path up", ".."},
                                                                     {"list: name is the folder itself", "."},
                                                                     {"list: empty name", ""},
                                                                     {"list: name with NUL", std::string("a\0b", 3)},
                                                                     {"list: name too long", std::string(256, 'n')},
                                                                     {"list: the root's name", "/"}}) {
        row(what, Scene::List, [name](quint32 e, quint32 id) {
            return entries(e, id, [&](FrameWriter &f) {
                f.u8(1).u32(1);
                entry(f, name);
            });
        });
    }
    row("list: negative size", Scene::List, [](quint32 e, quint32 id) {
        return entries(e, id, [](FrameWriter &f) {
            f.u8(1).u32(1);
            entry(f, "a", -1);
        });
    });
    row("list: mode with a type", Scene::List, [](quint32 e, quint32 id) {
        return entries(e, id, [](FrameWriter &f) {
            f.u8(1).u32(1);
            entry(f, "a", 1, 0100644);
        });
    });
    row("list: no such kind", Scene::List, [](quint32 e, quint32 id) {
        return entries(e, id, [](FrameWriter &f) {
            f.u8(1).u32(1);
            entry(f, "a", 1, 0644, 4);
        });
    });
    row("stat: two entries", Scene::Stat, [](quint32 e, quint32 id) {
        return entries(e, id, [](FrameWriter &f) {
            f.u8(1).u32(2);
            entry(f, "a");
            entry(f, "b");
        });
    });
    row("read: more than asked for", Scene::Read, [](quint32 e, quint32 id) { return bytes(e, id, 5000, 100, 1001); });
    row("read: more than asked for, in pieces", Scene::Read,
        [](quint32 e, quint32 id) { return bytes(e, id, 5000, 100, 600) + bytes(e, id, 5000, 700, 600); });
    row("read: another place", Scene::Read, [](quint32 e, quint32 id) { return bytes(e, id, 5000, 0, 10); });
    row("read: a gap", Scene::Read,
        [](quint32 e, quint32 id) { return bytes(e, id, 5000, 100, 10) + bytes(e, id, 5000, 111, 10); });
    row("read: negative size", Scene::Read, [](quint32 e, quint32 id) { return bytes(e, id, -1, 100, 10); });

    // Watches
    row("watch: a change nobody watches for", Scene::Idle, [](quint32 e, quint32) { return changed(e, "/x"); });
    row("watch: an overflow nobody watches for", Scene::Idle,
        [](quint32 e, quint32) { return frameOf(e, Type::Overflow, 0); });
    row("watch: relative path", Scene::Watch, [](quint32 e, quint32) { return changed(e, "x"); });
    row("watch: empty path", Scene::Watch, [](quint32 e, quint32) { return changed(e, ""); });
    row("watch: path with NUL", Scene::Watch,
        [](quint32 e, quint32) { return changed(e, std::string_view("/a\0b", 4)); });
    row("watch: path too long", Scene::Watch,
        [](quint32 e, quint32) { return changed(e, "/" + std::string(4096, 'x')); });
    row("watch: fewer paths than said", Scene::Watch, [](quint32 e, quint32) { return changed(e, "/x", 1'000'000); });
    row("watch: with an id", Scene::Watch, [](quint32 e, quint32 id) {
        return frameOf(e, Type::Changed, id, [](FrameWriter &f) { f.u32(1).text("/x"); });
    });

    // TCP
    row("stream: data before it is connected", Scene::Connecting,
        [](quint32 e, quint32 id) { return streamData(e, id, 1); });
    row("stream: connected with too much credit", Scene::Connecting,
        [](quint32 e, quint32 id) { return number(e, Type::Connected, id, quint32(Wire::streamCredit) + 1); });
    row("stream: connected twice", Scene::Stream,
        [](quint32 e, quint32 id) { return number(e, Type::Connected, id, 1); });
    row("stream: more data than granted", Scene::Stream, [](quint32 e, quint32 id) { return streamData(e, id, 101); });
    row("stream: more data than granted, in pieces", Scene::Stream,
        [](quint32 e, quint32 id) { return streamData(e, id, 60) + streamData(e, id, 60); });
    row("stream: empty data", Scene::Stream, [](quint32 e, quint32 id) { return streamData(e, id, 0); });
    row("stream: more credit than the first", Scene::Stream,
        [](quint32 e, quint32 id) { return number(e, Type::StreamCredit, id, quint32(Wire::streamCredit)); });
    row("stream: credit wraps round", Scene::Stream,
        [](quint32 e, quint32 id) { return number(e, Type::StreamCredit, id, 0xffffffff); });
    row("stream: data after its finish", Scene::Stream,
        [](quint32 e, quint32 id) { return frameOf(e, Type::StreamFinish, id) + streamData(e, id, 1); });
    row("stream: finished twice", Scene::Stream,
        [](quint32 e, quint32 id) { return frameOf(e, Type::StreamFinish, id) + frameOf(e, Type::StreamFinish, id); });
    row("stream: data after its end", Scene::Stream, [](quint32 e, quint32 id) {
        return frameOf(e, Type::StreamEnd, id, [](FrameWriter &f) { f.u32(0).text({}); }) + streamData(e, id, 1);
    });
    row("stream: of nobody", Scene::Idle, [](quint32 e, quint32) { return streamData(e, 99, 1); });

    row("guest: says that we broke the rules", Scene::Idle, [](quint32 e, quint32) {
        return frameOf(e, Type::Broken, 0, [](FrameWriter &f) { f.text("no such frame"); });
    });
}

void HostileGuestTest::endsTheConnection()
{
    QFETCH(const Scene, scene);
    QFETCH(const Script, script);
    if (scene == Scene::Hello) {
        m_guest->greeted = [&](ScriptedGuest &guest) {
            guest.send(QByteArray(Wire::guestMark.data(), qsizetype(Wire::guestMark.size())) + guest.nonce());
            guest.send(script(guest.epoch(), 1));
        };
        const auto result = waitFor(m_channel->open(m_guest->socket(), 10s));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Corrupt);
        QVERIFY(!result.error().message.isEmpty());
        return;
    }
    QVERIFY(open());
    const quint32 id = play(scene);
    QVERIFY(id != 0);
    QTest::qWait(1);
    QCOMPARE(m_losses.size(), 0);
    m_guest->send(script(m_guest->epoch(), id));
    QVERIFY(waitUntil([&] { return !m_losses.isEmpty(); }));
    QCOMPARE(m_losses.size(), 1);
    QCOMPARE(m_losses.first().code, ErrorCode::Corrupt);
    QVERIFY(!m_losses.first().message.isEmpty());
    QVERIFY(!m_losses.first().detail.isEmpty());
    QVERIFY(!m_channel->isOpen());
    QCOMPARE(waitFor(m_channel->ping()).error().code, ErrorCode::Unreachable);
}

void HostileGuestTest::goesOnWhenTheRulesAreKept_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<Script>("script");
    const auto row = [](const char *name, Scene scene, Script script) { QTest::newRow(name) << scene << script; };
    row("ping", Scene::Ping, [](quint32 e, quint32 id) { return done(e, id); });
    row("an absurd errno", Scene::Ping, [](quint32 e, quint32 id) { return done(e, id, 0xffffffff); });
    row("process", Scene::Process, [](quint32 e, quint32 id) {
        return started(e, id) + output(e, id, 0, 5) + output(e, id, 0, 5, 2) + output(e, id, 5, 5) +
               ended(e, id, 10, 5, 0, 255);
    });
    row("the whole window", Scene::Process, [](quint32 e, quint32 id) {
        std::string all = started(e, id);
        for (quint64 at = 0; at < Wire::window; at += 32768)
            all += output(e, id, at, 32768);
        return all;
    });
    row("not started", Scene::Process, [](quint32 e, quint32 id) { return ended(e, id, 0, 0, 4); });
    row("adopted", Scene::Adopting,
        [](quint32 e, quint32 id) { return started(e, id) + output(e, id, 5, 5) + ended(e, id, 10, 0); });
    row("refused", Scene::Adopting, [](quint32 e, quint32 id) { return done(e, id, 2); });
    row("shell credit", Scene::Shell,
        [](quint32 e, quint32 id) { return number(e, Type::InputCredit, id, quint32(Wire::window) - 1000); });
    row("list", Scene::List, [](quint32 e, quint32 id) {
        return entries(e, id,
                       [](FrameWriter &f) {
                           f.u8(0).u32(2);
                           entry(f, std::string(255, '\xff'));
                           entry(f, "...", (qint64(1) << 62), 07777, 3);
                       }) +
               entries(e, id, [](FrameWriter &f) { f.u8(1).u32(0); }) + done(e, id);
    });
    row("read", Scene::Read, [](quint32 e, quint32 id) {
        return bytes(e, id, 5000, 100, 600) + bytes(e, id, 5000, 700, 400) + done(e, id);
    });
    row("watch", Scene::Watch,
        [](quint32 e, quint32 id) { return changed(e, "/x/y") + done(e, id) + frameOf(e, Type::Overflow, 0); });
    row("stream", Scene::Stream, [](quint32 e, quint32 id) {
        return streamData(e, id, 60) + streamData(e, id, 40) + number(e, Type::StreamCredit, id, 1000) +
               frameOf(e, Type::StreamFinish, id);
    });
    row("stream breaks off", Scene::Stream, [](quint32 e, quint32 id) {
        return frameOf(e, Type::StreamEnd, id, [](FrameWriter &f) { f.u32(104).text("reset"); });
    });
}

/// The other table's cases would pass with a channel that always ends.
void HostileGuestTest::goesOnWhenTheRulesAreKept()
{
    QFETCH(const Scene, scene);
    QFETCH(const Script, script);
    QVERIFY(open());
    const quint32 id = play(scene);
    QVERIFY(id != 0);
    // Byte by byte at first: a frame may come in any pieces.
    const std::string all = script(m_guest->epoch(), id);
    const std::size_t slowly = std::min<std::size_t>(all.size(), 60);
    for (std::size_t i = 0; i < slowly; ++i) {
        m_guest->send(all.substr(i, 1));
        QCoreApplication::processEvents();
    }
    m_guest->send(all.substr(slowly));
    const int pings = m_guest->count(Type::Ping);
    const auto pong = m_channel->ping();
    QVERIFY(waitUntil([&] { return m_guest->count(Type::Ping) > pings; }));
    m_guest->send(done(m_guest->epoch(), m_guest->idOf(Type::Ping)));
    QVERIFY(waitFor(pong));
    QVERIFY(m_losses.isEmpty());
    QVERIFY(m_channel->isOpen());
}

void HostileGuestTest::skipsWhatComesBeforeTheHello()
{
    m_guest->greeted = [](ScriptedGuest &guest) {
        const QByteArray mark(Wire::guestMark.data(), qsizetype(Wire::guestMark.size()));
        guest.send(QByteArray(300'000, 'z') + mark + QByteArray(16, 'n') + mark.left(7));
        guest.send(QByteArray::fromStdString(frameOf(guest.epoch(), Type::Done, 1)) + mark.left(15));
        guest.greetProperly();
    };
    QVERIFY(waitFor(m_channel->open(m_guest->socket(), 10s)));

    // But not for ever.
    Guest::Channel other;
    ScriptedGuest babbler;
    babbler.greeted = [](ScriptedGuest &guest) { guest.send(QByteArray(20 << 20, 'z')); };
    const auto result = waitFor(other.open(babbler.socket(), 20s), 30000);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Corrupt);
}

void HostileGuestTest::triesAgainWhenTheGuestHangsUp()
{
    int greetings = 0;
    m_guest->greeted = [&](ScriptedGuest &guest) {
        if (++greetings < 4)
            guest.hangUp();
        else
            guest.greetProperly();
    };
    QVERIFY(waitFor(m_channel->open(m_guest->socket(), 10s)));
    QCOMPARE(greetings, 4);

    Guest::Channel other;
    ScriptedGuest silent;
    const auto result = waitFor(other.open(silent.socket(), 300ms));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::TimedOut);
}

void HostileGuestTest::tellsAnotherVersion()
{
    m_guest->greeted = [](ScriptedGuest &guest) {
        guest.send(QByteArray(Wire::guestMark.data(), qsizetype(Wire::guestMark.size())) + guest.nonce());
        guest.send(hello(guest.epoch(), [](FrameWriter &f) { f.u32(99).text("boot").raw("whatever it has"); }));
    };
    const auto result = waitFor(m_channel->open(m_guest->socket(), 10s));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Rejected);
}

void HostileGuestTest::livesThroughNoise_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// A proper conversation with a few bytes changed: whatever it becomes, the program lives, and the connection either
/// stands or ends with Corrupt.
void HostileGuestTest::livesThroughNoise()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    QVERIFY(open());
    (void)m_channel->list("/x", 100);
    const quint32 list = m_guest->idOf(Type::List);
    const quint32 process = play(Scene::Process);
    const quint32 stream = play(Scene::Stream);
    const quint32 watch = play(Scene::Watch);
    const quint32 e = m_guest->epoch();
    std::string all = started(e, process) + output(e, process, 0, 100) + entries(e, list, [](FrameWriter &f) {
                          f.u8(1).u32(2);
                          entry(f, "one");
                          entry(f, "two");
                      });
    all += streamData(e, stream, 50) + changed(e, "/x/y") + output(e, process, 100, 100, 1) + done(e, list) +
           done(e, watch);
    all += ended(e, process, 200, 0) + streamData(e, stream, 50);
    for (int change = 0; change < 3; ++change) {
        const std::size_t at = random.bounded(quint32(all.size()));
        switch (random.bounded(4)) {
        case 0:
            all[at] = char(random.bounded(256));
            break;
        case 1:
            all.erase(at, random.bounded(20U));
            break;
        case 2:
            all.insert(at, std::string(random.bounded(20U), char(random.bounded(256))));
            break;
        default:
            all[at] = char(all[at] ^ (1 << random.bounded(8)));
            break;
        }
    }
    m_guest->send(all);
    QTest::qWait(20);
    QVERIFY(m_losses.size() <= 1);
    if (!m_losses.isEmpty())
        QCOMPARE(m_losses.first().code, ErrorCode::Corrupt);
    QCOMPARE(m_channel->isOpen(), m_losses.isEmpty());
}

void HostileGuestTest::mayBeDroppedInItsOwnSignals()
{
    QVERIFY(open());
    const quint32 id = play(Scene::Process);
    connect(m_processes.back().get(), &Guest::Process::output, this, [this] { m_channel.reset(); });
    const quint32 e = m_guest->epoch();
    m_guest->send(started(e, id) + output(e, id, 0, 10) + output(e, id, 10, 10) + ended(e, id, 20, 0));
    QVERIFY(waitUntil([this] { return !m_channel; }));
    m_processes.clear();

    m_channel = std::make_unique<Guest::Channel>();
    QVERIFY(open());
    connect(m_channel.get(), &Guest::Channel::lost, this, [this] { m_channel.reset(); });
    const quint32 another = play(Scene::Process);
    connect(m_processes.back().get(), &Guest::Process::started, this, [this] { m_processes.clear(); });
    m_guest->send(started(m_guest->epoch(), another) + output(m_guest->epoch(), another, 0, 10));
    QVERIFY(waitUntil([this] { return m_processes.empty(); }));
    m_guest->send(std::string(100, '\xff'));
    QVERIFY(waitUntil([this] { return !m_channel; }));
}

QTEST_GUILESS_MAIN(HostileGuestTest)
#include "tst_hostileguest.moc"
