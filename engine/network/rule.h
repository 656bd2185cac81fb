// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "engine/network/address.h"

namespace Vitrine::Network {

/// One rule of a policy, taken apart: a name, names below a name, or a range of addresses; and a port, or any.
///
/// A name is matched with the name that the program asked for; a range with the address that is dialled. So a rule with
/// a name never opens a private address, whatever the name leads to: its owner could let it lead anywhere.
class Rule
{
public:
    /// `host`, `*.host`, `ADDRESS`, `ADDRESS/BITS`, each with `:PORT` behind it or not (IPv6 in brackets then).
    /// InvalidInput says what is wrong. Not for groups.
    [[nodiscard]] static Result<Rule> parse(const QString &text);

    [[nodiscard]] bool isAddress() const { return m_prefix >= 0; }
    [[nodiscard]] bool matchesName(const QString &host, quint16 port) const;
    [[nodiscard]] bool matchesAddress(const Address &address, quint16 port) const;
    [[nodiscard]] bool hasPort() const { return m_port != 0; }
    [[nodiscard]] QString text() const { return m_text; }

private:
    QString m_text;
    QString m_host; ///< lower case; of names
    bool m_below = false;
    Address m_network;
    int m_prefix = -1;
    quint16 m_port = 0; ///< 0: any
};

/// A ready-made list of rules. Only names that many need for the same thing, and none where anybody can store
/// something.
struct Group
{
    const char *name;  ///< behind "@"
    QStringList rules; ///< parseable
};
[[nodiscard]] const QList<Group> &groups();

/// InvalidInput for the first rule that is none, and for too many.
[[nodiscard]] Result<void> checkPolicy(const NetworkPolicy &policy);

/// What a host name may look like: labels of letters, digits, "-" and "_", 253 characters at most.
[[nodiscard]] bool isHostName(const QString &name);

} // namespace Vitrine::Network
