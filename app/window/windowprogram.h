// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/enginehost.h"
#include "app/host/enginelauncher.h"
#include "engine/remote/client.h"
#include "engine/store/storepaths.h"
#include "ui/settings/windowsettings.h"
#include "ui/workbench/windows.h"

#include <QDeadlineTimer>
#include <QObject>

#include <memory>

namespace Vitrine::App {

/// The program with windows: its engine, the windows over it, and what happens between them and other processes of the
/// same store.
///
/// States: made → start() → looking for another engine → (it has windows: it opens one more, end) | (it has none: it
/// hands over) → opening → windows shown → leaving → ended(exit code).
class WindowProgram : public QObject
{
    Q_OBJECT

public:
    explicit WindowProgram(const Store::StorePaths &paths, QObject *parent = nullptr);
    ~WindowProgram() override;

    void start();
    /// A signal of the system. The first stops the machines and ends, the second leaves them running and ends.
    void interrupt(int number);

Q_SIGNALS:
    void ended(int exitCode);

private:
    void lookForAnother();
    void meet(const Remote::ServerInfo &other);
    void openEngine();
    void showWindows();
    void left(Ui::CloseOutcome outcome);
    void keepRunning();
    void stopAllAndLeave();
    void handOver();
    void leave(int exitCode);
    void refuse(const Error &error);

    Store::StorePaths m_paths;
    Ui::WindowSettings m_settings;
    EngineHost m_host;
    std::unique_ptr<Remote::Client> m_other;
    std::unique_ptr<EngineLauncher> m_successor;
    std::unique_ptr<Ui::Windows> m_windows; ///< they go before the engine whose nouns they show
    QDeadlineTimer m_deadline;
    bool m_open = false;
    bool m_stopping = false;
    bool m_leaving = false;
};

} // namespace Vitrine::App
