// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/unit/door/doorfixture.h"

#include "engine/model/sshconfig.h"

#include <QFileInfo>

#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

/// A connection that knows nothing of SSH.
class RawClient
{
public:
    explicit RawClient(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{10, 0};
        ::setsockopt(m_socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
        m_connected = ::connect(m_socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0;
    }

    void send(const QByteArray &bytes) const
    {
        [[maybe_unused]] const auto sent =
            ::send(m_socket.get(), bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
    }
    void finish() const { ::shutdown(m_socket.get(), SHUT_WR); }
    /// All that comes until the server closes; none when it does not in time.
    [[nodiscard]] std::optional<QByteArray> readAll() const
    {
        QByteArray all;
        QByteArray piece(4096, Qt::Uninitialized);
        while (true) {
            const auto size = ::recv(m_socket.get(), piece.data(), size_t(piece.size()), 0);
            if (size == 0 || (size < 0 && errno == ECONNRESET))
                return all;
            if (size < 0)
                return std::nullopt;
            all += piece.first(size);
        }
    }
    [[nodiscard]] bool isConnected() const { return m_connected; }

private:
    Descriptor m_socket;
    bool m_connected = false;
};

bool getsIn(const DoorFixture &fixture, const char *user, ssh_key key)
{
    return DoorFixture::away([&] {
        DoorClient client(fixture.door->port());
        return client.login(user, key);
    });
}

} // namespace

class TestDoorLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostKeyIsMadeOnce();
    void hostKeyIsShown();
    void keysThatOpen();
    void loginStartsTheSession();
    void usersAreSessions();
    void keysOnly();
    void attemptsAreCounted();
    void strangersAreFew();
    void strangersAreCutOff();
    void nonsense_data();
    void nonsense();
    void hostEntries();
    void hostsFile();
};

void TestDoorLogin::hostKeyIsMadeOnce()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("key"));
    const auto first = Door::hostKeyIn(file);
    const auto second = Door::hostKeyIn(file);
    QVERIFY(first && second);
    QVERIFY(first->publicLine.startsWith("ssh-ed25519 AAAA"));
    QCOMPARE(second->publicLine, first->publicLine);
    QCOMPARE(QFileInfo(file).permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::ReadOther));
    QCOMPARE(Door::hostKeyIn(file).error().code, ErrorCode::HostLacks);
    QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(QFile::resize(file, 100));
    QCOMPARE(Door::hostKeyIn(file).error().code, ErrorCode::Corrupt);
}

void TestDoorLogin::hostKeyIsShown()
{
    DoorFixture fixture;
    QFile known(fixture.dir.filePath(QStringLiteral("known-hosts")));
    QVERIFY(known.open(QIODevice::ReadOnly));
    const QByteArray line = known.readAll();
    QCOMPARE(line.split(' ').size(), 3);
    const QByteArray shown = DoorFixture::away([&] {
        DoorClient client(fixture.door->port());
        ssh_key key = nullptr;
        char *text = nullptr;
        if (!client.isConnected() || ssh_get_server_publickey(client.get(), &key) != SSH_OK)
            return client.error().toUtf8();
        const Door::KeyPtr held(key);
        ssh_pki_export_pubkey_base64(key, &text);
        const QByteArray copy(text);
        ssh_string_free_char(text);
        return copy;
    });
    QCOMPARE("vitrine ssh-ed25519 " + shown + '\n', line);
}

void TestDoorLogin::keysThatOpen()
{
    DoorFixture fixture;
    const auto other = makeKey();
    QVERIFY(getsIn(fixture, DoorFixture::session, fixture.key.get()));
    QVERIFY(!getsIn(fixture, DoorFixture::session, other.get()));

    const QString list = QStringLiteral("authorized_keys");
    fixture.writeFile(list, "# a comment\n\nssh-ed25519 nonsense\n" + publicLine(other.get()));
    QVERIFY(getsIn(fixture, DoorFixture::session, other.get()));
    // What the options restrict is not kept here, so the line does not count.
    fixture.writeFile(list, "command=\"uptime\" " + publicLine(other.get()));
    QVERIFY(!getsIn(fixture, DoorFixture::session, other.get()));
    using enum QFileDevice::Permission;
    fixture.writeFile(list, publicLine(other.get()), ReadOwner | WriteOwner | WriteGroup);
    QVERIFY(!getsIn(fixture, DoorFixture::session, other.get()));
    fixture.writeFile(list, publicLine(other.get()));
    QVERIFY(getsIn(fixture, DoorFixture::session, other.get()));
    QVERIFY(QFile::setPermissions(fixture.keysFolder(), ReadOwner | WriteOwner | ExeOwner | WriteOther));
    QVERIFY(!getsIn(fixture, DoorFixture::session, other.get()));
}

