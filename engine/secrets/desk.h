// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/dial.h"
#include "engine/network/house.h"
#include "engine/network/tlsstream.h"
#include "engine/secrets/secretbook.h"
#include "engine/secrets/spending.h"

namespace Vitrine::Secrets {

/// Answers below ".vitrine" for one session: each connection is one SecretCall. Owned by the session.
class Desk : public Network::House
{
public:
    /// `spendingFile`: see Spending.
    Desk(SecretBook &book, const Network::World &world, Network::TlsTrust &trust, const QString &runtime,
         const QString &spendingFile);

    [[nodiscard]] std::unique_ptr<Network::HouseCall> take(const ConnectionTarget &target,
                                                           std::shared_ptr<ByteStream> guest,
                                                           std::shared_ptr<const Network::Policy> policy) override;

private:
    SecretBook &m_book;
    Network::World m_world;
    Network::TlsTrust &m_trust;
    QString m_runtime;
    Spending m_spending;
};

} // namespace Vitrine::Secrets
