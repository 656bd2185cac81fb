// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <optional>

struct sockaddr;
struct sockaddr_storage;

namespace Vitrine::Network {

/// What an address reaches. Everything but Public belongs to this computer, or to networks that only it sees.
enum class AddressKind {
    Public,
    Unspecified, ///< 0.0.0.0/8, ::
    Loopback,
    LinkLocal, ///< metadata services of clouds among them
    Private,   ///< RFC 1918, and Docker's and everybody's home
    Shared,    ///< 100.64.0.0/10: carriers, overlays
    UniqueLocal,
    Multicast,
    Broadcast,
    Reserved, ///< 240.0.0.0/4 and what else no host has
    Own,      ///< an address of this computer's own interfaces
};
/// For people, translated: "a loopback address".
[[nodiscard]] QString kindWords(AddressKind kind);

/// An IPv4 or IPv6 address. A value; IPv4 is kept apart from its mapped form, which is another address on the wire.
class Address
{
public:
    Address() = default; ///< 0.0.0.0
    [[nodiscard]] static Address v4(quint32 number);
    [[nodiscard]] static Address v6(const std::array<quint8, 16> &bytes);
    [[nodiscard]] static std::optional<Address> from(const sockaddr *address);
    /// The usual notations: four decimal numbers, or IPv6 without brackets and zone.
    [[nodiscard]] static std::optional<Address> parse(const QString &text);
    /// Whatever the C library would take for an IPv4 address, too: 2130706433, 0x7f.1, 0177.0.0.1, 127.1. A name that
    /// looks like one of these is never asked of a name server.
    [[nodiscard]] static std::optional<Address> parseLoosely(const QString &text);

    [[nodiscard]] bool isV4() const { return m_isV4; }
    [[nodiscard]] QString text() const;
    /// Fills `storage`; the size that is used.
    quint32 write(sockaddr_storage &storage, quint16 port) const;
    /// The IPv4 addresses inside: mapped, compatible, NAT64, 6to4, Teredo, ISATAP. What carries them delivers there.
    [[nodiscard]] QList<Address> inside() const;
    [[nodiscard]] bool isWithin(const Address &network, int prefix) const;
    [[nodiscard]] int bits() const { return m_isV4 ? 32 : 128; }

    friend bool operator==(const Address &, const Address &) = default;

private:
    bool m_isV4 = true;
    std::array<quint8, 16> m_bytes{}; ///< IPv4: the first four
};

/// The worst that the address and those inside it reach. `own`: of this computer's interfaces. Sources: IANA's
/// registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and what updates it). Ranges for documentation
/// count as public: networks are seen that put their package mirrors there.
[[nodiscard]] AddressKind classify(const Address &address, const QList<Address> &own);

/// The addresses of all interfaces of this computer, now.
[[nodiscard]] QList<Address> ownAddresses();

} // namespace Vitrine::Network
