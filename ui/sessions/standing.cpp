// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/standing.h"

#include "ui/theme/format.h"

#include <QCoreApplication>

namespace Vitrine::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Standing", text);
}

/// The first sentence of a message: the rest says what to do and stands in the banner.
QString firstSentence(const QString &message)
{
    const qsizetype dot = message.indexOf(QLatin1String(". "));
    QString sentence = dot < 0 ? message : message.left(dot);
    if (sentence.endsWith(QLatin1Char('.')))
        sentence.chop(1);
    return sentence;
}

} // namespace

QString groupTitle(Group group)
{
    switch (group) {
    case Group::NeedsAttention:
        return tr("Needs attention");
    case Group::Running:
        return tr("Running");
    case Group::Idle:
        return tr("Idle");
    case Group::Stopped:
        return tr("Stopped");
    case Group::Archived:
        return tr("Archived");
    }
    return {};
}

bool isOutOfSpace(const SessionInfo &session)
{
    return hasMachine(session.state) && session.problem.code == ErrorCode::NoSpace &&
           !session.problem.message.isEmpty();
}

Group groupOf(const SessionInfo &session)
{
    if (isOutOfSpace(session) || session.state == SessionState::Failed || session.openQuestions > 0 ||
        session.agentAsks || (session.agentLost && hasMachine(session.state)))
        return Group::NeedsAttention;
    if (session.state == SessionState::Idle)
        return Group::Idle;
    return hasMachine(session.state) ? Group::Running : Group::Stopped;
}

Standing standingOf(const SessionInfo &session, const QDateTime &now)
{
    Standing standing;
    standing.group = groupOf(session);
    switch (session.state) {
    case SessionState::Failed:
        standing.shape = StateShape::Failed;
        standing.word = tr("Failed");
        standing.line =
            session.problem.message.isEmpty() ? tr("The machine was lost") : firstSentence(session.problem.message);
        standing.lineTone = Token::Bad;
        return standing;
    case SessionState::Starting:
        standing.shape = StateShape::Running;
        standing.word = tr("Starting");
        standing.line = session.activity.isEmpty() ? tr("Starts the machine") : session.activity;
        return standing;
    case SessionState::Stopping:
        standing.shape = StateShape::Stopped;
        standing.word = tr("Stopping");
        standing.line = session.activity.isEmpty() ? tr("Saves and stops") : session.activity;
        return standing;
    case SessionState::Stopped:
        standing.shape = StateShape::Stopped;
        standing.word = session.isSuspended() ? tr("Suspended") : tr("Stopped");
        standing.line = session.isSuspended() ? tr("Goes on where it was") : tr("Workspace kept");
        if (session.agentAsks) {
            standing.line = tr("The agent waits for your answer");
            standing.lineTone = Token::Warn;
        } else if (session.isExpiring) {
            standing.line = tr("Expires %1").arg(untilText(session.expiresAt, now));
            standing.lineTone = Token::Warn;
        }
        return standing;
    case SessionState::Running:
        standing.shape = StateShape::Running;
        standing.word = tr("Running");
        standing.line = session.activity.isEmpty() ? tr("Works") : session.activity;
        break;
    case SessionState::Idle:
        standing.shape = StateShape::Idle;
        standing.word = tr("Idle");
        standing.line = tr("Nothing runs");
        if (session.idleStopAt.isValid())
            standing.line =
                (session.idleSuspends ? tr("Is suspended %1") : tr("Stops %1")).arg(untilText(session.idleStopAt, now));
        break;
    }
    if (isOutOfSpace(session)) {
        standing.shape = StateShape::Failed;
        standing.word = tr("Disk full");
        standing.line = tr("This computer's disk is full");
        standing.lineTone = Token::Bad;
    } else if (session.openQuestions > 0) {
        standing.shape = StateShape::NeedsAnswer;
        standing.word = tr("Needs an answer");
        standing.line = tr("Asks about an SSH host's key");
        standing.lineTone = Token::Warn;
    } else if (session.agentAsks) {
        standing.shape = StateShape::NeedsAnswer;
        standing.word = tr("Needs an answer");
        standing.line = tr("The agent waits for your answer");
        standing.lineTone = Token::Warn;
    } else if (session.agentLost) {
        standing.shape = StateShape::Failed;
        standing.word = tr("Agent lost");
        standing.line = tr("Agent connection lost");
        standing.lineTone = Token::Bad;
    }
    return standing;
}

QString sessionSentence(const SessionInfo &session, const QDateTime &now)
{
    const Standing standing = standingOf(session, now);
    QStringList parts = {session.name, standing.word.toLower()};
    if (!standing.line.isEmpty() && standing.line != standing.word)
        parts.append(standing.line);
    if (const auto badge = testBadgeWithAge(session.tests, now))
        parts.append(badge->accessible);
    parts.append(tr("agent %1").arg(session.key.runtime));
    parts.append(agoSentence(session.lastUsedAt, now));
    return parts.join(QStringLiteral(", "));
}

Chip stateChip(const SessionInfo &session, const QDateTime &now)
{
    const Standing standing = standingOf(session, now);
    Chip chip;
    chip.text = standing.word;
    if (session.state == SessionState::Stopped && session.lastUsedAt.isValid())
        chip.text = session.isSuspended() ? tr("Suspended %1").arg(agoSentence(session.lastUsedAt, now))
                                          : tr("Stopped %1").arg(agoSentence(session.lastUsedAt, now));
    chip.shape = standing.shape;
    chip.ink = shapeTone(standing.shape);
    chip.round = true;
    switch (chip.ink) {
    case Token::Bad:
        chip.ground = Token::BadSoft;
        break;
    case Token::Warn:
        chip.ground = Token::WarnSoft;
        break;
    case Token::Run:
        chip.ground = Token::RunSoft;
        break;
    default:
        chip.ground = Token::Alt;
        chip.outlined = true;
    }
    return chip;
}

} // namespace Vitrine::Ui
