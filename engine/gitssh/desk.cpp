// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/desk.h"

namespace Vitrine::GitSsh {

Desk::Desk(Office &office, const Network::World &world, const SessionKey &session) : m_place{office, world, session} {}

bool Desk::serves(const ConnectionTarget &target)
{
    return target.port == Wire::sshPort && target.host == QLatin1String(Wire::sshHost.data(), Wire::sshHost.size());
}

std::unique_ptr<Network::HouseCall> Desk::take(const ConnectionTarget &, std::shared_ptr<ByteStream> guest,
                                               std::shared_ptr<const Network::Policy> policy)
{
    std::shared_ptr<void> seat;
    if (*m_calls < maxCalls) {
        ++*m_calls;
        seat = std::shared_ptr<void>(m_calls.get(), [calls = m_calls](void *) { --*calls; });
    }
    return std::make_unique<GitCall>(m_place, std::move(seat), std::move(guest), std::move(policy));
}

} // namespace Vitrine::GitSsh
