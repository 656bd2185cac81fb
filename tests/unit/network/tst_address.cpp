// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/address.h"

#include <QTest>

#include <sys/socket.h>

using namespace Vitrine::Network;

Q_DECLARE_METATYPE(Vitrine::Network::AddressKind)

class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void spellings_data();
    void spellings();
    void noAddresses_data();
    void noAddresses();
    void ranges();
    void throughTheSystem();
    void ownAddressesHaveLoopback();
};

void TestAddress::kinds_data()
{
    QTest::addColumn<AddressKind>("kind");
    using enum AddressKind;
    const auto rows = [](AddressKind kind, const QList<const char *> &addresses) {
        for (const char *address : addresses)
            QTest::newRow(address) << kind;
    };
    rows(Public, {"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                  "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0",
                  "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255"});
    // Ranges for documentation
    rows(Public, {"192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1", "3fff::1"});
    rows(Public, {"2606:4700::1111", "2a00:1450:4001::8a", "2001:4860:4860::8888", "2400::1", "2002:101:101::1",
                  "64:ff9b::808:808", "::ffff:8.8.8.8", "64:ff9a::7f00:1"});
    rows(Unspecified, {"0.0.0.0", "0.0.0.1", "0.255.255.255", "::", "::ffff:0.0.0.0", "64:ff9b::0.0.0.0", "2002::1"});
    rows(Loopback, {"127.0.0.1", "127.0.0.2", "127.1.2.3", "127.255.255.255", "::1", "::ffff:127.0.0.1",
                    "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::7f00:1",
                    "2002:7f00:1::", "2002:7f00:0001:1234::9", "::ffff:0:127.0.0.1"});
    rows(LinkLocal, {"169.254.0.0", "169.254.169.254", "169.254.255.255", "fe80::1", "febf::1",
                     "::ffff:169.254.169.254", "64:ff9b::169.254.169.254", "2002:a9fe:a9fe::", "::169.254.169.254"});
    rows(Private, {"10.0.0.0", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255",
                   "198.18.0.1", "198.19.255.255", "::ffff:10.1.2.3", "64:ff9b::10.1.2.3", "64:ff9b:1::8.8.8.8",
                   "2002:c0a8:101::1", "2002:0a00:0001::", "::ffff:192.168.1.1", "fec0::1"});
    rows(Shared, {"100.64.0.0", "100.100.100.100", "100.127.255.255", "::ffff:100.64.0.1", "2002:6440:1::"});
    rows(UniqueLocal, {"fc00::1", "fd00::1", "fdff:ffff::1", "fd00:ec2::254"});
    rows(Multicast, {"224.0.0.1", "239.255.255.255", "ff02::1", "ff0e::1", "::ffff:224.0.0.251"});
    rows(Broadcast, {"255.255.255.255", "::ffff:255.255.255.255"});
    rows(Reserved, {"240.0.0.1", "255.255.255.254", "192.0.0.1", "192.88.99.1", "100::1", "5f00::1"});
    // Teredo: the server 127.0.0.1; the client 10.0.0.1, its bits turned over; both public.
    rows(Loopback, {"2001:0:7f00:1::"});
    rows(Private, {"2001:0:808:808::f5ff:fffe"});
    rows(Public, {"2001:0:808:808::f7f7:f7f7"});
    // ISATAP in a public network: 10.0.0.1, 127.0.0.1
    rows(Private, {"2606:4700::5efe:10.0.0.1"});
    rows(Loopback, {"2606:4700::200:5efe:127.0.0.1"});
    // This computer's own, as the test says below
    rows(Own, {"203.0.113.77", "2001:db8:77::1", "::ffff:203.0.113.77", "64:ff9b::203.0.113.77", "2002:cb00:714d::1",
               "10.77.77.77"});
}

void TestAddress::kinds()
{
    QFETCH(const AddressKind, kind);
    const QList<Address> own{
        *Address::parse(QStringLiteral("203.0.113.77")), *Address::parse(QStringLiteral("2001:db8:77::1")),
        *Address::parse(QStringLiteral("10.77.77.77")), *Address::parse(QStringLiteral("127.0.0.1"))};
    const auto address = Address::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(address);
    QCOMPARE(classify(*address, own), kind);
}

