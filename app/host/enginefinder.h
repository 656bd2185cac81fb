// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/enginelauncher.h"
#include "engine/remote/client.h"
#include "engine/store/storepaths.h"

#include <QDeadlineTimer>

#include <memory>

namespace Vitrine::App {

/// Connects a client to the engine of a store: to the one that runs, else to one that it starts in the background. May
/// be used again after the engine was lost.
class EngineFinder : public QObject
{
    Q_OBJECT

public:
    enum class WhenNone { Start, Fail };

    EngineFinder(const Store::StorePaths &paths, Remote::Client &client, QObject *parent = nullptr);
    ~EngineFinder() override;

    /// Unreachable when none runs and none is to be started. `controlOnly`: see Client::open.
    [[nodiscard]] Pending<Remote::ServerInfo> find(WhenNone whenNone, bool controlOnly = false);

private:
    void connectNow();
    void launch();
    void again();
    void end(Result<Remote::ServerInfo> result);

    Store::StorePaths m_paths;
    Remote::Client &m_client;
    WhenNone m_whenNone = WhenNone::Start;
    bool m_controlOnly = false;
    bool m_launched = false;
    QDeadlineTimer m_deadline;
    std::unique_ptr<EngineLauncher> m_launcher;
    std::optional<Promise<Remote::ServerInfo>> m_promise;
};

} // namespace Vitrine::App
