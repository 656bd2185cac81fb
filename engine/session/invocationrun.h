// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/httpagent.h"
#include "engine/agent/transcriptreader.h"
#include "engine/session/machineprovider.h"
#include "engine/store/outputrecord.h"

#include <memory>
#include <optional>

namespace Vitrine::Session {

/// One invocation from its request to its last record: waits for the agent, asks it, keeps its answer and tells what
/// the answer means. States are those of InvocationStatus. Owned by the session's InvocationDesk.
class InvocationRun : public QObject
{
    Q_OBJECT

public:
    InvocationRun(const InvocationRecord &record, const InvocationSpec &spec,
                  std::shared_ptr<Store::OutputRecord> answer, MachineProvider &session);
    ~InvocationRun() override;

    [[nodiscard]] const InvocationRecord &record() const { return m_record; }
    [[nodiscard]] Pending<InvocationRecord> ended() const { return m_ended.pending(); }
    [[nodiscard]] const std::shared_ptr<Store::OutputRecord> &answer() const { return m_answer; }

    /// Machine and agent are started when needed.
    void start();
    void cancel();
    void lose(const Error &why);

Q_SIGNALS:
    void changed(const Vitrine::InvocationRecord &record);
    void item(const Vitrine::TranscriptItem &item);
    void finished();

private:
    void ask();
    void takeBody(const QByteArray &bytes);
    void takeEnd(const Error &error);
    void tell(const QList<TranscriptItem> &items);
    void close(InvocationStatus status, const Error &problem);

    InvocationRecord m_record;
    InvocationSpec m_spec;
    std::shared_ptr<Store::OutputRecord> m_answer;
    MachineProvider &m_session;
    std::unique_ptr<Agent::AgentCall> m_call;
    std::optional<Agent::TranscriptReader> m_reader;
    Promise<InvocationRecord> m_ended;
    bool m_closing = false;
};

} // namespace Vitrine::Session
