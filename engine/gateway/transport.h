// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/exchange.h"
#include "engine/gateway/signature.h"

#include <chrono>
#include <functional>

namespace Vitrine::Gateway {

/// What a client may do before it is cut off. Tests shorten the times.
struct TransportLimits
{
    qsizetype headBytes = 64 * 1024;
    qint64 payloadBytes = 100'000'000; ///< of an invocation
    qint64 bodyBytes = 1 << 20;        ///< of any other request; of a payload, what is kept in memory
    std::size_t connections = 256;
    std::size_t unknownBodies = 8; ///< long ones whose signature is not known yet, at a time
    std::chrono::milliseconds head{10'000};
    std::chrono::milliseconds bodyPause{60'000};
    std::chrono::milliseconds idle{75'000}; ///< between two requests of a connection
};

/// HTTP/1.1 on 127.0.0.1, on a thread of its own. It takes requests in, refuses what is malformed, what comes from a
/// web page and what is not signed, and hands the rest over in the thread that made it. Owned by the Gateway.
///
/// States: made → listen() → listening → destroyed: every connection is cut, and the thread has ended.
class Transport : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const ExchangePtr &exchange)>;

    /// `spoolFolder`: where long bodies are kept, in files without a name.
    Transport(const AccessKey &key, const QString &spoolFolder, Handler handler, const TransportLimits &limits = {});
    ~Transport() override;

    /// 0: any free port. Fails with WrongState when somebody has it.
    [[nodiscard]] Result<void> listen(quint16 port);
    [[nodiscard]] quint16 port() const;
    /// Open now; a moment old.
    [[nodiscard]] int connectionCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Gateway