void TestDoorLogin::loginStartsTheSession()
{
    DoorFixture fixture;
    const SessionKey key{QString::fromLatin1(DoorFixture::runtime), QString::fromLatin1(DoorFixture::session)};
    QCOMPARE(fixture.engine.session(key).state, SessionState::Stopped);
    const auto other = makeKey();
    QVERIFY(!getsIn(fixture, DoorFixture::session, other.get()));
    QCoreApplication::processEvents();
    QCOMPARE(fixture.engine.session(key).state, SessionState::Stopped);
    QVERIFY(getsIn(fixture, DoorFixture::session, fixture.key.get()));
    QTRY_COMPARE(fixture.engine.session(key).state, SessionState::Idle);
}

void TestDoorLogin::usersAreSessions()
{
    DoorFixture fixture;
    QVERIFY(!getsIn(fixture, "nobody", fixture.key.get()));
    QVERIFY(!getsIn(fixture, "", fixture.key.get()));
    QVERIFY(!getsIn(fixture, "other/door-test", fixture.key.get()));
    QVERIFY(getsIn(fixture, "uploader/door-test", fixture.key.get()));
    // Made while the door is open; from then on the short name means two.
    SessionInfo second;
    second.key = {QStringLiteral("other"), QString::fromLatin1(DoorFixture::session)};
    fixture.engine.putSession(second);
    QVERIFY(getsIn(fixture, "other/door-test", fixture.key.get()));
    QVERIFY(!getsIn(fixture, DoorFixture::session, fixture.key.get()));
    fixture.engine.dropSession(second.key);
    QVERIFY(getsIn(fixture, DoorFixture::session, fixture.key.get()));
    QVERIFY(!getsIn(fixture, "other/door-test", fixture.key.get()));
}

void TestDoorLogin::keysOnly()
{
    DoorFixture fixture;
    const int methods = DoorFixture::away([&] {
        DoorClient client(fixture.door->port());
        if (ssh_userauth_none(client.get(), DoorFixture::session) != SSH_AUTH_DENIED)
            return -1;
        if (ssh_userauth_password(client.get(), DoorFixture::session, "secret") != SSH_AUTH_DENIED)
            return -2;
        // Not logged in: no channel.
        if (client.channel())
            return -3;
        return ssh_userauth_list(client.get(), DoorFixture::session);
    });
    QCOMPARE(methods, int(SSH_AUTH_METHOD_PUBLICKEY));
}

void TestDoorLogin::attemptsAreCounted()
{
    DoorFixture fixture({.attempts = 5});
    const auto other = makeKey();
    const int tries = DoorFixture::away([&] {
        DoorClient client(fixture.door->port());
        for (int i = 0; i < 20; ++i) {
            if (client.login(DoorFixture::session, other.get()))
                return -1;
            if (!ssh_is_connected(client.get()))
                return i;
        }
        return 20;
    });
    QVERIFY2(tries > 0 && tries <= 6, qPrintable(QString::number(tries)));
    QVERIFY(getsIn(fixture, DoorFixture::session, fixture.key.get()));
}

void TestDoorLogin::strangersAreFew()
{
    DoorFixture fixture({.strangers = 3});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(std::make_unique<RawClient>(fixture.door->port()));
    QTRY_COMPARE(fixture.door->connectionCount(), 3);
    const RawClient late(fixture.door->port());
    QCOMPARE(DoorFixture::away([&] { return late.readAll(); }), QByteArray());
    // Whoever leaves makes room.
    clients.clear();
    QTRY_COMPARE(fixture.door->connectionCount(), 0);
    QVERIFY(getsIn(fixture, DoorFixture::session, fixture.key.get()));
}

void TestDoorLogin::strangersAreCutOff()
{
    DoorFixture fixture({.login = 500ms});
    const RawClient silent(fixture.door->port());
    const auto heard = DoorFixture::away([&] { return silent.readAll(); });
    QVERIFY(heard);
    QVERIFY2(heard->startsWith("SSH-2.0-"), heard->constData());
    QTRY_COMPARE(fixture.door->connectionCount(), 0);
    // Who is in may stay.
    const bool stays = DoorFixture::away([&] {
        DoorClient client(fixture.door->port());
        if (!client.login(DoorFixture::session, fixture.key.get()))
            return false;
        std::this_thread::sleep_for(1s);
        return client.channel() != nullptr;
    });
    QVERIFY(stays);
}

