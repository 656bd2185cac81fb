// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/enginehost.h"
#include "engine/remote/client.h"
#include "engine/store/storepaths.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>
#include <memory>

namespace Vitrine::App {

/// `vitrine engine`: an engine without a window. It ends by itself when it has had neither a machine nor a client for
/// the grace, when it is asked to, and when another engine takes over.
///
/// States: (start) → taking over → opening → running → leaving → ended(exit code).
class BackgroundEngine : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        bool takeOver = false; ///< ask the engine that runs to hand over first
        int readyFd = -1;      ///< where to say that it listens (enginelauncher.h); closed then
        std::chrono::milliseconds grace{10'000};
    };

    BackgroundEngine(const Store::StorePaths &paths, const Options &options, QObject *parent = nullptr);
    ~BackgroundEngine() override;

    void start();
    /// A signal of the system. The first stops the machines and ends, the second leaves them running and ends.
    void interrupt(int number);

Q_SIGNALS:
    void ended(int exitCode);

private:
    void takeOver();
    void open();
    void opened();
    void watch();
    void stopAll();
    void leave(int exitCode);
    void sayReady(const Result<void> &result);

    Store::StorePaths m_paths;
    Options m_options;
    EngineHost m_host;
    std::unique_ptr<Remote::Client> m_predecessor;
    QDeadlineTimer m_deadline;
    QTimer m_grace;
    bool m_opening = false;
    bool m_watching = false;
    bool m_stopping = false;
    bool m_leaving = false;
};

} // namespace Vitrine::App
