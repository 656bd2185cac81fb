// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/contract.h"
#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalAgents : public Agents
{
    Q_OBJECT

public:
    static constexpr qint64 maxDocumentBytes = qint64(1) << 20;

    explicit LocalAgents(EngineCore &core);
    Pending<std::shared_ptr<AnswerReader>> invoke(const InvocationSpec &spec, const AgentWire &wire) override;
    Pending<AgentDocument> fetch(const SessionKey &key, const AgentWire &wire) override;
    Pending<AgentStream> connectTo(const SessionKey &key) override;

private:
    template <typename T, typename Work>
    Pending<T> withAgent(const SessionKey &key, Work work);

    EngineCore &m_core;
};

/// A reader in the caller's thread, fed by a follower and the invocation in the engine's.
class LocalAnswer : public AnswerReader
{
    Q_OBJECT

public:
    ~LocalAnswer() override;
    QString id() const override { return m_id; }
    void grant(qint64 bytes) override;
    // In the engine's thread, before anybody has the reader.
    void attach(Session::InvocationRun &run);
    /// To one that has ended already.
    void attachEnded(const InvocationRecord &record, std::shared_ptr<Store::OutputRecord> answer);

private:
    void follow(std::shared_ptr<Store::OutputRecord> answer);

    QString m_id;
    InvocationRecord m_final;
    Session::OutputFollower *m_follower = nullptr; ///< deleted in its thread when this goes
};

} // namespace Vitrine::Api
