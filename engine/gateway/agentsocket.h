// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/sessioncall.h"
#include "engine/gateway/websocket.h"

namespace Vitrine::Gateway {

/// InvokeAgentRuntimeWithWebSocketStream: a WebSocket to the agent's /ws. The agent itself accepts it; from then on
/// bytes go both ways as they are, and only the limits on the client's frames are looked after.
class AgentSocket final : public SessionCall
{
    Q_OBJECT

public:
    static constexpr qint64 window = 256 * 1024;
    static constexpr qsizetype mostHead = 64 * 1024;
    static constexpr qsizetype mostHeaderValue = 4096; ///< of what is passed on to the agent
    static constexpr std::chrono::minutes lifetime{60};
    static constexpr std::chrono::seconds answerLimit{30};

    AgentSocket(const DataServices &services, const Route &route, const Target &target, const ExchangePtr &exchange,
                QObject *parent);
    ~AgentSocket() override;

private:
    [[nodiscard]] std::optional<Fault> read() override;
    [[nodiscard]] std::optional<Fault> checkRuntime() const;
    void found() override;
    void run() override;
    void clientLeft() override;
    void connected(const Api::AgentStream &agent);
    [[nodiscard]] QByteArray requestHead() const;
    void takeFromAgent(const QByteArray &bytes);
    void takeHead();
    void takeFromClient(const QByteArray &bytes);
    void grant();
    void readClient();
    void close(int code);
    void drop();

    Api::AgentStream m_agent;
    QByteArray m_head;
    bool m_open = false;
    bool m_readWanted = false;
    qint64 m_owed = 0;
    FrameReader m_frames;
    QTimer m_limit;
};

} // namespace Vitrine::Gateway
