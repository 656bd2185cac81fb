// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/promptqueue.h"
#include "ui/window/inworker.h"

#include <QCoreApplication>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype slowToWrap = 256 * 1024; ///< characters; making JSON of more is felt

Pending<InvocationSpec> makeSpec(const SessionKey &key, const QString &prompt)
{
    if (prompt.size() < slowToWrap)
        return ready(InvocationSpec::forPrompt(key, prompt, Origin::You));
    return inWorker<InvocationSpec>([key, prompt] { return InvocationSpec::forPrompt(key, prompt, Origin::You); });
}

} // namespace

PromptQueue::PromptQueue(Api::Invocations &invocations, QObject *parent) : QObject(parent), m_invocations(invocations)
{
    connect(&m_invocations, &Api::Invocations::added, this, &PromptQueue::seen);
    connect(&m_invocations, &Api::Invocations::changed, this, &PromptQueue::seen);
}

void PromptQueue::add(const SessionKey &key, const QString &prompt, const QString &running)
{
    if (!running.isEmpty())
        m_open[key].insert(running);
    // What is held waits for a word about itself; that the person asks something else is none.
    if (m_open.value(key).isEmpty() && m_sending.value(key) == 0 &&
        (m_waiting.value(key).isEmpty() || m_held.contains(key))) {
        send(key, prompt);
        return;
    }
    m_waiting[key].append(prompt);
    Q_EMIT changed(key);
}

void PromptQueue::sendNow(const SessionKey &key, qsizetype index)
{
    const QString prompt = take(key, index);
    if (prompt.isEmpty())
        return;
    m_held.remove(key);
    send(key, prompt);
}

QString PromptQueue::take(const SessionKey &key, qsizetype index)
{
    QStringList &waiting = m_waiting[key];
    if (index < 0 || index >= waiting.size())
        return {};
    const QString prompt = waiting.takeAt(index);
    if (waiting.isEmpty()) {
        m_waiting.remove(key);
        m_held.remove(key);
    }
    Q_EMIT changed(key);
    return prompt;
}

void PromptQueue::move(const SessionKey &key, qsizetype from, qsizetype to)
{
    QStringList &waiting = m_waiting[key];
    if (from < 0 || from >= waiting.size() || to < 0 || to >= waiting.size() || from == to)
        return;
    waiting.move(from, to);
    Q_EMIT changed(key);
}

void PromptQueue::putBack(const SessionKey &key, const QStringList &prompts)
{
    if (prompts.isEmpty())
        return;
    m_waiting[key] = prompts + m_waiting.value(key);
    m_held.insert(key);
    Q_EMIT changed(key);
}

void PromptQueue::forget(const SessionKey &key)
{
    m_waiting.remove(key);
    m_open.remove(key);
    m_held.remove(key);
}

void PromptQueue::send(const SessionKey &key, const QString &prompt)
{
    ++m_sending[key];
    const auto refuse = [this, key, prompt](const Error &error) {
        --m_sending[key];
        if (!m_waiting.value(key).isEmpty())
            m_held.insert(key);
        Q_EMIT refused(key, prompt, error);
        Q_EMIT changed(key);
    };
    makeSpec(key, prompt).then(this, [this, key, refuse](const Result<InvocationSpec> &spec) {
        const Result<void> fine = spec ? spec->check() : Result<void>(std::unexpected(spec.error()));
        if (!fine) {
            refuse(fine.error());
            return;
        }
        m_invocations.invoke(*spec).then(this, [this, key, refuse](const Result<InvocationRecord> &record) {
            if (!record) {
                refuse(record.error());
                return;
            }
            --m_sending[key];
            Q_EMIT sent(key);
        });
    });
}

void PromptQueue::seen(const InvocationRecord &record)
{
    if (!hasEnded(record.status)) {
        m_open[record.session].insert(record.id);
        return;
    }
    QSet<QString> &open = m_open[record.session];
    if (!open.remove(record.id))
        return; // it had ended before
    if (!open.isEmpty())
        return;
    m_open.remove(record.session);
    if (m_waiting.value(record.session).isEmpty())
        return;
    if (record.status == InvocationStatus::Completed && !m_held.contains(record.session)) {
        sendNow(record.session, 0);
    } else {
        m_held.insert(record.session);
        Q_EMIT changed(record.session);
    }
}

} // namespace Vitrine::Ui
