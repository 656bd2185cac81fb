// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/session.h"
#include "ui/theme/chips.h"
#include "ui/theme/shapes.h"

namespace Vitrine::Ui {

/// The groups of the session list, in order. They answer "does it need me", which is not quite the machine's state.
/// Archived is what the person has put away; it holds stopped sessions only.
enum class Group { NeedsAttention, Running, Idle, Stopped, Archived };
inline constexpr int groupCount = 5;
[[nodiscard]] QString groupTitle(Group group);

/// How a session stands, for people: the same words in list, tool bar, status bar and accessible sentences.
struct Standing
{
    Group group = Group::Stopped;
    StateShape shape = StateShape::Stopped;
    QString word; ///< "Running", "Needs a restart", "Stopped"
    QString line; ///< what it does now
    Token lineTone = Token::Text2;
};

/// Its machine stands still until there is room again on this computer's disk.
[[nodiscard]] bool isOutOfSpace(const SessionInfo &session);
[[nodiscard]] Group groupOf(const SessionInfo &session);
[[nodiscard]] Standing standingOf(const SessionInfo &session, const QDateTime &now);
/// "Upload retry backoff, running, edits src/lexer.rs, 2 tests failed, agent sample, 1 minute ago"
[[nodiscard]] QString sessionSentence(const SessionInfo &session, const QDateTime &now);
/// The pill beside the title in the tool bar.
[[nodiscard]] Chip stateChip(const SessionInfo &session, const QDateTime &now);

} // namespace Vitrine::Ui
