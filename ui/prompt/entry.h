// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/checkpoint.h"
#include "engine/model/invocation.h"
#include "ui/prompt/turnchanges.h"

#include <memory>

namespace Vitrine::Ui {

/// One row of the transcript as it is shown. Made and changed by Transcript alone; the view keeps references and looks
/// at `revision` to see what changed.
struct Entry
{
    enum class Kind {
        Older,    ///< at the top while there are older prompts
        Kept,     ///< the checkpoint before a prompt
        Prompt,   ///< what was asked
        Step,     ///< something the agent did, or a tool it called
        Problem,  ///< something that went wrong, in the agent's words; shown among the steps
        Question, ///< something it asks for
        Plan,     ///< what it means to do
        Text,     ///< a piece of the agent's Markdown
        Code,     ///< a fenced block of it
        End,      ///< how the invocation stands: waits, works, done, failed
    };
    Kind kind = Kind::Text;
    QString turn;              ///< invocation id; empty with Older
    QString text;              ///< Prompt: what was asked; Text: Markdown; Code: the code; others: detail
    QString title;             ///< Step, Problem, Question, Plan
    QString path;              ///< Step: the file it is about
    QString icon;              ///< Step: name hint of the agent
    QString language;          ///< Code: the word after the fence
    bool done = true;          ///< Step: false while it runs; Question: the agent has its answer
    int exitCode = -1;         ///< Step
    bool failed = false;       ///< Step: the tool reported an error
    bool open = false;         ///< Question: an answer is of use now
    QStringList choices;       ///< Question
    QString chosen;            ///< Question
    QList<PlanLine> plan;      ///< Plan
    bool first = true;         ///< Step, Problem: begins a group
    bool last = true;          ///< Step, Problem: ends a group
    InvocationRecord record;   ///< Prompt and End
    CheckpointInfo checkpoint; ///< Kept
    int steps = 0;             ///< End: how many there were
    TurnChanges::Span span;    ///< End: between which states it worked; `from` empty: nobody knows
    std::optional<TurnChanges::Count> changes; ///< End: how many files that changed; none: not counted
    bool hasText = false;                      ///< End: there is an answer to copy
    bool newest = false;                       ///< End: of the newest invocation
    bool machine = false;                      ///< End: the session has a machine now
    quint64 revision = 1;

    // What the person did to it.
    bool unfolded = false;
};

using EntryPtr = std::shared_ptr<Entry>;

} // namespace Vitrine::Ui
