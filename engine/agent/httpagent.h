// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/agentwire.h"
#include "engine/model/bytestream.h"
#include "engine/model/pending.h"
#include "engine/model/runtime.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace Vitrine::Agent {

/// What the agent says of itself at GET /ping.
struct PingReply
{
    bool busy = false;     ///< "HealthyBusy": it works in the background and must not be stopped as idle
    qint64 lastUpdate = 0; ///< time_of_last_update, unix seconds; 0: absent. Informative only: agents that move it
                           ///< on each ping would never be idle (aws-samples, openclaw PR 48)
};

/// Where an agent of that protocol listens, as the service has it.
[[nodiscard]] quint16 agentPort(AgentProtocol protocol);

/// One request: POST /invocations, unless `wire` says something else.
struct AgentRequest
{
    QByteArray payload;
    QString contentType;
    QString accept;
    QString sessionId; ///< X-Amzn-Bedrock-AgentCore-Runtime-Session-Id
    QString requestId; ///< X-Amzn-Bedrock-AgentCore-Runtime-Request-Id
    AgentWire wire = {};
};

/// A running invocation: head, then body as it comes, then ended. Owned by whoever asked; deleting it cancels.
class AgentCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Allows `bytes` more of the body to be delivered. Nothing comes before the first grant; the head does.
    virtual void grant(qint64 bytes) = 0;
    virtual void cancel() = 0;
    /// With head() and after: fields of the answer that a client of the service's API may want.
    [[nodiscard]] virtual QList<std::pair<QByteArray, QByteArray>> answerFields() const = 0;

Q_SIGNALS:
    void head(int httpStatus, const QString &contentType);
    void body(const QByteArray &bytes);
    /// Once, last. Codes: Unreachable (not listening, died), Rejected (status 400 and above, after its body),
    /// Corrupt (not HTTP, or beyond a limit), TimedOut, Cancelled. message empty: ended well.
    void ended(const Vitrine::Error &error);
};

/// Speaks the HTTP contract of agent containers (POST /invocations, GET /ping; AgentCore Developer Guide, "HTTP
/// protocol contract") over any byte stream. One connection a call. Knows no machine.
class HttpAgent : public QObject
{
    Q_OBJECT

public:
    /// Opens a new stream to the agent's port; the stream is handed over.
    using Dial = std::function<Pending<std::shared_ptr<ByteStream>>()>;

    static constexpr int defaultPort = 8080;

    /// `port`: that the dialled streams lead to.
    explicit HttpAgent(Dial dial, int port = defaultPort, QObject *parent = nullptr);

    [[nodiscard]] Pending<PingReply> ping(std::chrono::milliseconds limit = std::chrono::seconds(5));
    [[nodiscard]] std::unique_ptr<AgentCall> invoke(const AgentRequest &request);

    [[nodiscard]] int port() const { return m_port; }

private:
    Dial m_dial;
    int m_port;
};

} // namespace Vitrine::Agent
