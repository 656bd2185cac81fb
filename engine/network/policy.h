// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/rule.h"

namespace Vitrine::Network {

/// What a policy says about a connection.
struct Verdict
{
    enum class Answer {
        Allowed,
        Blocked,
        DependsOnAddress, ///< a name that may be looked up: ask again with each address that it leads to
    };
    Answer answer = Answer::Blocked;
    QString rule;    ///< that decided, for the log: "*.npmjs.org (@npm)", "none", "private address"
    QString reason;  ///< when blocked: for people, without how to allow it
    QString toAllow; ///< when blocked: the rule that would allow it; empty: none would
};

/// A NetworkPolicy, made ready to be asked. Immutable.
///
/// Two questions, in this order: ask(name) before anything is looked up, so that a name that no rule knows never
/// reaches a name server, which is a way out, too; then ask(address) for what will really be dialled.
class Policy
{
public:
    explicit Policy(const NetworkPolicy &policy); ///< rules that checkPolicy() refuses are left out

    /// `host`: name or address as asked for, lower case.
    [[nodiscard]] Verdict askName(const QString &host, quint16 port) const;
    /// `byName`: what askName() said of the name that leads here; DependsOnAddress.
    [[nodiscard]] Verdict askAddress(const Address &address, quint16 port, const QList<Address> &own,
                                     const Verdict &byName) const;
    /// The same two in a row, for a connection that stands: is it still allowed? `address` empty: a proxy dialled.
    [[nodiscard]] bool allows(const QString &host, const std::optional<Address> &address, quint16 port,
                              const QList<Address> &own) const;
    /// The rule of the person's own that names this host, or the address that it is, with just this port; empty: none.
    /// For what takes more than a way out: groups, rules for any port and the policy's mode do not count.
    [[nodiscard]] QString ruleWithPort(const QString &host, quint16 port) const;

    [[nodiscard]] const NetworkPolicy &source() const { return m_source; }

private:
    struct Entry
    {
        Rule rule;
        QString group;
        [[nodiscard]] QString text() const;
    };
    NetworkPolicy m_source;
    QList<Entry> m_entries;
};

} // namespace Vitrine::Network
