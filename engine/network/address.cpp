// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/address.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace Vitrine::Network {

namespace {

struct Range
{
    const char *network;
    int prefix;
    AddressKind kind;
};

/// The first that fits counts.
constexpr Range rangesV4[] = {
    {"255.255.255.255", 32, AddressKind::Broadcast},
    {"0.0.0.0", 8, AddressKind::Unspecified},
    {"10.0.0.0", 8, AddressKind::Private},
    {"100.64.0.0", 10, AddressKind::Shared},
    {"127.0.0.0", 8, AddressKind::Loopback},
    {"169.254.0.0", 16, AddressKind::LinkLocal},
    {"172.16.0.0", 12, AddressKind::Private},
    {"192.0.0.0", 24, AddressKind::Reserved},
    {"192.88.99.0", 24, AddressKind::Reserved}, // 6to4 relays, taken out of use
    {"192.168.0.0", 16, AddressKind::Private},
    {"198.18.0.0", 15, AddressKind::Private}, // benchmarks between machines of one's own
    {"224.0.0.0", 4, AddressKind::Multicast},
    {"240.0.0.0", 4, AddressKind::Reserved},
};

constexpr Range rangesV6[] = {
    {"::", 128, AddressKind::Unspecified},
    {"::1", 128, AddressKind::Loopback},
    {"fe80::", 10, AddressKind::LinkLocal},
    {"fec0::", 10, AddressKind::Private}, // site-local, which routers of one's own may still know
    {"fc00::", 7, AddressKind::UniqueLocal},
    {"ff00::", 8, AddressKind::Multicast},
    {"64:ff9b:1::", 48, AddressKind::Private}, // NAT64 of one's own network
    {"100::", 64, AddressKind::Reserved},
    {"5f00::", 16, AddressKind::Reserved}, // segment routing within a network
};

const Address &parsed(const char *text)
{
    // Parsed once; the tables are few.
    static QHash<QByteArray, Address> known;
    const QByteArray key(text);
    auto it = known.constFind(key);
    if (it == known.cend())
        it = known.insert(key, *Address::parse(QString::fromLatin1(text)));
    return *it;
}

AddressKind kindOf(const Address &address, const QList<Address> &own)
{
    if (own.contains(address)) {
        // A loopback address is an interface's, too, and the better known word for it.
        const auto kind = kindOf(address, {});
        return kind == AddressKind::Loopback ? kind : AddressKind::Own;
    }
    const auto look = [&](const auto &ranges) {
        for (const Range &range : ranges) {
            if (address.isWithin(parsed(range.network), range.prefix))
                return range.kind;
        }
        return AddressKind::Public;
    };
    return address.isV4() ? look(rangesV4) : look(rangesV6);
}

} // namespace

QString kindWords(AddressKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Vitrine::Network", text); };
    switch (kind) {
    case AddressKind::Public:
        return tr("a public address");
    case AddressKind::Unspecified:
        return tr("an unspecified address, which is this computer");
    case AddressKind::Loopback:
        return tr("a loopback address of this computer");
    case AddressKind::LinkLocal:
        return tr("a link-local address");
    case AddressKind::Private:
        return tr("a private address");
    case AddressKind::Shared:
        return tr("a shared address (100.64.0.0/10)");
    case AddressKind::UniqueLocal:
        return tr("a unique-local address");
    case AddressKind::Multicast:
        return tr("a multicast address");
    case AddressKind::Broadcast:
        return tr("a broadcast address");
    case AddressKind::Reserved:
        return tr("a reserved address");
    case AddressKind::Own:
        return tr("an address of this computer");
    }
    return {};
}

Address Address::v4(quint32 number)
{
    Address address;
    for (int i = 0; i < 4; ++i)
        address.m_bytes[std::size_t(i)] = quint8(number >> (24 - 8 * i));
    return address;
}

Address Address::v6(const std::array<quint8, 16> &bytes)
{
    Address address;
    address.m_isV4 = false;
    address.m_bytes = bytes;
    return address;
}

std::optional<Address> Address::from(const sockaddr *address)
{
    if (address && address->sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, address, sizeof in);
        return v4(ntohl(in.sin_addr.s_addr));
    }
    if (address && address->sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, address, sizeof in);
        std::array<quint8, 16> bytes{};
        std::memcpy(bytes.data(), in.sin6_addr.s6_addr, bytes.size());
        return v6(bytes);
    }
    return std::nullopt;
}

