// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginethread.h"
#include "engine/api/nouns.h"
#include "engine/session/taskkeeper.h"

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
    Session::TaskKeeper tasks;

    /// Runs `work` in the engine's thread, once the store is loaded; Unreachable after hand-over.
    template <typename T, typename Work>
    [[nodiscard]] Pending<T> call(Work work)
    {
        return inThreadOf<T>(this, [this, work = std::move(work)]() mutable -> Pending<T> {
            if (m_closed)
                return failed<T>(closedError());
            if (m_isLoaded)
                return work();
            return andThen(m_loaded.pending(), this, std::move(work));
        });
    }

    void setLoaded(const Result<void> &loaded);
    [[nodiscard]] Pending<void> loaded() const { return m_loaded.pending(); }
    void close();

private:
    [[nodiscard]] static Error closedError();

    Promise<void> m_loaded;
    bool m_isLoaded = false;
    bool m_closed = false;
};

} // namespace Vitrine::Api
