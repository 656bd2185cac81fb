// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/enginehost.h"

namespace Vitrine::Bench {

/// The engine of a store, in a thread of its own as in the window, and one session in it that runs.
class Engine
{
public:
    Engine(const QString &store, const QString &session);
    ~Engine();
    Q_DISABLE_COPY_MOVE(Engine)

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Api::Nouns &nouns() { return m_host.nouns(); }
    [[nodiscard]] Result<SessionInfo> session();
    /// Begins a command; it may take as long as it likes.
    [[nodiscard]] Result<CommandRecord> begin(const QString &command);
    /// Its end, with exit code 0 and `bytes` of stdout.
    [[nodiscard]] Result<void> end(const QString &command, qint64 bytes);

private:
    App::EngineHost m_host;
    SessionKey m_key;
    bool m_open = false;
};

} // namespace Vitrine::Bench
