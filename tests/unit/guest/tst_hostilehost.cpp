// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/wire/decoder.h"
#include "guestprogram.h"
#include "tests/patience.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QRandomGenerator>

#include <optional>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Vitrine;
using Wire::FrameWriter;
using Wire::Type;

namespace {

/// A host that says what a test tells it to, byte for byte.
class RawHost
{
public:
    explicit RawHost(const QString &path)
    {
        if (!waitUntil([&] {
                m_socket.connectToServer(path);
                return m_socket.waitForConnected(100);
            }))
            qWarning("no guest");
    }

    void greet(quint32 epoch)
    {
        m_epoch = epoch;
        const std::string nonce(Wire::nonceSize, char('a' + epoch % 20));
        m_decoder =
            std::make_unique<Wire::Decoder>(Wire::Decoder::Side::Guest, std::string(Wire::guestMark) + nonce, 0);
        std::string hello(Wire::paddingSize, '\0');
        hello += Wire::hostMark;
        for (const quint32 number : {quint32(1), epoch}) {
            for (int i = 0; i < 4; ++i)
                hello.push_back(char(uchar(number >> (8 * i))));
        }
        send(hello + nonce);
    }

    void send(const std::string &bytes) { m_socket.write(bytes.data(), qint64(bytes.size())); }

    /// The next frame of one of these types; others are passed over. Empty: none came in time.
    std::optional<Type> next(const QList<Type> &types, quint32 id = 0, int milliseconds = hangDeadline)
    {
        std::optional<Type> found;
        (void)waitUntil(
            [&] {
                while (!found) {
                    const auto event = m_decoder->next();
                    if (event == Wire::Decoder::Event::NeedMore) {
                        const auto room = m_decoder->room();
                        const qint64 count = m_socket.read(room.data(), qint64(room.size()));
                        if (count <= 0)
                            return false;
                        m_decoder->filled(std::size_t(count));
                    } else if (event == Wire::Decoder::Event::Hello) {
                        m_decoder->setEpoch(m_epoch);
                    } else if (event == Wire::Decoder::Event::Broken) {
                        return true;
                    } else if (types.contains(m_decoder->frame().type) && (id == 0 || m_decoder->frame().id == id)) {
                        found = m_decoder->frame().type;
                        payload = std::string(m_decoder->frame().payload);
                    }
                }
                return true;
            },
            milliseconds);
        return found;
    }

    std::string payload; ///< of the last frame next() found

private:
    QLocalSocket m_socket;
    std::unique_ptr<Wire::Decoder> m_decoder;
    quint32 m_epoch = 0;
};

using Script = std::function<std::string(quint32 epoch)>;

template <typename Fill>
std::string frameOf(quint32 epoch, Type type, quint32 id, Fill fill)
{
    std::string bytes;
    FrameWriter frame(bytes, type, id);
    fill(frame);
    frame.finish(epoch);
    return bytes;
}

std::string frameOf(quint32 epoch, Type type, quint32 id)
{
    return frameOf(epoch, type, id, [](FrameWriter &) {});
}

void runFields(FrameWriter &frame, std::string_view recordId, const std::vector<std::string> &arguments,
               bool shell = false)
{
    frame.text(recordId).u32(quint32(arguments.size()));
    for (const std::string &argument : arguments)
        frame.text(argument);
    frame.u32(1).text("PATH=/usr/bin:/bin").text("/").text(std::to_string(getuid())).u32(60'000);
    frame.u8(shell ? 1 : 0).u16(80).u16(24);
}

std::string run(quint32 epoch, quint32 id, std::string_view recordId, bool shell = false)
{
    return frameOf(epoch, Type::Run, id, [&](FrameWriter &f) { runFields(f, recordId, {"sleep", "50"}, shell); });
}

std::string onPath(quint32 epoch, Type type, std::string_view path)
{
    return frameOf(epoch, type, 9, [&](FrameWriter &f) { f.text(path); });
}

} // namespace

Q_DECLARE_METATYPE(Script)

/// A host that breaks the rules, against the real guest program: it says Broken, goes on, and takes the next hello.
/// A port that answers neither yes nor no: its queue is full, so a stream to it stays between two states.
class FullPort
{
public:
    FullPort()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *const plain = reinterpret_cast<sockaddr *>(&address);
        const int listener = made();
        if (::bind(listener, plain, size) != 0 || ::listen(listener, 0) != 0 ||
            ::getsockname(listener, plain, &size) != 0)
            qFatal("no port");
        m_port = ntohs(address.sin_port);
        for (int i = 0; i < 4; ++i)
            (void)::connect(made(), plain, size);
    }
    ~FullPort()
    {
        for (const int fd : m_sockets)
            ::close(fd);
    }
    Q_DISABLE_COPY_MOVE(FullPort)
    [[nodiscard]] quint16 number() const { return m_port; }

private:
    int made()
    {
        m_sockets.append(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        return m_sockets.last();
    }

    QList<int> m_sockets;
    quint16 m_port = 0;
};

class HostileHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_guest = std::make_unique<GuestProgram>(); }
    void cleanup() { m_guest.reset(); }
    void isToldAndTheGuestGoesOn_data();
    void isToldAndTheGuestGoesOn();
    void takesNoNotice_data();
    void takesNoNotice();
    void livesThroughNoise();
    void mayLeaveAnywhere();
    void mayNotFillTheGuest();

