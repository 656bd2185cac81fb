// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginethread.h"
#include "engine/api/nouns.h"
#include "engine/session/sessionregistry.h"

#include <QPointer>

namespace Vitrine::Api {

/// What the local nouns share. Owned by LocalEngine; lives in the engine's thread.
class EngineCore : public QObject
{
    Q_OBJECT

public:
    EngineCore(const Session::Services &services, Session::SessionRegistry &registry);

    const Session::Services services;
    Session::SessionRegistry &registry;

    /// Runs `work` in the engine's thread, once the store is loaded; Unreachable after hand-over.
    template <typename T, typename Work>
    [[nodiscard]] Pending<T> call(Work work)
    {
        return inThreadOf<T>(this, [this, work = std::move(work)]() mutable -> Pending<T> {
            if (m_closed)
                return failed<T>(closedError());
            if (m_loaded.isFinished() && m_loaded.result())
                return work();
            return andThen(m_loaded, this, std::move(work));
        });
    }

    void setLoaded(const Pending<void> &loaded) { m_loaded = loaded; }
    void close() { m_closed = true; }

private:
    [[nodiscard]] static Error closedError();

    Pending<void> m_loaded;
    bool m_closed = false;
};

} // namespace Vitrine::Api
