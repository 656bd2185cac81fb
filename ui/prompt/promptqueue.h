// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QHash>
#include <QSet>

namespace Vitrine::Ui {

/// Sends prompts, one after the other for each session: what comes while an invocation runs waits here, and goes out
/// when that one has ended well. After any other end the rest waits for the person, who may have wanted something
/// else. Lives as long as the window; what was not sent when it closes is not sent, but put back by the next one.
class PromptQueue : public QObject
{
    Q_OBJECT

public:
    PromptQueue(Api::Invocations &invocations, QObject *parent);

    /// `running`: an invocation is known to run there now; its id may be empty.
    void add(const SessionKey &key, const QString &prompt, const QString &running);
    [[nodiscard]] QStringList waiting(const SessionKey &key) const { return m_waiting.value(key); }
    /// Why the queue of this session does not go on by itself.
    [[nodiscard]] bool isHeld(const SessionKey &key) const { return m_held.contains(key); }
    void sendNow(const SessionKey &key, qsizetype index);
    QString take(const SessionKey &key, qsizetype index);
    void move(const SessionKey &key, qsizetype from, qsizetype to);
    /// Puts back what an earlier window left; it waits for the person, who wrote it some time ago.
    void putBack(const SessionKey &key, const QStringList &prompts);
    /// The session is deleted; nothing more is sent to it.
    void forget(const SessionKey &key);

Q_SIGNALS:
    void changed(const Vitrine::SessionKey &key);
    void sent(const Vitrine::SessionKey &key);
    /// It was not taken; the prompt is handed back.
    void refused(const Vitrine::SessionKey &key, const QString &prompt, const Vitrine::Error &error);

private:
    void send(const SessionKey &key, const QString &prompt);
    void seen(const InvocationRecord &record);

    Api::Invocations &m_invocations;
    QHash<SessionKey, QStringList> m_waiting;
    QHash<SessionKey, QSet<QString>> m_open;
    QHash<SessionKey, int> m_sending;
    QSet<SessionKey> m_held;
};

} // namespace Vitrine::Ui
