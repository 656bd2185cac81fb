// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/desk.h"

#include "engine/secrets/secretcall.h"

namespace Vitrine::Secrets {

Desk::Desk(SecretBook &book, const Network::World &world, Network::TlsTrust &trust, const QString &runtime,
           const QString &spendingFile)
    : m_book(book), m_world(world), m_trust(trust), m_runtime(runtime), m_spending(spendingFile)
{
}

std::unique_ptr<Network::HouseCall> Desk::take(const ConnectionTarget &target, std::shared_ptr<ByteStream> guest,
                                               std::shared_ptr<const Network::Policy> policy)
{
    return std::make_unique<SecretCall>(SecretCall::Place{m_book, m_world, m_trust, m_spending}, m_runtime, target,
                                        std::move(guest), std::move(policy));
}

} // namespace Vitrine::Secrets
