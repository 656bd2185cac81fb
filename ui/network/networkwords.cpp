// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networkwords.h"

#include "engine/model/file.h"
#include "ui/theme/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Vitrine::Ui {

namespace {

using State = ConnectionRecord::State;

constexpr qsizetype maxWord = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Network", text);
}

bool isModeRule(const QString &rule, NetworkMode mode)
{
    return rule == networkModeName(mode);
}

/// Whether it looks like one; the engine reads it strictly before it becomes a rule.
bool isAddress(const QString &host)
{
    static const QRegularExpression v4(QStringLiteral("\\A\\d{1,3}(\\.\\d{1,3}){3}\\z"));
    static const QRegularExpression v6(QStringLiteral("\\A[0-9a-f]*(:[0-9a-f]*){2,7}\\z"));
    return v4.match(host).hasMatch() || v6.match(host).hasMatch();
}

/// Labels of letters, digits, "-" and "_" with dots between them: what a rule may name.
bool isPlainName(const QString &host)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?"
                                                         "(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\\z"));
    return host.size() <= 253 && plain.match(host).hasMatch();
}

/// Narrowest first.
QStringList rulesFor(const ConnectionTarget &target)
{
    const bool address = isAddress(target.host);
    if (target.port == 0 || (!address && !isPlainName(target.host)))
        return {};
    return {target.text(), target.host};
}

QString wayText(ConnectionWay way)
{
    switch (way) {
    case ConnectionWay::Tunnel:
        return tr("through the proxy in the machine");
    case ConnectionWay::Http:
        return tr("as a plain HTTP request");
    case ConnectionWay::Socks:
        return tr("through SOCKS");
    case ConnectionWay::Transparent:
        return tr("without knowing of a proxy");
    }
    return {};
}

} // namespace

QString guestWord(const QString &text)
{
    const QString shown = displayText(text.left(maxWord + 1).toUtf8());
    return shown.size() > maxWord ? shown.left(maxWord) + QChar(0x2026) : shown;
}

QString networkModeTitle(NetworkMode mode)
{
    switch (mode) {
    case NetworkMode::None:
        return tr("Off");
    case NetworkMode::Allowlist:
        return tr("Allowlist");
    case NetworkMode::Public:
        return tr("Public");
    }
    return {};
}

QString networkModeSentence(NetworkMode mode)
{
    switch (mode) {
    case NetworkMode::None:
        return tr("Nothing is reached, whatever the rules say.");
    case NetworkMode::Allowlist:
        return tr("Only what a rule names.");
    case NetworkMode::Public:
        return tr("Every public address, and what a rule names.");
    }
    return {};
}

QString rulesTitle(const NetworkPolicy &policy)
{
    const qsizetype count = policy.rules.size();
    return count == 0 ? tr("No rules") : count == 1 ? tr("1 rule") : tr("%1 rules").arg(count);
}

QString groupSentence(const QString &rule)
{
    static constexpr std::pair<const char *, const char *> groups[] = {
        {"@debian", QT_TRANSLATE_NOOP("Network", "Debian packages")},
        {"@npm", QT_TRANSLATE_NOOP("Network", "Node packages")},
        {"@pypi", QT_TRANSLATE_NOOP("Network", "Python packages")},
        {"@crates", QT_TRANSLATE_NOOP("Network", "Rust packages")},
        {"@go", QT_TRANSLATE_NOOP("Network", "Go modules")},
        {"@github", QT_TRANSLATE_NOOP("Network", "GitHub")},
        {"@models", QT_TRANSLATE_NOOP("Network", "Interfaces of language models")},
    };
    for (const auto &[name, sentence] : groups) {
        if (rule == QLatin1String(name))
            return tr(sentence);
    }
    return {};
}

Chip decisionChip(State state)
{
    switch (state) {
    case State::Open:
        return {.text = tr("Open"), .icon = QStringLiteral("play"), .ink = Token::Run, .ground = Token::RunSoft};
    case State::Ended:
        return {.text = tr("Allowed"), .icon = QStringLiteral("check"), .ink = Token::Ok, .ground = Token::OkSoft};
    case State::Blocked:
        return {.text = tr("Blocked"), .icon = QStringLiteral("cross"), .ink = Token::Bad, .ground = Token::BadSoft};
    case State::Failed:
        return {.text = tr("Failed"), .icon = QStringLiteral("info"), .ink = Token::Warn, .ground = Token::WarnSoft};
    }
    return {};
}

QString whyText(const ConnectionRecord &record)
{
    const QString rule = guestWord(record.rule);
    if (record.state == State::Failed)
        return guestWord(record.reason);
    if (isModeRule(record.rule, NetworkMode::Public))
        return tr("public address");
    if (record.state != State::Blocked)
        return rule.isEmpty() ? QString() : tr("rule %1").arg(rule);
    if (isModeRule(record.rule, NetworkMode::None))
        return tr("network is off");
    if (isModeRule(record.rule, NetworkMode::Allowlist))
        return tr("no rule names it");
    return rule.isEmpty() ? guestWord(record.reason) : rule;
}

