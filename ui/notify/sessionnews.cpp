// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/sessionnews.h"

#include "ui/theme/chips.h"

namespace Vitrine::Ui {

namespace {

constexpr int openAtMost = 20; ///< prompts of one session that wait or run

QString firstLine(const QString &text)
{
    return text.trimmed().section(QLatin1Char('\n'), 0, 0);
}

QString endOf(const InvocationRecord &record)
{
    if (record.status == InvocationStatus::Completed)
        return record.prompt.trimmed().isEmpty() ? SessionNews::tr("The prompt has ended")
                                                 : SessionNews::tr("Ended: %1").arg(firstLine(record.prompt));
    return record.problem.message.isEmpty() ? SessionNews::tr("The prompt failed") : record.problem.message;
}

} // namespace

SessionNews::SessionNews(Api::Sessions &sessions, Api::Invocations &invocations, QObject *parent)
    : QObject(parent), m_invocations(invocations)
{
    connect(&sessions, &Api::Sessions::added, this, &SessionNews::learn);
    connect(&sessions, &Api::Sessions::changed, this, &SessionNews::compare);
    connect(&sessions, &Api::Sessions::removed, this, [this](const SessionKey &key) { m_known.remove(key); });
    connect(&invocations, &Api::Invocations::added, this, &SessionNews::follow);
    connect(&invocations, &Api::Invocations::changed, this, &SessionNews::follow);
    sessions.list().then(this, [this](const Result<QList<SessionInfo>> &list) {
        if (!list)
            return;
        for (const SessionInfo &session : *list) {
            if (m_known.contains(session.key)) // what a signal told is newer
                continue;
            learn(session);
            if (session.openInvocations == 0)
                continue;
            // They began before this did, and their end is news all the same.
            m_invocations.list(session.key, openAtMost).then(this, [this](const Result<QList<InvocationRecord>> &open) {
                for (const InvocationRecord &record : open.value_or(QList<InvocationRecord>())) {
                    if (!hasEnded(record.status))
                        m_open.insert(record.id);
                }
            });
        }
    });
}

void SessionNews::learn(const SessionInfo &session)
{
    m_known.insert(session.key, {session.name, groupOf(session), session.tests.kind});
}

void SessionNews::compare(const SessionInfo &session)
{
    const auto before = m_known.constFind(session.key);
    if (before == m_known.constEnd())
        return learn(session);
    const Known old = *before;
    learn(session);
    if (groupOf(session) == Group::NeedsAttention && old.group != Group::NeedsAttention)
        Q_EMIT happened({NewsKind::Attention, session.key, session.name,
                         standingOf(session, QDateTime::currentDateTimeUtc()).line});
    const bool haveEnded =
        session.tests.kind == TestBadge::Kind::Passed || session.tests.kind == TestBadge::Kind::Failed;
    if (old.tests != TestBadge::Kind::Running || !haveEnded)
        return;
    if (const auto badge = testBadge(session.tests)) {
        QString words = badge->accessible;
        if (!words.isEmpty())
            words[0] = words.at(0).toUpper();
        Q_EMIT happened({NewsKind::Tests, session.key, session.name, words});
    }
}

void SessionNews::follow(const InvocationRecord &record)
{
    if (!hasEnded(record.status)) {
        m_open.insert(record.id);
        return;
    }
    // Who calls a prompt off knows that it ends.
    if (!m_open.remove(record.id) || record.status == InvocationStatus::Cancelled)
        return;
    const auto known = m_known.constFind(record.session);
    Q_EMIT happened({NewsKind::Prompt, record.session,
                     known == m_known.constEnd() ? record.session.session : known->name, endOf(record)});
}

} // namespace Vitrine::Ui
