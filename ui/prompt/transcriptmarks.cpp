// SPDX-License-Identifier: GPL-3.0-or-later
// What a transcript shows beside prompts and answers: checkpoints, what was changed, whether a question is open.
#include "ui/prompt/promptcheckpoints.h"
#include "ui/prompt/transcript.h"
#include "ui/prompt/turnchanges.h"

namespace Vitrine::Ui {

void Transcript::setCheckpoints(PromptCheckpoints *checkpoints)
{
    m_checkpoints = checkpoints;
    connect(checkpoints, &PromptCheckpoints::changed, this, &Transcript::touch);
}

void Transcript::setChanges(TurnChanges *changes)
{
    m_changes = changes;
    connect(changes, &TurnChanges::changed, this, &Transcript::touch);
}

/// Its checkpoint comes after its record, and goes before it.
void Transcript::refreshKept(Turn &turn)
{
    const CheckpointInfo *checkpoint = m_checkpoints ? m_checkpoints->before(turn.record) : nullptr;
    if (!checkpoint) {
        turn.kept.reset();
        return;
    }
    if (!turn.kept) {
        turn.kept = std::make_shared<Entry>();
        turn.kept->kind = Entry::Kind::Kept;
        turn.kept->turn = turn.record.id;
    }
    if (turn.kept->checkpoint.id != checkpoint->id)
        ++turn.kept->revision;
    turn.kept->checkpoint = *checkpoint;
}

/// What a prompt changed lies between its checkpoint and that of the next prompt that has one.
void Transcript::refreshSpans()
{
    QString to;
    for (auto it = m_turns.rbegin(); it != m_turns.rend(); ++it) {
        const Turn &turn = **it;
        TurnChanges::Span span;
        if (turn.kept && hasEnded(turn.record.status))
            span = {turn.kept->checkpoint.id, to};
        if (turn.kept)
            to = turn.kept->checkpoint.id;
        const auto count = m_changes ? m_changes->count(span) : std::nullopt;
        if (turn.end->span == span && turn.end->changes == count)
            continue;
        turn.end->span = span;
        turn.end->changes = count;
        ++turn.end->revision;
    }
}

/// A question is open until the agent has its answer, or the person has gone on.
void Transcript::refreshQuestions(Turn &turn, bool newest)
{
    for (const auto &item : turn.items) {
        if (item->value.kind != TranscriptItem::Kind::Question || item->entries.isEmpty())
            continue;
        Entry &entry = *item->entries.first();
        if (const bool open = newest && !item->value.done; entry.open != open) {
            entry.open = open;
            ++entry.revision;
        }
    }
}

} // namespace Vitrine::Ui
