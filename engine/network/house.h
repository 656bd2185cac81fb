// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"
#include "engine/network/policy.h"

#include <memory>

namespace Vitrine::Network {

/// One connection to a name below ".vitrine": the engine itself is the other end of it, and may go on to a real host.
/// Owned by the gate.
///
/// States: made → start() → … → ended, once.
class HouseCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void abort() = 0;
    /// Whether a changed policy still allows where it has gone on to.
    [[nodiscard]] virtual bool isAllowedBy(const Policy &policy, const QList<Address> &own) const = 0;
    /// Writes what is known by now into the log's record: state, reason, rule, bytes and what belongs to secrets.
    virtual void report(ConnectionRecord &record) const = 0;

Q_SIGNALS:
    /// There is something new to report.
    void changed();
    void ended();
};

/// Who answers below ".vitrine" for one session. Owned by the session, outlives its gate.
class House
{
public:
    virtual ~House() = default;
    /// `guest`: open, nothing granted yet. `policy`: the session's at this moment.
    [[nodiscard]] virtual std::unique_ptr<HouseCall>
    take(const ConnectionTarget &target, std::shared_ptr<ByteStream> guest, std::shared_ptr<const Policy> policy) = 0;
};

/// Names of the engine's own: no name server has them.
[[nodiscard]] inline bool isHouseName(const QString &host)
{
    return host.endsWith(QLatin1String(".vitrine")) || host == QLatin1String("vitrine");
}

} // namespace Vitrine::Network
