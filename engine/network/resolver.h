// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"
#include "engine/network/address.h"

#include <memory>

namespace Vitrine::Network {

/// Finds the addresses of a name. An interface, so that tests have names of their own.
class Resolver
{
public:
    virtual ~Resolver() = default;
    /// Unreachable when the name has none.
    [[nodiscard]] virtual Pending<QList<Address>> resolve(const QString &name) = 0;
};

/// As this computer's own programs find them (getaddrinfo: hosts file, name servers, …). That call waits, and cannot be
/// told to stop, so it is made in threads of its own: eight at most, and none while there is nothing to do. They are
/// not waited for at the end of the program. Owned by the engine.
class SystemResolver final : public Resolver
{
public:
    SystemResolver();
    ~SystemResolver() override;
    Pending<QList<Address>> resolve(const QString &name) override;

private:
    class Work;
    std::shared_ptr<Work> m_work;
};

} // namespace Vitrine::Network
