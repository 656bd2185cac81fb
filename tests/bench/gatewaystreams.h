// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "tests/bench/gatewayclient.h"

#include <memory>
#include <optional>

namespace Vitrine::Bench {

/// A running command that somebody follows.
class Stream
{
public:
    virtual ~Stream() = default;

    [[nodiscard]] bool hasEnded() const { return m_exitCode || !m_problem.isEmpty(); }
    /// An error unless it ended with that exit code, and printed nothing.
    [[nodiscard]] Result<void> endedSilently(int exitCode) const;

protected:
    void take(const QByteArray &out) { m_out += out; }
    void finish(int exitCode) { m_exitCode = exitCode; }
    void giveUp(const QString &problem) { m_problem = problem; }

private:
    QByteArray m_out;
    std::optional<int> m_exitCode;
    QString m_problem;
};

/// InvokeAgentRuntimeCommand; `request` is the signed request, `client` has nothing else to do meanwhile.
[[nodiscard]] std::unique_ptr<Stream> followThroughGateway(GatewayClient &client, const QByteArray &request);
/// Through the engine's socket, as `vitrine exec` does.
[[nodiscard]] std::unique_ptr<Stream> followThroughSocket(Api::Commands &commands, const SessionKey &session,
                                                          const QString &command);

} // namespace Vitrine::Bench
