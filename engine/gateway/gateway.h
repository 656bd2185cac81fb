// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/contract.h"

#include <QObject>

namespace Vitrine::Gateway {

struct TransportLimits;

/// The service's API on a port of this computer, over the nouns of an engine: code that was written for the cloud
/// service runs against it. A front end like the window. Lives in the engine's thread; owned beside the engine.
///
/// States: open() → serving → destroyed: connections are cut; what runs in machines goes on.
class Gateway : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        quint16 port = 8911; ///< 0: any free one
        QString keysFile;    ///< made when it is not there
        QString spoolFolder; ///< on a disk; for bodies that are too long for memory
    };

    /// Fails when the port is taken or the keys cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<Gateway>> open(const Api::ContractNouns &nouns, const Options &options);
    /// As tests want it.
    [[nodiscard]] static Result<std::unique_ptr<Gateway>> open(const Api::ContractNouns &nouns, const Options &options,
                                                               const TransportLimits &limits);
    ~Gateway() override;

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString url() const;

private:
    class Private;
    explicit Gateway(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// What a shell evaluates so that SDKs and the command line of the service find a gateway: its address, and the keys.
[[nodiscard]] Result<QString> environmentLines(const QString &url, const QString &keysFile);

} // namespace Vitrine::Gateway
