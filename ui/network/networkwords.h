// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "ui/theme/chips.h"

/// What the pane says. Whatever the guest had a hand in comes out safe to show in one line.
namespace Vitrine::Ui {

/// A host or program name: control and bidi characters visible, 200 characters at most.
[[nodiscard]] QString guestWord(const QString &text);

[[nodiscard]] QString networkModeTitle(NetworkMode mode);      ///< "Off", "Allowlist", "Public"
[[nodiscard]] QString networkModeSentence(NetworkMode mode);   ///< what it lets through
[[nodiscard]] QString rulesTitle(const NetworkPolicy &policy); ///< "No rules", "1 rule", "7 rules"
/// What a ready-made group is for; empty for an unknown one. `rule` with its "@".
[[nodiscard]] QString groupSentence(const QString &rule);

/// "Allowed", "Open", "Blocked", "Failed".
[[nodiscard]] Chip decisionChip(ConnectionRecord::State state);
/// Which rule, or which lack of one: "rule *.npmjs.org (@npm)", "no rule names it", "network is off".
[[nodiscard]] QString whyText(const ConnectionRecord &record);
/// All that is known of one connection, in sentences.
[[nodiscard]] QString detailText(const ConnectionRecord &record, const NetworkPolicy &policy);
/// The row as one sentence for screen readers.
[[nodiscard]] QString connectionSentence(const ConnectionRecord &record, const QDateTime &now);
/// "3 open, 37 allowed, 1 blocked. 1.8 MB received, 44 kB sent."
[[nodiscard]] QString countersText(const NetworkStatus &status);
/// That this computer goes out through a proxy, in short, and what it means.
[[nodiscard]] QString proxyText(const QString &proxy);
[[nodiscard]] QString proxySentence(const QString &proxy);

/// The rules that would let a blocked connection through, the narrowest first ("host:443", "host"). Empty: none can be
/// named safely, or the network is off, or it is allowed by now.
[[nodiscard]] QStringList rulesToAllow(const ConnectionRecord &record, const NetworkPolicy &policy);
/// Menu texts of these rules: for the session, and for all sessions of its agent.
[[nodiscard]] QString allowText(const QString &rule, const QStringList &rules);
[[nodiscard]] QString alwaysText(const QString &rule, const QStringList &rules, const QString &agent);
/// Whether one of the rules that rulesToAllow() names is in the policy by now.
[[nodiscard]] bool isAllowedByNow(const ConnectionRecord &record, const NetworkPolicy &policy);

} // namespace Vitrine::Ui
