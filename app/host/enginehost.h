// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QObject>
#include <QThread>

#include <optional>

namespace Vitrine::App {

class EngineRoom;

/// An engine in a thread of its own, with the socket on which other processes reach it. Owned by the window's program
/// or by the background engine.
///
/// States: made → open() → open → release() → closed. Destroying it releases the engine, too, and waits for its thread;
/// machines run on in any case.
class EngineHost : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString store; ///< directory
        bool background = false;
        std::optional<quint16> gatewayPort = {}; ///< serve the service's API there, too; 0: any free port
        std::optional<quint16> doorPort = {};    ///< open the door for editors there, too; 0: any free port
    };

    explicit EngineHost(const Options &options, QObject *parent = nullptr);
    ~EngineHost() override;

    /// Ends when the engine has the store and listens. WrongState when another engine has the store.
    [[nodiscard]] Pending<void> open();
    /// Only while open.
    [[nodiscard]] Api::Nouns &nouns();
    /// Where the service's API is served; empty: it is not.
    [[nodiscard]] QString gatewayUrl() const { return m_gatewayUrl; }
    /// Where the door for editors is; 0: it is closed.
    [[nodiscard]] quint16 doorPort() const { return m_doorPort; }
    /// Ends when the sessions of the store are known and machines are adopted. Only while open.
    [[nodiscard]] Pending<void> loaded();
    /// Lets go of clients first, then of machines, then of the store; ends when another engine can have it.
    [[nodiscard]] Pending<void> release();

    [[nodiscard]] int machineCount() const { return m_machines; }
    [[nodiscard]] int clientCount() const { return m_clients; }

Q_SIGNALS:
    void machineCountChanged(int count);
    void clientCountChanged(int count);
    /// Another process wants the store: release() and end.
    void handOverRequested();
    /// Stop all machines, then end.
    void stopRequested();
    /// A second launch: bring the window to the front.
    void raiseRequested();

private:
    QThread m_thread;
    EngineRoom *m_room; ///< lives in the thread
    Api::Nouns *m_nouns = nullptr;
    QString m_gatewayUrl;
    quint16 m_doorPort = 0;
    int m_machines = 0;
    int m_clients = 0;
};

} // namespace Vitrine::App
