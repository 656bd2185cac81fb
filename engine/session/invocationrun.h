// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/httpagent.h"
#include "engine/agent/transcriptreader.h"
#include "engine/session/machineprovider.h"
#include "engine/session/outputfollower.h"
#include "engine/store/outputrecord.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace Vitrine::Session {

/// One invocation from its request to its last record: waits for the agent, asks it, keeps its answer and tells what
/// the answer means. States are those of InvocationStatus. Owned by the session's InvocationDesk.
class InvocationRun : public QObject
{
    Q_OBJECT

public:
    InvocationRun(const InvocationRecord &record, const InvocationSpec &spec, const AgentWire &wire,
                  std::shared_ptr<Store::OutputRecord> answer, MachineProvider &session);
    ~InvocationRun() override;

    [[nodiscard]] const InvocationRecord &record() const { return m_record; }
    [[nodiscard]] Pending<InvocationRecord> ended() const { return m_ended.pending(); }
    [[nodiscard]] const std::shared_ptr<Store::OutputRecord> &answer() const { return m_answer; }

    /// None has come: its status is 0.
    [[nodiscard]] const AgentHead &head() const { return m_head; }
    /// A reader of the answer; it is let go when it is deleted. An agent that is too far ahead of it has to wait.
    void addFollower(OutputFollower *follower);

    /// Machine and agent are started when needed.
    void start();
    void cancel();
    void lose(const Error &why);

Q_SIGNALS:
    void changed(const Vitrine::InvocationRecord &record);
    void item(const Vitrine::TranscriptItem &item);
    void answerBegan(const Vitrine::AgentHead &head);
    void finished();

private:
    void ask();
    void takeBody(const QByteArray &bytes);
    void takeEnd(const Error &error);
    void tell(const QList<TranscriptItem> &items);
    void grantWhatIsOwed();
    void close(InvocationStatus status, const Error &problem);

    InvocationRecord m_record;
    InvocationSpec m_spec;
    AgentWire m_wire;
    AgentHead m_head;
    std::shared_ptr<Store::OutputRecord> m_answer;
    MachineProvider &m_session;
    std::unique_ptr<Agent::AgentCall> m_call;
    std::optional<Agent::TranscriptReader> m_reader;
    Promise<InvocationRecord> m_ended;
    QList<QPointer<OutputFollower>> m_followers;
    qint64 m_owed = 0; ///< taken from the agent, and not granted again
    bool m_closing = false;
};

} // namespace Vitrine::Session
