// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/httpagent.h"

#include "engine/agent/httpcall.h"
#include "engine/model/operation.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>

namespace Vitrine::Agent {

namespace {

constexpr qsizetype pingLimit = 64 * 1024;

/// GET /ping within a limit of time. An answer below 300 means that the agent is there; only the word HealthyBusy in
/// it means more, since agents write all sorts of things into the rest.
class PingAgent final : public Operation<PingReply>
{
public:
    PingAgent(HttpAgent::Dial dial, int port, std::chrono::milliseconds limit, QObject *parent)
        : Operation(parent), m_dial(std::move(dial)), m_port(port)
    {
        m_limit.setSingleShot(true);
        m_limit.setInterval(limit);
    }

    void start() override
    {
        HttpRequest request;
        request.method = "GET";
        request.path = "/ping";
        request.port = m_port;
        request.fields = {{"Accept", QStringLiteral("application/json")}};
        m_call = std::make_unique<HttpCall>(m_dial, request, QByteArray());
        connect(m_call.get(), &AgentCall::head, this, [this](int status, const QString &) { m_status = status; });
        connect(m_call.get(), &AgentCall::body, this, [this](const QByteArray &bytes) { collect(bytes); });
        connect(m_call.get(), &AgentCall::ended, this, [this](const Error &error) { conclude(error); });
        connect(&m_limit, &QTimer::timeout, this, [this] {
            release();
            fail({ErrorCode::TimedOut,
                  say("The agent did not answer /ping in time. Restart the agent if it stays silent."),
                  {}});
        });
        m_call->grant(pingLimit + 1);
        m_limit.start();
    }

private:
    static QString say(const char *text) { return QCoreApplication::translate("Vitrine::Agent::HttpAgent", text); }

    void abandon() override { release(); }

    void release()
    {
        m_limit.stop();
        m_call->disconnect(this);
        m_call.release()->deleteLater(); // it may be the sender
    }

    void collect(const QByteArray &bytes)
    {
        m_body += bytes;
        if (m_body.size() <= pingLimit)
            return;
        release();
        fail({ErrorCode::Corrupt,
              say("The agent's answer to /ping is too long. Check that it serves the HTTP contract."),
              {}});
    }

    void conclude(const Error &error)
    {
        release();
        if (!error.message.isEmpty()) {
            fail(error);
            return;
        }
        if (m_status >= 300) {
            fail({ErrorCode::Rejected,
                  say("The agent answered /ping with a redirection. Check that it serves the HTTP contract."),
                  QString::number(m_status)});
            return;
        }
        const QJsonObject json = QJsonDocument::fromJson(m_body).object();
        PingReply reply;
        reply.busy = json[QLatin1String("status")].toString() == QLatin1String("HealthyBusy");
        reply.lastUpdate =
            static_cast<qint64>(std::clamp(json[QLatin1String("time_of_last_update")].toDouble(), 0.0, 1e12));
        finish(reply);
    }

    HttpAgent::Dial m_dial;
    int m_port;
    QTimer m_limit;
    std::unique_ptr<HttpCall> m_call;
    int m_status = 0;
    QByteArray m_body;
};

} // namespace

quint16 agentPort(AgentProtocol protocol)
{
    switch (protocol) {
    case AgentProtocol::Http:
    case AgentProtocol::Agui:
        break;
    case AgentProtocol::Mcp:
        return 8000;
    case AgentProtocol::A2a:
        return 9000;
    }
    return HttpAgent::defaultPort;
}

HttpAgent::HttpAgent(Dial dial, int port, QObject *parent) : QObject(parent), m_dial(std::move(dial)), m_port(port) {}

Pending<PingReply> HttpAgent::ping(std::chrono::milliseconds limit)
{
    auto *operation = new PingAgent(m_dial, m_port, limit, this);
    operation->deleteWhenEnded();
    const Pending<PingReply> pending = operation->pending();
    operation->start();
    return pending;
}

std::unique_ptr<AgentCall> HttpAgent::invoke(const AgentRequest &request)
{
    HttpRequest head;
    head.method = request.wire.method;
    head.path = request.wire.path;
    head.port = m_port;
    head.fields = {
        {"Content-Type", request.contentType},
        {"Accept", request.accept},
        {"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", request.sessionId},
        {"X-Amzn-Bedrock-AgentCore-Runtime-Request-Id", request.requestId},
    };
    head.fields += request.wire.fields;
    if (head.method != "GET")
        head.contentLength = request.payload.size();
    return std::make_unique<HttpCall>(m_dial, head, request.payload);
}

} // namespace Vitrine::Agent