std::optional<Address> Address::parse(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    in_addr four{};
    if (inet_pton(AF_INET, bytes.constData(), &four) == 1)
        return v4(ntohl(four.s_addr));
    in6_addr six{};
    if (inet_pton(AF_INET6, bytes.constData(), &six) == 1) {
        std::array<quint8, 16> all{};
        std::memcpy(all.data(), six.s6_addr, all.size());
        return v6(all);
    }
    return std::nullopt;
}

std::optional<Address> Address::parseLoosely(const QString &text)
{
    if (auto strict = parse(text))
        return strict;
    // inet_aton stops at white space; a name has none.
    if (text.isEmpty() || std::ranges::any_of(text, [](QChar c) { return c.isSpace() || c.unicode() > 126; }))
        return std::nullopt;
    in_addr four{};
    if (inet_aton(text.toLatin1().constData(), &four) == 0)
        return std::nullopt;
    return v4(ntohl(four.s_addr));
}

QString Address::text() const
{
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    inet_ntop(m_isV4 ? AF_INET : AF_INET6, m_bytes.data(), buffer.data(), buffer.size());
    return QString::fromLatin1(buffer.data());
}

quint32 Address::write(sockaddr_storage &storage, quint16 port) const
{
    storage = {};
    if (m_isV4) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        std::memcpy(&in.sin_addr, m_bytes.data(), 4);
        std::memcpy(&storage, &in, sizeof in);
        return sizeof in;
    }
    sockaddr_in6 in{};
    in.sin6_family = AF_INET6;
    in.sin6_port = htons(port);
    std::memcpy(&in.sin6_addr, m_bytes.data(), 16);
    std::memcpy(&storage, &in, sizeof in);
    return sizeof in;
}

bool Address::isWithin(const Address &network, int prefix) const
{
    if (m_isV4 != network.m_isV4)
        return false;
    for (int bit = 0; bit < prefix; bit += 8) {
        const auto i = std::size_t(bit / 8);
        const int count = std::min(8, prefix - bit);
        const quint8 mask = quint8(0xff << (8 - count));
        if ((m_bytes[i] & mask) != (network.m_bytes[i] & mask))
            return false;
    }
    return true;
}

QList<Address> Address::inside() const
{
    QList<Address> found;
    if (m_isV4)
        return found;
    const auto at = [this](std::size_t offset, quint8 flip = 0) {
        quint32 number = 0;
        for (std::size_t i = 0; i < 4; ++i)
            number = number << 8 | quint8(m_bytes[offset + i] ^ flip);
        return v4(number);
    };
    const auto within = [this](const char *network, int prefix) { return isWithin(parsed(network), prefix); };
    if (within("::ffff:0:0", 96) || within("64:ff9b::", 96) || within("::ffff:0:0:0", 96))
        found.append(at(12)); // mapped; NAT64 (RFC 6052); translated (RFC 2765)
    if (within("::", 96) && !within("::", 127))
        found.append(at(12)); // compatible
    if (within("2002::", 16))
        found.append(at(2));    // 6to4
    if (within("2001::", 32)) { // Teredo: its server, and the client, whose bits are turned over
        found.append(at(4));
        found.append(at(12, 0xff));
    }
    // ISATAP (RFC 5214): the interface identifier 0000:5efe or 0200:5efe, in any network.
    if ((m_bytes[8] & 0xfd) == 0 && m_bytes[9] == 0 && m_bytes[10] == 0x5e && m_bytes[11] == 0xfe)
        found.append(at(12));
    return found;
}

AddressKind classify(const Address &address, const QList<Address> &own)
{
    const AddressKind kind = kindOf(address, own);
    if (kind != AddressKind::Public)
        return kind;
    const auto inside = address.inside();
    for (const Address &each : inside) {
        if (const AddressKind its = kindOf(each, own); its != AddressKind::Public)
            return its;
    }
    return AddressKind::Public;
}

QList<Address> ownAddresses()
{
    QList<Address> own;
    ifaddrs *list = nullptr;
    if (getifaddrs(&list) != 0)
        return own;
    for (const ifaddrs *each = list; each; each = each->ifa_next) {
        if (const auto address = Address::from(each->ifa_addr); address && !own.contains(*address))
            own.append(*address);
    }
    freeifaddrs(list);
    return own;
}

} // namespace Vitrine::Network
