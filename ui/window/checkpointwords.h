// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/checkpoint.h"

/// What panes say about a checkpoint.
namespace Vitrine::Ui {

/// Its name, or why it was taken: "Before refactor", "Before a prompt".
[[nodiscard]] QString checkpointTitle(const CheckpointInfo &checkpoint);
/// "14:02, kept", "Thu 10:40, goes when newer ones come".
[[nodiscard]] QString checkpointNote(const CheckpointInfo &checkpoint, const QDateTime &now);
/// Title, time, size and fate as one sentence.
[[nodiscard]] QString checkpointSentence(const CheckpointInfo &checkpoint, const QDateTime &now);
/// “Before refactor” of Thu 10:40: for questions.
[[nodiscard]] QString checkpointMention(const CheckpointInfo &checkpoint, const QDateTime &now);

} // namespace Vitrine::Ui