void TestDoorLogin::nonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray hello = "SSH-2.0-Test\r\n";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTest::newRow("SSH 1") << QByteArray("SSH-1.5-Old\r\n");
    QTest::newRow("no end of line") << QByteArray(100'000, 'S');
    QTest::newRow("a long greeting") << QByteArray("SSH-2.0-" + QByteArray(70'000, 'x') + "\r\n");
    QTest::newRow("zeros") << QByteArray(hello + QByteArray(50'000, '\0'));
    QTest::newRow("a huge packet") << QByteArray(hello + QByteArray::fromHex("7fffffff04") + QByteArray(5000, '\x14'));
    QTest::newRow("a tiny packet") << QByteArray(hello + QByteArray::fromHex("0000000100"));
    QTest::newRow("padding longer than its packet")
        << QByteArray(hello + QByteArray::fromHex("0000000cff14") + QByteArray(10, 'a'));
    QTest::newRow("a channel before keys")
        << QByteArray(hello + QByteArray::fromHex("0000001c065a0000000773657373696f6e0000000000200000000080000000") +
                      QByteArray(6, '\0'));
    QTest::newRow("random bytes") << QByteArray(hello + QByteArray::fromHex("deadbeefcafebabe").repeated(2000));
    QTest::newRow("an empty key exchange")
        << QByteArray(hello + QByteArray::fromHex("0000002c0814") + QByteArray(42, '\0'));
}

void TestDoorLogin::nonsense()
{
    QFETCH(QByteArray, bytes);
    DoorFixture fixture({.login = 3s});
    for (int i = 0; i < 3; ++i) {
        const RawClient client(fixture.door->port());
        QVERIFY(client.isConnected());
        client.send(bytes);
        client.finish();
        const auto heard = DoorFixture::away([&] { return client.readAll(); });
        QVERIFY(heard); // the server has ended it
    }
    QTRY_COMPARE(fixture.door->connectionCount(), 0);
    QVERIFY(getsIn(fixture, DoorFixture::session, fixture.key.get()));
}

void TestDoorLogin::hostEntries()
{
    const QString text = SshConfig::hostEntries({{QStringLiteral("mine"), QStringLiteral("first")}}, 4022,
                                                QStringLiteral("/a b/known%h"));
    QVERIFY(text.startsWith(QLatin1String("Host first.mine.vitrine\n    HostName 127.0.0.1\n    Port 4022\n")));
    QVERIFY(text.contains(QLatin1String("    User mine/first\n")));
    QVERIFY(text.contains(QLatin1String("    UserKnownHostsFile \"/a b/known%%h\"\n")));
    QCOMPARE(SshConfig::hostEntries({}, 4022, {}), QString());
}

void TestDoorLogin::hostsFile()
{
    const auto usual = ::umask(0); // what others may do is not left to that
    DoorFixture fixture;
    const auto hosts = [&] {
        QFile file(fixture.dir.filePath(QStringLiteral("hosts")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const SessionKey first{QString::fromLatin1(DoorFixture::runtime), QString::fromLatin1(DoorFixture::session)};
    const QString known = fixture.dir.filePath(QStringLiteral("known-hosts"));
    QTRY_COMPARE(hosts(), SshConfig::hostEntries({first}, fixture.door->port(), known));
    QCOMPARE(QFile::permissions(fixture.dir.filePath(QStringLiteral("hosts"))) &
                 (QFileDevice::WriteGroup | QFileDevice::WriteOther),
             QFileDevice::Permissions());
    ::umask(usual);
    SessionInfo other;
    other.key = {QStringLiteral("other"), QStringLiteral("another")};
    fixture.engine.putSession(other);
    QTRY_COMPARE(hosts(), SshConfig::hostEntries({other.key, first}, fixture.door->port(), known));
    (void)fixture.engine.nouns().sessions.remove(first);
    QTRY_COMPARE(hosts(), SshConfig::hostEntries({other.key}, fixture.door->port(), known));
}

QTEST_GUILESS_MAIN(TestDoorLogin)
#include "tst_doorlogin.moc"
