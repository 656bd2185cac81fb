// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/retention/seenclock.h"
#include "engine/session/sessionregistry.h"

#include <QTimer>

namespace Vitrine::Session {

/// Puts sessions that nobody uses into the trash, once that was said long enough before, and empties the trash. Owned
/// by the engine.
///
/// States: made → start() (sessions are known; it looks at once, then every hour) → close().
class Retention : public QObject
{
    Q_OBJECT

public:
    /// What the catalogue keeps of the clock.
    static constexpr auto clockSetting = "retention/clock";

    Retention(const Services &services, SessionRegistry &registry);

    /// The clock goes on from what is kept. Before the sessions are loaded: they ask it.
    [[nodiscard]] Pending<void> load();
    void start();
    void close();
    /// Looks now.
    void look();

private:
    void keepClock();

    const Services &m_services;
    SessionRegistry &m_registry;
    QTimer m_timer;
    QSet<SessionKey> m_expiring; ///< as they were told last
};

} // namespace Vitrine::Session
