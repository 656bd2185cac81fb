// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/enginehost.h"
#include "app/host/frontswitch.h"
#include "engine/api/localengine.h"
#include "engine/remote/server.h"

#include <memory>
#include <vector>

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
    void release();

Q_SIGNALS:
    void machineCountChanged(int count);
    void clientCountChanged(int count);
    void handOverRequested();
    void stopRequested();
    void raiseRequested();

private:
    void addFronts();

    EngineHost::Options m_options;
    std::unique_ptr<Api::LocalEngine> m_engine;
    std::unique_ptr<Remote::Server> m_server;
    std::vector<std::unique_ptr<FrontSwitch>> m_fronts;
};

} // namespace Vitrine::App
