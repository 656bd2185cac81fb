// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/sessioncall.h"

namespace Vitrine::Gateway {

/// InvokeAgentRuntime: the payload to the agent as it is, and the answer back as it comes.
class InvocationCall final : public SessionCall
{
    Q_OBJECT

public:
    static constexpr qint64 window = 256 * 1024;
    static constexpr std::chrono::minutes answerLimit{15}; ///< until the answer begins
    static constexpr std::chrono::minutes streamLimit{60}; ///< until it has ended
    static constexpr qsizetype mostHeaderValue = 4096;

    using SessionCall::SessionCall;

private:
    [[nodiscard]] std::optional<Fault> read() override;
    void run() override;
    void clientLeft() override;
    [[nodiscard]] Reply errorReply(const Fault &fault) const override;
    [[nodiscard]] bool errorsNeedRuntime() const override { return true; }
    void invoke(const QByteArray &payload);
    void follow(const std::shared_ptr<Api::AnswerReader> &reader);
    void takeHead(const AgentHead &head);
    void grant();
    void ended(const InvocationRecord &record);
    [[nodiscard]] Outcome<AgentWire> wire() const;

    QString m_id;
    QTimer m_limit;
    std::shared_ptr<Api::AnswerReader> m_reader;
    qint64 m_owed = 0;
};

/// GetAgentCard: a document of an A2A agent.
class CardCall final : public SessionCall
{
    Q_OBJECT

public:
    using SessionCall::SessionCall;

private:
    [[nodiscard]] std::optional<Fault> read() override { return std::nullopt; }
    void found() override;
    void run() override;
};

/// StopRuntimeSession.
class StopCall final : public SessionCall
{
    Q_OBJECT

public:
    using SessionCall::SessionCall;

private:
    [[nodiscard]] std::optional<Fault> read() override;
    void found() override;
    void run() override;
    [[nodiscard]] bool needsSessionId() const override { return true; }
};

} // namespace Vitrine::Gateway
