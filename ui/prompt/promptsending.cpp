// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane sends to the agent, and what waits to be sent.
#include "ui/prompt/keptprompts.h"
#include "ui/prompt/promptpane.h"
#include "ui/prompt/promptqueue.h"
#include "ui/prompt/queuelist.h"
#include "ui/prompt/transcript.h"
#include "ui/prompt/transcriptview.h"

namespace Vitrine::Ui {

void PromptPane::addQueue()
{
    connect(m_queue, &PromptQueue::changed, this, [this](const SessionKey &key) {
        if (m_session && m_session->key == key)
            updateQueue();
        m_kept->keep(key, {m_session && m_session->key == key ? m_composer->draft() : m_drafts.value(key),
                           m_queue->waiting(key)});
    });
    connect(m_queue, &PromptQueue::refused, this,
            [this](const SessionKey &key, const QString &prompt, const Error &error) {
                // Nothing that was written gets lost.
                if (m_session && m_session->key == key) {
                    m_composer->addText(prompt);
                } else {
                    Draft &draft = m_drafts[key];
                    if (prompt.size() > PromptField::longPaste)
                        draft.pasted.append(prompt);
                    else
                        draft.text = draft.text.isEmpty() ? prompt : draft.text + u'\n' + prompt;
                }
                if (error.code != ErrorCode::Cancelled)
                    Q_EMIT failed(error);
            });
    // Queued: the window leaves a deleted session first, which puts its draft among the others.
    connect(
        &m_engine.sessions, &Api::Sessions::removed, this,
        [this](const SessionKey &key) {
            m_drafts.remove(key);
            m_queue->forget(key);
            m_kept->forget(key);
        },
        Qt::QueuedConnection);
    connect(m_queueList, &QueueList::sendRequested, this, [this](int index) {
        if (m_session)
            m_queue->sendNow(m_session->key, index);
    });
    connect(m_queueList, &QueueList::editRequested, this, [this](int index) {
        if (!m_session)
            return;
        m_composer->addText(m_queue->take(m_session->key, index));
        takeFocus();
    });
    connect(m_queueList, &QueueList::removeRequested, this, [this](int index) {
        if (m_session)
            (void)m_queue->take(m_session->key, index);
    });
    connect(m_queueList, &QueueList::moveRequested, this, [this](int from, int to) {
        if (m_session)
            m_queue->move(m_session->key, from, to);
    });
}

void PromptPane::keepUnsent()
{
    if (m_session)
        m_kept->keep(m_session->key, {m_composer->draft(), m_queue->waiting(m_session->key)});
}

/// What an earlier window left of this session. What was written meanwhile comes after it.
void PromptPane::putBackUnsent()
{
    if (!m_session)
        return;
    m_kept->take(m_session->key).then(this, [this, key = m_session->key](const Result<Unsent> &unsent) {
        if (!unsent || unsent->isEmpty())
            return; // a setting that cannot be read is no news: nothing was asked for
        m_queue->putBack(key, unsent->queue);
        const bool inView = m_session && m_session->key == key;
        const Draft now = inView ? m_composer->draft() : m_drafts.value(key);
        Draft both = unsent->draft;
        if (!now.text.isEmpty())
            both.text += (both.text.isEmpty() ? QString() : QStringLiteral("\n")) + now.text;
        both.pasted += now.pasted;
        if (inView)
            m_composer->setDraft(both);
        else
            m_drafts.insert(key, both);
    });
}

void PromptPane::updateQueue()
{
    if (m_session)
        m_queueList->setPrompts(m_queue->waiting(m_session->key), m_queue->isHeld(m_session->key));
    else
        m_queueList->setPrompts({}, false);
}

void PromptPane::send(const QString &prompt)
{
    if (!m_session)
        return;
    const std::optional<InvocationRecord> running = m_transcript->running();
    m_view->scrollToEnd();
    m_queue->add(m_session->key, prompt, running ? running->id : QString());
}

void PromptPane::interrupt()
{
    const std::optional<InvocationRecord> running = m_transcript->running();
    if (!running)
        return;
    m_engine.invocations.cancel(running->id).then(this, [this](const Result<void> &result) {
        if (!result && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
    });
}

void PromptPane::restartAgent()
{
    if (!m_session)
        return;
    m_engine.invocations.restartAgent(m_session->key).then(this, [this](const Result<void> &result) {
        if (!result && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
        m_transcript->refreshEnds(); // its button may be pressed again
    });
}

} // namespace Vitrine::Ui