QString detailText(const ConnectionRecord &record, const NetworkPolicy &policy)
{
    QStringList parts;
    const QString reason = guestWord(record.reason);
    if (!reason.isEmpty())
        parts.append(reason);
    if (record.state == State::Blocked) {
        if (isAllowedByNow(record, policy))
            parts.append(tr("A rule allows it by now. Run the program again."));
        else if (!rulesToAllow(record, policy).isEmpty())
            parts.append(tr("Allow it, then run the program again."));
    }
    const QString program = guestWord(record.target.process);
    const QString time = QLocale().toString(record.at.toLocalTime(), QStringLiteral("HH:mm:ss"));
    if (program.isEmpty())
        parts.append(tr("Asked at %1 %2.").arg(time, wayText(record.target.way)));
    else if (record.target.pid > 0)
        parts.append(tr("%1 (process %2) asked at %3 %4.")
                         .arg(program, QString::number(record.target.pid), time, wayText(record.target.way)));
    else
        parts.append(tr("%1 asked at %2 %3.").arg(program, time, wayText(record.target.way)));
    if (record.viaProxy)
        parts.append(tr("It went through this computer's proxy, which looked the name up."));
    else if (!record.address.isEmpty() && record.address != record.target.host)
        parts.append(tr("Its address is %1.").arg(guestWord(record.address)));
    if (record.state == State::Ended || record.bytesDown > 0 || record.bytesUp > 0) {
        parts.append(tr("%1 received, %2 sent.").arg(sizeText(record.bytesDown), sizeText(record.bytesUp)));
        if (record.endedAt.isValid())
            parts.append(tr("It took %1.").arg(durationText(record.at.msecsTo(record.endedAt))));
    }
    return parts.join(u' ');
}

QString connectionSentence(const ConnectionRecord &record, const QDateTime &now)
{
    QStringList parts{decisionChip(record.state).text, guestWord(record.target.text())};
    if (const QString program = guestWord(record.target.process); !program.isEmpty())
        parts.append(tr("asked by %1").arg(program));
    if (const QString why = whyText(record); !why.isEmpty())
        parts.append(why);
    if (record.bytesDown + record.bytesUp > 0)
        parts.append(sizeText(record.bytesDown + record.bytesUp));
    parts.append(agoSentence(record.at, now));
    return parts.join(QStringLiteral(", "));
}

QString countersText(const NetworkStatus &status)
{
    const NetworkCounters &counters = status.counters;
    QStringList parts;
    if (status.open > 0)
        parts.append(tr("%1 open").arg(status.open));
    parts.append(tr("%L1 allowed").arg(counters.allowed));
    parts.append(tr("%L1 blocked").arg(counters.blocked));
    if (counters.failed > 0)
        parts.append(tr("%L1 failed").arg(counters.failed));
    return tr("%1. %2 received, %3 sent.")
        .arg(parts.join(QStringLiteral(", ")), sizeText(counters.bytesDown), sizeText(counters.bytesUp));
}

QString proxyText(const QString &proxy)
{
    return tr("Through this computer's proxy %1, which looks names up").arg(guestWord(proxy));
}

QString proxySentence(const QString &proxy)
{
    return tr("This computer goes out through the proxy %1. It looks names up, so names are checked here, and "
              "addresses "
              "only where a program wrote one.")
        .arg(guestWord(proxy));
}

QString allowText(const QString &rule, const QStringList &rules)
{
    return (rule == rules.first() ? tr("Allow %1 for this session") : tr("Allow %1 with any port for this session"))
        .arg(rule);
}

QString alwaysText(const QString &rule, const QStringList &rules, const QString &agent)
{
    return (rule == rules.first() ? tr("Always allow %1 for %2") : tr("Always allow %1 with any port for %2"))
        .arg(rule, guestWord(agent));
}

bool isAllowedByNow(const ConnectionRecord &record, const NetworkPolicy &policy)
{
    if (policy.mode == NetworkMode::None)
        return false;
    const QStringList rules = rulesFor(record.target);
    return std::ranges::any_of(rules, [&](const QString &rule) { return policy.rules.contains(rule); });
}

QStringList rulesToAllow(const ConnectionRecord &record, const NetworkPolicy &policy)
{
    if (record.state != State::Blocked || policy.mode == NetworkMode::None || isAllowedByNow(record, policy))
        return {};
    // A name that leads to a private address: a rule with the name would change nothing.
    const bool byPolicy = isModeRule(record.rule, NetworkMode::Allowlist) || isModeRule(record.rule, NetworkMode::None);
    if (!byPolicy && !isAddress(record.target.host))
        return {};
    return rulesFor(record.target);
}

} // namespace Vitrine::Ui
