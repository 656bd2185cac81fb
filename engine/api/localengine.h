// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/programs.h"
#include "engine/session/retention/seenclock.h"

#include <QObject>

#include <memory>

namespace Vitrine::Api {

/// The engine of one store, in this process. It lives in the thread in which it was opened and needs that thread's
/// event loop; its nouns may be called from any.
///
/// States: opened → in use → (handOver or stopAll) → destroyed. Destroying it leaves machines running: the next engine
/// of the store adopts them.
class LocalEngine : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString store;        ///< directory; empty: the person's own
        QString guestProgram; ///< the static guest agent that goes into images
        QString resourcesDir; ///< recipes, sample agent and project
        QString version;      ///< of the program, for status
        bool background = false;
        /// What retention goes by; tests pass their own.
        Session::SeenClock::Sources clock = Session::SeenClock::theComputer();
    };

    /// Takes the store's lock and begins to adopt. WrongState when another engine has the store.
    [[nodiscard]] static Result<std::unique_ptr<LocalEngine>> open(const Options &options);
    ~LocalEngine() override;

    [[nodiscard]] Nouns &nouns();
    /// For the gateway.
    [[nodiscard]] ContractNouns contract();
    /// For the door.
    [[nodiscard]] DoorNouns door();
    /// Ends when the sessions of the store are known. Calls made before wait for it.
    [[nodiscard]] Pending<void> loaded();
    /// Sessions that have a machine now, or are about to.
    [[nodiscard]] int machineCount() const;
    /// Machines that wait for a session. They are none of the former, and end with the engine.
    [[nodiscard]] int spareCount() const;
    [[nodiscard]] QString socketPath() const; ///< where the store's engine listens
    /// Takes no more work and lets go of all machines, which run on. The store's lock goes with the object.
    void handOver();
    /// The store's folder.
    [[nodiscard]] QString storeRoot() const;

Q_SIGNALS:
    void machineCountChanged(int count);

private:
    class Private;
    explicit LocalEngine(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Api
