// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/promptcheckpoints.h"

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

PromptCheckpoints::PromptCheckpoints(Api::Checkpoints &checkpoints, QObject *parent)
    : QObject(parent), m_checkpoints(checkpoints)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    m_soon.callOnTimeout(this, &PromptCheckpoints::reload);
    connect(&m_checkpoints, &Api::Checkpoints::changed, this, [this](const SessionKey &key) {
        if (m_key == key && !m_soon.isActive())
            m_soon.start();
    });
}

void PromptCheckpoints::setSession(const std::optional<SessionKey> &key)
{
    if (m_key == key)
        return;
    m_key = key;
    ++m_turn;
    m_soon.stop();
    m_list.clear();
    reload();
}

void PromptCheckpoints::reload()
{
    if (!m_key)
        return;
    m_checkpoints.list(*m_key).then(this, [this, turn = ++m_turn](const Result<QList<CheckpointInfo>> &list) {
        if (turn != m_turn || !list)
            return; // without a list there is no line; the pane of checkpoints says why
        m_list = *list;
        m_list.removeIf([](const CheckpointInfo &one) { return one.cause != CheckpointCause::Prompt; });
        Q_EMIT changed();
    });
}

const CheckpointInfo *PromptCheckpoints::before(const InvocationRecord &record) const
{
    if (!record.startedAt.isValid())
        return nullptr;
    for (const CheckpointInfo &one : m_list) {
        if (one.createdAt <= record.startedAt)
            return one.createdAt >= record.createdAt ? &one : nullptr;
    }
    return nullptr;
}

} // namespace Vitrine::Ui
