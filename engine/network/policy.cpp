// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/policy.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vitrine::Network {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Network", text);
}

QString withPort(const QString &host, quint16 port)
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

/// localhost and what is below it is this computer, and asked of nobody (RFC 6761).
bool isLocalhost(const QString &host)
{
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"));
}

} // namespace

QString Policy::Entry::text() const
{
    return group.isEmpty() ? rule.text() : QStringLiteral("%1 (@%2)").arg(rule.text(), group);
}

Policy::Policy(const NetworkPolicy &policy) : m_source(policy)
{
    for (const QString &text : policy.rules) {
        if (text.startsWith(u'@')) {
            for (const Group &group : groups()) {
                if (text.mid(1) != QLatin1String(group.name))
                    continue;
                for (const QString &each : group.rules) {
                    if (auto rule = Rule::parse(each))
                        m_entries.append({std::move(*rule), QString::fromLatin1(group.name)});
                }
            }
        } else if (auto rule = Rule::parse(text)) {
            m_entries.append({std::move(*rule), {}});
        }
    }
}

Verdict Policy::askName(const QString &host, quint16 port) const
{
    using enum Verdict::Answer;
    if (m_source.mode == NetworkMode::None)
        return {Blocked,
                networkModeName(NetworkMode::None),
                tr("This session's network is off (policy none): nothing is reached."),
                {}};
    const auto address = Address::parseLoosely(host);
    if (!address && !isHostName(host))
        return {
            Blocked, QStringLiteral("no host name"), tr("“%1” is neither a host name nor an address.").arg(host), {}};
    if (address) // what is dialled decides; how it was written does not matter
        return {DependsOnAddress, {}, {}, {}};
    for (const Entry &entry : m_entries) {
        if (entry.rule.matchesName(host, port))
            return {DependsOnAddress, entry.text(), {}, {}};
    }
    if (m_source.mode == NetworkMode::Public)
        return {DependsOnAddress, networkModeName(NetworkMode::Public), {}, {}};
    // Looked up by nobody, so that a rule with its address may decide.
    if (isLocalhost(host))
        return {DependsOnAddress, {}, {}, {}};
    return {Blocked, networkModeName(NetworkMode::Allowlist),
            tr("%1 is not among what this session may reach (policy allowlist).").arg(withPort(host, port)),
            withPort(host, port)};
}

Verdict Policy::askAddress(const Address &address, quint16 port, const QList<Address> &own, const Verdict &byName) const
{
    using enum Verdict::Answer;
    if (m_source.mode == NetworkMode::None)
        return askName(address.text(), port);
    for (const Entry &entry : m_entries) {
        if (entry.rule.matchesAddress(address, port))
            return {Allowed, entry.text(), {}, {}};
    }
    const QString text = withPort(address.text(), port);
    if (const AddressKind kind = classify(address, own); kind != AddressKind::Public)
        return {Blocked, kindWords(kind), tr("%1 is %2, which no rule names.").arg(text, kindWords(kind)), text};
    if (!byName.rule.isEmpty())
        return {Allowed, byName.rule, {}, {}};
    if (m_source.mode == NetworkMode::Public)
        return {Allowed, networkModeName(NetworkMode::Public), {}, {}};
    return {Blocked, networkModeName(NetworkMode::Allowlist),
            tr("%1 is not among what this session may reach (policy allowlist).").arg(text), text};
}

bool Policy::allows(const QString &host, const std::optional<Address> &address, quint16 port,
                    const QList<Address> &own) const
{
    const Verdict byName = askName(host, port);
    if (byName.answer == Verdict::Answer::Blocked)
        return false;
    return !address || askAddress(*address, port, own, byName).answer == Verdict::Answer::Allowed;
}

QString Policy::ruleWithPort(const QString &host, quint16 port) const
{
    const auto address = Address::parse(host);
    for (const Entry &entry : m_entries) {
        if (entry.group.isEmpty() && entry.rule.hasPort() &&
            (address ? entry.rule.matchesAddress(*address, port) : entry.rule.matchesName(host, port)))
            return entry.text();
    }
    return {};
}

} // namespace Vitrine::Network