void TestAddress::spellings_data()
{
    QTest::addColumn<QString>("address");
    const auto row = [](const char *spelling, const char *address) {
        QTest::newRow(spelling) << QString::fromLatin1(address);
    };
    row("2130706433", "127.0.0.1");
    row("0x7f000001", "127.0.0.1");
    row("0X7F000001", "127.0.0.1");
    row("017700000001", "127.0.0.1");
    row("0x7f.1", "127.0.0.1");
    row("127.1", "127.0.0.1");
    row("127.0.1", "127.0.0.1");
    row("0177.0.0.1", "127.0.0.1");
    row("0177.0x0.0.01", "127.0.0.1");
    row("127.0.0.01", "127.0.0.1");
    row("0", "0.0.0.0");
    row("0x0", "0.0.0.0");
    row("2852039166", "169.254.169.254");
    row("0xa9fea9fe", "169.254.169.254");
    row("0xa9.0xfe.0xa9.0xfe", "169.254.169.254");
    row("10.65793", "10.1.1.1");
    row("0xc0a80101", "192.168.1.1");
    row("::FFFF:7F00:1", "::ffff:127.0.0.1");
    row("0:0:0:0:0:0:0:1", "::1");
    row("134744072", "8.8.8.8");
}

void TestAddress::spellings()
{
    QFETCH(const QString, address);
    const auto parsed = Address::parseLoosely(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(parsed);
    QCOMPARE(parsed->text(), address);
    QCOMPARE(*parsed, *Address::parse(address));
}

void TestAddress::noAddresses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"",           " ",     "localhost", "example.com", "1.2.3.4.5",  "256.1.1.1", "1.2.3.256",   "fe80::1%lo",
          "fe80::1%1",  "[::1]", "::1::",     "12345::",     "1.2.3.4 ",   "1.2.3.4 x", "127.0.0.1\n", "0x",
          "0xg",        "1..2",  ".1",        "4294967296",  "1.16777216", "-1",        "+1",          "1e3",
          "127.0.0.1.", "0b1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestAddress::noAddresses()
{
    QFETCH(const QString, text);
    QVERIFY2(!Address::parseLoosely(text), qPrintable(text));
}

void TestAddress::ranges()
{
    const auto address = [](const char *text) { return *Address::parse(QString::fromLatin1(text)); };
    QVERIFY(address("10.1.2.3").isWithin(address("10.0.0.0"), 8));
    QVERIFY(!address("11.1.2.3").isWithin(address("10.0.0.0"), 8));
    QVERIFY(address("10.1.2.3").isWithin(address("0.0.0.0"), 0));
    QVERIFY(!address("::1").isWithin(address("0.0.0.0"), 0)); // another family
    QVERIFY(address("192.168.1.127").isWithin(address("192.168.1.0"), 25));
    QVERIFY(!address("192.168.1.128").isWithin(address("192.168.1.0"), 25));
    QVERIFY(address("2001:db8::1").isWithin(address("2001:db8::"), 127));
    QVERIFY(!address("2001:db8::2").isWithin(address("2001:db8::"), 127));
    QVERIFY(!(address("127.0.0.1") == address("::ffff:127.0.0.1")));
}

void TestAddress::throughTheSystem()
{
    for (const char *text : {"1.2.3.4", "2001:db8::5", "::1"}) {
        const auto address = *Address::parse(QString::fromLatin1(text));
        sockaddr_storage storage{};
        QVERIFY(address.write(storage, 80) > 0);
        const auto *general = static_cast<const sockaddr *>(static_cast<const void *>(&storage));
        QCOMPARE(Address::from(general), std::optional(address));
    }
    QVERIFY(!Address::from(nullptr));
}

void TestAddress::ownAddressesHaveLoopback()
{
    QVERIFY(ownAddresses().contains(*Address::parse(QStringLiteral("127.0.0.1"))));
}

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
