// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/signature.h"
#include "engine/remote/client.h"
#include "tests/bench/world.h"

#include <QProcess>

namespace Vitrine::Bench {

/// `vitrine serve` on a store of its own, with the engine in the background that it starts; and a connection to that
/// engine's socket, as every command of the command line has one.
class Served
{
public:
    explicit Served(const QString &store);
    ~Served(); ///< stops the machines and the engine
    Q_DISABLE_COPY_MOVE(Served)

    /// Serves, with the runtime made and nothing tried or made in the background any more.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Api::Nouns nouns() { return m_client->nouns(); }
    /// A new session whose machine runs and has done a first command.
    [[nodiscard]] Result<SessionKey> startSession(const QString &session);

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Signed as of now, to be sent within minutes.
    [[nodiscard]] QByteArray showRuntime() const;
    [[nodiscard]] QByteArray runCommand(const SessionKey &session, const QString &command) const;

private:
    [[nodiscard]] Result<void> serve();

    QString m_store;
    QProcess m_program;
    std::unique_ptr<Remote::Client> m_client;
    Gateway::AccessKey m_key;
    QByteArray m_runtimeId;
    quint16 m_port = 0;
};

} // namespace Vitrine::Bench
