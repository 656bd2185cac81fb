// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/rule.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Vitrine::Network {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Network", text);
}

Result<Rule> wrong(const QString &text)
{
    return fail(ErrorCode::InvalidInput,
                tr("“%1” is no network rule. Write a host (api.example.com), all hosts below one (*.example.com), an "
                   "address or a range (10.0.0.0/8), each with :PORT or without, or a group (@npm).")
                    .arg(text));
}

} // namespace

bool isHostName(const QString &name)
{
    static const QRegularExpression label(QStringLiteral("\\A[a-zA-Z0-9_]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9_])?\\z"));
    if (name.isEmpty() || name.size() > 253)
        return false;
    const auto labels = name.split(u'.');
    return std::ranges::all_of(labels, [](const QString &each) { return label.match(each).hasMatch(); });
}

Result<Rule> Rule::parse(const QString &text)
{
    Rule rule;
    QString host = text.trimmed().toLower();
    rule.m_text = host;
    QString port;
    static const QRegularExpression bracketed(QStringLiteral("\\A\\[([^\\]]*)\\](/\\d+)?(:\\d+)?\\z"));
    if (const auto match = bracketed.match(host); match.hasMatch()) {
        port = match.captured(3).mid(1);
        host = match.captured(1) + match.captured(2);
        if (!host.contains(u':'))
            return wrong(text);
    } else if (host.count(u':') == 1) {
        port = host.section(u':', 1);
        host = host.section(u':', 0, 0);
        if (port.isEmpty())
            return wrong(text);
    }
    if (!port.isEmpty()) {
        bool ok = false;
        const int number = port.toInt(&ok);
        if (!ok || number < 1 || number > 65535 || !port.at(0).isDigit())
            return wrong(text);
        rule.m_port = quint16(number);
    }
    const qsizetype slash = host.indexOf(u'/');
    if (const auto address = Address::parse(host.left(slash < 0 ? host.size() : slash))) {
        rule.m_network = *address;
        rule.m_prefix = address->bits();
        if (slash >= 0) {
            bool ok = false;
            rule.m_prefix = host.mid(slash + 1).toInt(&ok);
            if (!ok || rule.m_prefix < 0 || rule.m_prefix > address->bits() || !host.at(slash + 1).isDigit())
                return wrong(text);
        }
        return rule;
    }
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host.startsWith(QLatin1String("*."))) {
        rule.m_below = true;
        host.remove(0, 2);
    }
    // 127.1 and 2130706433 are addresses, badly written: a rule says what it means.
    if (!isHostName(host) || Address::parseLoosely(host) || (rule.m_below && !host.contains(u'.')))
        return wrong(text);
    rule.m_host = host;
    return rule;
}

bool Rule::matchesName(const QString &host, quint16 port) const
{
    if (isAddress() || (m_port != 0 && m_port != port))
        return false;
    return m_below ? host.size() > m_host.size() + 1 && host.endsWith(m_host) &&
                         host.at(host.size() - m_host.size() - 1) == u'.'
                   : host == m_host;
}

bool Rule::matchesAddress(const Address &address, quint16 port) const
{
    return isAddress() && (m_port == 0 || m_port == port) && address.isWithin(m_network, m_prefix);
}

const QList<Group> &groups()
{
    // Places where anybody can keep files for anybody (object stores, pages, gists' raw files are GitHub's own) are
    // left out where packages do not come from them.
    static const QList<Group> all{
        {"debian", {QStringLiteral("debian.org"), QStringLiteral("*.debian.org")}},
        {"npm",
         {QStringLiteral("npmjs.org"), QStringLiteral("*.npmjs.org"), QStringLiteral("npmjs.com"),
          QStringLiteral("*.npmjs.com"), QStringLiteral("nodejs.org"), QStringLiteral("*.yarnpkg.com")}},
        {"pypi", {QStringLiteral("pypi.org"), QStringLiteral("*.pypi.org"), QStringLiteral("*.pythonhosted.org")}},
        {"crates",
         {QStringLiteral("crates.io"), QStringLiteral("*.crates.io"), QStringLiteral("*.rust-lang.org"),
          QStringLiteral("rustup.rs"), QStringLiteral("*.rustup.rs")}},
        {"go", {QStringLiteral("golang.org"), QStringLiteral("*.golang.org"), QStringLiteral("go.dev")}},
        {"github",
         {QStringLiteral("github.com"), QStringLiteral("*.github.com"), QStringLiteral("*.githubusercontent.com")}},
        {"models",
         {QStringLiteral("api.anthropic.com"), QStringLiteral("api.openai.com"),
          QStringLiteral("generativelanguage.googleapis.com"), QStringLiteral("api.mistral.ai"),
          QStringLiteral("api.deepseek.com"), QStringLiteral("api.x.ai"), QStringLiteral("api.groq.com"),
          QStringLiteral("openrouter.ai")}},
    };
    return all;
}

Result<void> checkPolicy(const NetworkPolicy &policy)
{
    if (policy.rules.size() > NetworkPolicy::maxRules)
        return fail(ErrorCode::InvalidInput,
                    tr("%1 network rules are too many. At most %2 are possible; names below one name are one rule "
                       "(*.example.com).")
                        .arg(policy.rules.size())
                        .arg(NetworkPolicy::maxRules));
    for (const QString &text : policy.rules) {
        if (text.startsWith(u'@')) {
            const auto isIt = [&](const Group &group) { return text.mid(1) == QLatin1String(group.name); };
            if (std::ranges::any_of(groups(), isIt))
                continue;
            QStringList names;
            for (const Group &group : groups())
                names.append(u'@' + QLatin1String(group.name));
            return fail(ErrorCode::InvalidInput, tr("There is no group of network rules “%1”. There are: %2.")
                                                     .arg(text, names.join(QStringLiteral(", "))));
        }
        if (const auto rule = Rule::parse(text); !rule)
            return std::unexpected(rule.error());
    }
    return {};
}

} // namespace Vitrine::Network
