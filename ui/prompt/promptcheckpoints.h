// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Vitrine::Ui {

/// Which checkpoint was taken before which prompt, in the session in view. The records name each other nowhere, but an
/// invocation starts as soon as its checkpoint is there: it is the newest automatic one between the moment the prompt
/// came and the moment it was given to the agent. Automatic ones go after a while; then a prompt has none.
class PromptCheckpoints : public QObject
{
    Q_OBJECT

public:
    explicit PromptCheckpoints(Api::Checkpoints &checkpoints, QObject *parent = nullptr);

    void setSession(const std::optional<SessionKey> &key);
    /// Null: there is none, or none any more. Valid until changed().
    [[nodiscard]] const CheckpointInfo *before(const InvocationRecord &record) const;

Q_SIGNALS:
    void changed();

private:
    void reload();

    Api::Checkpoints &m_checkpoints;
    std::optional<SessionKey> m_key;
    QList<CheckpointInfo> m_list; ///< newest first, those before prompts
    quint64 m_turn = 0;
    QTimer m_soon;
};

} // namespace Vitrine::Ui
