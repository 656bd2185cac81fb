// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/enginehost.h"
#include "engine/api/localengine.h"
#include "engine/door/door.h"
#include "engine/gateway/gateway.h"
#include "engine/remote/server.h"

#include <memory>

namespace Vitrine::App {

/// What of the EngineHost lives in the engine's thread.
class EngineRoom : public QObject
{
    Q_OBJECT

public:
    explicit EngineRoom(const EngineHost::Options &options);
    ~EngineRoom() override;

    [[nodiscard]] Result<Api::Nouns *> open();
    [[nodiscard]] Pending<void> loaded();
    [[nodiscard]] QString gatewayUrl() const { return m_gateway ? m_gateway->url() : QString(); }
    [[nodiscard]] quint16 doorPort() const { return m_door ? m_door->port() : 0; }
    void release();

Q_SIGNALS:
    void machineCountChanged(int count);
    void clientCountChanged(int count);
    void handOverRequested();
    void stopRequested();
    void raiseRequested();

private:
    [[nodiscard]] Result<void> openGateway(quint16 port);
    [[nodiscard]] Result<void> openDoor(quint16 port);
    [[nodiscard]] Result<void> openFrontEnds();

    EngineHost::Options m_options;
    std::unique_ptr<Api::LocalEngine> m_engine;
    std::unique_ptr<Remote::Server> m_server;
    std::unique_ptr<Gateway::Gateway> m_gateway;
    std::unique_ptr<Door::Door> m_door;
};

} // namespace Vitrine::App