private:
    const FullPort m_full;
    std::unique_ptr<GuestProgram> m_guest;
};

void HostileHostTest::isToldAndTheGuestGoesOn_data()
{
    QTest::addColumn<Script>("script");
    const auto row = [](const char *name, Script script) { QTest::newRow(name) << script; };
    const quint16 port = m_full.number();

    row("garbage", [](quint32) { return std::string(100, '\xee'); });
    row("zeros", [](quint32) { return std::string(100, '\0'); });
    row("a guest's type", [](quint32 e) { return frameOf(e, Type::Done, 1); });
    row("wrong epoch", [](quint32 e) { return frameOf(e + 1, Type::Ping, 1); });
    row("id 0", [](quint32 e) { return frameOf(e, Type::Ping, 0); });
    row("too large", [](quint32 e) {
        return frameOf(e, Type::Ping, 1, [](FrameWriter &f) { f.raw(std::string(Wire::maxPayload + 1, 'x')); });
    });
    row("ping with a payload", [](quint32 e) { return frameOf(e, Type::Ping, 1, [](FrameWriter &f) { f.u8(0); }); });
    row("configure: empty", [](quint32 e) { return frameOf(e, Type::Configure, 1); });
    row("configure: relative path", [](quint32 e) {
        return frameOf(e, Type::Configure, 1, [](FrameWriter &f) { f.text("room").text("workspace").text(""); });
    });
    row("configure: host name too long", [](quint32 e) {
        return frameOf(e, Type::Configure, 1, [](FrameWriter &f) { f.text(std::string(65, 'r')).text("/x").text(""); });
    });
    row("clock: before 1970",
        [](quint32 e) { return frameOf(e, Type::SetClock, 1, [](FrameWriter &f) { f.i64(-1).text(""); }); });
    row("freeze: more", [](quint32 e) { return frameOf(e, Type::Freeze, 1, [](FrameWriter &f) { f.u16(1); }); });
    row("thaw: more", [](quint32 e) { return frameOf(e, Type::Thaw, 1, [](FrameWriter &f) { f.u16(1); }); });
    row("power off: short", [](quint32 e) { return frameOf(e, Type::PowerOff, 1, [](FrameWriter &f) { f.u16(1); }); });

    row("run: empty", [](quint32 e) { return frameOf(e, Type::Run, 1); });
    row("run: nothing to run",
        [](quint32 e) { return frameOf(e, Type::Run, 1, [](FrameWriter &f) { runFields(f, "a", {}); }); });
    row("run: no record id",
        [](quint32 e) { return frameOf(e, Type::Run, 1, [](FrameWriter &f) { runFields(f, "", {"true"}); }); });
    row("run: record id too long", [](quint32 e) {
        return frameOf(e, Type::Run, 1, [](FrameWriter &f) { runFields(f, std::string(65, 'a'), {"true"}); });
    });
    row("run: argument with NUL", [](quint32 e) {
        return frameOf(e, Type::Run, 1, [](FrameWriter &f) { runFields(f, "a", {"true", std::string("a\0b", 3)}); });
    });
    row("run: a billion arguments",
        [](quint32 e) { return frameOf(e, Type::Run, 1, [](FrameWriter &f) { f.text("a").u32(1'000'000'000); }); });
    row("run: bytes left over", [](quint32 e) {
        return frameOf(e, Type::Run, 1, [](FrameWriter &f) {
            runFields(f, "a", {"true"});
            f.u8(1);
        });
    });
    row("run: the same id twice", [](quint32 e) { return run(e, 1, "a") + run(e, 1, "b"); });
    row("run: the same record twice", [](quint32 e) { return run(e, 1, "a") + run(e, 2, "a"); });
    row("run: pieces of two at once", [](quint32 e) {
        return frameOf(e, Type::RunMore, 1, [](FrameWriter &f) { f.u8(1); }) +
               frameOf(e, Type::RunMore, 2, [](FrameWriter &f) { f.u8(1); });
    });
    row("run: pieces without end", [](quint32 e) {
        std::string all;
        for (int i = 0; i < 20; ++i)
            all += frameOf(e, Type::RunMore, 1, [](FrameWriter &f) { f.raw(std::string(60'000, 'x')); });
        return all;
    });
    row("adopt: short", [](quint32 e) { return frameOf(e, Type::Adopt, 1, [](FrameWriter &f) { f.text("a"); }); });
    row("adopt: what this connection has", [](quint32 e) {
        return run(e, 1, "a") + frameOf(e, Type::Adopt, 2, [](FrameWriter &f) { f.text("a").u64(0).u64(0); });
    });
    row("acknowledge: nobody",
        [](quint32 e) { return frameOf(e, Type::Acknowledge, 5, [](FrameWriter &f) { f.u8(1).u64(0); }); });
    row("acknowledge: more than was sent", [](quint32 e) {
        return run(e, 1, "a") + frameOf(e, Type::Acknowledge, 1, [](FrameWriter &f) { f.u8(1).u64(1); });
    });
    row("acknowledge: no such stream", [](quint32 e) {
        return run(e, 1, "a") + frameOf(e, Type::Acknowledge, 1, [](FrameWriter &f) { f.u8(3).u64(0); });
    });
    row("acknowledge: stream 0", [](quint32 e) {
        return run(e, 1, "a") + frameOf(e, Type::Acknowledge, 1, [](FrameWriter &f) { f.u8(0).u64(0); });
    });
    row("cancel: nobody", [](quint32 e) { return frameOf(e, Type::Cancel, 5); });
    row("forget: nobody", [](quint32 e) { return frameOf(e, Type::Forget, 5); });
    row("forget: what still runs", [](quint32 e) { return run(e, 1, "a") + frameOf(e, Type::Forget, 1); });
    row("detach: nobody", [](quint32 e) { return frameOf(e, Type::Detach, 5); });
    row("detach: twice",
        [](quint32 e) { return run(e, 1, "a") + frameOf(e, Type::Detach, 1) + frameOf(e, Type::Detach, 1); });
    row("input: to a command",
        [](quint32 e) { return run(e, 1, "a") + frameOf(e, Type::Input, 1, [](FrameWriter &f) { f.raw("x"); }); });
    row("input: more than the credit", [](quint32 e) {
        std::string all = run(e, 1, "a", true);
        for (std::size_t sent = 0; sent <= 2 * Wire::window; sent += 60'000)
            all += frameOf(e, Type::Input, 1, [](FrameWriter &f) { f.raw(std::string(60'000, 'x')); });
        return all;
    });
    row("input: after its end", [](quint32 e) {
        const auto start = frameOf(e, Type::Run, 1, [](FrameWriter &f) {
            f.text("a").u32(2).text("sleep").text("50").u32(0).text("/").text(std::to_string(getuid())).u32(60'000);
            f.u8(2).u16(80).u16(24);
        });
        return start + frameOf(e, Type::InputEnd, 1) + frameOf(e, Type::Input, 1, [](FrameWriter &f) { f.raw("x"); });
    });
    row("input: end of a shell's", [](quint32 e) { return run(e, 1, "a", true) + frameOf(e, Type::InputEnd, 1); });
    row("run: no such mode", [](quint32 e) {
        return frameOf(e, Type::Run, 1, [](FrameWriter &f) {
            f.text("a").u32(1).text("true").u32(0).text("/").text("").u32(0).u8(3).u16(80).u16(24);
        });
    });
    row("resize: a command", [](quint32 e) {
        return run(e, 1, "a") + frameOf(e, Type::Resize, 1, [](FrameWriter &f) { f.u16(80).u16(24); });
    });
    row("resize: short", [](quint32 e) {
        return run(e, 1, "a", true) + frameOf(e, Type::Resize, 1, [](FrameWriter &f) { f.u16(80); });
    });

    row("list: short", [](quint32 e) { return onPath(e, Type::List, "/"); });
    row("stat: relative path", [](quint32 e) { return onPath(e, Type::Stat, "x"); });
    row("stat: empty path", [](quint32 e) { return onPath(e, Type::Stat, ""); });
    row("stat: path with NUL", [](quint32 e) { return onPath(e, Type::Stat, std::string_view("/a\0b", 4)); });
    row("stat: path too long", [](quint32 e) { return onPath(e, Type::Stat, "/" + std::string(4096, 'x')); });
    row("read: too much", [](quint32 e) {
        return frameOf(e, Type::Read, 1, [](FrameWriter &f) { f.text("/x").u64(0).u32((1 << 20) + 1); });
    });
    row("read: offset at the end of numbers",
        [](quint32 e) { return frameOf(e, Type::Read, 1, [](FrameWriter &f) { f.text("/x").u64(~0ULL).u32(1); }); });
    row("write: too much", [](quint32 e) {
        return frameOf(e, Type::Write, 1,
                       [](FrameWriter &f) { f.text("/x").u64(0).u8(0).raw(std::string(Wire::maxWrite + 1, 'x')); });
    });
    row("rename: one path", [](quint32 e) { return onPath(e, Type::Rename, "/x"); });
    row("rename: neither yes nor no", [](quint32 e) {
        return frameOf(e, Type::Rename, 1, [](FrameWriter &f) { f.text("/x/y/z").text("/x/y/a").u8(2); });
    });
    row("make link: to nothing",
        [](quint32 e) { return frameOf(e, Type::MakeLink, 1, [](FrameWriter &f) { f.text("/x/y/z").text(""); }); });
    row("make link: relative path",
        [](quint32 e) { return frameOf(e, Type::MakeLink, 1, [](FrameWriter &f) { f.text("x").text("y"); }); });
    row("make link: NUL in what it leads to", [](quint32 e) {
        return frameOf(e, Type::MakeLink, 1, [](FrameWriter &f) { f.text("/x/y/z").text(std::string(3, '\0')); });
    });
    row("remove: bytes left over",
        [](quint32 e) { return frameOf(e, Type::Remove, 1, [](FrameWriter &f) { f.text("/x/y/z").u8(0).u8(0); }); });
    row("remove: neither yes nor no",
        [](quint32 e) { return frameOf(e, Type::Remove, 1, [](FrameWriter &f) { f.text("/x/y/z").u8(2); }); });
    row("set attributes: no mode", [](quint32 e) {
        return frameOf(e, Type::SetAttributes, 1, [](FrameWriter &f) { f.text("/x/y/z").u32(010000).i64(0); });
    });
    row("watch: relative path", [](quint32 e) { return onPath(e, Type::Watch, "x"); });

    row("connect: port 0", [](quint32 e) { return frameOf(e, Type::Connect, 1, [](FrameWriter &f) { f.u16(0); }); });
    row("connect: the same id twice", [port](quint32 e) {
        const std::string one = frameOf(e, Type::Connect, 1, [port](FrameWriter &f) { f.u16(port); });
        return one + one;
    });
    row("connect: too many", [port](quint32 e) {
        std::string all;
        for (quint32 id = 1; id <= Wire::maxStreams + 1; ++id)
            all += frameOf(e, Type::Connect, id, [port](FrameWriter &f) { f.u16(port); });
        return all;
    });
    row("connect: an id of the guest's",
        [](quint32 e) { return frameOf(e, Type::Connect, Wire::guestIds | 1, [](FrameWriter &f) { f.u16(1); }); });
    row("opened: what nobody asked for",
        [](quint32 e) { return frameOf(e, Type::Opened, Wire::guestIds | 1, [](FrameWriter &f) { f.u32(0); }); });
    row("opened: a host's id", [port](quint32 e) {
        return frameOf(e, Type::Connect, 1, [port](FrameWriter &f) { f.u16(port); }) +
               frameOf(e, Type::Opened, 1, [](FrameWriter &f) { f.u32(0); });
    });
    row("refused: what nobody asked for", [](quint32 e) {
        return frameOf(e, Type::Refused, Wire::guestIds | 1, [](FrameWriter &f) { f.u8(0).text("no"); });
    });
    row("listen: short", [](quint32 e) { return frameOf(e, Type::Listen, 1, [](FrameWriter &f) { f.u8(0); }); });
    row("listen: more", [](quint32 e) { return frameOf(e, Type::Listen, 1, [](FrameWriter &f) { f.u16(0).u8(0); }); });
    row("listen: an id of the guest's",
        [](quint32 e) { return frameOf(e, Type::Listen, Wire::guestIds | 1, [](FrameWriter &f) { f.u16(0); }); });
    row("listen: the same id twice", [](quint32 e) {
        const std::string one = frameOf(e, Type::Listen, 1, [](FrameWriter &f) { f.u16(0); });
        return one + one;
    });
    row("unlisten: more", [](quint32 e) { return frameOf(e, Type::Unlisten, 1, [](FrameWriter &f) { f.u8(0); }); });
    row("unlisten: an id of the guest's", [](quint32 e) { return frameOf(e, Type::Unlisten, Wire::guestIds | 1); });
    row("opened: a visitor who never came",
        [](quint32 e) { return frameOf(e, Type::Opened, Wire::visitorIds | 1, [](FrameWriter &f) { f.u32(0); }); });
    row("refused: a visitor who never came", [](quint32 e) {
        return frameOf(e, Type::Refused, Wire::visitorIds | 1, [](FrameWriter &f) { f.u8(0).text("no"); });
    });
    row("opened: a port", [](quint32 e) {
        return frameOf(e, Type::Listen, 1, [](FrameWriter &f) { f.u16(0); }) +
               frameOf(e, Type::Opened, 1, [](FrameWriter &f) { f.u32(0); });
    });
    row("stream: data to a port", [](quint32 e) {
        return frameOf(e, Type::Listen, 1, [](FrameWriter &f) { f.u16(0); }) +
               frameOf(e, Type::StreamData, 1, [](FrameWriter &f) { f.raw("x"); });
    });
    row("trust: no bytes",
        [](quint32 e) { return frameOf(e, Type::Trust, 1, [](FrameWriter &f) { f.u64(5).u32(0); }); });
    row("trust: too much", [](quint32 e) {
        return frameOf(e, Type::Trust, 1, [](FrameWriter &f) { f.u64(5).u32(quint32(Wire::maxCertificates) + 1); });
    });
    row("trust: short", [](quint32 e) { return frameOf(e, Type::Trust, 1, [](FrameWriter &f) { f.u64(5); }); });
    row("trust: bytes nobody announced",
        [](quint32 e) { return frameOf(e, Type::TrustBytes, 1, [](FrameWriter &f) { f.u32(0).raw("x"); }); });
    row("trust: another piece first", [](quint32 e) {
        return frameOf(e, Type::Trust, 1, [](FrameWriter &f) { f.u64(5).u32(10); }) +
               frameOf(e, Type::TrustBytes, 2, [](FrameWriter &f) { f.u32(1).raw("x"); });
    });
    row("trust: more than was announced", [](quint32 e) {
        return frameOf(e, Type::Trust, 1, [](FrameWriter &f) { f.u64(5).u32(10); }) +
               frameOf(e, Type::TrustBytes, 2, [](FrameWriter &f) { f.u32(0).raw("more than ten"); });
    });
    row("stream: data to nobody",
        [](quint32 e) { return frameOf(e, Type::StreamData, 5, [](FrameWriter &f) { f.raw("x"); }); });
    row("stream: more data than the credit", [port](quint32 e) {
        std::string all = frameOf(e, Type::Connect, 1, [port](FrameWriter &f) { f.u16(port); });
        for (std::size_t sent = 0; sent <= Wire::streamCredit; sent += 60'000)
            all += frameOf(e, Type::StreamData, 1, [](FrameWriter &f) { f.raw(std::string(60'000, 'x')); });
        return all;
    });
    row("stream: finished twice", [port](quint32 e) {
        return frameOf(e, Type::Connect, 1, [port](FrameWriter &f) { f.u16(port); }) +
               frameOf(e, Type::StreamFinish, 1) + frameOf(e, Type::StreamFinish, 1);
    });
}

void HostileHostTest::isToldAndTheGuestGoesOn()
{
    QFETCH(const Script, script);
    RawHost host(m_guest->socket());
    host.greet(7);
    QCOMPARE(host.next({Type::Hello}), Type::Hello);
    host.send(frameOf(7, Type::Ping, 4000));
    QCOMPARE(host.next({Type::Done, Type::Broken}), Type::Done);
    host.send(script(7));
    QCOMPARE(host.next({Type::Broken}), Type::Broken);
    Wire::Reader reader(host.payload);
    QVERIFY(!reader.text(Wire::maxText).empty());
    QVERIFY(reader.isDone());
    // Frames of the old epoch are nothing now; the next hello is taken, on the same connection and on another.
    host.send(frameOf(7, Type::Ping, 4001));
    host.greet(8);
    QCOMPARE(host.next({Type::Hello}), Type::Hello);
    host.send(frameOf(8, Type::Ping, 4002));
    QCOMPARE(host.next({Type::Done, Type::Broken}), Type::Done);
    QVERIFY(m_guest->isRunning());
}

void HostileHostTest::takesNoNotice_data()
{
    QTest::addColumn<Script>("script");
    const auto row = [](const char *name, Script script) { QTest::newRow(name) << script; };
    row("cancel twice",
        [](quint32 e) { return run(e, 1, "a") + frameOf(e, Type::Cancel, 1) + frameOf(e, Type::Cancel, 1); });
    row("acknowledge nothing", [](quint32 e) {
        return run(e, 1, "a") + frameOf(e, Type::Acknowledge, 1, [](FrameWriter &f) { f.u8(1).u64(0); });
    });
    row("adopt nobody",
        [](quint32 e) { return frameOf(e, Type::Adopt, 2, [](FrameWriter &f) { f.text("nobody").u64(0).u64(0); }); });
    row("data to a port where nobody listens", [](quint32 e) {
        return frameOf(e, Type::Connect, 1, [](FrameWriter &f) { f.u16(1); }) +
               frameOf(e, Type::StreamData, 1, [](FrameWriter &f) { f.raw("x"); }) +
               frameOf(e, Type::StreamCredit, 1, [](FrameWriter &f) { f.u32(10); }) + frameOf(e, Type::StreamFinish, 1);
    });
    row("unlisten where nothing listens", [](quint32 e) { return frameOf(e, Type::Unlisten, 1); });
    row("listen on too many ports", [](quint32 e) {
        std::string all;
        for (quint32 id = 1; id <= Wire::maxListeners + 1; ++id)
            all += frameOf(e, Type::Listen, id, [](FrameWriter &f) { f.u16(0); });
        return all;
    });
    row("unwatch without a watch", [](quint32 e) { return frameOf(e, Type::Unwatch, 1); });
    row("resize to nothing", [](quint32 e) {
        return run(e, 1, "a", true) + frameOf(e, Type::Resize, 1, [](FrameWriter &f) { f.u16(0).u16(0); });
    });
}

/// What may cross on the way, or is harmless, is no breach of the rules: the other table means something.
void HostileHostTest::takesNoNotice()
{
    QFETCH(const Script, script);
    RawHost host(m_guest->socket());
    host.greet(7);
    QCOMPARE(host.next({Type::Hello}), Type::Hello);
    host.send(script(7));
    host.send(frameOf(7, Type::Ping, 4000));
    QCOMPARE(host.next({Type::Done, Type::Broken}), Type::Done);
}

void HostileHostTest::livesThroughNoise()
{
    QRandomGenerator random(42);
    for (quint32 turn = 10; turn < 150; ++turn) {
        RawHost host(m_guest->socket());
        host.greet(turn);
        QCOMPARE(host.next({Type::Hello}), Type::Hello);
        const std::string record = "r" + std::to_string(turn);
        std::string all = frameOf(turn, Type::Run, 1, [&](FrameWriter &f) { runFields(f, record, {"true"}); });
        all += onPath(turn, Type::Stat, "/tmp") + frameOf(turn, Type::Ping, 2) +
               frameOf(turn, Type::Connect, 3, [](FrameWriter &f) { f.u16(1); }) + frameOf(turn, Type::Memory, 4);
        for (int change = 0; change < 2; ++change) {
            const std::size_t at = random.bounded(quint32(all.size()));
            if (random.bounded(3) == 0)
                all.erase(at, random.bounded(9U));
            else
                all[at] = char(all[at] ^ (1 << random.bounded(8)));
        }
        host.send(all);
        host.greet(turn + 1000); // whatever became of it
        QCOMPARE(host.next({Type::Hello}), Type::Hello);
        host.send(frameOf(turn + 1000, Type::Ping, 5));
        QCOMPARE(host.next({Type::Done}, 5), Type::Done);
    }
    QVERIFY(m_guest->isRunning());
}

/// Hangs up after each of the bytes of a conversation.
void HostileHostTest::mayLeaveAnywhere()
{
    const std::string all = onPath(7, Type::Stat, "/tmp") + frameOf(7, Type::Ping, 2);
    for (std::size_t size = 0; size < all.size(); ++size) {
        RawHost host(m_guest->socket());
        host.greet(7);
        QCOMPARE(host.next({Type::Hello}), Type::Hello);
        host.send(all.substr(0, size));
    }
    RawHost host(m_guest->socket());
    host.greet(9);
    QCOMPARE(host.next({Type::Hello}), Type::Hello);
}

/// A host that asks and never reads: the guest's memory stays where it was.
void HostileHostTest::mayNotFillTheGuest()
{
    const auto memoryOf = [this] {
        QFile status(QStringLiteral("/proc/%1/statm").arg(m_guest->process().processId()));
        if (!status.open(QIODevice::ReadOnly))
            return qint64(0);
        return status.readAll().split(' ').value(1).toLongLong() * 4096;
    };
    QLocalSocket socket;
    socket.connectToServer(m_guest->socket());
    QVERIFY(waitUntil([&] {
        if (socket.state() != QLocalSocket::ConnectedState)
            socket.connectToServer(m_guest->socket());
        return socket.state() == QLocalSocket::ConnectedState;
    }));
    std::string hello(Wire::paddingSize, '\0');
    hello += Wire::hostMark;
    hello += std::string("\1\0\0\0\7\0\0\0", 8) + std::string(16, 'n');
    socket.write(hello.data(), qint64(hello.size()));
    const std::string ask =
        frameOf(7, Type::Read, 3, [](FrameWriter &f) { f.text("/proc/self/exe").u64(0).u32(1 << 20); });
    socket.setReadBufferSize(1);
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 100'000 && time.elapsed() < 3000; ++i) {
        socket.write(ask.data(), qint64(ask.size()));
        if (i % 100 == 0)
            QCoreApplication::processEvents();
    }
    QTest::qWait(1000);
    QVERIFY(m_guest->isRunning());
    QVERIFY2(memoryOf() < (64 << 20), QByteArray::number(memoryOf()).constData());
}

QTEST_GUILESS_MAIN(HostileHostTest)
#include "tst_hostilehost.moc"
