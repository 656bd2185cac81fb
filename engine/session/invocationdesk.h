// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/invocationrun.h"

#include <QSet>

#include <map>

namespace Vitrine::Session {

/// The invocations of one session that have not ended. Owned by the session.
class InvocationDesk : public QObject
{
    Q_OBJECT

public:
    explicit InvocationDesk(MachineProvider &session);
    ~InvocationDesk() override;

    /// Ends as soon as the invocation has its record.
    [[nodiscard]] Pending<InvocationRecord> invoke(const InvocationSpec &spec, const AgentWire &wire = {});
    [[nodiscard]] InvocationRun *find(const QString &id) const;
    [[nodiscard]] int openCount() const { return int(m_runs.size()); }
    /// What the agent does now: the title of its last step.
    [[nodiscard]] QString newestStep() const { return m_newestStep; }
    /// The answer to the newest prompt has a question that was not answered.
    [[nodiscard]] bool asks() const { return !m_questions.isEmpty(); }
    void loseAll(const Error &why);

Q_SIGNALS:
    void added(const Vitrine::InvocationRecord &record);
    void changed(const Vitrine::InvocationRecord &record);
    void item(const QString &id, const Vitrine::TranscriptItem &item);
    void ended(const Vitrine::InvocationRecord &record);
    void asksChanged();

private:
    void close(const QString &id);
    void notice(const QString &id, const TranscriptItem &item);
    void noticeQuestion(const TranscriptItem &item);

    MachineProvider &m_session;
    std::map<QString, std::unique_ptr<InvocationRun>> m_runs;
    QString m_newestStep;
    QString m_newest;          ///< invocation
    QSet<QString> m_questions; ///< open ones of that
};

} // namespace Vitrine::Session
