// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "tests/bench/gatewayclient.h"

#include <memory>
#include <optional>

namespace Vitrine::Bench {

/// A line "NUMBER SECONDS.MICROSECONDS", which the guest stamped when it wrote it.
struct StampedLine
{
    int number = -1;
    qint64 written = 0; ///< by the guest's clock, microseconds
    qint64 came = 0;    ///< by ours
};

/// A running command that somebody follows.
class Stream
{
public:
    virtual ~Stream() = default;

    [[nodiscard]] bool hasEnded() const { return m_exitCode || !m_problem.isEmpty(); }
    /// An error unless it ended with that exit code, after these lines in this order and nothing else.
    [[nodiscard]] Result<QList<StampedLine>> linesOf(int exitCode, int count) const;

protected:
    void take(const QByteArray &out);
    void finish(int exitCode) { m_exitCode = exitCode; }
    void giveUp(const QString &problem) { m_problem = problem; }

private:
    QByteArray m_rest; ///< of a line that is not whole
    QList<StampedLine> m_lines;
    std::optional<int> m_exitCode;
    QString m_problem;
};

/// InvokeAgentRuntimeCommand; `request` is the signed request, `client` has nothing else to do meanwhile.
[[nodiscard]] std::unique_ptr<Stream> followThroughGateway(GatewayClient &client, const QByteArray &request);
/// Through the engine's socket, as `vitrine exec` does.
[[nodiscard]] std::unique_ptr<Stream> followThroughSocket(Api::Commands &commands, const SessionKey &session,
                                                          const QString &command);

} // namespace Vitrine::Bench
