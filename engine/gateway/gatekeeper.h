// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/fault.h"

#include <optional>

namespace Vitrine::Gateway {

/// What a request's head says about its body.
struct BodyPlan
{
    bool chunked = false;
    std::optional<quint64> length;
    bool continueWanted = false; ///< the client waits for "100 Continue"
    qint64 most = 0;             ///< bytes
};

/// Looks at a head before anything else is done with it: no web page, one Host which is this computer, methods and
/// encodings that are known here, a body that is not too long.
class Gatekeeper
{
public:
    struct Limits
    {
        qint64 payloadBytes;
        qint64 bodyBytes;
    };

    /// A refusal, or what to expect. `version`: 11 for HTTP/1.1.
    [[nodiscard]] static std::expected<BodyPlan, Reply> look(const QByteArray &method, const QByteArray &target,
                                                             const Fields &fields, unsigned version,
                                                             const Limits &limits);
    /// "127.0.0.1", "localhost", "[::1]", each with or without a port.
    [[nodiscard]] static bool isLoopbackHost(const QByteArray &host);
    /// The beginning of a WebSocket.
    [[nodiscard]] static bool wantsUpgrade(const QByteArray &method, const Fields &fields);
    /// The answer to a body that is longer than it may be.
    [[nodiscard]] static Reply tooLong(qint64 most);
};

} // namespace Vitrine::Gateway
